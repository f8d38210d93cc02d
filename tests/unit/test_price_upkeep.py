"""The price list is fetched once a day beside a provider on the internet, and only if the person wants it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress

import pytest
from typing_extensions import override

from desktop_app.domain.prices import PriceData, PriceSource
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.settings import REFRESH_PRICES
from desktop_app.price_list.price_list import GenaiPriceList
from desktop_app.services.access import Access
from desktop_app.services.preferences import Preferences
from desktop_app.services.price_upkeep import PriceUpkeep
from tests.fakes.memory_settings import MemorySettings
from tests.harness.job_house import EmptyVault, MovedClock

DAY = 86_400.0


class CountedList(GenaiPriceList):
    """A list whose newer edition comes from nowhere, or not at all."""

    def __init__(self, clock: MovedClock) -> None:
        super().__init__()
        self.fetches = 0
        self.works = True
        self._clock = clock
        self._fetched_at: float | None = None

    @override
    async def data(self) -> PriceData:
        return PriceData(
            PriceSource.REFRESHED if self._fetched_at else PriceSource.BUNDLED, "2026-11-20", self._fetched_at
        )

    @override
    async def refresh(self) -> PriceData:
        self.fetches += 1
        if not self.works:
            raise ProblemError(Problem(ProblemKind.NO_CONNECTION, "There is no connection.", "Try later."))
        self._fetched_at = self._clock()
        return await self.data()


class Rooms:
    """An upkeep that looks every millisecond, and what it looks at."""

    def __init__(self, base_url: str) -> None:
        environment: Mapping[str, str] = {"OPENAI_BASE_URL": base_url, "OPENAI_API_KEY": "sk-test"}
        self.clock = MovedClock()
        self.preferences = Preferences(MemorySettings())
        self.access = Access(EmptyVault(), self.preferences, environment)
        self.prices = CountedList(self.clock)
        self.upkeep = PriceUpkeep(self.prices, self.preferences, self.access, self.clock)

    async def look(self) -> int:
        """Let it look a few times; how often it has fetched by now."""
        await asyncio.sleep(0.03)
        return self.prices.fetches


@asynccontextmanager
async def kept_fresh(base_url: str = "https://api.openai.com/v1") -> AsyncIterator[Rooms]:
    rooms = Rooms(base_url)
    await rooms.preferences.load()
    await rooms.access.load()
    task = asyncio.create_task(rooms.upkeep.keep_fresh(nap=0.001))
    try:
        yield rooms
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def test_it_is_fetched_once_a_day_while_online() -> None:
    async with kept_fresh() as rooms:
        assert await rooms.look() == 0, "nothing has answered yet"
        rooms.access.heard()
        assert await rooms.look() == 1
        rooms.clock.skip(DAY - 60)
        assert await rooms.look() == 1
        rooms.clock.skip(120)
        assert await rooms.look() == 2
        rooms.clock.skip(-3 * DAY)  # a clock set back does not keep an old list for ever
        assert await rooms.look() == 3


async def test_a_failure_is_tried_again_an_hour_later() -> None:
    async with kept_fresh() as rooms:
        rooms.prices.works = False
        rooms.access.heard()
        assert await rooms.look() == 1
        rooms.clock.skip(3500)
        assert await rooms.look() == 1
        rooms.prices.works = True
        rooms.clock.skip(200)
        assert await rooms.look() == 2


async def test_the_switch_ends_it() -> None:
    async with kept_fresh() as rooms:
        await rooms.preferences.change(REFRESH_PRICES, False)
        rooms.access.heard()
        assert await rooms.look() == 0
        await rooms.preferences.change(REFRESH_PRICES, True)
        assert await rooms.look() == 1


@pytest.mark.parametrize("address", ["http://127.0.0.1:1234/v1", "http://localhost:11434/v1", "http://[::1]:8000/v1"])
async def test_a_server_on_this_computer_needs_no_list(address: str) -> None:
    async with kept_fresh(address) as rooms:
        rooms.access.heard()
        assert await rooms.look() == 0
