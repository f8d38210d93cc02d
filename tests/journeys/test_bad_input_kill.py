"""The power fails while a chat streams and while a job runs: the person reads what happened, nothing is sent twice."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest

from desktop_app.simulator import Simulator
from desktop_app.storage.lock import FolderLock
from desktop_app.ui.tour import screen
from tests.journeys.app_process import Start
from tests.journeys.real_window import Window, creates, open_window
from tests.journeys.test_bad_input_server import design_comparison, trials


async def power_cut(window: Window, copy: Path) -> Path:
    """What a power cut would leave at this moment: the files as they are, with the app still at work on them."""
    house = window.house
    await house.database.read(lambda _: shutil.copytree(house.folder, copy))  # between two changes, not within one
    return copy


@pytest.mark.simulator(chat_speed=2)
async def test_a_chat_killed_in_mid_answer_is_shown_as_interrupted(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path / "data", simulator) as window:
        await window.begin()
        await window.ask("Write 800 words about time.")
        await window.until(lambda: len(screen.children("Transcript")[-1]) > 600, "a part of the answer")
        await asyncio.sleep(1.2)  # the part is saved once a second
        left = await power_cut(window, tmp_path / "left")
        await screen.press("Stop")
    simulator.set_speed(60)
    async with open_window(left, simulator) as window:
        await window.sees("Ponder closed while this answer was being written. It may have been charged.")
        partial = screen.children("Transcript")[-1]  # a long part has the question scrolled out of sight
        assert "Simulated word after simulated word" in partial, "what had arrived is kept"
        assert "≈ $" in partial, "and counted as an estimate"
        await window.picture("killed-chat")
        await asyncio.sleep(0.5)
        assert len(creates(simulator)) == 1, "nothing is sent by itself"
        await screen.press("Ask again")
        await window.until(lambda: len(creates(simulator)) == 2, "the second request")


@pytest.mark.simulator(speed=6000)
async def test_jobs_go_on_after_a_kill(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path / "data", simulator) as window:
        await window.begin()
        await design_comparison(window)
        await window.until(lambda: len(creates(simulator)) == 3, "three requests")
        await window.until(lambda: trials("queued") + trials("in progress") == 3, "three running trials")
        left = await power_cut(window, tmp_path / "left")
    async with open_window(left, simulator) as window:
        await screen.choose_tab("Compare")
        await window.until(lambda: screen.is_there("Page: Answers"), "the comparison")
        await screen.press("Page: Answers")
        await window.until(lambda: trials("completed") == 3, "the results")
    assert len(creates(simulator)) == 3


async def test_a_second_start_raises_the_first_window(tmp_path: Path, simulator: Simulator, start: Start) -> None:
    lock = FolderLock(tmp_path)
    assert lock.acquire()
    try:
        async with open_window(tmp_path, simulator) as window:
            await window.begin()
            window.front.window.showMinimized()
            second = start(tmp_path)
            await window.until(lambda: not window.front.window.isMinimized(), "the window in front")
            assert await asyncio.to_thread(second.end) == 0
            assert "already open" in second.errors()
    finally:
        lock.release()
