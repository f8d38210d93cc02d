"""The door itself: every call Ponder makes to the API, each failing with a ProblemError and nothing else.

A POST that can cost money is sent exactly once, whatever happens to it. Only reading, cancelling and deleting may
be repeated by the SDK.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, aclosing, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar, cast

from desktop_app.domain.answer_events import AnswerEvent
from desktop_app.domain.answers import Answer, ResponseReport
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.requests import AnswerRequest, Dialect
from desktop_app.openai_api import files
from desktop_app.openai_api.answers import answer_of, report_of
from desktop_app.openai_api.completions import CompletionListener, completion_answer, completion_body
from desktop_app.openai_api.connection import Line, Switchboard
from desktop_app.openai_api.events import Listener, Memory
from desktop_app.openai_api.files import ReadContent, with_contents
from desktop_app.openai_api.hearing import AnyListener, ended_early, heard, response_of, stream_problem
from desktop_app.openai_api.json_values import UnreadableJsonError, parse_object, records_of, text_of
from desktop_app.openai_api.problems import Translator, outside_failures
from desktop_app.openai_api.requests import SEARCH_SOURCES, input_items, response_body, token_count_body
from desktop_app.openai_api.warm_up import warm_up
from desktop_app.services.attachment_ports import UploadedFile
from desktop_app.services.network_port import ClientOptions, Explain
from desktop_app.services.ports import EndpointSource, ListedModel

if TYPE_CHECKING:
    import httpx2

_log = logging.getLogger(__name__)

_ITEMS_AT_ONCE = 20
"""The API takes no more with one call (facts of the API, state)."""

_NOTHING_TYPED: dict[str, Any] = {"model": "", "messages": []}
"""The SDK wants these by name; the body, which goes as it is, stands over them."""

Said = TypeVar("Said")

_Send = Callable[[Line, "httpx2.Timeout"], Awaitable[Any]]
_Open = Callable[[Line, "httpx2.Timeout"], AbstractAsyncContextManager[Any]]


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds without a single byte before a call is given up."""

    connect: float = 10.0
    read: float = 30.0
    """Polls, cancels and everything else that the server answers at once."""
    start: float = 60.0
    """Creating a background response."""
    silence: float = 600.0
    """Between two bytes of a stream; a server at work sends keepalives far more often."""
    flex_silence: float = 900.0
    """The same at the flex tier, where a request waits for its turn (as the guide on flex processing advises)."""
    watching: float = 60.0
    """Between two bytes of a background stream, which can be resumed for nothing after it was given up."""
    upload: float = 300.0
    """After the last byte of a file, until the server has taken it."""
    answer: float = 1_800.0
    """A foreground answer in one piece, which says nothing until it is complete."""
    after_error: float = 5.0
    """For the `response.failed` that follows an `error` event."""


async def _as_it_is(problem: Problem, base_url: str) -> Problem:
    return problem


class OpenAiDoor:
    """The API behind the endpoint in force. Fulfils `services.ports.AnswerDoor`."""

    def __init__(
        self,
        endpoint: EndpointSource,
        *,
        timeouts: Timeouts | None = None,
        contents: ReadContent | None = None,
        way_out: ClientOptions | None = None,
        explain: Explain = _as_it_is,
    ) -> None:
        self._switchboard = Switchboard(endpoint, way_out)
        self._explain = explain
        self._contents = contents
        """Reads the attached files that go inside a request."""
        self._timeouts = timeouts or Timeouts()

    # -- answers ---------------------------------------------------------------------------------------------

    def stream(self, request: AnswerRequest) -> AsyncGenerator[AnswerEvent]:
        """A streamed answer, in the foreground or (with `background`) as a job that can be resumed."""
        silence = self._timeouts.flex_silence if request.service_tier == "flex" else None
        if request.dialect is Dialect.CHAT_COMPLETIONS:
            return self._hear(
                _open_completion(completion_body(replace(request, stream=True))),
                CompletionListener,
                costs=True,
                silence=silence,
            )

        @asynccontextmanager
        async def open_stream(line: Line, timeout: httpx2.Timeout) -> AsyncGenerator[Any]:
            body = response_body(await with_contents(replace(request, stream=True), self._contents))
            creating = line.once.responses.with_streaming_response
            async with creating.create(extra_body=body, stream=True, timeout=timeout) as reply:
                yield reply

        silence = self._timeouts.watching if request.background else silence
        return self._hear(open_stream, Listener, costs=True, silence=silence)

    def resume(
        self, response_id: str, starting_after: int | None, *, memory: object = None
    ) -> AsyncGenerator[AnswerEvent]:
        """The rest of a background stream; from its beginning when `starting_after` is None."""
        after = {} if starting_after is None else {"starting_after": starting_after}

        def open_stream(line: Line, timeout: httpx2.Timeout) -> AbstractAsyncContextManager[Any]:
            reading = line.again.responses.with_streaming_response
            return reading.retrieve(
                response_id, stream=True, include=[SEARCH_SOURCES], extra_query=after, timeout=timeout
            )

        before = memory if isinstance(memory, Memory) and starting_after is not None else None

        def listen(translator: Translator, request_id: str | None) -> Listener:
            return Listener(translator, request_id, starting_after, before)

        return self._hear(open_stream, listen, costs=False, silence=self._timeouts.watching)

    async def answer(self, request: AnswerRequest) -> Answer:
        """A foreground answer in one call; a response that failed is returned with its `problem`."""
        if request.dialect is Dialect.CHAT_COMPLETIONS:
            completing = _complete(completion_body(replace(request, stream=False)))
            return await self._call(completing, _completed, wait=self._timeouts.answer, costs=True)
        request = await with_contents(request, self._contents)
        body = response_body(replace(request, stream=False, background=False))

        def read(line: Line, record: dict[str, Any], request_id: str | None) -> Answer:
            return answer_of(response_of(record), line.translator, request_id=request_id)

        return await self._call(_create(body), read, wait=self._timeouts.answer, costs=True)

    async def start(self, request: AnswerRequest) -> ResponseReport:
        """Create a background response, exactly once. A server without background mode answers in full at once."""
        request = await with_contents(request, self._contents)
        body = response_body(replace(request, stream=False, background=True))
        return await self._call(_create(body), _started, wait=self._timeouts.start, costs=True)

    async def poll(self, response_id: str, *, known: str = "") -> ResponseReport:
        """How a response is. Sources are asked for here too: a Pro request must not ask for them itself.

        Not repeated by the SDK: the scheduler asks again when it is time, and sees a Retry-After at once.
        """

        def read(line: Line, record: dict[str, Any], request_id: str | None) -> ResponseReport:
            return report_of(response_of(record), line.translator, request_id=request_id, known=known)

        def send(line: Line, timeout: httpx2.Timeout) -> Awaitable[Any]:
            reading = line.once.responses.with_raw_response
            return reading.retrieve(response_id, include=[SEARCH_SOURCES], timeout=timeout)

        return await self._call(send, read)

    async def cancel(self, response_id: str) -> ResponseReport:
        """Cancel a background response. The report may say that it was completed first."""

        def send(line: Line, timeout: httpx2.Timeout) -> Awaitable[Any]:
            return line.again.responses.with_raw_response.cancel(response_id, timeout=timeout)

        return await self._call(send, _report)

    async def delete(self, response_id: str) -> None:
        """Delete a stored response at the provider; one that is already gone raises not_found."""

        def send(line: Line, timeout: httpx2.Timeout) -> Awaitable[Any]:
            return line.again.responses.with_raw_response.delete(response_id, timeout=timeout)

        await self._call(send, lambda line, record, request_id: None, any_reply=True)

    async def open_conversation(self, request: AnswerRequest) -> str:
        """A new conversation at the provider, filled with the request's turns; free of charge."""
        items = input_items(await with_contents(request, self._contents))

        def create(line: Line, timeout: httpx2.Timeout) -> Awaitable[Any]:
            body = {"items": items[:_ITEMS_AT_ONCE]}
            return line.once.conversations.with_raw_response.create(extra_body=body, timeout=timeout)

        conversation_id = await self._call(create, _conversation_id)
        for start in range(_ITEMS_AT_ONCE, len(items), _ITEMS_AT_ONCE):
            await self._call(_add_items(conversation_id, items[start : start + _ITEMS_AT_ONCE]), _nothing)
        return conversation_id

    async def delete_conversation(self, conversation_id: str) -> None:
        """Delete a conversation at the provider; one that is already gone raises not_found."""

        def send(line: Line, timeout: httpx2.Timeout) -> Awaitable[Any]:
            return line.again.conversations.with_raw_response.delete(conversation_id, timeout=timeout)

        await self._call(send, _nothing, any_reply=True)

    # -- files ------------------------------------------------------------------------------------------------

    async def upload_file(self, name: str, media_type: str, content: bytes, *, keep_seconds: int) -> UploadedFile:
        """Upload for use in requests, exactly once."""
        sending = files.upload(name, media_type, content, keep_seconds)
        return await self._call(sending, files.uploaded_file, wait=self._timeouts.upload)

    async def delete_file(self, file_id: str) -> None:
        """Delete it there; one that is already gone raises not_found."""
        await self._call(files.delete(file_id), _nothing)

    # -- about the account --------------------------------------------------------------------------------------

    async def models(self) -> Sequence[ListedModel]:
        """The models this key may use. Free of charge: the way to test a key."""

        def send(line: Line, timeout: httpx2.Timeout) -> Awaitable[Any]:
            return line.again.models.with_raw_response.list(timeout=timeout)

        return await self._call(send, _listed_models)

    async def count_input_tokens(self, request: AnswerRequest) -> int:
        """The server's own count of a request's input tokens."""
        body = token_count_body(await with_contents(request, self._contents))

        def send(line: Line, timeout: httpx2.Timeout) -> Awaitable[Any]:
            counting = line.once.responses.input_tokens.with_raw_response
            return counting.count(extra_body=body, timeout=timeout)

        return await self._call(send, _token_count)

    async def close(self) -> None:
        """Close every connection; what still runs over them fails."""
        await self._switchboard.close()

    # -- one call, one stream ---------------------------------------------------------------------------------

    async def _call(
        self,
        send: _Send,
        read: Callable[[Line, dict[str, Any], str | None], Said],
        *,
        wait: float | None = None,
        costs: bool = False,
        any_reply: bool = False,
    ) -> Said:
        """Send, and read the reply's JSON object; `wait` is in seconds."""
        await warm_up()
        async with self._switchboard.line() as line:
            request_id = None
            try:
                reply = await send(line, self._timeout(wait or self._timeouts.read))
                request_id = reply.headers.get("x-request-id")
                record = {} if any_reply else parse_object(reply.content)
                return read(line, record, request_id)
            except outside_failures() as failure:
                problem = line.translator.raised(failure, costs=costs)
        # out here the SDK's exception, whose request holds the key, is no part of ours
        raise _error(await self._explain(problem, line.endpoint.base_url), request_id)

    async def _hear(
        self,
        open_stream: _Open,
        listen: Callable[[Translator, str | None], AnyListener],
        *,
        costs: bool,
        silence: float | None = None,
    ) -> AsyncGenerator[AnswerEvent]:
        """A stream from its first byte to the server's final word; `silence` is in seconds."""
        await warm_up()
        async with self._switchboard.line() as line:
            listener: AnyListener | None = None
            problem: Problem | None = None
            try:
                async with open_stream(line, self._timeout(silence or self._timeouts.silence)) as reply:
                    listener = listen(line.translator, reply.headers.get("x-request-id"))
                    async with aclosing(heard(reply, listener, self._timeouts.after_error)) as events:
                        async for event in events:
                            yield event
            except outside_failures() as failure:
                problem = stream_problem(failure, line, listener, costs=costs)
        if listener is None:
            assert problem is not None, "a stream either opens or fails"
            raise _error(await self._explain(problem, line.endpoint.base_url))
        if not listener.finished:
            raise _error(listener.problem or problem or ended_early(line, listener, costs=costs), listener.request_id)

    def _timeout(self, silence: float) -> httpx2.Timeout:
        import httpx2

        connect = self._timeouts.connect
        return httpx2.Timeout(connect=connect, pool=connect, read=silence, write=max(60.0, connect))


def _error(problem: Problem, request_id: str | None = None) -> ProblemError:
    problem = replace(problem, request_id=problem.request_id or request_id)
    _log.info(
        "the API said no: %s, status %s, code %s, request %s",
        problem.kind.value,
        problem.status,
        problem.code,
        problem.request_id,
    )
    return ProblemError(problem)


def _create(body: dict[str, Any]) -> _Send:
    """A create that goes out once. The body goes as it is: the SDK adds nothing to it and leaves nothing out."""

    def send(line: Line, timeout: httpx2.Timeout) -> Awaitable[Any]:
        creating = line.once.responses.with_raw_response
        return creating.create(extra_body=body, timeout=timeout)

    return send


def _add_items(conversation_id: str, items: list[dict[str, Any]]) -> _Send:
    def send(line: Line, timeout: httpx2.Timeout) -> Awaitable[Any]:
        adding: Any = line.once.conversations.items.with_raw_response
        return cast(
            "Awaitable[Any]", adding.create(conversation_id, items=[], extra_body={"items": items}, timeout=timeout)
        )

    return send


def _nothing(line: Line, record: dict[str, Any], request_id: str | None) -> None:
    return None


def _conversation_id(line: Line, record: dict[str, Any], request_id: str | None) -> str:
    found = text_of(record, "id")
    if not found or text_of(record, "object") not in ("conversation", ""):
        raise UnreadableJsonError("no conversation")  # not shown
    return found


def _complete(body: dict[str, Any]) -> _Send:
    """A chat completion that goes out once, as it is."""

    def send(line: Line, timeout: httpx2.Timeout) -> Awaitable[Any]:
        creating: Any = line.once.chat.completions.with_raw_response
        return cast("Awaitable[Any]", creating.create(**_NOTHING_TYPED, extra_body=body, timeout=timeout))

    return send


def _open_completion(body: dict[str, Any]) -> _Open:
    def open_stream(line: Line, timeout: httpx2.Timeout) -> AbstractAsyncContextManager[Any]:
        creating: Any = line.once.chat.completions.with_streaming_response
        opened = creating.create(**_NOTHING_TYPED, stream=True, extra_body=body, timeout=timeout)
        return cast("AbstractAsyncContextManager[Any]", opened)

    return open_stream


def _completed(line: Line, record: dict[str, Any], request_id: str | None) -> Answer:
    return completion_answer(record, request_id=request_id)


def _report(line: Line, record: dict[str, Any], request_id: str | None) -> ResponseReport:
    return report_of(response_of(record), line.translator, request_id=request_id)


def _started(line: Line, record: dict[str, Any], request_id: str | None) -> ResponseReport:
    report = _report(line, record, request_id)
    if not report.response_id and not report.status.terminal:
        raise UnreadableJsonError("a running response without an id, which nobody could ask about")  # not shown
    return report


def _listed_models(line: Line, record: dict[str, Any], request_id: str | None) -> tuple[ListedModel, ...]:
    if not isinstance(record.get("data"), list):
        raise UnreadableJsonError("no list of models")  # not shown
    rows = ((text_of(row, "id"), text_of(row, "shutdown_date")) for row in records_of(record, "data"))
    return tuple(ListedModel(model_id, _date(shutdown)) for model_id, shutdown in rows if model_id)


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _token_count(line: Line, record: dict[str, Any], request_id: str | None) -> int:
    count = record.get("input_tokens")
    if isinstance(count, bool) or not isinstance(count, int):
        raise UnreadableJsonError("no count of tokens")  # not shown
    return count
