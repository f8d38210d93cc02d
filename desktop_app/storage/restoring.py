"""Puts a backup in the data file's place: checked wholly first, at an opening, after the present state was copied."""

from __future__ import annotations

import json
import logging
import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from desktop_app.domain.data_keeping import BackupKind, CheckedBackup
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import later, tr
from desktop_app.storage.backups import SIMULATED, fault_of, flushed, make_backup, told
from desktop_app.storage.connecting import readable, set_aside
from desktop_app.storage.packages import PACKAGE, unpack
from desktop_app.storage.records import to_json
from desktop_app.storage.schema import migrate, unknown_migrations
from desktop_app.storage.soundness import counts_of, mark_open

_log = logging.getLogger(__name__)

_STAGING, _STAGED = "-restoring", "-restored"
"""Endings of a backup that is being made ready, and of one that takes the data file's place at the next opening."""

RESTORED = later("The backup was restored.")

_HELD_BACK = Problem(
    ProblemKind.COPIED,
    later("This job came back with a backup."),
    later(
        "It may have been sent after the backup was made. Look whether you have its answer, then release or cancel it."
    ),
)


def stage(path: Path, chosen: Path, *, simulated: bool) -> CheckedBackup:
    """Check the backup `chosen` wholly and make it ready to take the place of the data file `path`.

    Nothing that is in use is touched. What was not sent when the backup was made is held, and what was spent since is
    kept in its money book. Blocks. Raises ProblemError (storage) when anything is wrong with it.
    """
    staging = path.with_name(f"{path.name}{_STAGING}")
    try:
        return told(path, lambda: _stage(path, chosen, staging, simulated=simulated))
    finally:
        _remove(staging)


def _stage(path: Path, chosen: Path, staging: Path, *, simulated: bool) -> CheckedBackup:
    _remove(staging)
    files = 0
    if chosen.suffix.lower() == PACKAGE:
        at, files = unpack(chosen, staging, path.parent, simulated=simulated)
    else:
        at = chosen.stat().st_mtime
        _copied(chosen, staging)
    if fault := fault_of(staging):
        raise ProblemError(_not_whole(chosen, fault))
    with closing(sqlite3.connect(staging, isolation_level=None)) as connection:
        if unknown_migrations(connection):
            raise ProblemError(_NEWER)
        migrate(connection, backups=None)
        if _is_simulated(connection) != simulated:
            raise ProblemError(_OTHER_HOUSE if simulated else _SIMULATED)
        held = _hold_back(connection)
        _keep_spending(connection, path)
        counts = counts_of(connection)
    if fault := fault_of(staging):
        raise ProblemError(_not_whole(chosen, fault))
    flushed(staging)
    staging.replace(path.with_name(f"{path.name}{_STAGED}"))
    return CheckedBackup(at, counts, held, files)


def unstage(path: Path) -> None:
    """The person decided otherwise."""
    path.with_name(f"{path.name}{_STAGED}").unlink(missing_ok=True)


def put_in_place(path: Path) -> str:
    """At an opening: what was staged takes the data file's place. Returns what to tell, empty where nothing was.

    Killed in the middle it is done again at the next opening. Raises sqlite3.Error or OSError when the present state
    cannot be copied; then everything stays as it is, and nothing is staged any more.
    """
    staged = path.with_name(f"{path.name}{_STAGED}")
    if not staged.exists():
        return ""
    kept = ""
    if path.exists() and fault_of(path):
        kept = tr(" What was there before was damaged, and is kept as {name}.", name=set_aside(path))
    elif path.exists() and path.stat().st_size:
        try:
            backup = make_backup(path, BackupKind.REPLACED, time.time(), simulated=False)
        except ProblemError as error:
            staged.unlink(missing_ok=True)
            _log.warning("nothing was restored: %s", error.problem.detail or error.problem.happened)
            return tr(
                "The backup was not restored. {happened} {advice}",
                happened=error.problem.happened,
                advice=error.problem.advice,
            )
        name = Path(backup.path).name
        kept = tr(" What was there before is kept as {name} among the backups.", name=name)
    mark_open(path)  # killed between these steps, the next opening looks at all of it
    for ending in ("-wal", "-shm"):  # folded into the copy; beside another file they would spoil it
        path.with_name(path.name + ending).unlink(missing_ok=True)
    staged.replace(path)
    return tr(RESTORED) + kept


def _copied(chosen: Path, staging: Path) -> None:
    """By SQLite's backup, so that what stands in a write-ahead log beside the file comes too."""
    os.close(os.open(staging, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with closing(readable(chosen)) as source, closing(sqlite3.connect(staging, isolation_level=None)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL:
            raise
        raise ProblemError(_not_whole(chosen, str(error))) from error


def _is_simulated(connection: sqlite3.Connection) -> bool:
    marked = connection.execute("DELETE FROM settings WHERE key = ?", (SIMULATED,)).rowcount > 0
    (booked,) = connection.execute("SELECT count(*) FROM spending WHERE basis = 'simulated'").fetchone()
    query = "SELECT count(*) FROM jobs WHERE json_valid(record) AND json_extract(record, '$.server') = 'demo'"
    return marked or booked > 0 or connection.execute(query).fetchone()[0] > 0


def _hold_back(connection: sqlite3.Connection) -> int:
    """What was not with a server yet may have been sent since: only a person sends it again."""
    now = time.time()
    rows = connection.execute(
        "SELECT id, status, record FROM jobs WHERE status IN ('waiting', 'held') AND deleted_at IS NULL"
    ).fetchall()
    for job_id, _, text in rows:
        record: dict[str, Any] = json.loads(text)
        record["problem"] = json.loads(to_json(_HELD_BACK))
        record.pop("cap_released", None)
        connection.execute(
            "UPDATE jobs SET status = 'held', changed_at = ?, next_poll_at = NULL, record = ?, revision = revision + 1"
            " WHERE id = ?",
            (now, json.dumps(record, ensure_ascii=False), job_id),
        )
        connection.execute(
            "INSERT INTO job_timeline(job_id, at, status, note) VALUES(?, ?, 'held', ?)",
            (job_id, now, _HELD_BACK.happened),
        )
    return len(rows)


def _keep_spending(connection: sqlite3.Connection, path: Path) -> None:
    """What was spent since the backup stays spent: caps and the day's sum go on counting it."""
    if not path.exists():
        return
    try:
        with closing(readable(path)) as present:
            columns = [row[1] for row in present.execute("PRAGMA table_info(spending)")]
            wanted = [row[1] for row in connection.execute("PRAGMA table_info(spending)")]
            if columns != wanted:
                return
            rows = [tuple(row) for row in present.execute("SELECT * FROM spending")]
    except sqlite3.Error as error:  # the present file is damaged: that is why a backup is wanted
        _log.info("the money book of the present file is not read: %s", error)
        return
    marks = ", ".join("?" * len(wanted))
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(f"INSERT OR REPLACE INTO spending VALUES({marks})", rows)
    connection.execute("COMMIT")


def _remove(staging: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        staging.with_name(staging.name + ending).unlink(missing_ok=True)


def _not_whole(chosen: Path, fault: str) -> Problem:
    return Problem(
        ProblemKind.STORAGE,
        tr("{name} is damaged or is no backup of Ponder's.", name=chosen.name),
        tr("Choose another backup. Nothing was changed."),
        detail=fault,
    )


_NEWER = Problem(
    ProblemKind.STORAGE,
    later("This backup was made by a newer version of Ponder."),
    later("Install that version or a later one, then restore it. Nothing was changed."),
)
_SIMULATED = Problem(
    ProblemKind.STORAGE,
    later("This is a backup of the demo, whose answers are simulated."),
    later("Open the demo to restore it there. Nothing was changed."),
)
_OTHER_HOUSE = Problem(
    ProblemKind.STORAGE,
    later("This is not a backup of the demo."),
    later("Leave the demo, then restore it. Nothing was changed."),
)
