"""Copies of the data file in the folder `backups`: made while Ponder runs, checked before they count, seven kept."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from desktop_app.domain.data_keeping import DAILY_KEPT, Backup, BackupKind
from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.language import later, tr
from desktop_app.storage.connecting import make_private, readable
from desktop_app.storage.problems import storage_problem
from desktop_app.storage.schema import APPLICATION_ID
from desktop_app.storage.soundness import inner_fault, outer_fault
from desktop_app.storage.worker import Worker

T = TypeVar("T")

FOLDER = "backups"
SIMULATED = "backup.simulated"
"""A row among the settings of a copy of the demo's data file: what it holds must never be taken for real."""
_STAMP = "%Y%m%d-%H%M%S"
_BEGUN = ".copying-"
_ROOM = 20_000_000
"""Bytes that are to stay free."""
_REPLACED_KEPT = 5

DAMAGED = Problem(
    ProblemKind.STORAGE,
    later("Ponder's data file is damaged: a copy of it was not whole."),
    later(
        "Close Ponder and start it again: it saves everything that can be read, and keeps the damaged file. "
        "The earlier backups are untouched."
    ),
)


class Backups:
    """The backups of the data file `path`, made on a thread of their own; the file stays in use meanwhile."""

    def __init__(self, path: Path, *, simulated: bool, clock: Callable[[], Timestamp] = time.time) -> None:
        self._path = path
        self._simulated = simulated
        self._clock = clock
        self._worker = Worker("backups")

    async def make(self, kind: BackupKind = BackupKind.DAILY) -> Backup:
        """A copy as the file is now. Raises ProblemError (storage) when there is no room, or the copy is not whole."""
        return await self._worker.run(lambda: make_backup(self._path, kind, self._clock(), simulated=self._simulated))

    async def copy_to(self, target: Path) -> None:
        """A copy at `target`, which must not exist. Raises ProblemError (storage)."""
        await self._worker.run(lambda: told(self._path, lambda: copy_file(self._path, target, self._simulated)))

    async def listed(self) -> Sequence[Backup]:
        """Every backup, the newest first; they are checked only when they are made and when they are restored."""
        return await self._worker.run(lambda: backups_in(self._path.parent))

    def close(self) -> None:
        """End the thread."""
        self._worker.stop()


def make_backup(path: Path, kind: BackupKind, at: Timestamp, *, simulated: bool) -> Backup:
    """Copy, check, name, and let the oldest of its kind go. Blocks. Raises ProblemError (storage)."""
    return told(path, lambda: _make(path, kind, at, simulated=simulated))


def _make(path: Path, kind: BackupKind, at: Timestamp, *, simulated: bool) -> Backup:
    folder = path.parent / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    for left in folder.glob(f"{_BEGUN}*"):  # by a run that was killed
        left.unlink(missing_ok=True)
    stamp = datetime.fromtimestamp(at).strftime(_STAMP)  # noqa: DTZ006 - a name for a person, in their own time
    begun = folder / f"{_BEGUN}{kind}-{stamp}.db"
    target = folder / f"{kind}-{stamp}.db"
    try:
        copy_file(path, begun, simulated)
        os.utime(begun, (at, at))
        begun.replace(target)
    finally:
        begun.unlink(missing_ok=True)
    _let_go(folder, kind)
    return Backup(str(target), at, target.stat().st_size, kind)


def copy_file(path: Path, target: Path, simulated: bool) -> None:
    """By SQLite's own backup, in one step: what is saved meanwhile neither waits nor begins it anew."""
    if shutil.disk_usage(target.parent).free < path.stat().st_size + _ROOM:
        raise ProblemError(_no_room(target.parent))
    make_private(target)
    try:
        with closing(readable(path)) as source, closing(sqlite3.connect(target, isolation_level=None)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, complete in itself
            if fault := inner_fault(copy, thorough=False):
                raise ProblemError(replace(DAMAGED, detail=fault))
            if simulated:
                copy.execute("INSERT OR REPLACE INTO settings VALUES(?, 'true')", (SIMULATED,))
        flushed(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def told(path: Path, work: Callable[[], T]) -> T:
    """What `work` returns; failures of disk and file become sentences."""
    try:
        return work()
    except (sqlite3.Error, OSError) as error:
        problem = storage_problem(error, path)
        if problem is None:
            raise
        raise ProblemError(problem) from error


def flushed(path: Path) -> None:
    """Wait until the disk has it."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def backups_in(folder: Path) -> Sequence[Backup]:
    """The backups of the data file in `folder`, the newest first."""
    found = []
    for file in (folder / FOLDER).glob("*.db"):
        kind = next((kind for kind in BackupKind if file.name.startswith(f"{kind}-")), None)
        if kind is not None and not file.name.startswith("."):
            status = file.stat()
            found.append(Backup(str(file), status.st_mtime, status.st_size, kind))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def newest_whole(folder: Path) -> Backup | None:
    """The newest backup in which nothing is wrong; reads each from the newest on until it is found."""
    return next((backup for backup in backups_in(folder) if not fault_of(Path(backup.path))), None)


def fault_of(path: Path) -> str:
    """What is wrong with a data file, in SQLite's words; empty when nothing is. Reads all of it."""
    try:
        if fault := outer_fault(path):
            return fault
        with closing(readable(path)) as connection:
            (application_id,) = connection.execute("PRAGMA application_id").fetchone()
            if application_id != APPLICATION_ID:
                return "it is not Ponder's"  # not shown
            return inner_fault(connection, thorough=True)
    except (sqlite3.Error, OSError) as error:
        return str(error)


def _let_go(folder: Path, kind: BackupKind) -> None:
    kept = DAILY_KEPT if kind is BackupKind.DAILY else _REPLACED_KEPT
    of_kind = [backup for backup in backups_in(folder.parent) if backup.kind is kind]
    for backup in of_kind[kept:]:
        Path(backup.path).unlink(missing_ok=True)


def _no_room(folder: Path) -> Problem:
    return Problem(
        ProblemKind.STORAGE,
        tr("There is not enough room on the disk for a backup."),
        tr("Free some space on the disk of {folder}.", folder=folder),
        retry=Retry.LATER,
    )
