"""Two things at once: cancel, pause, polls and a failing disk meet a job at the worst moment."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest
from typing_extensions import override

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.services.ports import TokenCount
from desktop_app.simulator import Simulator
from desktop_app.tokenizer.counter import TiktokenCounter
from tests.harness.job_house import JobHouse, creates, job_house

pytestmark = pytest.mark.simulator(speed=2000)

ON_SERVER = (JobStatus.QUEUED, JobStatus.IN_PROGRESS)


class SlowCounter(TiktokenCounter):
    """Counts when it is allowed to; with `bug` it fails as a mistake of ours would."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.may = asyncio.Event()
        self.bug = ""

    @override
    async def count(self, texts: Sequence[str], model_id: str) -> Sequence[TokenCount]:
        self.asked += 1
        await self.may.wait()
        if self.bug and any(self.bug in text for text in texts):
            raise RuntimeError("a bug while counting")
        return await super().count(texts, model_id)


def slow_counter(house: JobHouse) -> SlowCounter:
    counter = SlowCounter()
    house.money._counter = counter
    return counter


async def test_cancelled_while_it_is_estimated_nothing_leaves(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        counter = slow_counter(house)
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: counter.asked)
        await house.jobs.cancel(job_id)
        counter.may.set()
        await house.until(lambda: not house.scheduler.is_busy(job_id))
        assert (await house.row(job_id)).status is JobStatus.CANCELLED
        assert creates(simulator) == []
        assert house.spending.today.value.in_flight == 0


async def test_paused_while_it_is_estimated_it_is_held(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        counter = slow_counter(house)
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: counter.asked)
        await house.jobs.pause()
        counter.may.set()
        await house.until(lambda: house.is_in(job_id, JobStatus.HELD))
        job = house.ledger.live[job_id]
        assert job.problem is not None
        assert job.problem.kind is ProblemKind.PAUSED
        assert creates(simulator) == []
        await house.jobs.resume()
        await house.until(lambda: house.ended(job_id), hurry=0.5)
        assert len(creates(simulator)) == 1


async def test_paused_while_it_is_sent_it_goes_on_and_the_rest_waits(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        gate = house.gate("before start")
        (first,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: "before start" in house.door.reached)
        (second,) = await house.submit("Take 5 seconds.", priority=-1)
        await house.jobs.pause()
        (third,) = await house.submit("Take 5 seconds.")
        assert house.is_in(third, JobStatus.HELD)
        gate.set()
        await house.until(lambda: house.ended(first), hurry=0.5)
        await house.until(lambda: house.is_in(second, JobStatus.HELD) or house.ended(second), hurry=0.5)
        assert house.is_in(third, JobStatus.HELD)
        sent = len(creates(simulator))
        await house.jobs.resume()
        await house.until(lambda: house.ended(second, third), hurry=0.5)
        assert len(creates(simulator)) == 3
        assert sent < 3


async def test_the_pause_outlives_a_restart(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        await house.jobs.pause()
        (job_id,) = await house.submit("Take 5 seconds.")
    async with job_house(tmp_path, simulator) as again:
        assert again.jobs.paused.value
        await again.until(lambda: again.clock.moved > 100, hurry=10)
        assert again.is_in(job_id, JobStatus.HELD)
        assert creates(simulator) == []
        await again.jobs.resume()
        await again.until(lambda: again.ended(job_id), hurry=0.5)


async def test_pause_and_resume_in_a_hurry_leave_no_job_behind(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        ids = await house.submit(*(f"{n}. Take 2 seconds." for n in range(20)))
        for _ in range(10):
            await asyncio.gather(house.jobs.pause(), house.jobs.resume(), house.jobs.pause())
            await asyncio.gather(house.jobs.resume(), asyncio.sleep(0.005))
        await house.until(lambda: house.ended(*ids), hurry=0.5)
        assert len(creates(simulator)) == 20


async def test_cancelled_while_it_is_sent_it_is_cancelled_at_the_server(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        gate = house.gate("after start")
        (job_id,) = await house.submit("Take 60 hours.")
        await house.until(lambda: "after start" in house.door.reached)
        await house.jobs.cancel(job_id)
        assert house.jobs.cancel_is_wanted(job_id)
        gate.set()
        await house.until(lambda: house.ended(job_id))
        row = await house.row(job_id)
        assert row.status is JobStatus.CANCELLED
        assert row.response_id is not None
        assert [entry["status"] for entry in simulator.responses()] == ["cancelled"]


async def test_a_cancel_wanted_of_a_create_that_was_refused_is_done_at_once(
    tmp_path: Path, simulator: Simulator
) -> None:
    simulator.faults.add({"match": {"method": "POST"}, "kind": "status", "status": 429, "retry_after": 1})
    async with job_house(tmp_path, simulator) as house:
        gate = house.gate("before start")
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: "before start" in house.door.reached)
        await house.jobs.cancel(job_id)
        gate.set()
        await house.until(lambda: house.ended(job_id))
        assert (await house.row(job_id)).status is JobStatus.CANCELLED
        assert simulator.responses() == []


async def test_a_cancel_wanted_before_a_create_got_lost_is_forgotten_when_it_is_sent_again(
    tmp_path: Path, simulator: Simulator
) -> None:
    simulator.faults.add({"match": {"method": "POST"}, "kind": "status", "status": 500})
    async with job_house(tmp_path, simulator) as house:
        gate = house.gate("before start")
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: "before start" in house.door.reached)
        await house.jobs.cancel(job_id)
        gate.set()
        await house.until(lambda: house.is_in(job_id, JobStatus.UNCERTAIN))
        await house.jobs.send_again(job_id)
        await house.until(lambda: house.ended(job_id), hurry=0.5)
        assert (await house.row(job_id)).status is JobStatus.COMPLETED


async def test_two_who_want_to_send_the_same_job_send_it_once(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        await house.access.load()
        (job_id,) = await house.submit("Take 5 seconds.")
        await asyncio.gather(*(house.scheduler.errands.send(job_id) for _ in range(5)))
        assert len(creates(simulator)) == 1
        assert (await house.row(job_id)).sends == 1


async def test_a_storm_of_wakes_and_releases_sends_each_job_once(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        ids = await house.submit(*(f"{n}. Take 3 seconds." for n in range(25)))
        for _ in range(200):
            house.scheduler.wake()
            await house.jobs.release(*ids[:3])
        await house.until(lambda: house.ended(*ids), hurry=0.5)
        assert len(creates(simulator)) == 25


async def test_two_last_words_about_a_job_are_one_end(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        # long enough to be still running when the test looks, however slow the computer is
        (job_id,) = await house.submit("Take 5 hours.")
        await house.until(lambda: house.is_in(job_id, *ON_SERVER))
        gates = [house.gate("after poll"), house.gate("after cancel")]
        simulator.set_speed(1_000_000)
        await asyncio.sleep(0.05)
        await house.until(lambda: "after poll" in house.door.reached, hurry=0.5)
        cancelling = asyncio.create_task(house.jobs.cancel(job_id))
        await house.until(lambda: "after cancel" in house.door.reached)
        for gate in gates:
            gate.set()
        await cancelling
        await house.until(lambda: house.ended(job_id))
        assert house.told == [("Take 5 hours.", JobStatus.COMPLETED)]
        assert (await house.statuses(job_id))[-1] == "completed"
        ends = [entry for entry in await house.jobs.timeline(job_id) if entry.status is JobStatus.COMPLETED]
        assert len(ends) == 1


async def test_a_poll_that_is_overtaken_by_a_cancel_changes_nothing(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        (job_id,) = await house.submit("Take 60 hours.")
        await house.until(lambda: house.is_in(job_id, *ON_SERVER))
        gate = house.gate("after poll")
        await house.until(lambda: "after poll" in house.door.reached, hurry=0.5)
        await house.jobs.cancel(job_id)
        gate.set()
        await house.until(lambda: not house.scheduler.is_busy(job_id))
        assert (await house.row(job_id)).status is JobStatus.CANCELLED
        assert job_id not in house.ledger.live


async def test_attach_and_send_again_pressed_together_choose_one(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({"match": {"method": "POST"}, "kind": "crash_after_create"})
    async with job_house(tmp_path, simulator) as house:
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.is_in(job_id, JobStatus.UNCERTAIN))
        (created,) = simulator.responses()
        await asyncio.gather(house.jobs.attach(job_id, created["id"]), house.jobs.drop(job_id))
        await house.until(lambda: house.ended(job_id), hurry=0.5)
        assert len(creates(simulator)) == 1
        assert len(house.told) <= 2


# -- a disk that refuses ---------------------------------------------------------------------------------


async def test_an_accepted_job_is_kept_in_memory_until_the_disk_takes_it(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        gate = house.gate("after start")
        (job_id,) = await house.submit("Take 60 hours.")
        await house.until(lambda: "after start" in house.door.reached)
        house.disk(works=False)
        gate.set()
        await house.until(lambda: house.troubles)
        assert house.troubles[0].kind is ProblemKind.STORAGE
        assert house.is_in(job_id, *ON_SERVER)
        assert house.ledger.live[job_id].response_id is not None
        assert (await house.row(job_id)).status is JobStatus.SENDING
        await house.until(lambda: house.clock.moved > 200, hurry=20)
        assert len(creates(simulator)) == 1
        house.disk(works=True)
        await house.until(lambda: not house.ledger.unsaved, hurry=2)
        row = await house.row(job_id)
        assert row.response_id == house.ledger.live[job_id].response_id
        assert row.status in ON_SERVER


@pytest.mark.parametrize("at_once", [False, True])
async def test_an_answer_is_readable_and_saved_later_when_the_disk_was_full(
    tmp_path: Path, simulator: Simulator, at_once: bool
) -> None:
    async with job_house(tmp_path, simulator) as house:
        house.door.answers_at_once = at_once
        place = "after start" if at_once else "after poll"
        gate = house.gate(place)
        (job_id,) = await house.submit("Take 3 minutes.")
        await house.until(lambda: place in house.door.reached, hurry=0.5)
        house.disk(works=False)
        gate.set()
        await house.until(lambda: house.ended(job_id), hurry=0.5)
        assert house.told == []  # nobody is told of what may still be lost
        job = await house.jobs.job(job_id)
        assert job is not None
        assert job.answer is not None
        assert job.answer.text
        assert not (await house.row(job_id)).status.terminal
        house.disk(works=True)
        await house.until(lambda: not house.ledger.unsaved, hurry=2)
        row = await house.row(job_id)
        assert row.status is JobStatus.COMPLETED
        assert row.answer is not None
        assert row.answer.text == job.answer.text
        assert row.cost.usd is not None
        assert house.spending.today.value.spent == row.cost.usd
        assert house.spending.today.value.in_flight == 0
        assert house.told == [("Take 3 minutes.", JobStatus.COMPLETED)]


async def test_nothing_is_sent_that_could_not_be_written_down_first(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        counter = slow_counter(house)
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: counter.asked)
        house.disk(works=False)
        counter.may.set()
        await house.until(lambda: house.troubles)
        await asyncio.sleep(0.3)
        assert creates(simulator) == []
        assert counter.asked < 5  # no hurry to fail again
        assert house.spending.today.value.in_flight == 0
        assert house.is_in(job_id, JobStatus.WAITING)
        house.disk(works=True)
        await house.until(lambda: house.ended(job_id), hurry=1)
        assert len(creates(simulator)) == 1


async def test_a_full_disk_keeps_nobody_from_pausing(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        await house.submit("Take 60 hours.")
        house.disk(works=False)
        with pytest.raises(ProblemError):
            await house.jobs.pause()
        assert house.jobs.paused.value
        house.disk(works=True)


# -- bugs of ours ----------------------------------------------------------------------------------------


@pytest.mark.allow_log("no estimate for job")
async def test_a_job_without_estimate_is_held_and_does_not_stop_the_queue(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        counter = slow_counter(house)
        counter.may.set()
        counter.bug = "poison"
        poison, good = await house.submit("poison. Take 5 seconds.", "good. Take 5 seconds.")
        await house.until(lambda: house.ended(good), hurry=0.5)
        await house.until(lambda: house.is_in(poison, JobStatus.HELD), hurry=0.5)
        assert "inside Ponder" in str(house.ledger.live[poison].problem)
        assert len(creates(simulator)) == 1
        reached = len(house.door.reached)
        house.gate("after start")  # were it to end, it could not be booked either
        await house.jobs.release(poison)
        await house.until(lambda: "after start" in house.door.reached[reached:], hurry=0.5)
        assert len(creates(simulator)) == 2


@pytest.mark.allow_log("could not be booked")
async def test_an_answer_is_not_lost_because_it_could_not_be_priced(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:

        class Broken(type(house.spending.prices)):  # type: ignore[misc]
            async def cost(self, *_: object, **__: object) -> object:
                raise ZeroDivisionError

        house.spending.prices = Broken()
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.ended(job_id), hurry=0.5)
        row = await house.row(job_id)
        assert row.status is JobStatus.COMPLETED
        assert row.answer is not None
        assert row.cost.usd is None
        assert "inside Ponder" in row.cost.reason
        assert [problem.happened.partition("”")[0] for problem in house.troubles] == ["What “Take 5 seconds."]


# -- closing ---------------------------------------------------------------------------------------------


async def test_closing_sends_nothing_that_was_still_being_estimated(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        counter = slow_counter(house)
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: counter.asked)
        closing = asyncio.create_task(house.scheduler.close())
        await asyncio.sleep(0.05)
        counter.may.set()
        await closing
        assert (await house.row(job_id)).status is JobStatus.WAITING
        assert creates(simulator) == []


async def test_closing_waits_for_a_create_on_its_way_and_begins_no_other(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        gate = house.gate("before start")
        ids: list[JobId] = await house.submit(*(f"{n}. Take 60 hours." for n in range(8)))
        await house.until(lambda: house.door.reached.count("before start") == 4)
        closing = asyncio.create_task(house.scheduler.close())
        await asyncio.sleep(0.05)
        gate.set()
        await closing
        rows = [await house.row(job_id) for job_id in ids]
        assert [row.status in ON_SERVER for row in rows] == [True] * 4 + [False] * 4
        assert all(row.status is JobStatus.WAITING for row in rows[4:])
        assert len(creates(simulator)) == 4
