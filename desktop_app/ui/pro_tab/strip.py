"""The line that names the fixed model, and what is told when it makes way for another. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC

from desktop_app.domain.pro_profile import ProProfile
from desktop_app.language import tr, trn
from desktop_app.ui import formats

DAY = 86_400.0
SOON_DAYS, LAST_DAYS, AFTER_DAYS = 30, 3, 14


@dataclass(frozen=True, slots=True)
class Change:
    """What is told of a change of model; `stage` names the change and how near it is, so that each is told once."""

    stage: str
    text: str
    advice: str


def strip_words(profile: ProProfile, successor: ProProfile | None) -> str:
    """ "gpt-5-pro · fixed in this version · retires 11 Dec 2026, then gpt-6.1-sol in pro mode"."""
    words = tr("{label} · fixed in this version", label=tr(profile.label))
    if successor is None:
        return words
    return tr("{words} · retires {day}, then {label}", words=words, day=_day(successor), label=tr(successor.label))


def change_words(
    profile: ProProfile, successor: ProProfile | None, before: ProProfile | None, now: float
) -> Change | None:
    """What to tell of the change that is near, or of the one that was a few days ago. None while there is neither."""
    if successor is not None and successor.applies_from - now <= SOON_DAYS * DAY:
        left = successor.applies_from - now
        last = left <= LAST_DAYS * DAY
        return Change(
            f"{successor.model_id}:{'last' if last else 'soon'}",
            tr(
                "From {day} Pro asks {label}: {left}.",
                day=_day(successor),
                label=tr(successor.label),
                left=_left_words(left),
            ),
            tr(
                "{model_id} is shut down that day. You need not do anything: what runs keeps its model, "
                "later questions go to the new one, in the same conversations. The estimate before each question is "
                "the new model's then.",
                model_id=profile.model_id,
            ),
        )
    if before is not None and now - profile.applies_from <= AFTER_DAYS * DAY:
        return Change(
            f"{profile.model_id}:now",
            tr("Since {day} Pro asks {label}.", day=_day(profile), label=tr(profile.label)),
            tr(
                "{model_id} was shut down. Your conversations go on with the new model. Its prices differ: "
                "the estimate before each question tells them.",
                model_id=before.model_id,
            ),
        )
    return None


def next_stage(profile: ProProfile, successor: ProProfile | None, now: float) -> float:
    """Seconds until something else may have to be told."""
    moments = [profile.applies_from + AFTER_DAYS * DAY]
    if successor is not None:
        moments += [successor.applies_from - days * DAY for days in (SOON_DAYS, LAST_DAYS, 1, 0)]
    return min((moment - now for moment in moments if moment > now), default=DAY)


def _left_words(seconds: float) -> str:
    if seconds < DAY:
        return trn("in {n} hour", "in {n} hours", max(1, round(seconds / 3600)))
    return trn("in {n} day", "in {n} days", round(seconds / DAY))


def _day(profile: ProProfile) -> str:
    # the day the provider names, not the day of the person's time zone
    return formats.day(profile.applies_from, UTC)
