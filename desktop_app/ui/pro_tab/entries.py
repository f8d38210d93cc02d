"""Turns the questions of a Pro conversation and their jobs into what the transcript shows. No Qt."""

from __future__ import annotations

from desktop_app.domain.conversation import AnswerFigures
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.language import later, tr
from desktop_app.services.pro import ProTurn
from desktop_app.ui.answer_text import (
    ended_words,
    figures_line,
    numbered_sources,
    text_with_numbers,
    thinking_text,
    thinking_title,
)
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry

COPY, AGAIN, DETAILS = "copy", "again", "details"
LOOK_AGAIN = "look_again"

_LOST = later("This question was not sent: Ponder closed before it left, or its job was removed. Nothing runs.")


def turn_entries(turn: ProTurn, *, excluded: bool, last: bool) -> list[TranscriptEntry]:
    """The question, and its answer once that has ended (a running one has its card instead)."""
    copy = (COPY, tr("Copy"), "copy")
    entries = [
        TranscriptEntry(turn.question.id, "user", turn.question.text, excluded=excluded, actions=(copy,)),
    ]
    if not turn.running:
        entries.append(_answer_entry(turn, excluded=excluded, last=last))
    return entries


def answer_key(turn: ProTurn) -> str:
    """The transcript's key of a turn's answer."""
    return turn.answer.id if turn.answer is not None else f"{turn.question.id}-answer"


def job_figures(job: Job) -> AnswerFigures:
    """What the footer under a finished answer tells."""
    return AnswerFigures(
        requested_model_id=job.request.model_id,
        effort=job.answer.effort if job.answer else None,
        seconds=job.elapsed(job.finished_at or job.changed_at),
        cost=job.cost,
    )


def _answer_entry(turn: ProTurn, *, excluded: bool, last: bool) -> TranscriptEntry:
    job = turn.job
    again = ((AGAIN, tr("Ask again"), "retry"),) if last else ()
    if job is None:
        return TranscriptEntry(answer_key(turn), "assistant", notice=tr(_LOST), excluded=excluded, actions=again)
    answer = job.answer
    text = text_with_numbers(answer) if answer else ""
    figures = job_figures(job)
    copy = ((COPY, tr("Copy as Markdown"), "copy"),) if text else ()
    return TranscriptEntry(
        key=answer_key(turn),
        role="assistant",
        text=text,
        footer=figures_line(figures, answer) if job.sent_at is not None else "",
        thinking=thinking_text(answer),
        thinking_title=thinking_title(figures.seconds, answer),
        sources=numbered_sources(answer),
        notice=notice_of(job),
        excluded=excluded,
        actions=(*copy, *again, (DETAILS, tr("Details"), "info")),
    )


def notice_of(job: Job) -> str:
    """How a job ended, where that is not simply *completed*."""
    if job.problem is not None:
        return job.problem.happened
    if job.status is JobStatus.CANCELLED:
        return tr("Cancelled by you.") if job.sent_at else tr("Cancelled before it was sent. Nothing was charged.")
    return ended_words(job.answer) if job.answer else ""


def follow_up_actions(job: Job) -> tuple[tuple[str, str], ...]:
    """Buttons above the composer for the newest answer when it did not end well; empty where none is needed."""
    if job.status is JobStatus.EXPIRED:
        return ((LOOK_AGAIN, tr("Look again")), (AGAIN, tr("Ask again")))
    if job.status in (JobStatus.FAILED, JobStatus.INCOMPLETE):
        return ((AGAIN, tr("Ask again")),)
    return ()
