"""The line under the composer: tokens of the budget, turns that will not be sent, and the price before sending."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.conversation import Message
from desktop_app.domain.identifiers import MessageId
from desktop_app.domain.requests import Role
from desktop_app.language import tr, trn
from desktop_app.services.chat import SendPlan
from desktop_app.ui import formats


def meter_words(
    plan: SendPlan | None, messages: Sequence[Message], text: str, *, simulated: bool, state: str = ""
) -> str:
    """ "≈ 12.4k of 32k tokens · 3 earlier turns not sent · ≈ $0.01–0.03"; empty for an empty conversation.

    `state` says where the earlier turns are, if that is not here.
    """
    if plan is None:
        return ""
    history = plan.history
    about = "" if plan.exact_count else "≈ "
    parts = [
        tr(
            "{value}{used} of {budget} tokens",
            value=about,
            used=formats.compact(history.used),
            budget=formats.compact(history.budget),
        )
    ]
    turns = turns_left_out(messages, history.left_out)
    if turns:
        parts.append(tr("{turns} not sent", turns=trn("{n} earlier turn", "{n} earlier turns", turns)))
    if state:
        parts.append(state)
    if text.strip() and plan.problem is None:
        words = formats.cost_range(plan.estimate)
        parts.append(tr("{words} simulated", words=words) if simulated and plan.estimate.high is not None else words)
    return " · ".join(parts)


def turns_left_out(messages: Sequence[Message], left_out: Sequence[MessageId]) -> int:
    """How many questions will not be sent; their answers go with them."""
    out = set(left_out)
    return sum(1 for message in messages if message.id in out and message.role is Role.USER)
