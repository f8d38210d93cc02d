"""What the services need from the outside world, as protocols; the adapters' rooms fulfil them."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from typing_extensions import override

from desktop_app.domain.answer_events import AnswerEvent
from desktop_app.domain.answers import Answer, ResponseReport
from desktop_app.domain.conversation import Conversation, ConversationKind, Message
from desktop_app.domain.identifiers import ConversationId, JobId, MessageId, Timestamp
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus, TimelineEntry
from desktop_app.domain.model_notes import Lesson, OwnModel
from desktop_app.domain.prices import OwnPrice
from desktop_app.domain.requests import AnswerRequest
from desktop_app.domain.spends import Spend

Clock = Callable[[], Timestamp]
"""Seconds since the epoch, UTC."""


# -- the door to the API ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where requests go and with which key; a key is only ever paired with the host it belongs to."""

    base_url: str
    api_key: str
    organization: str = ""
    project: str = ""
    profile: str = ""
    """The profile they belong to."""

    @override
    def __repr__(self) -> str:
        return f"Endpoint({self.base_url!r}, key hidden)"  # not shown


EndpointSource = Callable[[], Awaitable[Endpoint]]
"""Tells the endpoint in force. Raises ProblemError (no_key, configuration) when there is none."""


@dataclass(frozen=True, slots=True)
class ListedModel:
    """One row of `GET /v1/models`."""

    model_id: str
    shutdown_date: date | None


@dataclass(frozen=True, slots=True)
class Listing:
    """What a server's `GET /v1/models` said, and when."""

    server: str
    """The host, or "demo"."""
    at: Timestamp
    models: tuple[ListedModel, ...]


class AnswerDoor(Protocol):
    """Everything Ponder asks of the API. Every method raises ProblemError and nothing else.

    No method repeats a POST by itself; GETs and cancels may be repeated by the SDK.
    """

    def stream(self, request: AnswerRequest) -> AsyncGenerator[AnswerEvent]:
        """A streamed answer. Close the generator to stop it (`contextlib.aclosing`). Ends with AnswerFinished;
        a line cut before that raises a ProblemError of kind stream_cut."""
        ...

    async def answer(self, request: AnswerRequest) -> Answer:
        """A plain foreground answer, waited for in one call."""
        ...

    async def start(self, request: AnswerRequest) -> ResponseReport:
        """Create a background response; returns what the server said at once. Sent exactly once."""
        ...

    async def poll(self, response_id: str, *, known: str = "") -> ResponseReport:
        """Ask how a response is. While the status equals `known` the body is not parsed further."""
        ...

    def resume(
        self, response_id: str, starting_after: int | None, *, memory: object = None
    ) -> AsyncGenerator[AnswerEvent]:
        """The rest of a background stream, after the event with that sequence number, or all of it for None.

        `memory` is what the last `CursorMoved` before the cut carried.
        """
        ...

    async def cancel(self, response_id: str) -> ResponseReport:
        """Cancel a background response; cancelling twice is harmless."""
        ...

    async def delete(self, response_id: str) -> None:
        """Delete a stored response at the provider."""
        ...

    async def models(self) -> Sequence[ListedModel]:
        """The models this key may use; free of charge, so it also tests a key."""
        ...

    async def open_conversation(self, request: AnswerRequest) -> str:
        """A new conversation at the provider with the request's developer message and turns; returns its id."""
        ...

    async def delete_conversation(self, conversation_id: str) -> None:
        """Delete a conversation at the provider."""
        ...

    async def count_input_tokens(self, request: AnswerRequest) -> int:
        """The server's own count for this request."""
        ...

    async def close(self) -> None:
        """Close every connection."""
        ...


# -- what is kept --------------------------------------------------------------------------------------


class ConversationStore(Protocol):
    """Conversations and their messages. Every method is one transaction, committed before it returns."""

    async def conversations(self, kind: ConversationKind) -> Sequence[Conversation]:
        """Pinned first, then newest first."""
        ...

    async def conversation(self, conversation_id: ConversationId) -> Conversation | None: ...

    async def save_conversation(self, conversation: Conversation) -> None: ...

    async def unsaid(self, kind: ConversationKind) -> Conversation | None:
        """The new conversation of a kind with what was chosen for it, None where nothing was."""
        ...

    async def keep_unsaid(self, kind: ConversationKind, conversation: Conversation | None) -> None:
        """Keep what was chosen before anything was said; None forgets it."""
        ...

    async def delete_conversation(self, conversation_id: ConversationId) -> None:
        """Hidden at once; gone for good only by `purge_deleted`, so that it can be undone."""
        ...

    async def restore_conversation(self, conversation_id: ConversationId) -> None: ...

    async def purge_deleted(self, before: Timestamp) -> int: ...

    async def messages(self, conversation_id: ConversationId) -> Sequence[Message]:
        """Oldest first, without raw responses (`Answer.raw` is empty; see `raw_answer`)."""
        ...

    async def message(self, message_id: MessageId) -> Message | None: ...

    async def save_messages(self, *messages: Message, touch: Conversation | None = None) -> None:
        """Insert or replace messages, and the conversation with them, in one transaction."""
        ...

    async def save_partial_text(self, message_id: MessageId, text: str) -> None:
        """The text heard so far of an answer that is being written; cheap, called about once a second."""
        ...

    async def raw_answer(self, message_id: MessageId) -> str:
        """The response object as JSON text, or an empty text."""
        ...

    async def raw_answers(self, message_ids: Sequence[MessageId]) -> Mapping[MessageId, str]:
        """The response objects of several messages as JSON texts; those without one are not in it."""
        ...

    async def unfinished_messages(self) -> Sequence[Message]:
        """Chat answers still *sending* or *streaming*: at start-up those that a crash cut off, or that run as jobs."""
        ...

    async def search(self, words: str, *, limit: int = 50, kind: ConversationKind | None = None) -> Sequence[SearchHit]:
        """Full-text search: titles first, then of each conversation the newest message that holds the words."""
        ...

    async def places(self, words: str, conversation_id: ConversationId) -> Sequence[SearchHit]:
        """Every message of one conversation that holds the words, newest first."""
        ...


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A place where the words were found; `snippet` marks them with the characters U+0002 and U+0003."""

    conversation_id: ConversationId
    message_id: MessageId | None
    title: str
    snippet: str
    more: int = 0
    """Other messages of the same conversation that were found."""


class JobStore(Protocol):
    """The ledger. A job's row, its timeline entry and its answer are committed together."""

    async def add(self, *jobs: Job, notes: Sequence[str] = ()) -> None:
        """New rows with their first timeline entry."""
        ...

    async def save(self, *jobs: Job, note: str = "") -> None:
        """Replace rows, all or none. Another status than the stored one, or a note, adds a timeline entry with it.

        What was stored of a response id, a request's turns, an answer's text and its raw form is never replaced by
        nothing, so a job from a list may be saved. Raises IllegalMoveError, and changes nothing, when that status may
        not follow the stored one; LookupError for a job that was never added.
        """
        ...

    async def job(self, job_id: JobId) -> Job | None:
        """With its answer's text, but `Answer.raw` empty."""
        ...

    async def owner_of(self, response_id: str) -> Job | None:
        """The job that has this response, also when it was deleted."""
        ...

    async def jobs(self, *, origins: Sequence[JobOrigin] = (), newest: int | None = None) -> Sequence[Job]:
        """Every job not deleted, newest first, or only so many of them. Empty `origins` means all.

        For the table, where ten thousand rows must be quick: answers come with status, usage, times and problem
        only, requests without turns, developer message, metadata and cache key; `job` has them.
        """
        ...

    async def new_jobs(self) -> Sequence[tuple[JobId, JobOrigin]]:
        """Those for which `Job.is_new` is true."""
        ...

    async def jobs_with_status(self, *statuses: JobStatus) -> Sequence[Job]:
        """Those not deleted, newest first, as whole as `job` gives them."""
        ...

    async def timeline(self, job_id: JobId) -> Sequence[TimelineEntry]: ...

    async def raw_answer(self, job_id: JobId) -> str: ...

    async def delete(self, *job_ids: JobId) -> None:
        """Only jobs that have ended; a running one raises IllegalMoveError. Hidden at once, can be restored."""
        ...

    async def restore(self, *job_ids: JobId) -> None: ...

    async def purge_deleted(self, before: Timestamp) -> int:
        """Remove for good what was deleted before that time, except the jobs of a comparison that is still kept."""
        ...


class SpendingStore(Protocol):
    """The money book."""

    async def record(self, spend: Spend) -> None:
        """Insert or replace the entry with this key; what was measured is never replaced by a guess."""
        ...

    async def spent(self, since: Timestamp, until: Timestamp, profile: str = "") -> Decimal:
        """US dollars of all of a profile's entries with a known price in [since, until)."""
        ...

    async def unpriced(self, since: Timestamp, until: Timestamp, profile: str = "") -> int:
        """How many of a profile's entries in that time have no known price."""
        ...

    async def batch_spent(self, batch: str) -> Decimal:
        """US dollars of all entries of one import or comparison."""
        ...

    async def entries(self, since: Timestamp, until: Timestamp) -> Sequence[Spend]:
        """Every entry in [since, until), oldest first."""
        ...

    async def history(self, model_id: str, effort: str, *, limit: int = 200) -> Sequence[Spend]:
        """The newest entries with a usage the server told, for that requested model and effort, newest first."""
        ...


class ModelNotes(Protocol):
    """What is remembered about models beside the shipped catalogue. Every method is one transaction."""

    async def listings(self) -> Sequence[Listing]:
        """The last good list of each server."""
        ...

    async def save_listing(self, listing: Listing) -> None:
        """In place of that server's list before."""
        ...

    async def lessons(self) -> Sequence[Lesson]:
        """Everything that refusals taught, of every server, oldest first."""
        ...

    async def save_lessons(self, server: str, model_id: str, lessons: Sequence[Lesson]) -> None:
        """In place of what was remembered of that model at that server; none at all forgets it."""
        ...

    async def own_models(self) -> Sequence[OwnModel]: ...

    async def save_own_model(self, own: OwnModel) -> None: ...

    async def drop_own_model(self, model_id: str) -> None: ...

    async def own_prices(self) -> Sequence[OwnPrice]: ...

    async def save_own_price(self, price: OwnPrice) -> None: ...

    async def drop_own_price(self, model_id: str) -> None: ...


class SettingsStore(Protocol):
    """Settings and the window's memory, as texts by key."""

    async def load(self) -> Mapping[str, str]: ...

    async def save(self, key: str, text: str) -> None: ...


# -- counting and pricing ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TokenCount:
    """Tokens of a text; `exact` is False where the model's own vocabulary is not known."""

    tokens: int
    exact: bool


class TokenCounter(Protocol):
    """Counts tokens off the UI thread, without the network."""

    async def count(self, texts: Sequence[str], model_id: str) -> Sequence[TokenCount]: ...
