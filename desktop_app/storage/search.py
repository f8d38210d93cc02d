"""Full-text search over conversations: what a person types, made safe for FTS5, over titles, messages, Pro's answers.

Newest first, never by rank: to rank, FTS5 reads every match, which for a common word in 100,000 messages takes 0.2 s.
"""

from __future__ import annotations

import json
import re
import sqlite3
import time
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from desktop_app.domain.conversation import ConversationKind
from desktop_app.domain.found_words import UNSPACED, Wanted, has_unspaced, snippet, wanted_words
from desktop_app.domain.identifiers import ConversationId, MessageId
from desktop_app.services.ports import SearchHit
from desktop_app.storage.records import storable

_GRAM = 3
_MOST_TERMS = 2_000
"""Groups of three letters that begin with the one or two typed ones."""
_SECONDS = 0.03
"""After that long what was found is shown; it is the newest."""
_MOST_PLACES = 200
_RUN = re.compile(f"[{UNSPACED}]+")
_NOTE = "CASE WHEN json_valid(record) THEN json_extract(record, '$.note') END"  # not shown
_HIDDEN = "CASE WHEN json_valid(record) THEN json_extract(record, '$.hidden') END"  # not shown


class _Message(NamedTuple):
    """A message that was found; its text only where it had to be read."""

    seq: int
    id: str
    conversation_id: str
    title: str
    text: str | None
    label: str = ""
    """Stands before the snippet."""


def find(
    connection: sqlite3.Connection, typed: str, limit: int, kind: ConversationKind | None = None
) -> list[SearchHit]:
    """Titles first, then conversations with the words in a message, newest first; nothing without a letter or digit."""
    words, wanted = _words(typed), wanted_words(storable(typed))
    if not words or wanted is None:
        return []
    hits = [
        SearchHit(ConversationId(row["id"]), None, row["title"], snippet(row["title"], wanted))
        for row in connection.execute(_TITLES, {"words": _expression(words), "kind": kind, "limit": (limit + 1) // 2})
    ]
    found: dict[str, list[_Message]] = {}
    until = time.perf_counter() + _SECONDS
    for message in _found(connection, words, wanted, kind):
        if message.conversation_id not in found and len(found) >= limit - len(hits):
            break
        found.setdefault(message.conversation_id, []).append(message)
        if time.perf_counter() > until:
            break
    return [*hits, *(_hit(connection, each[0], wanted, more=len(each) - 1) for each in found.values())]


def find_in(connection: sqlite3.Connection, typed: str, conversation_id: ConversationId) -> list[SearchHit]:
    """Every message of one conversation that holds the words, newest first."""
    words, wanted = _words(typed), wanted_words(storable(typed))
    if not words or wanted is None:
        return []
    said = (_Message(*row) for row in connection.execute(_SAID, {"conversation": conversation_id}))
    held = (message for message in said if message.text and wanted.all_in(message.text))
    of: dict[str, str | None] = {"kind": None, "conversation": conversation_id}
    elsewhere = chain(_ledger_rows(connection, words, wanted, of), _notes(connection, wanted, of))
    messages = islice(chain(elsewhere, held), _MOST_PLACES)
    return [_hit(connection, message, wanted) for message in messages]


def _hit(connection: sqlite3.Connection, message: _Message, wanted: Wanted, more: int = 0) -> SearchHit:
    text = message.text
    if text is None:
        (text,) = connection.execute("SELECT text FROM messages WHERE seq = ?", (message.seq,)).fetchone()
    conversation_id, message_id = ConversationId(message.conversation_id), MessageId(message.id)
    return SearchHit(conversation_id, message_id, message.title, message.label + snippet(text, wanted), more)


# -- which messages ------------------------------------------------------------------------------------------


def _found(
    connection: sqlite3.Connection,
    words: Sequence[str],
    wanted: Wanted,
    kind: ConversationKind | None,
) -> Iterator[_Message]:
    """Messages that hold the words, newest first; those of Pro's answers first, whose text is in the ledger."""
    of: dict[str, str | None] = {"kind": kind, "conversation": None}
    if kind is not ConversationKind.CHAT:
        yield from _ledger_rows(connection, words, wanted, of)
    yield from _notes(connection, wanted, of)
    grams = [gram for word in words if has_unspaced(word) for gram in _runs(connection, word)]
    if not grams:
        yield from (_Message(*row) for row in connection.execute(_MESSAGES, {"words": _expression(words), **of}))
        return
    if all(grams):
        spaced = [word for word in words if not has_unspaced(word)]
        query = _UNSPACED_TOO.format(also=_AND_WORDS if spaced else "")
        values = {"grams": " AND ".join(f"({gram})" for gram in grams), "words": _expression(spaced), **of}
        found = (_Message(*row) for row in connection.execute(query, values))
        exact = all(_RUN.fullmatch(word) and len(word) <= _GRAM for word in words if has_unspaced(word))
        yield from found if exact else (message for message in found if wanted.all_in(message.text or ""))


def _ledger_rows(
    connection: sqlite3.Connection, words: Sequence[str], wanted: Wanted, of: dict[str, str | None]
) -> Iterator[_Message]:
    """Answers of Pro: the index of jobs says which may hold the words, the answer itself whether it does."""
    grams = [gram for word in words if (gram := _gram(connection, "job_gram_terms", word.casefold()))]
    if not grams:
        return
    for row in connection.execute(_ANSWERS, {"grams": " AND ".join(f"({gram})" for gram in grams), **of}):
        text = _shown_answer(row["body"])
        if text and wanted.all_in(text):
            yield _Message(row["seq"], row["id"], row["conversation_id"], row["title"], text)


def _notes(connection: sqlite3.Connection, wanted: Wanted, of: dict[str, str | None]) -> Iterator[_Message]:
    """Messages whose note holds the words, but not those found by their text anyway. Notes are few: each is read."""
    for row in connection.execute(_NOTED, of):
        if wanted.all_in(row["note"]) and not wanted.all_in(row["text"]):
            yield _Message(row["seq"], row["id"], row["conversation_id"], row["title"], row["note"], "Note: ")


def _shown_answer(body: str) -> str:
    try:
        plain = json.loads(body)
    except ValueError:
        return ""
    return str(plain.get("text") or plain.get("refusal") or "") if isinstance(plain, dict) else ""


# -- expressions ---------------------------------------------------------------------------------------------


def match_expression(typed: str) -> str:
    """The FTS5 expression for typed words: each quoted, all wanted, the last one as the beginning of a word.

    A Korean word is always a beginning, because particles are written onto it (`서울` finds `서울에서`). A single
    letter is a word by itself: nearly everything begins with it.
    """
    return _expression(_words(typed))


def _words(typed: str) -> list[str]:
    return [word for word in storable(typed).replace("\0", " ").split() if _has_token(word)]


def _expression(words: Sequence[str]) -> str:
    quoted = ['"' + word.replace('"', '""') + '"' for word in words]
    return " ".join(
        text + "*" if has_unspaced(words[place]) or (place == len(quoted) - 1 and len(words[place]) > 1) else text
        for place, text in enumerate(quoted)
    )


def _has_token(word: str) -> bool:
    """Whether unicode61 sees a token in it: letters, numbers and private use, as its documentation says."""
    kinds = {unicodedata.category(character) for character in word}
    return any(kind[0] in "LN" or kind == "Co" for kind in kinds)


def _runs(connection: sqlite3.Connection, word: str) -> list[str]:
    return [_gram(connection, "message_gram_terms", run) for run in _RUN.findall(word)]


def _gram(connection: sqlite3.Connection, terms: str, run: str) -> str:
    """The expression for letters anywhere, by groups of three of them; empty where there is no such group."""
    if len(run) >= _GRAM:
        grams, join = [run[place : place + _GRAM] for place in range(len(run) - _GRAM + 1)], " AND "
    else:
        found = connection.execute(
            f"SELECT term FROM {terms} WHERE term >= ? AND term < ? LIMIT ?", (run, run + "\U0010ffff", _MOST_TERMS)
        )
        grams, join = [term for (term,) in found], " OR "
    return join.join('"' + gram.replace('"', '""') + '"' for gram in dict.fromkeys(grams))


_TITLES = """
SELECT conversations.id AS id, conversations.title AS title
FROM title_words CROSS JOIN conversations ON conversations.seq = title_words.rowid
WHERE title_words MATCH :words AND deleted_at IS NULL AND (:kind IS NULL OR kind = :kind)
ORDER BY title_words.rowid DESC LIMIT :limit"""

_OF = f"""messages.seq NOT IN (SELECT seq FROM messages WHERE {_HIDDEN}) AND deleted_at IS NULL
    AND (:kind IS NULL OR kind = :kind) AND (:conversation IS NULL OR conversations.id = :conversation)"""  # not shown

# CROSS: the few noted ones first
_NOTED = f"""
SELECT messages.seq AS seq, messages.id AS id, conversation_id, title, text,
    json_extract(messages.record, '$.note') AS note
FROM (SELECT seq FROM messages WHERE {_NOTE} <> '') AS noted CROSS JOIN messages ON messages.seq = noted.seq
CROSS JOIN conversations ON conversations.id = messages.conversation_id
WHERE {_OF} ORDER BY messages.seq DESC"""  # not shown

# CROSS: the index of words comes first, in its own order, and is read only as far as it is asked
_MESSAGES = f"""
SELECT messages.seq AS seq, messages.id AS id, conversation_id, title, NULL AS text
FROM message_words CROSS JOIN messages ON messages.seq = message_words.rowid
CROSS JOIN conversations ON conversations.id = messages.conversation_id
WHERE message_words MATCH :words AND {_OF} ORDER BY message_words.rowid DESC"""

_SAID = f"""
SELECT messages.seq AS seq, messages.id AS id, conversation_id, title, text
FROM messages JOIN conversations ON conversations.id = messages.conversation_id
WHERE conversation_id = :conversation AND deleted_at IS NULL AND state NOT IN ('sending', 'streaming')
    AND messages.seq NOT IN (SELECT seq FROM messages WHERE {_HIDDEN})
ORDER BY messages.created_at DESC, messages.seq DESC"""  # not shown

# one by one: the common words of 100,000 messages together would be read in full
_AND_WORDS = """AND EXISTS (
    SELECT 1 FROM message_words WHERE message_words MATCH :words AND message_words.rowid = messages.seq)"""

_UNSPACED_TOO = f"""
SELECT messages.seq AS seq, messages.id AS id, conversation_id, title, messages.text AS text
FROM message_grams CROSS JOIN messages ON messages.seq = message_grams.rowid
CROSS JOIN conversations ON conversations.id = messages.conversation_id
WHERE message_grams MATCH :grams {{also}} AND {_OF} ORDER BY message_grams.rowid DESC"""

_ANSWERS = f"""
SELECT messages.seq AS seq, messages.id AS id, messages.conversation_id AS conversation_id,
    conversations.title AS title, body
FROM job_grams CROSS JOIN jobs ON jobs.seq = job_grams.rowid
CROSS JOIN messages ON messages.job_id = jobs.id CROSS JOIN conversations ON conversations.id = messages.conversation_id
CROSS JOIN job_answers ON job_answers.job_id = jobs.id
WHERE job_grams MATCH :grams AND jobs.origin = 'pro' AND jobs.deleted_at IS NULL
    AND {_OF.replace("deleted_at", "conversations.deleted_at")} ORDER BY job_grams.rowid DESC"""
