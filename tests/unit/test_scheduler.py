"""When jobs are sent and asked about: rests, an absent line or key, clocks that jump, and no idle work."""

from __future__ import annotations

import asyncio
import itertools
import time
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import JobOrigin, JobStatus
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.settings import IN_FLIGHT
from desktop_app.services.access import Connection
from desktop_app.services.background_jobs import JobDraft
from desktop_app.services.job_pace import LONGEST_REST_SECONDS
from desktop_app.simulator import Simulator
from tests.harness.job_house import JobHouse, creates, job_house

pytestmark = pytest.mark.simulator(speed=2000)

ON_SERVER = (JobStatus.QUEUED, JobStatus.IN_PROGRESS)


def polls(simulator: Simulator) -> list[dict[str, Any]]:
    return [entry for entry in simulator.requests() if entry["method"] == "GET" and "/responses/" in entry["path"]]


def reason(house: JobHouse, job_id: JobId) -> ProblemKind | None:
    problem = house.ledger.live[job_id].problem
    return problem.kind if problem else None


# -- polls -----------------------------------------------------------------------------------------------


async def test_checks_start_at_two_seconds_and_grow_to_thirty(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        (job_id,) = await house.submit("Stall in queued.")
        await house.until(lambda: house.is_in(job_id, *ON_SERVER))
        waits = []
        for _ in range(9):
            job = house.ledger.live[job_id]
            assert job.next_poll_at is not None
            waits.append(job.next_poll_at - house.clock())
            before = job.polls
            house.clock.skip(waits[-1] + 0.1)
            house.scheduler.wake()
            await house.until(lambda before=before: house.ledger.live[job_id].polls > before)  # type: ignore[misc]
        assert 1.5 < waits[0] < 2.5
        assert all(later > 0.88 * earlier for earlier, later in itertools.pairwise(waits))
        assert 2.5 < waits[1] < 3.5
        assert 29 < waits[-1] < 33.1


async def test_a_pro_job_is_asked_about_every_61_seconds(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        pro = AnswerRequest("gpt-5-pro", (Turn(Role.USER, "Take 3 hours."),), background=True, pinned_body=True)
        (job,) = await house.jobs.submit(JobDraft("pro", pro, JobOrigin.PRO))
        await house.until(lambda: house.is_in(job.id, *ON_SERVER))
        await house.until(lambda: house.clock.moved > 58, hurry=1.0)
        assert polls(simulator) == []
        await house.until(lambda: house.clock.moved > 64, hurry=1.0)
        await house.until(lambda: len(polls(simulator)) == 1)


async def test_one_failed_check_postpones_one_job(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        first, second = await house.submit("Stall in queued 1.", "Take 1 hour.")
        await house.until(lambda: all(house.is_in(j, *ON_SERVER) for j in (first, second)))
        fault = {"match": {"method": "GET", "path": str(house.ledger.live[first].response_id)}, "kind": "status"}
        simulator.faults.add({**fault, "status": 500, "times": 3})
        await house.until(lambda: house.jobs.check_problem(first), hurry=0.5)
        await house.until(lambda: house.ended(second), hurry=0.5)
        assert house.is_in(first, *ON_SERVER)
        assert (await house.row(first)).problem is None
        await house.until(lambda: house.jobs.check_problem(first) is None, hurry=1.0)


async def test_a_server_that_asks_for_fewer_checks_gets_fewer(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        ids = await house.submit("Stall in queued 1.", "Stall in queued 2.", "Stall in queued 3.")
        await house.until(lambda: all(house.is_in(j, *ON_SERVER) for j in ids))
        simulator.faults.add({"match": {"method": "GET"}, "kind": "status", "status": 429, "retry_after": 40})
        await house.until(lambda: any(house.jobs.check_problem(j) for j in ids), hurry=0.5)
        await asyncio.sleep(0.1)
        asked, moved = len(polls(simulator)), house.clock.moved
        await house.until(lambda: house.clock.moved > moved + 35, hurry=1.0)
        assert len(polls(simulator)) <= asked + 2  # those on their way
        await house.until(lambda: len(polls(simulator)) > asked + 2, hurry=1.0)


async def test_many_jobs_that_fall_due_together_are_spread(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        await house.preferences.change(IN_FLIGHT, 500)
        ids = await house.submit(*(f"{n}. Stall in queued." for n in range(120)))
        for job_id in ids:
            await house.scheduler.errands.send(job_id)
        await house.run()
        house.clock.skip(100)
        house.scheduler.wake()
        began = time.monotonic()
        await house.until(lambda: len(polls(simulator)) >= 110)
        took = time.monotonic() - began
        times = [entry["time"] for entry in polls(simulator)]
        busiest = max(sum(1 for other in times if moment <= other < moment + 0.5) for moment in times)
        assert took > 1.8
        assert busiest <= 35


async def test_many_jobs_that_are_queued_together_leave_one_after_the_other(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with job_house(tmp_path, simulator) as house:
        await house.preferences.change(IN_FLIGHT, 500)
        await house.submit(*(f"{n}. Take 60 hours." for n in range(60)))
        await house.until(lambda: len(creates(simulator)) == 60, timeout=20)
        times = [float(str(entry["time"])) for entry in creates(simulator)]
        assert max(sum(1 for other in times if moment <= other < moment + 0.5) for moment in times) <= 20


# -- rests -----------------------------------------------------------------------------------------------


async def test_a_rate_limit_rests_one_model_and_the_others_go_on(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({"match": {"method": "POST"}, "kind": "status", "status": 429, "retry_after": 20})
    async with job_house(tmp_path, simulator) as house:
        (limited,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.is_in(limited, JobStatus.HELD))
        assert reason(house, limited) is ProblemKind.RATE_LIMITED
        (same,) = await house.submit("Take 6 seconds.")
        (other,) = await house.submit("Take 7 seconds.", model_id="gpt-5.4")
        await house.until(lambda: house.ended(other), hurry=0.3)
        assert house.clock.moved < 18
        assert house.is_in(same, JobStatus.WAITING)
        await house.until(lambda: house.ended(limited, same), hurry=0.5)
        assert house.clock.moved > 18
        assert [entry["status"] for entry in creates(simulator)].count(200) == 3
        assert house.told.count(("Take 5 seconds.", JobStatus.HELD)) == 0


async def test_refusals_in_a_row_rest_longer(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({"match": {"method": "POST"}, "kind": "status", "status": 503, "times": 5})
    async with job_house(tmp_path, simulator) as house:
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(
            lambda: house.ended(job_id) or house.is_in(job_id, JobStatus.UNCERTAIN), hurry=3.0, timeout=12
        )
        if house.is_in(job_id, JobStatus.UNCERTAIN):  # a 503 without a word of the server may have been accepted
            assert len(creates(simulator)) == 1
        else:
            assert house.clock.moved > 30 + 60 + 120 + 240


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [(429, "insufficient_quota", ProblemKind.NO_CREDIT), (403, None, ProblemKind.NO_PERMISSION)],
)
async def test_what_a_person_can_mend_holds_the_job_until_they_release_it(
    tmp_path: Path, simulator: Simulator, status: int, code: str | None, kind: ProblemKind
) -> None:
    simulator.faults.add({"match": {"method": "POST"}, "kind": "status", "status": status, "code": code, "times": 2})
    async with job_house(tmp_path, simulator) as house:
        first, second = await house.submit("1. Take 5 seconds.", "2. Take 5 seconds.")
        await house.until(lambda: all(house.is_in(j, JobStatus.HELD) for j in (first, second)))
        assert reason(house, first) is kind
        assert len(house.told) == 1  # told once for the reason, not for each job
        await house.until(lambda: house.clock.moved > 4000, hurry=50)
        assert len(creates(simulator)) == 2
        await house.jobs.release(first, second)
        await house.until(lambda: house.ended(first, second), hurry=0.5)


async def test_a_retired_model_holds_its_job_and_one_that_never_was_fails_it(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with job_house(tmp_path, simulator) as house:
        message = "The model gpt-5.3-chat-latest has been deprecated, learn more here: https://example.org"
        fault = {"match": {"method": "POST"}, "kind": "status", "status": 404, "code": "model_not_found"}
        simulator.faults.add({**fault, "message": message})
        (retired,) = await house.submit("Hello", model_id="gpt-5.3-chat-latest")
        await house.until(lambda: house.is_in(retired, JobStatus.HELD))
        assert reason(house, retired) is ProblemKind.RETIRED_MODEL
        (unknown,) = await house.submit("Hello", model_id="gpt-no-such-model")
        (good,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.ended(good, unknown), hurry=0.5)
        assert (await house.row(unknown)).status is JobStatus.FAILED
        assert (await house.row(good)).status is JobStatus.COMPLETED


# -- key -------------------------------------------------------------------------------------------------


async def test_without_a_key_jobs_are_held_and_running_ones_stay(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        (running,) = await house.submit("Take 60 hours.")
        await house.until(lambda: house.is_in(running, *ON_SERVER))
        asked = len(simulator.requests())
    async with job_house(tmp_path, simulator, key="") as again:
        (waiting,) = await again.submit("Take 5 seconds.")
        await again.until(lambda: again.is_in(waiting, JobStatus.HELD))
        assert reason(again, waiting) is ProblemKind.NO_KEY
        await again.until(lambda: again.clock.moved > 500, hurry=10)
        assert again.is_in(running, *ON_SERVER)
        assert len(simulator.requests()) == asked
        assert again.told == []
        again.access.keep_in_memory("sk-test")
        await again.until(lambda: again.ended(waiting), hurry=0.5)


async def test_a_refused_key_costs_one_request_not_one_for_each_job(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator, key="", run=False) as house:
        await house.access.load()
        house.access.keep_in_memory("sk-wrong")
        await house.preferences.change(IN_FLIGHT, 1)
        ids = await house.submit(*(f"{n}. Take 5 seconds." for n in range(12)))
        await house.run()
        await house.until(lambda: all(house.is_in(j, JobStatus.HELD) for j in ids))
        assert len(creates(simulator)) == 1
        assert {reason(house, j) for j in ids} == {ProblemKind.WRONG_KEY}
        await house.until(lambda: house.clock.moved > 3600, hurry=20)
        assert len(simulator.requests()) < 20  # now and then it is tried with a free request
        house.access.keep_in_memory("sk-good")
        await house.until(lambda: house.ended(*ids), hurry=1.0)


# -- the line --------------------------------------------------------------------------------------------


async def test_offline_holds_everything_asks_seldom_and_goes_on_by_itself(tmp_path: Path) -> None:
    state = tmp_path / "server.jsonl"
    first = Simulator(state_file=state, speed=2000).start()
    port = int(first.base_url.rsplit(":", 1)[1].split("/")[0])
    async with job_house(tmp_path, first) as house:
        (running,) = await house.submit("Take 2 hours.")
        await house.until(lambda: house.is_in(running, *ON_SERVER))
        await asyncio.to_thread(first.stop)
        ids = await house.submit(*(f"{n}. Take 5 seconds." for n in range(10)))
        await house.until(lambda: all(house.is_in(j, JobStatus.HELD) for j in ids), hurry=0.5)
        assert {reason(house, j) for j in ids} == {ProblemKind.NO_CONNECTION}
        assert house.is_in(running, *ON_SERVER)
        assert house.access.state.value.connection is Connection.OFFLINE
        before = [len(await house.jobs.timeline(j)) for j in (running, *ids)]
        await house.until(lambda: house.clock.moved > 2 * 3600, hurry=30)
        after = [len(await house.jobs.timeline(j)) for j in (running, *ids)]
        assert after == before  # two hours without a line leave no trace in any job
        assert house.told == []
        second = Simulator(state_file=state, speed=2000, port=port).start()
        try:
            await house.until(lambda: house.ended(running, *ids), hurry=0.5)
            assert all([(await house.row(j)).status is JobStatus.COMPLETED for j in (running, *ids)])
            assert len(second.responses()) == 11
        finally:
            await asyncio.to_thread(second.stop)


async def test_a_single_broken_connection_is_settled_by_a_free_request(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        (job_id,) = await house.submit("Take 60 hours.")
        await house.until(lambda: house.is_in(job_id, *ON_SERVER))
        simulator.faults.add({"match": {"method": "GET", "path": "/responses/"}, "kind": "refuse", "times": 2})
        await house.until(lambda: house.jobs.check_problem(job_id), hurry=0.5)
        (other,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.ended(other), hurry=0.5)
        assert any(entry["path"] == "/v1/models" for entry in simulator.requests())
        assert JobStatus.HELD.value not in await house.statuses(other)


async def test_a_job_that_never_left_is_not_told_that_it_may_be_charged(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        simulator.faults.add({"match": {"method": "POST"}, "kind": "crash_after_create", "times": 2})
        simulator.faults.add({"match": {"path": "/v1/models"}, "kind": "refuse", "times": -1})
        lost = await house.submit("Take 5 seconds, 1.", "Take 5 seconds, 2.")
        await house.until(lambda: all(house.is_in(j, JobStatus.UNCERTAIN) for j in lost))
        (waiting,) = await house.submit("Take 5 seconds, 3.")
        await house.until(lambda: house.is_in(waiting, JobStatus.HELD))
        problem = house.ledger.live[waiting].problem
        assert problem is not None
        assert problem.kind is ProblemKind.NO_CONNECTION
        assert "charged" not in f"{problem.happened} {problem.advice}"
        simulator.faults.clear()
        await house.until(lambda: house.ended(waiting), hurry=0.5)
        assert all(house.is_in(j, JobStatus.UNCERTAIN) for j in lost)


async def test_jobs_of_another_server_are_not_asked_about_here(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        (job_id,) = await house.submit("Take 60 hours.")
        await house.until(lambda: house.is_in(job_id, *ON_SERVER))
    with Simulator(speed=2000) as elsewhere:
        async with job_house(tmp_path, elsewhere) as house:
            (other,) = await house.submit("Take 5 seconds.")
            await house.until(lambda: house.ended(other), hurry=0.5)
            await house.until(lambda: house.clock.moved > 600, hurry=5)
            job = house.ledger.live[job_id]
            assert job.status in ON_SERVER
            assert house.jobs.is_elsewhere(job)
            assert str(job.response_id) not in str(elsewhere.requests())
    simulator.set_speed(1e7)
    async with job_house(tmp_path, simulator) as house:
        await house.until(lambda: house.ended(job_id), hurry=1.0)
        assert (await house.row(job_id)).status is JobStatus.COMPLETED


# -- clocks ----------------------------------------------------------------------------------------------


async def test_a_clock_set_back_delays_no_check_and_no_send(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        (job_id,) = await house.submit("Take 1 hour.")
        await house.until(lambda: house.is_in(job_id, *ON_SERVER))
        simulator.faults.add({"match": {"method": "POST"}, "kind": "status", "status": 429, "retry_after": 60})
        (limited,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.is_in(limited, JobStatus.HELD))
        house.clock.skip(-24 * 3600)
        house.scheduler.wake()
        await house.until(lambda: house.ended(job_id, limited), hurry=0.5)
        assert house.clock.moved < -24 * 3600 + LONGEST_REST_SECONDS
        row = await house.row(job_id)
        assert row.elapsed(house.clock()) == 0.0


async def test_after_a_long_sleep_everything_is_asked_about_at_once(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        ids = await house.submit(*(f"Take {n} minutes." for n in range(20, 28)))
        await house.until(lambda: all(house.is_in(j, *ON_SERVER) for j in ids))
        await asyncio.sleep(1.0)
        house.clock.skip(3 * 24 * 3600)
        house.scheduler.wake()
        await house.until(lambda: house.ended(*ids))
        assert [status for _, status in house.told] == [JobStatus.COMPLETED] * 8


# -- no idle work ----------------------------------------------------------------------------------------


async def burnt(house: JobHouse, seconds: float = 1.0) -> float:
    """The share of one core that is spent while nothing can be done."""
    began, used = time.monotonic(), time.process_time()
    await asyncio.sleep(seconds)
    return (time.process_time() - used) / (time.monotonic() - began)


async def test_what_is_due_and_cannot_be_asked_about_does_not_spin(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        ids = await house.submit(*(f"Take {n} hours." for n in range(60, 68)))
        await house.until(lambda: all(house.is_in(j, *ON_SERVER) for j in ids))
        house.access.failed(Problem(ProblemKind.NO_KEY, "gone", "add one"))
        house.clock.skip(1000)
        house.scheduler.wake()
        assert await burnt(house) < 0.1


async def test_more_due_than_may_be_asked_about_at_once_does_not_spin(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        await house.preferences.change(IN_FLIGHT, 500)
        ids = await house.submit(*(f"{n}. Stall in queued." for n in range(70)))
        for job_id in ids:
            await house.scheduler.errands.send(job_id)
        gate = house.gate("before poll")
        house.clock.skip(100)
        await house.run()
        await house.until(lambda: house.door.reached.count("before poll") == 50)
        assert await burnt(house) < 0.15
        assert house.door.reached.count("before poll") == 50
        gate.set()


async def test_a_storm_of_wakes_costs_little(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        ids = await house.submit(*(f"Take {n} hours." for n in range(60, 68)))
        await house.until(lambda: all(house.is_in(j, *ON_SERVER) for j in ids))
        await house.jobs.pause()
        await house.submit(*(f"{n}. Waits for better days." for n in range(2_000)))

        async def storm() -> None:
            while True:
                house.scheduler.wake()
                await asyncio.sleep(0.001)

        storming = asyncio.create_task(storm())
        try:
            assert await burnt(house) < 0.35
        finally:
            storming.cancel()


@pytest.mark.allow_log("the scheduler stumbled")
async def test_the_scheduler_survives_a_bug_in_one_step(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        original = house.spending.room
        failures = iter([1])

        def broken() -> Any:
            for _ in failures:
                raise RuntimeError("a bug")
            return original()

        from decimal import Decimal

        from desktop_app.domain.settings import DAY_CAP

        await house.preferences.change(DAY_CAP, Decimal(0))
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.is_in(job_id, JobStatus.HELD))
        house.spending.room = broken  # type: ignore[method-assign]
        await house.preferences.change(DAY_CAP, Decimal(20))
        await asyncio.sleep(0.1)
        house.scheduler.wake()
        assert house.is_in(job_id, JobStatus.HELD)
        await house.until(lambda: house.ended(job_id), hurry=0.5, timeout=20)
