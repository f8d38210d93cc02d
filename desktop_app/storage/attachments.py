"""What lies at the provider and which files wait in unsent messages, in the data file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from typing_extensions import override

from desktop_app.domain.attachments import Attachment, Upload
from desktop_app.domain.identifiers import ConversationId
from desktop_app.services.attachment_ports import AttachmentStore
from desktop_app.storage.database import Database
from desktop_app.storage.records import from_plain, to_json
from desktop_app.storage.rows import readable

_UPLOADS = "SELECT file_id AS id, record FROM uploads"


@dataclass(frozen=True, slots=True)
class _Draft:
    attachments: tuple[Attachment, ...] = ()


class SqliteAttachments(AttachmentStore):
    """The attachments of `database`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @override
    async def uploads(self) -> Sequence[Upload]:
        return await self._database.read(
            lambda connection: readable(connection.execute(f"{_UPLOADS} ORDER BY at DESC, file_id"), _upload)
        )

    @override
    async def upload_of(self, digest: str, server: str) -> Upload | None:
        def query(connection: sqlite3.Connection) -> Upload | None:
            rows = connection.execute(
                f"{_UPLOADS} WHERE digest = ? AND server = ? ORDER BY at DESC LIMIT 1", (digest, server)
            )
            return next(iter(readable(rows, _upload)), None)

        return await self._database.read(query)

    @override
    async def save_upload(self, upload: Upload) -> None:
        await self._database.run(
            lambda connection: connection.execute(
                "INSERT INTO uploads(file_id, server, digest, at, record) VALUES(?, ?, ?, ?, ?)"
                " ON CONFLICT(file_id, server) DO UPDATE SET digest = excluded.digest, at = excluded.at,"
                " record = excluded.record",
                (upload.file_id, upload.server, upload.digest, upload.at, to_json(upload)),
            ).close()
        )

    @override
    async def forget_upload(self, file_id: str, server: str) -> None:
        await self._database.run(
            lambda connection: connection.execute(
                "DELETE FROM uploads WHERE file_id = ? AND server = ?", (file_id, server)
            ).close()
        )

    @override
    async def draft(self, conversation_id: ConversationId) -> Sequence[Attachment]:
        def query(connection: sqlite3.Connection) -> Sequence[Attachment]:
            rows = connection.execute(
                "SELECT conversation_id AS id, record FROM attachment_drafts WHERE conversation_id = ?",
                (conversation_id,),
            )
            found = readable(rows, lambda row: from_plain(_Draft, json.loads(row["record"])))
            return found[0].attachments if found else ()

        return await self._database.read(query)

    @override
    async def keep_draft(self, conversation_id: ConversationId, attachments: Sequence[Attachment]) -> None:
        def change(connection: sqlite3.Connection) -> None:
            if not attachments:
                connection.execute("DELETE FROM attachment_drafts WHERE conversation_id = ?", (conversation_id,))
                return
            connection.execute(
                "INSERT INTO attachment_drafts(conversation_id, record) VALUES(?, ?)"
                " ON CONFLICT(conversation_id) DO UPDATE SET record = excluded.record",
                (conversation_id, to_json(_Draft(tuple(attachments)))),
            )

        await self._database.run(change)

    @override
    async def digests_in_use(self) -> Collection[str]:
        def query(connection: sqlite3.Connection) -> set[str]:
            used = set()
            for table in ("messages", "attachment_drafts"):
                rows = connection.execute(f"SELECT record FROM {table} WHERE record LIKE '%\"attachments\"%'")
                for (text,) in rows:
                    used |= _digests(text)
            return used

        return await self._database.read(query)


def _upload(row: sqlite3.Row) -> Upload:
    return from_plain(Upload, json.loads(row["record"]))


def _digests(record: str) -> set[str]:
    """A spoilt record keeps nothing, but keeps the others from nothing either."""
    try:
        attachments = json.loads(record).get("attachments") or ()
        return {str(each.get("digest")) for each in attachments if each.get("digest")}
    except (ValueError, AttributeError, TypeError):
        return set()
