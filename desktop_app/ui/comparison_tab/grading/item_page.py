"""One answer to grade blind: its task and text as in a chat, what was expected on demand, and the grades below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QScrollArea, QWidget
from typing_extensions import override

from desktop_app.domain.comparison_tasks import Scale
from desktop_app.language import tr
from desktop_app.ui.comparison_tab.grading.blind_words import POINTS, Shown, progress_words
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import Line, column, ground, row
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.transcript import Transcript, TranscriptEntry

_EXPECTED_HEIGHT = 132
_TEXT_WIDTH = 720
"""As wide as answers are."""
_LONG_TASK = 600
"""Characters from which the answer's beginning is shown rather than the task's."""
_LOOKS = {"Pass": ("check", "P"), "Fail": ("cross", "F")}


class ItemPage(QWidget):
    """Signals: grade_pressed(points), take_back_pressed(), step_pressed(-1 or 1), skip_pressed(), pause_pressed(),
    uncover_pressed(), link_pressed(address)."""

    grade_pressed = Signal(int)
    take_back_pressed = Signal()
    step_pressed = Signal(int)
    skip_pressed = Signal()
    pause_pressed = Signal()
    uncover_pressed = Signal()
    link_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grades: list[tuple[int, QPushButton]] = []
        self._scale: Scale | None = None
        self._wants_expected = False
        self._warning = label("", "body", "warning", wrap=True)
        self._warning.setContentsMargins(Space.M, 0, Space.M, Space.XS)
        self.transcript = Transcript()
        self.transcript.setAccessibleName(tr("Task and answer"))
        self.transcript.link_activated.connect(self.link_pressed)
        self._expected = self._expected_pane()
        whole = column(self, spacing=0)
        whole.addLayout(self._head())
        whole.addWidget(self._bar)
        whole.addWidget(self._warning)
        whole.addWidget(self.transcript, 1)
        whole.addWidget(self._expected)
        whole.addWidget(Line())
        whole.addWidget(self._foot())
        self.setFocusProxy(self.transcript)

    def _head(self) -> QHBoxLayout:
        self._progress = label("", "body", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Answers graded"))
        uncover = button(tr("Uncover…"), "quiet", "eye", tr("See which answers these were; asks first"), dense=True)
        uncover.clicked.connect(self.uncover_pressed)
        pause = button(tr("Leave off"), "quiet", "pause", tr("Go on later, also after a restart (Esc)"), dense=True)
        pause.clicked.connect(self.pause_pressed)
        head = row()
        head.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        head.addWidget(label(tr("Blind grading"), "heading"))
        head.addSpacing(Space.XS)
        head.addWidget(self._progress, 1)
        head.addWidget(uncover)
        head.addWidget(pause)
        return head

    def _expected_pane(self) -> QWidget:
        self._expected_text = QLabel()
        self._expected_text.setTextFormat(Qt.TextFormat.PlainText)
        self._expected_text.setWordWrap(True)
        self._expected_text.setAccessibleName(tr("Expected answer"))
        self._expected_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._expected_text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        inside = QWidget()
        mark(inside, plain=True)
        middle = QWidget()
        middle.setMaximumWidth(_TEXT_WIDTH)
        across = row(inside)
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        words = column(middle, spacing=Space.XXS)
        words.setContentsMargins(0, Space.S, 0, Space.S)
        self._expected_title = label(tr("Expected answer"), "caption", "muted")
        words.addWidget(self._expected_title)
        words.addWidget(self._expected_text)
        words.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.hide()
        ground(area, "raised")
        return area

    def _foot(self) -> QWidget:
        back = icon_button("chevron-left", tr("Previous answer"), shortcut_hint="←")
        forth = icon_button("chevron-right", tr("Next answer"), shortcut_hint="→")
        back.clicked.connect(lambda: self.step_pressed.emit(-1))
        forth.clicked.connect(lambda: self.step_pressed.emit(1))
        self._back = back
        self._place = label("", "body", "muted")
        self._toggle = button(tr("Expected answer"), "quiet", "", tr("What the answer should be (E)"), dense=True)
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._show_expected)
        take_back = button(tr("Take back"), "ghost", "", tr("Take the grade back (U)"), dense=True)
        take_back.clicked.connect(self.take_back_pressed)
        skip = button(tr("Skip"), "ghost", "", tr("Leave it ungraded for now (S)"), dense=True)
        skip.clicked.connect(self.skip_pressed)
        self._grade_row = row()
        self._worst, self._best = label(tr("worst"), "caption", "muted"), label(tr("best"), "caption", "muted")
        foot = QWidget()
        ground(foot, "surface")
        line = row(foot)
        line.setContentsMargins(Space.S, Space.XS, Space.M, Space.XS)
        for control in (back, self._place, forth, self._toggle):
            line.addWidget(control)
        line.addStretch(1)
        line.addWidget(take_back)
        line.addWidget(skip)
        line.addSpacing(Space.XS)
        line.addWidget(self._worst)
        line.addLayout(self._grade_row)
        line.addWidget(self._best)
        return foot

    def _set_scale(self, scale: Scale) -> None:
        if scale is self._scale:
            return
        self._scale = scale
        for end in (self._worst, self._best):
            end.setVisible(scale is Scale.ONE_TO_FIVE)
        for _, press in self._grades:
            self._grade_row.removeWidget(press)
            press.hide()
            press.deleteLater()
        self._grades = []
        for points, word in POINTS[scale]:
            icon_name, key = _LOOKS.get(word, ("", word))
            name = tr(word) if scale is Scale.PASS_FAIL else tr("Grade {points} of 5", points=word)
            press = button(tr(word), "quiet", icon_name, f"{name} ({key})")
            press.setCheckable(True)
            press.setAccessibleName(name)
            press.setMinimumWidth(92 if scale is Scale.PASS_FAIL else 44)
            press.clicked.connect(lambda _on, points=points: self.grade_pressed.emit(points))
            self._grade_row.addWidget(press)
            self._grades.append((points, press))

    def show_item(self, shown: Shown, scale: Scale, warning: str) -> None:
        """One answer, with what may be known of it."""
        self._set_scale(scale)
        item = shown.item
        words = progress_words(shown.done, shown.of)
        self._progress.setText(words)
        self._progress.setAccessibleName(tr("Progress: {words}", words=words))
        self._bar.setRange(0, shown.of)
        self._bar.setValue(shown.done)
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))
        self._place.setText(tr("Answer {number} of {of}", number=item.number, of=shown.of))
        self._back.setEnabled(item.number > 1)
        for points, press in self._grades:
            press.setChecked(points == shown.chosen)
        expected = item.task.expected or ""
        self._expected_text.setText(expected)
        self._toggle.setVisible(bool(expected.strip()))
        self._expected.setVisible(bool(expected.strip()) and self._wants_expected)
        self._fit_expected()
        self._show_texts(item.number, item.task.text, item.text)

    def _show_texts(self, number: int, task: str, text: str) -> None:
        entries = [
            TranscriptEntry(f"task-{number}", "user", task),
            TranscriptEntry(f"answer-{number}", "assistant", text),
        ]
        if self.transcript.entries() != entries:
            self.transcript.set_entries(entries)
            self.transcript.scroll_to(entries[1 if len(task) > _LONG_TASK else 0].key)

    def toggle_expected(self) -> None:
        """Show what was expected, or hide it."""
        if self._toggle.isVisible():
            self._toggle.toggle()

    def _show_expected(self, on: bool) -> None:
        self._wants_expected = on
        self._expected.setVisible(on and bool(self._expected_text.text().strip()))
        self._fit_expected()

    def _fit_expected(self) -> None:
        """As high as its text, up to where it would take the answer's room."""
        width = min(_TEXT_WIDTH, max(200, self.width() - Space.L))
        words = self._expected_text.heightForWidth(width) + self._expected_title.sizeHint().height()
        self._expected.setFixedHeight(min(_EXPECTED_HEIGHT, words + 2 * Space.S + 2 * Space.XXS))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_expected()
