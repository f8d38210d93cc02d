"""One trial: its place in the experiment, its job, its grades, what became of it, and what it used."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.domain.comparison_tasks import TaskId
from desktop_app.domain.identifiers import ComparisonId, JobId, Timestamp, TrialId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.problems import ProblemKind


class Grade(StrEnum):
    """The two grades of the pass/fail scale."""

    PASS = "pass"
    FAIL = "fail"


class GradedBy(StrEnum):
    """Who judged."""

    PERSON = "person"
    AUTOMATIC = "automatic"
    JUDGE = "judge"
    """Another model."""


@dataclass(frozen=True, slots=True)
class GradeRecord:
    """One judgement of one answer: `job_id` names it, as a trial that is asked again has another answer.

    `score` goes from 0 to 1; None takes earlier grades of the same kind back, or says that it cannot be judged.
    `blind`: nothing of the run could be seen. `why` tells the reason in words, `source` the judge's model and rubric.
    """

    by: GradedBy
    score: float | None
    at: Timestamp
    job_id: JobId
    blind: bool = False
    why: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """One response inside a comparison. `stage` is the one in which its present answer was asked for; `earlier` are
    the jobs that brought none. `grades` holds every judgement, oldest first."""

    id: TrialId
    comparison_id: ComparisonId
    task_id: TaskId
    variant: str
    repeat: int
    position: int
    job_id: JobId
    stage: int = 1
    grades: tuple[GradeRecord, ...] = ()
    earlier: tuple[JobId, ...] = ()

    def by(self, who: GradedBy) -> GradeRecord | None:
        """The last judgement of one kind on the present answer, None where there is none or it was taken back."""
        for record in reversed(self.grades):
            if record.by is who and record.job_id == self.job_id:
                return record if record.score is not None else None
        return None

    def judged(self, record: GradeRecord) -> Trial:
        """With one more judgement."""
        return replace(self, grades=(*self.grades, record))

    def counting(self, *, judge: bool = False) -> GradeRecord | None:
        """The judgement that counts: a person's before an automatic one before, with `judge`, another model's."""
        found = self.by(GradedBy.PERSON) or self.by(GradedBy.AUTOMATIC)
        return found or (self.by(GradedBy.JUDGE) if judge else None)

    @property
    def grade(self) -> Grade | None:
        """What counts, on the pass/fail scale."""
        record = self.counting()
        return None if record is None else Grade.PASS if (record.score or 0.0) >= 0.5 else Grade.FAIL


class Outcome(StrEnum):
    """What became of a trial."""

    PENDING = "pending"
    """It has not ended, or waits for a person's word."""
    MISSING = "missing"
    """The network or the server failed, or it was cancelled: no fault of the model, so it counts neither way."""
    WRONG = "wrong"
    """Refused or incomplete: no answer, by the model's doing."""
    ANSWERED = "answered"


def outcome_of(job: Job) -> Outcome:
    """What became of a trial whose job this is."""
    if not job.status.terminal:
        return Outcome.PENDING
    answer = job.answer
    if job.status is JobStatus.INCOMPLETE or (answer is not None and answer.refusal and not answer.text):
        return Outcome.WRONG
    if job.status is JobStatus.COMPLETED:
        return Outcome.ANSWERED
    refused = job.problem is not None and job.problem.kind is ProblemKind.CONTENT_POLICY
    return Outcome.WRONG if refused else Outcome.MISSING


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


@dataclass(frozen=True, slots=True)
class Measures:
    """What one trial used: tokens as the server counted them, seconds, US dollars; None where nobody told."""

    input_tokens: int | None = None
    cached_tokens: int | None = None
    output_tokens: int | None = None
    reasoning_tokens: int | None = None
    seconds: float | None = None
    usd: float | None = None


def measures_of(job: Job) -> Measures:
    """The figures of a trial's answer; none before there is one."""
    answer = job.answer
    if answer is None or answer.usage is None:
        return Measures()
    usage = answer.usage
    return Measures(
        usage.input_tokens,
        usage.cached_tokens,
        usage.output_tokens,
        usage.reasoning_tokens,
        answer_seconds(job),
        None if job.cost.usd is None else float(job.cost.usd),
    )


@dataclass(frozen=True, slots=True)
class Cell:
    """A trial as all figures see it. The same trial and job make the same cell, so it is made once for each change."""

    trial: Trial
    outcome: Outcome
    measures: Measures

    @classmethod
    def of(cls, trial: Trial, job: Job) -> Cell:
        """From the trial and its job as they stand."""
        return cls(trial, outcome_of(job), measures_of(job))

    def score(self, *, judge: bool) -> float | None:
        """Its score where it has one: 0 for what is wrong by itself; None while pending, missing or ungraded."""
        if self.outcome is Outcome.WRONG:
            return 0.0
        record = self.trial.counting(judge=judge) if self.outcome is Outcome.ANSWERED else None
        return None if record is None else record.score

    def ungraded(self, *, judge: bool) -> bool:
        """Whether there is an answer that nobody has judged."""
        return self.outcome is Outcome.ANSWERED and self.score(judge=judge) is None


def cells_of(pairs: Iterable[tuple[Trial, Job]]) -> Sequence[Cell]:
    """Every trial with its job, as figures see them."""
    return [Cell.of(trial, job) for trial, job in pairs]
