"""What every picker says about models: which it offers under which heading, badges, marks and notes. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from desktop_app.domain.model_profiles import Capability, KnownModels, ModelProfile
from desktop_app.language import later, tr, trn

MORE = later("More from your provider")

Tone = Literal["muted", "warning"]


@dataclass(frozen=True, slots=True)
class ModelOffer:
    """A model to choose, with a badge such as *retires in 21 days*; `group` is the heading it stands under."""

    model_id: str
    note: str = ""
    tone: Tone = "muted"
    group: str = ""


def offers(
    models: KnownModels, today: date, *, usable: Callable[[ModelProfile], bool] = lambda profile: True
) -> tuple[ModelOffer, ...]:
    """The known models in catalogue order, then those that only the provider's list names."""
    known = [
        ModelOffer(profile.model_id, *badge(profile, today)) for profile in models.current(today) if usable(profile)
    ]
    more = [
        ModelOffer(profile.model_id, *badge(profile, today), tr(MORE))
        for profile in models.more(today)
        if usable(profile)
    ]
    return (*known, *more)


def is_gone(profile: ModelProfile, today: date) -> bool:
    """Whether it no longer answers."""
    return not profile.listed or (profile.shutdown_date is not None and profile.shutdown_date < today)


def retires_soon(profile: ModelProfile, today: date) -> bool:
    """Whether its last days have come."""
    return not is_gone(profile, today) and profile.shutdown_date is not None and profile.retires_soon(today)


def badge(profile: ModelProfile, today: date) -> tuple[str, Tone]:
    """A few words beside a model's name, and their colour; empty where there is nothing to know."""
    end = profile.shutdown_date
    if is_gone(profile, today):
        return tr("retired"), "warning"
    if end is not None and retires_soon(profile, today):
        return tr("retires {in_days}", in_days=_in_days((end - today).days)), "warning"
    if profile.with_key is False:
        return tr("not listed for your key"), "muted"
    return "", "muted"


def mark(profile: ModelProfile, today: date) -> str:
    """The badge of the chosen model: it also says that nobody knows it."""
    return badge(profile, today)[0] or ("" if profile.in_catalogue else tr("unknown model"))


def note(profile: ModelProfile, today: date) -> str:
    """A sentence about the chosen model, where there is something to know."""
    words, _ = badge(profile, today)
    name = profile.model_id
    instead = tr("; then use {replacement}", replacement=profile.replacement) if profile.replacement else ""
    if is_gone(profile, today):
        end = profile.shutdown_date
        when = tr(" on {day} {end:%B %Y}", day=end.day, end=end) if end else ""
        return tr(
            "{name} was shut down{when}.{value}",
            name=name,
            when=when,
            value=tr(" Use {replacement}.", replacement=profile.replacement) if profile.replacement else "",
        )
    if retires_soon(profile, today):
        return tr("{name} {retires}{instead}.", name=name, retires=words, instead=instead)
    if not profile.in_catalogue:
        return tr(
            "Ponder does not know {name}: choices marked “?” may be refused, and what they teach is kept.", name=name
        )
    if profile.with_key is False:
        return tr("Your provider does not list {name} for this key; it may refuse it.", name=name)
    return ""


def unknown_words(what: str, profile: ModelProfile) -> str:
    """Why a choice carries a mark."""
    return tr(
        "Nobody knows yet whether {model_id} accepts {what}. A refusal costs nothing and is remembered.",
        model_id=profile.model_id,
        what=what,
    )


def left_out_words(profile: ModelProfile) -> str:
    """Which efforts are not offered and why; empty where the model takes every one, or none."""
    offered = profile.offered_efforts()
    missing = [effort.value for effort, state in profile.efforts.items() if state is Capability.NO]
    if not offered or not missing:
        return ""
    return tr("{model_id} does not take {names}.", model_id=profile.model_id, names=", ".join(missing))


def _in_days(days: int) -> str:
    return (
        tr("today")
        if days <= 0
        else tr("tomorrow")
        if days == 1
        else tr("in {days}", days=trn("{n} day", "{n} days", days))
    )
