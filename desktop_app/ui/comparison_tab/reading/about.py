"""Everything there is to know about one answer: figures, every grade with its whole reason, the response itself."""

from __future__ import annotations

from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job
from desktop_app.domain.trials import Trial, answer_seconds
from desktop_app.language import tr
from desktop_app.services.comparison import Comparisons
from desktop_app.ui import formats
from desktop_app.ui.answer_text import Rows, details_rows, pretty_json
from desktop_app.ui.comparison_tab.grade_words import grade_marks
from desktop_app.ui.comparison_tab.reading.shown import mark_words


async def about(
    comparisons: Comparisons, scale: Scale, trial: Trial, job: Job, *, judge_counts: bool
) -> tuple[Rows, str]:
    """Labels and values, and the response as laid-out JSON. Raises ProblemError (storage)."""
    whole = await comparisons.answer(JobId(job.id)) or job
    raw = await pretty_json(await comparisons.raw_answer(JobId(job.id)))
    return about_rows(trial, whole, scale, judge_counts=judge_counts), raw


def about_rows(trial: Trial, job: Job, scale: Scale, *, judge_counts: bool) -> Rows:
    """Everything known about an answer, with every grade and its whole reason."""
    marks = grade_marks(trial, scale, judge_counts=judge_counts)
    grades = tuple(
        (tr("Grade by {who}", who=f"{mark.name[0].lower()}{mark.name[1:]}"), mark_words(mark)) for mark in marks
    )
    answer = job.answer
    own = ((tr("Effort and variant"), trial.variant), (tr("Repeat"), formats.number(trial.repeat + 1)))
    if answer is None:
        return (*own, (tr("Status"), job.status.label), *grades)
    seconds = answer_seconds(job)
    rows = (row for row in details_rows(None, answer) if row[0] not in (tr("Cost"), tr("Model asked for")))
    cost = ((tr("Cost"), formats.cost(job.cost)),)
    took = () if seconds is None else ((tr("Time in all"), formats.duration(seconds)),)
    return (*own, *rows, *cost, *took, *grades)
