"""The older dialect against the simulator, real recordings, and servers that only imitate it."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest

from desktop_app.domain.answers import Answer, ResponseStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.requests import AnswerRequest, Dialect, Role, Turn, Verbosity, WebSearch
from desktop_app.openai_api.client import OpenAiDoor
from desktop_app.openai_api.completions import completion_answer, completion_body
from desktop_app.services.ports import Endpoint
from tests.contracts.recorded import SHARED, recordings
from tests.contracts.replayer import LoopbackServer, Received, Screen, sse, write_chunk, write_reply, write_stream_head

if TYPE_CHECKING:
    from desktop_app.simulator import Simulator

REAL = [
    (exchange.where, exchange)
    for folder in (sorted(SHARED.iterdir()) if SHARED.exists() else ())
    if folder.is_dir()
    for _, exchanges in recordings(folder)
    for exchange in exchanges
    if exchange.path == "/v1/chat/completions" and exchange.status == 200
]


def ask(text: str, **choices: object) -> AnswerRequest:
    return AnswerRequest(
        "gpt-6.1-sol",
        (Turn(Role.USER, text),),
        dialect=Dialect.CHAT_COMPLETIONS,
        **choices,  # type: ignore[arg-type]
    )


def door_to(simulator: Simulator) -> OpenAiDoor:
    async def source() -> Endpoint:
        return Endpoint(simulator.base_url, "sk-demo")

    return OpenAiDoor(source)


async def heard(door: OpenAiDoor, request: AnswerRequest) -> tuple[Screen, Problem | None]:
    screen = Screen()
    try:
        async for event in door.stream(request):
            screen.show(event)
    except ProblemError as error:
        return screen, error.problem
    finally:
        await door.close()
    return screen, None


@pytest.mark.simulator(speed=600)
async def test_a_streamed_completion_is_the_same_as_a_plain_one(simulator: Simulator) -> None:
    request = ask("reply exactly: **Otters** hold hands.", effort=Effort.HIGH, verbosity=Verbosity.LOW)
    screen, problem = await heard(door_to(simulator), request)
    assert problem is None
    streamed = screen.answer
    assert streamed is not None
    door = door_to(simulator)
    plain = await door.answer(request)
    await door.close()
    assert streamed.text == plain.text == screen.text == "**Otters** hold hands."
    assert (streamed.status, plain.status) == (ResponseStatus.COMPLETED, ResponseStatus.COMPLETED)
    for answer in (streamed, plain):
        assert answer.usage is not None
        assert answer.usage.reasoning_tokens > 0
        assert answer.usage.output_tokens > answer.usage.reasoning_tokens
        assert answer.request_id
    paths = [entry["path"] for entry in simulator.requests()]
    assert paths == ["/v1/chat/completions", "/v1/chat/completions"]
    body = simulator.requests()[0]["body"]
    assert (body["reasoning_effort"], body["verbosity"], body["stream"]) == ("high", "low", True)


@pytest.mark.simulator(speed=600)
async def test_a_limit_a_refusal_and_an_unknown_model(simulator: Simulator) -> None:
    door = door_to(simulator)
    short = await door.answer(ask("write 400 words", max_output_tokens=40))
    assert (short.status, short.incomplete_reason) == (ResponseStatus.INCOMPLETE, "max_output_tokens")
    with pytest.raises(ProblemError) as refused:
        await door.answer(AnswerRequest("gpt-none", (Turn(Role.USER, "Hi"),), dialect=Dialect.CHAT_COMPLETIONS))
    assert refused.value.problem.kind is ProblemKind.UNKNOWN_MODEL
    await door.close()


def test_what_has_no_word_in_it_is_left_out() -> None:
    body = completion_body(
        AnswerRequest(
            "gpt-6.1-sol",
            (
                Turn(Role.USER, "Hi \ud83d"),
                Turn(Role.ASSISTANT, ""),
                Turn(Role.ASSISTANT, "Hello"),
                Turn(Role.USER, "?"),
            ),
            developer_message="Be brief",
            background=True,
            web_search=WebSearch(),
            previous_response_id="resp_1",
            prompt_cache_key="c1",
            max_output_tokens=99,
            answer_schema='{"type": "object"}',
        )
    )
    assert body == {
        "model": "gpt-6.1-sol",
        "messages": [
            {"role": "developer", "content": "Be brief"},
            {"role": "user", "content": "Hi �"},
            {"role": "assistant", "content": "Hello"},
            {"role": "user", "content": "?"},
        ],
        "max_completion_tokens": 99,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "answer", "schema": {"type": "object"}, "strict": True},
        },
    }


def said_in(whole: dict[str, Any]) -> tuple[str, str]:
    message = whole["choices"][0]["message"]
    return message.get("content") or "", message.get("refusal") or ""


@pytest.mark.skipif(not REAL, reason="no recordings beside this clone")
@pytest.mark.parametrize("exchange", [each for _, each in REAL], ids=[where for where, _ in REAL])
async def test_real_recordings_are_read_whole(exchange: Any) -> None:
    if exchange.body is not None and not exchange.events:
        answer = completion_answer(exchange.body, request_id="req_1")
        assert (answer.text, answer.refusal) == said_in(exchange.body)
        usage = exchange.body["usage"]
        assert answer.usage is not None
        assert (answer.usage.input_tokens, answer.usage.output_tokens) == (
            usage["prompt_tokens"],
            usage["completion_tokens"],
        )
        details = usage.get("completion_tokens_details") or {}
        assert answer.usage.reasoning_tokens == details.get("reasoning_tokens", 0)
        return
    answer = await streamed(*(sse(event) for event in exchange.events), b"data: [DONE]\n\n")
    words = "".join(choice["delta"].get("content") or "" for event in exchange.events for choice in event["choices"])
    assert answer.text == words != ""
    assert (answer.usage is not None) is any(event.get("usage") for event in exchange.events)


async def streamed(*pieces: bytes) -> Answer:
    """The answer of a stream of these bytes."""
    screen, problem = await served(*pieces)
    assert problem is None, problem
    assert screen.answer is not None
    return screen.answer


async def served(*pieces: bytes) -> tuple[Screen, Problem | None]:
    async def handler(request: Received, writer: asyncio.StreamWriter) -> None:
        write_stream_head(writer, {"x-request-id": "req_1"})
        for piece in pieces:
            write_chunk(writer, piece)
        write_chunk(writer, b"")

    async with LoopbackServer(handler) as server:
        return await heard(OpenAiDoor(server.endpoint), ask("Hi"))


def chunk(delta: dict[str, Any], reason: str | None = None, **more: object) -> bytes:
    return sse({"id": "c1", "object": "chat.completion.chunk", "created": 5, "model": "local",
                "choices": [{"index": 0, "delta": delta, "finish_reason": reason}], **more})  # fmt: skip


@pytest.mark.parametrize("name", ["reasoning_content", "reasoning"])
async def test_open_reasoning_of_local_servers_is_thinking_and_no_usage_is_no_zero(name: str) -> None:
    answer = await streamed(chunk({name: "Let me "}), chunk({name: "see."}), chunk({"content": "4"}), chunk({}, "stop"))
    assert (answer.text, answer.summaries, answer.usage) == ("4", ("Let me see.",), None)
    assert json.loads(answer.raw)["choices"][0]["message"]["content"] == "4"


async def test_a_stream_without_its_last_word_counts_as_cut_and_keeps_what_came() -> None:
    screen, problem = await served(chunk({"content": "Half a sen"}))
    assert screen.text == "Half a sen"
    assert problem is not None
    assert (problem.kind, problem.response_id) == (ProblemKind.STREAM_CUT, "c1")


async def test_an_error_in_the_middle_is_told_with_its_words() -> None:
    error = sse({"error": {"message": "The server had an error", "type": "server_error", "code": None}})
    screen, problem = await served(chunk({"content": "Half"}), error)
    assert screen.text == "Half"
    assert problem is not None
    assert problem.kind is ProblemKind.SERVER_ERROR


async def test_a_server_that_does_not_stream_and_one_that_speaks_something_else() -> None:
    whole = {"id": "c1", "object": "chat.completion", "created": 5, "model": "local",
             "choices": [{"index": 0, "message": {"content": "4"}, "finish_reason": "stop"}]}  # fmt: skip

    async def handler(request: Received, writer: asyncio.StreamWriter) -> None:
        write_reply(writer, 200, json.dumps(whole).encode())

    async with LoopbackServer(handler) as server:
        screen, problem = await heard(OpenAiDoor(server.endpoint), ask("Hi"))
    assert problem is None
    assert screen.answer is not None
    assert screen.answer.text == "4"
    _, problem = await served(sse({"type": "response.created"}), sse({"type": "response.completed"}))
    assert problem is not None
    assert problem.kind is ProblemKind.UNREADABLE_ANSWER
