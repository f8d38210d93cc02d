"""Connections to data files: one that cannot write, and files and folders for their owner's eyes only."""

from __future__ import annotations

import os
import sqlite3
from datetime import datetime
from pathlib import Path

BUSY_TIMEOUT_MS = 5_000


def private_folder(folder: Path) -> None:
    """Make a folder that only its owner can enter; one that exists already is left as it is."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)  # mkdir's mode is narrowed by the umask, never widened; be exact


def make_private(path: Path) -> None:
    """Create the file for its owner only; SQLite gives its side files the same mode."""
    if path.exists():
        if os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(0o600)
        return
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def readable(path: Path) -> sqlite3.Connection:
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


def set_aside(path: Path) -> str:
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
