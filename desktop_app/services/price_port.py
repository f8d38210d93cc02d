"""The port of the price list: what tokens cost, and as of when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.prices import OwnPrice, PriceData
from desktop_app.domain.usage import Cost, Usage


@dataclass(frozen=True, slots=True)
class Rates:
    """Prices for estimates: US dollars per 1,000,000 tokens, and per web search."""

    input: Decimal
    cached: Decimal
    """The cached-input rate, or the input rate where the model has no discount."""
    output: Decimal
    """Reasoning tokens are billed at this rate too."""
    web_search: Decimal
    """US dollars for one search call."""
    cache_write: Decimal | None = None
    """The rate of input tokens that are written to the cache, None where writing costs nothing extra."""
    cache_write_12h: Decimal | None = None
    """The same for what is kept there for 12 hours."""
    priced_as_of: str = ""
    tier_known: bool = True
    """False where the tier asked for has no rates of its own, so that the standard ones stand in."""
    doubt: str = ""
    """Why these rates are an estimate themselves, in a sentence; empty where they are known."""


class PriceList(Protocol):
    """What tokens cost: a person's own prices first, then the list in force."""

    async def cost(self, model_id: str, usage: Usage, *, service_tier: str | None, at: Timestamp) -> Cost:
        """The price of a finished response; `usd` None, with a reason, where the model has no known price."""
        ...

    async def rates(
        self, model_id: str, *, at: Timestamp, input_tokens: int = 0, service_tier: str | None = None
    ) -> Rates | None:
        """The rates for a request with that many input tokens (long ones cost more), None when unknown."""
        ...

    def use_own(self, prices: Sequence[OwnPrice]) -> None:
        """A person's own prices from now on, in place of any before."""
        ...

    async def data(self) -> PriceData:
        """Where the list in force comes from and as of when."""
        ...

    async def refresh(self) -> PriceData:
        """Fetch the newest list and keep it for the next starts. Raises ProblemError; the list before then stays."""
        ...
