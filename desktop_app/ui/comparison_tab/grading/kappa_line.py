"""Agreement on a line from 0 to 1: the interval, its middle, and the level that its lower end must reach."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.grading.judge_words import StandingShown
from desktop_app.ui.theme import Role, Space, current_theme

_HEIGHT, _MARGIN, _LINE = 54, 14, 22


class KappaLine(QWidget):
    """Shows nothing but the line and the level where no kappa is known. The words beside it tell the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: StandingShown | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Agreement from 0 to 1"))
        current_theme().changed.connect(self.update)

    def show_standing(self, shown: StandingShown) -> None:
        """Another standing."""
        self._shown = shown
        self.setAccessibleDescription(shown.words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, _HEIGHT)

    def _x(self, value: float) -> float:
        room = self.width() - 2 * _MARGIN
        return _MARGIN + room * min(1.0, max(0.0, value))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._shown
        if shown is None:
            return
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("border"), 4))
        painter.drawLine(QPointF(self._x(0), _LINE), QPointF(self._x(1), _LINE))
        beyond: Role = "success" if shown.counts else "control_border"
        painter.setPen(QPen(theme.color(beyond), 4))
        painter.drawLine(QPointF(self._x(shown.level), _LINE), QPointF(self._x(1), _LINE))
        self._paint_level(painter, shown.level)
        if shown.low is not None and shown.high is not None and shown.centre is not None:
            role: Role = "success" if shown.counts else "muted"
            painter.setPen(QPen(theme.color(role), 2))
            low, high = self._x(shown.low), self._x(shown.high)
            painter.drawLine(QPointF(low, _LINE), QPointF(high, _LINE))
            for end in (low, high):
                painter.drawLine(QPointF(end, _LINE - 6), QPointF(end, _LINE + 6))
            painter.setBrush(theme.color(role))
            painter.drawEllipse(QPointF(self._x(shown.centre), _LINE), 5, 5)
        painter.end()

    def _paint_level(self, painter: QPainter, level: float) -> None:
        theme = current_theme()
        painter.setPen(QPen(theme.color("text"), 1.5))
        x = self._x(level)
        painter.drawLine(QPointF(x, _LINE - 12), QPointF(x, _LINE + 12))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("muted"))
        metrics = painter.fontMetrics()
        for value, words in (
            (0.0, "0"),
            (level, tr("counts from {level}", level=formats.number(level, 2))),
            (1.0, "1"),
        ):
            width = metrics.horizontalAdvance(words)
            left = min(max(0.0, self._x(value) - width / 2), self.width() - width)
            if value not in (0.0, 1.0) or level not in (0.0, 1.0) or value == level:
                box = QRectF(left, _LINE + Space.S + 2, width + 1, metrics.height())
                painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip), words)
