"""What the page of blind grading says, as plain values and words; no Qt, so that every sentence can be tested."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.blind import BlindItem, BlindQueue
from desktop_app.domain.comparison_tasks import Scale, TaskId
from desktop_app.domain.trials import Trial
from desktop_app.domain.verdicts import Arm, rate_of
from desktop_app.language import later, tr, trn
from desktop_app.ui import formats

POINTS: dict[Scale, tuple[tuple[int, str], ...]] = {
    Scale.PASS_FAIL: ((0, later("Fail")), (1, later("Pass"))),
    Scale.ONE_TO_FIVE: ((1, "1"), (2, "2"), (3, "3"), (4, "4"), (5, "5")),
}
"""The grades that can be given, and what stands on their buttons."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One answer as a reader may see it, and how far the round is. `chosen` is its grade in points."""

    item: BlindItem
    of: int
    done: int
    chosen: int | None


@dataclass(frozen=True, slots=True)
class Found:
    """One row of what was uncovered."""

    variant: str
    graded: str
    result: str
    interval: str


def shown_item(queue: BlindQueue, number: int) -> Shown:
    """The item of that number."""
    item = queue.items[number - 1]
    chosen = None if item.score is None else round(queue.scale.points(item.score))
    return Shown(item, len(queue.items), queue.done, chosen)


def progress_words(done: int, of: int) -> str:
    """ "12 of 90 graded"."""
    return tr("{done} of {of} graded", done=formats.number(done), of=formats.number(of))


def end_words(queue: BlindQueue) -> tuple[str, str]:
    """A title and a line, for where a person may uncover the round."""
    left = len(queue.items) - queue.done
    if left == 0:
        title = trn("The answer is graded", "All {n} answers graded", queue.done)
        return title, (
            tr(
                "Uncover them to see which effort each answer came from. That you did is recorded; grades that you "
                "change afterwards no longer count as blind."
            )
        )
    return progress_words(queue.done, len(queue.items)), trn(
        "If you uncover them now, the {n} answer not graded yet can still be graded, but no longer blind: they are "
        "recorded as uncovered, too.",
        "If you uncover them now, the {n} answers not graded yet can still be graded, but no longer blind: they are "
        "recorded as uncovered, too.",
        left,
    )


def covered_words(done: int) -> tuple[str, str]:
    """Why the results are not shown, while a round is left off."""
    return tr("Blind grading is under way"), trn(
        "You have graded {n} answer blind. Matrix and figures stay covered, so that they give nothing away. Go on "
        "grading, or uncover them to see the results.",
        "You have graded {n} answers blind. Matrix and figures stay covered, so that they give nothing away. Go on "
        "grading, or uncover them to see the results.",
        done,
    )


def found_headers(scale: Scale) -> tuple[str, str, str, str]:
    """The columns of what was uncovered."""
    return (
        tr("Effort"),
        tr("Answers graded"),
        tr("Passed") if scale is Scale.PASS_FAIL else tr("Mean grade"),
        tr("95 % interval"),
    )


def found_rows(queue: BlindQueue, trials: Sequence[Trial], variants: Sequence[str]) -> tuple[Found, ...]:
    """What the grades of a round come to for each variant; `trials` are those of its items, in their order."""
    by_variant: dict[str, dict[TaskId, list[float]]] = {key: {} for key in variants}
    planned = dict.fromkeys(variants, 0)
    for item, trial in zip(queue.items, trials, strict=True):
        planned[trial.variant] = planned.get(trial.variant, 0) + 1
        if item.score is not None:
            by_variant.setdefault(trial.variant, {}).setdefault(trial.task_id, []).append(item.score)
    return tuple(_found(key, by_task, planned[key], queue.scale) for key, by_task in by_variant.items())


def _found(variant: str, by_task: dict[TaskId, list[float]], planned: int, scale: Scale) -> Found:
    arm = Arm(variant, tuple(tuple(scores) for scores in by_task.values()))
    rate, graded = rate_of(arm), tr("{count} of {all}", count=formats.number(arm.answers), all=formats.number(planned))
    if rate is None:
        return Found(variant, graded, formats.NOTHING, formats.NOTHING)
    if scale is Scale.PASS_FAIL:
        passed = sum(score >= 0.5 for scores in arm.scores for score in scores)
        result = tr("{count} of {all}", count=passed, all=arm.answers)
    else:
        result = formats.number(scale.points(rate.centre), 2)
    if rate.low is None or rate.high is None:
        return Found(variant, graded, result, tr("too few to tell"))
    if scale is Scale.PASS_FAIL:
        return Found(variant, graded, result, f"{formats.number(100 * rate.low)}–{formats.number(100 * rate.high)} %")
    low, high = scale.points(rate.low), scale.points(rate.high)
    return Found(variant, graded, result, f"{formats.number(low, 1)}–{formats.number(high, 1)}")


def uncovered_line(queue: BlindQueue) -> str:
    """What was recorded."""
    return trn(
        "Uncovered after {n} grade. That is recorded with this comparison.",
        "Uncovered after {n} grades. That is recorded with this comparison.",
        queue.done,
    )
