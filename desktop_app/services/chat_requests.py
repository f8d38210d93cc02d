"""What a chat's choices become: the request for an answer, and the two messages that it is between."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from desktop_app.domain.attachments import Attachment
from desktop_app.domain.chat_options import (
    detail_of,
    no_sampling,
    no_schema,
    no_summary,
    not_in_dialect,
    web_search_of,
)
from desktop_app.domain.conversation import AnswerFigures, Conversation, Message, MessageState, SentPrompt, UsedTemplate
from desktop_app.domain.identifiers import MessageId, Timestamp
from desktop_app.domain.model_profiles import Capability, ModelProfile
from desktop_app.domain.requests import AnswerRequest, Dialect, Role, Turn


def request_of(
    conversation: Conversation, profile: ModelProfile, dialect: Dialect, turns: tuple[Turn, ...]
) -> AnswerRequest:
    """With only those choices that the model takes, and takes with the effort chosen."""
    options = conversation.options
    sampled = not no_sampling(profile, conversation.effort)
    labelled = not not_in_dialect(dialect)
    return AnswerRequest(
        model_id=conversation.model_id,
        turns=turns,
        developer_message=conversation.developer_message,
        effort=conversation.effort if profile.reasons else None,
        summary=detail_of(options) if not no_summary(profile, dialect) else None,
        verbosity=conversation.verbosity if profile.verbosity.allowed else None,
        web_search=web_search_of(options) if conversation.web_search and profile.web_search.allowed else None,
        stream=profile.streaming is not Capability.NO,
        prompt_cache_key=conversation.id,
        service_tier=conversation.service_tier if conversation.service_tier in profile.service_tiers else None,
        dialect=dialect,
        max_output_tokens=output_limit(conversation, profile),
        temperature=options.temperature if sampled else None,
        top_p=options.top_p if sampled else None,
        truncation=options.truncation or None if labelled else None,
        metadata=options.metadata if labelled else (),
        safety_identifier=options.safety_identifier or None,
        answer_schema=options.schema_in_force if not no_schema(profile) else "",
    )


def output_limit(conversation: Conversation, profile: ModelProfile) -> int | None:
    """The chosen length limit in tokens, at most what the model writes; None leaves it to the model."""
    limits = [limit for limit in (conversation.options.max_output_tokens, profile.max_output_tokens) if limit]
    return min(limits) if conversation.options.max_output_tokens else None


def question_of(
    conversation: Conversation,
    before: Sequence[Message],
    text: str,
    now: Timestamp,
    template: UsedTemplate | None = None,
    attachments: Sequence[Attachment] = (),
) -> Message:
    """A question that follows what was said before; `template` names what it was made from."""
    return Message(
        id=MessageId(uuid.uuid4().hex),
        conversation_id=conversation.id,
        parent_id=before[-1].id if before else None,
        role=Role.USER,
        text=text,
        created_at=now,
        template=template,
        attachments=tuple(attachments),
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
