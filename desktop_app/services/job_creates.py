"""The one request that starts a job: sent once, and known by its id as soon as the server says its first word."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass

from desktop_app.domain.answer_events import AnswerEvent, AnswerFinished, AnswerStarted
from desktop_app.domain.answers import Answer, ResponseReport
from desktop_app.domain.requests import AnswerRequest
from desktop_app.services.ports import AnswerDoor


@dataclass(frozen=True, slots=True)
class Created:
    """What the server said at once, and the open stream of a job that can be watched."""

    report: ResponseReport
    stream: AsyncGenerator[AnswerEvent] | None = None
    started: AnswerStarted | None = None
    """What the stream has said already."""


async def create(door: AnswerDoor, request: AnswerRequest) -> Created:
    """Send it, exactly once. Raises ProblemError when no id came back."""
    if request.pinned_body or (request.background and not request.stream):
        return Created(await door.start(request))
    if not request.stream:
        return Created(report_of(await door.answer(request)))
    stream = door.stream(request)
    try:
        async for event in stream:
            if isinstance(event, AnswerStarted) and not event.status.terminal:
                report = ResponseReport(event.response_id, event.status, event.model_id, event.created_at)
                return Created(report, stream, event)
            if isinstance(event, AnswerFinished):
                await stream.aclose()
                return Created(report_of(event.answer))
        raise AssertionError("a stream ends with a final word or a problem")
    except BaseException:
        await stream.aclose()
        raise


def report_of(answer: Answer) -> ResponseReport:
    """A whole answer as what a poll would have said."""
    return ResponseReport(answer.response_id, answer.status, answer.model_id, answer.created_at, answer)
