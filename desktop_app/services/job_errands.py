"""One request about one job: send it, ask how it is, cancel it; and what every reply or failure means for its row."""

from __future__ import annotations

import logging
from contextlib import AbstractContextManager
from dataclasses import replace

from desktop_app.domain.answers import ResponseReport, ResponseStatus
from desktop_app.domain.identifiers import JobId, Timestamp
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.domain.requests import AnswerRequest, Dialect
from desktop_app.domain.usage import UNKNOWN_RANGE, CostRange
from desktop_app.language import later, tr
from desktop_app.services.access import Access
from desktop_app.services.hold_news import HoldNews
from desktop_app.services.job_creates import Created, create, report_of
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.job_money import JobMoney
from desktop_app.services.job_outcomes import (
    HELD_KINDS,
    LOST,
    NO_ESTIMATE,
    PAUSED,
    may_cancel_later,
)
from desktop_app.services.job_pace import LONGEST_REST_SECONDS, Pace, lane
from desktop_app.services.job_results import JobResults
from desktop_app.services.lessons import Refused
from desktop_app.services.live_view import LiveView
from desktop_app.services.ports import AnswerDoor, Clock
from desktop_app.services.pro_turnover import carry_over
from desktop_app.services.watchable import Watchable

log = logging.getLogger(__name__)

MISSING_UNTIL_EXPIRED = 3
"""How many times in a row the server must not know a response before the job is given up."""
KEYLESS_SECONDS = 300.0
"""Until a job is asked about again whose profile is not in force and has no usable key."""
MISSING_SECONDS = 60.0
"""And for how long: a response that was made just now may not be found everywhere at once."""


class JobErrands:
    """Whatever happened outside is kept, on disk or (while that refuses) in memory; nothing is sent twice."""

    def __init__(
        self,
        ledger: Ledger,
        door: AnswerDoor,
        money: JobMoney,
        results: JobResults,
        access: Access,
        clock: Clock,
        pace: Pace,
        refused: Refused,
        live: LiveView,
    ) -> None:
        self._ledger = ledger
        self._door = door
        self._money = money
        self._access = access
        self._clock = clock
        self._pace = pace
        self._results = results
        self._refused = refused
        self._live = live
        self._is_news = HoldNews(ledger, clock).is_news
        self._missing: dict[JobId, tuple[Timestamp, int]] = {}
        """Since when, and how many times in a row, the server has not known a response."""
        self._cancel_wanted: set[JobId] = set()
        self._check_problems: dict[JobId, Problem] = {}
        self.paused = Watchable(False)
        self.closing = False
        self.trouble = results.trouble

    @property
    def server(self) -> str:
        """The server in force, as jobs remember it. The demo's port changes with every start, its jobs do not."""
        return self._access.server

    @property
    def profile(self) -> str:
        """The profile that new jobs belong to."""
        return self._access.profile

    def using(self, job: Job) -> AbstractContextManager[None]:
        """Requests inside the block are made with the key and at the address of the job's own profile."""
        return self._access.using(job.profile)

    def reaches(self, job: Job) -> bool:
        """Whether its server can be asked about it."""
        return self._access.reaches(job)

    def is_in_force(self, job: Job) -> bool:
        """Whether it belongs to the profile in force, whose jobs alone are sent."""
        return self._access.is_demo or job.profile == self._access.state.value.profile

    def check_problem(self, job_id: JobId) -> Problem | None:
        """Why the last check of a running job brought nothing; the next one will."""
        return self._check_problems.get(job_id)

    def cancel_is_wanted(self, job_id: JobId) -> bool:
        """Whether a person wants it cancelled and the server has not been told yet."""
        return job_id in self._cancel_wanted

    # -- sending -----------------------------------------------------------------------------------------

    async def send(self, job_id: JobId) -> None:
        """Send a waiting job, once. Raises ProblemError when the disk takes neither intention nor result."""
        job = await carry_over(self._ledger, job_id, self._clock)
        if job is None:
            return
        estimate = await self._estimate(job)
        if estimate is None:
            await self._hold(job_id, NO_ESTIMATE)
            return
        with self.using(job):
            await self._send(job, estimate)

    async def _send(self, job: Job, estimate: CostRange) -> None:
        job_id = job.id
        intended = await self._intend(job, estimate)
        if intended is None:
            return
        job = intended
        try:
            created = await create(self._door, self._as_spoken(job.request))
        except ProblemError as error:
            await self._not_accepted(job_id, await self._refused(error.problem, job.request))
            return
        except Exception:
            await self._not_accepted(job_id, LOST)
            raise
        try:
            await self._results.take(job_id, created.report)  # the id first, before anybody hears of it
        finally:
            self._pace.heard(lane(job.request))
            self._access.heard()
            await self._go_on_hearing(job_id, created)
        if job_id in self._cancel_wanted:
            try:
                await self.cancel(job_id)
            except ProblemError as error:
                self.trouble.tell(error.problem)

    def _as_spoken(self, request: AnswerRequest) -> AnswerRequest:
        """A server without the Responses interface is asked on the line, since nothing could be fetched there later."""
        if request.pinned_body or self._access.dialects.in_force is Dialect.RESPONSES:
            return request
        return replace(request, dialect=Dialect.CHAT_COMPLETIONS, background=False, stream=True)

    async def _go_on_hearing(self, job_id: JobId, created: Created) -> None:
        """The stream of a job that can be watched. Polling goes on beside it and decides alone; only what a server
        without background mode writes is heard to its end here, since leaving would end it."""
        if created.stream is None or created.started is None:
            return
        if created.started.background:
            await self._live.adopt(job_id, created.started, created.stream)
        elif (answer := await self._live.hear_out(job_id, created.started, created.stream)) is not None:
            await self._results.take(job_id, report_of(answer))

    async def _estimate(self, job: Job) -> CostRange | None:
        """None where it failed: such a job does not hold up the queue, but leaves only by a person's word."""
        try:
            return (await self._money.estimated(job)).estimate
        except ProblemError:
            raise
        except Exception:
            log.exception("no estimate for job %s", job.id)
            return UNKNOWN_RANGE if job.cap_released else None

    async def _hold(self, job_id: JobId, problem: Problem) -> None:
        async with self._ledger.turn(job_id) as job:
            if job is not None and job.status is JobStatus.WAITING:
                held = self._held(job, problem)
                await self._ledger.keep(held, problem.happened, announce=self._is_news(problem))

    async def _intend(self, asked: Job, estimate: CostRange) -> Job | None:
        """The intention on disk before the request leaves; None when it is not to leave after all.

        `estimate` is what `asked` may cost. Moved to another model meanwhile, the job stays waiting: the next look
        estimates what it asks now.
        """
        async with self._ledger.turn(asked.id) as job:
            if job is None or job.status is not JobStatus.WAITING or job.request != asked.request:
                return None
            if self.closing or job.starts_in(self._clock()) or not self.is_in_force(job):
                return None
            job = replace(job, estimate=estimate)
            refused = PAUSED if self.paused.value else self._money.admit(job)
            if refused is not None:
                await self._ledger.keep(self._held(job, refused), refused.happened, announce=self._is_news(refused))
                return None
            now = self._clock()
            sending = job.moved(JobStatus.SENDING, now)
            sending = replace(sending, sent_at=now, sends=job.sends + 1, server=self.server)
            try:
                await self._ledger.keep(sending, "")
            except BaseException:
                self._money.release(job)
                raise
            return sending

    async def _not_accepted(self, job_id: JobId, problem: Problem) -> None:
        """A create that brought no id: uncertain if it may have been accepted, otherwise held or failed."""
        self._note(problem, self._ledger.live.get(job_id))
        async with self._ledger.turn(job_id) as job:
            if job is None:
                return
            certain = problem.retry is not Retry.ASK_FIRST
            if certain and problem.kind is ProblemKind.NOT_VERIFIED and job.request.summary is not None:
                await self._without_summary(job, problem)
                return
            if problem.retry is not Retry.ASK_FIRST:
                self._pace.refused(problem, lane(job.request))
            wanted = job_id in self._cancel_wanted
            self._cancel_wanted.discard(job_id)
            announce = True
            if problem.retry is Retry.ASK_FIRST:
                after = job.moved(JobStatus.UNCERTAIN, self._clock(), problem=problem)
            else:
                self._money.release(job)
                if wanted:
                    after, announce = self._cancelled(job), False
                elif problem.retry is Retry.LATER or problem.kind in HELD_KINDS:
                    after, announce = self._held(job, problem), self._is_news(problem)
                else:
                    failed = job.moved(JobStatus.FAILED, self._clock(), problem=problem)
                    after = replace(failed, cost=self._money.nothing())
            note = (
                later("Cancelled by you; the server had not taken it.") if wanted and not announce else problem.happened
            )
            await self._ledger.keep_fact(after, note, announce=announce)

    async def _without_summary(self, job: Job, problem: Problem) -> None:
        """The organisation may not have reasoning summaries: the same request goes without one, refused for free."""
        self._money.release(job)
        after = replace(job.moved(JobStatus.WAITING, self._clock()), request=replace(job.request, summary=None))
        await self._ledger.keep_fact(
            after, tr("Goes without a reasoning summary. {happened}", happened=problem.happened)
        )

    def _held(self, job: Job, problem: Problem) -> Job:
        return job.moved(JobStatus.HELD, self._clock(), problem=problem)

    def _cancelled(self, job: Job) -> Job:
        now = self._clock()
        # by the person's own wish: no news to them
        return replace(job.moved(JobStatus.CANCELLED, now), cost=self._money.nothing(), seen_at=now)

    def _note(self, problem: Problem, job: Job | None = None) -> None:
        """What a failure says about the line and the key, whatever it means for the job.

        Those of a profile that is not in force say nothing about the one that is.
        """
        if job is not None and not self.is_in_force(job):
            return
        if problem.status is not None:
            self._pace.heard()
        elif problem.kind is ProblemKind.NO_CONNECTION:
            self._pace.missed(problem)
        self._access.failed(problem)

    # -- asking ------------------------------------------------------------------------------------------

    async def poll(self, job_id: JobId) -> None:
        """Ask how a job is, or cancel it if that is still to be done. A failure only postpones the next check."""
        job = self._ledger.live.get(job_id)
        if job is None or job.response_id is None or not job.status.on_server:
            return
        # whatever comes of it, the next one is later
        asked = replace(job, polls=job.polls + 1)
        self._ledger.postpone(job_id, asked.polls, self._clock() + self._results.next_wait(asked))
        with self.using(job):
            await self._poll(job, job.response_id)

    async def _poll(self, job: Job, response_id: str) -> None:
        job_id = job.id
        try:
            report, cancelling = await self._asked(job, response_id)
        except ProblemError as error:
            await self._not_told(job_id, error.problem)
            return
        try:
            await self._told(job_id, report, cancelling=cancelling)
        finally:
            self._missing.pop(job_id, None)
            self._check_problems.pop(job_id, None)
            if self.is_in_force(job):
                self._pace.heard()
                self._pace.poll_answered()
                self._access.heard()

    async def _asked(self, job: Job, response_id: str) -> tuple[ResponseReport, bool]:
        """The server's word about a job, and whether it answers a cancel.

        A server that is there and does not cancel is still asked how the job is: its end must not be missed.
        """
        if job.id in self._cancel_wanted:
            try:
                return await self._door.cancel(response_id), True
            except ProblemError as error:
                problem = error.problem
                if not may_cancel_later(problem):
                    self._cancel_wanted.discard(job.id)
                silent = problem.status is None and problem.kind is not ProblemKind.UNREADABLE_ANSWER
                if silent or problem.kind in (ProblemKind.RATE_LIMITED, ProblemKind.OVERLOADED):
                    raise
        return await self._door.poll(response_id, known=job.status.value), False

    async def _not_told(self, job_id: JobId, problem: Problem) -> None:
        asked = self._ledger.live.get(job_id)
        self._note(problem, asked)
        elsewhere = asked is not None and not self.is_in_force(asked)
        if not elsewhere:
            self._pace.poll_refused(problem)
        if problem.kind is ProblemKind.NOT_FOUND:
            first, times = self._missing.get(job_id, (self._clock(), 0))
            self._missing[job_id] = (first, times + 1)
            if times + 1 >= MISSING_UNTIL_EXPIRED and not 0 <= self._clock() - first < MISSING_SECONDS:
                self._forget(job_id)
                await self._results.expire(job_id)
                return
        else:
            self._missing.pop(job_id, None)
        job = self._ledger.live.get(job_id)
        if job is None:
            return
        self._check_problems[job_id] = problem
        keyless = elsewhere and problem.kind in (ProblemKind.NO_KEY, ProblemKind.WRONG_KEY)
        if problem.retry_after is not None or keyless:
            wait = min(problem.retry_after or KEYLESS_SECONDS, LONGEST_REST_SECONDS)
            soonest = self._clock() + wait
            if job.next_poll_at is None or job.next_poll_at < soonest:
                self._ledger.postpone(job_id, job.polls, soonest)

    # -- cancelling --------------------------------------------------------------------------------------

    def cancel_when_sent(self, job_id: JobId) -> None:
        """It is being sent: cancel it as soon as that is over."""
        self._cancel_wanted.add(job_id)

    async def cancel(self, job_id: JobId) -> None:
        """Ask the server to stop a job.

        Raises ProblemError when that did not succeed; where it may still, it is tried again at the next check.
        """
        job = self._ledger.live.get(job_id)
        if job is None or job.response_id is None:
            return
        self._cancel_wanted.add(job_id)
        with self.using(job):
            await self._cancel(job, job.response_id)

    async def _cancel(self, job: Job, response_id: str) -> None:
        job_id = job.id
        try:
            report = await self._door.cancel(response_id)
        except ProblemError as error:
            problem = error.problem
            self._note(problem, job)
            if not may_cancel_later(problem):
                self._cancel_wanted.discard(job_id)
                happened = tr("The job was not cancelled. {happened}", happened=problem.happened)
                raise ProblemError(replace(problem, happened=happened)) from None
            first = "" if problem.retry is Retry.LATER else f"{problem.advice} "
            advice = tr("{first}Ponder cancels the job as soon as it can; until then it goes on.", first=first)
            raise ProblemError(replace(problem, advice=advice)) from None
        await self._told(job_id, report, cancelling=True)

    async def _told(self, job_id: JobId, report: ResponseReport, *, cancelling: bool) -> None:
        if cancelling:
            self._cancel_wanted.discard(job_id)
            if report.status.terminal and report.status is not ResponseStatus.CANCELLED:
                report = await self._whole(report)
        if report.status.terminal:
            self._forget(job_id)
        await self._results.take(job_id, report, cancelled=cancelling)

    async def _whole(self, report: ResponseReport) -> ResponseReport:
        """It had ended before it could be cancelled; the reply to a cancel names no sources, one to a check does."""
        try:
            return await self._door.poll(report.response_id)
        except ProblemError:
            return report

    def _forget(self, job_id: JobId) -> None:
        self._cancel_wanted.discard(job_id)
        self._missing.pop(job_id, None)
        self._check_problems.pop(job_id, None)
