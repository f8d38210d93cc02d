"""Streams as networks and servers deliver them: cut, stalled, doubled, garbled, dripping, huge, many at once."""

from __future__ import annotations

import asyncio
import json
from contextlib import aclosing
from dataclasses import replace
from typing import Any

import pytest

from desktop_app.domain.answer_events import AnswerFinished, AnswerStarted, CursorMoved, TextAdded
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.openai_api.client import OpenAiDoor, Timeouts
from tests.contracts.recorded import EXAMPLES, recordings
from tests.contracts.replayer import (
    Handler,
    LoopbackServer,
    Received,
    Screen,
    sse,
    write_chunk,
    write_reply,
    write_stream_head,
)
from tests.harness.loops import Until

ASKED = AnswerRequest("gpt-5", (Turn(Role.USER, "Hi"),))
EXAMPLE = dict(recordings(EXAMPLES))
TEXT = EXAMPLE["examples/stream_text.json"][0].events
WHOLE = TEXT[-1]["response"]["output"][0]["content"][0]["text"]
RESPONSE_ID = TEXT[-1]["response"]["id"]


def streaming(*pieces: bytes, end: bool = True, pause: float = 0.0) -> Handler:
    """Sends the pieces as chunks; without `end` the line just closes."""

    async def handler(request: Received, writer: asyncio.StreamWriter) -> None:
        write_stream_head(writer, {"x-request-id": "req_1"})
        for piece in pieces:
            write_chunk(writer, piece)
            await writer.drain()
            if pause:
                await asyncio.sleep(pause)
        if end:
            write_chunk(writer, b"")
        else:
            writer.close()

    return handler


async def watch(
    handler: Handler,
    *,
    timeouts: Timeouts | None = None,
    resume_after: int | None = None,
    asked: AnswerRequest = ASKED,
) -> tuple[Screen, Problem | None]:
    """What a screen shows of one stream, and what it failed of."""
    screen = Screen()
    async with LoopbackServer(handler) as server:
        door = OpenAiDoor(server.endpoint, timeouts=timeouts)
        events = door.stream(asked) if resume_after is None else door.resume("resp_1", resume_after)
        try:
            async for event in events:
                screen.show(event)
        except ProblemError as error:
            return screen, error.problem
        finally:
            await door.close()
    return screen, None


HALF = TEXT[: len(TEXT) // 2]
HALF_TEXT = "".join(event["delta"] for event in HALF if event["type"] == "response.output_text.delta")


@pytest.mark.parametrize(
    ("handler", "words"),
    [
        (streaming(*map(sse, HALF), sse(TEXT[len(HALF)])[:30], end=False), "connection broke"),
        (streaming(*map(sse, HALF), sse(TEXT[len(HALF)])[:30]), "connection broke"),
        (streaming(*map(sse, HALF)), "connection broke"),
        (streaming(*map(sse, HALF), b"data: [DONE]\n\n"), "connection broke"),
        (streaming(*map(sse, HALF), b": still here\n\n", pause=0.0, end=True), "connection broke"),
    ],
    ids=["cut in an event", "orderly end in an event", "orderly end", "done without an end", "comment"],
)
async def test_a_cut_keeps_what_was_heard(handler: Handler, words: str) -> None:
    """And says under which id the server may still have the rest."""
    screen, problem = await watch(handler)
    assert screen.text == HALF_TEXT
    assert problem is not None
    assert (problem.kind, problem.retry) == (ProblemKind.STREAM_CUT, Retry.ASK_FIRST)
    assert (problem.response_id, problem.request_id) == (RESPONSE_ID, "req_1")
    assert words in problem.happened


async def test_a_server_that_falls_silent_is_given_up() -> None:
    """After the time for silence, not before: keepalives count as life."""

    async def stalls(request: Received, writer: asyncio.StreamWriter) -> None:
        write_stream_head(writer)
        write_chunk(writer, b"".join(map(sse, HALF)))
        for number in range(4):
            await asyncio.sleep(0.2)
            write_chunk(writer, sse({"type": "keepalive", "sequence_number": 1_000 + number}))
            await writer.drain()
        await asyncio.sleep(60)

    start = asyncio.get_running_loop().time()
    screen, problem = await watch(stalls, timeouts=Timeouts(silence=0.5))
    assert asyncio.get_running_loop().time() - start > 1.2
    assert problem is not None
    assert problem.kind is ProblemKind.STREAM_CUT
    assert "silent" in problem.happened
    assert screen.events[-1] == CursorMoved(1_003)


async def test_the_flex_tier_may_be_silent_for_longer() -> None:
    """A request waits for its turn there."""

    async def waits(request: Received, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.6)
        await streaming(*map(sse, TEXT))(request, writer)

    timeouts = Timeouts(silence=0.2, flex_silence=5)
    _, problem = await watch(waits, timeouts=timeouts)
    assert problem is not None
    assert problem.kind is ProblemKind.TIMED_OUT
    screen, problem = await watch(waits, timeouts=timeouts, asked=replace(ASKED, service_tier="flex"))
    assert problem is None
    assert screen.text == WHOLE


async def test_bytes_that_drip_make_the_same_answer() -> None:
    """One byte at a time, through every line and every character."""
    raw = b"".join(map(sse, TEXT)).replace(b"\n", b"\r\n")
    screen, problem = await watch(streaming(*(raw[i : i + 1] for i in range(len(raw)))))
    assert problem is None
    assert screen.text == WHOLE


async def test_an_event_heard_twice_is_shown_once() -> None:
    """The sequence number tells."""
    doubled = [piece for event in TEXT for piece in (sse(event), sse(event))]
    screen, _ = await watch(streaming(*doubled))
    assert screen.text == WHOLE
    assert sum(isinstance(event, AnswerStarted) for event in screen.events) == 1


@pytest.mark.parametrize("number", [0, -1, None])
async def test_a_server_that_does_not_count_its_events_is_heard_in_full(number: int | None) -> None:
    """Some number every event alike, old recordings have no numbers."""
    events = [{**event, "sequence_number": number} for event in TEXT]
    if number is None:
        for event in events:
            del event["sequence_number"]
    screen, problem = await watch(streaming(*map(sse, events)))
    assert problem is None
    assert screen.text == WHOLE


async def test_a_server_without_deltas_is_heard_in_full() -> None:
    """The whole part comes at its end."""
    events = [event for event in TEXT if not event["type"].endswith(".delta")]
    screen, _ = await watch(streaming(*map(sse, events)))
    assert screen.text == WHOLE


@pytest.mark.parametrize(
    "garbage", [b"data: {not json\n\n", b"data: [1, 2]\n\n", b'data: "words"\n\n', b"data: {}}\n\n"]
)
async def test_garbage_is_called_unreadable(garbage: bytes) -> None:
    """With the id, because what was asked may go on being worked at."""
    screen, problem = await watch(streaming(*map(sse, HALF), garbage, *map(sse, TEXT)))
    assert screen.text == HALF_TEXT
    assert problem is not None
    assert (problem.kind, problem.retry) == (ProblemKind.UNREADABLE_ANSWER, Retry.ASK_FIRST)
    assert problem.response_id == RESPONSE_ID


async def test_odd_events_harm_nobody() -> None:
    """Wrong types where texts and objects belong, nesting, unknown kinds: passed over."""
    odd: list[dict[str, Any]] = [
        {"type": "response.output_text.delta", "delta": 7},
        {"type": "response.output_text.delta"},
        {"type": "response.output_text.annotation.added", "annotation": "x", "item_id": "m"},
        {"type": "response.output_item.added", "item": None},
        {"type": "response.output_item.done", "item": []},
        {"type": "response.refusal.delta", "delta": {}},
        {"type": "response.created", "response": "?"},
        {"type": "response.something.new", "sequence_number": "7"},
        {"type": ["a"]},
        {},
    ]
    screen, problem = await watch(streaming(*map(sse, odd), *map(sse, TEXT)))
    assert problem is None
    assert screen.text == WHOLE


async def test_an_error_without_its_failed_response_is_told_soon() -> None:
    """`response.failed` follows an `error` at once, or not at all: also when the line stays open."""
    error = {"type": "error", "error": {"type": "tokens", "code": "rate_limit_exceeded",
             "message": "Rate limit reached. Please try again in 1m2.5s."}}  # fmt: skip

    async def and_then_nothing(request: Received, writer: asyncio.StreamWriter) -> None:
        write_stream_head(writer, {"x-request-id": "req_1"})
        write_chunk(writer, b"".join(map(sse, [*HALF, error])))
        await writer.drain()
        await asyncio.sleep(60)

    for handler in (streaming(*map(sse, [*HALF, error])), and_then_nothing):
        screen, problem = await watch(handler, timeouts=Timeouts(after_error=0.2))
        assert problem is not None
        assert (problem.kind, problem.retry) == (ProblemKind.RATE_LIMITED, Retry.LATER)
        assert (problem.retry_after, problem.response_id) == (62.5, RESPONSE_ID)
        assert screen.text == HALF_TEXT


async def test_a_flat_error_event_is_understood_too() -> None:
    """As the documentation writes it; real servers nest it."""
    flat = {"type": "error", "code": "server_error", "message": "The server had an error.", "param": None}
    _, problem = await watch(streaming(*map(sse, [*HALF, flat])))
    assert problem is not None
    assert problem.kind is ProblemKind.SERVER_ERROR


async def test_a_login_page_is_not_taken_for_an_answer() -> None:
    """200 and HTML, as hotels do."""

    async def page(request: Received, writer: asyncio.StreamWriter) -> None:
        write_reply(writer, 200, b"<html>Room number?</html>", {"content-type": "text/html"})

    _, problem = await watch(page)
    assert problem is not None
    assert problem.kind is ProblemKind.UNREADABLE_ANSWER


async def test_a_server_that_does_not_stream_still_answers() -> None:
    """It sends the whole response as JSON."""

    async def plain(request: Received, writer: asyncio.StreamWriter) -> None:
        write_reply(writer, 200, json.dumps(TEXT[-1]["response"]).encode())

    screen, problem = await watch(plain)
    assert problem is None
    assert screen.answer is not None
    assert screen.answer.text == WHOLE


async def test_an_image_of_megabytes_in_one_line_passes() -> None:
    """It comes in output_item.done and again in the closing event."""
    image = {"id": "ig_1", "type": "image_generation_call", "status": "completed", "result": "A" * 4_000_000}
    response = {**TEXT[-1]["response"], "output": [image]}
    raw = sse({"type": "response.output_item.done", "item": image}) + sse(
        {"type": "response.completed", "response": response}
    )
    start = asyncio.get_running_loop().time()
    screen, problem = await watch(streaming(*(raw[i : i + 16_384] for i in range(0, len(raw), 16_384))))
    assert problem is None
    assert screen.answer is not None
    assert [tool.label for tool in screen.answer.tool_items] == ["Made an image"]
    assert asyncio.get_running_loop().time() - start < 5


async def test_a_background_stream_cut_anywhere_is_resumed_without_a_gap() -> None:
    """The last cursor told is enough, wherever the line broke."""
    events = EXAMPLE["examples/background.json"][0].events
    whole = events[-1]["response"]["output"][0]["content"][0]["text"]
    for cut in range(1, len(events)):

        async def server(request: Received, writer: asyncio.StreamWriter, cut: int = cut) -> None:
            first = request.method == "POST"
            after = int(request.path.partition("starting_after=")[2] or 0)
            rest = [event for event in events if event["sequence_number"] > after]
            await streaming(*map(sse, events[:cut] if first else rest), end=not first)(request, writer)

        screen, problem = await watch(server)
        assert problem is not None
        cursor = [event.sequence_number for event in screen.events if isinstance(event, CursorMoved)][-1]
        assert cursor == events[cut - 1]["sequence_number"]
        rest, nothing = await watch(server, resume_after=cursor)
        assert nothing is None
        assert screen.text + rest.text == whole
        assert rest.answer is not None


async def test_resuming_may_be_tried_again_later() -> None:
    """Reading costs nothing: a cut there needs nobody's decision."""
    _, problem = await watch(streaming(*map(sse, HALF[5:])), resume_after=4)
    assert problem is not None
    assert (problem.kind, problem.retry) == (ProblemKind.STREAM_CUT, Retry.LATER)


@pytest.mark.parametrize("how", ["cancel", "close", "cancel before the first byte"])
async def test_stopping_closes_the_line(how: str, until: Until) -> None:
    """The server notices at once, and stops working."""

    async def endless(request: Received, writer: asyncio.StreamWriter) -> None:
        if "before" not in how:
            write_stream_head(writer)
            for event in HALF:
                write_chunk(writer, sse(event))
            await writer.drain()
        await server.hung_up(writer)

    async with LoopbackServer(endless) as server:
        door = OpenAiDoor(server.endpoint)
        heard: list[object] = []

        async def listen() -> None:
            async with aclosing(door.stream(ASKED)) as events:
                async for event in events:
                    heard.append(event)
                    if how == "close" and isinstance(event, TextAdded):
                        return

        task = asyncio.create_task(listen())
        await until(lambda: len(server.received) == 1 and ("before" in how or heard), timeout=10)
        if how != "close":
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        await task if how == "close" else None
        await until(lambda: server.open_connections == 0, timeout=2)
        await door.close()


async def test_fifty_streams_at_once_do_not_mix() -> None:
    """Each its own text, over its own line."""

    async def own_words(request: Received, writer: asyncio.StreamWriter) -> None:
        word = request.json["input"][0]["content"][0]["text"]
        write_stream_head(writer)
        for number in range(40):
            event = {"type": "response.output_text.delta", "item_id": "m", "content_index": 0, "delta": f"{word} "}
            write_chunk(writer, sse({**event, "sequence_number": number}))
            await writer.drain()
            await asyncio.sleep(0.002)
        part = {"type": "output_text", "text": f"{word} " * 40}
        response = {**TEXT[-1]["response"], "output": [{"type": "message", "content": [part]}]}
        write_chunk(writer, sse({"type": "response.completed", "response": response, "sequence_number": 99}))
        write_chunk(writer, b"")

    async with LoopbackServer(own_words) as server:
        door = OpenAiDoor(server.endpoint)

        async def one(word: str) -> None:
            screen = Screen()
            async for event in door.stream(AnswerRequest("gpt-5", (Turn(Role.USER, word),))):
                screen.show(event)
            assert screen.text == f"{word} " * 40
            assert isinstance(screen.events[-1], AnswerFinished)

        await asyncio.gather(*(one(f"word{number}") for number in range(50)))
        assert server.connections == 50
        await one("again")
        assert server.connections == 50, "a line that has said everything is used again"
        await door.close()
