"""Decides what the judge's window offers and shows, and asks, stops and trusts the judge as its person says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.judge_standing import judge_standing
from desktop_app.domain.judging import JudgeKind
from desktop_app.domain.model_profiles import Effort, KnownModels
from desktop_app.domain.settings import BATCH_CAP, DEFAULT_MODEL
from desktop_app.domain.trials import GradedBy, cells_of
from desktop_app.language import tr
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.judge_report import JudgeReport
from desktop_app.services.judge_requests import Scope
from desktop_app.services.judging import JudgePlan, Judging
from desktop_app.services.periods import day_of
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.ui import model_words
from desktop_app.ui.comparison_tab.grading import judge_words
from desktop_app.ui.comparison_tab.grading.blind_round import Do
from desktop_app.ui.comparison_tab.grading.judge_memory import Chosen, JudgeMemory
from desktop_app.ui.comparison_tab.grading.judge_report_words import ReportShown, report_shown
from desktop_app.ui.comparison_tab.grading.judge_words import StandingShown
from desktop_app.ui.comparison_tab.grading.rubric_desk import RubricDesk, RubricView
from desktop_app.ui.comparison_tab.grading.rubrics import Rubrics
from desktop_app.ui.model_words import ModelOffer

_USUAL_EFFORT = Effort.LOW
"""A judge that thinks a little is much better than one that does not, and hardly dearer."""

EffortOffer = tuple[str, bool, str]


class JudgeView(RubricView, Protocol):
    """What is asked of the window."""

    def show_form(self, chosen: Chosen, about: str) -> None: ...

    def show_models(self, models: Sequence[ModelOffer], chosen: str) -> None: ...

    def show_efforts(self, offered: Sequence[EffortOffer], chosen: str | None) -> None: ...

    def show_scopes(self, graded: int, answered: int, chosen: Scope) -> None: ...

    def show_plan(self, words: str, notes: Sequence[str], run: str, *, can_run: bool) -> None: ...

    def show_progress(self, done: int, of: int, held: int) -> None:
        """None under way: `of` is 0."""
        ...

    def show_standing(self, standing: StandingShown) -> None: ...

    def show_report(self, report: ReportShown | None) -> None: ...


class JudgeBench:
    """Holds no Qt. Works while the window is open: `open` and `close`."""

    def __init__(
        self,
        view: JudgeView,
        *,
        comparisons: Comparisons,
        judging: Judging,
        catalogue: KnownModels,
        preferences: Preferences,
        clock: Clock,
        do: Do,
    ) -> None:
        self._view = view
        self._comparisons = comparisons
        self._judging = judging
        self._catalogue = catalogue
        self._preferences = preferences
        self._clock = clock
        self._do = do
        self.rubrics = RubricDesk(view, Rubrics(preferences), do=do, changed=self.changed)
        self._memory = JudgeMemory(preferences)
        self._state: ComparisonState | None = None
        self._plans = 0
        self._asking = False
        self._report: JudgeReport | None = None
        self._end: Callable[[], None] | None = None

    @property
    def is_open(self) -> bool:
        """Whether the window shows a comparison."""
        return self._end is not None

    def open(self, state: ComparisonState) -> None:
        """Show the form as it was left, and how the judge stands."""
        self._state = state
        self.rubrics.use(state.comparison.scale)
        if self._end is None:
            self._end = self._judging.changed.watch(self._judged)
        chosen = self._memory.recalled(state, self._first_model)
        self._show_form(chosen)
        self._follow_figures(state, chosen.scope)

    def close(self) -> None:
        """Nothing is followed while nobody looks."""
        if self._end is not None:
            self._remember()
            self._stop_following()

    async def save(self) -> None:
        """Ponder closes: keep what is set, and follow nothing."""
        if self._end is not None and self._state is not None:
            self._stop_following()
            await self._memory.keep(self._view.chosen(), self._state)

    def _stop_following(self) -> None:
        if self._end is not None:
            self._end()
            self._end = None

    def follow(self, state: ComparisonState | None) -> None:
        """The shown comparison as it stands now; another one is another form."""
        if not self.is_open or state is None:
            return
        before, self._state = self._state, state
        if before is None or before.comparison.id != state.comparison.id:
            self.open(state)
        else:
            self._follow_figures(state)

    def _follow_figures(self, state: ComparisonState, scope: Scope | None = None) -> None:
        graded = sum(1 for trial, _ in state.trials if trial.by(GradedBy.PERSON) is not None)
        answered = sum(summary.answered for summary in state.summaries)
        self._view.show_scopes(graded, answered, scope or self._view.chosen().scope)
        standing = judge_standing(cells_of(state.trials), state.comparison.scale, state.comparison.judge_level)
        self._view.show_standing(judge_words.standing_shown(standing, state.comparison.scale))
        self._show_progress()
        self.changed()
        self._do(self._tell_report(state.comparison.id), "report on the judge")  # not shown

    # -- the form ------------------------------------------------------------------------------------------------

    def _show_form(self, chosen: Chosen) -> None:
        about = tr(next(words for kind, _, words in judge_words.KINDS if kind is chosen.kind))
        offers = model_words.offers(self._catalogue, day_of(self._clock()))
        self._view.show_models(offers, chosen.model_id)
        self._view.show_efforts(*self._efforts(chosen.model_id, chosen.effort))
        self.rubrics.show(chosen.kind, chosen.rubric)
        self._view.show_form(chosen, about)

    def _efforts(self, model_id: str, wanted: str | None) -> tuple[list[EffortOffer], str | None]:
        profile = self._catalogue.profile(model_id)
        usable = [effort.value for effort in profile.offered_efforts()]
        if not usable:
            return [], None
        chosen = next((each for each in (wanted, _USUAL_EFFORT.value) if each in usable), usable[0])
        return [(each.value, profile.offers(each).allowed, profile.why_not(each)) for each in Effort], chosen

    def choose_kind(self, kind: str) -> None:
        """By a rubric, or pairs: with the rubric that was used for it last."""
        if self._state is not None:
            self._remember()
            now, which = self._view.chosen(), JudgeKind(kind)
            self._show_form(replace(now, kind=which, rubric=self._memory.rubric_of(which, self._state)))
            self.changed()

    def choose_model(self, model_id: str) -> None:
        """With an effort that it takes."""
        now = self._view.chosen()
        self._view.show_efforts(*self._efforts(model_id, now.effort))
        self.changed()

    # -- asking --------------------------------------------------------------------------------------------------

    def changed(self) -> None:
        """Say what judging would mean now."""
        if self._state is None:
            return
        self.rubrics.show_saving()
        if not self._asking:
            self._do(self._plan(self._state.comparison.id, self._view.chosen()), "estimate judging")  # not shown

    async def _plan(self, comparison_id: ComparisonId, chosen: Chosen) -> None:
        self._plans += 1
        mine = self._plans
        plan = await self._judging.outlook(comparison_id, chosen.settings, chosen.scope)
        if mine == self._plans and not self._asking:
            self._show_plan(plan)

    def _show_plan(self, plan: JudgePlan) -> None:
        words = judge_words.plan_words(plan, self._preferences[BATCH_CAP])
        self._view.show_plan(words, plan.notes, judge_words.run_words(plan), can_run=plan.requests > 0)

    def run(self) -> None:
        """Ask the judge, once."""
        if self._state is not None and not self._asking:
            self._asking = True
            self._view.show_plan(tr("Asking…"), (), tr("Ask the judge"), can_run=False)
            self._do(self._run(self._state.comparison.id, self._view.chosen()), "ask the judge")  # not shown

    async def _run(self, comparison_id: ComparisonId, chosen: Chosen) -> None:
        try:
            await self._judging.start(comparison_id, chosen.settings, chosen.scope)
            self._remember()
        finally:
            self._asking = False
            self.changed()

    def stop(self) -> None:
        """Cancel what the judge has not answered."""
        if self._state is not None:
            self._do(self._stop(self._state.comparison.id), "stop the judge")  # not shown

    async def _stop(self, comparison_id: ComparisonId) -> None:
        await self._judging.stop(comparison_id)
        await self._judging.collect(comparison_id)

    def release(self) -> None:
        """Let go what a cap holds."""
        if self._state is not None:
            self._do(self._judging.release(self._state.comparison.id), "release the judge")  # not shown

    def set_level(self, level: float) -> None:
        """From which lower bound the judge counts."""
        if self._state is not None and abs(self._state.comparison.judge_level - level) > 1e-9:
            trusting = self._comparisons.set_judge_level(self._state.comparison.id, level)
            self._do(trusting, "trust the judge from")  # not shown

    # -- how it goes ---------------------------------------------------------------------------------------------

    def _judged(self, comparison_id: ComparisonId) -> None:
        if self._state is not None and comparison_id == self._state.comparison.id:
            self._show_progress()
            self.changed()
            self._do(self._tell_report(comparison_id), "report on the judge")  # not shown

    def _show_progress(self) -> None:
        if self._state is None:
            return
        live = self._judging.under_way(self._state.comparison.id)
        held = sum(1 for job in live if job.status is JobStatus.HELD)
        asked = max(self._report.asked if self._report is not None else 0, len(live))
        self._view.show_progress(asked - len(live), asked if live else 0, held)

    async def _tell_report(self, comparison_id: ComparisonId) -> None:
        report = await self._judging.report(comparison_id)
        if self._state is not None and self._state.comparison.id == comparison_id:
            self._report = report
            self._view.show_report(None if report is None else report_shown(report))
            self._show_progress()

    # -- kept ----------------------------------------------------------------------------------------------------

    def _remember(self) -> None:
        if self._state is not None:
            self._do(self._memory.keep(self._view.chosen(), self._state), "remember the judge")  # not shown

    def _first_model(self) -> str:
        """Not one that would judge its own answers, where there is another."""
        plan = None if self._state is None else self._state.comparison
        compared = set() if plan is None else {plan.model_of(variant) for variant in plan.variants}
        offers = [offer.model_id for offer in model_words.offers(self._catalogue, day_of(self._clock()))]
        wanted = [self._preferences[DEFAULT_MODEL], *offers]
        return next((each for each in wanted if each not in compared), wanted[0])
