"""Tags of jobs and conversations: how a typed one is kept, and how several are given and taken away."""

from __future__ import annotations

from collections.abc import Sequence

LONGEST_TAG = 60
"""Characters."""


def tidy_tag(typed: str) -> str:
    """A tag as it is kept: one line, no commas, which part tags where several are written in a row."""
    return " ".join(typed.replace(",", " ").split())[:LONGEST_TAG]


def retagged(tags: Sequence[str], add: Sequence[str], remove: Sequence[str]) -> tuple[str, ...]:
    """The tags with some more, in their order, and without others."""
    gone = set(remove) - set(add)
    return tuple(dict.fromkeys(tag for tag in (*tags, *add) if tag and tag not in gone))
