"""Another arrangement of the table, worked out in short steps: which jobs, in which order, which of them fit. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Mapping
from dataclasses import dataclass, field, replace

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobOrigin
from desktop_app.ui.jobs_tab.columns import SPECS, Column, ranked
from desktop_app.ui.jobs_tab.job_filter import GROUP_OF, NEW, Filter

Key = tuple[bool, float | str, float, JobId]

_STEP = 400
"""Jobs that are looked at between two breaths; about a millisecond."""
_RUN = 2_000
"""Jobs that are sorted between two breaths."""


@dataclass(slots=True)
class Plan:
    """Another arrangement, while it is worked out."""

    jobs: dict[JobId, Job]
    filter: Filter
    column: Column
    descending: bool
    created: list[JobId]
    counted: Counter[tuple[JobOrigin, str]]
    tags: Counter[str]
    keys: dict[JobId, Key] = field(default_factory=dict)
    sorted: list[JobId] = field(default_factory=list)
    order: list[JobId] = field(default_factory=list)
    shown: set[JobId] = field(default_factory=set)


def slim(job: Job) -> Job:
    """A job as the table needs it: of its question and its answer only what is short."""
    if job.request.turns or job.request.metadata:
        short_request = replace(job.request, turns=(), developer_message="", metadata=(), prompt_cache_key=None)
        job = replace(job, request=short_request)
    answer = job.answer
    if answer is None or not (answer.text or answer.raw or answer.tool_items or answer.source_urls):
        return job
    short = replace(answer, text="", commentary="", refusal="", summaries=(), citations=(), source_urls=(),
                    tool_items=(), raw="")  # fmt: skip
    return replace(job, answer=short)


def creation(job: Job) -> tuple[float, JobId]:
    return job.created_at, job.id


def count(counted: Counter[tuple[JobOrigin, str]], tags: Counter[str], job: Job, step: int) -> None:
    counted[job.origin, GROUP_OF[job.status]] += step
    if job.is_new:
        counted[job.origin, NEW] += step
    for tag in job.tags:
        tags[tag] += step


def taken(plan: Plan, jobs: Iterable[Job] | Mapping[JobId, Job]) -> Generator[None]:
    """Another set of jobs: by id, counted, and in the order of their creation."""
    plan.jobs, plan.counted, plan.tags = {}, Counter(), Counter()
    for number, job in enumerate(jobs.values() if isinstance(jobs, Mapping) else jobs):
        short = slim(job)
        plan.jobs[short.id] = short
        count(plan.counted, plan.tags, short, 1)
        if number % _STEP == 0:
            yield
    moments: list[tuple[float, str]] = []
    for number, job in enumerate(plan.jobs.values()):
        moments.append(creation(job))
        if number % _RUN == 0:
            yield
    places = yield from _in_order(list(range(len(moments))), moments.__getitem__)
    plan.created = [JobId(moments[place][1]) for place in places]


def ordered(plan: Plan, now: float) -> Generator[None]:
    """Every job by its value in the column, ties in the order of creation, what has no value last either way."""
    value, jobs, descending = SPECS[plan.column].value, plan.jobs, plan.descending
    values: list[float | str | None] = []
    nothing, places = [], []
    for place, job_id in enumerate(plan.created):
        job = jobs[job_id]
        found = value(job, now)
        values.append(found)
        plan.keys[job_id] = (*ranked(found, descending=descending), job.created_at, job_id)
        if found is None:
            nothing.append(job_id)
        else:
            places.append(place)
        if place % _STEP == 0:
            yield
    places = yield from _in_order(places, values.__getitem__)
    something = [plan.created[place] for place in places]
    yield
    plan.sorted = nothing + something if descending else something + nothing


def _in_order(places: list[int], key: Callable[[int], object]) -> Generator[None, None, list[int]]:
    """The places sorted by their keys, stable: short runs first, which sorting again then only has to merge."""
    runs = [places[start : start + _RUN] for start in range(0, len(places), _RUN)]
    for run in runs:
        run.sort(key=key)  # type: ignore[arg-type]  # one column's values are of one kind
        yield
    while len(runs) > 1:
        merged = []
        for start in range(0, len(runs), 2):
            both = [place for run in runs[start : start + 2] for place in run]
            both.sort(key=key)  # type: ignore[arg-type]
            merged.append(both)
            yield
        runs = merged
    return runs[0] if runs else []


def filtered(plan: Plan) -> Generator[None]:
    """Those that fit, in the order of all."""
    if plan.filter.lets_all:
        plan.order, plan.shown = plan.sorted, set(plan.sorted)
        return
    fits, jobs = plan.filter.fits, plan.jobs
    for start in range(0, len(plan.sorted), _STEP):
        fitting = [job_id for job_id in plan.sorted[start : start + _STEP] if fits(jobs[job_id])]
        plan.order += fitting
        plan.shown.update(fitting)
        yield
