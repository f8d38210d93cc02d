"""Turns messages into what the transcript shows. No Qt."""

from __future__ import annotations

from desktop_app.domain.answers import ResponseStatus
from desktop_app.domain.conversation import AnswerFigures, Message, MessageState
from desktop_app.domain.requests import Role
from desktop_app.ui.answer_text import (
    ended_words,
    figures_line,
    numbered_sources,
    text_with_numbers,
    thinking_text,
    thinking_title,
)
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry

COPY, AGAIN, CONTINUE, DETAILS = "copy", "again", "continue", "details"

_COPY_QUESTION = (COPY, "Copy", "copy")
_COPY_ANSWER = (COPY, "Copy as Markdown", "copy")
_AGAIN = (AGAIN, "Ask again", "retry")
_CONTINUE = (CONTINUE, "Continue", "play")
_DETAILS = (DETAILS, "Details", "info")


def message_entry(message: Message, *, excluded: bool, last: bool) -> TranscriptEntry:
    """A message that is not being written now. `last`: nothing follows it, so it may be asked again."""
    if message.role is Role.USER:
        return TranscriptEntry(message.id, "user", message.text, excluded=excluded, actions=(_COPY_QUESTION,))
    answer, figures = message.answer, message.figures or AnswerFigures()
    actions = [_COPY_ANSWER] if message.text else []
    if last:
        actions += [_CONTINUE, _AGAIN] if can_continue(message) else [_AGAIN]
    return TranscriptEntry(
        key=message.id,
        role="assistant",
        text=text_with_numbers(answer) if answer and answer.citations and answer.shown_text else message.text,
        footer=figures_line(figures, answer),
        thinking=thinking_text(answer),
        thinking_title=thinking_title(figures.seconds_to_first_token or figures.seconds, answer),
        sources=numbered_sources(answer),
        notice=notice_of(message),
        excluded=excluded,
        actions=(*actions, _DETAILS),
    )


def can_continue(message: Message) -> bool:
    """Whether there is a beginning that a model could go on from."""
    if not message.text:
        return False
    cut = message.answer is not None and message.answer.status is ResponseStatus.INCOMPLETE
    filtered = message.answer is not None and message.answer.incomplete_reason == "content_filter"
    return (cut and not filtered) or message.state in (MessageState.STOPPED, MessageState.INTERRUPTED)


def notice_of(message: Message) -> str:
    """What is to be known about how an answer ended; empty for an ordinary end."""
    if message.state is MessageState.STOPPED:
        return "Stopped by you. What had arrived is kept." if message.text else "Stopped by you before any text came."
    if message.state in (MessageState.SENDING, MessageState.STREAMING):
        return "This answer has no end yet. It may have been charged."
    if message.problem is not None:
        return message.problem.happened  # what to do stands with the buttons above the composer
    return ended_words(message.answer) if message.answer else ""
