"""The pane at the left of Chat and Pro: search, a button for a new one, and the list with its menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from desktop_app.ui.conversation_list.list_model import ConversationRows
from desktop_app.ui.conversation_list.painting import RowDelegate
from desktop_app.ui.conversation_list.rows import Row
from desktop_app.ui.theme import Space, current_theme, mark
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import column, ground, row
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.menu import Menu
from desktop_app.ui.widgets.search_field import SearchField

WIDTH = 248
"""Px that the pane has unless the person moved its edge."""


class _List(QListView):
    """Signals: rename_asked(), delete_asked() from the keyboard."""

    rename_asked = Signal()
    delete_asked = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() != QAbstractItemView.State.EditingState:
            if event.key() == Qt.Key.Key_Delete:
                self.delete_asked.emit()
                return
            if event.key() == Qt.Key.Key_F2:
                self.rename_asked.emit()
                return
        super().keyPressEvent(event)


class ConversationListPane(QWidget):
    """Signals: chosen(id), renamed(id, title), pin_toggled(id), delete_asked(id), new_pressed(), searched(words).

    Only with `files`: export_asked(ids), export_all_asked(), import_asked().
    """

    export_asked = Signal(list)
    export_all_asked = Signal()
    import_asked = Signal()
    chosen = Signal(str)
    renamed = Signal(str, str)
    pin_toggled = Signal(str)
    delete_asked = Signal(str)
    new_pressed = Signal()
    searched = Signal(str)

    def __init__(
        self, search: str, new: str, nothing: str, parent: QWidget | None = None, *, files: bool = False
    ) -> None:
        super().__init__(parent)
        self._files = files
        ground(self, "bg")
        self.setMinimumWidth(190)
        self.search = SearchField(search)
        self.new = button("New", "quiet", "plus", new, dense=True)
        self.new.setAccessibleName(new)
        self._rows = ConversationRows(self)
        self._list = self._make_list()
        self._nothing = label(nothing, "body", "muted", wrap=True)
        self._nothing.setContentsMargins(Space.XS, Space.M, Space.XS, 0)
        self._menu: Menu | None = None
        self._quiet = False
        head = row(spacing=Space.XS)
        head.addWidget(self.search, 1)
        head.addWidget(self.new)
        self.more = icon_button("more", "More for conversations", dense=True)
        self.more.clicked.connect(self._open_more)
        self.more.setVisible(files)
        head.addWidget(self.more)
        outer = column(self, spacing=Space.XS)
        outer.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        outer.addLayout(head)
        outer.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)
        outer.addWidget(self._list, 1)
        self.search.searched.connect(self.searched)
        self.new.clicked.connect(self.new_pressed)
        self._rows.renamed.connect(self.renamed)
        current_theme().changed.connect(self._list.viewport().update)

    def _make_list(self) -> _List:
        view = _List()
        view.setAccessibleName("Conversations")
        view.setModel(self._rows)
        view.setItemDelegate(RowDelegate(view))
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        view.rename_asked.connect(self._rename)
        view.delete_asked.connect(self._delete)
        mark(view, rail=True)
        view.selectionModel().currentChanged.connect(self._current_changed)
        return view

    # -- what it shows -----------------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the selection is set by `select`."""
        self._quiet = True
        self._rows.show(rows)
        self._quiet = False
        self._nothing.setVisible(not rows)
        self._list.setVisible(bool(rows))

    def select(self, conversation_id: str) -> None:
        """Mark one as the one in view; none for an id that is not in the list."""
        index = self._rows.index_of(conversation_id)
        if index == self._list.currentIndex() and index.isValid():
            return
        self._quiet = True
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if index.isValid():
            self._list.selectionModel().setCurrentIndex(index, flags)
        else:
            self._list.selectionModel().clear()
        self._quiet = False

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # -- what a person does --------------------------------------------------------------------------------------

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        row_ = self._rows.row_at(current)
        if not self._quiet and row_ is not None and row_.id:
            self.chosen.emit(row_.id)

    def _open_menu(self, place: QPoint) -> None:
        found = self._rows.row_at(self._list.indexAt(place))
        if found is None or found.is_heading:
            return
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        index = self._rows.index_of(found.id)
        menu.add("Rename", lambda: self._list.edit(index), icon_name="edit")
        pin = "Unpin" if found.pinned else "Pin"
        menu.add(pin, lambda: self.pin_toggled.emit(found.id), icon_name="pin")
        if self._files:
            menu.add("Export…", lambda: self.export_asked.emit([found.id]), icon_name="export")
        menu.addSeparator()
        menu.add("Delete", lambda: self.delete_asked.emit(found.id), icon_name="trash")
        self._menu = menu
        menu.popup(self._list.viewport().mapToGlobal(place))

    def _open_more(self) -> None:
        """What concerns no single conversation."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.add("Import conversations…", self.import_asked.emit, icon_name="import")
        some = self._list.isVisible()
        menu.add("Export all…", self.export_all_asked.emit, icon_name="export", enabled=some, reason="There are none")
        self._menu = menu
        menu.open_below(self.more)

    def _rename(self) -> None:
        if self._list.currentIndex().isValid():
            self._list.edit(self._list.currentIndex())

    def _delete(self) -> None:
        found = self._rows.row_at(self._list.currentIndex())
        if found is not None and found.id:
            self.delete_asked.emit(found.id)
