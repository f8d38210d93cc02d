"""Checks a price list that came from outside, which is hostile until it has passed."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from desktop_app.language import tr
from desktop_app.price_list.listed import PROVIDER, bundled_sheet, newest_day

if TYPE_CHECKING:
    from genai_prices.types import MatchLogic, ModelInfo, ModelPrice, Provider

_PRICES = ("input_mtok", "output_mtok", "cache_read_mtok", "cache_write_mtok", "web_searches_kcount")
"""What Ponder reads; whatever else a list tells, such as prices of images, is left out before it is looked at."""
_MOST_MODELS = 2_000
_LONGEST_ID = 200
_LEAST, _MOST = Decimal("0.000001"), Decimal(100_000)
_MOST_TIMES = 50
"""A model's input or output price may differ so many times from the list that came with Ponder. The largest cuts so
far were fivefold; a slip of the decimal point or a tampered list would make every cap meaningless."""


class ListRefusedError(ValueError):
    """The list is not used; the text is half a sentence that says why."""


def parsed_list(payload: bytes) -> Any:
    """The JSON of a whole list. Raises ListRefusedError."""
    try:
        return json.loads(payload, parse_float=Decimal, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise ListRefusedError(tr("it is no JSON")) from None


def openai_of(raw: Any) -> dict[str, Any]:
    """OpenAI's part of a list, cut down to what Ponder reads. Raises ListRefusedError."""
    providers = [entry for entry in raw if isinstance(entry, dict)] if isinstance(raw, list) else []
    found = [entry for entry in providers if entry.get("id") == PROVIDER]
    if len(found) != 1 or not isinstance(found[0].get("models"), list):
        raise ListRefusedError(tr("OpenAI's models are not in it"))
    models = found[0]["models"]
    if len(models) > _MOST_MODELS or not all(isinstance(model, dict) for model in models):
        raise ListRefusedError(tr("its models make no sense"))
    return {"id": PROVIDER, "name": "OpenAI", "api_pattern": "", "models": [_slim_model(model) for model in models]}


def checked_provider(raw: dict[str, Any], today: date) -> tuple[Provider, str]:
    """OpenAI's part as the package's own objects, and its newest day. Raises ListRefusedError."""
    from genai_prices.types import _providers_from_raw

    try:
        (provider,) = _providers_from_raw([raw])
    except (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, AssertionError, RecursionError):
        raise ListRefusedError(tr("it has another shape than this Ponder reads")) from None
    except StopIteration:  # the package asks for the first key of a rule without any
        raise ListRefusedError(tr("a rule in it is empty")) from None
    for model in provider.models:
        _check_model(model)
    _compare(provider, bundled_sheet().provider)
    newest = newest_day(provider, today)
    shipped = bundled_sheet().data.as_of
    if newest < shipped:
        raise ListRefusedError(
            tr(
                "it is from {newest}, older than Ponder's own of {shipped}",
                newest=newest or tr("no known day"),
                shipped=shipped,
            )
        )
    return provider, newest


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def _slim_model(raw: dict[str, Any]) -> dict[str, Any]:
    slim: dict[str, Any] = {name: raw[name] for name in ("id", "match", "price_comments") if name in raw}
    slim["prices"] = _slim_prices(raw.get("prices"))
    if isinstance(raw.get("price_variants"), list):
        slim["price_variants"] = [_slim_priced(entry) for entry in raw["price_variants"]]
    return slim


def _slim_prices(raw: Any) -> Any:
    if isinstance(raw, list):
        return [_slim_priced(entry) for entry in raw]
    return {name: raw[name] for name in _PRICES if raw.get(name) is not None} if isinstance(raw, dict) else raw


def _slim_priced(raw: Any) -> Any:
    """A price with a condition: of a day, or of a tier."""
    if not isinstance(raw, dict):
        return raw
    slim = {name: raw[name] for name in ("constraint", "when") if raw.get(name) is not None}
    return {**slim, "prices": _slim_prices(raw.get("prices"))}


def _check_model(model: ModelInfo) -> None:
    if not model.id or len(model.id) > _LONGEST_ID:
        raise ListRefusedError(tr("a model in it has no proper name"))
    _check_rule(model.match, model.id)
    standard = [model.prices] if not isinstance(model.prices, list) else [price.prices for price in model.prices]
    if not standard:
        raise ListRefusedError(tr("{id} has no prices in it", id=model.id))
    for prices in standard + [variant.prices for variant in model.price_variants or ()]:
        for figure in _figures(prices):
            if not figure.is_finite() or not _LEAST <= figure <= _MOST:
                raise ListRefusedError(tr("a price of {id} in it makes no sense", id=model.id))


def _figures(prices: ModelPrice) -> list[Decimal]:
    figures: list[Decimal] = []
    for name in _PRICES:
        price = getattr(prices, name)
        if isinstance(price, Decimal):
            figures.append(price)
        elif price is not None:
            figures += [price.base, *(step.price for step in price.tiers)]
    return figures


def _check_rule(match: MatchLogic, model_id: str) -> None:
    """Only patterns that are quick whatever they meet: at most one open repetition, and no repeated group."""
    from genai_prices.types import ClauseAnd, ClauseOr, ClauseRegex

    if isinstance(match, ClauseOr | ClauseAnd):
        for clause in match.or_ if isinstance(match, ClauseOr) else match.and_:
            _check_rule(clause, model_id)
    elif isinstance(match, ClauseRegex):
        pattern = match.regex
        open_ended = len(re.findall(r"[*+]|\{\d*,", pattern))
        if len(pattern) > _LONGEST_ID or open_ended > 1 or re.search(r"\)[*+{]|\\[1-9]|\(\?", pattern):
            raise ListRefusedError(tr("the rule for {model_id} in it is too complicated", model_id=model_id))
        try:
            re.compile(pattern)
        except re.error:
            raise ListRefusedError(tr("the rule for {model_id} in it is no rule", model_id=model_id)) from None


def _compare(provider: Provider, shipped: Provider) -> None:
    """Against the list that came with Ponder: most of its models are there, at prices of the same order."""
    ours = {model.id: model for model in shipped.models}
    theirs = {model.id: model for model in provider.models}
    common = ours.keys() & theirs.keys()
    if len(common) * 2 < len(ours):
        raise ListRefusedError(
            tr("it has only {count} of {count_2} known OpenAI models", count=len(common), count_2=len(ours))
        )
    for model_id in sorted(common):
        for name in ("input_mtok", "output_mtok"):
            old, new = _ends(ours[model_id], name), _ends(theirs[model_id], name)
            if old and not new:
                raise ListRefusedError(tr("{model_id} has lost its price in it", model_id=model_id))
            if old and new and not (old[0] / _MOST_TIMES <= new[0] and new[1] <= old[1] * _MOST_TIMES):
                raise ListRefusedError(
                    tr("the price of {model_id} in it differs too much from before", model_id=model_id)
                )


def _ends(model: ModelInfo, name: str) -> tuple[Decimal, Decimal] | None:
    """The lowest and the highest standard price of a kind, over all days."""
    prices = [model.prices] if not isinstance(model.prices, list) else [price.prices for price in model.prices]
    found = [getattr(price, name) for price in prices if getattr(price, name) is not None]
    figures = [price if isinstance(price, Decimal) else price.base for price in found]
    return (min(figures), max(figures)) if figures else None
