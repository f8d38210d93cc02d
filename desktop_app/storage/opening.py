"""Opening the data file: whole and ours, read-only with a reason, or set aside and saved from what can be read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.data_keeping import Recovered, recovered_words
from desktop_app.domain.problems import ProblemError
from desktop_app.language import later, tr
from desktop_app.storage.backups import flushed, newest_whole
from desktop_app.storage.connecting import BUSY_TIMEOUT_MS, make_private, private_folder, readable, set_aside
from desktop_app.storage.problems import is_damage, primary_code, storage_problem
from desktop_app.storage.recovery import Salvage, salvage
from desktop_app.storage.restoring import put_in_place
from desktop_app.storage.schema import APPLICATION_ID, migrate, unknown_migrations
from desktop_app.storage.soundness import inner_fault, mark_open, outer_fault, was_cut_off

NEWER = later(
    "This data file was made by a newer version of Ponder. Install that version or a later one to go on writing, or "
    "restore a backup from before the update in Settings, Data."
)

_RECOVERING, _RECOVERED = "-recovering", "-recovered"
"""Endings of what is saved from a damaged file, before and after it is whole."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file, why it is read-only (empty: it is not), and what the person should be told."""

    connection: sqlite3.Connection
    read_only_reason: str = ""
    note: str = ""
    recovered: Recovered | None = None


class _NotOursError(Exception):
    """The file is a SQLite database of another program."""


class _NewerError(Exception):
    """The file was changed by a newer version of Ponder."""


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
    _finish_recovery(path)
    restored = put_in_place(path)
    kept = path.is_file() and path.stat().st_size > 0
    try:
        if kept:
            _check(path, whole=was_cut_off(path))
        opened = Opened(_writable(path), note=restored)
        mark_open(path)
        return opened
    except _NewerError:
        return Opened(readable(path), read_only_reason=tr(NEWER))
    except _NotOursError:
        name = set_aside(path)
        note = tr("The data file was not made by Ponder. It was kept as {name}, and a new one was begun.", name=name)
        return Opened(_writable(path), note=note)
    except sqlite3.Error as error:
        if is_damage(error):
            return _recovered(path)
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
    connection = readable(path)
    if not _is_complete(connection):  # it needs a migration first, which cannot be written
        connection.close()
        raise error
    return Opened(connection, read_only_reason=f"{problem.happened} {problem.advice}")


def _is_complete(connection: sqlite3.Connection) -> bool:
    return not migrate(connection, backups=None, only_look=True)


def _writable(path: Path) -> sqlite3.Connection:
    make_private(path)
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


def _check(path: Path, *, whole: bool) -> None:
    """Raises for a damaged, a foreign and a newer file; `whole` reads all of it, which takes seconds for gigabytes.

    Looks by a connection that cannot write: on its last close a writing one would fold the write-ahead log into
    the file and delete it, and a file that is to be set aside shall stay as it is.
    """
    if fault := outer_fault(path):
        raise _damage(sqlite3.SQLITE_NOTADB, fault)
    with closing(readable(path)) as connection:
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        (application_id,) = connection.execute("PRAGMA application_id").fetchone()
        if application_id != APPLICATION_ID:
            if tables == 0:
                return
            raise _NotOursError
        if whole and (fault := inner_fault(connection, thorough=False)):
            raise _damage(sqlite3.SQLITE_CORRUPT, fault)
        if unknown_migrations(connection):
            raise _NewerError


def _damage(code: int, words: str) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(words)
    error.sqlite_errorcode = code
    return error


def _recovered(path: Path) -> Opened:
    """Save what can be read into a new file, then let that take the damaged one's place, which is kept."""
    new = path.with_name(f"{path.name}{_RECOVERING}")
    done = _saved(path, new)
    ready = path.with_name(f"{path.name}{_RECOVERED}")
    if done is not None:
        flushed(new)
        new.replace(ready)
    name = set_aside(path)
    _finish_recovery(path)
    done = done or Salvage()
    recovered = Recovered(name, done.saved, done.lost, newest_whole(path.parent))
    opened = Opened(_writable(path), note=recovered_words(recovered), recovered=recovered)
    mark_open(path)
    return opened


def _saved(path: Path, new: Path) -> Salvage | None:
    """None where not even the list of tables can be read. Raises when the disk refuses the new file."""
    new.unlink(missing_ok=True)
    try:
        source = readable(path)
    except sqlite3.DatabaseError:
        return None
    make_private(new)
    with closing(source):
        try:
            return salvage(source, new)
        except sqlite3.DatabaseError as error:
            new.unlink(missing_ok=True)
            if not is_damage(error):
                raise
            return None


def _finish_recovery(path: Path) -> None:
    """Where the damaged file was set aside already, what was saved from it takes its place, also after a kill."""
    ready = path.with_name(f"{path.name}{_RECOVERED}")
    if not ready.exists():
        return
    if path.exists():  # killed before it was set aside: all of it is done again
        ready.unlink()
    else:
        ready.replace(path)
