"""Who works with a model that goes: defaults, chats, waiting jobs and drafts, and moving them to its replacement."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Protocol

from desktop_app.domain.model_profiles import KnownModels
from desktop_app.domain.settings import DEFAULT_MODEL
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences

SOON_DAYS = 60
"""From so many days before its end a model's users are concerned."""


class ConcernKind(StrEnum):
    """Where a model is used. The words are those a person reads."""

    DEFAULT = "default"
    CHAT = "chat"
    HELD_JOB = "held job"
    WAITING_JOB = "waiting job"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Concern:
    """One place that uses a model; `replacement` is None where nobody names one."""

    kind: ConcernKind
    id: str
    title: str
    model_id: str
    replacement: str | None
    shutdown_date: date | None


class Place(Protocol):
    """Something that uses models."""

    async def uses(self) -> Sequence[tuple[ConcernKind, str, str, str]]:
        """Kind, id, title and model of each use."""
        ...

    async def switch(self, concern: Concern) -> bool:
        """Move one to its replacement; False when it is gone or uses another model by now."""
        ...


class ModelUses:
    """Looks into `places`, which bootstrap fills."""

    def __init__(self, models: KnownModels, preferences: Preferences, clock: Clock) -> None:
        self._models = models
        self._preferences = preferences
        self._clock = clock
        self.places: list[Place] = [DefaultModel(preferences)]

    async def concerned(self, model_ids: Collection[str] | None) -> tuple[Concern, ...]:
        """Uses of these models; of None, of every model that is retired or will be within 60 days."""
        today = datetime.fromtimestamp(self._clock(), UTC).date()
        found = []
        for place in self.places:
            for kind, use_id, title, model_id in await place.uses():
                profile = self._models.profile(model_id)
                days = profile.days_left(today)
                soon = not profile.listed or (days is not None and days <= SOON_DAYS)
                if soon if model_ids is None else model_id in model_ids:
                    found.append(Concern(kind, use_id, title, model_id, profile.replacement, profile.shutdown_date))
        return tuple(found)

    async def switch(self, concerns: Sequence[Concern]) -> int:
        """Move each to its replacement; how many were."""
        moved = 0
        for concern in concerns:
            if concern.replacement:
                moved += any([await place.switch(concern) for place in self.places])
        return moved


class DefaultModel:
    """The model of new chats."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    async def uses(self) -> Sequence[tuple[ConcernKind, str, str, str]]:
        """The setting."""
        return [(ConcernKind.DEFAULT, DEFAULT_MODEL.key, DEFAULT_MODEL.label, self._preferences[DEFAULT_MODEL])]

    async def switch(self, concern: Concern) -> bool:
        """Change the setting."""
        if concern.kind is not ConcernKind.DEFAULT or self._preferences[DEFAULT_MODEL] != concern.model_id:
            return False
        await self._preferences.change(DEFAULT_MODEL, concern.replacement or concern.model_id)
        return True
