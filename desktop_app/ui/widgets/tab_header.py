"""The head of a tab: its title, a line beside it, its search and its one primary button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import row
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.search_field import SearchField


class TabHeader(QWidget):
    """Signals: primary_pressed(), searched(text).

    `primary` and `search` exist only where their text was given; `add` puts further controls before the button.
    """

    primary_pressed = Signal()
    searched = Signal(str)

    def __init__(
        self, title: str, *, primary: str = "", primary_icon: str = "plus", search: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._row = row(self)
        self._row.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        self.title = label(title, "title")
        self.detail = ElidedLabel()
        self.detail.setProperty("tone", "muted")
        self._row.addWidget(self.title)
        self._row.addSpacing(Space.XS)
        self._row.addWidget(self.detail, 1)
        self.search: SearchField | None = None
        if search:
            self.search = SearchField(search)
            self.search.setMinimumWidth(160)
            self.search.setMaximumWidth(280)
            self.search.searched.connect(self.searched)
            self._row.addWidget(self.search, 1)
        self._tail = row()
        self._row.addLayout(self._tail)
        self.primary = None
        if primary:
            self.primary = button(primary, "primary", primary_icon)
            self.primary.clicked.connect(self.primary_pressed)
            self._row.addWidget(self.primary)

    def set_detail(self, text: str) -> None:
        """A muted line beside the title."""
        self.detail.set_full_text(text)

    def add(self, control: QWidget) -> None:
        """Put a control between the search and the primary button."""
        self._tail.addWidget(control)
