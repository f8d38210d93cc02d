"""What the matrix shows of one trial: a mark by shape and colour, a figure, and the whole in words. No Qt."""

from __future__ import annotations

from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.trials import Cell, GradeRecord, Outcome, Trial, answer_seconds
from desktop_app.language import later, tr
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.grade_words import disagreement, score_words
from desktop_app.ui.comparison_tab.results.values import Shape, TrialMark
from desktop_app.ui.comparison_tab.shown import measured
from desktop_app.ui.comparison_tab.values import Measure, write_value
from desktop_app.ui.holds import in_currency


def mark_of(
    trial: Trial, job: Job, cell: Cell, scale: Scale, measure: Measure | None = None, *, judge: bool = False
) -> TrialMark:
    """A trial's mark, with the figure of a measure where one is wanted; `judge` tells whether its grades count."""
    figure = ""
    if measure is not None and (value := measured(job, measure)) is not None:
        figure = write_value(value, measure)
    if cell.outcome is Outcome.PENDING:
        return TrialMark(trial.id, "under-way", job.status)
    if cell.outcome is not Outcome.ANSWERED:
        missing = cell.outcome is Outcome.MISSING
        return TrialMark(trial.id, "missing" if missing else "wrong", job.status, figure=figure)
    record = trial.counting(judge=judge)
    grey = record is None
    record = record or trial.counting(judge=True)
    if record is None:
        return TrialMark(trial.id, "ungraded", job.status, figure=figure)
    shape, level = _graded(record, scale)
    apart = len(trial.grades) > 1 and bool(disagreement(trial, scale))
    return TrialMark(trial.id, shape, job.status, level, grey, apart, figure)


def _graded(record: GradeRecord, scale: Scale) -> tuple[Shape, int]:
    score = record.score or 0.0
    if scale is Scale.PASS_FAIL:
        return ("pass" if score >= 0.5 else "fail"), 0
    return "points", scale.level(score) + 1


def spoken(trial: Trial, job: Job, cell: Cell, scale: Scale, *, judge: bool = False) -> str:
    """The trial in words, for a screen reader and the tooltip."""
    parts = [tr("{variant}, repeat {number}", variant=trial.variant, number=trial.repeat + 1)]
    if cell.outcome is Outcome.MISSING:
        parts.append(tr("{status}, no answer", status=job.status.label.lower()))
    elif cell.outcome is Outcome.WRONG and job.status is not JobStatus.INCOMPLETE:
        parts.append(tr("refused, counts as wrong"))
    else:
        parts.append(job.status.label.lower() + (tr(", counts as wrong") if cell.outcome is Outcome.WRONG else ""))
    if cell.outcome is Outcome.ANSWERED:
        parts.append(_grade_words(trial, scale, judge=judge))
    if job.answer is not None and job.answer.usage is not None:
        parts.append(tr("{tokens} reasoning tokens", tokens=formats.number(job.answer.usage.reasoning_tokens)))
        parts.append(formats.duration(answer_seconds(job)))
        parts.append(formats.cost(job.cost))
    words = ", ".join(parts)
    if job.problem is not None:
        words = f"{words}. {in_currency(job.problem).happened}"
    apart = disagreement(trial, scale) if len(trial.grades) > 1 else ""
    return f"{words}. {apart}" if apart else words


def _grade_words(trial: Trial, scale: Scale, *, judge: bool) -> str:
    record = trial.counting(judge=judge)
    if record is None:
        aside = trial.counting(judge=True)
        if aside is None:
            return tr("not graded")
        return tr("not graded; the judge says {grade}", grade=score_words(aside.score, scale))
    if scale is Scale.PASS_FAIL:
        return tr("passed") if (record.score or 0.0) >= 0.5 else tr("failed")
    return tr("graded {grade}", grade=score_words(record.score, scale))


_COUNTED: tuple[tuple[Shape, str], ...] = (
    ("pass", later("{count} passed")),
    ("fail", later("{count} failed")),
    ("points", later("{count} graded")),
    ("wrong", later("{count} refused or incomplete")),
    ("missing", later("{count} without an answer")),
    ("ungraded", later("{count} not graded")),
    ("under-way", later("{count} not finished")),
)


def counted(marks: tuple[TrialMark, ...]) -> str:
    """ "4 passed, 1 failed, 1 not graded"."""
    counts = [(sum(1 for mark in marks if mark.shape == shape), words) for shape, words in _COUNTED]
    return ", ".join(tr(words, count=count) for count, words in counts if count)
