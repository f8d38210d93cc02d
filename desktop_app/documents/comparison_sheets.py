"""An experiment as an Excel workbook: its trials, its figures, its tasks, and what it was about."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from desktop_app import __version__
from desktop_app.documents.comparison_csv import COLUMNS, trial_row, utc
from desktop_app.documents.comparison_json import SIMULATED_NOTE
from desktop_app.documents.usage_exports import Cell, Record, Sheet, usage_workbook
from desktop_app.domain.comparison_figures import VariantSummary
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.services.comparison_ports import ComparisonRecord, ReportWords

_MEASURES = {
    "quality": "score from 0 to 1",
    "reasoning_tokens": "reasoning tokens per answer",
    "output_tokens": "output tokens per answer, reasoning among them",
    "input_tokens": "input tokens per answer",
    "seconds": "seconds per answer",
    "usd": "US dollars per answer",
}
_COUNTS = ("planned", "finished", "answered", "graded", "wrong", "missing", "running")
_FIGURES = (
    "simulated",
    "variant",
    *_COUNTS,
    *(f"{name}_{part}" for name in _MEASURES for part in ("mean", "low", "high", "n")),
    "quality_if_missing_wrong",
    "quality_if_missing_right",
    "usd_total",
    "asked_more_used_less",
)
_TASKS = ("task", "question", "expected", "checks", "tags")
_ABOUT = ("about", "value")


def comparison_workbook(record: ComparisonRecord, words: ReportWords) -> bytes:
    """The sheets Trials, Figures, Tasks and About. Takes seconds for thousands of trials: call it on a thread.

    No cell is a formula, whatever its text begins with; a text longer than a cell may be is cut.
    """
    sheets = [
        Sheet("Trials", tuple(COLUMNS), _trials(record)),
        Sheet("Figures", _FIGURES, [_figures(each, simulated=record.simulated) for each in record.figures]),
        Sheet("Tasks", _TASKS, _tasks(record)),
        Sheet("About", _ABOUT, [{"about": name, "value": value} for name, value in _about(record, words)]),
    ]
    return usage_workbook(sheets, at=record.exported)


def _trials(record: ComparisonRecord) -> list[Record]:
    by_id = {task.id: task for task in record.tasks}
    rows: list[Record] = []
    for trial, job in sorted(record.trials, key=lambda pair: pair[0].position):
        row = trial_row(record.comparison, by_id.get(trial.task_id), trial, job, judge=record.judge_counts)
        row["simulated"] = record.simulated
        rows.append({name: _yes_no(value) for name, value in row.items()})
    return rows


def _yes_no(value: str | int | float | bool | Decimal | None) -> Cell:
    return ("yes" if value else "no") if isinstance(value, bool) else value


def _figures(summary: VariantSummary, *, simulated: bool) -> Record:
    cells: dict[str, Cell] = {"simulated": "yes" if simulated else "no", "variant": summary.label}
    cells |= {name: getattr(summary, name) for name in _COUNTS}
    for name in _MEASURES:
        cells |= _interval(name, getattr(summary, name))
    return cells | {
        "quality_if_missing_wrong": summary.worst_case,
        "quality_if_missing_right": summary.best_case,
        "usd_total": summary.usd_total,
        "asked_more_used_less": "yes" if summary.asked_more_used_less else "no",
    }


def _interval(name: str, value: Interval | None) -> dict[str, Cell]:
    if value is None:
        return {}
    return {
        f"{name}_mean": value.centre,
        f"{name}_low": value.low,
        f"{name}_high": value.high,
        f"{name}_n": value.n,
    }


def _tasks(record: ComparisonRecord) -> list[Record]:
    return [
        {
            "task": task.id,
            "question": task.text,
            "expected": task.expected,
            "checks": task.checks,
            "tags": ", ".join(task.tags),
        }
        for task in record.tasks
    ]


def _about(record: ComparisonRecord, words: ReportWords) -> Iterator[tuple[str, Cell]]:
    plan = record.comparison
    if record.simulated:
        yield "Simulated", SIMULATED_NOTE
    yield "Title", plan.title
    yield "Model asked", plan.model_id
    yield "Tasks", plan.task_count
    yield "Tasks from", plan.source or "typed"
    yield "Variants", ", ".join(variant.key for variant in plan.variants)
    yield "Repeats", plan.repeats
    yield "Scale", "pass or fail" if plan.scale is Scale.PASS_FAIL else "1 to 5"
    yield "Margin (share of the scale)", plan.margin
    yield "Developer message", plan.developer_message or "none"
    yield "Longest answer (tokens)", plan.max_output_tokens or "the model's own limit"
    yield "Made (UTC)", utc(plan.created_at)
    yield "Exported (UTC)", utc(record.exported)
    yield "Ponder", __version__
    for number, line in enumerate(words.verdict, 1):
        yield f"Verdict {number}", line
    for stage in plan.stages:
        told = f"{stage.trials} trials, {utc(stage.at)}, order shuffled by seed {stage.seed}"
        yield f"Stage {stage.number} ({stage.kind.value})", told
    for number, look in enumerate(plan.looks, 1):
        yield f"Verdict read {number}", f"after stage {look.stage}, margin {look.margin:g}, {utc(look.at)}"
    for model, rates in record.prices.items():
        told = f"input {rates.input:f}, cached input {rates.cached:f}, output {rates.output:f}, of {rates.priced_as_of}"
        yield f"Price of {model} (US$ per 1,000,000 tokens)", told
    yield from _explained()


def _explained() -> Iterator[tuple[str, Cell]]:
    yield (
        "Long texts",
        "A cell holds 32,767 characters: a longer answer is cut, the CSV and JSON files have it whole.",
    )
    yield "Figures: _mean, _low, _high, _n", "the mean, its 95 % interval, and how many tasks (or answers) it rests on"
    for name, told in _MEASURES.items():
        yield f"Figures: {name}", told
    for name, told in COLUMNS.items():
        yield f"Trials: {name}", told
