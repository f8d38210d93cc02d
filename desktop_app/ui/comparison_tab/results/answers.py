"""The page *Answers*: the matrix of trials at the left, the chosen answer at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.comparison_tab.results.answer_pane import AnswerPane
from desktop_app.ui.comparison_tab.results.matrix import MatrixView
from desktop_app.ui.comparison_tab.results.values import FILTERS, Change, GridShown
from desktop_app.ui.comparison_tab.values import MEASURES
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import Line, column, ground, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.menu import Menu
from desktop_app.ui.widgets.search_field import SearchField
from desktop_app.ui.widgets.split_view import SplitView


class AnswersPage(QWidget):
    """`filters` belong over it, beside the chips of the pages. Other parts of the tab may put buttons into
    `tools`, the line over the matrix.

    Signals: filter_chosen(key), searched(words), measure_chosen(key), sizes_changed(sizes); `matrix` and `answer` have
    their own.
    """

    filter_chosen = Signal(str)
    searched = Signal(str)
    measure_chosen = Signal(str)
    sizes_changed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = MatrixView()
        self.answer = AnswerPane()
        self._fitted = True
        self._in_view = False
        self._make_filters()
        self._make_measures()
        nothing = label(tr("No question is left by this filter and search."), "body", "muted", wrap=True)
        nothing.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        self._either = QStackedWidget()
        for page in (self.matrix, nothing):
            self._either.addWidget(page)
        left = QWidget()
        ground(left, "surface")
        left.setMinimumWidth(220)
        trials = column(left, spacing=0)
        self.tools = row()
        self.tools.setContentsMargins(Space.S, Space.XXS, Space.XS, Space.XXS)
        self.tools.addWidget(self._quantity)
        self.tools.addWidget(self.search)
        self.tools.addStretch()
        trials.addLayout(self.tools)
        trials.addWidget(self._either, 1)
        self._across = SplitView([left, self.answer], [380, 420])
        self._across.sizes_changed.connect(self._moved)
        whole = column(self, spacing=0)
        whole.addWidget(Line())
        whole.addWidget(self._across, 1)

    def _make_filters(self) -> None:
        self.filters = ChipRow(tr("Filter"))
        self.filters.set_chips([Chip(key, tr(words), reason=tr(why)) for key, words, why in FILTERS], ["all"])
        self.filters.chosen.connect(self.filter_chosen)
        self.search = SearchField(tr("Search questions"))
        self.search.setFixedWidth(170)
        self.search.searched.connect(self.searched)
        self.show_filters(in_view=False)

    def _make_measures(self) -> None:
        self._quantity = button("", "ghost", "chevron-down", tr("Show another figure"), dense=True)
        self._measures = Menu(self)
        for key, _, title in MEASURES:
            if key != "passed":  # that is what the marks show
                self._measures.add(tr(title), lambda key=key: self.measure_chosen.emit(key))  # type: ignore[misc]
        self._quantity.clicked.connect(lambda: self._measures.open_below(self._quantity))

    # -- showing -----------------------------------------------------------------------------------------

    def show_grid(self, grid: GridShown, change: Change, quantity: str) -> None:
        """Every trial; `quantity` says what the cells' figures are, where they have some."""
        self.matrix.show_grid(grid, change)
        self.show_filters(in_view=self._in_view)
        self._quantity.setVisible(grid.repeats == 1)
        self._quantity.setText(quantity)
        self._show_filters(grid)
        self._either.setCurrentIndex(0 if grid.visible else 1)
        if change.shape:
            self._fit()

    def show_filters(self, *, in_view: bool) -> None:
        """`filters` are placed by the page around; they are of no use on another page, or for one task."""
        self._in_view = in_view
        grid = self.matrix.table_model.grid
        several = grid is not None and not grid.by_repeat
        self.filters.setVisible(in_view and several)
        self.search.setVisible(several)

    def _show_filters(self, grid: GridShown) -> None:
        chips = []
        for key, words, why in FILTERS:
            count = grid.count(key)
            usable = bool(count) or key in ("all", grid.chosen)
            named = f"{tr(words)} {count}" if count else tr(words)
            chips.append(Chip(key, named, enabled=usable, reason=tr(why)))
        if chips != self.filters.chips() or self.filters.chosen_key() != grid.chosen:
            self.filters.set_chips(chips, [grid.chosen])
        if grid.words != self.search.text() and not self.search.hasFocus():
            self.search.show_text(grid.words)

    def restore(self, sizes: Sequence[int]) -> None:
        """As they were remembered."""
        if len(sizes) == 2:
            self._fitted = False
            self._across.restore(sizes)

    def _moved(self, sizes: list[int]) -> None:
        self._fitted = False
        self.sizes_changed.emit(sizes)

    def _fit(self) -> None:
        """Until the person moves the line, the matrix says where it is, within what leaves the answer room."""
        if self._fitted and self._across.width() > 0:
            whole = self._across.width()
            wanted = max(min(self.matrix.wanted_width(), round(0.6 * whole)), round(0.4 * whole))
            self._across.setSizes([wanted, whole - wanted])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The answer has the keyboard after a click in it: grading goes on from there."""
        if not self.matrix.key_of_grading(event):
            super().keyPressEvent(event)
