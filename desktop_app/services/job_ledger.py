"""The jobs that have not ended, in memory beside the store: every change is committed first and told afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus, after_crash
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


class Ledger:
    """`live` holds every job that has not ended, as last committed (polling times may be newer)."""

    def __init__(self, store: JobStore, clock: Clock) -> None:
        self.store = store
        self._clock = clock
        self.live: dict[JobId, Job] = {}
        self._new: dict[JobId, JobOrigin] = {}
        self.changed: Announcer[Sequence[Job]] = Announcer()
        self.removed: Announcer[Sequence[JobId]] = Announcer()
        self.ended: Announcer[Job] = Announcer()
        """Told once per job, also over restarts: it ended or is held, and a person may want to know."""
        self.counts = Watchable(JobCounts())

    async def recover(self) -> Sequence[Job]:
        """Put the ledger right after a crash; returns the jobs that have not ended."""
        now = self._clock()
        for job in await self.store.jobs():
            repaired = after_crash(job, now)
            if repaired is not job:
                await self.store.save(repaired, note="Found at start-up.")
            if not repaired.status.terminal:
                self.live[repaired.id] = repaired
            elif repaired.is_new:
                self._new[repaired.id] = repaired.origin
        self._count()
        return tuple(self.live.values())

    async def keep(self, job: Job, note: str, *, announce: bool = False) -> None:
        """Commit, then remember, then tell. `announce` also tells a person, once: `notified_at` is in the commit,
        so a kill in between may lose a pop-up but never make a second one."""
        if announce:
            job = replace(job, notified_at=self._clock())
        await self.store.save(job, note=note)
        self.told(job)
        if announce:
            self.ended.tell(job)

    def remember(self, job: Job) -> None:
        """Keep a change in memory that needs no commit: when it is polled next."""
        if job.id in self.live:
            self.live[job.id] = job
            self.changed.tell((job,))

    def told(self, *jobs: Job) -> None:
        """These rows are in the store: show them."""
        for job in jobs:
            if job.status.terminal:
                self.live.pop(job.id, None)
            else:
                self.live[job.id] = job
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
            self._new.pop(job_id, None)
        self.removed.tell(gone)
        self._count()

    def is_new(self, job_id: JobId) -> bool:
        """Whether it ended and nobody has looked."""
        return job_id in self._new

    def _count(self) -> None:
        live = self.live.values()
        running = [job.origin for job in live if job.status not in (JobStatus.HELD, JobStatus.UNCERTAIN)]
        new = list(self._new.values())
        self.counts.set(
            JobCounts(
                running=len(running),
                held=sum(1 for job in live if job.status is JobStatus.HELD),
                uncertain=sum(1 for job in live if job.status is JobStatus.UNCERTAIN),
                new=len(new),
                pro_running=running.count(JobOrigin.PRO),
                pro_new=new.count(JobOrigin.PRO),
                comparison_running=running.count(JobOrigin.COMPARISON),
            )
        )
