"""How the earlier turns of a chat reach the model: sent along, or left with the provider, as its state mode says."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.conversation import (
    Conversation,
    Message,
    MessageState,
    SentPrompt,
    ServerConversation,
    StateMode,
)
from desktop_app.domain.identifiers import MessageId, Timestamp
from desktop_app.domain.problems import Problem, ProblemKind, Retry
from desktop_app.domain.requests import AnswerRequest, Dialect, Role, Turn
from desktop_app.services.attachment_sending import AttachmentSending, Tell
from desktop_app.services.ports import AnswerDoor, ConversationStore

KEPT_SECONDS = 30 * 86_400.0
"""The provider keeps a response for 30 days (facts of the API, state)."""

_FORGOTTEN = (ProblemKind.PREVIOUS_RESPONSE_LOST, ProblemKind.NOT_FOUND)
_NAMES_STATE = ("previous_response_id", "conversation")
_REPLAYED = frozenset({"message", "reasoning"})
"""Output items that are sent back whole; what a tool of the provider did is told by the message after it."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The request to send, and the one to send where the server turns out to have forgotten what it builds on."""

    request: AnswerRequest
    otherwise: AnswerRequest | None = None
    server_conversation: ServerConversation | None = None
    """The conversation at the provider that takes this question in."""


def says_forgotten(problem: Problem) -> bool:
    """Whether a refusal means that the earlier turns are not with the server; it has charged nothing then."""
    if problem.retry is Retry.ASK_FIRST:  # it came from something on the way: the server may be at work all the same
        return False
    if problem.kind in _FORGOTTEN:
        return True
    unknown = problem.kind in (ProblemKind.UNSUPPORTED_PARAMETER, ProblemKind.INVALID_REQUEST)
    return unknown and (problem.param or "") in _NAMES_STATE


class EarlierTurns:
    """`whole` requests hold every turn that fits the budget; what comes out holds what has to be sent."""

    def __init__(self, door: AnswerDoor, store: ConversationStore, attached: AttachmentSending | None = None) -> None:
        self._door = door
        self._store = store
        self._attached = attached

    async def prepare(
        self,
        conversation: Conversation,
        sent: Sequence[Message],
        whole: AnswerRequest,
        *,
        prompt: SentPrompt,
        server: str,
        now: Timestamp,
        tell: Tell = lambda _: None,
    ) -> Prepared:
        """`sent` are the messages behind the turns of `whole`, newest last. Raises ProblemError where a conversation
        could not be opened, or a file not uploaded, at the provider; nothing was charged then."""
        mode = conversation.state_mode if whole.dialect is Dialect.RESPONSES else StateMode.SENT
        nothing = conversation.state_mode is StateMode.NOT_KEPT
        if nothing:
            whole = replace(whole, store=False)  # in Chat Completions too, which new accounts keep otherwise
        if self._attached is not None:
            whole = await self._attached.uploaded(whole, conversation.id, tell, keep_nothing=nothing)
        if mode is StateMode.RESPONSE:
            return _behind_last_answer(sent, whole, prompt, server, now)
        if mode is StateMode.CONVERSATION:
            return await self._in_conversation(conversation, sent, whole, prompt, server)
        if mode is StateMode.NOT_KEPT:
            raws = await self._store.raw_answers([message.id for message in sent if _replayable(message, server)])
            turns = tuple(
                _with_items(message, turn, raws, conversation) for message, turn in zip(sent, whole.turns, strict=True)
            )
            return Prepared(replace(whole, turns=turns, carry_reasoning=whole.effort is not None))
        return Prepared(whole)

    async def _in_conversation(
        self,
        conversation: Conversation,
        sent: Sequence[Message],
        whole: AnswerRequest,
        prompt: SentPrompt,
        server: str,
    ) -> Prepared:
        last, known = _last_answer(sent), conversation.server_conversation
        fits = known is not None and last is not None and (known.server, known.leaf_id) == (server, last.id)
        if known is None or not fits or not _same_developer(last, prompt):
            before = replace(whole, turns=whole.turns[:-1])
            known = ServerConversation(await self._door.open_conversation(before), server)
        asked = replace(whole, turns=whole.turns[-1:], developer_message="", conversation_id=known.id)
        return Prepared(asked, whole, known)


def _behind_last_answer(
    sent: Sequence[Message], whole: AnswerRequest, prompt: SentPrompt, server: str, now: Timestamp
) -> Prepared:
    last = _last_answer(sent)
    if last is None or last.answer is None or not _still_kept(last, server, now) or not _same_developer(last, prompt):
        return Prepared(whole)
    after = [message.id for message in sent].index(last.id) + 1
    asked = replace(
        whole,
        turns=whole.turns[len(whole.turns) - (len(sent) - after) :],
        developer_message="",
        previous_response_id=last.answer.response_id,
    )
    return Prepared(asked, whole)


def _last_answer(sent: Sequence[Message]) -> Message | None:
    """The newest whole answer, if nothing but the new question follows it."""
    before = sent[-2] if len(sent) > 1 else None
    whole = before is not None and before.role is Role.ASSISTANT and before.state is MessageState.COMPLETE
    return before if whole else None


def _still_kept(message: Message, server: str, now: Timestamp) -> bool:
    prompt = message.figures.sent if message.figures else None
    if prompt is None or prompt.server != server or prompt.state_mode == StateMode.NOT_KEPT or message.answer is None:
        return False
    return bool(message.answer.response_id) and now - message.created_at < KEPT_SECONDS


def _same_developer(last: Message | None, prompt: SentPrompt) -> bool:
    """What the server holds begins with the developer message it was given; another one needs another beginning."""
    before = last.figures.sent if last is not None and last.figures else None
    return before is not None and before.developer_digest == prompt.developer_digest


def _replayable(message: Message, server: str) -> bool:
    prompt = message.figures.sent if message.figures else None
    return message.role is Role.ASSISTANT and prompt is not None and prompt.server == server


def _with_items(message: Message, turn: Turn, raws: Mapping[MessageId, str], conversation: Conversation) -> Turn:
    asked = message.figures.requested_model_id if message.figures else ""
    items = output_items(raws.get(message.id, "")) if asked == conversation.model_id else ""
    return replace(turn, items=items)


def output_items(raw: str) -> str:
    """A response's messages and encrypted reasoning as JSON text; empty where there is no reasoning to carry."""
    try:
        response = json.loads(raw or "{}")
    except ValueError:
        return ""
    output = response.get("output") if isinstance(response, dict) else None
    items = [each for each in output or () if isinstance(each, dict) and each.get("type") in _REPLAYED]
    sealed = [each for each in items if each["type"] != "reasoning" or each.get("encrypted_content")]
    if not any(each["type"] == "reasoning" for each in sealed):
        return ""
    return json.dumps(sealed, ensure_ascii=False)
