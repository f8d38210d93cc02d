"""One plot on pyqtgraph: axes, points that can be hovered and walked by keys, zoom by wheel and drag."""

from __future__ import annotations

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

from desktop_app.domain.chart_words import ChartWords
from desktop_app.domain.comparison_charts import Quantity
from desktop_app.ui.announcing import announce
from desktop_app.ui.comparison_tab.charts.axes import Ticks, alike, line_places, named_ticks, number_ticks, seen_range
from desktop_app.ui.comparison_tab.charts.drawing import Cloud, Drawing
from desktop_app.ui.comparison_tab.charts.marks import Grid, Marks, series_colour
from desktop_app.ui.comparison_tab.charts.pointing import nearest_dot, nearest_spot
from desktop_app.ui.comparison_tab.charts.readout import Readout
from desktop_app.ui.theme import current_theme
from desktop_app.ui.widgets.cards import column

CloudWords = Callable[[Cloud, int], str]
"""One answer of a cloud in words."""
_ZOOM = 1.25
_APART_ACROSS, _APART_UP, _APART_GRADES = 70.0, 40.0, 20.0
"""Px between two numbers along an axis; of the five grades each is written."""
_NAMES_AT_MOST = 0.3
"""The part of the width that names beside the plot may take."""
_EDGE, _RIGHT = 2, 18
"""Px around the plot for its focus, and at its right for half of a number."""


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
        self._dot_series: list[int] = []
        self._ticks: dict[str, Ticks] = {}
        self._make()
        self._readout = Readout(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # as tall as there is room: the card sets the least, the library's own hint of 480 px would push all else away
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        current_theme().changed.connect(self._theme_changed)

    def _make(self) -> None:
        import pyqtgraph

        pyqtgraph.setConfigOptions(antialias=True)
        self._plot = plot = pyqtgraph.PlotWidget()
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setFrameShape(plot.Shape.NoFrame)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.getPlotItem().setContentsMargins(0, 0, _RIGHT, 0)
        self._box = box = plot.getPlotItem().getViewBox()
        box.setMouseMode(box.RectMode)
        box.setDefaultPadding(0.0)
        for side in ("left", "bottom", "top"):
            axis = plot.getAxis(side)
            axis.enableAutoSIPrefix(False)
            axis.setStyle(tickLength=0, tickTextOffset=6, hideOverlappingLabels=False)
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
        same = old is not None and alike(old.x, drawing.x) and alike(old.y, drawing.y)
        self._walked = min(self._walked, len(drawing.spots) - 1)
        self._show_dots(drawing)
        self._marks.show_drawing(drawing)
        self._grid.show_drawing(drawing)
        if not (same and self._zoomed):
            self.show_whole()
        self._show_axes()
        self._readout.hide()
        self._marks.point_at(None)

    def show_whole(self) -> None:
        """Every point in view."""
        if self._drawing is None:
            return
        self._zoomed = False
        x, y = seen_range(self._drawing.x), seen_range(self._drawing.y)
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

        series = self._dot_series  # a new brush is dear
        while len(self._dots) < len(drawing.clouds):
            dots = pyqtgraph.ScatterPlotItem(size=5, pen=None)
            self._box.addItem(dots)
            self._dots.append(dots)
            series.append(-1)
        for number, dots in enumerate(self._dots):
            cloud = drawing.clouds[number] if number < len(drawing.clouds) else None
            if cloud is None:
                dots.clear()
                continue
            if series[number] != cloud.series:
                series[number] = cloud.series
                dots.setBrush(_faint(cloud.series))
            dots.setData(x=numpy.array(cloud.xs), y=numpy.array(cloud.ys))

    def _show_axes(self) -> None:
        drawing = self._drawing
        if drawing is None:
            return
        seen, metrics = self._box.viewRect(), QFontMetrics(current_theme().font("caption"))
        x, y, wide, high = drawing.x, drawing.y, self._box.width(), self._box.height()
        if x.quantity is None:
            bottom = named_ticks(x, wide / max(1, len(x.names)), metrics)
        else:
            bottom = number_ticks(x, x.quantity, (seen.left(), seen.right()), wide, _APART_ACROSS, self._words)
        if y.quantity is None:
            left = named_ticks(y, self.width() * _NAMES_AT_MOST, metrics)
        else:
            apart = _APART_GRADES if y.quantity is Quantity.GRADE else _APART_UP
            left = number_ticks(y, y.quantity, (seen.top(), seen.bottom()), high, apart, self._words)
        for side, ticks in (("bottom", bottom), ("left", left), ("top", list(drawing.heads))):
            if self._ticks.get(side) != ticks:
                self._ticks[side] = ticks
                self._plot.getAxis(side).setTicks([ticks])
        self._plot.showAxis("top", bool(drawing.heads))
        self._grid.show_lines(line_places(x, bottom), line_places(y, left))
        lines = 1 + max((text.count("\n") for _, text in bottom), default=0)
        self._plot.getAxis("bottom").setHeight(lines * metrics.height() + 10)
        longest = max((metrics.horizontalAdvance(text) for _, text in left), default=0)
        self._plot.getAxis("left").setWidth(longest + 12)

    def _range_changed(self, *_: object) -> None:
        seen, size = self._box.viewRect(), self._box.rect()
        for layer in (self._grid, self._marks):
            layer.look_at(seen, size)
        if self._drawing is not None:
            low, high = seen_range(self._drawing.x)
            bottom, top = seen_range(self._drawing.y)
            whole = QRectF(low, bottom, high - low, top - bottom)
            self._zoomed = seen.width() < 0.999 * whole.width() or seen.height() < 0.999 * whole.height()
            self._show_axes()

    def _theme_changed(self) -> None:
        self._dress()
        self._dot_series = [-1] * len(self._dots)
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
        spot = nearest_spot(self._marks.view, drawing, inside)
        if spot is not None:
            self._read(drawing.spots[spot].x, drawing.spots[spot].y, drawing.spots[spot].said)
            return
        found = nearest_dot(self._marks.view, drawing, inside)
        if found is None:
            self._read_nothing()
        else:
            cloud, number = found
            self._read(cloud.xs[number], cloud.ys[number], self._cloud_words(cloud, number))

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


def _faint(series: int) -> QColor:
    colour = series_colour(series)
    colour.setAlpha(120)
    return colour
