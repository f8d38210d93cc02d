"""Puts a question and the row of its answer on disk before the request leaves, and notes what the provider holds."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace

from desktop_app.domain.conversation import Conversation, Message, MessageState, ServerConversation, StateMode
from desktop_app.domain.problems import ProblemError
from desktop_app.services.answer_listening import STOPPED_EARLY
from desktop_app.services.chat_money import ChatMoney
from desktop_app.services.conversations import Conversations
from desktop_app.services.ports import Clock, ConversationStore


class Questions:
    """Raises ProblemError (storage) where the disk refuses; nothing was sent then."""

    def __init__(self, store: ConversationStore, kept: Conversations, money: ChatMoney, clock: Clock) -> None:
        self._store = store
        self._kept = kept
        self._money = money
        self._clock = clock

    async def save(
        self, conversation: Conversation, user: Message, answer: Message, *, written: bool
    ) -> ServerConversation | None:
        """`written`: the question was the draft, which goes with it. Returns the conversation at the provider as it was
        known; from here on nobody knows what it holds, until the answer has ended well."""
        try:
            async with self._kept.alone:
                return await self._save(conversation, user, answer, written=written)
        except BaseException as error:
            self._money.release(answer)
            if isinstance(error, asyncio.CancelledError):  # closing: the commit may be under way all the same
                unsent = replace(answer, state=MessageState.FAILED, problem=STOPPED_EARLY)
                await asyncio.shield(self._store.save_messages(user, unsent))
            raise

    async def _save(
        self, conversation: Conversation, user: Message, answer: Message, *, written: bool
    ) -> ServerConversation | None:
        stored = await self._kept.one(conversation.id)
        known = stored.server_conversation if stored is not None else None
        if stored is not None:
            conversation = replace(
                conversation, title=stored.title, pinned=stored.pinned, tags=stored.tags, draft=stored.draft
            )
        asked_there = conversation.state_mode is StateMode.CONVERSATION
        touch = replace(
            conversation,
            updated_at=self._clock(),
            leaf_id=answer.id,
            archived=False,
            draft="" if written else conversation.draft,
            server_conversation=None if asked_there else known,
        )
        await self._store.save_messages(user, answer, touch=touch)
        return known

    async def note_conversation(self, server_conversation: ServerConversation | None, ended: Message) -> None:
        """The provider's conversation holds the question and its answer now; after a cut nobody knows what it holds."""
        if server_conversation is None:
            return
        forgotten = ended.figures is not None and ended.figures.sent is not None and ended.figures.sent.forgotten
        whole = ended.state is MessageState.COMPLETE and not forgotten
        now = replace(server_conversation, leaf_id=ended.id) if whole else None
        with contextlib.suppress(ProblemError):  # forgotten here, it is only made anew
            await self._kept.update(ended.conversation_id, lambda stored: replace(stored, server_conversation=now))
