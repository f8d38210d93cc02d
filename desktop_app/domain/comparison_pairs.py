"""Two experiments on the same tasks, with another model or at another time: what differs, variant by variant."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.comparison import Comparison, Variant
from desktop_app.domain.comparison_figures import Column, arm_of
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.domain.statistics.paired import difference_interval, holm, sign_flip_p
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
    """A variant that both asked, over the tasks that both answered: quality from 0 to 1 and mean cost in US dollars of
    each, and `difference`, the second's quality less the first's with its 95 % interval. `p` is corrected by Holm over
    all variants; None where there is nothing to compare."""

    first: str
    second: str
    tasks: int
    first_quality: Interval | None
    second_quality: Interval | None
    difference: Interval | None
    p: float | None
    first_usd: float | None
    second_usd: float | None


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
    mine = arm_of(variant.key, {one: here.get(one, ()) for one, _ in tasks}, judge=first.judge)
    its = arm_of(other.key, {one: there.get(two, ()) for one, two in tasks}, judge=second.judge)
    units = _units(its.scores, mine.scores)
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
    )
    return row, sign_flip_p(units) if units else 1.0


def _units(first: Scores, second: Scores) -> tuple[float, ...]:
    """The differences of tasks that both answered; with one task alone those of its repeats, paired as they came."""
    if len(first) == 1:
        return tuple(a - b for a, b in zip(first[0], second[0], strict=False))
    return tuple(math.fsum(a) / len(a) - math.fsum(b) / len(b) for a, b in zip(first, second, strict=True) if a and b)
