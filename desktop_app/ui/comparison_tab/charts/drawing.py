"""Where everything of a chart lies, on axes that may be logarithmic: what the plot draws and hovers; no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
from desktop_app.domain.identifiers import TrialId

SLOT = 0.76
"""The part of an effort's width that its series share."""
_PANEL_FROM, _PANEL_WIDTH = 0.06, 0.82
_JITTER = 5


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis as it is drawn: `names` have fixed places; without any, numbers are written by `quantity`."""

    title: str
    low: float
    high: float
    quantity: Quantity | None = None
    log: bool = False
    zero: float | None = None
    """Where 0 is written on a logarithmic axis that has one."""
    roomy: bool = False
    """Whether words beside points need room beyond its end."""
    names: tuple[tuple[float, str], ...] = ()
    lines: tuple[float, ...] = ()
    """Places of grid lines, where names have some."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A mean, or one task's repeats: its place, its bars (both ends, where it has any), and its words."""

    x: float
    y: float
    series: int
    said: str
    name: str = ""
    """What is written beside it."""
    upright: tuple[float, float] | None = None
    across: tuple[float, float] | None = None
    possible: tuple[float, float] | None = None
    ringed: bool = False
    signed: bool = True
    """Whether it has a sign of its own; a range of repeats is only its line."""


@dataclass(frozen=True, slots=True)
class Cloud:
    """Answers as points: places, and what each is."""

    series: int
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    values: tuple[float, ...]
    trials: tuple[TrialId, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart on its axes. `heads` are words above the plot; `logs` is whether a logarithmic axis would help."""

    x: Axis
    y: Axis
    spots: tuple[Spot, ...]
    clouds: tuple[Cloud, ...]
    quantity: Quantity
    frontier: tuple[tuple[float, float], ...] = ()
    heads: tuple[tuple[float, str], ...] = ()
    capped: bool = True
    """Whether bars end in caps: those of intervals do."""


def can_be_log(chart: Chart) -> bool:
    """Whether values lie so far apart on one of its axes that a logarithmic one helps."""
    main = not isinstance(chart, SpreadChart) and chart.quantity in BOUNDS
    return (not main and spread_is_wide(values_of(chart))) or (
        isinstance(chart, CostChart) and spread_is_wide(costs_of(chart))
    )


def drawing_of(chart: Chart, words: ChartWords, *, log: bool) -> Drawing:
    """Everything in its place."""
    log = log and can_be_log(chart)
    if isinstance(chart, CostChart):
        return _cost_drawing(chart, words, log=log)
    return _effort_drawing(chart, words, log=log) if isinstance(chart, EffortChart) else _spread(chart, words, log=log)


def _up(chart: CostChart | EffortChart, words: ChartWords, *, log: bool) -> tuple[Axis, Ruler]:
    values, bounds = values_of(chart), BOUNDS.get(chart.quantity)
    if bounds is None:
        scale = ruler(values, log=log)
    else:
        scale = ruler(values, bounds=close_bounds(values, bounds) if isinstance(chart, CostChart) else bounds)
    roomy = isinstance(chart, CostChart)
    return _number_axis(scale, words.axis(chart.quantity, simulated=chart.simulated), chart.quantity, roomy), scale


def _number_axis(scale: Ruler, title: str, quantity: Quantity, roomy: bool) -> Axis:
    low, high = scale.at(scale.low), scale.at(scale.high)
    zero = low if scale.log and 0.0 in scale.ticks else None
    return Axis(title, low, high, quantity, scale.log, zero, roomy)


def _ends(low: float | None, high: float | None, scale: Ruler) -> tuple[float, float] | None:
    return None if low is None or high is None else (scale.at(low), scale.at(high))


def _cost_drawing(chart: CostChart, words: ChartWords, *, log: bool) -> Drawing:
    y, up = _up(chart, words, log=False)
    across = ruler(costs_of(chart), log=log)
    x = _number_axis(across, words.axis(Quantity.MONEY, simulated=chart.simulated), Quantity.MONEY, roomy=True)
    names = mark_names(chart)
    spots = {
        mark.key: Spot(
            across.at(mark.cost.centre),
            up.at(mark.value.centre),
            mark.series,
            words.mark(chart, mark),
            names[mark.key],
            _ends(mark.value.low, mark.value.high, up),
            _ends(mark.cost.low, mark.cost.high, across),
            ringed=mark.key == chart.knee,
        )
        for mark in chart.marks
        if mark.cost is not None
    }
    frontier = tuple((spots[key].x, spots[key].y) for key in chart.frontier)
    first = [chart.knee, *chart.frontier, *spots]
    in_order = [spots[key] for key in dict.fromkeys(first) if key in spots]
    return Drawing(x, y, tuple(in_order), (), chart.quantity, frontier)


def _effort_drawing(chart: EffortChart, words: ChartWords, *, log: bool) -> Drawing:
    y, up = _up(chart, words, log=log)
    alone = {mark.effort: mark for mark in chart.marks} if len(chart.series) == 1 else {}
    names = tuple((float(place), _named(effort, alone.get(place), chart, words))
                  for place, effort in enumerate(chart.efforts))  # fmt: skip
    part = SLOT / len(chart.series)
    ends = series_ends(chart)
    spots = [
        Spot(
            _middle(mark.effort, mark.series, part),
            up.at(mark.value.centre),
            mark.series,
            words.mark(chart, mark),
            ends.get(mark.key, ""),
            _ends(mark.value.low, mark.value.high, up),
            possible=None if mark.possible is None else _ends(*mark.possible, up),
            ringed=mark.key == chart.knee and chart.quantity in BOUNDS,
        )
        for mark in chart.marks
    ]
    clouds = []
    for dots in chart.dots:
        left = _middle(dots.effort, dots.series, part) - 0.38 * part
        # the points of one effort stand side by side a little, always the same way, so that equal ones are seen
        xs = tuple(left + 0.06 * part * (number % _JITTER) for number in range(len(dots.values)))
        clouds.append(Cloud(dots.series, xs, tuple(map(up.at, dots.values)), dots.values, dots.trials))
    return Drawing(
        Axis("", -0.5, len(chart.efforts) - 0.5, names=names), y, tuple(spots), _together(clouds), chart.quantity
    )


def _named(effort: str, mark: Mark | None, chart: EffortChart, words: ChartWords) -> str:
    """An effort, and under it its mean where it has only one."""
    if mark is None:
        return effort
    bare = words.bare(mark.value.centre, chart.quantity)
    return f"{effort}\n{bare} %" if chart.quantity is Quantity.PASSED else f"{effort}\n{bare}"


def _middle(effort: int, series: int, part: float) -> float:
    return effort - SLOT / 2 + part * (series + 0.5)


def _spread(chart: SpreadChart, words: ChartWords, *, log: bool) -> Drawing:
    scale = ruler(values_of(chart), log=log, wanted=2)

    def place(effort: int, value: float) -> float:
        return effort + _PANEL_FROM + _PANEL_WIDTH * scale.share(value)

    spots, clouds = [], []
    for each in chart.ranges:
        y = -each.task - 0.15 - 0.7 / len(chart.series) * (each.series + 0.5)
        xs = tuple(place(each.effort, value) for value in each.values)
        said = words.repeats(chart, each)
        spots.append(Spot((xs[0] + xs[-1]) / 2, y, each.series, said, across=(xs[0], xs[-1]), signed=False))
        clouds.append(Cloud(each.series, xs, (y,) * len(xs), each.values, ()))
    last = words.short_tick(scale.ticks[-1], chart.quantity)
    marks = [(place(effort, scale.ticks[-1]), last) for effort in range(len(chart.efforts))]
    starts = [place(effort, scale.low) for effort in range(len(chart.efforts))]
    rows = tuple((-row - 0.5, text) for row, text in enumerate(chart.tasks))
    return Drawing(
        Axis(
            words.axis(chart.quantity, simulated=chart.simulated),
            0.0,
            float(max(1, len(chart.efforts))),
            names=tuple(marks),
            lines=(*starts, *(x for x, _ in marks)),
        ),
        Axis("", -float(max(1, len(chart.tasks))), 0.0, names=rows, lines=tuple(y for y, _ in rows)),
        tuple(spots),
        _together(clouds),
        chart.quantity,
        heads=tuple((effort + _PANEL_FROM + _PANEL_WIDTH / 2, name) for effort, name in enumerate(chart.efforts)),
        capped=False,
    )


def _together(clouds: Sequence[Cloud]) -> tuple[Cloud, ...]:
    """One cloud for each series: that many are drawn at once."""
    found = []
    for series in sorted({cloud.series for cloud in clouds}):
        mine = [cloud for cloud in clouds if cloud.series == series]
        found.append(
            Cloud(
                series,
                tuple(x for cloud in mine for x in cloud.xs),
                tuple(y for cloud in mine for y in cloud.ys),
                tuple(value for cloud in mine for value in cloud.values),
                tuple(trial for cloud in mine for trial in cloud.trials),
            )
        )
    return tuple(found)
