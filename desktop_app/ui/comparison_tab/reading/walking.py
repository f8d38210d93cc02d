"""Which answers stand side by side, and which tasks are walked; values only, so that all of it can be tested."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_tasks import Scale, TaskId
from desktop_app.domain.jobs import Job
from desktop_app.domain.trials import Cell, Trial
from desktop_app.language import later
from desktop_app.ui.comparison_tab.grade_words import disagreement

FEWEST, MOST = 2, 4
"""Answers that stand side by side."""

Pair = tuple[Trial, Job]


class Slot(NamedTuple):
    """A column: a variant's key and which of its repeats, from 0."""

    variant: str
    repeat: int


class Walk(StrEnum):
    """Which tasks are walked, by the answers that are shown of them."""

    ALL = "all"
    DIFFERENT = "different"
    FAILED = "failed"
    DISAGREE = "disagree"
    UNGRADED = "ungraded"


WALKS: tuple[tuple[Walk, str, str], ...] = (
    (Walk.ALL, later("All"), later("Every task")),
    (
        Walk.DIFFERENT,
        later("Different"),
        later("The answers shown got different grades or, where a grade is missing, are not the same text"),
    ),
    (Walk.FAILED, later("Failed"), later("At least one of the answers shown failed")),
    (
        Walk.DISAGREE,
        later("Disagree"),
        later("You, a check and a judge say different things about one of the answers shown"),
    ),
    (Walk.UNGRADED, later("Ungraded"), later("At least one of the answers shown has no grade yet")),
)
"""Key, chip, and what it means."""
AMONG = {
    Walk.DIFFERENT: later("different"),
    Walk.FAILED: later("failed"),
    Walk.DISAGREE: later("disagree"),
    Walk.UNGRADED: later("ungraded"),
}
"""What is said of those that are walked: "2 of 7 failed"."""


def fits(walk: Walk, pairs: Sequence[Pair], scale: Scale, *, judge: bool) -> bool:
    """Whether a task is walked, by the answers that are shown of it."""
    if walk is Walk.ALL:
        return True
    if walk is Walk.DISAGREE:
        return any(len(trial.grades) > 1 and disagreement(trial, scale) for trial, _ in pairs)
    cells = [Cell.of(trial, job) for trial, job in pairs]
    if walk is Walk.UNGRADED:
        return any(cell.ungraded(judge=judge) for cell in cells)
    scores = [cell.score(judge=judge) for cell in cells]
    if walk is Walk.FAILED:
        return any(score is not None and score < 0.5 for score in scores)
    graded = [scale.level(score) for score in scores if score is not None]
    if len(graded) == len(pairs):
        return len(set(graded)) > 1
    texts = {job.answer.shown_text.strip() for _, job in pairs if job.answer is not None}
    return len(texts) > 1 or len(set(graded)) > 1


class Grid:
    """Every trial by its task and column; `take` follows changes."""

    def __init__(self, pairs: Iterable[Pair] = ()) -> None:
        self._by_task: dict[TaskId, dict[Slot, Pair]] = {}
        self.take(pairs)

    def take(self, pairs: Iterable[Pair]) -> None:
        """New trials, or new states of known ones."""
        for trial, job in pairs:
            self._by_task.setdefault(trial.task_id, {})[Slot(trial.variant, trial.repeat)] = (trial, job)

    def cells(self, task_id: TaskId) -> Mapping[Slot, Pair]:
        """A task's trials."""
        return self._by_task.get(task_id, {})

    def shown(self, task_id: TaskId, slots: Sequence[Slot]) -> list[Pair]:
        """Those of some columns; a trial that was never planned is left out."""
        cells = self.cells(task_id)
        return [cells[slot] for slot in slots if slot in cells]

    def repeats(self, task_id: TaskId, variant: str) -> int:
        """How often a task is asked with a variant."""
        return sum(1 for slot in self.cells(task_id) if slot.variant == variant)

    def slots(self, task_id: TaskId, comparison: Comparison) -> list[Slot]:
        """A task's columns in the order of the matrix, repeat by repeat."""
        order = {variant.key: place for place, variant in enumerate(comparison.variants)}
        found = [slot for slot in self.cells(task_id) if slot.variant in order]
        return sorted(found, key=lambda slot: (slot.repeat, order[slot.variant]))


def first_slots(comparison: Comparison, offered: Sequence[Slot], chosen: Slot | None = None) -> list[Slot]:
    """The lowest and the highest effort; or the chosen answer beside the one of these two that is farther from it."""
    repeat = chosen.repeat if chosen is not None else 0
    here = [slot for slot in offered if slot.repeat == repeat] or list(offered)
    if len(here) < FEWEST:  # one variant only: its repeats
        here = list(offered)
    ranks = {variant.key: variant.rank() for variant in comparison.variants}
    lowest = min(here, key=lambda slot: ranks[slot.variant], default=None)
    highest = max(here[::-1], key=lambda slot: ranks[slot.variant], default=None)
    if lowest is None or highest is None:
        return []
    if lowest == highest:
        highest = next((slot for slot in here[::-1] if slot != lowest), highest)
    if chosen is None or chosen not in offered:
        return list(dict.fromkeys((lowest, highest)))
    if chosen == lowest:
        return [chosen, highest]
    return list(dict.fromkeys((lowest, chosen)))


def one_more(offered: Sequence[Slot], slots: Sequence[Slot]) -> Slot | None:
    """The column that a person most likely wants next: another variant at the same repeat, else another repeat."""
    repeat = slots[-1].repeat if slots else 0
    shown = {slot.variant for slot in slots}
    left = [slot for slot in offered if slot not in slots]
    left.sort(key=lambda slot: (slot.variant in shown, abs(slot.repeat - repeat)))
    return left[0] if left else None


def in_order(slots: Sequence[Slot], offered: Sequence[Slot]) -> list[Slot]:
    """Columns as the matrix has them; the first stays, as the others are held against it."""
    return [*slots[:1], *(slot for slot in offered if slot in slots[1:])]


def neighbour(matching: Sequence[int], at: int, step: int) -> int | None:
    """The next task to go to, or the one before; None at the end. `matching` are places that are walked, rising."""
    left = [place for place in matching if (place > at if step > 0 else place < at)]
    return None if not left else left[0] if step > 0 else left[-1]
