"""The feed over real HTTP on this machine: read, checked, or refused in a sentence."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from desktop_app import resources, update_feed
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.domain.releases import Release
from desktop_app.update_feed.feed import HttpReleaseFeed, Limits, is_safe

PAGE = "https://ponder.example/0.2.0"
GOOD = {"version": "0.2.0", "date": "2026-12-01", "changes": ["Faster.", "  Two\nlines. "], "page": PAGE}


class Server:
    """Answers every path with `status` and `body`, and keeps what it was asked."""

    def __init__(self) -> None:
        self.body = b""
        self.status = 200
        self.headers: dict[str, str] = {}
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        self.address = ""

    def says(self, *releases: Any) -> None:
        self.body = json.dumps({"format": 1, "releases": list(releases)}).encode()


@contextmanager
def serving() -> Iterator[Server]:
    told = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append((self.command, self.path, dict(self.headers)))
            self.send_response(told.status)
            for name, value in {"Content-Length": str(len(told.body)), **told.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(told.body)

        @override
        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    told.address = f"http://127.0.0.1:{server.server_port}/feed.json"
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


async def refused(address: str, limits: Limits | None = None) -> tuple[ProblemKind, str]:
    with pytest.raises(ProblemError) as caught:
        await HttpReleaseFeed(address, limits).published()
    return caught.value.problem.kind, caught.value.problem.happened


async def test_what_the_feed_lists_is_read(server: Server) -> None:
    server.says(GOOD)
    assert await HttpReleaseFeed(server.address).published() == (
        Release("0.2.0", "2026-12-01", ("Faster.", "Two lines."), PAGE),
    )


async def test_nothing_of_the_person_is_sent(server: Server) -> None:
    server.says()
    await HttpReleaseFeed(server.address).published()
    ((command, path, headers),) = server.asked
    assert (command, path) == ("GET", "/feed.json")
    sent = {name.lower() for name in headers}
    assert sent <= {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert headers["User-Agent"] == "Ponder"


async def test_a_proxy_of_the_environment_is_not_used_for_this_computer(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "socks://127.0.0.1:9")
    server.says(GOOD)
    assert len(await HttpReleaseFeed(server.address).published()) == 1


@pytest.mark.parametrize(
    "entry",
    [
        "0.2.0",
        GOOD | {"version": "latest"},
        GOOD | {"version": 2},
        GOOD | {"page": "http://ponder.example/"},
        GOOD | {"page": "javascript:alert(1)"},
        GOOD | {"page": "https://ponder.example@evil.example/"},
        GOOD | {"page": None},
    ],
    ids=str,
)
async def test_an_entry_that_is_none_is_left_out(server: Server, entry: Any) -> None:
    server.says(entry, GOOD | {"version": "0.3.0"})
    assert [one.version for one in await HttpReleaseFeed(server.address).published()] == ["0.3.0"]


async def test_odd_parts_of_a_good_entry_do_not_spoil_it(server: Server) -> None:
    server.says(GOOD | {"date": "soon", "changes": ["a" * 9_000, 7, "", "b"]})
    (found,) = await HttpReleaseFeed(server.address).published()
    assert (found.day, [len(change) for change in found.changes]) == ("", [400, 1])


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", b'{"releases": []}', b'{"format": 2, "releases": []}', b"[" * 100_000], ids=repr
)
async def test_what_is_no_feed_is_refused(server: Server, body: bytes) -> None:
    server.body = body
    kind, happened = await refused(server.address)
    assert kind is ProblemKind.UNREADABLE_ANSWER
    assert happened == "Ponder could not look for a newer version: the list of versions cannot be read."


async def test_an_endless_one_is_not_read_to_its_end(server: Server) -> None:
    server.body = b" " * 5_000
    assert "too long" in (await refused(server.address, Limits(bytes=1_000)))[1]


async def test_a_compressed_one_is_refused(server: Server) -> None:
    server.headers["Content-Encoding"] = "gzip"
    assert "compressed" in (await refused(server.address))[1]


@pytest.mark.parametrize("status", [302, 404, 500])
async def test_an_error_and_a_redirect_are_refused(server: Server, status: int) -> None:
    server.status = status
    server.headers["Location"] = server.address
    kind, happened = await refused(server.address)
    assert kind is ProblemKind.NO_CONNECTION
    assert str(status) in happened
    assert len(server.asked) == 1


async def test_nobody_there_is_said_so() -> None:
    assert (await refused("http://127.0.0.1:9/feed.json"))[0] is ProblemKind.NO_CONNECTION


@pytest.mark.parametrize("address", ["http://ponder.example/feed", "ftp://ponder.example/", "file:///etc/passwd", "x"])
async def test_an_unsafe_address_is_not_asked(address: str) -> None:
    assert not is_safe(address)
    assert "not a safe one" in (await refused(address))[1]


def test_without_a_built_in_address_there_is_none() -> None:
    assert update_feed.built_in_address() == ""


@pytest.mark.parametrize(
    ("written", "expected"),
    [('{"address": "https://ponder.example/feed"}', "https://ponder.example/feed"), ("[]", ""), ("{", "")],
)
def test_the_address_is_what_was_built_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, expected: str
) -> None:
    (tmp_path / "update_feed.json").write_text(written, encoding="utf-8")
    monkeypatch.setattr(resources, "_root", lambda: tmp_path)
    assert update_feed.built_in_address() == expected
