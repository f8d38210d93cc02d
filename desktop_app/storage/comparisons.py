"""Comparisons and their trials in the data file; a trial's answer is a job of the ledger."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Sequence

from typing_extensions import override

from desktop_app.domain.comparison import Comparison, Trial
from desktop_app.domain.identifiers import ComparisonId, Timestamp, TrialId
from desktop_app.domain.jobs import Job
from desktop_app.services.ports import Clock, ComparisonStore
from desktop_app.storage.database import Database
from desktop_app.storage.jobs import insert_job, update_job, whole_jobs
from desktop_app.storage.records import from_plain, to_json
from desktop_app.storage.rows import readable


class SqliteComparisons(ComparisonStore):
    """The comparisons of `database`; `clock` dates deletions."""

    def __init__(self, database: Database, clock: Clock = time.time) -> None:
        self._database = database
        self._clock = clock

    @override
    async def comparisons(self) -> Sequence[Comparison]:
        return await self._database.read(
            lambda connection: readable(
                connection.execute(
                    "SELECT id, record FROM comparisons WHERE deleted_at IS NULL ORDER BY created_at DESC, id"
                ),
                lambda row: from_plain(Comparison, json.loads(row["record"])),
            )
        )

    @override
    async def save(self, comparison: Comparison, trials: Sequence[Trial], jobs: Sequence[Job]) -> None:
        def change(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT INTO comparisons(id, created_at, record) VALUES(?, ?, ?) ON CONFLICT(id) DO UPDATE SET"
                " created_at = excluded.created_at, record = excluded.record",
                (comparison.id, comparison.created_at, to_json(comparison)),
            )
            for job in jobs:
                known = connection.execute("SELECT 1 FROM jobs WHERE id = ?", (job.id,)).fetchone()
                (update_job if known else insert_job)(connection, job, "")
            for trial in trials:
                _save_trial(connection, trial)

        await self._database.run(change)

    @override
    async def trials(self, comparison_id: ComparisonId) -> Sequence[tuple[Trial, Job]]:
        def query(connection: sqlite3.Connection) -> list[tuple[Trial, Job]]:
            trials = readable(
                connection.execute(
                    "SELECT id, record FROM trials WHERE comparison_id = ? ORDER BY position, id", (comparison_id,)
                ),
                _trial,
            )
            condition = "jobs.id IN (SELECT job_id FROM trials WHERE comparison_id = ?)"
            jobs = {job.id: job for job in whole_jobs(connection, condition, (comparison_id,))}
            return [(trial, jobs[trial.job_id]) for trial in trials if trial.job_id in jobs]

        return await self._database.read(query)

    @override
    async def save_trial(self, trial: Trial) -> None:
        await self._database.run(lambda connection: _save_trial(connection, trial))

    @override
    async def trial(self, trial_id: TrialId) -> Trial | None:
        def query(connection: sqlite3.Connection) -> Trial | None:
            rows = connection.execute("SELECT id, record FROM trials WHERE id = ?", (trial_id,))
            return next(iter(readable(rows, _trial)), None)

        return await self._database.read(query)

    @override
    async def delete(self, comparison_id: ComparisonId) -> None:
        now = self._clock()
        await self._database.run(
            lambda connection: connection.execute(
                "UPDATE comparisons SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL", (now, comparison_id)
            ).close()
        )

    @override
    async def restore(self, comparison_id: ComparisonId) -> None:
        await self._database.run(
            lambda connection: connection.execute(
                "UPDATE comparisons SET deleted_at = NULL WHERE id = ?", (comparison_id,)
            ).close()
        )

    @override
    async def purge_deleted(self, before: Timestamp) -> int:
        return await self._database.run(
            lambda connection: connection.execute("DELETE FROM comparisons WHERE deleted_at < ?", (before,)).rowcount
        )


def _save_trial(connection: sqlite3.Connection, trial: Trial) -> None:
    connection.execute(
        "INSERT INTO trials VALUES(?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET"
        " comparison_id = excluded.comparison_id, position = excluded.position, job_id = excluded.job_id,"
        " record = excluded.record",
        (trial.id, trial.comparison_id, trial.position, trial.job_id, to_json(trial)),
    )


def _trial(row: sqlite3.Row) -> Trial:
    return from_plain(Trial, json.loads(row["record"]))
