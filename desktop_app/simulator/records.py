"""A created response, and how one is made from its entry in the journal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from . import tokens
from .json_text import Json
from .listing import as_list
from .models import Profile
from .planner import Asked, Plan


@dataclass
class Record:
    """One created response. Its state at any moment follows from the request and the start time."""

    asked: Asked
    created_wall: float
    started: float
    """Simulated seconds."""
    counts: Json
    """Input tokens: {"input", "cached", "written"}."""
    stretch: float = 1.0
    """Simulated seconds per planned second: foreground answers may run at a pace of their own."""
    queued_until: float = 0.0
    ended_at: float = 0.0
    """Simulated seconds, both."""
    outcome: str = ""
    cancelled: bool = False
    gone: bool = False
    abandoned: bool = False
    """The client left a foreground stream before its end."""

    @property
    def id(self) -> str:
        """The response id."""
        return self.asked.key

    @classmethod
    def read(cls, entry: Json, profile: Profile, plan_of: Callable[[Asked], Plan]) -> Record:
        """The record of a journal entry, new or old."""
        body = entry["body"]
        said = [
            (str(item.get("role", "")), tokens.content_text(item.get("content"))) for item in as_list(body.get("input"))
        ]
        last = next((n for n in reversed(range(len(said))) if said[n][0] == "user"), -1)
        history = [(role, text) for role, text in entry["history"]] + said[: max(last, 0)]
        prompt = said[last][1] if last >= 0 else ""
        asked = Asked(entry["id"], profile, body, prompt, tuple(history), entry["repeat"], entry["seed"],
                      tuple(entry.get("attached", ())))  # fmt: skip
        plan, start, stretch = plan_of(asked), entry["started"], entry["stretch"]
        return cls(
            asked, entry["wall"], start, entry["counts"], stretch, start + stretch * plan.queued,
            start + stretch * plan.duration, plan.outcome,
        )  # fmt: skip


@dataclass(frozen=True)
class Context:
    """What the server remembers for a new request."""

    history: list[tuple[str, str]]
    """(role, text), shortened: enough to choose an answer by."""
    tokens: int
    texts: list[str]
    cached: int = 0


def brief(said: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The beginning of a history, short enough to be kept with each response."""
    return [(role, text[:300]) for role, text in said[:12]]
