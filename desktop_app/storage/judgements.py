"""Judgements of judge models in the data file; what they were asked is a job of the ledger."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from typing_extensions import override

from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.jobs import Job
from desktop_app.domain.judging import Judgement
from desktop_app.services.judging_port import JudgementStore
from desktop_app.storage.database import Database
from desktop_app.storage.jobs import insert_job
from desktop_app.storage.records import from_plain, to_json
from desktop_app.storage.rows import readable


class SqliteJudgements(JudgementStore):
    """The judgements of `database`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @override
    async def add(self, judgements: Sequence[Judgement], jobs: Sequence[Job]) -> None:
        def change(connection: sqlite3.Connection) -> None:
            for job in jobs:
                insert_job(connection, job, "")
            connection.executemany(
                "INSERT INTO judgements(id, comparison_id, job_id, record) VALUES(?, ?, ?, ?)",
                [(each.id, each.comparison_id, each.job_id, to_json(each)) for each in judgements],
            )

        await self._database.run(change)

    @override
    async def judgements(self, comparison_id: ComparisonId) -> Sequence[Judgement]:
        query = "SELECT id, record FROM judgements WHERE comparison_id = ? ORDER BY seq"
        return await self._database.read(
            lambda connection: readable(
                connection.execute(query, (comparison_id,)),
                lambda row: from_plain(Judgement, json.loads(row["record"])),
            )
        )

    @override
    async def unread(self) -> Sequence[ComparisonId]:
        query = (
            "SELECT DISTINCT comparison_id FROM judgements JOIN comparisons ON comparisons.id = comparison_id"
            " WHERE deleted_at IS NULL AND NOT coalesce(json_extract(judgements.record, '$.recorded'), 0)"
        )
        return await self._database.read(
            lambda connection: [ComparisonId(row["comparison_id"]) for row in connection.execute(query)]
        )

    @override
    async def save(self, *judgements: Judgement) -> None:
        rows = [(to_json(each), each.id) for each in judgements]
        await self._database.run(
            lambda connection: connection.executemany("UPDATE judgements SET record = ? WHERE id = ?", rows).close()
        )
