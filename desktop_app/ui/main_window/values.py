"""What passes between the window's words and its widgets; imported before the first paint, so it imports nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["fine", "warn", "over"]


@dataclass(frozen=True, slots=True)
class Foot:
    """Today's money in the window's foot. `spent_share` and `share` (with what is in flight) are parts of the cap, 1
    is all of it; `state` is said beside a sign when there is something to say."""

    spent: str
    cap: str
    spent_share: float
    share: float
    level: Level
    state: str
    explanation: str
