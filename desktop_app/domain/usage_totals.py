"""What a group of answers used and cost: the figures of the Usage view, its exports and its drill-down."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class EstimateRecord:
    """How actual costs lay beside what was told before sending; only answers that have both count."""

    inside: int = 0
    below: int = 0
    """Cheaper than the lower end."""
    above: int = 0
    """Dearer than the upper end."""
    median_width: float | None = None
    """Upper over lower end, of the ranges whose lower end is above 0."""

    @property
    def count(self) -> int:
        """Answers with a told range and an actual cost."""
        return self.inside + self.below + self.above

    @property
    def share_inside(self) -> float | None:
        """0 to 1; None where there is nothing to judge by."""
        return self.inside / self.count if self.count else None


@dataclass(frozen=True, slots=True)
class UsageTotals:
    """Sums over some entries of the money book.

    The five kinds of tokens exclude each other, so that they may be stacked: input is uncached, cached or written to
    the cache; output is reasoning or answer text. `usd` is every known price, whatever its basis.
    """

    requests: int = 0
    usd: Decimal = Decimal(0)
    estimated: int = 0
    """Entries whose cost is a guess after a stop, a cut or a crash, or by a rate that had to stand in."""
    estimated_usd: Decimal = Decimal(0)
    simulated: int = 0
    simulated_usd: Decimal = Decimal(0)
    unpriced: int = 0
    """Entries without a known price; they are in no sum of money."""
    uncached_tokens: int = 0
    cached_tokens: int = 0
    cache_write_tokens: int = 0
    reasoning_tokens: int = 0
    answer_tokens: int = 0
    web_searches: int = 0
    saved_usd: Decimal = Decimal(0)
    """What the answers would have cost more without a prompt cache; below 0 where writing to it cost more than was
    found there."""
    estimates: EstimateRecord = EstimateRecord()

    @property
    def input_tokens(self) -> int:
        """Uncached, cached and written to the cache."""
        return self.uncached_tokens + self.cached_tokens + self.cache_write_tokens

    @property
    def output_tokens(self) -> int:
        """As billed: reasoning and answer text."""
        return self.reasoning_tokens + self.answer_tokens

    @property
    def total_tokens(self) -> int:
        """Input and output."""
        return self.input_tokens + self.output_tokens

    @property
    def cache_hit_rate(self) -> float | None:
        """Cached over all input tokens, 0 to 1; None without input."""
        return self.cached_tokens / self.input_tokens if self.input_tokens else None


@dataclass(frozen=True, slots=True)
class UsageRow:
    """One group. `key` is what it is grouped by (a model id, an ISO day, ...; empty where nothing is known), `label`
    what a person reads."""

    key: str
    label: str
    totals: UsageTotals
