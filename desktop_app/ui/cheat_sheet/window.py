"""A window that lists every shortcut by where it applies; it follows what is changed in Settings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.language import tr
from desktop_app.ui.commands.catalogue import COMMANDS, FIXED, Place, full_words
from desktop_app.ui.commands.keys import current_keys, shown_keys
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import Line, clear_layout, column, row, scroll_column
from desktop_app.ui.widgets.companion_window import CompanionWindow
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.search_field import SearchField

_SMALLEST, _SIZE = (380, 320), (560, 640)
Rows = Sequence[tuple[str, str]]


def sheet(words: str = "") -> list[tuple[str, Rows]]:
    """Headings with their rows of words and keys, those that hold every word looked for."""
    keys = current_keys().keymap
    groups: dict[str, list[tuple[str, str]]] = {tr(place.value): [] for place in Place}
    for command in COMMANDS:
        if keys.keys(command.name):
            groups[tr(command.place.value)].append((full_words(command.name), shown_keys(keys.keys(command.name))))
    for fixed in FIXED:
        shown = ", ".join(shown_keys([key]) for key in fixed.keys)
        groups.setdefault(tr(fixed.where), []).append((tr(fixed.words), shown))
    wanted = words.casefold().split()
    fitting = (
        (heading, [each for each in rows if all(word in f"{each[0]} {each[1]}".casefold() for word in wanted)])
        for heading, rows in groups.items()
    )
    return [(heading, rows) for heading, rows in fitting if rows]


class CheatSheet(CompanionWindow):
    """Signals: change_pressed(), to go on to Settings."""

    change_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Keyboard shortcuts"), _SMALLEST, _SIZE, parent)
        self.search = SearchField(tr("Search shortcuts"))
        self.search.searched.connect(self._fill)
        whole = column(self, spacing=0)
        head = row()
        head.setContentsMargins(Space.L, Space.M, Space.L, Space.S)
        head.addWidget(self.search)
        whole.addLayout(head)
        area, self._inside = scroll_column(spacing=Space.M)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(tr("Shortcuts"))
        whole.addWidget(area, 1)
        whole.addWidget(Line())
        foot = row()
        foot.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        change = button(tr("Change shortcuts…"))
        change.clicked.connect(self.change_pressed)
        done = button(tr("Close"), "primary")
        done.clicked.connect(self.reject)
        foot.addWidget(change)
        foot.addStretch()
        foot.addWidget(done)
        whole.addLayout(foot)
        current_keys().changed.connect(self._keys_changed)
        self._fill("")

    def _keys_changed(self) -> None:
        self._fill(self.search.text())

    def _fill(self, words: str) -> None:
        clear_layout(self._inside)
        found = sheet(words)
        for heading, rows in found:
            self._inside.addWidget(label(heading, "strong"))
            self._inside.addWidget(_table(rows))
        if not found:
            self._inside.addWidget(label(tr("No shortcut has these words."), "body", "muted"))
        self._inside.addStretch()


def _table(rows: Rows) -> QWidget:
    holder = QWidget()
    mark(holder, plain=True)
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.L)
    grid.setVerticalSpacing(Space.XS)
    grid.setColumnStretch(0, 1)
    for number, (words, keys) in enumerate(rows):
        said = label(words, "body", wrap=True)
        said.setAccessibleName(f"{words}: {keys}")
        grid.addWidget(said, number, 0)
        grid.addWidget(label(keys, "body", "muted"), number, 1, Qt.AlignmentFlag.AlignRight)
    return holder
