"""The figures of a comparison: one row per variant, numbers right-aligned, sorted by any column, copied as text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.comparison_tab.results.values import BOUNDS, REASONING, Figure, FigureRow, as_lines
from desktop_app.ui.icons import follow_theme, icon
from desktop_app.ui.theme import current_theme
from desktop_app.ui.widgets.menu import Menu

_ROW = 30
_LEAST_LABEL = 84
_HEAD_PADDING, _CELL_PADDING, _SIGN, _ARROW = 22, 32, 22, 12  # px, as the style sheet pads
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def tabular(font: QFont) -> QFont:
    """The same font with digits of one width, so that columns of numbers can be compared."""
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


class _Item(QTableWidgetItem):
    """Sorted by its value; what is not known stands last, whichever way."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self.order: float | None = None
        self.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self.setTextAlignment(_LEFT if place == 0 else _RIGHT)
        self.take_font(place)

    def take_font(self, place: int) -> None:
        """In the size of text that is chosen now."""
        theme = current_theme()
        self.setFont(theme.font("table", bold=True) if place == 0 else tabular(theme.font("table")))

    @override
    def __lt__(self, other: object) -> bool:
        mine, theirs = self.order, other.order if isinstance(other, _Item) else None
        if mine is None or theirs is None:
            descending = self._descending()
            return (mine is None and theirs is not None) if descending else (mine is not None and theirs is None)
        return mine < theirs

    def _descending(self) -> bool:
        table = self.tableWidget()
        return table is not None and table.horizontalHeader().sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


class FiguresTable(QTableWidget):
    """As high as its rows, and scrolled sideways where it is too wide; Ctrl+C copies all of it.

    A flagged variant carries a warning sign beside its reasoning tokens.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 0, parent)
        self.setAccessibleName(tr("Figures by effort"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setIconSize(QSize(14, 14))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(40)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(lambda _column, _order: self._sort())
        self._rows: tuple[FigureRow, ...] = ()
        self._headers: tuple[str, ...] = ()
        follow_theme(self, self._follow_theme)

    def _follow_theme(self) -> None:
        self.verticalHeader().setDefaultSectionSize(current_theme().row(_ROW))
        for number in range(self.rowCount()):
            for place in range(self.columnCount()):
                item = self.item(number, place)
                if isinstance(item, _Item):
                    item.take_font(place)
        self._show_flags()
        if self._headers:
            self._arrange()
        self.updateGeometry()

    def show_figures(self, headers: tuple[str, ...], rows: tuple[FigureRow, ...]) -> None:
        """Replace what is shown; equal rows cost nothing."""
        if (headers, rows) == (self._headers, self._rows):
            return
        if headers != self._headers:
            self._set_headers(headers)
        self._rows = rows
        self._fill()
        self.setAccessibleDescription(" ".join(each.note for each in rows if each.note))

    def _fill(self) -> None:
        self.setRowCount(len(self._rows))
        for number, row in enumerate(self._rows):
            cells = (Figure(row.label, number), *row.cells)
            for place, cell in enumerate(cells):
                item = self.item(number, place)
                if not isinstance(item, _Item):
                    item = _Item(place)
                    self.setItem(number, place, item)
                item.order = cell.order
                if item.text() != cell.text:
                    item.setText(cell.text)
                item.setToolTip(row.note)
        self._sort()
        self._arrange()
        self.updateGeometry()

    def _sort(self) -> None:
        """By the column that was chosen; without one, by effort."""
        header = self.horizontalHeader()
        column = header.sortIndicatorSection()
        if 0 <= column < self.columnCount():
            self.sortItems(column, header.sortIndicatorOrder())
        else:
            self.sortItems(0, Qt.SortOrder.AscendingOrder)
        self._show_flags()

    def _set_headers(self, headers: tuple[str, ...]) -> None:
        self._headers = headers
        self.setColumnCount(len(headers))
        for place, text in enumerate(headers):
            item = QTableWidgetItem(text)
            item.setTextAlignment(_LEFT if place == 0 else _RIGHT)
            self.setHorizontalHeaderItem(place, item)

    def _show_flags(self) -> None:
        flagged = {row.label for row in self._rows if row.flagged}
        for number in range(self.rowCount()):
            label, item = self.item(number, 0), self.item(number, REASONING)
            if label is not None and item is not None:
                shown = icon("warning", "warning") if label.text() in flagged else None
                item.setData(Qt.ItemDataRole.DecorationRole, shown)

    # -- copying -----------------------------------------------------------------------------------------

    def _open_menu(self, place: QPoint) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.add(tr("Copy table"), self.copy, icon_name="copy", shortcut=QKeySequence.StandardKey.Copy)
        menu.popup(self.viewport().mapToGlobal(place))

    def copy(self) -> None:
        """All of it with its headers, in the order shown, to be pasted into a sheet."""
        order = [item.text() for number in range(self.rowCount()) if (item := self.item(number, 0)) is not None]
        rows = tuple(sorted(self._rows, key=lambda row: order.index(row.label)))
        QGuiApplication.clipboard().setText(as_lines(self._headers, rows))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    # -- size --------------------------------------------------------------------------------------------

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, self.wanted_height())

    def wanted_height(self) -> int:
        """Px in which every row is seen, and the bar that scrolls sideways where one is needed."""
        bar = self.horizontalScrollBar()
        room = bar.sizeHint().height() if self._natural_width() > self.viewport().width() else 0
        return (
            self.horizontalHeader().sizeHint().height() + current_theme().row(_ROW) * max(1, self.rowCount()) + room + 4
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, min(self.sizeHint().height(), 130))

    def _natural_width(self) -> int:
        return sum(self._column_width(place) for place in range(self.columnCount()) if self._is_needed(place)) + 4

    def _is_needed(self, place: int) -> bool:
        """What is known of no variant has no column while it can be missed: the bounds where no answer is missing."""
        return place != BOUNDS or any(row.cells[place - 1].order is not None for row in self._rows)

    def _column_width(self, place: int) -> int:
        theme = current_theme()
        caption = QFontMetrics(theme.font("caption"))
        head = max(caption.horizontalAdvance(line) for line in self._headers[place].split("\n")) + _HEAD_PADDING
        digits = QFontMetrics(theme.font("table", bold=True) if place == 0 else tabular(theme.font("table")))
        items = [self.item(number, place) for number in range(self.rowCount())]
        longest = max((digits.horizontalAdvance(item.text()) for item in items if item is not None), default=0)
        sign = _SIGN if place == REASONING and any(each.flagged for each in self._rows) else 0
        return max(head + _ARROW, longest + sign + _CELL_PADDING, _LEAST_LABEL if place == 0 else 0)

    def _arrange(self) -> None:
        """Every column as wide as its texts; what room is left is shared out."""
        for place in range(self.columnCount()):
            self.setColumnHidden(place, not self._is_needed(place))
        widths = {place: self._column_width(place) for place in range(self.columnCount()) if self._is_needed(place)}
        spare = max(0, self.viewport().width() - sum(widths.values()))
        for place, width in widths.items():
            self.setColumnWidth(place, width + spare // len(widths))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._headers:
            self._arrange()
