"""The price of an answer: each input token at exactly one rate, reasoning as output, searches by the call."""

from __future__ import annotations

import asyncio
from decimal import Decimal

from typing_extensions import override

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.usage import UNKNOWN_COST, Cost, CostBasis, Usage
from desktop_app.price_list.rates import RequestRates, rates_for
from desktop_app.services.ports import PriceList, Rates

_MILLION = Decimal(1_000_000)
_THOUSAND = Decimal(1_000)


class GenaiPriceList(PriceList):
    """Prices from the bundled genai-prices data and `resources/prices.toml`; no network."""

    @override
    async def cost(self, model_id: str, usage: Usage, *, service_tier: str | None, at: Timestamp) -> Cost:
        # a thread, because the first look loads the data
        rates = await asyncio.to_thread(rates_for, model_id, tier=service_tier, input_tokens=usage.input_tokens, at=at)
        return UNKNOWN_COST if rates is None else price(usage, rates)

    @override
    async def rates(self, model_id: str, *, at: Timestamp, input_tokens: int = 0) -> Rates | None:
        rates = await asyncio.to_thread(rates_for, model_id, tier=None, input_tokens=input_tokens, at=at)
        if rates is None:
            return None
        return Rates(
            input=rates.input,
            cached=rates.input if rates.cached is None else rates.cached,
            output=rates.output,
            web_search=rates.web_search_per_1k / _THOUSAND,
            priced_as_of=rates.as_of,
        )


def price(usage: Usage, rates: RequestRates) -> Cost:
    """US dollars for a response, as OpenAI's prompt-caching guide counts.

    An input token is either uncached, cached or written to the cache, and pays that rate alone; a kind without a
    rate of its own pays the input rate. Reasoning tokens are inside the output tokens. Where a rate had to stand
    in for one the data does not know, the figure is an estimate.
    """
    tokens = (
        (usage.uncached_tokens, rates.input),
        (usage.cached_tokens, rates.input if rates.cached is None else rates.cached),
        (usage.cache_write_30m_tokens, rates.input if rates.cache_write is None else rates.cache_write),
        (usage.cache_write_12h_tokens, rates.input if rates.cache_write_12h is None else rates.cache_write_12h),
        (usage.output_tokens, rates.output),
    )
    usd = sum((count * rate for count, rate in tokens), Decimal(0)) / _MILLION
    usd += usage.web_searches * rates.web_search_per_1k / _THOUSAND
    stood_in = not rates.tier_known or (usage.cached_tokens > 0 and not rates.cached_known)
    return Cost(usd, CostBasis.ESTIMATE if stood_in else CostBasis.ACTUAL, priced_as_of=rates.as_of)
