"""What a chat's choices become: the request for an answer, and the two messages that it is between."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from desktop_app.domain.conversation import AnswerFigures, Conversation, Message, MessageState, SentPrompt
from desktop_app.domain.identifiers import MessageId, Timestamp
from desktop_app.domain.model_profiles import Capability, ModelProfile
from desktop_app.domain.requests import AnswerRequest, Dialect, Role, SummaryDetail, Turn, WebSearch


def request_of(
    conversation: Conversation, profile: ModelProfile, dialect: Dialect, turns: tuple[Turn, ...]
) -> AnswerRequest:
    """With only those choices that the model takes."""
    return AnswerRequest(
        model_id=conversation.model_id,
        turns=turns,
        developer_message=conversation.developer_message,
        effort=conversation.effort if profile.reasons else None,
        summary=SummaryDetail.AUTO if profile.summaries_wanted else None,
        verbosity=conversation.verbosity if profile.verbosity.allowed else None,
        web_search=WebSearch() if conversation.web_search and profile.web_search.allowed else None,
        stream=profile.streaming is not Capability.NO,
        prompt_cache_key=conversation.id,
        service_tier=conversation.service_tier if conversation.service_tier in profile.service_tiers else None,
        dialect=dialect,
    )


def question_of(conversation: Conversation, before: Sequence[Message], text: str, now: Timestamp) -> Message:
    """A question that follows what was said before."""
    return Message(
        id=MessageId(uuid.uuid4().hex),
        conversation_id=conversation.id,
        parent_id=before[-1].id if before else None,
        role=Role.USER,
        text=text,
        created_at=now,
    )


def answer_message(conversation: Conversation, question: Message, sent: SentPrompt, now: Timestamp) -> Message:
    """The row of an answer before its request leaves."""
    return Message(
        id=MessageId(uuid.uuid4().hex),
        conversation_id=conversation.id,
        parent_id=question.id,
        role=Role.ASSISTANT,
        text="",
        created_at=max(now, question.created_at + 1e-6),
        state=MessageState.SENDING,
        figures=AnswerFigures(requested_model_id=conversation.model_id, effort=conversation.effort, sent=sent),
    )
