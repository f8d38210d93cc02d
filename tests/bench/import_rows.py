"""What an import of ten thousand rows costs beside the Jobs tab on the screen: `python -m tests.bench.import_rows`.

The tab is the real one over the real ledger. A timer of 1 ms on the window's thread tells how long it was kept waiting
in each step ("away", which other programs on the machine lengthen), and how much of that it was at work. The floor of
the queueing is the same jobs added to another ledger in the same portions, with no window. 16 ms is one frame.
`--run` lets the scheduler run too, with a paused queue.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
import time
from collections.abc import Awaitable
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.services.imports import ROWS_AT_ONCE
from desktop_app.simulator import Simulator
from desktop_app.storage.database import Database
from desktop_app.storage.jobs import SqliteJobs
from desktop_app.ui.plumbing.event_loop import Application, AppLoop
from desktop_app.ui.plumbing.garbage import MainThreadGarbage
from tests.harness.import_house import countries, imports_of, ready
from tests.harness.job_house import MODEL
from tests.ui.jobs_tab.opened import opened

T = TypeVar("T")


class Watch:
    """How long the window's thread was away, step by step."""

    def __init__(self) -> None:
        self._gaps: list[float] = []
        self._turns: list[float] = []
        self._last, self._last_cpu = time.perf_counter(), time.thread_time()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=1)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        self._gaps.append(1000 * (now - self._last))
        self._turns.append(1000 * (cpu - self._last_cpu))
        self._last, self._last_cpu = now, cpu

    async def step(self, name: str, work: Awaitable[T]) -> tuple[T, float]:
        """Do it, and say what it cost."""
        await asyncio.sleep(0.5)
        self._gaps.clear()
        self._turns.clear()
        begun = time.perf_counter()
        result = await work
        seconds = time.perf_counter() - begun
        await asyncio.sleep(0.6)  # what the table shows of it comes a moment later
        print(f"{name:26} {seconds:6.2f} s   away: {_told(self._gaps)}   at work: {_told(self._turns)}")
        return result, seconds


def _told(figures: list[float]) -> str:
    ordered = sorted(figures)
    over = sum(figure > 16 for figure in ordered)
    return f"worst {ordered[-1]:5.1f} ms, p99 {ordered[len(ordered) * 99 // 100]:4.1f} ms, {over:3} over 16"


async def floor(folder: Path, jobs: list[object]) -> float:
    """The same jobs in the same portions, with no window and no import."""
    database = Database(folder / "floor.db")
    await database.open()
    store, begun = SqliteJobs(database), time.perf_counter()
    for start in range(0, len(jobs), ROWS_AT_ONCE):
        await store.add(*jobs[start : start + ROWS_AT_ONCE])  # type: ignore[arg-type]
    seconds = time.perf_counter() - begun
    await database.close()
    return seconds


async def measure(rows: int, *, run: bool) -> None:
    folder, simulator = Path(tempfile.mkdtemp()), Simulator()
    simulator.start()
    try:
        async with opened(folder, simulator, run=run) as bench:
            house = bench.house
            await house.jobs.pause()
            await house.counter.count(["warm"], MODEL)
            imports, watch = imports_of(house), Watch()
            path = countries(folder / "rows.csv", rows, bad_every=100)
            (content, plan, prepared), _ = await watch.step("read and made ready", ready(imports, path))
            print(f"{len(prepared.rows)} jobs, {len(prepared.bad)} bad rows, {path.stat().st_size / 1e6:.1f} MB")
            await watch.step("estimated, tokens counted", imports.estimate(plan, prepared.rows))
            _, seconds = await watch.step("queued", imports.queue(path, content, plan, prepared))
            await watch.step("a second afterwards", asyncio.sleep(1))
            jobs: list[object] = list(house.ledger.live.values())
            assert len(jobs) == len(prepared.rows)
            bare = await floor(folder, jobs)
            print(f"floor of queueing: {bare:.2f} s; the import takes {seconds / bare:.2f} times as long")
    finally:
        simulator.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--run", action="store_true", help="let the scheduler run too")
    arguments = parser.parse_args()
    app = QApplication.instance() or Application([])
    assert isinstance(app, QApplication)
    garbage = MainThreadGarbage()  # as the app has it
    with asyncio.Runner(loop_factory=lambda: AppLoop(app)) as runner:
        runner.run(measure(arguments.rows, run=arguments.run))
    garbage.stop()


if __name__ == "__main__":
    main()
