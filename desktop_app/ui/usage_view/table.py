"""A table of anything: columns tell how a row is written and sorted; a row is opened by Enter or a double click."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from desktop_app.ui.icons import follow_theme
from desktop_app.ui.theme import current_theme
from desktop_app.ui.usage_view.values import ColumnSpec

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

_NOWHERE = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_ROW = 32
_PADDING = 26  # px: what the style sheet puts beside a cell's text
_SIGNS = {False: " ↑", True: " ↓"}
"""Behind the header of the column sorted by: Qt's own sign covers the end of a word at the right."""
_SAMPLE = 80
"""Rows whose texts say how wide a column must be."""
_NARROWEST_STRETCH = 190
"""Px that the column which stretches keeps for long names, where the others are too many to fit."""
_TIP = 80
"""Characters of a line in a tooltip."""


def plain_tip(text: str) -> str | None:
    """The text in lines short enough for a tooltip: as plain text they do not wrap by themselves."""
    return "\n".join(textwrap.fill(line, _TIP) for line in text.split("\n")) if text else None


class RowsModel(QAbstractTableModel):
    """Rows as Qt reads them; texts are written only when a row is seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[ColumnSpec, ...] = ()
        self.rows: list[Any] = []
        self.sorted_by, self.descending = "", False
        self._number_font = QFont()
        self._colours: dict[str, QColor] = {}
        follow_theme(self, self._take_look)

    def _take_look(self) -> None:
        theme = current_theme()
        self._number_font = theme.font("table")
        self._number_font.setFeature(QFont.Tag("tnum"), 1)
        self._colours = {tone: QColor(theme.palette.role(tone)) for tone in ("muted", "warning", "danger", "success")}

    def load(self, columns: Sequence[ColumnSpec], rows: Sequence[Any], sort: str, *, descending: bool) -> None:
        """Show these rows, sorted by the column of that key."""
        self.beginResetModel()
        self.columns, self.rows = tuple(columns), list(rows)
        self._sort(sort, descending=descending)
        self.endResetModel()

    def _sort(self, key: str, *, descending: bool) -> None:
        self.sorted_by, self.descending = key, descending
        column = next((each for each in self.columns if each.key == key), None)
        if column is None:
            return
        values = [(column.value(row), row) for row in self.rows]
        known = [pair for pair in values if pair[0] is not None]
        known.sort(key=itemgetter(0), reverse=descending)
        self.rows = [row for _, row in known] + [row for value, row in values if value is None]

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        column, row = self.columns[index.column()], self.rows[index.row()]
        if role == Role.DisplayRole:
            return column.text(row)
        if role == Role.AccessibleTextRole:
            text = column.text(row)
            return f"{column.name or column.header}: {text}" if column.number else text
        if role == Role.TextAlignmentRole:
            return _RIGHT if column.number else _LEFT
        if role == Role.FontRole:
            return self._number_font if column.number else None
        if role == Role.ToolTipRole:
            return plain_tip(column.tip(row)) if column.tip else None
        if role == Role.ForegroundRole and column.tone:
            return self._colours.get(column.tone(row))
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Role.DisplayRole:
            return column.header + (_SIGNS[self.descending] if column.key == self.sorted_by else "")
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            return column.name or column.header
        return (_RIGHT if column.number else _LEFT) if role == Role.TextAlignmentRole else None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what has no value comes last either way."""
        if 0 <= column < len(self.columns):
            self.beginResetModel()
            self._sort(self.columns[column].key, descending=order is Qt.SortOrder.DescendingOrder)
            self.endResetModel()


class UsageTable(QTableView):
    """Signals: opened(row), chosen(row or None), menu_asked(row, place)."""

    opened = Signal(object)
    chosen = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows_model = RowsModel(self)
        self._sorted = ("", False)
        self._naturals: list[int] = []
        self._tight: list[int] = []
        self.setModel(self.rows_model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(48)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._header_clicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu_at)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows_model.rows[index.row()]))
        self.rows_model.modelReset.connect(lambda: self.chosen.emit(None))

    def show_rows(self, columns: Sequence[ColumnSpec], rows: Sequence[Any], sort: str, *, descending: bool) -> None:
        """Show these; a person's own sorting stays while the columns are the same ones."""
        keys, before = [column.key for column in columns], [column.key for column in self.rows_model.columns]
        same = keys == before and columns[0].header == self.rows_model.columns[0].header
        if not same or not self._sorted[0]:
            self._sorted = (sort, descending)
        kept, place = self.chosen_row(), self.verticalScrollBar().value()
        key, down = self._sorted
        self.rows_model.load(columns, rows, key, descending=down)
        self._measure()
        if same:
            self.verticalScrollBar().setValue(place)
            self._choose_again(kept)

    def _choose_again(self, kept: Any) -> None:
        """The row that was chosen, as it is now."""
        name = getattr(kept, "key", None)
        if name is not None:
            self.choose(name)

    def choose(self, key: str) -> None:
        """Select the row with this key."""
        for number, row in enumerate(self.rows_model.rows):
            if getattr(row, "key", None) == key:
                self.selectRow(number)
                self.scrollTo(self.rows_model.index(number, 0))
                return

    def chosen_row(self) -> Any:
        """The selected one, or None."""
        index = self.currentIndex()
        return self.rows_model.rows[index.row()] if index.isValid() and self.selectionModel().hasSelection() else None

    def _header_clicked(self, section: int) -> None:
        column = self.rows_model.columns[section]
        key, down = self._sorted
        self._sorted = (column.key, not down if key == column.key else column.number)
        order = Qt.SortOrder.DescendingOrder if self._sorted[1] else Qt.SortOrder.AscendingOrder
        kept = self.chosen_row()
        self.rows_model.sort(section, order)
        self._measure()
        self._choose_again(kept)

    # -- columns -----------------------------------------------------------------------------------------------

    def _measure(self) -> None:
        theme = current_theme()
        head, cells = QFontMetrics(theme.font("caption")), QFontMetrics(theme.font("table"))
        sample = self.rows_model.rows[:_SAMPLE]
        self._naturals, self._tight = [], []
        for column in self.rows_model.columns:
            longest = max((cells.horizontalAdvance(column.text(row)) for row in sample), default=0)
            signed = head.horizontalAdvance(column.header + _SIGNS[True])
            bare = signed if column.key == self._sorted[0] else head.horizontalAdvance(column.header)
            for widths, header in ((self._naturals, signed), (self._tight, bare)):
                widths.append(max(60, min(column.widest, max(header, longest) + _PADDING)))
        self._fit()

    def _fit(self) -> None:
        """Every column as wide as its texts; the one that stretches takes what is left.

        Where that is too much, only the column sorted by keeps room for its sign.
        """
        widths = self._naturals if sum(self._naturals) <= self.viewport().width() else self._tight
        stretching = next((n for n, column in enumerate(self.rows_model.columns) if column.stretches), None)
        for number, width in enumerate(widths):
            if number != stretching:
                self.setColumnWidth(number, width)
        if stretching is not None:
            others = sum(width for number, width in enumerate(widths) if number != stretching)
            needed = min(_NARROWEST_STRETCH, widths[stretching])
            self.setColumnWidth(stretching, max(needed, self.viewport().width() - others))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    # -- what a person does ------------------------------------------------------------------------------------

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.rows_model.rows[current.row()] if current.isValid() else None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.rows_model.rows[self.currentIndex().row()])
        elif event.key() == Qt.Key.Key_Menu and self.currentIndex().isValid():
            self._menu_at(self.visualRect(self.currentIndex()).bottomLeft())
        else:
            super().keyPressEvent(event)

    def _menu_at(self, place: QPoint) -> None:
        index = self.indexAt(place)
        index = index if index.isValid() else self.currentIndex()
        if index.isValid():
            self.menu_asked.emit(self.rows_model.rows[index.row()], self.viewport().mapToGlobal(place))
