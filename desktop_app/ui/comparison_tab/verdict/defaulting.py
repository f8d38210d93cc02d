"""Makes a variant's effort the default of new chats or of a template, and takes it back. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.decisions import Decision, chat_place, template_place
from desktop_app.language import tr
from desktop_app.ui.comparison_tab.verdict.phrases import capital, listed
from desktop_app.ui.comparison_tab.verdict.values import PlaceShown
from desktop_app.ui.default_efforts import DefaultEfforts

_NAMED = 2


class Say(Protocol):
    """Tells that a default is another now; `place` is given where that can be undone."""

    def __call__(self, words: str, advice: str, place: str = "") -> None: ...


class Defaulting:
    """`changed` is called when a place has another default."""

    def __init__(self, defaults: DefaultEfforts, say: Say) -> None:
        self.changed: Callable[[], None] = lambda: None
        self._defaults = defaults
        self._say = say
        self._ends = (
            defaults.decisions.changed.watch(lambda _: self.changed()),
            defaults.templates.templates.watch(lambda _: self.changed(), at_once=False),
        )

    def close(self) -> None:
        """Follow nothing any more."""
        for end in self._ends:
            end()

    def places(self, plan: Comparison, key: str) -> tuple[PlaceShown, ...]:
        """Where the variant may be the default: chats with its model first, then the templates."""
        variant = plan.variant(key)
        if variant is None:
            return ()
        model_id = plan.model_of(variant)
        chat = chat_place(model_id)
        found = [PlaceShown(chat, tr("New chats with {model_id}", model_id=model_id), self._is(chat, plan, key))]
        for template in self._defaults.templates.templates.value:
            place = template_place(template.id)
            found.append(
                PlaceShown(place, tr("Jobs from “{template}”", template=template.name), self._is(place, plan, key))
            )
        return tuple(found)

    def in_use(self, plan: Comparison) -> str:
        """ "Medium is the default of new chats with gpt-6.1-sol."; empty where this comparison made none."""
        by_variant: dict[str, list[str]] = {}
        for decision in self._of(plan):
            by_variant.setdefault(decision.variant, []).append(self._defaults.place_words(decision.place))
        sentences = []
        for key, places in by_variant.items():
            more = len(places) - _NAMED
            named = places[:_NAMED] + [tr("{more} more", more=more)] * (more > 0)
            sentences.append(tr("{name} is the default of {places}.", name=capital(key), places=listed(named)))
        return " ".join(sentences)

    def _of(self, plan: Comparison) -> list[Decision]:
        chats = [chat_place(plan.model_of(variant)) for variant in plan.variants]
        templates = [template_place(template.id) for template in self._defaults.templates.templates.value]
        found = (self._defaults.decisions.of(place) for place in dict.fromkeys((*chats, *templates)))
        return [each for each in found if each is not None and each.comparison_id == plan.id]

    def _is(self, place: str, plan: Comparison, key: str) -> bool:
        decision = self._defaults.decisions.of(place)
        return decision is not None and (decision.comparison_id, decision.variant) == (plan.id, key)

    async def toggle(self, place: str, plan: Comparison, key: str) -> None:
        """Make it the default there, or take that back. Raises ProblemError."""
        where = self._defaults.place_words(place)
        if self._is(place, plan, key):
            await self.drop(place)
            return
        decision = await self._defaults.decisions.decide(place, plan.id, key)
        self._say(
            tr("{where} now begin at “{effort}”.", where=capital(where), effort=decision.effort.value),
            tr("What there is already keeps its effort."),
            place,
        )

    async def drop(self, place: str) -> None:
        """Back to the model's own default. Raises ProblemError."""
        await self._defaults.decisions.drop(place)
        where = capital(self._defaults.place_words(place))
        self._say(tr("{where} begin at the model's own default again.", where=where), "")
