"""The pane at the left of Chat and Pro: search, a button for a new one, what is listed, and the list with its menu."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui import formats
from desktop_app.ui.conversation_list import selection_bar as bar
from desktop_app.ui.conversation_list.list_widget import ConversationList
from desktop_app.ui.conversation_list.rows import ALL, ARCHIVED, TAG, Filters, Row
from desktop_app.ui.dialogs.tags import ask_tags
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import column, ground, row
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.menu import Menu
from desktop_app.ui.widgets.search_field import SearchField

WIDTH = 248
"""Px that the pane has unless the person moved its edge."""
_LONGEST_TAG = 150
"""Px of a tag's name on the button."""


class ConversationListPane(QWidget):
    """Signals: chosen(id, message id or nothing), renamed(id, title), new_pressed(), searched(words),
    filter_chosen(key of `rows.Filters`), unfold_asked(id); pin_asked, archive_asked, tag_asked, export_asked and
    delete_asked, each with a list of ids; export_all_asked(), import_asked()."""

    chosen = Signal(str, str)
    renamed = Signal(str, str)
    pin_asked = Signal(list)
    archive_asked = Signal(list)
    tag_asked = Signal(list)
    export_asked = Signal(list)
    delete_asked = Signal(list)
    export_all_asked = Signal()
    import_asked = Signal()
    new_pressed = Signal()
    searched = Signal(str)
    filter_chosen = Signal(str)
    unfold_asked = Signal(str)

    def __init__(self, search: str, new: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        self.setMinimumWidth(190)
        self.new = button(new, "quiet", "plus", new, dense=True)
        self.search = SearchField(search)
        self.more = icon_button("more", tr("More for conversations"), dense=True)
        self.more.hide()
        self._list = ConversationList()
        self._purpose = nothing
        self._nothing = label(nothing, "body", "muted", wrap=True)
        self._nothing.setContentsMargins(Space.XS, Space.M, Space.XS, 0)
        self._filters = Filters()
        self._filter = button(tr("All"), "ghost", "filter", tr("Choose what is listed"), dense=True)
        self._filter.hide()
        self.selection = bar.SelectionBar()
        self._exports = False
        self._menu: Menu | None = None
        self._shown_for = ""
        self._open_first = False
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = row(spacing=Space.XS)
        head.addWidget(self.new, 1)
        head.addWidget(self.more)
        outer = column(self, spacing=Space.XS)
        outer.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        outer.addLayout(head)
        outer.addWidget(self.search)
        outer.addWidget(self._filter, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)
        outer.addWidget(self._list, 1)
        outer.addWidget(self.selection)

    def _connect(self) -> None:
        self.search.installEventFilter(self)
        self.search.searched.connect(self._searched)
        self.new.clicked.connect(self.new_pressed)
        self.more.clicked.connect(self._open_more)
        self._filter.clicked.connect(self._open_filters)
        self._list.rows.renamed.connect(self.renamed)
        self._list.chosen.connect(lambda found: self.chosen.emit(found.id, found.message_id))
        self._list.counted.connect(self.selection.show_count)
        self._list.delete_asked.connect(lambda: self._do(bar.DELETE))
        self._list.unfold_asked.connect(self.unfold_asked)
        self._list.customContextMenuRequested.connect(self._open_menu)
        self.selection.pressed.connect(self._do)
        self.selection.cleared.connect(self._list.select_one)

    # -- what it shows -----------------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the selection is set by `select`."""
        self._list.show_rows(rows)
        self._nothing.setVisible(not rows)
        self._list.setVisible(bool(rows))
        self.selection.show_count(len(self._list.selected_ids()))
        if self._open_first:
            self._open_first = False
            self._list.choose_first()

    def show_nothing(self, words: str) -> None:
        """Instead of rows."""
        self._nothing.setText(words or self._purpose)

    def show_filters(self, filters: Filters) -> None:
        """The button that names what is listed, where there is a choice."""
        self._filters = filters
        self._filter.setVisible(bool(filters.archived or filters.tags or filters.chosen))
        name = _filter_name(filters.chosen)
        shown = self._filter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _LONGEST_TAG)
        self._filter.setText(shown.replace("&", "&&"))
        self._filter.setAccessibleName(tr("Listed: {name}", name=name))

    def select(self, conversation_id: str) -> None:
        """Mark one as the one in view; none for an id that is not in the list."""
        self._list.select(conversation_id)

    def offer_export(self) -> None:
        """Somebody writes out what `export_asked` names, and brings in what `import_asked` asks for."""
        self._exports = True
        self.more.show()
        self.selection.offer_export(True)

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    async def ask_tags(
        self, tags: Sequence[Sequence[str]], what: str, known: Sequence[str]
    ) -> tuple[list[str], list[str]] | None:
        """Tags to give and to take away."""
        return await ask_tags(self.window(), tags, what, known)

    # -- what a person does --------------------------------------------------------------------------------------

    def _searched(self, words: str) -> None:
        self._shown_for = words
        self.searched.emit(words)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field Down goes into the list, Enter to the first that was found."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down:
                self._list.setFocus(Qt.FocusReason.TabFocusReason)
                self._list.choose_first()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.search.text().strip():
                if self.search.text().strip() == self._shown_for:
                    self._list.choose_first()
                else:
                    self._open_first = True
        return super().eventFilter(watched, event)

    def _do(self, verb: str) -> None:
        """With all that are selected."""
        ids = self._list.selected_ids()
        signals = {
            bar.PIN: self.pin_asked,
            bar.TAG: self.tag_asked,
            bar.ARCHIVE: self.archive_asked,
            bar.EXPORT: self.export_asked,
            bar.DELETE: self.delete_asked,
        }
        if ids:
            signals[verb].emit(ids)

    def _fresh_menu(self) -> Menu:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._menu = menu
        return menu

    def _open_menu(self, place: QPoint) -> None:
        found = self._list.rows.row_at(self._list.indexAt(place))
        if found is None or found.is_heading:
            return
        menu = self._fresh_menu()
        ids = self._list.selected_ids()
        several = len(ids) > 1
        if not several:
            menu.add(tr("Rename"), self._list.rename, icon_name="edit", command="rename")
        menu.add(tr("Unpin") if found.pinned else tr("Pin"), lambda: self._do(bar.PIN), icon_name="pin")
        menu.add(tr("Tags…"), lambda: self._do(bar.TAG), icon_name="tag")
        back = tr("Take out of the archive")
        menu.add(back if found.archived else tr("Archive"), lambda: self._do(bar.ARCHIVE), icon_name="folder")
        if self._exports:
            menu.add(tr("Export…"), lambda: self._do(bar.EXPORT), icon_name="export")
        if found.more and not several:
            words = (
                tr("Hide the other places") if found.unfolded else tr("Show {more_words}", more_words=found.more_words)
            )
            menu.add(words, lambda: self.unfold_asked.emit(found.id), icon_name="search")
        menu.addSeparator()
        menu.add(
            tr("Delete {count}", count=len(ids)) if several else tr("Delete"),
            lambda: self._do(bar.DELETE),
            icon_name="trash",
            command="delete",
        )
        menu.popup(self._list.viewport().mapToGlobal(place))

    def _open_more(self) -> None:
        """What concerns no single conversation."""
        menu = self._fresh_menu()
        menu.add(tr("Import conversations…"), self.import_asked.emit, icon_name="import")
        some = not self._list.isHidden()
        menu.add(
            tr("Export all…"), self.export_all_asked.emit, icon_name="export", enabled=some, reason=tr("There are none")
        )
        menu.open_below(self.more)

    def _open_filters(self) -> None:
        menu, filters = self._fresh_menu(), self._filters
        entries = [(ALL, tr("All")), *((TAG + tag, f"{tag}  {formats.number(count)}") for tag, count in filters.tags)]
        entries.append((ARCHIVED, tr("Archived  {archived}", archived=formats.number(filters.archived))))
        for key, words in entries:
            if key == ARCHIVED:
                menu.addSeparator()
            icon = "check" if key == filters.chosen else "tag" if key.startswith(TAG) else ""
            words = menu.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, 2 * _LONGEST_TAG)
            menu.add(words.replace("&", "&&"), partial(self.filter_chosen.emit, key), icon_name=icon)
        menu.open_below(self._filter)


def _filter_name(chosen: str) -> str:
    return tr("Archived") if chosen == ARCHIVED else chosen.removeprefix(TAG) or tr("All")
