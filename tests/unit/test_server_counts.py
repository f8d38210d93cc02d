"""The provider's own count: of what it was sent already and of nothing else, once, and silent where there is none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.chat_options import ChatOptions
from desktop_app.domain.conversation import StateMode
from desktop_app.domain.requests import Dialect
from desktop_app.services.send_plan import SEARCH_TOOL_TOKENS, SendPlanner
from desktop_app.services.server_counts import CheckedCount, ServerCounts
from desktop_app.simulator import Simulator
from tests.harness.talk_house import TalkHouse, talk_house

pytestmark = pytest.mark.simulator(speed=2000)
PATH = "/v1/responses/input_tokens"


def counted(simulator: Simulator) -> list[dict[str, Any]]:
    """The bodies that were sent to be counted."""
    return [entry["body"] for entry in simulator.requests() if entry["path"] == PATH]


def counts_of(house: TalkHouse) -> ServerCounts:
    planner = SendPlanner(house.house.counter, house.models, house.house.spending)
    return ServerCounts(house.house.door, planner, house.models, house.house.access)


async def test_what_was_sent_is_counted_there_once(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        counts = counts_of(house)
        conversation, answer = await house.ask("Why do otters hold hands? " * 20)
        said = await house.chat.messages(conversation.id)
        checked = await counts.check(conversation, said)
        assert isinstance(checked, CheckedCount)
        assert checked.leaf_id == answer.id
        plan = await house.chat.plan(conversation, (), said[0].text)
        assert checked.here > plan.history.used
        assert checked.more_there == checked.there - checked.here
        assert await counts.check(conversation, said) == checked
        (body,) = counted(simulator)
        assert [item["role"] for item in body["input"]] == ["user", "assistant"]
        assert body["model"] == conversation.model_id


async def test_what_is_not_sent_yet_is_never_counted_there(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        counts = counts_of(house)
        empty = await house.chat.new_conversation()
        assert await counts.check(empty, ()) is None
        conversation, _ = await house.ask("Hello")
        said = await house.chat.messages(conversation.id)
        unsent = replace(said[0], id=said[0].id + "2", text="a secret")  # type: ignore[arg-type]
        assert await counts.check(conversation, [*said, unsent]) is not None
        assert "a secret" not in str(counted(simulator))
        rewritten = replace(conversation, developer_message="another secret")
        assert await counts.check(rewritten, said) is None
        assert len(counted(simulator)) == 1


async def test_a_chat_of_another_server_is_not_shown_to_this_one(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        conversation, answer = await house.ask("Hello")
        assert answer.figures is not None
        assert answer.figures.sent is not None
        elsewhere = replace(answer.figures.sent, server="other.example")
        question, _ = await house.chat.messages(conversation.id)
        foreign = replace(answer, figures=replace(answer.figures, sent=elsewhere))
        imported = replace(answer, figures=None)
        for said in ([question, foreign], [question, imported]):
            assert await counts_of(house).check(conversation, said) is None
    assert counted(simulator) == []


async def test_older_turns_that_did_not_go_along_are_not_shown_either(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        conversation, _ = await house.ask("oldest " * 400)
        conversation, _ = await house.ask("newest", replace(conversation, history_budget=300))
        said = await house.chat.messages(conversation.id)
        assert await counts_of(house).check(replace(conversation, history_budget=0), said) is not None
        (body,) = counted(simulator)
        assert "oldest" not in str(body["input"])


async def test_where_there_is_none_nobody_asks_twice_and_nothing_is_told(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({"kind": "status", "status": 404, "times": 9, "match": {"path": PATH}})
    async with talk_house(tmp_path, simulator) as house:
        counts = counts_of(house)
        conversation, _ = await house.ask("Hello")
        said = await house.chat.messages(conversation.id)
        assert await counts.check(conversation, said) is None
        assert await counts.check(conversation, said) is None
        assert len(counted(simulator)) == 1


async def test_neither_sealed_reasoning_nor_chat_completions_is_counted(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        counts = counts_of(house)
        conversation, _ = await house.ask("Hello")
        said = await house.chat.messages(conversation.id)
        assert await counts.check(replace(conversation, state_mode=StateMode.NOT_KEPT), said) is None
        await house.house.access.dialects.found(Dialect.CHAT_COMPLETIONS)
        assert await counts.check(conversation, said) is None
    assert counted(simulator) == []


async def test_tools_and_the_schema_are_counted_before_sending(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        plain = replace(await house.chat.new_conversation(), web_search=False)
        bare = (await house.chat.plan(plain, (), "Hello")).history.used
        searching = await house.chat.plan(replace(plain, web_search=True), (), "Hello")
        assert SEARCH_TOOL_TOKENS <= searching.history.used - bare <= SEARCH_TOOL_TOKENS + 4
        assert not searching.exact_count
        form = replace(plain, options=ChatOptions(answer_schema='{"type": "object"}', structured=True))
        assert (await house.chat.plan(form, (), "Hello")).history.used > bare


async def test_a_refusal_names_the_developer_message_where_it_is_the_reason(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with talk_house(tmp_path, simulator) as house:
        plain = replace(await house.chat.new_conversation(), history_budget=100)
        problem = (await house.chat.plan(replace(plain, developer_message="word " * 200), (), "Hello")).problem
        assert problem is not None
        assert "of them in the developer message; 100 fit" in problem.happened
        alone = (await house.chat.plan(plain, (), "word " * 200)).problem
        assert alone is not None
        assert "developer" not in alone.happened
