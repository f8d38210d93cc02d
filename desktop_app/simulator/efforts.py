"""What thinking harder changes: reasoning tokens, time, and how often a hard question is answered right."""

from __future__ import annotations

import math

from . import seeded
from .models import Profile

REASONING = {"none": 0, "minimal": 120, "low": 300, "medium": 1500, "high": 5000, "xhigh": 12000, "max": 25000}
"""Median reasoning tokens for a question of middling difficulty (2)."""

_ABILITY = {"none": -0.75, "minimal": -0.35, "low": 0.15, "medium": 1.27, "high": 1.275, "xhigh": 1.278, "max": 1.28}
"""In standard deviations against a question of difficulty 3; the knee is at medium."""

_OF_QUESTION = 0.8
"""How much of an attempt's luck is the question's own, so that its repeats mostly agree; squared, the share of it."""

_SLIP = 1 / 1000
"""How often an attempt goes wrong that need not have: all that tells efforts apart that can do the same."""

_RESEARCH_MINUTES = {"none": 4.0, "minimal": 4.5, "low": 6.0, "medium": 10.0, "high": 17.0, "xhigh": 25.0,
                     "max": 33.0}  # fmt: skip

TOKENS_PER_SECOND = 80.0
"""How fast text is written, in tokens per simulated second."""


def reasoning_tokens(profile: Profile, effort: str | None, pro: bool, difficulty: float, key: object) -> int:
    """How much it thought: log-normal around the effort's median, in steps of 64 as the API counts."""
    median = REASONING.get(effort or "none", 0) * (0.5 + difficulty / 4) * (3.0 if pro else 1.0)
    if median == 0:
        return 0
    tokens = median * math.exp(0.38 * seeded.normal("reasoning", profile.id, effort, key))
    return max(64, round(tokens / 64) * 64)


def is_right(
    profile: Profile, effort: str | None, pro: bool, difficulty: float, question: object, repeat: int, seed: int
) -> bool:
    """Whether this attempt gets it right. Luck belongs to question and repeat, whatever the effort: what less thinking
    solves more of it solves too, but for a rare slip. So what an effort buys shows on the tasks of the demo at once."""
    ability = _ABILITY.get(effort or "none", 0.0) + profile.skill + (0.35 if pro else 0.0)
    chance = seeded.normal_share(ability - 0.42 * (difficulty - 3))
    luck = _OF_QUESTION * seeded.normal("luck", seed, question)
    luck += math.sqrt(1 - _OF_QUESTION**2) * seeded.normal("luck", seed, question, repeat)
    slipped = seeded.fraction("slip", seed, question, repeat, profile.id, effort, pro) < _SLIP
    return seeded.normal_share(luck) < chance and not slipped


def thinking_seconds(profile: Profile, tokens: int) -> float:
    """Simulated seconds of silence before the first word of an ordinary answer."""
    return (0.5 + tokens / 170.0) / profile.pace


def question_seconds(profile: Profile, tokens: int) -> float:
    """Simulated seconds of a background job on a question with one right answer."""
    return (8.0 + tokens / 120.0) / profile.pace


def research_seconds(profile: Profile, effort: str | None, pro: bool, key: object) -> float:
    """Simulated seconds of a background research job: 4 to 40 minutes, pro 20 to 40."""
    spread = math.exp(0.22 * seeded.normal("minutes", profile.id, effort, key))
    if pro:
        return 60.0 * min(40.0, max(20.0, 28.0 * spread))
    return 60.0 * min(40.0, max(4.0, _RESEARCH_MINUTES.get(effort or "none", 4.0) * spread / profile.pace))
