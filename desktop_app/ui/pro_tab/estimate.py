"""What a Pro question may cost, in words: beside the composer, and in the question asked above the person's sum."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from desktop_app.domain.requests import Role
from desktop_app.language import tr, trn
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
        parts.append(tr("{words} simulated", words=words) if simulated and plan.estimate.high is not None else words)
    parts.append(tr("{used} tokens to send", used=formats.compact(plan.history.used)))
    out = set(plan.history.left_out)
    turns = sum(1 for turn in thread if turn.question.id in out and turn.question.role is Role.USER)
    if turns:
        parts.append(trn("{n} earlier turn not sent", "{n} earlier turns not sent", turns))
    return " · ".join(parts)


def estimate_tooltip(plan: ProPlan | None, *, simulated: bool) -> str:
    """What the range rests on, and the worst case; empty where there is no range."""
    if plan is None or plan.problem is not None or plan.estimate.high is None:
        return ""
    mark = tr(" simulated") if simulated else ""
    parts = [
        tr("An estimate: {estimate}{mark}.", estimate=formats.cost_range_both(plan.estimate), mark=mark),
        basis_words(plan.samples),
    ]
    parts += [worst_words(plan.worst, plan.output_limit), plan.doubt]
    return "\n".join(part for part in parts if part)


def price_question(plan: ProPlan, label: str, limit: Decimal, *, simulated: bool) -> tuple[str, str]:
    """What to ask before a dear question is sent: the range and the worst case first, then what they rest on."""
    if plan.estimate.high is None:
        return (
            tr("The price of {label} is not known. Ask it anyway?", label=label),
            tr("Ponder cannot say what this answer may cost: it is not counted under your caps."),
        )
    mark = tr(" simulated") if simulated else ""
    worst = worst_words(plan.worst, plan.output_limit)
    tokens = formats.number(plan.history.used)
    detail = [
        worst or tr("How much it could cost at worst is not known."),
        tr(
            "The estimate counts {tokens} tokens to send and what such answers take in searches, reasoning and text. "
            "{basis}",
            tokens=tokens,
            basis=basis_words(plan.samples),
        ),
        tr("You asked to be asked above {limit}; Settings can change that.", limit=formats.money_both(limit)),
    ]
    if simulated:
        detail.append(tr("This is the demo: nothing is charged."))
    question = tr(
        "This answer will probably cost {estimate}{mark}. Ask {label}?",
        estimate=formats.cost_range_both(plan.estimate),
        mark=mark,
        label=label,
    )
    return formats.unbroken(question), "\n\n".join(detail)
