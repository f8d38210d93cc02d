"""A conversation and its messages, and which of them still fit into the token budget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.domain.answers import Answer
from desktop_app.domain.attachments import Attachment
from desktop_app.domain.chat_options import NOTHING_CHOSEN, ChatOptions
from desktop_app.domain.identifiers import ConversationId, JobId, MessageId, Timestamp
from desktop_app.domain.model_profiles import Effort, ModelProfile
from desktop_app.domain.problems import Problem
from desktop_app.domain.requests import Role, Verbosity
from desktop_app.domain.titles import plain_title
from desktop_app.domain.usage import UNKNOWN_COST, Cost
from desktop_app.language import tr

_READ = 8_000
"""Characters of a question that its title is made from."""
MESSAGE_OVERHEAD_TOKENS = 4
"""Framing per message that a text tokenizer does not see; an estimate."""


class ConversationKind(StrEnum):
    """Which tab it lives in."""

    CHAT = "chat"
    PRO = "pro"


class StateMode(StrEnum):
    """Where the earlier turns of a conversation are when the next one is asked."""

    SENT = "sent"
    """Here: they are sent each time, as far as the budget goes. Works everywhere."""
    RESPONSE = "response"
    """With the provider, behind the last answer (`previous_response_id`), for 30 days."""
    CONVERSATION = "conversation"
    """With the provider, in a conversation of the Conversations API, until somebody deletes it."""
    NOT_KEPT = "not_kept"
    """Here alone: `store=false`, with the model's reasoning, encrypted, sent back to it each time."""


class MessageState(StrEnum):
    """How far a message got; only `complete` ones and partial answers are ever sent again as history."""

    SENDING = "sending"
    """An answer's row before the request left: found again after a crash, it becomes *interrupted*."""
    STREAMING = "streaming"
    COMPLETE = "complete"
    STOPPED = "stopped"
    INTERRUPTED = "interrupted"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ServerConversation:
    """A conversation of the Conversations API: at which server, and which message is the last that it holds."""

    id: str
    server: str
    leaf_id: MessageId | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """What the list on the left shows, and the choices made for the next message."""

    id: ConversationId
    kind: ConversationKind
    title: str
    created_at: Timestamp
    updated_at: Timestamp
    model_id: str = ""
    effort: Effort | None = None
    verbosity: Verbosity | None = None
    web_search: bool = False
    developer_message: str = ""
    history_budget: int = 32_000
    draft: str = ""
    pinned: bool = False
    archived: bool = False
    """Out of the list, but still found by searching."""
    tags: tuple[str, ...] = ()
    service_tier: str | None = None
    leaf_id: MessageId | None = None
    """The last message of the branch in view; None is the newest."""
    state_mode: StateMode = StateMode.SENT
    server_conversation: ServerConversation | None = None
    options: ChatOptions = NOTHING_CHOSEN
    """What the drawer beside it holds."""
    origin: str = ""
    """Where it was imported from, and its name there, e.g. "chatgpt:6f1c…"; empty for one that began here."""

    def fitted(self, profile: ModelProfile) -> Conversation:
        """The same with only those choices that its model takes; an effort becomes the nearest that is offered."""
        stays = self.effort is None or self.effort in profile.offered_efforts()
        return replace(
            self,
            effort=self.effort if stays else profile.nearest_effort(self.effort),
            verbosity=self.verbosity if self.verbosity in profile.offered_verbosities() else None,
            web_search=self.web_search and profile.web_search.allowed,
            service_tier=self.service_tier if self.service_tier in profile.service_tiers else None,
        )


@dataclass(frozen=True, slots=True)
class SentPrompt:
    """What a question was sent with: a prompt of another beginning is not found in the provider's prompt cache.

    `tokens` is what was counted before sending. Model and effort stand in the answer's figures.
    """

    tokens: int = 0
    first_message_id: MessageId | None = None
    """The oldest message that was sent."""
    developer_digest: str = ""
    """Tells one developer message from another; empty for none."""
    verbosity: str = ""
    web_search: bool = False
    search_words: str = ""
    """Size and place of the web search where they were chosen."""
    answer_schema: str = ""
    """The JSON schema that the answer had to fit; empty where any text would do."""
    service_tier: str = ""
    """The tier that was asked for; empty leaves it to the project."""
    server: str = ""
    """The account it went to: the server and, where that is not the first, the profile (`profiles.account_of`)."""
    state_mode: str = ""
    """How the earlier turns went along (`StateMode`); empty for what was sent before there was a choice."""
    forgotten: bool | None = None
    """The server no longer had the earlier turns, so that all of them were sent."""


@dataclass(frozen=True, slots=True)
class AnswerFigures:
    """What the footer under an answer tells; times in seconds."""

    requested_model_id: str = ""
    effort: str | None = None
    seconds_to_first_token: float | None = None
    seconds: float | None = None
    cost: Cost = UNKNOWN_COST
    sent: SentPrompt | None = None


@dataclass(frozen=True, slots=True)
class UsedTemplate:
    """The template a question was made from, and which version of it."""

    name: str
    version: int


@dataclass(frozen=True, slots=True)
class Message:
    """One thing said. `parent_id` makes a tree, so that another branch never overwrites one."""

    id: MessageId
    conversation_id: ConversationId
    parent_id: MessageId | None
    role: Role
    text: str
    created_at: Timestamp
    state: MessageState = MessageState.COMPLETE
    answer: Answer | None = None
    figures: AnswerFigures | None = None
    problem: Problem | None = None
    job_id: JobId | None = None
    note: str = ""
    """The person's own words about an answer; never sent."""
    thumb: bool | None = None
    """Their thumb: up or down."""
    template: UsedTemplate | None = None
    """The template a question was made from."""
    attachments: tuple[Attachment, ...] = ()
    """Files that go along with a question."""
    hidden: bool | None = None
    """Deleted by the person, with everything that follows from it; can be undone."""

    def interrupted(self, problem: Problem) -> Message:
        """The same message after the app died or the line was cut while it was being written."""
        return replace(self, state=MessageState.INTERRUPTED, problem=problem)


@dataclass(frozen=True, slots=True)
class TrimmedHistory:
    """Which messages will be sent. `used` and `budget` are in tokens.

    `too_long` is set when the newest message does not fit by itself: nothing must be sent then.
    """

    sent: tuple[MessageId, ...]
    left_out: tuple[MessageId, ...]
    used: int
    budget: int
    too_long: bool


def trim_history(
    messages: Sequence[Message],
    tokens: Sequence[int],
    *,
    developer_tokens: int,
    budget: int,
    sizes: Sequence[int] = (),
    most_bytes: int = 0,
) -> TrimmedHistory:
    """Keep the developer message and the newest user message, then whole turns from the newest back.

    A turn is a user message and the answers that follow it; turns go together and the oldest go first.
    `tokens[i]` counts `messages[i]`; `budget` is in tokens. `sizes` are those of attached files, of which fewer than
    `most_bytes` go together.
    """
    if len(messages) != len(tokens):
        raise ValueError("one token count per message is needed")
    turns = _turns(messages)
    cost = [sum(tokens[i] + MESSAGE_OVERHEAD_TOKENS for i in turn) for turn in turns]
    used = developer_tokens + (MESSAGE_OVERHEAD_TOKENS if developer_tokens else 0)
    weight = [sum(sizes[i] for i in turn) if sizes else 0 for turn in turns]
    kept: list[int] = []
    carried = 0
    for index in range(len(turns) - 1, -1, -1):
        newest = index == len(turns) - 1
        if not newest and (used + cost[index] > budget or (weight[index] and carried + weight[index] >= most_bytes)):
            break
        used += cost[index]
        carried += weight[index]
        kept[:0] = turns[index]
    sent = set(kept)
    return TrimmedHistory(
        sent=tuple(messages[i].id for i in kept),
        left_out=tuple(message.id for i, message in enumerate(messages) if i not in sent),
        used=used,
        budget=budget,
        too_long=used > budget,
    )


def _turns(messages: Sequence[Message]) -> list[list[int]]:
    turns: list[list[int]] = []
    for index, message in enumerate(messages):
        if message.role is Role.USER or not turns:
            turns.append([])
        turns[-1].append(index)
    return turns


def title_from(text: str, limit: int = 60) -> str:
    """A conversation's first title: what was asked, in one line without what stands around it, cut at a word."""
    first = plain_title(text[:_READ])
    if len(first) <= limit:
        return first or tr("New conversation")
    cut = first[: limit + 1].rsplit(" ", 1)[0]
    return (cut if limit // 2 < len(cut) <= limit else first[:limit]) + "…"
