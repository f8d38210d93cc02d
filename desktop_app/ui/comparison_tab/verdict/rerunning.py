"""Asks the same tasks once more, on the model that takes a retiring one's place or on its newest version. No Qt."""

from __future__ import annotations

from typing import Protocol

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.domain.settings import BATCH_CAP
from desktop_app.language import tr
from desktop_app.services.comparison import Comparisons
from desktop_app.services.preferences import Preferences
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.shown import outlook_words
from desktop_app.ui.comparison_tab.verdict.buying import price_words
from desktop_app.ui.comparison_tab.verdict.reading import Do
from desktop_app.ui.comparison_tab.verdict.values import RerunShown


class RerunView(Protocol):
    """What it asks of the card."""

    def show_rerun(self, shown: RerunShown) -> None: ...

    def close_forms(self) -> None: ...


class ShowNew(Protocol):
    """Opens a comparison that was just made."""

    async def __call__(self, comparison_id: ComparisonId) -> None: ...


class Rerunning:
    """Nothing is asked before the person saw what it would cost."""

    def __init__(
        self,
        view: RerunView,
        comparisons: Comparisons,
        catalogue: KnownModels,
        preferences: Preferences,
        do: Do,
        show_new: ShowNew,
    ) -> None:
        self._view = view
        self._comparisons = comparisons
        self._catalogue = catalogue
        self._preferences = preferences
        self._do = do
        self._show_new = show_new
        self._asked: tuple[ComparisonId, str] | None = None
        self._running = False

    def model_for(self, comparison: Comparison) -> str:
        """On which model: the one that is named in its place, else the same."""
        return self._catalogue.profile(comparison.model_id).replacement or comparison.model_id

    def menu_words(self, comparison: Comparison) -> str:
        """The entry in the menu: "Re-run on gpt-6.1-sol…"."""
        model = self.model_for(comparison)
        return tr("Run everything again…") if model == comparison.model_id else tr("Re-run on {model}…", model=model)

    def begin(self, comparison: Comparison, *, simulated: bool) -> None:
        """Say what it would mean."""
        self._do(self._begin(comparison, self.model_for(comparison), simulated=simulated), "outlook of a re-run")

    async def _begin(self, comparison: Comparison, model_id: str, *, simulated: bool) -> None:
        design, left_out = await self._comparisons.design_of(comparison.id, model_id)
        outlook = await self._comparisons.outlook(design)
        self._asked = (comparison.id, model_id)
        why = "" if outlook.problem is None else f"{outlook.problem.happened} {outlook.problem.advice}"
        details = [outlook_words(design.size, outlook, self._preferences[BATCH_CAP]), *left_out]
        self._view.show_rerun(
            RerunShown(
                tr("Ask the same tasks once more on {model}, as a comparison of its own", model=model_id),
                " ".join(details),
                tr(
                    "Run {trials} · {price}",
                    trials=formats.number(design.size),
                    price=price_words(outlook, simulated=simulated),
                ),
                why,
            )
        )

    def go(self) -> None:
        """Run it; two presses are one."""
        if self._asked is not None and not self._running:
            self._running = True
            self._do(self._go(*self._asked), "re-run comparison")

    async def _go(self, comparison_id: ComparisonId, model_id: str) -> None:
        try:
            made = await self._comparisons.rerun(comparison_id, model_id)
        finally:
            self._running = False
        self._asked = None
        self._view.close_forms()
        await self._show_new(made.id)

    def leave(self) -> None:
        """Not now."""
        self._asked = None
        self._view.close_forms()
