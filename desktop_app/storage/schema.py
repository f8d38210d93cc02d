"""The tables, as named migrations that each run once; a copy of the file is made before any runs."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from desktop_app.storage.migrations import MIGRATIONS

APPLICATION_ID = 0x506E6472
"""`PRAGMA application_id` of our files: the letters Pndr."""

BACKUPS_KEPT = 5

Migration = Callable[[sqlite3.Connection], None]


def unknown_migrations(connection: sqlite3.Connection) -> list[str]:
    """Names the file has been through that this version does not know: it is from a newer one."""
    known = {migration.__name__ for migration in MIGRATIONS}
    return sorted(_applied(connection) - known)


def migrate(
    connection: sqlite3.Connection,
    *,
    backups: Path | None,
    migrations: tuple[Migration, ...] = MIGRATIONS,
    only_look: bool = False,
) -> list[str]:
    """Run what has not run yet, all or nothing, and return the names; `only_look` runs nothing.

    A file that holds something already is first copied into the folder `backups`. A migration's name is the
    name of its function, recorded in the table `migrations`.
    """
    applied = _applied(connection)
    pending = [migration for migration in migrations if migration.__name__ not in applied]
    if not pending or only_look:
        return [migration.__name__ for migration in pending]
    if applied and backups is not None:
        _back_up(connection, backups, before=pending[0].__name__)
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS migrations(name TEXT PRIMARY KEY, applied_at REAL NOT NULL) WITHOUT ROWID"
        )
        for migration in pending:
            migration(connection)
            connection.execute("INSERT INTO migrations VALUES(?, ?)", (migration.__name__, time.time()))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return [migration.__name__ for migration in pending]


def _applied(connection: sqlite3.Connection) -> set[str]:
    found = connection.execute("SELECT 1 FROM sqlite_schema WHERE type='table' AND name='migrations'").fetchone()
    return {name for (name,) in connection.execute("SELECT name FROM migrations")} if found else set()


def _back_up(connection: sqlite3.Connection, backups: Path, *, before: str) -> None:
    backups.mkdir(mode=0o700, exist_ok=True)
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")  # noqa: DTZ005 - a name for a person, in their own time
    target = backups / f"before-{before}-{stamp}.db"
    os.close(os.open(target, os.O_RDWR | os.O_CREAT, 0o600))  # VACUUM INTO takes an empty file as it is
    try:
        connection.execute("VACUUM INTO ?", (str(target),))
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    oldest_first = sorted(backups.glob("before-*.db"), key=lambda backup: backup.stat().st_mtime)
    for backup in oldest_first[:-BACKUPS_KEPT]:
        backup.unlink(missing_ok=True)
