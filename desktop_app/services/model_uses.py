"""Who works with a model that goes: defaults, chats, waiting jobs and drafts, and moving them to its replacement."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from desktop_app.domain.model_profiles import Effort, KnownModels
from desktop_app.language import later
from desktop_app.services.periods import day_of
from desktop_app.services.ports import Clock


class ConcernKind(StrEnum):
    """Where a model is used. The words are those a person reads."""

    DEFAULT = "default"
    CHAT = "chat"
    HELD_JOB = later("held job")
    WAITING_JOB = later("waiting job")
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Use:
    """One place that uses a model, with the effort chosen there."""

    kind: ConcernKind
    id: str
    title: str
    model_id: str
    effort: Effort | None = None


@dataclass(frozen=True, slots=True)
class Concern:
    """A use of a model that goes; `replacement` is None where nobody names one.

    `effort` is the one chosen before, so that a switch and back again changes nothing.
    """

    kind: ConcernKind
    id: str
    title: str
    model_id: str
    replacement: str | None
    shutdown_date: date | None
    effort: Effort | None = None


class Place(Protocol):
    """Something that uses models."""

    async def uses(self) -> Sequence[Use]:
        """Every use there, of whatever model."""
        ...

    async def switch(self, concern: Concern, replacement: str) -> bool:
        """Move it to the replacement; False when it is not of this place, gone, or uses another model by now."""
        ...


class ModelUses:
    """Looks into `places`: services and tabs add theirs."""

    def __init__(self, models: KnownModels, clock: Clock) -> None:
        self._models = models
        self._clock = clock
        self.places: list[Place] = []

    async def concerned(self, model_ids: Collection[str] | None) -> tuple[Concern, ...]:
        """Uses of these models; of None, of every model that is retired or soon will be."""
        found = []
        for place in self.places:
            for use in await place.uses():
                if self._goes(use.model_id) if model_ids is None else use.model_id in model_ids:
                    profile = self._models.profile(use.model_id)
                    end, successor = profile.shutdown_date, profile.replacement
                    found.append(Concern(use.kind, use.id, use.title, use.model_id, successor, end, use.effort))
        return tuple(found)

    def _goes(self, model_id: str) -> bool:
        profile = self._models.profile(model_id)
        return not profile.listed or profile.retires_soon(day_of(self._clock()))

    async def switch(self, concerns: Sequence[Concern]) -> int:
        """Move each to its replacement; how many were. Raises ProblemError (storage)."""
        moved = 0
        for concern in concerns:
            if concern.replacement and concern.replacement != concern.model_id:
                done = [await place.switch(concern, concern.replacement) for place in self.places]
                moved += any(done)
        return moved
