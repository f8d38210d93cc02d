"""Whether the data file is whole: cheap looks at every opening, a thorough one after an end that was none."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Mapping
from pathlib import Path

MAGIC = b"SQLite format 3\x00"
_PAGE_SIZE, _PAGES = slice(16, 18), slice(28, 32)
_HEADER = 100


def mark_of(path: Path) -> Path:
    """A file that is there while the data file is open, and after an end that was none."""
    return path.with_name(f"{path.name}-open")


def was_cut_off(path: Path) -> bool:
    """Whether whoever had the data file open last did not close it, or found it suspicious."""
    return mark_of(path).exists()


def mark_open(path: Path) -> None:
    """From now on it is open. A disk that refuses has other worries."""
    with contextlib.suppress(OSError):
        os.close(os.open(mark_of(path), os.O_WRONLY | os.O_CREAT, 0o600))


def mark_closed(path: Path) -> None:
    """It was closed in order, and nothing is wrong with it."""
    with contextlib.suppress(OSError):
        mark_of(path).unlink(missing_ok=True)


def outer_fault(path: Path) -> str:
    """What is wrong as far as the first bytes and the length tell; reads 100 bytes."""
    with path.open("rb") as file:
        header = file.read(_HEADER)
        length = os.fstat(file.fileno()).st_size
    if header[: len(MAGIC)] != MAGIC:
        return "file is not a database"  # not shown
    size = int.from_bytes(header[_PAGE_SIZE], "big")
    size = 65536 if size == 1 else size
    has_log = path.with_name(f"{path.name}-wal").exists()  # pages may be there that the file has not got yet
    if not has_log and size and length < int.from_bytes(header[_PAGES], "big") * size:
        return "the end of the file is missing"  # not shown
    return ""


def inner_fault(connection: sqlite3.Connection, *, thorough: bool) -> str:
    """What is wrong inside, empty when nothing is; reads the whole file. `thorough` holds the indexes against it."""
    check = "integrity_check" if thorough else "quick_check"
    try:
        (verdict,) = connection.execute(f"PRAGMA {check}(1)").fetchone()
        if verdict != "ok":
            return str(verdict)
        if thorough and (row := connection.execute("PRAGMA foreign_key_check").fetchone()) is not None:
            return f"a row of {row[0]} belongs to nothing"  # not shown
    except sqlite3.DatabaseError as error:
        return str(error)
    return ""


def counts_of(connection: sqlite3.Connection) -> Mapping[str, int]:
    """How many rows each of our tables has."""
    return {
        table: int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        for table in own_tables(connection)
    }


def facts_of(connection: sqlite3.Connection) -> Mapping[str, object]:
    """For a bug report: versions and sizes, no content. A newer file may lack what is asked for."""
    steps = [name for (name,) in connection.execute("SELECT name FROM migrations ORDER BY applied_at, name")]
    pages, size = (int(connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("page_count", "page_size"))
    unused = int(connection.execute("PRAGMA freelist_count").fetchone()[0])
    return {
        "SQLite": sqlite3.sqlite_version, "steps of the tables": steps, "pages": pages, "page size": size,
        "unused pages": unused, "rows": dict(counts_of(connection)),
    }  # fmt: skip


def own_tables(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Names of the tables that hold what is ours: no index's own tables, nothing of SQLite's."""
    rows = connection.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    return tuple(sorted(name for (name,) in rows if not name.startswith("sqlite_")))
