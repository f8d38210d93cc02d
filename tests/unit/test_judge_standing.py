"""Whether a judge counts, which way it errs, and how many more answers a person would have to grade for it."""

from __future__ import annotations

import pytest

from desktop_app.domain.comparison_tasks import Scale, TaskId
from desktop_app.domain.identifiers import ComparisonId, JobId, TrialId
from desktop_app.domain.judge_standing import judge_standing
from desktop_app.domain.statistics.agreement import answers_for, kappa
from desktop_app.domain.trials import Cell, GradedBy, GradeRecord, Measures, Outcome, Trial


def cell(number: int, person: float | None, judge: float | None) -> Cell:
    name = str(number)
    job = JobId(name)
    grades = [GradeRecord(GradedBy.PERSON, person, 1.0, job)] if person is not None else []
    grades += [GradeRecord(GradedBy.JUDGE, judge, 2.0, job)] if judge is not None else []
    trial = Trial(TrialId(name), ComparisonId("c"), TaskId(name), "low", 0, number, job, grades=tuple(grades))
    return Cell(trial, Outcome.ANSWERED, Measures())


def cells(*groups: tuple[int, float | None, float | None]) -> list[Cell]:
    found: list[Cell] = []
    for count, person, judge in groups:
        found += [cell(len(found) + place, person, judge) for place in range(count)]
    return found


def test_counts_of_both_and_of_errors() -> None:
    standing = judge_standing(
        cells((9, 1.0, 1.0), (5, 0.0, 0.0), (3, 0.0, 1.0), (1, 1.0, 0.0), (4, None, 1.0), (6, 1.0, None)),
        Scale.PASS_FAIL,
        0.6,
    )
    assert (standing.judged, standing.both, standing.same) == (22, 18, 14)
    assert (standing.kinder, standing.stricter) == (3, 1)
    assert not standing.counts
    assert standing.agreement is not None
    assert standing.agreement.n == 18


def test_more_answers_are_enough_when_they_go_on_alike() -> None:
    person, judge = [1] * 20 + [0] * 10, [1] * 19 + [0] + [0] * 9 + [1]
    n = answers_for(person, judge, levels=2, low=0.6)
    assert n is not None
    times = -(-n // 30)
    found = kappa(person * times, judge * times, levels=2)
    before = kappa(person * (times // 2), judge * (times // 2), levels=2)
    assert found is not None
    assert found.low is not None
    assert found.low >= 0.6
    assert before is not None
    assert before.low is not None
    assert before.low < 0.6, "far fewer are not enough"
    assert answers_for(person, judge, levels=2, low=0.3) < n  # type: ignore[operator]


def test_a_judge_that_agrees_too_little_is_never_enough() -> None:
    assert answers_for([0, 1] * 20, [0, 1, 1, 1] * 10, levels=2, low=0.6) is None
    standing = judge_standing(cells((10, 1.0, 1.0), (10, 0.0, 1.0), (10, 0.0, 0.0)), Scale.PASS_FAIL, 0.6)
    assert standing.more is None


@pytest.mark.parametrize("levels", [2, 5])
def test_before_anything_is_known_the_least_number_is_told(levels: int) -> None:
    n = answers_for([], [], levels=levels, low=0.6)
    assert n is not None
    half = [0] * (n // 2) + [levels - 1] * (n - n // 2)
    found = kappa(half, half, levels=levels)
    assert found is not None
    assert found.low is not None
    assert found.low >= 0.6
    fewer = kappa(half[1:-1], half[1:-1], levels=levels)
    assert fewer is not None
    assert fewer.low is not None
    assert fewer.low < 0.6


def test_neighbours_on_five_levels_nearly_agree() -> None:
    near = judge_standing(cells(*[(6, n / 4, max(0, n - 1) / 4) for n in range(5)]), Scale.ONE_TO_FIVE, 0.6)
    far = judge_standing(cells(*[(6, n / 4, (n + 2) % 5 / 4) for n in range(5)]), Scale.ONE_TO_FIVE, 0.6)
    assert near.agreement is not None
    assert far.agreement is not None
    assert near.agreement.centre > 0.7 > far.agreement.centre
    assert (near.same, near.stricter, near.kinder) == (6, 24, 0)


def test_it_counts_once_its_lower_end_reaches_the_level() -> None:
    many = cells((40, 1.0, 1.0), (40, 0.0, 0.0))
    assert judge_standing(many, Scale.PASS_FAIL, 0.6).counts
    assert judge_standing(many, Scale.PASS_FAIL, 0.6).more == 0
    assert not judge_standing(many, Scale.PASS_FAIL, 0.95).counts
