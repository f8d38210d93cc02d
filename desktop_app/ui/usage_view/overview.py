"""The first page of the Usage view: period, large figures, what to know, the chart, and the table of the same rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QLabel, QStackedWidget, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.usage_view.chart import UsageChart
from desktop_app.ui.usage_view.figures import FigureRow
from desktop_app.ui.usage_view.table import UsageTable
from desktop_app.ui.usage_view.values import GROUPS, MEASURES, PERIODS, ChartContent, ColumnSpec, Figure, Sentence
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Card, clear_layout, column, ground, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.split_view import SplitView

_CHART_SHARE, _LOWEST_CHART, _HIGHEST_CHART = 0.42, 148, 300
"""Of the height that chart and table have together; px."""


class PeriodRow(QWidget):
    """Signals: chosen(key), dates_changed(first, last) as `date`."""

    chosen = Signal(str)
    dates_changed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = ChipRow(tr("Period"))
        self._chips.set_chips([Chip(key, tr(words), reason=tr(reason)) for key, words, reason in PERIODS])
        self._chips.chosen.connect(self.chosen)
        self._first, self._last = self._date(tr("From", "a date")), self._date(tr("To", "a date"))
        self._dates = QWidget()
        dates = row(self._dates)
        for widget in (label(tr("from"), "body", "muted"), self._first, label(tr("to"), "body", "muted"), self._last):
            dates.addWidget(widget)
        whole = row(self)
        whole.addWidget(self._chips)
        whole.addSpacing(Space.XS)
        whole.addWidget(self._dates)
        whole.addStretch()

    def _date(self, name: str) -> QDateEdit:
        field = QDateEdit()
        field.setDisplayFormat("yyyy-MM-dd")
        field.setAccessibleName(name)
        field.lineEdit().setAccessibleName(name)
        field.setKeyboardTracking(False)
        field.setMinimumDate(QDate(2020, 1, 1))
        mark(field, dense=True)
        field.dateChanged.connect(lambda _: self._dates_changed())
        return field

    def show_period(self, key: str, first: date, last: date) -> None:
        """As chosen."""
        self._chips.choose(key)
        self._dates.setVisible(key == "own")
        for field, day in ((self._first, first), (self._last, last)):
            field.blockSignals(True)
            field.setDate(QDate(day.year, day.month, day.day))
            field.blockSignals(False)

    def _dates_changed(self) -> None:
        first, last = (
            date(day.year(), day.month(), day.day()) for day in (self._first.date(), self._last.date())
        )  # fmt: skip
        self.dates_changed.emit(first, last)


class Overview(QWidget):
    """Signals: measure_chosen(key), group_chosen(key), row_opened(row), sizes_changed(list of px); those of `periods`
    and `chart` are theirs."""

    measure_chosen = Signal(str)
    group_chosen = Signal(str)
    row_opened = Signal(object)
    sizes_changed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.periods = PeriodRow()
        self.figures = FigureRow()
        self.chart = UsageChart()
        self.table = UsageTable(tr("Usage table"))
        self._sentences = column(spacing=2)
        self._fitted = True
        self._measures = ChipRow(tr("Show"))
        self._measures.set_chips([Chip(key, tr(words), reason=tr(reason)) for key, words, reason in MEASURES])
        self._measures.chosen.connect(self.measure_chosen)
        self._groups = QComboBox()
        self._groups.setAccessibleName(tr("Group by"))
        self._groups.setAccessibleDescription(tr("Group by"))  # on Linux a box's name is what is chosen in it
        mark(self._groups, dense=True)
        for key, words in GROUPS:
            self._groups.addItem(tr(words), key)
        self._groups.activated.connect(lambda place: self.group_chosen.emit(self._groups.itemData(place)))
        self._open = button(
            tr("Show answers"), "quiet", "table", tr("The answers of the chosen row (Enter)"), dense=True
        )
        self._open.clicked.connect(self._open_chosen)
        self.table.opened.connect(self.row_opened)
        self.table.chosen.connect(self._row_chosen)
        self.chart.bar_pressed.connect(self.table.choose)
        self._row_chosen(None)
        self._build()

    def _build(self) -> None:
        choices = row()
        choices.addWidget(self._measures)
        choices.addSpacing(Space.XS)
        by = label(tr("by"), "body", "muted")
        by.setBuddy(self._groups)
        choices.addWidget(by)
        choices.addWidget(self._groups)
        choices.addStretch()
        choices.addWidget(self._open)
        chart_card, table_card = Card(padding=Space.XS), Card(padding=Space.XXS)
        chart_card.body.setContentsMargins(Space.S, Space.XS, Space.S, Space.XXS)
        chart_card.body.addWidget(self.chart)
        table_card.body.addWidget(self.table)
        table_card.setMinimumHeight(120)
        self._split = SplitView([chart_card, table_card], [210, 300], Qt.Orientation.Vertical)
        self._split.setHandleWidth(Space.XS)
        mark(self._split, bare=True)
        self._split.sizes_changed.connect(self._moved)
        filled = QWidget()
        inside = column(filled, spacing=Space.S)
        inside.addWidget(self.figures)
        inside.addLayout(self._sentences)
        inside.addLayout(choices)
        inside.addWidget(self._split, 1)
        self._empty = EmptyState("usage", tr("Nothing used in this period"), "")
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(self._empty)
        ground(self, "bg")
        whole = column(self, spacing=Space.S)
        whole.setContentsMargins(Space.L, 0, Space.L, Space.M)
        whole.addWidget(self.periods)
        whole.addWidget(self._stack, 1)

    # -- showing -----------------------------------------------------------------------------------------------

    def show_choices(self, measure: str, group: str) -> None:
        """As chosen."""
        self._measures.choose(measure)
        self._groups.setCurrentIndex(max(0, self._groups.findData(group)))

    def show_empty(self, title: str, line: str) -> None:
        """Nothing to show, and why."""
        self._empty.set_words(title, line)
        self._stack.setCurrentWidget(self._empty)

    def show_report(
        self, figures: Sequence[Figure], sentences: Sequence[Sentence], chart: ChartContent,
        columns: Sequence[ColumnSpec], rows: Sequence[Any], sort: str,
    ) -> None:  # fmt: skip
        """All of it, from one report."""
        self.figures.show_figures(figures)
        self._show_sentences(sentences)
        self.chart.show_content(chart)
        self.table.show_rows(columns, rows, sort, descending=True)
        self._stack.setCurrentIndex(0)
        QTimer.singleShot(0, self._fit)  # the sentences may have taken another line

    def _show_sentences(self, sentences: Sequence[Sentence]) -> None:
        clear_layout(self._sentences)
        for sentence in sentences:
            line: QLabel = label(sentence.text, "body", sentence.tone, wrap=True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._sentences.addWidget(line)

    def restore_sizes(self, sizes: Sequence[int]) -> None:
        """As remembered."""
        self._fitted = self._fitted and len(sizes) != 2
        self._split.restore(sizes)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Until the person moves the line, the chart takes its share of the height."""
        whole = self._split.height()
        if self._fitted and whole > 0:
            chart = max(_LOWEST_CHART, min(_HIGHEST_CHART, round(_CHART_SHARE * whole)))
            self._split.setSizes([chart, whole - chart])

    def _moved(self, sizes: list[int]) -> None:
        self._fitted = False
        self.sizes_changed.emit(sizes)

    # -- what a person does ------------------------------------------------------------------------------------

    def _row_chosen(self, chosen: Any) -> None:
        set_enabled(self._open, chosen is not None, tr("Choose a row of the table first."))

    def _open_chosen(self) -> None:
        chosen = self.table.chosen_row()
        if chosen is not None:
            self.row_opened.emit(chosen)
