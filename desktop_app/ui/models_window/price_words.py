"""What a model costs, tier by tier, with a worked example. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.prices import OwnPrice
from desktop_app.domain.usage import Usage
from desktop_app.language import later, tr
from desktop_app.services.price_port import PriceList, Rates
from desktop_app.ui import formats
from desktop_app.ui.models_window.fact_words import date_words
from desktop_app.ui.models_window.values import PriceTable

YOURS = later("Yours, in force")
EXAMPLE_INPUT, EXAMPLE_OUTPUT = 10_000, 1_000
LONG_INPUT = 300_000
"""Tokens; longer than every step of a price that is known."""
_MILLION, _THOUSAND = Decimal(1_000_000), Decimal(1_000)


async def price_table(
    prices: PriceList,
    listed: PriceList,
    own: OwnPrice | None,
    model_id: str,
    tiers: Sequence[str],
    now: Timestamp,
    *,
    simulated: bool,
) -> PriceTable:
    """The table of a model. `prices` hold the person's own, `listed` is the price list without them."""
    found = [(tier, await listed.rates(model_id, at=now, service_tier=tier or None)) for tier in ("", *tiers)]
    columns = [(_tier_words(tier, rates, own), rates) for tier, rates in found if rates is not None]
    lines: list[str] = []
    if own is not None:
        in_force = await prices.rates(model_id, at=now)
        if in_force is not None:
            columns.insert(0, (tr(YOURS), in_force))
    standard = found[0][1]
    if standard is not None:
        lines += await _lines(listed, model_id, standard, found, now)
    if own is not None:
        lines.insert(0, _own_line(own))
    if simulated:
        lines.append(tr("In the demo nothing is charged: sums are what such answers would cost."))
    return PriceTable(
        heading=_heading(own, standard, await _why_unknown(listed, model_id, now) if standard is None else ""),
        columns=(tr("US dollars"), *(words for words, _ in columns)) if columns else (),
        rows=_rows([rates for _, rates in columns]) if columns else (),
        example=_example(columns),
        lines=tuple(lines),
        is_own=own is not None,
    )


async def _why_unknown(listed: PriceList, model_id: str, now: Timestamp) -> str:
    cost = await listed.cost(model_id, Usage(input_tokens=1), service_tier=None, at=now)
    return cost.reason or tr("The price list does not hold this model.")


def _heading(own: OwnPrice | None, standard: Rates | None, unknown: str) -> str:
    if own is not None:
        set_on = day_words(own.set_on)
        if standard is None:
            return tr("Your own price, set on {day}, is in force; the price list has none.", day=set_on)
        return tr(
            "Your own price, set on {day}, is in force; the price list of {list_day} stands beside it.",
            day=set_on,
            list_day=day_words(standard.priced_as_of),
        )
    if standard is None:
        return tr(
            "Price unknown. {unknown} Caps cannot count what it costs until you set your own price.", unknown=unknown
        )
    return tr("From the price list, as of {day}.", day=day_words(standard.priced_as_of))


def day_words(text: str) -> str:
    """A date such as 2026-11-20 as "20 Nov 2026"; another text as it is."""
    try:
        return date_words(date.fromisoformat(text))
    except ValueError:
        return text or tr("an unknown day")


def _tier_words(tier: str, rates: Rates | None, own: OwnPrice | None) -> str:
    words = tier or "default"
    if rates is not None and not rates.tier_known:
        words = tr("{tier}, estimated", tier=words)
    return tr("List: {tier}", tier=words) if own is not None else words


def _rows(columns: Sequence[Rates]) -> tuple[tuple[str, ...], ...]:
    """One row for each kind of token, per 1,000,000 of them; then searches, then the example."""
    kinds: tuple[tuple[str, Callable[[Rates], Decimal]], ...] = (
        (tr("Input"), lambda rates: rates.input),
        (tr("Cached input"), lambda rates: rates.cached),
        (tr("Cache write"), lambda rates: rates.input if rates.cache_write is None else rates.cache_write),
        (tr("Output"), lambda rates: rates.output),
        (tr("1,000 web searches"), lambda rates: rates.web_search * _THOUSAND),
        (tr("{input:,} in, {output:,} out", input=EXAMPLE_INPUT, output=EXAMPLE_OUTPUT), example_sum),
    )
    return tuple((words, *(rate_words(of(rates)) for rates in columns)) for words, of in kinds)


def example_sum(rates: Rates) -> Decimal:
    """US dollars for the worked example."""
    return (EXAMPLE_INPUT * rates.input + EXAMPLE_OUTPUT * rates.output) / _MILLION


def rate_words(usd: Decimal) -> str:
    """ "$2.00", "$0.125": a rate is shown with every digit it has."""
    plain = usd.normalize()
    exponent = plain.as_tuple().exponent
    decimals = max(2, -exponent if isinstance(exponent, int) else 2)
    return f"${formats.number(usd, decimals)}"


async def _lines(
    listed: PriceList, model_id: str, standard: Rates, found: Sequence[tuple[str, Rates | None]], now: Timestamp
) -> list[str]:
    lines = [standard.doubt] if standard.doubt else []
    lines.append(tr("Tokens are priced per 1,000,000 of their kind."))
    long = await listed.rates(model_id, at=now, input_tokens=LONG_INPUT)
    if long is not None and (long.input, long.output) != (standard.input, standard.output):
        lines.append(
            tr(
                "A long request costs more: with {tokens:,} input tokens, {input} input and {output} output per "
                "1,000,000 tokens.",
                tokens=LONG_INPUT,
                input=rate_words(long.input),
                output=rate_words(long.output),
            )
        )
    if any(rates is not None and not rates.tier_known for _, rates in found):
        lines.append(tr("A tier without known rates is estimated at the default ones."))
    lines.append(tr("Reasoning tokens are billed as output. The tier in the answer decides, not the one asked for."))
    return lines


def _own_line(own: OwnPrice) -> str:
    note = tr(" Your note: {note}", note=own.note) if own.note else ""
    return tr("Your price holds for every tier and every length.") + note


def _example(columns: Sequence[tuple[str, Rates]]) -> str:
    if not columns:
        return ""
    sums = ", ".join(f"{rate_words(example_sum(rates))} ({words[:1].lower()}{words[1:]})" for words, rates in columns)
    return tr(
        "For example: {input:,} input tokens, none of them cached, and {output:,} output tokens cost {sums}.",
        input=EXAMPLE_INPUT,
        output=EXAMPLE_OUTPUT,
        sums=sums,
    )


async def listed_by_field(listed: PriceList, model_id: str, now: Timestamp) -> dict[str, str]:
    """The price list's words for each field of the form; empty where it does not hold the model."""
    rates = await listed.rates(model_id, at=now)
    if rates is None:
        return {}
    return {
        "input": rate_words(rates.input),
        "cached": rate_words(rates.cached),
        "cache_write": rate_words(rates.input if rates.cache_write is None else rates.cache_write),
        "output": rate_words(rates.output),
        "web_search": rate_words(rates.web_search * _THOUSAND),
    }
