"""Decides what the form of a new comparison offers, what it would cost, and runs it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from desktop_app.domain.comparison import Axis, Comparison, Design, crossed
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.model_profiles import Effort, KnownModels, ModelProfile
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.settings import BATCH_CAP, DEFAULT_MODEL
from desktop_app.language import tr
from desktop_app.services.comparison import Comparisons
from desktop_app.services.model_uses import Concern, ConcernKind, Use
from desktop_app.services.periods import day_of
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.ui import model_words
from desktop_app.ui.comparison_tab.setup import words
from desktop_app.ui.comparison_tab.setup.drafting import Drafting
from desktop_app.ui.comparison_tab.setup.model_change import moved, uses_of
from desktop_app.ui.comparison_tab.setup.offering import Offering
from desktop_app.ui.comparison_tab.setup.values import AxisShown, EstimateShown, Offer
from desktop_app.ui.model_words import ModelOffer
from desktop_app.ui.plumbing.tasks import Tasks

USUAL_REPEATS = 3
_USUAL_EFFORTS = (Effort.LOW, Effort.MEDIUM, Effort.HIGH)


class DesignView(Protocol):
    """What is asked of the form."""

    def show_models(self, models: Sequence[ModelOffer], chosen: str, note: str) -> None:
        """The models to choose from, and what to know about the chosen one."""
        ...

    def show_efforts(self, offered: Sequence[Offer], chosen: Sequence[str]) -> None: ...

    def show_axis(self, shown: AxisShown) -> None: ...

    def show_estimate(self, shown: EstimateShown) -> None: ...

    def show_hint(self, hint: str) -> None:
        """What so many repeats can show."""
        ...

    def show_design(self, design: Design) -> None:
        """Everything that is written, but for model, efforts and axis."""
        ...

    def design(self) -> Design: ...

    def show_draft_deleted(self, draft_id: str, title: str) -> None:
        """Say so, with a button that undoes it."""
        ...

    def show_problem(self, problem: Problem) -> None: ...


class Designing:
    """`ran` is awaited with each comparison that was started, `wanted` shows the form. Holds no Qt."""

    def __init__(
        self,
        view: DesignView,
        *,
        comparisons: Comparisons,
        catalogue: KnownModels,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        spending: Spending,
    ) -> None:
        self.ran: Callable[[Comparison], Awaitable[None]] = _nobody
        self.wanted: Callable[[], None] = lambda: None
        self.drafting = Drafting(comparisons, preferences, tasks, clock, view.show_problem)
        self._view = view
        self._comparisons = comparisons
        self._catalogue = catalogue
        self._offering = Offering(catalogue, comparisons.planning)
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self._spending = spending
        self._origin: ComparisonId | None = None
        self._model_id = ""  # the one before a person chooses another
        self._outlooks = 0
        self._running = False
        self._started = False
        self._stop_watching: Callable[[], None] = lambda: None

    # -- the form ----------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Fill the form: the models, and what was written before the last close."""
        kept = await self.drafting.start()
        self._show(kept or self._empty())
        self._started = True
        self._stop_watching = self._catalogue.watch(self._models_changed)

    def _empty(self) -> Design:
        model_id = self._preferences[DEFAULT_MODEL]
        usable = self._catalogue.profile(model_id).offered_efforts()
        kept = [effort for effort in _USUAL_EFFORTS if effort in usable]
        efforts = kept if len(kept) > 1 else usable[:3]
        return Design((Task(TaskId("1"), ""),), model_id, crossed(efforts), USUAL_REPEATS)

    def _show(self, design: Design) -> None:
        self._view.show_design(design)
        levels = tuple(dict.fromkeys(each.level for each in design.variants if each.level))
        self._offer(design.model_id, [effort.value for effort in design.efforts], design.axis, levels)
        self.changed()

    def begin_new(self, *, fresh: bool) -> None:
        """The form as it was left; `fresh` an empty one, while what is written is kept as a draft."""
        if fresh:
            self._replace("", self._empty())

    def begin_with(self, design: Design, origin: ComparisonId | None = None) -> None:
        """A form filled with a design, as a draft of its own: a copy (of `origin`) that may be changed."""
        self._replace("", design)
        self._origin = origin
        self.wanted()

    def open_draft(self, draft_id: str) -> None:
        """Another draft; what is written is kept."""
        draft = self.drafting.find(draft_id)
        if draft is not None:
            if draft_id != self.drafting.draft_id:
                self._replace(draft_id, draft.design)
            self.wanted()

    def _replace(self, draft_id: str, design: Design) -> None:
        self._tasks.spawn(self.drafting.leave(self._view.design()), name="keep draft")
        self.drafting.take(draft_id)
        self._origin = None
        self._show(design)

    def delete_draft(self, draft_id: str) -> None:
        """Forget a draft; the one in the form leaves it empty."""
        draft = self.drafting.find(draft_id)
        if draft is None:
            return
        if draft_id == self.drafting.draft_id:
            self.drafting.take("")
            self._show(self._empty())
        self._view.show_draft_deleted(draft_id, words.title_of(draft.design))
        self._tasks.spawn(self.drafting.drop(draft_id), name="delete draft")

    def restore_draft(self, draft_id: str) -> None:
        """Undo a deletion."""
        self._tasks.spawn(self.drafting.restore(draft_id), name="restore draft")

    def clear(self) -> None:
        """An empty form; what is written stays a draft."""
        self._replace("", self._empty())

    # -- what is offered ---------------------------------------------------------------------------------------

    def _models_changed(self) -> None:
        """Another list of models, or something learned about one."""
        self.choose_model(self._view.design().model_id)

    def choose_model(self, model_id: str) -> None:
        """Offer what this model accepts; what is chosen already stays chosen where it can."""
        design = self._view.design()
        levels = self._levels(design)
        if design.axis is Axis.MODEL:
            levels = tuple(dict.fromkeys(model_id if each == self._model_id else each for each in levels))
        self._offer(model_id, [effort.value for effort in design.efforts], design.axis, levels)
        self.changed()

    def choose_axis(self, axis: str) -> None:
        """Vary something else besides the effort."""
        design = self._view.design()
        self._offer(design.model_id, [effort.value for effort in design.efforts], Axis(axis), ())
        self.changed()

    def choose_levels(self, levels: Sequence[str]) -> None:
        """Other values of the second axis: with other models other efforts may be offered."""
        design = self._view.design()
        if design.axis is Axis.MODEL:
            self._offer(design.model_id, [effort.value for effort in design.efforts], design.axis, tuple(levels))
        self.changed()

    def add_model(self, model_id: str) -> None:
        """One more model beside the others."""
        design = self._view.design()
        levels = tuple(dict.fromkeys((*(self._levels(design) or (design.model_id,)), model_id)))
        self._offer(design.model_id, [effort.value for effort in design.efforts], Axis.MODEL, levels)
        self.changed()

    @staticmethod
    def _levels(design: Design) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each.level for each in design.variants if each.level))

    def _offer(self, model_id: str, wanted: Sequence[str], axis: Axis, levels: tuple[str, ...]) -> None:
        self._model_id = model_id
        today = day_of(self._clock())
        able = model_words.offers(self._catalogue, today, usable=_can_be_compared)
        self._view.show_models(able, model_id, model_words.note(self._catalogue.profile(model_id), today))
        shown = self._offering.axis(model_id, axis, levels)
        self._view.show_axis(shown)
        models = shown.taken if shown.axis == Axis.MODEL else (model_id,)
        offered = self._offering.efforts(models)
        usable = [effort for effort, enabled, _ in offered if enabled]
        kept = [effort for effort in wanted or [each.value for each in _USUAL_EFFORTS] if effort in usable]
        self._view.show_efforts(offered, kept if len(kept) > 1 or kept == list(wanted) else usable[:3])

    # -- what it would mean ------------------------------------------------------------------------------------

    def changed(self) -> None:
        """Say what it would cost, or why it cannot be run."""
        if self._started and not self._running:
            design = self._view.design()
            self._view.show_hint(words.repeats_hint(len(design.tasks), design.repeats, design.scale))
            self.drafting.changed(design)
            self._tasks.spawn(self._estimate(design), name="estimate comparison")

    async def _estimate(self, design: Design) -> None:
        self._outlooks += 1
        mine = self._outlooks
        try:
            outlook = await self._comparisons.outlook(design)
        except ProblemError as error:
            self._view.show_problem(error.problem)
            return
        if mine == self._outlooks:
            cap, today = self._preferences[BATCH_CAP], self._spending.today.value
            self._view.show_estimate(words.estimate_shown(design, outlook, cap, today))

    def run(self) -> None:
        """Run what is designed, once."""
        if not self._running:
            self._running = True
            self._tasks.spawn(self._run(self._view.design()), name="run comparison")

    async def _run(self, design: Design) -> None:
        self._outlooks += 1  # an estimate still under way is about nothing any more
        self._view.show_estimate(EstimateShown("", reason=tr("It is being started.")))
        try:
            comparison = await self._comparisons.run(design, origin=self._origin)
        except ProblemError as error:
            self._view.show_problem(error.problem)
        else:
            await self.drafting.done()
            self._origin = None
            self._show(self._empty())
            await self.ran(comparison)
        finally:
            self._running = False
        self.changed()

    async def close(self) -> None:
        """Keep what is written; a timer of the form that fires afterwards starts nothing."""
        await self.save()
        self._started = False
        self._stop_watching()

    async def save(self) -> None:
        """Keep what is written but not run."""
        if self._started:
            await self.drafting.keep(self._view.design())

    # -- a model that goes (services.model_uses.Place) ---------------------------------------------------------

    async def uses(self) -> Sequence[Use]:
        """What is written and not run, in the form and in every other draft."""
        if not self._started:
            return ()
        await self.save()
        return tuple(use for draft in self.drafting.drafts.value for use in uses_of(draft))

    async def switch(self, concern: Concern, replacement: str) -> bool:
        """To the replacement; a form in which nothing is written goes along with the default."""
        if not self._started:
            return False
        if concern.kind is ConcernKind.DEFAULT:
            design = self._view.design()
            if design.model_id == concern.model_id and not self.drafting.draft_id:
                self.choose_model(replacement)
            return False
        draft = self.drafting.find(concern.id) if concern.kind is ConcernKind.DRAFT else None
        if draft is None:
            return False
        design = moved(draft.design, concern.model_id, replacement)
        await self.drafting.rewrite(draft.id, design)
        if draft.id == self.drafting.draft_id:
            self._show(design)
        return True


async def _nobody(_comparison: Comparison) -> None:
    """Before the tab is put together nothing is run."""


def _can_be_compared(profile: ModelProfile) -> bool:
    return len(profile.offered_efforts()) > 1
