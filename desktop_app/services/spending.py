"""The money book: what was spent today, what is still in flight, and whether the next request fits under the cap."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.settings import DAY_CAP
from desktop_app.domain.usage import UNKNOWN_RANGE, Cost, CostBasis, CostRange, Usage
from desktop_app.services.ports import Clock, PriceList, Spend, SpendingStore
from desktop_app.services.preferences import Preferences
from desktop_app.services.watchable import Watchable

EXPECTED_OUTPUT_TOKENS: dict[Effort | None, tuple[int, int]] = {
    None: (150, 2_500),
    Effort.NONE: (150, 2_500),
    Effort.MINIMAL: (200, 3_000),
    Effort.LOW: (300, 5_000),
    Effort.MEDIUM: (700, 12_000),
    Effort.HIGH: (1_500, 30_000),
    Effort.XHIGH: (3_000, 60_000),
    Effort.MAX: (5_000, 100_000),
}
"""Output tokens, reasoning included, that one answer at this effort usually stays between: Ponder's own prior,
from the spread of the recorded answers; wide on purpose."""

PRO_OUTPUT_TOKENS = (4_000, 60_000)
"""The same for a Pro answer."""

_SEARCH_TOKENS = {True: (0, 60_000), False: (0, 20_000)}
"""Input tokens that web searches add to an answer, by whether it is a Pro answer."""

_SEARCH_CALLS = {True: (0, 20), False: (0, 8)}
"""Web searches that one answer usually makes, by whether it is a Pro answer."""


@dataclass(frozen=True, slots=True)
class DaySpend:
    """Today's money in US dollars, the user's day. `in_flight` sums the upper estimates of running requests."""

    spent: Decimal
    in_flight: Decimal
    cap: Decimal
    unpriced: int = 0
    simulated: bool = False


def day_bounds(now: Timestamp) -> tuple[Timestamp, Timestamp]:
    """Start and end of the user's day, right also where a clock change makes it 23 or 25 hours long."""
    # naive local time on purpose: midnight plus one day is the next midnight also across a clock change
    midnight = datetime.fromtimestamp(now).replace(  # noqa: DTZ006
        hour=0, minute=0, second=0, microsecond=0
    )
    return midnight.timestamp(), (midnight + timedelta(days=1)).timestamp()


class Spending:
    """Estimates before, books after, and in between keeps the sum of both under the day's cap.

    `admit` decides without awaiting anything, so that requests started at the same moment cannot pass together.
    """

    def __init__(
        self,
        store: SpendingStore,
        prices: PriceList,
        preferences: Preferences,
        clock: Clock,
        *,
        simulated: bool = False,
    ) -> None:
        self._store = store
        self._prices = prices
        self._preferences = preferences
        self._clock = clock
        self._simulated = simulated
        self._reserved: dict[str, Decimal] = {}
        self._spent = Decimal(0)
        self._unpriced = 0
        self._day = day_bounds(clock())
        self._guessed = False
        self._booking = asyncio.Lock()
        self.today = Watchable(DaySpend(Decimal(0), Decimal(0), preferences[DAY_CAP], 0, simulated))
        preferences.settings.watch(lambda _: self._tell(), at_once=False)

    async def load(self) -> None:
        """Read today's sum from the book; again whenever the day has changed."""
        async with self._booking:
            await self._read()
            self._tell()

    async def _read(self) -> None:
        day = day_bounds(self._clock())
        spent, unpriced = await self._store.spent(*day), await self._store.unpriced(*day)
        self._day, self._spent, self._unpriced = day, spent, unpriced
        self._guessed = False

    @property
    def day_is_over(self) -> bool:
        """Whether today's sum must be read: a day, the clock or the time zone has changed."""
        return self._guessed or not self._day[0] <= self._clock() < self._day[1]

    def _tell(self) -> None:
        self.today.set(
            DaySpend(
                spent=self._spent,
                in_flight=sum(self._reserved.values(), Decimal(0)),
                cap=self._preferences[DAY_CAP],
                unpriced=self._unpriced,
                simulated=self._simulated,
            )
        )

    async def estimate(
        self,
        model_id: str,
        input_tokens: int,
        effort: Effort | None,
        *,
        pro: bool = False,
        searches: bool = False,
        max_output_tokens: int | None = None,
    ) -> CostRange:
        """A range in US dollars for one answer, from the prompt's tokens and the effort's usual output.

        Web searches (Pro always has them) are counted with their fee and the tokens they bring.
        """
        searching = pro or searches
        tokens, calls = (_SEARCH_TOKENS[pro], _SEARCH_CALLS[pro]) if searching else ((0, 0), (0, 0))
        low_out, high_out = PRO_OUTPUT_TOKENS if pro else EXPECTED_OUTPUT_TOKENS[effort]
        if max_output_tokens is not None:
            low_out, high_out = min(low_out, max_output_tokens), min(high_out, max_output_tokens)
        low = await self._price(model_id, input_tokens + tokens[0], low_out, calls[0])
        high = await self._price(model_id, input_tokens + tokens[1], high_out, calls[1])
        return UNKNOWN_RANGE if low is None or high is None else CostRange(low, high)

    async def _price(self, model_id: str, input_tokens: int, output_tokens: int, searches: int) -> Decimal | None:
        rates = await self._prices.rates(model_id, at=self._clock(), input_tokens=input_tokens)
        if rates is None:
            return None
        by_tokens = (input_tokens * rates.input + output_tokens * rates.output) / Decimal(1_000_000)
        return by_tokens + searches * rates.web_search

    def admit(self, key: str, upper: Decimal | None, *, released: bool = False) -> Problem | None:
        """Reserve `upper` US dollars for a request, or say which cap it would pass and by how much.

        An unknown price reserves nothing: it cannot be counted. `released` is the person's yes to pass the cap.
        """
        amount = upper or Decimal(0)
        cap = self._preferences[DAY_CAP]
        over = amount - self.room(but=key)
        if over > 0 and not released:
            return Problem(
                ProblemKind.OVER_CAP,
                f"This could pass today's cap of ${cap:,.2f} by ${over:,.2f}.",
                "Let it pass this once, raise the cap in Settings, or wait until tomorrow.",
            )
        self._reserved[key] = amount
        self._tell()
        return None

    def room(self, *, but: str = "") -> Decimal:
        """US dollars that may still be reserved today, not counting the reservation of `but`; may be below 0."""
        if self._clock() >= self._day[1]:
            # a new day has begun and the book has not been read yet: most likely nothing was spent in it
            self._guessed = True
            self._day, self._spent, self._unpriced = day_bounds(self._clock()), Decimal(0), 0
            self._tell()
        others = sum((held for other, held in self._reserved.items() if other != but), Decimal(0))
        return self._preferences[DAY_CAP] - self._spent - others

    def release(self, key: str) -> None:
        """Give back a reservation of a request that certainly cost nothing."""
        self._reserved.pop(key, None)
        self._tell()

    async def book(
        self,
        key: str,
        *,
        origin: JobOrigin,
        model_id: str,
        effort: str,
        usage: Usage,
        actual: bool,
        service_tier: str | None = None,
        response_id: str | None = None,
    ) -> Cost:
        """Write what an answer cost into the book, replacing an earlier figure for the same key.

        With `actual` False the usage itself is a guess (stopped, cut, cancelled) and the cost a marked estimate.
        """
        now = self._clock()
        cost = await self._prices.cost(model_id, usage, service_tier=service_tier, at=now)
        if cost.usd is not None and not actual:
            cost = replace(cost, basis=CostBasis.ESTIMATE)
        if cost.usd is not None and self._simulated:
            cost = replace(cost, basis=CostBasis.SIMULATED)
        spend = Spend(key, now, origin, model_id, effort, cost.usd, cost.basis, usage, response_id)
        # one booking at a time, and the reservation goes in the moment the sum has it: at no time is a request
        # counted neither as running nor as spent, or as both
        async with self._booking:
            await self._store.record(spend)
            await self._read()
            self._reserved.pop(key, None)
            self._tell()
        return cost
