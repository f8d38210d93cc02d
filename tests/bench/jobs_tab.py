"""The whole Jobs tab over a data file of ten thousand jobs: opening, searching, and how long the window stood still.

    python -m tests.bench.jobs_tab [--rows 10000] [--folder DIR]

Prompts are of 2 kB, answers of 15 kB. The floor is an event loop that has nothing to do but the same beat of 2 ms; a
stall is how much later than due a beat came, in ms; *busy* the processor time that the UI thread took for itself in one
turn, which other programs do not lengthen. Filling the file takes a while; with `--folder` it is kept.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import resource
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, Qt, QTimer

from desktop_app.simulator import Simulator
from desktop_app.storage.database import Database
from desktop_app.storage.job_search import SqliteJobSearch
from desktop_app.storage.jobs import SqliteJobs
from desktop_app.ui.jobs_tab.columns import Column
from desktop_app.ui.plumbing.event_loop import Application, AppLoop
from desktop_app.ui.theme import Theme
from tests.bench.jobs_table import made_jobs
from tests.ui.jobs_tab.opened import Bench, opened

_BEAT_MS = 2
_AT_ONCE = 500
TYPED = ("l", "li", "lit", "lithium", "lithium 7", "heat pump tide", "수달", "no such words")


class Beat:
    """Says how late the event loop was at worst since it was last asked."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=_BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._last, self._used = time.perf_counter(), time.thread_time()
        self._worst = self._busy = 0.0

    def _beat(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        self._worst = max(self._worst, (now - self._last) * 1_000 - _BEAT_MS)
        self._busy = max(self._busy, (used - self._used) * 1_000)
        self._last, self._used = now, used

    def worst(self) -> tuple[float, float]:
        """Stall and busy, in ms."""
        worst = self._worst, self._busy
        self._worst = self._busy = 0.0
        return worst


async def filled(folder: Path, rows: int) -> None:
    """A data file with that many jobs whose words are all taken in."""
    if (folder / "ponder.db").exists():
        return
    database = Database(folder / "ponder.db")
    await database.open()
    jobs, store, search = made_jobs(rows), SqliteJobs(database), SqliteJobSearch(database)
    for start in range(0, rows, _AT_ONCE):
        part = [
            replace(job, answer=replace(job.answer, text=(job.request.turns[0].text + "\n") * 8, raw="{}"))
            if job.answer
            else job
            for job in jobs[start : start + _AT_ONCE]
        ]
        await store.add(*part)
    began = time.perf_counter()
    while await search.catch_up():
        pass
    print(f"words of {rows:,} jobs taken in: {time.perf_counter() - began:.1f} s in the background")
    await database.close()


def megabytes() -> float:
    """Resident memory of this process, now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


async def until(condition: Callable[[], object]) -> float:
    """Milliseconds until it is so."""
    began = time.perf_counter()
    while not condition():  # noqa: ASYNC110 - a beat of its own would be measured, too
        await asyncio.sleep(0.001)
    return (time.perf_counter() - began) * 1_000


def line(what: str, ms: float, worst: tuple[float, float], more: str = "") -> None:
    print(f"{what:34} {ms:9.0f} ms   stall {worst[0]:6.1f}   busy {worst[1]:6.1f}   {more}")


async def typed_and_sorted(b: Bench, beat: Beat, rows: int) -> None:
    looking, table, model = b.tab.presenter.looking, b.tab.view.table, b.tab.view.table.table_model
    for words in (*TYPED, ""):
        looking.search(words)
        ms = await until(lambda words=words: looking.filter.words == words and not model.busy)  # type: ignore[misc]
        await asyncio.sleep(0.3)
        line(f"search “{words}”", ms, beat.worst(), f"{len(b.tab.shown_jobs()):,} jobs")
    beat.worst()
    for column in (Column.COST, Column.TITLE, Column.SUBMITTED):
        table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        ms = await until(lambda: not model.busy)
        await asyncio.sleep(0.2)
        line(f"sort by {column.name.lower()}", ms, beat.worst())
    bar = table.verticalScrollBar()
    began = time.perf_counter()
    for place in range(60):
        bar.setValue(bar.maximum() * place // 60)
        await asyncio.sleep(0.02)
    line("scroll, 60 pages", (time.perf_counter() - began) * 1_000, beat.worst())
    table.selectAll()
    await asyncio.sleep(0.3)
    line(f"select {rows:,}", 0.0, beat.worst())
    table.clearSelection()


async def measured(folder: Path, rows: int) -> None:
    beat = Beat()
    await asyncio.sleep(1.0)
    line("nothing (floor)", 1_000.0, beat.worst())
    before, began = megabytes(), time.perf_counter()
    simulator = Simulator()
    simulator.start()
    opening = asyncio.get_running_loop().create_task(shown(folder, simulator, rows, beat, began, before))
    await opening
    simulator.stop()


async def shown(folder: Path, simulator: Simulator, rows: int, beat: Beat, began: float, before: float) -> None:
    async with opened(folder, simulator, run=False) as b:
        model, presenter = b.tab.view.table.table_model, b.tab.presenter
        await until(lambda: len(model.index_of_jobs.jobs) == rows and not model.busy)
        await asyncio.sleep(0.1)
        everything = (time.perf_counter() - began) * 1_000
        more = f"+{megabytes() - before:.0f} MB, widgets and all"
        line("open, until every row is there", everything, beat.worst(), more)
        model.load([])
        await asyncio.sleep(0.3)
        b.house.jobs._store = SqliteJobs(b.house.database)  # one that has read nothing yet
        beat.worst()
        began = time.perf_counter()
        loading = asyncio.get_running_loop().create_task(presenter._load())
        first = await until(lambda: model.rowCount() > 0)
        line("read anew, until the first rows", first, beat.worst())
        await loading
        await until(lambda: len(model.index_of_jobs.jobs) == rows and not model.busy)
        await asyncio.sleep(0.1)
        line("read anew, until every row", (time.perf_counter() - began) * 1_000, beat.worst())
        await typed_and_sorted(b, beat, rows)


def main() -> None:
    """Print a line for each thing a person does."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    app = Application([])
    QCoreApplication.setApplicationName("bench")
    Theme(app)
    gc.disable()  # as the app does
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        asyncio.run(filled(folder, given.rows))
        loop = AppLoop(app)
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            runner.run(measured(folder, given.rows))


if __name__ == "__main__":
    main()
