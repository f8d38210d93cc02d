"""Decides what the Compare tab shows and does what its person asks."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, time
from typing import Protocol

from desktop_app.domain.comparison import Comparison, Grade, Trial
from desktop_app.domain.identifiers import ComparisonId, JobId, TrialId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.model_profiles import Capability, Catalogue, Effort, ModelProfile
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.settings import DEFAULT_MODEL
from desktop_app.services.comparison import Comparisons, ComparisonState, Design
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab import shown
from desktop_app.ui.comparison_tab.shown import Cell, Figures, Measure, Series
from desktop_app.ui.plumbing.tasks import Tasks

REFRESH_SECONDS = 0.25
"""Changes of many trials are shown together, four times a second."""
_SIZES = ("compare.list", "compare.rows", "compare.columns")


class View(Protocol):
    """What the presenter asks of the tab's widgets."""

    def show_models(self, models: Sequence[tuple[str, str]], chosen: str) -> None:
        """Ids, each with a note such as *retires in 21 days*."""
        ...

    def show_efforts(self, offered: Sequence[tuple[str, bool, str]], chosen: Sequence[str]) -> None: ...

    def show_estimate(self, words: str, reason: str) -> None: ...

    def design(self) -> Design: ...

    def clear_design(self) -> None: ...

    def show_comparisons(self, rows: Sequence[tuple[str, str, str]], chosen: str) -> None: ...

    def show_empty(self) -> None: ...

    def show_setup(self) -> None: ...

    def show_state(
        self,
        state: ComparisonState,
        cells: Sequence[Cell],
        figures: Sequence[Figures],
        series: Sequence[Series],
        measure: Measure,
    ) -> None: ...

    def choose_trial(self, trial_id: str) -> None: ...

    def show_answer(self, title: str, job: Job | None, grade: Grade | None, *, can_grade: bool) -> None: ...

    def show_problem(self, problem: Problem) -> None: ...

    def show_deleted(self, comparison_id: str, title: str) -> None:
        """Say so, with a button that undoes it."""
        ...

    def restore_sizes(self, name: str, sizes: Sequence[int]) -> None: ...

    async def save_csv(self, state: ComparisonState) -> None: ...


class ComparisonPresenter:
    """Holds no Qt."""

    def __init__(
        self,
        view: View,
        *,
        comparisons: Comparisons,
        catalogue: Catalogue,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
    ) -> None:
        self._view = view
        self._comparisons = comparisons
        self._catalogue = catalogue
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self._known: list[Comparison] = []
        self._state: ComparisonState | None = None
        self._trial: str = ""
        self._measure: Measure = "reasoning"
        self._estimates = 0
        self._refresh: asyncio.TimerHandle | None = None
        self._end: Callable[[], None] = lambda: None

    async def start(self) -> None:
        """Load and show."""
        for name in _SIZES:
            sizes = self._preferences.recall(name)
            if sizes:
                self._view.restore_sizes(name, json.loads(sizes))
        today = datetime.fromtimestamp(self._clock(), UTC).date()
        able = [
            profile
            for profile in self._catalogue.current(today)
            if len(profile.offered_efforts()) > 1 and profile.background is not Capability.NO
        ]
        default = self._preferences[DEFAULT_MODEL]
        self._view.show_models([(profile.model_id, self._note(profile)) for profile in able], default)
        self.choose_model(default)
        self._end = self._comparisons.changed.watch(self._changed)
        await self._load_list()
        last = self._preferences.recall("compare.chosen")
        if any(comparison.id == last for comparison in self._known):
            await self._open(ComparisonId(last))
        elif self._known:
            await self._open(self._known[0].id)
        else:
            self._view.show_empty()

    def _note(self, profile: ModelProfile) -> str:
        if profile.shutdown_date is None:
            return ""
        last = datetime.combine(profile.shutdown_date, time(), UTC).timestamp()
        return f"retires {formats.in_days(last, self._clock())}"

    def stop(self) -> None:
        """Follow nothing any more."""
        self._end()
        if self._refresh is not None:
            self._refresh.cancel()

    # -- designing -------------------------------------------------------------------------------------------

    def begin_new(self) -> None:
        """A fresh design."""
        self._state = None
        self._view.show_setup()
        self.design_changed()

    def choose_model(self, model_id: str) -> None:
        """Offer the efforts this model accepts, with the reason where one is not."""
        profile = self._catalogue.profile(model_id)
        offered = [(effort.value, *_offer(profile, effort)) for effort in Effort]
        usable = profile.offered_efforts()
        common = [effort.value for effort in (Effort.LOW, Effort.MEDIUM, Effort.HIGH) if effort in usable]
        self._view.show_efforts(offered, common or [effort.value for effort in usable])

    def design_changed(self) -> None:
        """Say what it would cost, or why it cannot be run."""
        self._tasks.spawn(self._estimate(self._view.design()), name="estimate comparison")

    async def _estimate(self, design: Design) -> None:
        self._estimates += 1
        mine = self._estimates
        problem = self._comparisons.check(design)
        words = formats.plural(design.size, "trial")
        if problem is None:
            words = f"{words} · {formats.cost_range(await self._comparisons.estimate(design))} (estimate)"
        if mine == self._estimates:
            self._view.show_estimate(words, f"{problem.happened} {problem.advice}" if problem else "")

    def run(self) -> None:
        """Run what is designed."""
        self._tasks.spawn(self._run(self._view.design()), name="run comparison")

    async def _run(self, design: Design) -> None:
        try:
            comparison = await self._comparisons.run(design)
        except ProblemError as error:
            self._view.show_problem(error.problem)
            return
        self._view.clear_design()
        await self._load_list()
        await self._open(comparison.id)

    # -- looking ---------------------------------------------------------------------------------------------

    def open(self, comparison_id: str) -> None:
        """Show a comparison."""
        self._tasks.spawn(self._open(ComparisonId(comparison_id)), name="open comparison")

    async def _open(self, comparison_id: ComparisonId) -> None:
        comparison = next((each for each in self._known if each.id == comparison_id), None)
        if comparison is None:
            return
        self._trial = ""
        self._state = await self._comparisons.state(comparison)
        await self._preferences.remember("compare.chosen", comparison_id)
        self._view.show_answer("Choose an answer in the matrix", None, None, can_grade=False)
        self._show()
        self._show_list()

    async def _load_list(self) -> None:
        self._known = list(await self._comparisons.comparisons())
        self._show_list()

    def _show_list(self) -> None:
        rows = [(each.id, each.title, f"{each.model_id}, {formats.day(each.created_at)}") for each in self._known]
        self._view.show_comparisons(rows, self._state.comparison.id if self._state else "")

    def _changed(self, comparison_id: ComparisonId) -> None:
        if self._state is None or self._state.comparison.id != comparison_id or self._refresh is not None:
            return
        loop = asyncio.get_running_loop()
        self._refresh = loop.call_later(REFRESH_SECONDS, self._refresh_now)

    def _refresh_now(self) -> None:
        self._refresh = None
        self._tasks.spawn(self._reload(), name="refresh comparison")

    async def _reload(self) -> None:
        before = self._state
        if before is None:
            return
        state = await self._comparisons.state(before.comparison)
        if self._state is not None and self._state.comparison.id == state.comparison.id:
            self._state = state
            self._show()

    def _show(self) -> None:
        state = self._state
        if state is None:
            return
        cells = [shown.cell(trial, job) for trial, job in state.trials]
        figures = [shown.figures(summary) for summary in state.summaries]
        self._view.show_state(state, cells, figures, shown.series(state, self._measure), self._measure)
        if self._trial:
            self._tasks.spawn(self._show_trial(), name="show answer")

    def choose_measure(self, measure: Measure) -> None:
        """What the chart draws."""
        self._measure = measure
        self._show()

    def choose_trial(self, trial_id: str) -> None:
        """Read one answer."""
        self._trial = trial_id
        self._tasks.spawn(self._show_trial(), name="show answer")

    async def _show_trial(self) -> None:
        pair = self._pair()
        if pair is None:
            return
        trial, listed = pair
        job = await self._comparisons.answer(JobId(listed.id)) or listed
        if self._trial == trial.id:
            title = f"{trial.effort.value}, repeat {trial.repeat + 1}"
            can_grade = job.status in (JobStatus.COMPLETED, JobStatus.INCOMPLETE)
            self._view.show_answer(title, job, trial.grade, can_grade=can_grade)

    def _pair(self) -> tuple[Trial, Job] | None:
        if self._state is None:
            return None
        return next((pair for pair in self._state.trials if pair[0].id == self._trial), None)

    # -- judging and managing --------------------------------------------------------------------------------

    def grade(self, word: str) -> None:
        """Pass, fail, or an empty word that takes the grade back; then go on to the next ungraded answer."""
        pair = self._pair()
        if pair is not None and pair[1].status in (JobStatus.COMPLETED, JobStatus.INCOMPLETE):
            self._tasks.spawn(self._grade(TrialId(self._trial), Grade(word) if word else None), name="grade")

    async def _grade(self, trial_id: TrialId, grade: Grade | None) -> None:
        await self._comparisons.grade(trial_id, grade)
        await self._reload()
        following = self._next_ungraded(trial_id) if grade is not None else None
        if following:
            self._view.choose_trial(following)

    def _next_ungraded(self, after: str) -> str | None:
        if self._state is None:
            return None
        order = [trial.id for trial, _ in self._state.trials]
        start = order.index(TrialId(after)) + 1 if after in order else 0
        pairs = [*self._state.trials[start:], *self._state.trials[:start]]
        ready = (JobStatus.COMPLETED, JobStatus.INCOMPLETE)
        return next((trial.id for trial, job in pairs if trial.grade is None and job.status in ready), None)

    def cancel_all(self) -> None:
        """Cancel what runs."""
        if self._state is not None:
            self._do(self._comparisons.cancel_all, self._state.comparison.id)

    def release_all(self) -> None:
        """Let held trials go."""
        if self._state is not None:
            self._do(self._comparisons.release_all, self._state.comparison.id)

    def _do(self, verb: Callable[[ComparisonId], Awaitable[None]], comparison_id: ComparisonId) -> None:
        async def done() -> None:
            try:
                await verb(comparison_id)
            except ProblemError as error:
                self._view.show_problem(error.problem)

        self._tasks.spawn(done(), name="comparison")

    def delete(self) -> None:
        """Hide it, with a way back."""
        if self._state is not None:
            self._tasks.spawn(self._delete(self._state.comparison), name="delete comparison")

    async def _delete(self, comparison: Comparison) -> None:
        await self._comparisons.delete(comparison.id)
        self._state = None
        await self._load_list()
        if self._known:
            await self._open(self._known[0].id)
        else:
            self._view.show_empty()
        self._view.show_deleted(comparison.id, comparison.title)

    def restore(self, comparison_id: str) -> None:
        """Undo a deletion."""

        async def back() -> None:
            await self._comparisons.restore(ComparisonId(comparison_id))
            await self._load_list()
            await self._open(ComparisonId(comparison_id))

        self._tasks.spawn(back(), name="restore comparison")

    def export(self) -> None:
        """One row per trial."""
        if self._state is not None:
            self._tasks.spawn(self._view.save_csv(self._state), name="export comparison")

    def remember_sizes(self, name: str, sizes: list[int]) -> None:
        """Where the lines between the panes are."""
        self._tasks.spawn(self._preferences.remember(name, json.dumps(sizes)), name="remember sizes")


def _offer(profile: ModelProfile, effort: Effort) -> tuple[bool, str]:
    capability = profile.offers(effort)
    if capability is Capability.NO:
        return False, f"{profile.model_id} does not accept this effort."
    if capability is Capability.UNKNOWN:
        return True, "Not known whether this model accepts it; a refusal costs nothing."
    return True, ""
