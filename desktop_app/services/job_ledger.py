"""The jobs that have not ended, in memory beside the store: every change is committed first and told afterwards."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

from desktop_app.domain.identifiers import JobId, Timestamp
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus, after_crash
from desktop_app.domain.problems import ProblemError
from desktop_app.language import later
from desktop_app.services.ports import Clock, JobStore
from desktop_app.services.watchable import Announcer, Watchable


@dataclass(frozen=True, slots=True)
class JobCounts:
    """What the tabs' badges show."""

    running: int = 0
    held: int = 0
    uncertain: int = 0
    new: int = 0
    pro_running: int = 0
    pro_new: int = 0
    comparison_running: int = 0


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Something that has happened and that the disk would not take yet."""

    job: Job
    note: str
    announce: bool


class Ledger:
    """`live` holds every job that has not ended, as last committed (polling times may be newer).

    Whoever changes a job does so inside `turn`, so that two who mean the same job come one after the other and
    each sees what the other has made of it.
    """

    def __init__(self, store: JobStore, clock: Clock) -> None:
        self.store = store
        self._clock = clock
        self.live: dict[JobId, Job] = {}
        self.unsaved: dict[JobId, list[Unsaved]] = {}
        """What the disk refused, in its order: shown as it is, and saved as soon as the disk takes it."""
        self.arrivals = 0
        """Goes up whenever a job enters *waiting* or *held*."""
        self.changed: Announcer[Sequence[Job]] = Announcer()
        self.removed: Announcer[Sequence[JobId]] = Announcer()
        self.ended: Announcer[Job] = Announcer()
        """Told once for each end of a job, also over restarts: it ended, is held or uncertain, and a person may
        want to know."""
        self.counts = Watchable(JobCounts())
        self._by_status: dict[JobStatus, dict[JobId, None]] = {status: {} for status in JobStatus}
        self._new: dict[JobId, JobOrigin] = {}
        self._origins: Counter[tuple[JobOrigin, bool]] = Counter()
        self._turns: dict[JobId, tuple[asyncio.Lock, int]] = {}

    # -- reading -----------------------------------------------------------------------------------------

    def with_status(self, *statuses: JobStatus) -> list[Job]:
        """The live jobs in these states, in no order."""
        return [self.live[job_id] for status in statuses for job_id in self._by_status[status]]

    def count_with(self, *statuses: JobStatus) -> int:
        """How many live jobs are in these states."""
        return sum(len(self._by_status[status]) for status in statuses)

    def is_new(self, job_id: JobId) -> bool:
        """Whether it ended and nobody has looked."""
        return job_id in self._new

    # -- changing ----------------------------------------------------------------------------------------

    @asynccontextmanager
    async def turn(self, job_id: JobId) -> AsyncIterator[Job | None]:
        """One at a time for each job: yields it as it stands, or None when it has ended or is unknown.

        Not to be entered twice by one task.
        """
        lock, users = self._turns.get(job_id) or (asyncio.Lock(), 0)
        self._turns[job_id] = (lock, users + 1)
        try:
            async with lock:
                yield self.live.get(job_id)
        finally:
            lock, users = self._turns.pop(job_id)
            if users > 1:
                self._turns[job_id] = (lock, users - 1)

    async def keep(self, job: Job, note: str, *, announce: bool = False) -> None:
        """Commit, then remember, then tell: for what is intended. With a ProblemError nothing has changed.

        `announce` also tells a person, once: `notified_at` is in the commit, so a kill in between may lose a
        pop-up but never make a second one.
        """
        await self._save_pending(job.id)
        if announce:
            job = replace(job, notified_at=self._clock())
        await self.store.save(job, note=note)
        self.told(job)
        if announce:
            self.ended.tell(job)

    async def keep_fact(self, job: Job, note: str, *, announce: bool = False) -> None:
        """The same for what has happened outside and is true whether the disk takes it or not.

        Raises ProblemError when it could not be saved: it is then in `unsaved`, and `save_unsaved` tries again.
        """
        try:
            await self.keep(job, note, announce=announce)
        except ProblemError:
            self.unsaved.setdefault(job.id, []).append(Unsaved(job, note, announce))
            self.told(job)
            raise

    async def save_unsaved(self) -> None:
        """Try once more what the disk refused. Raises the disk's ProblemError when it still does."""
        for job_id in tuple(self.unsaved):
            async with self.turn(job_id):
                await self._save_pending(job_id)

    async def _save_pending(self, job_id: JobId) -> None:
        while steps := self.unsaved.get(job_id, []):
            step = steps[0]
            job = replace(step.job, notified_at=self._clock()) if step.announce else step.job
            await self.store.save(job, note=step.note)
            del steps[0]
            if not steps:
                del self.unsaved[job_id]
                self.told(job)
            if step.announce:
                self.ended.tell(job)

    def waits_for_disk(self, job_id: JobId) -> Job | None:
        """The job as it is, where the disk has not taken it yet."""
        steps = self.unsaved.get(job_id)
        return steps[-1].job if steps else None

    def amend(self, job: Job) -> None:
        """A result that waits for the disk has become better: its cost was found."""
        steps = self.unsaved[job.id]
        steps[-1] = replace(steps[-1], job=job)

    def postpone(self, job_id: JobId, polls: int, next_poll_at: Timestamp) -> None:
        """Keep in memory when a job is polled next; not worth a commit."""
        if job_id in self.live:
            job = replace(self.live[job_id], polls=polls, next_poll_at=next_poll_at)
            self.live[job_id] = job
            self.changed.tell((job,))

    def told(self, *jobs: Job) -> None:
        """These rows are in the store: show them."""
        for job in jobs:
            self._forget_live(job.id)
            if not job.status.terminal:
                self._put_live(job)
            if job.is_new:
                self._new[job.id] = job.origin
            else:
                self._new.pop(job.id, None)
        self._count()
        self.changed.tell(jobs)

    def forget(self, job_ids: Iterable[JobId]) -> None:
        """These rows were deleted."""
        gone = tuple(job_ids)
        for job_id in gone:
            self._forget_live(job_id)
            self._new.pop(job_id, None)
        self._count()
        self.removed.tell(gone)

    # -- start-up ----------------------------------------------------------------------------------------

    async def recover(self) -> Sequence[Job]:
        """Put the ledger right after a crash; returns the jobs that have not ended.

        Where the disk takes nothing the jobs are still put right in memory, and saved later.
        """
        now = self._clock()
        repaired = []
        self._new.update(await self.store.new_jobs())
        for job in await self.store.jobs_with_status(*(status for status in JobStatus if not status.terminal)):
            self._put_live(job)
            if (right := after_crash(job, now)) is not job:
                repaired.append(right)
        for job in repaired:
            try:
                await self.keep_fact(job, later("Found at start-up."), announce=job.status is JobStatus.UNCERTAIN)
            except ProblemError:
                continue  # in `unsaved` now; the window says why nothing can be saved
        self._count()
        return tuple(self.live.values())

    # -- counting ----------------------------------------------------------------------------------------

    def _put_live(self, job: Job) -> None:
        self.live[job.id] = job
        self._by_status[job.status][job.id] = None
        self._origins[job.origin, _runs(job)] += 1
        if job.status in (JobStatus.WAITING, JobStatus.HELD):
            self.arrivals += 1

    def _forget_live(self, job_id: JobId) -> None:
        old = self.live.pop(job_id, None)
        if old is not None:
            del self._by_status[old.status][job_id]
            self._origins[old.origin, _runs(old)] -= 1

    def _count(self) -> None:
        new = Counter(self._new.values())
        running = {origin: self._origins[origin, True] for origin in JobOrigin}
        self.counts.set(
            JobCounts(
                running=sum(running.values()),
                held=self.count_with(JobStatus.HELD),
                uncertain=self.count_with(JobStatus.UNCERTAIN),
                new=len(self._new),
                pro_running=running[JobOrigin.PRO],
                pro_new=new[JobOrigin.PRO],
                comparison_running=running[JobOrigin.COMPARISON],
            )
        )


def _runs(job: Job) -> bool:
    return job.status not in (JobStatus.HELD, JobStatus.UNCERTAIN)
