"""The Pro tab's verbs: a conversation whose every answer is a job with the fixed request of its profile."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace

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
from desktop_app.domain.model_profiles import Catalogue
from desktop_app.domain.pro_profile import ProProfile, pro_profile_at, pro_successor_after
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.settings import PRO_ASK_ABOVE
from desktop_app.domain.usage import CostRange
from desktop_app.services.background_jobs import BackgroundJobs, JobDraft
from desktop_app.services.ports import Clock, ConversationStore, TokenCounter
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.services.watchable import Announcer

_INPUT_SHARE = 0.5
"""How much of the model's window the history may fill: reasoning and searches need the rest."""


@dataclass(frozen=True, slots=True)
class ProTurn:
    """A question and its job; `job` is None when the app died between the two (nothing was sent)."""

    question: Message
    answer: Message | None
    job: Job | None


@dataclass(frozen=True, slots=True)
class ProPlan:
    """What a question may cost, and whether the person is to be asked first. Tokens and US dollars."""

    history: TrimmedHistory
    estimate: CostRange
    ask_first: bool
    problem: Problem | None = None


class Pro:
    """Nothing here can be chosen: model and request come from `domain.pro_profile`."""

    def __init__(
        self,
        jobs: BackgroundJobs,
        store: ConversationStore,
        counter: TokenCounter,
        catalogue: Catalogue,
        spending: Spending,
        preferences: Preferences,
        clock: Clock,
    ) -> None:
        self._jobs = jobs
        self._store = store
        self._counter = counter
        self._catalogue = catalogue
        self._spending = spending
        self._preferences = preferences
        self._clock = clock
        self.changed: Announcer[ConversationId] = Announcer()

    def profile(self) -> ProProfile:
        """The profile in force now."""
        return pro_profile_at(self._clock())

    def successor(self) -> ProProfile | None:
        """What takes over next, with its date."""
        return pro_successor_after(self._clock())

    async def conversations(self) -> Sequence[Conversation]:
        """Pinned first, then newest first."""
        return await self._store.conversations(ConversationKind.PRO)

    async def conversation(self, conversation_id: ConversationId) -> Conversation | None:
        """One conversation, None when it is gone."""
        return await self._store.conversation(conversation_id)

    async def new_conversation(self) -> Conversation:
        """An empty one; saved with its first question."""
        now = self._clock()
        return Conversation(
            id=ConversationId(uuid.uuid4().hex),
            kind=ConversationKind.PRO,
            title="New Pro question",
            created_at=now,
            updated_at=now,
            model_id=self.profile().model_id,
        )

    async def change(self, conversation: Conversation) -> None:
        """Save a title, a pin, a draft or the developer message."""
        await self._store.save_conversation(conversation)
        self.changed.tell(conversation.id)

    async def delete(self, conversation_id: ConversationId) -> None:
        """Hide it; its jobs stay in the Jobs table. `restore` undoes it."""
        await self._store.delete_conversation(conversation_id)
        self.changed.tell(conversation_id)

    async def restore(self, conversation_id: ConversationId) -> None:
        """Undo a deletion."""
        await self._store.restore_conversation(conversation_id)
        self.changed.tell(conversation_id)

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
        said = self._said(conversation, thread, text)
        model_id = self.profile().model_id
        texts = [conversation.developer_message, *(message.text for message in said)]
        developer, *each = [count.tokens for count in await self._counter.count(texts, model_id)]
        window = self._catalogue.profile(model_id).context_window or 400_000
        history = trim_history(said, each, developer_tokens=developer, budget=int(window * _INPUT_SHARE))
        estimate = await self._spending.estimate(model_id, history.used, None, pro=True)
        ask_first = estimate.high is None or estimate.high > self._preferences[PRO_ASK_ABOVE]
        problem = None
        if history.too_long:
            problem = Problem(
                ProblemKind.CONTEXT_TOO_LONG,
                f"This question alone has about {history.used:,} tokens; {history.budget:,} fit.",
                "Shorten or split it. Nothing was sent.",
            )
        elif any(turn.job is not None and not turn.job.status.terminal for turn in thread):
            problem = Problem(
                ProblemKind.INVALID_REQUEST,
                "The answer before is not finished yet.",
                "Wait for it, cancel it, or ask in a new Pro conversation.",
            )
        return ProPlan(history, estimate, ask_first, problem)

    async def ask(self, conversation: Conversation, text: str) -> Job:
        """Save the question, then its job; the scheduler sends it.

        Raises ProblemError, with nothing sent, when it does not fit or an answer is still being worked on.
        """
        thread = await self.thread(conversation.id)
        plan = await self.plan(conversation, thread, text)
        if plan.problem is not None:
            raise ProblemError(plan.problem)
        now = self._clock()
        said = self._said(conversation, thread, text)
        question = said[-1]
        job_id = JobId(uuid.uuid4().hex)
        answer = Message(
            id=MessageId(uuid.uuid4().hex),
            conversation_id=conversation.id,
            parent_id=question.id,
            role=Role.ASSISTANT,
            text="",
            created_at=now + 1e-6,
            state=MessageState.COMPLETE,
            figures=AnswerFigures(requested_model_id=self.profile().model_id),
            job_id=job_id,
        )
        title = title_from(text) if not thread else conversation.title
        conversation = replace(conversation, title=title, updated_at=now, draft="")
        await self._store.save_messages(question, answer, touch=conversation)
        sent = set(plan.history.sent)
        request = AnswerRequest(
            model_id=self.profile().model_id,
            turns=tuple(Turn(message.role, message.text) for message in said if message.id in sent),
            developer_message=conversation.developer_message,
            background=True,
            pinned_body=True,
        )
        draft = JobDraft(
            title=title_from(text),
            request=request,
            origin=JobOrigin.PRO,
            conversation_id=conversation.id,
            message_id=answer.id,
            job_id=job_id,
        )
        (job,) = await self._jobs.submit(draft)
        self.changed.tell(conversation.id)
        return job

    def _said(self, conversation: Conversation, thread: Sequence[ProTurn], text: str) -> list[Message]:
        """The conversation so far as it would be sent, with the new question last."""
        said: list[Message] = []
        for turn in thread:
            said.append(turn.question)
            if turn.answer is not None and turn.job is not None and turn.job.answer is not None:
                said.append(replace(turn.answer, text=turn.job.answer.shown_text))
        said = [message for message in said if message.text]
        question = Message(
            id=MessageId(uuid.uuid4().hex),
            conversation_id=conversation.id,
            parent_id=said[-1].id if said else None,
            role=Role.USER,
            text=text,
            created_at=self._clock(),
        )
        return [*said, question]
