"""Compares the reports of two jobs, away from the window."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job
from desktop_app.domain.report_differences import ReportDifferences, differences
from desktop_app.services.background_jobs import BackgroundJobs


@dataclass(frozen=True, slots=True)
class ComparedReports:
    """Two jobs, the older report first, and what differs."""

    before: Job
    after: Job
    found: ReportDifferences


class ReportComparison:
    """Reads from the ledger; asks nobody."""

    def __init__(self, jobs: BackgroundJobs) -> None:
        self._jobs = jobs

    async def compare(self, one: JobId, other: JobId) -> ComparedReports | None:
        """None when a job is gone or has no report. Raises ProblemError (storage)."""
        jobs = [await self._jobs.job(job_id) for job_id in (one, other)]
        told = [job for job in jobs if job is not None and job.answer is not None and job.answer.shown_text]
        if len(told) != 2:
            return None
        before, after = sorted(told, key=lambda job: (job.finished_at or job.created_at, job.created_at))
        return ComparedReports(before, after, await asyncio.to_thread(differences, before.answer, after.answer))
