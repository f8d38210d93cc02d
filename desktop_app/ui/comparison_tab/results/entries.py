"""Turns a trial's job into what the transcript shows. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.answers import Answer
from desktop_app.domain.comparison import Comparison
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.trials import answer_seconds
from desktop_app.ui.answer_text import numbered_sources, text_with_numbers, thinking_text, thinking_title
from desktop_app.ui.comparison_tab.shown import answer_footer, answer_notice
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry

SEND_AGAIN, GIVE_UP = "send-again", "give-up"
_UNCERTAIN_ACTIONS = ((SEND_AGAIN, "Send again", "retry"), (GIVE_UP, "Give it up", "cross"))


def question_entry(comparison: Comparison, questions: Sequence[str]) -> TranscriptEntry:
    """What every trial was asked."""
    return TranscriptEntry(f"question-{comparison.id}", "user", "\n\n---\n\n".join(questions))


def trial_entry(job: Job) -> TranscriptEntry:
    """A trial's answer, or where it stands."""
    answer = job.answer
    status = "" if job.status.terminal or job.status is JobStatus.UNCERTAIN else f"{job.status.label}…"
    return TranscriptEntry(
        key=job.id,
        role="assistant",
        text=_text(answer),
        footer=answer_footer(job),
        thinking=thinking_text(answer),
        thinking_title=thinking_title(answer_seconds(job), answer),
        sources=numbered_sources(answer),
        notice=answer_notice(job),
        status_line=status,
        actions=_UNCERTAIN_ACTIONS if job.status is JobStatus.UNCERTAIN else (),
    )


def _text(answer: Answer | None) -> str:
    if answer is None:
        return ""
    return text_with_numbers(answer) if answer.citations and answer.shown_text else answer.shown_text
