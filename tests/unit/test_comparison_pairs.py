"""Two experiments on the same tasks set against each other, and how columns and tasks find their counterparts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.comparison import Axis
from desktop_app.domain.comparison_pairs import same_tasks
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.model_profiles import Effort
from tests.harness.comparison_house import along, comparison_house, design, tasks


async def test_the_same_tasks_on_another_model_are_paired_task_by_task(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        first = await house.comparisons.run(design(40, 1, (Effort.LOW, Effort.HIGH)))
        renamed = tuple(replace(task, id=TaskId(f"q{task.id}")) for task in tasks(50)[5:])
        second = await house.comparisons.run(
            replace(design(1, 1, (Effort.HIGH, Effort.MEDIUM)), tasks=renamed, model_id="gpt-6-sol")
        )
        for plan in (first, second):
            await house.answer(plan.id)
        await house.grade_all(first.id, lambda trial: int(trial.task_id) % 2 == 0)
        await house.grade_all(second.id, lambda _: True)
        (high,) = await house.comparisons.compare(first.id, second.id)
        assert (high.first, high.second, high.tasks) == ("high", "high", 35)
        assert high.difference is not None
        assert high.difference.centre == pytest.approx(17 / 35), "tasks 6 to 40: 17 odd ones were wrong at first"
        assert high.difference.low is not None
        assert high.difference.low > 0.25
        assert high.p is not None
        assert high.p == pytest.approx(2 / 2**17)
        assert high.first_usd is not None
        (other,) = await house.comparisons.compare(second.id, first.id)
        assert other.difference is not None
        assert other.difference.centre == pytest.approx(-17 / 35)
        with pytest.raises(KeyError):
            await house.comparisons.compare(first.id, "none")  # type: ignore[arg-type]


async def test_modes_are_paired_with_their_own_kind_and_holm_counts_them_all(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plans = [
            await house.comparisons.run(replace(along(Axis.MODE, "standard", "pro"), tasks=tasks(8))) for _ in "ab"
        ]
        for plan, right in zip(plans, (True, False), strict=True):
            await house.answer(plan.id)
            await house.grade_all(plan.id, lambda trial, right=right: right or "pro" in trial.variant)  # type: ignore[misc]
        rows = await house.comparisons.compare(plans[0].id, plans[1].id)
        assert [row.first for row in rows] == [row.second for row in rows]
        assert len(rows) == 6
        found = {row.first: row.p for row in rows}
        assert found["low · standard"] == pytest.approx(6 * 2 / 2**8)
        assert found["low · pro"] == 1.0


async def test_nothing_in_common_is_no_comparison(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        first = await house.comparisons.run(design(2, 1, (Effort.LOW,)))
        second = await house.comparisons.run(replace(design(1, 1, (Effort.LOW,)), tasks=(Task(TaskId("1"), "Other?"),)))
        (low,) = await house.comparisons.compare(first.id, second.id)
        assert (low.tasks, low.difference, low.p, low.first_quality) == (0, None, None, None)


def test_tasks_are_the_same_by_their_words() -> None:
    first = [Task(TaskId("a"), "Why  so?\n"), Task(TaskId("b"), "How?"), Task(TaskId("c"), "How?")]
    second = [Task(TaskId("1"), "How?"), Task(TaskId("2"), "Why so?"), Task(TaskId("3"), "Where?")]
    assert same_tasks(first, second) == (("a", "2"), ("b", "1"))


async def test_what_changed_is_told_task_by_task_with_what_it_took(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        first = await house.comparisons.run(design(3, 2, (Effort.LOW,)))
        renamed = tuple(replace(task, id=TaskId(f"q{task.id}")) for task in tasks(3))
        second = await house.comparisons.run(replace(design(1, 2, (Effort.LOW,)), tasks=renamed))
        await house.answer(first.id)
        await house.answer(second.id, reasoning=lambda _: 900)
        await house.grade_all(first.id, lambda trial: trial.task_id == "1" or trial.repeat == 0)
        await house.grade_all(second.id, lambda trial: trial.task_id == "q2" or trial.repeat == 0)
        (low,) = await house.comparisons.compare(first.id, second.id)
        assert (low.better, low.worse) == (("2",), ("1",))
        assert (low.first_reasoning, low.second_reasoning) == (300.0, 900.0)
        assert (low.first_seconds, low.second_seconds) == (3.0, 9.0)
        assert not low.claimed


async def test_what_can_be_set_against_one_is_found(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        first = await house.comparisons.run(design(3, 1, (Effort.LOW,)))
        more = await house.comparisons.run(design(5, 1, (Effort.LOW,)))
        copy = await house.comparisons.rerun(first.id, "gpt-6-sol")
        await house.comparisons.run(replace(design(1, 1, (Effort.LOW,)), tasks=(Task(TaskId("1"), "Other?"),)))
        gone = await house.comparisons.run(design(3, 1, (Effort.LOW,)))
        await house.comparisons.delete(gone.id)
        board = await house.comparisons.files.open(await house.comparisons.files.record(more.id))
        found = [(match.comparison.id, match.in_common) for match in await house.comparisons.matches.of(more.id)]
        assert dict(found) == {first.id: 3, copy.id: 3, board.comparison.id: 5}
        assert found[0][0] == board.comparison.id, "the most in common first"
        await house.comparisons.run(design(4, 1, (Effort.LOW,)))
        kin = [match.comparison.id for match in await house.comparisons.matches.of(first.id)]
        assert kin[0] == copy.id, "its own copy first"
        with pytest.raises(KeyError):
            await house.comparisons.matches.of("none")  # type: ignore[arg-type]
