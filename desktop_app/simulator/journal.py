"""An append-only file of JSON lines that is on disk before the caller goes on, and survives kill -9."""

from __future__ import annotations

import json
import logging
import os
import threading
from collections.abc import Iterator
from pathlib import Path

from .json_text import Json, line

_log = logging.getLogger(__name__)


class Journal:
    """Without a path nothing is kept. A last line torn by a crash is cut off when the file is opened.

    Any other damaged line stays in the file and is passed over: what the others tell still holds.
    """

    def __init__(self, path: Path | None) -> None:
        self._lock = threading.Lock()
        self._entries: list[Json] = []
        self._file = None
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._entries = list(_read(path)) if path.exists() else []
            self._file = path.open("ab")

    def entries(self) -> list[Json]:
        """What an earlier process wrote; given once, then forgotten."""
        entries, self._entries = self._entries, []
        return entries

    def append(self, entry: Json) -> None:
        """Returns only when the entry is on disk."""
        with self._lock:
            if self._file is not None:
                self._file.write(line(entry))
                self._file.flush()
                os.fsync(self._file.fileno())

    def close(self) -> None:
        """Closes the file; what is appended later is dropped."""
        with self._lock:
            if self._file is not None:
                self._file.close()
                self._file = None


def _read(path: Path) -> Iterator[Json]:
    data = path.read_bytes()
    whole = data.rfind(b"\n") + 1
    if whole < len(data):
        with path.open("r+b") as file:
            file.truncate(whole)
    damaged = 0
    for text in data[:whole].split(b"\n")[:-1]:
        try:
            entry = json.loads(text)
        except ValueError:
            entry = None
        if isinstance(entry, dict):
            yield entry
        else:
            damaged += 1
    if damaged:
        _log.warning("%s: %s damaged lines were passed over", path, damaged)
