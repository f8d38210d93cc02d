"""The card over a comparison whose trials a cap holds: which one, by how much, and the two ways on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.language import tr
from desktop_app.ui.holds import RELEASE_ONCE
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label


class HoldCard(QFrame):
    """Signals: release_pressed(), raise_pressed()."""

    release_pressed = Signal()
    raise_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, notice="held")
        self._heading = label("", "strong", "held", wrap=True)
        self._advice = label("", "body", wrap=True)
        self._raise = button("", "quiet", "", tr("The cap stays there until you change it in Settings"), dense=True)
        self._raise.clicked.connect(self.raise_pressed)
        release = button(tr(RELEASE_ONCE), "quiet", "", tr("Let these trials go, past the cap this once"), dense=True)
        release.clicked.connect(self.release_pressed)
        line = row(self, spacing=Space.S)
        line.setContentsMargins(Space.M, Space.XS, Space.S, Space.XS)
        words = column(spacing=Space.XXS)
        words.addWidget(self._heading)
        words.addWidget(self._advice)
        line.addLayout(words, 1)
        line.addWidget(release)
        line.addWidget(self._raise)
        self.hide()

    def show_hold(self, happened: str, advice: str, raise_words: str) -> None:
        """An empty `happened` takes the card away."""
        self._heading.setText(happened)
        self._advice.setText(advice)
        self._raise.setText(raise_words)
        self.setAccessibleName(f"{happened} {advice}".strip())
        self.setVisible(bool(happened))
