"""What the door says: every body agrees with OpenAI's own description, and holds nothing that was not asked for."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from desktop_app.domain.judging import ONE_TO_FIVE, JudgeKind, JudgeSettings, verdict_schema
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.pro_profile import PROFILES, ProProfile
from desktop_app.domain.requests import AnswerRequest, Role, SummaryDetail, Turn, Verbosity, WebSearch
from desktop_app.openai_api.client import OpenAiDoor
from desktop_app.openai_api.requests import response_body, token_count_body
from tests.contracts import openapi_schema
from tests.contracts.recorded import SHARED, classes, recordings
from tests.contracts.replayer import LoopbackServer, Received, write_reply

described = pytest.mark.skipif(not openapi_schema.AVAILABLE, reason=openapi_schema.REASON)

TALK = (
    Turn(Role.USER, "What is a group of otters called?"),
    Turn(Role.ASSISTANT, "A raft, when they rest on the water."),
    Turn(Role.USER, "And on land?"),
)


def grid() -> Iterator[AnswerRequest]:
    """Each choice on its own, and everything at once."""
    yield AnswerRequest("gpt-5", TALK)
    single: list[dict[str, Any]] = [
        {"developer_message": "Answer in one sentence."},
        *({"effort": effort} for effort in Effort),
        {"reasoning_mode": "pro"},
        *({"summary": summary} for summary in SummaryDetail),
        *({"verbosity": verbosity} for verbosity in Verbosity),
        {"web_search": WebSearch()},
        {"web_search": WebSearch(context_size="high", wants_sources=False)},
        {"web_search": WebSearch("low", "DE", "Berlin", "Berlin", "Europe/Berlin")},
        {"answer_schema": verdict_schema(JudgeSettings(JudgeKind.RUBRIC, "gpt-5", ONE_TO_FIVE))},
        {"max_output_tokens": 16},
        {"background": True},
        {"stream": True},
        {"store": False},
        {"store": True},
        {"previous_response_id": "resp_1"},
        {"prompt_cache_key": "conversation-1"},
        {"service_tier": "flex"},
        {"service_tier": "priority"},
        {"service_tier": "ultrafast"},
        {"temperature": 0.0},
        {"temperature": 2.0, "top_p": 0.5},
        {"truncation": "auto"},
        {"truncation": "disabled"},
        {"safety_identifier": "a" * 64},
        {"metadata": (("ponder_job", "1"), ("kind", "job"))},
    ]
    everything: dict[str, Any] = {}
    for choices in single:
        yield AnswerRequest("gpt-5", TALK, **choices)
        everything.update(choices)
    yield AnswerRequest("gpt-5", TALK, **everything)
    for background, stream, search in itertools.product((False, True), (False, True), (None, WebSearch())):
        yield AnswerRequest("gpt-5", TALK, background=background, stream=stream, web_search=search)


def check_body(path: str, body: dict[str, Any]) -> None:
    """Against the description, with two of its known errors put right: a message without `type` fits two branches
    of a oneOf; and an assistant's text is described with the id and status that only the server can give it."""
    openapi_schema.check_request("POST", path, {**body, "input": "checked item by item"})
    for item in body["input"]:
        assert set(item) == {"role", "content"}
        if item["role"] == "assistant":
            content = [{**part, "annotations": [], "logprobs": []} for part in item["content"]]
            given = {"id": "msg_1", "type": "message", "status": "completed", "content": content}
            openapi_schema.check_schema("OutputMessage", {**item, **given})
        else:
            openapi_schema.check_schema("EasyInputMessage", item)


@described
@pytest.mark.parametrize("request_", list(grid()), ids=[str(number) for number, _ in enumerate(grid())])
def test_every_body_agrees_with_the_description(request_: AnswerRequest) -> None:
    """For a response and for a count of its tokens."""
    check_body("/v1/responses", response_body(request_))
    check_body("/v1/responses/input_tokens", token_count_body(request_))


def test_what_was_not_chosen_is_not_in_the_body() -> None:
    """None means: leave it out; false and zero mean false and zero."""
    assert response_body(AnswerRequest("gpt-5", (Turn(Role.USER, "Hi"),))) == {
        "model": "gpt-5",
        "input": [{"role": "user", "content": [{"type": "input_text", "text": "Hi"}]}],
    }
    assert response_body(AnswerRequest("gpt-5", (), store=False))["store"] is False
    assert "stream" not in response_body(AnswerRequest("gpt-5", (), stream=False))


def test_a_structured_answer_is_asked_for_strictly_and_beside_the_verbosity() -> None:
    """The format is flat: the nested form is that of Chat Completions."""
    schema = '{"type": "object"}'
    body = response_body(AnswerRequest("gpt-5", (), verbosity=Verbosity.LOW, answer_schema=schema))
    form = {"type": "json_schema", "name": "answer", "schema": {"type": "object"}, "strict": True}
    assert body["text"] == {"verbosity": "low", "format": form}
    assert response_body(AnswerRequest("gpt-5", (), answer_schema=schema))["text"] == {"format": form}


def test_a_search_without_a_place_says_so() -> None:
    """Leaving the location out would mean the United States."""
    (tool,) = response_body(AnswerRequest("gpt-5", (), web_search=WebSearch()))["tools"]
    assert tool["user_location"] == {"type": "approximate"}


def test_turns_keep_their_order_and_their_kinds() -> None:
    """The developer message first, assistant text as output; an assistant turn that says nothing is left out."""
    silent = Turn(Role.ASSISTANT, "")
    items = response_body(AnswerRequest("gpt-5", (*TALK, silent), developer_message="Be brief."))["input"]
    assert [(item["role"], item["content"][0]["type"]) for item in items] == [
        ("developer", "input_text"),
        ("user", "input_text"),
        ("assistant", "output_text"),
        ("user", "input_text"),
    ]


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.label)
async def test_a_pro_request_is_its_profile_and_the_input_on_the_wire(profile: ProProfile) -> None:
    """Whatever else the request carries: no effort, verbosity, store, stream, metadata, include, no cache key,
    service tier or output limit."""

    async def queue(request: Received, writer: Any) -> None:
        write_reply(writer, 200, b'{"id":"resp_1","object":"response","status":"queued","output":[]}')

    request = AnswerRequest(
        profile.model_id,
        TALK,
        developer_message="Be careful.",
        effort=Effort.LOW,
        verbosity=Verbosity.LOW,
        web_search=WebSearch(),
        store=True,
        stream=True,
        metadata=(("ponder_job", "1"),),
        max_output_tokens=100,
        prompt_cache_key="conversation-1",
        service_tier="flex",
        previous_response_id="resp_0",
        reasoning_mode="standard",
        summary=SummaryDetail.AUTO,
        pinned_body=True,
    )
    # each of them would be in an ordinary request's body
    assert {"prompt_cache_key", "service_tier", "max_output_tokens", "store", "metadata"} <= set(
        response_body(replace(request, pinned_body=False))
    )
    async with LoopbackServer(queue) as server:
        door = OpenAiDoor(server.endpoint)
        await door.start(request)
        await door.close()
    (sent,) = server.received
    body = sent.json
    said = body.pop("input")
    assert body == profile.body
    assert [item["role"] for item in said] == ["developer", "user", "assistant", "user"]
    if openapi_schema.AVAILABLE:
        check_body("/v1/responses", sent.json)


def test_half_characters_and_control_characters_can_be_sent() -> None:
    """A lone surrogate (from a broken paste) cannot be written as UTF-8; a split pair can be joined again."""
    text = "a\ud800b \ud83e\udda6 \x00\x1b\u2028 ok"
    (item,) = response_body(AnswerRequest("gpt-5", (Turn(Role.USER, text),)))["input"]
    sent = item["content"][0]["text"]
    assert sent == "a\ufffdb 🦦 \x00\x1b\u2028 ok"
    assert json.loads(json.dumps(sent, ensure_ascii=False).encode()) == sent


# -- against requests that a real server has accepted -------------------------------------------------------------


def recorded_requests() -> Iterator[tuple[str, dict[str, Any]]]:
    """Bodies of `POST /v1/responses` that were answered."""
    for folder in (folder for folder in classes() if folder.parent == SHARED):
        for _, exchanges in recordings(folder):
            for exchange in exchanges:
                body = exchange.request["body"]
                if exchange.path == "/v1/responses" and isinstance(body, dict) and exchange.status == 200:
                    yield exchange.where, body


def test_the_short_form_of_an_assistant_turn_has_been_accepted(shared: Any) -> None:
    """Role and output_text alone, though the description asks for an id and a status."""
    short = [
        where
        for where, body in recorded_requests()
        for item in body["input"]
        if isinstance(item, dict)
        and item.get("role") == "assistant"
        and set(item) == {"role", "content"}
        and isinstance(item["content"], list)
        and any(part["type"] == "output_text" for part in item["content"])
    ]
    assert short


EXPRESSIBLE = {"model", "input", "reasoning", "max_output_tokens", "store", "previous_response_id", "background",
               "stream", "metadata", "prompt_cache_key", "service_tier"}  # fmt: skip


def as_request(body: dict[str, Any]) -> AnswerRequest | None:
    """The recorded body as a person's choices, None where Ponder has no such choice."""
    reasoning = body.get("reasoning") or {}
    if set(body) - EXPRESSIBLE or set(reasoning) - {"effort", "summary", "mode"} or isinstance(body["input"], str):
        return None
    turns = []
    for item in body["input"]:
        parts = item.get("content")
        if set(item) - {"role", "content", "type"} or not isinstance(parts, list) or len(parts) != 1:
            return None
        if parts[0]["type"] not in ("input_text", "output_text") or item["role"] not in tuple(Role):
            return None
        turns.append(Turn(Role(item["role"]), parts[0]["text"]))
    return AnswerRequest(
        body["model"],
        tuple(turns),
        effort=Effort(reasoning["effort"]) if reasoning.get("effort") else None,
        summary=SummaryDetail(reasoning["summary"]) if reasoning.get("summary") else None,
        reasoning_mode=reasoning.get("mode"),
        max_output_tokens=body.get("max_output_tokens"),
        store=body.get("store"),
        previous_response_id=body.get("previous_response_id"),
        background=body.get("background", False),
        stream=body.get("stream", False),
        metadata=tuple((body.get("metadata") or {}).items()),
        prompt_cache_key=body.get("prompt_cache_key"),
        service_tier=body.get("service_tier"),
    )


def test_recorded_requests_are_said_again_word_for_word(shared: Any) -> None:
    """Every answered request that Ponder's choices can express."""
    said = 0
    for where, body in recorded_requests():
        request = as_request(body)
        if request is None:
            continue
        plain = {name: value for name, value in body.items() if value is not False or name == "store"}
        plain["input"] = [{"role": item["role"], "content": item["content"]} for item in body["input"]]
        assert response_body(request) == plain, where
        said += 1
    assert said >= 6
