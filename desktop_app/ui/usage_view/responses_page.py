"""The second page of the Usage view: every answer behind one row of the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.theme import Space
from desktop_app.ui.usage_view.table import UsageTable
from desktop_app.ui.usage_view.values import ColumnSpec
from desktop_app.ui.widgets.buttons import button, icon_button, set_enabled
from desktop_app.ui.widgets.cards import Card, column, ground, row
from desktop_app.ui.widgets.labels import ElidedLabel
from desktop_app.ui.widgets.menu import Menu


class ResponsesPage(QWidget):
    """Signals: back_pressed(), entry_opened(entry), copy_pressed(entry)."""

    back_pressed = Signal()
    entry_opened = Signal(object)
    copy_pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        self.table = UsageTable(tr("Answers table"))
        self._title, self._line = ElidedLabel(), ElidedLabel()
        self._title.setProperty("scale", "heading")
        self._line.setProperty("tone", "muted")
        back = icon_button("arrow-left", tr("Back to usage"), shortcut_hint=tr("Esc"))
        back.clicked.connect(self.back_pressed)
        self._open = button(
            tr("Open"), "quiet", "external", tr("Open the chat or job it came from (Enter)"), dense=True
        )
        self._copy = button(tr("Copy response id"), "quiet", "copy", dense=True)
        self._open.clicked.connect(lambda: self._emit(self.entry_opened))
        self._copy.clicked.connect(lambda: self._emit(self.copy_pressed))
        self.table.opened.connect(self.entry_opened)
        self.table.chosen.connect(self._chosen)
        self.table.menu_asked.connect(self._menu)
        words = column(spacing=0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        head = row()
        head.addWidget(back)
        head.addLayout(words, 1)
        head.addWidget(self._copy)
        head.addWidget(self._open)
        card = Card(padding=Space.XXS)
        card.body.addWidget(self.table)
        whole = column(self, spacing=Space.S)
        whole.setContentsMargins(Space.L, 0, Space.L, Space.M)
        whole.addLayout(head)
        whole.addWidget(card, 1)
        self._chosen(None)

    def show_entries(self, title: str, line: str, columns: Sequence[ColumnSpec], entries: Sequence[Any]) -> None:
        """The newest first, until the person sorts otherwise."""
        self._title.set_full_text(title)
        self._line.set_full_text(line)
        self.table.show_rows(columns, entries, "time", descending=True)

    def _chosen(self, entry: Any) -> None:
        set_enabled(self._open, entry is not None, tr("Choose an answer first."))
        has_id = entry is not None and bool(entry.response_id)
        set_enabled(
            self._copy, has_id, tr("Choose an answer first.") if entry is None else tr("It has no response id.")
        )

    def _emit(self, signal: Any) -> None:
        entry = self.table.chosen_row()
        if entry is not None:
            signal.emit(entry)

    def _menu(self, entry: Any, place: QPoint) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.add(tr("Open"), lambda: self.entry_opened.emit(entry), icon_name="external")
        menu.add(
            tr("Copy response id"),
            lambda: self.copy_pressed.emit(entry),
            icon_name="copy",
            enabled=bool(entry.response_id),
            reason="" if entry.response_id else tr("It has no response id."),
        )
        menu.popup(place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_pressed.emit()
        else:
            super().keyPressEvent(event)
