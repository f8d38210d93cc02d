"""The Chat tab's verbs: keep conversations, trim their history, ask, stop, and lose nothing on the way."""

from __future__ import annotations

import asyncio
import contextlib
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop_app.domain.answer_events import AnswerEvent, AnswerFinished, AnswerStarted
from desktop_app.domain.conversation import (
    AnswerFigures,
    Conversation,
    ConversationKind,
    Message,
    MessageState,
    TrimmedHistory,
    title_from,
    trim_history,
)
from desktop_app.domain.identifiers import ConversationId, MessageId
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.model_profiles import Capability, Catalogue, ModelProfile
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.domain.requests import AnswerRequest, Role, SummaryDetail, Turn, WebSearch
from desktop_app.domain.settings import DEFAULT_MODEL, HISTORY_BUDGET
from desktop_app.domain.usage import Cost, CostRange, Usage
from desktop_app.services.access import Access
from desktop_app.services.heard_answer import HeardAnswer, ended_state
from desktop_app.services.ports import AnswerDoor, Clock, ConversationStore, SearchHit, TokenCounter
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.services.watchable import Announcer

SAVE_PARTIAL_EVERY = 1.0
"""Seconds of streaming that a power cut may lose."""

CONTINUE_PROMPT = "Please continue exactly where you stopped."


@dataclass(frozen=True, slots=True)
class SendPlan:
    """What would be sent, told before it is: figures in tokens and US dollars."""

    history: TrimmedHistory
    exact_count: bool
    estimate: CostRange
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class MessagesChanged:
    """These messages were saved; the screen may show them now."""

    messages: tuple[Message, ...]


ChatEvent = MessagesChanged | AnswerEvent
Tell = Callable[[ChatEvent], None]


def active_path(messages: Sequence[Message]) -> tuple[Message, ...]:
    """The branch that ends in the newest message, oldest first."""
    by_id = {message.id: message for message in messages}
    path: list[Message] = []
    at: Message | None = max(messages, key=lambda message: message.created_at, default=None)
    while at is not None:
        path.append(at)
        at = by_id.get(at.parent_id) if at.parent_id else None
    return tuple(reversed(path))


class Chat:
    """One answer at a time per conversation; every message is on disk before it is on its way."""

    def __init__(
        self,
        door: AnswerDoor,
        store: ConversationStore,
        counter: TokenCounter,
        catalogue: Catalogue,
        spending: Spending,
        preferences: Preferences,
        access: Access,
        clock: Clock,
    ) -> None:
        self._door = door
        self._store = store
        self._counter = counter
        self._catalogue = catalogue
        self._spending = spending
        self._preferences = preferences
        self._access = access
        self._clock = clock
        self._running: dict[ConversationId, _Running] = {}
        self.changed: Announcer[ConversationId] = Announcer()
        """A conversation's row (title, pin, existence) changed."""

    # -- keeping ---------------------------------------------------------------------------------------

    async def recover(self) -> Sequence[Message]:
        """After a crash: answers found unfinished become *interrupted, may have been charged*; none is sent again."""
        problem = Problem(
            ProblemKind.STREAM_CUT,
            "Ponder closed while this answer was being written. It may have been charged.",
            "What had arrived is kept. Ask again if you want a new answer.",
            retry=Retry.ASK_FIRST,
        )
        found = [message.interrupted(problem) for message in await self._store.unfinished_messages()]
        for message in found:
            await self._store.save_messages(await self._booked_guess(message))
        return found

    async def conversations(self) -> Sequence[Conversation]:
        """Pinned first, then newest first."""
        return await self._store.conversations(ConversationKind.CHAT)

    async def conversation(self, conversation_id: ConversationId) -> Conversation | None:
        """One conversation, None when it is gone."""
        return await self._store.conversation(conversation_id)

    async def messages(self, conversation_id: ConversationId) -> tuple[Message, ...]:
        """The branch in view, oldest first."""
        return active_path(await self._store.messages(conversation_id))

    async def new_conversation(self) -> Conversation:
        """An empty conversation with the settings' choices; saved with its first message, not before."""
        now = self._clock()
        profile = self._catalogue.profile(self._preferences[DEFAULT_MODEL])
        return Conversation(
            id=ConversationId(uuid.uuid4().hex),
            kind=ConversationKind.CHAT,
            title="New conversation",
            created_at=now,
            updated_at=now,
            model_id=profile.model_id,
            effort=profile.nearest_effort(None),
            history_budget=self._preferences[HISTORY_BUDGET],
        )

    async def change(self, conversation: Conversation) -> None:
        """Save a conversation's title, pin or choices."""
        await self._store.save_conversation(conversation)
        self.changed.tell(conversation.id)

    async def delete(self, conversation_id: ConversationId) -> None:
        """Stop its answer if one runs, and hide it; `restore` undoes it."""
        self.stop(conversation_id)
        await self._store.delete_conversation(conversation_id)
        self.changed.tell(conversation_id)

    async def restore(self, conversation_id: ConversationId) -> None:
        """Undo a deletion."""
        await self._store.restore_conversation(conversation_id)
        self.changed.tell(conversation_id)

    async def search(self, words: str) -> Sequence[SearchHit]:
        """Places in any conversation where the words stand."""
        return await self._store.search(words)

    async def raw_answer(self, message_id: MessageId) -> str:
        """The response object as JSON text."""
        return await self._store.raw_answer(message_id)

    # -- asking ----------------------------------------------------------------------------------------

    def profile(self, conversation: Conversation) -> ModelProfile:
        """What the conversation's model accepts."""
        return self._catalogue.profile(conversation.model_id)

    def is_running(self, conversation_id: ConversationId) -> bool:
        """Whether an answer is being written there."""
        return conversation_id in self._running

    async def plan(self, conversation: Conversation, history: Sequence[Message], text: str) -> SendPlan:
        """Which messages would go with `text`, how many tokens that is and what it may cost."""
        newest = self._user_message(conversation, history[-1].id if history else None, text)
        return await self._plan(conversation, [*history, newest])

    async def _plan(self, conversation: Conversation, messages: Sequence[Message]) -> SendPlan:
        messages = [message for message in messages if message.role is Role.USER or message.text]
        texts = [conversation.developer_message, *(message.text for message in messages)]
        counts = await self._counter.count(texts, conversation.model_id)
        developer, *each = (count.tokens for count in counts)
        budget = self._budget(conversation)
        history = trim_history(messages, each, developer_tokens=developer, budget=budget)
        estimate = await self._spending.estimate(conversation.model_id, history.used, conversation.effort)
        problem = None
        if history.too_long:
            problem = Problem(
                ProblemKind.CONTEXT_TOO_LONG,
                f"This message alone has about {history.used:,} tokens; {budget:,} fit.",
                "Shorten it, split it, or choose a larger history budget or another model. Nothing was sent.",
            )
        return SendPlan(history, all(count.exact for count in counts), estimate, problem)

    def _budget(self, conversation: Conversation) -> int:
        profile = self.profile(conversation)
        model_limit = profile.max_input_tokens or profile.context_window or 128_000
        return min(conversation.history_budget or model_limit, model_limit)

    async def send(self, conversation: Conversation, text: str, tell: Tell, *, over_cap: bool = False) -> Message:
        """Ask, and return the answer's message once it has ended, however it ended.

        Raises ProblemError, with nothing sent and nothing lost, when it does not fit, would pass the cap, or an
        answer is still being written there.
        """
        self._claim(conversation.id)
        try:
            history = await self.messages(conversation.id)
            user = self._user_message(conversation, history[-1].id if history else None, text)
            if not history:
                conversation = replace(conversation, title=title_from(text))
            return await self._ask(conversation, [*history, user], user, tell, over_cap)
        finally:
            self._running.pop(conversation.id, None)

    async def ask_again(
        self, conversation: Conversation, message_id: MessageId, tell: Tell, *, over_cap: bool = False
    ) -> Message:
        """A new answer to the question before `message_id`, beside the old one, which stays.

        Raises ProblemError as `send` does.
        """
        self._claim(conversation.id)
        try:
            everything = {message.id: message for message in await self._store.messages(conversation.id)}
            at = everything[message_id]
            if at.role is Role.ASSISTANT and at.parent_id:
                at = everything[at.parent_id]
            branch: list[Message] = []
            step: Message | None = at
            while step is not None:
                branch.insert(0, step)
                step = everything.get(step.parent_id) if step.parent_id else None
            return await self._ask(conversation, branch, at, tell, over_cap)
        finally:
            self._running.pop(conversation.id, None)

    def stop(self, conversation_id: ConversationId) -> None:
        """End the answer being written; what has arrived is kept."""
        running = self._running.get(conversation_id)
        if running is not None and running.task is not None and not running.stopped:
            running.stopped = True
            running.task.cancel()

    def _claim(self, conversation_id: ConversationId) -> None:
        if conversation_id in self._running:
            raise ProblemError(
                Problem(
                    ProblemKind.INVALID_REQUEST,
                    "An answer is still being written in this conversation.",
                    "Wait for it or stop it first.",
                )
            )
        self._running[conversation_id] = _Running(asyncio.current_task())

    async def _ask(
        self, conversation: Conversation, branch: Sequence[Message], user: Message, tell: Tell, over_cap: bool
    ) -> Message:
        plan = await self._plan(conversation, branch)
        if plan.problem is not None:
            raise ProblemError(plan.problem)
        answer = self._answer_message(conversation, user)
        refused = self._spending.admit(answer.id, plan.estimate.high, released=over_cap)
        if refused is not None:
            raise ProblemError(refused)
        conversation = replace(conversation, updated_at=self._clock(), draft="")
        try:
            await self._store.save_messages(user, answer, touch=conversation)
        except BaseException:
            self._spending.release(answer.id)
            raise
        self.changed.tell(conversation.id)
        tell(MessagesChanged((user, answer)))
        sent = set(plan.history.sent)
        turns = tuple(Turn(message.role, message.text) for message in branch if message.id in sent)
        return await self._stream(self._request(conversation, turns), answer, plan, tell)

    def _request(self, conversation: Conversation, turns: tuple[Turn, ...]) -> AnswerRequest:
        profile = self.profile(conversation)
        effort = conversation.effort if profile.reasons else None
        return AnswerRequest(
            model_id=conversation.model_id,
            turns=turns,
            developer_message=conversation.developer_message,
            effort=effort,
            summary=SummaryDetail.AUTO if profile.reasons and profile.in_catalogue else None,
            verbosity=conversation.verbosity if profile.verbosity.allowed else None,
            web_search=WebSearch() if conversation.web_search and profile.web_search.allowed else None,
            stream=profile.streaming is not Capability.NO,
            prompt_cache_key=conversation.id,
        )

    async def _stream(self, request: AnswerRequest, message: Message, plan: SendPlan, tell: Tell) -> Message:
        heard = HeardAnswer(message, self._clock())
        running = self._running[message.conversation_id]
        try:
            await self._listen(request, heard, tell)
            problem = heard.answer.problem if heard.answer else None
        except ProblemError as error:
            problem = error.problem
            self._access.failed(problem)
            if problem.kind is ProblemKind.NOT_VERIFIED and request.summary is not None and not heard.text:
                # the organisation may not have reasoning summaries: the same question without one, refused for free
                return await self._stream(replace(request, summary=None), message, plan, tell)
        except asyncio.CancelledError:
            if not running.stopped:
                await asyncio.shield(self._end(heard, plan, _CLOSED, stopped=False))
                raise
            task = asyncio.current_task()
            if task is not None:
                task.uncancel()
            return await self._end(heard, plan, None, stopped=True, tell=tell)
        return await self._end(heard, plan, problem, stopped=False, tell=tell)

    async def _listen(self, request: AnswerRequest, heard: HeardAnswer, tell: Tell) -> None:
        if not request.stream:
            heard.take(AnswerFinished(await self._door.answer(request)), self._clock())
            return
        saved_at = self._clock()
        async with contextlib.aclosing(self._door.stream(request)) as events:
            async for event in events:
                now = self._clock()
                if isinstance(event, AnswerStarted):
                    self._access.heard()
                    await self._store.save_messages(replace(heard.message, state=MessageState.STREAMING))
                heard.take(event, now)
                tell(event)
                if heard.parts and now - saved_at >= SAVE_PARTIAL_EVERY:
                    saved_at = now
                    await self._store.save_partial_text(heard.message.id, heard.text)

    async def _end(
        self, heard: HeardAnswer, plan: SendPlan, problem: Problem | None, *, stopped: bool, tell: Tell | None = None
    ) -> Message:
        message, answer = heard.message, heard.answer
        effort = answer.effort if answer and answer.effort else None
        cost = await self._book(heard, plan, problem)
        now = self._clock()
        figures = AnswerFigures(
            requested_model_id=message.figures.requested_model_id if message.figures else "",
            effort=effort or (message.figures.effort if message.figures else None),
            seconds_to_first_token=heard.first_token_at - heard.began if heard.first_token_at else None,
            seconds=now - heard.began,
            cost=cost,
        )
        message = replace(
            message,
            text=answer.shown_text if answer and answer.shown_text else heard.text,
            state=ended_state(answer, problem, stopped=stopped),
            answer=answer or heard.started_answer(),
            figures=figures,
            problem=problem,
        )
        await self._store.save_messages(message)
        if tell is not None:
            tell(MessagesChanged((message,)))
        self.changed.tell(message.conversation_id)
        return message

    async def _book(self, heard: HeardAnswer, plan: SendPlan, problem: Problem | None) -> Cost:
        """What it cost; a refusal that certainly cost nothing gives the reservation back."""
        message = heard.message
        refused = problem is not None and heard.response_id is None and problem.retry is not Retry.ASK_FIRST
        if refused and heard.answer is None:
            self._spending.release(message.id)
            return Cost(Decimal(0))
        answer = heard.answer
        usage = answer.usage if answer else None
        if usage is None:
            counts = await self._counter.count(
                [heard.text], message.figures.requested_model_id if message.figures else ""
            )
            usage = Usage(input_tokens=plan.history.used, output_tokens=counts[0].tokens)
        return await self._spending.book(
            message.id,
            origin=JobOrigin.CHAT,
            model_id=heard.model_id or (message.figures.requested_model_id if message.figures else ""),
            effort=(message.figures.effort if message.figures else None) or "",
            usage=usage,
            actual=bool(answer and answer.usage),
            service_tier=answer.service_tier if answer else None,
            response_id=heard.response_id,
        )

    async def _booked_guess(self, message: Message) -> Message:
        """An interrupted answer counts with a marked estimate, never 0."""
        everything = {other.id: other for other in await self._store.messages(message.conversation_id)}
        texts = [message.text]
        parent = everything.get(message.parent_id) if message.parent_id else None
        while parent is not None:
            texts.append(parent.text)
            parent = everything.get(parent.parent_id) if parent.parent_id else None
        model_id = message.figures.requested_model_id if message.figures else ""
        counts = [count.tokens for count in await self._counter.count(texts, model_id)]
        cost = await self._spending.book(
            message.id,
            origin=JobOrigin.CHAT,
            model_id=model_id,
            effort=(message.figures.effort if message.figures else None) or "",
            usage=Usage(input_tokens=sum(counts[1:]), output_tokens=counts[0]),
            actual=False,
        )
        return replace(message, figures=replace(message.figures or AnswerFigures(), cost=cost))

    def _user_message(self, conversation: Conversation, parent: MessageId | None, text: str) -> Message:
        return Message(
            id=MessageId(uuid.uuid4().hex),
            conversation_id=conversation.id,
            parent_id=parent,
            role=Role.USER,
            text=text,
            created_at=self._clock(),
        )

    def _answer_message(self, conversation: Conversation, user: Message) -> Message:
        return Message(
            id=MessageId(uuid.uuid4().hex),
            conversation_id=conversation.id,
            parent_id=user.id,
            role=Role.ASSISTANT,
            text="",
            created_at=max(self._clock(), user.created_at + 1e-6),
            state=MessageState.SENDING,
            figures=AnswerFigures(requested_model_id=conversation.model_id, effort=conversation.effort),
        )


_CLOSED = Problem(
    ProblemKind.STREAM_CUT,
    "Ponder was closed while this answer was being written. It may have been charged.",
    "What had arrived is kept. Ask again if you want a new answer.",
    retry=Retry.ASK_FIRST,
)


@dataclass(slots=True)
class _Running:
    """The task that writes an answer, and whether a person asked it to stop."""

    task: asyncio.Task[object] | None
    stopped: bool = False
