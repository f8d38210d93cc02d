"""Paints what of the transcript is on the screen, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from desktop_app.ui.widgets.transcript.boxes import Looks
from desktop_app.ui.widgets.transcript.column import Place

if TYPE_CHECKING:
    from desktop_app.ui.widgets.transcript.view import Transcript


def paint(transcript: Transcript, area: QRect) -> None:
    """All that lies in `area` of the screen."""
    painter = QPainter(transcript.viewport())
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(area, QColor(transcript.style_in_use.surface))
    top = transcript.top
    for place in transcript.column.visible(top + area.top(), top + area.bottom() + 1):
        _paint_place(transcript, painter, place, area)
    painter.end()


def _paint_place(transcript: Transcript, painter: QPainter, place: Place, area: QRect) -> None:
    box, column, pointer = place.box, transcript.column, transcript.pointer
    x, y = transcript.left + box.indent, place.top - transcript.top
    looks = Looks(
        width=column.width - box.indent,
        clip=QRectF(area).translated(-x, -y),
        selection=pointer.selection.within(place.view, place.number) if box.selectable else None,
        hovered=pointer.hovered,
        focused=pointer.focus_in(place) if transcript.hasFocus() else None,
        active=pointer.is_active(place.view),
        marks=[*column.marks.within(box), *transcript.finding.within(place)],
    )
    painter.save()
    painter.translate(x, y)
    if place.view.excluded and box.selectable:
        painter.setOpacity(0.6)
    box.paint(painter, column.context, looks)
    painter.restore()
