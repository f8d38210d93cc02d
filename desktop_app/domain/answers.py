"""One response as Ponder keeps it: text, refusal, summaries, citations, usage, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.problems import Problem
from desktop_app.domain.usage import Usage


class ResponseStatus(StrEnum):
    """`response.status` of the API; an unknown word counts as still running."""

    QUEUED = "queued"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"
    INCOMPLETE = "incomplete"

    @property
    def terminal(self) -> bool:
        """Whether the server will not change it any more."""
        return self not in (ResponseStatus.QUEUED, ResponseStatus.IN_PROGRESS)


@dataclass(frozen=True, slots=True)
class Citation:
    """A `url_citation`: characters `start` to `end` (exclusive) of the answer's text rest on `url`."""

    url: str
    title: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ToolItem:
    """An output item that is not text: a search, code run, image, MCP call; `label` says it in words."""

    kind: str
    status: str
    label: str
    item_id: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A response, from the server's final object (never from the deltas, see facts/real-traffic 17).

    `text` joins the final-answer parts; `commentary` what a model said on the way (`phase: commentary`).
    Citations' offsets count within `text`. `problem` is set when the response failed; `raw` is the response
    object as JSON text.
    """

    response_id: str
    model_id: str
    status: ResponseStatus
    created_at: Timestamp | None = None
    completed_at: Timestamp | None = None
    text: str = ""
    commentary: str = ""
    refusal: str = ""
    summaries: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    source_urls: tuple[str, ...] = ()
    tool_items: tuple[ToolItem, ...] = ()
    usage: Usage | None = None
    incomplete_reason: str | None = None
    effort: str | None = None
    service_tier: str | None = None
    problem: Problem | None = None
    request_id: str | None = None
    raw: str = ""

    @property
    def shown_text(self) -> str:
        """What a reader is to see as the answer: the text, or the refusal where there is no text."""
        return self.text or self.refusal


@dataclass(frozen=True, slots=True)
class ResponseReport:
    """What one create, poll or cancel said. `answer` is there once the status is terminal."""

    response_id: str
    status: ResponseStatus
    model_id: str = ""
    created_at: Timestamp | None = None
    answer: Answer | None = None
    request_id: str | None = None
    metadata: tuple[tuple[str, str], ...] = ()
    """The labels that the request carried, as the server repeats them."""
