"""The provider's own count of a chat's input beside Ponder's: how far the figure before sending may be from the truth.

Counting there shows the provider what is counted. So only what it was sent already is counted, never what is being
written, and a file that lies there already is not sent a second time for it.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from desktop_app.domain.conversation import Conversation, Message, MessageState, SentPrompt, StateMode
from desktop_app.domain.identifiers import MessageId
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.domain.requests import AnswerRequest, Dialect, Role
from desktop_app.services.access import Access
from desktop_app.services.attachment_sending import turns_of
from desktop_app.services.chat_requests import request_of
from desktop_app.services.prompt_cache import sent_prompt
from desktop_app.services.send_plan import SendPlanner

log = logging.getLogger(__name__)

_MOST_FILES = 1_000_000
"""Bytes of attached files that are sent to be counted; with more, only Ponder's estimate is shown."""
_REMEMBERED = 200
_NOT_OFFERED = (404, 405, 501)
_ABOUT_THE_MODEL = (ProblemKind.UNKNOWN_MODEL, ProblemKind.RETIRED_MODEL)


class CountDoor(Protocol):
    """The one call this needs. Free of charge; raises ProblemError."""

    async def count_input_tokens(self, request: AnswerRequest) -> int:
        """The server's own count for this request."""
        ...


@dataclass(frozen=True, slots=True)
class CheckedCount:
    """The same messages counted twice, in tokens; `leaf_id` is the last of them."""

    leaf_id: MessageId
    here: int
    there: int

    @property
    def more_there(self) -> int:
        """Tokens that Ponder's estimate is short of; below 0 where it is too high."""
        return self.there - self.here


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a count depends on."""

    server: str
    leaf_id: MessageId
    request: AnswerRequest


class ServerCounts:
    """One call per answer at most. Silent: an estimate that could not be checked is an estimate all the same."""

    def __init__(self, door: CountDoor, planner: SendPlanner, catalogue: KnownModels, access: Access) -> None:
        self._door = door
        self._planner = planner
        self._catalogue = catalogue
        self._access = access
        self._known: OrderedDict[_Asked, CheckedCount] = OrderedDict()
        self._not_offered: set[str] = set()

    async def check(self, conversation: Conversation, said: Sequence[Message]) -> CheckedCount | None:
        """The branch in view as far as this server has been sent it, counted there. None where it can't be."""
        sent = self._seen_there(conversation, said)
        if not sent:
            return None
        profile = self._catalogue.profile(conversation.model_id)
        conversation = replace(conversation.fitted(profile), history_budget=0, state_mode=StateMode.SENT)
        try:
            plan = await self._planner.plan(conversation, sent)
            if plan.history.left_out:
                return None
            request = request_of(conversation, profile, Dialect.RESPONSES, turns_of(sent, profile))
            if sent_prompt(request, plan.history).developer_digest != _prompt_of(sent[-1]).developer_digest:
                return None  # it was rewritten since, so that the server has not seen it
            return await self._count(_Asked(self._access.server, sent[-1].id, request), plan.history.used)
        except ProblemError as error:
            self._learn(error)
            return None

    async def _count(self, asked: _Asked, here: int) -> CheckedCount:
        if asked not in self._known:
            there = await self._door.count_input_tokens(asked.request)
            self._known[asked] = CheckedCount(asked.leaf_id, here, there)
            if len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return self._known[asked]

    def _learn(self, error: ProblemError) -> None:
        if error.problem.status in _NOT_OFFERED and error.problem.kind not in _ABOUT_THE_MODEL:
            self._not_offered.add(self._access.server)
        log.info("the count was not checked: %s", error.problem.happened)

    def _seen_there(self, conversation: Conversation, said: Sequence[Message]) -> Sequence[Message]:
        """The messages from the first one that the last answer was given to, up to that answer."""
        server = self._access.server
        offered = self._access.dialects.in_force is Dialect.RESPONSES and server not in self._not_offered
        last = next((each for each in reversed(said) if _whole_answer(each)), None)
        hidden = conversation.state_mode is StateMode.NOT_KEPT  # sealed reasoning goes along, which nobody here counts
        if not offered or hidden or last is None or _prompt_of(last).server != server:
            return ()
        until = list(said[: said.index(last) + 1])
        begins = next((i for i, each in enumerate(until) if each.id == _prompt_of(last).first_message_id), None)
        if begins is None:
            return ()
        seen = [each for each in until[begins:] if each.role is Role.USER or each.text]
        return seen if sum(file.size for each in seen for file in each.attachments) <= _MOST_FILES else ()


def _prompt_of(message: Message) -> SentPrompt:
    sent = message.figures.sent if message.figures is not None else None
    return sent or SentPrompt()


def _whole_answer(message: Message) -> bool:
    return message.role is Role.ASSISTANT and message.state is MessageState.COMPLETE and bool(message.text)
