"""Gives the rows of the conversation list to Qt; a title can be edited in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from desktop_app.ui.conversation_list.rows import Row

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()


class ConversationRows(QAbstractListModel):
    """Signals: renamed(conversation id, new title)."""

    renamed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> bool:
        """Show these; False when nothing changed. Rows at the same place are told one by one, so that an open
        editor and the scroll position stay."""
        if list(rows) == self._rows:
            return False
        if [(row.id, row.message_id) for row in rows] == [(row.id, row.message_id) for row in self._rows]:
            self._rows = list(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return True
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
        return True

    def row_at(self, index: Index) -> Row | None:
        """The row of an index, None for an invalid one."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def index_of(self, conversation_id: str, message_id: str = "") -> QModelIndex:
        """Where a conversation is, or one of its places; invalid when it is not there."""
        for number, row in enumerate(self._rows):
            if row.id and row.id == conversation_id and message_id in ("", row.message_id):
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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole and not row.is_heading:
            return "\n".join(filter(None, (row.title, row.when, ", ".join(row.tags))))
        return row if role == ROW_ROLE else None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        if row is None or row.is_heading or role != Qt.ItemDataRole.EditRole or str(value) == row.title:
            return False
        self.renamed.emit(row.id, str(value))
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None or row.is_heading:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if row.place else flags | Qt.ItemFlag.ItemIsEditable
