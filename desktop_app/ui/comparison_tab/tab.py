"""Puts the Compare tab together: one view, one presenter, and the signals between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from desktop_app.domain.comparison import Grade
from desktop_app.domain.jobs import Job
from desktop_app.domain.model_profiles import Catalogue
from desktop_app.domain.problems import Problem
from desktop_app.services.comparison import Comparisons, ComparisonState, Design
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab import shown
from desktop_app.ui.comparison_tab.presenter import ComparisonPresenter
from desktop_app.ui.comparison_tab.shown import Cell, Figures, Measure, Series
from desktop_app.ui.comparison_tab.view import ComparisonView
from desktop_app.ui.notices import Notice, NoticeAction, problem_notice
from desktop_app.ui.plumbing.dialogs import save_file
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.widgets.link_dialog import show_link
from desktop_app.ui.widgets.model_picker import ModelChoice
from desktop_app.ui.widgets.transcript import TranscriptEntry

WriteCsv = Callable[[ComparisonState, Path], None]
"""Writes one row per trial to a file; raises OSError."""


class ComparisonTab:
    """Owns view and presenter, and turns the presenter's words into widgets."""

    def __init__(
        self,
        *,
        comparisons: Comparisons,
        catalogue: Catalogue,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        write_csv: WriteCsv,
    ) -> None:
        self.widget = ComparisonView()
        self._tasks = tasks
        self._clock = clock
        self._write_csv = write_csv
        self.presenter = ComparisonPresenter(
            self, comparisons=comparisons, catalogue=catalogue, preferences=preferences, tasks=tasks, clock=clock
        )
        self._connect()

    def _connect(self) -> None:
        view, presenter = self.widget, self.presenter
        view.new_pressed.connect(presenter.begin_new)
        view.comparison_chosen.connect(presenter.open)
        view.notice_action.connect(self._notice_action)
        view.sizes_changed.connect(presenter.remember_sizes)
        view.setup.changed.connect(presenter.design_changed)
        view.setup.model_chosen.connect(presenter.choose_model)
        view.setup.run_pressed.connect(presenter.run)
        results = view.results
        results.trial_chosen.connect(presenter.choose_trial)
        results.grade_pressed.connect(presenter.grade)
        results.measure_chosen.connect(lambda key: presenter.choose_measure(cast("Measure", key)))
        results.cancel_pressed.connect(presenter.cancel_all)
        results.release_pressed.connect(presenter.release_all)
        results.export_pressed.connect(presenter.export)
        results.delete_pressed.connect(presenter.delete)
        results.link_pressed.connect(self._link)

    # -- what the window asks ----------------------------------------------------------------------------------

    async def start(self) -> None:
        """Load and show; once, after the first paint."""
        await self.presenter.start()

    async def close(self) -> None:
        """The window goes away."""
        self.presenter.stop()

    def activate(self) -> None:
        """The tab came into view."""
        if self.widget.results.isVisible():
            self.widget.results.matrix.setFocus()

    def open_item(self, item_id: str) -> None:
        """A comparison, from a notification."""
        self.presenter.open(item_id)

    def begin_new(self) -> None:
        """From the menu."""
        self.presenter.begin_new()

    # -- what the presenter asks -------------------------------------------------------------------------------

    def show_models(self, models: Sequence[tuple[str, str]], chosen: str) -> None:
        """The models to choose from."""
        choices = [ModelChoice(model_id, note, "warning" if note else "muted") for model_id, note in models]
        self.widget.setup.show_models(choices, chosen)

    def show_efforts(self, offered: Sequence[tuple[str, bool, str]], chosen: Sequence[str]) -> None:
        """The chosen model's efforts."""
        self.widget.setup.show_efforts(offered, chosen)

    def show_estimate(self, words: str, reason: str) -> None:
        """What it may cost."""
        self.widget.setup.show_estimate(words, reason)

    def design(self) -> Design:
        """What is set up."""
        return self.widget.setup.design()

    def clear_design(self) -> None:
        """It was run."""
        self.widget.setup.clear()

    def show_comparisons(self, rows: Sequence[tuple[str, str, str]], chosen: str) -> None:
        """The list."""
        self.widget.show_comparisons(rows, chosen)

    def show_empty(self) -> None:
        """Nothing yet."""
        self.widget.show_empty()

    def show_setup(self) -> None:
        """The design."""
        self.widget.show_setup()

    def show_state(
        self,
        state: ComparisonState,
        cells: Sequence[Cell],
        figures: Sequence[Figures],
        series: Sequence[Series],
        measure: Measure,
    ) -> None:
        """A comparison as it stands."""
        plan, results = state.comparison, self.widget.results
        results.show_head(plan.title, shown.headline(state), shown.short(plan.prompt), shown.reading_hint(state))
        results.show_buttons(running=state.running > 0, held=shown.any_held(state))
        results.figures.show_figures(figures)
        results.show_chart(series, measure)
        efforts = [summary.effort for summary in state.summaries]
        results.show_matrix(efforts, plan.repeats, cells)
        self.widget.show_results()

    def choose_trial(self, trial_id: str) -> None:
        """Go on to this answer."""
        self.widget.results.matrix.choose(trial_id)

    def show_answer(self, title: str, job: Job | None, grade: Grade | None, *, can_grade: bool) -> None:
        """One answer."""
        entry = None if job is None else _entry(job)
        self.widget.results.answer.show_answer(title, entry, grade, can_grade=can_grade)

    def show_problem(self, problem: Problem) -> None:
        """What went wrong and what to do."""
        self.widget.show_notice(problem_notice(problem, "comparison"))

    def show_deleted(self, comparison_id: str, title: str) -> None:
        """With a way back."""
        undo = NoticeAction(f"restore:{comparison_id}", "Undo")
        self.widget.show_notice(Notice("deleted", "info", f"“{title}” was deleted.", actions=(undo,)))

    def restore_sizes(self, name: str, sizes: Sequence[int]) -> None:
        """As remembered."""
        self.widget.restore_sizes(name, sizes)

    async def save_csv(self, state: ComparisonState) -> None:
        """Ask where, and write."""
        suggested = Path(f"comparison {formats.day(self._clock())}.csv")
        path = await save_file(self.widget, "Export comparison", suggested, ("CSV (*.csv)",))
        if path is None:
            return
        try:
            self._write_csv(state, path)
        except OSError as error:
            self.widget.show_notice(Notice("export", "danger", "The file could not be written.", str(error.strerror)))
        else:
            self.widget.show_notice(Notice("export", "success", f"Saved as {path.name}.", str(path.parent)))

    def _notice_action(self, notice: str, action: str) -> None:
        if action.startswith("restore:"):
            self.widget.notices.remove(notice)
            self.presenter.restore(action.removeprefix("restore:"))

    def _link(self, address: str) -> None:
        self._tasks.spawn(show_link(self.widget, address), name="link")


def _entry(job: Job) -> TranscriptEntry:
    """A trial's answer, or where it stands."""
    answer = job.answer
    text = answer.shown_text if answer is not None else ""
    notice = f"{job.problem.happened} {job.problem.advice}" if job.problem is not None else ""
    status = "" if job.status.terminal else f"{job.status.label}…"
    footer = shown.answer_footer(job)
    return TranscriptEntry(job.id, "assistant", text, footer=footer, notice=notice, status_line=status)
