"""One experiment: the same question at several reasoning efforts, several times, graded."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.identifiers import ComparisonId, JobId, Timestamp, TrialId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.statistics.intervals import Interval, mean_interval, wilson_interval

MOST_REPEATS = 50


@dataclass(frozen=True, slots=True)
class Design:
    """What a person set up: one prompt, the efforts to compare, and how often each is asked."""

    prompt: str
    model_id: str
    efforts: tuple[Effort, ...]
    repeats: int
    developer_message: str = ""
    title: str = ""

    @property
    def size(self) -> int:
        """How many trials it has."""
        return len(self.efforts) * self.repeats


class Grade(StrEnum):
    """A person's judgement of one answer."""

    PASS = "pass"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was planned. `order_seed` fixed the shuffled order of the trials and is kept to repeat it."""

    id: ComparisonId
    title: str
    prompt: str
    model_id: str
    efforts: tuple[Effort, ...]
    repeats: int
    order_seed: int
    created_at: Timestamp
    developer_message: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """One response inside a comparison: a job of the ledger, a place in the matrix, and its grade."""

    id: TrialId
    comparison_id: ComparisonId
    effort: Effort
    repeat: int
    position: int
    job_id: JobId
    grade: Grade | None = None
    graded_at: Timestamp | None = None


def planned_order(efforts: Sequence[Effort], repeats: int, seed: int) -> tuple[tuple[Effort, int], ...]:
    """Every (effort, repeat) once, in an order shuffled by `seed`, so that time of day favours no effort."""
    cells = [(effort, repeat) for repeat in range(repeats) for effort in efforts]
    random.Random(seed).shuffle(cells)
    return tuple(cells)


@dataclass(frozen=True, slots=True)
class EffortSummary:
    """What one effort did: figures over its finished trials. `asked_more_used_less` flags an effort that thought no
    more than the next lower one, although it was asked to."""

    effort: Effort
    finished: int
    running: int
    missing: int
    graded: int
    pass_rate: Interval | None
    reasoning_tokens: Interval | None
    output_tokens: Interval | None
    seconds: Interval | None
    usd: Interval | None
    asked_more_used_less: bool = False


def summarise(efforts: Sequence[Effort], trials: Sequence[tuple[Trial, Job]]) -> tuple[EffortSummary, ...]:
    """One summary per effort, least effort first."""
    ordered = sorted(efforts, key=list(Effort).index)
    summaries: list[EffortSummary] = []
    for effort in ordered:
        mine = [(trial, job) for trial, job in trials if trial.effort is effort]
        before = summaries[-1].reasoning_tokens if summaries else None
        summaries.append(_summary(effort, mine, before))
    return tuple(summaries)


def _summary(effort: Effort, mine: Sequence[tuple[Trial, Job]], before: Interval | None) -> EffortSummary:
    answered = [(trial, job) for trial, job in mine if job.answer is not None and job.answer.usage is not None]
    usages = [job.answer.usage for _, job in answered if job.answer and job.answer.usage]
    grades = [trial.grade for trial, _ in mine if trial.grade is not None]
    reasoning = _interval([usage.reasoning_tokens for usage in usages])
    return EffortSummary(
        effort=effort,
        finished=sum(1 for _, job in mine if job.status.terminal),
        running=sum(1 for _, job in mine if not job.status.terminal),
        missing=sum(1 for _, job in mine if job.status in (JobStatus.FAILED, JobStatus.EXPIRED, JobStatus.CANCELLED)),
        graded=len(grades),
        pass_rate=wilson_interval(grades.count(Grade.PASS), len(grades)) if grades else None,
        reasoning_tokens=reasoning,
        output_tokens=_interval([usage.output_tokens for usage in usages]),
        seconds=_interval([seconds for _, job in answered if (seconds := answer_seconds(job)) is not None]),
        usd=_interval([float(job.cost.usd) for _, job in answered if job.cost.usd is not None]),
        asked_more_used_less=bool(reasoning is not None and before is not None and reasoning.centre <= before.centre),
    )


def answer_seconds(job: Job) -> float | None:
    """How long the answer took, by the server's own clock where it told (in whole seconds), else as we saw it.

    What we see is late by up to one poll (30 s), which would hide what an effort costs in time.
    """
    answer = job.answer
    if answer is not None and answer.created_at is not None and answer.completed_at is not None:
        return max(0.0, answer.completed_at - answer.created_at)
    if job.finished_at is None or job.sent_at is None:
        return None
    return max(0.0, job.finished_at - job.sent_at)


def _interval(values: Sequence[float]) -> Interval | None:
    return mean_interval(values) if values else None
