"""What a person changes on selected jobs, and takes back: tags, priority, copies; what a selection costs. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.requests import Role
from desktop_app.domain.usage import Cost, CostBasis
from desktop_app.language import tr, trn
from desktop_app.services.job_editing import JobEdit, JobEditing
from desktop_app.ui import formats
from desktop_app.ui.jobs_tab.actions import Do
from desktop_app.ui.jobs_tab.drafting import Form
from desktop_app.ui.jobs_tab.form_values import PRIORITIES

EDITS = (Do.TAGS, Do.PRIORITY_HIGH, Do.PRIORITY_NORMAL, Do.PRIORITY_LOW, Do.DUPLICATE)
_PRIORITY = {Do.PRIORITY_HIGH: "high", Do.PRIORITY_NORMAL: "normal", Do.PRIORITY_LOW: "low"}


class EditingView(Protocol):
    """Questions and messages that changes need."""

    async def ask_tags(self, jobs: Sequence[Job]) -> tuple[Sequence[str], Sequence[str]] | None:
        """Tags to give and to take away; None when the person thought better of it."""
        ...

    def show_edited(self, words: str, *, undo: bool) -> None:
        """What was done, with a button that takes it back."""
        ...


class Edits:
    """Carries changes out, and takes the last of them back."""

    def __init__(self, view: EditingView, editing: JobEditing) -> None:
        self._view = view
        self._editing = editing
        self._undo: dict[JobId, JobEdit] = {}

    async def do(self, do: Do, jobs: Sequence[Job]) -> None:
        """One of EDITS. Raises ProblemError (storage)."""
        if do is Do.TAGS:
            await self._retag(jobs)
        elif do is Do.DUPLICATE:
            copies = await self._editing.copy(*(job.id for job in jobs))
            words = trn(
                "{n} copy made. Nothing is sent before you release them.",
                "{n} copies made. Nothing is sent before you release them.",
                len(copies),
            )
            self._view.show_edited(words, undo=False)
        else:
            word = _PRIORITY[do]
            edit = JobEdit(priority=PRIORITIES[word])
            undo = await self._editing.edit({job.id: edit for job in jobs})
            self._told(undo, _moved(word, len(undo)))

    async def _retag(self, jobs: Sequence[Job]) -> None:
        wanted = await self._view.ask_tags(jobs)
        if wanted is not None and any(wanted):
            add, remove = wanted
            undo = await self._editing.retag([job.id for job in jobs], add, remove)
            self._told(undo, trn("Tags of {n} job changed.", "Tags of {n} jobs changed.", len(undo)))

    def _told(self, undo: dict[JobId, JobEdit], words: str) -> None:
        if undo:
            self._undo = undo
            self._view.show_edited(words, undo=True)

    async def undo(self) -> None:
        """Take the last change back. Raises ProblemError (storage)."""
        undo, self._undo = self._undo, {}
        await self._editing.edit(undo)


def _moved(priority: str, count: int) -> str:
    if priority == "high":
        return trn("{n} job now of high priority.", "{n} jobs now of high priority.", count)
    if priority == "low":
        return trn("{n} job now of low priority.", "{n} jobs now of low priority.", count)
    return trn("{n} job now of normal priority.", "{n} jobs now of normal priority.", count)


@dataclass(frozen=True, slots=True)
class SelectionSum:
    """Some of the selected jobs together: how many, what is known of their cost, and one of each kind."""

    count: int
    usd: Decimal
    unpriced: int
    bases: frozenset[CostBasis]
    kinds: dict[tuple[JobStatus, bool], Job]


def summed(jobs: Sequence[Job]) -> SelectionSum:
    """These jobs together; only what has ended has a cost."""
    ended = [job.cost for job in jobs if job.sent_at is not None and job.status.terminal]
    priced = [cost.usd for cost in ended if cost.usd is not None]
    bases = frozenset(cost.basis for cost in ended if cost.usd is not None)
    kinds = {(job.status, job.request.pinned_body): job for job in jobs}
    return SelectionSum(len(jobs), sum(priced, Decimal(0)), len(ended) - len(priced), bases, kinds)


def selection_words(sums: Sequence[SelectionSum]) -> str:
    """How many jobs are selected and what they have cost together, with what is not known of that."""
    known, unpriced = sum((each.usd for each in sums), Decimal(0)), sum(each.unpriced for each in sums)
    bases = frozenset[CostBasis]().union(*(each.bases for each in sums))
    told = (CostBasis.SIMULATED, CostBasis.ESTIMATE)
    basis = next((each for each in told if each in bases), CostBasis.ACTUAL)
    words = [tr("{count} selected", count=formats.number(sum(each.count for each in sums)))]
    if known or not unpriced:
        words.append(formats.cost(Cost(known, basis)))
    if unpriced:
        words.append(tr("{unpriced} unpriced", unpriced=formats.number(unpriced)))
    return " · ".join(words)


def form_of(job: Job) -> Form | None:
    """A whole job as the form for a new one; None where the form cannot hold what was asked."""
    request = job.request
    if request.pinned_body or len(request.turns) != 1 or request.turns[0].role is not Role.USER:
        return None
    if job.origin is not JobOrigin.JOBS or request.previous_response_id:
        return None
    names = {value: name for name, value in PRIORITIES.items()}
    return Form(
        prompt=request.turns[0].text,
        title=job.title,
        developer_message=request.developer_message,
        model_id=request.model_id,
        effort=request.effort.value if request.effort else "",
        verbosity=request.verbosity.value if request.verbosity else "",
        web=request.web_search is not None,
        service_tier=request.service_tier or "",
        priority=names.get(job.priority, "normal"),
        tags=", ".join(job.tags),
    )
