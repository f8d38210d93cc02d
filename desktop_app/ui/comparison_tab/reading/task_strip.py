"""The strip above the answers: which tasks are walked, the question, what was expected of its answers."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.reading.shown import TaskShown
from desktop_app.ui.comparison_tab.reading.walking import WALKS, Walk
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, icon_button, set_enabled
from desktop_app.ui.widgets.cards import column, ground, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.labels import ElidedLabel, label

RENDERED, RAW = "rendered", "raw"
DIFFERENCES, TOGETHER = "differences", "together"
_LINES, _MORE_LINES = 2, 12


class Question(QPlainTextEdit):
    """What was asked: two lines of it, or with `unfold` as many as are useful; the rest is scrolled to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(tr("Question"))
        self.setTabChangesFocus(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mark(self, bare=True)
        self._most = _LINES
        self._fit()

    def show_text(self, text: str) -> None:
        """Another question, from its beginning."""
        if text != self.toPlainText():
            self.setPlainText(text)
            self._fit()

    def unfold(self, unfolded: bool) -> None:
        """More of it, or two lines."""
        self._most = _MORE_LINES if unfolded else _LINES
        self._fit()

    @property
    def is_long(self) -> bool:
        """Whether two lines do not show it all."""
        return self._lines() > _LINES

    def _lines(self) -> int:
        """Lines as they wrap now, counted no farther than they could be shown."""
        lines, block = 0, self.document().begin()
        while block.isValid() and lines <= _MORE_LINES:
            lines += max(1, self.blockBoundingRect(block).height() > 0 and block.layout().lineCount())
            block = block.next()
        return lines

    def _fit(self) -> None:
        lines = max(1, min(self._lines(), self._most))
        unfolded = self._most > _LINES
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if unfolded else policy.ScrollBarAlwaysOff)
        chrome = self.height() - self.viewport().height()
        self.setFixedHeight(QFontMetrics(self.font()).lineSpacing() * lines + max(0, chrome) + 3)
        if not unfolded:
            self.verticalScrollBar().setValue(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()


class TaskStrip(QWidget):
    """Signals: stepped(-1 or 1), walk_chosen(key), as_written_chosen(bool), marked_toggled(bool),
    together_toggled(bool), add_pressed()."""

    stepped = Signal(int)
    walk_chosen = Signal(str)
    as_written_chosen = Signal(bool)
    marked_toggled = Signal(bool)
    together_toggled = Signal(bool)
    add_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        self._previous = icon_button("arrow-up", tr("Previous task"), command="previous-task", dense=True)
        self._next = icon_button("arrow-down", tr("Next task"), command="next-task", dense=True)
        self._previous.clicked.connect(lambda: self.stepped.emit(-1))
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        self._place = label("", "strong")
        self._marked = True
        self._walks = ChipRow(tr("Tasks"))
        self._walks.chosen.connect(self.walk_chosen)
        self._forms = ChipRow(tr("Answers as"))
        self._forms.set_chips(
            [
                Chip(RENDERED, tr("Rendered"), reason=tr("Headings, tables and formulas as they are meant (M)")),
                Chip(RAW, tr("Raw"), reason=tr("Markdown as the model wrote it (M)")),
            ],
            [RENDERED],
        )
        self._forms.chosen.connect(lambda key: self.as_written_chosen.emit(key == RAW))
        self._helps = ChipRow(tr("Reading"), several=True)
        self._helps.set_chips(
            [
                Chip(DIFFERENCES, tr("Differences"), reason=tr("Mark the words that differ from the first column (D)")),
                Chip(TOGETHER, tr("Scroll together"), reason=tr("What says the same stays side by side (S)")),
            ]
        )
        self._helps.toggled.connect(self._help_toggled)
        self._add = button(
            tr("Add column"), "quiet", "plus", tr("One more answer beside these, up to four"), dense=True
        )
        self._add.clicked.connect(self.add_pressed)
        self.question = Question()
        self._more = button(tr("Whole question"), "link", dense=True)
        self._more.setCheckable(True)
        self._more.toggled.connect(self._unfold)
        self._expected = ElidedLabel()
        self._expected.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()

    def _help_toggled(self, on: list[str]) -> None:
        marked = DIFFERENCES in on
        if marked != self._marked:
            self.marked_toggled.emit(marked)
        else:
            self.together_toggled.emit(TOGETHER in on)

    def _lay_out(self) -> None:
        walk = QWidget()
        line = row(walk, spacing=Space.XXS)
        for part in (self._previous, self._next, self._place):
            line.addWidget(part)
        tools = FlowLayout(spacing=Space.S, line_spacing=Space.XXS)
        for piece in (walk, self._walks, self._forms, self._helps):
            tools.addWidget(piece)
        asked = row(spacing=Space.S)
        asked.addWidget(self.question, 1)
        asked.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        whole = column(self, spacing=Space.XXS)
        whole.setContentsMargins(Space.M, Space.XS, Space.M, Space.XS)
        whole.addLayout(tools)
        whole.addLayout(asked)
        last = row(spacing=Space.S)
        last.addWidget(self._expected, 1)
        last.addWidget(self._add)
        whole.addLayout(last)

    # -- showing -------------------------------------------------------------------------------------------------

    def show_task(self, task: TaskShown) -> None:
        """Another task, or another place of the same."""
        self._place.setText(task.place)
        set_enabled(self._previous, not task.first, tr("This is the first task that is walked"))
        set_enabled(self._next, not task.last, tr("This is the last task that is walked"))
        self.question.show_text(task.question)
        self._show_more()
        self._expected.set_full_text(tr("Expected: {expected}", expected=task.expected) if task.expected else "")

    def show_walks(self, walk: Walk, counts: Mapping[Walk, int]) -> None:
        """Which tasks can be walked; what none fits cannot be chosen."""
        chips = []
        for key, words, meaning in WALKS:
            count = counts[key]
            named = tr(words) if key is Walk.ALL else f"{tr(words)} {formats.number(count)}"
            usable = count > 0 or key in (Walk.ALL, walk)
            why = tr(meaning) if usable else tr("None now. {meaning}", meaning=tr(meaning))
            chips.append(Chip(key, named, usable, why))
        self._walks.set_chips(chips, [walk])

    def show_modes(self, *, as_written: bool, marked: bool, together: bool) -> None:
        """How it is read."""
        self._forms.choose(RAW if as_written else RENDERED)
        self._marked = marked
        self._helps.choose(*([DIFFERENCES] if marked else []), *([TOGETHER] if together else []))

    def show_add(self, can_add: bool) -> None:
        """Whether one more fits."""
        set_enabled(self._add, can_add, tr("No other answer of this task is left, or four stand here already"))

    def _unfold(self, unfolded: bool) -> None:
        self._more.setText(tr("Less") if unfolded else tr("Whole question"))
        self.question.unfold(unfolded)

    def _show_more(self) -> None:
        self._more.setVisible(self.question.is_long or self._more.isChecked())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_more()
