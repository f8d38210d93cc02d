"""Which jobs the table shows and in which order: its own filter and sort over plain lists. No Qt.

Rows are kept in ascending order; a descending table reads them backwards. Sorting all of them compares single values,
ties staying in the order of creation; a changed job finds its place by bisection, so that one of ten thousand costs
no more than one of ten. The keys of columns that change by themselves are frozen when they are sorted by.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.ui.jobs_tab.columns import SPECS, Column, SortKey, ranked

Key = tuple[bool, float | str, float, JobId]

ALL, NEW = "all", "new"
GROUPS: dict[str, frozenset[JobStatus]] = {
    "running": frozenset({JobStatus.WAITING, JobStatus.SENDING, JobStatus.QUEUED, JobStatus.IN_PROGRESS}),
    "held": frozenset({JobStatus.HELD}),
    "uncertain": frozenset({JobStatus.UNCERTAIN}),
    "completed": frozenset({JobStatus.COMPLETED}),
    "failed": frozenset({JobStatus.FAILED}),
    "incomplete": frozenset({JobStatus.INCOMPLETE}),
    "cancelled": frozenset({JobStatus.CANCELLED}),
    "expired": frozenset({JobStatus.EXPIRED}),
}
_GROUP_OF = {status: group for group, statuses in GROUPS.items() for status in statuses}


@dataclass(frozen=True, slots=True)
class Filter:
    """What is shown: a state (a key of GROUPS, ALL or NEW), an origin (its value, or ALL), and words."""

    state: str = ALL
    origin: str = ALL
    words: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One change of the rows: `kind` is "insert", "remove", "move" (from `row` to `to`), "change" or "none".

    Planned first and carried out afterwards, because a table must be told before its rows move.
    """

    kind: str
    job: Job
    row: int = -1
    to: int = -1
    key: SortKey | None = None


def slim(job: Job) -> Job:
    """A job as the table needs it: of its answer only what is short."""
    answer = job.answer
    if answer is None or not (answer.text or answer.raw or answer.tool_items or answer.source_urls):
        return job
    short = replace(answer, text="", commentary="", refusal="", summaries=(), citations=(), source_urls=(),
                    tool_items=(), raw="")  # fmt: skip
    return replace(job, answer=short)


class JobIndex:
    """Every job by id, and the ids that are shown."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self.jobs: dict[JobId, Job] = {}
        self.filter = Filter()
        self.column = Column.SUBMITTED
        self.descending = True
        self._created: list[tuple[float, JobId]] = []
        self._order: list[JobId] = []
        self._shown: set[JobId] = set()
        self._frozen: dict[JobId, SortKey] = {}
        self._counted: Counter[tuple[JobOrigin, str]] = Counter()
        self._texts: dict[JobId, str] = {}
        self._unread: list[JobId] = []

    def __len__(self) -> int:
        return len(self._order)

    # -- reading -----------------------------------------------------------------------------------------

    def job_at(self, row: int) -> Job:
        """The job in a row of the table."""
        return self.jobs[self._order[self._position(row)]]

    def row_of(self, job_id: JobId) -> int | None:
        """Its row, None when it is not shown."""
        place = self._place(job_id)
        return None if place is None else self._position(place)

    def shown(self) -> list[Job]:
        """Every job shown, in the table's order."""
        ids = reversed(self._order) if self.descending else self._order
        return [self.jobs[job_id] for job_id in ids]

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

    def _position(self, row: int) -> int:
        return len(self._order) - 1 - row if self.descending else row

    def _place(self, job_id: JobId) -> int | None:
        if job_id not in self._shown:
            return None
        return bisect_left(self._order, self._key_of(job_id), key=self._key_of)

    # -- all at once -------------------------------------------------------------------------------------

    def load(self, jobs: Iterable[Job]) -> None:
        """Show these instead of what there was."""
        self.jobs = {job.id: slim(job) for job in jobs}
        self._created = sorted((job.created_at, job.id) for job in self.jobs.values())
        self._counted.clear()
        for job in self.jobs.values():
            self._count(job, 1)
        self._texts = {}
        self._unread = list(self.jobs)
        self._arrange()

    def set_filter(self, wanted: Filter) -> None:
        """Show what fits; typing on narrows what already fitted."""
        old, self.filter = self.filter, wanted
        if wanted.words.startswith(old.words) and (wanted.state, wanted.origin) == (old.state, old.origin):
            self._order = self._fitting(self._order)
            self._shown = set(self._order)
        else:
            self._arrange()

    def sort(self, column: Column, *, descending: bool) -> None:
        """Show in another order."""
        self.column, self.descending = column, descending
        self._arrange()

    def _arrange(self) -> None:
        ids = self._fitting([job_id for _, job_id in self._created])
        now, jobs, value = self._clock(), self.jobs, SPECS[self.column].value
        values = [value(jobs[job_id], now) for job_id in ids]
        nothing = [job_id for job_id, found in zip(ids, values, strict=True) if found is None]
        places = [place for place, found in enumerate(values) if found is not None]
        places.sort(key=values.__getitem__)  # type: ignore[arg-type]  # one column's values are of one kind
        something = [ids[place] for place in places]
        self._order = nothing + something if self.descending else something + nothing
        self._shown = set(self._order)
        self._frozen = {}
        if SPECS[self.column].live:
            for job_id, found in zip(ids, values, strict=True):
                self._frozen[job_id] = ranked(found, descending=self.descending)

    def _sort_key(self, job: Job, now: float) -> SortKey:
        return ranked(SPECS[self.column].value(job, now), descending=self.descending)

    def _key_of(self, job_id: JobId) -> Key:
        job = self.jobs[job_id]
        frozen = self._frozen.get(job_id)
        return (*(self._sort_key(job, 0.0) if frozen is None else frozen), job.created_at, job_id)

    # -- one by one --------------------------------------------------------------------------------------

    def plan(self, job: Job) -> Step:
        """What `carry_out` will do to the rows for a job that is new or has changed."""
        job = slim(job)
        known = self.jobs.get(job.id)
        if known is not None and (known.title, known.request) != (job.title, job.request):
            self._texts.pop(job.id, None)
        old = self._place(job.id)
        if not self._fitting([job.id], job):
            return Step("none", job) if old is None else Step("remove", job, self._position(old))
        key = self._sort_key(job, self._clock())
        if old is not None and self._key_of(job.id)[:2] == key:
            return Step("change", job, self._position(old))  # as most changes are: it stays where it is
        place = bisect_left(self._order, (*key, job.created_at, job.id), key=self._key_of)
        if old is None:
            return Step("insert", job, len(self._order) - place if self.descending else place, key=key)
        place -= place > old
        row = self._position(old)
        return Step("change" if place == old else "move", job, row, self._position(place), key)

    def carry_out(self, step: Step) -> None:
        """Do what was planned; nothing may have changed in between."""
        job = step.job
        if step.kind != "change" or step.key is not None:
            self._drop_row(job.id)
        old = self.jobs.get(job.id)
        if old is None:
            insort(self._created, (job.created_at, job.id))
        else:
            self._count(old, -1)
        self.jobs[job.id] = job
        self._count(job, 1)
        if step.key is not None:
            if SPECS[self.column].live:
                self._frozen[job.id] = step.key
            place = bisect_left(self._order, (*step.key, job.created_at, job.id), key=self._key_of)
            self._order.insert(place, job.id)
            self._shown.add(job.id)

    def remove(self, job_id: JobId) -> None:
        """A job is gone."""
        job = self.jobs.get(job_id)
        if job is None:
            return
        self._count(job, -1)
        self._drop_row(job_id)
        del self._created[bisect_left(self._created, (job.created_at, job_id))]
        del self.jobs[job_id]
        self._texts.pop(job_id, None)

    def _drop_row(self, job_id: JobId) -> None:
        place = self._place(job_id)
        if place is not None:
            del self._order[place]
            self._shown.discard(job_id)
            self._frozen.pop(job_id, None)

    def _count(self, job: Job, step: int) -> None:
        self._counted[job.origin, _GROUP_OF[job.status]] += step
        if job.is_new:
            self._counted[job.origin, NEW] += step

    # -- fitting -----------------------------------------------------------------------------------------

    def _fitting(self, ids: list[JobId], only: Job | None = None) -> list[JobId]:
        """Those of the ids that fit the filter; `only` stands in for a job that is not taken yet."""
        wanted, jobs = self.filter, self.jobs if only is None else {only.id: only}
        if wanted.origin != ALL:
            ids = [job_id for job_id in ids if jobs[job_id].origin.value == wanted.origin]
        if wanted.state == NEW:
            ids = [job_id for job_id in ids if jobs[job_id].is_new]
        elif wanted.state != ALL:
            statuses = GROUPS[wanted.state]
            ids = [job_id for job_id in ids if jobs[job_id].status in statuses]
        for word in wanted.words.casefold().split():
            ids = [job_id for job_id in ids if word in self._text(jobs[job_id])]
        return ids

    def _text(self, job: Job) -> str:
        text = self._texts.get(job.id)
        if text is None:
            said = "\n".join(turn.text for turn in job.request.turns)
            text = self._texts[job.id] = f"{job.title}\n{said}".casefold()
        return text

    def read_ahead(self, at_most: int) -> bool:
        """Prepare some texts for searching while nobody waits; False when all are ready."""
        for job_id in self._unread[-at_most:]:
            if (job := self.jobs.get(job_id)) is not None:
                self._text(job)
        del self._unread[-at_most:]
        return bool(self._unread)
