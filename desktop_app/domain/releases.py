"""Which Ponder is newer than which, and what is told about one that is."""

from __future__ import annotations

import re
from dataclasses import dataclass

_VERSION = re.compile(r"(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?")


@dataclass(frozen=True, slots=True)
class Release:
    """A published Ponder: its version, day (YYYY-MM-DD), changes as plain sentences, and the page to get it from."""

    version: str
    day: str
    changes: tuple[str, ...]
    page: str


def order_of(version: str) -> tuple[int, int, int] | None:
    """What versions are compared by, None for a text that is none, such as a preview's."""
    found = _VERSION.fullmatch(version)
    return None if found is None else (int(found[1]), int(found[2]), int(found[3] or 0))


def newest_after(own: str, published: tuple[Release, ...]) -> Release | None:
    """The newest that is newer than `own`, with the changes of all in between, newest first; None where none is."""
    mine = order_of(own)
    newer = [
        (order, each) for each in published if (order := order_of(each.version)) is not None and mine and order > mine
    ]
    if not newer:
        return None
    newer.sort(key=lambda pair: pair[0], reverse=True)
    newest = newer[0][1]
    changes = tuple(dict.fromkeys(change for _, each in newer for change in each.changes))
    return Release(newest.version, newest.day, changes, newest.page)
