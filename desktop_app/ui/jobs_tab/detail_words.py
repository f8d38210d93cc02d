"""What is told about one job beside the table: its line of figures, why it waits, its report, its timeline. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.conversation import AnswerFigures, SentPrompt
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus, TimelineEntry
from desktop_app.domain.usage import CostBasis
from desktop_app.language import tr
from desktop_app.ui import formats
from desktop_app.ui.answer_text import (
    Rows,
    details_rows,
    numbered_sources,
    output_words,
    text_with_numbers,
    thinking_text,
    thinking_title,
)
from desktop_app.ui.estimate_words import told_words
from desktop_app.ui.jobs_tab.columns import elapsed
from desktop_app.ui.retention_words import close_words, kept_sentence
from desktop_app.ui.service_tiers import tier_name, tier_used
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry

LONGEST_PAGE = 50_000
"""Characters; laying out more of one line freezes a window."""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One move: when, what it became, how long it had been what it was, and why."""

    when: str
    status: JobStatus
    after: str
    note: str


@dataclass(frozen=True, slots=True)
class PromptPage:
    """What was asked, and how."""

    settings: str
    developer_message: str
    turns: tuple[tuple[str, str], ...]
    """Who said it, and what."""


def figures_line(job: Job, now: float) -> str:
    """ "gpt-6.1-sol · high · 12:40 · 1,186 out (1,024 reasoning) · $0.012"."""
    parts = [job.resolved_model_id or job.request.model_id]
    if job.request.effort is not None:
        parts.append(job.request.effort.value)
    parts.append(_tier(job))
    seconds = elapsed(job, now)
    if seconds is not None:
        parts.append(formats.stopwatch(seconds))
    parts.append(output_words(job.answer.usage if job.answer else None))
    if job.status.terminal and job.sent_at is not None:
        parts.append(formats.cost(job.cost))
    elif not job.status.terminal and job.estimate.high is not None:
        parts.append(tr("estimated {estimate}", estimate=formats.cost_range(job.estimate)))
    if job.tags:
        parts.append(", ".join(job.tags))
    return " · ".join(part for part in parts if part)


def _tier(job: Job) -> str:
    """The service tier where it is not the usual one: as served once that is told, before then as asked for."""
    asked = job.request.service_tier or ""
    if job.answer is not None:
        return tier_used(asked, job.answer.service_tier)
    return tr("{asked} tier", asked=tier_name(asked)) if asked else ""


def report_entry(job: Job) -> TranscriptEntry | None:
    """The answer as it is read; None while there is none."""
    answer = job.answer
    if answer is None or not (answer.shown_text or answer.summaries or answer.commentary):
        return None
    seconds = elapsed(job, job.finished_at or job.changed_at)
    return TranscriptEntry(
        key=job.id,
        role="assistant",
        text=text_with_numbers(answer),
        thinking=thinking_text(answer),
        thinking_title=thinking_title(seconds, answer),
        sources=numbered_sources(answer),
    )


def no_report_words(job: Job, now: float = 0.0) -> tuple[str, str]:
    """A heading and a line for a job without an answer to read."""
    if job.status is JobStatus.WAITING and job.starts_in(now):
        return tr("It waits for its start."), tr("Nothing has been sent, and nothing has been charged.")
    if job.status.on_server:
        place = (
            tr("The server has it in its queue.")
            if job.status is JobStatus.QUEUED
            else tr("The model is working on it.")
        )
        line = close_words(job, "report")
        return place, tr("What it writes is shown here. {line}", line=line) if job.request.stream else line
    if job.status in (JobStatus.WAITING, JobStatus.SENDING):
        return tr("It is about to be sent."), tr("Jobs are sent in order of priority, a few at a time.")
    if job.status is JobStatus.HELD:
        return tr("It is held."), tr("It is sent once what is said above is settled.")
    if job.status is JobStatus.UNCERTAIN:
        return tr("Nobody knows yet."), tr("Once its response id is found, the report is fetched.")
    return tr("There is no report."), tr("This job ended without an answer.")


def report_markdown(job: Job) -> str:
    """The report for the clipboard: title, text with numbered sources, and where it comes from."""
    answer = job.answer
    if answer is None:
        return ""
    parts = [f"# {job.title}"]
    if job.cost.basis is CostBasis.SIMULATED or job.server == "demo":
        parts.append(tr("> **Simulated: this answer was made up by Ponder's demo. No model wrote it.**"))
    parts.append(text_with_numbers(answer))
    sources = numbered_sources(answer)
    if sources:
        parts.append("## Sources\n\n" + "\n".join(f"{number}. {title}: <{url}>" for number, title, url in sources))
    when = tr(" on {finished_at}", finished_at=formats.date_time(job.finished_at)) if job.finished_at else ""
    parts.append(f"*{answer.model_id}{when}*")
    return "\n\n".join(part for part in parts if part) + "\n"


def prompt_page(job: Job) -> PromptPage:
    """What was asked, with every choice that was made."""
    request = job.request
    parts = [
        request.model_id,
        tr("effort {value}", value=request.effort.value) if request.effort else tr("the model's usual effort"),
    ]
    if request.verbosity is not None:
        parts.append(tr("verbosity {value}", value=request.verbosity.value))
    if request.web_search is not None or job.origin is JobOrigin.PRO:
        parts.append(tr("web search"))
    if request.service_tier:
        parts.append(tr("{service_tier} tier", service_tier=tier_name(request.service_tier)))
    if request.max_output_tokens is not None:
        parts.append(
            tr("at most {max_output_tokens} output tokens", max_output_tokens=formats.number(request.max_output_tokens))
        )
    names = {
        "user": tr("Prompt") if len(request.turns) == 1 else tr("You"),
        "assistant": tr("Answer"),
        "developer": tr("Developer"),
    }
    turns = tuple((names[turn.role.value], beginning(turn.text)) for turn in request.turns)
    return PromptPage(" · ".join(parts), beginning(request.developer_message), turns)


def beginning(text: str) -> str:
    """A text as it can be shown: of a very long one its beginning, and how much follows."""
    if len(text) <= LONGEST_PAGE:
        return text
    left = formats.number(len(text) - LONGEST_PAGE)
    return tr("{text}…\n\n({left} more characters are not shown here.)", text=text[:LONGEST_PAGE], left=left)


def timeline_rows(entries: Sequence[TimelineEntry]) -> tuple[TimelineRow, ...]:
    """Every move, oldest first."""
    rows = []
    for place, entry in enumerate(entries):
        after = formats.duration(entry.at - entries[place - 1].at) if place else ""
        rows.append(TimelineRow(formats.date_time_to_second(entry.at), entry.status, after, entry.note))
    return tuple(rows)


def usage_rows(job: Job, now: float = 0.0) -> Rows:
    """Everything known in figures: tokens, money, times, ids."""
    figures = AnswerFigures(
        requested_model_id=job.request.model_id,
        effort=job.request.effort.value if job.request.effort else (job.answer.effort if job.answer else None),
        seconds=elapsed(job, job.finished_at or job.changed_at) if job.status.terminal else None,
        cost=job.cost,
        sent=SentPrompt(service_tier=job.request.service_tier or ""),
    )
    rows = list(details_rows(figures, job.answer))
    if not (job.status.terminal and job.sent_at):
        rows = [(name, value) for name, value in rows if name != "Cost"]
    if job.answer is None and job.response_id:
        rows.append((tr("Response id"), job.response_id))
    rows = _with_told(rows, job)
    for name, moment in ((tr("Submitted"), job.created_at), (tr("Sent"), job.sent_at), (tr("Ended"), job.finished_at)):
        if moment is not None:
            rows.append((name, formats.date_time(moment)))
    rows += [(tr("Times sent"), formats.number(job.sends)), (tr("Checks"), formats.number(job.polls))]
    if kept := kept_sentence(job, now):
        rows.append((tr("Kept at the server"), kept))
    rows.append((tr("Ponder's job id"), job.id))
    if job.server:
        rows.append((tr("Server"), tr("the demo's simulator") if job.server == "demo" else job.server))
    return tuple(rows)


def _with_told(rows: list[tuple[str, str]], job: Job) -> list[tuple[str, str]]:
    """What was told before sending, beside what it cost in the end."""
    if not (job.status.terminal and job.sent_at):
        return [*rows, (tr("Estimate before sending"), formats.cost_range(job.estimate))]
    told = told_words(job.estimate, job.cost) or tr("price unknown before sending")
    place = next((number for number, (name, _) in enumerate(rows, 1) if name == tr("Cost")), len(rows))
    return [*rows[:place], (tr("Told before sending"), told), *rows[place:]]
