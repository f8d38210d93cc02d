"""Words in a prompt that make the simulator behave in a chosen way; resources/demo/README.md lists them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TAKE = re.compile(r"\btake (\d+(?:\.\d+)?) (second|minute|hour)s?\b", re.IGNORECASE)
_WORDS = re.compile(r"\bwrite (\d[\d,]{1,8}) words\b", re.IGNORECASE)
_THINK = re.compile(r"\bthink for (\d[\d,]{0,8}) tokens\b", re.IGNORECASE)
_SAY = re.compile(r"\breply exactly: ?(.+)", re.IGNORECASE | re.DOTALL)
_FIRST = re.compile(
    r"\bwhat (?:was|did) (?:i|my first).{0,24}\bfirst\b|\bmy first (?:message|question)\b", re.IGNORECASE
)
_SECONDS = {"second": 1.0, "minute": 60.0, "hour": 3600.0}
_FAILURES = {
    "please fail": ("server_error", "The server had an error while processing your request. Sorry about that!"),
    "please be invalid": ("invalid_prompt", "Invalid prompt: your prompt was flagged as potentially violating our "
                          "usage policy. Please try again with a different prompt."),
    "run out of quota": ("insufficient_quota", "You exceeded your current quota, please check your plan and billing "
                         "details. For more information on this error, read the docs: "
                         "https://platform.openai.com/docs/guides/error-codes/api-errors."),
    "hit the rate limit": ("rate_limit_exceeded", "Rate limit reached for this model in organization org-simulated "
                           "on tokens per min (TPM): Limit 200000, Used 198000, Requested 4100. Please try again in "
                           "11.054s. Visit https://platform.openai.com/account/rate-limits to learn more."),
}  # fmt: skip


@dataclass(frozen=True)
class Triggers:
    """What the words of one prompt ask for."""

    failure: tuple[str, str] | None = None
    """Code and message of the failure in the middle of the answer."""
    refuse: bool = False
    stall: bool = False
    filtered: bool = False
    cut_short: bool = False
    seconds: float | None = None
    words: int | None = None
    thinking: int | None = None
    say: str | None = None
    downgraded: bool = False
    """Served at the default tier, whatever was asked for."""
    first_question: bool = False

    @classmethod
    def read(cls, prompt: str) -> Triggers:
        """Only the first 20,000 characters are looked at."""
        text = prompt[:20_000]
        lower = text.lower()
        take, words, think, say = (found.search(text) for found in (_TAKE, _WORDS, _THINK, _SAY))
        return cls(
            failure=next((failure for phrase, failure in _FAILURES.items() if phrase in lower), None),
            refuse="please refuse" in lower,
            stall="stall in queued" in lower,
            filtered="please be filtered" in lower,
            cut_short="please be cut short" in lower,
            seconds=float(take[1]) * _SECONDS[take[2].lower()] if take else None,
            words=min(200_000, int(words[1].replace(",", ""))) if words else None,
            thinking=min(500_000, int(think[1].replace(",", ""))) if think else None,
            say=say[1] if say else None,
            downgraded="please be downgraded" in lower,
            first_question=bool(_FIRST.search(text)),
        )
