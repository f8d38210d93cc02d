"""The end of a chat answer is kept and booked whatever happens at that moment: a close, a bug, a broken price list."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.answer_events import AnswerFinished, TextAdded
from desktop_app.domain.conversation import MessageState
from desktop_app.domain.usage import CostBasis
from desktop_app.services.chat import ChatEvent
from desktop_app.simulator import Simulator
from tests.harness.job_house import creates
from tests.harness.talk_house import talk_house

pytestmark = pytest.mark.simulator(speed=400)


async def test_closing_while_the_end_is_being_saved_loses_nothing_of_it(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        conversation = await house.chat.new_conversation()
        disk, reads = threading.Event(), []

        def hear(event: ChatEvent) -> None:
            house.heard.append(event)
            if isinstance(event, AnswerFinished):
                reads.append(asyncio.ensure_future(house.house.database.read(lambda connection: disk.wait(10))))

        asking = asyncio.create_task(house.chat.send(conversation, "reply exactly: whole", hear))
        await house.house.until(lambda: reads)
        await asyncio.sleep(0.3)  # the disk is busy, and the end waits for it
        asking.cancel()
        await asyncio.sleep(0.05)
        assert not asking.done(), "it waits until the end is kept"
        disk.set()
        with pytest.raises(asyncio.CancelledError):
            await asking
        await asyncio.gather(*reads)
        kept = (await house.chat.messages(conversation.id))[-1]
        assert (kept.state, kept.text, kept.problem) == (MessageState.COMPLETE, "whole", None)
        assert kept.figures is not None
        assert kept.figures.cost.basis is CostBasis.ACTUAL
        assert house.house.spending.today.value.spent == kept.figures.cost.usd


async def test_a_bug_of_ours_in_mid_answer_leaves_an_end_that_is_kept_and_booked(tmp_path: Path) -> None:
    with Simulator(speed=40) as simulator:
        async with talk_house(tmp_path, simulator) as house:
            conversation = await house.chat.new_conversation()

            def hear(event: ChatEvent) -> None:
                house.heard.append(event)
                if sum(isinstance(heard, TextAdded) for heard in house.heard) == 5:
                    raise RuntimeError("the screen broke")

            with pytest.raises(RuntimeError, match="the screen broke"):
                await house.chat.send(conversation, "write 3000 words", hear)
            kept = (await house.chat.messages(conversation.id))[-1]
            assert kept.state is MessageState.INTERRUPTED
            assert kept.text
            assert kept.problem is not None
            assert "may have been charged" in kept.problem.happened
            assert kept.figures is not None
            assert kept.figures.cost.basis is CostBasis.ESTIMATE
            today = house.house.spending.today.value
            assert today.spent == kept.figures.cost.usd
            assert today.in_flight == 0
            assert not house.chat.is_running(conversation.id)
        assert len(creates(simulator)) == 1


@pytest.mark.allow_log("could not be booked")
async def test_an_answer_is_not_lost_over_its_price(
    tmp_path: Path, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    import genai_prices.types

    def broken(*arguments: Any, **more: Any) -> None:
        raise RuntimeError("the price data is spoilt")

    async with talk_house(tmp_path, simulator) as house:
        conversation = await house.chat.new_conversation()

        def hear(event: ChatEvent) -> None:
            if isinstance(event, AnswerFinished):
                monkeypatch.setattr(genai_prices.types.Provider, "find_model", broken)

        answer = await house.chat.send(conversation, "reply exactly: kept", hear)
        assert (answer.state, answer.text) == (MessageState.COMPLETE, "kept")
        assert answer.figures is not None
        assert answer.figures.cost.usd is None, "unknown, never 0"
        assert (await house.chat.messages(conversation.id))[-1].text == "kept"
        assert house.house.spending.today.value.in_flight > 0, "what it may have cost still counts under the cap"


async def test_the_estimate_counts_web_searches(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        conversation = await house.chat.new_conversation()
        plain = await house.chat.plan(conversation, (), "What is new about tides?")
        searching = await house.chat.plan(replace(conversation, web_search=True), (), "What is new about tides?")
        assert plain.estimate.high is not None
        assert searching.estimate.high is not None
        assert searching.estimate.high > plain.estimate.high
