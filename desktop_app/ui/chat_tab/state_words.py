"""Where a chat's earlier turns are, in words: the choice in its header, and what is in force. No Qt."""

from __future__ import annotations

from desktop_app.domain.conversation import Conversation, Message, StateMode
from desktop_app.domain.requests import Dialect

MODES: tuple[tuple[StateMode, str, str], ...] = (
    (
        StateMode.SENT,
        "sent each time",
        "Ponder sends the earlier turns with each message, as far as the history budget goes. The provider also keeps "
        "each answer for 30 days.",
    ),
    (
        StateMode.RESPONSE,
        "kept by the provider",
        "Only your new message is sent; the provider holds the earlier turns behind its last answer, for 30 days. All "
        "of them are read and paid for each time. Once forgotten, Ponder sends them again and says so.",
    ),
    (
        StateMode.CONVERSATION,
        "in a conversation at the provider",
        "The provider keeps this chat in a conversation of its own until it is deleted there. All of it is read and "
        "paid for each time.",
    ),
    (
        StateMode.NOT_KEPT,
        "kept nowhere but here (zero data retention)",
        "The provider is told to keep nothing (store=false). Ponder sends the earlier turns each time, with the "
        "model's reasoning, which only the model can read.",
    ),
)
"""Mode, short words, and what it means."""

_IN_FORCE = {
    StateMode.RESPONSE: "earlier turns kept by the provider, 30 days",
    StateMode.CONVERSATION: "earlier turns in a conversation at the provider",
    StateMode.NOT_KEPT: "nothing kept by the provider",
}

FORGOTTEN = "The server no longer had the earlier turns, so all of them were sent with this question."


def in_force_words(conversation: Conversation | None, dialect: Dialect) -> str:
    """For the line under the composer; empty for the usual way."""
    if conversation is None:
        return ""
    if dialect is Dialect.CHAT_COMPLETIONS:
        usual = conversation.state_mode is StateMode.SENT
        return "" if usual else "earlier turns sent each time: this server can't keep them"
    return _IN_FORCE.get(conversation.state_mode, "")


def was_forgotten(message: Message) -> bool:
    """Whether the server had lost what an answer was to build on."""
    return bool(message.figures and message.figures.sent and message.figures.sent.forgotten)
