"""Pays for the SDK's slow first use before anybody waits for it, and away from the UI thread.

The import takes 0.4-0.9 s, the first client and first call another 0.1 s (facts on performance, Start). `warm_up()`
does both once, in a worker thread, against a pretended server; the door awaits it before its first call.
"""

from __future__ import annotations

import asyncio
import gc
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop_app.openai_api.sse import EventDecoder
from desktop_app.services.ports import Endpoint

if TYPE_CHECKING:
    import httpx2

_once = threading.Lock()
_done = threading.Event()


async def warm_up() -> None:
    """Have the SDK ready; returns at once when it is. Any number of callers may wait for the one warm-up."""
    if not _done.is_set():
        await asyncio.to_thread(_warm_once)


def _warm_once() -> None:
    with _once:
        if _done.is_set():
            return
        collecting = gc.isenabled()
        # thousands of new objects that live as long as the app: looking for garbage among them is lost time
        gc.disable()
        try:
            # its own loop of the plain kind: the app's policy may hand out a Qt loop, which no thread may run;
            # never in debug mode, which would call the import a stall of a loop that nobody waits for
            with asyncio.Runner(debug=False, loop_factory=asyncio.SelectorEventLoop) as runner:
                runner.run(_rehearse())
        finally:
            if collecting:
                gc.enable()
        gc.freeze()
        _done.set()


async def _rehearse() -> None:
    """One connection that cannot succeed, one poll and one stream down to the first event, without a network."""
    import httpx2
    import openai

    from desktop_app.openai_api.connection import build_client

    def pretend(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, content=b'data: {"type":"keepalive"}\n\n')

    client = build_client(Endpoint("http://127.0.0.1:0/v1", "rehearsal"))
    with suppress(openai.APIConnectionError):
        await client.responses.with_raw_response.retrieve("rehearsal", timeout=1.0)  # no port 0: fails at once
    await client.close()
    transport = httpx2.AsyncClient(transport=httpx2.MockTransport(pretend))
    async with openai.AsyncOpenAI(api_key="rehearsal", base_url="http://127.0.0.1:0/v1", http_client=transport) as sdk:
        await sdk.responses.with_raw_response.retrieve("rehearsal")
        async with sdk.responses.with_streaming_response.create(extra_body={}, stream=True) as reply:
            async for chunk in reply.iter_bytes():
                for _ in EventDecoder().feed(chunk):
                    pass
