"""Ponder as a process of its own on a real session bus: it tells once, also when it is killed, and a click opens it."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from desktop_app.domain.jobs import JobStatus
from desktop_app.simulator import Simulator
from tests.harness.job_house import job_house
from tests.harness.loops import Until
from tests.harness.notification_service import notification_service, session_bus
from tests.journeys.app_process import AppProcess, Start

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="Linux desktops have this service"),
    pytest.mark.simulator(speed=60),
]
TOLD_TOGETHER = 6.0
"""Seconds in which a second pop-up would have come."""


async def sent(folder: Path, simulator: Simulator, *prompts: str) -> None:
    """A ledger whose jobs are with the server, and nobody who looks after them."""
    async with job_house(folder, simulator) as house:
        ids = await house.submit(*prompts)
        on_server = (JobStatus.QUEUED, JobStatus.IN_PROGRESS)
        await house.until(lambda: all(house.is_in(job_id, *on_server) for job_id in ids), timeout=20)


def begin(start: Start, folder: Path, simulator: Simulator) -> AppProcess:
    return start(folder, environment={"OPENAI_BASE_URL": simulator.base_url, "OPENAI_API_KEY": "sk-test"})


async def test_many_are_told_once_and_a_kill_makes_no_second_pop_up(
    tmp_path: Path, simulator: Simulator, start: Start, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    with session_bus(monkeypatch):
        async with notification_service() as service:
            await sent(folder, simulator, *(f"Question {number}. Take 20 minutes." for number in range(6)))
            simulator.set_speed(6000)
            await asyncio.sleep(1.0)
            app = begin(start, folder, simulator)
            await until(lambda: service.shown, timeout=60)
            assert service.shown[0].title == "6 jobs done"
            app.kill()
            app = begin(start, folder, simulator)
            await asyncio.to_thread(app.wait_until_ready)
            await asyncio.sleep(TOLD_TOGETHER)
            assert len(service.shown) == 1
            app.kill()
    async with job_house(folder, simulator, run=False) as house:
        assert house.ledger.counts.value.new == 6, "the marks stay"
        assert all(job.notified_at is not None for job in await house.store.jobs())


async def test_a_click_opens_the_job(
    tmp_path: Path, simulator: Simulator, start: Start, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    with session_bus(monkeypatch):
        async with notification_service() as service:
            await sent(folder, simulator, "Otters. Take 20 minutes.")
            simulator.set_speed(6000)
            app = begin(start, folder, simulator)
            await until(lambda: service.shown, timeout=60)
            assert service.shown[0].title == "Otters. Take 20 minutes: completed"
            await service.click(service.shown[0].id)
            await asyncio.sleep(TOLD_TOGETHER)
            app.kill()
    async with job_house(folder, simulator, run=False) as house:
        (job,) = await house.store.jobs()
        assert job.seen_at is not None, "its report was brought into view"
