"""Asking in a chat: the store before the network, exactly what was planned is sent, and nothing is lost on the way."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.answer_events import TextAdded
from desktop_app.domain.chat_options import ChatOptions
from desktop_app.domain.conversation import MessageState
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.domain.requests import Role
from desktop_app.domain.settings import DAY_CAP
from desktop_app.domain.usage import CostBasis
from desktop_app.services.chat import CONTINUE_PROMPT, ChatEvent, MessagesChanged
from desktop_app.simulator import Simulator
from tests.harness.job_house import creates
from tests.harness.talk_house import talk_house

pytestmark = pytest.mark.simulator(speed=400)


def body(simulator: Simulator, number: int = -1) -> dict[str, Any]:
    found = creates(simulator)[number]["body"]
    assert isinstance(found, dict)
    return found


def said(sent: dict[str, Any]) -> list[tuple[str, str]]:
    """Who says what in a request."""
    return [(item["role"], item["content"][0]["text"]) for item in sent["input"]]


async def test_question_and_answer_are_kept_with_their_figures(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        conversation, answer = await house.ask("Why do otters hold hands?")
        assert conversation.title == "Why do otters hold hands?"
        assert answer.state is MessageState.COMPLETE
        assert len(answer.text) > 50
        assert answer.answer is not None
        assert answer.answer.usage is not None
        assert answer.figures is not None
        assert answer.figures.cost.usd is not None
        assert answer.figures.cost.basis is CostBasis.ACTUAL
        assert answer.figures.seconds is not None
        assert answer.figures.seconds_to_first_token is not None
        assert house.house.spending.today.value.spent == answer.figures.cost.usd
        assert house.house.spending.today.value.in_flight == 0
        question, stored = await house.chat.messages(conversation.id)
        assert (question.role, question.text) == (Role.USER, "Why do otters hold hands?")
        assert replace(stored, answer=None) == replace(answer, answer=None)
        assert '"output"' in await house.chat.raw_answer(stored.id)
        streamed = "".join(event.text for event in house.heard if isinstance(event, TextAdded) and not event.commentary)
        assert streamed == answer.text
    (sent,) = creates(simulator)
    assert sent["status"] == 200


async def test_it_is_on_disk_before_it_leaves(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({"kind": "stall", "seconds": 30, "match": {"method": "POST"}})
    async with talk_house(tmp_path, simulator) as house:
        conversation = await house.chat.new_conversation()
        asking = asyncio.create_task(house.chat.send(conversation, "Hello", house.heard.append))
        await house.house.until(lambda: creates(simulator))
        question, answer = await house.store.messages(conversation.id)
        assert (question.text, question.state) == ("Hello", MessageState.COMPLETE)
        assert answer.state is MessageState.SENDING
        assert house.house.spending.today.value.in_flight > 0
        house.chat.stop(conversation.id)
        await asking


async def test_the_choices_of_the_conversation_are_what_is_sent(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        conversation = replace(
            await house.chat.new_conversation(), effort=Effort.HIGH, web_search=True, developer_message="Be brief."
        )
        await house.ask("What is new about tides?", conversation)
    sent = body(simulator)
    assert sent["reasoning"]["effort"] == "high"
    assert [tool["type"] for tool in sent["tools"]] == ["web_search"]
    assert said(sent) == [("developer", "Be brief."), ("user", "What is new about tides?")]
    assert "temperature" not in sent
    assert "store" not in sent


async def test_turns_that_were_planned_out_do_not_leave(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        conversation = replace(await house.chat.new_conversation(), history_budget=400, developer_message="Be kind.")
        conversation, _ = await house.ask("reply exactly: " + "first " * 250, conversation)
        conversation, _ = await house.ask("reply exactly: second", conversation)
        messages = await house.chat.messages(conversation.id)
        plan = await house.chat.plan(conversation, messages, "third")
        assert plan.history.left_out == tuple(message.id for message in messages[:2])
        assert plan.history.used <= plan.history.budget == 400
        await house.ask("third", conversation)
    texts = [text for _, text in said(body(simulator))]
    assert texts == ["Be kind.", "reply exactly: second", "second", "third"]


async def test_a_message_too_long_costs_nothing_and_changes_nothing(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        conversation = await house.chat.new_conversation()
        with pytest.raises(ProblemError) as refused:
            await house.chat.send(conversation, "word " * 1_000_000, house.heard.append)
        assert refused.value.problem.kind is ProblemKind.CONTEXT_TOO_LONG
        assert "about 1,000," in refused.value.problem.happened
        assert "32,000 fit" in refused.value.problem.happened
        assert await house.chat.kept.all() == []
        assert house.heard == []
        assert not house.chat.is_running(conversation.id)
    assert creates(simulator) == []


@pytest.mark.parametrize("text", ["", "  \n\t "])
async def test_a_blank_message_is_not_sent(tmp_path: Path, simulator: Simulator, text: str) -> None:
    async with talk_house(tmp_path, simulator) as house:
        with pytest.raises(ProblemError):
            await house.ask(text)
    assert creates(simulator) == []


async def test_control_characters_are_sent_and_kept(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        conversation, _ = await house.ask("bell \x07, escape \x1b[31m, half \ud83d")
        question = (await house.chat.messages(conversation.id))[0]
        assert question.text.startswith("bell \x07, escape \x1b[31m, half ")
    assert "bell \x07" in said(body(simulator))[0][1]


async def test_the_cap_holds_a_message_back_and_the_person_may_pass_it(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        await house.house.preferences.change(DAY_CAP, Decimal(0))
        conversation = await house.chat.new_conversation()
        with pytest.raises(ProblemError) as refused:
            await house.chat.send(conversation, "Hello", house.heard.append)
        assert refused.value.problem.kind is ProblemKind.OVER_CAP
        assert await house.chat.kept.all() == []
        answer = await house.chat.send(conversation, "Hello", house.heard.append, over_cap=True)
        assert answer.state is MessageState.COMPLETE
    assert len(creates(simulator)) == 1


async def test_without_a_key_nothing_is_lost(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator, key="") as house:
        with pytest.raises(ProblemError) as refused:
            await house.ask("Hello")
        assert refused.value.problem.kind is ProblemKind.NO_KEY
        assert await house.chat.kept.all() == []
    assert creates(simulator) == []


async def test_stop_keeps_what_had_come_and_counts_it_as_an_estimate(tmp_path: Path) -> None:
    with Simulator(speed=20) as simulator:
        async with talk_house(tmp_path, simulator) as house:
            conversation = replace(await house.chat.new_conversation(), effort=Effort.LOW)
            asking = asyncio.create_task(house.chat.send(conversation, "write 3000 words", house.heard.append))
            await house.house.until(lambda: sum(isinstance(event, TextAdded) for event in house.heard) > 20)
            house.chat.stop(conversation.id)
            house.chat.stop(conversation.id)
            answer = await asking
            assert asking.cancelling() == 0  # a time limit around it would otherwise see a cancelled task
            assert answer.state is MessageState.STOPPED
            assert len(answer.text) > 20
            assert answer.figures is not None
            assert answer.figures.cost.basis is CostBasis.ESTIMATE
            # 300 tokens of thinking, which was not heard, at $10 a million
            assert answer.figures.cost.usd is not None
            assert answer.figures.cost.usd > Decimal("0.003")
            assert (await house.chat.messages(conversation.id))[-1].text == answer.text
            assert house.house.spending.today.value.in_flight == 0
            assert not house.chat.is_running(conversation.id)
        assert len(creates(simulator)) == 1


async def test_a_second_question_waits_for_the_first_answer(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({"kind": "stall", "seconds": 30, "match": {"method": "POST"}})
    async with talk_house(tmp_path, simulator) as house:
        conversation = await house.chat.new_conversation()
        asking = asyncio.create_task(house.chat.send(conversation, "Hello", house.heard.append))
        await house.house.until(lambda: creates(simulator))
        with pytest.raises(ProblemError):
            await house.chat.send(conversation, "And again", house.heard.append)
        house.chat.stop(conversation.id)
        assert (await asking).state is MessageState.STOPPED
    assert len(creates(simulator)) == 1


async def test_a_cut_line_keeps_the_text_and_continue_goes_on_from_it(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({"kind": "cut", "after_events": 150, "match": {"method": "POST"}})
    async with talk_house(tmp_path, simulator) as house:
        conversation, answer = await house.ask("write 300 words")
        assert answer.state is MessageState.INTERRUPTED
        assert answer.problem is not None
        assert answer.problem.kind is ProblemKind.STREAM_CUT
        assert answer.text
        assert answer.figures is not None
        assert answer.figures.cost.usd
        await house.ask(CONTINUE_PROMPT, conversation)
    assert said(body(simulator)) == [
        ("user", "write 300 words"),
        ("assistant", answer.text),
        ("user", CONTINUE_PROMPT),
    ]


async def test_a_refused_request_is_kept_as_failed_and_costs_nothing(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator, key="sk-no-credit") as house:
        _, answer = await house.ask("Hello")
        assert answer.state is MessageState.FAILED
        assert answer.problem is not None
        assert answer.problem.kind is ProblemKind.NO_CREDIT
        assert answer.problem.request_id
        assert answer.figures is not None
        assert answer.figures.cost.usd == 0
        assert house.house.spending.today.value.in_flight == 0


async def test_asking_again_keeps_the_old_answer(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        conversation, first = await house.ask("Hello")
        second = await house.chat.ask_again(conversation, first.id, house.heard.append)
        assert second.parent_id == first.parent_id
        question, shown = await house.chat.messages(conversation.id)
        assert shown.id == second.id
        assert {message.id for message in await house.store.messages(conversation.id)} == {
            question.id,
            first.id,
            second.id,
        }
    assert said(body(simulator, 0)) == said(body(simulator, 1))


async def test_after_a_crash_it_may_have_been_charged_and_is_not_sent_again(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with talk_house(tmp_path, simulator) as house:
        conversation, answer = await house.ask("Hello")
        await house.store.save_messages(
            replace(answer, state=MessageState.STREAMING, answer=None, text="So far", figures=None)
        )
    async with talk_house(tmp_path, simulator) as again:
        found = (await again.chat.messages(conversation.id))[-1]
        assert found.state is MessageState.INTERRUPTED
        assert found.text == "So far"
        assert found.problem is not None
        assert "may have been charged" in found.problem.happened
    assert len(creates(simulator)) == 1


async def test_closing_in_mid_answer_keeps_it_as_interrupted(tmp_path: Path) -> None:
    with Simulator(speed=20) as simulator:
        async with talk_house(tmp_path, simulator) as house:
            conversation = replace(await house.chat.new_conversation(), effort=Effort.LOW)
            asking = asyncio.create_task(house.chat.send(conversation, "write 3000 words", house.heard.append))
            await house.house.until(lambda: sum(isinstance(event, TextAdded) for event in house.heard) > 20)
            asking.cancel()
            with pytest.raises(asyncio.CancelledError):
                await asking
            kept = (await house.chat.messages(conversation.id))[-1]
            assert kept.state is MessageState.INTERRUPTED
            assert len(kept.text) > 20


async def test_a_full_disk_loses_no_answer(tmp_path: Path) -> None:
    with Simulator(speed=40) as simulator:
        async with talk_house(tmp_path, simulator) as house:
            conversation = replace(await house.chat.new_conversation(), effort=Effort.LOW)
            asking = asyncio.create_task(house.chat.send(conversation, "write 300 words", house.heard.append))
            await house.house.until(lambda: any(isinstance(event, TextAdded) for event in house.heard))
            house.house.disk(works=False)
            with pytest.raises(ProblemError) as refused:
                await asking
            assert refused.value.problem.kind is ProblemKind.STORAGE
            told = house.heard[-1]
            assert isinstance(told, MessagesChanged)
            (ended,) = told.messages
            assert ended.state is MessageState.COMPLETE
            assert len(ended.text) > 500
            with pytest.raises(ProblemError):
                await house.chat.save_again(ended)
            house.house.disk(works=True)
            saved = await house.chat.save_again(ended)
            stored = (await house.chat.messages(conversation.id))[-1]
            assert (stored.text, stored.figures) == (ended.text, saved.figures)
            assert saved.figures is not None
            assert saved.figures.cost.usd, "what the disk refused is not only saved but booked"
            assert house.house.spending.today.value.spent == saved.figures.cost.usd
            assert house.house.spending.today.value.in_flight == 0


async def test_a_full_disk_at_start_up_leaves_an_unfinished_answer_for_later(tmp_path: Path) -> None:
    with Simulator(speed=20) as simulator:
        async with talk_house(tmp_path, simulator) as house:
            conversation = await house.chat.new_conversation()
            asking = asyncio.create_task(house.chat.send(conversation, "write 300 words", house.heard.append))
            await house.house.until(lambda: any(isinstance(event, TextAdded) for event in house.heard))
            house.house.disk(works=False)  # so that its end is not saved, as after a kill
            asking.cancel()
            with pytest.raises((asyncio.CancelledError, ProblemError)):
                await asking
            assert await house.chat.recover() == []
            house.house.disk(works=True)
            (found,) = await house.chat.recover()
            assert found.state is MessageState.INTERRUPTED


async def test_a_disk_that_refuses_from_the_start_does_not_end_the_answer(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:

        def hear(event: ChatEvent) -> None:
            if isinstance(event, MessagesChanged):
                house.house.disk(works=False)
            house.heard.append(event)

        with pytest.raises(ProblemError):
            await house.chat.send(await house.chat.new_conversation(), "reply exactly: all of it", hear)
        told = house.heard[-1]
        assert isinstance(told, MessagesChanged)
        assert told.messages[0].text == "all of it"
        assert told.messages[0].state is MessageState.COMPLETE


async def test_another_model_keeps_the_effort_or_takes_the_nearest(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        conversation = replace(await house.chat.new_conversation(), effort=Effort.XHIGH)
        assert house.chat.with_model(conversation, "gpt-6-sol").effort is Effort.XHIGH
        assert house.chat.with_model(conversation, "o3").effort is Effort.HIGH
        assert house.chat.with_model(conversation, "gpt-4.1").effort is None
        assert house.chat.with_model(conversation, "somebody-else-1").effort is Effort.HIGH


async def test_limit_and_schema_are_part_of_the_plan(tmp_path: Path, simulator: Simulator) -> None:
    """The meter counts the schema; a length limit bounds what an answer may cost at worst."""
    async with talk_house(tmp_path, simulator) as house:
        conversation = await house.chat.new_conversation()
        plain = await house.chat.plan(conversation, (), "Why?")
        limited = replace(conversation, options=ChatOptions(max_output_tokens=100))
        bounded = await house.chat.plan(limited, (), "Why?")
        assert plain.details is not None
        assert bounded.details is not None
        assert plain.details.worst is not None
        assert bounded.details.worst is not None
        assert bounded.details.worst < plain.details.worst / 100
        assert bounded.details.output_tokens[1] == 100
        schema = '{"type": "object", "properties": {}, "required": [], "additionalProperties": false}'
        held = replace(conversation, options=ChatOptions(answer_schema=schema, structured=True))
        assert (await house.chat.plan(held, (), "Why?")).history.used > plain.history.used + 10
        free = replace(conversation, options=ChatOptions(answer_schema=schema))
        assert (await house.chat.plan(free, (), "Why?")).history.used == plain.history.used
