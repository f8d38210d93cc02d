"""The line that tells with which effort a template's jobs begin because of a comparison, and leads there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.language import tr
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import row
from desktop_app.ui.widgets.labels import label


class DefaultLine(QWidget):
    """Hidden while nothing was decided. Signals: evidence_pressed(), drop_pressed()."""

    evidence_pressed = Signal()
    drop_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("", "body", "muted", wrap=True)
        show = button(tr("Show the comparison"), "link", dense=True)
        show.clicked.connect(self.evidence_pressed)
        drop = button(tr("No default"), "ghost", "", tr("Its jobs begin as any other"), dense=True)
        drop.clicked.connect(self.drop_pressed)
        line = row(self, spacing=Space.XS)
        line.setContentsMargins(Space.M, 0, Space.M, Space.S)
        line.addWidget(self._words, 1)
        line.addWidget(show)
        line.addWidget(drop)
        self.hide()

    def show_words(self, words: str) -> None:
        """Say this; nothing for none."""
        self._words.setText(words)
        self.setVisible(bool(words))
