"""The matrix of trials: one column per effort, one row per repeat, filling live."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from desktop_app.domain.comparison import Grade
from desktop_app.domain.model_profiles import Effort
from desktop_app.ui.comparison_tab.shown import Cell
from desktop_app.ui.icons import pixmap
from desktop_app.ui.theme import Role, current_theme
from desktop_app.ui.widgets.status_badge import badge_size, paint_badge

CellRole = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_GRADE_LOOK: dict[Grade, tuple[str, Role, str]] = {
    Grade.PASS: ("check", "success", "Pass"),
    Grade.FAIL: ("cross", "danger", "Fail"),
}


class MatrixTableModel(QAbstractTableModel):
    """Cells by (repeat, effort); only cells that differ are told to the view."""

    def __init__(self) -> None:
        super().__init__()
        self._efforts: tuple[Effort, ...] = ()
        self._repeats = 0
        self._cells: dict[tuple[int, int], Cell] = {}

    def show_cells(self, efforts: Sequence[Effort], repeats: int, cells: Sequence[Cell]) -> None:
        """Show these trials; another shape resets the table, the same shape keeps selection and scroll."""
        efforts = tuple(efforts)
        placed = {(cell.repeat, efforts.index(cell.effort)): cell for cell in cells if cell.effort in efforts}
        same_trials = {at: cell.trial_id for at, cell in placed.items()} == {
            at: cell.trial_id for at, cell in self._cells.items()
        }
        if (efforts, repeats) != (self._efforts, self._repeats) or not same_trials:
            self.beginResetModel()
            self._efforts, self._repeats, self._cells = efforts, repeats, placed
            self.endResetModel()
            return
        before, self._cells = self._cells, placed
        for (row, column), cell in placed.items():
            if before.get((row, column)) != cell:
                index = self.index(row, column)
                self.dataChanged.emit(index, index)

    def cell(self, index: Index) -> Cell | None:
        """The trial at a place."""
        return self._cells.get((index.row(), index.column())) if index.isValid() else None

    def place(self, trial_id: str) -> QModelIndex:
        """Where a trial is; an invalid index when it is not here."""
        for (row, column), cell in self._cells.items():
            if cell.trial_id == trial_id:
                return self.index(row, column)
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._repeats

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._efforts)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        if cell is None:
            return None
        if role == CellRole:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.spoken
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._efforts[section].value if orientation == Qt.Orientation.Horizontal else str(section + 1)


class _CellDelegate(QStyledItemDelegate):
    """Status or grade on the first line, figures on the second."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        caption = QFontMetrics(current_theme().font("caption"))
        return QSize(176, 2 * caption.height() + 22)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CellRole)
        theme = current_theme()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("raised"))
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 6, 6)
        if isinstance(cell, Cell):
            self._paint_cell(painter, rect.adjusted(10, 6, -8, -6), cell)
        painter.restore()

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        theme = current_theme()
        font = theme.font("caption")
        line = QFontMetrics(font).height()
        top = QRect(rect.x(), rect.y(), rect.width(), line + 6)
        if cell.grade is not None:
            name, role, word = _GRADE_LOOK[cell.grade]
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(top.x(), top.y() + (top.height() - 16) // 2, pixmap(name, role, 16, ratio))
            painter.setFont(theme.font("caption", bold=True))
            painter.setPen(theme.color(role))
            painter.drawText(top.adjusted(22, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), word)
        else:
            paint_badge(painter, QRect(top.topLeft(), badge_size(cell.status, font)), cell.status, font)
        painter.setFont(font)
        painter.setPen(QColor(theme.palette.muted))
        below = QRect(rect.x(), top.bottom() + 3, rect.width(), line)
        text = cell.figures or cell.problem
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter), elided)


class MatrixView(QTableView):
    """Signals: trial_chosen(trial id), grade_pressed(grade or "") from the keys P, F and Backspace."""

    trial_chosen = Signal(str)
    grade_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table_model = MatrixTableModel()
        self.setModel(self.table_model)
        self.setItemDelegate(_CellDelegate(self))
        self.setAccessibleName("Comparison matrix")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(120)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.selectionModel().currentChanged.connect(self._current_changed)
        current_theme().changed.connect(self.viewport().update)

    def choose(self, trial_id: str) -> None:
        """Select a trial, from code."""
        place = self.table_model.place(trial_id)
        if place.isValid():
            self.setCurrentIndex(place)

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        cell = self.table_model.cell(current)
        if cell is not None:
            self.trial_chosen.emit(cell.trial_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        grades = {Qt.Key.Key_P: "pass", Qt.Key.Key_F: "fail", Qt.Key.Key_Backspace: "", Qt.Key.Key_Delete: ""}
        key = Qt.Key(event.key())
        if key in grades and not event.modifiers():
            self.grade_pressed.emit(grades[key])
        else:
            super().keyPressEvent(event)
