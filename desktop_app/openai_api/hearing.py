"""One open stream, from its first byte to the server's final word, or to what it failed of."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from desktop_app.domain.answer_events import AnswerEvent, CursorMoved
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.openai_api.completions import CompletionListener
from desktop_app.openai_api.connection import Line
from desktop_app.openai_api.events import Listener
from desktop_app.openai_api.json_values import UnreadableJsonError, parse_object, text_of
from desktop_app.openai_api.sse import EventDecoder

AnyListener = Listener | CompletionListener

_LAST_BYTES = 0.5
"""Seconds for the end of a stream after its last event; a server has it in the same packet."""


async def heard(reply: Any, listener: AnyListener, after_error: float) -> AsyncGenerator[AnswerEvent]:
    """The events of an open stream, with the cursor after each piece that moved it."""
    content_type = reply.headers.get("content-type", "")
    if "json" in content_type:
        # a server that does not stream, or a background response created without `stream`
        record = parse_object(await reply.read())
        for event in listener.end(response_of(record) if isinstance(listener, Listener) else record):
            yield event
        return
    if "html" in content_type:
        raise UnreadableJsonError(content_type)
    decoder = EventDecoder()
    chunks = reply.iter_bytes()
    while (chunk := await _next(chunks, after_error if listener.problem else None)) is not None:
        cursor = listener.cursor
        unreadable: UnreadableJsonError | None = None
        try:
            for data in decoder.feed(chunk):
                for event in _hear_one(data, listener):
                    yield event
                if listener.finished:
                    await _let_end(chunks)
                    return
        except UnreadableJsonError as error:
            unreadable = error
        if listener.cursor is not None and listener.cursor != cursor:
            yield CursorMoved(listener.cursor, listener.memory)  # also before it fails: nothing is to be heard twice
        if unreadable is not None:
            raise unreadable
    rest = decoder.last()
    if rest is not None:
        with suppress(UnreadableJsonError):  # half an event: the line was cut, nothing is wrong with the server
            for event in _hear_one(rest, listener):
                yield event
    for event in listener.done():
        yield event


def _hear_one(data: bytes, listener: AnyListener) -> Iterable[AnswerEvent]:
    return listener.done() if data == b"[DONE]" else listener.hear(parse_object(data))


async def _next(chunks: AsyncIterator[bytes], seconds: float | None) -> bytes | None:
    """The next piece, None at the end of the stream."""
    async with asyncio.timeout(seconds):
        return await anext(chunks, None)


async def _let_end(chunks: AsyncIterator[bytes]) -> None:
    """Read the end of a stream that has said everything: only then can its connection be used again."""
    with suppress(TimeoutError):
        async with asyncio.timeout(_LAST_BYTES):
            async for _ in chunks:
                pass


def stream_problem(failure: Exception, line: Line, listener: AnyListener | None, *, costs: bool) -> Problem:
    """What a stream failed of: before it opened like any call, afterwards as cut, silent or unreadable."""
    problem = line.translator.raised(failure, costs=costs)
    if listener is None:
        return problem
    if problem.kind is ProblemKind.UNREADABLE_ANSWER:
        return replace(problem, response_id=listener.response_id)
    return line.translator.stream_cut(
        costs=costs,
        response_id=listener.response_id,
        request_id=listener.request_id,
        silent=problem.kind is ProblemKind.TIMED_OUT,
        detail=problem.detail,
    )


def ended_early(line: Line, listener: AnyListener, *, costs: bool) -> Problem:
    """For a stream that ended in good order without a final word, or without a word that Ponder understands."""
    response_id, request_id = listener.response_id, listener.request_id
    if listener.understands_nothing:
        detail = "none of the events is known"  # not shown
        return line.translator.unreadable(detail, costs=costs, response_id=response_id, request_id=request_id)
    return line.translator.stream_cut(costs=costs, response_id=response_id, request_id=request_id)


def response_of(record: dict[str, Any]) -> dict[str, Any]:
    """The record, if it is a response at all; raises UnreadableJsonError otherwise."""
    named = record.get("object")
    # servers that only imitate the API may leave the name out; a file or a conversation never does
    if named == "response" or (named is None and record.get("id") and "output" in record):
        return record
    raise UnreadableJsonError(f"not a response: {text_of(record, 'object') or 'an object without a name'}")  # not shown
