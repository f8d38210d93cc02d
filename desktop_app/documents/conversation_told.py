"""What is told around a conversation and its messages, in every export alike: names, states, figures, times in UTC."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from desktop_app.domain.answers import Answer
from desktop_app.domain.branches import Branch
from desktop_app.domain.citations import text_with_numbers
from desktop_app.domain.conversation import AnswerFigures, Message, MessageState
from desktop_app.domain.conversation_records import ConversationRecord
from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.requests import Role

SIMULATED_HEADING = "Simulated: these answers were made up by Ponder's demo. No model wrote them, nothing was charged."
PARTLY_SIMULATED = (
    "Partly simulated: the answers marked so were made up by Ponder's demo. No model wrote them, nothing was charged."
)
NOTHING_SAID = "Nothing was said in this conversation"

_STATES = {
    MessageState.STOPPED: "Stopped before it was finished.",
    MessageState.INTERRUPTED: "Interrupted; it may have been charged.",
    MessageState.FAILED: "Failed.",
    MessageState.SENDING: "Not finished when this was exported.",
    MessageState.STREAMING: "Not finished when this was exported.",
}


def banner(record: ConversationRecord) -> str:
    """That the answers are simulated, or some of them; empty where a model wrote all."""
    if not record.simulated:
        return ""
    answers = {message.id for message in record.messages if message.role is Role.ASSISTANT}
    return SIMULATED_HEADING if answers <= record.simulated else PARTLY_SIMULATED


def title_mark(record: ConversationRecord) -> str:
    """What goes before the title; empty where a model wrote everything."""
    found = banner(record)
    return "" if not found else "Simulated: " if found == SIMULATED_HEADING else "Partly simulated: "


def settings_line(record: ConversationRecord) -> str:
    """ "gpt-6.1-sol · effort high · web search": the choices for the next message."""
    chosen = record.conversation
    words = [
        chosen.model_id,
        f"effort {chosen.effort.value}" if chosen.effort else "",
        f"verbosity {chosen.verbosity.value}" if chosen.verbosity else "",
        "web search" if chosen.web_search else "",
        f"{chosen.service_tier} tier" if chosen.service_tier else "",
    ]
    return " · ".join(word for word in words if word)


def span(record: ConversationRecord, shown: Branch) -> str:
    """ "2 messages, 2026-11-21 00:00 UTC to 2026-11-21 00:01 UTC", and how many are in other branches."""
    said = shown.messages
    if not said:
        return NOTHING_SAID
    count = "1 message" if len(said) == 1 else f"{len(said):,} messages"
    first, last = when(said[0].created_at), when(said[-1].created_at)
    others = len(record.messages) - len(said)
    more = f"; {others:,} more in other branches, which the JSON export holds" if others else ""
    return f"{count}, {first if first == last else f'{first} to {last}'}{more}"


def speaker(message: Message, record: ConversationRecord) -> str:
    """Who said it: "You", or the model's name, marked where no model wrote it."""
    if message.role is not Role.ASSISTANT:
        return "You" if message.role is Role.USER else "Developer"
    answer, figures = message.answer, message.figures
    model_id = (answer.model_id if answer else "") or (figures.requested_model_id if figures else "")
    return f"{model_id or 'Answer'}{' (simulated)' if message.id in record.simulated else ''}"


def said_text(message: Message) -> str:
    """What was said; an answer's citations as numbered links."""
    answer = message.answer
    if answer is not None and answer.citations and answer.shown_text:
        return text_with_numbers(answer)
    return message.text or (answer.shown_text if answer else "")


def attached(message: Message) -> str:
    """ "Attached: report.pdf, https://…"; empty for nothing."""
    names = [each.name or each.url for each in message.attachments]
    return f"Attached: {', '.join(names)}" if names else ""


def remark(message: Message, shown: Branch) -> str:
    """What went along with it, how it ended where that is not simply *complete*, and which of several it is."""
    words = [f"{attached(message)}."] if message.attachments else []
    if message.state in _STATES:
        words.append(_STATES[message.state])
        if message.problem is not None:
            words.append(str(message.problem))
    place, of = shown.place(message.id)
    if of > 1:
        words.append(f"{place} of {of} said in this place.")
    return " ".join(words)


def thoughts(answer: Answer | None) -> Sequence[str]:
    """The model's own summaries of its reasoning."""
    return tuple(text for text in answer.summaries if text) if answer is not None else ()


def figures_line(answer: Answer | None, figures: AnswerFigures | None) -> str:
    """ "effort high · 1200 input tokens (300 cached) · … · US$ 0.0123 (actual) · response resp_1"."""
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
    if answer and answer.response_id:
        words.append(f"response {answer.response_id}")
    return " · ".join(words)


def when(at: Timestamp) -> str:
    """ "2026-11-21 00:00 UTC"."""
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M UTC")
