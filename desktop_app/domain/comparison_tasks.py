"""The tasks of an experiment and the scale on which their answers are graded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

TaskId = NewType("TaskId", str)
"""A task's name inside its comparison: a person's own, or its number in the list."""


class Scale(StrEnum):
    """What a grade is. Everywhere inside, it is a score from 0 (worst) to 1 (best)."""

    PASS_FAIL = "pass/fail"
    ONE_TO_FIVE = "1-5"

    @property
    def levels(self) -> int:
        """How many grades there are."""
        return 2 if self is Scale.PASS_FAIL else 5

    @property
    def usual_margin(self) -> float:
        """How much worse still counts as good enough: 5 points of pass rate, a quarter of one of the five grades."""
        return 0.05 if self is Scale.PASS_FAIL else 0.25 / 4

    def score(self, points: float) -> float:
        """The score of a grade in its own points: 0 or 1, or 1 to 5. Raises ValueError for one it does not have."""
        lowest, highest = (0, 1) if self is Scale.PASS_FAIL else (1, 5)
        if not lowest <= points <= highest:
            raise ValueError(f"grades go from {lowest} to {highest}")
        return (points - lowest) / (highest - lowest)

    def points(self, score: float) -> float:
        """The grade that a score is: 0 or 1, or 1 to 5; what lies between two grades stays there."""
        return score if self is Scale.PASS_FAIL else 1 + 4 * score

    def level(self, score: float) -> int:
        """The nearest grade, counted from 0."""
        return round(score * (self.levels - 1))


@dataclass(frozen=True, slots=True)
class Task:
    """A question, what is expected of its answer, and how that is checked.

    `checks` is written as `grading.written` reads it. `tags` group tasks.
    """

    id: TaskId
    text: str
    expected: str | None = None
    checks: str = ""
    tags: tuple[str, ...] = ()

    @property
    def checkable(self) -> bool:
        """Whether answers can be graded without a person."""
        return bool(self.checks.strip())
