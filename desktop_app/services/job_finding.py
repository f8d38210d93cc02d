"""Finding jobs by what they say: searches, and keeps what is searched in step with the ledger in the background."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Mapping, Sequence
from typing import Protocol

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.search_words import FoundPlace
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.watchable import Watchable

log = logging.getLogger(__name__)

_AFTER_CHANGE_SECONDS = 1.0
"""Jobs change in bursts; what a search needs at once is taken in by the search itself."""
_BREATH_SECONDS = 0.03
"""Between two slices: the thread of the data file and the processor are not ours alone."""
_DISK_SECONDS = 60.0
_FEW = 64
"""So many jobs are taken in before a search rather than left out of it."""


class JobSearch(Protocol):
    """The words of the ledger's jobs, as the data file keeps them."""

    async def catch_up(self) -> int:
        """Take in some of what has been written since; returns how many jobs are left. Raises ProblemError."""
        ...

    async def unread(self) -> int:
        """How many jobs have words that are not searched yet."""
        ...

    def find(self, typed: str, among: Sequence[JobId] | None = None) -> AsyncGenerator[Sequence[JobId]]:
        """The jobs, not deleted, that hold every typed word somewhere; some at a time, newest first."""
        ...

    async def places(self, typed: str, job_ids: Sequence[JobId]) -> Mapping[JobId, FoundPlace]:
        """Where a few of them hold one of the words."""
        ...


class JobFinding:
    """`unread` tells how many jobs are not searched yet, as a large file has them after an update of Ponder."""

    def __init__(self, search: JobSearch, ledger: Ledger) -> None:
        self.unread = Watchable(0)
        self._search = search
        self._ledger = ledger
        self._changed = asyncio.Event()

    async def run(self) -> None:
        """Take in what changes, until cancelled."""
        end = self._ledger.changed.watch(lambda _: self._changed.set())
        try:
            while True:
                self._changed.clear()
                try:
                    await self._catch_up()
                except ProblemError as error:  # the disk refuses; the ledger has said so, a search finds the rest
                    log.info("searching waits for the disk: %s", error.problem.happened)
                    await asyncio.sleep(_DISK_SECONDS)
                await self._changed.wait()
                await asyncio.sleep(_AFTER_CHANGE_SECONDS)
        finally:
            end()

    async def _catch_up(self) -> None:
        while left := await self._search.catch_up():
            self.unread.set(left)
            await asyncio.sleep(_BREATH_SECONDS)
        self.unread.set(0)

    async def find(self, typed: str, among: Sequence[JobId] | None = None) -> AsyncGenerator[Sequence[JobId]]:
        """The jobs that hold every typed word: in title, tags, template, prompt or answer. Some at a time.

        Jobs counted by `unread` are not among them yet. Raises ProblemError when the data file cannot be read.
        """
        with contextlib.suppress(ProblemError):  # a file that cannot be written can still be searched
            if 0 < await self._search.unread() <= _FEW:
                while await self._search.catch_up():
                    pass
        async with contextlib.aclosing(self._search.find(typed, among)) as parts:
            async for part in parts:
                yield part

    async def places(self, typed: str, job_ids: Sequence[JobId]) -> Mapping[JobId, FoundPlace]:
        """Where each of a few jobs holds one of the words, its title aside."""
        return await self._search.places(typed, job_ids)
