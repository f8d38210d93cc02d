"""The Usage view's chart: the table's rows as bars, standing for days, lying for names. Loads pyqtgraph when shown."""

from __future__ import annotations

import html
from typing import Any

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui import formats
from desktop_app.ui.theme import Space, current_theme
from desktop_app.ui.usage_view.scale import day_labels, decimals, ticks
from desktop_app.ui.usage_view.table import plain_tip
from desktop_app.ui.usage_view.values import Bar, ChartContent
from desktop_app.ui.widgets.cards import column

_DAY_LABEL = 62
"""Px that a day below the axis needs."""
_NAME_SHARE = 0.34
"""Of the width, at most, for names at the left."""
_BAR = 0.36
"""Half a bar's width, where 1 is the distance between two."""

_FEWEST = {False: 7, True: 4}
"""Bars for which there is room at least, by whether they lie."""


class UsageChart(QWidget):
    """Shows `ChartContent`; its sentence is the accessible description.

    Signals: library_wanted(), once, when it is first seen; call `draw_now` after `load_chart_library`.
    bar_pressed(key).
    """

    library_wanted = Signal()
    bar_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = ChartContent((), "", "")
        self._asked = False
        self._plot: Any = None
        self._mark: Any = None
        self._hovered = -1
        self._caption = QLabel()
        self._caption.setProperty("scale", "caption")
        self._caption.setProperty("tone", "muted")
        self._caption.setTextFormat(Qt.TextFormat.RichText)
        self._caption.setWordWrap(True)
        self._caption.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._column = column(self, spacing=Space.XXS)
        self._column.addWidget(self._caption)
        self._column.addStretch()
        self.setMinimumSize(260, 132)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Usage chart"))
        current_theme().changed.connect(self._draw)

    def show_content(self, content: ChartContent) -> None:
        """Draw this; an equal call costs nothing."""
        if content == self._content:
            return
        self._content = content
        self.setAccessibleDescription(content.said)
        self._draw()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            self.library_wanted.emit()

    def draw_now(self) -> None:
        """The library is loaded: make the plot."""
        if self._plot is None:
            self._make_plot()
            self._draw()

    def _make_plot(self) -> None:
        import pyqtgraph

        pyqtgraph.setConfigOptions(antialias=True)
        plot = pyqtgraph.PlotWidget()
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        plot.setFrameShape(plot.Shape.NoFrame)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setMinimumHeight(96)
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.enableAutoSIPrefix(False)
            axis.setStyle(tickLength=0, tickTextOffset=6)
        plot.scene().sigMouseMoved.connect(self._hover)
        plot.scene().sigMouseClicked.connect(self._pressed)
        self._plot = plot
        self._column.takeAt(1)
        self._column.addWidget(plot, 1)

    # -- drawing ---------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        self._write_caption()
        if self._plot is None:
            return
        theme, plot = current_theme(), self._plot
        plot.clear()
        self._mark, self._hovered = None, -1
        plot.setBackground(theme.palette.surface)
        bars = self._content.bars
        top = 100.0 if self._content.measure == "cache" else max((bar.whole for bar in bars), default=0.0)
        marks = ticks(top, whole=self._content.measure in ("requests", "tokens"))
        places = decimals(marks)
        self._draw_axes([(value, self._tick(value, places)) for value in marks])
        self._draw_bars()
        along, across = (plot.setXRange, plot.setYRange) if self._content.lying else (plot.setYRange, plot.setXRange)
        end = max(marks[-1], top)
        along(-0.03 * end if self._content.lying else 0, 1.05 * end, padding=0)  # room for the first and the last word
        room = max(0, _FEWEST[self._content.lying] - len(bars))  # a few bars stay bars instead of walls
        before = 0.0 if self._content.lying else room / 2
        across(-0.6 - before, len(bars) - 0.4 + room - before, padding=0)

    def _write_caption(self) -> None:
        """The quantity, and a coloured square with a word for each kind."""
        text = html.escape(self._content.title)
        used = [number for number in range(len(self._content.kinds)) if self._has_kind(number)]
        series = current_theme().series
        for number in used:
            square = f'<span style="color:{series[number]}">■</span>'
            kind = html.escape(tr(self._content.kinds[number])).replace(" ", "&nbsp;")
            text += f"&nbsp;&nbsp; {square}&nbsp;{kind}"  # not shown
        self._caption.setText(text)

    def _has_kind(self, number: int) -> bool:
        return any(len(bar.parts) > number and bar.parts[number] for bar in self._content.bars)

    def _tick(self, value: float, places: int) -> str:
        if self._content.measure == "spend":
            return f"{self._content.unit}{formats.number(value, places if value else 0)}"
        if self._content.measure == "cache":
            return f"{value:g} %"
        return formats.compact(round(value))

    def _draw_axes(self, marks: list[tuple[float, str]]) -> None:
        import pyqtgraph

        theme, plot, lying = current_theme(), self._plot, self._content.lying
        grid = pyqtgraph.mkPen(QColor(theme.palette.border), width=1)
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setPen(pyqtgraph.mkPen(None))
            axis.setTickPen(pyqtgraph.mkPen(None))
            axis.setTextPen(pyqtgraph.mkPen(theme.palette.muted))
            axis.setTickFont(theme.font("caption"))
        values, names = ("bottom", "left") if lying else ("left", "bottom")
        plot.getAxis(values).setTicks([marks])
        plot.getAxis(names).setTicks([self._names()])
        plot.getPlotItem().invertY(lying)  # the first row on top, as in the table
        plot.getPlotItem().getViewBox().setMouseEnabled(x=False, y=False)
        for place, _ in marks:
            plot.addItem(pyqtgraph.InfiniteLine(place, angle=90 if lying else 0, pen=grid, movable=False))

    def _names(self) -> list[tuple[float, str]]:
        bars = self._content.bars
        if not self._content.lying:
            room = max(1, (self.width() - 60) // _DAY_LABEL)
            return [(float(number), bars[number].label) for number in day_labels(len(bars), room)]
        metrics, room = QFontMetrics(current_theme().font("caption")), round(self.width() * _NAME_SHARE)
        elide = Qt.TextElideMode.ElideRight
        return [(float(n), metrics.elidedText(bar.label, elide, room)) for n, bar in enumerate(bars)]

    def _draw_bars(self) -> None:
        import pyqtgraph

        bars, colours = self._content.bars, current_theme().series
        ground = [0.0] * len(bars)
        for kind in range(max((len(bar.parts) for bar in bars), default=0)):
            sizes = [bar.parts[kind] if len(bar.parts) > kind else 0.0 for bar in bars]
            ends = [low + size for low, size in zip(ground, sizes, strict=True)]
            places = [float(number) for number in range(len(bars))]
            sides = {"x0": ground, "x1": ends, "y": places, "height": 2 * _BAR}
            if not self._content.lying:
                sides = {"y0": ground, "y1": ends, "x": places, "width": 2 * _BAR}
            brush = pyqtgraph.mkBrush(QColor(colours[kind % len(colours)]))
            self._plot.addItem(pyqtgraph.BarGraphItem(**sides, pen=pyqtgraph.mkPen(None), brush=brush))
            ground = ends

    # -- the pointer -----------------------------------------------------------------------------------------

    def _bar_at(self, place: QPointF) -> int:
        """The bar in whose row or column the pointer is, -1 for none."""
        box = self._plot.getPlotItem().getViewBox()
        if not box.sceneBoundingRect().contains(place):
            return -1
        point = box.mapSceneToView(place)
        number = round(point.y() if self._content.lying else point.x())
        return number if 0 <= number < len(self._content.bars) else -1

    def _hover(self, place: QPointF) -> None:
        number = self._bar_at(place)
        if number != self._hovered:
            self._hovered = number
            self._show_mark(number)
        if number < 0:
            QToolTip.hideText()
            return
        spot = self._plot.mapToGlobal(self._plot.mapFromScene(place))
        QToolTip.showText(spot, plain_tip(self.bar(number).words) or "", self._plot)

    def content(self) -> ChartContent:
        """What is shown."""
        return self._content

    def bar(self, number: int) -> Bar:
        """One of those shown."""
        return self._content.bars[number]

    def _show_mark(self, number: int) -> None:
        """A faint band behind the bar under the pointer."""
        import pyqtgraph

        if self._mark is not None:
            self._plot.removeItem(self._mark)
            self._mark = None
        if number < 0:
            return
        colour = QColor(current_theme().palette.muted)
        colour.setAlpha(28)
        self._mark = pyqtgraph.LinearRegionItem(
            (number - 0.5, number + 0.5),
            orientation="horizontal" if self._content.lying else "vertical",
            brush=pyqtgraph.mkBrush(colour),
            pen=pyqtgraph.mkPen(None),
            movable=False,
        )
        self._mark.setZValue(-10)
        self._plot.addItem(self._mark)

    def _pressed(self, event: Any) -> None:
        number = self._bar_at(event.scenePos())
        if number >= 0:
            self.bar_pressed.emit(self.bar(number).key)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._plot is not None and event.size().width() != event.oldSize().width():
            side = "left" if self._content.lying else "bottom"
            self._plot.getAxis(side).setTicks([self._names()])
