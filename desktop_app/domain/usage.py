"""What an answer consumed and what that cost, each input token counted at exactly one rate."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Usage:
    """Token counts of one response, as its `usage` and `tool_usage` say.

    `cached_tokens` and the two cache-write counts are parts of `input_tokens`; `reasoning_tokens` is part of
    `output_tokens` and billed as output. `web_searches` counts billable search calls.
    """

    input_tokens: int = 0
    cached_tokens: int = 0
    cache_write_30m_tokens: int = 0
    cache_write_12h_tokens: int = 0
    output_tokens: int = 0
    reasoning_tokens: int = 0
    web_searches: int = 0

    @property
    def cache_write_tokens(self) -> int:
        """Input tokens written to the prompt cache, whatever their time to live."""
        return self.cache_write_30m_tokens + self.cache_write_12h_tokens

    @property
    def uncached_tokens(self) -> int:
        """Input tokens billed at the ordinary input rate."""
        return max(0, self.input_tokens - self.cached_tokens - self.cache_write_tokens)

    @property
    def total_tokens(self) -> int:
        """Input and output together."""
        return self.input_tokens + self.output_tokens


class CostBasis(StrEnum):
    """Where a figure comes from; an estimate is always shown as one."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"
    UNKNOWN = "unknown"
    SIMULATED = "simulated"


@dataclass(frozen=True, slots=True)
class Cost:
    """Money for one answer in US dollars; `usd` is None when the model has no known price (never 0).

    `reason` is a sentence: why there is no price, or what makes the figure an estimate.
    """

    usd: Decimal | None
    basis: CostBasis = CostBasis.ACTUAL
    priced_as_of: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CostRange:
    """An estimate before sending, in US dollars; both ends None when the price is unknown."""

    low: Decimal | None
    high: Decimal | None

    def holds(self, usd: Decimal) -> bool | None:
        """Whether an actual lies inside, None when the range is unknown."""
        return None if self.low is None or self.high is None else self.low <= usd <= self.high


UNKNOWN_COST = Cost(usd=None, basis=CostBasis.UNKNOWN)
UNKNOWN_RANGE = CostRange(low=None, high=None)
