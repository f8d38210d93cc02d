"""A stream that breaks anywhere and goes on: with the memory of what was heard, all is as if it had never broken."""

from __future__ import annotations

import asyncio

import pytest

from desktop_app.domain.answer_events import AnswerFinished, AnswerStarted, CursorMoved
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.openai_api.client import OpenAiDoor
from tests.contracts.recorded import EXAMPLES, recordings
from tests.contracts.replayer import LoopbackServer, Received, Screen, sse, write_chunk, write_stream_head

EXAMPLE = dict(recordings(EXAMPLES))
ASKED = AnswerRequest("gpt-5", (Turn(Role.USER, "Hi"),), background=True)
FEW = 24
"""Places where each recording is cut."""


def shown(screen: Screen) -> list[object]:
    """What a person reads; the start is told once more after each cut."""
    return [event for event in screen.events if not isinstance(event, AnswerStarted | CursorMoved | AnswerFinished)]


async def _listen(door: OpenAiDoor, screen: Screen) -> None:
    async for event in door.stream(ASKED):
        screen.show(event)


@pytest.mark.parametrize("name", ["stream_phases", "stream_web_search", "stream_reasoning_keepalive", "background"])
@pytest.mark.parametrize("spoiled", [False, True], ids=["cut", "garbage"])
async def test_text_citations_and_thoughts_are_the_same_over_a_cut(name: str, spoiled: bool) -> None:
    events = [{**event, "sequence_number": at} for at, event in enumerate(EXAMPLE[f"examples/{name}.json"][0].events)]
    cut = len(events)

    async def server(request: Received, writer: asyncio.StreamWriter) -> None:
        write_stream_head(writer)
        first = request.method == "POST"
        after = int(request.path.partition("starting_after=")[2].partition("&")[0] or -1)
        rest = events[:cut] if first else [event for event in events if event["sequence_number"] > after]
        garbage = b"data: {half\n\n" if first and spoiled and cut < len(events) else b""
        # one chunk: what comes before the damage was heard, and must not be heard again
        write_chunk(writer, b"".join(map(sse, rest)) + garbage)
        if cut == len(events) or not first:
            write_chunk(writer, b"")
        else:
            await writer.drain()
            writer.close()

    async with LoopbackServer(server) as loopback:
        door = OpenAiDoor(loopback.endpoint)
        whole = Screen()
        await _listen(door, whole)
        for cut in range(1, len(events), max(1, len(events) // FEW)):
            screen = Screen()
            with pytest.raises(ProblemError):
                await _listen(door, screen)
            place = [event for event in screen.events if isinstance(event, CursorMoved)][-1]
            assert place.sequence_number == cut - 1
            async for event in door.resume("resp_1", place.sequence_number, memory=place.memory):
                screen.show(event)
            assert shown(screen) == shown(whole), f"cut before event {cut}"
            assert screen.answer == whole.answer
        await door.close()
