"""The matrix as a table: what Qt asks of it is taken from the grid, and only places that changed are told."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.comparison_tab.results.values import Change, GridCell, GridShown
from desktop_app.ui.comparison_tab.values import Head

CellRole = Qt.ItemDataRole.UserRole + 1
HeadRole = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


class MatrixTableModel(QAbstractTableModel):
    """A row of the table is a visible row of the grid. `at` is which repeat of the current cell is read."""

    def __init__(self) -> None:
        super().__init__()
        self.grid: GridShown | None = None
        self.at = 0
        self._rows: tuple[int, ...] = ()
        self._row_of: dict[int, int] = {}
        self._columns = 0
        self._heads: tuple[Head, ...] = ()

    def show_grid(self, grid: GridShown, change: Change) -> None:
        """Draw what changed; another shape resets the table."""
        if change.shape or grid is not self.grid:
            self.beginResetModel()
            self.grid, self._rows, self._columns = grid, grid.visible, len(grid.columns)
            self._row_of = {row: number for number, row in enumerate(self._rows)}
            self.endResetModel()
            return
        for row, column in change.places:
            shown = self._row_of.get(row)
            if shown is not None:
                index = self.index(shown, column)
                self.dataChanged.emit(index, index)

    @property
    def _grid(self) -> GridShown:
        """Where there are rows and columns, there is one."""
        assert self.grid is not None
        return self.grid

    @property
    def repeats(self) -> int:
        """The most trials there are in one place."""
        return self.grid.repeats if self.grid is not None else 1

    def show_heads(self, heads: tuple[Head, ...]) -> None:
        """What stands over the columns."""
        if heads != self._heads:
            self._heads = heads
            if self._columns:
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._columns - 1)

    def cell(self, index: Index) -> GridCell | None:
        """What is at a place."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        return self._grid.cell(self._rows[index.row()], index.column())

    def trial(self, index: Index, at: int) -> str:
        """The trial of a repeat at a place, the last one where there are fewer; empty where none was asked."""
        cell = self.cell(index)
        return cell.marks[min(at, len(cell.marks) - 1)].trial_id if cell is not None and cell.marks else ""

    def place(self, trial_id: str) -> tuple[QModelIndex, int]:
        """Where a trial is, and which repeat; an invalid index when it is not among the visible."""
        place = self.grid.place(trial_id) if self.grid is not None else None
        if place is None or place[0] not in self._row_of:
            return QModelIndex(), 0
        return self.index(self._row_of[place[0]], place[1]), place[2]

    def grid_row(self, row: int) -> int:
        """Which row of the grid a row of the table is."""
        return self._rows[row]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._columns

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == CellRole:
            return self.cell(index)
        if role in _SPOKEN and index.isValid():
            return self._grid.spoken(self._rows[index.row()], index.column(), self.at)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.grid is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            head = self._heads[section] if section < len(self._heads) else None
            if role == HeadRole:
                return head
            if role == Qt.ItemDataRole.DisplayRole:
                return self._grid.columns[section]
            if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
                return head.spoken if head is not None else self._grid.columns[section]
            return None
        row = self._rows[section] if section < len(self._rows) else 0
        if role == Qt.ItemDataRole.DisplayRole:
            return self._grid.row_title(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if self._grid.by_repeat:
                return tr("Repeat {number}", number=row + 1)
            return tr("Question {number}: {title}", number=row + 1, title=self._grid.row_title(row))
        if role == Qt.ItemDataRole.ToolTipRole and not self._grid.by_repeat:
            return self._grid.row_text(row)[:2000]
        return None
