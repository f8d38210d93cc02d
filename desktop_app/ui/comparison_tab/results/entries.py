"""Turns a task and a trial's job into what the transcript shows. No Qt."""

from __future__ import annotations

from desktop_app.domain.answers import Answer
from desktop_app.domain.comparison_tasks import Scale, Task
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.trials import Trial, answer_seconds
from desktop_app.language import later, tr
from desktop_app.ui.answer_text import numbered_sources, text_with_numbers, thinking_text, thinking_title
from desktop_app.ui.comparison_tab.grade_words import grade_marks
from desktop_app.ui.comparison_tab.shown import answer_footer, answer_notice, short
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry

SEND_AGAIN, GIVE_UP = "send-again", "give-up"
_UNCERTAIN_ACTIONS = ((SEND_AGAIN, later("Send again"), "retry"), (GIVE_UP, later("Give it up"), "cross"))


def _uncertain_actions() -> tuple[tuple[str, str, str], ...]:
    return tuple((key, tr(words), icon) for key, words, icon in _UNCERTAIN_ACTIONS)


def question_entry(comparison_id: ComparisonId, task: Task) -> TranscriptEntry:
    """What was asked."""
    return TranscriptEntry(f"question-{comparison_id}-{task.id}", "user", task.text)


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
        actions=_uncertain_actions() if job.status is JobStatus.UNCERTAIN else (),
    )


def _text(answer: Answer | None) -> str:
    if answer is None:
        return ""
    return text_with_numbers(answer) if answer.citations and answer.shown_text else answer.shown_text


def expected_words(task: Task | None) -> str:
    """What the answer should be, where somebody knows."""
    return tr("Expected: {expected}", expected=short(task.expected, 300)) if task is not None and task.expected else ""


def graders_words(trial: Trial, scale: Scale, *, judge_counts: bool) -> str:
    """Everybody who graded an answer; nothing where only the person did, whose grade the buttons show."""
    marks = grade_marks(trial, scale, judge_counts=judge_counts)
    if all(mark.who == "person" for mark in marks):
        return ""
    return " · ".join(_said(mark.name, mark.words, mark.why, aside=not mark.counts) for mark in marks)


def _said(name: str, words: str, why: str, *, aside: bool) -> str:
    said = f"{name}: {words}"
    if why:
        said += f" ({short(why, 80)})"
    return tr("{said}, does not count", said=said) if aside else said
