"""The key goes to its own host and into no text: no redirect, no variable, no log, no traceback takes it elsewhere."""

from __future__ import annotations

import asyncio
import logging
import traceback

import pytest

from desktop_app.domain.addresses import is_loopback
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.openai_api.client import OpenAiDoor
from desktop_app.openai_api.connection import Line, build_client
from desktop_app.openai_api.problems import Translator
from desktop_app.services.ports import Endpoint
from tests.contracts.replayer import KEY, LoopbackServer, Received, sse, write_chunk, write_reply, write_stream_head

ASKED = AnswerRequest("gpt-5", (Turn(Role.USER, "Hi"),))
LIST = b'{"object":"list","data":[{"id":"gpt-5","shutdown_date":"2026-12-11"},{"id":"x","shutdown_date":"soon"}]}'


async def models(request: Received, writer: asyncio.StreamWriter) -> None:
    write_reply(writer, 200, LIST)


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
async def test_a_redirect_is_not_followed(code: int) -> None:
    """Not even to the same computer: who moves tells so in the settings."""
    async with LoopbackServer(models) as other:

        async def elsewhere(request: Received, writer: asyncio.StreamWriter) -> None:
            write_reply(writer, code, b"", {"location": f"{other.base_url}/responses"})

        async with LoopbackServer(elsewhere) as server:
            door = OpenAiDoor(server.endpoint)
            for call in (door.models(), door.start(ASKED), anext(door.stream(ASKED))):
                with pytest.raises(ProblemError) as caught:
                    await call
                assert caught.value.problem.kind is ProblemKind.CONFIGURATION
            await door.close()
        assert other.received == []


async def test_no_variable_of_the_environment_leads_astray(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither to another server nor with another key; and a proxy is not for servers on this computer."""
    async with LoopbackServer(models) as other, LoopbackServer(models) as server:
        for name, value in {
            "OPENAI_BASE_URL": other.base_url,
            "OPENAI_API_KEY": "sk-stray",
            "OPENAI_ADMIN_KEY": "sk-stray-admin",
            "OPENAI_ORG_ID": "org-stray",
            "OPENAI_PROJECT_ID": "proj_stray",
            "OPENAI_CUSTOM_HEADERS": "Authorization: Bearer sk-stray",
            "HTTP_PROXY": f"http://127.0.0.1:{other.port}",
            "ALL_PROXY": f"http://127.0.0.1:{other.port}",
        }.items():
            monkeypatch.setenv(name, value)
        door = OpenAiDoor(server.endpoint)
        listed = await door.models()
        await door.close()
        assert [(model.model_id, str(model.shutdown_date)) for model in listed] == [
            ("gpt-5", "2026-12-11"),
            ("x", "None"),
        ]
        assert other.received == []
    (request,) = server.received
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert "stray" not in repr(request.headers)
    assert not {"openai-organization", "openai-project"} & set(request.headers)


async def test_organization_and_project_are_sent_where_they_are_set() -> None:
    """And only then."""
    async with LoopbackServer(models) as server:

        async def source() -> Endpoint:
            return Endpoint(server.base_url, KEY, organization="org-1", project="proj_1")

        door = OpenAiDoor(source)
        await door.models()
        await door.close()
    headers = server.received[0].headers
    assert (headers["openai-organization"], headers["openai-project"]) == ("org-1", "proj_1")


@pytest.mark.parametrize(
    ("base_url", "key", "kind"),
    [
        ("http://api.example.com/v1", KEY, "configuration"),
        ("http://192.168.1.5:1234/v1", KEY, "configuration"),
        ("http://127.0.0.1.example.com/v1", KEY, "configuration"),
        ("https://user:word@api.example.com/v1", KEY, "configuration"),
        ("https://api.example.com/v1?key=1", KEY, "configuration"),
        ("ftp://api.example.com", KEY, "configuration"),
        ("api.openai.com/v1", KEY, "configuration"),
        ("https://", KEY, "configuration"),
        ("https://host:port/v1", KEY, "configuration"),
        ("", KEY, "configuration"),
        ("https://api.openai.com/v1", "", "no_key"),
        ("https://api.openai.com/v1", "sk-“quoted”", "wrong_key"),
        ("https://api.openai.com/v1", "sk-two\nlines", "wrong_key"),
    ],
)
async def test_an_endpoint_that_must_not_be_used_is_refused(base_url: str, key: str, kind: str) -> None:
    """Before a byte leaves; the network guard of the tests watches."""

    async def source() -> Endpoint:
        return Endpoint(base_url, key)

    door = OpenAiDoor(source)
    with pytest.raises(ProblemError) as caught:
        await door.models()
    assert caught.value.problem.kind.value == kind
    await door.close()


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "::1", "localhost", "ponder.localhost"])
def test_this_computer_by_all_its_names(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("value", ["socks://127.0.0.1:1", "nonsense://x", "http://[::1"])
async def test_a_broken_proxy_setting_is_told_in_words(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would otherwise fail while the client is built; and it does not concern a server on this computer."""
    monkeypatch.setenv("ALL_PROXY", value)
    with pytest.raises(ProblemError) as caught:
        build_client(Endpoint("https://api.example.invalid/v1", KEY))
    assert caught.value.problem.kind is ProblemKind.CONFIGURATION
    assert "_PROXY" in caught.value.problem.advice
    await build_client(Endpoint("http://127.0.0.1:1/v1", KEY)).close()


async def test_the_key_is_in_no_log_and_no_traceback(caplog: pytest.LogCaptureFixture) -> None:
    """At the most talkative level of everybody, and although the server echoes the key in every way it can."""
    caplog.set_level(logging.DEBUG)
    for name in ("openai", "httpx2", "httpcore2"):
        caplog.set_level(logging.DEBUG, logger=name)
    echo = f'{{"error":{{"message":"Incorrect API key provided: {KEY}. Key {KEY[:7]}***{KEY[-3:]}","code":"{KEY}"}}}}'

    async def refuses(request: Received, writer: asyncio.StreamWriter) -> None:
        write_reply(writer, 401 if request.method == "GET" else 400, echo.encode())

    async with LoopbackServer(refuses) as server:
        door = OpenAiDoor(server.endpoint)
        for call in (door.models(), door.start(ASKED), anext(door.stream(ASKED)), door.poll("resp_1")):
            with pytest.raises(ProblemError) as caught:
                await call
            told = "".join(traceback.format_exception(caught.value)) + repr(caught.value.problem)
            assert KEY not in told
            assert KEY[-3:] + '"' not in told
        assert KEY not in repr(await server.endpoint())
        assert KEY not in repr(vars(door))
        await door.close()
    assert KEY not in caplog.text
    assert KEY not in repr(Translator(KEY))


async def test_a_changed_endpoint_is_used_by_the_next_call_and_harms_no_running_one() -> None:
    """The stream that began with the old key ends with it."""
    go_on = asyncio.Event()

    async def slow(request: Received, writer: asyncio.StreamWriter) -> None:
        if request.method == "GET":
            return write_reply(writer, 200, LIST)
        write_stream_head(writer)
        write_chunk(writer, sse({"type": "response.created", "response": {"id": "resp_1", "status": "in_progress"}}))
        await writer.drain()
        await go_on.wait()
        write_chunk(writer, sse({"type": "response.completed", "response": {"id": "resp_1", "status": "completed"}}))
        return write_chunk(writer, b"")

    async with LoopbackServer(slow) as server:
        key = KEY

        async def source() -> Endpoint:
            return Endpoint(server.base_url, key)

        door = OpenAiDoor(source)
        events = door.stream(ASKED)
        await anext(events)
        key = "sk-another-key"
        await door.models()
        go_on.set()
        rest = [event async for event in events]
        assert type(rest[-1]).__name__ == "AnswerFinished"
        await door.models()
        await door.close()
        with pytest.raises(ProblemError):
            await door.models()
    assert [request.headers["authorization"].split("-")[1] for request in server.received] == [
        "test",
        "another",
        "another",
    ]


async def test_lines_do_not_show_their_key() -> None:
    line = Line(Endpoint("http://127.0.0.1:1/v1", KEY))
    assert KEY not in repr(line) + repr(line.endpoint) + repr(line.translator)
    await line.close()
