"""What may be chosen beside the composer for one conversation: only what its model accepts. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from desktop_app.domain.conversation import Conversation
from desktop_app.domain.model_profiles import Capability, Catalogue, ModelProfile
from desktop_app.domain.requests import Verbosity
from desktop_app.domain.settings import HISTORY_BUDGET
from desktop_app.ui import formats

RETIRING_SOON_DAYS = 90
"""From so many days before its end a model carries a note."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice; `reason` explains it, and `marked` says that nobody knows whether the model takes it."""

    key: str
    label: str
    reason: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True)
class ModelOption:
    """A model with a note such as *retires in 21 days*."""

    model_id: str
    note: str = ""
    tone: Literal["muted", "warning"] = "muted"


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything the controls show. Empty `efforts`, `verbosities` or a `web` of None: that control is not there."""

    model_id: str
    models: tuple[ModelOption, ...]
    model_note: str
    """A sentence about the chosen model, where there is something to know."""
    model_mark: str
    """The same in a few words, to stand beside its name."""
    efforts: tuple[Option, ...]
    effort: str
    verbosities: tuple[Option, ...]
    verbosity: str
    web: bool | None
    web_reason: str
    budgets: tuple[Option, ...]
    budget: str
    has_developer_message: bool


def choices_for(conversation: Conversation, catalogue: Catalogue, today: date) -> Choices:
    """The choices for a conversation's model, today."""
    profile = catalogue.profile(conversation.model_id)
    return Choices(
        model_id=conversation.model_id,
        models=tuple(ModelOption(known.model_id, *_note(known, today)) for known in catalogue.current(today)),
        model_note=_model_note(profile, today),
        model_mark=_model_mark(profile, today),
        efforts=_efforts(profile),
        effort=conversation.effort.value if conversation.effort else "",
        verbosities=_verbosities(profile),
        verbosity=conversation.verbosity.value if conversation.verbosity else "",
        web=conversation.web_search if profile.web_search.allowed else None,
        web_reason=_unknown_words("web search", profile) if profile.web_search is Capability.UNKNOWN else "",
        budgets=tuple(_budget_option(key, label) for key, label in HISTORY_BUDGET.choices),
        budget=str(conversation.history_budget),
        has_developer_message=bool(conversation.developer_message.strip()),
    )


def _efforts(profile: ModelProfile) -> tuple[Option, ...]:
    return tuple(_option(effort.value, profile.offers(effort), profile) for effort in profile.offered_efforts())


def _verbosities(profile: ModelProfile) -> tuple[Option, ...]:
    if not profile.verbosity.allowed:
        return ()
    levels = (_option(level.value, profile.verbosity, profile) for level in Verbosity)
    return (Option("", "auto", "As the model likes"), *levels)


def _option(key: str, capability: Capability, profile: ModelProfile) -> Option:
    unknown = capability is Capability.UNKNOWN
    return Option(key, key, _unknown_words(f"“{key}”", profile) if unknown else "", unknown)


def _unknown_words(what: str, profile: ModelProfile) -> str:
    return f"Nobody knows yet whether {profile.model_id} accepts {what}; the server may refuse it."


def _budget_option(key: str, label: str) -> Option:
    reason = "The oldest turns are left out first; the developer message and your newest message always go."
    return Option(key, label.removesuffix(" tokens") if key != "0" else "max", f"{label}. {reason}")


def _note(profile: ModelProfile, today: date) -> tuple[str, Literal["muted", "warning"]]:
    days = profile.days_left(today)
    if days is None or days > RETIRING_SOON_DAYS:
        return "", "muted"
    return f"retires {_in_days(days)}", "warning"


def _in_days(days: int) -> str:
    return "today" if days == 0 else "tomorrow" if days == 1 else f"in {formats.plural(days, 'day')}"


def _model_mark(profile: ModelProfile, today: date) -> str:
    if not profile.in_catalogue:
        return "unknown model"
    return "retired" if profile.is_retired(today) else _note(profile, today)[0]


def _model_note(profile: ModelProfile, today: date) -> str:
    if not profile.in_catalogue:
        return f"Ponder does not know {profile.model_id}: choices marked “?” may be refused."
    days = profile.days_left(today)
    if days is None or days > RETIRING_SOON_DAYS:
        return ""
    instead = f"; then use {profile.replacement}" if profile.replacement else ""
    if profile.is_retired(today):
        return f"{profile.model_id} has been retired{instead}."
    return f"{profile.model_id} retires {_in_days(days)}{instead}."
