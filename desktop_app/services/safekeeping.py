"""Keeps the data safe while Ponder runs: a checked backup each day, away from the window; tells when there is none."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Protocol

from desktop_app.domain.data_keeping import Backup, BackupKind
from desktop_app.domain.data_settings import DAILY_BACKUP
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.watchable import Watchable

log = logging.getLogger(__name__)

DAY = 24 * 3600.0
_SETTLED = 20.0
"""Seconds after the start: what a person waits for comes first."""
_LOOK_AGAIN = 1800.0


class BackupStore(Protocol):
    """Copies of the data file."""

    async def make(self, kind: BackupKind = BackupKind.DAILY) -> Backup:
        """A checked copy. Raises ProblemError (storage)."""
        ...

    async def listed(self) -> Sequence[Backup]:
        """The newest first."""
        ...

    def close(self) -> None: ...


class Safekeeping:
    """`backups` are those there are, the newest first; `trouble` is why the last one could not be made.

    `suspect` is called when a copy shows that the data file is damaged.
    """

    def __init__(
        self, store: BackupStore, preferences: Preferences, clock: Clock, *, suspect: Callable[[], None]
    ) -> None:
        self._store = store
        self._preferences = preferences
        self._clock = clock
        self._suspect = suspect
        self._making = asyncio.Lock()
        self.backups: Watchable[tuple[Backup, ...]] = Watchable(())
        self.trouble: Watchable[Problem | None] = Watchable(None)

    async def run(self, *, settled: float = _SETTLED, look_again: float = _LOOK_AGAIN) -> None:
        """A backup when the last daily one is a day old, for as long as Ponder is open."""
        await self.look()
        await asyncio.sleep(settled)
        while True:
            if self._preferences[DAILY_BACKUP] and self._is_due():
                try:
                    await self.back_up()
                except ProblemError as error:
                    log.warning("no backup was made: %s", error.problem.happened)
            await asyncio.sleep(look_again)

    def _is_due(self) -> bool:
        """A clock that was set back makes none wait for ever."""
        newest = next((backup.at for backup in self.backups.value if backup.kind is BackupKind.DAILY), None)
        return newest is None or not 0 <= self._clock() - newest < DAY

    async def back_up(self) -> Backup:
        """One more backup now. Raises ProblemError (storage), which `trouble` tells too."""
        async with self._making:
            try:
                made = await self._store.make()
            except ProblemError as error:
                if error.problem.detail and "damaged" in error.problem.happened:
                    self._suspect()
                self.trouble.set(error.problem)
                raise
            self.trouble.set(None)
            await self.look()
        log.info("a backup was made: %d bytes", made.size)
        return made

    async def look(self) -> None:
        """See which there are."""
        self.backups.set(tuple(await self._store.listed()))

    def close(self) -> None:
        """End the thread."""
        self._store.close()
