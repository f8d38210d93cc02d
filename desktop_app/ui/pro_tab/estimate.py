"""What a Pro question may cost, in words: beside the composer, and in the question asked above the person's sum."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from desktop_app.domain.requests import Role
from desktop_app.services.pro import ProPlan, ProTurn
from desktop_app.ui import formats


def estimate_words(plan: ProPlan | None, thread: Sequence[ProTurn], text: str, *, simulated: bool) -> str:
    """ "≈ $1–12 · 3.1k tokens to send · 2 earlier turns not sent"; the reason where it cannot be asked."""
    if plan is None:
        return ""
    if plan.problem is not None:
        return f"{plan.problem.happened} {plan.problem.advice}"
    parts = []
    if text.strip():
        words = formats.cost_range(plan.estimate)
        parts.append(f"{words} simulated" if simulated and plan.estimate.high is not None else words)
    parts.append(f"{formats.compact(plan.history.used)} tokens to send")
    out = set(plan.history.left_out)
    turns = sum(1 for turn in thread if turn.question.id in out and turn.question.role is Role.USER)
    if turns:
        parts.append(f"{formats.plural(turns, 'earlier turn')} not sent")
    return " · ".join(parts)


def price_question(plan: ProPlan, label: str, limit: Decimal, *, simulated: bool) -> tuple[str, str]:
    """What to ask before a dear question is sent: the worst case first, then how it was reckoned."""
    if plan.estimate.high is None:
        return (
            f"The price of {label} is not known. Ask it anyway?",
            "Ponder cannot say what this answer may cost, and it cannot be counted against the day's cap.",
        )
    worst = formats.money_short(plan.estimate.high)
    demo = " This is the demo: nothing is charged." if simulated else ""
    return (
        f"This answer may cost up to {worst}. Ask {label}?",
        f"The estimate is {formats.cost_range(plan.estimate)}, from {formats.number(plan.history.used)} tokens to send "
        f"and what such answers usually take in searches, reasoning and text. You asked to be asked above "
        f"{formats.money_short(limit)}; Settings can change that.{demo}",
    )
