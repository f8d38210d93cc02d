"""The matrix of trials: tasks by variants, filling live; every repeat is reached, read and graded by keys."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from desktop_app.domain.comparison_tasks import Scale
from desktop_app.language import tr
from desktop_app.ui.comparison_tab.grade_buttons import score_of_key
from desktop_app.ui.comparison_tab.results.figures_table import tabular
from desktop_app.ui.comparison_tab.results.matrix_delegate import (
    LINE,
    MARK,
    PAD,
    PER_LINE,
    STEP,
    MatrixDelegate,
    lines_of,
    mark_at,
)
from desktop_app.ui.comparison_tab.results.matrix_headers import RowHeader, VariantHeader
from desktop_app.ui.comparison_tab.results.matrix_model import MatrixTableModel
from desktop_app.ui.comparison_tab.results.values import Change, GridShown
from desktop_app.ui.comparison_tab.values import Head
from desktop_app.ui.theme import current_theme

_LEAST_WIDTH, _USUAL_WIDTH = 64, 92
_LEAST_TITLE, _MOST_TITLE = 110, 300
_SCROLL_BAR = 16


class MatrixView(QTableView):
    """Arrows go through tasks and variants, [ and ] through every repeat, N to the next answer without a grade.

    Signals: trial_chosen(trial id), task_chosen(row of the grid), grade_pressed(score, or None to take it back),
    next_pressed().
    """

    trial_chosen = Signal(str)
    task_chosen = Signal(int)
    grade_pressed = Signal(object)
    next_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table_model = MatrixTableModel()
        self._column_width = _LEAST_WIDTH
        self._told = ""
        self.setModel(self.table_model)
        self._delegate = MatrixDelegate(self.table_model)
        self.setItemDelegate(self._delegate)
        self._across, self._down = VariantHeader(), RowHeader(self.table_model)
        self.setHorizontalHeader(self._across)
        self.setVerticalHeader(self._down)
        self._across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._down.sectionClicked.connect(lambda row: self.task_chosen.emit(self.table_model.grid_row(row)))
        self.setAccessibleName(tr("Comparison matrix"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.selectionModel().selectionChanged.connect(self._selected)
        current_theme().changed.connect(self._theme_changed)

    # -- showing -----------------------------------------------------------------------------------------

    def show_grid(self, grid: GridShown, change: Change) -> None:
        """Draw what changed. Another shape keeps the trial that was chosen, and where it is scrolled."""
        other = grid is not self.table_model.grid
        if not change.shape and not other:
            self.table_model.show_grid(grid, change)
            return
        kept, scrolled = "" if other else self._told, self.verticalScrollBar().value()
        self._told = ""
        self.table_model.at = 0 if other else self.table_model.at
        self.table_model.show_grid(grid, change)
        self._measure()
        index, at = self.table_model.place(kept)
        if index.isValid():
            self._told = kept
            self.table_model.at = at
            self.setCurrentIndex(index)
        self.verticalScrollBar().setValue(0 if other else scrolled)

    def show_heads(self, heads: tuple[Head, ...]) -> None:
        """What stands over the columns."""
        self.table_model.show_heads(heads)

    def _measure(self) -> None:
        """Every row and column as large as what is in it: asking each cell would cost time with thousands of them."""
        grid, theme = self.table_model.grid, current_theme()
        if grid is None:
            return
        self._down.numbered = not grid.by_repeat
        if grid.repeats == 1:
            digits = QFontMetrics(tabular(theme.font("table")))
            row = max(32, digits.height() + 14)
            self._column_width = max(_USUAL_WIDTH, digits.horizontalAdvance("000,000") + MARK + 2 * PAD + 12)
        else:
            row = max(34, LINE * lines_of(grid.repeats) + 12)
            self._column_width = max(_LEAST_WIDTH, STEP * min(PER_LINE, grid.repeats) + 2 * PAD + 4)
        heads = [self._across.wanted_width(column) for column in range(self.table_model.columnCount())]
        self._column_width = max([self._column_width, *(min(each, 150) for each in heads)])
        self._across.setMinimumSectionSize(self._column_width)
        self._down.setDefaultSectionSize(row)
        self._fit_titles()

    def _fit_titles(self) -> None:
        """Task names have what the columns leave them, within what can be read."""
        if self._by_repeat():
            self._down.setFixedWidth(46)
            return
        room = self.width() - self._column_width * self.table_model.columnCount() - _SCROLL_BAR
        self._down.setFixedWidth(min(_MOST_TITLE, max(_LEAST_TITLE, room)))

    def _by_repeat(self) -> bool:
        return self.table_model.grid is not None and self.table_model.grid.by_repeat

    def wanted_width(self) -> int:
        """Px in which nothing needs to be scrolled sideways."""
        title = 46 if self._by_repeat() else 200
        return title + max(2, self.table_model.columnCount()) * self._column_width + 14

    def _theme_changed(self) -> None:
        self._measure()
        self.viewport().update()

    # -- choosing ----------------------------------------------------------------------------------------

    def choose(self, trial_id: str) -> None:
        """Select a trial, from code; it is then told as chosen."""
        index, at = self.table_model.place(trial_id)
        if index.isValid():
            self._go(index, at)

    def clear_choice(self) -> None:
        """No trial is chosen any more."""
        self._told = ""
        self.selectionModel().clear()

    def _go(self, index: QModelIndex, at: int) -> None:
        self.table_model.at = at
        if index == self.currentIndex():
            self._tell(index)
        else:
            self.setCurrentIndex(index)

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self._tell(current)

    def _selected(self, chosen: QItemSelection, _before: QItemSelection) -> None:
        """A screen reader selects a cell without going there."""
        found = chosen.indexes()
        if found and found[0] != self.currentIndex():
            self.setCurrentIndex(found[0])

    def _tell(self, index: QModelIndex) -> None:
        cell = self.table_model.cell(index)
        if cell is None or not cell.marks:
            return
        self.table_model.at = min(self.table_model.at, len(cell.marks) - 1)
        trial_id = cell.marks[self.table_model.at].trial_id
        self.update(index)
        if trial_id != self._told:
            self._told = trial_id
            self.setAccessibleDescription(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
            self.trial_chosen.emit(trial_id)

    def _step(self, step: int) -> None:
        """To the next or previous repeat, and from the last one of a place to the next place."""
        index, at = self.currentIndex(), self.table_model.at + step
        if not index.isValid():
            self._go(self.table_model.index(0, 0), 0)
            return
        cell = self.table_model.cell(index)
        if cell is not None and 0 <= at < len(cell.marks):
            self._go(index, at)
            return
        columns = self.table_model.columnCount()
        row, column = divmod(index.row() * columns + index.column() + step, max(1, columns))
        if 0 <= row < self.table_model.rowCount():
            following = self.table_model.index(row, column)
            there = self.table_model.cell(following)
            self._go(following, 0 if step > 0 or there is None else len(there.marks) - 1)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        cell = self.table_model.cell(index)
        at = mark_at(self.visualRect(index), place.x(), place.y(), len(cell.marks)) if cell is not None else None
        if at is not None:
            self.table_model.at = at
        super().mousePressEvent(event)
        if index.isValid():
            self._tell(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        sideways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if self.key_of_grading(event):
            return
        if key in sideways and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._step(sideways[key])
        elif event.text() in ("[", "]"):
            self._step(-1 if event.text() == "[" else 1)
        else:
            super().keyPressEvent(event)

    def key_of_grading(self, event: QKeyEvent) -> bool:
        """Whether a key, here or in the answer beside, was one that grades or goes on to the next ungraded."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        grid = self.table_model.grid
        key = Qt.Key.Key_Backspace if event.key() == Qt.Key.Key_U else event.key()
        grades, score = score_of_key(key, grid.scale if grid is not None else Scale.PASS_FAIL)
        if grades:
            self.grade_pressed.emit(score)
        elif key == Qt.Key.Key_N:
            self.next_pressed.emit()
        return grades or key == Qt.Key.Key_N

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_titles()
        super().resizeEvent(event)
