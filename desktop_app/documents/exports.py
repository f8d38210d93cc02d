"""Conversations as Markdown, comparisons as CSV, with every number's unit and date."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

from desktop_app.domain.answers import Answer
from desktop_app.domain.comparison import Comparison, Trial
from desktop_app.domain.conversation import AnswerFigures, Conversation, Message, MessageState
from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.jobs import Job
from desktop_app.domain.requests import Role
from desktop_app.domain.usage import Usage

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


def comparison_csv(comparison: Comparison, trials: Sequence[tuple[Trial, Job]], *, simulated: bool) -> str:
    """One row per trial, its reasoning tokens included, in the order in which they ran."""
    rows: list[dict[str, Cell]] = []
    for trial, job in sorted(trials, key=lambda pair: pair[0].position):
        place: dict[str, Cell] = {
            "comparison": comparison.title,
            "prompt": comparison.prompt,
            "effort_asked": trial.effort.value,
            "repeat": trial.repeat + 1,
            "order": trial.position + 1,
            "grade": trial.grade.value if trial.grade else None,
            "graded_utc": _utc(trial.graded_at),
            "answer": job.answer.shown_text if job.answer else None,
        }
        rows.append(_job_cells(job) | place | {"simulated": _yes(simulated)})
    return _table(rows, _TRIAL_COLUMNS)


_TOKENS = "input_tokens cached_tokens cache_write_tokens output_tokens reasoning_tokens web_searches"
_MONEY = "cost_usd cost_basis prices_as_of"
_WHO = "model_asked model_used effort_asked effort_used"
_TRIAL_COLUMNS = (
    f"simulated comparison prompt {_WHO} repeat order status grade graded_utc {_TOKENS} elapsed_seconds"
    f" {_MONEY} sent_utc finished_utc problem response_id job_id answer"
).split()


def _job_cells(job: Job) -> dict[str, Cell]:
    usage = job.answer.usage if job.answer and job.answer.usage else None
    elapsed = job.elapsed(job.finished_at) if job.finished_at is not None else None
    return {
        "status": job.status.value,
        "title": job.title,
        "model_asked": job.request.model_id,
        "model_used": job.resolved_model_id,
        "effort_asked": job.request.effort.value if job.request.effort else None,
        "effort_used": job.answer.effort if job.answer else None,
        "tab": job.origin.value,
        "tags": ", ".join(job.tags),
        "priority": job.priority,
        "submitted_utc": _utc(job.created_at),
        "sent_utc": _utc(job.sent_at),
        "started_utc": _utc(job.started_at),
        "finished_utc": _utc(job.finished_at),
        "elapsed_seconds": None if elapsed is None else round(elapsed, 3),
        **_token_cells(usage),
        "estimate_low_usd": job.estimate.low,
        "estimate_high_usd": job.estimate.high,
        "cost_usd": job.cost.usd,
        "cost_basis": job.cost.basis.value,
        "prices_as_of": job.cost.priced_as_of,
        "sends": job.sends,
        "checks": job.polls,
        "problem": str(job.problem) if job.problem else None,
        "response_id": job.response_id,
        "job_id": job.id,
    }


def _token_cells(usage: Usage | None) -> dict[str, Cell]:
    """Empty cells where nothing was reported: no tokens known is not no tokens used."""
    return {name: getattr(usage, name) if usage else None for name in _TOKENS.split()}


def _table(rows: Sequence[dict[str, Cell]], columns: Sequence[str]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return text.getvalue()


def _cell(value: Cell) -> str:
    """The cell's text; one that a spreadsheet would run as a formula gets an apostrophe in front (OWASP)."""
    if value is None:
        return ""
    if isinstance(value, str):
        return "'" + value if value.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) else value
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _utc(at: Timestamp | None) -> str | None:
    return None if at is None else datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _when(at: Timestamp) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M UTC")


def _yes(simulated: bool) -> str:
    return "yes" if simulated else "no"
