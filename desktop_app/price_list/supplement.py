"""What `resources/prices.toml` adds to the genai-prices data: newest models, tiers, searches, long requests."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from desktop_app.resources import resource_path


@dataclass(frozen=True, slots=True)
class TokenRates:
    """US dollars per 1,000,000 tokens of each kind; None where there is no rate of its own."""

    input: Decimal
    output: Decimal
    cached: Decimal | None = None
    cache_write: Decimal | None = None
    """For 30 minutes."""

    def times(self, input_times: Decimal, output_times: Decimal) -> TokenRates:
        """All rates multiplied; the cache's go with the input's."""
        return TokenRates(
            input=self.input * input_times,
            output=self.output * output_times,
            cached=None if self.cached is None else self.cached * input_times,
            cache_write=None if self.cache_write is None else self.cache_write * input_times,
        )


@dataclass(frozen=True, slots=True)
class TierRates:
    """The rates of a service tier, and the standard ones they belong to.

    `by_rule` tells that they are the multiple of the standard ones that is published for the tier as such, so that
    they follow a change of the standard price.
    """

    rates: TokenRates
    standard_input: Decimal
    standard_output: Decimal
    by_rule: bool
    as_of: str


@dataclass(frozen=True, slots=True)
class LongRequests:
    """The whole of a request above so many input tokens costs this many times as much."""

    above_input_tokens: int
    input_times: Decimal
    output_times: Decimal


def model_rates(model_id: str) -> tuple[TokenRates, str] | None:
    """A model's standard rates and their date, None for one that is not in the file."""
    entry = _file()["models"].get(model_id)
    return None if entry is None else (_rates(entry), entry["as_of"])


def tier_rates(model_id: str, tier: str) -> TierRates | None:
    """A model's rates in a service tier, None where the file has none."""
    tiers = _file()["tiers"]
    entry = tiers["models"].get(model_id, {})
    name = "priority" if tier == "fast" else tier
    if name not in entry or name == "standard":
        return None
    rates, standard = _rates(entry[name]), _rates(entry["standard"])
    times = Decimal(tiers["rule"].get(name, "NaN"))
    by_rule = rates.input == standard.input * times and rates.output == standard.output * times
    return TierRates(rates, standard.input, standard.output, by_rule, tiers["as_of"])


def long_requests() -> LongRequests:
    """The rule for long requests."""
    entry = _file()["long_context"]
    return LongRequests(entry["above_input_tokens"], Decimal(entry["input_times"]), Decimal(entry["output_times"]))


def twelve_hours_times() -> Decimal:
    """How many times the 30-minute write a cache entry kept for 12 hours costs."""
    return Decimal(_file()["cache_write_12h"]["times"])


def search_price_per_1k() -> Decimal:
    """US dollars per 1,000 web searches where a model's own data tells none."""
    return Decimal(_file()["web_search"]["per_1k_calls"])


def promised_until(model_id: str) -> date | None:
    """The last day (UTC) for which a lowered price was promised."""
    entry = _file()["promotions"].get(model_id)
    return None if entry is None else date.fromisoformat(entry["until"])


def _rates(entry: dict[str, str]) -> TokenRates:
    def rate(name: str) -> Decimal | None:
        return Decimal(entry[name]) if name in entry else None

    return TokenRates(Decimal(entry["input"]), Decimal(entry["output"]), rate("cached"), rate("cache_write"))


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(resource_path("prices.toml").read_text(encoding="utf-8"))
