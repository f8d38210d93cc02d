"""A newer Ponder is looked for once a day where the person wants it, and one that was skipped is not told again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
from typing_extensions import override

from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.releases import Release
from desktop_app.domain.settings import CHECK_UPDATES
from desktop_app.services.preferences import Preferences
from desktop_app.services.release_port import ReleaseFeed
from desktop_app.services.update_watch import LOOK_EVERY, TRY_AGAIN_AFTER, UpdateWatch
from tests.fakes.memory_settings import MemorySettings
from tests.harness.job_house import MovedClock
from tests.harness.loops import Until

NEWER = Release("0.2.0", "2026-12-01", ("Faster.",), "https://ponder.example/0.2.0")
NEWEST = Release("0.3.0", "2026-12-20", ("Better.",), "https://ponder.example/0.3.0")


class CountedFeed(ReleaseFeed):
    """Lists what the test says, or fails."""

    def __init__(self) -> None:
        self.listed: tuple[Release, ...] = (NEWER,)
        self.asked = 0
        self.works = True

    @property
    @override
    def host(self) -> str:
        return "ponder.example"

    @override
    async def published(self) -> tuple[Release, ...]:
        self.asked += 1
        if not self.works:
            raise ProblemError(Problem(ProblemKind.NO_CONNECTION, "There is no connection.", "Try later."))
        return self.listed


class Rooms:
    """A watch that looks at its clock every millisecond."""

    def __init__(self, settings: MemorySettings) -> None:
        self.clock = MovedClock()
        self.feed = CountedFeed()
        self.preferences = Preferences(settings)
        self.watch = UpdateWatch(self.feed, self.preferences, self.clock, "0.1.0")


@asynccontextmanager
async def looking(settings: MemorySettings | None = None, *, wanted: bool = True) -> AsyncIterator[Rooms]:
    rooms = Rooms(settings or MemorySettings())
    await rooms.preferences.load()
    await rooms.preferences.change(CHECK_UPDATES, wanted)
    task = asyncio.create_task(rooms.watch.keep_looking(nap=0.001))
    try:
        yield rooms
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def some_turns() -> None:
    await asyncio.sleep(0.03)


async def test_a_newer_one_is_told_and_asked_for_once_a_day(until: Until) -> None:
    async with looking() as rooms:
        await until(lambda: rooms.watch.news.value == NEWER)
        await some_turns()
        assert rooms.feed.asked == 1
        rooms.feed.listed = (NEWER, NEWEST)
        rooms.clock.skip(LOOK_EVERY + 1)
        await until(lambda: rooms.watch.news.value is not None and rooms.watch.news.value.version == "0.3.0")
        assert rooms.feed.asked == 2


async def test_turned_off_nobody_is_asked_and_nothing_is_told(until: Until) -> None:
    async with looking(wanted=False) as rooms:
        await some_turns()
        assert rooms.feed.asked == 0
        await rooms.preferences.change(CHECK_UPDATES, True)
        await until(lambda: rooms.watch.news.value == NEWER)
        await rooms.preferences.change(CHECK_UPDATES, False)
        await until(lambda: rooms.watch.news.value is None)


async def test_a_failure_is_tried_again_after_an_hour(until: Until, caplog: pytest.LogCaptureFixture) -> None:
    async with looking() as rooms:
        rooms.feed.works = False
        await until(lambda: rooms.feed.asked == 1)
        await some_turns()
        assert rooms.feed.asked == 1
        rooms.feed.works = True
        rooms.clock.skip(TRY_AGAIN_AFTER + 1)
        await until(lambda: rooms.watch.news.value == NEWER)


async def test_a_skipped_one_is_not_told_at_the_next_start_but_a_newer_one_is(until: Until) -> None:
    kept = MemorySettings()
    async with looking(kept) as rooms:
        await until(lambda: rooms.watch.news.value == NEWER)
        await rooms.watch.skip("0.2.0")
        assert rooms.watch.news.value is None
    async with looking(kept) as rooms:
        await until(lambda: rooms.feed.asked == 1)
        await some_turns()
        assert rooms.watch.news.value is None
        rooms.feed.listed = (NEWER, NEWEST)
        rooms.clock.skip(LOOK_EVERY + 1)
        await until(lambda: rooms.watch.news.value is not None and rooms.watch.news.value.version == "0.3.0")
