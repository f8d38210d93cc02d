"""The rates that apply to one request: a person's own price, or model, day, service tier and length decide."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.prices import OwnPrice
from desktop_app.language import later, tr
from desktop_app.price_list import supplement
from desktop_app.price_list.listed import (
    PriceSheet,
    day_of_entry,
    entry_for,
    grows_with_length,
    listed_rates,
    listed_tier,
    without_snapshot,
)
from desktop_app.price_list.supplement import TokenRates

if TYPE_CHECKING:
    from genai_prices.types import ModelInfo

_MONTHS = (
    later("January"), later("February"), later("March"), later("April"), later("May"), later("June"), later("July"),
    later("August"), later("September"), later("October"), later("November"), later("December"),
)  # fmt: skip
_STANDARD = ("", "auto", "default", "standard")


@dataclass(frozen=True, slots=True)
class Unpriced:
    """A model has no price; `reason` is a sentence."""

    reason: str


@dataclass(frozen=True, slots=True)
class RequestRates:
    """US dollars per 1,000,000 tokens and per 1,000 searches, for one request.

    A kind of token without a rate of its own is None. `doubts` say, each in half a sentence, what had to stand in so
    that the figure is an estimate; `cache_doubt` only counts where there are cached tokens. `tier_known` is False when
    the tier asked for has no rates of its own, so that the standard ones stand in.
    """

    tokens: TokenRates
    cache_write_12h: Decimal | None
    web_search_per_1k: Decimal
    as_of: str
    tier_known: bool = True
    doubts: tuple[str, ...] = ()
    cache_doubt: str = ""


@dataclass(frozen=True, slots=True)
class _Request:
    """What is asked about."""

    model_id: str
    tier: str
    input_tokens: int
    when: datetime

    @property
    def is_long(self) -> bool:
        return self.input_tokens > supplement.long_requests().above_input_tokens


def own_rates(price: OwnPrice) -> RequestRates:
    """A person's own price: for every tier, length and day, and for both kinds of cache writes."""
    per_1k = price.web_search_per_1k
    return RequestRates(
        tokens=TokenRates(price.input, price.output, price.cached, price.cache_write),
        cache_write_12h=price.cache_write,
        web_search_per_1k=supplement.search_price_per_1k() if per_1k is None else per_1k,
        as_of=price.set_on,
    )


def rates_for(
    sheet: PriceSheet, model_id: str, *, tier: str | None, input_tokens: int, at: Timestamp
) -> RequestRates | Unpriced:
    """The rates for a request by a list and `resources/prices.toml`, or why there are none."""
    if not model_id:
        return Unpriced(tr("The answer does not name its model, so it has no price."))
    word = (tier or "").lower()
    request = _Request(model_id, "" if word in _STANDARD else word, input_tokens, datetime.fromtimestamp(at, UTC))
    entry = entry_for(sheet, model_id)
    if entry is None:
        return _unlisted(request)
    model, named = entry
    rates = _listed(sheet, model, request)
    return rates if named or isinstance(rates, Unpriced) else _doubted(rates, _as_family(model_id, model.id))


def _listed(sheet: PriceSheet, model: ModelInfo, request: _Request) -> RequestRates | Unpriced:
    listed = listed_rates(model, request.when, request.input_tokens)
    standard = listed.tokens()
    if standard is None:
        return Unpriced(tr("The price list has no price per input and output token for {id}.", id=model.id))
    per_1k = listed.web_search_per_1k
    rates = _request_rates(
        standard,
        day_of_entry(model, sheet),
        search_per_1k=supplement.search_price_per_1k() if per_1k is None else per_1k,
    )
    until = supplement.promised_until(model.id)
    if until and request.when.date() > until and sheet.data.as_of <= until.isoformat():
        month = tr(_MONTHS[until.month - 1])
        day = tr("{day} {month} {year}", day=until.day, month=month, year=until.year)
        rates = _doubted(
            rates, tr("the lowered price of {id} was promised until {day} and the list is older", id=model.id, day=day)
        )
    return _in_tier(rates, model, request) if request.tier else rates


def _in_tier(rates: RequestRates, model: ModelInfo, request: _Request) -> RequestRates:
    """The same request in its tier: by the list, else by our own table, else at standard rates with a doubt."""
    tier = request.tier
    standard = rates.tokens
    listed = listed_tier(model, tier, request.when, request.input_tokens)
    found = None if listed is None else listed.tokens()
    if found is None:
        return _by_table(rates, model, request)
    if (
        request.is_long
        and grows_with_length(model, "", request.when)
        and not grows_with_length(model, tier, request.when)
    ):
        rates = _doubted(rates, _no_long_price(model.id, tier))
        found = _lengthened(found)
    return _with_tier(rates, found, standard, model.id, tier)


def _by_table(rates: RequestRates, model: ModelInfo, request: _Request) -> RequestRates:
    tier = request.tier
    told = supplement.tier_rates(model.id, tier)
    if told is None:
        return _at_standard(rates, model.id, tier)
    standard = rates.tokens
    long = request.is_long and grows_with_length(model, "", request.when)
    short = listed_rates(model, request.when, 0).tokens() if long else standard
    found = told.rates
    if short is not None and (short.input, short.output) != (told.standard_input, told.standard_output):
        found = found.times(short.input / told.standard_input, short.output / told.standard_output)
        if not told.by_rule:
            doubt = tr(
                "the {tier} price of {id} on that day is not known, so its share of the standard one stands in",
                tier=tier,
                id=model.id,
            )
            rates = _doubted(rates, doubt)
    if long:
        found = _lengthened(found)
        if not grows_with_length(model, tier, request.when):
            rates = _doubted(rates, _no_long_price(model.id, tier))
    return _with_tier(replace(rates, as_of=told.as_of), found, standard, model.id, tier)


def _with_tier(rates: RequestRates, found: TokenRates, standard: TokenRates, model_id: str, tier: str) -> RequestRates:
    """Put a tier's rates in place; what it does not tell of the cache goes by the standard rates."""
    if found.cached is None and standard.cached is not None:
        found = replace(found, cached=standard.cached)
        cache_doubt = tr(
            "no {tier} price of cached input is published for {model_id}, so the standard one stands in",
            tier=tier,
            model_id=model_id,
        )
        rates = replace(rates, cache_doubt=cache_doubt)
    if found.cache_write is None and standard.cache_write is not None:
        # a write is a multiple of the input rate in every tier
        found = replace(found, cache_write=standard.cache_write * found.input / standard.input)
    return replace(rates, tokens=found, cache_write_12h=_twelve_hours(found))


def _unlisted(request: _Request) -> RequestRates | Unpriced:
    """A model that only `resources/prices.toml` knows, or none."""
    family = without_snapshot(request.model_id.lower())
    entry = supplement.model_rates(family)
    if entry is None:
        return Unpriced(tr("No price is known for {model_id}; you can enter your own.", model_id=request.model_id))
    tokens, as_of = entry
    rates = _request_rates(_lengthened(tokens) if request.is_long else tokens, as_of)
    if tokens.cached is None:
        doubt = tr(
            "no price of cached input is published for {family}, so cached tokens count as new ones", family=family
        )
        rates = replace(rates, cache_doubt=doubt)
    if family != request.model_id.lower():
        rates = _doubted(rates, _as_family(request.model_id, family))
    if request.is_long:
        rates = _doubted(
            rates,
            tr("no price of long requests is published for {family}, so the usual surcharge stands in", family=family),
        )
    return _at_standard(rates, family, request.tier) if request.tier else rates


def _request_rates(tokens: TokenRates, as_of: str, search_per_1k: Decimal | None = None) -> RequestRates:
    return RequestRates(
        tokens=tokens,
        cache_write_12h=_twelve_hours(tokens),
        web_search_per_1k=supplement.search_price_per_1k() if search_per_1k is None else search_per_1k,
        as_of=as_of,
    )


def _at_standard(rates: RequestRates, model_id: str, tier: str) -> RequestRates:
    doubt = tr("no {tier} price is known for {model_id}, so the standard one stands in", tier=tier, model_id=model_id)
    return replace(_doubted(rates, doubt), tier_known=False)


def _doubted(rates: RequestRates, doubt: str) -> RequestRates:
    return replace(rates, doubts=(*rates.doubts, doubt))


def _as_family(model_id: str, family: str) -> str:
    return tr("{model_id} is not listed by itself, so it is priced as {family}", model_id=model_id, family=family)


def _no_long_price(model_id: str, tier: str) -> str:
    return tr(
        "no {tier} price of long requests is published for {model_id}, so the usual surcharge stands in",
        tier=tier,
        model_id=model_id,
    )


def _lengthened(tokens: TokenRates) -> TokenRates:
    rule = supplement.long_requests()
    return tokens.times(rule.input_times, rule.output_times)


def _twelve_hours(tokens: TokenRates) -> Decimal | None:
    return None if tokens.cache_write is None else tokens.cache_write * supplement.twelve_hours_times()
