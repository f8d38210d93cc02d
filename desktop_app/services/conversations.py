"""Keeping conversations: list, change, delete and undo, search; one object per tab that has conversations."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop_app.domain.conversation import Conversation, ConversationKind
from desktop_app.domain.identifiers import ConversationId
from desktop_app.services.ports import ConversationStore, SearchHit
from desktop_app.services.watchable import Announcer

_HITS = 400
"""Places looked at; several may be in one conversation, or in one of the other kind."""


class Conversations:
    """The conversations of one kind. Nothing here asks a model anything. Raises ProblemError (storage) throughout."""

    def __init__(self, store: ConversationStore, kind: ConversationKind) -> None:
        self._store = store
        self._kind = kind
        self._changing = asyncio.Lock()
        self.changed: Announcer[ConversationId] = Announcer()
        """A row (title, pin, time, existence) is another one now. Drafts are kept without telling."""
        self.changed_elsewhere: Announcer[ConversationId] = Announcer()
        """Its choices were changed by something else than the screen that shows it."""
        self.deleted: Announcer[ConversationId] = Announcer()

    async def all(self) -> Sequence[Conversation]:
        """Pinned first, then newest first."""
        return await self._store.conversations(self._kind)

    async def one(self, conversation_id: ConversationId) -> Conversation | None:
        """One conversation, None when it is gone."""
        return await self._store.conversation(conversation_id)

    async def save(self, conversation: Conversation) -> None:
        """Keep a conversation as it is, and tell."""
        async with self._changing:
            await self._store.save_conversation(conversation)
        self.changed.tell(conversation.id)

    async def update(
        self,
        conversation_id: ConversationId,
        change: Callable[[Conversation], Conversation],
        *,
        elsewhere: bool = False,
    ) -> Conversation | None:
        """Change what is stored, whatever others changed meanwhile; None when it was never saved or is gone."""
        before, after = await self._update(conversation_id, change)
        if after is not None and after != before:
            self.changed.tell(conversation_id)
            if elsewhere:
                self.changed_elsewhere.tell(conversation_id)
        return after

    async def keep_draft(self, conversation_id: ConversationId, draft: str) -> bool:
        """Keep unsent text, quietly; False where there is no such row (a conversation without a message yet)."""
        _, after = await self._update(conversation_id, lambda conversation: _with_draft(conversation, draft))
        return after is not None

    async def _update(
        self, conversation_id: ConversationId, change: Callable[[Conversation], Conversation]
    ) -> tuple[Conversation | None, Conversation | None]:
        async with self._changing:
            before = await self._store.conversation(conversation_id)
            if before is None:
                return None, None
            after = change(before)
            if after != before:
                await self._store.save_conversation(after)
        return before, after

    async def delete(self, conversation_id: ConversationId) -> None:
        """Hide it; `restore` undoes it."""
        await self._store.delete_conversation(conversation_id)
        self.deleted.tell(conversation_id)
        self.changed.tell(conversation_id)

    async def restore(self, conversation_id: ConversationId) -> None:
        """Undo a deletion."""
        await self._store.restore_conversation(conversation_id)
        self.changed.tell(conversation_id)

    async def search(self, words: str) -> Sequence[SearchHit]:
        """Places in these conversations where the words stand, one per conversation, best first."""
        mine = {conversation.id for conversation in await self.all()}
        found: dict[ConversationId, SearchHit] = {}
        for hit in await self._store.search(words, limit=_HITS):
            if hit.conversation_id in mine:
                found.setdefault(hit.conversation_id, hit)
        return tuple(found.values())


def _with_draft(conversation: Conversation, draft: str) -> Conversation:
    return replace(conversation, draft=draft)
