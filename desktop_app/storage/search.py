"""Full-text search: what a person types, made safe for FTS5, over titles and messages."""

from __future__ import annotations

import sqlite3
import unicodedata

from desktop_app.domain.identifiers import ConversationId, MessageId
from desktop_app.services.ports import SearchHit
from desktop_app.storage.records import storable

_SNIPPET_TOKENS = 16


def find(connection: sqlite3.Connection, words: str, limit: int) -> list[SearchHit]:
    """Titles first, then messages, each best first; nothing for words without a letter or digit."""
    expression = match_expression(words)
    if not expression:
        return []
    hits = [
        SearchHit(ConversationId(row["id"]), None, row["title"], row["snippet"])
        for row in connection.execute(_TITLES, (expression, limit))
    ]
    hits += [
        SearchHit(ConversationId(row["conversation"]), MessageId(row["id"]), row["title"], row["snippet"])
        for row in connection.execute(_MESSAGES, (expression, limit - len(hits)))
    ]
    return hits


def match_expression(words: str) -> str:
    """The FTS5 expression for typed words: each quoted, all wanted, the last one as the beginning of a word.

    A Korean word is always a beginning, because particles are written onto it (`서울` finds `서울에서`).
    """
    found = [word for word in storable(words).replace("\0", " ").split() if _has_token(word)]
    quoted = ['"' + word.replace('"', '""') + '"' for word in found]
    return " ".join(
        text + "*" if index == len(found) - 1 or _is_korean(found[index]) else text for index, text in enumerate(quoted)
    )


def _has_token(word: str) -> bool:
    """Whether unicode61 sees a token in it: letters, numbers and private use, as its documentation says."""
    kinds = {unicodedata.category(character) for character in word}
    return any(kind[0] in "LN" or kind == "Co" for kind in kinds)


def _is_korean(word: str) -> bool:
    return any("가" <= character <= "힣" for character in word)


_TITLES = f"""
SELECT conversations.id AS id, conversations.title AS title,
       snippet(title_words, 0, char(2), char(3), '…', {_SNIPPET_TOKENS}) AS snippet
FROM title_words JOIN conversations ON conversations.seq = title_words.rowid
WHERE title_words MATCH ? AND deleted_at IS NULL ORDER BY rank LIMIT ?"""

# what a person deleted is sorted out among the best only: to look into every record that matches would take long
_MESSAGES = f"""
SELECT * FROM (
    SELECT messages.id AS id, conversations.id AS conversation, conversations.title AS title,
           messages.record AS record, snippet(message_words, 0, char(2), char(3), '…', {_SNIPPET_TOKENS}) AS snippet
    FROM message_words JOIN messages ON messages.seq = message_words.rowid
    JOIN conversations ON conversations.id = messages.conversation_id
    WHERE message_words MATCH ? AND deleted_at IS NULL ORDER BY rank LIMIT ?)
WHERE json_extract(record, '$.hidden') IS NULL"""
