"""The day's cap binds what was spent plus what is in flight, also when everything happens at once."""

from __future__ import annotations

import asyncio
import random
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.caps import CapKind, Claim
from desktop_app.domain.jobs import JobOrigin, JobStatus
from desktop_app.domain.problems import ProblemKind
from desktop_app.domain.requests import WebSearch
from desktop_app.domain.settings import DAY_CAP, IN_FLIGHT, MONTH_CAP
from desktop_app.domain.usage import UNKNOWN_RANGE, Usage
from desktop_app.services.spending import Booking, DaySpend
from desktop_app.simulator import Simulator
from tests.harness.job_house import MODEL, JobHouse, creates, job_house, request

pytestmark = pytest.mark.simulator(speed=2000)


async def cap_for(house: JobHouse, jobs: int, prompt: str) -> Decimal:
    """A cap under which so many of these fit at the same time, and not one more."""
    one = (await house.jobs.estimate(request(prompt))).cost.high
    assert one is not None
    cap = one * jobs + one / 2
    await house.preferences.change(DAY_CAP, cap)
    return cap


async def test_twenty_jobs_at_once_pass_the_cap_as_one_by_one(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        await house.preferences.change(IN_FLIGHT, 100)
        await house.access.load()
        prompt = "Take 60 hours."
        cap = await cap_for(house, 3, prompt)
        ids = await house.submit(*[prompt] * 20)
        worst = Decimal(0)

        def watch(today: DaySpend) -> None:
            nonlocal worst
            worst = max(worst, today.spent + today.in_flight)

        house.spending.today.watch(watch)
        await asyncio.gather(*(house.scheduler.errands.send(job_id) for job_id in ids))
        statuses = [house.ledger.live[job_id].status for job_id in ids]
        assert statuses.count(JobStatus.HELD) == 17
        assert len(creates(simulator)) == 3
        assert worst <= cap
        held = next(house.ledger.live[j] for j in ids if house.ledger.live[j].status is JobStatus.HELD)
        assert held.problem is not None
        assert held.problem.kind is ProblemKind.OVER_CAP
        assert "by $" in held.problem.happened
        assert house.told == [(prompt, JobStatus.HELD)]


async def test_what_is_held_goes_by_itself_when_it_fits_or_by_one_word(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        prompt = "Take 60 hours."
        await cap_for(house, 1, prompt)
        first, second, third = await house.submit(prompt, prompt, prompt)
        await house.until(lambda: house.ledger.counts.value.held == 2)
        await house.jobs.release(third)
        await house.until(lambda: len(creates(simulator)) == 2)
        assert house.is_in(second, JobStatus.HELD)
        assert (await house.row(third)).cap_released
        await house.preferences.change(DAY_CAP, Decimal(1000))
        await house.until(lambda: len(creates(simulator)) == 3)
        assert not house.is_in(first, JobStatus.HELD)


async def test_a_finished_job_makes_room_for_the_next_and_no_more(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        prompt = "Write 60 words. Take 10 minutes."
        cap = await cap_for(house, 1, prompt)
        ids = await house.submit(prompt, prompt)
        seen: list[DaySpend] = []
        house.spending.today.watch(seen.append)
        await house.until(lambda: house.ended(*ids), hurry=0.5, timeout=20)
        assert all(today.spent + today.in_flight <= cap for today in seen)
        assert len(creates(simulator)) == 2
        assert "It fits under the cap now." in [entry.note for entry in await house.jobs.timeline(ids[1])]


async def test_a_new_day_frees_what_yesterday_held(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        (done,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.ended(done), hurry=0.5)
        spent = house.spending.today.value.spent
        one = (await house.jobs.estimate(request("Take 6 seconds."))).cost.high
        assert one is not None
        await house.preferences.change(DAY_CAP, one + spent / 2)
        (held,) = await house.submit("Take 6 seconds.")
        await house.until(lambda: house.is_in(held, JobStatus.HELD))
        midnight = datetime.fromtimestamp(house.clock()).replace(hour=0, minute=0, second=0) + timedelta(days=1)  # noqa: DTZ006
        house.clock.skip(midnight.timestamp() - house.clock() - 5)
        house.scheduler.wake()
        await asyncio.sleep(0.1)
        assert house.is_in(held, JobStatus.HELD)
        house.clock.skip(10)
        house.scheduler.wake()
        await house.until(lambda: house.ended(held), hurry=0.5)
        assert house.spending.today.value.spent == (await house.row(held)).cost.usd


async def test_a_clock_that_goes_back_and_forth_finds_each_days_sum_again(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        (done,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.ended(done), hurry=0.5)
        spent = house.spending.today.value.spent
        assert spent > 0
        house.clock.skip(-3 * 86_400)
        house.scheduler.wake()
        await house.until(lambda: house.spending.today.value.spent == 0)
        house.clock.skip(3 * 86_400)
        house.spending.room()  # asked before the scheduler has noticed
        house.scheduler.wake()
        await house.until(lambda: house.spending.today.value.spent == spent)


async def test_bookings_and_admissions_that_meet_never_pass_the_cap(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        spending = house.spending
        await house.preferences.change(DAY_CAP, Decimal("1.00"))
        usage = Usage(input_tokens=1000, output_tokens=1000)
        price = (await spending.prices.cost(MODEL, usage, service_tier=None, at=house.clock())).usd
        assert price is not None
        dice = random.Random(7)
        admitted = 0

        async def one(number: int) -> None:
            nonlocal admitted
            await asyncio.sleep(dice.random() * 0.3)
            key = f"job {number}"
            if spending.admit(Claim(key, price)) is not None:
                return
            admitted += 1
            await asyncio.sleep(dice.random() * 0.05)
            await spending.book(Booking(key, JobOrigin.JOBS, MODEL, usage, measured=True))

        await asyncio.gather(*(one(number) for number in range(200)))
        assert admitted == int(Decimal("1.00") / price)
        assert spending.today.value.spent == price * admitted
        assert spending.today.value.in_flight == 0


async def test_after_a_restart_what_is_in_flight_keeps_its_place_under_the_cap(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with job_house(tmp_path, simulator) as house:
        (job_id,) = await house.submit("Take 60 hours.")
        await house.until(lambda: house.is_in(job_id, JobStatus.QUEUED, JobStatus.IN_PROGRESS))
        reserved = house.spending.today.value.in_flight
        assert reserved > 0
    async with job_house(tmp_path, simulator) as again:
        assert again.spending.today.value.in_flight == reserved


async def test_web_searches_and_a_length_limit_are_part_of_the_estimate(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        plain = (await house.jobs.estimate(request("Hello"))).cost
        searching = (await house.jobs.estimate(replace(request("Hello"), web_search=WebSearch()))).cost
        short = (await house.jobs.estimate(replace(request("Hello"), max_output_tokens=50))).cost
        assert plain.high is not None
        assert searching.high is not None
        assert short.high is not None
        assert short.high < plain.high < searching.high
        unknown = (await house.jobs.estimate(request("Hello", "my-own-model"))).cost
        assert unknown.high is None


async def test_a_new_day_is_told_as_soon_as_it_is_noticed(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        usage = Usage(input_tokens=1000, output_tokens=1000)
        await house.spending.book(Booking("a", JobOrigin.CHAT, MODEL, usage, measured=True))
        assert house.spending.today.value.spent > 0
        house.clock.skip(86_400)
        assert house.spending.room() == house.preferences[DAY_CAP]
        assert house.spending.today.value.spent == 0


async def test_a_held_job_tells_the_cap_that_holds_it_now(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        prompt = "Take 60 hours."
        cap = await cap_for(house, 1, prompt)
        await house.preferences.change(DAY_CAP, cap / 2)
        (held,) = await house.submit(prompt)

        def told() -> tuple[CapKind, Decimal] | None:
            problem = house.ledger.live[held].problem
            return (problem.cap.kind, problem.cap.cap) if problem and problem.cap else None

        await house.until(lambda: told() == (CapKind.DAY, cap / 2))
        await house.preferences.change(MONTH_CAP, cap / 4)
        await house.preferences.change(DAY_CAP, Decimal(1000))
        await house.until(lambda: told() == (CapKind.MONTH, cap / 4))
        await house.preferences.change(MONTH_CAP, cap / 3)
        await house.until(lambda: told() == (CapKind.MONTH, cap / 3))
        assert (await house.row(held)).problem == house.ledger.live[held].problem
        notes = [entry.note for entry in await house.jobs.timeline(held)]
        assert [note.split("pass ")[1].split(" of")[0] for note in notes if "pass " in note] == [
            "today's cap",
            "this month's cap",
            "this month's cap",
        ]
        assert house.told == [(prompt, JobStatus.HELD)], "a person was told once"
        await house.preferences.change(MONTH_CAP, Decimal(1000))
        await house.until(lambda: len(creates(simulator)) == 1)


async def test_an_estimate_holds_for_the_request_it_was_made_for(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        await house.access.load()
        (moved,) = await house.submit("Take 60 hours.")
        other = request("Take 60 hours.", "gpt-5-pro")
        async with house.ledger.turn(moved) as job:
            assert job is not None
            sending = asyncio.create_task(house.scheduler.errands.send(moved))
            await house.until(lambda: house.ledger._turns[moved][1] == 2, what="it is estimated and waits for its turn")
            await house.ledger.keep(replace(job, request=other, estimate=UNKNOWN_RANGE), "Moved.")
        await sending
        assert house.is_in(moved, JobStatus.WAITING)
        assert not creates(simulator)
        await house.scheduler.errands.send(moved)
        assert (await house.row(moved)).estimate == (await house.jobs.estimate(other)).cost
