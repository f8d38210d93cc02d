"""Conversations and their messages in the data file, with full-text search over both."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace

from typing_extensions import override

from desktop_app.domain.answers import Answer
from desktop_app.domain.conversation import Conversation, ConversationKind, Message
from desktop_app.domain.identifiers import ConversationId, MessageId, Timestamp
from desktop_app.services.ports import Clock, ConversationStore, SearchHit
from desktop_app.storage.database import Database
from desktop_app.storage.records import from_plain, storable, to_json, to_plain
from desktop_app.storage.rows import readable
from desktop_app.storage.search import find, find_in

_CONVERSATION_COLUMNS = ("id", "kind", "title", "created_at", "updated_at", "pinned")
_MESSAGE_COLUMNS = ("id", "conversation_id", "role", "text", "created_at", "state", "job_id")


class SqliteConversations(ConversationStore):
    """The conversations of `database`; `clock` dates deletions."""

    def __init__(self, database: Database, clock: Clock = time.time) -> None:
        self._database = database
        self._clock = clock

    @override
    async def conversations(self, kind: ConversationKind) -> Sequence[Conversation]:
        return await self._database.read(
            lambda connection: readable(
                connection.execute(
                    "SELECT * FROM conversations WHERE kind = ? AND deleted_at IS NULL"
                    " ORDER BY pinned DESC, updated_at DESC, seq DESC",
                    (kind.value,),
                ),
                _conversation,
            )
        )

    @override
    async def conversation(self, conversation_id: ConversationId) -> Conversation | None:
        def query(connection: sqlite3.Connection) -> Conversation | None:
            rows = connection.execute(
                "SELECT * FROM conversations WHERE id = ? AND deleted_at IS NULL", (conversation_id,)
            )
            return next(iter(readable(rows, _conversation)), None)

        return await self._database.read(query)

    @override
    async def save_conversation(self, conversation: Conversation) -> None:
        await self._database.run(lambda connection: save_conversation_row(connection, conversation))

    @override
    async def unsaid(self, kind: ConversationKind) -> Conversation | None:
        def query(connection: sqlite3.Connection) -> Conversation | None:
            rows = connection.execute("SELECT record FROM unsaid_conversations WHERE kind = ?", (kind.value,))
            return next(iter(readable(rows, lambda row: from_plain(Conversation, json.loads(row["record"])))), None)

        return await self._database.read(query)

    @override
    async def keep_unsaid(self, kind: ConversationKind, conversation: Conversation | None) -> None:
        def change(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM unsaid_conversations WHERE kind = ?", (kind.value,))
            if conversation is not None:
                values = (kind.value, to_json(conversation))
                connection.execute("INSERT INTO unsaid_conversations(kind, record) VALUES(?, ?)", values)

        await self._database.run(change)

    @override
    async def delete_conversation(self, conversation_id: ConversationId) -> None:
        now = self._clock()
        await self._database.run(
            lambda connection: connection.execute(
                "UPDATE conversations SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL", (now, conversation_id)
            ).close()
        )

    @override
    async def restore_conversation(self, conversation_id: ConversationId) -> None:
        await self._database.run(
            lambda connection: connection.execute(
                "UPDATE conversations SET deleted_at = NULL WHERE id = ?", (conversation_id,)
            ).close()
        )

    @override
    async def purge_deleted(self, before: Timestamp) -> int:
        return await self._database.run(
            lambda connection: connection.execute("DELETE FROM conversations WHERE deleted_at < ?", (before,)).rowcount
        )

    @override
    async def messages(self, conversation_id: ConversationId) -> Sequence[Message]:
        return await self._database.read(
            lambda connection: readable(
                connection.execute(
                    "SELECT * FROM messages WHERE conversation_id = ? ORDER BY created_at, seq", (conversation_id,)
                ),
                _message,
            )
        )

    @override
    async def message(self, message_id: MessageId) -> Message | None:
        def query(connection: sqlite3.Connection) -> Message | None:
            rows = connection.execute("SELECT * FROM messages WHERE id = ?", (message_id,))
            return next(iter(readable(rows, _message)), None)

        return await self._database.read(query)

    @override
    async def save_messages(self, *messages: Message, touch: Conversation | None = None) -> None:
        def change(connection: sqlite3.Connection) -> None:
            if touch is not None:
                save_conversation_row(connection, touch)
            for message in messages:
                save_message_row(connection, message)

        await self._database.run(change)

    @override
    async def save_partial_text(self, message_id: MessageId, text: str) -> None:
        await self._database.run(
            lambda connection: connection.execute(
                "UPDATE messages SET text = ? WHERE id = ? AND state IN ('sending', 'streaming')",
                (storable(text), message_id),
            ).close()
        )

    @override
    async def raw_answer(self, message_id: MessageId) -> str:
        def query(connection: sqlite3.Connection) -> str:
            row = connection.execute("SELECT raw FROM message_raws WHERE message_id = ?", (message_id,)).fetchone()
            return str(row["raw"]) if row else ""

        return await self._database.read(query)

    @override
    async def raw_answers(self, message_ids: Sequence[MessageId]) -> Mapping[MessageId, str]:
        def query(connection: sqlite3.Connection) -> dict[MessageId, str]:
            wanted = json.dumps(list(message_ids))
            rows = connection.execute(
                "SELECT message_id, raw FROM message_raws WHERE message_id IN (SELECT value FROM json_each(?))",
                (wanted,),
            )
            return {MessageId(row["message_id"]): str(row["raw"]) for row in rows}

        return await self._database.read(query)

    @override
    async def unfinished_messages(self) -> Sequence[Message]:
        return await self._database.read(
            lambda connection: readable(
                connection.execute(
                    "SELECT messages.* FROM messages JOIN conversations ON conversations.id = conversation_id"
                    " WHERE state IN ('sending', 'streaming') AND kind = 'chat'"
                    " ORDER BY messages.created_at"
                ),
                _message,
            )
        )

    @override
    async def search(self, words: str, *, limit: int = 50, kind: ConversationKind | None = None) -> Sequence[SearchHit]:
        return await self._database.read(lambda connection: find(connection, words, limit, kind))

    @override
    async def places(self, words: str, conversation_id: ConversationId) -> Sequence[SearchHit]:
        return await self._database.read(lambda connection: find_in(connection, words, conversation_id))


def save_conversation_row(connection: sqlite3.Connection, conversation: Conversation) -> None:
    """Insert or replace it, within the transaction of who calls."""
    plain = to_plain(conversation)
    columns = [plain.pop(name) for name in _CONVERSATION_COLUMNS]
    connection.execute(
        "INSERT INTO conversations(id, kind, title, created_at, updated_at, pinned, record) VALUES(?,?,?,?,?,?,?)"
        " ON CONFLICT(id) DO UPDATE SET kind = excluded.kind, title = excluded.title,"
        " created_at = excluded.created_at, updated_at = excluded.updated_at, pinned = excluded.pinned,"
        " record = excluded.record",
        [storable(value) if isinstance(value, str) else value for value in columns] + [to_json(plain)],
    )


def _conversation(row: sqlite3.Row) -> Conversation:
    plain = json.loads(row["record"])
    plain.update((name, row[name]) for name in _CONVERSATION_COLUMNS)
    plain["pinned"] = bool(row["pinned"])
    return from_plain(Conversation, plain)


def save_message_row(connection: sqlite3.Connection, message: Message) -> None:
    """Insert or replace it, with its raw answer where it has one, within the transaction of who calls."""
    raw = message.answer.raw if message.answer else ""
    plain = to_plain(replace(message, answer=_without_raw(message.answer)))
    columns = [plain.pop(name, None) for name in _MESSAGE_COLUMNS]
    connection.execute(
        "INSERT INTO messages(id, conversation_id, role, text, created_at, state, job_id, record)"
        " VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET conversation_id = excluded.conversation_id,"
        " role = excluded.role, text = excluded.text, created_at = excluded.created_at, state = excluded.state,"
        " job_id = excluded.job_id, record = excluded.record",
        [storable(value) if isinstance(value, str) else value for value in columns] + [to_json(plain)],
    )
    if raw:  # a message loaded without its raw answer keeps the one it has
        connection.execute(
            "INSERT INTO message_raws VALUES(?, ?) ON CONFLICT(message_id) DO UPDATE SET raw = excluded.raw",
            (message.id, storable(raw)),
        )


def _without_raw(answer: Answer | None) -> Answer | None:
    return replace(answer, raw="") if answer is not None and answer.raw else answer


def _message(row: sqlite3.Row) -> Message:
    plain = json.loads(row["record"])
    plain.update((name, row[name]) for name in _MESSAGE_COLUMNS)
    return from_plain(Message, plain)
