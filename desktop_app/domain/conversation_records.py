"""What leaves Ponder as a conversation, and what comes in as one, with everything that is known of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop_app.domain.branches import Branch, MessageTree
from desktop_app.domain.conversation import Conversation, Message
from desktop_app.domain.identifiers import MessageId, Timestamp
from desktop_app.domain.requests import Role
from desktop_app.domain.usage import CostBasis

DEMO_SERVER = "demo"


@dataclass(frozen=True, slots=True)
class ConversationRecord:
    """A conversation as it is exported or imported.

    `messages` holds every branch, oldest first, each answer with its raw response; `simulated` names the answers that
    no model wrote.
    """

    conversation: Conversation
    messages: tuple[Message, ...]
    simulated: frozenset[MessageId] = frozenset()
    foreign: bool = False
    """Another program's: its choices are not Ponder's."""

    def in_view(self) -> Branch:
        """The branch that a person sees, oldest message first."""
        return MessageTree(self.messages).branch(self.conversation.leaf_id)


@dataclass(frozen=True, slots=True)
class PaperTurn:
    """One thing said, as it is set on paper. `text` is Markdown, or plain where `plain` says so."""

    speaker: str
    text: str
    plain: bool
    remark: str = ""
    sources: tuple[tuple[int, str, str], ...] = ()
    """Number, title, address."""
    figures: str = ""


@dataclass(frozen=True, slots=True)
class PaperTalk:
    """A conversation as it is set on pages; `banners` must not be missed, `foot` stands on every page."""

    title: str
    subtitle: str
    banners: tuple[str, ...]
    developer_message: str
    turns: tuple[PaperTurn, ...]
    foot: str


@dataclass(frozen=True, slots=True)
class FoundConversation:
    """One conversation of a file that might be imported. `place` counts from 0 within the whole of the file."""

    place: int
    origin: str
    title: str
    created_at: Timestamp
    updated_at: Timestamp
    messages: int


@dataclass(frozen=True, slots=True)
class FoundFile:
    """What a file holds. `source` says in words what wrote it; `left_out` counts by a word what will not come along."""

    source: str
    conversations: tuple[FoundConversation, ...]
    empty: int = 0
    """Conversations in which nothing was said."""
    left_out: Mapping[str, int] = field(default_factory=dict)


def record_of(
    conversation: Conversation, messages: Sequence[Message], raws: Mapping[MessageId, str], *, demo: bool
) -> ConversationRecord:
    """What is known of a conversation, without what a person deleted in it. `demo`: this is Ponder's demo."""
    kept = [message for message in messages if not message.hidden]
    there = {message.id for message in kept}
    whole = tuple(_whole(message, raws, there) for message in kept)
    if conversation.leaf_id not in there:
        conversation = replace(conversation, leaf_id=None)
    simulated = frozenset(message.id for message in whole if is_simulated(message, demo=demo))
    return ConversationRecord(conversation, whole, simulated)


def _whole(message: Message, raws: Mapping[MessageId, str], there: set[MessageId]) -> Message:
    parent = message.parent_id if message.parent_id in there else None
    answer = message.answer
    if answer is not None and not answer.raw and message.id in raws:
        answer = replace(answer, raw=raws[message.id])
    return replace(message, parent_id=parent, answer=answer)


def is_simulated(message: Message, *, demo: bool) -> bool:
    """Whether Ponder's demo made an answer up; `demo`: it stands in the demo's own data file."""
    if message.role is not Role.ASSISTANT:
        return False
    figures = message.figures
    if figures is None:
        return demo and (message.answer is None or bool(message.answer.response_id))
    if figures.cost.basis is CostBasis.SIMULATED or (figures.sent is not None and figures.sent.server == DEMO_SERVER):
        return True
    return demo and figures.cost.basis is CostBasis.UNKNOWN
