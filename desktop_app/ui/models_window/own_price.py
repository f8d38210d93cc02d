"""The form for a person's own price: what is written, what it means, and what is wrong with it. No Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from desktop_app.domain.prices import OwnPrice
from desktop_app.language import later, tr

HIGHEST = Decimal(100_000)
"""US dollars; more is a slip of the finger."""
LONGEST_NOTE = 400
_MILLION = Decimal(1_000_000)
_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?|\.[0-9]{1,9}")

FIELDS = (
    ("input", later("Input"), later("per 1,000,000 tokens"), ""),
    ("cached", later("Cached input"), later("per 1,000,000 tokens"), later("as input")),
    ("cache_write", later("Cache write"), later("per 1,000,000 tokens"), later("as input")),
    ("output", later("Output"), later("per 1,000,000 tokens with reasoning"), ""),
    ("web_search", later("Web searches"), later("per 1,000 searches"), later("the usual price")),
)
"""Key, label, what the sum is for, and what holds while nothing is written."""
_NEEDED = ("input", "output")


@dataclass(frozen=True, slots=True)
class PriceForm:
    """What stands in the form: sums in US dollars as texts. `listed` holds the price list's words by field."""

    model_id: str
    input: str = ""
    cached: str = ""
    cache_write: str = ""
    output: str = ""
    web_search: str = ""
    note: str = ""
    listed: Mapping[str, str] = field(default_factory=dict)
    is_set: bool = False
    """Whether there is an own price already, which can be removed."""


def form_for(model_id: str, own: OwnPrice | None, listed: Mapping[str, str]) -> PriceForm:
    """The form with what is set now; empty where nothing is."""
    if own is None:
        return PriceForm(model_id, listed=listed)
    return PriceForm(
        model_id,
        input=_text(own.input),
        cached=_text(own.cached),
        cache_write=_text(own.cache_write),
        output=_text(own.output),
        web_search=_text(own.web_search_per_1k),
        note=own.note,
        listed=listed,
        is_set=True,
    )


def problems_in(form: PriceForm) -> dict[str, str]:
    """What is wrong, by field; empty when it can be kept."""
    found: dict[str, str] = {}
    for key, label, _, _ in FIELDS:
        text = getattr(form, key)
        if not text.strip():
            if key in _NEEDED:
                found[key] = tr("{label}: write what it costs, in US dollars; 0 where it is free.", label=tr(label))
        elif (sum_ := parsed(text)) is None:
            found[key] = tr("{label}: write a sum such as 2.50, without separators between thousands.", label=tr(label))
        elif sum_ > HIGHEST:
            found[key] = tr("{label}: at most 100000 US dollars.", label=tr(label))
    return found


def price_in(form: PriceForm, today: date) -> OwnPrice:
    """The price; only for a form without problems."""
    return OwnPrice(
        model_id=form.model_id,
        input=parsed(form.input) or Decimal(0),
        output=parsed(form.output) or Decimal(0),
        cached=parsed(form.cached),
        cache_write=parsed(form.cache_write),
        web_search_per_1k=parsed(form.web_search),
        set_on=today.isoformat(),
        note=" ".join(form.note.split())[:LONGEST_NOTE],
    )


def example(form: PriceForm) -> Decimal | None:
    """US dollars for 10,000 input and 1,000 output tokens at what is written, None while it is not a price."""
    input_, output = parsed(form.input), parsed(form.output)
    return None if input_ is None or output is None else (10_000 * input_ + 1_000 * output) / _MILLION


def parsed(text: str) -> Decimal | None:
    """A sum as it is written, with a point or a comma before the cents; None for anything else.

    One comma before exactly three digits may part thousands as well: nobody is charged by a guess.
    """
    plain = text.strip().removeprefix("$").strip()
    if re.fullmatch(r"\d*,\d{1,9}", plain) and not re.fullmatch(r"[1-9]\d{0,2},\d{3}", plain):
        plain = plain.replace(",", ".")
    return Decimal(plain) if _NUMBER.fullmatch(plain) else None


def _text(usd: Decimal | None) -> str:
    return "" if usd is None else f"{usd.normalize():f}"
