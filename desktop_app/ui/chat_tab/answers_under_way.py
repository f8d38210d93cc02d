"""Every answer that is being written, in view or not: hears it, merges what comes too fast, tells how it goes on."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from desktop_app.domain.answer_events import AnswerEvent
from desktop_app.domain.conversation import Message
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.services.chat import ChatEvent, MessagesChanged, Tell
from desktop_app.ui.chat_tab.live_answer import LiveAnswer, Step
from desktop_app.ui.plumbing.delta_buffer import DeltaBuffer
from desktop_app.ui.plumbing.tasks import Tasks

_TICK = 1.0
"""Seconds between two looks at the time while nothing is said."""


Refused = Callable[[Problem, Message | None], None]
"""Hears why nothing was sent; or, with the ended answer, that it could not be saved."""


class Owner(Protocol):
    """The presenter."""

    def answer_began(self, conversation_id: ConversationId, messages: tuple[Message, ...]) -> None:
        """Question and answer are in the store."""
        ...

    def answer_grew(self, conversation_id: ConversationId, live: LiveAnswer, step: Step) -> None: ...

    def answer_ended(self, conversation_id: ConversationId, message: Message) -> None: ...

    def running_changed(self) -> None:
        """An answer began or is over."""
        ...


@dataclass(slots=True)
class _UnderWay:
    live: LiveAnswer
    buffer: DeltaBuffer[AnswerEvent]
    tick: asyncio.TimerHandle | None = None


class AnswersUnderWay:
    """At most one per conversation; the service refuses a second one."""

    def __init__(self, owner: Owner, tasks: Tasks, clock: Callable[[], float]) -> None:
        self._owner = owner
        self._tasks = tasks
        self._clock = clock
        self._closed = False
        self._asked: set[ConversationId] = set()
        self._under_way: dict[ConversationId, _UnderWay] = {}
        self._ended: dict[ConversationId, Message] = {}
        """Answers that are shown as ended while what they leave behind is still being put in order."""
        self._next: dict[ConversationId, tuple[Callable[[Tell], Awaitable[Message]], Refused]] = {}

    @property
    def conversations(self) -> frozenset[ConversationId]:
        """Where something is under way."""
        return frozenset(self._asked)

    def live(self, conversation_id: ConversationId) -> LiveAnswer | None:
        """The answer being written there."""
        found = self._under_way.get(conversation_id)
        return found.live if found else None

    def ask(
        self,
        conversation_id: ConversationId,
        ask: Callable[[Tell], Awaitable[Message]],
        refused: Refused,
    ) -> None:
        """Start; at once after an answer that is only being put away, and not at all while one is being written."""
        if conversation_id in self._ended:
            self._next[conversation_id] = (ask, refused)
        elif conversation_id not in self._asked:
            self._asked.add(conversation_id)
            self._owner.running_changed()
            self._tasks.spawn(self._run(conversation_id, ask, refused), name="answer")

    async def _run(
        self,
        conversation_id: ConversationId,
        ask: Callable[[Tell], Awaitable[Message]],
        refused: Refused,
    ) -> None:
        try:
            await ask(lambda event: self._heard(conversation_id, event))
        except ProblemError as error:
            if not self._closed:
                refused(error.problem, self._ended.get(conversation_id))
        finally:
            self._forget(conversation_id)
            self._ended.pop(conversation_id, None)
            self._asked.discard(conversation_id)
            following = self._next.pop(conversation_id, None)
            if not self._closed:
                self._owner.running_changed()
                if following is not None:
                    self.ask(conversation_id, *following)

    def saved(self, message: Message) -> None:
        """An answer that the disk had refused is in the store now, with its cost."""
        if not self._closed:
            self._owner.answer_ended(message.conversation_id, message)

    def close(self) -> None:
        """Tell nothing any more; the service goes on to save what it hears."""
        self._closed = True
        for conversation_id in list(self._under_way):
            self._forget(conversation_id)

    def _heard(self, conversation_id: ConversationId, event: ChatEvent) -> None:
        if self._closed:
            return
        under_way = self._under_way.get(conversation_id)
        if not isinstance(event, MessagesChanged):
            if under_way is not None:
                under_way.buffer.push(event)
        elif under_way is None:
            self._begin(conversation_id, event.messages)
        else:
            under_way.buffer.flush_now()
            self._forget(conversation_id)
            self._ended[conversation_id] = event.messages[-1]
            self._owner.answer_ended(conversation_id, event.messages[-1])

    def _begin(self, conversation_id: ConversationId, messages: tuple[Message, ...]) -> None:
        live = LiveAnswer(messages[-1], self._clock())

        def grow(events: list[AnswerEvent]) -> None:
            self._owner.answer_grew(conversation_id, live, live.take(events, self._clock()))

        self._under_way[conversation_id] = _UnderWay(live, DeltaBuffer(grow))
        self._owner.answer_began(conversation_id, messages)
        self._tick(conversation_id)

    def _tick(self, conversation_id: ConversationId) -> None:
        """The seconds of waiting are shown until the first word."""
        under_way = self._under_way.get(conversation_id)
        if under_way is None or under_way.live.has_text:
            return
        self._owner.answer_grew(conversation_id, under_way.live, Step("", "", lines_changed=True))
        under_way.tick = asyncio.get_running_loop().call_later(_TICK, self._tick, conversation_id)

    def _forget(self, conversation_id: ConversationId) -> None:
        under_way = self._under_way.pop(conversation_id, None)
        if under_way is not None:
            under_way.buffer.close()
            if under_way.tick is not None:
                under_way.tick.cancel()
