"""The menus of the table's columns: what is shown, sorted by, and where; behind the button and on the header."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QTableView

from desktop_app.language import tr
from desktop_app.ui.jobs_tab.columns import SPECS, Column
from desktop_app.ui.widgets.menu import Menu

Arrange = Callable[[], object]
Show = Callable[[Column, bool], object]


def columns_menu(table: QTableView, place: QPoint, show: Show, arrange: Arrange) -> None:
    """Every column with a tick, what to sort by, and the dialog that moves them."""
    menu = Menu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addMenu(_sort_menu(table, menu))
    menu.add(tr("Arrange columns…"), arrange)
    menu.addSeparator()
    for column in Column:
        action = menu.addAction(SPECS[column].name)
        action.setCheckable(True)
        action.setChecked(not table.isColumnHidden(column))
        action.setEnabled(column is not Column.TITLE)
        action.toggled.connect(lambda on, column=column: show(column, on))
    menu.popup(place)


def header_menu(table: QTableView, column: Column, place: QPoint, show: Show, arrange: Arrange) -> None:
    """What can be done with one column."""
    header = table.horizontalHeader()
    at = header.visualIndex(column)
    shown = [each for each in range(header.count()) if not header.isSectionHidden(header.logicalIndex(each))]
    left = [each for each in shown if each < at]
    right = [each for each in shown if each > at]
    menu = Menu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.add(tr("Sort ascending"), partial(table.sortByColumn, column, Qt.SortOrder.AscendingOrder))
    menu.add(tr("Sort descending"), partial(table.sortByColumn, column, Qt.SortOrder.DescendingOrder))
    menu.addSeparator()
    menu.add(
        tr("Move left"), lambda: header.moveSection(at, left[-1]), enabled=bool(left), reason=tr("It is the first")
    )
    menu.add(
        tr("Move right"), lambda: header.moveSection(at, right[0]), enabled=bool(right), reason=tr("It is the last")
    )
    fixed = column is Column.TITLE
    menu.add(
        tr("Hide “{name}”", name=SPECS[column].name),
        partial(show, column, False),
        enabled=not fixed,
        reason=tr("Always shown"),
    )
    menu.addSeparator()
    menu.add(tr("All columns…"), lambda: columns_menu(table, place, show, arrange))
    menu.add(tr("Arrange columns…"), arrange)
    menu.popup(place)


def _sort_menu(table: QTableView, menu: Menu) -> Menu:
    header = table.horizontalHeader()
    order, now = header.sortIndicatorOrder(), header.sortIndicatorSection()
    inner = Menu(menu, tr("Sort by"))
    group = QActionGroup(inner)
    for column in Column:
        action = inner.addAction(SPECS[column].name)
        action.setCheckable(True)
        action.setChecked(column == now)
        group.addAction(action)
        action.triggered.connect(lambda _=False, column=column: table.sortByColumn(column, order))
    inner.addSeparator()
    descending = inner.addAction(tr("Descending"))
    descending.setCheckable(True)
    descending.setChecked(order is Qt.SortOrder.DescendingOrder)
    orders = {True: Qt.SortOrder.DescendingOrder, False: Qt.SortOrder.AscendingOrder}
    descending.toggled.connect(lambda on: table.sortByColumn(now, orders[on]))
    return inner
