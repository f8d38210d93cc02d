"""An answer that is being written, as the screen shows it: its text, its thinking, and what is going on. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.answer_events import (
    AnswerEvent,
    AnswerStarted,
    RefusalAdded,
    SummaryAdded,
    TextAdded,
    ToolProgress,
)
from desktop_app.language import tr
from desktop_app.ui import formats
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry


@dataclass(frozen=True, slots=True)
class Step:
    """What a bunch of events adds: more text, more thinking, and whether title or status line changed."""

    text: str
    thinking: str
    lines_changed: bool


class LiveAnswer:
    """`key` is its entry in the transcript; `began` and every `now` are in seconds since the epoch."""

    def __init__(self, key: str, began: float) -> None:
        self.key = key
        self.began = began
        self._text: list[str] = []
        self._thinking: list[str] = []
        self._in_commentary = False
        self._tool = ""
        self._started = False
        self._first_text_at: float | None = None

    @property
    def has_text(self) -> bool:
        """Whether words of the answer itself have come."""
        return bool(self._text)

    def take(self, events: Sequence[AnswerEvent], now: float) -> Step:
        """Note what was heard."""
        before = (self.has_text, bool(self._thinking), self._tool, self._started)
        texts, thoughts = len(self._text), len(self._thinking)
        for event in events:
            self._take(event, now)
        after = (self.has_text, bool(self._thinking), self._tool, self._started)
        return Step("".join(self._text[texts:]), "".join(self._thinking[thoughts:]), before != after)

    def _take(self, event: AnswerEvent, now: float) -> None:
        if isinstance(event, AnswerStarted):
            self._started = True
        elif isinstance(event, SummaryAdded):
            self._think(event.text, apart=event.new_part or self._in_commentary)
            self._in_commentary = False
        elif isinstance(event, TextAdded) and event.commentary:
            starts = not self._in_commentary
            self._think(tr("*Said on the way:* {event}", event=event.text) if starts else event.text, apart=starts)
            self._in_commentary = True
        elif isinstance(event, TextAdded | RefusalAdded):
            if self._first_text_at is None:
                self._first_text_at = now
            self._tool = ""
            self._text.append(event.text)
        elif isinstance(event, ToolProgress):
            self._tool = event.label

    def _think(self, text: str, *, apart: bool) -> None:
        self._thinking.append(f"\n\n{text}" if apart and self._thinking else text)

    def entry(self, now: float) -> TranscriptEntry:
        """All of it so far."""
        return TranscriptEntry(
            key=self.key,
            role="assistant",
            text="".join(self._text),
            thinking="".join(self._thinking),
            thinking_title=self._title() if self._thinking else "",
            status_line=self.status_line(now),
        )

    def _title(self) -> str:
        if self._first_text_at is None:
            return tr("Reasoning so far")  # that it thinks, and how long, stands in the line below
        return tr("Thought for {first_text_at}", first_text_at=formats.duration(self._first_text_at - self.began))

    def status_line(self, now: float) -> str:
        """What is going on; empty once the words of the answer come."""
        if self._tool:
            return self._tool
        if self.has_text:
            return ""
        verb = tr("Thinking") if self._started else tr("Waiting for the server")
        waited = now - self.began
        return f"{verb} · {formats.duration(waited)}" if waited >= 1 else f"{verb}…"
