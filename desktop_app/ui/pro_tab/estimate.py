"""What a Pro question may cost, in words: beside the composer, and in the question asked above the person's sum."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from desktop_app.domain.requests import Role
from desktop_app.services.pro import ProPlan, ProTurn
from desktop_app.ui import formats
from desktop_app.ui.estimate_words import basis_words, worst_words


def estimate_words(plan: ProPlan | None, thread: Sequence[ProTurn], text: str, *, simulated: bool) -> str:
    """ "≈ $1–12 · 3.1k tokens to send · 2 earlier turns not sent"; the reason where it cannot be asked.

    An over-long question has its own notice, and is not told twice.
    """
    if plan is None:
        return ""
    if plan.problem is not None and not plan.history.too_long:
        return f"{plan.problem.happened} {plan.problem.advice}"
    parts = []
    if text.strip() and plan.problem is None:
        words = formats.cost_range(plan.estimate)
        parts.append(f"{words} simulated" if simulated and plan.estimate.high is not None else words)
    parts.append(f"{formats.compact(plan.history.used)} tokens to send")
    out = set(plan.history.left_out)
    turns = sum(1 for turn in thread if turn.question.id in out and turn.question.role is Role.USER)
    if turns:
        parts.append(f"{formats.plural(turns, 'earlier turn')} not sent")
    return " · ".join(parts)


def estimate_tooltip(plan: ProPlan | None, *, simulated: bool) -> str:
    """What the range rests on, and the worst case; empty where there is no range."""
    if plan is None or plan.problem is not None or plan.estimate.high is None:
        return ""
    mark = " simulated" if simulated else ""
    parts = [f"An estimate: {formats.cost_range_both(plan.estimate)}{mark}.", basis_words(plan.samples)]
    parts += [worst_words(plan.worst, plan.output_limit), plan.doubt]
    return "\n".join(part for part in parts if part)


def price_question(plan: ProPlan, label: str, limit: Decimal, *, simulated: bool) -> tuple[str, str]:
    """What to ask before a dear question is sent: the range and the worst case first, then what they rest on."""
    if plan.estimate.high is None:
        return (
            f"The price of {label} is not known. Ask it anyway?",
            "Ponder cannot say what this answer may cost: it is not counted under your caps.",
        )
    mark = " simulated" if simulated else ""
    worst = worst_words(plan.worst, plan.output_limit)
    tokens = formats.number(plan.history.used)
    detail = [
        worst or "How much it could cost at worst is not known.",
        f"The estimate counts {tokens} tokens to send and what such answers take in searches, reasoning and text. "
        f"{basis_words(plan.samples)}",
        f"You asked to be asked above {formats.money_both(limit)}; Settings can change that.",
    ]
    if simulated:
        detail.append("This is the demo: nothing is charged.")
    question = f"This answer will probably cost {formats.cost_range_both(plan.estimate)}{mark}. Ask {label}?"
    return formats.unbroken(question), "\n\n".join(detail)
