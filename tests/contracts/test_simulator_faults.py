"""Each fault of the simulator does to a real client what it says, to the requests it names and to no others."""

from __future__ import annotations

import http.client
import json
import socket
import time
from collections.abc import Iterator
from typing import Any

import openai
import pytest
from openai import OpenAI
from openai.types.responses import ResponseStreamEvent

from desktop_app.simulator import Simulator
from tests.contracts.plain_http import PlainClient

pytestmark = pytest.mark.simulator(speed=100_000)
HELLO: dict[str, Any] = {"model": "gpt-4o", "input": "hello"}


@pytest.fixture
def sdk(simulator: Simulator) -> Iterator[OpenAI]:
    with OpenAI(base_url=simulator.base_url, api_key="sk-demo", max_retries=0, timeout=3) as client:
        yield client


@pytest.fixture
def plain(simulator: Simulator) -> PlainClient:
    return PlainClient(simulator.base_url, timeout=3)


def until_cut(stream: openai.Stream[ResponseStreamEvent]) -> list[ResponseStreamEvent]:
    """The events before the connection broke."""
    seen = []
    try:
        for event in stream:
            seen.append(event)
    except openai.APIConnectionError:
        return seen
    raise AssertionError("the stream was not cut")


def test_refused_once_and_then_fine(simulator: Simulator, sdk: OpenAI) -> None:
    simulator.faults.add({"kind": "refuse", "match": {"method": "POST", "path": "/responses$"}})
    with pytest.raises(openai.APIConnectionError):
        sdk.responses.create(**HELLO)
    assert sdk.responses.create(**HELLO).status == "completed"
    assert [entry["status"] for entry in simulator.requests()] == [None, 200]
    assert len(simulator.responses()) == 1


def test_only_the_nth_matching_request_is_hit(simulator: Simulator, plain: PlainClient) -> None:
    simulator.faults.add({"kind": "status", "status": 500, "match": {"path": "/v1/models$", "nth": 2}})
    answers = [plain.call("GET", "/v1/models").status for _ in range(3)]
    assert answers == [200, 500, 200]
    simulator.faults.add({"kind": "status", "status": 500, "times": -1})
    assert {plain.call("GET", "/v1/models").status for _ in range(3)} == {500}
    simulator.faults.clear()
    assert plain.call("GET", "/v1/models").status == 200


@pytest.mark.parametrize(
    ("fault", "error", "kind"),
    [
        ({"status": 401}, openai.AuthenticationError, "invalid_request_error"),
        ({"status": 403}, openai.PermissionDeniedError, "invalid_request_error"),
        ({"status": 429, "retry_after": 7}, openai.RateLimitError, "requests"),
        ({"status": 429, "code": "insufficient_quota"}, openai.RateLimitError, "insufficient_quota"),
        ({"status": 500}, openai.InternalServerError, "server_error"),
    ],
)
def test_status_faults_have_real_bodies(
    simulator: Simulator, sdk: OpenAI, fault: dict[str, Any], error: type[openai.APIStatusError], kind: str
) -> None:
    simulator.faults.add({"kind": "status", **fault})
    with pytest.raises(error) as raised:
        sdk.responses.create(**HELLO)
    assert raised.value.type == kind
    assert raised.value.request_id
    wanted = "7" if "retry_after" in fault else None
    assert raised.value.response.headers.get("retry-after") == wanted
    assert simulator.responses() == []


def test_not_found_and_unavailable(simulator: Simulator, plain: PlainClient) -> None:
    simulator.faults.add([{"kind": "status", "status": 404}, {"kind": "status", "status": 503}])
    missing = plain.call("GET", "/v1/responses/resp_1")
    assert missing.body["error"]["message"] == "Response with id 'resp_1' not found."
    down = plain.call("GET", "/v1/models")
    assert (down.status, down.headers["content-type"]) == (503, "text/plain")
    assert down.body.startswith("upstream connect error")


def test_stalled(simulator: Simulator) -> None:
    simulator.faults.add({"kind": "stall", "seconds": 30, "match": {"path": "models"}})
    start = time.monotonic()
    with (
        OpenAI(base_url=simulator.base_url, api_key="sk-demo", max_retries=0, timeout=0.4) as client,
        pytest.raises(openai.APITimeoutError),
    ):
        client.models.list()
    assert 0.3 < time.monotonic() - start < 3


def test_dead_after_accept_reads_nothing(simulator: Simulator) -> None:
    simulator.faults.add({"kind": "dead", "seconds": 30})
    host, port = simulator.base_url.removeprefix("http://").removesuffix("/v1").split(":")
    with socket.create_connection((host, int(port)), timeout=0.4) as connection:
        connection.sendall(b"GET /v1/models HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer x\r\n\r\n")
        with pytest.raises(TimeoutError):
            connection.recv(1)
    assert simulator.requests() == []
    assert PlainClient(simulator.base_url).call("GET", "/v1/models").status == 200


def test_cut_in_the_middle_of_an_event(simulator: Simulator, sdk: OpenAI, plain: PlainClient) -> None:
    simulator.faults.add({"kind": "cut", "after_events": 6, "match": {"path": "/responses$"}, "times": 2})
    seen = until_cut(sdk.responses.create(**HELLO, stream=True))
    assert [event.sequence_number for event in seen] == list(range(6))
    with pytest.raises(http.client.IncompleteRead) as cut:
        plain.create(**HELLO, stream=True)
    assert cut.value.partial.count(b"\n\n") == 6
    assert not cut.value.partial.endswith(b"\n\n")
    simulator.faults.add({"kind": "cut"})
    with pytest.raises(http.client.IncompleteRead):
        plain.call("GET", "/v1/models")


def test_a_background_stream_that_was_cut_can_be_resumed(simulator: Simulator, sdk: OpenAI) -> None:
    simulator.faults.add({"kind": "cut", "after_events": 9, "match": {"method": "POST"}})
    seen = until_cut(sdk.responses.create(**HELLO, background=True, stream=True))
    assert seen[0].type == "response.created"
    response_id = seen[0].response.id
    last = seen[-1].sequence_number
    text = "".join(event.delta for event in seen if event.type == "response.output_text.delta")
    for event in sdk.responses.retrieve(response_id, stream=True, starting_after=last):
        text += event.delta if event.type == "response.output_text.delta" else ""
    assert text == sdk.responses.retrieve(response_id).output_text


def test_duplicate_and_garbage_events(simulator: Simulator, plain: PlainClient, sdk: OpenAI) -> None:
    simulator.faults.add({"kind": "duplicate", "after_events": 5})
    numbers = [event["sequence_number"] for event in plain.events(**HELLO)]
    assert numbers[:8] == [0, 1, 2, 3, 4, 5, 5, 6]
    simulator.faults.add({"kind": "garbage", "after_events": 5})
    with pytest.raises(json.JSONDecodeError):
        list(sdk.responses.create(**HELLO, stream=True))
    simulator.faults.add({"kind": "garbage"})
    assert "Bad Gateway" in plain.call("GET", "/v1/models").body


def test_slow_bytes(simulator: Simulator, plain: PlainClient) -> None:
    simulator.faults.add({"kind": "slow", "bytes_per_second": 1500, "match": {"path": "gpt-4o"}})
    start = time.monotonic()
    assert plain.call("GET", "/v1/models/gpt-4o").body["id"] == "gpt-4o"
    slow = time.monotonic() - start
    assert slow > 0.04
    simulator.faults.add({"kind": "slow", "bytes_per_second": 200_000})
    assert plain.events(**HELLO)[-1]["type"] == "response.completed"


def test_crash_after_create_has_created(simulator: Simulator, sdk: OpenAI) -> None:
    simulator.faults.add({"kind": "crash_after_create", "match": {"method": "POST", "path": "/responses$"}})
    with pytest.raises(openai.APIConnectionError):
        sdk.responses.create(**HELLO, background=True, metadata={"ponder_job": "7"})
    (made,) = simulator.responses()
    assert made["metadata"] == {"ponder_job": "7"}
    (logged,) = simulator.requests()
    assert (logged["status"], logged["response_id"], logged["fault"]) == (None, made["id"], "crash_after_create")
    assert sdk.responses.retrieve(made["id"]).id == made["id"]


def test_the_sdk_repeats_a_create_unless_told_not_to(simulator: Simulator) -> None:
    """Why every create has to be sent with max_retries=0: the log shows what two retries would cost."""
    simulator.faults.add({"kind": "crash_after_create", "times": 2})
    with OpenAI(base_url=simulator.base_url, api_key="sk-demo", max_retries=2, timeout=5) as client:
        client.responses.create(**HELLO, background=True)
    assert len(simulator.responses()) == 3
    assert [entry["retry_count"] for entry in simulator.requests()] == [0, 1, 2]


def test_faults_over_the_control_address(simulator: Simulator, plain: PlainClient) -> None:
    assert plain.call("POST", "/_control/faults", [{"kind": "status", "status": 500}]).status == 200
    assert plain.call("GET", "/_control/requests").body == []
    assert plain.call("GET", "/v1/models").status == 500
    plain.call("POST", "/_control/faults", [{"kind": "status", "status": 500, "times": -1}])
    assert plain.call("DELETE", "/_control/faults").status == 200
    plain.create(**HELLO)
    (made,) = plain.call("GET", "/_control/responses").body
    assert made["status"] == "completed"
    assert [entry["n"] for entry in plain.call("GET", "/_control/requests").body] == [1, 2]
    for bad in ({"kind": "earthquake"}, {"kind": "cut", "match": {"colour": "red"}}):
        assert plain.call("POST", "/_control/faults", bad).status == 400
    assert plain.call("GET", "/_control/requests", headers={"Host": "evil.example"}).status == 404
