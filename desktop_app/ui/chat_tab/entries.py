"""Turns messages into what the transcript shows. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.answers import Answer, ResponseStatus
from desktop_app.domain.conversation import AnswerFigures, Message, MessageState
from desktop_app.domain.requests import Role
from desktop_app.domain.structured_answers import readable
from desktop_app.language import later, tr
from desktop_app.ui.answer_text import (
    ended_words,
    figures_line,
    numbered_sources,
    text_with_numbers,
    thinking_text,
    thinking_title,
)
from desktop_app.ui.attachments.values import sent_card
from desktop_app.ui.chat_tab.around_answers import (
    note_words,
    schema_fault,
    schema_of,
    template_words,
    tools_list,
    tools_title,
)
from desktop_app.ui.chat_tab.state_words import FORGOTTEN, was_forgotten
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry

COPY, AGAIN, CONTINUE, DETAILS = "copy", "again", "continue", "details"
AGAIN_WITH, EDIT, DELETE = "again_with", "edit", "delete"
NOTE, TREE, MORE, BACKGROUND, COMPARE = "note", "tree", "more", "background", "compare"

_Action = tuple[str, str, str]

_COPY = (COPY, later("Copy"), "copy")
_AGAIN = (AGAIN, later("Ask again"), "retry")
_CONTINUE = (CONTINUE, later("Continue"), "play")
_AGAIN_WITH = (AGAIN_WITH, later("Ask again with another model or effort"), "sliders")
_EDIT = (EDIT, later("Edit and ask again"), "edit")
_DELETE = (DELETE, later("Delete from here on"), "trash")
_NOTE = (NOTE, later("Note for yourself"), "thumbs-up")
_NOTE_DOWN = (NOTE, later("Note for yourself"), "thumbs-down")
_TREE = (TREE, later("Show as a tree"), "table")
_MORE = (MORE, later("More"), "more")
_DETAILS = (DETAILS, later("Details"), "info")


def message_entry(
    message: Message, *, excluded: bool, last: bool, idle: bool = True, fork: tuple[int, int] = (1, 1)
) -> TranscriptEntry:
    """A message that is not being written now. `last`: nothing follows it, so it may go on. `idle`: no answer is being
    written in its conversation, so another may be asked for. `fork` is which of how many said in its place it is."""
    if message.role is Role.USER:
        can = (_COPY, _EDIT, _DELETE) if idle else (_COPY,)
        return TranscriptEntry(
            message.id,
            "user",
            message.text,
            footer=template_words(message),
            excluded=excluded,
            actions=_said(can),
            attached=tuple(sent_card(attachment) for attachment in message.attachments),
            fork=fork,
        )
    answer, figures = message.answer, message.figures or AnswerFigures()
    schema = schema_of(message)
    actions = [_COPY] if message.text else []
    actions += [_TREE] if schema else []
    if idle:
        actions += [_CONTINUE] if last and can_continue(message) else []
        actions += [_AGAIN, _AGAIN_WITH]
    return TranscriptEntry(
        key=message.id,
        role="assistant",
        text=_text(message, schema),
        footer=" · ".join(part for part in (note_words(message), figures_line(figures, answer)) if part),
        thinking="\n\n".join(part for part in (thinking_text(answer), tools_list(answer)) if part),
        thinking_title=_title(figures, answer),
        sources=numbered_sources(answer),
        notice=notice_of(message),
        excluded=excluded,
        actions=_said(
            (
                *actions,
                _NOTE_DOWN if message.thumb is False else _NOTE,
                _DETAILS,
                *((_DELETE,) if idle else ()),
                _MORE,
            )
        ),
        fork=fork,
    )


def _said(actions: Sequence[_Action]) -> tuple[_Action, ...]:
    return tuple((key, tr(words), icon) for key, words, icon in actions)


def _text(message: Message, schema: str) -> str:
    answer = message.answer
    if schema and message.text and not (answer and answer.refusal and not answer.text):
        return f"```json\n{readable(message.text)}\n```"
    return text_with_numbers(answer) if answer and answer.citations and answer.shown_text else message.text


def _title(figures: AnswerFigures, answer: Answer | None) -> str:
    parts = (thinking_title(figures.seconds_to_first_token or figures.seconds, answer), tools_title(answer))
    return " · ".join(part for part in parts if part)


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
        return (
            tr("Stopped by you. What had arrived is kept.")
            if message.text
            else tr("Stopped by you before any text came.")
        )
    if message.state in (MessageState.SENDING, MessageState.STREAMING):
        return tr("This answer has no end yet. It may have been charged.")
    if message.problem is not None:
        return message.problem.happened  # what to do stands with the buttons above the composer
    if fault := schema_fault(message):
        return fault
    if was_forgotten(message):
        return tr(FORGOTTEN)
    return ended_words(message.answer) if message.answer else ""
