"""When a daily backup is made: after a day, not before, again after a failure, never while it is turned off."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence

import pytest

from desktop_app.domain.data_keeping import Backup, BackupKind, Recovered, count_words, recovered_words
from desktop_app.domain.data_settings import DAILY_BACKUP
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.services.preferences import Preferences
from desktop_app.services.safekeeping import DAY, Safekeeping
from tests.fakes.memory_settings import MemorySettings


class Copies:
    """A store that keeps nothing but the names."""

    def __init__(self) -> None:
        self.now = 1_790_000_000.0
        self.made: list[Backup] = []
        self.refuses: Problem | None = None

    async def make(self, kind: BackupKind = BackupKind.DAILY) -> Backup:
        if self.refuses is not None:
            raise ProblemError(self.refuses)
        self.made.insert(0, Backup(f"{self.now}", self.now, 1, kind))
        return self.made[0]

    async def listed(self) -> Sequence[Backup]:
        return tuple(self.made)

    def close(self) -> None:
        """Nothing is open."""


async def looked(keeping: Safekeeping) -> None:
    """It runs for a moment."""
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(keeping.run(settled=0.0, look_again=60.0), 0.05)


def keeper(copies: Copies, suspected: list[str]) -> tuple[Safekeeping, Preferences]:
    preferences = Preferences(MemorySettings())
    keeping = Safekeeping(copies, preferences, lambda: copies.now, suspect=lambda: suspected.append("damaged"))
    return keeping, preferences


async def test_one_a_day(tmp_path: object) -> None:
    copies = Copies()
    keeping, preferences = keeper(copies, [])
    await looked(keeping)
    assert len(copies.made) == 1
    copies.now += DAY - 60
    await looked(keeping)
    assert len(copies.made) == 1
    copies.now += 120
    await looked(keeping)
    assert len(copies.made) == len(keeping.backups.value) == 2
    copies.now -= 10 * DAY  # the clock was set back
    await looked(keeping)
    assert len(copies.made) == 3
    await preferences.change(DAILY_BACKUP, False)
    copies.now += 20 * DAY
    await looked(keeping)
    assert len(copies.made) == 3


@pytest.mark.allow_log("no backup was made")
async def test_why_there_is_none_is_told_until_there_is_one() -> None:
    copies, suspected = Copies(), list[str]()
    keeping, _ = keeper(copies, suspected)
    copies.refuses = Problem(ProblemKind.STORAGE, "There is not enough room.", "Free some.")
    await looked(keeping)
    assert keeping.trouble.value == copies.refuses
    assert suspected == []
    copies.refuses = Problem(ProblemKind.STORAGE, "The data file is damaged.", "Start again.", detail="page 7")
    await looked(keeping)
    assert suspected == ["damaged"], "the next opening reads all of it"
    copies.refuses = None
    await looked(keeping)
    assert keeping.trouble.value is None


def test_counts_in_words() -> None:
    assert count_words({}) == "nothing"
    assert count_words({"jobs": 1, "messages": 1234}) == "1,234 messages and 1 job"
    assert "nothing in it could be read" in recovered_words(Recovered("x"))
