"""The matrix of trials: one column per effort, one row per repeat, filling live, walked and graded by keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
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

from desktop_app.domain.trials import Grade
from desktop_app.ui.comparison_tab.results.figures_table import tabular
from desktop_app.ui.comparison_tab.values import Cell
from desktop_app.ui.icons import pixmap
from desktop_app.ui.theme import Radius, Role, current_theme
from desktop_app.ui.widgets.status_badge import STATUS_LOOKS

CellRole = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
GRADE_KEYS = {
    Qt.Key.Key_P: "pass",
    Qt.Key.Key_F: "fail",
    Qt.Key.Key_Backspace: "",
    Qt.Key.Key_Delete: "",
}
"""What a key grades; an empty word takes the grade back."""
_GRADE_LOOK: dict[Grade, tuple[str, Role, str]] = {
    Grade.PASS: ("check", "success", "Pass"),
    Grade.FAIL: ("cross", "danger", "Fail"),
}
_ICON, _GAP, _PAD, _EDGE = 14, 5, 6, 2
_LEAST_WIDTH, _USUAL_WIDTH = 64, 108


class MatrixTableModel(QAbstractTableModel):
    """Cells by (row, variant); only cells that differ are told to the view."""

    def __init__(self) -> None:
        super().__init__()
        self._variants: tuple[str, ...] = ()
        self._rows = 0
        self._cells: dict[tuple[int, int], Cell] = {}

    def show_cells(self, variants: Sequence[str], rows: int, cells: Sequence[Cell]) -> None:
        """Show these trials; another shape resets the table, the same shape keeps selection and scroll."""
        variants = tuple(variants)
        columns = {variant: number for number, variant in enumerate(variants)}
        placed = {(cell.row, columns[cell.variant]): cell for cell in cells if cell.variant in columns}
        if (variants, rows) != (self._variants, self._rows) or not self._has_trials_of(placed):
            self.beginResetModel()
            self._variants, self._rows, self._cells = variants, rows, placed
            self.endResetModel()
            return
        before, self._cells = self._cells, placed
        for (row, column), cell in placed.items():
            if before.get((row, column)) != cell:
                index = self.index(row, column)
                self.dataChanged.emit(index, index)

    def _has_trials_of(self, placed: dict[tuple[int, int], Cell]) -> bool:
        return placed.keys() == self._cells.keys() and all(
            cell.trial_id == self._cells[at].trial_id for at, cell in placed.items()
        )

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
        return 0 if parent.isValid() else self._rows

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._variants)

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
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            return self._variants[section] if across else str(section + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"Effort {self._variants[section]}" if across else f"Repeat {section + 1}"
        return None


class _CellDelegate(QStyledItemDelegate):
    """A mark (status, grade, or a ring for *not graded yet*) and one figure, which is never cut."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_USUAL_WIDTH, max(32, QFontMetrics(current_theme().font("table")).height() + 14))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CellRole)
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.setPen(Qt.PenStyle.NoPen)
        graded = _GRADE_LOOK.get(cell.grade) if isinstance(cell, Cell) and cell.grade else None
        if graded is not None:
            painter.setBrush(QColor(theme.palette.tint(graded[1])))
            painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
        elif option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), Radius.CONTROL - 1, Radius.CONTROL - 1)
        if isinstance(cell, Cell):
            self._paint_cell(painter, box.toRect().adjusted(_PAD, 0, -_PAD, 0), cell)
        painter.restore()

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        theme = current_theme()
        middle = rect.center().y() + 1
        word: str
        role: Role
        if cell.grade is not None:
            name, role, word = _GRADE_LOOK[cell.grade]
            self._icon(painter, name, role, rect.x(), middle)
        elif cell.gradable:
            word, role = "", "muted"
            painter.setPen(QPen(theme.color("control_border"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(rect.x() + _ICON / 2, middle), 5, 5)
        else:
            look = STATUS_LOOKS[cell.status]
            word, role = look.word, look.role
            self._icon(painter, look.icon, role, rect.x(), middle)
        text = cell.figure or word
        painter.setFont(tabular(theme.font("table")) if cell.figure else theme.font("caption"))
        painter.setPen(theme.color("text" if cell.figure else role))
        room = rect.adjusted(_ICON + _GAP, 0, 0, 0)
        if painter.fontMetrics().horizontalAdvance(text) <= room.width():
            side = Qt.AlignmentFlag.AlignRight if cell.figure else Qt.AlignmentFlag.AlignLeft
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | side), text)

    @staticmethod
    def _icon(painter: QPainter, name: str, role: Role, x: int, middle: int) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(QPointF(x, middle - _ICON / 2), pixmap(name, role, _ICON, ratio))


class MatrixView(QTableView):
    """Signals: trial_chosen(trial id), grade_pressed(grade or "") from the keys P, F and Backspace."""

    trial_chosen = Signal(str)
    grade_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table_model = MatrixTableModel()
        self._column_width = _LEAST_WIDTH
        self.setModel(self.table_model)
        self.setItemDelegate(_CellDelegate(self))
        self.setAccessibleName("Comparison matrix")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(_LEAST_WIDTH)
        across.setSectionsClickable(False)
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # every row has the same height: asking each cell would cost time with hundreds of them
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(_CellDelegate().sizeHint(QStyleOptionViewItem(), QModelIndex()).height())
        down.setSectionsClickable(False)
        down.setHighlightSections(False)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # no lines between the row numbers; a header has no property to say so in the common style sheet
        down.setStyleSheet("QHeaderView::section { border: none; padding: 0 8px; }")
        self.selectionModel().currentChanged.connect(self._current_changed)
        current_theme().changed.connect(self.viewport().update)

    def show_cells(self, variants: Sequence[str], rows: int, cells: Sequence[Cell]) -> None:
        """Show these trials, each column wide enough for its longest figure."""
        self.table_model.show_cells(variants, rows, cells)
        digits = QFontMetrics(tabular(current_theme().font("table")))
        words = QFontMetrics(current_theme().font("caption"))
        around = _ICON + _GAP + 2 * (_PAD + _EDGE) + 2
        longest = max((digits.horizontalAdvance(cell.figure) for cell in cells), default=0)
        states = {cell.status for cell in cells if not cell.figure}
        longest_word = max((words.horizontalAdvance(STATUS_LOOKS[status].word) for status in states), default=0)
        least = max(_LEAST_WIDTH, longest + around)
        self._column_width = max(84, least, longest_word + around)
        self.horizontalHeader().setMinimumSectionSize(least)

    def wanted_width(self) -> int:
        """Px in which nothing needs to be scrolled sideways."""
        columns = max(2, self.table_model.columnCount())
        return self.verticalHeader().sizeHint().width() + columns * self._column_width + 12

    def choose(self, trial_id: str) -> None:
        """Select a trial, from code."""
        place = self.table_model.place(trial_id)
        if place.isValid():
            self.setCurrentIndex(place)

    def clear_choice(self) -> None:
        """No trial is chosen any more."""
        self.selectionModel().clear()

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        cell = self.table_model.cell(current)
        if cell is not None:
            self.trial_chosen.emit(cell.trial_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in GRADE_KEYS and not event.modifiers():
            self.grade_pressed.emit(GRADE_KEYS[key])
        else:
            super().keyPressEvent(event)
