"""Pro: the request that really leaves is the profile's, key by key; every answer is a job of the ledger."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.conversation import Conversation
from desktop_app.domain.jobs import JobOrigin, JobStatus
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.domain.settings import DAY_CAP, PRO_ASK_ABOVE
from desktop_app.services.pro import ProTurn
from desktop_app.simulator import Simulator
from tests.harness.job_house import MovedClock, creates
from tests.harness.talk_house import TalkHouse, talk_house

pytestmark = pytest.mark.simulator(speed=4000)

# written out here from the product's description, not taken from the code that sends it
PRO_BODY = {
    "model": "gpt-5-pro",
    "background": True,
    "text": {"format": {"type": "text"}},
    "reasoning": {"summary": None},
    "tools": [{"type": "web_search", "user_location": {"type": "approximate"}, "search_context_size": "high"}],
}
BEFORE = datetime(2026, 11, 21, 12, tzinfo=UTC).timestamp()
AFTER = datetime(2026, 12, 11, 0, 0, 1, tzinfo=UTC).timestamp()


def at(moment: float) -> MovedClock:
    clock = MovedClock()
    clock.skip(moment - clock())
    return clock


async def ask(house: TalkHouse, text: str, conversation: Conversation | None = None) -> tuple[Conversation, ProTurn]:
    """Ask and wait for the end; the conversation and its last turn."""
    conversation = conversation or await house.pro.new_conversation()
    job = await house.pro.ask(conversation, text)
    await house.house.until(lambda: house.house.ended(job.id), hurry=5)
    stored = await house.pro.kept.one(conversation.id)
    assert stored is not None
    return stored, (await house.pro.thread(conversation.id))[-1]


def sent(simulator: Simulator, number: int) -> dict[str, Any]:
    body = creates(simulator)[number]["body"]
    assert isinstance(body, dict)
    return body


def looks(simulator: Simulator) -> int:
    """How often the server was asked how an answer is."""
    return sum(entry["method"] == "GET" for entry in simulator.requests())


async def test_the_first_and_later_requests_are_the_profile_and_nothing_else(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with talk_house(tmp_path, simulator, clock=at(BEFORE)) as house:
        conversation, first = await ask(house, "Why do otters hold hands? Take 20 minutes.")
        conversation = replace(conversation, developer_message="Name your sources.")
        await house.pro.kept.save(conversation)
        _, second = await ask(house, "And in rivers?", conversation)
        assert first.job is not None
        assert first.job.answer is not None
        assert second.job is not None
        assert second.job.status is JobStatus.COMPLETED
        text = first.job.answer.text
    question = {
        "role": "user",
        "content": [{"type": "input_text", "text": "Why do otters hold hands? Take 20 minutes."}],
    }
    assert sent(simulator, 0) == {**PRO_BODY, "input": [question]}
    assert sent(simulator, 1) == {
        **PRO_BODY,
        "input": [
            {"role": "developer", "content": [{"type": "input_text", "text": "Name your sources."}]},
            question,
            {"role": "assistant", "content": [{"type": "output_text", "text": text}]},
            {"role": "user", "content": [{"type": "input_text", "text": "And in rivers?"}]},
        ],
    }
    for number in (0, 1):
        for unwanted in ("effort", "verbosity", "store", "stream", "metadata", "max_output_tokens", "include"):
            assert unwanted not in str(sorted(sent(simulator, number))), unwanted
            assert unwanted not in sent(simulator, number)["reasoning"]


async def test_on_the_day_of_its_end_the_successor_takes_over_by_itself(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator, clock=at(AFTER)) as house:
        _, turn = await ask(house, "Why do otters hold hands? Take 20 minutes.")
        assert turn.job is not None
        assert turn.job.status is JobStatus.COMPLETED
    body = sent(simulator, 0)
    assert body.pop("input")
    assert body == {**PRO_BODY, "model": "gpt-6.1-sol", "reasoning": {"summary": None, "mode": "pro"}}


async def test_it_is_looked_at_every_61_seconds(tmp_path: Path) -> None:
    with Simulator(speed=1) as simulator:
        async with talk_house(tmp_path, simulator, clock=at(BEFORE)) as house:
            job = await house.pro.ask(await house.pro.new_conversation(), "Take 2 hours, please.")
            live = house.house.ledger.live
            await house.house.until(lambda: live[job.id].status.on_server)
            for _ in range(3):
                before = live[job.id]
                assert before.next_poll_at is not None
                assert 61 - 0.5 <= before.next_poll_at - house.clock() <= 62
                looked = looks(simulator)
                house.clock.skip(59)
                house.house.scheduler.wake()
                await asyncio.sleep(0.1)
                assert looks(simulator) == looked
                house.clock.skip(3)
                house.house.scheduler.wake()
                # the jump of the clock may first move the next look by a moment
                await house.house.until(partial(lambda seen: looks(simulator) > seen, looked))
                await house.house.until(partial(lambda then: live[job.id].next_poll_at > then, house.clock() + 30))
                assert looks(simulator) == looked + 1


async def test_answers_survive_a_restart_while_they_are_worked_on(tmp_path: Path) -> None:
    with Simulator(speed=50) as simulator:
        clock = at(BEFORE)
        async with talk_house(tmp_path, simulator, clock=clock) as house:
            conversation = await house.pro.new_conversation()
            job = await house.pro.ask(conversation, "How do heat pumps do in the cold? Take 3 minutes.")
            await house.house.until(lambda: house.house.ledger.live[job.id].status.on_server)
        simulator.set_speed(4000)
        async with talk_house(tmp_path, simulator, clock=clock) as again:
            (turn,) = await again.pro.thread(conversation.id)
            assert turn.running
            await again.house.until(lambda: again.house.ended(job.id), hurry=5)
            (turn,) = await again.pro.thread(conversation.id)
            assert turn.job is not None
            assert turn.job.status is JobStatus.COMPLETED
            assert turn.job.answer is not None
            assert turn.job.answer.source_urls or turn.job.answer.citations
            assert '"output"' in await again.house.jobs.raw_answer(job.id)
    assert len(creates(simulator)) == 1


async def test_one_answer_at_a_time_and_a_blank_question_is_none(tmp_path: Path) -> None:
    with Simulator(speed=1) as simulator:
        async with talk_house(tmp_path, simulator, clock=at(BEFORE)) as house:
            conversation = await house.pro.new_conversation()
            with pytest.raises(ProblemError):
                await house.pro.ask(conversation, "  \n")
            await house.pro.ask(conversation, "Take 2 hours, please.")
            thread = await house.pro.thread(conversation.id)
            plan = await house.pro.plan(conversation, thread, "And then?")
            assert plan.problem is not None
            with pytest.raises(ProblemError):
                await house.pro.ask(conversation, "And then?")
            with pytest.raises(ProblemError):
                await house.pro.ask_again(conversation, thread[0].question.id)
            assert len(await house.pro.thread(conversation.id)) == 1
            assert len(await house.house.jobs.jobs(JobOrigin.PRO)) == 1


async def test_the_plan_names_the_worst_case_and_when_to_ask(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator, clock=at(BEFORE)) as house:
        conversation = await house.pro.new_conversation()
        dear = await house.pro.plan(conversation, (), "Why do otters hold hands?")
        assert dear.estimate.low is not None
        assert dear.estimate.high is not None
        assert dear.estimate.high > house.house.preferences[PRO_ASK_ABOVE] > dear.estimate.low
        assert dear.ask_first
        await house.house.preferences.change(PRO_ASK_ABOVE, dear.estimate.high + 1)
        assert not (await house.pro.plan(conversation, (), "Why do otters hold hands?")).ask_first
        too_long = await house.pro.plan(conversation, (), "word " * 500_000)
        assert too_long.problem is not None
        assert too_long.problem.kind is ProblemKind.CONTEXT_TOO_LONG
    assert creates(simulator) == []


async def test_the_cap_holds_it_and_release_sends_it_once(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator, clock=at(BEFORE)) as house:
        await house.house.preferences.change(DAY_CAP, Decimal(1))
        job = await house.pro.ask(await house.pro.new_conversation(), "Take 20 minutes.")
        await house.house.until(lambda: house.house.is_in(job.id, JobStatus.HELD))
        held = house.house.ledger.live[job.id]
        assert held.problem is not None
        assert held.problem.kind is ProblemKind.OVER_CAP
        assert creates(simulator) == []
        await house.house.jobs.release(job.id)
        await house.house.until(lambda: house.house.ended(job.id), hurry=5)
    assert len(creates(simulator)) == 1


async def test_a_failed_answer_can_be_asked_again_and_its_job_stays(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator, clock=at(BEFORE)) as house:
        conversation, failed = await ask(house, "please fail, take 20 minutes")
        assert failed.job is not None
        assert failed.job.status is JobStatus.FAILED
        again = await house.pro.ask_again(conversation, failed.question.id)
        (turn,) = await house.pro.thread(conversation.id)
        assert turn.question == failed.question
        assert turn.job is not None
        assert turn.job.id == again.id != failed.job.id
        await house.house.until(lambda: house.house.ended(again.id), hurry=5)
        assert len(await house.house.jobs.jobs(JobOrigin.PRO)) == 2
    assert sent(simulator, 0) == sent(simulator, 1)


async def test_a_question_whose_job_never_was_is_told_apart(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator, run=False, clock=at(BEFORE)) as house:
        conversation = await house.pro.new_conversation()
        await house.pro.ask(conversation, "Hello")
        question, answer = await house.store.messages(conversation.id)
        await house.store.save_messages(replace(answer, job_id=None))
        (turn,) = await house.pro.thread(conversation.id)
        assert turn.question == question
        assert turn.job is None
        assert not turn.running
