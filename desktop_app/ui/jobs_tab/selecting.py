"""What is selected in the table of jobs, and what a person has done with it. No Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Protocol

from desktop_app.domain.caps import CapHold
from desktop_app.domain.jobs import Job
from desktop_app.services.spending import Spending
from desktop_app.ui.holds_now import holds_together
from desktop_app.ui.jobs_tab.actions import FOR_ONE, Do, Offer, may, menu_offers
from desktop_app.ui.jobs_tab.doing import Doing
from desktop_app.ui.jobs_tab.editing import SelectionSum, selection_words, summed
from desktop_app.ui.plumbing.tasks import Tasks

_AT_ONCE = 400
"""Selected jobs that are summed up between two breaths of the window."""


class SelectingView(Protocol):
    """The table, as far as its selection goes."""

    def job(self, job_id: str) -> Job | None:
        """A job of the table."""
        ...

    def shown_jobs(self) -> Sequence[Job]: ...

    def all_jobs(self) -> Sequence[Job]: ...

    def chosen_ids(self) -> list[str]: ...

    def show_selection(self, words: str, possible: frozenset[Do]) -> None:
        """What several selected jobs are together, and which verbs fit any of them; empty words: not several."""
        ...

    async def export_table(self, jobs: Sequence[Job]) -> None: ...


class Selecting:
    """Verbs for the selected jobs, from menu, bar and keyboard."""

    def __init__(self, view: SelectingView, spending: Spending, doing: Doing, tasks: Tasks) -> None:
        self._view = view
        self._spending = spending
        self._doing = doing
        self._tasks = tasks
        self._holds: tuple[CapHold, ...] = ()
        self._telling: asyncio.Task[None] | None = None

    def jobs(self) -> list[Job]:
        """Those that are selected, from the top."""
        found = (self._view.job(job_id) for job_id in self._view.chosen_ids())
        return [job for job in found if job is not None]

    def tell(self, job_ids: Sequence[str]) -> None:
        """The selection is another, or what is selected: several are told of together, a great many in steps."""
        if self._telling is not None:
            self._telling.cancel()
            self._telling = None
        if len(job_ids) > _AT_ONCE:
            self._telling = self._tasks.track(self._tell_many(job_ids), name="sum up selected jobs")
        else:
            self._show(self._summed([], job_ids) if len(job_ids) > 1 else [])

    async def _tell_many(self, job_ids: Sequence[str]) -> None:
        sums: list[SelectionSum] = []
        for start in range(0, len(job_ids), _AT_ONCE):
            await asyncio.sleep(0)
            sums = self._summed(sums, job_ids[start : start + _AT_ONCE])
        self._telling = None
        self._show(sums)

    def _summed(self, sums: list[SelectionSum], job_ids: Sequence[str]) -> list[SelectionSum]:
        found = [job for job_id in job_ids if (job := self._view.job(job_id)) is not None]
        return [*sums, summed(found)]

    def _show(self, sums: list[SelectionSum]) -> None:
        kinds = {kind: job for each in sums for kind, job in each.kinds.items()}.values()
        possible = frozenset(do for do in Do if any(may(do, job) for job in kinds))
        self._view.show_selection(selection_words(sums) if sums else "", possible)

    def menu(self) -> tuple[tuple[Offer, ...], ...]:
        """What can be done with what is selected."""
        jobs = self.jobs()
        self._holds = holds_together(self._spending, jobs)
        return menu_offers(jobs, self._holds)

    def do(self, verb: str) -> None:
        """From the menu, the bar or the keyboard."""
        jobs = self.jobs()
        if len(jobs) == 1 or Do(verb) not in FOR_ONE:
            self._doing.start(Do(verb), jobs, self._holds)

    def export(self, what: str) -> None:
        """The table as CSV or as a workbook: *all* jobs, those *shown*, or those *selected*."""
        jobs = {"all": self._view.all_jobs, "shown": self._view.shown_jobs, "selected": self.jobs}[what]()
        self._tasks.spawn(self._view.export_table(jobs), name="export jobs")
