"""Draws one line of the list of models: a heading, or the model's id with what is to be known of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desktop_app.ui.models_window.list_model import ROW_ROLE
from desktop_app.ui.models_window.pill import paint_pill, pill_size
from desktop_app.ui.models_window.values import Badge, Row
from desktop_app.ui.theme import current_theme
from desktop_app.ui.widgets.row_ground import paint_row_ground

Index = QModelIndex | QPersistentModelIndex
_PAD, _GAP = 10, 4


class RowDelegate(QStyledItemDelegate):
    """Badges stand below the id, on as many lines as they need."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        theme = current_theme()
        line = QFontMetrics(theme.font("body")).height()
        if row.is_heading:
            return QSize(100, QFontMetrics(theme.font("caption")).height() + 16)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractScrollArea) else 200
        places = _placed(row.badges, width - 2 * _PAD)
        return QSize(100, line + max(6, theme.air(14)) + (round(places[-1].bottom()) + _GAP if places else 0))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            self._paint_heading(painter, option.rect, row)
        else:
            paint_row_ground(painter, option)
            self._paint_row(painter, option.rect.adjusted(_PAD, 7, -_PAD, -7), row)
        painter.restore()

    @staticmethod
    def _paint_heading(painter: QPainter, area: QRect, row: Row) -> None:
        theme = current_theme()
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("faint"))
        inner = area.adjusted(_PAD, 0, -_PAD, -4)
        words = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), words)

    @staticmethod
    def _paint_row(painter: QPainter, area: QRect, row: Row) -> None:
        theme = current_theme()
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text"))
        line = QRect(area.left(), area.top(), area.width(), painter.fontMetrics().height())
        words = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        font = theme.font("caption")
        for badge, place in zip(row.badges, _placed(row.badges, area.width()), strict=True):
            paint_pill(painter, place.translated(area.left(), line.bottom() + 1 + _GAP), badge, font)


def _placed(badges: Sequence[Badge], width: int) -> list[QRectF]:
    """Where each badge stands, from the left and top of their place."""
    font, places = current_theme().font("caption"), []
    left = top = 0.0
    for badge in badges:
        size = pill_size(badge, font)
        if left and left + size.width() > width:
            left, top = 0.0, top + size.height() + _GAP
        places.append(QRectF(left, top, min(size.width(), width), size.height()))
        left += size.width() + _GAP
    return places
