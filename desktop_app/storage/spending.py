"""The money book in the data file: one entry per answer that was, or may have been, charged."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from decimal import Decimal

from typing_extensions import override

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.spends import Spend
from desktop_app.services.ports import SpendingStore
from desktop_app.storage.database import Database
from desktop_app.storage.records import from_plain, to_json

_IS_MEASURED = "({0}.basis = 'actual' OR coalesce(json_extract({0}.record, '$.measured'), 0))"  # not shown
"""Whether the server told the usage, though the price may be a guess; older records have only the basis."""


class SqliteSpending(SpendingStore):
    """The money book of `database`; amounts are kept as decimal text and added without rounding."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @override
    async def record(self, spend: Spend) -> None:
        usd = None if spend.usd is None else str(spend.usd)
        await self._database.run(
            lambda connection: connection.execute(
                "INSERT INTO spending(key, at, usd, basis, record, model_id, effort, batch, profile)"
                " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(key) DO UPDATE SET"
                " at = excluded.at, usd = excluded.usd, basis = excluded.basis, record = excluded.record,"
                " model_id = excluded.model_id, effort = excluded.effort, batch = excluded.batch,"
                " profile = excluded.profile"
                f" WHERE {_IS_MEASURED.format('excluded')} OR NOT {_IS_MEASURED.format('spending')}",
                (
                    spend.key,
                    spend.at,
                    usd,
                    spend.basis.value,
                    to_json(spend),
                    spend.requested_model_id or spend.model_id,
                    spend.requested_effort,
                    spend.batch,
                    spend.profile,
                ),
            ).close()
        )

    @override
    async def spent(self, since: Timestamp, until: Timestamp, profile: str = "") -> Decimal:
        def query(connection: sqlite3.Connection) -> Decimal:
            rows = connection.execute(
                "SELECT usd FROM spending WHERE at >= ? AND at < ? AND profile = ? AND usd IS NOT NULL",
                (since, until, profile),
            )
            return sum((Decimal(usd) for (usd,) in rows), Decimal(0))

        return await self._database.read(query)

    @override
    async def unpriced(self, since: Timestamp, until: Timestamp, profile: str = "") -> int:
        return await self._database.read(
            lambda connection: int(
                connection.execute(
                    "SELECT count(*) FROM spending WHERE at >= ? AND at < ? AND profile = ? AND usd IS NULL",
                    (since, until, profile),
                ).fetchone()[0]
            )
        )

    @override
    async def batch_spent(self, batch: str) -> Decimal:
        def query(connection: sqlite3.Connection) -> Decimal:
            rows = connection.execute("SELECT usd FROM spending WHERE batch = ? AND usd IS NOT NULL", (batch,))
            return sum((Decimal(usd) for (usd,) in rows), Decimal(0))

        return await self._database.read(query)

    @override
    async def entries(self, since: Timestamp, until: Timestamp) -> Sequence[Spend]:
        return await self._database.read(
            lambda connection: [
                _spend(record)
                for (record,) in connection.execute(
                    "SELECT record FROM spending WHERE at >= ? AND at < ? ORDER BY at", (since, until)
                )
            ]
        )

    @override
    async def history(self, model_id: str, effort: str, *, limit: int = 200) -> Sequence[Spend]:
        return await self._database.read(
            lambda connection: [
                _spend(record)
                for (record,) in connection.execute(
                    "SELECT record FROM spending WHERE model_id = ? AND effort = ?"
                    " AND (basis = 'actual' OR json_extract(record, '$.measured'))"
                    " ORDER BY at DESC LIMIT ?",
                    (model_id, effort, limit),
                )
            ]
        )


def _spend(record: str) -> Spend:
    return from_plain(Spend, json.loads(record))
