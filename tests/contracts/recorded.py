"""Recordings as the tests read them: which there are, how an exchange is sent through the door, what it must say."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.contracts.replayer import Received, write_chunk, write_reply, write_stream_head

EXAMPLES = Path(__file__).with_name("examples")
"""Our own small ones, in the same format; they run everywhere."""

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "recordings"
"""402 of real traffic, which not every clone has beside it."""

LEFT_FOR_LATER = frozenset({"e_batches", "e_compact"})
"""Classes of endpoints that Ponder does not use yet."""


@dataclass(frozen=True)
class Exchange:
    """One request and its reply."""

    recording: str
    number: int
    request: dict[str, Any]
    reply: dict[str, Any]

    @property
    def where(self) -> str:
        return f"{self.recording} #{self.number}"

    @cached_property
    def path(self) -> str:
        return urlsplit(self.request["path"] or "/v1/responses").path.rstrip("*")

    @property
    def starting_after(self) -> int | None:
        values = parse_qs(urlsplit(self.request["path"] or "").query).get("starting_after")
        return int(values[0]) if values else None

    @property
    def body(self) -> Any:
        return self.reply.get("body")

    @property
    def events(self) -> list[dict[str, Any]]:
        return [entry["data"] for entry in self.reply.get("sse") or () if isinstance(entry["data"], dict)]

    @property
    def status(self) -> int:
        """Some sources kept no status; an error body then stands for a 400."""
        refused = isinstance(self.body, dict) and "error" in self.body and self.body.get("object") != "response"
        return self.reply["status"] or (400 if refused else 200)

    @property
    def way(self) -> str:
        """The door's method for this exchange: `refused` for errors, `foreign` for what is no reply of this API."""
        about_responses = self.path == "/v1/responses"
        if self.status >= 400:
            return "refused"
        if self.reply.get("sse"):
            if self.request["method"] == "GET":
                return "resume"
            return "stream" if about_responses else "foreign"
        if self.path == "/v1/models":
            return "models"
        if self.path.endswith("/input_tokens"):
            return "count"
        if about_responses and self.request["method"] == "POST":
            return "start" if self.body["status"] in ("queued", "in_progress") else "answer"
        if self.path.startswith("/v1/responses/resp_") and self.request["method"] == "GET":
            return "poll"
        return "foreign"

    @property
    def final(self) -> dict[str, Any]:
        """The response object at the end: of the closing event, or the body itself."""
        if not self.reply.get("sse"):
            assert isinstance(self.body, dict)
            return self.body
        closing = ("response.completed", "response.incomplete", "response.failed")
        (response,) = [event["response"] for event in self.events if event["type"] in closing]
        assert isinstance(response, dict)
        return response

    async def play(self, request: Received, writer: asyncio.StreamWriter) -> None:
        """Reply as recorded, whatever was asked; a stream arrives in pieces that respect no boundary."""
        headers = {
            name: value
            for name, value in (self.reply.get("headers") or {}).items()
            if name not in ("content-length", "transfer-encoding", "content-encoding")
        }
        if not self.reply.get("sse"):
            text = self.body if isinstance(self.body, str) else json.dumps(self.body)
            write_reply(writer, self.status, text.encode(), headers)
            return
        write_stream_head(writer, {name: value for name, value in headers.items() if name != "content-type"})
        for piece in self._pieces():
            write_chunk(writer, piece)
            await writer.drain()
        write_chunk(writer, b"")

    def _pieces(self) -> Iterator[bytes]:
        lines = []
        for entry in self.reply["sse"]:
            data = entry["data"] if isinstance(entry["data"], str) else json.dumps(entry["data"], ensure_ascii=False)
            lines.append(f"event: {entry['event']}\ndata: {data}\n\n" if entry.get("event") else f"data: {data}\n\n")
        whole = "".join(lines).encode()
        dice = random.Random(self.where)
        start = 0
        while start < len(whole):
            # mostly packets as a network makes them, at times a few bytes that cut a line or a character
            size = dice.choice((3, 40, 700, 1_400, 16_384))
            yield whole[start : start + size]
            start += size


def classes() -> list[Path]:
    """The folders of recordings at hand: always the examples, and the shared ones where they are."""
    shared = sorted(path for path in SHARED.iterdir() if path.is_dir()) if SHARED.is_dir() else []
    return [EXAMPLES, *(folder for folder in shared if folder.name not in LEFT_FOR_LATER)]


def recordings(folder: Path) -> Iterator[tuple[str, list[Exchange]]]:
    """Name and exchanges of every recording of a class."""
    for path in sorted(folder.glob("*.json")):
        name = f"{folder.name}/{path.name}"
        record = json.loads(path.read_text(encoding="utf-8"))
        replies = [
            (exchange["request"], reply)
            for exchange in record["exchanges"]
            for reply in _one_by_one(exchange["response"])
        ]
        yield name, [Exchange(name, number, request, reply) for number, (request, reply) in enumerate(replies)]


def _one_by_one(reply: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Two sources wrote the streams of several turns into one: each begins with `response.created`."""
    events = reply.get("sse")
    if not events:
        yield reply
        return
    starts = [number for number, entry in enumerate(events) if entry["event"] == "response.created"]
    bounds = [0, *starts[1:], len(events)]
    for start, end in pairwise(bounds):
        yield {**reply, "sse": events[start:end]}
