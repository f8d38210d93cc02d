"""A chart of an experiment as one standing SVG picture: plain text and lines, no scripts, nothing remote."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.documents.svg_pen import BORDER, FAINT, MUTED, SERIES, TEXT, Pen, cut, text_width
from desktop_app.domain.chart_labels import Anchor, Box, place_labels
from desktop_app.domain.chart_scales import Ruler, close_bounds, ruler, spread_is_wide
from desktop_app.domain.chart_words import ChartWords
from desktop_app.domain.comparison_charts import (
    BOUNDS,
    Chart,
    CostChart,
    EffortChart,
    Mark,
    Quantity,
    SpreadChart,
    costs_of,
    mark_names,
    series_ends,
    values_of,
)

_TOP, _BOTTOM, _RIGHT = 70.0, 50.0, 18.0
_KEY = _TOP - 15
"""The line between the note and the plot."""
_ROWS = _TOP + 8
"""Where the rows of tasks begin."""
_ROW = 26.0
_LONGEST = 170.0
"""Px of a word beside a point."""
_SLOT = 0.76
"""The part of an effort's width that its series share."""


def chart_svg(
    chart: Chart, words: ChartWords | None = None, *, width: int = 640, height: int = 360, log: bool | None = None
) -> str:
    """The picture as one `<svg>` element that may stand in HTML or alone in a file. `log` is whether the axes are
    logarithmic where they can be; None: where the values lie far apart."""
    words = words or ChartWords()
    rows = len(chart.tasks) if isinstance(chart, SpreadChart) else 0
    pen = Pen(width, max(height, round(_ROWS + _BOTTOM + rows * _ROW)), words.title(chart), words.describe(chart))
    pen.text(0, 16, words.title(chart), size=15, weight=600)
    empty = words.empty(chart)
    if not empty:
        pen.text(0, 34, cut(words.note(chart), width, 11), size=11, colour=FAINT)
        _draw_key(pen, chart.series)
    if empty:
        pen.text(0, 44, empty, colour=MUTED)
    elif isinstance(chart, CostChart):
        _CostPicture(pen, chart, words, log).draw()
    elif isinstance(chart, EffortChart):
        _EffortPicture(pen, chart, words, log).draw()
    else:
        _SpreadPicture(pen, chart, words, log).draw()
    return pen.done()


def _draw_key(pen: Pen, series: Sequence[str]) -> None:
    """The sign and name of each series in one line at the right, where there are several."""
    x, room = pen.width - 2.0, 0.7 * pen.width / len(series) - 24
    for number, name in reversed(list(enumerate(series if len(series) > 1 else ()))):
        colour, shown = SERIES[number % len(SERIES)], cut(name, room, 12)
        pen.text(x, _KEY, shown, size=12, colour=colour, anchor="end")
        x -= text_width(shown, 12) + 9
        pen.sign(x, _KEY - 4, number, colour)
        x -= 14


def _wide(values: Sequence[float], log: bool | None) -> bool:
    return spread_is_wide(values) if log is None else log


def _main_ruler(chart: CostChart | EffortChart, log: bool | None) -> Ruler:
    values, bounds = values_of(chart), BOUNDS.get(chart.quantity)
    if bounds is None:
        return ruler(values, log=_wide(values, log))
    return ruler(values, bounds=close_bounds(values, bounds) if isinstance(chart, CostChart) else bounds)


def _tick_words(scale: Ruler, words: ChartWords, quantity: Quantity) -> list[str]:
    percent = " %" if quantity is Quantity.PASSED else ""
    return [words.tick(tick, quantity) + percent for tick in scale.ticks]


class _Picture:
    """Where the plot lies, and its vertical axis."""

    def __init__(self, pen: Pen, chart: CostChart | EffortChart, words: ChartWords, log: bool | None) -> None:
        self.pen, self.words = pen, words
        self.up = _main_ruler(chart, log)
        self._quantity = chart.quantity
        self._ticks = _tick_words(self.up, words, chart.quantity)
        self.left = max(text_width(word, 11) for word in self._ticks) + 10
        self.right, self.top, self.bottom = pen.width - _RIGHT, _TOP, pen.height - _BOTTOM
        self._title = words.axis(chart.quantity, simulated=chart.simulated)

    def y(self, value: float) -> float:
        return self.bottom - self.up.share(value) * (self.bottom - self.top)

    def draw_vertical_axis(self) -> None:
        for value, word in zip(self.up.ticks, self._ticks, strict=True):
            y = self.y(value)
            self.pen.line(self.left, y, self.right, y, BORDER)
            self.pen.text(self.left - 8, y + 4, word, size=11, colour=MUTED, anchor="end")
        self.pen.text(0, _KEY, self._title, size=11, colour=MUTED)

    def bar(self, x: float, mark: Mark, colour: str, half_cap: float = 4.0) -> None:
        """The interval, upright with caps, and what missing answers may mean, thinner."""
        if mark.possible is not None:
            low, high = mark.possible
            self.pen.line(x, self.y(low), x, self.y(high), colour, opacity=0.45)
        if mark.value.low is not None and mark.value.high is not None:
            low_y, high_y = self.y(mark.value.low), self.y(mark.value.high)
            self.pen.line(x, low_y, x, high_y, colour, 1.5)
            for y in (low_y, high_y):
                self.pen.line(x - half_cap, y, x + half_cap, y, colour, 1.5)

    def ring(self, x: float, y: float, colour: str) -> None:
        self.pen.circle(x, y, 10, edge=colour)

    def write(
        self, texts: Sequence[str], anchors: Sequence[Anchor], colours: Sequence[str], bars: Iterable[Box]
    ) -> None:
        within = Box(self.left, self.top - 6, self.pen.width - self.left, self.bottom - self.top + 6)
        boxes = place_labels(anchors, within, bars)
        for text, box, colour in zip(texts, boxes, colours, strict=True):
            if box is not None:
                self.pen.text(box.x, box.y + box.height - 3, text, size=12, colour=colour, halo=True)


class _CostPicture(_Picture):
    def __init__(self, pen: Pen, chart: CostChart, words: ChartWords, log: bool | None) -> None:
        super().__init__(pen, chart, words, log)
        self._chart = chart
        costs = costs_of(chart)
        self.across = ruler(costs, log=_wide(costs, log))

    def _x(self, value: float) -> float:
        return self.left + self.across.share(value) * (self.right - self.left)

    def draw(self) -> None:
        self.draw_vertical_axis()
        ticks = _tick_words(self.across, self.words, Quantity.MONEY)
        for value, word in zip(self.across.ticks, ticks, strict=True):
            self.pen.line(self._x(value), self.top, self._x(value), self.bottom, BORDER)
            anchor = "end" if self._x(value) > self.right - 20 else "middle"
            x = min(self._x(value), self.pen.width) if anchor == "middle" else self.pen.width
            self.pen.text(x, self.bottom + 17, word, size=11, colour=MUTED, anchor=anchor)
        title = self.words.axis(Quantity.MONEY, simulated=self._chart.simulated)
        self.pen.text((self.left + self.right) / 2, self.bottom + 38, title, size=11, colour=MUTED, anchor="middle")
        places = {
            mark.key: (self._x(mark.cost.centre), self.y(mark.value.centre))
            for mark in self._chart.marks
            if mark.cost is not None
        }
        self.pen.path([places[key] for key in self._chart.frontier], MUTED, dashed=True)
        for mark in self._chart.marks:
            self._draw_mark(mark, places[mark.key])
        self._write(places)

    def _draw_mark(self, mark: Mark, place: tuple[float, float]) -> None:
        colour = SERIES[mark.series % len(SERIES)]
        self.bar(place[0], mark, colour)
        if mark.cost is not None and mark.cost.low is not None and mark.cost.high is not None:
            low, high = self._x(max(0.0, mark.cost.low)), self._x(mark.cost.high)
            self.pen.line(low, place[1], high, place[1], colour, 1.5)
            for x in (low, high):
                self.pen.line(x, place[1] - 4, x, place[1] + 4, colour, 1.5)
        self.pen.sign(*place, mark.series, colour)
        if mark.key == self._chart.knee:
            self.ring(*place, TEXT)

    def _write(self, places: dict[str, tuple[float, float]]) -> None:
        names = mark_names(self._chart)
        first = {self._chart.knee: 0} | {key: 1 for key in self._chart.frontier if key != self._chart.knee}
        marks = sorted(self._chart.marks, key=lambda mark: first.get(mark.key, 2))
        texts = [cut(names[mark.key], _LONGEST, 12) for mark in marks]
        anchors = [
            Anchor(*places[mark.key], 11 if mark.key == self._chart.knee else 6, text_width(text, 12), 16)
            for mark, text in zip(marks, texts, strict=True)
        ]
        bars = []
        for mark in marks:
            x, y = places[mark.key]
            if mark.value.low is not None and mark.value.high is not None:
                bars.append(Box(x - 2, self.y(mark.value.high), 4, self.y(mark.value.low) - self.y(mark.value.high)))
            if mark.cost is not None and mark.cost.low is not None and mark.cost.high is not None:
                low = self._x(max(0.0, mark.cost.low))
                bars.append(Box(low, y - 2, self._x(mark.cost.high) - low, 4))
        self.write(texts, anchors, [SERIES[mark.series % len(SERIES)] for mark in marks], bars)


class _EffortPicture(_Picture):
    def __init__(self, pen: Pen, chart: EffortChart, words: ChartWords, log: bool | None) -> None:
        super().__init__(pen, chart, words, log)
        self._chart = chart
        self._slot = (self.right - self.left) / max(1, len(chart.efforts))

    def _x(self, effort: int, series: int) -> float:
        """The middle of a series' part of an effort."""
        part = _SLOT / len(self._chart.series)
        return self.left + self._slot * (effort + (1 - _SLOT) / 2 + part * (series + 0.5))

    def draw(self) -> None:
        self.draw_vertical_axis()
        alone = {mark.effort: mark for mark in self._chart.marks} if len(self._chart.series) == 1 else {}
        for place, effort in enumerate(self._chart.efforts):
            x = self.left + self._slot * (place + 0.5)
            self.pen.text(x, self.bottom + 17, effort, size=12, anchor="middle")
            if place in alone:
                said = self.words.value(alone[place].value.centre, self._chart.quantity)
                said = said.replace(" tokens", "").replace("grade ", "")
                self.pen.text(x, self.bottom + 33, said, size=11, colour=MUTED, anchor="middle")
        part = self._slot * _SLOT / len(self._chart.series)
        for dots in self._chart.dots:
            middle, colour = self._x(dots.effort, dots.series), SERIES[dots.series % len(SERIES)]
            for number, value in enumerate(dots.values):
                x = middle - part * (0.38 - 0.06 * (number % 5))
                self.pen.circle(x, self.y(value), 2.2, fill=colour, opacity=0.4)
        for mark in self._chart.marks:
            x, colour = self._x(mark.effort, mark.series), SERIES[mark.series % len(SERIES)]
            self.bar(x, mark, colour, min(5.0, part / 4))
            self.pen.sign(x, self.y(mark.value.centre), mark.series, colour)
            if mark.key == self._chart.knee and self._chart.quantity in BOUNDS:
                self.ring(x, self.y(mark.value.centre), TEXT)
        self._name_series()

    def _name_series(self) -> None:
        ends = series_ends(self._chart)
        marks = [mark for mark in self._chart.marks if mark.key in ends]
        texts = [cut(ends[mark.key], _LONGEST, 12) for mark in marks]
        anchors = [
            Anchor(self._x(mark.effort, mark.series), self.y(mark.value.centre), 6, text_width(text, 12), 16)
            for mark, text in zip(marks, texts, strict=True)
        ]
        self.write(texts, anchors, [SERIES[mark.series % len(SERIES)] for mark in marks], ())


class _SpreadPicture:
    """One row for each task, one panel for each effort, all with the same axis."""

    def __init__(self, pen: Pen, chart: SpreadChart, words: ChartWords, log: bool | None) -> None:
        self._pen, self._chart, self._words = pen, chart, words
        values = values_of(chart)
        self._across = ruler(values, log=_wide(values, log), wanted=2)
        self._left = min(190.0, max(text_width(text, 12) for text in chart.tasks) + 12)
        self._panel = (pen.width - _RIGHT - self._left) / max(1, len(chart.efforts))
        self._row = (pen.height - _ROWS - _BOTTOM) / max(1, len(chart.tasks))

    def _x(self, effort: int, value: float) -> float:
        return self._left + self._panel * (effort + 0.06 + 0.8 * self._across.share(value))

    def _y(self, task: int, series: int = 0) -> float:
        part = 0.7 / len(self._chart.series)
        return _ROWS + self._row * (task + 0.15 + part * (series + 0.5))

    def draw(self) -> None:
        pen, bottom = self._pen, self._pen.height - _BOTTOM
        for row, text in enumerate(self._chart.tasks):
            y = _ROWS + self._row * (row + 0.5)
            pen.line(self._left, y, pen.width - _RIGHT, y, BORDER)
            pen.text(0, y + 4, cut(text, self._left - 12, 12), size=12)
        ends = [self._across.ticks[0], self._across.ticks[-1]]
        for effort, name in enumerate(self._chart.efforts):
            pen.text(self._x(effort, ends[0]), _TOP + 2, name, size=12, weight=600)
            for place, value in enumerate(ends):
                x = self._x(effort, value)
                word = self._words.tick(value, self._chart.quantity)
                pen.line(x, _ROWS, x, bottom, BORDER)
                pen.text(x, bottom + 16, word, size=11, colour=MUTED, anchor=("start", "end")[place])
        title = self._words.axis(self._chart.quantity, simulated=self._chart.simulated)
        pen.text((self._left + pen.width) / 2, bottom + 38, title, size=11, colour=MUTED, anchor="middle")
        for each in self._chart.ranges:
            colour, y = SERIES[each.series % len(SERIES)], self._y(each.task, each.series)
            pen.line(self._x(each.effort, each.values[0]), y, self._x(each.effort, each.values[-1]), y, colour, 1.5)
            for value in each.values:
                pen.circle(self._x(each.effort, value), y, 2.6, fill=colour, opacity=0.7)
