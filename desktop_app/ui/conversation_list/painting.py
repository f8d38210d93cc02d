"""Draws one line of the conversation list: a heading, or title, time, pin, running mark and found words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop_app.ui.conversation_list.list_model import ROW_ROLE
from desktop_app.ui.conversation_list.rows import MARK_OFF, MARK_ON, Row
from desktop_app.ui.icons import pixmap
from desktop_app.ui.theme import Radius, current_theme, mark

Index = QModelIndex | QPersistentModelIndex
_HEADING, _LINE, _SNIPPET = 30, 34, 20
_PAD = 10


class RowDelegate(QStyledItemDelegate):
    """Titles are elided at the end they are read to; a row being renamed shows a line edit."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        grown = max(0, QFontMetrics(current_theme().font("body")).height() - 18)
        height = _HEADING if row.is_heading else _LINE + (_SNIPPET if row.snippet else 0)
        return QSize(100, height + grown)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            self._paint_heading(painter, area, row)
        else:
            self._paint_ground(painter, option)
            self._paint_row(painter, area.adjusted(_PAD, 0, -_PAD, 0), row)
        painter.restore()

    @staticmethod
    def _paint_heading(painter: QPainter, area: QRect, row: Row) -> None:
        theme = current_theme()
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("faint"))
        bottom = area.adjusted(_PAD, 0, -_PAD, -5)
        painter.drawText(bottom, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), row.title)

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = current_theme()
        state, area = option.state, QRectF(option.rect).adjusted(0, 1, 0, -1)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("raised"))
            painter.setOpacity(1.0 if selected else 0.55)
            painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
            painter.setOpacity(1.0)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(theme.color("accent"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)

    def _paint_row(self, painter: QPainter, area: QRect, row: Row) -> None:
        theme = current_theme()
        line = QRect(area)
        line.setHeight(area.height() - (_SNIPPET if row.snippet else 0))
        right = line.right()
        for wanted, name, role in ((row.busy, "status-in-progress", "info"), (row.pinned, "pin", "faint")):
            if wanted:
                right -= 16
                picture = pixmap(name, role, 14, painter.device().devicePixelRatioF())  # type: ignore[arg-type]
                painter.drawPixmap(QPointF(right, line.center().y() - 6), picture)
                right -= 4
        line.setRight(right)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text"))
        title = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), title)
        if row.snippet:
            below = QRect(area.left(), line.bottom() - 4, area.width(), _SNIPPET)
            self._paint_snippet(painter, below, row.snippet)

    @staticmethod
    def _paint_snippet(painter: QPainter, area: QRect, snippet: str) -> None:
        """Found words stand out by weight and colour; what does not fit at the right is cut."""
        theme = current_theme()
        x = area.left()
        for number, piece in enumerate(snippet.replace(MARK_OFF, MARK_ON).split(MARK_ON)):
            found = number % 2 == 1
            painter.setFont(theme.font("caption", bold=found))
            painter.setPen(theme.color("text" if found else "muted"))
            metrics = painter.fontMetrics()
            room = area.right() - x
            if room <= 8:
                return
            shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(x, area.top(), room, area.height()), int(Qt.AlignmentFlag.AlignVCenter), shown)
            x += metrics.horizontalAdvance(shown)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName("Title")
        editor.setMaxLength(200)
        mark(editor, dense=True)
        return editor

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(0, 1, 0, -1))
