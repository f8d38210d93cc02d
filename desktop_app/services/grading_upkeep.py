"""Grades that need nobody: answers are checked as they come, and what judges said is read, also behind other tabs."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence

from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.jobs import Job
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.services.checking_port import AnswerChecker
from desktop_app.services.comparison import Comparisons
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.judging import JUDGE, Judging
from desktop_app.services.watchable import Announcer


class GradingUpkeep:
    """`run` works until it is cancelled; `touch` asks for a look at a comparison, such as when it is opened.

    Ends of many jobs within `pause` seconds are one look. `trouble` tells why answers can't be graded, once for each
    reason until grading succeeds.
    """

    def __init__(
        self, comparisons: Comparisons, judging: Judging, checker: AnswerChecker, ledger: Ledger, *, pause: float = 0.5
    ) -> None:
        self._comparisons = comparisons
        self._judging = judging
        self._checker = checker
        self._pause = pause
        self._waiting: dict[ComparisonId, None] = {}
        self._judged: dict[ComparisonId, None] = {}
        self._wake = asyncio.Event()
        self._told = ""
        self.trouble: Announcer[Problem] = Announcer()
        ledger.changed.watch(self._jobs_changed)

    def _jobs_changed(self, jobs: Sequence[Job]) -> None:
        for job in jobs:
            if job.comparison_id is not None and job.status.terminal:
                (self._judged if job.template == JUDGE else self._waiting)[job.comparison_id] = None
        if self._waiting or self._judged:
            self._wake.set()

    def touch(self, comparison_id: ComparisonId) -> None:
        """Look at a comparison soon: it was opened, or its answers changed in another way."""
        self._waiting[comparison_id] = self._judged[comparison_id] = None
        self._wake.set()

    async def check_again(self, comparison_id: ComparisonId) -> int:
        """Hold every answer against its checks once more, as they stand now; returns how many.

        Raises KeyError for no such comparison, ProblemError where nothing can be checked.
        """
        return await self._comparisons.grades.check_answers(comparison_id, self._checker, again=True)

    async def run(self) -> None:
        """First what an earlier run of Ponder left unread, then whatever ends."""
        await self._safely(self._left_over())
        while True:
            await self._wake.wait()
            self._wake.clear()
            await asyncio.sleep(self._pause)
            waiting, self._waiting = self._waiting, {}
            judged, self._judged = self._judged, {}
            for comparison_id in waiting:
                await self._safely(self._check(comparison_id))
            for comparison_id in judged:
                await self._safely(self._judging.collect(comparison_id))

    async def _left_over(self) -> None:
        for comparison_id in await self._judging.unread():
            self._judged[comparison_id] = None
            self._wake.set()

    async def _check(self, comparison_id: ComparisonId) -> None:
        board = await self._comparisons.board(comparison_id)
        if board is not None and not board.read_only and any(task.checkable for task in board.tasks):
            await self._comparisons.grades.check_answers(comparison_id, self._checker)

    async def _safely(self, work: Awaitable[object]) -> None:
        """One comparison that can't be graded now must not keep the others waiting."""
        try:
            await work
        except ProblemError as error:
            if error.problem.happened != self._told:
                self._told = error.problem.happened
                self.trouble.tell(error.problem)
        else:
            self._told = ""
