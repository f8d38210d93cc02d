"""An experiment as it leaves Ponder and comes back: all that belongs to it, and its reading without the ledger."""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import replace

from desktop_app.domain.identifiers import ComparisonId, JobId
from desktop_app.domain.jobs import Job
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.comparison_board import Board
from desktop_app.services.comparison_ports import ComparisonRecord
from desktop_app.services.comparison_shelf import Shelf
from desktop_app.services.ports import Clock
from desktop_app.services.price_port import PriceList


class ComparisonFiles:
    """Gathers what an export needs, and opens what an import brought."""

    def __init__(self, shelf: Shelf, jobs: BackgroundJobs, prices: PriceList, clock: Clock) -> None:
        self._shelf = shelf
        self._jobs = jobs
        self._prices = prices
        self._clock = clock
        self._raws: dict[JobId, str] = {}

    async def record(self, comparison_id: ComparisonId, *, raws: bool = True) -> ComparisonRecord:
        """All of an experiment as it stands. An export is no look: it tells only a verdict that was read before.

        Raises KeyError for a comparison that does not exist, ProblemError (storage).
        """
        board = await self._shelf.board(comparison_id)
        if board is None:
            raise KeyError(comparison_id)
        await board.refresh()
        finding = await board.finding()
        told = finding.look <= len(board.comparison.looks)
        state = board.state()
        now = self._clock()
        models = {job.request.model_id for _, job in state.trials}
        found = {model: await self._prices.rates(model, at=now) for model in sorted(models)}
        return ComparisonRecord(
            comparison=state.comparison,
            tasks=state.tasks,
            trials=state.trials,
            exported=now,
            simulated=state.simulated,
            raws=await self._all_raws(board) if raws else {},
            prices={model: rates for model, rates in found.items() if rates is not None},
            figures=state.summaries,
            finding=finding if told else replace(finding, verdict=None, cheaper=()),
        )

    async def _all_raws(self, board: Board) -> dict[JobId, str]:
        found: dict[JobId, str] = {}
        for _, job in board.pairs:
            if job.answer is not None:
                raw = self._raws.get(job.id) or await self._jobs.raw_answer(job.id)
                if raw:
                    found[job.id] = raw
        return found

    async def open(self, record: ComparisonRecord) -> Board:
        """An experiment from a file, to be read only: under an id of its own, and never among one's own jobs."""
        own = ComparisonId(f"file-{uuid.uuid4().hex}")
        comparison = replace(record.comparison, id=own)
        pairs = [(replace(trial, comparison_id=own), job) for trial, job in record.trials]
        board = Board(comparison, record.tasks, read_only=True)
        await board.take_in(comparison, record.tasks, pairs)
        self._raws.update(record.raws)
        self._shelf.open(board)
        await asyncio.sleep(0)
        return board

    def close(self, comparison_id: ComparisonId) -> None:
        """Forget an experiment that was opened from a file."""
        board = self._shelf.close(comparison_id)
        for _, job in board.pairs if board is not None else ():
            self._raws.pop(job.id, None)

    def answer(self, job_id: JobId) -> Job | None:
        """A job of an experiment that was opened from a file."""
        return next((job for board in self._shelf.opened for _, job in board.pairs if job.id == job_id), None)

    def raw_answer(self, job_id: JobId) -> str:
        """The response object of such a job, as JSON text; empty where there is none."""
        return self._raws.get(job_id, "")
