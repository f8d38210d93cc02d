"""Many jobs from one file: reads it, makes its rows ready, says what they may cost, and queues them exactly once."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.domain.identifiers import ImportId, JobId
from desktop_app.domain.imports import (
    BadRow,
    FileContent,
    ImportPlan,
    ImportRecord,
    ImportState,
    PreparedRow,
    PreparedRows,
    Preparing,
    ReadOptions,
)
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.domain.requests import Role, Turn
from desktop_app.language import later, tr
from desktop_app.services.background_jobs import BackgroundJobs, JobDraft
from desktop_app.services.import_estimates import ImportEstimate, ImportEstimates
from desktop_app.services.library_ports import ImportStore, ReadRows, StoppedReadingError
from desktop_app.services.ports import Clock
from desktop_app.services.watchable import Watchable

ROWS_AT_ONCE = 25
"""So many rows become jobs in one transaction: few enough that the window is never kept waiting."""
_BREATH = 0.002
"""Seconds between two transactions, in which nothing keeps the window from painting."""
_WAKE_EVERY = 1.0
_MOST_CHARACTERS = 200_000_000
"""Of all texts together: a long template is repeated in every row."""


@dataclass(frozen=True, slots=True)
class Progress:
    """An import that is being queued."""

    import_id: ImportId
    name: str
    queued: int
    total: int


class Imports:
    """One import at a time; `running` is the one being queued.

    A row's job has an id that follows from the import and the row's line, and the count of queued rows is committed
    together with their jobs: whatever happens in between, no row becomes two jobs, and it is known which ones are.
    """

    def __init__(
        self, jobs: BackgroundJobs, store: ImportStore, estimates: ImportEstimates, read: ReadRows, clock: Clock
    ) -> None:
        self.running: Watchable[Progress | None] = Watchable(None)
        self._jobs = jobs
        self._store = store
        self._estimates = estimates
        self._read = read
        self._clock = clock
        self._stop = False

    # -- looking -------------------------------------------------------------------------------------------------

    async def read(self, path: Path, options: ReadOptions, heard: Callable[[int], None] | None = None) -> FileContent:
        """Read a file on a thread; `heard` is told now and then, on that thread, how many rows there are so far.

        Cancelling ends the thread soon. Raises ProblemError (configuration) saying what is wrong with the file.
        """
        wanted = True

        def still_wanted(count: int) -> bool:
            if heard is not None:
                heard(count)
            return wanted

        try:
            return await asyncio.to_thread(self._read, path, options, still_wanted)
        except StoppedReadingError:
            raise asyncio.CancelledError from None
        finally:
            wanted = False

    async def seen_before(self, content_hash: str) -> Sequence[ImportRecord]:
        """Earlier imports of the same content that made jobs, newest first."""
        return [record for record in await self._store.with_hash(content_hash) if record.queued]

    async def prepare(self, content: FileContent, plan: ImportPlan) -> PreparedRows:
        """Every row made ready, on a thread, with the bad ones from reading among the bad ones.

        Raises ProblemError when the texts together would be too long.
        """
        return await asyncio.to_thread(_prepared, content, plan)

    async def estimate(self, plan: ImportPlan, rows: Sequence[PreparedRow]) -> ImportEstimate:
        """What they may cost together. Raises ProblemError (storage)."""
        return await self._estimates.estimate(plan, rows)

    # -- queueing ------------------------------------------------------------------------------------------------

    async def queue(self, path: Path, content: FileContent, plan: ImportPlan, prepared: PreparedRows) -> ImportRecord:
        """Queue every good row; returns how far it came: all of it, or as far as `stop` let it.

        Raises ProblemError (storage) when the disk refuses; what was queued before then stays, see `resume`.
        """
        record = ImportRecord(
            ImportId(uuid.uuid4().hex),
            self._clock(),
            str(path),
            content.facts,
            plan,
            total=len(prepared.rows),
            bad=len(prepared.bad),
        )
        if self.running.value is not None:
            raise ProblemError(_ONE_AT_A_TIME)
        await self._store.save(record)
        return await self._go_on(record, prepared.rows)

    async def _go_on(self, record: ImportRecord, rows: Sequence[PreparedRow]) -> ImportRecord:
        if self.running.value is not None:
            raise ProblemError(_ONE_AT_A_TIME)
        self._stop = False
        loop = asyncio.get_running_loop()
        next_wake = loop.time()
        try:
            while record.queued < record.total and not self._stop:
                self.running.set(Progress(record.id, record.facts.name, record.queued, record.total))
                part = rows[record.queued : record.queued + ROWS_AT_ONCE]
                drafts = [self._draft(record, row) for row in part]
                jobs = tuple(self._jobs.draft_job(draft) for draft in drafts)
                after = replace(record, queued=record.queued + len(part))
                if after.queued == after.total:
                    after = replace(after, state=ImportState.DONE)
                await self._store.save(after, jobs)
                record = after
                # a look at all that wait takes its time: once a second is often enough while thousands come in
                wake = loop.time() >= next_wake or after.queued == after.total
                next_wake = loop.time() + _WAKE_EVERY if wake else next_wake
                self._jobs.adopt(jobs, wake=wake)
                await asyncio.sleep(_BREATH)
            if record.queued < record.total or not record.total:
                record = replace(record, state=ImportState.STOPPED if record.total else ImportState.DONE)
                await self._store.save(record)
            return record
        finally:
            self.running.set(None)
            self._jobs.adopt(())  # what was put off is looked at now

    def _draft(self, record: ImportRecord, row: PreparedRow) -> JobDraft:
        plan = record.plan
        request = replace(
            plan.request, turns=(Turn(Role.USER, row.text),), developer_message=row.developer_message, background=True
        )
        return JobDraft(
            row.title,
            request,
            priority=plan.priority,
            tags=plan.tags,
            job_id=job_id_of(record.id, row.line),
            batch=record.id,
            template=plan.template,
            not_before=plan.not_before,
        )

    def stop(self) -> None:
        """Queue no more rows after those being written; what is queued stays."""
        self._stop = True

    # -- after a crash -------------------------------------------------------------------------------------------

    async def unfinished(self) -> Sequence[ImportRecord]:
        """Imports that were cut off, newest first; not the one that is running now."""
        running = self.running.value
        return [each for each in await self._store.unfinished() if running is None or each.id != running.import_id]

    async def resume(self, import_id: ImportId) -> ImportRecord:
        """Queue the rows that are not queued yet, from the same file as before.

        Raises ProblemError when the file is gone or is another one by now; then nothing is queued.
        """
        record = await self._store.one(import_id)
        if record is None or record.state is ImportState.DONE:
            raise ProblemError(_NOTHING_LEFT)
        try:
            content = await self.read(Path(record.path), record.facts.options)
        except ProblemError as error:
            advice = tr("Put the file back to {path}, or import the rest as a file of its own.", path=record.path)
            raise ProblemError(replace(error.problem, advice=advice)) from error
        if content.facts.content_hash != record.facts.content_hash:
            raise ProblemError(
                replace(_CHANGED, happened=tr("“{facts}” is not the file it was.", facts=record.facts.name))
            )
        prepared = await self.prepare(content, record.plan)
        if len(prepared.rows) != record.total:
            raise ProblemError(
                replace(
                    _CHANGED, happened=tr("“{facts}” is read differently by this version.", facts=record.facts.name)
                )
            )
        return await self._go_on(replace(record, state=ImportState.RUNNING), prepared.rows)

    async def leave(self, import_id: ImportId) -> None:
        """Never go on with it; what is queued stays."""
        record = await self._store.one(import_id)
        if record is not None and record.state is not ImportState.DONE:
            await self._store.save(replace(record, state=ImportState.LEFT))


def job_id_of(import_id: ImportId, line: int) -> JobId:
    """The id of the job that a row becomes: always the same, so that the ledger refuses a second one."""
    return JobId(uuid.uuid5(uuid.UUID(import_id), str(line)).hex)


def _prepared(content: FileContent, plan: ImportPlan) -> PreparedRows:
    preparing = Preparing(plan, content.facts.columns)
    good: list[PreparedRow] = []
    bad: list[BadRow] = list(content.bad)
    characters = 0
    for row in content.rows:
        prepared = preparing.prepared(row)
        if isinstance(prepared, BadRow):
            bad.append(prepared)
            continue
        characters += len(prepared.text) + len(prepared.developer_message)
        if characters > _MOST_CHARACTERS:
            raise ProblemError(_too_much())
        good.append(prepared)
    return PreparedRows(tuple(good), tuple(sorted(bad, key=lambda row: row.line)))


_ONE_AT_A_TIME = Problem(
    ProblemKind.INVALID_REQUEST,
    later("Another file is being queued."),
    later("Wait until it is done, or stop it."),
    retry=Retry.LATER,
)
_NOTHING_LEFT = Problem(
    ProblemKind.INVALID_REQUEST, later("All rows of this file are queued."), later("There is nothing left to do.")
)
_CHANGED = Problem(
    ProblemKind.CONFIGURATION, later("The file is not the one it was."), later("Import the rest as a file of its own.")
)


def _too_much() -> Problem:
    happened = tr("The prompts of all rows together have more than {most:,} characters.", most=_MOST_CHARACTERS)
    return Problem(ProblemKind.CONFIGURATION, happened, tr("Part the file, or shorten the template."))
