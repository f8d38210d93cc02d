"""Notes of a crash, on this computer only: which lines of code every thread was in, and no values."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import time
from pathlib import Path
from typing import TextIO

from desktop_app.language import tr

_log = logging.getLogger(__name__)

_NOW, _PREFIX = "crash-now.txt", "crash-"
_KEPT = 5
_LONGEST = 200_000


class CrashNotes:
    """In the folder `logs`. `last` is the file of a crash since the last look, None where there was none."""

    def __init__(self, logs: Path) -> None:
        self._logs = logs
        self._file: TextIO | None = None
        self.last: Path | None = None

    def start(self) -> None:
        """See whether the last run crashed, and be ready for a crash of this one."""
        try:
            self.last = self._put_away()
            path = self._logs / _NOW
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            self._file = os.fdopen(descriptor, "w", encoding="utf-8")
            faulthandler.enable(self._file, all_threads=True)
        except OSError as error:
            _log.warning("no notes of crashes are kept: %s", error)

    def _put_away(self) -> Path | None:
        """What the last run left gets a name of its own; the oldest go."""
        now = self._logs / _NOW
        if not now.exists() or not now.stat().st_size:
            return None
        kept = self._logs / f"{_PREFIX}{time.strftime('%Y%m%d-%H%M%S', time.localtime(now.stat().st_mtime))}.txt"
        now.replace(kept)
        for old in sorted(self._logs.glob(f"{_PREFIX}[0-9]*.txt"))[:-_KEPT]:
            old.unlink(missing_ok=True)
        return kept

    def stop(self) -> None:
        """An end in order: nothing to tell next time."""
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        with contextlib.suppress(OSError):
            now = self._logs / _NOW
            if not now.stat().st_size:
                now.unlink()


def crash_text(path: Path | None) -> str:
    """What is in a note; empty where there is none."""
    if path is None:
        return ""
    try:
        return path.read_text("utf-8", "replace")[:_LONGEST]
    except OSError as error:
        return tr("{name} cannot be read: {error}", name=path.name, error=error)


def newest_crash(logs: Path) -> Path | None:
    """The newest note that was put away."""
    return max(logs.glob(f"{_PREFIX}[0-9]*.txt"), default=None)
