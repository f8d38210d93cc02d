"""An experiment as it leaves Ponder and comes back: all that belongs to it, and its reading without the ledger."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.identifiers import ComparisonId, JobId, TrialId
from desktop_app.domain.jobs import Job
from desktop_app.domain.trials import Trial
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
        self._records: dict[ComparisonId, ComparisonRecord] = {}
        """What was opened, as the files have it."""
        self._raws: dict[JobId, str] = {}

    @property
    def opened(self) -> Sequence[Comparison]:
        """What was opened from files and not closed, the newest first."""
        return tuple(board.comparison for board in reversed(self._shelf.opened))

    async def record(self, comparison_id: ComparisonId, *, raws: bool = True) -> ComparisonRecord:
        """All of an experiment as it stands. An export is no look: it tells only a verdict that was read before.

        One that was opened from a file is as it was there, prices included. Raises KeyError for a comparison that does
        not exist, ProblemError (storage).
        """
        board = await self._shelf.board(comparison_id)
        if board is None:
            raise KeyError(comparison_id)
        await board.refresh()
        finding = await board.finding()
        told = finding.look <= len(board.comparison.looks)
        finding = finding if told else replace(finding, verdict=None, cheaper=())
        state = board.state()
        brought = self._records.get(comparison_id)
        if brought is not None:
            return replace(brought, figures=state.summaries, finding=finding)
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
            finding=finding,
        )

    async def _all_raws(self, board: Board) -> dict[JobId, str]:
        found: dict[JobId, str] = {}
        for _, job in board.pairs:
            if job.answer is not None:
                raw = await self._jobs.raw_answer(job.id)
                if raw:
                    found[job.id] = raw
        return found

    async def open(self, record: ComparisonRecord) -> Board:
        """An experiment from a file, to be read only: under ids of its own, and never among one's own jobs.

        With the ids of the file one's own experiment, opened from a file once more, would be changed by mistake.
        """
        own = ComparisonId(f"file-{uuid.uuid4().hex}")
        comparison = replace(record.comparison, id=own)
        pairs = [_renamed(own, number, *pair) for number, pair in enumerate(record.trials)]
        board = Board(comparison, record.tasks, read_only=True)
        await board.take_in(comparison, record.tasks, pairs)
        for (_, before), (_, job) in zip(record.trials, pairs, strict=True):
            if before.id in record.raws:
                self._raws[job.id] = record.raws[before.id]
        self._records[own] = record
        self._shelf.open(board)
        self._shelf.tell(own)
        return board

    def close(self, comparison_id: ComparisonId) -> None:
        """Forget an experiment that was opened from a file."""
        board = self._shelf.close(comparison_id)
        if board is not None:
            self._records.pop(comparison_id, None)
            for _, job in board.pairs:
                self._raws.pop(job.id, None)
            self._shelf.tell(comparison_id)

    def answer(self, job_id: JobId) -> Job | None:
        """A job of an experiment that was opened from a file."""
        return next((job for board in self._shelf.opened for _, job in board.pairs if job.id == job_id), None)

    def raw_answer(self, job_id: JobId) -> str:
        """The response object of such a job, as JSON text; empty where there is none."""
        return self._raws.get(job_id, "")


def _renamed(own: ComparisonId, number: int, trial: Trial, job: Job) -> tuple[Trial, Job]:
    """A trial and its job under other ids; grades of earlier answers stay those of earlier ones."""
    job_id, trial_id = JobId(f"{own}-job-{number}"), TrialId(f"{own}-trial-{number}")
    grades = tuple(replace(each, job_id=job_id) if each.job_id == job.id else each for each in trial.grades)
    renamed = replace(trial, id=trial_id, comparison_id=own, job_id=job_id, grades=grades)
    return renamed, replace(job, id=job_id, trial_id=trial_id, comparison_id=own)
