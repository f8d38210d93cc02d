"""What may be chosen beside the composer for one conversation: only what its model accepts. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain.conversation import Conversation
from desktop_app.domain.decisions import Decision
from desktop_app.domain.model_profiles import Capability, Effort, KnownModels, ModelProfile
from desktop_app.domain.settings import HISTORY_BUDGET
from desktop_app.language import tr
from desktop_app.ui import model_words
from desktop_app.ui.chat_tab.state_words import MODES
from desktop_app.ui.evidence_words import evidence_words
from desktop_app.ui.model_words import ModelOffer
from desktop_app.ui.service_tiers import STANDARD, tier_label


@dataclass(frozen=True, slots=True)
class Option:
    """One choice; `reason` explains it, and `marked` says that nobody knows whether the model takes it."""

    key: str
    label: str
    reason: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything the controls show. Empty `efforts`, `verbosities` or a `web` of None: that control is not there."""

    model_id: str
    models: tuple[ModelOffer, ...]
    model_note: str
    """A sentence about the chosen model, where there is something to know."""
    model_mark: str
    """The same in a few words, to stand beside its name."""
    efforts: tuple[Option, ...]
    efforts_left_out: str
    """Which efforts the model does not take."""
    effort: str
    evidence: str
    """Why the chosen effort is the default of new chats with this model; empty where it is not."""
    verbosities: tuple[Option, ...]
    verbosity: str
    web: bool | None
    web_reason: str
    tiers: tuple[Option, ...]
    """Service tiers; empty where the model has none besides the usual one."""
    tier: str
    budgets: tuple[Option, ...]
    budget: str
    state_modes: tuple[Option, ...]
    state_mode: str
    has_developer_message: bool


EffortsOf = Callable[[str], tuple[Sequence[Option], str]]
"""The efforts that a model takes, and the one next to what is chosen."""


def choices_for(
    conversation: Conversation, catalogue: KnownModels, today: date, default: Decision | None = None
) -> Choices:
    """The choices for a conversation's model, today; `default` is what was decided for new chats with it."""
    profile = catalogue.profile(conversation.model_id)
    evidence = (
        ""
        if default is None
        else tr("The default of new chats with this model. {evidence_words}", evidence_words=evidence_words(default))
    )
    return Choices(
        model_id=conversation.model_id,
        models=model_words.offers(catalogue, today),
        model_note=model_words.note(profile, today),
        model_mark=model_words.mark(profile, today),
        efforts=_efforts(profile, default, evidence),
        efforts_left_out=model_words.left_out_words(profile),
        effort=conversation.effort.value if conversation.effort else "",
        evidence=evidence if default is not None and conversation.effort is default.effort else "",
        verbosities=_verbosities(profile),
        verbosity=conversation.verbosity.value if conversation.verbosity else "",
        web=conversation.web_search if profile.web_search.allowed else None,
        web_reason=model_words.unknown_words(tr("web search"), profile)
        if profile.web_search is Capability.UNKNOWN
        else "",
        tiers=_tiers(profile),
        tier=conversation.service_tier if conversation.service_tier in profile.service_tiers else STANDARD,
        budgets=tuple(_budget_option(key, label) for key, label in HISTORY_BUDGET.choices),
        budget=str(conversation.history_budget),
        state_modes=tuple(Option(mode.value, tr(words), tr(meaning)) for mode, words, meaning in MODES),
        state_mode=conversation.state_mode.value,
        has_developer_message=bool(conversation.developer_message.strip()),
    )


def efforts_of(catalogue: KnownModels, model_id: str, chosen: Effort | None) -> tuple[Sequence[Option], str]:
    """The efforts of a model, and which of them stands for what is chosen; empty where it does not reason."""
    profile = catalogue.profile(model_id)
    nearest = profile.nearest_effort(chosen)
    return _efforts(profile, None, ""), nearest.value if nearest is not None else ""


def _efforts(profile: ModelProfile, default: Decision | None, evidence: str) -> tuple[Option, ...]:
    found = (_option(effort.value, profile.offers(effort), profile) for effort in profile.offered_efforts())
    usual = "" if default is None else default.effort.value
    return tuple(
        replace(option, reason=f"{evidence} {option.reason}".strip()) if option.key == usual else option
        for option in found
    )


def _verbosities(profile: ModelProfile) -> tuple[Option, ...]:
    if not profile.offered_verbosities():
        return ()
    levels = (_option(level, profile.verbosity, profile) for level in profile.offered_verbosities())
    return (Option("", "auto", tr("As the model likes")), *levels)


def _tiers(profile: ModelProfile) -> tuple[Option, ...]:
    if not profile.service_tiers:
        return ()
    usual = Option(STANDARD, tier_label(STANDARD), tr("The usual price and speed of your project"))
    return (usual, *(Option(tier, tier_label(tier)) for tier in profile.service_tiers))


def _option(key: str, capability: Capability, profile: ModelProfile) -> Option:
    unknown = capability is Capability.UNKNOWN
    return Option(key, key, model_words.unknown_words(f"“{key}”", profile) if unknown else "", unknown)


def _budget_option(key: str, label: str) -> Option:
    reason = tr("The oldest turns are left out first; the developer message and your newest message always go.")
    short = label.removesuffix(" tokens") if key != "0" else tr("as many as fit")
    return Option(key, short, f"{label}. {reason}")
