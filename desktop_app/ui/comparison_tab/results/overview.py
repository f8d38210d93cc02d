"""The page *Overview*: charts above, the table of figures below; it scrolls where there is little room."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.ui.comparison_tab.results.figures_table import FiguresTable
from desktop_app.ui.comparison_tab.results.values import FigureRow
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import Card, column, scroll_column


class Overview(QWidget):
    """`charts_place` is the layout for charts; the table under it is as high as its rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FiguresTable()
        self.charts_place = column(spacing=Space.S)
        card = Card(padding=Space.XXS)
        card.body.addWidget(self.figures)
        self._area, inside = scroll_column(margin=0, spacing=Space.S)
        inside.setContentsMargins(Space.M, Space.XXS, Space.M, Space.M)
        inside.addLayout(self.charts_place, 1)
        inside.addWidget(card)
        column(self).addWidget(self._area)

    def show_figures(self, headers: tuple[str, ...], rows: tuple[FigureRow, ...]) -> None:
        """The table's rows, all of them seen without a scroll bar of their own."""
        self.figures.show_figures(headers, rows)
        self._fit()

    def _fit(self) -> None:
        self.figures.setFixedHeight(self.figures.wanted_height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
