"""What a chat asks is asked once, is not asked after a stop, and is kept nowhere where nothing is to be kept."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.conversation import MessageState, StateMode
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.domain.settings import DIALECT, DURABLE_ANSWERS
from desktop_app.services.chat import MessagesChanged
from desktop_app.services.chat_elsewhere import ChatElsewhere
from desktop_app.services.earlier_turns import says_forgotten
from desktop_app.simulator import Simulator
from tests.harness.talk_house import talk_house

pytestmark = pytest.mark.simulator(speed=400)


def creates(simulator: Simulator) -> list[dict[str, Any]]:
    paths = ("/v1/responses", "/v1/chat/completions")
    return [each["body"] for each in simulator.requests() if each["method"] == "POST" and each["path"] in paths]


async def test_a_stop_before_the_job_is_made_sends_nothing(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({"kind": "slow", "bytes_per_second": 150, "match": {"path": "/v1/conversations$"}})
    async with talk_house(tmp_path, simulator) as house:
        await house.house.preferences.change(DURABLE_ANSWERS, "always")
        talk = replace(await house.chat.new_conversation(), effort=Effort.LOW, state_mode=StateMode.CONVERSATION)
        asking = asyncio.create_task(house.chat.send(talk, "Hello", house.heard.append))
        await house.house.until(lambda: any(each["path"] == "/v1/conversations" for each in simulator.requests()))
        house.chat.stop(talk.id)
        answer = await asking
        assert answer.state in (MessageState.STOPPED, MessageState.FAILED)
        assert answer.problem is not None
        assert answer.problem.advice == "Nothing was charged."
        stored = (await house.chat.messages(talk.id))[-1]
        assert stored.state is answer.state
        assert house.house.spending.today.value.in_flight == 0
        assert await house.house.jobs.jobs() == []
    assert creates(simulator) == []


async def test_a_job_after_one_that_was_forgotten_ends_once_for_the_screen(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with talk_house(tmp_path, simulator) as house:
        await house.house.preferences.change(DURABLE_ANSWERS, "always")
        talk = replace(await house.chat.new_conversation(), effort=Effort.LOW, state_mode=StateMode.RESPONSE)
        talk, first = await house.ask("reply exactly: one", talk)
        assert first.answer is not None
        await house.house.door.delete(first.answer.response_id)
        house.heard.clear()
        talk, second = await house.ask("reply exactly: two", talk)
        assert second.text == "two"
        told = [event.messages for event in house.heard if isinstance(event, MessagesChanged)]
        assert [len(messages) for messages in told] == [2, 1], "it begins once and ends once"
        assert told[1][0].state is MessageState.COMPLETE


async def test_a_job_that_was_accepted_is_never_sent_anew(tmp_path: Path, simulator: Simulator) -> None:
    """The server forgets the answer itself, which says the same as forgetting what it builds on."""
    async with talk_house(tmp_path, simulator) as house:
        await house.house.preferences.change(DURABLE_ANSWERS, "always")
        talk = replace(await house.chat.new_conversation(), effort=Effort.LOW, state_mode=StateMode.RESPONSE)
        talk, _ = await house.ask("reply exactly: one", talk)
        cut = {"kind": "cut", "after_events": 0, "match": {"method": "POST", "path": "/v1/responses$"}}
        gone = {"kind": "status", "status": 404, "times": -1, "match": {"method": "GET", "path": "/v1/responses/"}}
        simulator.faults.add([cut, gone])
        before = len(creates(simulator))
        asking = asyncio.create_task(house.chat.send(talk, "write 50 words", house.heard.append))
        for _ in range(200):
            await asyncio.sleep(0.02)
            house.clock.skip(10)
            if asking.done():
                break
        asking.cancel()
        await asyncio.wait([asking])
        assert len(creates(simulator)) == before + 1


@pytest.mark.parametrize("kind", [ProblemKind.NOT_FOUND, ProblemKind.PREVIOUS_RESPONSE_LOST])
def test_what_may_have_been_accepted_is_no_word_of_forgetting(kind: ProblemKind) -> None:
    said = Problem(kind, "Previous response not found.", "", status=502, retry=Retry.ASK_FIRST)
    assert not says_forgotten(said)
    assert says_forgotten(replace(said, status=404, retry=Retry.NEVER))


async def test_where_nothing_is_to_be_kept_the_older_interface_is_told_so_too(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with talk_house(tmp_path, simulator) as house:
        await house.house.preferences.change(DIALECT, "chat_completions")
        talk = replace(await house.chat.new_conversation(), state_mode=StateMode.NOT_KEPT)
        _, answer = await house.ask("reply exactly: one", talk)
        assert answer.text == "one"
    (body,) = creates(simulator)
    assert body["store"] is False


async def test_a_chat_that_is_kept_nowhere_goes_into_no_comparison(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = replace(await house.chat.new_conversation(), state_mode=StateMode.NOT_KEPT)
        talk, answer = await house.ask("reply exactly: one", talk)
        elsewhere = ChatElsewhere(house.chat, house.house.jobs)
        assert "keep nothing" in elsewhere.why_no_comparison(talk)
        with pytest.raises(ProblemError) as refused:
            await elsewhere.design(talk, answer.id)
        assert "keep nothing" in refused.value.problem.happened


async def test_a_draft_outlives_asking_again_and_editing(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk, answer = await house.ask("reply exactly: one")
        await house.chat.kept.keep_draft(talk.id, "half a thought")
        await house.chat.ask_again(talk, answer.id, house.heard.append)
        stored = await house.chat.kept.one(talk.id)
        assert stored is not None
        assert stored.draft == "half a thought"
        question = (await house.chat.messages(talk.id))[0]
        await house.chat.edit(talk, question.id, "reply exactly: two", house.heard.append)
        stored = await house.chat.kept.one(talk.id)
        assert stored is not None
        assert stored.draft == "half a thought"
        await house.chat.send(talk, "half a thought", house.heard.append)
        stored = await house.chat.kept.one(talk.id)
        assert stored is not None
        assert stored.draft == ""


async def test_closing_while_a_file_goes_up_charges_nothing(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({"kind": "stall", "seconds": 30, "match": {"method": "POST", "path": "/v1/conversations$"}})
    async with talk_house(tmp_path, simulator) as house:
        talk = replace(await house.chat.new_conversation(), state_mode=StateMode.CONVERSATION)
        asking = asyncio.create_task(house.chat.send(talk, "Hello", house.heard.append))
        await house.house.until(lambda: any(each["path"] == "/v1/conversations" for each in simulator.requests()))
        asking.cancel()
        await asyncio.wait([asking])
    async with talk_house(tmp_path, simulator) as again:
        question, answer = await again.chat.messages(talk.id)
        assert (question.text, answer.state) == ("Hello", MessageState.FAILED)
        assert answer.problem is not None
        assert answer.problem.advice == "Nothing was charged."
        assert await again.house.spending.store.entries(0, again.clock() + 10) == []
    assert creates(simulator) == []


async def test_a_branch_that_was_left_in_the_middle_is_not_built_on(tmp_path: Path, simulator: Simulator) -> None:
    """After a kill nobody knows what the provider's conversation holds: it is not used again, whatever the branch."""
    async with talk_house(tmp_path, simulator) as house:
        talk = replace(await house.chat.new_conversation(), state_mode=StateMode.CONVERSATION)
        talk, first = await house.ask("reply exactly: one", talk)
        simulator.faults.add({"kind": "stall", "seconds": 30, "match": {"method": "POST", "path": "/v1/responses$"}})
        asking = asyncio.create_task(house.chat.send(talk, "Hello", house.heard.append))
        await house.house.until(lambda: len(creates(simulator)) == 2)
        stored = await house.chat.kept.one(talk.id)
        assert stored is not None
        assert stored.server_conversation is None
        house.chat.stop(talk.id)
        await asking
        assert first.text == "one"


async def test_a_draft_that_is_being_kept_takes_no_question_out_of_view(tmp_path: Path, simulator: Simulator) -> None:
    """Both write the conversation's row: the one that comes second must have read what the first one wrote."""
    async with talk_house(tmp_path, simulator) as house:
        talk, _ = await house.ask("reply exactly: one")
        asking = asyncio.create_task(house.chat.send(talk, "reply exactly: two", house.heard.append))
        while not asking.done():
            await house.chat.kept.update(talk.id, lambda stored: replace(stored, pinned=not stored.pinned))
        answer = await asking
        assert (await house.chat.messages(talk.id))[-1].id == answer.id
