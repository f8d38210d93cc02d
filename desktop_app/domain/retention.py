"""How long the provider keeps a response: 30 days, or about 10 minutes under some data policies."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.language import later, tr

THIRTY_DAYS = 30 * 86_400.0
TEN_MINUTES = 600.0
_PROVIDER = ("", "demo", "openai.com")
_AGAIN = later("With the right key you can look again; otherwise run the job again.")


@dataclass(frozen=True, slots=True)
class Keeping:
    """`until` is None while the time has not begun to run: it does at the answer's end."""

    minutes_only: bool
    until: Timestamp | None

    def left(self, now: Timestamp) -> float | None:
        """Seconds until the provider may delete it, 0 when that is past; None while the time does not run."""
        return None if self.until is None else max(0.0, self.until - now)


def keeping_of(job: Job, *, short: bool) -> Keeping | None:
    """How long the server has it; None for what it never had, and for servers that say nothing of it.

    `short`: the person's data policy is one of minutes. When exactly they begin is written nowhere: the answer's end
    is the earliest that a person could lose anything.
    """
    if job.response_id is None or job.sent_at is None or not _is_known(job.server):
        return None
    if short or job.request.store is False:
        ended = job.answer.completed_at if job.answer is not None else None
        ended = ended or job.finished_at
        return Keeping(True, None if ended is None else ended + TEN_MINUTES)
    return Keeping(False, job.sent_at + THIRTY_DAYS)


def _is_known(server: str) -> bool:
    return server in _PROVIDER or server.endswith(".openai.com")


def expired_problem(job: Job, now: Timestamp, *, short: bool) -> Problem:
    """Why the server has lost a job, as far as that can be known, and what to do."""
    age = now - (job.sent_at or job.created_at)
    if age > THIRTY_DAYS:
        advice = tr(
            "It was sent {age:.0f} days ago, and answers are kept for 30. {again}", age=age / 86400, again=tr(_AGAIN)
        )
    elif short or job.request.store is False:
        rule = tr("is not stored") if job.request.store is False else tr("falls under your data policy")
        advice = tr(
            "This answer {rule}: it is deleted about 10 minutes after it is ready, and Ponder was not "
            "there in time. Run it again and leave Ponder open until it ends.",
            rule=rule,
        )
    else:
        advice = tr(
            "Stored responses are kept for 30 days, or for about 10 minutes under some data policies "
            "(Settings, Jobs); a deleted response or another key's project looks the same. {again}",
            again=tr(_AGAIN),
        )
    return Problem(ProblemKind.NOT_FOUND, tr("The server no longer has this response."), advice)


def is_gone(job: Job) -> bool:
    """Whether the server said that it has lost it."""
    return job.status is JobStatus.EXPIRED
