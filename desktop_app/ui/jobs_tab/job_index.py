"""Which jobs the table shows and in which order: its own filter and sort over plain lists. No Qt.

Rows are kept in ascending order; a descending table reads them backwards. One changed job finds its place by
bisection, so that one of ten thousand costs no more than one of ten. Another order, another filter or another set of
jobs is worked out beside what is shown, in steps of about a millisecond, and then takes its place: whoever drives the
steps lets the window breathe in between. The keys by which rows are sorted are frozen until a job changes.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Mapping
from dataclasses import dataclass

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobOrigin
from desktop_app.ui.jobs_tab.arranging import Key, Plan, count, creation, filtered, ordered, slim, taken
from desktop_app.ui.jobs_tab.columns import SPECS, Column, SortKey, ranked
from desktop_app.ui.jobs_tab.job_filter import ALL, GROUPS, NEW, Filter

_FEW = 60
"""Rows that are looked for one by one; more are found by walking the table once."""


@dataclass(frozen=True, slots=True)
class Step:
    """One change of the rows: `kind` is "insert", "remove", "move" (from `row` to `to`), "change" or "none".

    Planned first and carried out afterwards, because a table must be told before its rows move.
    """

    kind: str
    job: Job
    row: int = -1
    to: int = -1
    key: SortKey = (False, 0.0)


class JobIndex:
    """Every job by id, and the ids that are shown."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self.jobs: dict[JobId, Job] = {}
        self.filter = Filter()
        self.column = Column.SUBMITTED
        self.descending = True
        self._created: list[JobId] = []
        self._keys: dict[JobId, Key] = {}
        self._sorted: list[JobId] = []
        self._order: list[JobId] = self._sorted
        """Those of `_sorted` that fit; the very same list while all do."""
        self._shown: set[JobId] = set()
        self._counted: Counter[tuple[JobOrigin, str]] = Counter()
        self._tags: Counter[str] = Counter()
        self._next: Plan | None = None

    def __len__(self) -> int:
        return len(self._order)

    # -- reading -----------------------------------------------------------------------------------------

    def job_at(self, row: int) -> Job:
        """The job in a row of the table."""
        return self.jobs[self._order[self._position(row)]]

    def id_at(self, row: int) -> JobId:
        """Its id."""
        return self._order[self._position(row)]

    def row_of(self, job_id: JobId) -> int | None:
        """Its row, None when it is not shown."""
        place = self._place(job_id)
        return None if place is None else self._position(place)

    def rows_of(self, job_ids: Iterable[JobId]) -> list[tuple[int, int]]:
        """The rows of those that are shown, as first and last row of each run, from the top."""
        wanted = set(job_ids)
        if len(wanted) <= _FEW:
            rows = sorted(row for job_id in wanted if (row := self.row_of(job_id)) is not None)
        else:
            order = reversed(self._order) if self.descending else self._order
            rows = [row for row, job_id in enumerate(order) if job_id in wanted]
        runs: list[tuple[int, int]] = []
        for row in rows:
            if runs and runs[-1][1] == row - 1:
                runs[-1] = (runs[-1][0], row)
            else:
                runs.append((row, row))
        return runs

    def ids(self, first: int, last: int) -> list[JobId]:
        """The ids in these rows, both included."""
        if not self.descending:
            return self._order[first : last + 1]
        end = len(self._order) - first
        return self._order[end - (last - first) - 1 : end][::-1]

    def shown(self) -> list[Job]:
        """Every job shown, in the table's order."""
        ids = reversed(self._order) if self.descending else self._order
        return [self.jobs[job_id] for job_id in ids]

    def every(self) -> list[Job]:
        """Every job, the newest first, whatever is shown."""
        return [self.jobs[job_id] for job_id in reversed(self._created)]

    def counts(self) -> dict[str, int]:
        """How many there are of each state, in the origin that is chosen."""
        counts = dict.fromkeys((ALL, NEW, *GROUPS), 0)
        for (origin, group), number in self._counted.items():
            if self.filter.origin in (ALL, origin.value):
                counts[group] += number
                counts[ALL] += number if group != NEW else 0
        return counts

    def origins(self) -> set[str]:
        """The origins of which there are jobs."""
        return {origin.value for (origin, _), number in self._counted.items() if number}

    def tags(self) -> dict[str, int]:
        """How many jobs have each tag, the most used first."""
        return {tag: number for tag, number in self._tags.most_common() if number > 0}

    def _position(self, row: int) -> int:
        return len(self._order) - 1 - row if self.descending else row

    def _place(self, job_id: JobId) -> int | None:
        if job_id not in self._shown:
            return None
        return bisect_left(self._order, self._keys[job_id], key=self._keys.__getitem__)

    # -- all at once -------------------------------------------------------------------------------------

    def arrange(
        self,
        *,
        jobs: Iterable[Job] | Mapping[JobId, Job] | None = None,
        wanted: Filter | None = None,
        column: Column | None = None,
        descending: bool | None = None,
    ) -> Generator[None]:
        """Work out another set of jobs, filter or order in short steps. What is shown stays until `adopt`."""
        plan = Plan(
            self.jobs,
            self.filter if wanted is None else wanted,
            self.column if column is None else column,
            self.descending if descending is None else descending,
            self._created,
            self._counted,
            self._tags,
        )
        if jobs is not None:
            yield from taken(plan, jobs)
        if jobs is not None or (plan.column, plan.descending) != (self.column, self.descending):
            yield from ordered(plan, self._clock())
        else:
            plan.keys, plan.sorted = self._keys, self._sorted
        yield from filtered(plan)
        self._next = plan

    def adopt(self) -> None:
        """What was worked out takes the place of what was shown."""
        plan, self._next = self._next, None
        assert plan is not None
        self.jobs, self.filter, self.column, self.descending = plan.jobs, plan.filter, plan.column, plan.descending
        self._created, self._counted, self._tags = plan.created, plan.counted, plan.tags
        self._keys, self._sorted, self._order, self._shown = plan.keys, plan.sorted, plan.order, plan.shown

    def load(self, jobs: Iterable[Job]) -> None:
        """Show these instead of what there was, at once."""
        self._now(self.arrange(jobs=jobs))

    def set_filter(self, wanted: Filter) -> None:
        """Show what fits, at once."""
        self._now(self.arrange(wanted=wanted))

    def sort(self, column: Column, *, descending: bool) -> None:
        """Show in another order, at once."""
        self._now(self.arrange(column=column, descending=descending))

    def _now(self, steps: Generator[None]) -> None:
        for _ in steps:
            pass
        self.adopt()

    # -- one by one --------------------------------------------------------------------------------------

    def plan(self, job: Job) -> Step:
        """What `carry_out` will do to the rows for a job that is new or has changed."""
        job = slim(job)
        found = ranked(SPECS[self.column].value(job, self._clock()), descending=self.descending)
        key: Key = (*found, job.created_at, job.id)
        old = self._place(job.id)
        if not self.filter.fits(job):
            return Step("none" if old is None else "remove", job, -1 if old is None else self._position(old), key=found)
        if old is not None and self._keys[job.id] == key:
            return Step("change", job, self._position(old), key=found)  # as most changes are: it stays where it is
        place = bisect_left(self._order, key, key=self._keys.__getitem__)
        if old is None:
            return Step("insert", job, len(self._order) - place if self.descending else place, key=found)
        place -= place > old
        row = self._position(old)
        return Step("change" if place == old else "move", job, row, self._position(place), found)

    def carry_out(self, step: Step) -> None:
        """Do what was planned; nothing may have changed in between."""
        job, key = step.job, (*step.key, step.job.created_at, step.job.id)
        old = self.jobs.get(job.id)
        fits, was_shown = step.kind in ("insert", "move", "change"), job.id in self._shown
        moves = old is not None and self._keys[job.id] != key
        alone = self._order is not self._sorted
        if moves or (was_shown and not fits):
            if was_shown and alone:
                del self._order[bisect_left(self._order, self._keys[job.id], key=self._keys.__getitem__)]
            if moves:
                del self._sorted[bisect_left(self._sorted, self._keys[job.id], key=self._keys.__getitem__)]
        if old is None:
            insort(self._created, job.id, key=lambda job_id: creation(self.jobs.get(job_id, job)))
        else:
            self._count(old, -1)
        self.jobs[job.id] = job
        self._count(job, 1)
        self._keys[job.id] = key
        if old is None or moves:
            self._insert(self._sorted, job.id)
        if fits and alone and (moves or not was_shown):
            self._insert(self._order, job.id)
        (self._shown.add if fits else self._shown.discard)(job.id)

    def remove(self, job_id: JobId) -> None:
        """A job is gone."""
        job = self.jobs.get(job_id)
        if job is None:
            return
        self._count(job, -1)
        lists = [self._sorted]
        if job_id in self._shown and self._order is not self._sorted:
            lists.append(self._order)
        for each in lists:
            del each[bisect_left(each, self._keys[job_id], key=self._keys.__getitem__)]
        self._shown.discard(job_id)
        created = (job.created_at, job_id)
        del self._created[bisect_left(self._created, created, key=lambda each: creation(self.jobs[each]))]
        del self.jobs[job_id]
        del self._keys[job_id]

    def _insert(self, ids: list[JobId], job_id: JobId) -> None:
        ids.insert(bisect_left(ids, self._keys[job_id], key=self._keys.__getitem__), job_id)

    def _count(self, job: Job, step: int) -> None:
        count(self._counted, self._tags, job, step)
