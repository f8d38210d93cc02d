"""A job: one background response and its history, and which status may follow which."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.domain.answers import Answer, ResponseReport, ResponseStatus
from desktop_app.domain.identifiers import ComparisonId, ConversationId, JobId, MessageId, Timestamp, TrialId
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.requests import AnswerRequest
from desktop_app.domain.usage import UNKNOWN_COST, UNKNOWN_RANGE, Cost, CostRange
from desktop_app.language import later, tr


class JobStatus(StrEnum):
    """Where a job is. The words are those a person reads."""

    HELD = "held"
    WAITING = "waiting"
    SENDING = "sending"
    QUEUED = "queued"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"
    INCOMPLETE = "incomplete"
    UNCERTAIN = "uncertain"
    EXPIRED = "expired"

    @property
    def terminal(self) -> bool:
        """Whether nothing more will happen by itself and the result is final."""
        return self in _TERMINAL

    @property
    def on_server(self) -> bool:
        """Whether the server is working on it, so that it must be polled."""
        return self in (JobStatus.QUEUED, JobStatus.IN_PROGRESS)

    @property
    def label(self) -> str:
        """The word on the badge."""
        return tr(_LABELS[self])


_LABELS = {
    JobStatus.HELD: later("Held"),
    JobStatus.WAITING: later("Waiting"),
    JobStatus.SENDING: later("Sending"),
    JobStatus.QUEUED: later("Queued"),
    JobStatus.IN_PROGRESS: later("In progress"),
    JobStatus.COMPLETED: later("Completed"),
    JobStatus.FAILED: later("Failed"),
    JobStatus.CANCELLED: later("Cancelled"),
    JobStatus.INCOMPLETE: later("Incomplete"),
    JobStatus.UNCERTAIN: later("Uncertain"),
    JobStatus.EXPIRED: later("Expired"),
}
_TERMINAL = frozenset(
    {JobStatus.COMPLETED, JobStatus.FAILED, JobStatus.CANCELLED, JobStatus.INCOMPLETE, JobStatus.EXPIRED}
)
_ENDS = frozenset({JobStatus.COMPLETED, JobStatus.FAILED, JobStatus.CANCELLED, JobStatus.INCOMPLETE})

MOVES: dict[JobStatus, frozenset[JobStatus]] = {
    JobStatus.HELD: frozenset({JobStatus.WAITING, JobStatus.CANCELLED}),
    JobStatus.WAITING: frozenset({JobStatus.HELD, JobStatus.SENDING, JobStatus.CANCELLED}),
    # back to waiting or held only when the server certainly accepted nothing
    JobStatus.SENDING: _ENDS
    | {JobStatus.QUEUED, JobStatus.IN_PROGRESS, JobStatus.UNCERTAIN, JobStatus.HELD, JobStatus.WAITING},
    JobStatus.QUEUED: _ENDS | {JobStatus.IN_PROGRESS, JobStatus.EXPIRED},
    JobStatus.IN_PROGRESS: _ENDS | {JobStatus.QUEUED, JobStatus.EXPIRED},
    # by a person only: its id was found, it is sent again, or it is given up
    JobStatus.UNCERTAIN: _ENDS | {JobStatus.QUEUED, JobStatus.IN_PROGRESS, JobStatus.WAITING, JobStatus.EXPIRED},
    JobStatus.COMPLETED: frozenset(),
    JobStatus.FAILED: frozenset(),
    JobStatus.CANCELLED: frozenset(),
    JobStatus.INCOMPLETE: frozenset(),
    # by a person only: the key of another project was in force, and now the server knows it after all
    JobStatus.EXPIRED: _ENDS | {JobStatus.QUEUED, JobStatus.IN_PROGRESS},
}
"""Every legal move; staying where it is is not a move."""

STUCK_SECONDS = 600.0
"""So long in *queued* is pointed out; nothing is done about it but by a person."""

_FROM_SERVER = {
    ResponseStatus.QUEUED: JobStatus.QUEUED,
    ResponseStatus.IN_PROGRESS: JobStatus.IN_PROGRESS,
    ResponseStatus.COMPLETED: JobStatus.COMPLETED,
    ResponseStatus.FAILED: JobStatus.FAILED,
    ResponseStatus.CANCELLED: JobStatus.CANCELLED,
    ResponseStatus.INCOMPLETE: JobStatus.INCOMPLETE,
}


class IllegalMoveError(Exception):
    """A bug of ours: a job was about to take a status that cannot follow its present one."""


class JobOrigin(StrEnum):
    """Which tab asked for it."""

    JOBS = "jobs"
    PRO = "pro"
    COMPARISON = "comparison"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One move of a job, with its time and, where there is one, the reason in a sentence."""

    at: Timestamp
    status: JobStatus
    note: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """A row of the ledger. Times are in seconds since the epoch, UTC; None where it has not happened."""

    id: JobId
    origin: JobOrigin
    title: str
    request: AnswerRequest
    status: JobStatus
    created_at: Timestamp
    changed_at: Timestamp
    server: str = ""
    """Where it was sent: the host, or "demo". No other server is asked about it. Empty where it was never sent."""
    response_id: str | None = None
    resolved_model_id: str = ""
    sent_at: Timestamp | None = None
    started_at: Timestamp | None = None
    finished_at: Timestamp | None = None
    next_poll_at: Timestamp | None = None
    polls: int = 0
    sends: int = 0
    problem: Problem | None = None
    answer: Answer | None = None
    cost: Cost = UNKNOWN_COST
    estimate: CostRange = UNKNOWN_RANGE
    cap_released: bool = False
    priority: int = 0
    tags: tuple[str, ...] = ()
    notified_at: Timestamp | None = None
    seen_at: Timestamp | None = None
    conversation_id: ConversationId | None = None
    message_id: MessageId | None = None
    comparison_id: ComparisonId | None = None
    trial_id: TrialId | None = None
    batch: str = ""
    """The import or comparison it belongs to, under whose cap it counts."""
    template: str = ""
    """The template it was made from, by name."""
    not_before: Timestamp | None = None
    """It is not sent earlier than this, by the computer's clock; None means as soon as it is its turn."""
    profile: str = ""
    """The profile it was asked for under: only its key is ever used for it."""

    def moved(self, to: JobStatus, at: Timestamp, *, problem: Problem | None = None) -> Job:
        """The job after a legal move.

        Raises IllegalMoveError when `to` cannot follow the present status.
        """
        if to not in MOVES[self.status]:
            raise IllegalMoveError(
                f"job {self.id}: {self.status} cannot become {to}"  # not shown
            )
        return replace(
            self,
            status=to,
            changed_at=at,
            problem=problem,
            next_poll_at=self.next_poll_at if to.on_server else None,
            finished_at=at if to.terminal else None,
        )

    def after(self, report: ResponseReport, at: Timestamp) -> Job:
        """The job after the server said something about it; the same object's content if nothing changed.

        A late word about a job that has already ended changes nothing.
        """
        if self.status.terminal:
            return self
        to = _FROM_SERVER[report.status]
        job = self if to is self.status else self.moved(to, at)
        started = job.started_at
        if started is None and to is not JobStatus.QUEUED:
            started = at
        answer = report.answer if to.terminal else None
        return replace(
            job,
            response_id=report.response_id,
            resolved_model_id=report.model_id or job.resolved_model_id,
            started_at=started,
            answer=answer,
            problem=answer.problem if answer else None,
        )

    def elapsed(self, now: Timestamp) -> float | None:
        """Seconds since it was sent, until it ended or `now`."""
        if self.sent_at is None:
            return None
        return max(0.0, (self.finished_at or now) - self.sent_at)

    def is_stuck(self, now: Timestamp) -> bool:
        """Whether the server has had it in its queue for so long that a person should know."""
        return self.status is JobStatus.QUEUED and (self.elapsed(now) or 0.0) > STUCK_SECONDS

    def starts_in(self, now: Timestamp) -> float:
        """Seconds until it may be sent as far as its start is concerned; 0 once that has come, or where it has left."""
        if self.not_before is None or self.status not in (JobStatus.WAITING, JobStatus.HELD):
            return 0.0
        return max(0.0, self.not_before - now)

    @property
    def is_new(self) -> bool:
        """Whether it ended and nobody has looked yet; trials are looked at as a comparison, not one by one."""
        return self.status.terminal and self.seen_at is None and self.origin is not JobOrigin.COMPARISON


def after_crash(job: Job, at: Timestamp) -> Job:
    """What a job found at start-up must be: *sending* without an id is *uncertain*, never sent again by itself."""
    if job.status is not JobStatus.SENDING:
        return job
    if job.response_id is not None:
        return replace(job.moved(JobStatus.QUEUED, at), next_poll_at=at)
    problem = Problem(
        kind=ProblemKind.TIMED_OUT,
        happened=tr("Ponder closed while this job was being sent."),
        advice=tr(
            "OpenAI may have accepted and charged it. Look for it in your provider's log, "
            "then send it again or drop it."
        ),
    )
    return job.moved(JobStatus.UNCERTAIN, at, problem=problem)


def poll_delay(polls: int, *, fixed: float | None, jitter: float) -> float:
    """Seconds until the next check: 2 s growing by half each time to 30 s, or `fixed`.

    `jitter` is a random number from 0 to 1 and adds up to a tenth, so that many jobs do not ask at once.
    """
    base = fixed if fixed is not None else min(30.0, 2.0 * 1.5 ** min(polls, 20))
    return base * (1.0 + 0.1 * jitter) if fixed is None else base + jitter
