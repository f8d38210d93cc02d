"""Experiments of several tasks: what is asked in which stage, what is bought later, paused, lost and asked again."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.comparison import Axis, StageKind, Variant, crossed
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.requests import Verbosity
from desktop_app.domain.settings import IN_FLIGHT
from desktop_app.services.comparison_holding import SET_ASIDE
from desktop_app.services.comparison_stages import Addition
from tests.harness.comparison_house import CUT, FAIL, REFUSE, along, comparison_house, design
from tests.harness.job_house import MODEL


async def test_questions_of_a_file_are_called_after_it(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        named = [
            (await house.comparisons.run(replace(wanted, title=title, source=source))).title
            for wanted, title, source in (
                (design(3), "", "capitals.csv"),
                (design(3), "Mine", "capitals.csv"),
                (design(3), "", ""),
                (design(1), "", "capitals.csv"),
            )
        ]
        assert named == ["capitals.csv", "Mine", "Question 1?", "Question 1?"]


async def test_every_task_is_asked_at_every_effort_as_often_as_planned_in_a_recorded_order(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        comparison = await house.comparisons.run(design(3, 2))
        board = await house.board(comparison.id)
        assert Counter((trial.task_id, trial.variant) for trial, _ in board.pairs) == {
            (str(task), effort): 2 for task in (1, 2, 3) for effort in ("low", "medium", "high")
        }
        assert {(trial.task_id, trial.variant, trial.repeat) for trial, _ in board.pairs} == {
            (str(task), effort, repeat)
            for task in (1, 2, 3)
            for effort in ("low", "medium", "high")
            for repeat in (0, 1)
        }
        assert all(job.request.turns[0].text == f"Question {trial.task_id}?" for trial, job in board.pairs)
        assert all(job.batch == comparison.id for _, job in board.pairs), "one cap for all of them"
        sent_first = sorted(board.pairs, key=lambda pair: pair[1].created_at)
        assert sent_first == list(board.pairs), "the queue sends them in the recorded order"
        order = [trial.task_id for trial, _ in board.pairs]
        assert order != sorted(order)
        (stage,) = comparison.stages
        assert (stage.number, stage.kind, stage.trials) == (1, StageKind.PLAN, 18)
        assert comparison.testing_order == ("low", "medium", "high")


async def test_repeats_efforts_and_tasks_are_added_without_asking_the_rest_again(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(2, 2, (Effort.LOW, Effort.HIGH)))
        assert await house.answer(plan.id) == 8
        before = {trial.id: job.id for trial, job in (await house.board(plan.id)).pairs}
        assert await house.comparisons.add(plan.id, Addition(repeats=1)) == 4
        assert await house.comparisons.add(plan.id, Addition(variants=crossed((Effort.MEDIUM,)))) == 6
        assert await house.comparisons.add(plan.id, Addition(tasks=(Task(TaskId("new"), "Why?"),))) == 9
    async with comparison_house(tmp_path) as house:  # all of it survives
        board = await house.board(plan.id)
        pairs = {trial.id: (trial, job) for trial, job in board.pairs}
        assert {trial_id: pairs[trial_id][1].id for trial_id in before} == before
        assert all(pairs[trial_id][1].status is JobStatus.COMPLETED for trial_id in before)
        cells = Counter((trial.task_id, trial.variant) for trial, _ in board.pairs)
        assert cells == {(task, effort): 3 for task in ("1", "2", "new") for effort in ("low", "medium", "high")}
        assert Counter(trial.stage for trial, _ in board.pairs) == {1: 8, 2: 4, 3: 6, 4: 9}
        assert [trial.repeat for trial, _ in board.pairs if trial.stage == 2] == [2] * 4
        assert [trial.position for trial, _ in board.pairs] == list(range(27))
        kinds = [stage.kind.value for stage in board.comparison.stages]
        assert kinds == ["plan", "repeats", "variants", "tasks"]
        assert board.comparison.testing_order == ("low", "medium", "high"), "by what was expected before it ran"
        assert (board.comparison.repeats, board.comparison.task_count) == (3, 3)
        assert [task.id for task in board.tasks] == ["1", "2", "new"]


async def test_only_what_is_missing_is_asked_again_and_only_by_a_persons_word(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(4, 1, (Effort.LOW,)))
        says = {"1": FAIL, "2": REFUSE, "3": CUT, "4": "4"}
        await house.answer(plan.id, lambda trial: says[trial.task_id])
        board = await house.board(plan.id)
        (low,) = board.summaries
        assert (low.missing, low.wrong, low.answered) == (1, 2, 1)
        assert not house.house.ledger.live, "nothing is tried again by itself"
        await house.grade_all(plan.id, lambda _: True)
        (low,) = board.summaries
        assert low.quality is not None
        assert low.quality.centre == pytest.approx(1 / 3), "refused and incomplete are wrong, missing is neither"
        assert [low.worst_case, low.best_case] == pytest.approx([1 / 4, 2 / 4])
        (lost,) = [trial for trial, _ in board.pairs if trial.task_id == "1"]
        assert await house.comparisons.ask_again(plan) == 1
        assert await house.answer(plan.id) == 1
        (again,) = [trial for trial, _ in board.pairs if trial.task_id == "1"]
        assert (again.id, again.stage, again.earlier) == (lost.id, 2, (lost.job_id,))
        assert board.comparison.stages[-1].kind is StageKind.MISSING
        assert board.summaries[0].missing == 0
        assert await house.comparisons.ask_again(plan) == 0, "wrong answers are not asked again"
        assert len(board.comparison.stages) == 2


async def test_a_paused_comparison_sends_nothing_until_it_is_resumed(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(2, 1))
        other = await house.comparisons.run(design(1, 1))
        assert await house.comparisons.pause(plan.id) == 6
        assert await house.comparisons.pause(plan.id) == 0
        assert house.comparisons.progress()[plan.id].paused == 6
        assert house.comparisons.progress()[other.id].running == 3
        await house.house.scheduler.gate.settle()
        await house.house.jobs.pause()
        await house.house.jobs.resume()
        assert house.comparisons.progress()[plan.id].paused == 6, "the queue's own pause is another matter"
        assert await house.answer(plan.id) == 0
    async with comparison_house(tmp_path) as house:
        assert house.comparisons.progress()[plan.id].paused == 6, "also after a restart"
        held = [job for job in house.house.ledger.live.values() if job.comparison_id == plan.id]
        assert {job.problem for job in held} == {SET_ASIDE}
        await house.comparisons.resume(plan.id)
        assert house.comparisons.progress()[plan.id].running == 6
        assert await house.answer(plan.id) == 6


async def test_what_a_cap_holds_is_paused_too_and_resuming_lets_nothing_past_it(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(1, 1))
        ledger = house.house.ledger
        held = next(iter(ledger.live))
        over = Problem(ProblemKind.OVER_CAP, "This could pass today's cap.", "Raise it.")
        async with ledger.turn(held) as job:
            assert job is not None
            await ledger.keep(job.moved(JobStatus.HELD, 1.0, problem=over), "")
        assert await house.comparisons.pause(plan.id) == 3
        await house.house.scheduler.gate.settle()
        assert {job.problem for job in ledger.live.values()} == {SET_ASIDE}, "there is room now, but it is paused"
        await house.house.jobs.pause()
        await house.comparisons.resume(plan.id)
        kinds = {job.problem.kind for job in ledger.live.values() if job.problem}
        assert kinds == {ProblemKind.PAUSED}, "the queue's pause holds them now"
        assert not any(job.cap_released for job in ledger.live.values())


@pytest.mark.parametrize(
    ("axis", "levels", "asked"),
    [
        (Axis.MODE, ("standard", "pro"), {(MODEL, None, None), (MODEL, "pro", None)}),
        (Axis.VERBOSITY, ("low", "high"), {("gpt-5.4", None, Verbosity.LOW), ("gpt-5.4", None, Verbosity.HIGH)}),
        (Axis.MODEL, (MODEL, "gpt-5.4"), {(MODEL, None, None), ("gpt-5.4", None, None)}),
    ],
)
async def test_a_second_axis_is_asked_for_as_the_api_knows_it(
    tmp_path: Path, axis: Axis, levels: tuple[str, ...], asked: set[tuple[str, str | None, Verbosity | None]]
) -> None:
    async with comparison_house(tmp_path) as house:
        model = "gpt-5.4" if axis is Axis.VERBOSITY else MODEL
        plan = await house.comparisons.run(replace(along(axis, *levels), model_id=model))
        board = await house.board(plan.id)
        sent = {(job.request.model_id, job.request.reasoning_mode, job.request.verbosity) for _, job in board.pairs}
        assert sent == asked
        assert len(board.pairs) == 2 * 6 * 2
        assert len({variant.key for variant in plan.variants}) == 6


async def test_pro_is_expected_to_be_dearer_and_tested_as_such(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(along(Axis.MODE, "pro", "standard", efforts=(Effort.LOW, Effort.HIGH)))
        assert plan.testing_order[0] == "low · standard"
        assert set(plan.testing_order[2:]) == {"low · pro", "high · pro"}


@pytest.mark.parametrize(
    ("variant", "model_id", "why"),
    [
        (Variant(Effort.NONE), MODEL, "does not take “none”"),
        (Variant(Effort.LOW, mode="pro"), "gpt-5.4", "is not asked in pro mode: only standard"),
        (Variant(Effort.LOW, verbosity=Verbosity.LOW), "o3", "o3 does not take the verbosity “low”"),
        (Variant(Effort.LOW, verbosity=Verbosity.LOW), "gpt-5.4", ""),
        (Variant(Effort.LOW, model_id="gpt-4.1"), MODEL, "gpt-4.1 does not reason"),
    ],
)
async def test_what_a_model_does_not_take_is_refused_with_its_reason(
    tmp_path: Path, variant: Variant, model_id: str, why: str
) -> None:
    async with comparison_house(tmp_path) as house:
        assert why in house.comparisons.planning.why_not(variant, model_id)
        plan = await house.comparisons.run(design(1, 1, (Effort.MEDIUM,)))
        wanted = replace(design(1, 1), model_id=model_id, variants=(variant,))
        problem = house.comparisons.check(wanted)
        assert (problem is None) is (not why)
        if why and model_id == MODEL:
            with pytest.raises(ProblemError):
                await house.comparisons.add(plan.id, Addition(variants=(variant,)))
            assert len((await house.board(plan.id)).comparison.stages) == 1


async def test_the_levels_of_an_axis_say_why_not(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        planning = house.comparisons.planning
        assert [(each.value, bool(each.why_not)) for each in planning.levels(MODEL, Axis.MODE)] == [
            ("standard", False),
            ("pro", False),
        ]
        assert [(each.value, bool(each.why_not)) for each in planning.levels("gpt-5.4", Axis.MODE)] == [
            ("standard", False),
            ("pro", True),
        ]
        assert [each.value for each in planning.levels("gpt-5.4", Axis.VERBOSITY) if not each.why_not] == [
            "low",
            "medium",
            "high",
        ]


@pytest.mark.parametrize(
    ("tasks", "happened"),
    [
        ((Task(TaskId("a"), "Why?"), Task(TaskId("a"), "How?")), "Two tasks are called a."),
        ((Task(TaskId("a"), "Why?"), Task(TaskId("b"), " ")), "Task b has no text."),
        ((Task(TaskId("a"), "Why?", checks="numbr"),), "The checks of task a can't be read."),
        (tuple(Task(TaskId(str(n)), "Why?") for n in range(2001)), "There are 2,001 tasks."),
    ],
)
async def test_tasks_that_cannot_be_asked_say_why(tmp_path: Path, tasks: tuple[Task, ...], happened: str) -> None:
    async with comparison_house(tmp_path) as house:
        problem = house.comparisons.check(replace(design(), tasks=tasks))
        assert problem is not None
        assert (problem.happened, bool(problem.advice)) == (happened, True)


async def test_the_outlook_tells_tokens_money_and_time_as_ranges(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        few = await house.comparisons.outlook(design(2, 1))
        many = await house.comparisons.outlook(design(20, 5))
        assert (few.trials, many.trials) == (6, 300)
        assert few.cost.low is not None
        assert few.cost.high is not None
        assert many.cost.high is not None
        assert 0 < few.cost.low < few.cost.high < many.cost.high
        assert 0 < few.output_tokens.low < few.output_tokens.high < many.output_tokens.high
        assert 0 < few.seconds.low < few.seconds.high < many.seconds.high
        assert few.tokens < many.tokens
        await house.house.preferences.change(IN_FLIGHT, 100)
        quicker = await house.comparisons.outlook(design(20, 5))
        assert quicker.seconds.high < many.seconds.high / 2, "more at once takes less time"
        assert quicker.cost == many.cost


async def test_a_long_task_counts_with_its_own_length(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plain = replace(design(2, 1), tasks=(Task(TaskId("a"), "Why?"), Task(TaskId("b"), "How?")))
        long = replace(plain, tasks=(plain.tasks[0], Task(TaskId("b"), "word " * 60_000)))
        short_outlook, long_outlook = await house.comparisons.outlook(plain), await house.comparisons.outlook(long)
        assert long_outlook.tokens - short_outlook.tokens == pytest.approx(3 * 60_000, rel=0.01)
        assert short_outlook.cost.low is not None
        assert long_outlook.cost.low is not None
        assert long_outlook.cost.low > short_outlook.cost.low + Decimal("0.1")


async def test_what_an_addition_would_cost_counts_only_what_it_adds_and_learns_the_time(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(3, 1))
        guessed = await house.comparisons.outlook_of(plan.id, Addition(repeats=2))
        assert guessed.trials == 18
        await house.answer(plan.id, lambda trial: FAIL if trial.task_id == "1" else "2")
        again = await house.comparisons.outlook_of(plan.id, Addition(missing=True))
        assert again.trials == 3
        assert again.spent > 0
        board = await house.board(plan.id)
        one = next(trial.id for trial, job in board.pairs if job.status is JobStatus.FAILED)
        assert (await house.comparisons.outlook_of(plan.id, Addition(missing=True, trials=(one,)))).trials == 1
        too_many = await house.comparisons.outlook_of(plan.id, Addition(repeats=50))
        assert too_many.problem is not None
        assert too_many.problem.kind is ProblemKind.INVALID_REQUEST
        await house.comparisons.add(plan.id, Addition(repeats=1))
        await house.answer(plan.id)
        known = await house.comparisons.outlook_of(plan.id, Addition(repeats=2))
        assert known.seconds.high < guessed.seconds.high / 10, "answers took 2 to 5 seconds so far"


async def test_answers_in_standard_mode_tell_nothing_of_pro(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        standard, pro = (along(Axis.MODE, mode, efforts=(Effort.LOW,)) for mode in ("standard", "pro"))
        first = [await house.comparisons.outlook(each) for each in (standard, pro)]
        assert first[1].output_tokens.low > first[0].output_tokens.low
        plan = await house.comparisons.run(standard)
        await house.answer(plan.id)
        then = [await house.comparisons.outlook(each) for each in (standard, pro)]
        assert then[1].output_tokens == first[1].output_tokens
        assert then[0].output_tokens.high < first[0].output_tokens.high / 2


async def test_drafts_are_kept_as_they_are_and_gone_when_they_are_run(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        unfinished = replace(along(Axis.MODE, "standard", "pro"), tasks=(), margin=0.1, source="tasks.csv")
        draft = await house.comparisons.save_draft(unfinished)
        await house.comparisons.save_draft(replace(unfinished, title="Later"), draft.id)
    async with comparison_house(tmp_path) as house:
        (found,) = await house.comparisons.drafts()
        assert (found.id, found.design) == (draft.id, replace(unfinished, title="Later"))
        await house.comparisons.run(replace(found.design, tasks=design().tasks), draft_id=draft.id)
        assert await house.comparisons.drafts() == []


async def test_the_same_again_on_the_model_that_takes_its_place(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        wanted = along(Axis.MODE, "standard", "pro", efforts=(Effort.LOW, Effort.MAX))
        plan = await house.comparisons.run(replace(wanted, developer_message="Be brief.", margin=0.2))
        same, reasons = await house.comparisons.design_of(plan.id)
        assert (same, reasons) == (replace(wanted, developer_message="Be brief.", margin=0.2), ())
        moved, reasons = await house.comparisons.design_of(plan.id, "gpt-5.4")
        assert [variant.key for variant in moved.variants] == ["low · standard"]
        assert len(reasons) >= 2
        other = await house.comparisons.rerun(plan.id, "gpt-5.4")
        assert (other.model_id, other.origin, other.title) == ("gpt-5.4", plan.id, "Numbers · gpt-5.4")
        models = await house.comparisons.run(along(Axis.MODEL, MODEL, "gpt-5.4"))
        moved, _ = await house.comparisons.design_of(models.id, "gpt-6-sol", instead_of="gpt-5.4")
        assert {variant.model_id for variant in moved.variants} == {MODEL, "gpt-6-sol"}
        assert moved.model_id == MODEL


async def test_comparisons_are_found_by_words_of_title_and_tasks(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        first = await house.comparisons.run(design(2, 1))
        task = Task(TaskId("1"), "서울에서 부산까지 얼마나 걸려요?")
        second = await house.comparisons.run(replace(design(1, 1), tasks=(task,), title="Trains"))
        find = house.comparisons.comparisons
        assert [found.id for found in await find("question num")] == [first.id]
        assert [found.id for found in await find("서울")] == [second.id]
        assert [found.id for found in await find()] == [second.id, first.id]
        assert await find("otters") == []
        assert await find("?!") == [], "what has no letters finds nothing, not everything"
        await house.comparisons.rename(second.id, "Rails")
        assert [found.id for found in await find("rails 부산")] == [second.id]
        assert await find("trains") == []
        await house.comparisons.delete(first.id)
        assert await find("question") == []
