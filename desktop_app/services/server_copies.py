"""What a provider still keeps of conversations that were deleted here, and its deletion there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop_app.domain.conversation import Conversation, ConversationKind, Message, SentPrompt, StateMode
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import tr
from desktop_app.services.access import Access
from desktop_app.services.earlier_turns import KEPT_SECONDS
from desktop_app.services.ports import Clock, ConversationStore

_RESPONSE = "resp_"
"""Ids of the other interface name nothing that could be deleted."""


class DeletingDoor(Protocol):
    """The two calls this needs; both free of charge. They raise ProblemError."""

    async def delete(self, response_id: str) -> None:
        """Delete a stored response at the provider."""
        ...

    async def delete_conversation(self, conversation_id: str) -> None:
        """Delete a conversation at the provider."""
        ...


@dataclass(frozen=True, slots=True)
class KeptThere:
    """Ids of what the server in force may still keep. One id stands once."""

    server: str = ""
    answers: tuple[str, ...] = ()
    conversations: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.answers or self.conversations)


@dataclass(frozen=True, slots=True)
class DeletedThere:
    """How it went: how many of each are gone there now, what is left to try again, and why."""

    answers: int
    conversations: int
    left: KeptThere
    problem: Problem | None = None


class ServerCopies:
    """Only the server in force is asked: another one has another key."""

    def __init__(self, door: DeletingDoor, store: ConversationStore, access: Access, clock: Clock) -> None:
        self._door = door
        self._store = store
        self._access = access
        self._clock = clock

    async def of(self, conversations: Sequence[Conversation]) -> KeptThere:
        """What is kept of them, answers not longer than the provider keeps any. Raises ProblemError (storage)."""
        server, answers, held = self._access.server, [], []
        for conversation in conversations:
            if conversation.kind is not ConversationKind.CHAT:
                continue
            there = conversation.server_conversation
            if there is not None and there.server == server:
                held.append(there.id)
            for message in await self._store.messages(conversation.id):
                if message.answer is not None and self._is_kept(message, server):
                    answers.append(message.answer.response_id)
        return KeptThere(server, tuple(dict.fromkeys(answers)), tuple(dict.fromkeys(held)))

    async def delete(self, kept: KeptThere) -> DeletedThere:
        """One after the other; ends at the first refusal, which the others would meet as well. Nothing raises."""
        if kept.server != self._access.server:
            return DeletedThere(0, 0, kept, _other_server())
        held, answers = list(kept.conversations), list(kept.answers)
        problem = await _each(held, self._door.delete_conversation) or await _each(answers, self._door.delete)
        left = KeptThere(kept.server, tuple(answers), tuple(held))
        return DeletedThere(len(kept.answers) - len(answers), len(kept.conversations) - len(held), left, problem)

    def _is_kept(self, message: Message, server: str) -> bool:
        sent = message.figures.sent if message.figures is not None else None
        prompt = sent or SentPrompt()
        response_id = message.answer.response_id if message.answer is not None else None
        young = self._clock() - message.created_at < KEPT_SECONDS
        kept = prompt.server == server and prompt.state_mode != StateMode.NOT_KEPT
        return young and kept and bool(response_id) and str(response_id).startswith(_RESPONSE)


class _Delete(Protocol):
    async def __call__(self, an_id: str, /) -> None: ...


async def _each(ids: list[str], delete: _Delete) -> Problem | None:
    """Takes out of the list what is gone; one that was gone before counts as well."""
    while ids:
        try:
            await delete(ids[0])
        except ProblemError as error:
            if error.problem.kind is not ProblemKind.NOT_FOUND:
                return error.problem
        del ids[0]
    return None


def _other_server() -> Problem:
    return Problem(
        ProblemKind.CONFIGURATION,
        tr("Another server is in force now than the one that keeps them."),
        tr("Choose that server in Settings and try again. Nothing was deleted there."),
    )
