"""Gives the models, under their headings, to Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop_app.ui.models_window.values import Row

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()


class ModelRows(QAbstractListModel):
    """Rows in the order they are given; headings can neither be chosen nor reached by the keyboard."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Show these; where only badges changed the scroll position and the selection stay."""
        if list(rows) == self._rows:
            return
        if [(row.key, row.title) for row in rows] == [(row.key, row.title) for row in self._rows]:
            self._rows = list(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """The row of an index, None for an invalid one."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def index_of(self, key: str) -> QModelIndex:
        """Where a model is, invalid when it is not there."""
        for number, row in enumerate(self._rows):
            if row.key and row.key == key:
                return self.index(number)
        return QModelIndex()

    def first(self) -> QModelIndex:
        """The first row that can be chosen, invalid without one."""
        for number, row in enumerate(self._rows):
            if not row.is_heading:
                return self.index(number)
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole or (
            role == Qt.ItemDataRole.ToolTipRole and not row.is_heading and row.badges
        ):
            return row.spoken
        return row if role == ROW_ROLE else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None or row.is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
