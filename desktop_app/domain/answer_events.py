"""What is heard while an answer is being written, one small value per thing worth showing."""

from __future__ import annotations

from dataclasses import dataclass

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
    """The last `sequence_number` heard, to resume a background stream after (`starting_after`)."""

    sequence_number: int


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
