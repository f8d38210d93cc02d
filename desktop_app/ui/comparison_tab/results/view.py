"""One comparison's results: figures and chart above, the matrix of trials and the chosen answer below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.ui.comparison_tab.charts.chart import EffortChart
from desktop_app.ui.comparison_tab.results.answer_pane import AnswerPane
from desktop_app.ui.comparison_tab.results.figures_table import FiguresTable
from desktop_app.ui.comparison_tab.results.hold_card import HoldCard
from desktop_app.ui.comparison_tab.results.matrix import GRADE_KEYS, MatrixView
from desktop_app.ui.comparison_tab.values import MEASURES, Cell, Figures, Measure, Series
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import Card, Line, column, ground, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.split_view import SplitView

_BOTH_FROM = 1040
"""Px of width from which figures and chart stand side by side; below, chips switch between them."""
_FIGURES = "figures"


class ResultsHead(QWidget):
    """Title, progress and what to know, with the buttons that fit the state.

    Signals: question_pressed(), cancel_pressed(), release_pressed(), raise_pressed(), again_pressed(),
    export_pressed(), delete_pressed().
    """

    question_pressed = Signal()
    cancel_pressed = Signal()
    release_pressed = Signal()
    raise_pressed = Signal()
    again_pressed = Signal()
    export_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel()
        self._title.setProperty("scale", "heading")
        self._headline = ElidedLabel()
        self._headline.setProperty("tone", "muted")
        self._hint = label("", "body", "muted", wrap=True)
        self._warning = label("", "body", "warning", wrap=True)
        self._warning.hide()
        self.hold = HoldCard()
        self.hold.release_pressed.connect(self.release_pressed)
        self.hold.raise_pressed.connect(self.raise_pressed)
        question = button("Question", "quiet", "question", "Show the whole question", dense=True)
        self._release = button("Release held", "quiet", "play", "Let the held trials go", dense=True)
        self._cancel = button("Cancel all", "danger", "", "Cancel every trial that has not ended", dense=True)
        self._again = button("Ask again", "quiet", "retry", "Ask the trials without an answer again", dense=True)
        export = button("Export CSV", "quiet", "export", "One row per trial, with its reasoning tokens", dense=True)
        self._delete = icon_button("trash", "Delete comparison", dense=True)
        first = row()
        first.addWidget(self._title, 1)
        for control, signal in (
            (question, self.question_pressed),
            (self._release, self.release_pressed),
            (self._again, self.again_pressed),
            (self._cancel, self.cancel_pressed),
            (export, self.export_pressed),
            (self._delete, self.delete_pressed),
        ):
            control.clicked.connect(signal)
            first.addWidget(control)
        whole = column(self, spacing=Space.XXS)
        whole.setContentsMargins(Space.M, Space.S, Space.M, Space.XS)
        whole.addLayout(first)
        for line in (self._headline, self._hint, self._warning, self.hold):
            whole.addWidget(line)

    def show_words(self, title: str, headline: str, hint: str, warnings: Sequence[str]) -> None:
        """The texts."""
        self._title.set_full_text(title)
        self._headline.set_full_text(headline)
        self._headline.setAccessibleName(f"Progress: {headline}")
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._warning.setText("\n".join(warnings))
        self._warning.setVisible(bool(warnings))

    def show_buttons(self, *, under_way: bool, held: bool, unanswered: bool) -> None:
        """Only what can be done now; what still runs cannot be deleted."""
        self._cancel.setVisible(under_way)
        self._release.setVisible(held)
        self._again.setVisible(unanswered and not under_way)
        self._delete.setVisible(not under_way)


class Summary(QWidget):
    """Figures and chart: side by side where there is room, else one of them.

    Signals: measure_chosen(key).
    """

    measure_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FiguresTable()
        self.chart = EffortChart()
        self._measure: Measure = "reasoning"
        self._wide: bool | None = None
        self._wants_figures = True
        self._chips = ChipRow("Show")
        self._chips.chosen.connect(self._chosen)
        self._log = button("Logarithmic", "quiet", "", "A logarithmic axis, for values far apart", dense=True)
        self._log.setCheckable(True)
        self._log.toggled.connect(self.chart.show_log)
        self._log.hide()
        self._tools = tools = row()
        tools.addStretch()
        tools.addWidget(self._chips)
        tools.addWidget(self._log)
        tools.addStretch()
        self._table_card, self._chart_card = Card(padding=Space.XXS), Card(padding=Space.S)
        self._table_card.body.addWidget(self.figures)
        self._chart_card.body.addWidget(self.chart)
        both = row(spacing=Space.S)
        both.addWidget(self._table_card, 6)
        both.addWidget(self._chart_card, 4)
        whole = column(self, spacing=Space.XS)
        whole.setContentsMargins(Space.M, 0, Space.M, Space.S)
        whole.addLayout(tools)
        whole.addLayout(both, 1)
        self._arrange(wide=False)

    def show_chart(self, content: Sequence[Series], measure: Measure, title: str) -> None:
        """One measure by effort."""
        self._measure = measure
        self.chart.show_series(content, measure, title)
        self._show_choice()

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        chips = [Chip(key, words, reason=title) for key, words, title in MEASURES]
        if not wide:
            chips.insert(0, Chip(_FIGURES, "Figures", reason="All figures in a table"))
        self._chips.set_chips(chips)
        self._tools.setStretch(0, 1 if wide else 0)  # the chips stand above what they choose
        self._tools.setStretch(3, 0 if wide else 1)
        self._show_choice()

    def _show_choice(self) -> None:
        figures = not self._wide and self._wants_figures
        self._chips.choose(_FIGURES if figures else self._measure)
        self._table_card.setVisible(bool(self._wide) or figures)
        self._chart_card.setVisible(not figures)
        self._log.setVisible(not figures and self.chart.spread_is_wide())

    def wanted_height(self) -> int:
        """Px in which every effort's row is seen, and a chart is still one."""
        chrome = self._chips.sizeHint().height() + 2 * Space.XS + 2 * Space.S
        return max(232 if self._wide else 190, chrome + self.figures.wanted_height())

    def _chosen(self, key: str) -> None:
        self._wants_figures = key == _FIGURES
        if self._wants_figures:
            self._show_choice()
        else:
            self.measure_chosen.emit(key)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(wide=self.width() >= _BOTH_FROM)


class ResultsView(QWidget):
    """Signals: trial_chosen(trial id), grade_pressed(word), sizes_changed(name, sizes); those of its parts are theirs
    (`head`, `summary`, `answer`)."""

    trial_chosen = Signal(str)
    grade_pressed = Signal(str)
    sizes_changed = Signal(str, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = ResultsHead()
        self.summary = Summary()
        self.matrix = MatrixView()
        self.answer = AnswerPane()
        self._fitted = self._rows_fitted = True
        self._legend = ElidedLabel()
        self._legend.setProperty("scale", "caption")
        self._legend.setProperty("tone", "muted")
        self.matrix.trial_chosen.connect(self.trial_chosen)
        self.matrix.grade_pressed.connect(self.grade_pressed)
        self.answer.grade_pressed.connect(self.grade_pressed)
        left = QWidget()
        ground(left, "surface")
        left.setMinimumWidth(220)
        trials = column(left, spacing=0)
        caption = row()
        caption.setContentsMargins(Space.M, Space.XS, Space.XS, Space.XXS)
        caption.addWidget(self._legend, 1)
        trials.addLayout(caption)
        trials.addWidget(self.matrix, 1)
        self._across = SplitView([left, self.answer], [380, 420])
        below = QWidget()
        lower = column(below, spacing=0)
        lower.addWidget(Line())
        lower.addWidget(self._across, 1)
        self._rows = SplitView([self.summary, below], [204, 360], Qt.Orientation.Vertical)
        mark(self._rows, plain=True)
        self._rows.sizes_changed.connect(self._rows_moved)
        self._across.sizes_changed.connect(self._columns_moved)
        whole = column(self, spacing=0)
        whole.addWidget(self.head)
        whole.addWidget(self._rows, 1)

    def restore_sizes(self, name: str, sizes: Sequence[int]) -> None:
        """As they were remembered."""
        if len(sizes) == 2:
            self._fitted = self._fitted and name != "compare.columns"
            self._rows_fitted = self._rows_fitted and name != "compare.rows"
        (self._rows if name == "compare.rows" else self._across).restore(sizes)

    def _fit(self) -> None:
        """Until the person moves the lines, the content says where they are, within what leaves the others room."""
        if self._rows_fitted and self._rows.height() > 0:
            whole = self._rows.height()
            top = min(self.summary.wanted_height(), round(0.44 * whole))
            self._rows.setSizes([top, whole - top])
        if self._fitted and self._across.width() > 0:
            whole = self._across.width()
            wanted = min(self.matrix.wanted_width(), round(0.62 * whole))
            self._across.setSizes([max(wanted, round(0.4 * whole)), whole - max(wanted, round(0.4 * whole))])

    def _rows_moved(self, sizes: list[int]) -> None:
        self._rows_fitted = False
        self.sizes_changed.emit("compare.rows", sizes)

    def _columns_moved(self, sizes: list[int]) -> None:
        self._fitted = False
        self.sizes_changed.emit("compare.columns", sizes)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_figures(self, headers: Sequence[str], figures: Sequence[Figures]) -> None:
        """The summary's rows."""
        self.summary.figures.show_figures(headers, figures)

    def show_matrix(self, variants: Sequence[str], rows: int, cells: Sequence[Cell], quantity: str) -> None:
        """Every trial; `quantity` says what the cells' figures are."""
        self.matrix.show_cells(variants, rows, cells)
        self._fit()
        self._legend.set_full_text(quantity)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The answer has the keyboard after a click in it: grading goes on from there."""
        key = Qt.Key(event.key())
        if key in GRADE_KEYS and not event.modifiers():
            self.grade_pressed.emit(GRADE_KEYS[key])
        else:
            super().keyPressEvent(event)
