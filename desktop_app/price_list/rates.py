"""The rates that apply to one request: model, date, service tier and length decide."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from desktop_app.domain.identifiers import Timestamp
from desktop_app.resources import resource_path

if TYPE_CHECKING:
    from genai_prices.types import ModelInfo, ModelPrice, Provider

_STANDARD = (None, "", "auto", "default", "standard")
_DATE = re.compile(r"20\d\d-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class RequestRates:
    """US dollars per 1,000,000 tokens and per 1,000 searches, for one request.

    None where the data has no rate of its own. `tier_known` is False when the tier asked for has no rates in the
    data, so that the standard ones stand in.
    """

    input: Decimal
    output: Decimal
    cached: Decimal | None
    cache_write: Decimal | None
    cache_write_12h: Decimal | None
    web_search_per_1k: Decimal
    as_of: str
    tier_known: bool = True
    cached_known: bool = True


def rates_for(model_id: str, *, tier: str | None, input_tokens: int, at: Timestamp) -> RequestRates | None:
    """The rates for a request, None for a model without a known price. Loads the data at the first call (0.3 s)."""
    model = _provider().find_model(model_id)
    if model is None:
        return _from_supplement(model_id, tier, input_tokens)
    when = datetime.fromtimestamp(at, UTC)
    times = _tier_times(model.id, tier)
    context = _context(tier) if times is None else {}
    prices = model.get_prices(when, context)
    standard = model.get_prices(when)
    if prices.input_mtok is None or prices.output_mtok is None:  # priced by the minute or the image
        return None
    rates = RequestRates(
        input=_applied(prices, "input_mtok", input_tokens) or Decimal(0),
        output=_applied(prices, "output_mtok", input_tokens) or Decimal(0),
        cached=_applied(prices, "cache_read_mtok", input_tokens),
        cache_write=_applied(prices, "cache_write_mtok", input_tokens),
        cache_write_12h=_twelve_hours(_applied(prices, "cache_write_mtok", input_tokens)),
        web_search_per_1k=_applied(prices, "web_searches_kcount", input_tokens) or _usual_search_price(),
        as_of=_as_of(model),
        tier_known=tier in _STANDARD or times is not None or prices != standard,
    )
    return rates if times is None else _multiplied(rates, times)


def _from_supplement(model_id: str, tier: str | None, input_tokens: int) -> RequestRates | None:
    entry = _supplement()["models"].get(model_id)
    if entry is None:
        return None
    long_context = _supplement()["long_context"]
    is_long = input_tokens > long_context["above_input_tokens"]
    input_times = Decimal(long_context["input_times"]) if is_long else Decimal(1)
    output_times = Decimal(long_context["output_times"]) if is_long else Decimal(1)

    def rate(name: str) -> Decimal | None:
        return Decimal(entry[name]) * input_times if name in entry else None

    return RequestRates(
        input=Decimal(entry["input"]) * input_times,
        output=Decimal(entry["output"]) * output_times,
        cached=rate("cached"),
        cache_write=rate("cache_write"),
        cache_write_12h=_twelve_hours(rate("cache_write")),
        web_search_per_1k=_usual_search_price(),
        as_of=entry["as_of"],
        tier_known=tier in _STANDARD,
        cached_known="cached" in entry,
    )


def _applied(prices: ModelPrice, name: str, input_tokens: int) -> Decimal | None:
    """One rate; the length of the whole input decides which step of a stepped price applies to all of it."""
    price = getattr(prices, name)
    if price is None or isinstance(price, Decimal):
        return price
    steps = [step.price for step in price.tiers if input_tokens > step.start]
    applied: Decimal = steps[-1] if steps else price.base
    return applied


def _context(tier: str | None) -> dict[str, str]:
    if tier in _STANDARD or tier is None:
        return {}
    return {"processing": "batch"} if tier == "batch" else {"service_tier": tier}


def _tier_times(model_id: str, tier: str | None) -> Decimal | None:
    entry = _supplement()["tiers"].get(tier)
    return Decimal(entry["times"]) if entry is not None and model_id in entry["models"] else None


def _multiplied(rates: RequestRates, times: Decimal) -> RequestRates:
    def by(rate: Decimal | None) -> Decimal | None:
        return None if rate is None else rate * times

    return replace(
        rates,
        input=rates.input * times,
        output=rates.output * times,
        cached=by(rates.cached),
        cache_write=by(rates.cache_write),
        cache_write_12h=by(rates.cache_write_12h),
    )


def _usual_search_price() -> Decimal:
    return Decimal(_supplement()["web_search"]["per_1k_calls"])


def _twelve_hours(cache_write: Decimal | None) -> Decimal | None:
    return None if cache_write is None else cache_write * Decimal(_supplement()["cache_write_12h"]["times"])


def _as_of(model: ModelInfo) -> str:
    """The newest date in the data's own comment on a model; without one, the newest of all."""
    dates: list[str] = _DATE.findall(model.price_comments or "")
    return max(dates) if dates else _newest_date()


@cache
def _newest_date() -> str:
    comments = " ".join(model.price_comments or "" for model in _provider().models)
    dates: list[str] = _DATE.findall(comments)
    return max(dates)


@cache
def _provider() -> Provider:
    from genai_prices.data import providers  # the bundled data; nothing here asks the network

    return next(provider for provider in providers if provider.id == "openai")


@cache
def _supplement() -> dict[str, Any]:
    return tomllib.loads(resource_path("prices.toml").read_text(encoding="utf-8"))
