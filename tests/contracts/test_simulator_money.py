"""What the simulator says about money: service tiers taken, refused and reported, and a prompt cache that adds up."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app.simulator import Simulator, models
from tests.contracts import openapi_schema
from tests.contracts.plain_http import PlainClient

pytestmark = pytest.mark.simulator(speed=100_000)

LONG = "The same long beginning. " * 400
ASSISTANT = {"role": "assistant", "content": [{"type": "output_text", "text": "Yes."}]}


@pytest.fixture
def client(simulator: Simulator) -> PlainClient:
    return PlainClient(simulator.base_url)


def usage(body: dict[str, Any]) -> tuple[int, int, int]:
    """Input, cached and written tokens; what cannot be is found here."""
    told = body["usage"]
    details = told["input_tokens_details"]
    given, cached, written = told["input_tokens"], details["cached_tokens"], details["cache_write_tokens"]
    assert told["total_tokens"] == given + told["output_tokens"]
    assert 0 <= cached + written <= given
    assert cached == 0 or (cached >= 1024 and cached % 128 == 0)
    return given, cached, written


def talk(client: PlainClient, *said: str, model: str = "gpt-6.1-sol", **more: Any) -> tuple[int, int, int]:
    """A conversation sent whole, its last message new."""
    items: list[Any] = []
    for text in said:
        items += [*([ASSISTANT] if items else []), {"role": "user", "content": text}]
    reply = client.create(model=model, input=items, **more).body
    if openapi_schema.AVAILABLE:
        openapi_schema.check_schema("Response", reply)
    return usage(reply)


def test_a_conversation_that_grows_finds_its_beginning_again(client: PlainClient) -> None:
    key = {"prompt_cache_key": "c1"}
    first = talk(client, LONG, **key)
    second = talk(client, LONG, "And then?", **key)
    third = talk(client, LONG, "And then?", "And after that?", **key)
    assert first[1] == 0
    assert first[2] > 1024
    assert second[1] >= first[0] - 256
    assert third[1] >= second[1]
    assert talk(client, LONG, "And then?", prompt_cache_key="c2")[1] == 0
    assert talk(client, LONG, "And then?", **key, reasoning={"effort": "low"})[1] == 0
    assert talk(client, LONG, "And then?", **key, tools=[{"type": "web_search"}])[1] == 0


def test_a_changed_beginning_finds_nothing(client: PlainClient) -> None:
    talk(client, LONG)
    assert talk(client, "Today is Sunday. " + LONG)[1] == 0


def test_only_new_models_count_what_they_write_and_pro_models_find_nothing(client: PlainClient) -> None:
    for _ in range(2):
        old, pro = talk(client, LONG, model="gpt-5.4-mini"), talk(client, LONG, model="gpt-5.4-pro")
    assert old[1] > 1024
    assert old[2] == 0
    assert pro[1:] == (0, 0)


def test_a_response_that_goes_on_from_another(client: PlainClient) -> None:
    first = client.create(model="gpt-6.1-sol", input=LONG).body
    again = client.create(model="gpt-6.1-sol", input="Go on", previous_response_id=first["id"]).body
    assert usage(again)[1] >= 1024
    other = {"model": "gpt-6.1-sol", "input": "Go on", "reasoning": {"effort": "high"}}
    assert usage(client.create(**other, previous_response_id=first["id"]).body)[1] == 0


def test_a_cache_may_forget(client: PlainClient, simulator: Simulator) -> None:
    talk(client, LONG)
    simulator.forget_prompts()
    assert talk(client, LONG)[1] == 0


def test_every_tier_of_every_model_is_taken_and_every_other_refused(client: PlainClient) -> None:
    for name, profile in models.CATALOGUE.items():
        for tier in ("flex", "priority", "ultrafast"):
            reply = client.create(model=name, input="Hello", service_tier=tier, background=True)
            if tier in profile.tiers:
                assert reply.status == 200
                assert reply.body["service_tier"] == tier
                continue
            assert reply.status == 400
            assert reply.body["error"] == {
                "message": "Invalid service_tier argument", "type": "invalid_request_error", "param": "service_tier",
                "code": None,
            }  # fmt: skip
    strange = client.create(model="gpt-6.1-sol", input="Hello", service_tier="cheapest")
    assert strange.body["error"]["code"] == "invalid_value"


def test_the_response_says_at_which_tier_it_was_served(client: PlainClient) -> None:
    def tiers(prompt: str, **more: Any) -> list[str]:
        events = client.events(model="gpt-6.1-sol", input=prompt, **more)
        return [event["response"]["service_tier"] for event in (events[0], events[-1])]

    assert tiers("Hello") == ["auto", "default"]
    assert tiers("Hello", service_tier="default") == ["auto", "default"]
    assert tiers("Hello", service_tier="flex") == ["flex", "flex"]
    assert tiers("Hello", service_tier="fast") == ["priority", "priority"]
    assert tiers("Hello, please be downgraded", service_tier="priority") == ["priority", "default"]


def test_chat_completions_know_tiers_too(client: PlainClient) -> None:
    body = {"model": "gpt-5.4", "messages": [{"role": "user", "content": "Hello"}]}
    reply = client.call("POST", "/v1/chat/completions", {**body, "service_tier": "flex"})
    assert reply.body["service_tier"] == "flex"
    assert client.call("POST", "/v1/chat/completions", {**body, "service_tier": "ultrafast"}).status == 400


def test_no_flex_capacity_and_a_tier_that_the_project_forbids(client: PlainClient, simulator: Simulator) -> None:
    simulator.faults.add([
        {"kind": "status", "status": 429, "code": "resource_unavailable", "match": {"method": "POST"}},
        {"kind": "status", "status": 400, "code": "tier_not_allowed", "match": {"method": "POST"}},
    ])  # fmt: skip
    busy = client.create(model="gpt-6.1-sol", input="Hello", service_tier="flex")
    assert (busy.status, busy.body["error"]["message"]) == (429, "Resource Unavailable")
    forbidden = client.create(model="gpt-6.1-sol", input="Hello", service_tier="flex")
    assert (forbidden.status, forbidden.body["error"]["param"]) == (400, "service_tier")
    assert "not allowed for this project" in forbidden.body["error"]["message"]


def test_dates_and_tiers_are_those_of_the_facts(client: PlainClient, shared: Path) -> None:
    facts = {row["id"]: row for row in json.loads((shared / "facts" / "models.json").read_text())["models"]}
    listed = {row["id"]: row["shutdown_date"] for row in client.call("GET", "/v1/models").body["data"]}
    known = [name for name in models.CATALOGUE if name in facts]
    assert len(known) > 25
    assert {name: listed[name] for name in known} == {name: facts[name]["shutdown_date"] for name in known}
    words = {"flex": "flex", "priority_fast": "priority", "ultrafast": "ultrafast"}
    for name in known:
        priced = facts[name]["tier_prices_usd_per_1m"] or {}
        assert set(models.CATALOGUE[name].tiers) == {word for price, word in words.items() if price in priced}, name
    unlisted = {name for name, row in facts.items() if row["status"] == "current"} - set(listed)
    assert unlisted <= {"chat-latest"}
