"""Puts the Compare tab together: one view, one presenter, and the signals between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.domain.caps import CapHold
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.domain.problems import Problem
from desktop_app.language import tr
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.comparison_ports import ReadComparison, WriteCompared, WriteComparison
from desktop_app.services.grading_upkeep import GradingUpkeep
from desktop_app.services.judging import Judging
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.ui.comparison_tab import shown
from desktop_app.ui.comparison_tab.charts.charts import Charts
from desktop_app.ui.comparison_tab.charts.pictures import DrawChart
from desktop_app.ui.comparison_tab.grading.grading import Grading
from desktop_app.ui.comparison_tab.grading.windows import GradingParts
from desktop_app.ui.comparison_tab.keeping.keeping import Keeping, drafts_of
from desktop_app.ui.comparison_tab.presenter import ComparisonPresenter
from desktop_app.ui.comparison_tab.reading import SideBySide
from desktop_app.ui.comparison_tab.results.actions import actions_of
from desktop_app.ui.comparison_tab.results.screen import ResultsScreen
from desktop_app.ui.comparison_tab.results.view import ANSWERS, OVERVIEW
from desktop_app.ui.comparison_tab.setup.room import SetupRoom, SetupTools
from desktop_app.ui.comparison_tab.values import ListRow
from desktop_app.ui.comparison_tab.verdict.part import VerdictPart
from desktop_app.ui.comparison_tab.view import ComparisonView
from desktop_app.ui.default_efforts import DefaultEfforts
from desktop_app.ui.dialogs.link_dialog import show_link
from desktop_app.ui.notices import Notice, NoticeAction, problem_notice
from desktop_app.ui.plumbing.tasks import Tasks


class ComparisonTab:
    """Owns view and presenter, and turns the presenter's words into widgets."""

    def __init__(
        self,
        *,
        comparisons: Comparisons,
        catalogue: KnownModels,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        spending: Spending,
        judging: Judging,
        grading: GradingUpkeep,
        open_models: Callable[[str], object],
        write_file: WriteComparison,
        read_file: ReadComparison,
        draw_chart: DrawChart,
        write_compared: WriteCompared,
        setup_tools: SetupTools,
        defaults: DefaultEfforts | None = None,
    ) -> None:
        self.widget = ComparisonView()
        self._started = False
        self._files_wanted: list[Path] = []
        self._tasks = tasks
        self.setup = SetupRoom(
            self.widget.setup,
            comparisons=comparisons,
            catalogue=catalogue,
            preferences=preferences,
            tasks=tasks,
            clock=clock,
            spending=spending,
            tools=setup_tools,
            notice=self.widget.show_notice,
            open_models=open_models,
        )
        self.presenter = ComparisonPresenter(
            self,
            comparisons=comparisons,
            designing=self.setup.designing,
            preferences=preferences,
            tasks=tasks,
            clock=clock,
            spending=spending,
        )
        self.grading = Grading(
            self.widget,
            GradingParts(comparisons, judging, grading, catalogue, preferences, clock),
            show_instead=self.widget.show_instead,
            open_trial=self._open_trial,
            open_link=self._link,
            show_problem=self.show_problem,
            do=self.presenter.do,
        )
        self.verdict = VerdictPart(
            self.widget.results.verdict_place,
            self.widget.results.head.menu,
            self.widget.notices,
            comparisons=comparisons,
            catalogue=catalogue,
            preferences=preferences,
            shown=self.presenter.shown,
            do=self.presenter.do,
            show_new=self.presenter.show_new,
            expand=lambda: self.widget.results.go_to(OVERVIEW),
            defaults=defaults,
        )
        self.results = ResultsScreen(
            self.widget.results,
            comparisons=comparisons,
            preferences=preferences,
            do=self.presenter.do,
            reload=self.presenter.reload,
        )
        self.charts = Charts(
            preferences=preferences,
            find=comparisons.finding,
            do=self.presenter.do,
            draw=draw_chart,
            show_notice=self.widget.show_notice,
        )
        self._connect()
        self.side_by_side = SideBySide(
            self.widget,
            self.widget.results.answers.tools,
            self.widget.results.matrix,
            self.widget.results.answer,
            shown=self.presenter.shown,
            chosen=lambda: self.results.reading.trial,
            comparisons=comparisons,
            preferences=preferences,
            tasks=tasks,
            do=self.presenter.do,
        )
        self.keeping = Keeping(
            self.widget,
            pane=self.widget.list,
            menu=self.widget.results.head.menu,
            owner=self.presenter,
            comparisons=comparisons,
            drafts=drafts_of(self.setup.designing, catalogue),
            notices=self.widget.notices,
            write=write_file,
            read=read_file,
            write_compared=write_compared,
            preferences=preferences,
            open_link=self._link,
        )

    def _connect(self) -> None:
        view, presenter = self.widget, self.presenter
        view.new_pressed.connect(self.begin_new)
        view.notice_action.connect(self._notice_action)
        view.sizes_changed.connect(presenter.remember_sizes)
        view.setup.cancel_pressed.connect(presenter.cancel_new)
        view.setup.run_pressed.connect(lambda: view.notices.remove("setup"))  # what was said of the form
        results, head = view.results, view.results.head
        head.add_button(self.grading.button)
        presenter.shown.watch(self.grading.follow)
        presenter.shown.watch(self.results.follow)
        results.page_chosen.connect(presenter.choose_page)
        results.page_shown.connect(lambda page: self.verdict.show_compact(page == ANSWERS))
        results.charts_place.addWidget(self.charts.panel)
        presenter.shown.watch(self.charts.follow)
        results.answer.link_pressed.connect(self._link)
        head.question_pressed.connect(self._show_question)
        head.raise_pressed.connect(presenter.raise_cap)
        head.delete_pressed.connect(lambda: presenter.delete())

    # -- what the window asks ----------------------------------------------------------------------------------

    async def start(self) -> None:
        """Load and show; once, after the first paint."""
        self.results.reading.start()
        self.charts.start()
        await self.presenter.start()
        self.verdict.start()
        self._started = True
        for path in self._files_wanted:
            self.keeping.open_path(path)
        self._files_wanted.clear()

    async def close(self) -> None:
        """The window goes away."""
        self.charts.close()
        self.verdict.close()
        self.keeping.close()
        await self.grading.close()
        await self.side_by_side.close()
        await self.setup.close()
        await self.presenter.close()

    def activate(self) -> None:
        """The tab came into view."""
        self.widget.focus()

    def open_item(self, item_id: str) -> None:
        """A comparison, from a notification."""
        self.presenter.open(item_id)

    def open_file(self, path: Path) -> None:
        """One that was saved, from the file manager; where the tab is not loaded yet, once it is."""
        if self._started:
            self.keeping.open_path(path)
        else:
            self._files_wanted.append(path)

    def begin_new(self) -> None:
        """From the menu or a button."""
        self.presenter.begin_new()
        self.widget.focus()

    # -- what the presenter asks: list and results ---------------------------------------------------------------

    def show_comparisons(self, rows: Sequence[ListRow], chosen: str) -> None:
        """The list."""
        self.widget.list.show_rows(rows, chosen)

    def show_empty(self) -> None:
        """Nothing yet."""
        self.widget.show_empty()

    def show_setup(self, *, can_cancel: bool) -> None:
        """The form."""
        self.widget.setup.show_cancel(can_cancel)
        self.widget.show_setup()

    def show_state(self, state: ComparisonState, holds: Sequence[CapHold]) -> None:
        """A comparison as it stands."""
        head = self.widget.results.head
        head.show_words(state.comparison.title, shown.headline(state), shown.reading_hint(state), shown.warnings(state))
        head.show_actions(actions_of(state))
        head.hold.show_hold(*shown.hold_card_words(shown.held_by_caps(state), holds))
        self.widget.show_results()

    def show_page(self, key: str) -> None:
        """*Overview* or *Answers*."""
        self.widget.results.show_page(key)

    def show_anew(self) -> None:
        """In another currency."""
        self.results.reading.show_anew()

    def show_problem(self, problem: Problem) -> None:
        """What went wrong and what to do."""
        self.widget.show_notice(problem_notice(problem, "comparison"))

    def show_deleted(self, comparison_id: str, title: str) -> None:
        """With a way back."""
        undo = NoticeAction(f"restore:{comparison_id}", tr("Undo"))
        self.widget.show_notice(
            Notice("deleted", "info", tr("“{name}” was deleted.", name=shown.short(title, 80)), actions=(undo,))
        )

    def restore_sizes(self, name: str, sizes: Sequence[int]) -> None:
        """As remembered."""
        self.widget.restore_sizes(name, sizes)

    # -- what only widgets need ----------------------------------------------------------------------------------

    def _notice_action(self, notice: str, action: str) -> None:
        if action.startswith("restore:"):
            self.widget.notices.remove(notice)
            self.presenter.restore(action.removeprefix("restore:"))
        elif action.startswith("draft:"):
            self.widget.notices.remove(notice)
            self.setup.designing.restore_draft(action.removeprefix("draft:"))

    def _show_question(self) -> None:
        self.widget.results.show_page(ANSWERS)
        self.results.reading.show_question()

    def _open_trial(self, trial_id: str) -> None:
        self.results.open_trial(trial_id)

    def _link(self, address: str) -> None:
        self._tasks.spawn(show_link(self.widget, address), name="link")
