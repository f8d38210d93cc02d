"""What is told of backups and of a damaged data file: values and their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.identifiers import Timestamp

DAILY_KEPT = 7


class BackupKind(StrEnum):
    """Why a copy of the data file was made; the word its file's name begins with."""

    DAILY = "daily"
    REPLACED = "replaced"
    """Before a backup took the data file's place."""
    BEFORE_UPDATE = "before"
    """Before a new version of Ponder changed the tables."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the data file. `path` is where it is, `size` in bytes."""

    path: str
    at: Timestamp
    size: int
    kind: BackupKind


@dataclass(frozen=True, slots=True)
class CheckedBackup:
    """A backup that was found whole and is ready to take the data file's place at the next opening."""

    at: Timestamp
    """When it was made."""
    counts: Mapping[str, int]
    """What is in it, by table."""
    held: int = 0
    """Jobs in it that were not sent yet: they wait for a person's word, since they may have been sent afterwards."""
    files: int = 0
    """Attached files it brings."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """What could be read of a damaged data file, by table; `aside` is the name under which it is kept."""

    aside: str
    saved: Mapping[str, int] = field(default_factory=dict)
    lost: Mapping[str, int] = field(default_factory=dict)
    """Rows that could not be read: as many as are known of, at most."""
    backup: Backup | None = None
    """The newest backup that is whole."""

    @property
    def nothing(self) -> bool:
        """Whether not one row could be read."""
        return not any(self.saved.values())


_TOLD = (
    ("conversations", "conversation", "conversations"),
    ("messages", "message", "messages"),
    ("jobs", "job", "jobs"),
    ("job_answers", "result", "results"),
    ("comparisons", "comparison", "comparisons"),
    ("trials", "trial", "trials"),
    ("templates", "template", "templates"),
    ("spending", "entry of the money book", "entries of the money book"),
    ("settings", "setting", "settings"),
)
"""What a person knows of, in this order; the rest are parts of these."""


def count_words(counts: Mapping[str, int], tables: tuple[str, ...] = ()) -> str:
    """Such as "12 conversations, 340 messages and 1 job"; "nothing" where there is nothing."""
    named = [
        f"{counts[table]:,} {one if counts[table] == 1 else many}"
        for table, one, many in _TOLD
        if counts.get(table) and (not tables or table in tables)
    ]
    if not named:
        return "nothing"
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"


def recovered_words(recovered: Recovered) -> str:
    """What became of a damaged data file, for a notice."""
    kept = f"The damaged file is kept as {recovered.aside}."
    if recovered.nothing:
        return f"Ponder's data file was damaged and nothing in it could be read, so that a new one was begun. {kept}"
    saved = f"Ponder's data file was damaged. Saved from it: {count_words(recovered.saved)}."
    told = {table for table, _, _ in _TOLD}
    lost = {table: count for table, count in recovered.lost.items() if count}
    if not lost:
        return f"{saved} Nothing else was in it that is known of. {kept}"
    known = count_words(lost) if told & set(lost) else "parts of what is above"
    return f"{saved} Lost, at most: {known}. {kept}"
