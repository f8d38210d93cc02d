"""Keeps unsent text per conversation over restarts, a moment after the last key. No Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.services.conversations import Conversations
from desktop_app.services.preferences import Preferences
from desktop_app.ui.plumbing.tasks import Tasks

_SAVE_AFTER = 0.8
"""Seconds without a key."""


class Drafts:
    """A conversation without a message is not in the store yet: its draft is remembered under `memory`."""

    def __init__(
        self,
        kept: Conversations,
        preferences: Preferences,
        tasks: Tasks,
        memory: str,
        on_problem: Callable[[Problem], None],
    ) -> None:
        self._kept = kept
        self._preferences = preferences
        self._tasks = tasks
        self._memory = memory
        self._on_problem = on_problem
        self._pending: tuple[ConversationId, str] | None = None
        self._timer: asyncio.TimerHandle | None = None

    def of_new(self) -> str:
        """The draft of the conversation that has no message yet."""
        return self._preferences.recall(self._memory)

    def edited(self, conversation_id: ConversationId, text: str) -> None:
        """The person wrote; kept soon."""
        self._pending = (conversation_id, text)
        self._stop_timer()
        self._timer = asyncio.get_running_loop().call_later(_SAVE_AFTER, self._due)

    def sent(self, conversation_id: ConversationId, *, first: bool) -> None:
        """It became a message: there is nothing to keep any more."""
        if self._pending is not None and self._pending[0] == conversation_id:
            self._pending = None
            self._stop_timer()
        if first:
            self._tasks.spawn(self._remember(""), name="forget draft")

    async def save(self) -> None:
        """Keep now what is waiting."""
        self._stop_timer()
        pending, self._pending = self._pending, None
        if pending is None:
            return
        conversation_id, text = pending
        try:
            if not await self._kept.keep_draft(conversation_id, text):
                await self._preferences.remember(self._memory, text)
        except ProblemError as error:
            self._on_problem(error.problem)

    async def _remember(self, text: str) -> None:
        try:
            await self._preferences.remember(self._memory, text)
        except ProblemError as error:
            self._on_problem(error.problem)

    def _due(self) -> None:
        self._timer = None
        self._tasks.spawn(self.save(), name="save draft")

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
