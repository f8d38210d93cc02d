"""Every request as one JSON line, on its way to the file before the reply leaves, so that tests can count."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from typing import Any

from .json_text import Json, line


class RequestLog:
    """Also keeps the entries of this process in memory. Keys are never logged."""

    def __init__(self, path: Path | None) -> None:
        self._lock = threading.Lock()
        self._entries: list[Json] = []
        self._file = None
        self._number = 0
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists():
                self._number = path.read_bytes().count(b"\n")
            self._file = path.open("ab")

    def add(self, entry: Json) -> None:
        """Numbers, dates (Unix seconds) and keeps an entry. Flushed to the system: it survives kill -9."""
        with self._lock:
            self._number += 1
            entry = {"n": self._number, "time": time.time(), **entry}
            self._entries.append(entry)
            if self._file is not None:
                self._file.write(line(entry))
                self._file.flush()

    def entries(self) -> list[Json]:
        """Requests of this process, oldest first."""
        with self._lock:
            return list(self._entries)

    def close(self) -> None:
        """Closes the file."""
        with self._lock:
            if self._file is not None:
                self._file.close()
                self._file = None


def body_of(raw: bytes) -> Any:
    """How a request's body is logged: its JSON, or its size where it is none. None without a body."""
    if not raw:
        return None
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        return {"bytes": len(raw)}
