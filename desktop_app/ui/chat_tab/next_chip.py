"""The message that waits for the end of an answer, as one line above the composer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.language import tr
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import icon_button
from desktop_app.ui.widgets.cards import row
from desktop_app.ui.widgets.labels import ElidedLabel, label


class NextChip(QFrame):
    """Signals: edit_pressed(), remove_pressed()."""

    edit_pressed = Signal()
    remove_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, pill=True)
        self._text = ElidedLabel()
        line = row(self, spacing=Space.XS)
        line.setContentsMargins(Space.S, 2, Space.XXS, 2)
        line.addWidget(label(tr("Next:"), "body", "muted"))
        line.addWidget(self._text, 1)
        edit = icon_button("edit", tr("Edit the next message"), dense=True)
        edit.clicked.connect(self.edit_pressed)
        remove = icon_button("cross", tr("Remove the next message"), dense=True)
        remove.clicked.connect(self.remove_pressed)
        line.addWidget(edit)
        line.addWidget(remove)
        self.hide()

    def text(self) -> str:
        """What waits."""
        return self._text.full_text()

    def show_text(self, text: str) -> None:
        """What waits; empty hides it."""
        self._text.set_full_text(text[:2_000])
        self.setVisible(bool(text))
