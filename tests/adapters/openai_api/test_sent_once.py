"""A POST that can cost money goes out once, however it fails; and the problem says whether it was sent at all."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.domain.problems import ProblemError, ProblemKind, Retry
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.openai_api.client import OpenAiDoor, Timeouts
from desktop_app.services.ports import Endpoint
from tests.contracts.replayer import KEY, Handler, LoopbackServer, Received, write_reply

ASKED = AnswerRequest("gpt-5", (Turn(Role.USER, "Hi"),))
SHORT = Timeouts(connect=2.0, read=0.3, start=0.3, silence=0.3, answer=0.3)


async def all_of_stream(door: OpenAiDoor) -> None:
    async for _ in door.stream(ASKED):
        pass


COSTLY: dict[str, Callable[[OpenAiDoor], Any]] = {
    "stream": all_of_stream,
    "answer": lambda door: door.answer(ASKED),
    "start": lambda door: door.start(ASKED),
    "count": lambda door: door.count_input_tokens(ASKED),
}


async def dead_after_accept(request: Received, writer: asyncio.StreamWriter) -> None:
    writer.close()


async def never_answers(request: Received, writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(60)


async def reset(request: Received, writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()


async def no_http(request: Received, writer: asyncio.StreamWriter) -> None:
    writer.write(b"\x00\x01 who are you?\r\n\r\n")
    await writer.drain()
    writer.close()


async def cut_in_the_body(request: Received, writer: asyncio.StreamWriter) -> None:
    writer.write(b'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 999\r\n\r\n{"id": "re')
    await writer.drain()
    writer.close()


def status(code: int, headers: dict[str, str] | None = None, text: str = '{"error":{"message":"no"}}') -> Handler:
    async def reply(request: Received, writer: asyncio.StreamWriter) -> None:
        write_reply(writer, code, text.encode(), {"x-should-retry": "true", **(headers or {})})

    return reply


FAILURES: dict[str, tuple[Handler, ProblemKind, Retry]] = {
    "dead_after_accept": (dead_after_accept, ProblemKind.NO_CONNECTION, Retry.ASK_FIRST),
    "reset": (reset, ProblemKind.NO_CONNECTION, Retry.ASK_FIRST),
    "never_answers": (never_answers, ProblemKind.TIMED_OUT, Retry.ASK_FIRST),
    "no_http": (no_http, ProblemKind.NO_CONNECTION, Retry.ASK_FIRST),
    "cut_in_the_body": (cut_in_the_body, ProblemKind.NO_CONNECTION, Retry.ASK_FIRST),
    "not_json": (status(200, text="<p>Welcome to the hotel"), ProblemKind.UNREADABLE_ANSWER, Retry.ASK_FIRST),
    "500": (status(500), ProblemKind.SERVER_ERROR, Retry.ASK_FIRST),
    "502": (status(502, text="Bad gateway"), ProblemKind.SERVER_ERROR, Retry.ASK_FIRST),
    "503": (status(503, text="upstream connect error"), ProblemKind.OVERLOADED, Retry.ASK_FIRST),
    "overloaded": (status(503, text='{"error":{"message":"Slow Down"}}'), ProblemKind.OVERLOADED, Retry.LATER),
    "408": (status(408), ProblemKind.TIMED_OUT, Retry.ASK_FIRST),
    "409": (status(409), ProblemKind.SERVER_ERROR, Retry.ASK_FIRST),
    "429": (status(429, {"retry-after": "1"}), ProblemKind.RATE_LIMITED, Retry.LATER),
    "400": (status(400), ProblemKind.INVALID_REQUEST, Retry.NEVER),
    "401": (status(401), ProblemKind.WRONG_KEY, Retry.NEVER),
}


@pytest.mark.parametrize("how", COSTLY)
@pytest.mark.parametrize("failure", FAILURES)
async def test_a_costly_post_goes_out_once(how: str, failure: str) -> None:
    """Counted where it arrives."""
    handler, kind, retry = FAILURES[failure]
    if how == "count" and retry is Retry.ASK_FIRST:
        # counting makes no response: nothing to pay twice for
        retry = Retry.NEVER if kind is ProblemKind.UNREADABLE_ANSWER else Retry.LATER
    if failure in ("cut_in_the_body", "not_json") and how == "stream":
        handler = {"cut_in_the_body": dead_after_accept}.get(failure, handler)
    async with LoopbackServer(handler) as server:
        door = OpenAiDoor(server.endpoint, timeouts=SHORT)
        with pytest.raises(ProblemError) as caught:
            await COSTLY[how](door)
        await asyncio.sleep(0.05)
        await door.close()
        assert len(server.received) == 1
    problem = caught.value.problem
    assert (problem.kind, problem.retry) == (kind, retry)
    assert KEY not in repr(problem)
    assert caught.value.__context__ is None, "the SDK's exception holds the request, and with it the key"


@pytest.mark.parametrize("how", COSTLY)
async def test_nothing_was_sent_where_nobody_listens(how: str) -> None:
    """Then it may be sent again later without asking."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, never listening: refused for certain

        async def nobody() -> Endpoint:
            return Endpoint(f"http://127.0.0.1:{taken.getsockname()[1]}/v1", KEY)

        door = OpenAiDoor(nobody, timeouts=SHORT)
        with pytest.raises(ProblemError) as caught:
            await COSTLY[how](door)
        await door.close()
    problem = caught.value.problem
    assert (problem.kind, problem.retry) == (ProblemKind.NO_CONNECTION, Retry.LATER)
    assert "running" in problem.advice


@pytest.mark.parametrize(
    ("base_url", "words"),
    [
        ("https://nowhere.invalid/v1", "name cannot be found"),
        ("https://127.0.0.1:{port}/v1", "No protected connection"),
    ],
)
async def test_a_line_that_cannot_be_opened_says_why(base_url: str, words: str) -> None:
    """A wrong name; a server that speaks plain HTTP where https was asked."""

    async def plain(request: Received, writer: asyncio.StreamWriter) -> None:
        write_reply(writer, 200, b"{}")

    async with LoopbackServer(plain) as server:

        async def source() -> Endpoint:
            return Endpoint(base_url.format(port=server.port), KEY)

        door = OpenAiDoor(source, timeouts=SHORT)
        with pytest.raises(ProblemError) as caught:
            await door.start(ASKED)
        await door.close()
        assert server.received == []
    problem = caught.value.problem
    assert (problem.kind, problem.retry) == (ProblemKind.NO_CONNECTION, Retry.LATER)
    assert words in problem.happened


async def test_cancelling_and_deleting_may_be_repeated_and_a_check_is_not() -> None:
    """One hiccup of a gateway is not worth a word; the scheduler itself decides when to check again."""
    fails = 1

    async def hiccup(request: Received, writer: asyncio.StreamWriter) -> None:
        nonlocal fails
        if fails:
            fails -= 1
            write_reply(writer, 503, b"upstream connect error")
        else:
            write_reply(writer, 200, b'{"id":"resp_1","object":"response","status":"cancelled","output":[]}')

    async with LoopbackServer(hiccup) as server:
        door = OpenAiDoor(server.endpoint, timeouts=Timeouts(read=5.0))
        with pytest.raises(ProblemError):
            await door.poll("resp_1")
        fails = 1
        assert (await door.cancel("resp_1")).status.value == "cancelled"
        fails = 1
        await door.delete("resp_1")
        await door.close()
        assert [request.method for request in server.received] == ["GET", "POST", "POST", "DELETE", "DELETE"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('{"error":{"message":"Response with id \'resp_1\' not found.","param":null,"code":null}}', "not_found"),
        ('{"detail":"Not Found"}', "configuration"),
        ("<html><h1>404</h1>", "configuration"),
        ('{"error":{"message":"Invalid URL (GET /v1/v1/responses/resp_1)"}}', "configuration"),
    ],
)
async def test_a_wrong_address_is_no_lost_response(text: str, kind: str) -> None:
    """A job must not count as expired because somebody mistyped the server's address."""
    async with LoopbackServer(status(404, {"x-should-retry": "false"}, text)) as server:
        door = OpenAiDoor(server.endpoint)
        with pytest.raises(ProblemError) as caught:
            await door.poll("resp_1")
        await door.close()
    assert caught.value.problem.kind.value == kind


async def test_a_job_that_runs_without_an_id_is_a_persons_decision() -> None:
    """Nobody could ask about it, and it may well be charged."""
    async with LoopbackServer(status(200, text='{"object":"response","status":"queued","output":[]}')) as server:
        door = OpenAiDoor(server.endpoint)
        with pytest.raises(ProblemError) as caught:
            await door.start(ASKED)
        await door.close()
        assert len(server.received) == 1
    assert (caught.value.problem.kind, caught.value.problem.retry) == (ProblemKind.UNREADABLE_ANSWER, Retry.ASK_FIRST)
