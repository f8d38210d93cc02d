"""A job with a time before which it is not sent: it waits over restarts and clocks that jump, and holds up nobody."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.settings import DAY_CAP, IN_FLIGHT
from desktop_app.services.background_jobs import JobDraft
from desktop_app.simulator import Simulator
from tests.harness.job_house import JobHouse, creates, job_house, request

pytestmark = pytest.mark.simulator(speed=2000)

HOUR = 3600.0


async def queue(house: JobHouse, prompt: str, hours: float) -> JobId:
    """A job that starts so many hours from now."""
    draft = JobDraft(prompt, request(prompt), not_before=house.clock() + hours * HOUR)
    (job,) = await house.jobs.submit(draft)
    return job.id


async def test_it_waits_for_its_time_and_lets_others_pass(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        await house.preferences.change(IN_FLIGHT, 1)
        late = await queue(house, "Take 5 seconds, in the evening.", 8)
        await house.jobs.change(late, priority=10)
        (soon,) = await house.submit("Take 5 seconds, now.")
        await house.until(lambda: house.ended(soon), hurry=0.5)
        await house.until(lambda: house.clock.moved > 7.5 * HOUR, hurry=200)
        assert house.is_in(late, JobStatus.WAITING)
        assert len(creates(simulator)) == 1
        await house.until(lambda: house.ended(late), hurry=60)
        sent = (await house.row(late)).sent_at
        assert sent is not None
        assert sent >= ((await house.row(late)).not_before or 0.0)


async def test_its_time_survives_a_restart(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        late = await queue(house, "Take 5 seconds.", 3)
        moment = (await house.row(late)).not_before
    async with job_house(tmp_path, simulator) as house:
        assert house.ledger.live[late].not_before == moment
        await house.until(lambda: house.clock.moved > 2.9 * HOUR, hurry=200)
        assert creates(simulator) == []
        await house.until(lambda: house.ended(late), hurry=60)


async def test_a_time_that_passed_while_ponder_was_closed_starts_it_at_once(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with job_house(tmp_path, simulator) as house:
        late = await queue(house, "Take 5 seconds.", 3)
        clock = house.clock
    clock.skip(10 * HOUR)
    async with job_house(tmp_path, simulator, clock=clock) as house:
        await house.until(lambda: creates(simulator))
        await house.until(lambda: house.ended(late), hurry=0.5)


async def test_a_clock_set_forward_starts_it_and_one_set_back_waits_for_the_same_time(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with job_house(tmp_path, simulator) as house:
        first, second = await queue(house, "1. Take 5 seconds.", 2), await queue(house, "2. Take 5 seconds.", 5)
        house.clock.skip(-1 * HOUR)
        await house.until(lambda: house.clock.moved > 0.9 * HOUR, hurry=200)
        assert creates(simulator) == []
        house.clock.skip(1.2 * HOUR)
        house.scheduler.wake()
        await house.until(lambda: house.ended(first), hurry=0.5)
        assert house.is_in(second, JobStatus.WAITING)


async def test_it_is_paused_and_resumed_like_any_other(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        late = await queue(house, "Take 5 seconds.", 2)
        await house.jobs.pause()
        assert house.is_in(late, JobStatus.HELD)
        house.clock.skip(3 * HOUR)
        house.scheduler.wake()
        await house.jobs.resume()
        await house.until(lambda: house.ended(late), hurry=0.5)


async def test_a_person_may_start_it_now_or_give_it_another_time(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        now, later = await queue(house, "1. Take 5 seconds.", 5), await queue(house, "2. Take 5 seconds.", 5)
        await house.jobs.start_at(None, now)
        await house.jobs.start_at(house.clock() + 9 * HOUR, later)
        await house.until(lambda: house.ended(now), hurry=0.5)
        await house.until(lambda: house.clock.moved > 8 * HOUR, hurry=200)
        assert house.is_in(later, JobStatus.WAITING)
        entries = await house.store.timeline(later)
        assert entries[-1].note == "It was given another start by you."
        await house.jobs.cancel(later)
        assert (await house.row(later)).status is JobStatus.CANCELLED
        assert len(creates(simulator)) == 1


async def test_what_starts_tomorrow_takes_no_room_under_todays_cap(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        await house.preferences.change(DAY_CAP, Decimal(0))
        later, held = await house.submit("1. Take 5 seconds.", "2. Take 5 seconds.")
        await house.until(lambda: house.is_in(held, JobStatus.HELD) and house.is_in(later, JobStatus.HELD))
        high = house.ledger.live[held].estimate.high
        assert high is not None
        await house.jobs.start_at(house.clock() + 30 * HOUR, later)
        await house.preferences.change(DAY_CAP, high * Decimal("1.2"))
        await house.until(lambda: house.ended(held), hurry=0.5)
