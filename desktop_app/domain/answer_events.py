"""What is heard while an answer is being written, one small value per thing worth showing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop_app.domain.answers import Answer, Citation, ResponseStatus
from desktop_app.domain.identifiers import Timestamp


@dataclass(frozen=True, slots=True)
class AnswerStarted:
    """The server accepted the request: from here on it has an id and may be charged."""

    response_id: str
    model_id: str
    status: ResponseStatus
    created_at: Timestamp | None = None
    request_id: str | None = None
    background: bool | None = None
    """Whether the server says that it goes on without a listener; None where it says nothing of that."""


@dataclass(frozen=True, slots=True)
class TextAdded:
    """More of the answer. `commentary` marks what is said on the way and is not the answer."""

    text: str
    commentary: bool = False


@dataclass(frozen=True, slots=True)
class RefusalAdded:
    """More of a refusal."""

    text: str


@dataclass(frozen=True, slots=True)
class SummaryAdded:
    """More of the reasoning summary; a new part starts a paragraph."""

    text: str
    new_part: bool = False


@dataclass(frozen=True, slots=True)
class ToolProgress:
    """A tool at work, in words: `Searching the web: otters hold hands`; `finished` ends its status line."""

    kind: str
    label: str
    finished: bool = False


@dataclass(frozen=True, slots=True)
class CitationAdded:
    """A citation that belongs to the text heard so far."""

    citation: Citation


@dataclass(frozen=True, slots=True)
class CursorMoved:
    """The last `sequence_number` heard, to resume a background stream after (`starting_after`).

    `memory` is the door's own: given back to `resume`, what was heard before the cut is known to it.
    """

    sequence_number: int
    memory: object = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class AnswerFinished:
    """The server's final word, whatever the status; nothing follows."""

    answer: Answer


AnswerEvent = (
    AnswerStarted
    | TextAdded
    | RefusalAdded
    | SummaryAdded
    | ToolProgress
    | CitationAdded
    | CursorMoved
    | AnswerFinished
)


def folded(events: Sequence[AnswerEvent]) -> list[AnswerEvent]:
    """The same in fewer pieces: what was added to one text bit by bit is put together."""
    whole: list[AnswerEvent] = []
    bits: list[str] = []

    def put_together() -> None:
        if bits and isinstance(last := whole[-1], TextAdded | SummaryAdded):
            whole[-1] = replace(last, text="".join([last.text, *bits]))
        bits.clear()

    for event in events:
        if isinstance(event, TextAdded | SummaryAdded) and whole and _goes_on(whole[-1], event):
            bits.append(event.text)
        else:
            put_together()
            whole.append(event)
    put_together()
    return whole


def _goes_on(before: AnswerEvent, event: TextAdded | SummaryAdded) -> bool:
    if isinstance(event, TextAdded):
        return isinstance(before, TextAdded) and event.commentary == before.commentary
    return isinstance(before, SummaryAdded) and not event.new_part
