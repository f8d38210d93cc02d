"""What is written around an answer: its figures, how it ended, its numbered sources, its details. No Qt."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence

from desktop_app.domain.answers import Answer, ResponseStatus
from desktop_app.domain.citations import cited_sources, text_with_numbers
from desktop_app.domain.conversation import AnswerFigures
from desktop_app.domain.usage import Usage
from desktop_app.language import tr
from desktop_app.ui import formats
from desktop_app.ui.service_tiers import tier_used

__all__ = [
    "Rows",
    "Sources",
    "details_rows",
    "ended_words",
    "figures_line",
    "model_name",
    "numbered_sources",
    "output_words",
    "pretty_json",
    "text_with_numbers",
    "thinking_text",
    "thinking_title",
    "tier_words",
    "usage_rows",
]

Sources = tuple[tuple[int, str, str], ...]
Rows = tuple[tuple[str, str], ...]


def model_name(requested: str, resolved: str) -> str:
    """The model that answered; where the server chose another one than asked for, both."""
    if not resolved or not requested or resolved == requested or resolved.startswith(f"{requested}-20"):
        return resolved or requested
    return tr("{resolved} (asked for {requested})", resolved=resolved, requested=requested)


def figures_line(figures: AnswerFigures, answer: Answer | None) -> str:
    """ "gpt-6.1-sol · high · 1,186 out (1,024 reasoning) · $0.012 · first word 1.2 s · 9.1 s"."""
    usage = answer.usage if answer else None
    parts = [
        model_name(figures.requested_model_id, answer.model_id if answer else ""),
        figures.effort or "",
        tier_words(figures, answer),
        output_words(usage),
        formats.cost(figures.cost),
    ]
    if figures.seconds_to_first_token is not None:
        parts.append(
            tr(
                "first word {seconds_to_first_token}",
                seconds_to_first_token=formats.duration(figures.seconds_to_first_token),
            )
        )
    if figures.seconds is not None:
        parts.append(formats.duration(figures.seconds))
    return " · ".join(part for part in parts if part)


def tier_words(figures: AnswerFigures, answer: Answer | None) -> str:
    """ "flex tier", "standard tier, not flex as asked"; empty for what is usual, and before the server has told it."""
    if answer is None or not answer.status.terminal:
        return ""
    return tier_used(figures.sent.service_tier if figures.sent else "", answer.service_tier)


def output_words(usage: Usage | None) -> str:
    """ "1,186 out (1,024 reasoning)"."""
    if usage is None:
        return ""
    words = tr("{output_tokens} out", output_tokens=formats.number(usage.output_tokens))
    return (
        tr(
            "{words} ({reasoning_tokens} reasoning)",
            words=words,
            reasoning_tokens=formats.number(usage.reasoning_tokens),
        )
        if usage.reasoning_tokens
        else words
    )


def thinking_title(seconds: float | None, answer: Answer | None) -> str:
    """ "Thought for 14 s · 1,024 reasoning tokens"; empty where the model did not reason."""
    tokens = answer.usage.reasoning_tokens if answer and answer.usage else 0
    summarised = bool(answer and (answer.summaries or answer.commentary))
    if not tokens and not summarised:
        return ""
    title = (
        tr("Thought for {seconds}", seconds=formats.duration(seconds))
        if seconds is not None
        else tr("Thought about it")
    )
    return tr("{title} · {tokens} reasoning tokens", title=title, tokens=formats.number(tokens)) if tokens else title


def thinking_text(answer: Answer | None) -> str:
    """The reasoning summaries, then what the model said on the way, which is not its answer."""
    if answer is None:
        return ""
    parts = [*answer.summaries]
    if answer.commentary:
        parts.append(tr("*Said on the way:* {commentary}", commentary=answer.commentary))
    return "\n\n".join(part for part in parts if part)


def ended_words(answer: Answer) -> str:
    """How a response ended, where that is not simply *completed*: a sentence with what to do."""
    if answer.status is ResponseStatus.INCOMPLETE:
        if answer.incomplete_reason == "content_filter":
            return tr("A content filter of the provider cut this answer off. Ask in other words.")
        if answer.incomplete_reason == "max_output_tokens":
            return tr("The answer reached the length limit. Continue to have the rest, or ask for a shorter answer.")
        return tr("The answer is incomplete. Continue to have the rest.")
    if answer.status is ResponseStatus.CANCELLED:
        return tr("This answer was cancelled.")
    if answer.refusal and not answer.text:
        return tr("The model refused to answer; above is what it said.")
    return ""


def numbered_sources(answer: Answer | None) -> Sources:
    """Every cited page once, numbered by its first citation."""
    return tuple((source.number, source.title, source.url) for source in cited_sources(answer))


def details_rows(figures: AnswerFigures | None, answer: Answer | None) -> Rows:
    """Everything known about an answer, label by label; dates in the person's own time."""
    figures = figures or AnswerFigures()
    rows = [(tr("Model asked for"), figures.requested_model_id), (tr("Reasoning effort"), figures.effort or "")]
    if answer is not None:
        rows[1:1] = [(tr("Model that answered"), answer.model_id)]
        rows += [
            (tr("Response id"), answer.response_id),
            (tr("Request id"), answer.request_id or ""),
            (tr("Status"), answer.status.value.replace("_", " ")),
            (tr("Created"), formats.date_time(answer.created_at) if answer.created_at else ""),
            (tr("Service tier"), tier_words(figures, answer).replace(" tier", "") or answer.service_tier or ""),
            *usage_rows(answer.usage),
        ]
    rows += [
        (tr("Cost"), _cost_words(figures)),
        (tr("Time to first word"), _seconds(figures.seconds_to_first_token)),
        (tr("Time in all"), _seconds(figures.seconds)),
    ]
    return tuple((label, value) for label, value in rows if value)


def usage_rows(usage: Usage | None) -> Sequence[tuple[str, str]]:
    """Tokens by kind."""
    if usage is None:
        return [(tr("Usage"), tr("the server told none"))]
    kinds = (
        (tr("Input tokens"), usage.input_tokens, True),
        (tr("of these cached"), usage.cached_tokens, False),
        (tr("of these written to the cache"), usage.cache_write_tokens, False),
        (tr("Output tokens"), usage.output_tokens, True),
        (tr("of these reasoning"), usage.reasoning_tokens, False),
        (tr("Web searches"), usage.web_searches, False),
    )
    return [(label, formats.number(value)) for label, value, always in kinds if value or always]


def _cost_words(figures: AnswerFigures) -> str:
    """The sum, as of when its prices are, and why it is no exact figure."""
    cost = figures.cost
    words = formats.cost(cost)
    if cost.priced_as_of:
        words += tr(", prices of {priced_as_of}", priced_as_of=cost.priced_as_of)
    return f"{words}. {cost.reason}" if cost.reason else words


def _seconds(seconds: float | None) -> str:
    return "" if seconds is None else formats.duration(seconds)


async def pretty_json(raw: str) -> str:
    """The response object with line breaks; long ones are laid out off the UI thread. What is no JSON stays."""
    return await asyncio.to_thread(_pretty, raw) if raw else ""


def _pretty(raw: str) -> str:
    try:
        return json.dumps(json.loads(raw), indent=2, ensure_ascii=False)
    except (ValueError, RecursionError):
        return raw
