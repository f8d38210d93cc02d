"""Saves what can be read of a damaged data file, row by row, into a new one; the damaged file is only read."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop_app.storage.migrations import MIGRATIONS
from desktop_app.storage.schema import migrate
from desktop_app.storage.soundness import own_tables

_log = logging.getLogger(__name__)

_DERIVED = frozenset({"migrations", "job_unindexed", "job_texts"})
"""Made anew from the other tables."""
_MOST_PROBED = 300_000
"""Row numbers that are asked for one by one, where reading in order stops."""
_FIRST_GUESS = 20_000
"""As many where not even the last row's number can be read."""

Row = tuple[Any, ...]
Progress = Callable[[str], None]


@dataclass(slots=True)
class Salvage:
    """How many rows of each table were saved, and how many are known not to have been."""

    saved: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)


def salvage(source: sqlite3.Connection, target: Path) -> Salvage:
    """Make a new data file at `target` of every row that can be read. Blocks. Raises sqlite3.Error for the new file."""
    source.row_factory = None
    source.text_factory = lambda content: content.decode("utf-8", "replace")
    done = Salvage()
    with closing(sqlite3.connect(target, isolation_level=None)) as new:
        new.execute("PRAGMA synchronous=OFF")  # it counts only once it is whole, and is flushed then
        migrate(new, backups=None, migrations=tuple(step for step in MIGRATIONS if step.__name__ in _steps(source)))
        new.execute("PRAGMA foreign_keys=OFF")
        new.execute("BEGIN IMMEDIATE")
        there = _tables(source)
        for table in own_tables(new):
            if table not in _DERIVED and table in there:
                _copy(source, new, table, done)
        _mend(new, done)
        new.execute("COMMIT")
        migrate(new, backups=None)
        new.execute("PRAGMA synchronous=FULL")
        new.execute("BEGIN IMMEDIATE")
        _index_comparisons(new)
        new.execute("COMMIT")
    return done


def _tables(source: sqlite3.Connection) -> set[str]:
    return {name for (name,) in source.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def _steps(source: sqlite3.Connection) -> set[str]:
    """The migrations the file has been through; told by its tables where its own list cannot be read."""
    try:
        return {name for (name,) in source.execute("SELECT name FROM migrations")} | {MIGRATIONS[0].__name__}
    except sqlite3.DatabaseError:
        there = _tables(source)
    steps = set()
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as scratch:
        for step in MIGRATIONS:
            migrate(scratch, backups=None, migrations=(step,))
            if _tables(scratch) <= there:
                steps.add(step.__name__)
    return steps | {MIGRATIONS[0].__name__}


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def _copy(source: sqlite3.Connection, new: sqlite3.Connection, table: str, done: Salvage) -> None:
    theirs = set(_columns(source, table))
    columns = [name for name in _columns(new, table) if name in theirs]
    marks = ", ".join("?" * len(columns))
    insert = f"INSERT INTO {table}({', '.join(columns)}) VALUES({marks})"  # not shown
    records = [number for number, name in enumerate(columns) if name in ("record", "request", "body")]
    for row in _rows(source, table, columns, done):
        if not all(_is_json(row[number]) for number in records):
            done.lost[table] += 1
            continue
        try:
            new.execute(insert, row)
        except sqlite3.Error as error:  # what is there already, or no longer what it was
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL:
                raise
            done.lost[table] += 1
        else:
            done.saved[table] += 1


def _is_json(text: object) -> bool:
    try:
        json.loads(text if isinstance(text, str) else "")
    except (ValueError, RecursionError):
        return False
    return True


def _rows(source: sqlite3.Connection, table: str, columns: Sequence[str], done: Salvage) -> Iterator[Row]:
    """Every row that can be reached: forward, then from the end, then one by one in between."""
    key = "rowid" if _has_rowid(source, table) else ", ".join(_key(source, table))
    wanted = ", ".join(columns)
    leading = key if key == "rowid" else "0"
    query = f"SELECT {leading}, {wanted} FROM {table}"  # not shown
    low, whole = 0, False
    reached: list[Row] = []
    cursor = source.cursor()
    try:
        cursor.execute(f"{query} NOT INDEXED ORDER BY {key}")
        while (row := cursor.fetchone()) is not None:
            low = row[0]
            reached.append(row[1:])
            if len(reached) >= 500:
                yield from reached
                reached.clear()
        whole = True
    except sqlite3.DatabaseError as error:
        _log.info("reading %s stopped: %s", table, error)
    yield from reached
    if whole:
        return
    if key != "rowid":
        done.lost[table] += 1
        backwards = ", ".join(f"{name} DESC" for name in _key(source, table))  # not shown
        yield from (row for _, row in _until_it_stops(source, f"{query} NOT INDEXED ORDER BY {backwards}"))  # not shown
        return
    last = _FIRST_GUESS + low
    from_the_end = f"{query} NOT INDEXED WHERE rowid > {low} ORDER BY rowid DESC"  # not shown
    for number, row in _until_it_stops(source, from_the_end):
        last = number
        yield row
    by_number = f"{query} NOT INDEXED WHERE rowid = ?"  # not shown
    yield from _one_by_one(source, by_number, range(low + 1, last), table, done)


def _until_it_stops(source: sqlite3.Connection, query: str) -> Iterator[tuple[int, Row]]:
    try:
        for row in source.execute(query):
            yield row[0], row[1:]
    except sqlite3.DatabaseError as error:
        _log.info("reading backwards stopped: %s", error)


def _one_by_one(source: sqlite3.Connection, query: str, numbers: range, table: str, done: Salvage) -> Iterator[Row]:
    for number in numbers[:_MOST_PROBED]:
        try:
            row = source.execute(query, (number,)).fetchone()
        except sqlite3.DatabaseError:
            done.lost[table] += 1
            continue
        if row is not None:
            yield row[1:]


def _has_rowid(source: sqlite3.Connection, table: str) -> bool:
    (without,) = source.execute("SELECT wr FROM pragma_table_list WHERE name = ?", (table,)).fetchone()
    return not without


def _key(source: sqlite3.Connection, table: str) -> list[str]:
    rows = [(row[5], row[1]) for row in source.execute(f"PRAGMA table_info({table})") if row[5]]
    return [name for _, name in sorted(rows)]


def _mend(new: sqlite3.Connection, done: Salvage) -> None:
    """Rows whose owner is lost: a conversation gets a stand-in for its messages' sake, other parts go."""
    new.execute(
        """INSERT INTO conversations(id, kind, title, created_at, updated_at, pinned, record)
            SELECT conversation_id, 'chat', 'Recovered conversation', min(created_at), max(created_at), 0,
            '{"model_id":""}' FROM messages WHERE conversation_id NOT IN (SELECT id FROM conversations)
            GROUP BY conversation_id"""
    )
    while parts := new.execute("PRAGMA foreign_key_check").fetchall():
        for table, number, *_ in parts:
            if number is None:  # a table without row numbers: its owner's id tells
                gone = "DELETE FROM comparison_tasks WHERE comparison_id NOT IN (SELECT id FROM comparisons)"
                removed = new.execute(gone).rowcount
            else:
                removed = new.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,)).rowcount
            done.saved[table] -= removed
            done.lost[table] += removed
    lonely = "SELECT id FROM jobs WHERE id NOT IN (SELECT job_id FROM job_requests)"
    (count,) = new.execute(f"SELECT count(*) FROM ({lonely})").fetchone()
    if count:  # a job without its question cannot be shown
        new.execute(f"DELETE FROM trials WHERE job_id IN ({lonely})")
        new.execute("PRAGMA foreign_keys=ON")
        for part in ("job_answers", "job_timeline"):
            new.execute(f"DELETE FROM {part} WHERE job_id IN ({lonely})")
        new.execute(f"DELETE FROM jobs WHERE id IN ({lonely})")
        done.saved["jobs"] -= count
        done.lost["jobs"] += count


def _index_comparisons(new: sqlite3.Connection) -> None:
    """The words of comparisons are kept by hand, not by triggers."""
    new.execute("DELETE FROM comparison_words")
    new.execute(
        """INSERT INTO comparison_words(comparison_id, text)
            SELECT id, coalesce(json_extract(record, '$.title'), '') || char(10) || coalesce((
                SELECT group_concat(json_extract(tasks.record, '$.text'), char(10)) FROM comparison_tasks AS tasks
                WHERE tasks.comparison_id = comparisons.id), '') FROM comparisons"""
    )
