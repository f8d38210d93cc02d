"""Four caps bind what was spent plus the upper estimates in flight; nothing passes one without a person's word."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.caps import CapHold, CapKind, Claim
from desktop_app.domain.jobs import JobOrigin, JobStatus
from desktop_app.domain.settings import BATCH_CAP, DAY_CAP, IN_FLIGHT, MONTH_CAP, REQUEST_CAP, Setting
from desktop_app.domain.usage import CostRange, Usage
from desktop_app.price_list.price_list import GenaiPriceList
from desktop_app.services.background_jobs import JobDraft
from desktop_app.services.periods import look_up_zone, month_bounds
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Booking, Overrun, Promised, Spending
from desktop_app.simulator import Simulator
from desktop_app.storage.database import Database
from desktop_app.storage.settings import SqliteSettings
from desktop_app.storage.spending import SqliteSpending
from tests.harness.job_house import MODEL, MovedClock, creates, job_house, request

USAGE = Usage(input_tokens=1000, output_tokens=10_000)
CAPS = (REQUEST_CAP, BATCH_CAP, DAY_CAP, MONTH_CAP)


class Book:
    """The money book on a real data file."""

    def __init__(self, database: Database, clock: MovedClock) -> None:
        self.clock = clock
        self.preferences = Preferences(SqliteSettings(database))
        self.spending = Spending(SqliteSpending(database), GenaiPriceList(), self.preferences, clock)

    async def caps(self, **dollars: str) -> None:
        """The four caps; those not named are out of the way."""
        for setting, name in zip(CAPS, ("request", "batch", "day", "month"), strict=True):
            await self.preferences.change(setting, Decimal(dollars.get(name, "90000")))

    def held(self, upper: str | None, *, key: str = "x", batch: str = "") -> CapHold | None:
        problem = self.spending.admit(Claim(key, None if upper is None else Decimal(upper), batch))
        return problem.cap if problem else None

    async def spend(self, key: str, *, batch: str = "", estimate: CostRange | None = None) -> Decimal:
        booking = Booking(key, JobOrigin.JOBS, MODEL, USAGE, measured=True, batch=batch)
        cost = await self.spending.book(replace(booking, estimate=estimate or booking.estimate))
        assert cost.usd is not None
        return cost.usd


@asynccontextmanager
async def book_on(folder: Path, clock: MovedClock | None = None) -> AsyncIterator[Book]:
    database = Database(folder / "ponder.db")
    await database.open()
    book = Book(database, clock or MovedClock())
    await book.preferences.load()
    await book.spending.load()
    try:
        yield book
    finally:
        await database.close()


async def test_a_hold_names_its_cap_and_by_how_much(tmp_path: Path) -> None:
    async with book_on(tmp_path) as book:
        await book.caps(request="1", batch="2", day="3", month="4")
        assert book.held("1.25") == CapHold(CapKind.REQUEST, Decimal(1), Decimal("0.25"))
        assert book.held("1", key="a", batch="study") is None
        assert book.held("0.8", key="b", batch="study") is None
        assert book.held("0.5", key="c", batch="study") == CapHold(CapKind.BATCH, Decimal(2), Decimal("0.3"))
        assert book.held("0.5", key="c", batch="another") is None
        assert book.held("0.75", key="d") == CapHold(CapKind.DAY, Decimal(3), Decimal("0.05"))
        await book.preferences.change(DAY_CAP, Decimal(10))
        assert book.held("1", key="d") is None
        assert book.held("0.71", key="e") == CapHold(CapKind.MONTH, Decimal(4), Decimal("0.01"))


@pytest.mark.parametrize("upper", ["0.000001", "0", None])
@pytest.mark.parametrize("setting", [DAY_CAP, MONTH_CAP, REQUEST_CAP])
async def test_a_cap_of_0_holds_everything_also_what_has_no_price(
    tmp_path: Path, setting: Setting[Decimal], upper: str | None
) -> None:
    async with book_on(tmp_path) as book:
        await book.caps()
        assert book.held(upper, key="before") is None
        await book.preferences.change(setting, Decimal(0))
        assert book.held(upper) is not None


async def test_raising_the_cap_is_enough_and_whole_dollars(tmp_path: Path) -> None:
    async with book_on(tmp_path) as book:
        await book.caps(request="1", day="2")
        for upper in ("1.01", "2.5", "7"):
            key = f"job {upper}"
            while (hold := book.held(upper, key=key)) is not None:
                before = [book.preferences[setting] for setting in CAPS]
                await book.spending.raise_cap(hold)
                after = [book.preferences[setting] for setting in CAPS]
                assert sum(after) > sum(before)
                assert all(cap == int(cap) for cap in after)
            book.spending.release(key)


async def test_an_actual_above_its_estimate_is_told_once_and_holds_what_comes_after(tmp_path: Path) -> None:
    async with book_on(tmp_path) as book:
        told: list[Overrun] = []
        book.spending.overran.watch(told.append)
        cost = (await book.spending.prices.cost(MODEL, USAGE, service_tier=None, at=book.clock())).usd
        assert cost is not None
        await book.caps(day=str(cost / 2))
        estimate = CostRange(cost / 10, cost / 4)
        assert book.held(str(cost / 4), key="a") is None
        assert await book.spend("a", estimate=estimate) == cost
        assert [(each.actual, each.upper, each.spend.key) for each in told] == [(cost, cost / 4, "a")]
        assert book.spending.today.value.level == "over"
        assert book.held("0.0001", key="b") is not None
        assert book.held(None, key="c") is not None, "what has no price waits too once the cap is passed"
        await book.spend("a", estimate=estimate)
        assert len(told) == 1, "the same answer booked again"
        await book.spend("d", estimate=CostRange(cost / 2, cost))
        assert len(told) == 1, "what costs its upper end is inside"


async def test_the_month_counts_earlier_days_and_begins_anew(tmp_path: Path) -> None:
    clock = MovedClock()
    first = month_bounds(clock())[1]
    clock.skip(first + 3600 - clock())
    async with book_on(tmp_path, clock) as book:
        cost = await book.spend("first day")
        await book.caps(day=str(cost * 2), month=str(cost * Decimal("1.5")))
        clock.skip(86_400)
        assert book.spending.day_is_over
        await book.spending.load()
        assert book.spending.today.value.spent == 0
        assert book.spending.today.value.month_spent == cost
        hold = book.held(str(cost))
        assert hold is not None
        assert hold.kind is CapKind.MONTH
        clock.skip(month_bounds(clock())[1] - clock() + 1)
        assert book.held(str(cost)) is None, "before the book has been read again"
        await book.spending.load()
        assert book.spending.today.value.month_spent == 0


async def test_a_new_time_zone_makes_another_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = MovedClock()
    clock.skip(datetime(2026, 11, 20, 14, 30, tzinfo=UTC).timestamp() - clock())
    monkeypatch.setenv("TZ", "UTC")
    look_up_zone()
    async with book_on(tmp_path, clock) as book:
        cost = await book.spend("before midnight in Seoul")
        assert not book.spending.day_is_over
        clock.skip(3600)
        for zone, spent in (("Asia/Seoul", 0), ("America/New_York", cost)):  # the 21st there, the 20th here
            monkeypatch.setenv("TZ", zone)
            assert book.spending.day_is_over
            await book.spending.load()
            assert not book.spending.day_is_over
            assert book.spending.today.value.spent == spent, zone
    monkeypatch.undo()
    look_up_zone()


async def test_a_batch_counts_across_days_and_restarts(tmp_path: Path) -> None:
    clock = MovedClock()
    async with book_on(tmp_path, clock) as book:
        cost = await book.spend("one", batch="study")
    clock.skip(40 * 86_400)
    async with book_on(tmp_path, clock) as again:
        await again.caps(batch=str(cost * Decimal("1.5")))
        await again.spending.know_batch("study")
        hold = again.held(str(cost), batch="study")
        assert hold is not None
        assert hold.kind is CapKind.BATCH
        assert again.held(str(cost), batch="another") is None


async def test_what_is_ahead_counts_before_it_is_reserved(tmp_path: Path) -> None:
    async with book_on(tmp_path) as book:
        await book.caps(batch="3", day="5")
        ahead = Promised([Claim("a", Decimal(2), "study"), Claim("b", Decimal(1))])
        spending = book.spending
        assert spending.hold_for(Claim("c", Decimal(1), "study"), ahead) is None
        assert spending.hold_for(Claim("c", Decimal("1.5"), "study"), ahead) == CapHold(
            CapKind.BATCH, Decimal(3), Decimal("0.5")
        )
        assert spending.hold_for(Claim("c", Decimal("2.5")), ahead) == CapHold(CapKind.DAY, Decimal(5), Decimal("0.5"))


@pytest.mark.parametrize("seed", range(5))
async def test_whatever_meets_no_sum_passes_a_cap_without_release(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    async with book_on(tmp_path) as book:
        spending = book.spending
        cost = await book.spend("first")
        await book.caps(request="0.9", batch=str(cost * 8), day=str(cost * 14), month=str(cost * 16))
        in_flight: dict[str, Claim] = {}
        spent = {"": cost}
        refused: set[CapKind] = set()

        def sums(batch: str) -> tuple[Decimal, Decimal]:
            mine = [claim.upper or Decimal(0) for claim in in_flight.values() if claim.batch == batch]
            every = sum((claim.upper or Decimal(0) for claim in in_flight.values()), Decimal(0))
            return sum(mine, spent.get(batch, Decimal(0))), every + sum(spent.values())

        async def one(number: int) -> None:
            await asyncio.sleep(dice.random() * 0.2)
            # the actual is the upper estimate or less, so that every sum stays known
            claim = Claim(f"job {number}", cost * Decimal(dice.choice(("1", "1.5", "2"))), dice.choice(("", "a", "b")))
            problem = spending.admit(claim)
            if problem is not None:
                assert problem.cap is not None
                refused.add(problem.cap.kind)
                return
            in_flight[claim.key] = claim
            batch, everything = sums(claim.batch)
            assert everything <= book.preferences[DAY_CAP]
            assert everything <= book.preferences[MONTH_CAP]
            assert not claim.batch or batch <= book.preferences[BATCH_CAP]
            await asyncio.sleep(dice.random() * 0.1)
            del in_flight[claim.key]
            if dice.random() < 0.3:
                spending.release(claim.key)
                return
            # from here on the book knows it as spent or as reserved, never as neither
            in_flight[claim.key] = claim
            actual = await book.spend(claim.key, batch=claim.batch)
            del in_flight[claim.key]
            spent[claim.batch] = spent.get(claim.batch, Decimal(0)) + actual

        await asyncio.gather(*(one(number) for number in range(120)))
        assert CapKind.DAY in refused
        assert spending.today.value.spent == sum(spent.values())
        assert spending.today.value.in_flight == 0


@pytest.mark.simulator(speed=2000)
async def test_twenty_trials_at_once_stay_under_the_cap_of_their_comparison(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        await house.preferences.change(IN_FLIGHT, 100)
        await house.access.load()
        prompt = "Take 60 hours."
        one = (await house.jobs.estimate(request(prompt))).cost.high
        assert one is not None
        await house.preferences.change(BATCH_CAP, one * 3 + one / 2)
        drafts = [JobDraft(f"trial {n}", request(prompt), batch="study") for n in range(20)]
        others = [JobDraft(f"other {n}", request(prompt)) for n in range(5)]
        jobs = await house.jobs.submit(*drafts, *others)
        await asyncio.gather(*(house.scheduler.errands.send(job.id) for job in jobs))
        held = [house.ledger.live[job.id] for job in jobs if house.ledger.live[job.id].status is JobStatus.HELD]
        assert len(held) == 17
        assert {job.batch for job in held} == {"study"}
        assert {job.problem.cap.kind for job in held if job.problem and job.problem.cap} == {CapKind.BATCH}
        assert len(creates(simulator)) == 8
        row = await house.row(held[0].id)
        assert row.problem == held[0].problem, "the hold's figures are kept"


@pytest.mark.simulator(speed=2000)
async def test_raising_the_cap_lets_what_fits_go_by_itself(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        prompt = "Take 60 hours."
        one = (await house.jobs.estimate(request(prompt))).cost.high
        assert one is not None
        await house.preferences.change(REQUEST_CAP, one / 2)
        ids = await house.submit(prompt, prompt)
        await house.until(lambda: all(house.is_in(job_id, JobStatus.HELD) for job_id in ids))
        problem = house.ledger.live[ids[0]].problem
        assert problem is not None
        assert problem.cap is not None
        await house.spending.raise_cap(problem.cap)
        await house.until(lambda: len(creates(simulator)) == 2)


@pytest.mark.simulator(speed=2000)
async def test_what_a_batchs_cap_holds_stays_held_over_a_restart(tmp_path: Path, simulator: Simulator) -> None:
    prompt = "Take 5 seconds."
    async with job_house(tmp_path, simulator) as house:
        one = (await house.jobs.estimate(request(prompt))).cost.high
        assert one is not None
        (done,) = await house.jobs.submit(JobDraft("first", request(prompt), batch="study"))
        await house.until(lambda: house.ended(done.id), hurry=0.5)
        await house.preferences.change(BATCH_CAP, one)
        (held,) = await house.jobs.submit(JobDraft("second", request(prompt), batch="study"))
        await house.until(lambda: house.is_in(held.id, JobStatus.HELD))
        before = await house.jobs.timeline(held.id)
    async with job_house(tmp_path, simulator) as again:
        await asyncio.sleep(0.3)
        assert again.is_in(held.id, JobStatus.HELD)
        assert await again.jobs.timeline(held.id) == before
        assert again.told == []


@pytest.mark.parametrize("demo", [False, True])
async def test_a_guess_never_takes_the_place_of_a_measured_figure(tmp_path: Path, demo: bool) -> None:
    clock = MovedClock()
    clock.skip(datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp() - clock())
    async with book_on(tmp_path, clock) as book:
        # from this day on the price of this model is an estimate itself
        booking = Booking("a", JobOrigin.CHAT, "gpt-5.6-sol", USAGE, measured=True)
        spending = Spending(book.spending.store, book.spending.prices, book.preferences, clock, simulated=demo)
        guess = replace(booking, usage=Usage(input_tokens=10), measured=False)
        await spending.book(guess)
        measured = await spending.book(booking)
        await spending.book(guess)
        assert spending.today.value.spent == measured.usd
