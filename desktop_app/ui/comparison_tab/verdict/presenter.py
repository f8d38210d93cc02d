"""Decides what the verdict's card says and offers, and does what its person asks."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from desktop_app.domain.comparison import PRO, Comparison
from desktop_app.domain.comparison_finding import Finding
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.settings import BATCH_CAP
from desktop_app.domain.verdicts import Known
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.comparison_planning import Outlook
from desktop_app.services.comparison_stages import Addition
from desktop_app.services.preferences import Preferences
from desktop_app.ui.comparison_tab.verdict.amounts import Amounts
from desktop_app.ui.comparison_tab.verdict.buying import addition_for, buy_shown
from desktop_app.ui.comparison_tab.verdict.defaulting import Defaulting
from desktop_app.ui.comparison_tab.verdict.margin_words import margin_shown, margin_warning
from desktop_app.ui.comparison_tab.verdict.reading import Do, Reading
from desktop_app.ui.comparison_tab.verdict.values import BuyShown, CardShown, MarginShown
from desktop_app.ui.comparison_tab.verdict.words import words_of


class CardView(Protocol):
    """What the presenter asks of the card."""

    def show_card(self, shown: CardShown) -> None: ...

    def show_nothing(self) -> None:
        """No comparison is shown."""
        ...

    def show_margin(self, margin: MarginShown) -> None:
        """Let another margin be written."""
        ...

    def show_margin_warning(self, words: str) -> None: ...

    def close_forms(self) -> None:
        """Nothing is being written any more."""
        ...


class VerdictPresenter:
    """Follows what the tab shows. `defaulting` makes efforts a default, None where the tab stands without defaults."""

    def __init__(
        self,
        view: CardView,
        *,
        comparisons: Comparisons,
        preferences: Preferences,
        do: Do,
        defaulting: Defaulting | None = None,
    ) -> None:
        self._view = view
        self._comparisons = comparisons
        self._preferences = preferences
        self._do = do
        self._defaulting = defaulting
        self._reading = Reading(comparisons, do, self._read)
        self._shown: tuple[ComparisonState, Finding] | None = None
        self._comparison = ""
        self._outlook: tuple[object, Outlook] | None = None
        self._buying = False
        if defaulting is not None:
            defaulting.changed = self._show_again

    def follow(self, state: ComparisonState | None) -> None:
        """The tab shows this now."""
        another = state is None or state.comparison.id != self._comparison
        self._comparison = "" if state is None else state.comparison.id
        if another:
            self._shown = None
            self._view.close_forms()
            self._view.show_nothing()
        self._reading.follow(state)

    async def _read(self, state: ComparisonState, finding: Finding) -> None:
        addition = None if state.read_only else addition_for(state.comparison, finding.verdict)
        outlook = None if addition is None else await self._outlook_of(state.comparison, addition)
        board = await self._comparisons.board(state.comparison.id)
        if self._reading.is_wanted(state):
            if board is not None:
                state = replace(state, comparison=board.comparison)  # with the look that was just recorded
            self._shown = (state, finding)
            self._show(state, finding, outlook)

    async def _outlook_of(self, comparison: Comparison, addition: Addition) -> Outlook:
        """Reckoned once for each stage: a refresh does not change it."""
        key = (comparison.id, comparison.stage, addition)
        if self._outlook is None or self._outlook[0] != key:
            self._outlook = (key, await self._comparisons.outlook_of(comparison.id, addition))
        return self._outlook[1]

    def _show_again(self) -> None:
        if self._shown is not None:
            state, finding = self._shown
            addition = None if state.read_only else addition_for(state.comparison, finding.verdict)
            self._show(state, finding, self._outlook[1] if addition is not None and self._outlook else None)

    def _show(self, state: ComparisonState, finding: Finding, outlook: Outlook | None) -> None:
        plan, verdict = state.comparison, finding.verdict
        words = words_of(
            plan, finding, state.summaries, held=state.held, uncertain=state.uncertain, simulated=state.simulated
        )
        if state.read_only:
            self._view.show_card(CardShown(words))
            return
        knee = verdict.knee if verdict is not None else None
        use = knee or plan.choice
        use = use if self._may_be_default(plan, use) else ""
        places = self._defaulting.places(plan, use) if self._defaulting is not None and use else ()
        self._view.show_card(
            CardShown(
                words,
                buy=None if outlook is None else self._buy_shown(outlook, state),
                use=use if places else "",
                places=places,
                in_use=self._defaulting.in_use(plan) if self._defaulting is not None else "",
                variants=() if knee or not _anything(state) else tuple(each.key for each in plan.variants),
                choice=plan.choice,
                may_set_margin=verdict is None or verdict.known is not Known.NOTHING,
            )
        )

    def _buy_shown(self, outlook: Outlook, state: ComparisonState) -> BuyShown:
        return buy_shown(outlook, self._preferences[BATCH_CAP], simulated=state.simulated)

    @staticmethod
    def _may_be_default(plan: Comparison, key: str) -> bool:
        variant = plan.variant(key)
        return variant is not None and variant.mode != PRO

    # -- what a person asks ------------------------------------------------------------------------------------

    def buy(self) -> None:
        """The runs on the button; two presses are one."""
        found = self._shown
        if found is None or self._buying:
            return
        addition = addition_for(found[0].comparison, found[1].verdict)
        if addition is not None:
            self._buying = True
            self._do(self._buy(found[0].comparison.id, addition), "buy runs")

    async def _buy(self, comparison_id: ComparisonId, addition: Addition) -> None:
        try:
            await self._comparisons.add(comparison_id, addition)
        finally:
            self._buying = False

    def choose(self, key: str) -> None:
        """A variant by the person's own choice; an empty key takes the choice back."""
        if self._shown is not None:
            self._do(self._comparisons.choose(self._shown[0].comparison.id, key), "choose")

    def use(self, place: str, key: str) -> None:
        """Make the variant the default of a place, or where it is, no more."""
        if self._shown is not None and self._defaulting is not None:
            self._do(self._defaulting.toggle(place, self._shown[0].comparison, key), "make default")

    def begin_margin(self) -> None:
        """Let another margin be written."""
        if self._shown is not None:
            plan = self._shown[0].comparison
            self._view.show_margin(margin_shown(plan))
            self.margin_changed(margin_shown(plan).value)

    def margin_changed(self, value: float) -> None:
        """Another one is written: what would it cost?"""
        if self._shown is not None:
            plan = self._shown[0].comparison
            self._view.show_margin_warning(margin_warning(plan, Amounts(plan.scale).share(value)))

    def set_margin(self, value: float) -> None:
        """Take it over."""
        self._view.close_forms()
        if self._shown is None:
            return
        plan = self._shown[0].comparison
        share = Amounts(plan.scale).share(value)
        if abs(share - plan.margin) > 1e-9:
            self._do(self._comparisons.set_margin(plan.id, share), "set margin")


def _anything(state: ComparisonState) -> bool:
    return any(each.answered for each in state.summaries)
