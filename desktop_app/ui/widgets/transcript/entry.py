"""What one turn of a conversation shows: plain values, equal when they look the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

ATTACHED = "attached:"
"""The beginning of an id in `action_requested`: a file of the entry, by its number."""
FORK_BACK, FORK_ON = "fork_back", "fork_on"
"""Ids in `action_requested` of the arrows beside an entry that was said in several ways."""


class Action(NamedTuple):
    """A button under an entry: its id in `action_requested`, its words, and a picture of resources/icons."""

    id: str
    label: str
    icon: str


class Source(NamedTuple):
    """A cited page."""

    number: int
    title: str
    url: str


class Badge(NamedTuple):
    """A running answer: status word as the badge shows it, time so far, and when it is looked at next."""

    status: str
    elapsed: str
    next_check: str


@dataclass(frozen=True, slots=True)
class TranscriptEntry:
    """One turn. A user's `text` is shown as it is; an assistant's `text` and `thinking` are Markdown.

    `as_written` shows an answer's Markdown itself instead of what it means.
    """

    key: str
    role: Literal["user", "assistant"]
    text: str = ""
    footer: str = ""
    thinking: str = ""
    thinking_title: str = ""
    status_line: str = ""
    badge: tuple[str, str, str] | None = None
    sources: tuple[tuple[int, str, str], ...] = ()
    notice: str = ""
    excluded: bool = False
    actions: tuple[tuple[str, str, str], ...] = ()
    as_written: bool = False
    attached: tuple[tuple[str, str, str, str], ...] = ()
    """Files above a question: name, a line, an icon, and the key of a small picture; pressed, they are
    `ATTACHED` and their number."""
    fork: tuple[int, int] = (1, 1)
    """Which of how many were said in its place; more than one can be walked by `FORK_BACK` and `FORK_ON`."""
