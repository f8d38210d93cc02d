"""The charts of the results' overview: chips choose which, as many side by side as there is room for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from desktop_app.domain.chart_words import SHORT_TITLES, ChartWords
from desktop_app.domain.comparison_charts import Chart, ChartKind, Quantity
from desktop_app.domain.identifiers import TrialId
from desktop_app.language import later, tr
from desktop_app.ui.comparison_tab.charts.card import ChartCard
from desktop_app.ui.comparison_tab.charts.drawing import Cloud
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import Card
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.labels import label

_NARROWEST = 300
"""Px below which two charts do not stand side by side, with few efforts."""
_BESIDE, _NAME, _SIGN = 70, 46, 14
"""Px beside a plot, of an effort's name, and of a series in it."""
_MOST = 3
_ABOUT = {
    ChartKind.QUALITY_COST: later("What more money bought: every variant with its 95 % intervals"),
    ChartKind.QUALITY: later("How good the answers were at each effort"),
    ChartKind.REASONING: later("How many tokens each answer reasoned with"),
    ChartKind.SECONDS: later("How long each answer took"),
    ChartKind.COST: later("What each answer cost"),
    ChartKind.SPREAD: later("How far the repeats of one task lie apart"),
}

AnswerWords = Callable[[TrialId, float, Quantity], str]


class ChartsPanel(Card):
    """Signals: library_wanted(), once, when it is first seen: call `make_plots` after `load_chart_library`; seen();
    chosen(kinds); log_toggled(kind, on), spread_chosen(what), save_pressed(kind, format), copy_pressed(kind, what)."""

    library_wanted = Signal()
    seen = Signal()
    chosen = Signal(list)
    log_toggled = Signal(str, bool)
    spread_chosen = Signal(str)
    save_pressed = Signal(str, str)
    copy_pressed = Signal(str, str)

    def __init__(self, answer_words: AnswerWords, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=Space.S)
        self._answer_words = answer_words
        self._asked = self._loaded = False
        self._kinds: tuple[ChartKind, ...] = ()
        self._columns = 0
        self._narrowest = _NARROWEST
        self.cards: dict[ChartKind, ChartCard] = {}
        self._chips: dict[ChartKind, ChipRow] = {}
        chips = FlowLayout()
        for kind in ChartKind:  # each by itself, so that they wrap where there is little room
            chip = self._chips[kind] = ChipRow(tr("Charts"), several=True)
            chip.set_chips([Chip(kind.value, tr(SHORT_TITLES[kind]), reason=tr(_ABOUT[kind]))])
            chip.toggled.connect(self._chosen)
            chips.addWidget(chip)
        self._none = label(tr("Choose what to draw: each chip is a chart."), "body", "muted", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.M)
        self.body.addLayout(chips)
        self.body.addWidget(self._none)
        self.body.addLayout(self._grid, 1)

    # -- what the presenter asks -----------------------------------------------------------------------------------

    def is_seen(self) -> bool:
        return self.isVisible()

    def show_choice(self, kinds: Sequence[ChartKind]) -> None:
        """These charts; others keep what they showed, for when they come back."""
        self._kinds = tuple(kinds)
        for kind, chip in self._chips.items():
            chip.choose(*([kind.value] if kind in kinds else []))
        self._none.setVisible(not kinds)
        for kind in kinds:
            if kind not in self.cards:
                self._add(kind)
        self._arrange()

    def show_chart(self, kind: ChartKind, chart: Chart, words: ChartWords, *, log: bool) -> None:
        """One of them."""
        if kind in self.cards:
            self.cards[kind].show_chart(chart, words, log=log)
            self._narrowest = max(_NARROWEST, _BESIDE + len(chart.efforts) * max(_NAME, _SIGN * len(chart.series)))
            self._fit()

    def show_nothing(self) -> None:
        """There is no comparison, or another one comes."""
        for card in self.cards.values():
            card.show_nothing()

    def make_plots(self) -> None:
        """The chart library is there."""
        self._loaded = True
        for card in self.cards.values():
            self._make_plot(card)

    # -- laying out ------------------------------------------------------------------------------------------------

    def _chosen(self) -> None:
        self.chosen.emit([kind.value for kind, chip in self._chips.items() if chip.chosen_keys()])

    def _add(self, kind: ChartKind) -> None:
        card = self.cards[kind] = ChartCard(kind)
        card.log_toggled.connect(lambda on: self.log_toggled.emit(kind.value, on))
        card.spread_chosen.connect(self.spread_chosen)
        card.save_pressed.connect(lambda form: self.save_pressed.emit(kind.value, form))
        card.copy_pressed.connect(lambda what: self.copy_pressed.emit(kind.value, what))
        if self._loaded:
            self._make_plot(card)

    def _make_plot(self, card: ChartCard) -> None:
        def words(cloud: Cloud, number: int) -> str:
            chart = card.chart
            if chart is None:
                return ""
            return self._answer_words(cloud.trials[number], cloud.values[number], chart.quantity)

        card.make_plot(words)

    def _arrange(self) -> None:
        """As many in a row as there is room for; the last row shares what there is."""
        self._columns = self._columns_in(self.width())
        while self._grid.count():
            self._grid.takeAt(0)
        for kind, card in self.cards.items():
            card.setVisible(kind in self._kinds)
        cells = 6  # two and three both divide it
        for line, kinds in enumerate(self._lines()):
            span = cells // len(kinds)
            for place, kind in enumerate(kinds):
                self._grid.addWidget(self.cards[kind], line, place * span, 1, span)
        for column in range(cells):
            self._grid.setColumnStretch(column, 1)

    def _fit(self) -> None:
        if self._columns_in(self.width()) != self._columns:
            self._arrange()

    def _columns_in(self, width: int) -> int:
        room = max(1, width - 2 * Space.S)
        return max(1, min(_MOST, len(self._kinds), (room + Space.L) // (self._narrowest + Space.L)))

    def _lines(self) -> list[list[ChartKind]]:
        """Row by row; the spread of repeats has one of its own, as it is many small charts in one."""
        beside: list[ChartKind] = [kind for kind in self._kinds if kind is not ChartKind.SPREAD]
        lines: list[list[ChartKind]] = [
            beside[start : start + self._columns] for start in range(0, len(beside), self._columns)
        ]
        return [*lines, [ChartKind.SPREAD]] if ChartKind.SPREAD in self._kinds else lines

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            self.library_wanted.emit()
        self.seen.emit()
