"""The prices of one model: a table by service tier, and the sentences below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop_app.language import tr
from desktop_app.ui.models_window.facts_view import selectable
from desktop_app.ui.models_window.values import PriceTable
from desktop_app.ui.theme import Space, current_theme
from desktop_app.ui.widgets.cards import column
from desktop_app.ui.widgets.labels import label

_FITTING = 5
"""Columns that stand side by side in the smallest window; more may need to be scrolled."""


class PriceView(QWidget):
    """Shows one table as high as its rows, a column for each tier; the price in force stands first."""

    def __init__(self, prices: PriceTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = column(self, spacing=Space.XS)
        heading = label(prices.heading, "body", "muted" if prices.rows else "warning", wrap=True)
        inside.addWidget(selectable(heading))
        if prices.rows:
            inside.addWidget(_table(prices))
            inside.addWidget(selectable(label(prices.example, "body", wrap=True)))
        for line in prices.lines:
            inside.addWidget(selectable(label(line, "caption", "muted", wrap=True)))


def _table(prices: PriceTable) -> QTableWidget:
    table = QTableWidget(len(prices.rows), len(prices.columns))
    table.setAccessibleName(tr("Prices in US dollars; tokens per 1,000,000"))
    table.setHorizontalHeaderLabels(list(prices.columns))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for number, texts in enumerate(prices.rows):
        for place, text in enumerate(texts):
            item = QTableWidgetItem(text)
            if place:
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{texts[0]}, {prices.columns[place]}: {text}")
                item.setTextAlignment(right)
            if prices.is_own and place == 1:
                item.setFont(current_theme().font("body", bold=True))
            table.setItem(number, place, item)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    for place in range(len(prices.columns)):
        title = table.horizontalHeaderItem(place)
        if title is not None:
            title.setTextAlignment(right if place else left)
    rows = sum(table.rowHeight(number) for number in range(table.rowCount()))
    bar = table.horizontalScrollBar().sizeHint().height() if len(prices.columns) > _FITTING else 0
    table.setFixedHeight(rows + header.sizeHint().height() + bar + 2)
    return table
