"""Who is told when: many ends at once, quiet hours, a restart in them, what was looked at meanwhile, a bad disk."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.settings import DAY_CAP, NOTIFY, QUIET, QUIET_FROM, QUIET_UNTIL, SOUND
from desktop_app.domain.telling import Telling
from desktop_app.services.telling import Teller
from desktop_app.simulator import Simulator
from tests.harness.job_house import JobHouse, MovedClock, job_house

pytestmark = pytest.mark.simulator(speed=2000)


class Told:
    """A house whose pop-ups are written down."""

    def __init__(self, house: JobHouse, *, gather: float, rest: float) -> None:
        self.house = house
        self.pop_ups: list[Telling] = []
        self.sounds: list[bool] = []
        self.teller = Teller(house.ledger, house.preferences, house.clock, simulated=False, gather=gather, rest=rest)
        self.task = asyncio.create_task(self.teller.run(self._pop_up))

    def _pop_up(self, telling: Telling, sound: bool) -> None:
        self.pop_ups.append(telling)
        self.sounds.append(sound)

    @property
    def titles(self) -> list[str]:
        return [each.title for each in self.pop_ups]


@asynccontextmanager
async def told_house(
    folder: Path, simulator: Simulator, *, clock: MovedClock | None = None, gather: float = 0.5, rest: float = 0.2
) -> AsyncIterator[Told]:
    async with job_house(folder, simulator, clock=clock) as house:
        told = Told(house, gather=gather, rest=rest)
        try:
            yield told
        finally:
            told.teller.close()
            told.task.cancel()
            await asyncio.wait([told.task])


async def quiet_around_now(house: JobHouse, *, minutes: int) -> None:
    """Quiet hours that began an hour ago and last so many minutes more."""
    now = datetime.fromtimestamp(house.clock())  # noqa: DTZ006 - the user's own clock on purpose
    await house.preferences.change(QUIET_FROM, (now - timedelta(hours=1)).strftime("%H:%M"))
    await house.preferences.change(QUIET_UNTIL, (now + timedelta(minutes=minutes)).strftime("%H:%M"))
    await house.preferences.change(QUIET, True)


async def all_ended(house: JobHouse) -> None:
    await house.until(lambda: not house.ledger.live, hurry=0.5, timeout=30, what="every end")


async def test_thirty_that_end_together_are_one_pop_up(tmp_path: Path, simulator: Simulator) -> None:
    async with told_house(tmp_path, simulator, gather=5.0) as told:
        await told.house.submit(*(f"Question {number}" for number in range(30)))
        await all_ended(told.house)
        await told.house.until(lambda: told.pop_ups)
        assert told.titles == ["30 jobs done"]
        assert len(told.house.told) == 30


async def test_one_is_told_by_name_and_once_also_over_a_restart(tmp_path: Path, simulator: Simulator) -> None:
    async with told_house(tmp_path, simulator) as told:
        (job_id,) = await told.house.submit("Otters")
        await told.house.until(lambda: told.pop_ups, timeout=20)
        assert told.titles == ["Otters: completed"]
        assert told.pop_ups[0].job_id == job_id
        assert told.sounds == [False]
    async with told_house(tmp_path, simulator) as told:
        assert told.house.ledger.is_new(job_id), "the mark stays"
        await asyncio.sleep(1.0)
        assert told.pop_ups == []


async def test_what_ends_while_it_rests_is_told_together(tmp_path: Path, simulator: Simulator) -> None:
    async with told_house(tmp_path, simulator, gather=0.1, rest=4.0) as told:
        await told.house.submit("First")
        await told.house.until(lambda: told.pop_ups, timeout=20)
        await told.house.submit("Second", "Third")
        await all_ended(told.house)
        assert told.titles == ["First: completed"]
        await told.house.until(lambda: len(told.pop_ups) == 2)
        assert told.titles[1] == "2 jobs done"


async def test_a_held_job_is_told_with_its_reason(tmp_path: Path, simulator: Simulator) -> None:
    async with told_house(tmp_path, simulator) as told:
        await told.house.preferences.change(DAY_CAP, DAY_CAP.parse("0"))
        await told.house.submit("Otters", "Tides")
        await told.house.until(lambda: told.pop_ups, timeout=20)
        await asyncio.sleep(0.8)
        assert len(told.pop_ups) == 1, "one reason is told once"
        assert told.titles[0].endswith(": held")
        assert "cap" in told.pop_ups[0].text


async def test_a_held_job_that_went_on_meanwhile_is_no_news(tmp_path: Path, simulator: Simulator) -> None:
    async with told_house(tmp_path, simulator, gather=1.5) as told:
        await told.house.preferences.change(DAY_CAP, DAY_CAP.parse("0"))
        (job_id,) = await told.house.submit("Otters")
        await told.house.until(lambda: told.house.is_in(job_id, JobStatus.HELD))
        simulator.set_speed(1)
        await told.house.jobs.release(job_id)
        await asyncio.sleep(2.5)
        assert told.pop_ups == []


async def test_what_was_looked_at_meanwhile_is_no_news(tmp_path: Path, simulator: Simulator) -> None:
    async with told_house(tmp_path, simulator, gather=1.0) as told:
        (job_id,) = await told.house.submit("Otters")
        await all_ended(told.house)
        await told.house.jobs.mark_seen(job_id)
        await asyncio.sleep(1.5)
        assert told.pop_ups == []


async def test_quiet_hours_keep_it_back_and_tell_it_as_one_when_they_are_over(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with told_house(tmp_path, simulator) as told:
        await quiet_around_now(told.house, minutes=90)
        await told.house.submit("Otters", "Tides", "Canals")
        await all_ended(told.house)
        await asyncio.sleep(1.0)
        assert told.pop_ups == []
        assert told.house.ledger.counts.value.new == 3, "the counts go on"
        told.house.clock.skip(2 * 3600)
        await told.house.preferences.change(SOUND, True)  # any change makes it look at the clock
        await told.house.until(lambda: told.pop_ups)
        assert told.titles == ["3 jobs done"]
        assert told.pop_ups[0].text.startswith("In your quiet hours: ")
        assert told.sounds == [True]


async def test_what_was_kept_back_survives_a_restart_and_is_told_once(tmp_path: Path, simulator: Simulator) -> None:
    clock = MovedClock()
    async with told_house(tmp_path, simulator, clock=clock) as told:
        await quiet_around_now(told.house, minutes=60)
        await told.house.submit("Otters", "Tides")
        await all_ended(told.house)
        await asyncio.sleep(1.0)
        assert told.pop_ups == []
    clock.skip(2 * 3600)
    async with told_house(tmp_path, simulator, clock=clock) as told:
        await told.house.until(lambda: told.pop_ups)
        assert told.titles == ["2 jobs done"]
    async with told_house(tmp_path, simulator, clock=clock) as told:
        await asyncio.sleep(1.0)
        assert told.pop_ups == []


async def test_without_notifications_nothing_pops_up_and_nothing_is_made_up_for(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with told_house(tmp_path, simulator) as told:
        await told.house.preferences.change(NOTIFY, False)
        await told.house.submit("Otters")
        await all_ended(told.house)
        await asyncio.sleep(1.0)
        await told.house.preferences.change(NOTIFY, True)
        await asyncio.sleep(1.0)
        assert told.pop_ups == []


async def test_a_disk_that_cannot_strike_off_keeps_it_from_being_told(tmp_path: Path, simulator: Simulator) -> None:
    clock = MovedClock()
    async with told_house(tmp_path, simulator, clock=clock) as told:
        await quiet_around_now(told.house, minutes=60)
        await told.house.submit("Otters")
        await all_ended(told.house)
        await asyncio.sleep(1.0)
        told.house.disk(works=False)
        clock.skip(2 * 3600)
        told.teller._wake.set()
        await asyncio.sleep(0.5)
        assert told.pop_ups == [], "told now, it would be told again after a restart"
        told.house.disk(works=True)
        told.teller._wake.set()
        await told.house.until(lambda: told.pop_ups)
