"""A message written while an answer is coming: it waits, may be changed or taken back, and is sent after it. No Qt."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Protocol

from desktop_app.domain.conversation import Conversation, Message, MessageState
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.problems import ProblemError
from desktop_app.services.conversations import Conversations
from desktop_app.services.preferences import Preferences
from desktop_app.ui.conversation_in_view import ConversationInView

_MEMORY = "chat.waiting"
"""Where what waits is remembered, so that neither a crash nor a power cut loses it."""


class NextView(Protocol):
    """What is needed of the page."""

    def show_next(self, text: str) -> None: ...

    def text(self) -> str: ...

    def set_text(self, text: str) -> None: ...

    def focus_composer(self) -> None: ...


class NextMessage:
    """At most one waits in each conversation; more is written behind it. `send` asks in a conversation.

    After an answer that ended well it is sent. After any other end, and when the app closes or dies, it is a draft.
    """

    def __init__(
        self,
        view: NextView,
        kept: Conversations,
        here: Callable[[], ConversationInView[Message]],
        send: Callable[[str, Conversation], None],
        preferences: Preferences,
    ) -> None:
        self._view = view
        self._kept = kept
        self._here = here
        self._send = send
        self._preferences = preferences
        self._waiting: dict[ConversationId, str] = {}
        self._on_disk: dict[ConversationId, str] = {}
        """What waits, and what did until it is a draft on disk or a question."""
        self._ready: set[ConversationId] = set()
        self._rest: dict[ConversationId, str] = {}
        """Drafts of conversations that are not in view: a question that is sent there must not take them along."""

    async def start(self) -> None:
        """What waited when the app died becomes a draft; nothing is sent by itself after a start."""
        self._on_disk = _remembered(self._preferences.recall(_MEMORY))
        with contextlib.suppress(ProblemError):  # then it stays where it is until the disk takes it
            for conversation_id, text in list(self._on_disk.items()):
                await self._kept.update(conversation_id, partial(_with_text, text))
                await self._forget(conversation_id)

    def show(self) -> None:
        """Another conversation is in view."""
        conversation = self._here().conversation
        self._view.show_next(self._waiting.get(conversation.id, "") if conversation else "")

    def queue(self, text: str) -> None:
        """What is written waits, and leaves the composer."""
        conversation = self._here().conversation
        if conversation is not None and text.strip():
            waiting = _joined(self._waiting.get(conversation.id, ""), text)
            self._waiting[conversation.id] = self._on_disk[conversation.id] = waiting
            self._view.set_text("")
            self._here().spawn(self._queued, "keep next message")
            self.show()

    def edit(self) -> None:
        """Back into the composer, before what is written there."""
        conversation = self._here().conversation
        if conversation is not None:
            self._back(conversation.id)
            self._view.focus_composer()

    def remove(self) -> None:
        """It shall not be sent."""
        conversation = self._here().conversation
        if conversation is not None:
            self._waiting.pop(conversation.id, None)
            self.show()
            self._here().spawn(partial(self._forget, conversation.id), "forget next message")

    # -- the answer before it ------------------------------------------------------------------------------------

    def ended(self, conversation_id: ConversationId, message: Message) -> None:
        """The answer it waits for is over."""
        if conversation_id in self._waiting:
            if message.state is MessageState.COMPLETE:
                self._ready.add(conversation_id)
            else:
                self._to_draft(conversation_id)

    def idle(self, running: frozenset[ConversationId]) -> None:
        """Send what may go now: nothing is under way there any more. What waits for an answer that was never asked
        for becomes a draft."""
        for conversation_id in [each for each in self._waiting if each not in running]:
            if conversation_id in self._ready:
                self._ready.discard(conversation_id)
                self._go(conversation_id)
            else:
                self._to_draft(conversation_id)

    def began(self, conversation_id: ConversationId) -> None:
        """Its question is on disk: the draft that was there comes back."""
        rest = self._rest.pop(conversation_id, "")
        if rest and not self._here().shows(conversation_id):
            self._here().spawn(partial(self._kept.keep_draft, conversation_id, rest), "keep draft")

    def _go(self, conversation_id: ConversationId) -> None:
        here = self._here()
        text = self._waiting[conversation_id]
        if here.shows(conversation_id) and here.conversation is not None:
            self._back(conversation_id)  # a question leaves the composer when it is on disk; refused, it stays there
            self._send(text, here.conversation)
        else:
            del self._waiting[conversation_id]
            here.spawn(partial(self._go_elsewhere, conversation_id, text), "send next message")

    async def _go_elsewhere(self, conversation_id: ConversationId, text: str) -> None:
        conversation = await self._kept.one(conversation_id)
        if conversation is None:
            return
        self._rest[conversation_id] = conversation.draft
        await self._kept.keep_draft(conversation_id, _joined(text, conversation.draft))
        await self._forget(conversation_id)
        self._send(text, conversation)

    def _to_draft(self, conversation_id: ConversationId) -> None:
        self._ready.discard(conversation_id)
        if self._here().shows(conversation_id):
            self._back(conversation_id)
        else:
            self._here().spawn(partial(self._keep, conversation_id, self._waiting.pop(conversation_id)), "keep draft")

    async def _keep(self, conversation_id: ConversationId, text: str) -> None:
        await self._kept.update(conversation_id, lambda stored: replace(stored, draft=_joined(text, stored.draft)))
        await self._forget(conversation_id)

    def _back(self, conversation_id: ConversationId) -> None:
        text = self._waiting.pop(conversation_id, "")
        if text:
            self._view.set_text(_joined(text, self._view.text()))
            self._here().keep_draft()
            self._here().spawn(partial(self._drafted, conversation_id), "keep draft")
        self.show()

    # -- on disk ---------------------------------------------------------------------------------------------

    async def _queued(self) -> None:
        """The text is in one place before it is gone from the other."""
        await self._remember()
        await self._here().keep_draft_now()

    async def _drafted(self, conversation_id: ConversationId) -> None:
        await self._here().keep_draft_now()
        await self._forget(conversation_id)

    async def _forget(self, conversation_id: ConversationId) -> None:
        if conversation_id not in self._waiting and self._on_disk.pop(conversation_id, None) is not None:
            await self._remember()

    async def _remember(self) -> None:
        await self._preferences.remember_if_possible(_MEMORY, json.dumps(self._on_disk) if self._on_disk else "")

    async def close(self) -> None:
        """What still waits is kept as a draft."""
        for conversation_id, text in list(self._waiting.items()):
            if self._here().shows(conversation_id):
                self._back(conversation_id)
            else:
                await self._keep(conversation_id, text)
        self._waiting.clear()
        await self._here().keep_draft_now()
        for conversation_id in list(self._on_disk):
            await self._forget(conversation_id)


def _remembered(text: str) -> dict[ConversationId, str]:
    try:
        found = json.loads(text or "{}")
    except ValueError:  # written by hand, or by another version
        return {}
    return {ConversationId(str(key)): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def _with_text(text: str, stored: Conversation) -> Conversation:
    """It may have become a draft just before the app died."""
    return stored if text in stored.draft else replace(stored, draft=_joined(text, stored.draft))


def _joined(first: str, second: str) -> str:
    return "\n\n".join(part for part in (first.strip(), second.strip()) if part)
