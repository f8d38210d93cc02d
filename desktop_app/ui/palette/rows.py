"""The rows of the palette: a list model that speaks, and how a row is painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop_app.ui.icons import pixmap
from desktop_app.ui.palette.values import Line
from desktop_app.ui.theme import Radius, Space, current_theme

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
_PAD, _ICON, _GAP = 12, 18, 10


class PaletteRows(QAbstractListModel):
    """The lines as they were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Exactly these."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.why_not or None
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.lines[index.row()]
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if line.key else Qt.ItemFlag.NoItemFlags


class PaletteDelegate(QStyledItemDelegate):
    """Icon, title and what it is; at the right its keys, or why it cannot be run."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(LINE)
        height = QFontMetrics(current_theme().font("body")).height()
        return QSize(120, height + current_theme().air(14 if line.key else 12))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE)
        theme, area = current_theme(), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not line.key:
            painter.setFont(theme.font("caption", bold=True))
            painter.setPen(theme.color("muted"))
            low = area.adjusted(_PAD, 4, -_PAD, 0)
            painter.drawText(low, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line.title)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.setPen(theme.row_pen())
                painter.setBrush(theme.color("raised"))
                painter.drawRoundedRect(QRectF(area.adjusted(4, 1, -4, -1)), Radius.CONTROL, Radius.CONTROL)
            self._row(painter, area.adjusted(_PAD, 0, -_PAD, 0), line, option)
        painter.restore()

    @staticmethod
    def _row(painter: QPainter, area: QRect, line: Line, option: QStyleOptionViewItem) -> None:
        theme, middle = current_theme(), Qt.AlignmentFlag.AlignVCenter
        ratio = option.widget.devicePixelRatioF() if option.widget is not None else 1.0
        top = area.top() + (area.height() - _ICON) // 2
        painter.drawPixmap(area.left(), top, pixmap(line.icon, "muted", _ICON, ratio))
        area = area.adjusted(_ICON + _GAP, 0, 0, 0)
        small, body = theme.font("caption"), theme.font("body")
        right = line.why_not or line.shortcut
        if right:
            painter.setFont(small)
            painter.setPen(theme.color("muted"))
            shown = QFontMetrics(small).elidedText(right, Qt.TextElideMode.ElideRight, area.width() * 3 // 5)
            painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, shown)
            area = area.adjusted(0, 0, -QFontMetrics(small).horizontalAdvance(shown) - Space.M, 0)
        detail = QFontMetrics(small).horizontalAdvance(line.detail) + Space.S if line.detail else 0
        painter.setFont(body)
        painter.setPen(theme.color("muted" if line.why_not else "text"))
        room = max(60, area.width() - detail)
        title = QFontMetrics(body).elidedText(" ".join(line.title.split()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, title)
        if line.detail:
            painter.setFont(small)
            painter.setPen(theme.color("muted"))
            beside = area.adjusted(QFontMetrics(body).horizontalAdvance(title) + Space.S, 1, 0, 0)
            painter.drawText(beside, middle | Qt.AlignmentFlag.AlignLeft, line.detail)
