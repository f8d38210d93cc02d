"""The experiments that are open: read once, kept up to date by what the ledger tells, changed one at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.jobs import Job
from desktop_app.services.comparison_board import Board
from desktop_app.services.comparison_ports import ComparisonStore
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.watchable import Announcer

_KEPT = 4
"""So many boards stay in memory, those used last."""


class Shelf:
    """`turn` is held by whoever changes a plan or its trials, so that no two write over each other."""

    def __init__(self, store: ComparisonStore, ledger: Ledger, changed: Announcer[ComparisonId]) -> None:
        self.turn = asyncio.Lock()
        self._store = store
        self._ledger = ledger
        self._changed = changed
        self._boards: dict[ComparisonId, Board] = {}
        self._reading: dict[ComparisonId, asyncio.Task[Board | None]] = {}
        self._missed: list[Job] = []
        self._opened: dict[ComparisonId, Board] = {}
        """From files: only here, so they stay until they are closed."""
        ledger.changed.watch(self._jobs_changed)

    def _jobs_changed(self, jobs: Sequence[Job]) -> None:
        trials = [job for job in jobs if job.comparison_id is not None]
        if self._reading:
            self._missed += trials
        for comparison_id in {job.comparison_id for job in trials if job.comparison_id is not None}:
            board = self._boards.get(comparison_id)
            if board is not None:
                board.take_jobs(job for job in trials if job.comparison_id == comparison_id)
            self._changed.tell(comparison_id)

    async def board(self, comparison_id: ComparisonId) -> Board | None:
        """The board of a comparison, read where it is not in memory; None where there is no such comparison."""
        if comparison_id in self._opened:
            return self._opened[comparison_id]
        board = self._boards.pop(comparison_id, None)
        if board is not None:
            self._boards[comparison_id] = board  # used last
            return board
        reading = self._reading.get(comparison_id)
        if reading is None:
            reading = asyncio.get_running_loop().create_task(self._read(comparison_id), name="read comparison")
            self._reading[comparison_id] = reading
        return await asyncio.shield(reading)

    async def _read(self, comparison_id: ComparisonId) -> Board | None:
        try:
            comparison = await self._store.comparison(comparison_id)
            if comparison is None:
                return None
            tasks, stored = await self._store.tasks(comparison_id), await self._store.trials(comparison_id)
            live = self._ledger.live
            board = Board(comparison, tasks)
            await board.take_in(comparison, tasks, [(trial, live.get(job.id, job)) for trial, job in stored])
            board.take_jobs(self._missed)  # what ended while it was read
            self._boards[comparison_id] = board
            for old in list(self._boards)[:-_KEPT]:
                del self._boards[old]
            return board
        finally:
            self._reading.pop(comparison_id, None)
            if not self._reading:
                self._missed.clear()

    def known(self, comparison_id: ComparisonId) -> Board | None:
        """The board, if it is in memory."""
        return self._boards.get(comparison_id) or self._opened.get(comparison_id)

    @property
    def opened(self) -> Sequence[Board]:
        """Those that were opened from files."""
        return tuple(self._opened.values())

    def open(self, board: Board) -> None:
        """Put one here that came from a file."""
        self._opened[board.comparison.id] = board

    def close(self, comparison_id: ComparisonId) -> Board | None:
        """Take one away that came from a file; returns it."""
        return self._opened.pop(comparison_id, None)

    async def change(self, comparison_id: ComparisonId, change: Callable[[Comparison], Comparison]) -> None:
        """Save another form of the plan, then show it. Raises ProblemError (storage)."""
        async with self.turn:
            comparison = await self._store.comparison(comparison_id)
            if comparison is None:
                return
            changed = change(comparison)
            await self._store.save(changed)
            board = self._boards.get(comparison_id)
            if board is not None:
                board.plan_changed(changed)
        self._changed.tell(comparison_id)

    def tell(self, comparison_id: ComparisonId) -> None:
        """Something about it is another now."""
        self._changed.tell(comparison_id)
