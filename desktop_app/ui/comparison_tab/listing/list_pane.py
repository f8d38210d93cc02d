"""The pane at the left: what there is, to be searched, opened, renamed, and kept or thrown away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from desktop_app.language import later, tr
from desktop_app.ui.commands.keys import current_keys
from desktop_app.ui.commands.offering import offer
from desktop_app.ui.comparison_tab.listing.row_painting import ROW, RowDelegate
from desktop_app.ui.comparison_tab.values import ListRow, RowState
from desktop_app.ui.theme import Space, current_theme, mark
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import column, ground, row
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.menu import Menu
from desktop_app.ui.widgets.search_field import SearchField

_STATES: dict[RowState, str] = {
    "running": later("running"),
    "held": later("held"),
    "paused": later("paused"),
    "finished": later("finished"),
    "draft": later("draft, not run yet"),
    "file": later("opened from a file"),
}
_KEEP_THEIR_NAME: tuple[RowState, ...] = ("draft", "file")


class _List(QListWidget):
    """Signals: delete_asked(), from the keyboard."""

    delete_asked = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if current_keys().matches(event, "delete"):
            self.delete_asked.emit()
        elif current_keys().matches(event, "rename"):
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @property
    def is_renaming(self) -> bool:
        """Whether a title is being written."""
        return self.state() == QAbstractItemView.State.EditingState


class ListPane(QWidget):
    """`menu` is what its own button opens.

    Signals: new_pressed(), comparison_chosen(id), delete_pressed(id), renamed(id, title), searched(words),
    menu_asked(row, place on the screen).
    """

    new_pressed = Signal()
    comparison_chosen = Signal(str)
    delete_pressed = Signal(str)
    renamed = Signal(str, str)
    searched = Signal(str)
    menu_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        self.setMinimumWidth(180)
        self._list = self._make_list()
        self._nothing = label(tr("Comparisons you run are kept here."), "body", "muted", wrap=True)
        self._nothing.setContentsMargins(Space.XS, Space.M, Space.XS, 0)
        self._search = SearchField(tr("Search comparisons"))
        self._search.searched.connect(self.searched)
        side = column(self, margin=Space.S, spacing=Space.XS)
        side.addLayout(self._make_head())
        side.addLayout(self._make_tools())
        side.addWidget(self._nothing)
        side.addWidget(self._list, 1)
        side.addStretch()
        current_theme().changed.connect(self._list.viewport().update)

    def _make_list(self) -> _List:
        shown = _List()
        shown.setAccessibleName(tr("Comparisons"))
        shown.setItemDelegate(RowDelegate(shown))
        shown.setMouseTracking(True)
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        shown.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        shown.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        mark(shown, rail=True)
        shown.currentItemChanged.connect(self._chosen)
        shown.itemClicked.connect(self._chosen)
        shown.itemChanged.connect(self._written)
        shown.delete_asked.connect(self._delete)
        offer(shown, "delete", self._delete, partial(_why_not, shown), hears=None)
        offer(shown, "rename", lambda: shown.edit(shown.currentIndex()), partial(_why_not, shown), hears=None)
        shown.customContextMenuRequested.connect(self._ask_menu)
        return shown

    def _make_head(self) -> QHBoxLayout:
        new = button(tr("New"), "quiet", "plus", tr("New comparison"), dense=True)
        new.setAccessibleName(tr("New comparison"))
        new.clicked.connect(self.new_pressed)
        head = row(spacing=Space.XXS)
        head.addSpacing(Space.XXS)
        head.addWidget(label(tr("Comparisons"), "strong"))
        head.addStretch()
        head.addWidget(new)
        return head

    def _make_tools(self) -> QHBoxLayout:
        more = icon_button("more", tr("More about comparisons"), dense=True)
        self.menu = Menu(self)
        more.clicked.connect(lambda: self.menu.open_below(more))
        tools = row(spacing=Space.XXS)
        tools.addWidget(self._search, 1)
        tools.addStretch()
        tools.addWidget(more)
        return tools

    # -- what is shown -----------------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[ListRow], chosen: str) -> None:
        """These, newest first; the same ones keep selection and scroll."""
        self._list.blockSignals(True)
        if [shown.id for shown in rows] != [self._row(number).id for number in range(self._list.count())]:
            self._list.clear()
            for _ in rows:
                self._list.addItem(QListWidgetItem())
        for number, shown in enumerate(rows):
            item = self._list.item(number)
            written = self._list.is_renaming and self._list.currentItem() is item
            if (item.data(ROW), item.text()) != (shown, shown.title) and not written:
                self._show_row(item, shown)
            if shown.id == chosen and self._list.currentItem() is not item:
                self._list.setCurrentItem(item)
        if not chosen:
            self._list.setCurrentRow(-1)
            self._list.clearSelection()
        self._list.blockSignals(False)
        searching = bool(self._search.text().strip())
        self._nothing.setText(
            tr("No comparison has these words.") if searching else tr("Comparisons you run are kept here.")
        )
        self._search.setVisible(bool(rows) or searching)
        self._nothing.setVisible(not rows)
        self._list.setVisible(bool(rows))

    @staticmethod
    def _show_row(item: QListWidgetItem, shown: ListRow) -> None:
        item.setData(ROW, shown)
        item.setText(shown.title)
        item.setToolTip(f"{shown.title}\n{shown.line}")
        state = tr(_STATES[shown.state])
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{shown.title}, {shown.line}, {state}")
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        renamable = shown.state not in _KEEP_THEIR_NAME
        item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if renamable else flags)

    def _row(self, number: int) -> ListRow:
        shown = self._list.item(number).data(ROW)
        assert isinstance(shown, ListRow)
        return shown

    # -- what a person does ------------------------------------------------------------------------------------

    def rename(self, comparison_id: str) -> None:
        """Let its title be written."""
        for number in range(self._list.count()):
            if self._row(number).id == comparison_id:
                self._list.editItem(self._list.item(number))

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.comparison_chosen.emit(item.data(ROW).id)

    def _written(self, item: QListWidgetItem) -> None:
        shown: ListRow = item.data(ROW)
        title = " ".join(item.text().split())
        if title and title != shown.title:
            self.renamed.emit(shown.id, title)
        elif item.text() != shown.title:
            item.setText(shown.title)

    def _delete(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.delete_pressed.emit(item.data(ROW).id)

    def _ask_menu(self, place: QPoint) -> None:
        item = self._list.itemAt(place) or self._list.currentItem()
        if item is not None:
            self.menu_asked.emit(item.data(ROW), self._list.viewport().mapToGlobal(place))


def _why_not(shown: QListWidget) -> str:
    return "" if shown.currentItem() is not None else tr("Choose a comparison first.")
