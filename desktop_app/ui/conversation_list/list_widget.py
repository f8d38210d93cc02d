"""The list itself: several can be selected, one can be renamed in place, other places of a found one unfold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.commands.keys import current_keys
from desktop_app.ui.commands.offering import offer
from desktop_app.ui.conversation_list.list_model import ConversationRows
from desktop_app.ui.conversation_list.painting import RowDelegate, on_more
from desktop_app.ui.conversation_list.rows import Row
from desktop_app.ui.theme import current_theme, mark

_ONE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class ConversationList(QListView):
    """Signals: chosen(row), by the person; counted(how many conversations are selected); delete_asked(),
    unfold_asked(conversation id), from the keyboard or the mouse."""

    chosen = Signal(Row)
    counted = Signal(int)
    delete_asked = Signal()
    unfold_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ConversationRows(self)
        self._quiet = False
        self._told = False
        self._held: Sequence[Row] | None = None
        delegate = RowDelegate(self)
        delegate.closeEditor.connect(self._edited)
        self.setAccessibleName(tr("Conversations"))
        self.setModel(self.rows)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        mark(self, rail=True)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.clicked.connect(self._clicked)
        current_theme().changed.connect(self.viewport().update)
        offer(self, "delete", self.delete_asked.emit, self._why_not, hears=None)
        offer(self, "rename", self.rename, self._why_not, hears=None)

    # -- what it shows -----------------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these, with the same ones selected; not before an open title is written."""
        if self.state() == QAbstractItemView.State.EditingState:
            self._held = rows
            return
        selected, current = set(self.selected_ids()), self.row_now()
        self._quiet = True
        self.rows.show(rows)
        if len(selected) > 1:
            self._select_again(selected)
        elif current is not None and current.place:
            self._mark(self.rows.index_of(current.id, current.message_id))
        self._quiet = False

    def _edited(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            self.setState(QAbstractItemView.State.NoState)
            self.show_rows(held)

    def _select_again(self, ids: set[str]) -> None:
        for number in range(self.rows.rowCount()):
            index = self.rows.index(number)
            found = self.rows.row_at(index)
            if found is not None and found.id in ids and not found.place:
                self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
        self.counted.emit(len(self.selected_ids()))

    def select(self, conversation_id: str) -> None:
        """Mark one as the one in view; several that are selected stay so."""
        now = self.row_now()
        if len(self.selected_ids()) > 1 or (now is not None and now.id == conversation_id and self._is_marked()):
            return
        self._quiet = True
        self._mark(self.rows.index_of(conversation_id))
        self._quiet = False

    def _is_marked(self) -> bool:
        return self.selectionModel().isSelected(self.currentIndex())

    def _mark(self, index: QModelIndex) -> None:
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _ONE)
        else:
            self.selectionModel().clear()

    def row_now(self) -> Row | None:
        """The row with the keyboard."""
        return self.rows.row_at(self.currentIndex())

    def selected_ids(self) -> list[str]:
        """The selected conversations, from top to bottom, each once."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        rows = [self.rows.row_at(index) for index in indexes]
        return list(dict.fromkeys(row.id for row in rows if row is not None and row.id))

    # -- what a person does --------------------------------------------------------------------------------------

    def choose_first(self) -> None:
        """The first conversation, as if it had been clicked."""
        for number in range(self.rows.rowCount()):
            found = self.rows.row_at(self.rows.index(number))
            if found is not None and found.id:
                self.setCurrentIndex(self.rows.index(number))
                self._choose()
                return

    def select_one(self) -> None:
        """Only the one with the keyboard stays selected."""
        if self.currentIndex().isValid():
            self.selectionModel().select(self.currentIndex(), _ONE)

    def rename(self) -> None:
        """Write another title for the one with the keyboard."""
        now = self.row_now()
        if now is not None and now.id:
            self.edit(self.rows.index_of(now.id))

    def _selection_changed(self) -> None:
        if self._quiet:
            return
        ids = self.selected_ids()
        self.counted.emit(len(ids))
        indexes = self.selectionModel().selectedIndexes()
        if len(ids) == 1 and len(indexes) == 1:  # which has the keyboard may be told only after this
            self._told = True
            self.chosen.emit(self.rows.row_at(indexes[0]))

    def _choose(self) -> None:
        now = self.row_now()
        if now is not None and now.id:
            self.chosen.emit(now)

    def _clicked(self) -> None:
        """A place that is selected already can be gone to again."""
        told, self._told = self._told, False
        if not told and len(self.selected_ids()) == 1:
            self._choose()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        found = self.rows.row_at(index)
        self._told = False
        if found is not None and on_more(found, self.visualRect(index), event.position().toPoint()):
            self.unfold_asked.emit(found.id)
        else:
            super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState or not self._key(event):
            super().keyPressEvent(event)

    def _why_not(self) -> str:
        return "" if self.selected_ids() else tr("Choose a conversation first.")

    def _key(self, event: QKeyEvent) -> bool:
        now, key, keys = self.row_now(), Qt.Key(event.key()), current_keys()
        if keys.matches(event, "delete"):
            self.delete_asked.emit()
        elif keys.matches(event, "rename"):
            self.rename()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key == Qt.Key.Key_Escape and len(self.selected_ids()) > 1:
            self.select_one()
        elif now is not None and now.more and key == (Qt.Key.Key_Left if now.unfolded else Qt.Key.Key_Right):
            self.unfold_asked.emit(now.id)
        else:
            return False
        return True
