"""Conversations as Markdown, with every number's unit and date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

from desktop_app.domain.answers import Answer
from desktop_app.domain.conversation import AnswerFigures, Conversation, Message, MessageState
from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.requests import Role

SIMULATED_HEADING = "Simulated: these answers were made up by Ponder's demo. No model wrote them, nothing was charged."

_STATES = {
    MessageState.STOPPED: "Stopped before it was finished.",
    MessageState.INTERRUPTED: "Interrupted; it may have been charged.",
    MessageState.FAILED: "Failed.",
    MessageState.SENDING: "Not finished when this was exported.",
    MessageState.STREAMING: "Not finished when this was exported.",
}

Cell = str | int | float | Decimal | None


def conversation_markdown(
    conversation: Conversation, messages: Sequence[Message], *, simulated: bool, at: Timestamp
) -> str:
    """One conversation for people to read; `messages` are those shown, oldest first, `at` is now."""
    parts = [f"# {conversation.title}"]
    if simulated:
        parts.append(f"> **{SIMULATED_HEADING}**")
    parts.append(f"Exported from Ponder on {_when(at)}.")
    if conversation.developer_message:
        parts.append(f"## Developer message\n\n{conversation.developer_message}")
    for message in messages:
        parts.extend(_message_parts(message, simulated=simulated))
    return "\n\n".join(parts) + "\n"


def _message_parts(message: Message, *, simulated: bool) -> list[str]:
    answer = message.answer
    if message.role is Role.ASSISTANT:
        model_id = (answer.model_id if answer else "") or (
            message.figures.requested_model_id if message.figures else ""
        )
        speaker = f"{model_id or 'Answer'}{' (simulated)' if simulated else ''}"
    else:
        speaker = "You" if message.role is Role.USER else "Developer"
    parts = [f"## {speaker}, {_when(message.created_at)}", message.text or (answer.shown_text if answer else "")]
    if message.state in _STATES:
        reason = f" {message.problem}" if message.problem else ""
        parts.append(f"*{_STATES[message.state]}{reason}*")
    if answer and answer.citations:
        cited = dict.fromkeys((citation.url, citation.title or citation.url) for citation in answer.citations)
        parts.append("Sources:\n\n" + "\n".join(f"{n}. {title}: <{url}>" for n, (url, title) in enumerate(cited, 1)))
    figures = _figures(answer, message.figures)
    if figures:
        parts.append(f"*{figures}*")
    return [part for part in parts if part]


def _figures(answer: Answer | None, figures: AnswerFigures | None) -> str:
    words: list[str] = []
    if figures and figures.effort:
        words.append(f"effort {figures.effort}")
    if answer and answer.usage:
        usage = answer.usage
        words.append(f"{usage.input_tokens} input tokens ({usage.cached_tokens} cached)")
        words.append(f"{usage.output_tokens} output tokens ({usage.reasoning_tokens} reasoning)")
    if figures and figures.seconds is not None:
        words.append(f"{figures.seconds:.1f} s")
    if figures and answer:
        usd = figures.cost.usd
        words.append("price unknown" if usd is None else f"US$ {usd:f} ({figures.cost.basis})")
    if answer:
        words.append(f"response {answer.response_id}")
    return " · ".join(words)


def _when(at: Timestamp) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M UTC")
