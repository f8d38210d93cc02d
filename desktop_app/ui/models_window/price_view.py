"""The prices of one model: a table by service tier, and the sentences below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop_app.ui.models_window.facts_view import selectable
from desktop_app.ui.models_window.values import PriceTable
from desktop_app.ui.theme import Space, current_theme
from desktop_app.ui.widgets.cards import column
from desktop_app.ui.widgets.labels import label


class PriceView(QWidget):
    """Shows one table as high as its rows; the price in force stands first."""

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
    table.setAccessibleName("Prices in US dollars per 1,000,000 tokens")
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
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{prices.columns[place]}: {text}")
            if place:
                item.setTextAlignment(right)
            if prices.is_own and number == 0:
                item.setFont(current_theme().font("body", bold=True))
            table.setItem(number, place, item)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    for place in range(len(prices.columns)):
        title = table.horizontalHeaderItem(place)
        if title is not None:
            title.setTextAlignment(right if place else left)
    rows = sum(table.rowHeight(number) for number in range(table.rowCount()))
    table.setFixedHeight(rows + header.sizeHint().height() + 2)
    return table
