"""What is told of backups and of a damaged data file: values and their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.identifiers import Timestamp
from desktop_app.language import later, tr

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
    ("conversations", later("conversation"), later("conversations")),
    ("messages", later("message"), later("messages")),
    ("jobs", later("job"), later("jobs")),
    ("job_answers", later("result"), later("results")),
    ("comparisons", later("comparison"), later("comparisons")),
    ("trials", later("trial"), later("trials")),
    ("templates", later("template"), later("templates")),
    ("spending", later("entry of the money book"), later("entries of the money book")),
    ("settings", later("setting"), later("settings")),
)
"""What a person knows of, in this order; the rest are parts of these."""


def count_words(counts: Mapping[str, int], tables: tuple[str, ...] = ()) -> str:
    """Such as "12 conversations, 340 messages and 1 job"; "nothing" where there is nothing."""
    named = [
        f"{counts[table]:,} {tr(one if counts[table] == 1 else many)}"
        for table, one, many in _TOLD
        if counts.get(table) and (not tables or table in tables)
    ]
    if not named:
        return tr("nothing")
    return named[0] if len(named) == 1 else tr("{names} and {named}", names=", ".join(named[:-1]), named=named[-1])


def recovered_words(recovered: Recovered) -> str:
    """What became of a damaged data file, for a notice."""
    kept = tr("The damaged file is kept as {aside}.", aside=recovered.aside)
    if recovered.nothing:
        return tr(
            "Ponder's data file was damaged and nothing in it could be read, so that a new one was begun. {kept}",
            kept=kept,
        )
    saved = tr(
        "Ponder's data file was damaged. Saved from it: {count_words}.", count_words=count_words(recovered.saved)
    )
    told = {table for table, _, _ in _TOLD}
    lost = {table: count for table, count in recovered.lost.items() if count}
    if not lost:
        return tr("{saved} Nothing else was in it that is known of. {kept}", saved=saved, kept=kept)
    known = count_words(lost) if told & set(lost) else tr("parts of what is above")
    return tr("{saved} Lost, at most: {known}. {kept}", saved=saved, known=known, kept=kept)
