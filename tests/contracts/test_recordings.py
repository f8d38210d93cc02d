"""Real traffic through the door, over a real socket: what it tells equals what the server's final word says.

What the final word says is worked out here a second time, from the raw JSON and as plainly as possible.
"""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.answers import Answer, ResponseStatus
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.usage import Usage
from desktop_app.openai_api.client import OpenAiDoor
from tests.contracts.recorded import LEFT_FOR_LATER, SHARED, Exchange, classes, recordings
from tests.contracts.replayer import KEY, LoopbackServer, Screen

_log = logging.getLogger(__name__)

EXPECTED: dict[str, list[str]] = json.loads(
    Path(__file__).with_name("expected_problems.json").read_text(encoding="utf-8")
)
"""Which problem each recorded refusal is, in the order of its exchanges; what is not in it must not be refused."""

FAILED_STREAMS = {
    "b_stream_error_events/ai_openai-error.1_chunks_stream.json": ProblemKind.NO_CREDIT,
    "b_stream_error_events/codex_src_sse_responses.rs_tests_error_when_error_event.json": ProblemKind.RATE_LIMITED,
    "b_stream_error_events/prism_stream-rate-limited-1.json": ProblemKind.REQUEST_TOO_LARGE,
    "examples/stream_error.json": ProblemKind.NO_CREDIT,
}
"""Streams that say 200 and fail inside."""

ASKED = AnswerRequest("gpt-5", (Turn(Role.USER, "The recording decides what comes back."),))

RETRIES = {
    ProblemKind.RATE_LIMITED: Retry.LATER,
    ProblemKind.SERVER_ERROR: Retry.ASK_FIRST,
    ProblemKind.OVERLOADED: Retry.ASK_FIRST,
}
"""After a refused create; everything else would be refused again."""


class Player:
    """Sends one exchange after the other through one door."""

    def __init__(self, door: OpenAiDoor, server: LoopbackServer) -> None:
        self.door = door
        self.server = server
        self.ways: Counter[str] = Counter()

    async def play(self, exchange: Exchange) -> None:
        self.server.handler = exchange.play
        self.ways[exchange.way] += 1
        await getattr(self, f"_{exchange.way}")(exchange)

    async def _stream(self, exchange: Exchange) -> None:
        screen = Screen()
        async for event in self.door.stream(ASKED):
            screen.show(event)
        answer = _finished(screen, exchange)
        assert screen.text == answer.text, exchange.where
        assert screen.commentary == answer.commentary, exchange.where
        assert screen.refusal == answer.refusal, exchange.where
        assert tuple(screen.summaries) == answer.summaries, exchange.where
        assert tuple(screen.citations) == answer.citations, exchange.where

    async def _resume(self, exchange: Exchange) -> None:
        screen = Screen()
        async for event in self.door.resume("resp_1", exchange.starting_after):
            screen.show(event)
        answer = _finished(screen, exchange)
        assert answer.text.endswith(screen.text), exchange.where
        deltas = [event["delta"] for event in exchange.events if event["type"] == "response.output_text.delta"]
        assert screen.text == "".join(deltas), exchange.where
        asked = self.server.received[-1].path
        assert ("starting_after=" in asked) is (exchange.starting_after is not None)

    async def _answer(self, exchange: Exchange) -> None:
        check_answer(await self.door.answer(ASKED), exchange)

    async def _start(self, exchange: Exchange) -> None:
        report = await self.door.start(ASKED)
        assert (report.response_id, report.status.value) == (exchange.body["id"], exchange.body["status"])
        assert report.answer is None
        assert self.server.received[-1].json["background"] is True

    async def _poll(self, exchange: Exchange) -> None:
        report = await self.door.poll("resp_1")
        assert (report.response_id, report.status.value) == (exchange.body["id"], exchange.body["status"])
        if report.status.terminal:
            assert report.answer is not None
            check_answer(report.answer, exchange)
        unchanged = await self.door.poll("resp_1", known=report.status.value)
        assert unchanged.status is report.status
        assert unchanged.answer is None

    async def _models(self, exchange: Exchange) -> None:
        listed = await self.door.models()
        assert [model.model_id for model in listed] == [model["id"] for model in exchange.body["data"]]

    async def _count(self, exchange: Exchange) -> None:
        assert await self.door.count_input_tokens(ASKED) == exchange.body["input_tokens"]

    async def _refused(self, exchange: Exchange) -> None:
        with pytest.raises(ProblemError) as caught:
            await self.door.answer(ASKED)
        problem = caught.value.problem
        check_words(problem)
        assert problem.status == exchange.status
        assert problem.request_id == (exchange.reply.get("headers") or {}).get("x-request-id")
        assert problem.retry is RETRIES.get(problem.kind, Retry.NEVER)
        if "Supported values are" in problem.detail:
            assert problem.supported_values
        self.heard.append(problem.kind.value)

    async def _foreign(self, exchange: Exchange) -> None:
        """A file, a conversation, a chat completion: never to be taken for an (empty) answer."""
        streamed = bool(exchange.reply.get("sse"))
        with pytest.raises(ProblemError) as caught:
            await (anext(self.door.stream(ASKED)) if streamed else self.door.answer(ASKED))
        assert caught.value.problem.kind is ProblemKind.UNREADABLE_ANSWER, exchange.where

    async def play_recording(self, name: str, exchanges: list[Exchange]) -> None:
        self.heard: list[str] = []
        for exchange in exchanges:
            await self.play(exchange)
        assert self.heard == EXPECTED.get(name, []), name


@asynccontextmanager
async def replaying() -> AsyncIterator[Player]:
    """A server that plays recordings, and a door to it."""

    async def nothing(*_: object) -> None:
        raise AssertionError("no exchange to play")

    async with LoopbackServer(nothing) as server:
        door = OpenAiDoor(server.endpoint)
        try:
            yield Player(door, server)
        finally:
            await door.close()


@pytest.mark.parametrize("folder", classes(), ids=lambda folder: folder.name)
async def test_what_is_heard_equals_the_servers_final_word(folder: Path) -> None:
    """Every recording of a class, stream or not, error or not."""
    ran = 0
    async with replaying() as player:
        for name, exchanges in recordings(folder):
            await player.play_recording(name, exchanges)
            ran += 1
        assert len(player.server.received) == sum(player.ways.values()) + player.ways["poll"], "each sent once"
    _log.info("%s: %d recordings ran: %s", folder.name, ran, dict(player.ways))
    assert ran


def test_nothing_recorded_is_left_out_in_silence() -> None:
    """402 recordings, of which only the classes named in LEFT_FOR_LATER stay out."""
    if not SHARED.is_dir():
        pytest.skip("no shared recordings beside this clone: the project's own examples ran instead")
    of_class = {folder.name: len(list(folder.glob("*.json"))) for folder in SHARED.iterdir() if folder.is_dir()}
    left = {name: number for name, number in of_class.items() if name in LEFT_FOR_LATER}
    assert sum(of_class.values()) == 402
    assert left == {"e_batches": 3, "e_compact": 5}
    ways: Counter[str] = Counter()
    only_foreign = []
    for folder in (folder for folder in classes() if folder.parent == SHARED):
        for name, exchanges in recordings(folder):
            ways.update(exchange.way for exchange in exchanges)
            if all(exchange.way == "foreign" for exchange in exchanges):
                only_foreign.append(name)
    _log.info("%d of 402 run, %d of them other endpoints only; by way: %s", 394, len(only_foreign), dict(ways))
    # these hold nothing but endpoints Ponder has no use for yet: checked is that none of it passes for an answer
    of_classes = Counter(name.split("/")[0] for name in only_foreign)
    assert of_classes == {"e_chat_reasoning_effort": 8, "e_conversations": 5, "e_files": 2, "e_models": 2}


# -- the second reading of a response -------------------------------------------------------------------------


def _finished(screen: Screen, exchange: Exchange) -> Answer:
    assert screen.answer is not None, exchange.where
    assert screen.events[-1].__class__.__name__ == "AnswerFinished", exchange.where
    check_answer(screen.answer, exchange)
    return screen.answer


def check_answer(answer: Answer, exchange: Exchange) -> None:
    """Compare an answer with the raw response."""
    raw = exchange.final
    output = raw.get("output") or []
    messages = [item for item in output if item["type"] == "message" and item.get("phase") != "commentary"]
    texts = ["".join(part["text"] for part in parts(item, "output_text")) for item in messages]
    assert answer.text == "\n\n".join(text for text in texts if text), exchange.where
    assert answer.refusal == "\n\n".join(p["refusal"] for item in messages for p in parts(item, "refusal"))
    commentary = [item for item in output if item.get("phase") == "commentary"]
    said = [part["text"] for item in commentary for part in parts(item, "output_text")]
    assert answer.commentary == "\n\n".join(text for text in said if text), exchange.where
    summaries = [part["text"] for item in output if item["type"] == "reasoning" for part in item.get("summary") or []]
    assert answer.summaries == tuple(text for text in summaries if text), exchange.where
    check_citations(answer, messages)
    assert [tool.kind for tool in answer.tool_items] == [
        item["type"] for item in output if item["type"] not in ("message", "reasoning")
    ]
    assert all(tool.label for tool in answer.tool_items)
    check_usage(answer.usage, raw)
    assert answer.response_id == raw["id"]
    assert answer.model_id == (raw.get("model") or "")
    assert raw.get("status") in (answer.status.value, None)
    assert answer.incomplete_reason == (raw.get("incomplete_details") or {}).get("reason")
    assert answer.request_id == (exchange.reply.get("headers") or {}).get("x-request-id")
    failed = answer.status is ResponseStatus.FAILED
    assert (answer.problem is not None) is failed
    if answer.problem is not None:
        check_words(answer.problem)
        assert answer.problem.response_id == raw["id"], "an error event must not hide the id"
        assert answer.problem.kind is FAILED_STREAMS[exchange.recording]


def parts(item: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [part for part in item.get("content") or () if part["type"] == kind]


def check_citations(answer: Answer, messages: list[dict[str, Any]]) -> None:
    """Each citation covers in the whole answer what it covers in its own part."""
    notes = [(part["text"], note) for item in messages for part in parts(item, "output_text")
             for note in part.get("annotations") or ()]  # fmt: skip
    assert len(answer.citations) == len(notes)
    for citation, (text, note) in zip(answer.citations, notes, strict=True):
        if note["type"] == "url_citation":
            assert (citation.url, citation.title) == (note["url"], note["title"])
            cited = text[note["start_index"] : note["end_index"]]
            assert answer.text[citation.start : citation.end] == cited
        else:
            assert (citation.url, citation.title) == ("", note["filename"])


def check_usage(usage: Usage | None, raw: dict[str, Any]) -> None:
    """Each count once, from where the API puts it."""
    told = raw.get("usage")
    assert (usage is None) is (told is None)
    if usage is None or told is None:
        return
    # one recorded response has used -9 tokens
    assert (usage.input_tokens, usage.output_tokens) == (told["input_tokens"], max(0, told["output_tokens"]))
    assert usage.total_tokens == max(0, told["total_tokens"])
    inputs, outputs = told.get("input_tokens_details") or {}, told.get("output_tokens_details") or {}
    assert usage.cached_tokens == inputs.get("cached_tokens", 0)
    assert usage.cache_write_tokens == inputs.get("cache_write_tokens", 0)
    assert usage.reasoning_tokens == outputs.get("reasoning_tokens", 0)
    billed = (raw.get("tool_usage") or {}).get("web_search", {}).get("num_requests")
    calls = [item for item in raw["output"] if item["type"] == "web_search_call"]
    searched = [item for item in calls if (item.get("action") or {}).get("type", "search") == "search"]
    assert usage.web_searches == (len(searched) if billed is None else billed)


def check_words(problem: Problem) -> None:
    """Two whole sentences for a person, and never the key."""
    for sentence in (problem.happened, problem.advice):
        assert sentence[0].isupper(), sentence
        assert sentence[-1] in ".!?)…\"'" or "The server says: " in sentence, sentence
    assert KEY not in repr(problem)
    assert "sk-" not in repr(problem)
