"""The loop keeps time, forgets cancelled timers, sleeps when idle, and an app ends in order by every route."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication

from desktop_app.ui.plumbing.event_loop import AppLoop

APP = """
import asyncio, logging, os, signal, sys, threading
logging.basicConfig(level=logging.WARNING)
from PySide6.QtWidgets import QWidget
from desktop_app.ui.plumbing.event_loop import Application, run_app
from desktop_app.ui.plumbing.garbage import MainThreadGarbage
route = sys.argv[1]
app = Application(sys.argv)
garbage = MainThreadGarbage()
ended = []

async def endless():
    try:
        while True:
            await asyncio.sleep(0.01)
    finally:
        ended.append("task")

async def half_read():
    try:
        for number in range(1000):
            yield number
    finally:
        await asyncio.sleep(0)
        ended.append("generator")

async def leaves_early():
    async for number in half_read():
        if number == 3:
            break

async def main(closing, tasks):
    window = QWidget()
    window.show()
    tasks.spawn(endless(), name="endless")
    tasks.spawn(leaves_early(), name="leaves early")
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, threading.Event().wait, 0.2)
    ways = {
        "close": window.close, "quit": app.quit, "exit": lambda: app.exit(3), "event": closing.set,
        "SIGINT": lambda: os.kill(os.getpid(), signal.SIGINT), "SIGTERM": lambda: os.kill(os.getpid(), signal.SIGTERM),
    }
    loop.call_later(0.1, ways[route])
    await closing.wait()
    await asyncio.sleep(0.05)
    window.deleteLater()
    return 0

code = run_app(app, main)
garbage.stop()
left = [thread.name for thread in threading.enumerate() if thread is not threading.main_thread()]
print(code, sorted(ended), left)
sys.exit(code)
"""
ROUTES = ["close", "quit", "exit", "event", "SIGINT", "SIGTERM"]


@pytest.mark.parametrize("route", ROUTES)
def test_every_way_out_ends_in_order(route: str, tmp_path: Path) -> None:
    if sys.platform == "win32" and route.startswith("SIG"):
        pytest.skip("Windows has no such signals")
    script = tmp_path / "app.py"
    script.write_text(APP, "utf-8")
    root = Path(__file__).parents[3]
    environment = os.environ | {"PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", str(script), route],
        capture_output=True, text=True, timeout=60, env=environment, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() == "0 ['generator', 'task'] []"


def app_loop() -> AppLoop:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, AppLoop)
    return loop


@pytest.mark.parametrize("delay", [0.001, 0.02, 0.1, 0.3])
async def test_a_sleep_never_ends_early(delay: float) -> None:
    started = app_loop().time()
    await asyncio.sleep(delay)
    assert delay - 0.001 <= app_loop().time() - started < delay + 0.15


async def test_cancelled_timers_are_forgotten() -> None:
    before = app_loop().pending_timers()
    for handle in [app_loop().call_later(600, list) for _ in range(1000)]:
        handle.cancel()
    assert app_loop().pending_timers() == before


async def test_calls_run_in_the_order_asked_for() -> None:
    ran: list[int] = []
    for number in range(50):
        app_loop().call_soon(ran.append, number)
    await asyncio.sleep(0.02)
    assert ran == list(range(50))


async def test_a_generator_left_half_way_is_closed() -> None:
    closed: list[bool] = []

    async def numbers() -> AsyncIterator[int]:
        try:
            yield 1
            yield 2
        finally:
            closed.append(True)

    async for _ in numbers():
        break
    await asyncio.sleep(0.02)
    assert closed == [True]


async def test_an_idle_loop_hardly_wakes_up() -> None:
    dispatcher = QAbstractEventDispatcher.instance()
    assert dispatcher is not None
    await asyncio.sleep(0.1)
    wake_ups: list[float] = []

    def woke() -> None:
        wake_ups.append(app_loop().time())

    dispatcher.awake.connect(woke)
    await asyncio.sleep(1.0)
    dispatcher.awake.disconnect(woke)
    assert len(wake_ups) <= 5


async def test_what_has_fired_and_is_cancelled_late_takes_no_other_call_with_it() -> None:
    """Qt gives the number of a timer that is over to another one."""
    loop = asyncio.get_running_loop()
    fired = asyncio.Event()
    late = loop.call_later(0.001, fired.set)
    await fired.wait()
    ran = asyncio.Event()
    for _ in range(3_000):
        other = loop.call_later(0.001, ran.set)
        if other.timer_id == late.timer_id:  # type: ignore[attr-defined]
            break
        other.cancel()
    assert other.timer_id == late.timer_id, "Qt's numbers come round again"  # type: ignore[attr-defined]
    late.cancel()
    await asyncio.wait_for(ran.wait(), 2)


async def test_no_step_is_lost_when_a_task_lets_qt_handle_events() -> None:
    """As a click that a test sends does, or a system dialog that turns the loop itself."""
    done: list[str] = []

    async def note(name: str, seconds: float) -> None:
        await asyncio.sleep(seconds)
        done.append(name)

    others = [asyncio.ensure_future(note(f"other {index}", 0.001 * index)) for index in range(5)]
    cancelled = asyncio.ensure_future(note("cancelled", 0))
    await asyncio.sleep(0)
    end = asyncio.get_running_loop().time() + 0.05
    while asyncio.get_running_loop().time() < end:
        QCoreApplication.processEvents()
    assert not done, "nobody else's step ran inside this one"
    cancelled.cancel()
    await asyncio.wait_for(asyncio.gather(*others, cancelled, return_exceptions=True), 5)
    assert sorted(done) == [f"other {index}" for index in range(5)]
