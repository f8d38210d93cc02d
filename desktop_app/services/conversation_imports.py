"""Brings conversations of a file in: looked through first, then taken in under new ids, all that was chosen or none."""

from __future__ import annotations

import asyncio
import threading
import uuid
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from desktop_app.domain.attachments import Attachment
from desktop_app.domain.conversation import AnswerFigures, Conversation, Message, MessageState
from desktop_app.domain.conversation_records import (
    ConversationRecord,
    FoundConversation,
    FoundFile,
    is_simulated,
)
from desktop_app.domain.identifiers import ConversationId, MessageId
from desktop_app.domain.problems import Problem, ProblemKind, Retry
from desktop_app.domain.usage import Cost, CostBasis
from desktop_app.language import later, tr
from desktop_app.services.conversation_ports import ConversationIntake, ConversationSource, Tell
from desktop_app.services.conversations import Conversations

T = TypeVar("T")
_BATCH = 1_000
"""Messages, about, of one transaction: between two of them a running chat keeps what it heard."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What a file holds, and which of it is here already."""

    found: FoundFile
    here: frozenset[int]
    """Places."""

    @property
    def new(self) -> tuple[FoundConversation, ...]:
        """What is not here yet."""
        return tuple(each for each in self.found.conversations if each.place not in self.here)


_UNDER_WAY = (MessageState.SENDING, MessageState.STREAMING)
_UNFINISHED = Problem(
    kind=ProblemKind.STREAM_CUT,
    happened=later("This answer was not finished when it was exported."),
    advice=later("Ask again to have a whole one."),
    retry=Retry.ASK_FIRST,
)


class _StoppedError(Exception):
    """The person stopped it."""


class OpenedFile:
    """A file that is being looked at; `close` it. To stop `survey` or `take`, cancel its task.

    `usual` makes an empty conversation with the choices of the settings, `fitted` leaves those that a model takes;
    `has_file` knows whether what was attached is here, for the contents of files are in no export.
    """

    def __init__(
        self,
        source: ConversationSource,
        intake: ConversationIntake,
        kept: Conversations,
        fitted: Callable[[Conversation], Conversation],
        usual: Callable[[], Awaitable[Conversation]],
        has_file: Callable[[Attachment], bool] = lambda _: False,
    ) -> None:
        self._source = source
        self._intake = intake
        self._kept = kept
        self._fitted = fitted
        self._usual = usual
        self._has_file = has_file
        self._stop = threading.Event()

    async def survey(self, tell: Tell) -> Survey:
        """Look through it. Raises ProblemError: what is wrong with the file, and where."""
        told = self._told(tell)
        found = await self._in_thread(lambda: self._source.survey(told))
        origins = await self._intake.origins()
        return Survey(found, frozenset(each.place for each in found.conversations if each.origin in origins))

    async def take(self, chosen: Sequence[FoundConversation], tell: Tell) -> Sequence[ConversationId]:
        """Take these in; their new ids. Whatever goes wrong, or when it is stopped, none of them is there."""
        self._stop.clear()  # it may be begun again after it was stopped
        ordered = iter([each.origin for each in sorted(chosen, key=lambda each: each.place)])
        records = self._source.records(frozenset(each.place for each in chosen), self._told(tell))
        usual = await self._usual()
        taken: list[ConversationId] = []
        try:
            while batch := await self._in_thread(
                lambda: [self._made_anew(record, next(ordered), usual) for record in _some(records)]
            ):
                taken += [record.conversation.id for record in batch]
                await self._intake.add_unseen(batch)
            await self._intake.show(taken)
        except BaseException:
            await asyncio.shield(self._intake.forget(taken))
            raise
        for conversation_id in taken[:1]:  # one refresh of the list shows them all
            self._kept.changed.tell(conversation_id)
        return tuple(taken)

    async def close(self) -> None:
        """Let go of the file."""
        self._stop.set()
        await asyncio.to_thread(self._source.close)

    def _told(self, tell: Tell) -> Tell:
        """The same for a thread: it tells the window at most a hundred times, and hears there that it shall stop."""
        loop = asyncio.get_running_loop()
        last = -1.0

        def told(share: float) -> None:
            nonlocal last
            if self._stop.is_set():
                raise _StoppedError
            if share - last >= 0.01:
                last = share
                loop.call_soon_threadsafe(tell, share)

        return told

    async def _in_thread(self, work: Callable[[], T]) -> T:
        """Do it away from the window. Cancelled, it returns only once the thread is done with the file."""
        working = asyncio.ensure_future(asyncio.to_thread(work))
        try:
            return await asyncio.shield(working)
        except asyncio.CancelledError:
            self._stop.set()
            await asyncio.wait([working])
            if not working.cancelled():
                working.exception()  # heard: it is that it was stopped
            raise

    def _made_anew(self, record: ConversationRecord, origin: str, usual: Conversation) -> ConversationRecord:
        """The same under ids that nothing here has; what ties it to a provider or a job of elsewhere is cut."""
        ids = {message.id: MessageId(uuid.uuid4().hex) for message in record.messages}
        told = record.conversation
        conversation = replace(
            usual if record.foreign else self._fitted(told),
            id=ConversationId(uuid.uuid4().hex),
            title=told.title,
            created_at=told.created_at,
            updated_at=told.updated_at,
            leaf_id=ids[told.leaf_id] if told.leaf_id is not None else None,
            server_conversation=None,
            archived=told.archived,
            origin=origin,
        )
        messages = tuple(
            self._with_files(_message_anew(message, conversation.id, ids, record)) for message in record.messages
        )
        return ConversationRecord(conversation, messages)

    def _with_files(self, message: Message) -> Message:
        """Files that are not here, and addresses that a stranger may have chosen, do not go along again: only named."""
        if not message.attachments:
            return message
        here = tuple(each for each in message.attachments if not each.url and self._has_file(each))
        names = [tr("[Attached: {url}]", url=each.url or each.name) for each in message.attachments if each not in here]
        return replace(message, attachments=here, text="\n\n".join([message.text, *names]) if names else message.text)


def _message_anew(
    message: Message,
    conversation_id: ConversationId,
    ids: Mapping[MessageId, MessageId],
    record: ConversationRecord,
) -> Message:
    figures = message.figures
    if figures is not None and figures.sent is not None:
        first = figures.sent.first_message_id
        sent = replace(figures.sent, first_message_id=ids.get(first) if first is not None else None)
        figures = replace(figures, sent=sent)
    if message.id in record.simulated and not is_simulated(message, demo=False):
        figures = replace(figures or AnswerFigures(), cost=Cost(None, CostBasis.SIMULATED))
    renewed = replace(
        message,
        id=ids[message.id],
        conversation_id=conversation_id,
        parent_id=ids[message.parent_id] if message.parent_id is not None else None,
        figures=figures,
        job_id=None,
        hidden=None,
    )
    return renewed.interrupted(_UNFINISHED) if renewed.state in _UNDER_WAY else renewed


def _some(records: Iterator[ConversationRecord]) -> Sequence[ConversationRecord]:
    """The next conversations, some thousand messages in all; nothing once all were read."""
    batch: list[ConversationRecord] = []
    messages = 0
    for record in records:
        batch.append(record)
        messages += len(record.messages)
        if messages >= _BATCH:
            break
    return batch
