"""A page that says one thing and offers one button or two: covered results, the end of a round, nothing to grade."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_LINE_WIDTH = 460


class WordsPage(QWidget):
    """Signals: first_pressed() for the filled button, second_pressed()."""

    first_pressed = Signal()
    second_pressed = Signal()

    def __init__(self, first: str, second: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "heading", wrap=True)
        self._line = label("", "body", "muted", wrap=True)
        for words in (self._title, self._line):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setFixedWidth(_LINE_WIDTH)
        self.first = button(first, "primary")
        self.second = button(second)
        self.first.clicked.connect(self.first_pressed)
        self.second.clicked.connect(self.second_pressed)
        outer = column(self, margin=Space.L, spacing=Space.XS)
        outer.addStretch(2)
        for words in (self._title, self._line):
            outer.addWidget(words, alignment=Qt.AlignmentFlag.AlignHCenter)
        buttons = row()
        buttons.addStretch()
        buttons.addWidget(self.first)
        buttons.addWidget(self.second)
        buttons.addStretch()
        outer.addSpacing(Space.S)
        outer.addLayout(buttons)
        outer.addStretch(3)

    def show_words(self, title: str, line: str, *, second: str = "", first_offered: bool = True) -> None:
        """What happened and what can be done; `second` renames the quiet button."""
        self._title.setText(title)
        self._line.setText(line)
        for words in (self._title, self._line):  # a layout with stretch gives a wrapped label one line only
            words.setMinimumHeight(words.heightForWidth(_LINE_WIDTH))
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.first.setVisible(first_offered)
        if second:
            self.second.setText(second)
        self.setFocusProxy(self.first if first_offered else self.second)
