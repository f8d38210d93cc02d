"""The price of an answer: each input token at exactly one rate, reasoning as output, searches by the call."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

from typing_extensions import override

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.prices import OwnPrice, PriceData
from desktop_app.domain.usage import Cost, CostBasis, Usage
from desktop_app.language import tr
from desktop_app.price_list.listed import PriceSheet, bundled_sheet, without_snapshot
from desktop_app.price_list.rates import RequestRates, Unpriced, own_rates, rates_for
from desktop_app.price_list.refreshed import DEFAULT_UPDATE_URL, Fetched, fetch_list, keep, load
from desktop_app.services.network_port import ClientOptions
from desktop_app.services.ports import Clock
from desktop_app.services.price_port import PriceList, Rates

_log = logging.getLogger(__name__)
_MILLION = Decimal(1_000_000)
_THOUSAND = Decimal(1_000)


class GenaiPriceList(PriceList):
    """A person's own prices, then the genai-prices list in force, then `resources/prices.toml`.

    The list that came with the package is in force until `refresh` has fetched a newer one from `url`; that one is
    kept in the file `kept` (readable by its owner alone) for the next starts. While `use_refreshed` says no, the
    bundled list is in force whatever was fetched.
    """

    def __init__(
        self,
        *,
        kept: Path | None = None,
        url: str = DEFAULT_UPDATE_URL,
        way_out: ClientOptions | None = None,
        use_refreshed: Callable[[], bool] = lambda: True,
        clock: Clock = time.time,
    ) -> None:
        self._kept = kept
        self._url = url
        self._way_out = way_out
        self._use_refreshed = use_refreshed
        self._clock = clock
        self._own: dict[str, OwnPrice] = {}
        self._bundled: PriceSheet | None = None
        self._refreshed: PriceSheet | None = None
        self._looked = kept is None
        self._lock = threading.Lock()

    @override
    async def cost(self, model_id: str, usage: Usage, *, service_tier: str | None, at: Timestamp) -> Cost:
        rates = await self._rates(model_id, service_tier, usage.input_tokens, at)
        if isinstance(rates, Unpriced):
            return Cost(None, CostBasis.UNKNOWN, reason=rates.reason)
        return price(usage, rates)

    @override
    async def rates(
        self, model_id: str, *, at: Timestamp, input_tokens: int = 0, service_tier: str | None = None
    ) -> Rates | None:
        rates = await self._rates(model_id, service_tier, input_tokens, at)
        if isinstance(rates, Unpriced):
            return None
        tokens = rates.tokens
        return Rates(
            input=tokens.input,
            cached=tokens.input if tokens.cached is None else tokens.cached,
            output=tokens.output,
            web_search=rates.web_search_per_1k / _THOUSAND,
            cache_write=tokens.cache_write,
            cache_write_12h=rates.cache_write_12h,
            priced_as_of=rates.as_of,
            tier_known=rates.tier_known,
            doubt=_sentence(rates.doubts),
        )

    @override
    def use_own(self, prices: Sequence[OwnPrice]) -> None:
        self._own = {own.model_id.lower(): own for own in prices if _is_sane(own)}

    def without_own(self) -> PriceList:
        """The same list without a person's own prices, to be shown beside them."""
        return _Listed(self)

    @override
    async def data(self) -> PriceData:
        return (await self._sheet()).data

    @override
    async def refresh(self) -> PriceData:
        fetched = await fetch_list(self._url, self._clock(), way_out=self._way_out)
        await asyncio.to_thread(self._keep, fetched)
        return fetched.sheet.data

    def _keep(self, fetched: Fetched) -> None:
        with self._lock:
            if self._kept is not None:
                keep(self._kept, fetched)
            self._refreshed, self._looked = fetched.sheet, True

    async def _rates(
        self, model_id: str, tier: str | None, input_tokens: int, at: Timestamp
    ) -> RequestRates | Unpriced:
        named = model_id.lower()
        own = self._own.get(named) or self._own.get(without_snapshot(named))
        if own is not None:
            return own_rates(own)
        sheet = await self._sheet()
        return rates_for(sheet, model_id, tier=tier, input_tokens=input_tokens, at=at)

    async def _sheet(self) -> PriceSheet:
        wanted = self._use_refreshed()
        if self._bundled is None or (wanted and not self._looked):
            # a thread, because the first look reads files and loads the data
            await asyncio.to_thread(self._look, wanted)
        return (self._refreshed if wanted else None) or self._bundled or bundled_sheet()

    def _look(self, wanted: bool) -> None:
        with self._lock:
            self._bundled = bundled_sheet()
            if wanted and not self._looked and self._kept is not None:
                self._refreshed = load(self._kept, self._clock())
                self._looked = True


class _Listed(GenaiPriceList):
    """The sheet in force of another list, which a refresh of either renews; no own price counts here."""

    def __init__(self, whole: GenaiPriceList) -> None:
        super().__init__()
        self._whole = whole

    @override
    async def refresh(self) -> PriceData:
        return await self._whole.refresh()

    @override
    async def _sheet(self) -> PriceSheet:
        return await self._whole._sheet()


def price(usage: Usage, rates: RequestRates) -> Cost:
    """US dollars for a response, as OpenAI's prompt-caching guide counts.

    An input token is either uncached, cached or written to the cache, and pays that rate alone; a kind without a
    rate of its own pays the input rate. Reasoning tokens are inside the output tokens. Where a rate had to stand
    in for one the data does not know, the figure is an estimate and its reason says so.
    """
    cached = min(usage.cached_tokens, usage.input_tokens)
    written_30m = min(usage.cache_write_30m_tokens, usage.input_tokens - cached)
    written_12h = min(usage.cache_write_12h_tokens, usage.input_tokens - cached - written_30m)
    tokens = rates.tokens
    counted = (
        (usage.input_tokens - cached - written_30m - written_12h, tokens.input),
        (cached, tokens.input if tokens.cached is None else tokens.cached),
        (written_30m, tokens.input if tokens.cache_write is None else tokens.cache_write),
        (written_12h, tokens.input if rates.cache_write_12h is None else rates.cache_write_12h),
        (usage.output_tokens, tokens.output),
    )
    usd = sum((count * rate for count, rate in counted), Decimal(0)) / _MILLION
    usd += usage.web_searches * rates.web_search_per_1k / _THOUSAND
    doubts = list(rates.doubts)
    if cached and rates.cache_doubt:
        doubts.append(rates.cache_doubt)
    if usage.cached_tokens + usage.cache_write_tokens > usage.input_tokens:
        doubts.append(tr("the server counts more cached tokens than input tokens"))
    if not doubts:
        return Cost(usd, CostBasis.ACTUAL, priced_as_of=rates.as_of)
    return Cost(usd, CostBasis.ESTIMATE, priced_as_of=rates.as_of, reason=_sentence(doubts))


def _sentence(doubts: Sequence[str]) -> str:
    return tr("Estimated: {doubts}.", doubts="; ".join(doubts)) if doubts else ""


def _is_sane(own: OwnPrice) -> bool:
    """Whether every figure is a number of at least 0; one that is not would spoil every sum."""
    figures = (own.input, own.output, own.cached, own.cache_write, own.web_search_per_1k)
    sane = all(figure is None or (figure.is_finite() and figure >= 0) for figure in figures)
    if not sane:
        _log.info("the own price of %s is left out: not a number of at least 0", own.model_id)
    return sane
