"""The third page of the Usage view: Ponder's figures beside those of the provider's usage page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.theme import Space
from desktop_app.ui.usage_view.figures import FigureRow
from desktop_app.ui.usage_view.table import UsageTable
from desktop_app.ui.usage_view.values import ColumnSpec, Figure, Sentence
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import Card, clear_layout, column, ground, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.labels import ElidedLabel, label

_DETAIL_LINES = 2


class ProviderPage(QWidget):
    """Signals: back_pressed(), another_pressed(), filter_chosen("different" or "all"), row_chosen(row or None)."""

    back_pressed = Signal()
    another_pressed = Signal()
    filter_chosen = Signal(str)
    row_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        self.table = UsageTable(tr("Comparison with the provider"))
        self.figures = FigureRow()
        self._title, self._line = ElidedLabel(), ElidedLabel()
        self._title.setProperty("scale", "heading")
        self._line.setProperty("tone", "muted")
        self._sentences = column(spacing=2)
        self._filter = ChipRow(tr("Rows"))
        self._filter.chosen.connect(self.filter_chosen)
        self._detail = label("", "body", "muted", wrap=True)
        self._detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._detail.setMinimumHeight(_DETAIL_LINES * self._detail.fontMetrics().lineSpacing())
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table.chosen.connect(self.row_chosen)
        back = icon_button("arrow-left", tr("Back to usage"), shortcut_hint=tr("Esc"))
        back.clicked.connect(self.back_pressed)
        another = button(tr("Another file…"), "quiet", "folder", dense=True)
        another.clicked.connect(self.another_pressed)
        words = column(spacing=0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        head = row()
        head.addWidget(back)
        head.addLayout(words, 1)
        head.addWidget(another)
        card = Card(padding=Space.XXS)
        card.body.addWidget(self.table)
        whole = column(self, spacing=Space.S)
        whole.setContentsMargins(Space.L, 0, Space.L, Space.M)
        whole.addLayout(head)
        whole.addWidget(self.figures)
        whole.addLayout(self._sentences)
        whole.addWidget(self._filter, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(card, 1)
        whole.addWidget(self._detail)

    def show_head(
        self, title: str, line: str, figures: Sequence[Figure], sentences: Sequence[Sentence], differing: int, rows: int
    ) -> None:
        """Whose figures, over which days, and what to know."""
        self._title.set_full_text(title)
        self._line.set_full_text(line)
        self.figures.show_figures(figures)
        clear_layout(self._sentences)
        for sentence in sentences:
            self._sentences.addWidget(label(sentence.text, "body", sentence.tone, wrap=True))
        different = Chip("different", tr("Differences ({count})", count=differing), differing > 0)
        self._filter.set_chips([different, Chip("all", tr("All ({count})", count=rows))])

    def show_rows(self, columns: Sequence[ColumnSpec], rows: Sequence[Any], shown: str) -> None:
        """By day, until the person sorts otherwise."""
        self._filter.choose(shown)
        self.table.show_rows(columns, rows, "day", descending=False)

    def show_detail(self, text: str) -> None:
        """What may explain the chosen row."""
        self._detail.setText(text)
        self._detail.setAccessibleName(text or tr("Choose a row to read what may explain it"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_pressed.emit()
        else:
            super().keyPressEvent(event)
