"""Which widget does a command, and why not: said by the widget itself, asked by menus and palette."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.language import tr
from desktop_app.ui.commands.catalogue import BY_NAME, NOT_THERE, Command
from desktop_app.ui.commands.keys import current_keys

Run = Callable[[], object]
WhyNot = Callable[[], str]
_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut


def _always() -> str:
    return ""


class Offer(QObject):
    """A widget's word that it does a command; lives and goes with the widget."""

    def __init__(
        self, widget: QWidget, command: Command, run: Run, why_not: WhyNot, hears: Qt.ShortcutContext | None
    ) -> None:
        super().__init__(widget)
        self.widget = widget
        self.command = command
        self.why_not = why_not
        self._run = run
        self._hears = hears
        self._shortcuts: list[QShortcut] = []
        if hears is not None:
            current_keys().changed.connect(self.hear)
            self.hear()

    def hear(self) -> None:
        """Listen for the keys in force."""
        for old in self._shortcuts:
            old.setEnabled(False)
            old.deleteLater()
        self._shortcuts = []
        for sequence in current_keys().sequences(self.command.name):
            shortcut = QShortcut(sequence, self.widget)
            if self._hears is not None:
                shortcut.setContext(self._hears)
            shortcut.activated.connect(self.run)
            self._shortcuts.append(shortcut)

    def run(self) -> None:
        """Do it, unless there is a reason why not."""
        if not self.why_not():
            self._run()


def offer(
    widget: QWidget,
    name: str,
    run: Run,
    why_not: WhyNot = _always,
    *,
    hears: Qt.ShortcutContext | None = _WITHIN,
) -> Offer:
    """`widget` does a command; `why_not` is empty or says what hinders. It listens for the command's keys in `hears`,
    and to none with None, where the menu bar or the widget's own keys do. Raises KeyError for an unknown name."""
    return Offer(widget, BY_NAME[name], run, why_not, hears)


class Commands:
    """What can be done in one window now."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def why_not(self, name: str) -> str:
        """Empty when the command can be run; else a sentence."""
        found = self._offers(name)
        if not found:
            return tr(NOT_THERE[BY_NAME[name].place])
        reasons = [each.why_not() for each in found]
        return "" if "" in reasons else reasons[0]

    def run(self, name: str) -> bool:
        """By the widget nearest to the keyboard that can; False where none can."""
        for each in self._offers(name):
            if not each.why_not():
                each.run()
                return True
        return False

    def _offers(self, name: str) -> list[Offer]:
        """Of what is in view, the nearest to the keyboard first."""
        found = [
            each
            for each in self._window.findChildren(Offer)
            if each.command.name == name and each.widget.isVisible() and each.widget.window() is self._window
        ]
        near: dict[QWidget, int] = {}
        walker: QWidget | None = self._window.focusWidget()
        while walker is not None:
            near[walker] = len(near)
            walker = walker.parentWidget()
        return sorted(found, key=lambda each: near.get(each.widget, len(near)))
