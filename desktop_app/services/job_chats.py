"""Continues a job as a chat: a conversation that begins with what was asked and what was answered."""

from __future__ import annotations

import uuid
from dataclasses import replace

from desktop_app.domain.conversation import AnswerFigures, Conversation, Message, title_from
from desktop_app.domain.identifiers import JobId, MessageId
from desktop_app.domain.jobs import Job
from desktop_app.domain.requests import Role
from desktop_app.domain.settings import HISTORY_BUDGET
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.chat import Chat
from desktop_app.services.ports import Clock, ConversationStore

_APART = 0.001
"""Seconds between two messages that are saved together: their order is that of their times."""


class JobChats:
    """Nothing is sent by it: the next message is the person's own."""

    def __init__(self, jobs: BackgroundJobs, chat: Chat, store: ConversationStore, clock: Clock) -> None:
        self._jobs = jobs
        self._chat = chat
        self._store = store
        self._clock = clock

    async def begin(self, job_id: JobId) -> Conversation | None:
        """A new conversation with the job's turns, its answer, and its choices as far as a chat takes them.

        None when the job is gone or has no answer. Raises ProblemError (storage).
        """
        job = await self._jobs.job(job_id)
        if job is None or job.answer is None or not job.answer.shown_text:
            return None
        raw = await self._jobs.raw_answer(job_id)
        conversation = await self._conversation(job)
        messages = self._messages(job, conversation, raw)
        conversation = await self._roomy(conversation, messages)
        await self._store.save_messages(*messages, touch=conversation)
        self._chat.kept.changed.tell(conversation.id)
        return conversation

    async def _conversation(self, job: Job) -> Conversation:
        request, fresh = job.request, await self._chat.new_conversation()
        if not request.pinned_body:  # the model of Pro is no model to chat with
            fresh = self._chat.with_model(fresh, request.model_id)
            fresh = replace(fresh, effort=request.effort or fresh.effort, verbosity=request.verbosity)
        return self._chat.fitted(
            replace(
                fresh,
                title=title_from(job.title),
                developer_message=request.developer_message,
                web_search=request.web_search is not None,
                service_tier=None,  # a tier for jobs that may wait is not one for a talk
            )
        )

    def _messages(self, job: Job, conversation: Conversation, raw: str) -> list[Message]:
        answer, now = job.answer, self._clock()
        assert answer is not None
        messages: list[Message] = []
        for turn in job.request.turns:
            if turn.role is not Role.DEVELOPER and turn.text:
                messages.append(self._message(conversation, messages, turn.role, turn.text, now))
        told = self._message(conversation, messages, Role.ASSISTANT, answer.shown_text, now)
        figures = AnswerFigures(
            requested_model_id=job.request.model_id,
            effort=job.request.effort.value if job.request.effort else answer.effort,
            seconds=job.elapsed(job.finished_at) if job.finished_at is not None else None,
            cost=job.cost,
        )
        return [*messages, replace(told, answer=replace(answer, raw=raw), figures=figures, job_id=job.id)]

    @staticmethod
    def _message(conversation: Conversation, before: list[Message], role: Role, text: str, now: float) -> Message:
        return Message(
            id=MessageId(uuid.uuid4().hex),
            conversation_id=conversation.id,
            parent_id=before[-1].id if before else None,
            role=role,
            text=text,
            created_at=now + len(before) * _APART,
        )

    async def _roomy(self, conversation: Conversation, messages: list[Message]) -> Conversation:
        """With a history budget that holds the report, where one does: else it would not be sent along."""
        for key, _ in HISTORY_BUDGET.choices:
            budget = int(key)
            if budget and budget < conversation.history_budget:
                continue
            wider = replace(conversation, history_budget=budget)
            plan = await self._chat.plan(wider, messages, "?")
            if not plan.history.left_out:
                return wider
        return conversation
