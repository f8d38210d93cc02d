"""Every failure of the data file, translated once into a sentence that helps."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from pathlib import Path

from desktop_app.domain.problems import Problem, ProblemKind, Retry
from desktop_app.language import later, tr

_ALMOST_FULL_BYTES = 1_000_000

_OS_ERRORS = {
    errno.ENOSPC: sqlite3.SQLITE_FULL,
    errno.EDQUOT: sqlite3.SQLITE_FULL,
    errno.EROFS: sqlite3.SQLITE_READONLY,
    errno.EACCES: sqlite3.SQLITE_READONLY,
    errno.EPERM: sqlite3.SQLITE_READONLY,
    errno.ENOTDIR: sqlite3.SQLITE_CANTOPEN,
    errno.EEXIST: sqlite3.SQLITE_CANTOPEN,  # a file is in the folder's place
    errno.EISDIR: sqlite3.SQLITE_CANTOPEN,
}


def primary_code(error: Exception) -> int | None:
    """SQLite's primary result code of a failure (SQLITE_FULL, SQLITE_READONLY, ...), None where it has none."""
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None)
        return None if code is None else int(code) & 0xFF
    return _OS_ERRORS.get(error.errno or 0, sqlite3.SQLITE_IOERR) if isinstance(error, OSError) else None


def is_damage(error: Exception) -> bool:
    """Whether the failure means that the file itself is broken."""
    return primary_code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def storage_problem(error: Exception, path: Path) -> Problem | None:
    """The failure in words; None for what is not the outside's fault but a bug of ours."""
    code = primary_code(error)
    if code == sqlite3.SQLITE_IOERR and _almost_full(path.parent):
        code = sqlite3.SQLITE_FULL  # a shared-memory file that cannot grow reports an I/O error
    elif code == sqlite3.SQLITE_CANTOPEN and path.parent.is_dir() and not os.access(path.parent, os.W_OK):
        code = sqlite3.SQLITE_READONLY  # the side files could not be made
    words = _WORDS.get(code) if code is not None else None
    if words is None:
        return None
    happened, advice, retry = words
    return Problem(
        kind=ProblemKind.STORAGE,
        happened=tr(happened),
        advice=tr(advice, folder=path.parent),
        retry=retry,
        code=getattr(error, "sqlite_errorname", None),
        detail=str(error),
    )


def _almost_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _ALMOST_FULL_BYTES
    except OSError:
        return False


_WORDS: dict[int, tuple[str, str, Retry]] = {
    sqlite3.SQLITE_FULL: (
        later("The disk is full, so Ponder could not save."),
        later("Free some space on the disk of {folder} and try again. What was saved before is safe."),
        Retry.LATER,
    ),
    sqlite3.SQLITE_READONLY: (
        later("Ponder is not allowed to write its data."),
        later("Allow writing to {folder}, or start Ponder with another data folder."),
        Retry.NEVER,
    ),
    sqlite3.SQLITE_CORRUPT: (
        later("Ponder's data file is damaged."),
        later("Close Ponder and start it again: it keeps the damaged file under another name and begins a new one."),
        Retry.NEVER,
    ),
    sqlite3.SQLITE_NOTADB: (
        later("Ponder's data file is damaged."),
        later("Close Ponder and start it again: it keeps the damaged file under another name and begins a new one."),
        Retry.NEVER,
    ),
    sqlite3.SQLITE_BUSY: (
        later("Another program is using Ponder's data file."),
        later("Close the other program, such as a backup or sync tool, and try again."),
        Retry.LATER,
    ),
    sqlite3.SQLITE_LOCKED: (
        later("Another program is using Ponder's data file."),
        later("Close the other program, such as a backup or sync tool, and try again."),
        Retry.LATER,
    ),
    sqlite3.SQLITE_CANTOPEN: (
        later("Ponder could not open its data file."),
        later("Check that {folder} is a folder in which you may read and write."),
        Retry.NEVER,
    ),
    sqlite3.SQLITE_IOERR: (
        later("The disk reported an error while Ponder was using its data file."),
        later("Check the disk or network drive that holds {folder}, then try again."),
        Retry.LATER,
    ),
}
