"""The pane beside the matrix: the question, or the chosen trial's answer with its figures and its grades."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.domain.comparison_tasks import Scale
from desktop_app.language import tr
from desktop_app.ui.comparison_tab.grade_buttons import GradeButtons
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import icon_button
from desktop_app.ui.widgets.cards import Line, column, ground, row
from desktop_app.ui.widgets.labels import ElidedLabel
from desktop_app.ui.widgets.transcript import Transcript, TranscriptEntry

_NARROW = 420


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """One answer: `entries` end with it, `grade` is a person's own, `said` tells who else graded it and how, `why_not`
    says why it cannot be graded."""

    title: str
    entries: Sequence[TranscriptEntry]
    scale: Scale
    grade: float | None
    said: str
    expected: str
    why_not: str


class AnswerPane(QWidget):
    """Signals: grade_pressed(score, or None to take it back), link_pressed(address), action_pressed(entry key, action),
    about_pressed() for everything there is about the answer, raw_toggled(whether its Markdown is shown as written).

    Other parts of the tab may put buttons into its `tools`.
    """

    grade_pressed = Signal(object)
    link_pressed = Signal(str)
    action_pressed = Signal(str, str)
    about_pressed = Signal()
    raw_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "surface")
        self.setMinimumWidth(240)
        self._title = ElidedLabel()
        self._title.setProperty("scale", "strong")
        self._expected, self._said = ElidedLabel(), ElidedLabel()
        for line in (self._expected, self._said):
            line.setProperty("scale", "caption")
            line.setProperty("tone", "muted")
            line.hide()
        self.transcript = Transcript()
        self.transcript.setAccessibleName(tr("Answer"))
        self.transcript.link_activated.connect(self.link_pressed)
        self.transcript.action_requested.connect(self.action_pressed)
        self.grades = GradeButtons()
        self.grades.graded.connect(self.grade_pressed)
        self.grades.hide()
        self._raw = icon_button("raw", tr("Show the answer's Markdown as it was written"), dense=True)
        self._raw.setCheckable(True)
        self._raw.toggled.connect(self._read_raw)
        self._about = icon_button("info", tr("About this answer: all figures, grades and the raw response"), dense=True)
        self._about.clicked.connect(self.about_pressed)
        self._entries: Sequence[TranscriptEntry] = ()
        self.tools = row()
        for press in (self._raw, self._about):
            press.hide()
            self.tools.addWidget(press)
        self._first, self._second = row(), row()
        self._first.addWidget(self._title, 1)
        self._first.addLayout(self.tools)
        self._first.addWidget(self.grades)
        self._second.addStretch()
        head = column(spacing=2)
        head.setContentsMargins(Space.M, Space.XS, Space.S, Space.XS)
        head.addLayout(self._first)
        head.addLayout(self._second)
        head.addWidget(self._expected)
        head.addWidget(self._said)
        whole = column(self, spacing=0)
        whole.addLayout(head)
        whole.addWidget(Line())
        whole.addWidget(self.transcript, 1)

    def show_answer(self, shown: ShownAnswer) -> None:
        """A trial's answer and its grades; it is read from its beginning."""
        self.grades.use(shown.scale)
        self.grades.show_grade(shown.grade, shown.why_not)
        self._show_tools(True)
        self._line(self._expected, shown.expected)
        self._line(self._said, shown.said)
        self._show(shown.title, shown.entries)

    def show_question(self, title: str, entry: TranscriptEntry, expected: str = "") -> None:
        """What was asked; nothing to grade."""
        self._show_tools(False)
        self._line(self._expected, expected)
        self._line(self._said, "")
        self._show(title, [entry])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the title would be cut, the grades stand below it."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        if narrow != (self._second.indexOf(self.grades) >= 0):
            (self._first if narrow else self._second).removeWidget(self.grades)
            if narrow:
                self._second.insertWidget(0, self.grades)
            else:
                self._first.addWidget(self.grades)

    def _show_tools(self, shown: bool) -> None:
        """What can be done with an answer only."""
        for part in (self._raw, self._about, self.grades):
            part.setVisible(shown)

    def read_raw(self, raw: bool) -> None:
        """As it was left."""
        self._raw.setChecked(raw)

    def _read_raw(self, raw: bool) -> None:
        self._show(self._title.full_text(), self._entries)
        self.raw_toggled.emit(raw)

    @staticmethod
    def _line(line: ElidedLabel, words: str) -> None:
        line.set_full_text(words)
        line.setVisible(bool(words))

    def _show(self, title: str, entries: Sequence[TranscriptEntry]) -> None:
        self._title.set_full_text(title)
        self._entries = entries
        raw = self._raw.isChecked()
        entries = [replace(entry, as_written=raw and entry.role == "assistant") for entry in entries]
        shown = self.transcript.entries()
        if [each.key for each in shown] != [entry.key for entry in entries]:
            self.transcript.set_entries(entries)
            self.transcript.scroll_to(entries[-1].key)
            return
        for old, new in zip(shown, entries, strict=True):
            if old != new:
                self.transcript.update_entry(new)
