"""The raw response with a search field, and a way to save it as a file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from desktop_app.language import later, tr
from desktop_app.ui.commands.offering import offer
from desktop_app.ui.icons import follow_theme
from desktop_app.ui.jobs_tab.raw_words import Found, RawPage, find, found_words
from desktop_app.ui.theme import Space, current_theme, mark
from desktop_app.ui.widgets.buttons import button, icon_button, set_enabled
from desktop_app.ui.widgets.cards import Line, column, row
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.search_field import SearchField

_LIT = 1_000
"""Places that are lit at once; the one looked at always is."""
_NOTHING = later("There is no response object yet.")


class RawView(QWidget):
    """Signals: save_pressed()."""

    save_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = RawPage()
        self._found = Found()
        self._place = 0
        self._stepped_for = ""
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Raw response"))
        self.text.document().setDocumentMargin(Space.M)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        mark(self.text, bare=True)
        self._search = SearchField(tr("Search in the response"))
        self._search.setMaximumWidth(320)
        self._search.searched.connect(self._look)
        self._search.returnPressed.connect(self._entered)
        self._count = label("", "caption", "muted")
        self._previous = icon_button("arrow-up", tr("Previous place"), dense=True)
        self._next = icon_button("arrow-down", tr("Next place"), shortcut_hint=tr("Enter"), dense=True)
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(lambda: self._step(1))
        self._save = button(tr("Save as file…"), icon_name="export", dense=True)
        self._save.clicked.connect(self.save_pressed)
        self._note = label("", "caption", "warning", wrap=True)
        self._lay_out()
        current_theme().changed.connect(self._light)
        follow_theme(self.text, lambda: self.text.setFont(current_theme().font("code")))
        offer(self, "find", self._search.setFocus)
        self.show_page(RawPage())

    def _lay_out(self) -> None:
        tools = row(spacing=Space.XS)
        tools.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)
        tools.addWidget(self._search, 1)
        for part in (self._count, self._previous, self._next):
            tools.addWidget(part)
        tools.addStretch()
        tools.addWidget(self._save)
        whole = column(self, spacing=0)
        whole.addLayout(tools)
        self._note.setContentsMargins(Space.M, 0, Space.M, Space.XS)
        whole.addWidget(self._note)
        whole.addWidget(Line())
        whole.addWidget(self.text, 1)

    def show_page(self, page: RawPage) -> None:
        """A response object, or none."""
        self._page = page
        self.text.setPlainText(page.shown or tr(_NOTHING))
        self._note.setText(page.note)
        self._note.setVisible(bool(page.note))
        set_enabled(self._save, bool(page.whole), tr(_NOTHING))
        self._look(self._search.text())

    def clear(self) -> None:
        """Another job: its response is read when this page is looked at."""
        self._page = RawPage()
        self.text.setPlainText("")
        self._note.hide()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was shown yet."""
        return not self.text.document().characterCount() > 1

    def _look(self, words: str) -> None:
        self._found, self._place = find(self._page, words.strip()), 0
        self._count.setText(found_words(self._found, 0) if words.strip() else "")
        for press in (self._previous, self._next):
            set_enabled(press, len(self._found.places) > 1, tr("There is no other place"))
        self._light()
        if self._found.places:
            self._go()

    def _entered(self) -> None:
        """The first Enter stays at the first place, each after it goes on."""
        if self._search.text() == self._stepped_for:
            self._step(1)
        self._stepped_for = self._search.text()

    def _step(self, by: int) -> None:
        if self._found.places:
            self._place = (self._place + by) % len(self._found.places)
            self._count.setText(found_words(self._found, self._place))
            self._light()
            self._go()

    def _go(self) -> None:
        start, end = self._found.places[self._place]
        cursor = self.text.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()

    def _light(self) -> None:
        """A ground behind what was found; a stronger one and a line behind the one looked at."""
        lit = []
        near = max(0, self._place - _LIT // 2)
        for place, (start, end) in enumerate(self._found.places[near : near + _LIT], near):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(self.text.document())
            selection.cursor.setPosition(start)
            selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            shape, ground = QTextCharFormat(), QColor(current_theme().color("warning"))
            ground.setAlphaF(0.35 if place == self._place else 0.16)
            shape.setBackground(ground)
            shape.setFontUnderline(place == self._place)
            selection.format = shape
            lit.append(selection)
        self.text.setExtraSelections(lit)
