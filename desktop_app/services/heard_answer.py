"""What has arrived of one answer so far, and how its message stands in the end."""

from __future__ import annotations

from desktop_app.domain.answer_events import (
    AnswerEvent,
    AnswerFinished,
    AnswerStarted,
    RefusalAdded,
    SummaryAdded,
    TextAdded,
)
from desktop_app.domain.answers import Answer, ResponseStatus
from desktop_app.domain.conversation import Message, MessageState
from desktop_app.domain.problems import Problem, Retry


class HeardAnswer:
    """What has arrived of one answer so far."""

    def __init__(self, message: Message, began: float) -> None:
        self.message = message
        self.began = began
        self.parts: list[str] = []
        self.commentary: list[str] = []
        self.summaries: list[str] = []
        self.first_token_at: float | None = None
        self.started: AnswerStarted | None = None
        self.answer: Answer | None = None

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.parts)

    @property
    def response_id(self) -> str | None:
        """The server's id, as soon as it has told one."""
        if self.answer is not None:
            return self.answer.response_id
        return self.started.response_id if self.started else None

    @property
    def model_id(self) -> str:
        """The model that answers, as the server calls it."""
        if self.answer is not None:
            return self.answer.model_id
        return self.started.model_id if self.started else ""

    def take(self, event: AnswerEvent, now: float) -> None:
        """Note an event."""
        if isinstance(event, AnswerStarted):
            self.started = event
        elif isinstance(event, TextAdded | RefusalAdded):
            if self.first_token_at is None:
                self.first_token_at = now
            commentary = isinstance(event, TextAdded) and event.commentary
            (self.commentary if commentary else self.parts).append(event.text)
        elif isinstance(event, SummaryAdded):
            if event.new_part or not self.summaries:
                self.summaries.append("")
            self.summaries[-1] += event.text
        elif isinstance(event, AnswerFinished):
            self.answer = event.answer

    def started_answer(self) -> Answer | None:
        """What is known of a response that never said its final word."""
        if self.started is None:
            return None
        return Answer(
            self.started.response_id,
            self.started.model_id,
            ResponseStatus.IN_PROGRESS,
            created_at=self.started.created_at,
            commentary="".join(self.commentary),
            summaries=tuple(self.summaries),
            request_id=self.started.request_id,
        )


def ended_state(answer: Answer | None, problem: Problem | None, *, stopped: bool) -> MessageState:
    """How a message stands once its answer will get no longer."""
    if stopped:
        return MessageState.STOPPED
    if answer is not None:
        return MessageState.FAILED if answer.status is ResponseStatus.FAILED else MessageState.COMPLETE
    if problem is not None and problem.retry is Retry.ASK_FIRST:
        return MessageState.INTERRUPTED
    return MessageState.FAILED
