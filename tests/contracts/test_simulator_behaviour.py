"""The simulator behaves like the real API: seen through the real SDK over loopback."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import Any

import openai
import pytest
from openai import OpenAI
from openai.types.responses import Response, ResponseOutputMessage

from desktop_app.simulator import Simulator
from tests.contracts.plain_http import PlainClient, parse_events

SEARCH: Any = {"type": "web_search", "search_context_size": "high", "user_location": {"type": "approximate"}}
RUNNING = ("queued", "in_progress")
TASK = "What is the 1,000th prime number, if 2 is the first?"


@pytest.fixture
def sdk(simulator: Simulator) -> Iterator[OpenAI]:
    with OpenAI(base_url=simulator.base_url, api_key="sk-demo", max_retries=0, timeout=30) as client:
        yield client


@pytest.fixture
def plain(simulator: Simulator) -> PlainClient:
    return PlainClient(simulator.base_url)


def message(response: Response) -> ResponseOutputMessage:
    last = response.output[-1]
    assert isinstance(last, ResponseOutputMessage)
    return last


def finished(sdk: OpenAI, response: Response) -> Response:
    end = time.monotonic() + 20
    while response.status in RUNNING and time.monotonic() < end:
        time.sleep(0.01)
        response = sdk.responses.retrieve(response.id)
    return response


# -- answers -----------------------------------------------------------------------------------------------
@pytest.mark.simulator(speed=100_000)
def test_a_stream_equals_its_final_response(sdk: OpenAI) -> None:
    parts: dict[str, list[str]] = {"text": [], "summary": []}
    annotations, final = [], None
    for event in sdk.responses.create(
        model="gpt-6.1-sol",
        input="Research battery storage",
        tools=[SEARCH],
        reasoning={"summary": "auto"},
        stream=True,
    ):
        if event.type == "response.output_text.delta":
            parts["text"].append(event.delta)
        elif event.type == "response.reasoning_summary_text.delta":
            parts["summary"].append(event.delta)
        elif event.type == "response.output_text.annotation.added":
            annotation = event.model_dump()["annotation"]
            annotations.append(annotation)
            # the text before the message is the commentary
            assert annotation["end_index"] <= len("".join(parts["text"]))
            assert annotation["url"] in "".join(parts["text"])
        elif event.type == "response.completed":
            final = event.response
    assert final is not None
    assert "".join(parts["text"]) == final.output_text
    summaries = [part.text for item in final.output if item.type == "reasoning" for part in item.summary]
    assert "".join(parts["summary"]) == "".join(summaries) != ""
    assert final.reasoning is not None
    assert final.reasoning.summary == "detailed"
    content = message(final).content[0]
    assert content.type == "output_text"
    assert len(annotations) == len(content.annotations) >= 3


@pytest.mark.simulator(speed=100_000)
def test_citations_cover_their_links_and_sources_come_only_when_asked(sdk: OpenAI) -> None:
    response = sdk.responses.create(
        model="gpt-6.1-sol", input="Research battery storage 🔋", tools=[SEARCH],
        include=["web_search_call.action.sources"],
    )  # fmt: skip
    content = message(response).content[0]
    assert content.type == "output_text"
    for citation in content.annotations:
        assert citation.type == "url_citation"
        link = content.text[citation.start_index : citation.end_index]
        assert link.startswith("([")
        assert link.endswith(f"]({citation.url}))")
        assert "example" in citation.url
    assert "[[" not in content.text
    searches = [item for item in response.output if item.type == "web_search_call"]
    counted = [item for item in searches if item.action.type == "search"]
    assert all(item.action.sources for item in counted if item.action.type == "search")
    assert response.tool_usage is not None
    assert response.tool_usage.web_search.num_requests == len(counted) < len(searches)
    without = sdk.responses.create(model="gpt-6.1-sol", input="Research battery storage", tools=[SEARCH])
    assert all(
        item.action.sources is None
        for item in without.output
        if item.type == "web_search_call" and item.action.type == "search"
    )
    later = sdk.responses.retrieve(without.id, include=["web_search_call.action.sources"])
    found = [
        item.action.sources for item in later.output if item.type == "web_search_call" and item.action.type == "search"
    ]
    assert all(found)
    phases = [item.phase for item in without.output if item.type == "message"]
    assert phases == ["commentary", "final_answer"]
    assert sum(item.type == "reasoning" for item in without.output) >= 3
    bare = sdk.responses.create(model="gpt-6.1-sol", input="Research battery storage")
    assert "[[" not in bare.output_text
    assert "https://" not in bare.output_text


@pytest.mark.simulator(speed=100_000)
def test_usage_adds_up_and_a_repeated_long_prompt_is_cached(sdk: OpenAI) -> None:
    text = "The same long beginning. " * 400
    first = sdk.responses.create(model="gpt-6.1-sol", input=text + "One?").usage
    second = sdk.responses.create(model="gpt-6.1-sol", input=text + "Two?").usage
    assert first is not None
    assert second is not None
    assert first.input_tokens_details.cached_tokens == 0
    assert first.input_tokens_details.cache_write_tokens > 1024
    assert 1024 <= second.input_tokens_details.cached_tokens <= second.input_tokens
    assert second.input_tokens_details.cached_tokens % 128 == 0
    details = second.input_tokens_details
    assert details.cached_tokens + details.cache_write_tokens <= second.input_tokens
    for usage in (first, second):
        assert usage.total_tokens == usage.input_tokens + usage.output_tokens
        assert usage.output_tokens_details.reasoning_tokens < usage.output_tokens
    short = sdk.responses.create(model="gpt-6.1-sol", input="Short?").usage
    assert short is not None
    assert short.input_tokens_details.cached_tokens == 0
    counted = sdk.responses.input_tokens.count(model="gpt-6.1-sol", input=text + "One?")
    assert counted.input_tokens == first.input_tokens


@pytest.mark.simulator(speed=100_000)
def test_the_output_limit_is_kept_and_may_leave_no_text(sdk: OpenAI) -> None:
    for limit in (16, 400, 2500):
        response = sdk.responses.create(model="gpt-6-sol", input="write 3000 words", max_output_tokens=limit)
        assert response.status == "incomplete"
        assert response.incomplete_details is not None
        assert response.incomplete_details.reason == "max_output_tokens"
        assert response.usage is not None
        assert response.usage.output_tokens == limit
    nothing = sdk.responses.create(model="gpt-6-sol", input="Explain Bayes at length and in detail, with a proof",
                                   max_output_tokens=16)  # fmt: skip
    assert [item.type for item in nothing.output] == ["reasoning"]


@pytest.mark.simulator(speed=100_000)
def test_task_answers_repeat_with_the_seed_and_state_their_result_last(sdk: OpenAI) -> None:
    def lines(seed: int) -> list[str]:
        with (
            Simulator(speed=1_000_000, seed=seed) as other,
            OpenAI(base_url=other.base_url, api_key="sk-demo", max_retries=0) as client,
        ):
            answers = [
                client.responses.create(model="gpt-6.1-sol", input=TASK, reasoning={"effort": "low"}).output_text
                for _ in range(8)
            ]
            assert all(answer.startswith("*Simulated answer") for answer in answers)
            return [answer.splitlines()[-1] for answer in answers]

    first = lines(7)
    assert first == lines(7)
    assert set(first) != {"Answer: 7919"}
    assert "Answer: 7919" in first + lines(8)
    assert all(line.startswith("Answer: ") for line in first)


@pytest.mark.simulator(speed=100_000)
def test_languages_and_the_line_that_says_it_is_simulated(sdk: OpenAI) -> None:
    for prompt, head in (
        ("Research the market", "*Simulated answer"),
        ("배터리 시장을 조사해 주세요", "*모의 답변"),
        ("اكتب تقريرا عن الطاقة", "*إجابة محاكاة"),
        ("ספר לי על אנרגיה", "*תשובה מדומה"),
    ):
        assert sdk.responses.create(model="gpt-4o", input=prompt).output_text.startswith(head)
    short = sdk.responses.create(model="gpt-6.1-sol", input="Research the market", text={"verbosity": "low"})
    long = sdk.responses.create(model="gpt-6.1-sol", input="Research the market", text={"verbosity": "high"})
    assert len(long.output_text) > 2 * len(short.output_text)


# -- state -------------------------------------------------------------------------------------------------
@pytest.mark.simulator(speed=100_000)
def test_previous_responses_and_conversations_are_resolved(sdk: OpenAI) -> None:
    one = sdk.responses.create(model="gpt-6.1-sol", input="My ship is called Aurora.")
    two = sdk.responses.create(model="gpt-6.1-sol", input="And my cat Miro.", previous_response_id=one.id)
    three = sdk.responses.create(model="gpt-6.1-sol", input="What did I say first?", previous_response_id=two.id)
    assert "Aurora" in three.output_text
    assert one.usage is not None
    assert three.usage is not None
    assert three.usage.input_tokens > one.usage.input_tokens + 20
    talk = sdk.conversations.create()
    sdk.responses.create(model="gpt-6.1-sol", input="My boat is called Borealis.", conversation=talk.id)
    again = sdk.responses.create(model="gpt-6.1-sol", input="What did I ask first?", conversation=talk.id)
    assert "Borealis" in again.output_text
    assert again.conversation is not None
    assert again.conversation.id == talk.id
    listed = list(sdk.conversations.items.list(talk.id, order="asc", limit=2))
    assert [item.type for item in listed if item.type == "message"] == ["message"] * 4
    with pytest.raises(openai.BadRequestError) as unknown:
        sdk.responses.create(model="gpt-6.1-sol", input="x", previous_response_id="resp_none")
    assert unknown.value.code == "previous_response_not_found"
    with pytest.raises(openai.NotFoundError, match="Conversation with id 'conv_none' not found"):
        sdk.responses.create(model="gpt-6.1-sol", input="x", conversation="conv_none")
    with pytest.raises(openai.BadRequestError, match="Mutually exclusive"):
        sdk.responses.create(model="gpt-6.1-sol", input="x", conversation=talk.id, previous_response_id=one.id)


@pytest.mark.simulator(speed=100_000)
def test_stored_unstored_and_deleted(sdk: OpenAI) -> None:
    kept = sdk.responses.create(model="gpt-4o", input="hello")
    assert sdk.responses.retrieve(kept.id).output_text == kept.output_text
    items = sdk.responses.input_items.list(kept.id)
    assert [item.type for item in items] == ["message"]
    sdk.responses.delete(kept.id)
    unstored = sdk.responses.create(model="gpt-4o", input="hello", store=False)
    for gone in (kept.id, unstored.id, "resp_never"):
        with pytest.raises(openai.NotFoundError, match=f"Response with id '{gone}' not found"):
            sdk.responses.retrieve(gone)


@pytest.mark.simulator(speed=60)
def test_background_life_cancel_and_resume(sdk: OpenAI, plain: PlainClient, simulator: Simulator) -> None:
    job = sdk.responses.create(
        model="gpt-5-pro", input="take 30 minutes", background=True, metadata={"ponder_job": "j1"}
    )
    assert (job.status, job.service_tier, job.output, job.usage) == ("queued", "auto", [], None)
    assert job.reasoning is not None
    assert job.reasoning.effort == "high"
    cancelled = sdk.responses.cancel(job.id)
    assert (cancelled.status, cancelled.usage, cancelled.error) == ("cancelled", None, None)
    assert sdk.responses.cancel(job.id).status == "cancelled"
    done = finished(sdk, sdk.responses.create(model="gpt-4o", input="take 20 seconds", background=True))
    assert (done.status, done.service_tier) == ("completed", "default")
    assert sdk.responses.cancel(done.id).status == "completed"
    synchronous = sdk.responses.create(model="gpt-4o", input="take 1 second")
    with pytest.raises(openai.BadRequestError, match=r"Cannot cancel a synchronous response\."):
        sdk.responses.cancel(synchronous.id)
    streamed = plain.events(model="gpt-5.6-sol", input="take 60 seconds", background=True)
    assert [event["type"] for event in streamed[:3]] == ["response.created", "response.queued", "response.in_progress"]
    assert streamed[0]["response"]["status"] == "queued"
    response_id = streamed[0]["response"]["id"]
    assert plain.replay(response_id) == streamed
    assert plain.replay(response_id, 4) == streamed[5:]
    assert "keepalive" in {event["type"] for event in streamed}
    resumed = list(sdk.responses.retrieve(response_id, stream=True, starting_after=7))
    assert [event.sequence_number for event in resumed] == list(range(8, len(streamed)))
    for other in (done.id, synchronous.id):
        with pytest.raises(openai.NotFoundError):
            sdk.responses.retrieve(other, stream=True)
    states = {entry["id"]: entry for entry in simulator.responses()}
    assert states[job.id]["status"] == "cancelled"
    assert states[job.id]["metadata"] == {"ponder_job": "j1"}


@pytest.mark.simulator(speed=60)
def test_stall_in_queued_and_cancel_ends_a_stream_without_an_event(sdk: OpenAI, plain: PlainClient) -> None:
    stalled = sdk.responses.create(model="gpt-6.1-sol", input="stall in queued", background=True)
    time.sleep(0.3)
    assert sdk.responses.retrieve(stalled.id).status == "queued"
    stream = sdk.responses.create(model="gpt-6.1-sol", input="take 10 minutes", background=True, stream=True)
    kinds = []
    for event in stream:
        kinds.append(event.type)
        if event.type == "response.in_progress":
            sdk.responses.cancel(event.response.id)
    assert kinds[-1] not in ("response.completed", "response.failed", "response.incomplete")


@pytest.mark.simulator(speed=1)
def test_leaving_a_foreground_stream_stops_it(sdk: OpenAI, simulator: Simulator) -> None:
    with sdk.responses.create(model="gpt-4o", input="write 5000 words", stream=True) as stream:
        for event in stream:
            if event.type == "response.output_text.delta":
                break
    end = time.monotonic() + 10
    while not simulator.responses()[0]["abandoned"] and time.monotonic() < end:
        time.sleep(0.02)
    entry = simulator.responses()[0]
    assert entry["abandoned"]
    with pytest.raises(openai.NotFoundError):
        sdk.responses.retrieve(entry["id"])


def test_speed_is_how_fast_text_comes_and_can_change(sdk: OpenAI, plain: PlainClient) -> None:
    start = time.monotonic()
    first = None
    for event in sdk.responses.create(model="gpt-4o", input="hello", stream=True):
        if event.type == "response.output_text.delta" and first is None:
            first = time.monotonic() - start
            assert plain.call("POST", "/_control/speed", {"speed": 1000}).status == 200
    assert first is not None
    assert 0.2 < first < 3
    assert plain.call("POST", "/_control/speed", {"speed": 0}).status == 400


@pytest.mark.simulator(speed=600, chat_speed=30)
def test_chat_may_have_a_speed_of_its_own(sdk: OpenAI) -> None:
    start = time.monotonic()
    answer = sdk.responses.create(model="gpt-4o", input="write 800 words, take 30 seconds")
    assert 0.8 < time.monotonic() - start < 3
    assert answer.completed_at is not None
    assert answer.completed_at - answer.created_at in (0, 1, 2, 3)
    start = time.monotonic()
    finished(sdk, sdk.responses.create(model="gpt-4o", input="take 5 minutes", background=True))
    assert 0.3 < time.monotonic() - start < 2


# -- refusals and failures ---------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("body", "status", "code", "param", "text"),
    [
        ({"model": "gpt-9"}, 400, "model_not_found", "model", "The requested model 'gpt-9' does not exist."),
        ({"model": "gpt-5-codex"}, 404, None, "model", "Model not found gpt-5-codex"),
        ({"model": "gpt-5-pro", "reasoning": {"effort": "low"}}, 400, "unsupported_value", "reasoning.effort",
         "Unsupported value: 'low' is not supported with the 'gpt-5-pro' model. Supported values are: 'high'."),
        ({"model": "gpt-5", "reasoning": {"effort": "none"}}, 400, "unsupported_value", "reasoning.effort",
         "Supported values are: 'minimal', 'low', 'medium', and 'high'."),
        ({"model": "gpt-6.1-sol", "reasoning": {"effort": "none"}}, 400, "unsupported_value", "reasoning.effort",
         "Supported values are: 'low', 'medium', 'high', 'xhigh', and 'max'."),
        ({"model": "gpt-4.1", "reasoning": {"effort": "low"}}, 400, "unsupported_parameter", "reasoning.effort",
         "Unsupported parameter: 'reasoning.effort' is not supported with this model."),
        ({"model": "gpt-5", "temperature": 0.5}, 400, None, "temperature",
         "Unsupported parameter: 'temperature' is not supported with this model."),
        ({"model": "gpt-5.4-mini", "temperature": 0.5, "reasoning": {"effort": "low"}}, 400, None, "temperature",
         "'temperature'"),
        ({"model": "gpt-4o", "temperature": -1}, 400, "decimal_below_min_value", "temperature", "but got -1 instead"),
        ({"model": "gpt-5.1", "reasoning": {"mode": "pro"}}, 400, "unsupported_value", "reasoning.mode",
         "`reasoning.mode` is not supported with this model."),
        ({"model": "gpt-4o", "text": {"verbosity": "low"}}, 400, "unsupported_value", "text.verbosity", "'medium'"),
        ({"model": "gpt-4o", "max_output_tokens": 10}, 400, "integer_below_min_value", "max_output_tokens",
         "Expected a value >= 16, but got 10 instead."),
        ({"model": "gpt-4o", "messages": []}, 400, "unsupported_parameter", None, "has moved to 'input'"),
        ({"model": "gpt-4o", "nonsense": 1}, 400, "unknown_parameter", "nonsense", "Unknown parameter: 'nonsense'."),
        ({"model": "gpt-4o", "input": [{"role": "tool", "content": "x"}]}, 400, "invalid_value", "input[0]",
         "Supported values are: 'assistant', 'system', 'developer', and 'user'."),
        ({"model": "gpt-4o", "input": [{"role": "user", "content": [{"type": "text", "text": "x"}]}]}, 400,
         "invalid_value", "input[0].content[0].type", "'input_text'"),
        ({"model": "gpt-4o", "text": {"format": {"type": "json_object"}}}, 400, None, "input", "'json'"),
        ({"model": "gpt-4o", "text": {"format": {"type": "json_schema", "name": "a", "strict": True,
                                                 "schema": {"type": "object"}}}}, 400, "invalid_json_schema",
         "text.format.schema", "'additionalProperties' is required"),
        ({"model": "gpt-5", "tools": [{"type": "web_search"}], "reasoning": {"effort": "minimal"}}, 400, None, "tools",
         "cannot be used with reasoning.effort 'minimal'"),
        ({"model": "gpt-5-pro", "stream": True}, 400, "unsupported_value", "stream", "'stream'"),
        ({"model": "gpt-4o", "metadata": {"a": "x" * 513}}, 400, "string_above_max_length", "metadata.a", "512"),
        ({"model": "gpt-4o", "input": "word " * 700_000}, 400, "context_length_exceeded", "input", "context window"),
        ({"model": "gpt-4o", "text": "low"}, 400, "invalid_type", "text", "expected an object"),
        ({"model": "gpt-4o", "text": {"format": "json"}}, 400, "invalid_type", "text.format", "expected an object"),
        ({"model": "gpt-4o", "tools": ["web_search"]}, 400, "invalid_type", "tools[0]", "expected an object"),
        ({"model": "gpt-4o", "input": 7}, 400, "invalid_type", "input", "string or array"),
        ({"model": "gpt-4o", "input": [7]}, 400, "invalid_type", "input[0]", "expected an object"),
        ({"model": "gpt-4o", "input": None}, 400, "missing_required_parameter", "input", "'input'"),
        ({"input": "x"}, 400, "missing_required_parameter", "model", "'model'"),
    ],
)  # fmt: skip
def test_refusals(
    plain: PlainClient, body: dict[str, Any], status: int, code: str | None, param: str | None, text: str
) -> None:
    answer = plain.create(**{"input": "hello", **body})
    error = answer.body["error"]
    assert (answer.status, error["code"], error["param"]) == (status, code, param)
    assert error["type"] == "invalid_request_error"
    assert text in error["message"]
    assert answer.headers["x-request-id"].startswith("req_")


def test_keys(simulator: Simulator) -> None:
    for key, status, code in (("sk-wrong-1234567890", 401, "invalid_api_key"), ("", 401, None),
                              ("sk-no-credit", 429, "insufficient_quota"), ("sk-other", 200, None)):  # fmt: skip
        answer = PlainClient(simulator.base_url, key).create(model="gpt-4o", input="reply exactly: ok")
        assert answer.status == status
        assert "retry-after" not in answer.headers
        if status != 200:
            assert answer.body["error"]["code"] == code
        assert key not in str(answer.body) or not key
    assert PlainClient(simulator.base_url, "sk-no-credit").call("GET", "/v1/models").status == 200
    assert "sk-" not in str(simulator.requests())


@pytest.mark.simulator(speed=100_000)
def test_failures_inside_a_200_stream(plain: PlainClient, sdk: OpenAI) -> None:
    for prompt, code in (("please fail", "server_error"), ("run out of quota", "insufficient_quota")):
        events = plain.events(model="gpt-6.1-sol", input=f"Tell me about batteries and {prompt}")
        assert [event["type"] for event in events[-2:]] == ["error", "response.failed"]
        assert events[-2]["error"]["code"] == code
        assert events[-1]["response"]["error"]["code"] == code
        assert events[-1]["response"]["usage"] is None
        assert any(event["type"] == "response.output_text.delta" for event in events)
    with pytest.raises(openai.APIError, match="had an error"):
        list(sdk.responses.create(model="gpt-4o", input="please fail", stream=True))
    job = finished(sdk, sdk.responses.create(model="gpt-4o", input="please fail", background=True))
    assert job.status == "failed"
    assert job.error is not None
    assert job.error.code == "server_error"


@pytest.mark.simulator(speed=100_000)
def test_headers_of_the_real_thing(plain: PlainClient) -> None:
    ordinary = plain.create(model="gpt-4o", input="hi")
    background = plain.create(model="gpt-4o", input="hi", background=True)
    polled = plain.call("GET", f"/v1/responses/{background.body['id']}")
    assert "x-ratelimit-remaining-tokens" in ordinary.headers
    for answer in (background, polled):
        assert not [name for name in answer.headers if name.startswith("x-ratelimit")]
    ids = {answer.headers["x-request-id"] for answer in (ordinary, background, polled)}
    assert len(ids) == 3


@pytest.mark.simulator(speed=100_000)
def test_obfuscation_can_be_switched_off(plain: PlainClient) -> None:
    body = {"model": "gpt-4o", "input": "hello", "stream": True}
    assert "obfuscation" in plain.create(**body).raw.decode()
    assert "obfuscation" not in plain.create(**body, stream_options={"include_obfuscation": False}).raw.decode()


@pytest.mark.simulator(speed=1_000_000)
def test_big_and_odd_prompts(plain: PlainClient, sdk: OpenAI) -> None:
    big = plain.create(model="gpt-6-sol", input="é" * 400_000 + "x" * 1_600_000)
    assert big.status == 200
    assert big.body["usage"]["input_tokens"] > 700_000
    raw = b'{"model":"gpt-4o","input":"\\ud800 lone, \\u0000 null, \\u202e turn, \xf0\x9f\x99\x82"}'
    odd = plain.call("POST", "/v1/responses", raw)
    assert odd.status == 200
    for broken in (b"{", b"[1]", b"\xff\xfe", b'"text"'):
        assert plain.call("POST", "/v1/responses", broken).status == 400
    five = sdk.responses.create(model="gpt-4.1", input="a" * 4_000_000)
    assert five.status == "completed"
    too_big = plain.create(model="gpt-4.1", input="a" * 5_000_000)
    assert too_big.body["error"]["code"] == "context_length_exceeded"


@pytest.mark.simulator(speed=1)
def test_a_thousand_jobs_in_flight_are_cheap(plain: PlainClient) -> None:
    before = threading.active_count()
    start = time.monotonic()
    ids = [
        plain.create(model="gpt-5-pro", input=f"Research topic {n}", background=True).body["id"] for n in range(1000)
    ]
    for response_id in ids:
        assert plain.call("GET", f"/v1/responses/{response_id}").body["status"] in RUNNING
    assert time.monotonic() - start < 20
    assert threading.active_count() - before < 5


def test_parse_events_insists_on_the_event_line() -> None:
    with pytest.raises(AssertionError):
        parse_events(b'event: a\ndata: {"type": "b"}\n\n')
