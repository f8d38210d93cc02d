"""One experiment in memory: its trials as they stand, with figures reckoned anew only where something moved."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.comparison import Comparison, Variant, lower_neighbour
from desktop_app.domain.comparison_figures import (
    Column,
    VariantSummary,
    arm_of,
    columns_of,
    summary_of,
    used_no_more,
)
from desktop_app.domain.comparison_finding import (
    Finding,
    finding_of,
    judge_agreement,
    judge_is_trusted,
    standing_of,
)
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.identifiers import JobId, TrialId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.domain.trials import Cell, Outcome, Trial
from desktop_app.domain.usage import CostBasis
from desktop_app.domain.verdicts import Arm
from desktop_app.services.watchable import Announcer


@dataclass(frozen=True, slots=True)
class ComparisonState:
    """Everything the tab shows of one comparison, at one moment. `read_only` is one that was opened from a file,
    `judge_counts` tells whether another model's grades are part of the figures. `cells` are the trials as figures see
    them, in the same order."""

    comparison: Comparison
    tasks: tuple[Task, ...]
    trials: tuple[tuple[Trial, Job], ...]
    summaries: tuple[VariantSummary, ...]
    read_only: bool = False
    judge_counts: bool = False
    cells: Sequence[Cell] = ()

    @property
    def finished(self) -> int:
        """Trials that have ended, whether with an answer or without."""
        return sum(1 for _, job in self.trials if job.status.terminal)

    @property
    def running(self) -> int:
        """Trials that wait, are being sent, or are with the server: they will end by themselves."""
        return len(self.trials) - self.finished - self.held - self.uncertain

    @property
    def held(self) -> int:
        """Trials that a cap, a paused queue or a paused comparison keeps back."""
        return self._with_status(JobStatus.HELD)

    @property
    def uncertain(self) -> int:
        """Trials of which nobody knows whether the server accepted them: a person decides."""
        return self._with_status(JobStatus.UNCERTAIN)

    @property
    def unanswered(self) -> int:
        """Trials that ended without an answer for no fault of the model, so that asking again fills a hole."""
        return sum(summary.missing for summary in self.summaries)

    @property
    def simulated(self) -> bool:
        """Whether any of its answers came from the demo's simulator."""
        return any(job.cost.basis is CostBasis.SIMULATED for _, job in self.trials)

    @property
    def prompt(self) -> str:
        """The question, where there is one only; otherwise the first of them."""
        return self.tasks[0].text if self.tasks else ""

    def _with_status(self, status: JobStatus) -> int:
        return sum(1 for _, job in self.trials if job.status is status)


_AT_ONCE = 100
"""So many trials are taken in before the window gets its turn."""


class Board:
    """`cells_changed` tells which trials look different now; figures follow when they are asked for."""

    def __init__(self, comparison: Comparison, tasks: Sequence[Task], *, read_only: bool = False) -> None:
        self.comparison = comparison
        self.tasks = tuple(tasks)
        self.read_only = read_only
        self.cells_changed: Announcer[Sequence[TrialId]] = Announcer()
        self._pairs: dict[TrialId, tuple[Trial, Job]] = {}
        self._cells: dict[TrialId, Cell] = {}
        self._by_job: dict[JobId, TrialId] = {}
        self._columns: dict[str, dict[TaskId, list[Cell]]] = {}
        self._places: dict[TrialId, tuple[str, TaskId, int]] = {}
        self._summaries: dict[str, VariantSummary] = {}
        self._dirty: set[str] = set()
        self._graded_anew = True
        self._agreement: Interval | None = None
        self._judge_counts = False
        self._arms: dict[str, Arm] = {}
        self._higher: dict[str, str] = {}
        """The variant with the next higher effort, by the key of the lower one."""
        self._found: tuple[float | None, Finding] | None = None

    # -- taking in ---------------------------------------------------------------------------------------

    async def take_in(self, comparison: Comparison, tasks: Sequence[Task], pairs: Sequence[tuple[Trial, Job]]) -> None:
        """The plan is new, or has grown: take over these trials, a few at a time, and show everything anew."""
        for start in range(0, len(pairs), _AT_ONCE):
            for trial, job in pairs[start : start + _AT_ONCE]:
                old = self._pairs.get(trial.id)
                if old is not None and old[0].job_id != trial.job_id:
                    self._by_job.pop(old[0].job_id, None)
                slim = _slim(job)
                self._pairs[trial.id] = (trial, slim)
                self._cells[trial.id] = Cell.of(trial, slim)
                self._by_job[trial.job_id] = trial.id
            await asyncio.sleep(0)
        self._arrange(comparison, tasks)

    def _arrange(self, comparison: Comparison, tasks: Sequence[Task]) -> None:
        """Every trial in its place of the matrix."""
        self.comparison, self.tasks = comparison, tuple(tasks)
        lower = {each.key: lower_neighbour(each, comparison.variants) for each in comparison.variants}
        self._higher = {below.key: key for key, below in lower.items() if below is not None}
        self._pairs = dict(sorted(self._pairs.items(), key=lambda item: item[1][0].position))
        in_order = (self._cells[trial_id] for trial_id in self._pairs)
        self._columns = columns_of(comparison.variants, [task.id for task in self.tasks], in_order)
        self._places = {
            cell.trial.id: (key, task_id, place)
            for key, column in self._columns.items()
            for task_id, cells in column.items()
            for place, cell in enumerate(cells)
        }
        self._dirty = set(self._columns)
        self._graded_anew, self._found = True, None
        self.cells_changed.tell(tuple(self._pairs))

    def plan_changed(self, comparison: Comparison) -> None:
        """Its title, margin or looks are others now; the trials stay."""
        self.comparison, self._found, self._graded_anew = comparison, None, True

    def take_jobs(self, jobs: Iterable[Job]) -> None:
        """What the ledger told. Jobs of other comparisons, and earlier ones of a trial, change nothing."""
        changed = []
        for job in jobs:
            trial_id = self._by_job.get(job.id)
            if trial_id is not None:
                self._put(self._pairs[trial_id][0], _slim(job))
                changed.append(trial_id)
        if changed:
            self.cells_changed.tell(changed)

    def take_trials(self, *trials: Trial) -> None:
        """Trials whose grades are others now."""
        known = [trial for trial in trials if trial.id in self._pairs]
        for trial in known:
            self._graded_anew = True
            self._put(trial, self._pairs[trial.id][1])
        if known:
            self.cells_changed.tell([trial.id for trial in known])

    def _put(self, trial: Trial, job: Job) -> None:
        self._pairs[trial.id] = (trial, job)
        cell = Cell.of(trial, job)
        if cell == self._cells[trial.id]:
            return
        self._cells[trial.id] = cell
        self._found = None
        place = self._places.get(trial.id)
        if place is not None:
            key, task_id, index = place
            self._columns[key][task_id][index] = cell
            self._soil(key)

    def _soil(self, key: str) -> None:
        """This variant's figures are old, and so is the flag of the next higher effort."""
        self._dirty.add(key)
        if key in self._higher:
            self._dirty.add(self._higher[key])

    # -- telling -----------------------------------------------------------------------------------------

    @property
    def cells(self) -> Sequence[Cell]:
        """Every trial as figures see it, in the order in which they were asked."""
        return [self._cells[trial_id] for trial_id in self._pairs]

    def column(self, key: str) -> Column:
        """A variant's trials by task; none for no such variant."""
        return self._columns.get(key, {})

    def pair(self, trial_id: TrialId) -> tuple[Trial, Job] | None:
        """A trial with its job."""
        return self._pairs.get(trial_id)

    @property
    def pairs(self) -> tuple[tuple[Trial, Job], ...]:
        """Every trial with its job, in the order in which they were asked."""
        return tuple(self._pairs.values())

    def with_outcome(self, *outcomes: Outcome) -> list[tuple[Trial, Job]]:
        """The trials of which this became."""
        return [pair for trial_id, pair in self._pairs.items() if self._cells[trial_id].outcome in outcomes]

    def reasoned_no_more(self, task_id: TaskId, variant: Variant) -> bool:
        """Whether a task's answers reasoned no more than at the next lower effort, although asked to."""
        lower = lower_neighbour(variant, self.comparison.variants)
        if lower is None:
            return False
        return used_no_more(self.column(variant.key).get(task_id, ()), self.column(lower.key).get(task_id, ()))

    @property
    def judge_counts(self) -> bool:
        """Whether another model's grades count: it agrees with a person's far enough."""
        if self._graded_anew:
            self._graded_anew = False
            self._agreement = judge_agreement(self.cells, self.comparison.scale)
            counts = judge_is_trusted(self._agreement, self.comparison.judge_level)
            if counts is not self._judge_counts:
                self._judge_counts, self._dirty = counts, set(self._columns)
        return self._judge_counts

    async def refresh(self) -> None:
        """Reckon what is old, one variant at a time, so that the window gets its turn in between.

        What grows old meanwhile is reckoned too, but not for ever: answers may come in faster than that.
        """
        for _ in range(3 * len(self._columns)):
            await asyncio.sleep(0)
            if not self._dirty:
                return
            self._summary(next(iter(self._dirty)), judge=self.judge_counts)

    @property
    def summaries(self) -> tuple[VariantSummary, ...]:
        """One per variant, in their order; reckons at once what is old."""
        judge = self.judge_counts
        return tuple(self._summary(variant.key, judge=judge) for variant in self.comparison.variants)

    def _summary(self, key: str, *, judge: bool) -> VariantSummary:
        variant = self.comparison.variant(key)
        if variant is None:
            raise KeyError(key)
        if key in self._dirty or key not in self._summaries:
            lower = lower_neighbour(variant, self.comparison.variants)
            below = None if lower is None else self._columns[lower.key]
            self._arms[key] = arm_of(key, self._columns[key], judge=judge)
            self._summaries[key] = summary_of(variant, self._columns[key], below, self._arms[key], judge=judge)
            self._dirty.discard(key)
        return self._summaries[key]

    async def finding(self, margin: float | None = None) -> Finding:
        """What may be said now, kept until something changes. A verdict is reckoned beside the window."""
        while self._found is None or self._found[0] != margin:
            await self.refresh()
            plan, judge, arms = self.comparison, self.judge_counts, dict(self._arms)
            standing = standing_of(plan, self.cells, judge=judge)
            self._found = None
            found = await asyncio.to_thread(finding_of, plan, standing, arms, margin)
            if self.comparison is plan and not self._dirty and self._arms == arms:
                self._found = (margin, replace(found, judge=self._agreement, judge_counts=judge))
        return self._found[1]

    def state(self) -> ComparisonState:
        """A picture of this moment."""
        judge = self.judge_counts
        summaries = self.summaries
        return ComparisonState(self.comparison, self.tasks, self.pairs, summaries, self.read_only, judge, self.cells)


def _slim(job: Job) -> Job:
    """Without the raw response, which is read from the store when it is wanted."""
    return replace(job, answer=replace(job.answer, raw="")) if job.answer is not None and job.answer.raw else job
