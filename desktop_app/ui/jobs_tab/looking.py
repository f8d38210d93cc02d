"""What the table of jobs shows: a state, a tab, a tag, and words that are searched in the data file. No Qt."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.search_words import FoundPlace
from desktop_app.language import tr, trn
from desktop_app.services.job_finding import JobFinding
from desktop_app.ui.jobs_tab.job_filter import Filter
from desktop_app.ui.plumbing.tasks import Tasks

_SHOWN_EVERY = 0.3
"""Seconds between two looks at a search that takes longer."""
_MOST_PLACES = 60
"""Rows whose places are read at once: more than are in view."""


class LookingView(Protocol):
    """The parts of the tab that narrow the table."""

    def set_filter(self, wanted: Filter) -> None: ...

    def show_counts(self, wanted: Filter) -> None: ...

    def show_search(self, words: str) -> None:
        """The words in the search field, where they are no longer those that a person typed."""
        ...

    def show_search_note(self, note: str) -> None:
        """What a person should know about the search; empty when it is over and whole."""
        ...

    def show_places(self, places: Mapping[JobId, FoundPlace]) -> None:
        """Where the words were found, of all rows that have been in view so far."""
        ...

    def show_problem(self, problem: Problem) -> None: ...


class Looking:
    """`filter` is what the table shows or will in a moment."""

    def __init__(self, view: LookingView, finding: JobFinding, tasks: Tasks) -> None:
        self.filter = Filter()
        self._view = view
        self._finding = finding
        self._tasks = tasks
        self._words = ""
        self._search: asyncio.Task[None] | None = None
        self._changed: set[JobId] = set()
        self._places: dict[JobId, FoundPlace] = {}
        self._asked: set[JobId] = set()
        self._end = finding.unread.watch(self._unread_changed)

    def stop(self) -> None:
        """Follow nothing any more."""
        self._end()
        self._stop_search()

    # -- narrowing -------------------------------------------------------------------------------------------

    def choose_state(self, state: str) -> None:
        """Show jobs of one state."""
        self._set(replace(self.filter, state=state))

    def choose_origin(self, origin: str) -> None:
        """Show jobs that one tab asked for."""
        self._set(replace(self.filter, origin=origin))

    def choose_tag(self, tag: str | None) -> None:
        """Show jobs with a tag; an empty one stands for jobs without any, None for all."""
        self._set(replace(self.filter, tag=tag))

    def show_all(self) -> None:
        """Whatever was chosen and typed: every job."""
        self._stop_search()
        self._words = ""
        self._view.show_search("")
        self._set(Filter())

    def _set(self, wanted: Filter) -> None:
        if wanted.words != self.filter.words:
            self._places, self._asked = {}, set()
            self._view.show_places({})
        self.filter = wanted
        self._view.set_filter(wanted)
        self._view.show_counts(wanted)

    # -- words -----------------------------------------------------------------------------------------------

    def search(self, words: str) -> None:
        """Show jobs whose title, tags, prompt or answer hold all the words. What is shown stays until it is known."""
        self._stop_search()
        self._words = words.strip()
        if self._words:
            self._search = self._tasks.track(self._find(self._words), name="search jobs")
        else:
            self._set(replace(self.filter, words="", found=frozenset()))

    def _stop_search(self) -> None:
        if self._search is not None:
            self._search.cancel()
            self._search = None
        self._changed.clear()
        self._tell("")

    async def _find(self, words: str) -> None:
        found: set[JobId] = set()
        shown_at = time.monotonic()
        try:
            async for part in self._finding.find(words):
                found.update(part)
                if found and time.monotonic() - shown_at > _SHOWN_EVERY:
                    self._show_found(words, found)
                    self._tell(tr("Searching…"))
                    shown_at = time.monotonic()
        except ProblemError as error:
            self._view.show_problem(error.problem)
        self._search = None
        self._show_found(words, found)
        self._tell("")
        self._look_again()

    def _show_found(self, words: str, found: set[JobId]) -> None:
        self._set(replace(self.filter, words=words, found=frozenset(found)))

    def jobs_changed(self, jobs: Sequence[Job]) -> None:
        """Their words may be others now: they are looked at again."""
        if self._words:
            self._changed.update(job.id for job in jobs)
            self._look_again()

    def _look_again(self) -> None:
        if self._changed and self._search is None:
            self._search = self._tasks.track(self._find_among_changed(self._words), name="search changed jobs")

    async def _find_among_changed(self, words: str) -> None:
        changed, self._changed = self._changed, set()
        found = set(self.filter.found) - changed
        try:
            async for part in self._finding.find(words, tuple(changed)):
                found.update(part)
        except ProblemError as error:
            self._view.show_problem(error.problem)
            found = set(self.filter.found)
        self._search = None
        self._asked -= changed
        self._show_found(words, found)
        self._look_again()

    def _unread_changed(self, unread: int) -> None:
        """A large file of an older version is taken in: what is found may be more when that is over."""
        if self._words and unread == 0 and self._search is None:
            self.search(self._words)
        elif self._search is None:
            self._tell("")

    def _tell(self, searching: str) -> None:
        left = self._finding.unread.value
        note = trn(
            "{n} job not searchable yet: Ponder is still reading them.",
            "{n} jobs not searchable yet: Ponder is still reading them.",
            left,
        )
        self._view.show_search_note(searching or (note if left and self._words else ""))

    # -- places ----------------------------------------------------------------------------------------------

    def rows_in_view(self, job_ids: Sequence[JobId]) -> None:
        """These rows are in view: tell where the words are in them."""
        wanted = [job_id for job_id in job_ids if job_id not in self._asked][:_MOST_PLACES]
        if wanted and self.filter.words:
            self._asked.update(wanted)
            self._tasks.spawn(self._read_places(self.filter.words, wanted), name="places of words")

    async def _read_places(self, words: str, job_ids: Sequence[JobId]) -> None:
        try:
            places = await self._finding.places(words, job_ids)
        except ProblemError:
            return  # the search itself has said why
        if words == self.filter.words:
            for job_id in job_ids:
                self._places.pop(job_id, None)
            self._places.update(places)
            self._view.show_places(self._places)
