"""One Ponder per data folder: a lock of the operating system that ends with its process, however it ends."""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import later
from desktop_app.storage.connecting import private_folder
from desktop_app.storage.problems import storage_problem

_CANNOT_WRITE = (errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EDQUOT)


_CANNOT_LOCK = Problem(
    ProblemKind.STORAGE,
    later("This folder cannot be kept for one Ponder at a time."),
    later(
        "Some network folders cannot be locked. Start Ponder with --data-dir and a folder on this computer's own disk."
    ),
)


class FolderLock:
    """Holds `folder` for this process. A file left by a crash holds nobody off: only the living lock counts."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "ponder.lock"
        self._descriptor: int | None = None

    def acquire(self) -> bool:
        """Whether this process has the folder to itself now; asking again while holding it is fine.

        A folder that cannot be written to is nobody's: nothing can be saved there twice, so that it is granted.
        Raises ProblemError (storage) for what is no folder at all, and for one that the system cannot lock: two
        Ponders in it could send the same job twice.
        """
        if self._descriptor is not None:
            return True
        try:
            private_folder(self._path.parent)
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            if error.errno in _CANNOT_WRITE:
                return True
            problem = storage_problem(error, self._path)
            if problem is None:
                raise
            raise ProblemError(problem) from error
        try:
            mine = _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise ProblemError(replace(_CANNOT_LOCK, detail=str(error))) from error
        if not mine:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Let the folder go; without the lock it does nothing. The file stays, so that nobody races for it."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
