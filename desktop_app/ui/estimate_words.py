"""What an estimate rests on and how bad it can get, for its tooltip; and what was told beside what it cost. No Qt."""

from __future__ import annotations

from decimal import Decimal

from desktop_app.domain.usage import Cost, CostRange
from desktop_app.language import later, tr
from desktop_app.ui import formats

NOT_COUNTED = later("Price unknown: it is not counted under your caps.")
SET_PRICE = later("Set a price")
MODELS = "models"
"""The command that opens Models and prices."""


def basis_words(samples: int) -> str:
    """ "From 23 of your answers with this model and effort.", or that it is a first guess."""
    if samples == 0:
        return tr("Ponder's own first guess; it gets better with your own answers.")
    return tr("From {samples} of your answers with this model and effort.", samples=formats.number(samples))


def worst_words(worst: Decimal | None, output_limit: int | None) -> str:
    """ "At most $32.64 if it used its whole output of 272,000 tokens."; empty where that is not known."""
    if worst is None or output_limit is None:
        return ""
    return tr(
        "At most {worst} if it used its whole output of {output_limit} tokens.",
        worst=formats.money(worst),
        output_limit=formats.number(output_limit),
    )


def told_words(told: CostRange, cost: Cost) -> str:
    """ "≈ $0.01–0.03 told, and it was inside."; empty where nothing was told."""
    if told.high is None:
        return ""
    words = tr("{told} told", told=formats.cost_range(told))
    inside = told.holds(cost.usd) if cost.usd is not None else None
    if inside is None:
        return words
    if inside:
        return tr("{words}; it was inside", words=words)
    if cost.usd is not None and cost.usd > told.high:
        return tr("{words}; it cost more", words=words)
    return tr("{words}; it cost less", words=words)
