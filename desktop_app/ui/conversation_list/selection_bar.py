"""The bar below the list while several conversations are selected: how many, and what can be done with all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.language import later, tr
from desktop_app.ui import formats
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import icon_button
from desktop_app.ui.widgets.cards import column, ground, row
from desktop_app.ui.widgets.labels import ElidedLabel

PIN, TAG, ARCHIVE, EXPORT, DELETE = "pin", "tag", "archive", "export", "delete"
_VERBS = (
    (PIN, "pin", later("Pin or unpin the selected")),
    (TAG, "tag", later("Tags of the selected")),
    (ARCHIVE, "folder", later("Archive the selected, or take them back")),
    (EXPORT, "export", later("Export the selected")),
    (DELETE, "trash", later("Delete the selected")),
)


class SelectionBar(QFrame):
    """Signals: pressed(verb), cleared()."""

    pressed = Signal(str)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "raised")
        self.setAccessibleName(tr("Selected conversations"))
        self._words = ElidedLabel()
        outer = column(self, spacing=0)
        outer.setContentsMargins(Space.S, Space.XS, Space.XS, Space.XS)
        first, second = row(spacing=Space.XS), row(spacing=Space.XS)
        first.addWidget(self._words, 1)
        clear = icon_button("cross", tr("Select one only"), shortcut_hint=tr("Esc"), dense=True)
        clear.clicked.connect(self.cleared)
        first.addWidget(clear)
        self._buttons = {}
        for verb, icon, name in _VERBS:
            press = icon_button(icon, tr(name), dense=True)
            press.clicked.connect(lambda _=False, verb=verb: self.pressed.emit(verb))
            self._buttons[verb] = press
            second.addWidget(press)
        second.addStretch(1)
        outer.addLayout(first)
        outer.addLayout(second)
        self.offer_export(False)
        self.hide()

    @property
    def last(self) -> QWidget:
        """Where Tab leaves it."""
        return self._buttons[DELETE]

    def offer_export(self, offered: bool) -> None:
        """Whether somebody writes them out."""
        self._buttons[EXPORT].setVisible(offered)

    def show_count(self, count: int) -> None:
        """Comes up for more than one."""
        self._words.set_full_text(tr("{count} selected", count=formats.number(count)))
        self.setVisible(count > 1)
