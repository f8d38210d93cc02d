"""The pane at the left: every comparison with its model, its day, and whether it is still running."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop_app.ui.comparison_tab.values import ListRow
from desktop_app.ui.icons import pixmap
from desktop_app.ui.theme import Radius, Role, Space, current_theme, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, ground, row
from desktop_app.ui.widgets.labels import label

_ROW = Qt.ItemDataRole.UserRole + 1
_PAD = 10
_MARKS: dict[str, tuple[str, Role]] = {
    "running": ("status-in-progress", "info"),
    "held": ("status-held", "held"),
    "finished": ("check", "success"),
}
Index = QModelIndex | QPersistentModelIndex


class _RowDelegate(QStyledItemDelegate):
    """Title with the state's mark, and a muted second line."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = current_theme()
        lines = QFontMetrics(theme.font("body")).height() + QFontMetrics(theme.font("caption")).height()
        return QSize(100, lines + 16)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown = index.data(_ROW)
        theme, state = current_theme(), option.state
        area = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("raised"))
            painter.setOpacity(1.0 if selected else 0.55)
            painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
            painter.setOpacity(1.0)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)
        if isinstance(shown, ListRow):
            self._paint_row(painter, option.rect.adjusted(_PAD, 6, -_PAD, -6), shown)
        painter.restore()

    @staticmethod
    def _paint_row(painter: QPainter, area: QRect, shown: ListRow) -> None:
        theme = current_theme()
        painter.setFont(theme.font("body"))
        height = painter.fontMetrics().height()
        name, role = _MARKS[shown.state]
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(QPointF(area.right() - 13, area.top() + (height - 14) / 2), pixmap(name, role, 14, ratio))
        painter.setPen(theme.color("text"))
        title = QRect(area.left(), area.top(), area.width() - 20, height)
        words = painter.fontMetrics().elidedText(shown.title, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("muted"))
        below = QRect(area.left(), title.bottom() + 3, area.width(), painter.fontMetrics().height() + 2)
        words = painter.fontMetrics().elidedText(shown.line, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)


class _List(QListWidget):
    """Signals: delete_asked(), from the keyboard."""

    delete_asked = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)


class ListPane(QWidget):
    """Signals: new_pressed(), comparison_chosen(id), delete_pressed()."""

    new_pressed = Signal()
    comparison_chosen = Signal(str)
    delete_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        self.setMinimumWidth(180)
        self._list = _List()
        self._list.setAccessibleName("Comparisons")
        self._list.setItemDelegate(_RowDelegate(self._list))
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        mark(self._list, rail=True)
        self._list.currentItemChanged.connect(self._chosen)
        self._list.itemClicked.connect(self._chosen)
        self._list.delete_asked.connect(self.delete_pressed)
        self._nothing = label("Comparisons you run are kept here.", "body", "muted", wrap=True)
        self._nothing.setContentsMargins(Space.XS, Space.M, Space.XS, 0)
        new = button("New", "quiet", "plus", "New comparison", dense=True)
        new.setAccessibleName("New comparison")
        new.clicked.connect(self.new_pressed)
        head = row()
        head.addSpacing(Space.XXS)
        head.addWidget(label("Comparisons", "strong"))
        head.addStretch()
        head.addWidget(new)
        side = column(self, margin=Space.S, spacing=Space.XS)
        side.addLayout(head)
        side.addWidget(self._nothing)
        side.addWidget(self._list, 1)
        side.addStretch()
        current_theme().changed.connect(self._list.viewport().update)

    def show_rows(self, rows: Sequence[ListRow], chosen: str) -> None:
        """These, newest first; the same ones keep selection and scroll."""
        self._list.blockSignals(True)
        if [shown.id for shown in rows] != [self._row(number).id for number in range(self._list.count())]:
            self._list.clear()
            for shown in rows:
                self._list.addItem(QListWidgetItem(shown.title))
        for number, shown in enumerate(rows):
            item = self._list.item(number)
            item.setData(_ROW, shown)
            item.setToolTip(f"{shown.title}\n{shown.line}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{shown.title}, {shown.line}, {shown.state}")
            if shown.id == chosen and self._list.currentItem() is not item:
                self._list.setCurrentItem(item)
        if not chosen:
            self._list.setCurrentRow(-1)
            self._list.clearSelection()
        self._list.blockSignals(False)
        self._nothing.setVisible(not rows)
        self._list.setVisible(bool(rows))

    def _row(self, number: int) -> ListRow:
        shown = self._list.item(number).data(_ROW)
        assert isinstance(shown, ListRow)
        return shown

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.comparison_chosen.emit(item.data(_ROW).id)
