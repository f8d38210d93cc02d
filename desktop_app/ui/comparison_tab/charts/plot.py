"""One plot on pyqtgraph: axes, points that can be hovered and walked by keys, zoom by wheel and drag."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_app.domain.chart_scales import ticks_between
from desktop_app.domain.chart_words import ChartWords
from desktop_app.domain.comparison_charts import Quantity
from desktop_app.ui.comparison_tab.charts.drawing import Axis, Cloud, Drawing
from desktop_app.ui.comparison_tab.charts.marks import Grid, Marks, series_colour
from desktop_app.ui.comparison_tab.charts.readout import Readout
from desktop_app.ui.notices import announce
from desktop_app.ui.theme import current_theme
from desktop_app.ui.widgets.cards import column

CloudWords = Callable[[Cloud, int], str]
"""One answer of a cloud in words."""
_NEAR = 14.0
"""Px from a point within which the pointer reads it."""
_ZOOM = 1.25
_NAMES_AT_MOST = 0.3
"""The part of the width that names beside the plot may take."""
_EDGE = 2


class ChartPlot(QWidget):
    """Draws a `Drawing`; make it after `load_chart_library`. Arrow keys walk the means (or ranges) and say them,
    plus and minus zoom, 0 or Escape shows the whole again."""

    def __init__(self, cloud_words: CloudWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cloud_words = cloud_words
        self._words = ChartWords()
        self._drawing: Drawing | None = None
        self._walked = -1
        self._zoomed = False
        self._by_keyboard = False
        self._dots: list[Any] = []
        self._make()
        self._readout = Readout(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        current_theme().changed.connect(self._theme_changed)

    def _make(self) -> None:
        import pyqtgraph

        pyqtgraph.setConfigOptions(antialias=True)
        self._plot = plot = pyqtgraph.PlotWidget()
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setFrameShape(plot.Shape.NoFrame)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.getPlotItem().setContentsMargins(0, 0, 6, 0)
        self._box = box = plot.getPlotItem().getViewBox()
        box.setMouseMode(box.RectMode)
        box.setDefaultPadding(0.0)
        for side in ("left", "bottom", "top"):
            axis = plot.getAxis(side)
            axis.enableAutoSIPrefix(False)
            axis.setStyle(tickLength=0, tickTextOffset=6, hideOverlappingLabels=side == "bottom")
        self._grid, self._marks = Grid(box), Marks(box)
        box.sigRangeChanged.connect(self._range_changed)
        box.sigResized.connect(self._range_changed)
        plot.viewport().installEventFilter(self)
        plot.viewport().setMouseTracking(True)
        column(self, margin=_EDGE).addWidget(plot)
        self._dress()

    # -- what is shown -------------------------------------------------------------------------------------------

    def show_drawing(self, drawing: Drawing, words: ChartWords) -> None:
        """Draw this in place of what is there; a part that was zoomed into stays in view while the axes are alike."""
        old, self._drawing, self._words = self._drawing, drawing, words
        alike = old is not None and _alike(old.x, drawing.x) and _alike(old.y, drawing.y)
        self._walked = min(self._walked, len(drawing.spots) - 1)
        self._show_dots(drawing)
        self._marks.show_drawing(drawing)
        self._grid.show_drawing(drawing)
        if not (alike and self._zoomed):
            self.show_whole()
        self._show_axes()
        self._readout.hide()
        self._marks.point_at(None)

    def show_whole(self) -> None:
        """Every point in view."""
        if self._drawing is None:
            return
        self._zoomed = False
        x, y = _range(self._drawing.x), _range(self._drawing.y)
        self._box.setLimits(xMin=x[0], xMax=x[1], yMin=y[0], yMax=y[1])
        self._box.setRange(xRange=x, yRange=y, padding=0, disableAutoRange=True)

    @property
    def zoomed(self) -> bool:
        """Whether only a part is in view."""
        return self._zoomed

    def _show_dots(self, drawing: Drawing) -> None:
        """Points in place: as many items as there are clouds, each with new places."""
        import numpy
        import pyqtgraph

        while len(self._dots) < len(drawing.clouds):
            dots = pyqtgraph.ScatterPlotItem(size=5, pen=None)
            self._box.addItem(dots)
            self._dots.append(dots)
        for number, dots in enumerate(self._dots):
            cloud = drawing.clouds[number] if number < len(drawing.clouds) else None
            if cloud is None:
                dots.clear()
                continue
            dots.setBrush(_faint(cloud.series))
            dots.setData(x=numpy.array(cloud.xs), y=numpy.array(cloud.ys))

    def _show_axes(self) -> None:
        drawing = self._drawing
        if drawing is None:
            return
        seen = self._box.viewRect()
        bottom = self._ticks(drawing.x, seen.left(), seen.right(), "bottom")
        left = self._ticks(drawing.y, seen.top(), seen.bottom(), "left")
        self._plot.getAxis("bottom").setTicks([bottom])
        self._plot.getAxis("left").setTicks([left])
        self._plot.showAxis("top", bool(drawing.heads))
        self._plot.getAxis("top").setTicks([list(drawing.heads)])
        self._grid.show_lines(_lines(drawing.x, bottom), _lines(drawing.y, left))
        lines = 1 + max((text.count("\n") for _, text in bottom), default=0)
        metrics = QFontMetrics(current_theme().font("caption"))
        self._plot.getAxis("bottom").setHeight(lines * metrics.height() + 10)
        wide = max((metrics.horizontalAdvance(text) for _, text in left), default=0)
        self._plot.getAxis("left").setWidth(wide + 12)

    def _ticks(self, axis: Axis, low: float, high: float, side: str) -> list[tuple[float, str]]:
        if axis.quantity is None:
            return self._named(axis, side)
        metrics, quantity = QFontMetrics(current_theme().font("caption")), axis.quantity
        room = self._plot.width() / 70 if side == "bottom" else self._plot.height() / 40
        values = ticks_between(low, high, log=axis.log, wanted=max(2, min(5, round(room))))
        percent = " %" if quantity is Quantity.PASSED else ""
        found = [(math.log10(value) if axis.log else value, value) for value in values]
        if axis.zero is not None and low <= axis.zero:
            gap = (high - low) * (metrics.height() if side == "left" else 40) / max(1.0, self._box.height())
            found = [(axis.zero, 0.0), *(each for each in found if each[0] > axis.zero + gap)]
        return [(place, self._words.tick(value, quantity) + percent) for place, value in found]

    def _named(self, axis: Axis, side: str) -> list[tuple[float, str]]:
        metrics = QFontMetrics(current_theme().font("caption"))
        room = round(self._box.width() / max(1, len(axis.names)) if side == "bottom" else self.width() * _NAMES_AT_MOST)

        def cut(text: str) -> str:
            return "\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in text.split("\n"))

        return [(place, cut(text)) for place, text in axis.names]

    def _range_changed(self, *_: object) -> None:
        seen, size = self._box.viewRect(), self._box.rect()
        for layer in (self._grid, self._marks):
            layer.look_at(seen, size)
        if self._drawing is not None:
            low, high = _range(self._drawing.x)
            bottom, top = _range(self._drawing.y)
            whole = QRectF(low, bottom, high - low, top - bottom)
            self._zoomed = seen.width() < 0.999 * whole.width() or seen.height() < 0.999 * whole.height()
            self._show_axes()

    def _theme_changed(self) -> None:
        self._dress()
        if self._drawing is not None:
            self._show_dots(self._drawing)
        self._marks.theme_changed()
        self._grid.update()

    def _dress(self) -> None:
        """The colours and fonts of the look that is on."""
        import pyqtgraph

        theme = current_theme()
        self._plot.setBackground(theme.palette.surface)
        for side in ("left", "bottom", "top"):
            axis = self._plot.getAxis(side)
            axis.setPen(pyqtgraph.mkPen(None))
            axis.setTickPen(pyqtgraph.mkPen(theme.color("surface")))  # a tick of no length is still a dot
            axis.setTextPen(pyqtgraph.mkPen(theme.palette.text if side == "top" else theme.palette.muted))
            axis.setTickFont(theme.font("caption", bold=side == "top"))
        accent = theme.color("accent")
        self._box.rbScaleBox.setPen(pyqtgraph.mkPen(accent))
        accent.setAlpha(40)
        self._box.rbScaleBox.setBrush(pyqtgraph.mkBrush(accent))

    # -- pointer -------------------------------------------------------------------------------------------------

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if isinstance(event, QMouseEvent):
            if event.type() is QEvent.Type.MouseMove and event.buttons() is Qt.MouseButton.NoButton:
                self._point_near(event.position())
            elif event.type() is QEvent.Type.MouseButtonPress:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
            elif event.type() is QEvent.Type.MouseButtonDblClick:
                self.show_whole()
                return True
        elif event.type() is QEvent.Type.Leave:
            self._read_nothing()
        return super().eventFilter(watched, event)

    def _wheel(self, event: QWheelEvent) -> bool:
        """Zooms with Ctrl, or where the chart was clicked before; else the page scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or self.hasFocus():
            centre = self._box.mapSceneToView(self._plot.mapToScene(event.position().toPoint()))
            self._zoom(_ZOOM if event.angleDelta().y() > 0 else 1 / _ZOOM, centre)
            event.accept()
        else:
            event.ignore()
        return True

    def _zoom(self, factor: float, centre: QPointF | None = None) -> None:
        self._box.scaleBy((1 / factor, 1 / factor), center=centre)

    def _point_near(self, position: QPointF) -> None:
        """Read the point under the pointer: a mean before an answer."""
        drawing = self._drawing
        if drawing is None:
            return
        corner = self._box.mapToScene(QPointF(0, 0))
        inside = self._plot.mapToScene(position.toPoint()) - corner
        spot = self._nearest_spot(inside)
        if spot is not None:
            self._read(drawing.spots[spot].x, drawing.spots[spot].y, drawing.spots[spot].said)
            return
        found = self._nearest_dot(inside)
        if found is None:
            self._read_nothing()
        else:
            cloud, number = found
            self._read(cloud.xs[number], cloud.ys[number], self._cloud_words(cloud, number))

    def _nearest_spot(self, at: QPointF) -> int | None:
        view, spots = self._marks.view, self._drawing.spots if self._drawing else ()
        best, found = _NEAR, None
        for number, spot in enumerate(spots):
            x, y = view.x(spot.x), view.y(spot.y)
            if spot.across is not None and not spot.signed:  # a range of repeats is read all along
                x = min(max(at.x(), view.x(spot.across[0])), view.x(spot.across[1]))
            distance = math.hypot(x - at.x(), y - at.y()) + (4 if not spot.signed else 0)
            if distance < best:
                best, found = distance, number
        return found

    def _nearest_dot(self, at: QPointF) -> tuple[Cloud, int] | None:
        import numpy

        view, best, found = self._marks.view, _NEAR / 2, None
        for cloud in self._drawing.clouds if self._drawing else ():
            if not cloud.xs or not cloud.trials:
                continue
            wide = (numpy.array(cloud.xs) - self._box.viewRect().left()) * (view.x(1.0) - view.x(0.0)) - at.x()
            high = numpy.array(cloud.ys) * (view.y(1.0) - view.y(0.0)) + view.y(0.0) - at.y()
            distances = numpy.hypot(wide, high)
            nearest = int(distances.argmin())
            if distances[nearest] < best:
                best, found = float(distances[nearest]), (cloud, nearest)
        return found

    def _read(self, x: float, y: float, said: str) -> None:
        self._marks.point_at((x, y))
        view = self._marks.view
        corner = self._plot.mapFromScene(self._box.mapToScene(QPointF(view.x(x), view.y(y))))
        self._readout.show_words(said, self._plot.mapTo(self, corner))

    def _read_nothing(self) -> None:
        self._marks.point_at(None)
        self._readout.hide()

    # -- keyboard ------------------------------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        key, count = Qt.Key(event.key()), len(self._drawing.spots) if self._drawing else 0
        if key in steps and count:
            self._walk((self._walked + steps[key]) % count if self._walked >= 0 else 0)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and count:
            self._walk(0 if key is Qt.Key.Key_Home else count - 1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom(_ZOOM)
        elif key is Qt.Key.Key_Minus:
            self._zoom(1 / _ZOOM)
        elif key is Qt.Key.Key_0 or (key is Qt.Key.Key_Escape and (self._zoomed or self._readout.isVisible())):
            self.show_whole()
            self._read_nothing()
        else:
            super().keyPressEvent(event)

    def _walk(self, number: int) -> None:
        if self._drawing is None:
            return
        self._walked = number
        spot = self._drawing.spots[number]
        self._read(spot.x, spot.y, spot.said)
        announce(self, spot.said)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._by_keyboard = False
        self._read_nothing()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._by_keyboard:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(current_theme().color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            painter.end()


def _range(axis: Axis) -> tuple[float, float]:
    """A little more than the axis on both sides, so that signs at its ends are whole, and words find room."""
    if axis.quantity is None:
        return axis.low, axis.high
    room = axis.high - axis.low
    return axis.low - 0.04 * room, axis.high + (0.1 if axis.roomy else 0.04) * room


def _alike(old: Axis, new: Axis) -> bool:
    return old.quantity is new.quantity and old.log == new.log and len(old.names) == len(new.names)


def _lines(axis: Axis, ticks: list[tuple[float, str]]) -> list[float]:
    """Grid lines: at every number, or where names have some."""
    return list(axis.lines) if axis.quantity is None else [place for place, _ in ticks]


def _faint(series: int) -> QColor:
    colour = series_colour(series)
    colour.setAlpha(120)
    return colour
