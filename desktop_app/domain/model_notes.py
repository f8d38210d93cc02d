"""What a refusal taught about a model and what a person added to it, and the profile that follows from both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.model_profiles import SERVICE_TIERS, VERBOSITIES, Capability, Effort, ModelProfile, Sampling
from desktop_app.language import tr


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one refusal said about a model, at one server: `param` takes only `supported`, or is not taken at all."""

    server: str
    """The host, or "demo"."""
    model_id: str
    param: str
    """As the server names it: `reasoning.effort`, `text.verbosity`, `background`, `tools.web_search`, …"""
    supported: tuple[str, ...]
    """What would have been accepted; empty where the message lists nothing."""
    message: str
    """The server's own words."""
    at: Timestamp
    refused: str = ""
    """The value that was refused, where only that one was: an effort, a service tier, a mode."""


@dataclass(frozen=True, slots=True)
class OwnModel:
    """A person's own additions to a model, which win over every other source. None leaves a field as it is."""

    model_id: str
    efforts: tuple[Effort, ...] | None = None
    """The efforts it takes; every other one counts as not taken."""
    default_effort: Effort | None = None
    reasoning_modes: tuple[str, ...] | None = None
    verbosity: Capability | None = None
    sampling: Sampling | None = None
    streaming: Capability | None = None
    background: Capability | None = None
    web_search: Capability | None = None
    files: Capability | None = None
    structured_outputs: Capability | None = None
    service_tiers: tuple[str, ...] | None = None
    context_window: int | None = None
    max_input_tokens: int | None = None
    max_output_tokens: int | None = None
    encoding: str | None = None
    shutdown_date: date | None = None
    replacement: str | None = None
    note: str = ""
    """The person's own words about it, shown with the model."""
    set_on: str = ""
    """The day it was set, as YYYY-MM-DD."""


EFFORT_PARAM = "reasoning.effort"
VERBOSITY_PARAM = "text.verbosity"
MODE_PARAM = "reasoning.mode"
SUMMARY_PARAM = "reasoning.summary"
TIER_PARAM = "service_tier"
WEB_SEARCH_PARAM = "tools.web_search"

_CAPABILITY_PARAMS = {
    "background": "background",
    "stream": "streaming",
    WEB_SEARCH_PARAM: "web_search",
    SUMMARY_PARAM: "summaries",
    "text.format": "structured_outputs",
}


def with_lessons(profile: ModelProfile, lessons: Sequence[Lesson]) -> ModelProfile:
    """The profile narrowed by what a server refused, oldest lesson first."""
    for lesson in sorted(lessons, key=lambda lesson: lesson.at):
        profile = _with_lesson(profile, lesson)
    return profile


def _with_lesson(profile: ModelProfile, lesson: Lesson) -> ModelProfile:
    param = lesson.param
    if param == "reasoning":
        return replace(profile, efforts={}, default_effort=None, reasoning_modes=())
    if param == EFFORT_PARAM:
        return _with_efforts(profile, lesson)
    if param in ("temperature", "top_p"):
        return replace(profile, sampling=_without_sampling(profile, lesson))
    if param == VERBOSITY_PARAM:
        values = tuple(value for value in profile.verbosities if _still_taken(lesson, value))
        return replace(profile, verbosities=values, verbosity=Capability.YES if values else Capability.NO)
    if param == MODE_PARAM:
        modes = tuple(mode for mode in profile.reasoning_modes if _still_taken(lesson, mode))
        return replace(profile, reasoning_modes=modes)
    if param == TIER_PARAM:
        tiers = tuple(tier for tier in profile.service_tiers if _still_taken(lesson, tier))
        return replace(profile, service_tiers=tiers)
    name = _CAPABILITY_PARAMS.get(param)
    changed: dict[str, Any] = {name: Capability.NO} if name else {}
    return replace(profile, **changed)


def _without_sampling(profile: ModelProfile, lesson: Lesson) -> Sampling:
    """A model that reasons may still take a temperature when it does not (`refused` holds the effort sent)."""
    thought = lesson.refused != Effort.NONE and profile.sampling is not Sampling.NEVER
    if thought and profile.offers(Effort.NONE).allowed:
        return Sampling.ONLY_EFFORT_NONE
    return Sampling.NEVER


def _still_taken(lesson: Lesson, value: str) -> bool:
    if lesson.supported:
        return value in lesson.supported
    return bool(lesson.refused) and value != lesson.refused


def _with_efforts(profile: ModelProfile, lesson: Lesson) -> ModelProfile:
    known = [effort for effort in Effort if effort.value in lesson.supported]
    if known:
        efforts = {effort: Capability.YES if effort in known else Capability.NO for effort in Effort}
    elif lesson.refused:
        efforts = {**profile.efforts, Effort(lesson.refused): Capability.NO}
    else:
        efforts = {}
    default = (
        profile.default_effort if efforts.get(profile.default_effort or Effort.NONE) is not Capability.NO else None
    )
    return replace(profile, efforts=efforts, default_effort=default if efforts else None)


def faults_of(own: OwnModel) -> tuple[str, ...]:
    """What is wrong with an addition, in sentences; the same rules hold for the shipped catalogue."""
    found = []
    if not own.model_id.strip() or own.model_id != own.model_id.strip():
        found.append(tr("The model's name is empty or has blanks around it."))
    tokens = (own.context_window, own.max_input_tokens, own.max_output_tokens)
    if any(limit is not None and limit <= 0 for limit in tokens):
        found.append(tr("A limit must be a number of tokens above 0."))
    elif own.context_window and any(limit is not None and limit > own.context_window for limit in tokens):
        found.append(tr("A limit is larger than the context window."))
    if own.default_effort is not None and own.efforts is not None and own.default_effort not in own.efforts:
        found.append(
            tr("The default effort “{default_effort}” is not among the efforts.", default_effort=own.default_effort)
        )
    if unknown := set(own.service_tiers or ()) - set(SERVICE_TIERS):
        found.append(tr("There is no service tier {names}.", names=", ".join(sorted(unknown))))
    if own.replacement == own.model_id:
        found.append(tr("A model cannot replace itself."))
    return tuple(found)


def with_own(profile: ModelProfile, own: OwnModel) -> ModelProfile:
    """The profile with a person's additions on top."""
    changed: dict[str, Any] = {
        field.name: value
        for field in fields(own)
        if field.name not in ("model_id", "efforts", "set_on", "note")
        and (value := getattr(own, field.name)) is not None
    }
    if own.efforts is not None:
        changed["efforts"] = {effort: Capability.YES if effort in own.efforts else Capability.NO for effort in Effort}
        if own.default_effort is None and profile.default_effort not in own.efforts:
            changed["default_effort"] = None
    if own.verbosity is Capability.YES:
        changed["verbosities"] = VERBOSITIES
    # who gives it an end of their own says that it is alive
    alive = profile.listed or own.shutdown_date is not None
    return replace(profile, **changed, note=own.note, own=True, in_catalogue=True, listed=alive)
