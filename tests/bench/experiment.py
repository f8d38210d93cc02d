"""What an experiment of 50 tasks x 6 variants x 6 repeats costs the window, as ratios to one frame of 16 ms.

    python -m tests.bench.experiment [--tasks 50] [--repeats 6] [--rounds 5]

Real services on a data file in a temporary folder. A waker runs beside each deed, as the window's event loop would: the
longest time in which it got no turn is the stall. One slice is a deed that is not divided: what a single answer or
grade causes. Figures are medians over the rounds, and the worst.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import random
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop_app.domain.comparison import Variant, crossed
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.jobs import Job
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.trials import GradedBy, GradeRecord, Trial
from desktop_app.services.comparison_board import Board
from tests.harness.comparison_house import ComparisonHouse, comparison_house, design, ended_job

FRAME = 0.016
EFFORTS = (Effort.LOW, Effort.MEDIUM, Effort.HIGH, Effort.XHIGH, Effort.MAX)


class Stalls:
    """The longest time in which the loop had no turn, and how long a deed took."""

    def __init__(self) -> None:
        self.rows: dict[str, list[tuple[float, float]]] = {}

    async def during(self, name: str, deed: Awaitable[Any]) -> Any:
        """Do it, and watch."""
        worst, stop = [0.0], asyncio.Event()

        async def wake() -> None:
            last = time.perf_counter()
            while not stop.is_set():
                await asyncio.sleep(0.001)
                now = time.perf_counter()
                worst[0], last = max(worst[0], now - last - 0.001), now

        waker = asyncio.create_task(wake())
        await asyncio.sleep(0)
        began = time.perf_counter()
        result = await deed
        took = time.perf_counter() - began
        stop.set()
        await waker
        self.rows.setdefault(name, []).append((took, worst[0]))
        return result

    def slice(self, name: str, deed: Callable[[], object]) -> None:
        """What is not divided."""
        began = time.perf_counter()
        deed()
        took = time.perf_counter() - began
        self.rows.setdefault(name, []).append((took, took))

    def tell(self) -> None:
        """A line for each deed."""
        for name, figures in self.rows.items():
            took, stall = (statistics.median(each) for each in zip(*figures, strict=True))
            worst = max(each for _, each in figures)
            print(
                f"{name:34} {took * 1000:8.1f} ms in all, stall {stall / FRAME:5.2f} frames, worst {worst / FRAME:5.2f}"
            )


def graded(trial: Trial, dice: random.Random) -> Trial:
    """With a person's grade."""
    return trial.judged(GradeRecord(GradedBy.PERSON, float(dice.random() < 0.7), 1.0, trial.job_id))


async def once(house: ComparisonHouse, stalls: Stalls, tasks: int, repeats: int) -> None:
    """One experiment from its plan to its verdict."""
    variants = (*crossed(EFFORTS), Variant(Effort.HIGH, mode="pro"))
    wanted = replace(design(tasks, repeats), variants=variants)
    await stalls.during("what it would cost", house.comparisons.outlook(wanted))
    plan = await stalls.during("run: save and queue all", house.comparisons.run(wanted))
    board: Board = await stalls.during("open it", house.comparisons.board(plan.id))
    dice = random.Random(1)
    jobs = [ended_job(job, "x", dice.randrange(100, 1000)) for _, job in board.pairs]
    for start in range(0, len(jobs), 30):
        part: list[Job] = jobs[start : start + 30]
        stalls.slice("30 answers come in", lambda part=part: board.take_jobs(part))  # type: ignore[misc]
        await stalls.during("figures after 30 answers", board.refresh())
    again = replace(jobs[0], finished_at=99.0, answer=None)

    def one() -> object:
        board.take_jobs([again])
        return board.summaries

    stalls.slice("one answer and its figures", one)
    board.take_trials(*(graded(trial, dice) for trial, _ in board.pairs))
    await stalls.during("figures after all grades", board.refresh())
    stalls.slice("the state to be drawn", board.state)
    await stalls.during("verdict", board.finding())
    await stalls.during("read it again from disk", fresh(house, plan.id))
    await stalls.during("pause all", house.comparisons.pause(plan.id))
    await stalls.during("resume all", house.comparisons.resume(plan.id))
    await stalls.during("cancel all", house.comparisons.cancel_all(plan.id))


async def fresh(house: ComparisonHouse, comparison_id: ComparisonId) -> Board | None:
    """As after a restart."""
    return await house.new_service().board(comparison_id)


async def main() -> None:
    """Measure and tell."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--tasks", type=int, default=50)
    options.add_argument("--repeats", type=int, default=6)
    options.add_argument("--rounds", type=int, default=5)
    wanted = options.parse_args()
    stalls = Stalls()
    for number in range(wanted.rounds + 1):
        stalls = Stalls() if number == 1 else stalls  # the first round warms up
        with tempfile.TemporaryDirectory() as folder:
            async with comparison_house(Path(folder)) as house:
                gc.collect()
                gc.freeze()
                await once(house, stalls, wanted.tasks, wanted.repeats)
                gc.unfreeze()
    stalls.tell()


if __name__ == "__main__":
    asyncio.run(main())
