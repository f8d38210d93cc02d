"""The ground behind one line of a list that paints its lines itself: marked, under the mouse, or with the focus."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.ui.theme import Radius, current_theme

_UNDER_MOUSE = 0.55
"""Opacity of the ground under the mouse."""


def paint_row_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Nothing for a line at rest; leaves pen and brush as the next painter sets them."""
    theme, state = current_theme(), option.state
    area = QRectF(option.rect).adjusted(0, 1, 0, -1)
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if selected or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(theme.row_pen())
        painter.setBrush(theme.color("raised"))
        painter.setOpacity(1.0 if selected else _UNDER_MOUSE)
        painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
        painter.setOpacity(1.0)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)
