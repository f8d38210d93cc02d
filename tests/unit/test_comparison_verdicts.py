"""When a verdict is read, what counts as a look, and whose grade counts."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from typing_extensions import override

from desktop_app.domain.comparison import Design
from desktop_app.domain.comparison_tasks import Scale, TaskId
from desktop_app.domain.grading.checks import Graded, right, unknown, wrong
from desktop_app.domain.identifiers import ComparisonId, TrialId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.trials import GradedBy, GradeRecord, Trial
from desktop_app.domain.verdicts import Known
from desktop_app.services.checking_port import AnswerChecker
from desktop_app.services.comparison_stages import Addition
from desktop_app.storage.comparisons import SqliteComparisons
from tests.harness.comparison_house import FAIL, REFUSE, ComparisonHouse, comparison_house, design, ended_job

TWO = (Effort.LOW, Effort.HIGH)


class Checker(AnswerChecker):
    """Passes the answers that name the expected one; has nothing to say of answers with a question mark."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    @override
    async def check(self, answer: str, expected: str | None, checks: str) -> Graded:
        self.asked.append(checks)
        if "?" in answer:
            return unknown("It asks back.")
        return right("It is there.") if expected and expected in answer else wrong("It is not there.")

    @override
    async def close(self) -> None:
        """Nothing runs."""


async def answered(house: ComparisonHouse, wanted: Design) -> str:
    """Run to the end; ungraded."""
    comparison = await house.comparisons.run(wanted)
    await house.answer(comparison.id)
    return comparison.id


async def test_a_verdict_is_read_only_when_all_have_ended_and_all_are_graded(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(6, 1, TWO))
        await house.answer(plan.id, at_most=11)
        await house.grade_all(plan.id, lambda _: True)
        finding = await house.comparisons.finding(plan.id)
        assert finding is not None
        assert (finding.verdict, finding.standing.pending, finding.standing.ungraded) == (None, 1, 0)
        await house.answer(plan.id)
        finding = await house.comparisons.finding(plan.id)
        assert finding is not None
        assert (finding.verdict, finding.standing.pending, finding.standing.ungraded) == (None, 0, 1)
        assert (await house.board(plan.id)).comparison.looks == (), "nothing was read, so nothing was looked at"
        await house.grade_all(plan.id, lambda _: True)
        finding = await house.comparisons.finding(plan.id)
        assert finding is not None
        assert finding.verdict is not None
        assert (finding.verdict.tasks, finding.verdict.answers, finding.verdict.known) == (6, 12, Known.NOT_YET)


async def test_each_stage_that_is_looked_at_costs_and_looking_twice_at_one_does_not(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(40, 1, TWO))

        async def look() -> tuple[int, float]:
            await house.answer(plan.id)
            await house.grade_all(plan.id, lambda _: True)
            finding = await house.comparisons.finding(plan.id)
            assert finding is not None
            assert finding.verdict is not None
            return finding.verdict.look, finding.verdict.alpha

        assert await look() == await look() == (1, 0.025)
        await house.comparisons.add(plan.id, Addition(repeats=1))
        assert await look() == (2, 0.0125)
        await house.comparisons.set_margin(plan.id, 0.1)
        assert await look() == (3, 0.00625), "another margin is another question"
        await house.comparisons.set_margin(plan.id, 0.05)
        assert await look() == (2, 0.0125), "what was seen before is not seen anew"
        await house.comparisons.add(plan.id, Addition(repeats=1))
        await house.comparisons.add(plan.id, Addition(repeats=1))
        assert await look() == (4, 0.003125), "a stage that nobody looked at costs nothing"
    async with comparison_house(tmp_path) as house:
        finding = await house.comparisons.finding(plan.id)
        assert finding is not None
        assert finding.look == 4


async def test_a_verdict_that_two_read_at_once_is_one_look(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(6, 1, TWO))
        await house.answer(plan.id)
        await house.grade_all(plan.id, lambda _: True)
        await asyncio.gather(*(house.comparisons.finding(plan.id) for _ in range(2)))
        assert len((await house.board(plan.id)).comparison.looks) == 1


async def test_the_knee_is_named_when_it_is_shown(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(replace(design(60, 2, TWO), margin=0.15))
        await house.answer(plan.id)
        await house.grade_all(plan.id, lambda trial: trial.task_id != "1")
        finding = await house.comparisons.finding(plan.id)
        assert finding is not None
        assert finding.verdict is not None
        assert (finding.verdict.known, finding.verdict.knee) == (Known.KNEE, "low")
        assert finding.cheaper == ()


async def test_a_dearer_effort_that_turned_out_cheaper_is_named_beside_the_knee(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(replace(design(60, 1, TWO), margin=0.2))
        await house.answer(plan.id, reasoning=lambda trial: 900 if trial.variant == "low" else 100)
        await house.grade_all(plan.id, lambda _: True)
        finding = await house.comparisons.finding(plan.id)
        assert finding is not None
        assert finding.verdict is not None
        assert (finding.verdict.knee, finding.cheaper) == ("low", ("high",))
        board = await house.board(plan.id)
        assert [summary.asked_more_used_less for summary in board.summaries] == [False, True]
        assert board.reasoned_no_more(board.tasks[0].id, plan.variants[1])
        assert not board.reasoned_no_more(board.tasks[0].id, plan.variants[0])


async def test_missing_answers_widen_what_may_be_so(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(replace(design(60, 1, TWO), margin=0.2))
        await house.answer(plan.id, lambda trial: FAIL if int(trial.task_id) <= 12 else "fine")
        await house.grade_all(plan.id, lambda _: True)
        finding = await house.comparisons.finding(plan.id)
        assert finding is not None
        assert finding.verdict is not None
        assert (finding.standing.missing, finding.verdict.knee) == (24, None), "what is missing may be worse"


async def test_one_question_says_so_and_a_choice_is_recorded_as_one(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        comparison_id = await answered(house, design(1, 1))
        await house.grade_all(comparison_id, lambda _: True)  # type: ignore[arg-type]
        finding = await house.comparisons.finding(comparison_id)  # type: ignore[arg-type]
        assert finding is not None
        assert finding.verdict is not None
        assert (finding.verdict.one_question, finding.verdict.known) == (True, Known.NOTHING)
        assert (await house.board(comparison_id)).comparison.looks == (), "nothing was told"  # type: ignore[arg-type]
        await house.comparisons.choose(comparison_id, "medium")  # type: ignore[arg-type]
        assert (await house.board(comparison_id)).comparison.choice == "medium"  # type: ignore[arg-type]


async def test_the_figures_follow_every_job_without_reading_again(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(3, 2))
        board = await house.board(plan.id)
        told: list[TrialId] = []
        board.cells_changed.watch(told.extend)
        for _ in range(18):
            await house.answer(plan.id, at_most=1)
            fresh = await house.new_service().board(plan.id)
            assert fresh is not None
            assert board.summaries == fresh.summaries
            assert board.cells == fresh.cells
        assert set(told) == {trial.id for trial, _ in board.pairs}
        summary = board.summaries[0]
        assert summary.reasoning_tokens is not None
        assert (summary.reasoning_tokens.centre, summary.reasoning_tokens.n) == (300.0, 3)
        assert summary.seconds is not None
        assert summary.seconds.centre == 3.0
        assert summary.cached_tokens is not None
        assert summary.cached_tokens.centre == 4


async def test_a_lower_effort_that_thinks_more_flags_the_higher_one_afterwards(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(1, 1, TWO))
        board = await house.board(plan.id)
        order = {trial.variant: job for trial, job in board.pairs}
        board.take_jobs([ended_job(order["high"], "x", 500)])
        assert [summary.asked_more_used_less for summary in board.summaries] == [False, False]
        board.take_jobs([ended_job(order["low"], "x", 600)])
        assert [summary.asked_more_used_less for summary in board.summaries] == [False, True]


class Interrupted(SqliteComparisons):
    """Something happens after the trials were read and before anybody has them."""

    meanwhile: Callable[[], Awaitable[object]]

    @override
    async def trials(self, comparison_id: ComparisonId) -> Sequence[tuple[Trial, Job]]:
        found = await super().trials(comparison_id)
        await self.meanwhile()
        return found


async def test_what_ends_while_the_trials_are_read_is_not_missed(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(2, 1))
        await house.board(plan.id)
        store = Interrupted(house.house.database, house.house.clock)
        store.meanwhile = lambda: house.answer(plan.id)
        board = await house.new_service(store).board(plan.id)
        assert board is not None
        assert [job.status for _, job in board.pairs] == [JobStatus.COMPLETED] * 6


# -- whose grade counts ----------------------------------------------------------------------------------------


async def test_checks_grade_what_they_can_and_a_person_overrules_them(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(4, 1, TWO, checks="contains"))
        says = {"1": "1", "2": "seven", "3": "Which 3?", "4": REFUSE}
        await house.answer(plan.id, lambda trial: says[trial.task_id])
        checker = Checker()
        assert await house.comparisons.grades.check_answers(plan.id, checker) == 6
        assert set(checker.asked) == {"contains"}
        assert await house.comparisons.grades.check_answers(plan.id, checker) == 0, "once for each answer"
        board = await house.board(plan.id)
        low = {trial.task_id: trial for trial, _ in board.pairs if trial.variant == "low"}
        assert {task: (record.score, record.why) for task, trial in low.items() for record in trial.grades} == {
            "1": (1.0, "It is there."),
            "2": (0.0, "It is not there."),
            "3": (None, "It asks back."),
        }
        finding = await house.comparisons.finding(plan.id)
        assert finding is not None
        assert finding.standing.ungraded == 2, "what checks can't say waits for a person"
        await house.comparisons.grades.grade(low[TaskId("2")].id, 1.0, why="It is a pun.")
        quality = board.summaries[0].quality
        assert quality is not None
        assert quality.centre == pytest.approx(2 / 3)
        await house.comparisons.grades.grade(low[TaskId("2")].id, None)
        quality = board.summaries[0].quality
        assert quality is not None
        assert quality.centre == pytest.approx(1 / 3), "taken back, the check counts again"


async def test_a_new_answer_has_none_of_the_old_ones_grades(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(1, 1, (Effort.LOW,)))
        board = await house.board(plan.id)
        ((trial, _),) = board.pairs
        await house.answer(plan.id, lambda _: FAIL)
        await house.comparisons.grades.grade(trial.id, 1.0)
        await house.comparisons.ask_again(plan)
        late = (trial.id, GradeRecord(GradedBy.JUDGE, 0.0, 1.0, trial.job_id))
        assert await house.comparisons.grades.record(plan.id, late) == 0, "of an answer that is another now"
        await house.answer(plan.id)
        finding = await house.comparisons.finding(plan.id)
        assert finding is not None
        assert finding.standing.ungraded == 1


async def judged_alike(house: ComparisonHouse, wrong_ones: int) -> bool:
    """A person and a judge grade the same 60 answers; whether the judge counts for the 60 others then."""
    plan = await house.comparisons.run(design(60, 1, TWO))
    await house.answer(plan.id)
    board = await house.board(plan.id)
    grades = house.comparisons.grades
    records = []
    for index, (trial, _) in enumerate(board.pairs):
        truth = float(index % 2)
        judge = truth if index >= wrong_ones else 1 - truth
        if index < 60:
            records.append((trial.id, GradeRecord(GradedBy.PERSON, truth, 1.0, trial.job_id)))
        records.append((trial.id, GradeRecord(GradedBy.JUDGE, judge, 1.0, trial.job_id)))
    await grades.record(plan.id, *records)
    finding = await house.comparisons.finding(plan.id)
    assert finding is not None
    assert finding.judge is not None
    assert finding.judge_counts is (finding.verdict is not None) is board.judge_counts
    assert board.summaries[0].graded == (60 if finding.judge_counts else Counter(
        trial.variant for trial, _ in board.pairs[:60]
    )["low"])  # fmt: skip
    return finding.judge_counts


async def test_a_judge_counts_only_where_it_agrees_with_a_person_far_enough(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        assert await judged_alike(house, 2)
        assert not await judged_alike(house, 12)


async def test_grades_from_one_to_five_are_a_part_of_the_way(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        wanted = replace(design(2, 1, (Effort.LOW,)), scale=Scale.ONE_TO_FIVE)
        plan = await house.comparisons.run(wanted)
        assert plan.margin == pytest.approx(0.0625), "a quarter of one of five grades"
        await house.answer(plan.id)
        board = await house.board(plan.id)
        for trial, _ in board.pairs:
            await house.comparisons.grades.grade(trial.id, Scale.ONE_TO_FIVE.score(5 if trial.task_id == "1" else 2))
        quality = board.summaries[0].quality
        assert quality is not None
        assert Scale.ONE_TO_FIVE.points(quality.centre) == pytest.approx(3.5)
        with pytest.raises(ValueError, match="from 0 to 1"):
            await house.comparisons.grades.grade(board.pairs[0][0].id, 4)
        with pytest.raises(ValueError, match="from 1 to 5"):
            Scale.ONE_TO_FIVE.score(0)
