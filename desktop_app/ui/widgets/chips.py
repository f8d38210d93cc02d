"""A short choice as a row of chips: exclusive (a segmented row) or several at once; arrows move, space chooses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from desktop_app.ui.icons import icon
from desktop_app.ui.theme import current_theme, mark


@dataclass(frozen=True, slots=True)
class Chip:
    """One choice; `reason` says on hover why a disabled one cannot be taken, or explains an enabled one."""

    key: str
    label: str
    enabled: bool = True
    reason: str = ""


_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _ChipButton(QPushButton):
    """Leaves the arrow keys to its row."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChipRow(QWidget):
    """Chips for `Chip` values.

    Signals: chosen(key) when the person takes one of an exclusive row; toggled(keys) when a row of several changed.
    Setting values from code emits nothing.
    """

    chosen = Signal(str)
    toggled = Signal(list)

    def __init__(self, name: str, *, several: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._several = several
        self._chips: list[Chip] = []
        self._buttons: list[QPushButton] = []
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        mark(self, chips="several" if several else "one")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(*((0, 0, 0, 0) if several else (3, 3, 3, 3)))
        self._row.setSpacing(6 if several else 1)
        current_theme().changed.connect(self._show_marks)

    def set_chips(self, chips: Sequence[Chip], chosen: Iterable[str] = ()) -> None:
        """Offer these choices with these taken."""
        self._chips = list(chips)
        while len(self._buttons) > len(chips):
            extra = self._buttons.pop()
            self._row.removeWidget(extra)
            extra.hide()
            extra.deleteLater()
        while len(self._buttons) < len(chips):
            self._add_button()
        taken = set(chosen)
        for chip, button in zip(self._chips, self._buttons, strict=True):
            button.setText(chip.label)
            button.setEnabled(chip.enabled)
            button.setToolTip(chip.reason)
            button.setChecked(chip.key in taken)
            button.setAccessibleName(f"{self.accessibleName()}: {chip.label}")
            button.setAccessibleDescription(chip.reason)
        self._show_marks()
        self._one_tab_stop()

    def chips(self) -> list[Chip]:
        return list(self._chips)

    def chosen_keys(self) -> list[str]:
        """Keys now taken, in the order shown."""
        return [chip.key for chip, button in zip(self._chips, self._buttons, strict=True) if button.isChecked()]

    def chosen_key(self) -> str | None:
        """The one taken in an exclusive row."""
        return next(iter(self.chosen_keys()), None)

    def choose(self, *keys: str) -> None:
        """Take these, from code."""
        for chip, button in zip(self._chips, self._buttons, strict=True):
            button.setChecked(chip.key in keys)
        self._show_marks()
        self._one_tab_stop()

    def _add_button(self) -> None:
        button = _ChipButton(self)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setIconSize(QSize(14, 14))
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        mark(button, chip="several" if self._several else "one")
        button.clicked.connect(lambda: self._pressed(button))
        self._row.addWidget(button)
        self._keep_tab_order(button)
        self._buttons.append(button)

    def _keep_tab_order(self, button: QPushButton) -> None:
        """Put a chip made later where the row stands in the tab order, not at the end of the window's."""
        policy = self.focusPolicy()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt orders nothing after a widget without focus
        QWidget.setTabOrder(self._buttons[-1] if self._buttons else self, button)
        self.setFocusPolicy(policy)

    def _pressed(self, button: QPushButton) -> None:
        if self._several:
            self._show_marks()
            self.toggled.emit(self.chosen_keys())
            return
        was_taken = not button.isChecked()  # the click has just switched it
        for other in self._buttons:
            other.setChecked(other is button)
        self._one_tab_stop()
        if not was_taken:
            self.chosen.emit(self._chips[self._buttons.index(button)].key)

    def _show_marks(self) -> None:
        """A check mark on taken chips of a row of several, so that colour is not the only sign."""
        if not self._several:
            return
        for button in self._buttons:
            button.setIcon(icon("check" if button.isChecked() else "plus", "accent" if button.isChecked() else "muted"))

    def _one_tab_stop(self) -> None:
        """Tab enters an exclusive row once, at the taken chip; arrows walk it."""
        if self._several:
            return
        usable = [button for button in self._buttons if button.isEnabled()]
        stop = next((button for button in usable if button.isChecked()), usable[0] if usable else None)
        for button in self._buttons:
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()))
        usable = [button for button in self._buttons if button.isEnabled()]
        focused = next((button for button in usable if button.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        target = usable[(usable.index(focused) + step) % len(usable)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if not self._several and target is not focused:
            target.click()
