"""What a person can buy to know more: how many runs, for how much, under which cap. No Qt."""

from __future__ import annotations

from decimal import Decimal

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.verdicts import Known, Verdict
from desktop_app.language import tr
from desktop_app.services.comparison_planning import Outlook
from desktop_app.services.comparison_stages import Addition
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.shown import outlook_words
from desktop_app.ui.comparison_tab.verdict.values import BuyShown
from desktop_app.ui.comparison_tab.verdict.words import buyable

ENOUGH_TO_BEGIN = 5
"""So many answers each are bought where one or two of a single question say nothing."""


def addition_for(comparison: Comparison, verdict: Verdict | None) -> Addition | None:
    """The runs that would tell more, None where none are needed or no repeats can do it."""
    if verdict is None:
        return None
    if verdict.known is Known.NOTHING:
        more = ENOUGH_TO_BEGIN - comparison.repeats
        few = verdict.one_question and verdict.answers > 0 and len(comparison.variants) > 1
        return Addition(repeats=more) if few and more > 0 else None
    needed = verdict.needed
    return Addition(repeats=needed.repeats) if needed is not None and buyable(comparison, needed) else None


def buy_shown(outlook: Outlook, batch_cap: Decimal, *, simulated: bool) -> BuyShown:
    """Count and price on the button, and what the caps say of it beside."""
    price = price_words(outlook, simulated=simulated)
    label = tr("Run {trials} more · {price}", trials=formats.number(outlook.trials), price=price)
    reason = "" if outlook.problem is None else f"{outlook.problem.happened} {outlook.problem.advice}"
    return BuyShown(label, outlook_words(outlook.trials, outlook, batch_cap), reason)


def price_words(outlook: Outlook, *, simulated: bool) -> str:
    """ "≈ $0.80–1.10", "≈ $0.80–1.10 simulated"."""
    words = formats.cost_range(outlook.cost)
    return formats.unbroken(tr("{usd} simulated", usd=words) if simulated and outlook.cost.high is not None else words)
