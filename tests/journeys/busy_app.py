"""The whole app with its window, busy with jobs of all kinds until it is killed.

    python -m tests.journeys.busy_app LIFE

It is started as `python -m desktop_app` starts it. Half of what is done is pressed in the window, by accessible name;
the rest goes straight to the services, which is quicker. LIFE is JSON, as for `ledger_process`.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import sys
import time
from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from typing_extensions import override

from desktop_app.bootstrap.services import Services
from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.settings import IN_FLIGHT
from desktop_app.services.job_ledger import Ledger
from desktop_app.ui.tour import screen
from tests.journeys.habits import COUNTS, TOLD, Diary, Habits
from tests.journeys.lived_in import LivedInFront, run

_BUSY = (JobStatus.WAITING, JobStatus.SENDING, JobStatus.QUEUED, JobStatus.IN_PROGRESS, JobStatus.HELD)
_STILL_SECONDS = 60.0
"""The longest rest between two checks of a job is half of it."""


class BusyFront(LivedInFront):
    """A window that somebody uses."""

    @override
    async def _settle(self) -> None:
        await self._house.preferences.change(IN_FLIGHT, 40)

    @override
    async def _recover(self, services: Services) -> None:
        told, number = Diary(Path(self.life["folder"]) / TOLD), self.life["number"]
        services.jobs.ledger.ended.watch(lambda job: told.write(job.id, job.status.value, number))
        await super()._recover(services)

    @override
    async def _use(self) -> None:
        life = self.life
        dice, folder = random.Random(life["seed"]), Path(life["folder"])
        await self._recovered.wait()
        services = self._house.services
        jobs = services.jobs
        await screen.until(lambda: self._tabs and screen.is_there("Jobs", screen.Role.CheckBox), "the tabs")
        await screen.choose_tab("Jobs")
        habits = Habits(jobs, services.imports, folder, life["base_url"], dice, pro=False)  # a check a minute
        if life.get("until_done"):
            await jobs.resume()  # a kill may have come while the queue was paused, and a pause outlives a restart
        await habits.settle_in(decide=not life.get("until_done"))
        if life.get("until_done"):
            await _until_done(jobs.ledger)
            (folder / COUNTS).write_text(json.dumps({"new": jobs.ledger.counts.value.new}), encoding="utf-8")
            self.quit()
            return
        while True:
            await asyncio.sleep(dice.expovariate(20))
            if dice.random() < 0.3:
                with contextlib.suppress(screen.NotSeenError):
                    await _press(dice)
            else:
                await habits.act()


async def _until_done(ledger: Ledger) -> None:
    """Until every job has come to its end. Raises RuntimeError, with what they wait for, when none moves any more."""
    left = -1
    end = 0.0
    while (busy := ledger.count_with(*_BUSY)) > 0:
        if busy != left:
            left, end = busy, time.monotonic() + _STILL_SECONDS
        if time.monotonic() > end:
            waiting = Counter((job.status, job.problem and job.problem.happened) for job in ledger.with_status(*_BUSY))
            raise RuntimeError(f"no job ended for {_STILL_SECONDS} s: {dict(waiting)}")
        await asyncio.sleep(0.1)


async def _press(dice: random.Random) -> None:
    """A new job by its form, or something done to the job in a row."""
    if dice.random() < 0.5:
        screen.press_now("New job")
        await screen.until(lambda: screen.is_there("Queue job"), "the form", 3.0)
        screen.write("Prompt", f"Pressed {dice.getrandbits(32):08x}. Take {dice.randint(1, 60)} seconds.")
        await screen.until(lambda: screen.is_enabled("Queue job"), "the button", 3.0)
        screen.press_now("Queue job")
        await screen.until(lambda: not screen.is_there("Queue job"), "the queued job", 3.0)
        return
    cells = [node for node in screen.nodes() if node.role() == screen.Role.Cell]
    if not cells:
        return
    screen.click(dice.choice(cells[:200]))
    await asyncio.sleep(0.05)
    if dice.random() < 0.5:
        screen.key("Jobs table", Qt.Key.Key_Delete)
        return
    screen.press_now("Cancel job")
    await screen.until(lambda: screen.is_there("Go back"), "the question", 1.0)
    screen.press_now("Cancel job")


if __name__ == "__main__":
    sys.exit(run(BusyFront))
