"""Puts the results of a comparison together: what is read and graded, and the widgets that show it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import cast

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_tasks import Task
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.jobs import Job
from desktop_app.domain.trials import GradedBy, Trial
from desktop_app.language import later, tr
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.preferences import Preferences
from desktop_app.ui.comparison_tab import shown
from desktop_app.ui.comparison_tab.results.about import about_rows
from desktop_app.ui.comparison_tab.results.about_window import AboutWindow
from desktop_app.ui.comparison_tab.results.add_window import AddWindow
from desktop_app.ui.comparison_tab.results.adding import AddEstimate, Adding, AddShown, Kind
from desktop_app.ui.comparison_tab.results.answer_pane import ShownAnswer
from desktop_app.ui.comparison_tab.results.answer_reading import AnswerReading, Do
from desktop_app.ui.comparison_tab.results.entries import (
    expected_words,
    graders_words,
    question_entry,
    trial_entry,
)
from desktop_app.ui.comparison_tab.results.figure_rows import figure_headers, figure_rows, heads
from desktop_app.ui.comparison_tab.results.grid import Grid
from desktop_app.ui.comparison_tab.results.values import Change
from desktop_app.ui.comparison_tab.results.view import ANSWERS, ResultsView
from desktop_app.ui.comparison_tab.values import GRADABLE

_NOTHING_TO_GRADE = later("There is no answer to grade.")
_FROM_A_FILE = later("This comparison was opened from a file. Duplicate it to grade answers here.")


class ResultsScreen:
    """Shows what `reading` says; `follow` it with every state that is shown."""

    def __init__(
        self,
        view: ResultsView,
        *,
        comparisons: Comparisons,
        preferences: Preferences,
        do: Do,
        reload: Callable[[], Awaitable[None]],
    ) -> None:
        self._view = view
        self._comparisons = comparisons
        self._do = do
        self._state: ComparisonState | None = None
        self._follows = False
        self._add: AddWindow | None = None
        self._about: AboutWindow | None = None
        self.adding = Adding(self, comparisons, preferences, do)
        self.reading = AnswerReading(self, comparisons, preferences, do, reload)
        answers, reading = view.answers, self.reading
        answers.matrix.trial_chosen.connect(reading.choose_trial)
        answers.matrix.task_chosen.connect(reading.show_question)
        answers.matrix.next_pressed.connect(reading.next_ungraded)
        answers.matrix.grade_pressed.connect(reading.grade)
        answers.answer.grade_pressed.connect(reading.grade)
        answers.answer.action_pressed.connect(reading.entry_action)
        answers.filter_chosen.connect(reading.choose_filter)
        answers.searched.connect(reading.search)
        answers.measure_chosen.connect(reading.choose_measure)
        head = view.head
        head.pause_pressed.connect(lambda: self._act(comparisons.pause, "pause comparison"))  # not shown
        head.resume_pressed.connect(lambda: self._act(comparisons.resume, "resume comparison"))  # not shown
        head.cancel_pressed.connect(lambda: self._act(comparisons.cancel_all, "cancel comparison"))  # not shown
        head.release_pressed.connect(lambda: self._act(comparisons.release_all, "release comparison"))  # not shown
        head.add_pressed.connect(self.open_adding)
        head.about_pressed.connect(self._open_about)

    def follow(self, state: ComparisonState | None) -> None:
        """A comparison as it stands, or none."""
        self._state = state
        self.reading.follow(state)
        if state is not None and not self._follows:
            self._follows = True
            self._do(self._show_figures(), "show figures")

    async def _show_figures(self) -> None:
        """In a turn of its own: the window may draw the matrix before."""
        self._follows = False
        state = self._state
        if state is not None:
            self._view.matrix.show_heads(heads(state))
            headers = figure_headers(state.comparison.scale, simulated=state.simulated)
            self._view.overview.show_figures(headers, figure_rows(state))

    def _act(self, verb: Callable[[ComparisonId], Awaitable[object]], name: str) -> None:
        if self._state is not None:
            self._do(verb(self._state.comparison.id), name)

    def open_adding(self, kind: str) -> None:
        """Choose what to add, beginning with repeats, efforts, questions or what is missing."""
        if self._state is not None:
            self.adding.begin(self._state, cast("Kind", kind))

    def _open_about(self) -> None:
        if self._state is not None:
            self._about = self._about or AboutWindow(self._view)
            self._about.show_rows(self._state.comparison.title, about_rows(self._state))

    def open_trial(self, trial_id: str) -> None:
        """Read this answer; for other parts of the tab."""
        self._view.show_page(ANSWERS)
        self.reading.go_to(trial_id)

    # -- what is asked of the window in which more is added ------------------------------------------------

    def show_choices(self, shown: AddShown) -> None:
        """Open it."""
        if self._add is None:
            self._add = AddWindow(self._view)
            self._add.repeats_chosen.connect(self.adding.choose_repeats)
            self._add.efforts_chosen.connect(self.adding.choose_efforts)
            self._add.questions_written.connect(self.adding.choose_questions)
            self._add.missing_chosen.connect(self.adding.choose_missing)
            self._add.run_pressed.connect(self.adding.buy)
        self._add.show_choices(shown)

    def show_estimate(self, estimate: AddEstimate) -> None:
        """What it would mean."""
        if self._add is not None:
            self._add.show_estimate(estimate)

    def close_window(self) -> None:
        """It is bought."""
        if self._add is not None:
            self._add.close_window()

    # -- what is asked of the page ---------------------------------------------------------------------------

    def show_grid(self, grid: Grid, change: Change) -> None:
        """The matrix."""
        simulated = grid.state is not None and grid.state.simulated
        self._view.answers.show_grid(grid, change, shown.measure_title(grid.measure, simulated=simulated))

    def choose_trial(self, trial_id: str) -> None:
        """Go on to this answer."""
        self._view.matrix.choose(trial_id)

    def show_answer(self, state: ComparisonState, trial: Trial, job: Job, task: Task | None) -> None:
        """One answer and its grades; under its question where there are several."""
        plan = state.comparison
        own = trial.by(GradedBy.PERSON)
        entries = [trial_entry(job)]
        if task is not None and len(state.tasks) > 1:
            entries.insert(0, question_entry(plan.id, task))
        why_not = "" if job.status in GRADABLE else tr(_NOTHING_TO_GRADE)
        self._view.answer.show_answer(
            ShownAnswer(
                title=shown.answer_title(trial),
                entries=entries,
                scale=plan.scale,
                grade=own.score if own is not None else None,
                said=graders_words(trial, plan.scale, judge_counts=state.judge_counts),
                expected=expected_words(task),
                why_not=tr(_FROM_A_FILE) if state.read_only else why_not,
            )
        )

    def show_question(self, comparison: Comparison, task: Task | None) -> None:
        """What was asked, with no answer chosen."""
        self._view.matrix.clear_choice()
        if task is not None:
            entry = question_entry(comparison.id, task)
            self._view.answer.show_question(tr("The question"), entry, expected_words(task))
