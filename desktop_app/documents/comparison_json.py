"""An experiment as JSON: plan, tasks, trials with their jobs and grades, prices, figures; read back without trust."""

# not shown: says where a damaged file is broken, in the words of its own fields

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from desktop_app import __version__
from desktop_app.documents.strict_records import BadRecordError, from_plain, to_plain
from desktop_app.domain.comparison import MOST_REPEATS, MOST_TASKS, MOST_TRIALS, Comparison
from desktop_app.domain.comparison_tasks import Task
from desktop_app.domain.jobs import Job
from desktop_app.domain.trials import Trial
from desktop_app.services.comparison_ports import ComparisonRecord
from desktop_app.services.price_port import Rates

KIND, VERSION = "ponder-comparison", 1
SIMULATED_NOTE = "Simulated: these answers were made up by Ponder's demo. No model wrote them, nothing was charged."
_MOST_LOOKS = 10_000
_MOST_GRADES = 1_000


def comparison_json(record: ComparisonRecord) -> str:
    """The whole file. Times are seconds since 1970 UTC, money is in US dollars as text, scores go from 0 to 1."""
    return json.dumps(comparison_content(record), ensure_ascii=False, indent=1) + "\n"


def comparison_content(record: ComparisonRecord) -> dict[str, Any]:
    """The same before it is written down."""
    note = {"note": SIMULATED_NOTE} if record.simulated else {}
    return {
        **note,
        "kind": KIND,
        "version": VERSION,
        "ponder": __version__,
        "exported": record.exported,
        "exported_utc": datetime.fromtimestamp(record.exported, UTC).isoformat(timespec="seconds"),
        "simulated": record.simulated,
        "comparison": to_plain(record.comparison),
        "tasks": to_plain(record.tasks),
        "trials": [{"trial": to_plain(trial), "job": _job(job)} for trial, job in record.trials],
        "prices": to_plain(record.prices),
        "figures": to_plain(record.figures),
        "finding": to_plain(record.finding),
    }


def _job(job: Job) -> Any:
    """Without the raw response, which has a place of its own."""
    plain = to_plain(job)
    if plain["answer"] is not None:
        plain["answer"]["raw"] = ""
    return plain


def comparison_from(content: Any) -> ComparisonRecord:
    """The experiment that a file holds, checked field by field. Raises BadRecordError, which names what is wrong.

    Figures and finding are left where they are: they follow from the rest.
    """
    if not isinstance(content, dict) or content.get("kind") != KIND:
        raise BadRecordError("this is no comparison of Ponder's")
    check_version(content.get("version"))
    comparison = from_plain(Comparison, content.get("comparison"), "comparison")
    tasks = from_plain(tuple[Task, ...], content.get("tasks"), "tasks")
    trials = _trials(content.get("trials"))
    prices = content.get("prices") or {}
    if not isinstance(prices, dict) or len(prices) > MOST_TRIALS:
        raise BadRecordError("prices is no object")
    record = ComparisonRecord(
        comparison=comparison,
        tasks=tasks,
        trials=trials,
        exported=from_plain(float, content.get("exported"), "exported"),
        simulated=from_plain(bool, content.get("simulated"), "simulated"),
        prices={str(model): from_plain(Rates, rates, "prices") for model, rates in prices.items()},
    )
    _check_plan(comparison, tasks)
    _check_trials(record)
    return record


def check_version(version: Any) -> None:
    """Raises BadRecordError for a file of another format."""
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise BadRecordError("its version can't be read")
    if version > VERSION:
        raise BadRecordError("it was made by a newer version of Ponder")


def _trials(plain: Any) -> tuple[tuple[Trial, Job], ...]:
    if not isinstance(plain, list) or len(plain) > MOST_TRIALS:
        raise BadRecordError("trials is no list, or too long")
    found = []
    for index, pair in enumerate(plain):
        place = f"trials[{index}]"
        if not isinstance(pair, dict) or pair.keys() != {"trial", "job"}:
            raise BadRecordError(f"{place} is no trial with its job")
        trial = from_plain(Trial, pair["trial"], f"{place}.trial")
        found.append((trial, from_plain(Job, pair["job"], f"{place}.job")))
    return tuple(found)


def _check_plan(comparison: Comparison, tasks: tuple[Task, ...]) -> None:
    _demand(1 <= len(tasks) <= MOST_TASKS and len(tasks) == comparison.task_count, "tasks are not as many as planned")
    _demand(len({task.id for task in tasks}) == len(tasks), "two tasks have the same name")
    keys = {variant.key for variant in comparison.variants}
    _demand(0 < len(keys) == len(comparison.variants) <= 1000, "its variants are not told apart")
    _demand(set(comparison.testing_order) <= keys, "its order of testing names another variant")
    _demand(1 <= comparison.repeats <= MOST_REPEATS, "its repeats do not fit")
    _demand(0 < comparison.margin < 1 and comparison.judge_level <= 1, "its margin does not fit")
    numbers = [stage.number for stage in comparison.stages]
    _demand(numbers == list(range(1, len(numbers) + 1)) and len(numbers) <= MOST_TRIALS, "its stages do not follow")
    _demand(len(comparison.looks) <= _MOST_LOOKS, "it was looked at too often to be true")


def _check_trials(record: ComparisonRecord) -> None:
    comparison, trials = record.comparison, record.trials
    keys, tasks = {variant.key for variant in comparison.variants}, {task.id for task in record.tasks}
    for trial, job in trials:
        _demand(trial.comparison_id == comparison.id, "a trial belongs to another comparison")
        _demand(trial.variant in keys and trial.task_id in tasks, "a trial has no place in the plan")
        _demand(trial.job_id == job.id and job.trial_id == trial.id, "a trial has another's job")
        _demand(trial.position >= 0 and 0 <= trial.repeat < MOST_REPEATS, "a trial's place does not fit")
        _demand(len(trial.grades) <= _MOST_GRADES, "a trial has too many grades")
        _demand(all(grade.score is None or grade.score <= 1 for grade in trial.grades), "a grade is above 1")
        _demand(_counts(job), "a count of tokens is below 0")
    for names in ([trial.id for trial, _ in trials], [job.id for _, job in trials]):
        _demand(len(set(names)) == len(names), "a trial is there twice")


def _counts(job: Job) -> bool:
    usage = job.answer.usage if job.answer else None
    counts: Mapping[str, int] = to_plain(usage) if usage else {}
    return all(count >= 0 for count in counts.values())


def _demand(holds: bool, happened: str) -> None:
    if not holds:
        raise BadRecordError(happened)
