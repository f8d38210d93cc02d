"""Keeping conversations: list, change, delete and undo, search; one object per tab that has conversations."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from desktop_app.domain.conversation import Conversation, ConversationKind
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.requests import Role
from desktop_app.services.ports import ConversationStore, SearchHit
from desktop_app.services.watchable import Announcer

_HITS = 100
"""Conversations that a search shows at most; half of them for their title."""


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

    @property
    def alone(self) -> asyncio.Lock:
        """Held by whoever reads a row and writes it again, so that no change is written over by an older row."""
        return self._changing

    async def all(self) -> Sequence[Conversation]:
        """Pinned first, then newest first."""
        return await self._store.conversations(self._kind)

    async def one(self, conversation_id: ConversationId) -> Conversation | None:
        """One conversation, None when it is gone."""
        return await self._store.conversation(conversation_id)

    async def is_asked(self, text: str) -> bool:
        """Whether the conversation of last use has this very question."""
        known = await self._store.conversations(self._kind)
        newest = max(known, key=lambda each: each.updated_at, default=None)
        said = await self._store.messages(newest.id) if newest is not None else ()
        return any(message.role is Role.USER and message.text == text.strip() for message in said)

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

    async def unsaid(self) -> Conversation | None:
        """What was chosen for the new conversation, None where nothing was."""
        return await self._store.unsaid(self._kind)

    async def keep_unsaid(self, conversation: Conversation | None) -> None:
        """Keep what was chosen for the new conversation until its first message; None forgets it."""
        await self._store.keep_unsaid(self._kind, conversation)

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
        """Conversations where the words stand, in their title first, then in a message; newest first."""
        found: dict[ConversationId, SearchHit] = {}
        for hit in await self._store.search(words, limit=_HITS, kind=self._kind):
            before = found.get(hit.conversation_id)
            if before is None or before.message_id is None:  # a message shows more than the title, and can be gone to
                found[hit.conversation_id] = hit
        return tuple(found.values())

    async def places(self, words: str, conversation_id: ConversationId) -> Sequence[SearchHit]:
        """Every message of one conversation where the words stand, newest first."""
        return await self._store.places(words, conversation_id)

    async def update_all(
        self, conversation_ids: Iterable[ConversationId], change: Callable[[Conversation], Conversation]
    ) -> Sequence[Conversation]:
        """Change several; what they were before, of those that are others now, so that it can be undone."""
        changed = []
        for conversation_id in conversation_ids:
            before, after = await self._update(conversation_id, change)
            if before is not None and after != before:
                changed.append(before)
        for conversation in changed:
            self.changed.tell(conversation.id)
        return tuple(changed)

    async def delete_all(self, conversation_ids: Iterable[ConversationId]) -> Sequence[Conversation]:
        """Hide several; those that were there, for `restore_all`."""
        gone = [found for each in conversation_ids if (found := await self.one(each)) is not None]
        for conversation in gone:
            await self._store.delete_conversation(conversation.id)
        for conversation in gone:
            self.deleted.tell(conversation.id)
            self.changed.tell(conversation.id)
        return tuple(gone)

    async def restore_all(self, conversation_ids: Iterable[ConversationId]) -> None:
        """Undo the deletion of several."""
        wanted = tuple(conversation_ids)
        for conversation_id in wanted:
            await self._store.restore_conversation(conversation_id)
        for conversation_id in wanted:
            self.changed.tell(conversation_id)


def _with_draft(conversation: Conversation, draft: str) -> Conversation:
    return replace(conversation, draft=draft)
