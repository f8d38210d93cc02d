"""Opening the data file: whole and ours, or read-only with a reason, or set aside and begun anew."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.domain.problems import ProblemError
from desktop_app.storage.problems import is_damage, primary_code, storage_problem
from desktop_app.storage.schema import APPLICATION_ID, migrate, unknown_migrations

BUSY_TIMEOUT_MS = 5_000

_MAGIC = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file, why it is read-only (empty: it is not), and what the person should be told."""

    connection: sqlite3.Connection
    read_only_reason: str = ""
    note: str = ""


class _NotOursError(Exception):
    """The file is a SQLite database of another program."""


class _NewerError(Exception):
    """The file was changed by a newer version of Ponder."""


def private_folder(folder: Path) -> None:
    """Make a folder that only its owner can enter; one that exists already is left as it is."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)  # mkdir's mode is narrowed by the umask, never widened; be exact


def open_data_file(path: Path) -> Opened:
    """Open, check and migrate. Runs on the storage thread. Raises ProblemError (storage)."""
    try:
        return _open(path)
    except (sqlite3.Error, OSError) as error:
        problem = storage_problem(error, path)
        if problem is None:
            raise
        raise ProblemError(problem) from error


def _open(path: Path) -> Opened:
    private_folder(path.parent)
    kept = path.is_file() and path.stat().st_size > 0
    try:
        if kept:
            _check(path)
        return Opened(_writable(path))
    except _NewerError:
        reason = "This data file was made by a newer version of Ponder. Install that version to go on writing."
        return Opened(_readable(path), read_only_reason=reason)
    except _NotOursError:
        name = _set_aside(path)
        note = f"The data file was not made by Ponder. It was kept as {name}, and a new one was begun."
        return Opened(_writable(path), note=note)
    except sqlite3.Error as error:
        if is_damage(error):
            name = _set_aside(path)
            return Opened(_writable(path), note=_damage_note(path, name))
        if not kept or primary_code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise
        return _read_only_after(error, path)
    except OSError as error:
        if not kept:
            raise
        return _read_only_after(error, path)


def _read_only_after(error: Exception, path: Path) -> Opened:
    """What was saved can still be read although nothing more can be: a full or read-only disk."""
    problem = storage_problem(error, path)
    if problem is None:
        raise error
    connection = _readable(path)
    if not _is_complete(connection):  # it needs a migration first, which cannot be written
        connection.close()
        raise error
    return Opened(connection, read_only_reason=f"{problem.happened} {problem.advice}")


def _is_complete(connection: sqlite3.Connection) -> bool:
    return not migrate(connection, backups=None, only_look=True)


def _writable(path: Path) -> sqlite3.Connection:
    _make_private(path)
    connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None)
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("BEGIN IMMEDIATE")  # a read-only file says so here, not at the first save
        connection.execute("ROLLBACK")
        migrate(connection, backups=path.parent / "backups")
    except BaseException:
        connection.close()
        raise
    return connection


def _make_private(path: Path) -> None:
    """Create the file for its owner only; SQLite gives its side files the same mode."""
    if path.exists():
        if os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(0o600)
        return
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def _check(path: Path) -> None:
    """Raises for a damaged, a foreign and a newer file.

    Looks by a connection that cannot write: on its last close a writing one would fold the write-ahead log into
    the file and delete it, and a file that is to be set aside shall stay as it is.
    """
    with path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise _damage(sqlite3.SQLITE_NOTADB, "file is not a database")
    with closing(_readable(path)) as connection:
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        (application_id,) = connection.execute("PRAGMA application_id").fetchone()
        if application_id != APPLICATION_ID:
            if tables == 0:
                return
            raise _NotOursError
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise _damage(sqlite3.SQLITE_CORRUPT, verdict)
        if unknown_migrations(connection):
            raise _NewerError


def _damage(code: int, words: str) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(words)
    error.sqlite_errorcode = code
    return error


def _readable(path: Path) -> sqlite3.Connection:
    """A connection that cannot write; `immutable` reads even where no side file can be made."""
    last: sqlite3.Error | None = None
    for mode in ("mode=ro", "mode=ro&immutable=1"):
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?{mode}", timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None, uri=True
        )
        connection.row_factory = sqlite3.Row
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.Error as error:
            connection.close()
            last = error
        else:
            return connection
    assert last is not None
    raise last


def _set_aside(path: Path) -> str:
    """Rename the file and its side files; returns the new name. Nothing is ever overwritten."""
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")  # noqa: DTZ005 - a name for a person, in their own time
    name, number = f"{path.stem}-damaged-{stamp}{path.suffix}", 1
    while (path.parent / name).exists():
        number += 1
        name = f"{path.stem}-damaged-{stamp}-{number}{path.suffix}"
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(path.with_name(name + ending))
    return name


def _damage_note(path: Path, name: str) -> str:
    note = f"Ponder's data file was damaged. It was kept as {name} in {path.parent}, and a new one was begun."
    backups = sorted((path.parent / "backups").glob("*.db"), key=lambda backup: backup.stat().st_mtime)
    return f"{note} The newest backup is {backups[-1]}." if backups else note
