"""Which answer of a comparison is read, its grades by hand, and which rows of the matrix are looked at. No Qt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol, cast, get_args

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_tasks import Task
from desktop_app.domain.identifiers import ComparisonId, JobId, TrialId
from desktop_app.domain.jobs import Job
from desktop_app.domain.trials import Trial
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.preferences import Preferences
from desktop_app.ui.comparison_tab.results.entries import GIVE_UP, SEND_AGAIN
from desktop_app.ui.comparison_tab.results.grid import Grid
from desktop_app.ui.comparison_tab.results.values import FILTERS, Change, Filter
from desktop_app.ui.comparison_tab.values import GRADABLE, Measure

_MEASURE = "compare.measure"
Do = Callable[[Awaitable[object], str], None]


class AnswerReadingView(Protocol):
    """What is asked of the page *Answers*."""

    def show_grid(self, grid: Grid, change: Change) -> None: ...

    def choose_trial(self, trial_id: str) -> None:
        """Go to this one in the matrix, which then says that it was chosen."""
        ...

    def show_answer(self, state: ComparisonState, trial: Trial, job: Job, task: Task | None) -> None: ...

    def show_question(self, comparison: Comparison, task: Task | None) -> None:
        """What was asked, with no answer chosen."""
        ...


class AnswerReading:
    """Follows the comparison that is shown; `grid` is its matrix. `reload` reads it again at once."""

    def __init__(
        self,
        view: AnswerReadingView,
        comparisons: Comparisons,
        preferences: Preferences,
        do: Do,
        reload: Callable[[], Awaitable[None]],
    ) -> None:
        self._view = view
        self._comparisons = comparisons
        self._preferences = preferences
        self._do = do
        self._reload = reload
        self.grid = Grid()
        self._id: ComparisonId | None = None
        self._trial = ""
        self._answer: tuple[Trial, Job] | None = None

    @property
    def trial(self) -> str:
        """The id of the trial that is read; empty while the question is."""
        return self._trial

    def start(self) -> None:
        """With what was chosen last time."""
        measure = self._preferences.recall(_MEASURE)
        if measure in get_args(Measure):
            self.grid.measure = cast("Measure", measure)

    def follow(self, state: ComparisonState | None) -> None:
        """Another comparison, the same one further on, or none."""
        if state is None:
            self._id, self._trial, self._answer = None, "", None
            return
        if state.comparison.id != self._id:
            self._id, self._trial, self._answer = state.comparison.id, "", None
            self.grid = _like(self.grid)
            self._view.show_grid(self.grid, self.grid.show(state))
            self._view.show_question(state.comparison, state.tasks[0] if state.tasks else None)
            return
        self._view.show_grid(self.grid, self.grid.show(state))
        if self._trial:
            self._do(self._show_trial(), "show answer")

    # -- looking -----------------------------------------------------------------------------------------

    def choose_trial(self, trial_id: str) -> None:
        """Read one answer."""
        self._trial = trial_id
        self._do(self._show_trial(), "show answer")

    def show_question(self, row: int = 0) -> None:
        """Read what a row asks."""
        state = self.grid.state
        if state is not None and state.tasks:
            self._trial, self._answer = "", None
            self._view.show_question(state.comparison, state.tasks[min(row, len(state.tasks) - 1)])

    async def _show_trial(self) -> None:
        pair, state = self.grid.pair(self._trial), self.grid.state
        if pair is None or state is None:
            return
        trial, listed = pair
        seen = self._answer
        if seen is not None and seen[0] == trial and (seen[1].id, seen[1].changed_at) == (listed.id, listed.changed_at):
            return
        job = await self._comparisons.answer(JobId(listed.id)) or listed
        if self._trial == trial.id:
            self._answer = (trial, job)
            task = next((each for each in state.tasks if each.id == trial.task_id), None)
            self._view.show_answer(state, trial, job, task)

    def show_anew(self) -> None:
        """The same in other words: the currency is another."""
        self._answer = None
        self.grid.forget_looks()

    def choose_measure(self, measure: str) -> None:
        """What the figures in the matrix tell."""
        self.grid.measure = cast("Measure", measure)
        self.grid.forget_looks()
        self._view.show_grid(self.grid, Change(shape=True))
        self._do(self._preferences.remember(_MEASURE, measure), "remember measure")

    def choose_filter(self, key: str) -> None:
        """Only rows with this in them."""
        if any(key == each for each, _, _ in FILTERS):
            self.grid.look_at(cast("Filter", key), self.grid.words)
            self._view.show_grid(self.grid, Change(shape=True))

    def search(self, words: str) -> None:
        """Only tasks with these words."""
        self.grid.look_at(self.grid.chosen, words)
        self._view.show_grid(self.grid, Change(shape=True))

    def go_to(self, trial_id: str) -> None:
        """Read this one, whatever is filtered; for other parts of the tab."""
        place = self.grid.place(trial_id)
        if place is None:
            return
        if place[0] not in self.grid.visible:
            self.grid.look_at("all", "")
            self._view.show_grid(self.grid, Change(shape=True))
        self._view.choose_trial(trial_id)

    def next_ungraded(self) -> None:
        """Go on to an answer without a grade."""
        if self.grid.state is not None and (following := self.grid.after(self._trial)):
            self._view.choose_trial(following)

    # -- deciding ----------------------------------------------------------------------------------------

    def grade(self, score: float | None) -> None:
        """A grade from 0 to 1, None takes it back; then go on to the next answer without one."""
        pair, state = self.grid.pair(self._trial), self.grid.state
        if pair is not None and state is not None and pair[1].status in GRADABLE and not state.read_only:
            self._do(self._grade(TrialId(self._trial), score), "grade")

    async def _grade(self, trial_id: TrialId, score: float | None) -> None:
        await self._comparisons.grades.grade(trial_id, score)
        await self._reload()
        if score is not None and self._trial == trial_id:
            self.next_ungraded()

    def entry_action(self, job_id: str, action: str) -> None:
        """What a person decided about an uncertain trial."""
        if action == SEND_AGAIN:
            self._do(self._comparisons.send_again(JobId(job_id)), "send trial again")
        elif action == GIVE_UP:
            self._do(self._comparisons.give_up(JobId(job_id)), "give trial up")


def _like(grid: Grid) -> Grid:
    """An empty one with the same measure; filters belong to the comparison they were chosen for."""
    fresh = Grid()
    fresh.measure = grid.measure
    return fresh
