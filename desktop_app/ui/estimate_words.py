"""What an estimate rests on and how bad it can get, for its tooltip; and what was told beside what it cost. No Qt."""

from __future__ import annotations

from decimal import Decimal

from desktop_app.domain.usage import Cost, CostRange
from desktop_app.services.estimates import Estimate
from desktop_app.ui import formats

NOT_COUNTED = "Price unknown: it is not counted under your caps."
SET_PRICE = "Set a price"
MODELS = "models"
"""The command that opens Models and prices."""


def basis_words(samples: int) -> str:
    """ "From 23 of your answers with this model and effort.", or that it is a first guess."""
    if samples == 0:
        return "Ponder's own first guess; it gets better with your own answers."
    return f"From {formats.number(samples)} of your answers with this model and effort."


def worst_words(worst: Decimal | None, output_limit: int | None) -> str:
    """ "At most $32.64 if it used its whole output of 272,000 tokens."; empty where that is not known."""
    if worst is None or output_limit is None:
        return ""
    return f"At most {formats.money(worst)} if it used its whole output of {formats.number(output_limit)} tokens."


def estimate_tooltip(details: Estimate | None, *, simulated: bool = False) -> str:
    """Everything behind a range; empty where there is no range."""
    if details is None:
        return ""
    if details.cost.high is None:
        return f"{NOT_COUNTED} Set your own price under Models and prices."
    low, high = details.output_tokens
    parts = [
        f"An estimate: {formats.cost_range_both(details.cost)}{' simulated' if simulated else ''}.",
        basis_words(details.samples),
        f"Counted with {formats.number(low)} to {formats.number(high)} output tokens, reasoning included.",
    ]
    if details.worst is not None:
        parts.append(f"At most {formats.money(details.worst)} if it used its whole output limit.")
    if formats.currency.value.foreign:
        shown = formats.currency.value
        parts.append(f"Converted at your rate: $1 is {formats.number(shown.per_dollar, 4)} {shown.code}.")
    return "\n".join(parts)


def told_words(told: CostRange, cost: Cost) -> str:
    """ "≈ $0.01–0.03 told, and it was inside."; empty where nothing was told."""
    if told.high is None:
        return ""
    words = f"{formats.cost_range(told)} told"
    inside = told.holds(cost.usd) if cost.usd is not None else None
    if inside is None:
        return words
    if inside:
        return f"{words}; it was inside"
    return f"{words}; it cost {'more' if cost.usd is not None and cost.usd > told.high else 'less'}"
