"""What the door costs per streamed event, against reading the same bytes and doing nothing; and the loop's worst gap.

Run with PONDER_BENCH=1 (or by naming this folder) and `-s` to see the figures.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

import httpx2
import openai
import pytest

from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.openai_api.client import OpenAiDoor
from desktop_app.services.ports import Endpoint

EVENTS = 20_000
ASKED = AnswerRequest("gpt-5", (Turn(Role.USER, "Hi"),))

SERVER = """
import json, socket, sys, threading, time
events, rate = int(sys.argv[1]), float(sys.argv[2])
def sse(event): return ("event: %s\\ndata: %s\\n\\n" % (event["type"], json.dumps(event))).encode()
text = [sse({"type": "response.output_text.delta", "sequence_number": n, "item_id": "msg_0123456789abcdef0123456789",
             "output_index": 0, "content_index": 0, "delta": " word", "logprobs": [], "obfuscation": "x" * 12})
        for n in range(1, events + 1)]
message = {"id": "m", "type": "message", "role": "assistant", "status": "completed",
           "content": [{"type": "output_text", "text": " word" * events, "annotations": []}]}
end = sse({"type": "response.completed", "sequence_number": events + 1, "response":
           {"id": "resp_1", "object": "response", "status": "completed", "model": "m", "output": [message]}})
def serve(line):
    with line:
        asked = line.makefile("rb")
        head = b"".join(iter(asked.readline, b"\\r\\n")).lower()
        asked.read(int(head.partition(b"content-length:")[2].split()[0]))
        line.sendall(b"HTTP/1.1 200 OK\\r\\ncontent-type: text/event-stream\\r\\nconnection: close\\r\\n\\r\\n")
        start, sent = time.monotonic(), 0
        while sent < events:
            due = events if not rate else min(events, int((time.monotonic() - start) * rate) + 1)
            if due > sent:
                line.sendall(b"".join(text[sent:due])); sent = due
            else:
                time.sleep(0.001)
        line.sendall(end)
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True: threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
"""


@contextmanager
def server(events: int, rate: float) -> Iterator[str]:
    """In a process of its own, so that its work is not counted."""
    process = subprocess.Popen([sys.executable, "-c", SERVER, str(events), str(rate)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(process.stdout.readline())}/v1"
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


async def raw(base_url: str) -> None:
    """The floor: bytes received, nothing understood."""
    async with (
        httpx2.AsyncClient(trust_env=False) as client,
        client.stream("POST", f"{base_url}/responses", json={"stream": True}) as reply,
    ):
        async for _ in reply.aiter_bytes():
            pass


async def sdk(base_url: str) -> None:
    """The SDK's own typed stream."""
    transport = openai.DefaultAsyncHttpx2Client(trust_env=False)
    async with openai.AsyncOpenAI(api_key="sk-x", base_url=base_url, http_client=transport) as client:
        async for _ in await client.responses.create(model="m", input="x", stream=True):
            pass


async def door(base_url: str) -> None:
    """Ours, down to the answer."""

    async def source() -> Endpoint:
        return Endpoint(base_url, "sk-x")

    ours = OpenAiDoor(source)
    async for _ in ours.stream(ASKED):
        pass
    await ours.close()


async def cpu_of(read: Callable[[str], Awaitable[None]], base_url: str) -> float:
    """Microseconds of CPU per event, the best of three."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        await read(base_url)
        best = min(best, time.process_time() - start)
    return best / EVENTS * 1e6


@pytest.mark.time_limit(300)
async def test_cpu_per_event() -> None:
    """As fast as they come, and at 2,000 a second, where each packet holds one or two."""
    for rate in (0.0, 2_000.0):
        events = EVENTS if not rate else 4_000
        with server(events, rate) as base_url:
            await door(base_url)
            await sdk(base_url)
            costs = {read.__name__: await cpu_of(read, base_url) * EVENTS / events for read in (raw, sdk, door)}
        print(f"\n{rate or 'unlimited'} events/s, microseconds of CPU per event:", costs)
        assert costs["door"] < costs["sdk"]


@pytest.mark.time_limit(60)
async def test_largest_gap_at_two_thousand_events_a_second() -> None:
    """How long the loop (on which the UI lives) is ever kept from anything else."""
    with server(10_000, 2_000.0) as base_url:
        await door(base_url)
        gaps = []

        async def tick() -> None:
            last = time.perf_counter()
            while True:
                await asyncio.sleep(0.001)
                now = time.perf_counter()
                gaps.append((now - last) * 1000 - 1)
                last = now

        ticking = asyncio.create_task(tick())
        await door(base_url)
        ticking.cancel()
        await asyncio.gather(ticking, return_exceptions=True)
    gaps.sort()
    print(f"\nworst gap {gaps[-1]:.1f} ms, 99th percentile {gaps[int(len(gaps) * 0.99)]:.1f} ms")
    assert gaps[-1] < 50
