"""One chart of the comparison: every trial a point, mean and 95 % interval per effort. Loads pyqtgraph when shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_app.ui.comparison_tab.shown import MEASURES, Measure, Series, chart_words
from desktop_app.ui.theme import current_theme
from desktop_app.ui.widgets.cards import column

_TITLES = {key: title for key, _, title in MEASURES}


class EffortChart(QWidget):
    """Shows `Series`; a sentence with the same numbers is its accessible description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: tuple[Series, ...] = ()
        self._measure: Measure = "reasoning"
        self._plot: Any = None
        self._column = column(self)
        self.setMinimumHeight(180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Chart")
        current_theme().changed.connect(self._draw)

    def show_series(self, content: Sequence[Series], measure: Measure) -> None:
        """Draw these; an equal call costs nothing."""
        if tuple(content) == self._content and measure == self._measure:
            return
        self._content, self._measure = tuple(content), measure
        self.setAccessibleDescription(chart_words(self._content, _TITLES[measure]))
        self._draw()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._plot is None:
            self._make_plot()
            self._draw()

    def _make_plot(self) -> None:
        import pyqtgraph

        pyqtgraph.setConfigOptions(antialias=True)
        self._plot = pyqtgraph.PlotWidget()
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.setMouseEnabled(x=False, y=True)
        self._plot.setFrameShape(self._plot.Shape.NoFrame)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column.addWidget(self._plot)

    def _draw(self) -> None:
        if self._plot is None:
            return
        import pyqtgraph

        theme = current_theme()
        plot = self._plot
        plot.clear()
        plot.setBackground(theme.palette.surface)
        grid = QColor(theme.palette.border)
        plot.showGrid(x=False, y=True, alpha=0.35)
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setPen(pyqtgraph.mkPen(grid))
            axis.setTextPen(pyqtgraph.mkPen(theme.palette.muted))
            axis.setTickFont(theme.font("caption"))
        plot.getAxis("bottom").setTicks([[(x, each.label) for x, each in enumerate(self._content)]])
        plot.setLabel("left", _TITLES[self._measure], color=theme.palette.muted)
        accent = QColor(theme.series[0])
        for x, each in enumerate(self._content):
            self._draw_effort(plot, x, each, accent)
        plot.setXRange(-0.5, max(0.5, len(self._content) - 0.5), padding=0.02)
        top = max([each.high or each.centre or 0.0 for each in self._content] + _all_points(self._content) + [1e-9])
        plot.setYRange(0, 1.0 if self._measure == "passed" else top * 1.08, padding=0)

    def _draw_effort(self, plot: Any, x: int, each: Series, accent: QColor) -> None:
        import pyqtgraph

        if each.points:
            faint = QColor(accent)
            faint.setAlpha(110)
            # spread points of one effort a little, always the same way
            spread = [x - 0.22 + 0.12 * (number % 3) / 2 for number in range(len(each.points))]
            plot.addItem(
                pyqtgraph.ScatterPlotItem(spread, list(each.points), size=7, pen=None, brush=pyqtgraph.mkBrush(faint))
            )
        if each.centre is None:
            return
        if each.low is not None and each.high is not None:
            low = max(0.0, each.low)
            bar = pyqtgraph.ErrorBarItem(
                x=_array([x]), y=_array([each.centre]), top=_array([each.high - each.centre]),
                bottom=_array([each.centre - low]), beam=0.12, pen=pyqtgraph.mkPen(accent, width=1.5),
            )  # fmt: skip
            plot.addItem(bar)
        plot.addItem(
            pyqtgraph.ScatterPlotItem(
                [x],
                [each.centre],
                size=11,
                symbol="d",
                pen=pyqtgraph.mkPen(accent, width=1.5),
                brush=pyqtgraph.mkBrush(accent),
                tip=None,
            )
        )


def _array(values: list[float]) -> Any:
    import numpy

    return numpy.array(values, dtype=float)


def _all_points(content: Sequence[Series]) -> list[float]:
    return [point for each in content for point in each.points]
