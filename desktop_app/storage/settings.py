"""Settings and the window's memory in the data file, as texts by key."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.storage.database import Database
from desktop_app.storage.records import storable


class SqliteSettings:
    """The settings of `database`. Fulfils `services.ports.SettingsStore`, which is loaded after the first paint."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> Mapping[str, str]:
        return await self._database.read(
            lambda connection: dict(connection.execute("SELECT key, text FROM settings").fetchall())
        )

    async def save(self, key: str, text: str) -> None:
        await self._database.run(
            lambda connection: connection.execute(
                "INSERT INTO settings VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET text = excluded.text",
                (key, storable(text)),
            ).close()
        )
