"""Templates in the data file: a row for each, and one for each of its versions, which is never changed."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Sequence

from typing_extensions import override

from desktop_app.domain.identifiers import TemplateId, Timestamp
from desktop_app.domain.templates import Template, TemplateVersion
from desktop_app.services.library_ports import TemplateStore
from desktop_app.services.ports import Clock
from desktop_app.storage.database import Database
from desktop_app.storage.records import UnreadableRecordError, from_plain, storable, to_json
from desktop_app.storage.rows import readable


class SqliteTemplates(TemplateStore):
    """The templates of `database`; `clock` dates deletions."""

    def __init__(self, database: Database, clock: Clock = time.time) -> None:
        self._database = database
        self._clock = clock

    @override
    async def templates(self) -> Sequence[Template]:
        return await self._database.read(lambda connection: _found(connection, "deleted_at IS NULL", ()))  # not shown

    @override
    async def template(self, template_id: TemplateId) -> Template | None:
        found = await self._database.read(lambda connection: _found(connection, "id = ?", (template_id,)))
        return found[0] if found else None

    @override
    async def save(self, *templates: Template) -> None:
        def change(connection: sqlite3.Connection) -> None:
            for template in templates:
                connection.execute(
                    "INSERT INTO templates(id, name) VALUES(?, ?) ON CONFLICT(id) DO UPDATE SET name = excluded.name",
                    (template.id, storable(template.name)),
                )
                connection.executemany(
                    "INSERT INTO template_versions VALUES(?, ?, ?) ON CONFLICT DO NOTHING",
                    [(template.id, version.number, to_json(version)) for version in template.versions],
                )

        await self._database.run(change)

    @override
    async def delete(self, template_id: TemplateId) -> None:
        now = self._clock()
        await self._database.run(
            lambda connection: connection.execute(
                "UPDATE templates SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL", (now, template_id)
            ).close()
        )

    @override
    async def restore(self, template_id: TemplateId) -> None:
        await self._database.run(
            lambda connection: connection.execute(
                "UPDATE templates SET deleted_at = NULL WHERE id = ?", (template_id,)
            ).close()
        )

    @override
    async def purge_deleted(self, before: Timestamp) -> int:
        return await self._database.run(
            lambda connection: connection.execute("DELETE FROM templates WHERE deleted_at < ?", (before,)).rowcount
        )


def _found(connection: sqlite3.Connection, condition: str, values: Sequence[str]) -> list[Template]:
    def read(row: sqlite3.Row) -> Template:
        versions = readable(
            connection.execute(
                "SELECT template_id || ' version ' || number AS id, record FROM template_versions"
                " WHERE template_id = ? ORDER BY number",
                (row["id"],),
            ),
            lambda each: from_plain(TemplateVersion, json.loads(each["record"])),
        )
        if not versions:
            raise UnreadableRecordError("no version of it can be read")  # not shown
        return Template(TemplateId(row["id"]), row["name"], tuple(versions))

    return readable(connection.execute(f"SELECT id, name FROM templates WHERE {condition}", tuple(values)), read)
