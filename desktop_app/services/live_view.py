"""A running job as it is being written: heard while somebody watches, resumed after every cut. It saves nothing.

The ledger never depends on it: a job is polled all the same, and its answer is the one that the last poll brought.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import Enum, auto

from desktop_app.domain.answer_events import (
    AnswerEvent,
    AnswerFinished,
    AnswerStarted,
    CursorMoved,
    folded,
)
from desktop_app.domain.answers import Answer
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.ports import AnswerDoor
from desktop_app.services.watchable import Announcer

log = logging.getLogger(__name__)

UNATTENDED_SECONDS = 30.0
"""How long a stream that nobody watches is kept open until the server has begun the answer."""
MOST_UNATTENDED = 16
"""More of them are left as soon as the server has confirmed the job."""
_CONFIRMED = 1
"""The second event: a job whose stream was left at the very first one may stay in the server's queue for good
(community.openai.com/t/1382584)."""
_BEGUN = 2
"""The third event: *in progress*."""
_KEPT_UNWATCHED = 8
_LONGEST_WAIT = 30.0
_FOLDED_FROM = 2_000
_PASSING = frozenset(
    {
        ProblemKind.NO_KEY,
        ProblemKind.WRONG_KEY,
        ProblemKind.NO_CONNECTION,
        ProblemKind.TIMED_OUT,
        ProblemKind.STREAM_CUT,
        ProblemKind.UNREADABLE_ANSWER,
        ProblemKind.SERVER_ERROR,
        ProblemKind.OVERLOADED,
        ProblemKind.RATE_LIMITED,
    }
)


class LiveState(Enum):
    """How it stands with the stream; the job itself goes on whatever this says."""

    CONNECTING = auto()
    HEARING = auto()
    CUT = auto()
    """It broke and is resumed by itself."""
    WRITTEN = auto()
    """Everything was heard; the next poll brings the report."""
    IMPOSSIBLE = auto()
    """This job cannot be watched (any more); its report comes with a poll as ever."""


@dataclass(frozen=True, slots=True)
class LiveNews:
    """What was heard of one job just now. `anew`: what was heard before counts no more."""

    job_id: JobId
    state: LiveState
    events: tuple[AnswerEvent, ...] = ()
    anew: bool = False


@dataclass(eq=False, slots=True)
class _Watched:
    """One job's stream and everything heard of it."""

    job_id: JobId
    wanted: bool = False
    foreground: bool = False
    """The server has no background mode: leaving the stream would end the answer."""
    state: LiveState = LiveState.CONNECTING
    events: list[AnswerEvent] = field(default_factory=list)
    cursor: int | None = None
    memory: object = None
    answer: Answer | None = None
    problem: Problem | None = None
    stream: AsyncGenerator[AnswerEvent] | None = None
    task: asyncio.Task[None] | None = None
    leave_after: int = _BEGUN

    @property
    def may_be_left(self) -> bool:
        """Whether closing its stream does the job no harm."""
        return not self.foreground and self.cursor is not None and self.cursor >= self.leave_after


class LiveView:
    """`news` tells what is heard of the jobs that were opened. `server` is the server in force; `check_soon(job_id)` is
    called when a stream says what the ledger does not know yet: that the answer has begun, or ended. `reaches(job)`
    tells whether its server may be asked, `using(profile)` makes the requests of a task those of a profile."""

    def __init__(
        self,
        ledger: Ledger,
        door: AnswerDoor,
        server: Callable[[], str],
        check_soon: Callable[[JobId], object],
        *,
        first_wait: float = 0.5,
        reaches: Callable[[Job], bool] | None = None,
        using: Callable[[str], AbstractContextManager[None]] = lambda profile: contextlib.nullcontext(),
    ) -> None:
        self.news: Announcer[LiveNews] = Announcer()
        self._ledger = ledger
        self._door = door
        self._reaches = reaches or (lambda job: not job.server or job.server == server())
        self._using = using
        self._check_soon = check_soon
        self._first_wait = first_wait
        self._watched: dict[JobId, _Watched] = {}
        self._closing = False
        self._closings: set[asyncio.Future[None]] = set()
        self._stop = ledger.changed.watch(self._jobs_changed)

    # -- whoever watches ---------------------------------------------------------------------------------------

    def open(self, job_id: JobId) -> None:
        """Somebody watches: hear it from now on, or as soon as the server has it."""
        one = self._watched.pop(job_id, None) or _Watched(job_id)
        self._watched[job_id] = one  # the newest last
        one.wanted = True
        self._start(one)

    def shut(self, job_id: JobId) -> None:
        """Nobody watches any more. What was heard is kept for a while, so that it goes on from there."""
        one = self._watched.get(job_id)
        if one is None:
            return
        one.wanted = False
        if one.task is not None and one.may_be_left:
            one.task.cancel()
        unwatched = [each for each in self._watched.values() if not each.wanted and each.task is None]
        for each in unwatched[:-_KEPT_UNWATCHED]:
            del self._watched[each.job_id]

    def state(self, job_id: JobId) -> LiveState:
        """How it stands with a job's stream."""
        one = self._watched.get(job_id)
        return one.state if one else LiveState.CONNECTING

    def problem(self, job_id: JobId) -> Problem | None:
        """Why the stream broke, or cannot be heard."""
        one = self._watched.get(job_id)
        return one.problem if one else None

    def heard(self, job_id: JobId) -> Sequence[AnswerEvent]:
        """Everything that was heard of it, in as few pieces as may be."""
        one = self._watched.get(job_id)
        return folded(one.events) if one else ()

    # -- streams that a create opened --------------------------------------------------------------------------

    async def adopt(self, job_id: JobId, started: AnswerStarted, stream: AsyncGenerator[AnswerEvent]) -> None:
        """Go on with the stream of a job that was created just now; its id is on disk."""
        if self._closing:
            await stream.aclose()
            return
        one = self._renewed(job_id)
        one.stream = stream
        unattended = sum(1 for each in self._watched.values() if each.task is not None and not each.wanted)
        one.leave_after = _BEGUN if unattended < MOST_UNATTENDED else _CONFIRMED
        self._take(one, started)
        self._start(one)
        asyncio.get_running_loop().call_later(UNATTENDED_SECONDS, self._leave, one)

    async def hear_out(
        self, job_id: JobId, started: AnswerStarted, stream: AsyncGenerator[AnswerEvent]
    ) -> Answer | None:
        """The answer of a server without background mode, which ends when nobody listens; None when it broke."""
        one = self._renewed(job_id)
        one.foreground = True
        self._take(one, started)
        problem = await self._listen(one, stream)
        if one.answer is None:
            self._turn(one, LiveState.IMPOSSIBLE, problem)
        return one.answer

    def _renewed(self, job_id: JobId) -> _Watched:
        """For a new response, of which nothing was heard yet."""
        before = self._watched.pop(job_id, None)
        self._watched[job_id] = one = _Watched(job_id, wanted=before is not None and before.wanted)
        if before is not None and before.task is not None:
            before.task.cancel()
        return one

    def _leave(self, one: _Watched) -> None:
        if one.task is not None and not one.wanted:
            one.task.cancel()

    async def close(self) -> None:
        """Hear nothing more."""
        self._closing = True
        self._stop()
        tasks = [one.task for one in self._watched.values() if one.task is not None]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=2.0)
        if self._closings:
            await asyncio.wait(self._closings, timeout=2.0)
        self._watched.clear()

    # -- hearing -----------------------------------------------------------------------------------------------

    def _jobs_changed(self, jobs: Sequence[Job]) -> None:
        for job in jobs:
            one = self._watched.get(job.id)
            if one is None:
                continue
            if job.status.terminal:
                del self._watched[job.id]
                if one.task is not None and not one.foreground:
                    one.task.cancel()
            else:
                self._start(one)

    def _start(self, one: _Watched) -> None:
        """Hear it, unless that is being done, or there is nothing (more) to hear."""
        ended = one.state in (LiveState.WRITTEN, LiveState.IMPOSSIBLE)
        if one.task is not None or one.foreground or ended or self._closing:
            return
        job = self._ledger.live.get(one.job_id)
        if one.stream is None and (not one.wanted or job is None or not _can_be_heard(job)):
            return
        if one.stream is None and job is not None and not self._reaches(job):
            return  # another server is not asked about it
        heard = self._hear_of(one, job.profile if job is not None else "")
        one.task = asyncio.get_running_loop().create_task(heard, name=f"watch job {one.job_id}")
        one.task.add_done_callback(lambda task: self._over(one, task))

    def _over(self, one: _Watched, task: asyncio.Task[None]) -> None:
        one.task = None
        if one.stream is not None:  # left before it was listened to
            self._closings.add(closing := asyncio.ensure_future(one.stream.aclose()))
            closing.add_done_callback(self._closings.discard)
            one.stream = None
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("watching job %s failed", one.job_id, exc_info=error)
            self._turn(one, LiveState.IMPOSSIBLE, None)
        elif one.wanted and self._watched.get(one.job_id) is one:
            self._start(one)  # it was opened again at the moment it was left

    async def _hear_of(self, one: _Watched, profile: str) -> None:
        with self._using(profile):
            await self._hear(one)

    async def _hear(self, one: _Watched) -> None:
        wait = self._first_wait
        while True:
            before = one.cursor
            problem = await self._listen(one, self._stream_of(one))
            if one.answer is not None or not one.wanted:
                return
            if problem is not None and not _passes(problem):
                self._turn(one, LiveState.IMPOSSIBLE, problem)
                return
            wait = self._first_wait if one.cursor != before else min(_LONGEST_WAIT, wait * 2.0)
            self._turn(one, LiveState.CUT, problem)
            await asyncio.sleep(max(wait, problem.retry_after or 0.0) if problem is not None else wait)

    def _stream_of(self, one: _Watched) -> AsyncGenerator[AnswerEvent]:
        """The one that is open, or the rest of it after the last event that was heard."""
        if one.stream is not None:
            stream, one.stream = one.stream, None
            return stream
        job = self._ledger.live[one.job_id]
        assert job.response_id is not None, "only a job that the server has is heard"
        if one.cursor is None and one.events:  # a server that does not count: from the beginning
            one.events.clear()
            self.news.tell(LiveNews(one.job_id, one.state, anew=True))
        return self._door.resume(job.response_id, one.cursor, memory=one.memory)

    async def _listen(self, one: _Watched, stream: AsyncGenerator[AnswerEvent]) -> Problem | None:
        """Hear a stream until it ends, breaks, or nobody wants it any more; why it broke."""
        try:
            async with contextlib.aclosing(stream) as events:
                async for event in events:
                    self._take(one, event)
                    if not one.wanted and one.may_be_left:
                        return None
        except ProblemError as error:
            return error.problem
        return None

    def _take(self, one: _Watched, event: AnswerEvent) -> None:
        one.state, one.problem = LiveState.HEARING, None
        if isinstance(event, CursorMoved):
            one.cursor, one.memory = event.sequence_number, event.memory
        elif isinstance(event, AnswerFinished):
            one.answer = event.answer
            self._turn(one, LiveState.WRITTEN, None)
            self._check_soon(one.job_id)
        elif not (isinstance(event, AnswerStarted) and one.events):
            if len(one.events) == 1 and self._is_queued(one.job_id):  # these are the first words
                self._check_soon(one.job_id)
            one.events.append(event)
            if len(one.events) > _FOLDED_FROM:
                one.events = folded(one.events)
            self.news.tell(LiveNews(one.job_id, one.state, (event,)))

    def _is_queued(self, job_id: JobId) -> bool:
        job = self._ledger.live.get(job_id)
        return job is not None and job.status is JobStatus.QUEUED

    def _turn(self, one: _Watched, state: LiveState, problem: Problem | None) -> None:
        one.state, one.problem = state, problem
        self.news.tell(LiveNews(one.job_id, state))


def _can_be_heard(job: Job) -> bool:
    return job.request.stream and job.status.on_server and job.response_id is not None


def _passes(problem: Problem) -> bool:
    return problem.kind in _PASSING or problem.retry is Retry.LATER
