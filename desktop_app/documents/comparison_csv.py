"""An experiment as a table: one row per trial, every column told in `COLUMNS`, harmless in a spreadsheet."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

from desktop_app.documents.formula_cells import safe_cell
from desktop_app.domain.comparison import Comparison, Variant
from desktop_app.domain.comparison_tasks import Task
from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.jobs import Job
from desktop_app.domain.trials import GradedBy, GradeRecord, Outcome, Trial, answer_seconds, outcome_of

Cell = str | int | float | bool | Decimal | None

COLUMNS: dict[str, str] = {
    "simulated": "yes where Ponder's demo made the answer up: no model wrote it, nothing was charged",
    "comparison": "title of the comparison",
    "task": "the task's name",
    "question": "the task's text",
    "expected": "the answer that was expected",
    "tags": "the task's tags, with a comma between",
    "variant": "the column of the matrix: effort, and mode, verbosity or model where they were compared",
    "effort_asked": "reasoning.effort as sent",
    "mode_asked": "reasoning.mode where it was compared",
    "verbosity_asked": "text.verbosity where it was compared",
    "model_asked": "the model as sent",
    "model_used": "the dated model that answered, as the server told",
    "effort_used": "reasoning.effort as the server told",
    "repeat": "which of the task's repeats, from 1",
    "order": "place in the shuffled order in which trials were sent, from 1",
    "stage": "which purchase of trials asked for the answer: 1 is the first plan",
    "tries": "how often it was asked: more than 1 where no answer came before",
    "status": "of the job: completed, incomplete, failed, cancelled, expired, or where it is",
    "outcome": "answered; wrong (refused or incomplete); missing (no fault of the model); pending",
    "score": "the grade that counts, from 0 (worst) to 1 (best); refused and incomplete answers have 0",
    "graded_by": "whose grade counts: person, automatic, or judge where it agrees with a person far enough",
    "blind": "yes where whoever graded could see nothing of the run",
    "graded_utc": "when the grade that counts was given",
    "person_score": "a person's grade, from 0 to 1",
    "automatic_score": "what the checks say, from 0 to 1",
    "judge_score": "another model's grade, from 0 to 1, whether it counts or not",
    "grade_reason": "why, for the grade that counts",
    "input_tokens": "tokens of the input, cached ones among them",
    "cached_tokens": "input tokens read from the cache",
    "cache_write_tokens": "input tokens written to the cache",
    "output_tokens": "tokens of the output, reasoning among them",
    "reasoning_tokens": "usage.output_tokens_details.reasoning_tokens",
    "elapsed_seconds": "from the server's acceptance to the end, by its clock (whole seconds), else as Ponder saw it",
    "cost_usd": "US dollars",
    "cost_basis": "actual, estimate, simulated or unknown",
    "prices_as_of": "the date of the price list",
    "sent_utc": "when it was sent",
    "finished_utc": "when its end was seen",
    "problem": "what went wrong, with the request id",
    "response_id": "the provider's id of the response",
    "job_id": "Ponder's id of the job",
    "answer": "the answer's text, or the refusal",
}
"""Every column and what is in it; an empty cell means that nobody told."""


def comparison_csv(
    comparison: Comparison,
    tasks: Sequence[Task],
    trials: Sequence[tuple[Trial, Job]],
    *,
    simulated: bool,
    judge: bool = False,
) -> str:
    """One row per trial in the order in which they were sent, times in UTC; `judge` lets a judge's grades count."""
    by_id = {task.id: task for task in tasks}
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for trial, job in sorted(trials, key=lambda pair: pair[0].position):
        row = trial_row(comparison, by_id.get(trial.task_id), trial, job, judge=judge) | {"simulated": simulated}
        writer.writerow([_written(row.get(column)) for column in COLUMNS])
    return text.getvalue()


def trial_row(
    comparison: Comparison, task: Task | None, trial: Trial, job: Job, *, judge: bool = False
) -> dict[str, Cell]:
    """A trial's cells by column, all but `simulated`."""
    return {
        "comparison": comparison.title,
        "task": trial.task_id,
        "question": task.text if task else None,
        "expected": task.expected if task else None,
        "tags": ", ".join(task.tags) if task else None,
        **_asked(comparison.variant(trial.variant), trial, job),
        "order": trial.position + 1,
        "stage": trial.stage,
        "tries": len(trial.earlier) + 1,
        "status": job.status.value,
        "outcome": outcome_of(job).value,
        **_grades(trial, job, judge=judge),
        **_used(job),
        "sent_utc": utc(job.sent_at),
        "finished_utc": utc(job.finished_at),
        "problem": str(job.problem) if job.problem else None,
        "response_id": job.response_id,
        "job_id": job.id,
        "answer": job.answer.shown_text if job.answer else None,
    }


def _asked(variant: Variant | None, trial: Trial, job: Job) -> dict[str, Cell]:
    return {
        "variant": trial.variant,
        "effort_asked": job.request.effort.value if job.request.effort else None,
        "mode_asked": variant.mode if variant else None,
        "verbosity_asked": job.request.verbosity.value if job.request.verbosity else None,
        "model_asked": job.request.model_id,
        "model_used": job.resolved_model_id,
        "effort_used": job.answer.effort if job.answer else None,
        "repeat": trial.repeat + 1,
    }


def _grades(trial: Trial, job: Job, *, judge: bool) -> dict[str, Cell]:
    outcome = outcome_of(job)
    counts = trial.counting(judge=judge) if outcome is Outcome.ANSWERED else None
    return {
        "score": 0.0 if outcome is Outcome.WRONG else counts.score if counts else None,
        "graded_by": counts.by.value if counts else None,
        "blind": counts.blind if counts else None,
        "graded_utc": utc(counts.at) if counts else None,
        **{f"{who.value}_score": _score(trial.by(who)) for who in GradedBy},
        "grade_reason": counts.why if counts else None,
    }


def _score(record: GradeRecord | None) -> float | None:
    return record.score if record else None


def _used(job: Job) -> dict[str, Cell]:
    """Empty cells where nothing was reported: no tokens known is not no tokens used."""
    usage = job.answer.usage if job.answer else None
    seconds = answer_seconds(job)
    names = ("input_tokens", "cached_tokens", "cache_write_tokens", "output_tokens", "reasoning_tokens")
    return {
        **{name: getattr(usage, name) if usage else None for name in names},
        "elapsed_seconds": None if seconds is None else round(seconds, 3),
        "cost_usd": job.cost.usd,
        "cost_basis": job.cost.basis.value,
        "prices_as_of": job.cost.priced_as_of,
    }


def _written(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return safe_cell(value)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def utc(at: Timestamp | None) -> str | None:
    """A time as 2026-11-21T08:00:00Z."""
    return None if at is None else datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
