"""Where a chat's earlier turns are, in words: the choice in its header, and what is in force. No Qt."""

from __future__ import annotations

from desktop_app.domain.conversation import Conversation, Message, StateMode
from desktop_app.domain.requests import Dialect
from desktop_app.language import later, tr

MODES: tuple[tuple[StateMode, str, str], ...] = (
    (
        StateMode.SENT,
        later("sent each time"),
        later(
            "Ponder sends the earlier turns with each message, as far as the history budget goes. "
            "The provider also keeps "
            "each answer for 30 days."
        ),
    ),
    (
        StateMode.RESPONSE,
        later("kept by the provider"),
        later(
            "Only your new message is sent; the provider holds the earlier turns behind its last "
            "answer, for 30 days. All "
            "of them are read and paid for each time. Once forgotten, Ponder sends them again and says so."
        ),
    ),
    (
        StateMode.CONVERSATION,
        later("in a conversation at the provider"),
        later(
            "The provider keeps this chat in a conversation of its own until it is deleted there. "
            "All of it is read and "
            "paid for each time."
        ),
    ),
    (
        StateMode.NOT_KEPT,
        later("kept nowhere but here (zero data retention)"),
        later(
            "The provider is told to keep nothing (store=false). Ponder sends the earlier turns each time, with the "
            "model's reasoning, which only the model can read."
        ),
    ),
)
"""Mode, short words, and what it means."""

_IN_FORCE = {
    StateMode.RESPONSE: later("earlier turns kept by the provider, 30 days"),
    StateMode.CONVERSATION: later("earlier turns in a conversation at the provider"),
    StateMode.NOT_KEPT: later("nothing kept by the provider"),
}

FORGOTTEN = later("The server no longer had the earlier turns, so all of them were sent with this question.")


def in_force_words(conversation: Conversation | None, dialect: Dialect) -> str:
    """For the line under the composer; empty for the usual way."""
    if conversation is None:
        return ""
    if dialect is Dialect.CHAT_COMPLETIONS:
        usual = conversation.state_mode is StateMode.SENT
        return "" if usual else tr("earlier turns sent each time: this server can't keep them")
    return tr(_IN_FORCE.get(conversation.state_mode, ""))


def was_forgotten(message: Message) -> bool:
    """Whether the server had lost what an answer was to build on."""
    return bool(message.figures and message.figures.sent and message.figures.sent.forgotten)
