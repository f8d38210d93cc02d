"""The prompt cache: beginnings of prompts seen a short while ago, counted in the steps of the real one."""

from __future__ import annotations

import hashlib
import json

from .json_text import Json
from .models import Profile
from .tokens import CHARS

BLOCK = 128
"""Tokens per step."""
SMALLEST = 1024
"""Tokens; a shorter beginning is not kept."""


def frame_of(body: Json, profile: Profile) -> str:
    """What stands before a prompt's text, or decides where it is kept: another of these, and nothing is found."""
    reasoning, text = body.get("reasoning") or {}, body.get("text") or {}
    tier = body.get("service_tier")
    parts = [
        profile.name,
        body.get("prompt_cache_key"),
        reasoning.get("effort") or profile.default_effort,
        reasoning.get("mode") or "standard",
        text.get("verbosity") or "medium",
        text.get("format"),
        body.get("tools") or None,
        {"fast": "priority", "auto": None, "default": None}.get(str(tier), tier),
    ]
    return json.dumps(parts, sort_keys=True)


def whole_blocks(tokens: int) -> int:
    """How much of so many tokens can come from the cache."""
    return tokens // BLOCK * BLOCK if tokens >= SMALLEST else 0


class PromptCache:
    """Remembers beginnings of prompts with their last use. Forgets all when there are too many, as a cache may.

    Times are real seconds, as those of the responses are: what a client sees of time is its own clock.
    """

    def __init__(self, limit: int = 200_000) -> None:
        self._used: dict[bytes, float] = {}
        self._limit = limit

    def look_up_and_add(self, frame: str, text: str, *, now: float, keep: float) -> int:
        """How many tokens of this beginning were used in the last `keep` seconds: 0, or 1,024 and more in steps."""
        digests = _steps(frame, text)
        found = 0
        for index, digest in enumerate(digests, start=1):
            used = self._used.get(digest)
            if used is None or now - used > keep:
                break
            found = index * BLOCK
        if len(self._used) > self._limit:
            self._used.clear()
        self._used.update(dict.fromkeys(digests, now))
        return found if found >= SMALLEST else 0

    def forget(self) -> None:
        """Everything, as a busy server may at any moment."""
        self._used.clear()


def _steps(frame: str, text: str) -> list[bytes]:
    """A digest of the beginning for each whole step of it."""
    data, size = text.encode("utf-8", "replace"), BLOCK * CHARS
    running = hashlib.sha256(frame.encode())
    digests = []
    for end in range(size, len(data) + 1, size):
        running.update(data[end - size : end])
        digests.append(running.digest()[:12])
    return digests
