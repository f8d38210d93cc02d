"""Keeps unsent text per conversation over restarts, a moment after the last key. No Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from desktop_app.domain.conversation import Conversation
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.problems import Problem, ProblemError, Retry
from desktop_app.services.conversations import Conversations
from desktop_app.services.preferences import Preferences
from desktop_app.ui.plumbing.tasks import Tasks

_SAVE_AFTER = 0.8
"""Seconds without a key."""
_TRY_AGAIN_AFTER = 15.0
"""Seconds after the disk refused."""


class Drafts:
    """A conversation without a message is not in the store yet: its draft is remembered under `memory`.

    `on_problem` hears once why nothing can be saved, and None when it can again.
    """

    def __init__(
        self,
        kept: Conversations,
        preferences: Preferences,
        tasks: Tasks,
        memory: str,
        on_problem: Callable[[Problem | None], None],
    ) -> None:
        self._kept = kept
        self._preferences = preferences
        self._tasks = tasks
        self._memory = memory
        self._on_problem = on_problem
        self._pending: dict[ConversationId, str] = {}
        self._refused = False
        self._forgetting = 0
        """Chats that have just begun: what they began with is no draft of the next new one, though still on disk."""
        self._saving = asyncio.Lock()
        self._timer: asyncio.TimerHandle | None = None

    def of_new(self) -> str:
        """The draft of the conversation that has no message yet."""
        return "" if self._forgetting else self._preferences.recall(self._memory)

    async def start(self) -> None:
        """What a chat began with is no draft any more, though a crash came before it was forgotten."""
        draft = self.of_new()
        if draft and await self._kept.is_asked(draft):
            await self._preferences.remember(self._memory, "")

    def of(self, conversation: Conversation) -> str:
        """The draft of a conversation, also while the disk has not taken it."""
        return self._pending.get(conversation.id, conversation.draft)

    def edited(self, conversation_id: ConversationId, text: str) -> None:
        """The person wrote; kept soon."""
        self._pending.pop(conversation_id, None)  # the newest text is saved last: new chats share one place
        self._pending[conversation_id] = text
        self._save_in(_SAVE_AFTER)

    def sent(self, conversation_id: ConversationId, *, first: bool) -> None:
        """It became a message: there is nothing to keep any more."""
        self._pending.pop(conversation_id, None)
        if first:
            self._forgetting += 1
            self._tasks.spawn(self._forget_new(), name="forget draft")

    async def save(self) -> None:
        """Keep now what is waiting."""
        self._stop_timer()
        async with self._saving:  # whoever opens a conversation next finds a draft on disk that is not half written
            for conversation_id, text in list(self._pending.items()):
                try:
                    await self._keep(conversation_id, text)
                except ProblemError as error:
                    self._not_saved(error.problem)
                    return
                if self._waits(conversation_id, text):
                    del self._pending[conversation_id]
            if self._refused:
                self._refused = False
                self._on_problem(None)

    async def _keep(self, conversation_id: ConversationId, text: str) -> None:
        """To disk, unless it was sent meanwhile: then no draft may be left of it."""
        if not self._waits(conversation_id, text):
            return
        if await self._kept.keep_draft(conversation_id, text):
            if conversation_id not in self._pending:
                await self._kept.keep_draft(conversation_id, "")
        elif self._waits(conversation_id, text):
            await self._preferences.remember(self._memory, text)

    def _waits(self, conversation_id: ConversationId, text: str) -> bool:
        return self._pending.get(conversation_id) == text

    async def close(self) -> None:
        """Keep what is waiting, and try no more."""
        await self.save()
        self._stop_timer()

    def _not_saved(self, problem: Problem) -> None:
        """What waits goes on waiting, and is tried again: a disk that is full now need not be so later."""
        if not self._refused:
            self._refused = True
            self._on_problem(problem)
        if problem.retry is Retry.LATER:
            self._save_in(_TRY_AGAIN_AFTER)

    async def _forget_new(self) -> None:
        try:
            async with self._saving:  # a draft that is being written is written first
                await self._preferences.remember(self._memory, "")
        except ProblemError as error:
            self._on_problem(error.problem)
        finally:
            self._forgetting -= 1

    def _save_in(self, seconds: float) -> None:
        self._stop_timer()
        self._timer = asyncio.get_running_loop().call_later(seconds, self._due)

    def _due(self) -> None:
        self._timer = None
        self._tasks.spawn(self.save(), name="save draft")

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
