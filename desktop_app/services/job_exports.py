"""Writes the reports of one job or of many as Markdown, HTML, PDF or JSON: whole files or none, never over another."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_app.domain.identifiers import JobId, Timestamp
from desktop_app.domain.jobs import Job
from desktop_app.domain.reports import JobRecord, ReportFormat, is_simulated
from desktop_app.language import tr
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.ports import Clock

Progress = Callable[[int, int], None]
"""Told how many of how many jobs are written."""


class ReportWriter(Protocol):
    """Turns a record into the bytes of a file."""

    async def content(self, record: JobRecord, form: ReportFormat, at: Timestamp) -> bytes:
        """The whole file; the work is done away from the window, or in slices. `at` is now."""
        ...


class Package(Protocol):
    """A folder or a ZIP file that is being filled; it appears under its name only when it is whole."""

    @property
    def path(self) -> Path:
        """Where it will be, or is."""
        ...

    def add(self, title: str, suffix: str, content: bytes) -> None:
        """One file, under a safe name of its own made from `title`. Blocks. Raises ProblemError (storage)."""
        ...

    def finish(self) -> None:
        """It is whole now. Blocks. Raises ProblemError (storage)."""
        ...

    def discard(self) -> None:
        """Nothing of it remains, unless it was finished. Blocks."""
        ...


class ReportFiles(Protocol):
    """Where reports are written to. Everything blocks and raises ProblemError (storage)."""

    def write(self, path: Path, content: bytes, *, replace: bool) -> Path:
        """One file, readable by its owner only; returns where it is: beside `path`, where that is taken."""
        ...

    def safe_name(self, title: str) -> str:
        """A file's name, without its suffix, that every system takes."""
        ...

    def package(self, folder: Path, name: str, *, zipped: bool) -> Package:
        """A new folder, or a new ZIP file, in `folder`, to be filled and then finished or discarded."""
        ...


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the file, folder or ZIP file, how many jobs are in it, and how many were gone meanwhile."""

    path: Path
    jobs: int
    gone: int = 0


class JobExports:
    """Exports of jobs. To stop one, cancel its task: then nothing half-written remains."""

    def __init__(self, jobs: BackgroundJobs, writer: ReportWriter, files: ReportFiles, clock: Clock) -> None:
        self._jobs = jobs
        self._writer = writer
        self._files = files
        self._clock = clock

    def file_name(self, title: str) -> str:
        """What a file of that title may be called, without its suffix."""
        return self._files.safe_name(title)

    async def record(self, job_id: JobId) -> JobRecord | None:
        """Everything known of a job; None when it is gone. Raises ProblemError (storage)."""
        job = await self._jobs.job(job_id)
        if job is None:
            return None
        timeline = tuple(await self._jobs.timeline(job_id))
        return JobRecord(job, timeline, await self._jobs.raw_answer(job_id), is_simulated(job))

    async def save_one(self, job_id: JobId, form: ReportFormat, path: Path, *, replace: bool = False) -> Exported:
        """One report as one file. `replace` only where a person said that the file there may go.

        Raises ProblemError (storage) when the disk refuses, LookupError when the job is gone.
        """
        record = await self.record(job_id)
        if record is None:
            raise LookupError(f"there is no job {job_id}")
        content = await self._writer.content(record, form, self._clock())
        written = await asyncio.to_thread(self._files.write, path, content, replace=replace)
        return Exported(written, 1)

    async def save_response(self, job_id: JobId, path: Path) -> Exported:
        """The response object as it came, in place of a file that the person said may go.

        Raises ProblemError (storage).
        """
        raw = (await self._jobs.raw_answer(job_id)).encode("utf-8", "replace")
        return Exported(await asyncio.to_thread(self._files.write, path, raw, replace=True), 1)

    async def save_many(
        self,
        job_ids: Sequence[JobId],
        forms: Sequence[ReportFormat],
        folder: Path,
        name: str,
        *,
        zipped: bool,
        progress: Progress = lambda done, of: None,
    ) -> Exported:
        """Every report in each of the formats, in a new folder or ZIP file called `name` in `folder`.

        It appears there once it is whole; a name that is taken gets a number. Raises ProblemError (storage).
        """
        gone = 0
        making = asyncio.ensure_future(asyncio.to_thread(self._files.package, folder, name, zipped=zipped))
        try:
            package = await asyncio.shield(making)
        except asyncio.CancelledError:  # stopped while it was being made: what a thread began, it ends
            await asyncio.to_thread((await making).discard)
            raise
        try:
            for place, job_id in enumerate(job_ids):
                progress(place, len(job_ids))
                record = await self.record(job_id)
                if record is None:
                    gone += 1
                    continue
                for form in forms:
                    content = await self._writer.content(record, form, self._clock())
                    await asyncio.to_thread(package.add, record.job.title, form.value, content)
            progress(len(job_ids), len(job_ids))
            await asyncio.to_thread(package.finish)
        finally:
            await asyncio.to_thread(package.discard)
        return Exported(package.path, len(job_ids) - gone, gone)


def suggested_name(jobs: Sequence[Job], day: str) -> str:
    """What the file or folder may be called: the job's title, or how many reports of which day."""
    return jobs[0].title if len(jobs) == 1 else tr("Ponder reports {day}", day=day)
