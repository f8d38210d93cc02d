"""Paints what a chart means over its points: grid, intervals, signs, the knee's ring and the words beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from desktop_app.domain.chart_labels import Anchor, Box, place_labels
from desktop_app.ui.comparison_tab.charts.drawing import Drawing, Spot
from desktop_app.ui.theme import current_theme

_CAP, _RING, _SIGN = 4.0, 10.0, 6.0
_LONGEST = 170
"""Px of a word beside a point; a longer one is cut."""


def series_colour(series: int) -> QColor:
    """The colour of a series in the look that is on."""
    colours = current_theme().series
    return QColor(colours[series % len(colours)])


def paint_sign(painter: QPainter, x: float, y: float, series: int, colour: QColor) -> None:
    """The sign of a series: diamond, disc, square, triangle, and so on."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if series % 4 == 1:
        painter.drawEllipse(QPointF(x, y), 5, 5)
        return
    shape = {
        0: ((0.0, -_SIGN), (_SIGN, 0.0), (0.0, _SIGN), (-_SIGN, 0.0)),
        2: ((-4.5, -4.5), (4.5, -4.5), (4.5, 4.5), (-4.5, 4.5)),
        3: ((0.0, -_SIGN), (5.5, 4.5), (-5.5, 4.5)),
    }[series % 4]
    painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in shape]))


class View:
    """Turns places on the axes into px of a plot of `width` × `height`."""

    def __init__(self, seen: QRectF, width: float, height: float) -> None:
        self._left, self._top = seen.left(), seen.bottom()
        self._per_x = width / seen.width() if seen.width() else 0.0
        self._per_y = height / seen.height() if seen.height() else 0.0
        self.width, self.height = width, height

    def x(self, value: float) -> float:
        return (value - self._left) * self._per_x

    def y(self, value: float) -> float:
        return (self._top - value) * self._per_y


class _Layer(QGraphicsItem):
    """Covers the plot and paints in its px, whatever part of the axes is seen."""

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._size = QRectF(0, 0, 1, 1)
        self.view = View(QRectF(0, 0, 1, 1), 1, 1)
        self.drawing: Drawing | None = None
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def look_at(self, seen: QRectF, size: QRectF) -> None:
        """The part of the axes that is seen, and the plot's size."""
        self.prepareGeometryChange()
        self._size = QRectF(0, 0, size.width(), size.height())
        self.view = View(seen, size.width(), size.height())
        self.update()

    def show_drawing(self, drawing: Drawing) -> None:
        """Paint this."""
        self.drawing = drawing
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        return self._size


class Grid(_Layer):
    """The light lines under everything, at these places of the axes."""

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._xs: tuple[float, ...] = ()
        self._ys: tuple[float, ...] = ()
        self.setZValue(-100)

    def show_lines(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        """Upright ones and level ones."""
        self._xs, self._ys = tuple(xs), tuple(ys)
        self.update()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(QColor(current_theme().palette.border), 1))
        for x in self._xs:
            painter.drawLine(QPointF(self.view.x(x), 0), QPointF(self.view.x(x), self.view.height))
        for y in self._ys:
            painter.drawLine(QPointF(0, self.view.y(y)), QPointF(self.view.width, self.view.y(y)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)


class Marks(_Layer):
    """Means with their intervals, what no other beats, and the words beside them."""

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._pointed: tuple[float, float] | None = None
        self._labels: tuple[tuple[str, Box, QColor], ...] | None = None
        self.setZValue(100)

    @override
    def look_at(self, seen: QRectF, size: QRectF) -> None:
        self._labels = None
        super().look_at(seen, size)

    @override
    def show_drawing(self, drawing: Drawing) -> None:
        self._labels = None
        super().show_drawing(drawing)

    def theme_changed(self) -> None:
        """The words' colours and sizes are others."""
        self._labels = None
        self.update()

    def point_at(self, place: tuple[float, float] | None) -> None:
        """Mark a place of the axes as the one that is read; None: no one."""
        if place != self._pointed:
            self._pointed = place
            self.update()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self.drawing is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frontier(painter, self.drawing)
        for spot in self.drawing.spots:
            self._paint_bars(painter, spot, _CAP if self.drawing.capped else 0.0)
        for spot in self.drawing.spots:
            self._paint_sign(painter, spot)
        self._paint_labels(painter)
        if self._pointed is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(current_theme().color("text"), 1.5))
            painter.drawEllipse(QPointF(self.view.x(self._pointed[0]), self.view.y(self._pointed[1])), 7, 7)

    def _paint_frontier(self, painter: QPainter, drawing: Drawing) -> None:
        if len(drawing.frontier) < 2:
            return
        pen = QPen(current_theme().color("muted"), 1.2)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([QPointF(self.view.x(x), self.view.y(y)) for x, y in drawing.frontier]))

    def _paint_bars(self, painter: QPainter, spot: Spot, cap: float) -> None:
        colour, x, y = series_colour(spot.series), self.view.x(spot.x), self.view.y(spot.y)
        if spot.possible is not None:
            faint = QColor(colour)
            faint.setAlphaF(0.45)
            painter.setPen(QPen(faint, 1))
            low, high = map(self.view.y, spot.possible)
            painter.drawLine(QPointF(x, low), QPointF(x, high))
        painter.setPen(QPen(colour, 1.5))
        if spot.upright is not None:
            low, high = map(self.view.y, spot.upright)
            painter.drawLine(QPointF(x, low), QPointF(x, high))
            for end in (low, high):
                painter.drawLine(QPointF(x - cap, end), QPointF(x + cap, end))
        if spot.across is not None:
            low, high = map(self.view.x, spot.across)
            painter.drawLine(QPointF(low, y), QPointF(high, y))
            for end in (low, high) if cap else ():
                painter.drawLine(QPointF(end, y - cap), QPointF(end, y + cap))

    def _paint_sign(self, painter: QPainter, spot: Spot) -> None:
        if not spot.signed:
            return
        x, y = self.view.x(spot.x), self.view.y(spot.y)
        paint_sign(painter, x, y, spot.series, series_colour(spot.series))
        if spot.ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(current_theme().color("text"), 2))
            painter.drawEllipse(QPointF(x, y), _RING, _RING)

    def _paint_labels(self, painter: QPainter) -> None:
        if self._labels is None:
            self._labels = self._placed()
        theme = current_theme()
        font, metrics = theme.font("caption"), QFontMetricsF(theme.font("caption"))
        halo = QPen(theme.color("surface"), 3)
        halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        for text, box, colour in self._labels:
            path = QPainterPath()
            path.addText(QPointF(box.x, box.y + metrics.ascent()), font, text)
            painter.strokePath(path, halo)
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(QPointF(box.x, box.y + metrics.ascent()), text)

    def _placed(self) -> tuple[tuple[str, Box, QColor], ...]:
        """The words that find room, on the part of the plot that is seen."""
        spots = [spot for spot in (self.drawing.spots if self.drawing else ()) if spot.signed]
        metrics = QFontMetricsF(current_theme().font("caption"))
        whole = Box(0, 0, self.view.width, self.view.height)
        texts, anchors, bars, colours = [], [], [], []
        # those with a word come first, as each point is an obstacle for every word
        for spot in sorted(spots, key=lambda spot: not spot.name):
            x, y = self.view.x(spot.x), self.view.y(spot.y)
            text = metrics.elidedText(spot.name, Qt.TextElideMode.ElideRight, _LONGEST)
            seen = 0 <= x <= whole.width and 0 <= y <= whole.height
            texts.append(text if seen else "")
            wide = metrics.horizontalAdvance(text) + 2 if text else 0.0
            anchors.append(Anchor(x, y, _RING if spot.ringed else _SIGN, wide, metrics.height()))
            colours.append(series_colour(spot.series))
            if spot.upright is not None:
                low, high = map(self.view.y, spot.upright)
                bars.append(Box(x - 2, high, 4, low - high))
            if spot.across is not None:
                left, right = map(self.view.x, spot.across)
                bars.append(Box(left, y - 2, right - left, 4))
        wanted = [number for number, text in enumerate(texts) if text]
        boxes = place_labels([anchors[number] for number in wanted], whole, bars, anchors)
        return tuple(
            (texts[number], box, colours[number]) for number, box in zip(wanted, boxes, strict=True) if box is not None
        )
