"""Reading many rows, so that one that cannot be read does not hide the others."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterable
from typing import TypeVar

from desktop_app.storage.records import UnreadableRecordError

T = TypeVar("T")

_log = logging.getLogger(__name__)


def readable(rows: Iterable[sqlite3.Row], read: Callable[[sqlite3.Row], T]) -> list[T]:
    """Every row that `read` understands; one it does not stays in the file, is left out and logged by its id."""
    values = []
    for row in rows:
        try:
            values.append(read(row))
        except (UnreadableRecordError, ValueError) as error:  # ValueError: not even JSON
            _log.error("row %s cannot be read by this version: %s", row["id"], error)
    return values
