"""Reads OpenAI's part of a genai-prices list: which entry prices a model, and what it says for a day and a tier."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from desktop_app.domain.prices import PriceData, PriceSource
from desktop_app.price_list.supplement import TokenRates

if TYPE_CHECKING:
    from genai_prices.types import MatchLogic, ModelInfo, ModelPrice, PriceVariant, Provider, TieredPrices

PROVIDER = "openai"
_DAY = re.compile(r"20\d\d-[01]\d-[0-3]\d")
_SNAPSHOT = re.compile(r"-20\d\d-[01]\d-[0-3]\d$")


@dataclass(frozen=True, slots=True)
class PriceSheet:
    """One list: OpenAI's models as genai-prices describes them, and where it comes from."""

    provider: Provider
    data: PriceData


@dataclass(frozen=True, slots=True)
class ListedRates:
    """What an entry says for one request, US dollars per 1,000,000 tokens; None where it says nothing."""

    input: Decimal | None
    output: Decimal | None
    cached: Decimal | None
    cache_write: Decimal | None
    web_search_per_1k: Decimal | None

    def tokens(self) -> TokenRates | None:
        """The rates of the tokens, None for a model that is not priced by the token."""
        if self.input is None or self.output is None:
            return None
        return TokenRates(self.input, self.output, self.cached, self.cache_write)


@cache
def bundled_sheet() -> PriceSheet:
    """The list that ships inside the genai-prices package. The first call takes 0.3 s; it asks no network."""
    from genai_prices.data import providers

    provider = next(provider for provider in providers if provider.id == PROVIDER)
    return PriceSheet(provider, PriceData(PriceSource.BUNDLED, newest_day(provider, None)))


def newest_day(provider: Provider, today: date | None) -> str:
    """The newest day the list tells in its comments and start dates, up to `today`; empty when it tells none."""
    days = {day for model in provider.models for day in _DAY.findall(model.price_comments or "")}
    for model in provider.models:
        starts = [getattr(variant.constraint, "start_date", None) for variant in model.price_variants or ()]
        if isinstance(model.prices, list):
            starts += [getattr(price.constraint, "start_date", None) for price in model.prices]
        days |= {start.isoformat() for start in starts if start is not None}
    limit = "9999" if today is None else today.isoformat()
    return max((day for day in days if day <= limit), default="")


def day_of_entry(model: ModelInfo, sheet: PriceSheet) -> str:
    """The newest day in the comment on one model, YYYY-MM-DD; the list's own where the comment tells none."""
    limit = sheet.data.as_of
    return max((day for day in _DAY.findall(model.price_comments or "") if day <= limit), default=limit)


def without_snapshot(model_id: str) -> str:
    """The id without the date of a snapshot: `gpt-5.4-2026-03-05` is a `gpt-5.4`."""
    return _SNAPSHOT.sub("", model_id)


def entry_for(sheet: PriceSheet, model_id: str) -> tuple[ModelInfo, bool] | None:
    """The entry that prices a model, and whether the list names just this id.

    The list names ids in full, or a family by its beginning: then a snapshot with a date is meant (or a person's own
    training, `ft:`). A snapshot it does not know, and any other ending, is priced as the family, but that is a guess.
    """
    model_id = model_id.lower()
    family = without_snapshot(model_id)
    model = sheet.provider.find_model(model_id)
    if model is not None:
        named = model_id.startswith("ft:") or _names(model.match, model_id) or _names(model.match, family)
        return model, named
    model = sheet.provider.find_model(family) if family != model_id else None
    return None if model is None else (model, False)


def listed_rates(model: ModelInfo, when: datetime, input_tokens: int) -> ListedRates:
    """The standard rates of a day, for a request of that length."""
    return _read(model.get_prices(when), input_tokens)


def listed_tier(model: ModelInfo, tier: str, when: datetime, input_tokens: int) -> ListedRates | None:
    """The rates of a tier where the list has them for that day, without any standard rate standing in."""
    for variant in _variants(model, tier):
        if variant.constraint is None or variant.constraint.active(when):
            return _read(variant.prices, input_tokens)
    return None


def grows_with_length(model: ModelInfo, tier: str, when: datetime) -> bool:
    """Whether the list has a higher price for long requests; of a tier whatever the day, since it is a rule of it."""
    prices = [variant.prices for variant in _variants(model, tier)] if tier else [model.get_prices(when)]
    return any(not isinstance(price.input_mtok, Decimal | None) for price in prices)


def _variants(model: ModelInfo, tier: str) -> list[PriceVariant]:
    when = {"processing": "batch"} if tier == "batch" else {"service_tier": tier}
    return [variant for variant in model.price_variants or () if variant.when == when]


def _read(prices: ModelPrice, input_tokens: int) -> ListedRates:
    return ListedRates(
        input=_applied(prices.input_mtok, input_tokens),
        output=_applied(prices.output_mtok, input_tokens),
        cached=_applied(prices.cache_read_mtok, input_tokens),
        cache_write=_applied(prices.cache_write_mtok, input_tokens),
        web_search_per_1k=_applied(prices.web_searches_kcount, input_tokens),
    )


def _applied(price: Decimal | TieredPrices | None, input_tokens: int) -> Decimal | None:
    """One rate; the length of the whole input decides which step of a stepped price applies to all of it."""
    if price is None or isinstance(price, Decimal):
        return price
    steps = [step.price for step in price.tiers if input_tokens > step.start]
    return steps[-1] if steps else price.base


def _names(match: MatchLogic, model_id: str) -> bool:
    """Whether the rule names this id itself, and not only a part of it."""
    from genai_prices.types import ClauseAnd, ClauseEquals, ClauseOr, ClauseRegex

    if isinstance(match, ClauseOr):
        return any(_names(clause, model_id) for clause in match.or_)
    if isinstance(match, ClauseAnd):
        return all(_names(clause, model_id) for clause in match.and_)
    if isinstance(match, ClauseEquals):
        return match.is_match(model_id)
    return isinstance(match, ClauseRegex) and match.is_match(model_id) and match.regex.endswith("$")
