"""Pausing, resuming and cancelling all trials of an experiment: many jobs in few commits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import replace

from desktop_app.domain.identifiers import ComparisonId, JobId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.language import later
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.comparison_ports import ComparisonStore
from desktop_app.services.job_money import JobMoney
from desktop_app.services.job_outcomes import PAUSED
from desktop_app.services.ports import Clock

SET_ASIDE = Problem(
    ProblemKind.SET_ASIDE,
    later("You paused this comparison."),
    later("Resume it in the Compare tab to let its trials go."),
)
_AT_ONCE = 50


class Holding:
    """Changes jobs in their turns, as the ledger demands, but commits them by the dozen."""

    def __init__(self, jobs: BackgroundJobs, store: ComparisonStore, clock: Clock) -> None:
        self._jobs = jobs
        self._store = store
        self._clock = clock

    async def pause(self, comparison_id: ComparisonId) -> int:
        """Keep back what has not been sent; returns how many. Raises ProblemError (storage)."""

        def kept_back(job: Job) -> Job | None:
            if job.status is JobStatus.WAITING:
                return job.moved(JobStatus.HELD, self._clock(), problem=SET_ASIDE)
            return replace(job, problem=SET_ASIDE) if job.problem != SET_ASIDE else None

        return await self._change(comparison_id, kept_back)

    async def resume(self, comparison_id: ComparisonId) -> int:
        """Let go what was kept back; caps and a paused queue hold it still. Returns how many."""

        def let_go(job: Job) -> Job | None:
            if job.status is not JobStatus.HELD or job.problem != SET_ASIDE:
                return None
            if self._jobs.paused.value:
                return replace(job, problem=PAUSED)
            return job.moved(JobStatus.WAITING, self._clock())

        count = await self._change(comparison_id, let_go)
        self._jobs.adopt(())  # the queue looks again
        return count

    async def cancel(self, comparison_id: ComparisonId) -> None:
        """Cancel at once what has not left, and ask the server for the rest.

        Raises the first ProblemError, after all were tried, when the server said no or cannot be reached.
        """

        def cancelled(job: Job) -> Job | None:
            now = self._clock()
            return replace(job.moved(JobStatus.CANCELLED, now), cost=JobMoney.nothing(), seen_at=now)

        await self._change(comparison_id, cancelled)
        alive = [status for status in JobStatus if not status.terminal]
        await self._jobs.cancel(*self.job_ids(comparison_id, *alive))

    async def _change(self, comparison_id: ComparisonId, change: Callable[[Job], Job | None]) -> int:
        """Every trial's job that has not left, changed; None leaves it as it is."""
        wanted = self.job_ids(comparison_id, JobStatus.WAITING, JobStatus.HELD)
        count = 0
        for start in range(0, len(wanted), _AT_ONCE):
            count += await self._change_some(comparison_id, wanted[start : start + _AT_ONCE], change)
        return count

    async def _change_some(
        self, comparison_id: ComparisonId, wanted: Sequence[JobId], change: Callable[[Job], Job | None]
    ) -> int:
        ledger, changed = self._jobs.ledger, []
        async with AsyncExitStack() as turns:
            for job_id in wanted:
                job = await turns.enter_async_context(ledger.turn(job_id))
                away = job is None or job.status not in (JobStatus.WAITING, JobStatus.HELD)
                other = None if job is None or away else change(job)
                if other is not None:
                    changed.append(other)
            if changed:
                await self._store.save_jobs(changed)
                ledger.told(*changed)
        return len(changed)

    def job_ids(self, comparison_id: ComparisonId, *statuses: JobStatus) -> list[JobId]:
        """The jobs of an experiment in these states, in the order in which they are sent."""
        found = [job for job in self._jobs.ledger.with_status(*statuses) if job.comparison_id == comparison_id]
        return [job.id for job in sorted(found, key=lambda job: job.created_at)]
