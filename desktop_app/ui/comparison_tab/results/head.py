"""The head of a comparison: its title, how far it is, what to know, and only the buttons that fit its state."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.language import tr
from desktop_app.ui.comparison_tab.results.hold_card import HoldCard
from desktop_app.ui.comparison_tab.results.values import Actions
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.menu import Menu


class ResultsHead(QWidget):
    """What is needed now is a button; everything else is in `menu`, to which other parts of the tab may `add`.

    Signals: question_pressed(), pause_pressed(), resume_pressed(), cancel_pressed(), release_pressed(),
    raise_pressed(), add_pressed(kind of addition), about_pressed(), delete_pressed().
    """

    question_pressed = Signal()
    cancel_pressed = Signal()
    release_pressed = Signal()
    raise_pressed = Signal()
    pause_pressed = Signal()
    resume_pressed = Signal()
    add_pressed = Signal(str)
    about_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel()
        self._title.setProperty("scale", "heading")
        self._headline = ElidedLabel()
        self._headline.setProperty("tone", "muted")
        self._hint = ElidedLabel()
        self._warning = label("", "body", "warning", wrap=True)
        self._warning.hide()
        self.hold = HoldCard()
        self.hold.release_pressed.connect(self.release_pressed)
        self.hold.raise_pressed.connect(self.raise_pressed)
        self._release = button(tr("Release held"), "quiet", "play", tr("Let the held trials go"), dense=True)
        self._cancel = button(tr("Cancel all"), "danger", "", tr("Cancel every trial that has not ended"), dense=True)
        self._pause = button(tr("Pause"), "quiet", "pause", tr("Keep back what was not sent yet"), dense=True)
        self._resume = button(tr("Resume"), "quiet", "play", tr("Let go what you paused"), dense=True)
        self._again = button(
            tr("Run what is missing"), "quiet", "retry", tr("Ask those again that never came"), dense=True
        )
        self._add = button(tr("Add"), "quiet", "plus", tr("More repeats, efforts or questions"), dense=True)
        self._add.setAccessibleName(tr("Add to this comparison"))
        self._buttons = row()
        """Where other parts may put a button that is needed now."""
        first = row()
        first.addWidget(self._title, 1)
        for control, signal in (
            (self._release, self.release_pressed),
            (self._resume, self.resume_pressed),
            (self._pause, self.pause_pressed),
            (self._cancel, self.cancel_pressed),
        ):
            control.clicked.connect(signal)
            self._buttons.addWidget(control)
        for control, kind in ((self._again, "missing"), (self._add, "repeats")):
            control.clicked.connect(lambda _=False, kind=kind: self.add_pressed.emit(kind))
            self._buttons.addWidget(control)
        first.addLayout(self._buttons)
        first.addWidget(self._make_menu())
        whole = column(self, spacing=Space.XXS)
        whole.setContentsMargins(Space.M, Space.S, Space.M, Space.XS)
        whole.addLayout(first)
        for line in (self._headline, self._hint, self._warning, self.hold):
            whole.addWidget(line)

    def _make_menu(self) -> QWidget:
        opens = icon_button("more", tr("More about this comparison"), dense=True)
        self.menu = Menu(self)
        self.menu.add(tr("Question"), self.question_pressed.emit, icon_name="question")
        self.menu.add(tr("About this comparison"), self.about_pressed.emit, icon_name="info")
        self._delete = self.menu.add(tr("Delete comparison"), self.delete_pressed.emit, icon_name="trash")
        self._delete.setObjectName("delete-comparison")
        opens.clicked.connect(lambda: self.menu.open_below(opens))
        return opens

    def add_button(self, control: QWidget) -> None:
        """A button before those of the state; whoever adds it shows it only while it can be used."""
        self._buttons.insertWidget(0, control)

    def show_words(self, title: str, headline: str, hint: str, warnings: Sequence[str]) -> None:
        """The texts."""
        self._title.set_full_text(title)
        self._headline.set_full_text(headline)
        self._headline.setAccessibleName(tr("Progress: {headline}", headline=headline))
        self._hint.set_full_text(hint)
        warning = "\n".join(warnings)
        if warning != self._warning.text():
            self._warning.setText(warning)
        for line, said in ((self._hint, hint), (self._warning, warning)):
            _show_or_hide(line, shown=bool(said))

    def show_actions(self, actions: Actions) -> None:
        """Only what can be done now."""
        for control, fits in (
            (self._pause, actions.pause),
            (self._resume, actions.resume and not actions.pause),
            (self._release, actions.release),
            (self._cancel, actions.cancel),
            (self._again, actions.missing > 0 and actions.add),
            (self._add, actions.add),
        ):
            _show_or_hide(control, shown=fits)
        self._delete.setEnabled(not actions.why_not_delete)
        self._delete.setToolTip(actions.why_not_delete)


def _show_or_hide(control: QWidget, *, shown: bool) -> None:
    """Said again, it would be laid out again, four times a second while answers come in."""
    if control.isHidden() is shown:
        control.setVisible(shown)
