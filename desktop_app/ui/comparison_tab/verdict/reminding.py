"""Tells when a default effort should be looked at again: its model goes, or answers as another version. No Qt."""

from __future__ import annotations

from typing import Protocol

from desktop_app.domain.decisions import Decision
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.language import tr
from desktop_app.ui.comparison_tab.verdict.reading import Do
from desktop_app.ui.default_efforts import DefaultEfforts, reminder_words

SHOW, RERUN, DROP = "show", "rerun", "drop"


class RemindingView(Protocol):
    """Notices above the tab."""

    def show_reminder(self, place: str, words: str, advice: str, actions: tuple[tuple[str, str], ...]) -> None: ...

    def remove_reminder(self, place: str) -> None: ...


class Reminding:
    """`start` looks once; from then on whenever a default or what is known of a model changes."""

    def __init__(self, view: RemindingView, defaults: DefaultEfforts, catalogue: KnownModels, do: Do) -> None:
        self._view = view
        self._defaults = defaults
        self._catalogue = catalogue
        self._do = do
        self._told: set[str] = set()
        self._ends = (
            defaults.decisions.changed.watch(self._changed),
            catalogue.watch(self.look),
        )

    def close(self) -> None:
        """Follow nothing any more."""
        for end in self._ends:
            end()

    def decision(self, place: str) -> Decision | None:
        """What a reminder is about."""
        return self._defaults.decisions.of(place)

    def look(self) -> None:
        """Look again."""
        self._do(self.tell(), "look for reminders")

    def _changed(self, place: str) -> None:
        self._told.discard(place)
        self._view.remove_reminder(place)
        self.look()

    async def tell(self) -> None:
        """Every default that is in doubt, once. Raises ProblemError (storage)."""
        for reminder in await self._defaults.decisions.reminders():
            place = reminder.decision.place
            where = self._defaults.place_words(place)
            if not where or place in self._told:
                continue
            self._told.add(place)
            target = reminder.replacement
            again = tr("Re-run on {model}…", model=target) if target else tr("Run it again…")
            words, advice = reminder_words(reminder, where)
            actions = ((SHOW, tr("Show the comparison")), (RERUN, again), (DROP, tr("No default")))
            self._view.show_reminder(place, words, advice, actions)
