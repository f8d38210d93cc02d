"""Decides what the form of a new comparison offers, what it would cost, and keeps what was written until it is run."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

from desktop_app.domain.comparison import MOST_REPEATS, Comparison, Design
from desktop_app.domain.conversation import title_from
from desktop_app.domain.model_profiles import Effort, KnownModels, ModelProfile
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.settings import BATCH_CAP, DEFAULT_MODEL
from desktop_app.services.comparison import Comparisons
from desktop_app.services.model_uses import Concern, ConcernKind, Use
from desktop_app.services.periods import day_of
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.ui import model_words
from desktop_app.ui.comparison_tab import shown
from desktop_app.ui.model_words import ModelOffer
from desktop_app.ui.plumbing.tasks import Tasks

USUAL_REPEATS = 3
_DRAFT = "compare.draft"
_USUAL_EFFORTS = (Effort.LOW, Effort.MEDIUM, Effort.HIGH)

Offer = tuple[str, bool, str]
"""Effort, whether it may be taken, and why (not)."""


class DesignView(Protocol):
    """What is asked of the form."""

    def show_models(self, models: Sequence[ModelOffer], chosen: str, note: str) -> None:
        """The models to choose from, and what to know about the chosen one."""
        ...

    def show_efforts(self, offered: Sequence[Offer], chosen: Sequence[str]) -> None: ...

    def show_outlook(self, words: str, reason: str, *, unpriced: bool = False) -> None:
        """What it would cost; a reason says why it cannot be run, `unpriced` that nobody knows the price."""
        ...

    def show_design_texts(self, prompt: str, title: str, repeats: int) -> None: ...

    def design(self) -> Design: ...

    def show_problem(self, problem: Problem) -> None: ...


class Designing:
    """`ran` is awaited with each comparison that was started. Holds no Qt."""

    def __init__(
        self,
        view: DesignView,
        *,
        comparisons: Comparisons,
        catalogue: KnownModels,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        ran: Callable[[Comparison], Awaitable[None]],
    ) -> None:
        self._view = view
        self._comparisons = comparisons
        self._catalogue = catalogue
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self._ran = ran
        self._outlooks = 0
        self._running = False
        self._started = False
        self._stop_watching: Callable[[], None] = lambda: None

    def start(self) -> None:
        """Fill the form: the models, and what was written before the last close."""
        draft = _read_draft(self._preferences.recall(_DRAFT))
        chosen = draft.get("model") or self._preferences[DEFAULT_MODEL]
        self._show_models(chosen)
        self._offer(chosen, draft.get("efforts"))
        self._view.show_design_texts(
            draft.get("prompt", ""), draft.get("title", ""), draft.get("repeats", USUAL_REPEATS)
        )
        self._started = True
        self._stop_watching = self._catalogue.watch(self._models_changed)

    def _models_changed(self) -> None:
        """Another list of models, or something learned about one."""
        design = self._view.design()
        self.choose_model(design.model_id)

    def _show_models(self, chosen: str) -> None:
        today = day_of(self._clock())
        able = model_words.offers(self._catalogue, today, usable=_can_be_compared)
        self._view.show_models(able, chosen, model_words.note(self._catalogue.profile(chosen), today))

    def choose_model(self, model_id: str) -> None:
        """Offer the efforts this model accepts; those already chosen stay chosen where they can."""
        self._show_models(model_id)
        self._offer(model_id, [effort.value for effort in self._view.design().efforts])
        self.changed()

    def _offer(self, model_id: str, wanted: Sequence[str] | None) -> None:
        profile = self._catalogue.profile(model_id)
        usable = [effort.value for effort in profile.offered_efforts()]
        kept = [effort for effort in wanted or [each.value for each in _USUAL_EFFORTS] if effort in usable]
        offered = [(effort.value, *_offer(profile, effort)) for effort in Effort]
        self._view.show_efforts(offered, kept if len(kept) > 1 else usable[:3])

    def changed(self) -> None:
        """Say what it would cost, or why it cannot be run."""
        if self._started and not self._running:
            self._tasks.spawn(self._estimate(self._view.design()), name="estimate comparison")

    async def _estimate(self, design: Design) -> None:
        self._outlooks += 1
        mine = self._outlooks
        outlook = await self._comparisons.outlook(design)
        if mine == self._outlooks:
            problem = outlook.problem
            reason = f"{problem.happened} {problem.advice}" if problem else ""
            words = shown.outlook_words(design.size, outlook, self._preferences[BATCH_CAP])
            self._view.show_outlook(words, reason, unpriced=problem is None and outlook.cost.high is None)

    def run(self) -> None:
        """Run what is designed, once."""
        if not self._running:
            self._running = True
            self._tasks.spawn(self._run(self._view.design()), name="run comparison")

    async def _run(self, design: Design) -> None:
        self._view.show_outlook("Starting…", "It is being started.")
        try:
            comparison = await self._comparisons.run(design)
        except ProblemError as error:
            self._view.show_problem(error.problem)
        else:
            self._view.show_design_texts("", "", USUAL_REPEATS)
            await self.save()
            await self._ran(comparison)
        finally:
            self._running = False
        self.changed()

    async def close(self) -> None:
        """Keep what is written; a timer of the form that fires afterwards starts nothing."""
        await self.save()
        self._started = False
        self._stop_watching()

    # -- a model that goes (services.model_uses.Place) ---------------------------------------------------------

    async def uses(self) -> Sequence[Use]:
        """What is written and not run."""
        if not self._started:
            return ()
        design = self._view.design()
        prompt = design.tasks[0].text
        if not (prompt.strip() or design.title.strip()):
            return ()
        title = design.title.strip() or title_from(prompt)
        return [Use(ConcernKind.DRAFT, _DRAFT, f"New comparison: {title}", design.model_id)]

    async def switch(self, concern: Concern, replacement: str) -> bool:
        """To the replacement; a form in which nothing is written goes along with the default."""
        if not self._started or self._view.design().model_id != concern.model_id:
            return False
        written = bool(await self.uses())
        mine = concern.kind is ConcernKind.DRAFT and concern.id == _DRAFT
        if mine or (concern.kind is ConcernKind.DEFAULT and not written):
            self.choose_model(replacement)
            await self.save()
        return mine

    async def save(self) -> None:
        """Keep what is written but not run; at close, and after a run."""
        if not self._started:
            return
        design = self._view.design()
        text = ""
        prompt = design.tasks[0].text
        if prompt.strip() or design.title.strip():
            text = json.dumps(
                {
                    "prompt": prompt,
                    "title": design.title,
                    "model": design.model_id,
                    "efforts": [effort.value for effort in design.efforts],
                    "repeats": design.repeats,
                }
            )
        try:
            await self._preferences.remember(_DRAFT, text)
        except ProblemError as error:
            self._view.show_problem(error.problem)


def _can_be_compared(profile: ModelProfile) -> bool:
    return len(profile.offered_efforts()) > 1


def _offer(profile: ModelProfile, effort: Effort) -> tuple[bool, str]:
    return profile.offers(effort).allowed, profile.why_not(effort)


def _read_draft(text: str) -> dict[str, Any]:
    """What was kept; whatever is spoilt in it counts as not written."""
    try:
        draft = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(draft, dict):
        return {}
    found: dict[str, Any] = {key: draft[key] for key in ("prompt", "title", "model") if isinstance(draft.get(key), str)}
    repeats, efforts = draft.get("repeats"), draft.get("efforts")
    if isinstance(repeats, int) and 1 <= repeats <= MOST_REPEATS:
        found["repeats"] = repeats
    if isinstance(efforts, list) and all(isinstance(effort, str) for effort in efforts):
        found["efforts"] = efforts
    return found
