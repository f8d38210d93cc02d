"""What the charts of an experiment show, as plain values from the same figures as tables and verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from desktop_app.domain.comparison import Variant, efforts_of
from desktop_app.domain.comparison_figures import VariantSummary
from desktop_app.domain.comparison_tasks import Scale, Task
from desktop_app.domain.identifiers import TrialId
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.domain.trials import Cell, Measures
from desktop_app.domain.verdicts import pareto_set
from desktop_app.language import tr

MOST_DOTS = 3000
"""So many answers are drawn as points; of more every second, third, ... is, and the chart says how many are not."""
_FEW = 3
"""So many series have room for their names beside their points; more are named above the plot only."""
MOST_TASKS = 12
"""So many tasks show the spread of their repeats: those with the widest."""


class Quantity(StrEnum):
    """What an axis counts: dollars or the person's currency, tokens, seconds, per cent of answers that passed (0 to
    100), or the mean grade (1 to 5)."""

    MONEY = "money"
    TOKENS = "tokens"
    SECONDS = "seconds"
    PASSED = "passed"
    GRADE = "grade"


BOUNDS: dict[Quantity, tuple[float, float]] = {Quantity.PASSED: (0.0, 100.0), Quantity.GRADE: (1.0, 5.0)}
"""Where a quantity begins and ends by its nature."""


class ChartKind(StrEnum):
    """The charts there are."""

    QUALITY_COST = "quality_cost"
    QUALITY = "quality"
    REASONING = "reasoning"
    SECONDS = "seconds"
    COST = "cost"
    SPREAD = "spread"


SpreadOf = Literal["reasoning", "seconds", "cost"]


@dataclass(frozen=True, slots=True)
class ChartSource:
    """What charts are made of. `per_dollar` turns US dollars into the currency shown; `knee` is the shown knee's key,
    empty without one."""

    variants: tuple[Variant, ...]
    tasks: tuple[Task, ...]
    summaries: tuple[VariantSummary, ...]
    cells: Sequence[Cell]
    scale: Scale = Scale.PASS_FAIL
    knee: str = ""
    per_dollar: float = 1.0
    simulated: bool = False

    @property
    def efforts(self) -> tuple[str, ...]:
        """Every effort once, least first."""
        return tuple(effort.value for effort in efforts_of(self.variants))

    @property
    def series(self) -> tuple[str, ...]:
        """The levels of the second axis in the order they were set up; one empty name without a second axis."""
        return tuple(dict.fromkeys(level_name(variant) for variant in self.variants))

    @property
    def quality(self) -> Quantity:
        """How its grades are shown."""
        return Quantity.PASSED if self.scale is Scale.PASS_FAIL else Quantity.GRADE

    def place(self, variant: Variant) -> tuple[int, int]:
        """Where a variant stands: its effort and its series, counted from 0."""
        return self.efforts.index(variant.effort.value), self.series.index(level_name(variant))


@dataclass(frozen=True, slots=True)
class Mark:
    """One variant: its mean with the 95 % interval. `cost` is only in the chart of quality against cost. `possible` is
    how low and high the mean would be if every answer that never came were wrong or right; None where all came."""

    key: str
    effort: int
    series: int
    value: Interval
    cost: Interval | None = None
    possible: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Dots:
    """The answers of one variant, each one value."""

    key: str
    effort: int
    series: int
    values: tuple[float, ...]
    trials: tuple[TrialId, ...]


@dataclass(frozen=True, slots=True)
class CostChart:
    """Quality against cost. `frontier` names what no other variant beats, cheapest first."""

    quantity: Quantity
    efforts: tuple[str, ...]
    series: tuple[str, ...]
    marks: tuple[Mark, ...]
    frontier: tuple[str, ...]
    knee: str
    simulated: bool
    kind: ChartKind = ChartKind.QUALITY_COST


@dataclass(frozen=True, slots=True)
class EffortChart:
    """One quantity by effort: every answer a point, mean and interval. `left_out` answers have no point, as there are
    more than can be told apart; they are in the means."""

    kind: ChartKind
    quantity: Quantity
    efforts: tuple[str, ...]
    series: tuple[str, ...]
    marks: tuple[Mark, ...]
    dots: tuple[Dots, ...]
    left_out: int
    knee: str
    simulated: bool


@dataclass(frozen=True, slots=True)
class Range:
    """The repeats of one task in one variant, smallest first; `task` counts the chart's tasks from 0."""

    task: int
    key: str
    effort: int
    series: int
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class SpreadChart:
    """How far the repeats of each task lie apart, the widest first; `left_out` tasks have no row."""

    quantity: Quantity
    efforts: tuple[str, ...]
    series: tuple[str, ...]
    tasks: tuple[str, ...]
    names: tuple[str, ...]
    """The tasks' own names, beside `tasks`, which are their texts."""
    ranges: tuple[Range, ...]
    left_out: int
    simulated: bool
    kind: ChartKind = ChartKind.SPREAD


Chart = CostChart | EffortChart | SpreadChart


def level_name(variant: Variant) -> str:
    """What its series is called: "pro", "verbosity low", "gpt-5.4"; empty without a second axis."""
    return f"verbosity {variant.level}" if variant.verbosity else variant.level


def chart_of(kind: ChartKind, source: ChartSource, spread_of: SpreadOf = "reasoning") -> Chart:
    """One of the charts."""
    if kind is ChartKind.QUALITY_COST:
        return cost_chart(source)
    if kind is ChartKind.SPREAD:
        return spread_chart(source, spread_of)
    return effort_chart(source, kind)


def cost_chart(source: ChartSource) -> CostChart:
    """Quality against cost per answer; a variant without a price or a grade is not in it."""
    marks = []
    for summary in source.summaries:
        if summary.quality is not None and summary.usd is not None:
            effort, series = source.place(summary.variant)
            cost = _times(summary.usd, source.per_dollar)
            marks.append(Mark(summary.label, effort, series, _graded(summary.quality, source.scale), cost))
    costs = {mark.key: mark.cost.centre for mark in marks if mark.cost is not None}
    frontier = pareto_set(costs, {mark.key: mark.value for mark in marks})
    return CostChart(
        source.quality,
        source.efforts,
        source.series,
        tuple(marks),
        tuple(sorted(frontier, key=lambda key: costs[key])),
        source.knee,
        source.simulated,
    )


def effort_chart(source: ChartSource, kind: ChartKind) -> EffortChart:
    """One quantity by effort. Quality has no points: an answer that passed or failed is no place on a scale."""
    if kind is ChartKind.QUALITY:
        return EffortChart(
            kind,
            source.quality,
            source.efforts,
            source.series,
            tuple(_quality_marks(source)),
            (),
            0,
            source.knee,
            source.simulated,
        )
    quantity = _QUANTITIES[kind]
    dots, left_out = _dots(source, quantity)
    marks = []
    for summary in source.summaries:
        interval = _mean_of(summary, quantity)
        if interval is not None:
            value = _not_negative(_times(interval, source.per_dollar if quantity is Quantity.MONEY else 1.0))
            marks.append(Mark(summary.label, *source.place(summary.variant), value))
    return EffortChart(
        kind,
        quantity,
        source.efforts,
        source.series,
        tuple(marks),
        dots,
        left_out,
        source.knee,
        source.simulated,
    )


def spread_chart(source: ChartSource, of: SpreadOf = "reasoning") -> SpreadChart:
    """For every task the range of its repeats in each variant; only tasks with two answers in some variant."""
    quantity = _QUANTITIES[ChartKind(of)]
    found: dict[str, dict[str, list[float]]] = {}
    for cell in source.cells:
        value = _value(cell.measures, quantity, source.per_dollar)
        if value is not None:
            found.setdefault(cell.trial.task_id, {}).setdefault(cell.trial.variant, []).append(value)
    spread = {
        task.id: max((max(values) - min(values) for values in found[task.id].values() if len(values) > 1), default=-1.0)
        for task in source.tasks
        if task.id in found
    }
    several = [task for task in source.tasks if spread.get(task.id, -1.0) >= 0]
    shown = sorted(several, key=lambda task: -spread[task.id])[:MOST_TASKS]
    ranges = [
        Range(row, variant.key, *source.place(variant), tuple(sorted(found[task.id][variant.key])))
        for row, task in enumerate(shown)
        for variant in source.variants
        if variant.key in found[task.id]
    ]
    return SpreadChart(
        quantity,
        source.efforts,
        source.series,
        tuple(" ".join(task.text[:400].split()) for task in shown),
        tuple(task.id for task in shown),
        tuple(ranges),
        len(several) - len(shown),
        source.simulated,
    )


def values_of(chart: Chart) -> list[float]:
    """Every number on its main axis, intervals and points among them: what the axis must reach."""
    if isinstance(chart, SpreadChart):
        return [value for each in chart.ranges for value in each.values]
    found = [end for mark in chart.marks for end in _ends(mark.value)]
    found += [end for mark in chart.marks for end in mark.possible or ()]
    if isinstance(chart, EffortChart):
        found += [value for dots in chart.dots for value in dots.values]
    return found


def costs_of(chart: CostChart) -> list[float]:
    """Every number on the axis of costs."""
    return [end for mark in chart.marks if mark.cost is not None for end in _ends(mark.cost)]


def mark_names(chart: CostChart) -> dict[str, str]:
    """What is written beside each point: its effort, and at the dearest of each series its level too."""
    dearest: dict[int, Mark] = {}
    for mark in chart.marks:
        if mark.cost is not None:
            other = dearest.get(mark.series)
            if other is None or other.cost is None or mark.cost.centre > other.cost.centre:
                dearest[mark.series] = mark
    ends = {mark.key for mark in dearest.values()}
    names = {mark.key: mark.key if mark.key in ends else chart.efforts[mark.effort] for mark in chart.marks}
    return names | ({chart.knee: tr("{names} (knee)", names=names[chart.knee])} if chart.knee in names else {})


def series_ends(chart: EffortChart) -> dict[str, str]:
    """Where there are a few series: the key of the last mark of each, which its name is written beside."""
    if not 1 < len(chart.series) <= _FEW:
        return {}
    last = {mark.series: mark.key for mark in chart.marks}
    return {key: chart.series[series] for series, key in last.items()}


_QUANTITIES = {
    ChartKind.REASONING: Quantity.TOKENS,
    ChartKind.SECONDS: Quantity.SECONDS,
    ChartKind.COST: Quantity.MONEY,
}


def _quality_marks(source: ChartSource) -> Iterable[Mark]:
    for summary in source.summaries:
        if summary.quality is None:
            continue
        possible = None
        if summary.missing and summary.worst_case is not None and summary.best_case is not None:
            possible = _points(summary.worst_case, source.scale), _points(summary.best_case, source.scale)
        value = _graded(summary.quality, source.scale)
        yield Mark(summary.label, *source.place(summary.variant), value, possible=possible)


def _dots(source: ChartSource, quantity: Quantity) -> tuple[tuple[Dots, ...], int]:
    """By variant, in the order in which they were asked; every n-th where there are too many."""
    found: dict[str, list[tuple[float, TrialId]]] = {variant.key: [] for variant in source.variants}
    for cell in source.cells:
        value = _value(cell.measures, quantity, source.per_dollar)
        if value is not None and cell.trial.variant in found:
            found[cell.trial.variant].append((value, cell.trial.id))
    total = sum(map(len, found.values()))
    step = -(-total // MOST_DOTS) or 1
    dots = []
    for variant in source.variants:
        kept = found[variant.key][::step]
        if kept:
            values, trials = zip(*kept, strict=True)
            dots.append(Dots(variant.key, *source.place(variant), values, trials))
    return tuple(dots), total - sum(len(each.values) for each in dots)


def _value(measures: Measures, quantity: Quantity, per_dollar: float) -> float | None:
    if quantity is Quantity.TOKENS:
        return None if measures.reasoning_tokens is None else float(measures.reasoning_tokens)
    if quantity is Quantity.SECONDS:
        return measures.seconds
    return None if measures.usd is None else measures.usd * per_dollar


def _mean_of(summary: VariantSummary, quantity: Quantity) -> Interval | None:
    if quantity is Quantity.TOKENS:
        return summary.reasoning_tokens
    return summary.seconds if quantity is Quantity.SECONDS else summary.usd


def _ends(interval: Interval) -> tuple[float, ...]:
    return tuple(end for end in (interval.centre, interval.low, interval.high) if end is not None)


def _times(interval: Interval, factor: float) -> Interval:
    low, high = (None if end is None else end * factor for end in (interval.low, interval.high))
    return Interval(interval.centre * factor, low, high, interval.n)


def _not_negative(interval: Interval) -> Interval:
    """Student's interval may reach below nothing, which no token count, time or cost does."""
    low = None if interval.low is None else max(0.0, interval.low)
    return Interval(interval.centre, low, interval.high, interval.n)


def _points(score: float, scale: Scale) -> float:
    return 100 * score if scale is Scale.PASS_FAIL else scale.points(score)


def _graded(interval: Interval, scale: Scale) -> Interval:
    low, high = (None if end is None else _points(end, scale) for end in (interval.low, interval.high))
    return Interval(_points(interval.centre, scale), low, high, interval.n)
