"""The one scheduler of all jobs: decides which may be sent or asked about now, and how many at once."""

from __future__ import annotations

import asyncio
import contextlib
import heapq
import logging
import random
from collections.abc import Awaitable, Callable

from desktop_app.domain.identifiers import JobId, Timestamp
from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.pro_profile import POLL_SECONDS
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.settings import IN_FLIGHT, KEPT_FOR
from desktop_app.language import later
from desktop_app.services.access import Access, AccessState, Connection
from desktop_app.services.job_errands import JobErrands
from desktop_app.services.job_gate import NO_USABLE_KEY, JobGate, queue_order
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.job_money import JobMoney
from desktop_app.services.job_pace import LONGEST_REST_SECONDS, Backoff, Pace, lane
from desktop_app.services.job_results import JobResults
from desktop_app.services.lessons import Refused, told_as_it_is
from desktop_app.services.live_view import LiveView
from desktop_app.services.ports import AnswerDoor, Clock
from desktop_app.services.preferences import Preferences

log = logging.getLogger(__name__)

MOST_POLLS_AT_ONCE = 50
"""More would make the window stutter and look like a burst to the server (facts/performance.md)."""
MOST_SENDS_AT_ONCE = 4
FINISH_SENDS_SECONDS = 8.0
"""How long closing waits for a create that is on its way, so that its id is not lost."""
NAP_SECONDS = 15.0
"""The longest sleep between two looks, so that jobs are asked about soon after the computer has slept."""
_STUMBLE_SECONDS = 3.0
_BREATH_SECONDS = 0.02
"""Between two looks, however many things have changed."""
_LONGEST_POLL_WAIT = LONGEST_REST_SECONDS + POLL_SECONDS + 10.0
"""A check that seems to be farther off than this was planned before the clock was set back."""

_KEY_PROBLEMS = (ProblemKind.NO_KEY, ProblemKind.WRONG_KEY)

_STUMBLED = Problem(
    ProblemKind.INTERNAL,
    later("Something failed inside Ponder while it looked after the jobs."),
    later(
        "It goes on and tries again every few seconds; nothing is sent twice. If this stays, start Ponder again; "
        "the details are in Ponder's log."
    ),
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
        refused: Refused = told_as_it_is,
    ) -> None:
        self.pace = Pace(clock)
        self.results = JobResults(ledger, money, clock, jitter, lambda: preferences[KEPT_FOR] == "short")
        self.live = LiveView(
            ledger, door, lambda: access.server, self.check_soon, reaches=access.reaches, using=access.using
        )
        self.errands = JobErrands(ledger, door, money, self.results, access, clock, self.pace, refused, self.live)
        self.paused = self.errands.paused
        self.trouble = self.errands.trouble
        self.gate = JobGate(ledger, money, access, clock, self.pace, self.paused, self.is_busy)
        self._ledger = ledger
        self._door = door
        self._money = money
        self._preferences = preferences
        self._access = access
        self._clock = clock
        self._busy: set[JobId] = set()
        self._spoiled: set[JobId] = set()
        """Jobs that hit a bug of ours while being sent: not tried again before the next start."""
        self._children: dict[asyncio.Task[None], tuple[str, tuple[JobId, ...]]] = {}
        self._disk = Backoff(15.0, 60.0)
        self._wake = asyncio.Event()
        self._stop = asyncio.Event()
        self._profile = access.state.value.profile

    def wake(self) -> None:
        """Something changed: look again now."""
        self._wake.set()

    def try_now(self, *job_ids: JobId) -> None:
        """A person wants these tried again now, whatever failed before."""
        self.pace.hurry()
        self._spoiled.difference_update(job_ids)
        self.gate.look_again()
        self._wake.set()

    def check_soon(self, job_id: JobId) -> None:
        """There is reason to believe that a job has ended: ask about it now."""
        job = self._ledger.live.get(job_id)
        if job is not None and job.status.on_server:
            self._ledger.postpone(job_id, job.polls, self._clock())
            self._wake.set()

    def is_busy(self, job_id: JobId) -> bool:
        """Whether a request about this job is on its way."""
        return job_id in self._busy

    async def run(self) -> None:
        """Runs until cancelled or closed. Start it once the door is warm."""
        ends = [
            self._access.state.watch(self._access_changed, at_once=False),
            self._preferences.settings.watch(lambda _: self._wake.set(), at_once=False),
        ]
        try:
            while not self._stop.is_set():
                self._wake.clear()
                delay = await self._look()
                await _wait(self._wake, delay)
                await _wait(self._stop, _BREATH_SECONDS)
        finally:
            for end in ends:
                end()

    async def _look(self) -> float:
        """One step. Whatever fails in it must not end the scheduler."""
        try:
            return await self._step()
        except ProblemError as error:
            self.trouble.tell(error.problem)
        except Exception:
            log.exception("the scheduler stumbled")
            self.trouble.tell(_STUMBLED)
        await _wait(self._stop, _STUMBLE_SECONDS)
        return 0.0

    def _access_changed(self, state: AccessState) -> None:
        if state.connection is Connection.ONLINE:
            self.pace.heard()
        if state.profile != self._profile:
            self._profile = state.profile
            self.pace.heard()  # what was known of the line was the other profile's
            self.gate.look_again()
        if state.connection is Connection.UNTESTED:
            self._ask_again_about(state.profile)
        self._wake.set()

    def _ask_again_about(self, profile: str) -> None:
        """There is a key: jobs that were asked about without one need not wait as long as they were to."""
        for job in self._ledger.with_status(JobStatus.QUEUED, JobStatus.IN_PROGRESS):
            problem = self.errands.check_problem(job.id)
            if job.profile == profile and problem is not None and problem.kind in _KEY_PROBLEMS:
                self._ledger.postpone(job.id, job.polls, self._clock())

    async def close(self) -> None:
        """Start nothing more; let creates on their way come home, then give up the rest."""
        self.errands.closing = True
        self._stop.set()
        self._wake.set()
        await self.live.close()
        sends = [child for child, (kind, _) in self._children.items() if kind == "send"]
        if sends:
            await asyncio.wait(sends, timeout=FINISH_SENDS_SECONDS)
        left = list(self._children)
        for child in left:
            child.cancel()
        if left:
            await asyncio.wait(left, timeout=2.0)

    # -- one step ----------------------------------------------------------------------------------------

    async def _step(self) -> float:
        """Start everything that is due; returns seconds until the next thing is."""
        await self._put_in_order()
        now = self._clock()
        if self._stop.is_set():
            return NAP_SECONDS
        starts = (self._start_feeler(now), self._start_sends(now), self._start_polls(now))
        return min(NAP_SECONDS, self.gate.next_release, *starts)

    async def _put_in_order(self) -> None:
        """What needs the disk; a disk that refuses keeps nothing else from going on."""
        if self._disk.left(self._clock()) > 0:
            return
        try:
            await self._money.new_day()
            await self.results.save_unsaved()
            await self.gate.settle()
        except ProblemError as error:
            self._disk.failed(self._clock())
            self.trouble.tell(error.problem)
        else:
            self._disk.clear()

    def _start_feeler(self, now: Timestamp) -> float:
        """A free request tells whether the line is up or a refused key works by now; no job is risked for it."""
        for_key = self._access.state.value.connection is Connection.WRONG_KEY
        if not (for_key or self.pace.in_doubt) or not self._ledger.live:
            return NAP_SECONDS
        wait = self.pace.feeler_in(now, for_key=for_key)
        if wait <= 0 and not self._count("feel"):
            self._spawn("feel", self._feel)
        return max(wait, 0.5)

    async def _feel(self) -> None:
        try:
            await self._door.models()
        except ProblemError as error:
            problem = error.problem
            if problem.kind is ProblemKind.WRONG_KEY:
                self.pace.key_refused()
            if problem.status is not None or problem.kind in (ProblemKind.NO_KEY, ProblemKind.CONFIGURATION):
                self.pace.heard()
            else:
                self.pace.missed(problem)
            self._access.failed(problem)
            return
        self.pace.heard()
        self._access.heard()

    def _start_sends(self, now: Timestamp) -> float:
        starting = self._access.state.value.connection is Connection.STARTING
        if starting or self.gate.obstacle is not None or self.pace.in_doubt or self.paused.value:
            return NAP_SECONDS
        if (rest := max(self.pace.sends_rest(now), self._disk.left(now))) > 0:
            return rest
        sends = self._count("send")
        with_server = self._ledger.count_with(JobStatus.QUEUED, JobStatus.IN_PROGRESS)
        room = min(self._preferences[IN_FLIGHT] - with_server, MOST_SENDS_AT_ONCE) - sends
        if room <= 0:
            return NAP_SECONDS
        delay, ready = NAP_SECONDS, []
        for job in self._ledger.with_status(JobStatus.WAITING):
            if job.id in self._busy or job.id in self._spoiled or not self.errands.is_in_force(job):
                continue
            rest = max(job.starts_in(now), self.pace.lane_rests(lane(job.request), now))
            if rest > 0:
                delay = min(delay, rest)
            else:
                ready.append(job)
        room = min(room, len(ready))
        count = self.pace.take_sends(room, now)
        for job in heapq.nsmallest(count, ready, key=queue_order):
            self._spawn("send", self.errands.send, job.id)
        return min(delay, 0.1) if room > count else delay

    def _start_polls(self, now: Timestamp) -> float:
        connection, rest = self._access.state.value.connection, self.pace.polls_rest(now)
        stopped = connection in (Connection.STARTING, *NO_USABLE_KEY) or bool(self.pace.down) or rest > 0
        delay, due = rest or NAP_SECONDS, []
        for job in self._ledger.with_status(JobStatus.QUEUED, JobStatus.IN_PROGRESS):
            # what stops the profile in force does not stop the jobs of the others, nor the other way round
            if job.id in self._busy or (stopped and self.errands.is_in_force(job)) or not self.errands.reaches(job):
                continue
            wait = (job.next_poll_at or now) - now
            if 0 < wait <= _LONGEST_POLL_WAIT:
                delay = min(delay, wait)
            else:
                due.append(job)
        room = min(len(due), MOST_POLLS_AT_ONCE - self._count("poll"))
        count = self.pace.take_polls(room, now)
        for job in heapq.nsmallest(count, due, key=lambda job: job.next_poll_at or 0.0):
            self._spawn("poll", self.errands.poll, job.id)
        return min(delay, 0.1) if len(due) > count else delay

    # -- children ----------------------------------------------------------------------------------------

    def _count(self, kind: str) -> int:
        return sum(1 for running, _ in self._children.values() if running == kind)

    def _spawn(self, kind: str, work: Callable[..., Awaitable[None]], *about: JobId) -> None:
        async def child() -> None:
            try:
                await work(*about)
            finally:
                self._busy.difference_update(about)
                self._wake.set()

        self._busy.update(about)
        task = asyncio.get_running_loop().create_task(child(), name=" ".join(("job", kind, *about)))
        self._children[task] = (kind, about)
        task.add_done_callback(self._child_done)

    def _child_done(self, task: asyncio.Task[None]) -> None:
        kind, about = self._children.pop(task)
        error = None if task.cancelled() else task.exception()
        if kind == "send":
            self.pace.send_worked() if error is None else self.pace.send_broke()
        if isinstance(error, ProblemError):
            self.trouble.tell(error.problem)
        elif error is not None:
            if kind == "send":
                self._spoiled.update(about)
            log.error("%s failed", task.get_name(), exc_info=error)


async def _wait(event: asyncio.Event, seconds: float) -> None:
    # not wait_for: on Python 3.11 it may swallow a cancellation that comes together with the event
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
