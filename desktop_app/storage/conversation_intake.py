"""Takes imported conversations in: out of sight until all of them are there, so that none is ever half imported."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Sequence

from typing_extensions import override

from desktop_app.domain.conversation_records import ConversationRecord
from desktop_app.domain.identifiers import ConversationId
from desktop_app.services.conversation_ports import ConversationIntake
from desktop_app.services.ports import Clock
from desktop_app.storage.conversations import save_conversation_row, save_message_row
from desktop_app.storage.database import Database

_ORIGINS = """
SELECT coalesce(json_extract(record, '$.origin'), '') AS origin, id FROM conversations
WHERE deleted_at IS NULL AND kind = 'chat'"""
_THESE = "id IN (SELECT value FROM json_each(?))"  # not shown


class SqliteIntake(ConversationIntake):
    """What a crash leaves out of sight counts as deleted, and goes with what was deleted."""

    def __init__(self, database: Database, clock: Clock = time.time) -> None:
        self._database = database
        self._clock = clock

    @override
    async def origins(self) -> frozenset[str]:
        def query(connection: sqlite3.Connection) -> frozenset[str]:
            rows = connection.execute(_ORIGINS).fetchall()
            return frozenset(row["origin"] for row in rows if row["origin"]) | {f"ponder:{row['id']}" for row in rows}

        return await self._database.read(query)

    @override
    async def add_unseen(self, records: Sequence[ConversationRecord]) -> None:
        now = self._clock()

        def change(connection: sqlite3.Connection) -> None:
            for record in records:
                save_conversation_row(connection, record.conversation)
                for message in record.messages:
                    save_message_row(connection, message)
            ids = [record.conversation.id for record in records]
            connection.execute(f"UPDATE conversations SET deleted_at = ? WHERE {_THESE}", (now, json.dumps(ids)))

        await self._database.run(change)

    @override
    async def show(self, conversation_ids: Sequence[ConversationId]) -> None:
        await self._database.run(
            lambda connection: connection.execute(
                f"UPDATE conversations SET deleted_at = NULL WHERE {_THESE}", (json.dumps(list(conversation_ids)),)
            ).close()
        )

    @override
    async def forget(self, conversation_ids: Sequence[ConversationId]) -> None:
        await self._database.run(
            lambda connection: connection.execute(
                f"DELETE FROM conversations WHERE deleted_at IS NOT NULL AND {_THESE}",
                (json.dumps(list(conversation_ids)),),
            ).close()
        )
