"""What each variant did: figures over its trials, every task weighing the same, with their 95 % intervals."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.comparison import Variant, lower_neighbour
from desktop_app.domain.comparison_tasks import TaskId
from desktop_app.domain.statistics.intervals import Interval, clustered_mean_interval
from desktop_app.domain.trials import Cell, Measures, Outcome
from desktop_app.domain.verdicts import Arm, rate_of


@dataclass(frozen=True, slots=True)
class VariantSummary:
    """Figures over a variant's trials. `quality` is the mean score, from 0 to 1; refused and incomplete answers count
    as 0 in it, missing ones not at all: `worst_case` and `best_case` are its centre if those were all wrong or right.

    `asked_more_used_less`: it reasoned no more than the next lower effort, although it was asked to.
    """

    variant: Variant
    planned: int
    finished: int
    running: int
    missing: int
    wrong: int
    answered: int
    graded: int
    quality: Interval | None
    worst_case: float | None
    best_case: float | None
    reasoning_tokens: Interval | None
    output_tokens: Interval | None
    input_tokens: Interval | None
    cached_tokens: Interval | None
    seconds: Interval | None
    usd: Interval | None
    usd_total: float
    asked_more_used_less: bool = False

    @property
    def label(self) -> str:
        """The variant's name."""
        return self.variant.key


Column = Mapping[TaskId, Sequence[Cell]]
"""A variant's trials by task, the tasks in their order."""


def columns_of(
    variants: Sequence[Variant], tasks: Sequence[TaskId], cells: Iterable[Cell]
) -> dict[str, dict[TaskId, list[Cell]]]:
    """The matrix: by variant, then by task. Trials of neither are left out."""
    columns: dict[str, dict[TaskId, list[Cell]]] = {each.key: {task: [] for task in tasks} for each in variants}
    for cell in cells:
        place = columns.get(cell.trial.variant, {}).get(cell.trial.task_id)
        if place is not None:
            place.append(cell)
    return columns


def summarise(
    variants: Sequence[Variant], tasks: Sequence[TaskId], cells: Iterable[Cell], *, judge: bool = False
) -> tuple[VariantSummary, ...]:
    """One summary per variant, in their order; `judge` lets another model's grades count."""
    columns = columns_of(variants, tasks, cells)
    arms = [arm_of(each.key, columns[each.key], judge=judge) for each in variants]
    return tuple(
        summary_of(each, columns[each.key], below(each, variants, columns), arm, judge=judge)
        for each, arm in zip(variants, arms, strict=True)
    )


def below(
    variant: Variant, variants: Sequence[Variant], columns: Mapping[str, Mapping[TaskId, Sequence[Cell]]]
) -> Column | None:
    """The trials of the next lower effort with everything else alike, None for the lowest."""
    lower = lower_neighbour(variant, variants)
    return None if lower is None else columns[lower.key]


def summary_of(
    variant: Variant, column: Column, lower: Column | None, arm: Arm, *, judge: bool = False
) -> VariantSummary:
    """One variant's figures; `lower` are the trials of the next lower effort, `arm` is what verdicts see of it."""
    cells = [cell for task in column.values() for cell in task]
    outcomes = [cell.outcome for cell in cells]
    pending, missing = outcomes.count(Outcome.PENDING), outcomes.count(Outcome.MISSING)
    return VariantSummary(
        variant=variant,
        planned=len(cells),
        finished=len(cells) - pending,
        running=pending,
        missing=missing,
        wrong=outcomes.count(Outcome.WRONG),
        answered=outcomes.count(Outcome.ANSWERED),
        graded=sum(1 for cell in cells if cell.outcome is Outcome.ANSWERED and not cell.ungraded(judge=judge)),
        quality=rate_of(arm),
        worst_case=_centre(arm.filled(0.0)),
        best_case=_centre(arm.filled(1.0)),
        reasoning_tokens=_mean(column, lambda used: used.reasoning_tokens),
        output_tokens=_mean(column, lambda used: used.output_tokens),
        input_tokens=_mean(column, lambda used: used.input_tokens),
        cached_tokens=_mean(column, lambda used: used.cached_tokens),
        seconds=_mean(column, lambda used: used.seconds),
        usd=_mean(column, lambda used: used.usd),
        usd_total=math.fsum(cell.measures.usd or 0.0 for cell in cells),
        asked_more_used_less=lower is not None and _reasoned_no_more(column, lower),
    )


def arm_of(key: str, column: Column, *, judge: bool = False) -> Arm:
    """A variant as verdicts see it."""
    spent = [cell.measures.usd for task in column.values() for cell in task if cell.measures.usd is not None]
    return Arm(
        key=key,
        scores=tuple(
            tuple(score for cell in task if (score := cell.score(judge=judge)) is not None) for task in column.values()
        ),
        missing=tuple(sum(1 for cell in task if cell.outcome is Outcome.MISSING) for task in column.values()),
        usd=math.fsum(spent) / len(spent) if spent else None,
    )


def mean_reasoning(cells: Sequence[Cell]) -> float | None:
    """The mean of reasoning tokens of a task's answers, None where no server told any."""
    told = [cell.measures.reasoning_tokens for cell in cells if cell.measures.reasoning_tokens is not None]
    return math.fsum(told) / len(told) if told else None


def used_no_more(cells: Sequence[Cell], lower: Sequence[Cell]) -> bool:
    """Whether one task's answers reasoned no more than those at the next lower effort, although asked to."""
    here, there = mean_reasoning(cells), mean_reasoning(lower)
    return here is not None and there is not None and here <= there


def _reasoned_no_more(column: Column, lower: Column) -> bool:
    """Over the tasks that both answered."""
    pairs = [(mean_reasoning(cells), mean_reasoning(lower.get(task, ()))) for task, cells in column.items()]
    both = [(here, there) for here, there in pairs if here is not None and there is not None]
    return bool(both) and math.fsum(here for here, _ in both) <= math.fsum(there for _, there in both)


def _mean(column: Column, read: Callable[[Measures], float | None]) -> Interval | None:
    values = [[value for cell in task if (value := read(cell.measures)) is not None] for task in column.values()]
    return clustered_mean_interval(values) if any(values) else None


def _centre(scores: Sequence[Sequence[float]]) -> float | None:
    means = [math.fsum(task) / len(task) for task in scores if task]
    return math.fsum(means) / len(means) if means else None
