"""The Pro tab's verbs: a conversation whose every answer is a job with the fixed request of its profile."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

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
from desktop_app.domain.identifiers import ConversationId, JobId, MessageId
from desktop_app.domain.jobs import Job, JobOrigin
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.domain.pro_profile import ProProfile, pro_predecessor_of, pro_profile_at, pro_successor_after
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.settings import PRO_ASK_ABOVE
from desktop_app.domain.usage import CostRange
from desktop_app.language import later, tr
from desktop_app.services.background_jobs import BackgroundJobs, JobDraft
from desktop_app.services.conversations import Conversations
from desktop_app.services.estimates import EstimateQuestion
from desktop_app.services.ports import Clock, ConversationStore, TokenCounter
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending

_INPUT_SHARE = 0.5
"""How much of the model's window the history may fill: reasoning and searches need the rest."""


@dataclass(frozen=True, slots=True)
class ProTurn:
    """A question and its job; `job` is None when the app died between the two (nothing was sent)."""

    question: Message
    answer: Message | None
    job: Job | None

    @property
    def running(self) -> bool:
        """Whether an answer may still come by itself or by a person's decision."""
        return self.job is not None and not self.job.status.terminal


@dataclass(frozen=True, slots=True)
class ProPlan:
    """What a question may cost, and whether the person is to be asked first. Tokens and US dollars."""

    history: TrimmedHistory
    estimate: CostRange
    ask_first: bool
    problem: Problem | None = None
    worst: Decimal | None = None
    """US dollars if the whole output limit were used."""
    output_limit: int | None = None
    """The model's output limit in tokens, reasoning included."""
    samples: int = 0
    """How many of one's own answers the estimate rests on; 0 means a first guess."""
    doubt: str = ""
    """Why the rates themselves are an estimate, in a sentence."""


class Pro:
    """Nothing here can be chosen: model and request come from `domain.pro_profile`. `kept` is the list."""

    def __init__(
        self,
        jobs: BackgroundJobs,
        store: ConversationStore,
        counter: TokenCounter,
        catalogue: KnownModels,
        spending: Spending,
        preferences: Preferences,
        clock: Clock,
    ) -> None:
        self.kept = Conversations(store, ConversationKind.PRO)
        self._jobs = jobs
        self._store = store
        self._counter = counter
        self._catalogue = catalogue
        self._spending = spending
        self._preferences = preferences
        self._clock = clock
        self._asking: set[ConversationId] = set()

    def profile(self) -> ProProfile:
        """The profile in force now."""
        return pro_profile_at(self._clock())

    def successor(self) -> ProProfile | None:
        """What takes over next, with its date."""
        return pro_successor_after(self._clock())

    def predecessor(self) -> ProProfile | None:
        """What was in force before, if anything was."""
        return pro_predecessor_of(self.profile())

    async def new_conversation(self) -> Conversation:
        """An empty one; saved with its first question."""
        now = self._clock()
        return Conversation(
            id=ConversationId(uuid.uuid4().hex),
            kind=ConversationKind.PRO,
            title=tr("New Pro question"),
            created_at=now,
            updated_at=now,
            model_id=self.profile().model_id,
        )

    async def thread(self, conversation_id: ConversationId) -> tuple[ProTurn, ...]:
        """Every question with its job, oldest first; the answers' text is in the jobs."""
        messages = await self._store.messages(conversation_id)
        answers = {message.parent_id: message for message in messages if message.role is Role.ASSISTANT}
        turns = []
        for question in (message for message in messages if message.role is Role.USER):
            answer = answers.get(question.id)
            job = await self._jobs.job(answer.job_id) if answer is not None and answer.job_id is not None else None
            turns.append(ProTurn(question, answer, job))
        return tuple(turns)

    async def plan(self, conversation: Conversation, thread: Sequence[ProTurn], text: str) -> ProPlan:
        """Which turns would go with `text`, and what the answer may cost."""
        plan = await self._plan(conversation, [*said_so_far(thread), self._question(conversation, thread, text)])
        if plan.problem is None and any(turn.running for turn in thread):
            return replace(plan, problem=_STILL_WORKING)
        return plan

    async def _plan(self, conversation: Conversation, said: Sequence[Message]) -> ProPlan:
        model_id = self.profile().model_id
        texts = [conversation.developer_message, *(message.text for message in said)]
        developer, *each = [count.tokens for count in await self._counter.count(texts, model_id)]
        profile = self._catalogue.profile(model_id)
        window = profile.context_window or 400_000
        history = trim_history(said, each, developer_tokens=developer, budget=int(window * _INPUT_SHARE))
        question = EstimateQuestion(
            model_id, history.used, origin=JobOrigin.PRO, searches=True, output_limit=profile.max_output_tokens
        )
        details = await self._spending.estimate(question)
        estimate = details.cost
        ask_first = estimate.high is None or estimate.high > self._preferences[PRO_ASK_ABOVE]
        problem = None
        if history.too_long:
            problem = Problem(
                ProblemKind.CONTEXT_TOO_LONG,
                tr(
                    "This question alone has about {used:,} tokens; {budget:,} fit.",
                    used=history.used,
                    budget=history.budget,
                ),
                tr("Shorten or split it. Nothing was sent."),
            )
        return ProPlan(
            history,
            estimate,
            ask_first,
            problem,
            worst=details.worst,
            output_limit=profile.max_output_tokens,
            samples=details.samples,
            doubt=details.doubt,
        )

    async def ask(self, conversation: Conversation, text: str) -> Job:
        """Save the question, then its job; the scheduler sends it.

        Raises ProblemError, with nothing sent, when it is blank, does not fit or an answer is still being worked on.
        """
        if not text.strip():
            raise ProblemError(_BLANK)
        with self._claimed(conversation.id):
            thread = await self.thread(conversation.id)
            question = self._question(conversation, thread, text)
            return await self._submit(conversation, thread, question, title_from(text))

    async def ask_again(self, conversation: Conversation, question_id: MessageId) -> Job:
        """A new job for the last question, beside the old one, which stays in the ledger.

        Raises ProblemError as `ask` does; KeyError when it is not the last question.
        """
        with self._claimed(conversation.id):
            thread = await self.thread(conversation.id)
            if not thread or thread[-1].question.id != question_id:
                raise KeyError(question_id)
            if thread[-1].running:
                raise ProblemError(_STILL_WORKING)
            question = thread[-1].question
            return await self._submit(conversation, thread[:-1], question, title_from(question.text))

    async def _submit(
        self, conversation: Conversation, thread: Sequence[ProTurn], question: Message, title: str
    ) -> Job:
        said = [*said_so_far(thread), question]
        plan = await self._plan(conversation, said)
        problem = _STILL_WORKING if any(turn.running for turn in thread) else plan.problem
        if problem is not None:
            raise ProblemError(problem)
        job_id = JobId(uuid.uuid4().hex)
        answer = self._answer(question, job_id)
        await self._store.save_messages(question, answer, touch=await self._touched(conversation, thread, title))
        sent = set(plan.history.sent)
        request = AnswerRequest(
            model_id=self.profile().model_id,
            turns=tuple(Turn(message.role, message.text) for message in said if message.id in sent),
            developer_message=conversation.developer_message,
            background=True,
            pinned_body=True,
        )
        draft = JobDraft(
            title=title,
            request=request,
            origin=JobOrigin.PRO,
            conversation_id=conversation.id,
            message_id=answer.id,
            job_id=job_id,
        )
        (job,) = await self._jobs.submit(draft)
        self.kept.changed.tell(conversation.id)
        return job

    async def _touched(self, conversation: Conversation, thread: Sequence[ProTurn], title: str) -> Conversation:
        stored = await self.kept.one(conversation.id)
        if stored is None:
            conversation = replace(conversation, title=title)
        else:
            conversation = replace(conversation, title=stored.title, pinned=stored.pinned, tags=stored.tags)
        return replace(conversation, updated_at=self._clock(), draft="", archived=False)

    @contextlib.contextmanager
    def _claimed(self, conversation_id: ConversationId) -> Iterator[None]:
        """Two quick presses must not make two jobs."""
        if conversation_id in self._asking:
            raise ProblemError(_STILL_WORKING)
        self._asking.add(conversation_id)
        try:
            yield
        finally:
            self._asking.discard(conversation_id)

    def _question(self, conversation: Conversation, thread: Sequence[ProTurn], text: str) -> Message:
        last = thread[-1] if thread else None
        return Message(
            id=MessageId(uuid.uuid4().hex),
            conversation_id=conversation.id,
            parent_id=(last.answer or last.question).id if last else None,
            role=Role.USER,
            text=text,
            created_at=self._clock(),
        )

    def _answer(self, question: Message, job_id: JobId) -> Message:
        return Message(
            id=MessageId(uuid.uuid4().hex),
            conversation_id=question.conversation_id,
            parent_id=question.id,
            role=Role.ASSISTANT,
            text="",
            created_at=max(self._clock(), question.created_at + 1e-6),
            state=MessageState.COMPLETE,
            figures=AnswerFigures(requested_model_id=self.profile().model_id),
            job_id=job_id,
        )


def said_so_far(thread: Sequence[ProTurn]) -> list[Message]:
    """The conversation as it would be sent: every question, and the answers that came."""
    said: list[Message] = []
    for turn in thread:
        said.append(turn.question)
        if turn.answer is not None and turn.job is not None and turn.job.answer is not None:
            said.append(replace(turn.answer, text=turn.job.answer.shown_text))
    return [message for message in said if message.text]


_BLANK = Problem(ProblemKind.INVALID_REQUEST, later("The question is empty."), later("Write something first."))
_STILL_WORKING = Problem(
    ProblemKind.INVALID_REQUEST,
    later("The answer before is not finished yet."),
    later("Wait for it, cancel it, or ask in a new Pro conversation."),
)
