"""The money book in the data file: one entry per answer that was, or may have been, charged."""

from __future__ import annotations

import sqlite3
from decimal import Decimal

from typing_extensions import override

from desktop_app.domain.identifiers import Timestamp
from desktop_app.services.ports import Spend, SpendingStore
from desktop_app.storage.database import Database
from desktop_app.storage.records import to_json


class SqliteSpending(SpendingStore):
    """The money book of `database`; amounts are kept as decimal text and added without rounding."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @override
    async def record(self, spend: Spend) -> None:
        usd = None if spend.usd is None else str(spend.usd)
        await self._database.run(
            lambda connection: connection.execute(
                "INSERT INTO spending VALUES(?, ?, ?, ?, ?) ON CONFLICT(key) DO UPDATE SET"
                " at = excluded.at, usd = excluded.usd, basis = excluded.basis, record = excluded.record"
                " WHERE spending.basis NOT IN ('actual', 'simulated') OR excluded.basis IN ('actual', 'simulated')",
                (spend.key, spend.at, usd, spend.basis.value, to_json(spend)),
            ).close()
        )

    @override
    async def spent(self, since: Timestamp, until: Timestamp) -> Decimal:
        def query(connection: sqlite3.Connection) -> Decimal:
            rows = connection.execute(
                "SELECT usd FROM spending WHERE at >= ? AND at < ? AND usd IS NOT NULL", (since, until)
            )
            return sum((Decimal(usd) for (usd,) in rows), Decimal(0))

        return await self._database.read(query)

    @override
    async def unpriced(self, since: Timestamp, until: Timestamp) -> int:
        return await self._database.read(
            lambda connection: int(
                connection.execute(
                    "SELECT count(*) FROM spending WHERE at >= ? AND at < ? AND usd IS NULL", (since, until)
                ).fetchone()[0]
            )
        )
