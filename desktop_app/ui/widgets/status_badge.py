"""A job's status as icon and word in its colour on a 12 % fill: a widget, and the same thing for table cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_app.domain.jobs import JobStatus
from desktop_app.language import later, tr
from desktop_app.ui import icons
from desktop_app.ui.theme import Role, current_theme


@dataclass(frozen=True, slots=True)
class StatusLook:
    """Icon name, colour role and word of one status; no two share an icon."""

    icon: str
    role: Role
    word: str


STATUS_LOOKS: Final[dict[JobStatus, StatusLook]] = {
    JobStatus.WAITING: StatusLook("status-waiting", "muted", later("Waiting")),
    JobStatus.SENDING: StatusLook("status-sending", "info", later("Sending")),
    JobStatus.QUEUED: StatusLook("status-queued", "info", later("Queued")),
    JobStatus.IN_PROGRESS: StatusLook("status-in-progress", "info", later("In progress")),
    JobStatus.COMPLETED: StatusLook("status-completed", "success", later("Completed")),
    JobStatus.FAILED: StatusLook("status-failed", "danger", later("Failed")),
    JobStatus.CANCELLED: StatusLook("status-cancelled", "muted", later("Cancelled")),
    JobStatus.INCOMPLETE: StatusLook("status-incomplete", "warning", later("Incomplete")),
    JobStatus.UNCERTAIN: StatusLook("status-uncertain", "warning", later("Uncertain")),
    JobStatus.EXPIRED: StatusLook("status-expired", "muted", later("Expired")),
    JobStatus.HELD: StatusLook("status-held", "held", later("Held")),
}

STUCK: Final = StatusLook("warning", "warning", later("Queued"))
"""A job that the server has had in its queue for too long."""

_ICON = 14
_GAP = 5
_PAD = 8
_STEP_MS = 400
_STEPS = 8


def badge_size(status: JobStatus, font: QFont) -> QSize:
    """Size of a badge in px."""
    metrics = QFontMetrics(font)
    word = metrics.horizontalAdvance(tr(STATUS_LOOKS[status].word))
    return QSize(_PAD + _ICON + _GAP + word + _PAD + 1, max(22, metrics.height() + 4))


def paint_badge(
    painter: QPainter, cell: QRect, status: JobStatus, font: QFont, step: int = 0, *, stuck: bool = False
) -> None:
    """Paint a badge at the left of `cell`, centred vertically; `step` (0-7) turns the one for *in progress*."""
    palette = current_theme().palette
    look = STUCK if stuck else STATUS_LOOKS[status]
    size = badge_size(status, font)
    pill = QRectF(cell.x(), cell.y() + (cell.height() - size.height()) / 2, size.width(), size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipRect(cell)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.tint(look.role)))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    picture = icons.pixmap(look.icon, look.role, _ICON, painter.device().devicePixelRatioF())
    middle = QPointF(pill.x() + _PAD + _ICON / 2, pill.center().y())
    painter.save()
    painter.translate(middle)
    if status is JobStatus.IN_PROGRESS:
        painter.rotate(step * 360 / _STEPS)
    painter.drawPixmap(QPointF(-_ICON / 2, -_ICON / 2), picture)
    painter.restore()
    painter.setPen(QColor(palette.role(look.role)))
    painter.setFont(font)
    text = pill.adjusted(_PAD + _ICON + _GAP, 0, 0, 0)
    painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), tr(look.word))
    painter.restore()


class StatusBadge(QWidget):
    """Shows one status; turns slowly while *in progress*, unless the system asks for no motion."""

    def __init__(self, status: JobStatus = JobStatus.WAITING, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = 0
        self._turn = QTimer(self)
        self._turn.setInterval(_STEP_MS)
        self._turn.timeout.connect(self._next_step)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._status = status
        self.set_status(status)
        icons.follow_theme(self, self._follow_theme)

    def _follow_theme(self) -> None:
        self.setFont(current_theme().font("caption"))
        self._turn_if_needed()
        self.updateGeometry()
        self.update()

    def status(self) -> JobStatus:
        return self._status

    def set_status(self, status: JobStatus) -> None:
        self._status = status
        self.setAccessibleName(tr("Status: {word}", word=tr(STATUS_LOOKS[status].word)))
        self._turn_if_needed()
        self.updateGeometry()
        self.update()

    def _turn_if_needed(self) -> None:
        moving = current_theme().moves
        if self._status is JobStatus.IN_PROGRESS and self.isVisible() and moving:
            self._turn.start()
        else:
            self._turn.stop()

    def _next_step(self) -> None:
        self._step = (self._step + 1) % _STEPS
        self.update()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._turn_if_needed()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._turn.stop()

    @override
    def sizeHint(self) -> QSize:
        return badge_size(self._status, self.font())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge(painter, self.rect(), self._status, self.font(), self._step)
        painter.end()
