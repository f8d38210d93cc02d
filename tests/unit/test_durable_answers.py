"""Chat answers that run as jobs: over cuts, restarts and stops, each character once and nothing asked twice."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.answer_events import TextAdded
from desktop_app.domain.conversation import Conversation, MessageState, StateMode
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.settings import DURABLE_ANSWERS, REQUEST_CAP
from desktop_app.services.chat import MessagesChanged
from desktop_app.simulator import Simulator
from tests.harness.talk_house import TalkHouse, talk_house

pytestmark = pytest.mark.simulator(speed=400)


async def hard(house: TalkHouse, **choices: Any) -> Conversation:
    return replace(await house.chat.new_conversation(), effort=Effort.HIGH, **choices)


async def soon(house: TalkHouse) -> Conversation:
    """One whose words come quickly, although it runs as a job."""
    await house.house.preferences.change(DURABLE_ANSWERS, "always")
    return replace(await house.chat.new_conversation(), effort=Effort.LOW)


def creates(simulator: Simulator) -> list[dict[str, Any]]:
    return [
        entry["body"]
        for entry in simulator.requests()
        if entry["method"] == "POST" and entry["path"] == "/v1/responses"
    ]


def seen(house: TalkHouse) -> str:
    """What the screen was given, letter by letter."""
    return "".join(event.text for event in house.heard if isinstance(event, TextAdded))


async def test_a_high_effort_runs_as_a_job_and_reads_like_any_answer(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk, answer = await house.ask("write 120 words about otters", await hard(house))
        assert answer.state is MessageState.COMPLETE
        assert answer.text == seen(house) != ""
        assert answer.job_id is not None
        job = await house.house.jobs.job(answer.job_id)
        assert job is not None
        assert (job.origin, job.status, job.conversation_id) == (JobOrigin.CHAT, JobStatus.COMPLETED, talk.id)
        assert answer.figures is not None
        assert (answer.figures.cost, answer.figures.seconds_to_first_token is not None) == (job.cost, True)
        assert await house.chat.raw_answer(answer.id)
        (body,) = creates(simulator)
        assert (body["background"], body["stream"]) == (True, True)
        booked = await house.house.spending.store.entries(0, house.clock() + 10)
        assert [entry.key for entry in booked] == [answer.job_id], "paid for once"


@pytest.mark.parametrize(
    ("choice", "effort", "mode"),
    [
        ("never", Effort.HIGH, StateMode.SENT),
        ("high", Effort.LOW, StateMode.SENT),
        ("always", Effort.HIGH, StateMode.NOT_KEPT),
    ],
)
async def test_when_an_answer_is_no_job(
    tmp_path: Path, simulator: Simulator, choice: str, effort: Effort, mode: StateMode
) -> None:
    async with talk_house(tmp_path, simulator) as house:
        await house.house.preferences.change(DURABLE_ANSWERS, choice)
        talk = replace(await house.chat.new_conversation(), effort=effort, state_mode=mode)
        _, answer = await house.ask("reply exactly: one", talk)
        assert (answer.text, answer.job_id) == ("one", None)


@pytest.mark.simulator(speed=40)
async def test_after_a_cut_the_text_goes_on_each_character_once(tmp_path: Path, simulator: Simulator) -> None:
    cut = {"kind": "cut", "after_events": 12, "match": {"path": "/responses", "method": "POST"}}
    simulator.faults.add([cut, {"kind": "cut", "after_events": 9, "match": {"path": "/responses/resp_", "nth": 1}}])
    async with talk_house(tmp_path, simulator) as house:
        _, answer = await house.ask("write 150 words about otters", await soon(house))
        assert answer.state is MessageState.COMPLETE
        assert len(creates(simulator)) == 1
        assert answer.text.startswith(seen(house)) or seen(house) == answer.text
        assert len(seen(house)) > 100


@pytest.mark.simulator(speed=150)
async def test_a_restart_goes_on_with_it(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = await soon(house)
        asking = asyncio.create_task(house.chat.send(talk, "write 3000 words about otters", house.heard.append))
        await house.house.until(lambda: len(seen(house)) > 60)
        asking.cancel()
        await asyncio.wait([asking])
        before = seen(house)
    simulator.set_speed(400)
    async with talk_house(tmp_path, simulator) as again:
        (message,) = again.chat.going_on
        assert message.state is MessageState.SENDING or message.text
        ended = await again.chat.go_on(message, again.heard.append)
        first = next(event for event in again.heard if isinstance(event, MessagesChanged))
        assert first.messages[0].text == "write 3000 words about otters"
        assert ended.state is MessageState.COMPLETE
        assert ended.text.startswith(before)
        assert len(creates(simulator)) == 1
        assert [each.id for each in await again.chat.messages(talk.id)][-1] == ended.id
    async with talk_house(tmp_path, simulator) as third:
        assert third.chat.going_on == []


@pytest.mark.simulator(speed=150)
async def test_stop_cancels_the_job_and_keeps_what_came(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = await soon(house)
        asking = asyncio.create_task(house.chat.send(talk, "write 3000 words about otters", house.heard.append))
        await house.house.until(lambda: len(seen(house)) > 60)
        simulator.set_speed(2)
        house.chat.stop(talk.id)
        answer = await asking
        assert answer.state is MessageState.STOPPED
        assert len(answer.text) >= 60
        assert answer.job_id is not None
        job = await house.house.jobs.job(answer.job_id)
        assert job is not None
        assert job.status is JobStatus.CANCELLED


async def test_a_server_that_has_forgotten_is_asked_once_more_with_everything(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk, first = await house.ask("reply exactly: one", await hard(house, state_mode=StateMode.RESPONSE))
        assert first.answer is not None
        await house.house.door.delete(first.answer.response_id)
        talk, second = await house.ask("reply exactly: two", talk)
        assert (second.text, second.state) == ("two", MessageState.COMPLETE)
        assert second.figures is not None
        assert second.figures.sent is not None
        assert second.figures.sent.forgotten
        assert [len(body["input"]) for body in creates(simulator)] == [1, 1, 3]


async def test_what_a_cap_would_hold_is_asked_first_and_goes_by_the_persons_word(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with talk_house(tmp_path, simulator) as house:
        await house.house.preferences.change(REQUEST_CAP, Decimal("0.000001"))
        talk = await hard(house)
        with pytest.raises(ProblemError) as refused:
            await house.chat.send(talk, "reply exactly: one", house.heard.append)
        assert refused.value.problem.cap is not None
        answer = await house.chat.send(talk, "reply exactly: one", house.heard.append, over_cap=True)
        assert answer.text == "one"


async def test_a_question_whose_job_was_never_saved_was_not_sent(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk, answer = await house.ask("reply exactly: one", await hard(house))
        lost = replace(answer, state=MessageState.SENDING, job_id=JobId("gone"))
        await house.store.save_messages(lost)
    async with talk_house(tmp_path, simulator) as again:
        assert again.chat.going_on == []
        (_, found) = await again.chat.messages(talk.id)
        assert (found.state, "Nothing was charged" in (found.problem.advice if found.problem else "")) == (
            MessageState.FAILED,
            True,
        )
