"""The focus ring: 2 px of accent with a 2 px gap around the control that the keyboard is on.

A style sheet cannot draw outside a control, and would ring one that was only clicked. So one transparent widget
follows the focus, and shows itself where the keyboard put it.
"""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QSplitter,
    QTabBar,
    QWidget,
)
from typing_extensions import override

from desktop_app.ui.theme_tokens import Ring

_GAP, _WIDTH, _RADIUS = Ring.GAP, Ring.WIDTH, Ring.RADIUS
_OUT = _GAP + _WIDTH
_RINGED = (QAbstractButton, QAbstractItemView, QTabBar)  # inputs show focus by their border
_TELLING = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ZOrderChange}


class _Ring(QWidget):
    def __init__(self, host: QWidget, colour: QColor, radius: float) -> None:
        super().__init__(host)
        self._colour, self._radius = colour, radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, _WIDTH))
        half = _WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), self._radius, self._radius)
        painter.end()


class FocusRing(QObject):
    """Follows the keyboard focus of the whole application."""

    def __init__(self, app: QApplication, colour: Callable[[], QColor]) -> None:
        super().__init__(app)
        self._colour = colour
        self._ring: _Ring | None = None
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._drop()
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is None or by_mouse or not isinstance(new, _RINGED):
            return
        if not new.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            return
        host = self._host(new)
        if host is not None:
            self._draw(new, host)

    def _draw(self, around: QWidget, host: QWidget) -> None:
        inside = host is around
        radius = 4.0 if inside else min(around.height() / 2 + _OUT, _RADIUS + (40 if around.property("chip") else 0))
        self._ring = _Ring(host, self._colour(), radius)
        self._around = around
        parent: QWidget | None = around
        while parent is not None:
            parent.installEventFilter(self)
            self._watched.append(parent)
            parent = None if parent is host else parent.parentWidget()
        self._place()
        self._ring.show()

    @staticmethod
    def _host(widget: QWidget) -> QWidget | None:
        """The nearest ancestor in which the ring is not cut off; the widget itself for lists and tables."""
        if isinstance(widget, QAbstractItemView):
            return widget
        host = widget.parentWidget()
        while host is not None and not host.isWindow():
            rect = _outline(widget, host)
            above = host.parentWidget()
            if host.rect().contains(rect) and not isinstance(host, QSplitter):
                return host
            if above is None or isinstance(above, (QSplitter, QAbstractScrollArea)):
                break
            host = above
        return None if isinstance(host, QSplitter) else host

    def _place(self) -> None:
        ring, around = self._ring, self._around
        if ring is None or around is None or not shiboken6.isValid(ring) or not shiboken6.isValid(around):
            return
        host = ring.parentWidget()
        ring.setGeometry(around.rect() if host is None or host is around else _outline(around, host))
        ring.setVisible(around.isVisible())
        ring.raise_()

    def _drop(self) -> None:
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = self._around = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TELLING:
            self._place()
        return False


def _outline(widget: QWidget, host: QWidget) -> QRect:
    """Where the ring lies, in the coordinates of `host`."""
    place = QRect(widget.mapTo(host, QPoint(0, 0)), widget.size())
    return place.adjusted(-_OUT, -_OUT, _OUT, _OUT)
