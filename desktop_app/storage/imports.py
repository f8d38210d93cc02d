"""Imports in the data file: how far each is, committed together with the jobs that its rows have become."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from typing_extensions import override

from desktop_app.domain.identifiers import ImportId
from desktop_app.domain.imports import ImportRecord, ImportState
from desktop_app.domain.jobs import Job
from desktop_app.services.library_ports import ImportStore
from desktop_app.storage.database import Database
from desktop_app.storage.jobs import insert_job
from desktop_app.storage.records import from_plain, to_json
from desktop_app.storage.rows import readable


class SqliteImports(ImportStore):
    """The imports of `database`. A job that is in the ledger already is an error: nothing is queued twice."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @override
    async def save(self, record: ImportRecord, jobs: Sequence[Job] = ()) -> None:
        def change(connection: sqlite3.Connection) -> None:
            for job in jobs:
                insert_job(connection, job, "")
            known = connection.execute(
                "UPDATE imports SET state = ?, queued = ? WHERE id = ?", (record.state.value, record.queued, record.id)
            )
            if not known.rowcount:
                connection.execute(
                    "INSERT INTO imports(id, content_hash, at, state, queued, record) VALUES(?, ?, ?, ?, ?, ?)",
                    (*_columns(record), to_json(record)),
                )

        await self._database.run(change)

    @override
    async def with_hash(self, content_hash: str) -> Sequence[ImportRecord]:
        return await self._found("content_hash = ?", content_hash)

    @override
    async def unfinished(self) -> Sequence[ImportRecord]:
        return await self._found("state = ?", ImportState.RUNNING.value)

    @override
    async def one(self, import_id: ImportId) -> ImportRecord | None:
        return next(iter(await self._found("id = ?", import_id)), None)

    async def _found(self, condition: str, value: str) -> Sequence[ImportRecord]:
        return await self._database.read(
            lambda connection: readable(
                connection.execute(
                    f"SELECT id, state, queued, record FROM imports WHERE {condition} ORDER BY at DESC, id", (value,)
                ),
                _record,
            )
        )


def _columns(record: ImportRecord) -> tuple[str | float, ...]:
    return record.id, record.facts.content_hash, record.at, record.state.value, record.queued


def _record(row: sqlite3.Row) -> ImportRecord:
    plain = json.loads(row["record"])
    return from_plain(ImportRecord, {**plain, "state": row["state"], "queued": row["queued"]})
