"""The pane at the left: search, the templates by name, buttons for a new one and for a file of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from desktop_app.language import tr
from desktop_app.ui.commands.offering import offer
from desktop_app.ui.templates_window.values import ListRow
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, ground
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.search_field import SearchField

_KEY = Qt.ItemDataRole.UserRole


class ListPane(QWidget):
    """Signals: chosen(key), searched(words), new_pressed(), import_pressed(); menu_asked(place on the screen) and
    delete_asked(), both for the chosen one."""

    chosen = Signal(str)
    searched = Signal(str)
    new_pressed = Signal()
    import_pressed = Signal()
    menu_asked = Signal(QPoint)
    delete_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        self.setMinimumWidth(200)
        self.search = SearchField(tr("Search templates"))
        self.search.searched.connect(self.searched)
        self._nothing = label("", "body", "muted", wrap=True)
        self._nothing.hide()
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Templates"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        mark(self.list, rail=True)
        self.list.currentItemChanged.connect(self._current_changed)
        new = button(tr("New template"), "quiet", "plus")
        new.clicked.connect(self.new_pressed)
        import_ = button(tr("Import…"), "ghost", "import")
        import_.clicked.connect(self.import_pressed)
        outer = column(self, margin=Space.S, spacing=Space.XS)
        outer.addWidget(self.search)
        outer.addWidget(self._nothing)
        outer.addWidget(self.list, 1)
        outer.addWidget(new)
        outer.addWidget(import_)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._ask_menu)
        offer(self.list, "delete", self.delete_asked.emit)
        to_search = partial(self.search.setFocus, Qt.FocusReason.ShortcutFocusReason)
        offer(self, "find", to_search, hears=Qt.ShortcutContext.WindowShortcut)

    def show_rows(self, rows: Sequence[ListRow], chosen: str, nothing: str) -> None:
        """Show these; `nothing` says why there are none."""
        self.list.blockSignals(True)
        self.list.clear()
        for each in rows:
            item = QListWidgetItem()
            item.setData(_KEY, each.key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(each))
            line = _Line(each)
            item.setSizeHint(QSize(100, line.sizeHint().height()))
            self.list.addItem(item)
            self.list.setItemWidget(item, line)
            if each.key == chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._nothing.setText(nothing)
        self._nothing.setVisible(bool(nothing))

    def _ask_menu(self, place: QPoint) -> None:
        """Under the mouse, or beside the chosen row where the keyboard asks."""
        item = self.list.itemAt(place) or self.list.currentItem()
        if item is not None:
            self.list.setCurrentItem(item)
            self.menu_asked.emit(self.list.viewport().mapToGlobal(place))

    def _current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(_KEY)))


def _spoken(each: ListRow) -> str:
    return f"{each.name}, {each.about}{tr(', changed and not saved') if each.edited else ''}"


class _Line(QWidget):
    """A name, and what is to be known of it."""

    def __init__(self, each: ListRow) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = column(self, spacing=0)
        words.setContentsMargins(Space.XS, 6, Space.XS, 6)
        words.addWidget(ElidedLabel(each.name))
        about = ElidedLabel(tr("changed, not saved") if each.edited else each.about)
        mark(about, scale="caption", tone="warning" if each.edited else "muted")
        words.addWidget(about)
