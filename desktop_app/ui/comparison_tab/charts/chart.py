"""One chart of the comparison: every trial a point, mean and 95 % interval per effort. Loads pyqtgraph when shown."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_app.ui.comparison_tab.values import Measure, Series, chart_words, write_value
from desktop_app.ui.theme import Space, current_theme
from desktop_app.ui.widgets.cards import column
from desktop_app.ui.widgets.labels import ElidedLabel

WIDE_SPREAD = 20.0
"""Largest over smallest positive value from which a logarithmic axis is offered."""


def ticks(top: float, wanted: int = 4) -> list[float]:
    """Round values from 0 to at least `top`, about `wanted` steps."""
    if top <= 0:
        return [0.0, 1.0]
    raw = top / wanted
    size = 10.0 ** math.floor(math.log10(raw))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= raw * 0.999)
    return [step * number for number in range(math.ceil(top / step - 1e-9) + 1)]


def log_ticks(low: float, high: float) -> list[float]:
    """1, 2 and 5 of each power of ten around the values; only the powers where these are many."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    factors = (1,) if last - first > 3 else (1, 2, 5)
    found = [factor * 10.0**power for power in range(first, last + 1) for factor in factors]
    inside = [value for value in found if low / 1.5 <= value <= high * 1.5]
    return inside or found


class EffortChart(QWidget):
    """Shows `Series`; a sentence with the same numbers is its accessible description.

    Signals: library_wanted(), once, when it is first seen; call `draw_now` after `load_chart_library`.
    """

    library_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: tuple[Series, ...] = ()
        self._measure: Measure = "reasoning"
        self._title = ""
        self._log = False
        self._asked = False
        self._plot: Any = None
        self._caption = ElidedLabel()
        self._caption.setProperty("scale", "caption")
        self._caption.setProperty("tone", "muted")
        self._column = column(self, spacing=Space.XXS)
        self._column.addWidget(self._caption)
        self._column.addStretch()
        self.setMinimumSize(260, 150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Chart")
        current_theme().changed.connect(self._draw)

    def show_series(self, content: Sequence[Series], measure: Measure, title: str) -> None:
        """Draw these; an equal call costs nothing. `title` is the quantity with its unit."""
        if tuple(content) == self._content and (measure, title) == (self._measure, self._title):
            return
        self._content, self._measure, self._title = tuple(content), measure, title
        marks = (
            "bars: 95 % intervals" if measure == "passed" else "dots: answers, diamonds: means, bars: 95 % intervals"
        )
        self._caption.set_full_text(f"{title}, by reasoning effort · {marks}")
        self.setAccessibleDescription(chart_words(self._content, measure, title))
        self._draw()

    def show_log(self, on: bool) -> None:
        """A logarithmic axis, so that small and large values can be read side by side."""
        self._log = on
        self._draw()

    def spread_is_wide(self) -> bool:
        """Whether the values are so far apart that a logarithmic axis helps."""
        values = [value for value in self._values() if value > 0]
        return self._measure != "passed" and bool(values) and max(values) > WIDE_SPREAD * min(values)

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
        plot.setMinimumHeight(110)
        plot.getPlotItem().getViewBox().setMouseEnabled(x=False, y=False)
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.enableAutoSIPrefix(False)
            axis.setStyle(tickLength=0, tickTextOffset=6)
        self._plot = plot
        self._column.takeAt(1)
        self._column.addWidget(plot, 1)

    # -- drawing ---------------------------------------------------------------------------------------------

    def _values(self) -> list[float]:
        found = [point.value for each in self._content for point in each.points]
        for each in self._content:
            found.extend(value for value in (each.centre, each.low, each.high) if value is not None)
        return found

    def _draw(self) -> None:
        if self._plot is None:
            return
        theme, plot = current_theme(), self._plot
        plot.clear()
        plot.setBackground(theme.palette.surface)
        marks = self._scale()
        self._draw_axes(marks)
        colour = QColor(theme.series[0])
        floor = self._floor()
        for x, each in enumerate(self._content):
            self._draw_points(x, each, colour, floor)
            self._draw_mean(x, each, colour, floor)
        plot.setXRange(-0.5, max(0.5, len(self._content) - 0.5), padding=0)

    def _is_log(self) -> bool:
        return self._log and self.spread_is_wide()

    def _floor(self) -> float | None:
        """Where nothing lies on a logarithmic axis; None on a linear one."""
        if not self._is_log():
            return None
        return min(value for value in self._values() if value > 0) / 2

    def _place(self, value: float, floor: float | None) -> float:
        return value if floor is None else math.log10(max(value, floor))

    def _scale(self) -> list[tuple[float, str]]:
        """Places and words of the vertical axis; sets its range."""
        values, floor = self._values(), self._floor()
        top = 1.0 if self._measure == "passed" else max([*values, 0.0])
        if floor is None:
            marks = ticks(top)
            self._plot.setYRange(0, max(marks[-1], top), padding=0.06)
            return [(value, self._tick(value)) for value in marks]
        low = min(value for value in values if value > 0)
        self._plot.setYRange(math.log10(floor), math.log10(top), padding=0.08)
        marks = [value for value in log_ticks(low, top) if value > floor * 1.2]
        zero = [(math.log10(floor), "0")] if min(values) <= 0 else []
        return [*zero, *((math.log10(value), self._tick(value)) for value in marks)]

    def _tick(self, value: float) -> str:
        if self._measure == "passed":
            return f"{write_value(value, 'passed')} %"
        if self._measure == "cost":
            return f"${value:,.6g}" if value else "$0"
        return f"{value:,.6g}"

    def _draw_axes(self, marks: list[tuple[float, str]]) -> None:
        import pyqtgraph

        theme, plot = current_theme(), self._plot
        grid = pyqtgraph.mkPen(QColor(theme.palette.border), width=1)
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setPen(pyqtgraph.mkPen(None) if side == "left" else grid)
            axis.setTextPen(pyqtgraph.mkPen(theme.palette.muted))
            axis.setTickFont(theme.font("caption"))
        plot.getAxis("bottom").setHeight(2 * QFontMetrics(theme.font("caption")).height() + 10)
        plot.getAxis("left").setTicks([marks])
        plot.getAxis("bottom").setTicks([[(x, f"{each.label}\n{each.said}") for x, each in enumerate(self._content)]])
        for place, _ in marks:
            plot.addItem(pyqtgraph.InfiniteLine(place, angle=0, pen=grid, movable=False))

    def _draw_points(self, x: int, each: Series, colour: QColor, floor: float | None) -> None:
        import pyqtgraph

        if not each.points:
            return
        faint = QColor(colour)
        faint.setAlpha(120)
        # the points of one effort stand side by side a little, always the same way, so that equal ones are seen
        spots = [
            {"pos": (x - 0.30 + 0.05 * (number % 4), self._place(point.value, floor)), "data": point.words}
            for number, point in enumerate(each.points)
        ]
        self._plot.addItem(
            pyqtgraph.ScatterPlotItem(
                spots, size=7, pen=None, brush=pyqtgraph.mkBrush(faint), hoverable=True, hoverSize=10, tip=_tip
            )
        )

    def _draw_mean(self, x: int, each: Series, colour: QColor, floor: float | None) -> None:
        import pyqtgraph

        if each.centre is None:
            return
        centre, pen = self._place(each.centre, floor), pyqtgraph.mkPen(colour, width=1.5)
        if each.low is not None and each.high is not None:
            low, high = self._place(each.low, floor), self._place(each.high, floor)
            bar = pyqtgraph.ErrorBarItem(
                x=_array(x),
                y=_array(centre),
                top=_array(high - centre),
                bottom=_array(centre - low),
                beam=0.10,
                pen=pen,
            )
            self._plot.addItem(bar)
        self._plot.addItem(
            pyqtgraph.ScatterPlotItem([x], [centre], size=10, symbol="d", pen=pen, brush=pyqtgraph.mkBrush(colour))
        )


def _tip(x: float, y: float, data: object) -> str:
    return str(data)


def _array(value: float) -> Any:
    import numpy

    return numpy.array([value], dtype=float)
