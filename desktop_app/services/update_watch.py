"""Looks at every start and once a day for a newer Ponder, if this one was built with a feed and the person wants it."""

from __future__ import annotations

import asyncio
import logging

from desktop_app.domain.problems import ProblemError
from desktop_app.domain.releases import Release, newest_after
from desktop_app.domain.settings import CHECK_UPDATES
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.release_port import ReleaseFeed
from desktop_app.services.watchable import Watchable

log = logging.getLogger(__name__)

LOOK_EVERY = 24 * 3600.0
"""Seconds between two looks."""
TRY_AGAIN_AFTER = 3600.0
"""Seconds after one that failed."""
_SKIPPED = "updates.skipped"


class UpdateWatch:
    """`news` holds what to tell about, None while there is nothing. Nothing is ever downloaded."""

    def __init__(self, feed: ReleaseFeed, preferences: Preferences, clock: Clock, own_version: str) -> None:
        self.feed = feed
        self.own_version = own_version
        self._preferences = preferences
        self._clock = clock
        # of this run: every start looks once, because what was found is not kept
        self._looked_at: float | None = None
        self._failed_at: float | None = None
        self.news: Watchable[Release | None] = Watchable(None)

    async def keep_looking(self, nap: float = 60.0) -> None:
        """Runs until cancelled; a failure is noted and tried again later."""
        while True:
            if not self._preferences[CHECK_UPDATES]:
                self.news.set(None)
            elif self._is_due():
                await self._look_quietly()
            await asyncio.sleep(nap)

    async def look(self) -> Release | None:
        """Ask now, whatever was asked or skipped before. Raises ProblemError."""
        found = newest_after(self.own_version, await self.feed.published())
        self._looked_at, self._failed_at = self._clock(), None
        return found

    async def skip(self, version: str) -> None:
        """The person does not want to hear of this one again; a newer one is told."""
        self.news.set(None)
        await self._preferences.remember_if_possible(_SKIPPED, version)

    async def _look_quietly(self) -> None:
        try:
            found = await self.look()
        except ProblemError as error:
            self._failed_at = self._clock()
            log.info("no newer Ponder was looked for: %s", error.problem.happened)
            return
        skipped = found is not None and found.version == self._preferences.recall(_SKIPPED)
        self.news.set(None if skipped else found)

    def _is_due(self) -> bool:
        now = self._clock()
        if self._failed_at is not None and 0 <= now - self._failed_at < TRY_AGAIN_AFTER:
            return False
        return self._looked_at is None or not 0 <= now - self._looked_at < LOOK_EVERY
