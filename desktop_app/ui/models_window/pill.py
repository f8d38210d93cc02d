"""A few words on the 12 % fill of their colour, with an icon: as a widget, and the same for a painted row."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_app.domain.model_profiles import Capability
from desktop_app.ui import icons
from desktop_app.ui.icons import follow_theme
from desktop_app.ui.models_window.values import Badge, BadgeRole, Piece
from desktop_app.ui.theme import current_theme

_ICON, _GAP, _PAD = 12, 4, 8

_STATES: dict[Capability, tuple[BadgeRole, str]] = {
    Capability.YES: ("success", "check"),
    Capability.NO: ("muted", "cross"),
    Capability.UNKNOWN: ("warning", "question"),
}


def piece_badge(piece: Piece) -> Badge:
    """How one word of a fact is shown."""
    role, icon = _STATES[piece.state]
    return Badge(piece.words, role, icon)


def pill_size(badge: Badge, font: QFont) -> QSize:
    """Size in px."""
    metrics = QFontMetrics(font)
    picture = _ICON + _GAP if badge.icon else 0
    return QSize(2 * _PAD + picture + metrics.horizontalAdvance(badge.words) + 1, max(22, metrics.height() + 4))


def paint_pill(painter: QPainter, place: QRectF, badge: Badge, font: QFont) -> None:
    """Paint it over `place`, which has its size or less width: then the words end in an ellipsis."""
    theme = current_theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    ground = theme.palette.raised if badge.role == "muted" else theme.palette.tint(badge.role)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
    left = place.x() + _PAD
    if badge.icon:
        picture = icons.pixmap(badge.icon, badge.role, _ICON, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(left, place.center().y() - _ICON / 2), picture)
        left += _ICON + _GAP
    painter.setFont(font)
    painter.setPen(theme.color(badge.role))
    room = QRectF(left, place.y(), place.right() - _PAD - left + 1, place.height())
    words = QFontMetrics(font).elidedText(badge.words, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
    painter.restore()


class Pill(QWidget):
    """Shows one badge; its words are its accessible name."""

    def __init__(self, badge: Badge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.badge = badge
        self.setAccessibleName(badge.words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        follow_theme(self, lambda: self.setFont(current_theme().font("caption")))

    @override
    def sizeHint(self) -> QSize:
        return pill_size(self.badge, self.font())

    @override
    def minimumSizeHint(self) -> QSize:
        size = self.sizeHint()
        return QSize(min(size.width(), 40), size.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_pill(painter, QRectF(self.rect()), self.badge, self.font())
        painter.end()
