"""What has arrived of one answer so far, and how its message stands in the end."""

from __future__ import annotations

from desktop_app.domain.answer_events import AnswerEvent, AnswerFinished, AnswerStarted, RefusalAdded, TextAdded
from desktop_app.domain.answers import Answer, ResponseStatus
from desktop_app.domain.conversation import Message, MessageState
from desktop_app.domain.problems import Problem, Retry


class HeardAnswer:
    """What has arrived of one answer so far."""

    def __init__(self, message: Message, began: float) -> None:
        self.message = message
        self.began = began
        self.parts: list[str] = []
        self.first_token_at: float | None = None
        self.response_id: str | None = None
        self.model_id = ""
        self.answer: Answer | None = None

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.parts)

    def take(self, event: AnswerEvent, now: float) -> None:
        """Note an event."""
        if isinstance(event, AnswerStarted):
            self.response_id, self.model_id = event.response_id, event.model_id
        elif isinstance(event, TextAdded | RefusalAdded):
            if self.first_token_at is None:
                self.first_token_at = now
            if not (isinstance(event, TextAdded) and event.commentary):
                self.parts.append(event.text)
        elif isinstance(event, AnswerFinished):
            self.answer = event.answer
            self.response_id, self.model_id = event.answer.response_id, event.answer.model_id

    def started_answer(self) -> Answer | None:
        """What is known of a response that never said its final word."""
        if self.response_id is None:
            return None
        return Answer(self.response_id, self.model_id, ResponseStatus.IN_PROGRESS)


def ended_state(answer: Answer | None, problem: Problem | None, *, stopped: bool) -> MessageState:
    """How a message stands once its answer will get no longer."""
    if stopped:
        return MessageState.STOPPED
    if answer is not None:
        return MessageState.FAILED if answer.status is ResponseStatus.FAILED else MessageState.COMPLETE
    if problem is not None and problem.retry is Retry.ASK_FIRST:
        return MessageState.INTERRUPTED
    return MessageState.FAILED
