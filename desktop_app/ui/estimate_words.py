"""What an estimate rests on and how bad it can get, for its tooltip; and what was told beside what it cost. No Qt."""

from __future__ import annotations

from decimal import Decimal

from desktop_app.domain.usage import Cost, CostRange
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
