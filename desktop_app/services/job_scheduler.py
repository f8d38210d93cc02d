"""The one scheduler of all jobs: send each exactly once, poll it until it ends, keep what it said."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import replace

from desktop_app.domain.answers import ResponseReport
from desktop_app.domain.identifiers import JobId, Timestamp
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus, poll_delay
from desktop_app.domain.pro_profile import POLL_SECONDS
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.domain.settings import IN_FLIGHT
from desktop_app.services.access import Access, Connection
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.job_money import JobMoney
from desktop_app.services.ports import AnswerDoor, Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.watchable import Announcer, Watchable

log = logging.getLogger(__name__)

MOST_POLLS_AT_ONCE = 50
"""More would make the window stutter and look like a burst to the server (facts/performance.md)."""
MOST_SENDS_AT_ONCE = 4
RETRY_HELD_SECONDS = 30.0
"""How long a job waits before it tries again when the line or the server was not there."""
FINISH_SENDS_SECONDS = 8.0
"""How long closing waits for a create that is on its way, so that its id is not lost."""
_IDLE_SECONDS = 60.0

_ACCESS_KINDS = frozenset({ProblemKind.NO_KEY, ProblemKind.WRONG_KEY, ProblemKind.NO_CREDIT, ProblemKind.NO_PERMISSION})
_LINE_KINDS = frozenset({ProblemKind.NO_CONNECTION, ProblemKind.RATE_LIMITED, ProblemKind.OVERLOADED})
_USABLE = frozenset({Connection.UNTESTED, Connection.ONLINE, Connection.DEMO})

EXPIRED = Problem(
    ProblemKind.NOT_FOUND,
    "The server no longer has this response.",
    "Stored responses are kept for 30 days, or for about 10 minutes under some data policies; a deleted response or "
    "another key's project looks the same. Run the job again if you still need the answer.",
)


class JobScheduler:
    """Work in flight is bounded; a failed poll postpones one job; nothing is ever sent twice by itself."""

    def __init__(
        self,
        ledger: Ledger,
        door: AnswerDoor,
        money: JobMoney,
        preferences: Preferences,
        access: Access,
        clock: Clock,
        *,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._ledger = ledger
        self._door = door
        self._money = money
        self._preferences = preferences
        self._access = access
        self._clock = clock
        self._jitter = jitter
        self._busy: set[JobId] = set()
        self._children: dict[asyncio.Task[None], str] = {}
        self._cancel_wanted: set[JobId] = set()
        self._wake = asyncio.Event()
        self._send_not_before: Timestamp = 0.0
        self._closing = False
        self._unsaved: set[JobId] = set()
        self.paused = Watchable(False)
        self.trouble: Announcer[Problem] = Announcer()
        """A result could not be saved: it is kept in memory and saved at the next check."""

    def wake(self) -> None:
        """Something changed: look again now."""
        self._wake.set()

    def is_busy(self, job_id: JobId) -> bool:
        """Whether a request about this job is on its way."""
        return job_id in self._busy

    def cancel_when_sent(self, job_id: JobId) -> None:
        """It is about to be, or being, sent: cancel it as soon as that is over."""
        self._cancel_wanted.add(job_id)

    async def run(self) -> None:
        """Runs until cancelled. Start it once the door is warm."""
        stop_watching = self._access.state.watch(lambda _: self._wake.set(), at_once=False)
        try:
            while not self._closing:
                self._wake.clear()
                delay = await self._step()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._wake.wait(), delay)
        finally:
            stop_watching()

    async def close(self) -> None:
        """Start nothing more; let creates on their way come home, then give up the rest."""
        self._closing = True
        self._wake.set()
        sends = [child for child, kind in self._children.items() if kind == "send"]
        if sends:
            await asyncio.wait(sends, timeout=FINISH_SENDS_SECONDS)
        left = list(self._children)
        for child in left:
            child.cancel()
        if left:
            await asyncio.wait(left, timeout=2.0)

    # -- when ------------------------------------------------------------------------------------------

    async def _step(self) -> float:
        """Start everything that is due; returns seconds until the next thing is."""
        now = self._clock()
        if now >= self._send_not_before and not self.paused.value:
            await self.free(self._may_go, "Tried again.")
            self._start_sends()
        delay = self._start_polls(now)
        if any(job.status in (JobStatus.WAITING, JobStatus.HELD) for job in self._ledger.live.values()):
            delay = min(delay, max(0.5, self._send_not_before - now) if self._send_not_before > now else 5.0)
        return delay

    def _start_polls(self, now: Timestamp) -> float:
        delay = _IDLE_SECONDS
        due = []
        for job in self._ledger.live.values():
            if not job.status.on_server or job.id in self._busy:
                continue
            wait = (job.next_poll_at or now) - now
            if wait <= 0:
                due.append(job)
            else:
                delay = min(delay, wait)
        if self._access.state.value.connection not in (Connection.STARTING, Connection.NO_KEY):
            due.sort(key=lambda job: job.next_poll_at or 0.0)
            for job in due[: max(0, MOST_POLLS_AT_ONCE - len(self._busy))]:
                self._spawn(job, self._poll, "poll")
        return delay

    def _start_sends(self) -> None:
        live = self._ledger.live.values()
        with_server = sum(1 for job in live if job.status.on_server or job.status is JobStatus.SENDING)
        sending = sum(1 for kind in self._children.values() if kind == "send")
        room = min(self._preferences[IN_FLIGHT] - with_server, MOST_SENDS_AT_ONCE) - sending
        waiting = [job for job in live if job.status is JobStatus.WAITING and job.id not in self._busy]
        waiting.sort(key=lambda job: (-job.priority, job.created_at))
        for job in waiting[: max(0, room)]:
            self._spawn(job, self._send, "send")

    def _may_go(self, problem: Problem) -> bool:
        if problem.kind in _LINE_KINDS:
            return True
        keyless = problem.kind in (ProblemKind.NO_KEY, ProblemKind.WRONG_KEY)
        return keyless and self._access.state.value.connection in _USABLE

    async def free(self, may_go: Callable[[Problem], bool], note: str) -> None:
        """Let held jobs whose reason is gone wait for their turn."""
        for job in list(self._ledger.live.values()):
            idle = job.status is JobStatus.HELD and job.id not in self._busy
            if idle and job.problem is not None and may_go(job.problem):
                await self._ledger.keep(job.moved(JobStatus.WAITING, self._clock()), note)

    def _spawn(self, job: Job, work: Callable[[Job], Awaitable[None]], kind: str) -> None:
        async def child() -> None:
            try:
                await work(job)
            finally:
                self._busy.discard(job.id)
                self._wake.set()

        self._busy.add(job.id)
        task = asyncio.get_running_loop().create_task(child(), name=f"job {kind} {job.id}")
        self._children[task] = kind
        task.add_done_callback(self._child_done)

    def _child_done(self, task: asyncio.Task[None]) -> None:
        self._children.pop(task, None)
        error = None if task.cancelled() else task.exception()
        if isinstance(error, ProblemError):
            self.trouble.tell(error.problem)
        elif error is not None:
            log.error("%s failed", task.get_name(), exc_info=error)

    # -- sending ---------------------------------------------------------------------------------------

    async def _send(self, job: Job) -> None:
        job = await self._money.estimated(job)
        if job.id in self._cancel_wanted:
            self._cancel_wanted.discard(job.id)
            await self._ledger.keep(job.moved(JobStatus.CANCELLED, self._clock()), "Cancelled before it was sent.")
            return
        refused = self._money.admit(job)
        if refused is not None:
            await self._hold(job, refused)
            return
        try:
            job = replace(job.moved(JobStatus.SENDING, self._clock()), sent_at=self._clock(), sends=job.sends + 1)
            await self._ledger.keep(job, "")
        except BaseException:
            self._money.release(job)
            raise
        try:
            report = await self._door.start(job.request)
        except ProblemError as error:
            await self._not_sent(job, error.problem)
            return
        self._access.heard()
        await self.take_report(job, report, "")
        if job.id in self._cancel_wanted and job.id in self._ledger.live:
            with contextlib.suppress(ProblemError):
                await self.cancel_on_server(self._ledger.live[job.id])

    async def _not_sent(self, job: Job, problem: Problem) -> None:
        """A create that brought no id: uncertain if it may have been accepted, otherwise held or failed."""
        self._access.failed(problem)
        now = self._clock()
        if problem.retry is Retry.ASK_FIRST:
            uncertain = job.moved(JobStatus.UNCERTAIN, now, problem=problem)
            await self._ledger.keep(uncertain, problem.happened, announce=True)
            return
        self._money.release(job)
        if problem.kind in _LINE_KINDS:
            self._send_not_before = now + (problem.retry_after or RETRY_HELD_SECONDS)
        if problem.kind in _LINE_KINDS or problem.kind in _ACCESS_KINDS:
            await self._hold(job, problem)
        else:
            failed = replace(job.moved(JobStatus.FAILED, now, problem=problem), cost=self._money.nothing())
            await self._ledger.keep(failed, problem.happened, announce=True)

    async def _hold(self, job: Job, problem: Problem) -> None:
        tell = job.notified_at is None and problem.kind not in _LINE_KINDS
        held = job.moved(JobStatus.HELD, self._clock(), problem=problem)
        await self._ledger.keep(held, problem.happened, announce=tell)

    # -- polling ---------------------------------------------------------------------------------------

    async def _poll(self, job: Job) -> None:
        if job.response_id is None:
            return
        try:
            report = await self._door.poll(job.response_id, known=job.status.value)
        except ProblemError as error:
            await self._poll_failed(job.id, error.problem)
            return
        self._access.heard()
        job = self._ledger.live.get(job.id, job)
        if not job.status.terminal:
            await self.take_report(job, report, "")

    async def _poll_failed(self, job_id: JobId, problem: Problem) -> None:
        """A failed poll only postpones, except where the server certainly has nothing any more."""
        job = self._ledger.live.get(job_id)
        if job is None:
            return
        self._access.failed(problem)
        if problem.kind is ProblemKind.NOT_FOUND:
            await self._expire(job)
            return
        wait = max(problem.retry_after or 0.0, self._next_wait(job))
        self._ledger.remember(replace(job, polls=job.polls + 1, next_poll_at=self._clock() + wait))

    async def _expire(self, job: Job) -> None:
        cost = await self._money.book_guess(job)
        ended = replace(job.moved(JobStatus.EXPIRED, self._clock(), problem=EXPIRED), cost=cost)
        await self._ledger.keep(ended, EXPIRED.happened, announce=True)

    async def cancel_on_server(self, job: Job) -> None:
        """Ask the server to stop a job. Raises ProblemError when it says no."""
        if job.response_id is None:
            return
        try:
            report = await self._door.cancel(job.response_id)
        except ProblemError as error:
            if error.problem.kind is ProblemKind.NOT_FOUND and job.id in self._ledger.live:
                await self._expire(self._ledger.live[job.id])
                return
            raise
        job = self._ledger.live.get(job.id, job)
        if not job.status.terminal:
            await self.take_report(job, report, "Cancelled by you." if report.status.terminal else "")

    async def take_report(self, job: Job, report: ResponseReport, note: str) -> None:
        """What the server said about a job: the id first, the result at the first terminal word."""
        now = self._clock()
        after = job.after(report, now)
        ended = after.status.terminal
        if ended:
            self._cancel_wanted.discard(job.id)
        else:
            after = replace(after, polls=after.polls + 1, next_poll_at=now + self._next_wait(after))
        same = after.status is job.status and after.response_id == job.response_id
        if same and job.id not in self._unsaved:
            self._ledger.remember(after)
            return
        try:
            if ended:
                after = replace(after, cost=await self._money.book(after))
            await self._ledger.keep(after, note, announce=ended)
        except ProblemError:
            # the disk is full or gone: stay with the server's id in memory and save at the next check
            self._unsaved.add(job.id)
            keep = replace(job, next_poll_at=now + RETRY_HELD_SECONDS) if ended else after
            self._ledger.remember(keep)
            raise
        self._unsaved.discard(job.id)

    def _next_wait(self, job: Job) -> float:
        fixed = POLL_SECONDS if job.origin is JobOrigin.PRO else None
        return poll_delay(job.polls, fixed=fixed, jitter=self._jitter())
