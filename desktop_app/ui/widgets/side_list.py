"""A narrow list beside something long: headings, and rows of one or two lines with a number before them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop_app.ui.theme import Radius, current_theme, mark

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole + 1
_PAD = 8


@dataclass(frozen=True, slots=True)
class SideRow:
    """A line; without a `key` it is a heading. `lead` stands before the title, `detail` below it, `level` sets it in.

    `spoken` is what a screen reader says where the title alone would not do.
    """

    key: str
    title: str
    detail: str = ""
    lead: str = ""
    level: int = 0
    tooltip: str = ""
    spoken: str = ""


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = (0, 0)
        self.measure()
        current_theme().changed.connect(self.measure)

    def measure(self) -> None:
        """Heights of the two kinds of lines, once for hundreds of rows."""
        theme = current_theme()
        self._lines = (QFontMetrics(theme.font("body")).height(), QFontMetrics(theme.font("caption")).height())

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: SideRow = index.data(_ROW)
        line, small = self._lines
        if not row.key:
            return QSize(80, line + (16 if index.row() else 8))
        return QSize(80, line + max(4, current_theme().air(10)) + (small + 2 if row.detail else 0))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: SideRow = index.data(_ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, area = current_theme(), QRect(option.rect)
        if not row.key:
            painter.setFont(theme.font("caption", bold=True))
            painter.setPen(theme.color("muted"))
            low = area.adjusted(_PAD, 0, -_PAD, -4)
            _say(painter, low, row.title, Qt.AlignmentFlag.AlignBottom)
        else:
            self._ground(painter, option)
            self._row(painter, area.adjusted(_PAD + 12 * row.level, 5, -_PAD, -5), row)
        painter.restore()

    @staticmethod
    def _ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, state, widget = current_theme(), option.state, option.widget
        area = QRectF(option.rect).adjusted(0, 1, 0, -1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(theme.row_pen())
            painter.setBrush(theme.color("raised"))
            painter.setOpacity(1.0 if chosen else 0.55)
            painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
            painter.setOpacity(1.0)
        if state & QStyle.StateFlag.State_HasFocus and widget is not None and widget.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)

    @staticmethod
    def _row(painter: QPainter, area: QRect, row: SideRow) -> None:
        theme = current_theme()
        body, small = theme.font("body"), theme.font("caption")
        first = QRect(area)
        first.setHeight(QFontMetrics(body).height())
        left = 0
        if row.lead:
            painter.setFont(small)
            painter.setPen(theme.color("muted"))
            _say(painter, first, row.lead)
            left = max(18, QFontMetrics(small).horizontalAdvance(row.lead) + 8)
        painter.setFont(body)
        painter.setPen(theme.color("text"))
        _say(painter, first.adjusted(left, 0, 0, 0), row.title)
        if row.detail:
            painter.setFont(small)
            painter.setPen(theme.color("muted"))
            second = QRect(area.left() + left, first.bottom() + 3, area.width() - left, area.bottom() - first.bottom())
            _say(painter, second, row.detail)


def _say(painter: QPainter, area: QRect, text: str, place: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(place | Qt.AlignmentFlag.AlignLeft), shown)


class SideList(QListWidget):
    """Signals: chosen(key) when the person goes to a row, opened(key) on Enter or a double click."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_RowDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        mark(self, rail=True)
        self._rows: tuple[SideRow, ...] = ()
        self.currentItemChanged.connect(self._went)
        self.itemClicked.connect(self._clicked)
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(_key(item)))
        current_theme().changed.connect(self.viewport().update)
        self._before = ""

    def rows(self) -> tuple[SideRow, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[SideRow]) -> None:
        """Exactly these; the chosen one stays chosen where it is still there. Emits nothing."""
        if tuple(rows) == self._rows:
            return
        key = _key(self.currentItem())
        self.blockSignals(True)
        self._rows = tuple(rows)
        self.clear()
        for row in rows:
            item = QListWidgetItem()
            item.setData(_ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken or f"{row.lead} {row.title}".strip())
            item.setToolTip(row.tooltip)
            if not row.key:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        self.blockSignals(False)
        self.choose(key)

    def choose(self, key: str) -> None:
        """Mark a row and bring it into view, from code; an unknown key marks none. Emits nothing."""
        self.blockSignals(True)
        found = next((self.item(number) for number, row in enumerate(self._rows) if key and row.key == key), None)
        if found is None:
            self.setCurrentRow(-1)
            self.clearSelection()
        elif found is not self.currentItem():
            self.setCurrentItem(found)
            self.scrollToItem(found)
        self.blockSignals(False)
        self.viewport().update()

    def chosen_key(self) -> str:
        """The marked row, or an empty text."""
        return _key(self.currentItem())

    def _went(self, item: QListWidgetItem | None) -> None:
        if _key(item):
            self.chosen.emit(_key(item))

    def _clicked(self, item: QListWidgetItem) -> None:
        """A click on the row that is marked already means it once more."""
        if _key(item) and _key(item) == self._before:
            self.chosen.emit(_key(item))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard coming here chooses nothing yet; Qt would go to the first row."""
        chosen = self.chosen_key()
        self.blockSignals(True)
        super().focusInEvent(event)
        self.blockSignals(False)
        if not chosen:
            self.choose("")

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._before = self.chosen_key()
        super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen_key():
            self.opened.emit(self.chosen_key())
            return
        super().keyPressEvent(event)


def _key(item: QListWidgetItem | None) -> str:
    row: SideRow | None = item.data(_ROW) if item is not None else None
    return row.key if row is not None else ""
