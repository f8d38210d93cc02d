"""Where the earlier turns are: sent each time, behind the last answer, in a server conversation, or nowhere else."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.conversation import Conversation, MessageState, StateMode
from desktop_app.services.earlier_turns import output_items
from desktop_app.simulator import Simulator
from tests.harness.talk_house import TalkHouse, talk_house

pytestmark = pytest.mark.simulator(speed=400)


async def begin(house: TalkHouse, mode: StateMode, *said: str, developer: str = "") -> Conversation:
    talk = replace(await house.chat.new_conversation(), state_mode=mode, developer_message=developer)
    for text in said:
        talk, answer = await house.ask(text, talk)
        assert answer.state is MessageState.COMPLETE, answer.problem
    return talk


def bodies(simulator: Simulator) -> list[dict[str, Any]]:
    return [
        entry["body"]
        for entry in simulator.requests()
        if entry["method"] == "POST" and entry["path"] == "/v1/responses"
    ]


def inputs(body: dict[str, Any]) -> list[str]:
    return [item["content"][0]["text"] for item in body["input"]]


async def test_behind_the_last_answer_only_the_new_question_goes(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = await begin(house, StateMode.RESPONSE, "reply exactly: one", "reply exactly: two", developer="Be brief")
        first, second = bodies(simulator)
        assert inputs(first) == ["Be brief", "reply exactly: one"]
        said = await house.chat.messages(talk.id)
        assert said[1].answer is not None
        assert (inputs(second), second["previous_response_id"]) == (
            ["reply exactly: two"],
            said[1].answer.response_id,
        )
        assert said[3].answer is not None
        assert said[3].answer.usage is not None
        assert said[1].answer.usage is not None
        assert said[3].answer.usage.input_tokens > said[1].answer.usage.input_tokens, "the server read all of it"


async def test_a_branch_builds_on_what_it_follows(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = await begin(house, StateMode.RESPONSE, "reply exactly: one", "reply exactly: two")
        said = await house.chat.messages(talk.id)
        await house.chat.edit(talk, said[2].id, "reply exactly: other", house.heard.append)
        assert said[1].answer is not None
        assert bodies(simulator)[-1]["previous_response_id"] == said[1].answer.response_id


@pytest.mark.parametrize("change", ["developer", "old", "stopped"])
async def test_what_the_server_cannot_have_is_sent_whole(tmp_path: Path, simulator: Simulator, change: str) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = await begin(house, StateMode.RESPONSE, "reply exactly: one")
        if change == "developer":
            talk = replace(talk, developer_message="Be brief")
        elif change == "old":
            house.clock.skip(31 * 86_400)
        else:
            last = (await house.chat.messages(talk.id))[-1]
            await house.store.save_messages(replace(last, state=MessageState.STOPPED))
        await house.ask("reply exactly: two", talk)
        body = bodies(simulator)[-1]
        assert "previous_response_id" not in body
        assert inputs(body)[-3:] == ["reply exactly: one", "one", "reply exactly: two"]


async def test_a_server_that_has_forgotten_gets_all_of_it_and_the_answer_says_so(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = await begin(house, StateMode.RESPONSE, "reply exactly: one")
        answer = (await house.chat.messages(talk.id))[1].answer
        assert answer is not None
        await house.house.door.delete(answer.response_id)
        _, second = await house.ask("reply exactly: two", talk)
        assert second.text == "two"
        assert second.figures is not None
        assert second.figures.sent is not None
        assert (second.figures.sent.forgotten, second.figures.sent.state_mode) == (True, "sent")
        assert [len(body["input"]) for body in bodies(simulator)] == [1, 1, 3]
        await house.ask("reply exactly: three", talk)
        assert "previous_response_id" in bodies(simulator)[-1]


async def test_a_conversation_at_the_provider_is_filled_and_gone_on_with(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = await begin(house, StateMode.SENT, *(f"reply exactly: {n}" for n in range(12)), developer="Be brief")
        talk = replace(talk, state_mode=StateMode.CONVERSATION)
        talk, _ = await house.ask("reply exactly: one", talk)
        talk, _ = await house.ask("reply exactly: two", talk)
        last, newest = bodies(simulator)[-2:]
        assert (inputs(last), inputs(newest)) == (["reply exactly: one"], ["reply exactly: two"])
        assert last["conversation"] == newest["conversation"]
        made = [entry for entry in simulator.requests() if "/conversations" in entry["path"]]
        assert [len(entry["body"]["items"]) for entry in made] == [20, 5], "developer message and 12 turns"
        first = (await house.chat.messages(talk.id))[0]
        await house.chat.edit(talk, first.id, "reply exactly: other", house.heard.append)
        assert bodies(simulator)[-1]["conversation"] != newest["conversation"], "another branch is another conversation"


async def test_a_conversation_that_was_deleted_is_made_anew(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = await begin(house, StateMode.CONVERSATION, "reply exactly: one")
        assert talk.server_conversation is not None
        simulator.faults.add(
            {
                "kind": "status",
                "status": 404,
                "message": "Conversation with id 'conv_1' not found.",
                "match": {"path": "/responses$"},
            }
        )
        talk, second = await house.ask("reply exactly: two", talk)
        assert (second.text, talk.server_conversation) == ("two", None)
        assert second.figures is not None
        assert second.figures.sent is not None
        assert second.figures.sent.forgotten
        talk, _ = await house.ask("reply exactly: three", talk)
        assert talk.server_conversation is not None


async def test_where_no_conversation_can_be_opened_nothing_is_asked(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({"kind": "status", "status": 503, "times": -1, "match": {"path": "/conversations"}})
    async with talk_house(tmp_path, simulator) as house:
        talk = replace(await house.chat.new_conversation(), state_mode=StateMode.CONVERSATION)
        answer = await house.chat.send(talk, "Hi", house.heard.append)
        assert (answer.state, bool(answer.problem)) == (MessageState.FAILED, True)
        assert bodies(simulator) == []
        assert answer.figures is not None
        assert answer.figures.cost.usd == 0


async def test_kept_nowhere_the_reasoning_comes_back_whole(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = await begin(house, StateMode.NOT_KEPT, "reply exactly: one", "reply exactly: two")
        first, second = bodies(simulator)
        assert (first["store"], second["store"]) == (False, False)
        assert "reasoning.encrypted_content" in first["include"]
        kinds = [item.get("type", item.get("role")) for item in second["input"]]
        assert kinds == ["user", "reasoning", "message", "user"]
        assert second["input"][1]["encrypted_content"]
        other = house.chat.with_model(talk, "gpt-5.4")
        await house.chat.send(other, "reply exactly: three", house.heard.append)
        assert [item.get("type") for item in bodies(simulator)[-1]["input"]] == [None] * 5, "not another model's"


def test_only_messages_and_sealed_reasoning_are_sent_back() -> None:
    items = [
        {"type": "reasoning", "id": "rs_1", "encrypted_content": "x", "summary": []},
        {"type": "web_search_call", "id": "ws_1"},
        {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "one"}]},
    ]
    assert [each["type"] for each in json.loads(output_items(json.dumps({"output": items})))] == [
        "reasoning",
        "message",
    ]
    assert output_items(json.dumps({"output": items[2:]})) == ""
    assert output_items("") == output_items("[1") == output_items("[]") == output_items('{"output": [1]}') == ""
