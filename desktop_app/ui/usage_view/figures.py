"""The large figures on top of the Usage view, side by side on one sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.ui.theme import Space
from desktop_app.ui.usage_view.values import Figure
from desktop_app.ui.widgets.cards import Card, column, row
from desktop_app.ui.widgets.labels import ElidedLabel, label


class _FigureCard(Card):
    """A name, a large value, a note; one accessible thing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name: QLabel = label("", "caption", "muted")
        self._value: QLabel = label("", "display")
        self._note = ElidedLabel()
        self._note.setProperty("scale", "caption")
        self._note.setProperty("tone", "muted")
        lines = column(spacing=0)
        for widget in (self._name, self._value, self._note):
            lines.addWidget(widget)
        self.body.addLayout(lines)

    def show_figure(self, figure: Figure) -> None:
        self._name.setText(figure.name)
        self._value.setText(figure.value)
        self._note.set_full_text(figure.note)
        self.setAccessibleName(f"{figure.name}: {figure.value}")
        self.setAccessibleDescription(figure.note)


class FigureRow(QWidget):
    """Shows `Figure` values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[_FigureCard] = []
        self._row = row(self, spacing=Space.S)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Replace what is shown."""
        while len(self._cards) < len(figures):
            card = _FigureCard()
            self._cards.append(card)
            self._row.addWidget(card, 1)
        for card, figure in zip(self._cards, figures, strict=False):
            card.show_figure(figure)
