"""Chats, jobs, Pro and trials that start at the same moment share one cap, and what is broken off is never free."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from desktop_app.domain.conversation import Message
from desktop_app.domain.jobs import JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.domain.settings import BATCH_CAP, DAY_CAP, IN_FLIGHT, REQUEST_CAP
from desktop_app.domain.usage import CostBasis
from desktop_app.services.background_jobs import JobDraft
from desktop_app.services.spending import DaySpend
from desktop_app.simulator import Simulator
from tests.harness.job_house import request
from tests.harness.talk_house import TalkHouse, talk_house

CAP = Decimal(14)
"""One Pro answer, and some of the others."""


async def chat(house: TalkHouse, number: int) -> Message | None:
    """An answer that was broken off, None where the cap let nothing through."""
    conversation = await house.chat.new_conversation()
    try:
        return await house.chat.send(conversation, f"Write 9000 words about tide {number}.", house.heard.append)
    except ProblemError as error:
        if error.problem.kind is ProblemKind.OVER_CAP:
            return None
        raise


async def test_every_way_to_ask_shares_the_days_cap_and_none_that_is_broken_off_is_free(tmp_path: Path) -> None:
    with Simulator(speed=1) as simulator:
        async with talk_house(tmp_path, simulator) as house:
            jobs, ledger, spending = house.house.jobs, house.house.ledger, house.house.spending
            for setting, value in ((DAY_CAP, CAP), (REQUEST_CAP, Decimal(1000)), (BATCH_CAP, Decimal(1000))):
                await house.house.preferences.change(setting, value)
            await house.house.preferences.change(IN_FLIGHT, 100)
            worst = Decimal(0)

            def watch(today: DaySpend) -> None:
                nonlocal worst
                worst = max(worst, today.spent + today.in_flight)

            spending.today.watch(watch)
            hard = replace(request("Take 60 hours."), effort=Effort.HIGH)
            plain = [JobDraft(f"job {n}", hard) for n in range(30)]
            trials = [JobDraft(f"trial {n}", hard, origin=JobOrigin.COMPARISON, batch="study") for n in range(30)]
            questions = [await house.pro.new_conversation() for _ in range(3)]
            chats = [asyncio.create_task(chat(house, number)) for number in range(30)]
            for question in questions:  # the dearest first, so that one of them is among those that pass
                await house.pro.ask(question, "Take 60 hours.")
            await jobs.submit(*plain, *trials)
            settled = (JobStatus.HELD, JobStatus.QUEUED, JobStatus.IN_PROGRESS)
            await house.house.until(lambda: len(ledger.live) == 63, what="all are asked for")
            await house.house.until(
                lambda: all(job.status in settled for job in ledger.live.values()), timeout=20, what="all are decided"
            )
            accepted = [job for job in ledger.live.values() if job.status is not JobStatus.HELD]
            held = [job for job in ledger.live.values() if job.status is JobStatus.HELD]
            for tab in (JobOrigin.PRO, JobOrigin.JOBS):
                assert any(job.origin is tab for job in accepted)
            for tab in (JobOrigin.PRO, JobOrigin.JOBS, JobOrigin.COMPARISON):
                assert any(job.origin is tab for job in held)
            assert CAP * Decimal("0.8") < worst <= CAP

            await jobs.cancel(*(job.id for job in held))  # before there is room for them again
            for conversation in await house.chat.kept.all():
                house.chat.stop(conversation.id)
            stopped = [message for task in chats if (message := await task) is not None]
            await jobs.cancel(*(job.id for job in accepted))
            await house.house.until(lambda: not ledger.live, hurry=1.0, timeout=20, what="all are cancelled")
            begun, end = house.clock() - 86_400, house.clock() + 86_400
            book = {entry.key: entry for entry in await house.house.book.entries(begun, end)}
            assert set(book) == {message.id for message in stopped} | {job.id for job in accepted}
            for entry in book.values():
                assert entry.usd is not None
                assert entry.usd > 0
                assert entry.basis is CostBasis.ESTIMATE
                assert entry.reason == "The server did not tell its usage."
            assert spending.today.value.in_flight == 0
            assert worst <= CAP
