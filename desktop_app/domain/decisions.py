"""An effort made the default because of an experiment: where, for which model, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.identifiers import ComparisonId, Timestamp
from desktop_app.domain.model_profiles import Effort, ModelProfile
from desktop_app.language import later


def chat_place(model_id: str) -> str:
    """The place of the default for new chats with a model."""
    return f"chat:{model_id}"


def template_place(template_id: str) -> str:
    """The place of a template's default: its id, as names change."""
    return f"template:{template_id}"


class Ground(StrEnum):
    """Why it was chosen."""

    SHOWN = "shown"
    """The knee was shown."""
    CHOICE = "choice"
    """A person's own choice, without it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The figures a decision rests on, as they were: `tasks`, `answers`, the margin as a share of the scale, the look
    and the error it could make, and the quality of the chosen variant in a share of the scale."""

    tasks: int
    answers: int
    margin: float
    look: int
    alpha: float
    quality: float | None = None
    best: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """The default effort of one place: of new chats with a model, or a template. A later one takes its stead."""

    place: str
    model_id: str
    effort: Effort
    variant: str
    comparison_id: ComparisonId
    at: Timestamp
    ground: Ground
    evidence: Evidence | None = None
    snapshots: tuple[str, ...] = ()
    """The dated models that answered."""


class Doubt(StrEnum):
    """Why a decision should be looked at again."""

    RETIRES = "retires"
    RETIRED = "retired"
    NOT_TAKEN = later("not taken")
    """The model takes that effort no more."""
    OTHER_SNAPSHOT = later("other snapshot")
    """Another dated version of the model answers now."""


def doubts_about(decision: Decision, profile: ModelProfile, today: date, answering: str = "") -> tuple[Doubt, ...]:
    """What has changed since; `answering` is the dated model that answered last, empty where nobody knows."""
    found = []
    if profile.is_retired(today):
        found.append(Doubt.RETIRED)
    elif profile.retires_soon(today):
        found.append(Doubt.RETIRES)
    if not profile.offers(decision.effort).allowed:
        found.append(Doubt.NOT_TAKEN)
    if answering and decision.snapshots and answering not in decision.snapshots:
        found.append(Doubt.OTHER_SNAPSHOT)
    return tuple(found)
