"""The pane at the left: search, a button to add a model, and the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop_app.language import tr
from desktop_app.ui.commands.offering import offer
from desktop_app.ui.models_window.list_model import ModelRows
from desktop_app.ui.models_window.painting import RowDelegate
from desktop_app.ui.models_window.values import Row
from desktop_app.ui.theme import Space, current_theme, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, ground
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.search_field import SearchField


class ListPane(QWidget):
    """Signals: chosen(key), searched(words), add_pressed()."""

    chosen = Signal(str)
    searched = Signal(str)
    add_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        self.setMinimumWidth(220)
        self._quiet = False
        self.search = SearchField(tr("Search models"))
        self.search.searched.connect(self.searched)
        self._rows = ModelRows(self)
        self.list = self._make_list()
        self._nothing = label("", "body", "muted", wrap=True)
        self._nothing.setContentsMargins(Space.XS, Space.S, Space.XS, 0)
        self._nothing.hide()
        add = button(tr("Add a model…"), "quiet", "plus")
        add.clicked.connect(self.add_pressed)
        outer = column(self, margin=Space.S, spacing=Space.XS)
        outer.addWidget(self.search)
        outer.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)
        outer.addWidget(self.list, 1)
        outer.addWidget(add)
        offer(self, "find", self.focus_search, hears=Qt.ShortcutContext.WindowShortcut)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._into_list)

    def _make_list(self) -> QListView:
        view = QListView()
        view.setAccessibleName(tr("Models"))
        view.setModel(self._rows)
        view.setItemDelegate(RowDelegate(view))
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setResizeMode(QListView.ResizeMode.Adjust)  # badges take other lines in another width
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        mark(view, rail=True)
        view.selectionModel().currentChanged.connect(self._current_changed)
        current_theme().changed.connect(view.viewport().update)
        return view

    def show_rows(self, rows: Sequence[Row], nothing: str) -> None:
        """Show these; `nothing` says why there are none."""
        self._quiet = True
        self._rows.show(rows)
        self._quiet = False
        self._nothing.setText(nothing)
        self._nothing.setVisible(bool(nothing))

    def select(self, key: str) -> None:
        """Mark the one in view; none where the search hides it."""
        index = self._rows.index_of(key)
        if index == self.list.currentIndex() and index.isValid():
            return
        self._quiet = True
        if index.isValid():
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)
        else:
            self.list.selectionModel().clear()
        self._quiet = False

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _into_list(self) -> None:
        """From the search field into what it found."""
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._rows.first())
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self._rows.row_at(current)
        if not self._quiet and row is not None and row.key:
            self.chosen.emit(row.key)
