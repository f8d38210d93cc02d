"""Walking the branches of a conversation, and hiding one with a way back; nothing is ever written over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.branches import Branch, MessageTree
from desktop_app.domain.conversation import Message
from desktop_app.domain.identifiers import ConversationId, MessageId
from desktop_app.services.conversations import Conversations
from desktop_app.services.ports import ConversationStore

LONGEST_NOTE = 10_000
"""Characters."""


class Branches:
    """Raises ProblemError (storage) throughout; KeyError for a message that is not there."""

    def __init__(self, store: ConversationStore, kept: Conversations) -> None:
        self._store = store
        self._kept = kept

    async def tree(self, conversation_id: ConversationId) -> MessageTree:
        """Everything said in a conversation."""
        return MessageTree(await self._store.messages(conversation_id))

    async def in_view(self, conversation_id: ConversationId) -> Branch:
        """The branch the person looks at."""
        tree = await self.tree(conversation_id)
        conversation = await self._kept.one(conversation_id)
        return tree.branch(conversation.leaf_id if conversation is not None else None)

    async def show(self, conversation_id: ConversationId, message_id: MessageId) -> Branch:
        """Go over to the branch through this message, where it was left."""
        tree = await self.tree(conversation_id)
        leaf = tree.newest_below(message_id)
        await self._look_at(conversation_id, leaf)
        return tree.branch(leaf)

    async def reach(self, conversation_id: ConversationId, message_id: MessageId) -> None:
        """Go over to a branch through this message, unless it is in view already."""
        if message_id not in {message.id for message in (await self.in_view(conversation_id)).messages}:
            await self.show(conversation_id, message_id)

    async def hide(self, conversation_id: ConversationId, message_id: MessageId) -> Sequence[MessageId]:
        """Hide a message and everything that follows from it; `unhide` with what is returned undoes it."""
        tree = await self.tree(conversation_id)
        beside, gone = tree.beside(message_id), tree.below(message_id)
        await self._store.save_messages(*(replace(message, hidden=True) for message in gone))
        await self._look_at(conversation_id, beside)
        return tuple(message.id for message in gone)

    async def unhide(self, conversation_id: ConversationId, message_ids: Sequence[MessageId]) -> None:
        """Bring back what was hidden together, and look at it."""
        found = {message.id: message for message in await self._store.messages(conversation_id)}
        back = [replace(found[each], hidden=None) for each in message_ids if each in found]
        if back:
            await self._store.save_messages(*back)
            await self._look_at(conversation_id, max(back, key=lambda message: message.created_at).id)

    async def annotate(self, message_id: MessageId, note: str, thumb: bool | None) -> Message | None:
        """Keep a person's own note and thumb with an answer; None where it is gone."""
        found = await self._store.message(message_id)
        if found is None:
            return None
        noted = replace(found, note=note.strip()[:LONGEST_NOTE], thumb=thumb)
        await self._store.save_messages(noted)
        return noted

    async def _look_at(self, conversation_id: ConversationId, leaf_id: MessageId | None) -> None:
        await self._kept.update(conversation_id, lambda stored: replace(stored, leaf_id=leaf_id))
