"""The summary of a comparison: one row per effort, numbers right-aligned, their units in the header."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget
from typing_extensions import override

from desktop_app.ui.comparison_tab.values import Figures
from desktop_app.ui.icons import follow_theme, icon
from desktop_app.ui.theme import current_theme

_ROW = 30
_EFFORT_WIDTH = 84
_HEAD_PADDING, _CELL_PADDING, _SIGN = 26, 24, 22  # px, as the style sheet pads
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ANSWERS, _REASONING, _OUTPUT = 1, 3, 4


def tabular(font: QFont) -> QFont:
    """The same font with digits of one width, so that columns of numbers can be compared."""
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


class FiguresTable(QTableWidget):
    """As high as its rows; a flagged effort carries a warning sign beside its reasoning tokens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 0, parent)
        self.setAccessibleName("Figures by effort")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        self.setIconSize(QSize(14, 14))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(40)
        self._rows: tuple[Figures, ...] = ()
        self._headers: tuple[str, ...] = ()
        follow_theme(self, self._show_flags)

    def show_figures(self, headers: Sequence[str], rows: Sequence[Figures]) -> None:
        """Replace what is shown; equal rows cost nothing."""
        if (tuple(headers), tuple(rows)) == (self._headers, self._rows):
            return
        if tuple(headers) != self._headers:
            self._set_headers(tuple(headers))
        self._rows = tuple(rows)
        self.setRowCount(len(rows))
        for number, each in enumerate(rows):
            texts = (each.effort, each.answers, each.passed, each.reasoning, each.output, each.seconds, each.cost)
            for place, text in enumerate(texts):
                self._set_text(number, place, text, each.note)
        self._show_flags()
        self._arrange()
        self.setAccessibleDescription(" ".join(each.note for each in rows if each.note))
        self.updateGeometry()

    def _set_headers(self, headers: tuple[str, ...]) -> None:
        self._headers = headers
        self.setColumnCount(len(headers))
        for place, text in enumerate(headers):
            item = QTableWidgetItem(text)
            item.setTextAlignment(_LEFT if place == 0 else _RIGHT)
            self.setHorizontalHeaderItem(place, item)

    def _set_text(self, number: int, place: int, text: str, note: str) -> None:
        item = self.item(number, place)
        if item is None:
            item = QTableWidgetItem()
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setTextAlignment(_LEFT if place == 0 else _RIGHT)
            item.setFont(
                current_theme().font("table", bold=True) if place == 0 else tabular(current_theme().font("table"))
            )
            self.setItem(number, place, item)
        item.setText(text)
        item.setToolTip(note)

    def _show_flags(self) -> None:
        for number, each in enumerate(self._rows):
            item = self.item(number, _REASONING)
            if item is not None:
                item.setIcon(icon("warning", "warning") if each.flagged else icon("warning", "surface"))
                if not each.flagged:
                    item.setData(Qt.ItemDataRole.DecorationRole, None)

    @override
    def sizeHint(self) -> QSize:
        height = self.horizontalHeader().sizeHint().height() + _ROW * max(2, self.rowCount()) + 4
        return QSize(self._natural_width(), height)

    def wanted_height(self) -> int:
        """Px in which every row is seen."""
        return self.sizeHint().height()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, min(self.sizeHint().height(), 130))

    def _natural_width(self) -> int:
        return _EFFORT_WIDTH + sum(self._column_width(place) for place in range(1, self.columnCount())) + 4

    def _column_width(self, place: int) -> int:
        """From the texts, because Qt tells no width of a column that is hidden."""
        theme = current_theme()
        head = QFontMetrics(theme.font("caption")).horizontalAdvance(self._headers[place]) + _HEAD_PADDING
        digits = QFontMetrics(tabular(theme.font("table")))
        items = [self.item(number, place) for number in range(self.rowCount())]
        longest = max((digits.horizontalAdvance(item.text()) for item in items if item is not None), default=0)
        sign = _SIGN if place == _REASONING and any(each.flagged for each in self._rows) else 0
        return max(head, longest + sign + _CELL_PADDING)

    def _arrange(self) -> None:
        """Every column as wide as its texts, the first takes what is left. Where there is too little room, output
        tokens go first, then the number of answers: the header and the export have them too."""
        widths = {place: self._column_width(place) for place in range(1, self.columnCount())}
        room = self.viewport().width() - _EFFORT_WIDTH
        for dispensable in (_OUTPUT, _ANSWERS):
            if dispensable in widths:
                hidden = sum(widths.values()) > room
                self.setColumnHidden(dispensable, hidden)
                if hidden:
                    del widths[dispensable]
        for place, width in widths.items():
            self.setColumnWidth(place, width)
        self.setColumnWidth(0, _EFFORT_WIDTH + max(0, room - sum(widths.values())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
