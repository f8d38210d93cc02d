"""The Chat tab's verbs: plan, ask, ask again, stop; every message is on disk before it is on its way."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from desktop_app.domain.attachments import Attachment
from desktop_app.domain.branches import MessageTree
from desktop_app.domain.conversation import (
    AnswerFigures,
    Conversation,
    ConversationKind,
    Message,
    UsedTemplate,
    title_from,
)
from desktop_app.domain.identifiers import ConversationId, JobId, MessageId
from desktop_app.domain.model_profiles import Effort, KnownModels, ModelProfile
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.requests import AnswerRequest, Dialect, Role
from desktop_app.domain.settings import DEFAULT_MODEL, HISTORY_BUDGET
from desktop_app.language import later, tr
from desktop_app.services.access import Access
from desktop_app.services.answer_listening import (
    CLOSED_WHILE_WRITING,
    STOPPED_EARLY,
    ChatEvent,
    Listening,
    MessagesChanged,
    Run,
    Tell,
)
from desktop_app.services.attachment_sending import AttachmentSending, turns_of
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.chat_branches import Branches
from desktop_app.services.chat_money import Asked, ChatMoney
from desktop_app.services.chat_questions import Questions
from desktop_app.services.chat_requests import answer_message, question_of, request_of
from desktop_app.services.conversations import Conversations
from desktop_app.services.durable_answers import DurableAnswers
from desktop_app.services.earlier_turns import EarlierTurns
from desktop_app.services.estimates import Estimate
from desktop_app.services.lessons import Refused, told_as_it_is
from desktop_app.services.ports import AnswerDoor, Clock, ConversationStore, TokenCounter
from desktop_app.services.preferences import Preferences
from desktop_app.services.prompt_cache import CacheReading, PromptCaching, sent_prompt
from desktop_app.services.send_plan import SendPlan, SendPlanner
from desktop_app.services.spending import Spending
from desktop_app.services.watchable import Announcer

log = logging.getLogger(__name__)

CONTINUE_PROMPT = "Please continue exactly where you stopped."  # not shown

__all__ = ["CONTINUE_PROMPT", "Chat", "ChatEvent", "MessagesChanged", "SendPlan", "Tell"]


class Chat:
    """One answer at a time per conversation. `kept` is the list of conversations itself, `branches` what is in view."""

    def __init__(
        self,
        door: AnswerDoor,
        store: ConversationStore,
        counter: TokenCounter,
        catalogue: KnownModels,
        spending: Spending,
        preferences: Preferences,
        access: Access,
        clock: Clock,
        *,
        refused: Refused = told_as_it_is,
        usual_effort: Callable[[str], Effort | None] = lambda _: None,
        jobs: BackgroundJobs | None = None,
        attached: AttachmentSending | None = None,
    ) -> None:
        self._usual_effort = usual_effort
        """The effort that a person decided on for new chats with a model; None takes the model's own."""
        self.kept = Conversations(store, ConversationKind.CHAT)
        self.branches = Branches(store, self.kept)
        self._store = store
        self._catalogue = catalogue
        self._planner = SendPlanner(counter, catalogue, spending)
        self._money = ChatMoney(spending, counter)
        self._caching = PromptCaching(spending.prices)
        self._questions = Questions(store, self.kept, self._money, clock)
        self._listening = Listening(door, store, self._money, access, clock, refused)
        self._attached = attached
        self._earlier = EarlierTurns(door, store, attached)
        self._durable = DurableAnswers(jobs, store, catalogue, preferences, clock) if jobs is not None else None
        self.no_summaries: Announcer[Problem] = Announcer()
        """The organisation may not have reasoning summaries: an answer was asked for without one."""
        for part in (self._listening, self._durable):
            if part is not None:
                part.no_summaries.watch(self.no_summaries.tell)
        self.going_on: Sequence[Message] = ()
        """Answers that were being written as jobs when the app was closed: `go_on` with each."""
        self._access = access
        self._preferences = preferences
        self._clock = clock
        self._running: dict[ConversationId, Run] = {}
        self.kept.deleted.watch(self.stop)

    # -- before asking -----------------------------------------------------------------------------------

    async def recover(self) -> Sequence[Message]:
        """After a crash: answers found unfinished become *interrupted, may have been charged*; none is sent again."""
        found, going_on = [], []
        for message in await self._store.unfinished_messages():
            if self._durable is not None and message.job_id is not None:
                with contextlib.suppress(ProblemError):  # the disk is full: it is put right at a later start
                    if not await self._durable.never_sent(message):
                        going_on.append(message)
                continue
            tree = MessageTree(await self._store.messages(message.conversation_id), hidden=True)
            try:
                asked = Asked(server=self._access.server, title=await self._title(message.conversation_id))
                cost = await self._money.book_guess(message, tree.path(message.id)[:-1], asked)
                figures = replace(message.figures or AnswerFigures(), cost=cost)
                ended = replace(message.interrupted(CLOSED_WHILE_WRITING), figures=figures)
                await self._store.save_messages(ended)
            except ProblemError as error:  # the disk is full: it is put right at a later start
                log.info("an unfinished answer stays as it is: %s", error.problem.happened)
            else:
                found.append(ended)
        self.going_on = going_on
        return found

    async def go_on(self, message: Message, tell: Tell) -> Message:
        """Hear an answer that runs as a job to its end, from the beginning of its text. Raises ProblemError (storage)
        when the end was told but could not be saved."""
        assert self._durable is not None
        with self._claimed(message.conversation_id):
            question = await self._store.message(message.parent_id) if message.parent_id is not None else None
            tell(MessagesChanged((question or message, message)))
            return await self._durable.go_on(message, self._running[message.conversation_id], tell)

    async def _title(self, conversation_id: ConversationId) -> str:
        stored = await self.kept.one(conversation_id)
        return stored.title if stored else ""

    async def new_conversation(self) -> Conversation:
        """An empty conversation with the settings' choices; saved with its first message, not before."""
        now = self._clock()
        model_id = self._preferences[DEFAULT_MODEL]
        profile = self._catalogue.profile(model_id)
        return Conversation(
            id=ConversationId(uuid.uuid4().hex),
            kind=ConversationKind.CHAT,
            title=tr("New chat"),
            created_at=now,
            updated_at=now,
            model_id=model_id,
            effort=profile.nearest_effort(self._usual_effort(model_id)),
            history_budget=self._preferences[HISTORY_BUDGET],
        )

    async def messages(self, conversation_id: ConversationId) -> tuple[Message, ...]:
        """The branch in view, oldest first."""
        return (await self.branches.in_view(conversation_id)).messages

    async def raw_answer(self, message_id: MessageId) -> str:
        """The response object as JSON text."""
        return await self._store.raw_answer(message_id)

    def profile(self, conversation: Conversation) -> ModelProfile:
        """What the conversation's model accepts."""
        return self._catalogue.profile(conversation.model_id)

    def fitted(self, conversation: Conversation) -> Conversation:
        """The same with only those choices that its model takes, by what is known now."""
        return conversation.fitted(self.profile(conversation))

    def with_model(self, conversation: Conversation, model_id: str, *, new: bool = False) -> Conversation:
        """The same conversation with another model; its effort stays where offered, else the nearest that is, and its
        service tier where the model has it. A `new` one takes the effort that a person decided on for the model."""
        profile = self._catalogue.profile(model_id)
        tier = conversation.service_tier if conversation.service_tier in profile.service_tiers else None
        usual = self._usual_effort(model_id) if new else None
        effort = profile.nearest_effort(usual or conversation.effort)
        return replace(conversation, model_id=model_id, effort=effort, service_tier=tier)

    @property
    def dialect(self) -> Dialect:
        """Which interface the server in force is spoken to in."""
        return self._access.dialects.in_force

    def is_running(self, conversation_id: ConversationId) -> bool:
        """Whether an answer is being written there."""
        return conversation_id in self._running

    async def plan(
        self, conversation: Conversation, history: Sequence[Message], text: str, attachments: Sequence[Attachment] = ()
    ) -> SendPlan:
        """Which messages would go with `text`, how many tokens that is and what it may cost."""
        user = question_of(conversation, history, text, self._clock(), attachments=attachments)
        return await self._planner.plan(conversation, [*history, user])

    async def estimate(self, conversation: Conversation, input_tokens: int) -> Estimate:
        """The price of an answer to so many tokens of input, with the conversation's choices, such as another tier."""
        return await self._planner.estimate(conversation, input_tokens)

    async def cache(self, messages: Sequence[Message]) -> CacheReading:
        """What the provider's prompt cache saved on a branch, and whether its last question missed it."""
        return await self._caching.read(messages)

    # -- asking ------------------------------------------------------------------------------------------

    async def send(
        self,
        conversation: Conversation,
        text: str,
        tell: Tell,
        *,
        over_cap: bool = False,
        template: UsedTemplate | None = None,
        attachments: Sequence[Attachment] = (),
    ) -> Message:
        """Ask, and return the answer's message once it has ended, however it ended. `template` names what the text was
        made from.

        Raises ProblemError, with nothing sent and nothing lost, when it is blank, does not fit, would pass the cap,
        was stopped before it left, there is no key, or an answer is still being written there; and with the answer
        told but not saved when the disk refused it (`save_again`).
        """
        if not text.strip() and not attachments:
            raise ProblemError(_BLANK)
        with self._claimed(conversation.id):
            history = await self.messages(conversation.id)
            user = question_of(conversation, history, text, self._clock(), template, attachments)
            if not history:
                conversation = replace(conversation, title=title_from(text if text.strip() else attachments[0].name))
            return await self._ask(conversation, [*history, user], tell, over_cap=over_cap, written=True)

    async def ask_again(
        self,
        conversation: Conversation,
        message_id: MessageId,
        tell: Tell,
        *,
        over_cap: bool = False,
        once: Conversation | None = None,
    ) -> Message:
        """A new answer to the question before `message_id`, beside the old one, which stays. `once` holds the choices
        for this answer alone, such as another model.

        Raises ProblemError as `send` does.
        """
        with self._claimed(conversation.id):
            branch = (await self.branches.tree(conversation.id)).path(message_id)
            if branch[-1].role is Role.ASSISTANT:
                branch = branch[:-1]
            return await self._ask(conversation, branch, tell, over_cap=over_cap, once=once)

    async def edit(
        self,
        conversation: Conversation,
        message_id: MessageId,
        text: str,
        tell: Tell,
        *,
        over_cap: bool = False,
        attachments: Sequence[Attachment] = (),
    ) -> Message:
        """Ask something else in the place of an earlier question: a branch beside it. Raises ProblemError as `send`."""
        if not text.strip() and not attachments:
            raise ProblemError(_BLANK)
        with self._claimed(conversation.id):
            before = (await self.branches.tree(conversation.id)).path(message_id)[:-1]
            user = question_of(conversation, before, text, self._clock(), attachments=attachments)
            return await self._ask(conversation, [*before, user], tell, over_cap=over_cap)

    def stop(self, conversation_id: ConversationId) -> None:
        """End the answer being written; what has arrived is kept."""
        run = self._running.get(conversation_id)
        if run is not None:
            run.stop()

    async def save_again(self, message: Message) -> Message:
        """An answer that the disk refused, now saved and booked. Raises ProblemError (storage) when it still does."""
        kept = await self._durable.keep_again(message) if self._durable is not None else None
        return kept if kept is not None else await self._listening.keep_again(message)

    @contextlib.contextmanager
    def _claimed(self, conversation_id: ConversationId) -> Iterator[None]:
        if conversation_id in self._running:
            raise ProblemError(_STILL_WRITING)
        self._running[conversation_id] = Run()
        try:
            with self._access.pinned():  # what is chosen meanwhile is for the next question
                yield
        finally:
            del self._running[conversation_id]

    async def _ask(
        self,
        kept: Conversation,
        branch: Sequence[Message],
        tell: Tell,
        *,
        over_cap: bool,
        once: Conversation | None = None,
        written: bool = False,
    ) -> Message:
        user, run = branch[-1], self._running[kept.id]
        kept = self.fitted(kept)
        conversation = kept if once is None else self.fitted(once)
        plan = await self._planner.plan(conversation, branch)
        await self._access.known_endpoint()
        sent = [message for message in branch if message.id in set(plan.history.sent)]
        request = request_of(
            conversation,
            self.profile(conversation),
            self.dialect,
            turns_of(sent, self.profile(conversation)),
        )
        prompt = replace(
            sent_prompt(request, plan.history), server=self._access.account, state_mode=conversation.state_mode
        )
        answer = answer_message(conversation, user, prompt, self._clock())
        durable = self._durable if self._as_job(conversation, request) else None
        if durable is not None:
            answer = replace(answer, job_id=JobId(uuid.uuid4().hex))
        problem = plan.problem or (STOPPED_EARLY if run.stopped else None)
        problem = problem or self._money.admit(answer, plan.estimate, over_cap=over_cap)
        if problem is not None:
            raise ProblemError(problem)
        known = await self._questions.save(kept, user, answer, written=written)
        conversation = replace(conversation, server_conversation=known)
        tell(MessagesChanged((user, answer)))
        self.kept.changed.tell(conversation.id)
        asked = Asked(
            input_tokens=plan.history.used,
            estimate=plan.estimate,
            could_search=request.web_search is not None,
            service_tier=request.service_tier,
            server=self._access.server,
            title=conversation.title,
        )
        try:
            prepared = await self._earlier.prepare(
                conversation, sent, request, prompt=prompt, server=self._access.account, now=self._clock(), tell=tell
            )
        except ProblemError as error:
            return await self._listening.not_sent(answer, asked, error.problem, run, tell)
        except asyncio.CancelledError:  # the app closes
            await self._listening.closed_before_sending(answer, asked, run)
            raise
        if durable is None or run.stopped:
            answer = replace(answer, job_id=None)
            ended = await self._listening.hear(prepared.request, answer, asked, run, tell, otherwise=prepared.otherwise)
        else:
            self._money.release(answer)  # from here on its job holds the claim
            ended = await durable.hear(
                prepared.request,
                answer,
                run,
                tell,
                title=title_from(user.text),
                over_cap=over_cap,
                otherwise=prepared.otherwise,
            )
        await self._questions.note_conversation(prepared.server_conversation, ended)
        if self._attached is not None:
            await self._attached.forget_refused(ended.problem)
        return ended

    def _as_job(self, conversation: Conversation, request: AnswerRequest) -> bool:
        possible = self._durable is not None and request.dialect is Dialect.RESPONSES and request.stream
        return possible and self._durable is not None and self._durable.wanted(conversation)


_BLANK = Problem(ProblemKind.INVALID_REQUEST, later("The message is empty."), later("Write something first."))
_WRITING = later("An answer is still being written in this conversation.")
_STILL_WRITING = Problem(ProblemKind.INVALID_REQUEST, _WRITING, later("Wait for it or stop it first."))
