"""The Compare tab's verbs against a real data file and a simulated API."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.comparison import MOST_REPEATS, Design, crossed, one_question
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.model_notes import OwnModel
from desktop_app.domain.model_profiles import Capability, Effort
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.settings import DAY_CAP, IN_FLIGHT
from desktop_app.domain.trials import Grade
from desktop_app.services.comparison import Comparisons, Progress
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.comparison_planning import Asked, Outlook
from desktop_app.services.comparison_stages import places_of
from desktop_app.services.ports import Endpoint
from desktop_app.simulator import Simulator
from tests.harness.loops import Until
from tests.ui.comparison_tab.rooms import Rooms, opened_rooms

MODEL = "gpt-6.1-sol"
DESIGN = one_question("Why do otters hold hands?", MODEL, (Effort.LOW, Effort.HIGH), 3)


@asynccontextmanager
async def rooms_of(folder: Path, simulator: Simulator) -> AsyncIterator[Rooms]:
    async with opened_rooms(folder, Endpoint(simulator.base_url, "sk-demo")) as rooms:
        yield rooms


async def ended(rooms: Rooms, design: Design, until: Until) -> ComparisonState:
    """Run a design to its end."""
    rooms.work()
    comparison = await rooms.comparisons.run(design)
    await until(lambda: not rooms.ledger.live, timeout=20, what="every trial ended")
    return await rooms.comparisons.state(comparison)


@pytest.mark.parametrize(
    ("change", "happened"),
    [
        ({"tasks": (Task(TaskId("1"), "  \n"),)}, "There is no question yet."),
        ({"variants": ()}, "No effort is chosen."),
        ({"model_id": " "}, "No model is chosen."),
        ({"variants": crossed((Effort.NONE, Effort.LOW))}, f"{MODEL} does not accept the effort none."),
        ({"repeats": 0}, "The number of repeats does not fit."),
        ({"repeats": MOST_REPEATS + 1}, "The number of repeats does not fit."),
        ({"tasks": (Task(TaskId("1"), "word " * 2_000_000),)}, "The question has about"),
    ],
)
async def test_a_design_that_cannot_run_says_why_and_saves_nothing(
    tmp_path: Path, simulator: Simulator, change: dict[str, object], happened: str
) -> None:
    async with rooms_of(tmp_path, simulator) as rooms:
        design = replace(DESIGN, **change)  # type: ignore[arg-type]
        outlook = await rooms.comparisons.outlook(design)
        assert outlook.problem is not None
        assert outlook.problem.happened.startswith(happened)
        assert outlook.problem.advice
        with pytest.raises(ProblemError, match=happened):
            await rooms.comparisons.run(design)
        assert await rooms.comparisons.comparisons() == []
        assert await rooms.jobs.jobs() == []
    assert simulator.requests() == []


async def test_the_estimate_covers_every_trial_and_the_caps_room(tmp_path: Path, simulator: Simulator) -> None:
    async with rooms_of(tmp_path, simulator) as rooms:
        one: Outlook = await rooms.comparisons.outlook(replace(DESIGN, repeats=1))
        ten: Outlook = await rooms.comparisons.outlook(replace(DESIGN, repeats=10))
        assert one.problem is None
        assert one.cost.low is not None
        assert one.cost.high is not None
        assert ten.cost.low == 10 * one.cost.low
        assert ten.cost.high == 10 * one.cost.high
        assert one.cost.low < one.cost.high
        assert one.room == rooms.preferences[DAY_CAP]
        assert 3 < one.tokens < 20


async def test_trials_and_jobs_are_saved_at_once_in_a_recorded_shuffled_order(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with rooms_of(tmp_path, simulator) as rooms:
        comparison = await rooms.comparisons.run(DESIGN)
        state = await rooms.comparisons.state(comparison)
        order = [(trial.variant, trial.repeat) for trial, _ in state.trials]
        assert sorted(order) == [(effort, repeat) for effort in ("high", "low") for repeat in range(3)]
        asked = [Asked(variant, DESIGN.tasks, DESIGN.repeats) for variant in DESIGN.variants]
        again = places_of(asked, {}, comparison.order_seed)
        assert order == [(place.variant, place.repeat) for place in again], "the seed that is shown makes the order"
        assert [trial.position for trial, _ in state.trials] == list(range(6))
        by_age = sorted((job for _, job in state.trials), key=lambda job: job.created_at)
        assert [job.id for job in by_age] == [job.id for _, job in state.trials], "sent in the planned order"
        assert len({job.created_at for job in by_age}) == 6
        assert all(job.request.effort == trial.variant for trial, job in state.trials)
        assert rooms.comparisons.progress() == {comparison.id: Progress(running=6)}
    async with rooms_of(tmp_path, simulator) as rooms:  # nothing was sent, and all of it is still there
        found = (await rooms.comparisons.comparisons())[0]
        assert found == comparison
        assert len((await rooms.comparisons.state(found)).trials) == 6


@pytest.mark.simulator(speed=2000)
async def test_every_trial_is_sent_once_and_its_reasoning_tokens_are_kept(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with rooms_of(tmp_path, simulator) as rooms:
        state = await ended(rooms, DESIGN, until)
        creates = [request for request in simulator.requests() if request["method"] == "POST"]
        assert len([request for request in creates if request["path"].endswith("/responses")]) == 6
        assert state.finished == 6
        assert all(job.answer and job.answer.usage and job.answer.usage.reasoning_tokens for _, job in state.trials)
        low, high = state.summaries
        assert low.reasoning_tokens is not None
        assert high.reasoning_tokens is not None
        assert low.reasoning_tokens.centre < high.reasoning_tokens.centre
        assert state.simulated
        assert rooms.comparisons.progress() == {}


@pytest.mark.simulator(speed=2000)
async def test_grades_are_kept_taken_back_and_counted(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with rooms_of(tmp_path, simulator) as rooms:
        state = await ended(rooms, DESIGN, until)
        told: list[str] = []
        rooms.comparisons.changed.watch(told.append)
        low = [trial for trial, _ in state.trials if trial.variant == "low"]
        for trial, grade in zip(low, (Grade.PASS, Grade.FAIL, Grade.PASS), strict=True):
            await rooms.comparisons.grade(trial.id, grade)
        assert told == [state.comparison.id] * 3
        again = await rooms.comparisons.state(state.comparison)
        assert again.summaries[0].graded == 3
        assert again.summaries[0].quality is not None
        assert again.summaries[0].quality.centre == pytest.approx(2 / 3)
        assert again.summaries[1].quality is None
        await rooms.comparisons.grade(low[0].id, None)
        taken = await rooms.comparisons.state(state.comparison)
        assert taken.summaries[0].graded == 2
        assert next(trial.grade for trial, _ in taken.trials if trial.id == low[0].id) is None


async def test_a_cap_holds_trials_until_they_are_released(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    simulator.set_speed(2000)
    async with rooms_of(tmp_path, simulator) as rooms:
        await rooms.preferences.change(DAY_CAP, Decimal(0))
        rooms.work()
        comparison = await rooms.comparisons.run(DESIGN)
        await until(lambda: rooms.ledger.count_with(JobStatus.HELD) == 6)
        assert simulator.requests() == []
        assert rooms.comparisons.progress() == {comparison.id: Progress(waiting_for_person=6)}
        await rooms.comparisons.release_all(comparison.id)
        await until(lambda: not rooms.ledger.live, timeout=20)
        assert (await rooms.comparisons.state(comparison)).finished == 6


async def test_cancelled_trials_can_be_asked_again(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with rooms_of(tmp_path, simulator) as rooms:
        comparison = await rooms.comparisons.run(DESIGN)
        await rooms.comparisons.cancel_all(comparison.id)
        state = await rooms.comparisons.state(comparison)
        assert [job.status for _, job in state.trials] == [JobStatus.CANCELLED] * 6
        assert state.unanswered == 6
        assert simulator.requests() == [], "what had not left costs nothing"
        assert await rooms.comparisons.ask_again(comparison) == 6
        simulator.set_speed(2000)
        rooms.work()
        await until(lambda: not rooms.ledger.live, timeout=20)
        again = await rooms.comparisons.state(comparison)
        assert [job.status for _, job in again.trials] == [JobStatus.COMPLETED] * 6
        assert [trial.id for trial, _ in again.trials] == [trial.id for trial, _ in state.trials]
        assert await rooms.comparisons.ask_again(comparison) == 0


async def test_deleted_is_hidden_and_can_be_brought_back(tmp_path: Path, simulator: Simulator) -> None:
    async with rooms_of(tmp_path, simulator) as rooms:
        service: Comparisons = rooms.comparisons
        comparison = await service.run(DESIGN)
        await service.delete(comparison.id)
        assert await service.comparisons() == []
        assert rooms.ledger.live == {}, "what ran was cancelled"
        await service.restore(comparison.id)
        assert [found.id for found in await service.comparisons()] == [comparison.id]


async def test_an_unknown_model_is_compared_with_what_is_usual(tmp_path: Path, simulator: Simulator) -> None:
    async with rooms_of(tmp_path, simulator) as rooms:
        offered = rooms.comparisons.offered_efforts("my-own-model")
        assert offered == (Effort.LOW, Effort.MEDIUM, Effort.HIGH)
        outlook = await rooms.comparisons.outlook(one_question("Why?", "my-own-model", offered, 1))
        assert outlook.problem is None
        assert outlook.cost.high is None, "price unknown, never 0"


@pytest.mark.simulator(speed=2000)
async def test_a_paused_comparison_finishes_what_is_with_the_server_and_sends_the_rest_once(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with rooms_of(tmp_path, simulator) as rooms:
        await rooms.preferences.change(IN_FLIGHT, 2)
        rooms.work()
        tasks = tuple(Task(TaskId(str(n)), f"Question {n}?") for n in range(6))
        comparison = await rooms.comparisons.run(replace(DESIGN, tasks=tasks, repeats=1))
        ledger, ended = rooms.ledger, list[str]()
        ledger.changed.watch(lambda jobs: ended.extend(job.id for job in jobs if job.status.terminal))
        await until(lambda: len(ended) >= 2)
        kept = await rooms.comparisons.pause(comparison.id)
        assert 0 < kept < 12
        await until(lambda: ledger.count_with(JobStatus.HELD) == len(ledger.live) == kept)
        assert rooms.comparisons.progress() == {comparison.id: Progress(paused=kept)}
        await rooms.comparisons.resume(comparison.id)
        await until(lambda: not ledger.live, timeout=20)
        creates = [entry for entry in simulator.requests() if entry["method"] == "POST"]
        assert len([entry for entry in creates if entry["path"].endswith("/responses")]) == 12
        state = await rooms.comparisons.state(comparison)
        assert [summary.answered for summary in state.summaries] == [6, 6]
        assert state.summaries[0].reasoning_tokens is not None
        assert state.summaries[0].reasoning_tokens.n == 6, "tasks are what is independent"


async def test_what_ends_while_a_comparison_is_read_is_not_missed(tmp_path: Path, simulator: Simulator) -> None:
    async with rooms_of(tmp_path, simulator) as rooms:
        comparison = await rooms.comparisons.run(DESIGN)
        reading = asyncio.create_task(rooms.comparisons.board(comparison.id))
        await rooms.comparisons.cancel_all(comparison.id)
        board = await reading
        assert board is not None
        assert [job.status for _, job in board.pairs] == [JobStatus.CANCELLED] * 6
        assert board.summaries[0].missing == 3


@pytest.mark.simulator(speed=2000)
async def test_a_model_without_background_answers_in_the_foreground(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with rooms_of(tmp_path, simulator) as rooms:
        await rooms.models.keep_own(OwnModel(MODEL, background=Capability.NO))
        rooms.work()
        comparison = await rooms.comparisons.run(DESIGN)
        await until(lambda: not rooms.ledger.live, timeout=20, what="every trial ended")
        state = await rooms.comparisons.state(comparison)
        assert [summary.answered for summary in state.summaries] == [3, 3]
        assert all(job.answer and job.answer.usage and job.cost.usd for _, job in state.trials)
    sent = [entry for entry in simulator.requests() if entry["path"].endswith("/responses")]
    assert [entry["body"].get("background") for entry in sent] == [None] * 6
    assert not [entry for entry in simulator.requests() if entry["method"] == "GET"], "nothing is left to ask about"
