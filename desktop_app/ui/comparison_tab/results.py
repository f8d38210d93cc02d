"""One comparison's results: figures per effort, chart, matrix of trials, and the chosen answer with its grade."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop_app.domain.comparison import Grade
from desktop_app.domain.model_profiles import Effort
from desktop_app.ui.comparison_tab.chart import EffortChart
from desktop_app.ui.comparison_tab.matrix import MatrixView
from desktop_app.ui.comparison_tab.shown import MEASURES, Cell, Figures, Measure, Series
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import Card, Line, column, ground, row, scroll_column
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.split_view import SplitView
from desktop_app.ui.widgets.transcript import Transcript, TranscriptEntry

_FIGURE_COLUMNS = (
    "Effort", "Passed (95 %)", "Reasoning tokens", "Output tokens", "Seconds", "Cost per answer", "Note",
)  # fmt: skip
_ROW = 30


class FiguresTable(QTableWidget):
    """The summary: one row per effort."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(_FIGURE_COLUMNS), parent)
        self.setAccessibleName("Figures by effort")
        self.setHorizontalHeaderLabels(list(_FIGURE_COLUMNS))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_figures(self, rows: Sequence[Figures]) -> None:
        """Replace what is shown."""
        self.setRowCount(len(rows))
        for number, figures in enumerate(rows):
            texts = (
                figures.effort, figures.passed, figures.reasoning, figures.output, figures.seconds, figures.cost,
                figures.note,
            )  # fmt: skip
            for place, text in enumerate(texts):
                item = self.item(number, place)
                if item is None:
                    item = QTableWidgetItem()
                    item.setTextAlignment(int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter))
                    self.setItem(number, place, item)
                if item.text() != text:
                    item.setText(text)
                    item.setToolTip(text)
        height = self.horizontalHeader().sizeHint().height() + _ROW * len(rows) + 2
        self.setFixedHeight(height + (12 if self.horizontalScrollBar().maximum() else 0))


class AnswerPane(QWidget):
    """The chosen trial's answer. Signals: grade_pressed("pass", "fail" or ""), link_pressed(address)."""

    grade_pressed = Signal(str)
    link_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel()
        self.transcript = Transcript()
        self.transcript.setAccessibleName("Answer")
        self.transcript.link_activated.connect(self.link_pressed)
        self._pass = button("Pass", "quiet", "check", "The answer is right (P)", dense=True)
        self._fail = button("Fail", "quiet", "cross", "The answer is wrong (F)", dense=True)
        for press, grade in ((self._pass, Grade.PASS), (self._fail, Grade.FAIL)):
            press.setCheckable(True)
            press.clicked.connect(lambda on, grade=grade: self.grade_pressed.emit(grade.value if on else ""))
        head = row()
        head.setContentsMargins(Space.M, Space.XS, Space.M, Space.XS)
        head.addWidget(self._title, 1)
        head.addWidget(self._pass)
        head.addWidget(self._fail)
        whole = column(self, spacing=0)
        whole.addLayout(head)
        whole.addWidget(Line())
        whole.addWidget(self.transcript, 1)
        self.show_answer("Choose an answer in the matrix", None, None, can_grade=False)

    def show_answer(self, title: str, entry: TranscriptEntry | None, grade: Grade | None, *, can_grade: bool) -> None:
        """The answer and its grade; without an entry only the title."""
        self._title.set_full_text(title)
        shown = self.transcript.entries()
        if entry is None:
            self.transcript.set_entries([])
        elif [each.key for each in shown] == [entry.key]:
            self.transcript.update_entry(entry)
        else:
            self.transcript.set_entries([entry])
        for press, mine in ((self._pass, Grade.PASS), (self._fail, Grade.FAIL)):
            press.setEnabled(can_grade)
            press.setChecked(grade is mine)


class ResultsView(QWidget):
    """Signals: trial_chosen(trial id), grade_pressed(word), measure_chosen(key), cancel_pressed(), release_pressed(),
    export_pressed(), delete_pressed(), link_pressed(address), sizes_changed(name, sizes)."""

    trial_chosen = Signal(str)
    grade_pressed = Signal(str)
    measure_chosen = Signal(str)
    cancel_pressed = Signal()
    release_pressed = Signal()
    export_pressed = Signal()
    delete_pressed = Signal()
    link_pressed = Signal(str)
    sizes_changed = Signal(str, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel()
        self._title.setProperty("scale", "heading")
        self._headline = label("", "body", "muted", wrap=True)
        self._headline.setAccessibleName("Progress")
        self._question = label("", "body", wrap=True)
        self._question.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._hint = label("", "body", "muted", wrap=True)
        self.figures = FiguresTable()
        self.chart = EffortChart()
        self.matrix = MatrixView()
        self.answer = AnswerPane()
        self._measures = ChipRow("Chart")
        self._measures.set_chips([Chip(key, words) for key, words, _ in MEASURES], ["reasoning"])
        self._measures.chosen.connect(self.measure_chosen)
        self._cancel = button("Cancel all", "danger", dense=True)
        self._cancel.clicked.connect(self.cancel_pressed)
        self._release = button("Release held", "quiet", "play", dense=True)
        self._release.clicked.connect(self.release_pressed)
        self._export = button(
            "Export CSV", "quiet", "export", "One row per trial, with its reasoning tokens", dense=True
        )
        self._export.clicked.connect(self.export_pressed)
        self._delete = icon_button("trash", "Delete comparison", dense=True)
        self._delete.clicked.connect(self.delete_pressed)
        self.matrix.trial_chosen.connect(self.trial_chosen)
        self.matrix.grade_pressed.connect(self.grade_pressed)
        self.answer.grade_pressed.connect(self.grade_pressed)
        self.answer.link_pressed.connect(self.link_pressed)
        self._lay_out()

    def _lay_out(self) -> None:
        head = row()
        head.addWidget(self._title, 1)
        for control in (self._release, self._cancel, self._export, self._delete):
            head.addWidget(control)
        top = QWidget()
        area, upper = scroll_column(margin=Space.M, spacing=Space.S)
        upper.addLayout(head)
        upper.addWidget(self._headline)
        upper.addWidget(self._question)
        upper.addWidget(self.figures)
        upper.addWidget(self._hint)
        card = Card(padding=Space.S)
        card.body.addWidget(self._measures)
        card.body.addWidget(self.chart, 1)
        upper.addWidget(card, 1)
        column(top).addWidget(area)
        below = QWidget()
        ground(below, "surface")
        column(below).addWidget(self.matrix)
        self._left = SplitView([top, below], [380, 260], Qt.Orientation.Vertical)
        ground(self.answer, "surface")
        self._across = SplitView([self._left, self.answer], [560, 380])
        self._across.setStretchFactor(0, 1)
        self._left.sizes_changed.connect(lambda sizes: self.sizes_changed.emit("compare.rows", sizes))
        self._across.sizes_changed.connect(lambda sizes: self.sizes_changed.emit("compare.columns", sizes))
        column(self).addWidget(self._across)

    def restore_sizes(self, name: str, sizes: Sequence[int]) -> None:
        """As they were remembered."""
        (self._left if name == "compare.rows" else self._across).restore(sizes)

    def show_head(self, title: str, headline: str, question: str, hint: str) -> None:
        """The texts above the figures."""
        self._title.set_full_text(title)
        self._headline.setText(headline)
        self._question.setText(question)
        self._hint.setText(hint)

    def show_buttons(self, *, running: bool, held: bool) -> None:
        """Only what can be done now."""
        self._cancel.setVisible(running)
        self._release.setVisible(held)
        self._delete.setVisible(not running)

    def show_matrix(self, efforts: Sequence[Effort], repeats: int, cells: Sequence[Cell]) -> None:
        """Every trial."""
        self.matrix.table_model.show_cells(efforts, repeats, cells)

    def show_chart(self, content: Sequence[Series], measure: Measure) -> None:
        """One measure by effort."""
        self._measures.choose(measure)
        self.chart.show_series(content, measure)
