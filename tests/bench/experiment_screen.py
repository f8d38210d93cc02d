"""The Compare tab while an experiment of 50 tasks x 6 efforts x 6 repeats fills it: how long the window stood still.

    python -m tests.bench.experiment_screen [--tasks 50] [--repeats 6] [--at-once 10] [--rounds 2]

Real services on a data file in a temporary folder; answers are put into the ledger as the queue would, without a
network, `--at-once` of them each 50 ms. The floor is an event loop that has nothing to do but the same beat of 2 ms; a
stall is how much later than due a beat came, *busy* the processor time that the UI thread took for itself in one turn,
which other programs do not lengthen, both as parts of a frame of 16 ms. The first round warms up and is not told.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import random
import tempfile
import time
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from desktop_app.domain.comparison import Comparison, Design, crossed
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.settings import BATCH_CAP, DAY_CAP
from desktop_app.domain.trials import GradedBy, GradeRecord
from desktop_app.domain.usage import Cost, CostBasis
from desktop_app.simulator import Simulator
from desktop_app.ui.comparison_tab.results.view import ANSWERS, OVERVIEW
from desktop_app.ui.plumbing.event_loop import Application, AppLoop
from desktop_app.ui.theme import Theme
from tests.bench.jobs_tab import Beat, until
from tests.harness.comparison_house import ended_job
from tests.ui.comparison_tab.opened import Bench, opened

FRAME_MS = 16.0
EFFORTS = (Effort.NONE, Effort.LOW, Effort.MEDIUM, Effort.HIGH, Effort.XHIGH, Effort.MAX)
MODEL = "gpt-5.2"


class Told:
    """A line for each thing that happened."""

    def __init__(self, beat: Beat) -> None:
        self.beat = beat
        self.aloud = False
        self.worst = 0.0

    def begin(self) -> float:
        """Forget what was, and look at the clock."""
        self.beat.worst()
        return time.perf_counter()

    def end(self, what: str, began: float, more: str = "") -> None:
        """How long it took and how long the window stood still meanwhile."""
        stall, busy = self.beat.worst()
        if self.aloud:
            self.worst = max(self.worst, busy)
            took = (time.perf_counter() - began) * 1_000
            print(f"{what:34} {took:9.0f} ms   stall {stall / FRAME_MS:5.2f}   busy {busy / FRAME_MS:5.2f}   {more}")


def design(b: Bench, tasks: int, repeats: int) -> Design:
    """Questions of some length, every effort that the model takes."""
    offered = b.rooms.comparisons.offered_efforts(MODEL)
    texts = [f"Question {number}: {'why is it so, ' * 12}and what follows?" for number in range(tasks)]
    asked = tuple(Task(TaskId(str(number)), text, expected="42") for number, text in enumerate(texts))
    efforts = [effort for effort in EFFORTS if effort in offered]
    return Design(asked, MODEL, crossed(efforts), repeats, title="Fifty questions")


def answered(job: Job, dice: random.Random) -> Job:
    """As it is once the server has answered."""
    effort = list(Effort).index(job.request.effort or Effort.LOW)
    ended = ended_job(job, "An answer of some length. " * 40, dice.randrange(100, 400) * (1 + effort), time.time())
    return replace(ended, cost=Cost(Decimal(dice.randrange(10, 90)) / 10_000, CostBasis.ACTUAL))


async def filled(b: Bench, comparison: Comparison, at_once: int, dice: random.Random) -> int:
    """Every trial is sent and answered, some at a time."""
    board = await b.rooms.comparisons.board(comparison.id)
    assert board is not None
    waiting = [job for _, job in board.pairs if job.status is JobStatus.WAITING]
    for start in range(0, len(waiting), at_once):
        for job in waiting[start : start + at_once]:
            async with b.rooms.ledger.turn(job.id):
                sent = job.moved(JobStatus.SENDING, time.time())
                await b.rooms.ledger.keep(replace(sent, sent_at=time.time(), server="demo"), "")
                await b.rooms.ledger.keep(answered(job, dice), "")
        await asyncio.sleep(0.05)
    return len(waiting)


async def graded(b: Bench, comparison: Comparison, dice: random.Random) -> None:
    """All at once, as checks do it."""
    board = await b.rooms.comparisons.board(comparison.id)
    assert board is not None
    records = [
        (trial.id, GradeRecord(GradedBy.AUTOMATIC, float(dice.random() < 0.7), 1.0, trial.job_id))
        for trial, _ in board.pairs
    ]
    for start in range(0, len(records), 50):
        await b.rooms.comparisons.grades.record(comparison.id, *records[start : start + 50])


async def once(b: Bench, told: Told, tasks: int, repeats: int, at_once: int) -> None:
    """One experiment from its plan to its grades, watched on both pages."""
    results, dice = b.tab.widget.results, random.Random(1)
    began = told.begin()
    plan = await b.rooms.comparisons.run(design(b, tasks, repeats))
    await b.tab.presenter.show_new(plan.id)
    await asyncio.sleep(0.5)
    told.end("run, until every trial is shown", began)
    began = told.begin()
    count = await filled(b, plan, at_once, dice)
    await until(lambda: "all finished" in results.head._headline.full_text())
    told.end("fills, Answers in view", began, f"{count:,} answers")
    for page in (OVERVIEW, ANSWERS):
        began = told.begin()
        results.show_page(page)
        await asyncio.sleep(0.4)
        told.end(f"show {page}", began)
    await walked(b, told)
    results.show_page(OVERVIEW)
    await asyncio.sleep(0.3)
    began = told.begin()
    await graded(b, plan, dice)
    await asyncio.sleep(1.0)
    told.end("all graded, Overview in view", began)
    results.show_page(ANSWERS)
    await asyncio.sleep(0.3)
    for key in ("failed", "different", "all"):
        began = told.begin()
        results.answers.filter_chosen.emit(key)
        await asyncio.sleep(0.2)
        told.end(f"filter: {key}", began)
    other = (await b.rooms.comparisons.run(design(b, 1, 1))).id
    b.tab.open_item(other)
    await asyncio.sleep(0.5)
    began = told.begin()
    b.tab.open_item(plan.id)
    await asyncio.sleep(0.5)
    told.end("open it again", began)


async def walked(b: Bench, told: Told) -> None:
    """Through forty answers by keys, grading each, and down the matrix by its bar."""
    matrix = b.tab.widget.results.matrix
    matrix.setFocus()
    matrix.setCurrentIndex(matrix.table_model.index(0, 0))
    await asyncio.sleep(0.3)
    began = told.begin()
    for _ in range(40):
        QTest.keyClick(matrix, Qt.Key.Key_BracketRight)
        await asyncio.sleep(0.05)
    told.end("read forty answers", began)
    began = told.begin()
    for number in range(40):
        QTest.keyClick(matrix, Qt.Key.Key_P if number % 3 else Qt.Key.Key_F)
        await asyncio.sleep(0.08)
    told.end("grade forty answers", began)
    bar = matrix.verticalScrollBar()
    began = told.begin()
    for place in range(60):
        bar.setValue(bar.maximum() * place // 60)
        await asyncio.sleep(0.02)
    told.end("scroll, 60 places", began)


async def measured(folder: Path, tasks: int, repeats: int, at_once: int, rounds: int) -> None:
    told = Told(Beat())
    simulator = Simulator()
    simulator.start()
    async with opened(folder, simulator, run=False) as b:
        b.tab.widget.resize(1360, 850)
        for cap in (DAY_CAP, BATCH_CAP):
            await b.rooms.preferences.change(cap, cap.default * 100)
        told.aloud = True
        began = told.begin()
        await asyncio.sleep(1.0)
        told.end("nothing (floor)", began)
        for number in range(rounds):
            told.aloud, told.worst = number > 0, 0.0
            await once(b, told, tasks, repeats, at_once)
            gc.collect()  # as the app does, while nothing happens
            if told.aloud:
                print(f"the most the window worked in one turn: {told.worst / FRAME_MS:.2f} frames")
    simulator.stop()


def main() -> None:
    """Print a line for each thing."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--tasks", type=int, default=50)
    options.add_argument("--repeats", type=int, default=6)
    options.add_argument("--at-once", type=int, default=10)
    options.add_argument("--rounds", type=int, default=2)
    given = options.parse_args()
    app = Application([])
    QCoreApplication.setApplicationName("bench")
    Theme(app)
    gc.disable()  # as the app does
    with tempfile.TemporaryDirectory() as folder:
        loop = AppLoop(app)
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            runner.run(measured(Path(folder), given.tasks, given.repeats, given.at_once, given.rounds))


if __name__ == "__main__":
    main()
