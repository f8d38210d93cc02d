"""A server on the loopback address for the tests of the door: notes every request, answers as the test says."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from desktop_app.domain.answer_events import (
    AnswerEvent,
    AnswerFinished,
    CitationAdded,
    RefusalAdded,
    SummaryAdded,
    TextAdded,
)
from desktop_app.domain.answers import Answer, Citation
from desktop_app.services.ports import Endpoint, EndpointSource

KEY = "sk-test-0123456789-not-a-real-key"


@dataclass(frozen=True)
class Received:
    """One request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


Handler = Callable[[Received, asyncio.StreamWriter], Awaitable[None]]


class LoopbackServer:
    """`async with LoopbackServer(handler) as server`; a handler that closes the writer ends the connection."""

    def __init__(self, handler: Handler) -> None:
        self.handler = handler
        self.received: list[Received] = []
        self.connections = 0
        self.open_connections = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._readers: dict[asyncio.StreamWriter, asyncio.StreamReader] = {}

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=2**24)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        await asyncio.sleep(0)  # a connection that has just been accepted may begin
        while self._tasks:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def endpoint(self) -> EndpointSource:
        async def source() -> Endpoint:
            return Endpoint(self.base_url, KEY)

        return source

    async def hung_up(self, writer: asyncio.StreamWriter) -> None:
        """Waits until the other side has closed the connection, and closes it here too."""
        assert await self._readers[writer].read(1) == b""
        writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)  # only then has it ended, and need not be waited for
        self._readers[writer] = reader
        self.connections += 1
        self.open_connections += 1
        try:
            while not writer.is_closing():
                request = await _read_request(reader)
                self.received.append(request)
                await self.handler(request, writer)
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        except asyncio.CancelledError:
            pass  # the test is over; asyncio.start_server would report a cancelled handler as an error
        finally:
            self.open_connections -= 1
            del self._readers[writer]
            writer.close()


async def _read_request(reader: asyncio.StreamReader) -> Received:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.rstrip().split("\r\n")
    method, path, _ = first.split(" ", 2)
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return Received(method, path, headers, body)


def write_reply(writer: asyncio.StreamWriter, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
    """A whole reply with its length."""
    head = {"content-type": "application/json", **(headers or {}), "content-length": str(len(body))}
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    writer.write(f"HTTP/1.1 {status} Recorded\r\n{lines}\r\n".encode("latin-1") + body)


def write_stream_head(writer: asyncio.StreamWriter, headers: dict[str, str] | None = None) -> None:
    """The beginning of a chunked event stream."""
    head = {"content-type": "text/event-stream; charset=utf-8", **(headers or {}), "transfer-encoding": "chunked"}
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    writer.write(f"HTTP/1.1 200 OK\r\n{lines}\r\n".encode("latin-1"))


def write_chunk(writer: asyncio.StreamWriter, data: bytes) -> None:
    """One chunk; an empty one ends the stream."""
    writer.write(b"%x\r\n%b\r\n" % (len(data), data))


def sse(event: dict[str, Any]) -> bytes:
    """An event as the API writes it."""
    return f"event: {event.get('type')}\ndata: {json.dumps(event)}\n\n".encode()


@dataclass
class Screen:
    """Adds up what a stream told, as a screen would."""

    text: str = ""
    commentary: str = ""
    refusal: str = ""
    summaries: list[str] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    events: list[AnswerEvent] = field(default_factory=list)
    answer: Answer | None = None

    def show(self, event: AnswerEvent) -> None:
        self.events.append(event)
        match event:
            case TextAdded(text, commentary=True):
                self.commentary += text
            case TextAdded(text):
                self.text += text
            case RefusalAdded(text):
                self.refusal += text
            case SummaryAdded(text, new_part):
                if new_part or not self.summaries:
                    self.summaries.append("")
                self.summaries[-1] += text
            case CitationAdded(citation):
                self.citations.append(citation)
            case AnswerFinished(answer):
                self.answer = answer
