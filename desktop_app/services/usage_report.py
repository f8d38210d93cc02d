"""What was used and what it cost, summed from the money book by day, model, effort and so on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter
from statistics import median

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.spends import Spend
from desktop_app.domain.usage import CostBasis, Usage
from desktop_app.domain.usage_totals import EstimateRecord, UsageRow, UsageTotals
from desktop_app.services.periods import Period, day_of, days_in
from desktop_app.services.ports import SpendingStore
from desktop_app.services.price_port import PriceList, Rates
from desktop_app.services.prompt_cache import saved_by_cache

DEMO = "demo"
"""The server of simulated entries."""


class GroupBy(StrEnum):
    """What the rows stand for."""

    DAY = "day"
    MODEL = "model"
    EFFORT = "effort"
    TAB = "tab"
    TEMPLATE = "template"
    PROVIDER = "provider"
    CONVERSATION = "conversation"
    TIER = "tier"


_KEYS: Mapping[GroupBy, Callable[[Spend], str]] = {
    GroupBy.DAY: lambda spend: day_of(spend.at).isoformat(),
    GroupBy.MODEL: lambda spend: spend.model_id,
    GroupBy.EFFORT: lambda spend: spend.effort,
    GroupBy.TAB: lambda spend: spend.origin.value,
    GroupBy.TEMPLATE: lambda spend: spend.template,
    GroupBy.PROVIDER: lambda spend: spend.server,
    GroupBy.CONVERSATION: lambda spend: spend.conversation_id,
    GroupBy.TIER: lambda spend: spend.service_tier,
}


def key_of(spend: Spend, by: GroupBy) -> str:
    """The row an entry belongs to; empty where nothing is known. Days are the user's."""
    return _KEYS[by](spend)


def is_estimate(spend: Spend) -> bool:
    """Whether the figure is a guess: after a stop, a cut, a crash, or by a rate that had to stand in."""
    if spend.usd is None:
        return False
    return spend.basis is CostBasis.ESTIMATE or (spend.basis is CostBasis.SIMULATED and not spend.measured)


def is_simulated(spend: Spend) -> bool:
    """Whether the demo made it up; without a known price the basis alone does not say so."""
    return spend.basis is CostBasis.SIMULATED or spend.server == DEMO


def is_actual(spend: Spend) -> bool:
    """Whether the cost is known well enough to judge the estimate told before; simulated actuals count as such."""
    return spend.usd is not None and spend.basis is not CostBasis.UNKNOWN and not is_estimate(spend)


@dataclass(frozen=True, slots=True)
class UsageReport:
    """`rows` together are `totals`: each entry is in exactly one of them. `entries` are oldest first."""

    period: Period
    by: GroupBy
    rows: tuple[UsageRow, ...]
    totals: UsageTotals
    entries: tuple[Spend, ...]
    unpriced: tuple[tuple[str, str, int], ...]
    """Model, reason and number of the entries without a known price."""


def totals_of(entries: Iterable[Spend], saved: Mapping[str, Decimal]) -> UsageTotals:
    """Sum entries; `saved` holds what the cache saved, in US dollars, by entry key."""
    requests = estimated = simulated = unpriced = uncached = cached = writes = reasoning = answer = searches = 0
    usd = estimated_usd = simulated_usd = saved_usd = Decimal(0)
    told = _Told()
    for spend in entries:
        requests += 1
        if spend.usd is None:
            unpriced += 1
        else:
            usd += spend.usd
            if is_estimate(spend):
                estimated += 1
                estimated_usd += spend.usd
            else:
                told.add(spend)
        if is_simulated(spend):
            simulated += 1
            simulated_usd += spend.usd or Decimal(0)
        usage = spend.usage
        if usage is not None:
            uncached += usage.uncached_tokens
            cached += usage.cached_tokens
            writes += usage.cache_write_tokens
            reasoning += usage.reasoning_tokens
            answer += max(0, usage.output_tokens - usage.reasoning_tokens)
            searches += usage.web_searches
            saved_usd += saved.get(spend.key, Decimal(0))
    return UsageTotals(
        requests=requests,
        usd=usd,
        estimated=estimated,
        estimated_usd=estimated_usd,
        simulated=simulated,
        simulated_usd=simulated_usd,
        unpriced=unpriced,
        uncached_tokens=uncached,
        cached_tokens=cached,
        cache_write_tokens=writes,
        reasoning_tokens=reasoning,
        answer_tokens=answer,
        web_searches=searches,
        saved_usd=saved_usd,
        estimates=told.record(),
    )


class _Told:
    """Counts where actuals lay beside the ranges told before."""

    def __init__(self) -> None:
        self._inside = self._below = self._above = 0
        self._widths: list[float] = []

    def add(self, spend: Spend) -> None:
        low, high = spend.estimate.low, spend.estimate.high
        if spend.usd is None or low is None or high is None or not is_actual(spend):
            return
        if spend.usd < low:
            self._below += 1
        elif spend.usd > high:
            self._above += 1
        else:
            self._inside += 1
        if low > 0:
            self._widths.append(float(high / low))

    def record(self) -> EstimateRecord:
        width = median(self._widths) if self._widths else None
        return EstimateRecord(self._inside, self._below, self._above, width)


def build_report(entries: Sequence[Spend], period: Period, by: GroupBy, saved: Mapping[str, Decimal]) -> UsageReport:
    """Group and sum. Takes a moment for tens of thousands of entries: call it on a thread.

    Days come in order and none is left out; other groups come with the dearest first.
    """
    groups: dict[str, list[Spend]] = {}
    if by is GroupBy.DAY:
        groups = {day.isoformat(): [] for day in days_in(period)}
    for spend in entries:
        groups.setdefault(key_of(spend, by), []).append(spend)
    rows = [UsageRow(key, _label(key, by, group), totals_of(group, saved)) for key, group in groups.items()]
    if by is GroupBy.DAY:
        rows.sort(key=lambda row: row.key)
    else:
        rows.sort(key=lambda row: (-row.totals.usd, -row.totals.total_tokens, row.label))
    unpriced: dict[tuple[str, str], int] = {}
    for spend in entries:
        if spend.usd is None:
            place = (spend.model_id, spend.reason)
            unpriced[place] = unpriced.get(place, 0) + 1
    named = tuple((model, reason, count) for (model, reason), count in sorted(unpriced.items()))
    return UsageReport(period, by, tuple(rows), totals_of(entries, saved), tuple(entries), named)


def _label(key: str, by: GroupBy, group: Sequence[Spend]) -> str:
    """A conversation goes by the title it had last; everything else by its key."""
    if by is not GroupBy.CONVERSATION or not key:
        return key
    return next((spend.title for spend in reversed(group) if spend.title), "")


class UsageBook:
    """The entries of one period in memory, read once and kept up to date; every sum is made away from the caller's
    thread. Raises ProblemError (storage) where the file cannot be read."""

    def __init__(self, store: SpendingStore, prices: PriceList) -> None:
        self._store = store
        self._prices = prices
        self._savings = Savings(prices)
        self._period: Period | None = None
        self._entries: dict[str, Spend] = {}

    @property
    def period(self) -> Period | None:
        """What is loaded."""
        return self._period

    async def load(self, period: Period) -> None:
        """Read everything of a period, in place of what was there."""
        entries = await self._store.entries(*period)
        self._period, self._entries = period, {spend.key: spend for spend in entries}
        self._savings = Savings(self._prices)  # prices may have been refreshed or set since

    async def renew(self, booked: Sequence[Spend]) -> None:
        """Read again from the earliest place that these bookings may have changed: a better figure replaces an entry
        and moves it to the time of the better figure."""
        if self._period is None or not booked:
            return
        period = self._period
        places = [spend.at for spend in booked]
        places += [self._entries[spend.key].at for spend in booked if spend.key in self._entries]
        start = max(min(places), period[0])
        if start >= period[1]:
            return
        entries = await self._store.entries(start, period[1])
        if period != self._period:
            return  # another period was loaded meanwhile
        kept = {key: spend for key, spend in self._entries.items() if spend.at < start}
        self._entries = kept | {spend.key: spend for spend in entries}

    async def report(self, by: GroupBy) -> UsageReport:
        """The sums. Raises RuntimeError before anything is loaded."""
        if self._period is None:
            raise RuntimeError("no period is loaded")
        period, found = self._period, list(self._entries.values())
        entries = await asyncio.to_thread(sorted, found, key=attrgetter("at"))
        saved = await self._savings.of(entries)
        if period[0] <= 0 and entries:
            period = (entries[0].at, period[1])  # "all" begins with the first answer
        return await asyncio.to_thread(build_report, entries, period, by, saved)


_Place = tuple[str, str, int]
"""Model, tier, and the UTC day as a number: for these the rates depend on the length of the request alone."""


class Savings:
    """What prompt caching saved, by entry; rates once looked up are kept."""

    def __init__(self, prices: PriceList) -> None:
        self._prices = prices
        self._plain: dict[_Place, tuple[int, Rates | None]] = {}
        """The longest request for which these rates are known to hold, and the rates."""
        self._long: dict[tuple[_Place, int], Rates | None] = {}

    async def of(self, entries: Sequence[Spend]) -> Mapping[str, Decimal]:
        """US dollars by entry key, for entries that used the cache and have a known rate."""
        for place, (longest, at) in (await asyncio.to_thread(_longest_requests, entries)).items():
            await self._learn(place, longest, at)
        for place, tokens, at in await asyncio.to_thread(self._unknown, entries):
            self._long[place, tokens] = await self._ask(place, tokens, at)
        return await asyncio.to_thread(self._saved, entries)

    async def _ask(self, place: _Place, tokens: int, at: Timestamp) -> Rates | None:
        return await self._prices.rates(place[0], at=at, input_tokens=tokens, service_tier=place[1] or None)

    async def _learn(self, place: _Place, longest: int, at: Timestamp) -> None:
        """Where the longest request has the rates of the shortest, so have all between."""
        known = self._plain.get(place)
        if known is None or known[0] < longest:
            short, long = await self._ask(place, 0, at), await self._ask(place, longest, at)
            self._plain[place] = (longest if long == short else 0, short)

    def _unknown(self, entries: Sequence[Spend]) -> Sequence[tuple[_Place, int, Timestamp]]:
        """Requests of a length whose rates must be asked for by themselves."""
        wanted = {}
        for spend, usage in _cached(entries):
            place = _place(spend)
            if usage.input_tokens > self._plain[place][0] and (place, usage.input_tokens) not in self._long:
                wanted[place, usage.input_tokens] = spend.at
        return [(place, tokens, at) for (place, tokens), at in wanted.items()]

    def _saved(self, entries: Sequence[Spend]) -> Mapping[str, Decimal]:
        saved = {}
        for spend, usage in _cached(entries):
            place = _place(spend)
            until, rates = self._plain[place]
            if usage.input_tokens > until:
                rates = self._long[place, usage.input_tokens]
            if rates is not None:
                saved[spend.key] = saved_by_cache(usage, rates)
        return saved


def _cached(entries: Iterable[Spend]) -> Iterator[tuple[Spend, Usage]]:
    """Entries where the cache may have saved, or cost, something that can be counted."""
    for spend in entries:
        usage = spend.usage
        if usage is not None and (usage.cached_tokens or usage.cache_write_tokens) and spend.usd is not None:
            yield spend, usage


def _place(spend: Spend) -> _Place:
    return spend.model_id, spend.service_tier, int(spend.at // 86_400)


def _longest_requests(entries: Sequence[Spend]) -> Mapping[_Place, tuple[int, Timestamp]]:
    """Tokens, and a moment of that day."""
    longest: dict[_Place, tuple[int, Timestamp]] = {}
    for spend, usage in _cached(entries):
        place = _place(spend)
        longest[place] = (max(longest.get(place, (0, 0.0))[0], usage.input_tokens), spend.at)
    return longest
