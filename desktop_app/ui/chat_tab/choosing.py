"""Takes a person's choices beside the composer over into the conversation: model, effort, web, tier and so on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop_app.domain.conversation import Conversation, StateMode
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.requests import Verbosity
from desktop_app.services.chat import Chat
from desktop_app.ui.conversation_in_view import Change


class Choosing:
    """`apply` changes the conversation in view, and keeps the change; `is_new` tells whether nothing was said there."""

    def __init__(self, chat: Chat, apply: Callable[[Change], None], is_new: Callable[[], bool]) -> None:
        self._chat = chat
        self._apply = apply
        self._is_new = is_new

    def model(self, model_id: str) -> None:
        """Another model; the effort stays where offered, else the nearest that is. A new chat takes the model's usual
        one, where a person decided on one."""
        if model_id.strip():
            new = self._is_new()
            self._apply(lambda conversation: self._chat.with_model(conversation, model_id.strip(), new=new))

    def once(self, conversation: Conversation, model_id: str, effort: str) -> Conversation:
        """The conversation's choices with another model and effort, for one answer alone."""
        other = self._chat.with_model(conversation, model_id.strip() or conversation.model_id)
        return replace(other, effort=Effort(effort) if effort else None)

    def effort(self, effort: str) -> None:
        """How hard to think."""
        self._apply(lambda conversation: replace(conversation, effort=Effort(effort)))

    def verbosity(self, verbosity: str) -> None:
        """How long to write; empty leaves it to the model."""
        chosen = Verbosity(verbosity) if verbosity else None
        self._apply(lambda conversation: replace(conversation, verbosity=chosen))

    def web(self, wanted: bool) -> None:
        """Whether the model may search the web."""
        self._apply(lambda conversation: replace(conversation, web_search=wanted))

    def tier(self, tier: str) -> None:
        """At which service tier; empty leaves it to the project."""
        self._apply(lambda conversation: replace(conversation, service_tier=tier or None))

    def budget(self, tokens: str) -> None:
        """How much history goes with a message; 0 is as much as the model takes."""
        self._apply(lambda conversation: replace(conversation, history_budget=int(tokens)))

    def state(self, mode: str) -> None:
        """Where the earlier turns are."""
        self._apply(lambda conversation: replace(conversation, state_mode=StateMode(mode)))
