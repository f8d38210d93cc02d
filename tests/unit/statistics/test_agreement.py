"""Cohen's kappa against independently computed values."""

from __future__ import annotations

import os
import random
from collections.abc import Sequence

import pytest

from desktop_app.domain.statistics.agreement import kappa


def grades(table: Sequence[Sequence[int]]) -> tuple[list[int], list[int]]:
    """The two graders' grades that a table of counts stands for."""
    first: list[int] = []
    second: list[int] = []
    for i, row in enumerate(table):
        for j, count in enumerate(row):
            first += [i] * count
            second += [j] * count
    return first, second


@pytest.mark.parametrize(
    ("table", "value"),
    [
        # Cohen (1960) worked by hand: agreement 0.7, by chance 0.5
        ([[20, 5], [10, 15]], 0.4),
        # statsmodels 0.14, cohens_kappa(table, wt="quadratic")
        ([[44, 5, 1], [7, 20, 3], [9, 5, 6]], 0.4545454545454546),
        ([[11, 4, 1, 0, 0], [3, 12, 5, 1, 0], [0, 4, 14, 3, 1], [0, 1, 5, 9, 2], [0, 0, 2, 3, 10]], 0.8268409148),
    ],
)
def test_values(table: list[list[int]], value: float) -> None:
    interval = kappa(*grades(table), levels=len(table))
    assert interval is not None
    assert interval.centre == pytest.approx(value)
    assert interval.n == sum(map(sum, table))


def test_the_interval_is_the_large_sample_one_with_a_disagreement_each_way() -> None:
    # statsmodels 0.14: [[19, 5], [9, 15]] with a disagreement added each way is
    # [[19, 6], [10, 15]], and that has kappa 0.36 and std_kappa 0.1302396
    interval = kappa(*grades([[19, 5], [9, 15]]), levels=2)
    assert interval is not None
    assert interval.low is not None
    assert interval.high is not None
    assert (interval.low + interval.high) / 2 == pytest.approx(0.36)
    assert (interval.high - interval.low) / 2 == pytest.approx(1.959964 * 0.13023960687901356, abs=1e-6)


def test_agreeing_on_a_few_answers_proves_nothing() -> None:
    interval = kappa([1, 0, 1], [1, 0, 1], levels=2)
    assert interval is not None
    assert interval.low is not None
    assert interval.centre == 1.0
    assert interval.low < 0.3


@pytest.mark.parametrize("answers", [20, 50, 150])
@pytest.mark.parametrize("passing", [0.5, 0.8])
def test_a_judge_no_better_than_the_level_is_rarely_trusted(answers: int, passing: float) -> None:
    """Two graders whose kappa is 0.6, simulated: the lower bound is above it in few experiments (2.5 % were exact)."""
    n, rng, trusted = 400 * (20 if os.environ.get("PONDER_LONG") else 1), random.Random(f"{answers} {passing}"), 0
    for _ in range(n):
        # with probability 0.6 the judge sees what the person saw, else it draws from the same share: kappa 0.6
        person = [int(rng.random() < passing) for _ in range(answers)]
        judge = [grade if rng.random() < 0.6 else int(rng.random() < passing) for grade in person]
        found = kappa(person, judge, levels=2)
        trusted += found is not None and found.low is not None and found.low > 0.6
    assert trusted / n <= 0.05 + 3 * (0.05 * 0.95 / n) ** 0.5


@pytest.mark.parametrize("answers", [50, 150])
def test_the_weighted_interval_covers(answers: int) -> None:
    n, rng, covered = 200 * (20 if os.environ.get("PONDER_LONG") else 1), random.Random(answers), 0
    for _ in range(n):
        person = [rng.choice((0, 2, 3, 3, 4, 4)) for _ in range(answers)]
        judge = [grade if rng.random() < 0.7 else rng.choice((0, 2, 3, 3, 4, 4)) for grade in person]
        found = kappa(person, judge, levels=5)
        assert found is not None
        covered += found.low is not None and found.high is not None and found.low <= 0.7 <= found.high
    assert covered / n >= 0.93 - 3 * (0.93 * 0.07 / n) ** 0.5


def test_one_grade_only_can_not_be_told_from_chance() -> None:
    assert kappa([1, 1, 1], [1, 1, 1], levels=2) is None
    assert kappa([], [], levels=2) is None


@pytest.mark.parametrize(
    ("first", "second", "levels"), [([0], [0, 1], 2), ([2], [0], 2), ([0], [-1], 5), ([0], [0], 1)]
)
def test_grades_that_are_none(first: list[int], second: list[int], levels: int) -> None:
    with pytest.raises(ValueError):
        kappa(first, second, levels=levels)
