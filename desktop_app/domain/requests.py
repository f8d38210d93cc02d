"""What a person wants to ask, before it becomes the parameters of an API call."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.attachments import SentAttachment
from desktop_app.domain.model_profiles import Effort


class Role(StrEnum):
    """Who said it; `developer` outranks `user`."""

    DEVELOPER = "developer"
    USER = "user"
    ASSISTANT = "assistant"


class Verbosity(StrEnum):
    """`text.verbosity`: how long an answer should be."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class SummaryDetail(StrEnum):
    """`reasoning.summary`."""

    AUTO = "auto"
    CONCISE = "concise"
    DETAILED = "detailed"


class Dialect(StrEnum):
    """Which of OpenAI's two interfaces a server is spoken to in."""

    RESPONSES = "responses"
    CHAT_COMPLETIONS = "chat_completions"


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing said, as sent: user text goes as `input_text`, assistant text as `output_text`.

    `items` are, as JSON text, the output items of an answer to be sent back whole, its encrypted reasoning included.
    """

    role: Role
    text: str
    items: str = ""
    attachments: tuple[SentAttachment, ...] = ()
    """Files and pictures that go before the text."""


@dataclass(frozen=True, slots=True)
class WebSearch:
    """The `web_search` tool. A location of None sends `user_location: {"type": "approximate"}` alone, which means
    *no location*; leaving it out would mean the United States (facts/openai-api section 6)."""

    context_size: str = "medium"
    country: str | None = None
    city: str | None = None
    region: str | None = None
    timezone: str | None = None
    wants_sources: bool = True
    """Asks for `web_search_call.action.sources`."""


@dataclass(frozen=True, slots=True)
class AnswerRequest:
    """Everything that decides one response. None always means: leave the parameter out of the body.

    `background` and `stream` choose the kind of call. `pinned_body` marks the Pro profile: the body is exactly
    what the profile says, with no metadata, store, stream, output limit, cache key or service tier added.
    """

    model_id: str
    turns: tuple[Turn, ...]
    developer_message: str = ""
    effort: Effort | None = None
    reasoning_mode: str | None = None
    summary: SummaryDetail | None = None
    verbosity: Verbosity | None = None
    web_search: WebSearch | None = None
    max_output_tokens: int | None = None
    background: bool = False
    stream: bool = False
    store: bool | None = None
    previous_response_id: str | None = None
    conversation_id: str | None = None
    """A conversation of the Conversations API; never together with `previous_response_id`."""
    carry_reasoning: bool = False
    """Asks for encrypted reasoning, which a server that keeps nothing needs back with the next turn."""
    prompt_cache_key: str | None = None
    temperature: float | None = None
    top_p: float | None = None
    truncation: str | None = None
    """`auto` lets the server drop the oldest input where all of it is too long; `disabled` refuses it."""
    safety_identifier: str | None = None
    """Tells one person of many behind a key from another, without naming them."""
    service_tier: str | None = None
    """`flex`, `priority`, …: a tier other than the project's own."""
    metadata: tuple[tuple[str, str], ...] = field(default=())
    pinned_body: bool = False
    dialect: Dialect = Dialect.RESPONSES
    answer_schema: str = ""
    """A JSON schema, as text, that the answer must fit (`text.format`, strict); empty where any text will do."""
