"""Everything the simulator sends fits the SDK's types strictly, and OpenAI's own description where it is there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from openai.types import FileDeleted, FileObject, Model
from openai.types.chat import ChatCompletion, ChatCompletionChunk
from openai.types.conversations import Conversation, ConversationDeletedResource, ConversationItem
from openai.types.responses import Response, ResponseStreamEvent
from openai.types.responses.input_token_count_response import InputTokenCountResponse
from openai.types.responses.response_item import ResponseItem
from pydantic import BaseModel, TypeAdapter

from desktop_app.simulator import Simulator
from tests.contracts import openapi_schema
from tests.contracts.plain_http import PlainClient

# on the wire of the real API, but not declared by the SDK's types
EXTRA = {"store", "frequency_penalty", "presence_penalty", "billing", "obfuscation", "return_token_budget",
         "search_content_types"}  # fmt: skip
SCHEMA: dict[str, Any] = {
    "type": "json_schema", "name": "verdict", "strict": True,
    "schema": {
        "type": "object", "additionalProperties": False, "required": ["winner", "score", "reasons", "sure"],
        "properties": {
            "winner": {"type": "string", "enum": ["A", "B", "tie"]},
            "score": {"type": "integer", "minimum": 1, "maximum": 5},
            "reasons": {"type": "array", "items": {"$ref": "#/$defs/reason"}},
            "sure": {"type": ["boolean", "null"]},
        },
        "$defs": {"reason": {"type": "object", "additionalProperties": False, "required": ["text"],
                             "properties": {"text": {"type": "string"}}}},
    },
}  # fmt: skip
SEARCH = {"type": "web_search", "search_context_size": "high", "user_location": {"type": "approximate"}}
PROMPTS: dict[str, dict[str, Any]] = {
    "chat": {"model": "gpt-6.1-sol", "input": "A table, code and a formula please"},
    "old model": {"model": "gpt-4o", "input": "What is a heat pump?", "temperature": 0.2},
    "thinking aloud": {"model": "gpt-5.6-sol", "input": "Explain Bayes",
                       "reasoning": {"effort": "high", "summary": "auto"}},
    "no thinking": {"model": "gpt-6-luna", "input": "Explain Bayes", "reasoning": {"effort": "none"},
                    "temperature": 0.3},
    "search": {"model": "gpt-6.1-sol", "input": "Research battery storage", "tools": [SEARCH],
               "include": ["web_search_call.action.sources"], "reasoning": {"summary": "detailed"}},
    "search, old": {"model": "gpt-4.1", "input": "Research battery storage", "tools": [{"type": "web_search"}]},
    "korean": {"model": "gpt-5-mini", "input": "배터리에 대해 알려 주세요", "tools": [{"type": "web_search"}]},
    "schema": {"model": "gpt-5.1", "input": "Judge the answers", "text": {"format": SCHEMA}},
    "json": {"model": "gpt-5", "input": "Answer in json",
             "text": {"format": {"type": "json_object"}, "verbosity": "low"}},
    "refusal": {"model": "gpt-4o", "input": "please refuse", "text": {"format": SCHEMA}},
    "plain refusal": {"model": "gpt-4o", "input": "please refuse"},
    "cut short": {"model": "gpt-6.1-sol", "input": "Tell me about batteries, but please be cut short"},
    "no room": {"model": "gpt-6.1-sol", "input": "Explain Bayes", "max_output_tokens": 16},
    "filtered": {"model": "gpt-4o", "input": "please be filtered"},
    "failing": {"model": "gpt-6.1-sol", "input": "Tell me about heat pumps and please fail"},
    "rate limit": {"model": "gpt-5-mini", "input": "hit the rate limit"},
    "pro mode": {"model": "gpt-6.1-sol", "input": "Research the market", "reasoning": {"mode": "pro"},
                 "tools": [SEARCH]},
    "a task": {"model": "gpt-6.1-sol", "input": "What is the 1,000th prime number, if 2 is the first?"},
    "tier": {"model": "gpt-6.1-sol", "input": "hello", "service_tier": "fast", "metadata": {"a": "b"}, "store": False},
    "instructions": {"model": "gpt-6-sol", "instructions": "Be brief.", "prompt_cache_key": "k", "max_tool_calls": 2,
                     "input": [{"role": "user", "content": [{"type": "input_text", "text": "hi \u0000 there 🙂"}]},
                               {"role": "assistant", "content": [{"type": "output_text", "text": "yes"}]},
                               {"role": "user", "content": "and now?"}]},
}  # fmt: skip


@pytest.fixture
def client(simulator: Simulator) -> PlainClient:
    return PlainClient(simulator.base_url)


def extras(model: Any) -> Iterator[str]:
    if isinstance(model, BaseModel):
        yield from model.model_extra or {}
        for name in model.model_fields_set - set(model.model_extra or {}):
            yield from extras(getattr(model, name))
    elif isinstance(model, list | tuple):
        for value in model:
            yield from extras(value)


def strictly(kind: type[BaseModel], body: Any) -> BaseModel:
    model = kind.model_validate(body)
    assert set(extras(model)) <= EXTRA
    return model


def event_classes() -> dict[str, type[BaseModel]]:
    union = get_args(get_args(ResponseStreamEvent)[0])
    return {get_args(kind.model_fields["type"].annotation)[0]: kind for kind in union}


def check_response(body: Any) -> None:
    if (body.get("error") or {}).get("code") == "insufficient_quota":
        body = {**body, "error": {**body["error"], "code": "server_error"}}
    strictly(Response, body)
    if openapi_schema.AVAILABLE:
        openapi_schema.check_schema("Response", body)


def check_event(event: dict[str, Any]) -> None:
    if event["type"] == "keepalive":
        assert set(event) == {"type", "sequence_number"}
        return
    if event["type"] == "error":
        # nested on the wire, flat in the SDK and in the description
        flat = {**event, **{name: event["error"][name] for name in ("code", "message", "param")}}
        del flat["error"]
        event = flat
    strictly(event_classes()[event["type"]], event)
    if openapi_schema.AVAILABLE:
        openapi_schema.check_event(event)


@pytest.mark.simulator(speed=100_000)
@pytest.mark.parametrize("name", PROMPTS)
def test_streams(client: PlainClient, name: str) -> None:
    events = client.events(**PROMPTS[name])
    assert [event["sequence_number"] for event in events] == list(range(len(events)))
    for event in events:
        check_event(event)
    assert events[-1]["type"] in ("response.completed", "response.incomplete", "response.failed")
    check_response(events[-1]["response"])


@pytest.mark.simulator(speed=100_000)
@pytest.mark.parametrize("name", PROMPTS)
def test_plain_and_background(client: PlainClient, name: str) -> None:
    check_response(client.create(**PROMPTS[name]).body)
    queued = client.create(**PROMPTS[name], background=True).body
    check_response(queued)
    polled = client.call("GET", f"/v1/responses/{queued['id']}").body
    while polled["status"] in ("queued", "in_progress"):
        check_response(polled)
        assert polled["output"] == []
        assert polled["usage"] is None
        polled = client.call("GET", f"/v1/responses/{queued['id']}").body
    check_response(polled)
    items = client.call("GET", f"/v1/responses/{queued['id']}/input_items").body
    for item in items["data"]:
        TypeAdapter(ResponseItem).validate_python(item)


@pytest.mark.simulator(speed=100_000)
@pytest.mark.parametrize("name", [name for name in PROMPTS if "input" in PROMPTS[name]])
def test_the_prompts_themselves_are_valid_requests(client: PlainClient, name: str) -> None:
    """Otherwise the simulator would be held to answers that nobody may ask for; `check_request` is for others too."""
    if not openapi_schema.AVAILABLE:
        pytest.skip(openapi_schema.REASON)
    openapi_schema.check_request("POST", "/v1/responses", PROMPTS[name])
    output = client.create(**PROMPTS[name]).body["output"]
    if name in ("search", "thinking aloud"):
        again = {"model": "gpt-6.1-sol", "input": [*output, {"role": "user", "content": "go on"}]}
        openapi_schema.check_request("POST", "/v1/responses", again)


def test_check_request_names_the_place() -> None:
    if not openapi_schema.AVAILABLE:
        pytest.skip(openapi_schema.REASON)
    good = {"model": "gpt-6.1-sol", "input": "hi", "reasoning": {"effort": "max"}}
    openapi_schema.check_request("POST", "/v1/responses", good)
    for bad, place in (
        ({**good, "reasoning": {"effort": "hard"}}, "reasoning"),
        ({**good, "max_tokens": 5}, "max_tokens"),
        ({**good, "input": [{"role": "user", "content": [{"type": "text", "text": "hi"}]}]}, r"input\[0\]"),
        ({**good, "metadata": {"a": 1}}, "metadata"),
    ):
        with pytest.raises(AssertionError, match=place):
            openapi_schema.check_request("POST", "/v1/responses", bad)
    with pytest.raises(AssertionError, match="not an address"):
        openapi_schema.check_request("POST", "/v1/answers", good)


@pytest.mark.simulator(speed=100_000)
def test_chat_completions(client: PlainClient) -> None:
    for body in (
        {"model": "gpt-4o", "messages": [{"role": "user", "content": "Tell me about batteries"}]},
        {"model": "gpt-5", "reasoning_effort": "low", "messages": [{"role": "user", "content": "please be cut short"}]},
        {"model": "gpt-4o", "messages": [{"role": "user", "content": "please refuse"}],
         "response_format": {"type": "json_schema", "json_schema": {"name": "a", "schema": {"type": "object"}}}},
    ):  # fmt: skip
        whole = client.call("POST", "/v1/chat/completions", body).body
        strictly(ChatCompletion, whole)
        assert whole["usage"]["total_tokens"] == whole["usage"]["prompt_tokens"] + whole["usage"]["completion_tokens"]
        streamed = {**body, "stream": True, "stream_options": {"include_usage": True}}
        if openapi_schema.AVAILABLE:
            openapi_schema.check_request("POST", "/v1/chat/completions", streamed)
            openapi_schema.check_response("POST", "/v1/chat/completions", whole)
        lines = client.call("POST", "/v1/chat/completions", streamed).raw.decode().strip().split("\n\n")
        assert lines[-1] == "data: [DONE]"
        chunks = [strictly(ChatCompletionChunk, _json(line)) for line in lines[:-1]]
        assert chunks[-1].model_dump()["usage"]["total_tokens"] > 0


def _json(line: str) -> Any:
    return json.loads(line.removeprefix("data: "))


def test_models_files_conversations_and_counts(client: PlainClient) -> None:
    listed = client.call("GET", "/v1/models").body
    for entry in listed["data"]:
        strictly(Model, entry)
    assert {"gpt-6.1-sol", "gpt-5-pro", "gpt-4o"} <= {entry["id"] for entry in listed["data"]}
    pro = client.call("GET", "/v1/models/gpt-5-pro").body
    assert pro["shutdown_date"] == "2026-12-11"
    file = client.upload("a.txt", b"hello\r\n").body
    strictly(FileObject, file)
    assert client.call("GET", f"/v1/files/{file['id']}/content").raw == b"hello\r\n"
    gone = client.call("DELETE", f"/v1/files/{file['id']}").body
    strictly(FileDeleted, gone)
    made = client.call("POST", "/v1/conversations", {"items": [{"role": "user", "content": "hi"}]}).body
    strictly(Conversation, made)
    items = client.call("GET", f"/v1/conversations/{made['id']}/items").body
    for item in items["data"]:
        TypeAdapter(ConversationItem).validate_python(item)
    ended = client.call("DELETE", f"/v1/conversations/{made['id']}").body
    strictly(ConversationDeletedResource, ended)
    counted = client.call("POST", "/v1/responses/input_tokens", {"model": "gpt-5", "input": "hi"}).body
    strictly(InputTokenCountResponse, counted)
    if openapi_schema.AVAILABLE:
        for method, path, body in (
            ("GET", "/models", listed), ("GET", "/models/x", pro), ("POST", "/files", file),
            ("DELETE", "/files/x", gone),
            ("POST", "/conversations", made), ("GET", "/conversations/x/items", items),
            ("DELETE", "/conversations/x", ended), ("POST", "/responses/input_tokens", counted),
        ):  # fmt: skip
            openapi_schema.check_response(method, path, body)
