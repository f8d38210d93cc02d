"""A process that lives only to be killed: the real job services without a window, busy with jobs of all kinds.

    python -m tests.journeys.ledger_process          reads one life per line from standard input (JSON)

Each line starts a life: a child process that opens the data folder, puts the ledger right, runs the scheduler and
does what `habits` do as its seed says. The line of output names its process id. Where the system can fork, the
imports are done once; elsewhere each life is a fresh interpreter (`--life`).
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import random
import signal
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

from typing_extensions import override

from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.settings import DAY_CAP, IN_FLIGHT
from desktop_app.openai_api.warm_up import warm_up
from desktop_app.storage.database import Database
from desktop_app.storage.lock import FolderLock
from desktop_app.tokenizer.vocabulary import encoding
from tests.harness.import_house import imports_of
from tests.harness.job_house import JobHouse, MovedClock
from tests.journeys.habits import COUNTS, ERRORS, TOLD, Diary, Habits


class FastClock(MovedClock):
    """Runs `rate` times as fast as the computer's, from a moment that all lives share."""

    def __init__(self, start: float, rate: float) -> None:
        super().__init__()
        self._start = start
        self._rate = rate

    @override
    def __call__(self) -> float:
        return self._start + (time.time() - self._start) * self._rate


async def live(life: dict[str, Any]) -> None:
    """One life; ends by a kill, or (with `until_done`) when every job has ended or needs a person."""
    folder = Path(life["folder"])
    lock = FolderLock(folder)
    if not lock.acquire():
        raise RuntimeError("the killed process still holds the folder")
    told = Diary(folder / TOLD)
    house = JobHouse(
        Database(folder / "ponder.db"), life["base_url"], "sk-test", FastClock(life["start"], life["rate"])
    )
    dice = random.Random(life["seed"])

    def tell(job: Job) -> None:
        told.write(job.id, job.status.value, life["number"])
        _perhaps_die(dice, 0.03)

    if not life.get("until_done"):
        house.door.passing = lambda place: _perhaps_die(dice, 0.004)
        house.ledger.ended.watch(tell)
    else:
        house.ledger.ended.watch(lambda job: told.write(job.id, job.status.value, life["number"]))
    await house.open()
    await house.preferences.change(DAY_CAP, Decimal(100_000))
    await house.run()
    ticking = asyncio.create_task(_tick(house))
    habits = Habits(house.jobs, imports_of(house), folder, life["base_url"], dice)
    if life.get("until_done"):
        await house.preferences.change(IN_FLIGHT, 100)
        await house.jobs.resume()
        await habits.settle_in(decide=False)
        await _until_done(house)
        (folder / COUNTS).write_text(json.dumps({"new": house.ledger.counts.value.new}), encoding="utf-8")
    else:
        await habits.settle_in()
        while True:
            await asyncio.sleep(dice.expovariate(20))
            await habits.act()
    ticking.cancel()
    await house.close()
    lock.release()


def _perhaps_die(dice: random.Random, chance: float) -> None:
    """Some kills come at the sharpest moments: around a request, and right after a person was told."""
    if dice.random() < chance:
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


async def _tick(house: JobHouse) -> None:
    """The clock runs fast, so that the scheduler must look more often than it would by itself."""
    while True:
        await asyncio.sleep(0.02)
        house.scheduler.wake()


async def _until_done(house: JobHouse) -> None:
    waits = (JobStatus.WAITING, JobStatus.SENDING, JobStatus.QUEUED, JobStatus.IN_PROGRESS, JobStatus.HELD)
    end = time.monotonic() + 80
    while house.ledger.count_with(*waits):
        if time.monotonic() > end:
            raise RuntimeError(f"not done: {[(job.status, job.problem) for job in house.ledger.with_status(*waits)]}")
        await asyncio.sleep(0.02)


def _begin(life: dict[str, Any]) -> None:
    """Run a life; what goes wrong in it is a line in the folder, for the test to find."""
    handler = logging.FileHandler(Path(life["folder"]) / ERRORS)
    handler.setLevel(logging.WARNING)
    logging.getLogger().addHandler(handler)
    try:
        asyncio.run(live(life))
    except BaseException:
        logging.getLogger("life").exception("life %s ended badly", life["number"])
        os._exit(1)
    os._exit(0)


def main() -> None:
    """Fork a life for each line; where there is no fork, start one."""
    if sys.argv[1:2] == ["--life"]:
        _begin(json.loads(sys.argv[2]))
    forks = hasattr(os, "fork")
    if forks:
        asyncio.run(warm_up())
        encoding("o200k_base")
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the dead
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        life = json.loads(line)
        if forks:
            pid = os.fork()
            if pid == 0:
                _begin(life)
        else:
            command = [sys.executable, "-m", "tests.journeys.ledger_process", "--life", line]
            pid = subprocess.Popen(command).pid
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
