"""The pane beside the matrix: the question, or the chosen trial's answer with its figures and its grade."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.trials import Grade
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Line, column, ground, row
from desktop_app.ui.widgets.labels import ElidedLabel
from desktop_app.ui.widgets.transcript import Transcript, TranscriptEntry

_NOTHING_TO_GRADE = "There is no answer to grade."


class AnswerPane(QWidget):
    """Signals: grade_pressed("pass", "fail" or ""), link_pressed(address), action_pressed(entry key, action)."""

    grade_pressed = Signal(str)
    link_pressed = Signal(str)
    action_pressed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "surface")
        self.setMinimumWidth(230)
        self._title = ElidedLabel()
        self._title.setProperty("scale", "strong")
        self.transcript = Transcript()
        self.transcript.setAccessibleName("Answer")
        self.transcript.link_activated.connect(self.link_pressed)
        self.transcript.action_requested.connect(self.action_pressed)
        self._pass = button("Pass", "quiet", "check", "The answer is right (P)", dense=True)
        self._fail = button("Fail", "quiet", "cross", "The answer is wrong (F)", dense=True)
        for press, grade in ((self._pass, Grade.PASS), (self._fail, Grade.FAIL)):
            press.setCheckable(True)
            press.setAccessibleName(grade.value.capitalize())
            press.clicked.connect(lambda on, grade=grade: self.grade_pressed.emit(grade.value if on else ""))
        head = row()
        head.setContentsMargins(Space.M, Space.XXS, Space.S, Space.XXS)
        head.addWidget(self._title, 1)
        head.addWidget(self._pass)
        head.addWidget(self._fail)
        whole = column(self, spacing=0)
        whole.addLayout(head)
        whole.addWidget(Line())
        whole.addWidget(self.transcript, 1)

    def show_answer(self, title: str, entry: TranscriptEntry, grade: Grade | None, *, can_grade: bool) -> None:
        """A trial's answer and its grade."""
        self._show(title, entry)
        for press, mine in ((self._pass, Grade.PASS), (self._fail, Grade.FAIL)):
            press.show()
            set_enabled(press, can_grade, _NOTHING_TO_GRADE)
            press.setChecked(grade is mine)

    def show_question(self, entry: TranscriptEntry) -> None:
        """What was asked; nothing to grade."""
        self._show("The question", entry)
        self._pass.hide()
        self._fail.hide()

    def _show(self, title: str, entry: TranscriptEntry) -> None:
        self._title.set_full_text(title)
        shown = self.transcript.entries()
        if [each.key for each in shown] != [entry.key]:
            self.transcript.set_entries([entry])
            self.transcript.scroll_to(entry.key)  # an answer is read from its beginning
        elif shown != [entry]:
            self.transcript.update_entry(entry)
