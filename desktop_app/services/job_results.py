"""What became of a job: the server's word, its cost and its end, kept on disk or, while that refuses, in memory."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from desktop_app.domain.answers import ResponseReport, ResponseStatus
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus, poll_delay
from desktop_app.domain.pro_profile import POLL_SECONDS
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.retention import expired_problem
from desktop_app.domain.usage import UNKNOWN_COST, Cost
from desktop_app.language import later, tr
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.job_money import JobMoney
from desktop_app.services.ports import Clock
from desktop_app.services.watchable import Announcer

log = logging.getLogger(__name__)

_CANCEL_NOTES = {
    ResponseStatus.CANCELLED: later("Cancelled by you."),
    ResponseStatus.COMPLETED: later("It was finished before it could be cancelled."),
}


def _unbooked(job: Job) -> Problem:
    return Problem(
        ProblemKind.INTERNAL,
        tr("What “{title}” cost could not be worked out, because something failed inside Ponder.", title=job.title),
        tr(
            "Its answer is saved. Its estimate goes on counting under your caps until Ponder is started again; "
            "the details are in Ponder's log."
        ),
        response_id=job.response_id,
    )


class JobResults:
    """Every answer is kept at the first terminal word, once, whatever else fails."""

    def __init__(
        self,
        ledger: Ledger,
        money: JobMoney,
        clock: Clock,
        jitter: Callable[[], float],
        kept_minutes_only: Callable[[], bool],
    ) -> None:
        self._ledger = ledger
        self._money = money
        self._clock = clock
        self._jitter = jitter
        self._kept_minutes_only = kept_minutes_only
        self.trouble: Announcer[Problem] = Announcer()
        """A failure that belongs to no single job, such as a result that the disk would not take."""

    def next_wait(self, job: Job) -> float:
        """Seconds until the next check of a job."""
        fixed = POLL_SECONDS if job.origin is JobOrigin.PRO else None
        return poll_delay(job.polls, fixed=fixed, jitter=self._jitter())

    async def take(self, job_id: JobId, report: ResponseReport, note: str = "", *, cancelled: bool = False) -> None:
        """What the server said: the id first, the result at the first terminal word. A late word changes nothing.

        `cancelled` says that it answers a person's wish to cancel, who then need not be told.
        Raises ProblemError when the disk did not take it; it is kept in memory and saved later.
        """
        async with self._ledger.turn(job_id) as job:
            if job is None:
                return
            if cancelled:
                note = note or _CANCEL_NOTES.get(report.status, "")
            refused = None
            if job.response_id is None and report.status.terminal:
                # a server without background mode answers at once; the id still comes first
                job = job.after(replace(report, status=ResponseStatus.IN_PROGRESS, answer=None), self._clock())
                refused = await self._kept(job, note)
            now = self._clock()
            after = job.after(report, now)
            if after.status.terminal:
                told = cancelled and after.status is JobStatus.CANCELLED
                after = replace(after, cost=await self._booked(after), seen_at=now if told else None)
                refused = await self._kept(after, note, announce=not told) or refused
            elif after.status is not job.status or after.response_id != job.response_id:
                refused = await self._kept(replace(after, next_poll_at=now + self.next_wait(after)), note)
            if refused is not None:
                raise refused

    async def expire(self, job_id: JobId) -> None:
        """The server has lost it."""
        async with self._ledger.turn(job_id) as job:
            if job is None:
                return
            problem = expired_problem(job, self._clock(), short=self._kept_minutes_only())
            ended = job.moved(JobStatus.EXPIRED, self._clock(), problem=problem)
            ended = replace(ended, cost=await self._booked(ended))
            await self._ledger.keep_fact(ended, problem.happened, announce=True)

    async def _kept(self, job: Job, note: str, *, announce: bool = False) -> ProblemError | None:
        try:
            await self._ledger.keep_fact(job, note, announce=announce)
        except ProblemError as error:
            return error
        return None

    async def _booked(self, job: Job) -> Cost:
        """Its cost; unknown for now where the book cannot be written: an answer is never lost over its price."""
        try:
            if job.answer is None:
                return await self._money.book_guess(job)
            return await self._money.book(job)
        except ProblemError as error:
            log.info("job %s is not booked yet: %s", job.id, error.problem.happened)
        except Exception:
            log.exception("job %s could not be booked", job.id)
            self.trouble.tell(_unbooked(job))
            return replace(UNKNOWN_COST, reason=tr("Something failed inside Ponder while its price was worked out."))
        return UNKNOWN_COST

    async def save_unsaved(self) -> None:
        """Try once more what the disk refused, with its cost. Raises ProblemError when it still does."""
        for job_id in tuple(self._ledger.unsaved):
            async with self._ledger.turn(job_id):
                job = self._ledger.waits_for_disk(job_id)
                if job is not None and job.status.terminal and job.sent_at is not None and job.cost == UNKNOWN_COST:
                    self._ledger.amend(replace(job, cost=await self._booked(job)))
        await self._ledger.save_unsaved()
