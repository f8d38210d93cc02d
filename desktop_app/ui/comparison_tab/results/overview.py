"""The page *Overview*: charts above, the table of figures below; it scrolls where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.comparison_tab.charts.chart import EffortChart
from desktop_app.ui.comparison_tab.results.figures_table import FiguresTable
from desktop_app.ui.comparison_tab.values import MEASURES, Figures, Measure, Series
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import Card, column, row, scroll_column
from desktop_app.ui.widgets.chips import Chip, ChipRow

_CHART_HEIGHT = 230


class OneChart(Card):
    """One measure by effort, chosen by chips.

    Signals: measure_chosen(key).
    """

    measure_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=Space.S)
        self.chart = EffortChart()
        self.chart.setMinimumHeight(_CHART_HEIGHT)
        self._chips = ChipRow("Show")
        self._chips.set_chips([Chip(key, words, reason=title) for key, words, title in MEASURES])
        self._chips.chosen.connect(self.measure_chosen)
        self._log = button("Logarithmic", "quiet", "", "A logarithmic axis, for values far apart", dense=True)
        self._log.setCheckable(True)
        self._log.toggled.connect(self.chart.show_log)
        self._log.hide()
        tools = row()
        tools.addWidget(self._chips)
        tools.addStretch()
        tools.addWidget(self._log)
        self.body.addLayout(tools)
        self.body.addWidget(self.chart, 1)

    def show_chart(self, content: Sequence[Series], measure: Measure, title: str) -> None:
        """Draw these."""
        self.chart.show_series(content, measure, title)
        self._chips.choose(measure)
        self._log.setVisible(self.chart.spread_is_wide())


class Overview(QWidget):
    """`charts_place` is the layout for charts; the table under it is as high as its rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FiguresTable()
        self.one_chart = OneChart()
        self.charts_place = column(spacing=Space.S)
        self.charts_place.addWidget(self.one_chart)
        card = Card(padding=Space.XXS)
        card.body.addWidget(self.figures)
        self._area, inside = scroll_column(margin=0, spacing=Space.S)
        inside.setContentsMargins(Space.M, Space.XXS, Space.M, Space.M)
        inside.addLayout(self.charts_place, 1)
        inside.addWidget(card)
        column(self).addWidget(self._area)

    def show_figures(self, headers: Sequence[str], figures: Sequence[Figures]) -> None:
        """The table's rows, all of them seen without a scroll bar of their own."""
        self.figures.show_figures(headers, figures)
        self.figures.setFixedHeight(self.figures.wanted_height())
