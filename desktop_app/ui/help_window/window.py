"""The window of the help: its pages at the left with a search, the chosen one at the right, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.language import in_force, tr
from desktop_app.resources import resource_path
from desktop_app.ui.commands.offering import offer
from desktop_app.ui.help_window.pages import KEYS, Walk, page_of_link, read_pages, search, wanted
from desktop_app.ui.markdown.links import shown_target
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import icon_button, set_enabled
from desktop_app.ui.widgets.cards import Line, column, ground, row
from desktop_app.ui.widgets.companion_window import CompanionWindow
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.search_field import SearchField
from desktop_app.ui.widgets.side_list import SideList, SideRow
from desktop_app.ui.widgets.split_view import SplitView
from desktop_app.ui.widgets.transcript import Transcript, TranscriptEntry

_SMALLEST, _SIZE, _LIST = (640, 420), (960, 700), 250


class _PageView(Transcript):
    """A page, set and read as an answer is. `title_of` names the page that an address inside the help leads to."""

    offers_jump = False  # a page is read from its beginning

    def __init__(self, title_of: Callable[[str], str]) -> None:
        super().__init__()
        self.setAccessibleName(tr("Help page"))
        self.on_screen.says_who = False  # its words alone: nobody answers here
        self.pointer.say_address = lambda address: title_of(address) or shown_target(address)


class HelpWindow(CompanionWindow):
    """Built once, shown as often as the person likes. Signals: link_pressed(address) for one that leads out of it."""

    link_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Ponder help"), _SMALLEST, _SIZE, parent)
        self.pages = {page.key: page for page in read_pages(resource_path("help"), in_force())}
        self._walk = Walk()
        self._words = ""
        self.search = SearchField(tr("Search the help"))
        self.search.searched.connect(self._search)
        self.search.returnPressed.connect(self._open_first)
        self.list = SideList(tr("Help pages"))
        self.list.chosen.connect(self.open_page)
        self.list.opened.connect(self._read_on)
        self._nothing = label(tr("No page has all of these words."), "body", "muted", wrap=True)
        self.view: Transcript = _PageView(self._title_of)
        self.view.link_activated.connect(self._link)
        self._back = icon_button("arrow-left", tr("Back"), shortcut_hint=_keys("Alt+Left"), dense=True)
        self._forth = icon_button("arrow-right", tr("Forward"), shortcut_hint=_keys("Alt+Right"), dense=True)
        self._back.clicked.connect(lambda: self._show(self._walk.back()))
        self._forth.clicked.connect(lambda: self._show(self._walk.forth()))
        self._build()
        self._hear_keys()
        self._search("")
        self.open_page(KEYS[0])

    def _build(self) -> None:
        left = ground(QWidget(), "bg")
        left.setMinimumWidth(180)
        side = column(left, margin=Space.S, spacing=Space.XS)
        steps = row(spacing=Space.XXS)
        steps.addWidget(self._back)
        steps.addWidget(self._forth)
        steps.addWidget(self.search, 1)
        side.addLayout(steps)
        side.addWidget(self._nothing)
        side.addWidget(self.list, 1)
        right = ground(QWidget(), "surface")
        column(right, spacing=0).addWidget(self.view, 1)
        whole = column(self, spacing=0)
        whole.addWidget(Line())
        whole.addWidget(SplitView([left, right], [_LIST, _SIZE[0] - _LIST]), 1)

    def _hear_keys(self) -> None:
        for keys, button in (("Alt+Left", self._back), ("Alt+Right", self._forth)):
            QShortcut(QKeySequence(keys), self).activated.connect(button.click)
        to_search = Qt.ShortcutContext.WindowShortcut
        offer(self, "find", self._find, hears=to_search)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # -- what is read ------------------------------------------------------------------------------------------

    @property
    def key(self) -> str:
        """The page in view."""
        return self._walk.now

    def open_page(self, key: str) -> None:
        """Show a page; an unknown one is the first."""
        self._walk.go(key if key in self.pages else KEYS[0])
        self._show(self._walk.now)

    def read(self, key: str) -> None:
        """Bring the window up at a page, with the keyboard in it."""
        self.search.clear()
        self.open_page(key)
        self.bring_to_front()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_on(self, _key: str) -> None:
        self.view.setFocus()

    def _show(self, key: str) -> None:
        if [entry.key for entry in self.view.entries()] != [key]:
            self.view.set_entries([TranscriptEntry(key, "assistant", self.pages[key].shown)])
            self.view.scroll_to(key)
        self.list.choose(key)
        back, forth = self._walk.can_go
        set_enabled(self._back, back, tr("This is where you began"))
        set_enabled(self._forth, forth, tr("There is no page further on"))
        self._mark()

    def _link(self, address: str) -> None:
        key = page_of_link(address)
        if key:
            self.open_page(key)
        else:
            self.link_pressed.emit(address)

    def _title_of(self, address: str) -> str:
        page = self.pages.get(page_of_link(address))
        return page.title if page is not None else ""

    # -- looking for words ---------------------------------------------------------------------------------------

    def _search(self, words: str) -> None:
        self._words = words
        found = search(tuple(self.pages.values()), words)
        self.list.show_rows([SideRow(each.page.key, each.page.title, each.around) for each in found])
        self.list.choose(self.key)
        self._nothing.setVisible(not found)
        self._mark()

    def _open_first(self) -> None:
        rows = self.list.rows()
        if rows and self.key not in (each.key for each in rows):
            self.open_page(rows[0].key)

    def _mark(self) -> None:
        """The words looked for, in the page in view."""
        self.view.finding.look_for(wanted(self._words), tuple(self._words.split()), self.key)


def _keys(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
