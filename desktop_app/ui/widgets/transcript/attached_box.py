"""The files that went along with a question: cards above its bubble, each of which can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.widgets.transcript.boxes import Box, Looks, Target, focus_ring
from desktop_app.ui.widgets.transcript.context import Context
from desktop_app.ui.widgets.transcript.entry import ATTACHED

_WIDE, _HIGH, _GAP, _PICTURE = 232.0, 52.0, 8.0, 40.0


class AttachedBox(Box):
    """`attached` are name, line, icon and key of a small picture of each."""

    def __init__(self, attached: tuple[tuple[str, str, str, str], ...]) -> None:
        super().__init__(0.0)
        self._attached = attached
        self._cards = [
            Target("action", tr("Show {name}, {words}", name=name, words=words), f"{ATTACHED}{place}", QRectF())
            for place, (name, words, _, _) in enumerate(attached)
        ]
        self.height = _HIGH + _GAP

    @override
    def realise(self, context: Context, width: float) -> None:
        self.exact_for = width
        wide = min(_WIDE, width)
        across = max(1, int((width + _GAP) // (wide + _GAP)))
        lines = -(-len(self._cards) // across)
        for place, card in enumerate(self._cards):
            line, at = divmod(place, across)
            behind = min(across, len(self._cards) - line * across) - at  # from the right, where the bubble is
            left = width - behind * (wide + _GAP) + _GAP
            card.rect = QRectF(left, line * (_HIGH + _GAP), wide, _HIGH)
        self.height = lines * (_HIGH + _GAP)

    @override
    def paint(self, painter: QPainter, context: Context, looks: Looks) -> None:
        for target, (name, words, icon, picture) in zip(self._cards, self._attached, strict=True):
            self._paint_card(painter, context, looks, target, (name, words, icon, picture))

    def _paint_card(
        self, painter: QPainter, context: Context, looks: Looks, target: Target, shown: tuple[str, str, str, str]
    ) -> None:
        name, words, icon, picture = shown
        style, rect = context.style, target.rect
        painter.setPen(QPen(QColor(style.border), 1))
        painter.setBrush(QColor(style.raised) if looks.hovered is target else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        place = QRectF(rect.x() + 6, rect.y() + 6, _PICTURE, _PICTURE)
        small = context.thumbnail(picture) if picture else None
        if small is None:
            painter.drawPixmap(
                place.topLeft() + QPointF((_PICTURE - 20) / 2, (_PICTURE - 20) / 2),
                context.picture(icon, style.muted, 20),
            )
        else:
            painter.save()
            outline = QPainterPath()
            outline.addRoundedRect(place, 6, 6)
            painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
            painter.drawPixmap(place, small, QRectF(small.rect()))
            painter.restore()
        painter.setFont(context.small_font)
        room = QRectF(place.right() + 8, rect.y(), rect.right() - place.right() - 18, _HIGH)
        metrics, align = context.small_metrics, Qt.AlignmentFlag
        lines = (
            (name, style.text, Qt.TextElideMode.ElideMiddle, room.adjusted(0, 6, 0, -_HIGH / 2)),
            (words, style.muted, Qt.TextElideMode.ElideRight, room.adjusted(0, _HIGH / 2, 0, -6)),
        )
        for text, colour, mode, area in lines:
            painter.setPen(QColor(colour))
            shown_text = metrics.elidedText(" ".join(text.split()), mode, area.width())
            painter.drawText(area, align.AlignVCenter | align.AlignLeft, shown_text)
        if looks.focused is target:
            focus_ring(painter, context, rect)

    @override
    def targets(self) -> list[Target]:
        return list(self._cards)

    @override
    def spoken(self, context: Context) -> str:
        return "\n".join(
            tr("Attached: {name}, {words}", name=name, words=words) for name, words, _, _ in self._attached
        )
