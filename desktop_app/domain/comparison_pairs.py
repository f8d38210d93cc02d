"""Two experiments on the same tasks, with another model or at another time: what differs, variant by variant."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.comparison import Comparison, Variant
from desktop_app.domain.comparison_figures import Column, arm_of
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.domain.statistics.paired import difference_interval, holm, sign_flip_p
from desktop_app.domain.statistics.plans import ALPHA
from desktop_app.domain.trials import Measures
from desktop_app.domain.verdicts import Scores, rate_of


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: its plan, tasks and matrix; `judge` lets another model's grades count."""

    comparison: Comparison
    tasks: Sequence[Task]
    columns: Mapping[str, Column]
    judge: bool = False


@dataclass(frozen=True, slots=True)
class VariantPair:
    """A variant that both asked, over the tasks that both have: quality from 0 to 1 and what an answer used of each
    (means: US dollars, seconds, reasoning tokens), and `difference`, the second's quality less the first's with its
    95 % interval over the `tasks` that both answered. `p` is corrected by Holm over all variants; None where there is
    nothing to compare. `better` and `worse` are the tasks, by the first one's names, whose mean score changed."""

    first: str
    second: str
    tasks: int
    first_quality: Interval | None
    second_quality: Interval | None
    difference: Interval | None
    p: float | None
    first_usd: float | None
    second_usd: float | None
    first_seconds: float | None = None
    second_seconds: float | None = None
    first_reasoning: float | None = None
    second_reasoning: float | None = None
    better: tuple[TaskId, ...] = ()
    worse: tuple[TaskId, ...] = ()

    @property
    def claimed(self) -> bool:
        """Whether a difference may be claimed: it would be as large in at most 5 % of pairs where there is none."""
        return self.p is not None and self.p <= ALPHA


@dataclass(frozen=True, slots=True)
class Compared:
    """Two experiments set against each other; `simulated` where the demo made one of them up."""

    first: Comparison
    second: Comparison
    rows: tuple[VariantPair, ...]
    simulated: bool = False


def same_tasks(first: Sequence[Task], second: Sequence[Task]) -> tuple[tuple[TaskId, TaskId], ...]:
    """The tasks with the same words in both, whatever they are called, in the first one's order."""
    by_text: dict[str, list[TaskId]] = {}
    for task in second:
        by_text.setdefault(" ".join(task.text.split()), []).append(task.id)
    found = []
    for task in first:
        others = by_text.get(" ".join(task.text.split()))
        if others:
            found.append((task.id, others.pop(0)))
    return tuple(found)


def compare(first: Side, second: Side) -> tuple[VariantPair, ...]:
    """One row for each variant that both asked, in the first one's order. Every variant's own model counts as the
    comparison's, so that the same effort of another model is its counterpart."""
    tasks = same_tasks(first.tasks, second.tasks)
    others = {_kind(variant): variant for variant in reversed(second.comparison.variants)}
    rows: list[VariantPair] = []
    p_values: list[float] = []
    for variant in first.comparison.variants:
        other = others.get(_kind(variant))
        if other is not None:
            row, p = _row(first, variant, second, other, tasks)
            rows.append(row)
            p_values.append(p)
    return tuple(
        row if row.difference is None else replace(row, p=p) for row, p in zip(rows, holm(p_values), strict=True)
    )


def _kind(variant: Variant) -> tuple[object, ...]:
    return variant.effort, variant.mode, variant.verbosity


def _row(
    first: Side, variant: Variant, second: Side, other: Variant, tasks: Sequence[tuple[TaskId, TaskId]]
) -> tuple[VariantPair, float]:
    here, there = first.columns[variant.key], second.columns[other.key]
    ours: Column = {one: here.get(one, ()) for one, _ in tasks}
    theirs: Column = {one: there.get(two, ()) for one, two in tasks}
    mine, its = arm_of(variant.key, ours, judge=first.judge), arm_of(other.key, theirs, judge=second.judge)
    units = _units(its.scores, mine.scores)
    changes = _changes(tasks, mine.scores, its.scores)
    row = VariantPair(
        first=variant.key,
        second=other.key,
        tasks=sum(1 for a, b in zip(mine.scores, its.scores, strict=True) if a and b),
        first_quality=rate_of(mine),
        second_quality=rate_of(its),
        difference=difference_interval(units) if units else None,
        p=None,
        first_usd=mine.usd,
        second_usd=its.usd,
        first_seconds=_mean(ours, lambda used: used.seconds),
        second_seconds=_mean(theirs, lambda used: used.seconds),
        first_reasoning=_mean(ours, lambda used: used.reasoning_tokens),
        second_reasoning=_mean(theirs, lambda used: used.reasoning_tokens),
        better=tuple(task for task, change in changes if change > 0),
        worse=tuple(task for task, change in changes if change < 0),
    )
    return row, sign_flip_p(units) if units else 1.0


def _mean(column: Column, read: Callable[[Measures], float | None]) -> float | None:
    """Over tasks, each weighing the same."""
    by_task = [[value for cell in cells if (value := read(cell.measures)) is not None] for cells in column.values()]
    means = [math.fsum(values) / len(values) for values in by_task if values]
    return math.fsum(means) / len(means) if means else None


def _changes(tasks: Sequence[tuple[TaskId, TaskId]], first: Scores, second: Scores) -> tuple[tuple[TaskId, float], ...]:
    """How far each task's mean score went up or down, of those that both answered."""
    return tuple(
        (task, math.fsum(b) / len(b) - math.fsum(a) / len(a))
        for (task, _), a, b in zip(tasks, first, second, strict=True)
        if a and b
    )


def _units(first: Scores, second: Scores) -> tuple[float, ...]:
    """The differences of tasks that both answered; with one task alone those of its repeats, paired as they came."""
    if len(first) == 1:
        return tuple(a - b for a, b in zip(first[0], second[0], strict=False))
    return tuple(math.fsum(a) / len(a) - math.fsum(b) / len(b) for a, b in zip(first, second, strict=True) if a and b)
