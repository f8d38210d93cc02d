"""The Pro tab's fixed model and request, with its dated successor: the one place where a developer changes them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.requests import AnswerRequest
from desktop_app.language import later, tr

POLL_SECONDS = 61.0
"""Time between two checks of a Pro job."""


@dataclass(frozen=True, slots=True)
class ProProfile:
    """A model that Pro uses and the time from which it applies (seconds since the epoch, UTC).

    `body` holds every parameter of the request but `input`: nothing else is ever sent, no effort, no verbosity,
    no `store`, no `stream`, no metadata (PRODUCT.md section 4).
    """

    model_id: str
    label: str
    applies_from: Timestamp
    reasoning_mode: str | None

    @property
    def body(self) -> dict[str, Any]:
        """The request's fixed part, a fresh dictionary each time."""
        reasoning: dict[str, Any] = {"summary": None}
        if self.reasoning_mode is not None:
            reasoning["mode"] = self.reasoning_mode
        return {
            "model": self.model_id,
            "background": True,
            "text": {"format": {"type": "text"}},
            "reasoning": reasoning,
            "tools": [
                {
                    "type": "web_search",
                    "user_location": {"type": "approximate"},
                    "search_context_size": "high",
                }
            ],
        }


PROFILES = (
    ProProfile(model_id="gpt-5-pro", label="gpt-5-pro", applies_from=0.0, reasoning_mode=None),
    ProProfile(
        model_id="gpt-6.1-sol",
        label=later("gpt-6.1-sol in pro mode"),
        # the day OpenAI shuts gpt-5-pro down and names this replacement (facts/openai-api section 0)
        applies_from=datetime(2026, 12, 11, tzinfo=UTC).timestamp(),
        reasoning_mode="pro",
    ),
)


def pro_profile_at(now: Timestamp) -> ProProfile:
    """The profile in force at `now` (seconds since the epoch, UTC)."""
    return [profile for profile in PROFILES if profile.applies_from <= now][-1]


def pro_successor_after(now: Timestamp) -> ProProfile | None:
    """The profile that takes over next, if one is known."""
    return next((profile for profile in PROFILES if profile.applies_from > now), None)


def pro_predecessor_of(profile: ProProfile) -> ProProfile | None:
    """The profile that this one took over from."""
    place = PROFILES.index(profile)
    return PROFILES[place - 1] if place else None


def carried_over(request: AnswerRequest, now: Timestamp) -> AnswerRequest:
    """A Pro request that has not been sent yet, with the model in force; the same object where that is its own."""
    model_id = pro_profile_at(now).model_id
    return request if not request.pinned_body or request.model_id == model_id else replace(request, model_id=model_id)


def retired_advice(now: Timestamp) -> str:
    """What becomes of a question whose model was gone before its date."""
    successor = pro_successor_after(now)
    if successor is None:
        return tr("This version of Ponder knows no later model for Pro. The question is kept: look for a newer Ponder.")
    day = datetime.fromtimestamp(successor.applies_from, UTC)
    return tr(
        "The question is kept, and sent to {label} on {day} {day_2:%B %Y} by itself. Release it to try before that.",
        label=tr(successor.label),
        day=day.day,
        day_2=day,
    )


def pro_profile_for(model_id: str) -> ProProfile:
    """The profile whose model a stored job names.

    Raises KeyError for a model Pro never had.
    """
    for profile in PROFILES:
        if profile.model_id == model_id:
            return profile
    raise KeyError(model_id)
