"""Keeps the price list up to date: fetched once a day while Ponder runs and is online, if the person wants that."""

from __future__ import annotations

import asyncio
import logging

from desktop_app.domain.problems import ProblemError
from desktop_app.domain.settings import REFRESH_PRICES
from desktop_app.services.access import Access, Connection
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.price_port import PriceList

log = logging.getLogger(__name__)

REFRESH_EVERY = 24 * 3600.0
"""Seconds between two fetches."""
TRY_AGAIN_AFTER = 3600.0
"""Seconds after one that failed."""


class PriceUpkeep:
    """Asks only beside a provider on the internet: the demo and a server on this computer have no list prices."""

    def __init__(self, prices: PriceList, preferences: Preferences, access: Access, clock: Clock) -> None:
        self._prices = prices
        self._preferences = preferences
        self._access = access
        self._clock = clock
        self._tried_at: float | None = None

    async def keep_fresh(self, nap: float = 60.0) -> None:
        """Runs until cancelled; a failure is noted and tried again later, and the list before then stays."""
        while True:
            if self._wanted() and await self._is_due():
                await self.refresh()
            await asyncio.sleep(nap)

    async def refresh(self) -> bool:
        """Fetch now; whether there is a newer list. A failure is only noted."""
        self._tried_at = self._clock()
        try:
            data = await self._prices.refresh()
        except ProblemError as error:
            log.info("the price list was not refreshed: %s", error.problem.happened)
            return False
        log.info("the price list is of %s", data.as_of)
        return True

    def _wanted(self) -> bool:
        state = self._access.state.value
        online = state.connection is Connection.ONLINE and not self._access.is_demo and not state.is_local
        waited = self._tried_at is None or abs(self._clock() - self._tried_at) >= TRY_AGAIN_AFTER
        return online and waited and self._preferences[REFRESH_PRICES]

    async def _is_due(self) -> bool:
        fetched_at = (await self._prices.data()).fetched_at
        return fetched_at is None or not 0 <= self._clock() - fetched_at < REFRESH_EVERY
