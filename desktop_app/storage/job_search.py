"""Full-text search over the ledger: what a job is called and tagged, what was asked and what was answered.

Every question to the file is a slice of some milliseconds, so that a commit of the ledger never waits for a search.
"""

from __future__ import annotations

import json
import logging
import sqlite3
import time
from collections.abc import AsyncGenerator, Mapping, Sequence

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.search_words import FoundPlace, folded, place_in, search_words
from desktop_app.language import tr
from desktop_app.storage.database import Database
from desktop_app.storage.records import storable

_log = logging.getLogger(__name__)

_GRAM = 3
_SLICE_SECONDS = 0.025
_FIRST_SLICE, _MOST_IN_SLICE = 100, 5_000
_MOST_TERMS = 4_000
"""Groups of three letters that begin with one or two typed ones."""
_MOST_AMONG = 500
_TAKEN_AT_ONCE = 64
_LONG_WORD = 12
"""Characters from which a word may be an id."""


class SqliteJobSearch:
    """The words of `database`'s jobs. Fulfils `services.job_finding.JobSearch`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def catch_up(self) -> int:
        """Take in some of what has been written since; returns how many jobs are left.

        One short transaction. Raises ProblemError when the disk does not take it.
        """
        return await self._database.run(_catch_up)

    async def unread(self) -> int:
        """How many jobs have words that are not searched yet."""
        return await self._database.read(
            lambda connection: int(connection.execute("SELECT count(*) FROM job_unindexed").fetchone()[0])
        )

    async def find(self, typed: str, among: Sequence[JobId] | None = None) -> AsyncGenerator[Sequence[JobId]]:
        """The jobs that hold every typed word, some at a time, newest first. Close it to stop searching.

        With `among` only those are looked at.
        """
        words = tuple(storable(word) for word in search_words(typed))
        if not words:
            return
        yield await self._database.read(lambda connection: _by_id(connection, words, among))
        left = await self._database.read(lambda connection: _candidates(connection, words, among))
        long = [word for word in words if len(word) > _GRAM]
        size = _FIRST_SLICE if long else _MOST_IN_SLICE
        while left:
            part, left = left[:size], left[size:]
            began = time.perf_counter()
            yield await self._database.read(lambda connection, part=part: _checked(connection, part, long))  # type: ignore[misc]
            slow = time.perf_counter() - began > _SLICE_SECONDS
            size = max(_FIRST_SLICE, size // 2) if slow else min(_MOST_IN_SLICE, size * 2)

    async def places(self, typed: str, job_ids: Sequence[JobId]) -> Mapping[JobId, FoundPlace]:
        """Where each of a few jobs holds one of the words: in its answer, its prompt or its tags, in this order."""
        words = tuple(storable(word) for word in search_words(typed))
        return await self._database.read(
            lambda connection: {
                JobId(row["id"]): place
                for row in connection.execute(f"SELECT {_PARTS} WHERE jobs.id IN ({_marks(job_ids)})", tuple(job_ids))
                if (place := _place(row, words)) is not None
            }
        )


# -- taking in ---------------------------------------------------------------------------------------------

_PARTS = """jobs.id AS id, jobs.seq AS seq, title, record, request, body FROM jobs
JOIN job_requests ON job_requests.job_id = jobs.id LEFT JOIN job_answers ON job_answers.job_id = jobs.id"""  # not shown


def _catch_up(connection: sqlite3.Connection) -> int:
    try:
        _take_in(connection)
    except sqlite3.DatabaseError as error:
        if not _is_damaged(error):
            raise
        _log.warning("the index of jobs was damaged and is made anew: %s", error)
        _begin_anew(connection)
    return int(connection.execute("SELECT count(*) FROM job_unindexed").fetchone()[0])


def _take_in(connection: sqlite3.Connection) -> None:
    """Newest first: they are looked for most."""
    until = time.perf_counter() + _SLICE_SECONDS
    rows = connection.execute("SELECT seq FROM job_unindexed ORDER BY seq DESC LIMIT ?", (_TAKEN_AT_ONCE,))
    for (seq,) in rows.fetchall():
        _take_job(connection, seq)
        if time.perf_counter() > until:
            break


def _take_job(connection: sqlite3.Connection, seq: int) -> None:
    row = connection.execute(f"SELECT {_PARTS} WHERE jobs.seq = ?", (seq,)).fetchone()
    text = "" if row is None else "\n".join(folded(part) for _, part in _parts(row)) + "\n\n"
    old = connection.execute("SELECT text FROM job_texts WHERE seq = ?", (seq,)).fetchone()
    if old is None or old["text"] != text:
        if old is not None:  # the index must be told what it is to forget
            connection.execute("INSERT INTO job_grams(job_grams, rowid, text) VALUES('delete', ?, ?)", (seq, old[0]))
            connection.execute("DELETE FROM job_texts WHERE seq = ?", (seq,))
        if row is not None:
            connection.execute("INSERT INTO job_texts(seq, text) VALUES(?, ?)", (seq, text))
            connection.execute("INSERT INTO job_grams(rowid, text) VALUES(?, ?)", (seq, text))
    connection.execute("DELETE FROM job_unindexed WHERE seq = ?", (seq,))


def _is_damaged(error: sqlite3.DatabaseError) -> bool:
    """Whether it is the index that is wrong: what it is told to forget is not in it, or it cannot be read."""
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_CONSTRAINT)


def _begin_anew(connection: sqlite3.Connection) -> None:
    """What was taken in is derived from the ledger and can be thrown away; the ledger itself is not touched."""
    (made,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'job_grams'").fetchone()
    connection.execute("DROP TABLE job_grams")
    connection.execute(made)
    connection.execute("DELETE FROM job_texts")
    connection.execute("INSERT OR IGNORE INTO job_unindexed(seq) SELECT seq FROM jobs")


def _parts(row: sqlite3.Row) -> list[tuple[str, str]]:
    """The texts of a job, each with the word for its part."""
    record, request = json.loads(row["record"]), json.loads(row["request"])
    asked = [request.get("developer_message", ""), *(turn.get("text", "") for turn in request.get("turns", ()))]
    body = json.loads(row["body"]) if row["body"] else {}
    answered = [body.get(name, "") for name in ("text", "refusal", "commentary")]
    named = " ".join((*record.get("tags", ()), record.get("template", "")))
    return [
        (tr("Answer"), "\n".join(text for text in answered if text)),
        (tr("Prompt"), "\n".join(text for text in asked if text)),
        (tr("Tags"), named),
        (tr("Title"), row["title"]),
    ]


def _place(row: sqlite3.Row, words: tuple[str, ...]) -> FoundPlace | None:
    parts = [part for part in _parts(row) if part[0] != tr("Title")]
    return next((place for part in parts if (place := place_in(*part, words)) is not None), None)


# -- finding -----------------------------------------------------------------------------------------------


def _candidates(connection: sqlite3.Connection, words: Sequence[str], among: Sequence[JobId] | None) -> list[int]:
    """Rows that hold the letters of every word, newest first; of long words not yet that they hold them in a row."""
    only = None if among is None else set(_rows_of(connection, among))
    try:
        for word in sorted(words, key=len, reverse=True):
            found = _holding(connection, word)
            only = found if only is None else only & found
            if not only:
                return []
    except sqlite3.DatabaseError as error:
        if not _is_damaged(error):
            raise
        _log.warning("the index of jobs is damaged: %s", error)  # `catch_up` makes it anew
        return []
    return sorted(only or (), reverse=True)


def _holding(connection: sqlite3.Connection, word: str) -> set[int]:
    if len(word) < _GRAM:
        rows = connection.execute(
            "SELECT term FROM job_gram_terms WHERE term >= ? AND term < ? LIMIT ?",
            (word, word + "\U0010ffff", _MOST_TERMS),
        )
        grams, join = [term for (term,) in rows], " OR "
    else:
        grams, join = [word[place : place + _GRAM] for place in range(len(word) - _GRAM + 1)], " AND "
    if not grams:
        return set()
    # quoted: whatever a person types is text, never an operator
    expression = join.join('"' + gram.replace('"', '""') + '"' for gram in dict.fromkeys(grams))
    found = connection.execute("SELECT rowid FROM job_grams WHERE job_grams MATCH ?", (expression,))
    return {seq for (seq,) in found}


def _checked(connection: sqlite3.Connection, part: Sequence[int], long: Sequence[str]) -> list[JobId]:
    """Those that are not deleted and hold every long word as it is written."""
    holds = "".join(" AND instr(text, ?)" for _ in long)
    rows = connection.execute(
        "SELECT id FROM job_texts JOIN jobs ON jobs.seq = job_texts.seq"
        f" WHERE job_texts.seq IN ({', '.join(map(str, part))}) AND deleted_at IS NULL{holds}"
        " ORDER BY job_texts.seq DESC",
        tuple(long),
    )
    return [JobId(job_id) for (job_id,) in rows]


def _by_id(connection: sqlite3.Connection, words: Sequence[str], among: Sequence[JobId] | None) -> list[JobId]:
    """A job whose own id or response id was pasted."""
    if len(words) != 1 or len(words[0]) < _LONG_WORD:
        return []
    rows = connection.execute(
        "SELECT id FROM jobs WHERE (id = ? OR response_id = ? COLLATE NOCASE) AND deleted_at IS NULL",
        (words[0], words[0]),
    )
    return [JobId(job_id) for (job_id,) in rows if among is None or job_id in among]


def _rows_of(connection: sqlite3.Connection, job_ids: Sequence[JobId]) -> list[int]:
    found: list[int] = []
    for start in range(0, len(job_ids), _MOST_AMONG):
        part = tuple(job_ids[start : start + _MOST_AMONG])
        found += [seq for (seq,) in connection.execute(f"SELECT seq FROM jobs WHERE id IN ({_marks(part)})", part)]
    return found


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
