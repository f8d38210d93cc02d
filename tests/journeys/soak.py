"""Very many jobs in flight for minutes, in the real window: how often the server is asked, what it costs the screen.

    python -m tests.journeys.soak [--jobs 1000] [--minutes 10]

The simulator runs in a process of its own and its log of requests is what counts; Ponder runs here, as a person has it,
with the Jobs tab in front. A tenth of the jobs end while it lasts. Told are requests per second (over all and in the
busiest second), how long the window's thread was ever busy at a stretch, and the memory at the start and the end.
"""

from __future__ import annotations

import argparse
import asyncio
import bisect
import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from decimal import Decimal
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from tests.journeys.real_window import Window

REPOSITORY = Path(__file__).resolve().parents[2]
_HEARTBEAT = 0.005


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured; requests are those of the time when all jobs were in flight."""

    jobs: int
    seconds: float
    creates: int
    seconds_to_send: float
    busiest_second_of_creates: int
    polls: int
    polls_per_second: float
    busiest_second_of_polls: int
    longest_unasked: float
    """Seconds between two checks of the same job."""
    ended: int
    not_well: int
    """Jobs that failed, are held, uncertain or expired."""
    worst_stall_ms: float
    stalls_over_50_ms: int
    cpu_share: float
    """Of one core, Ponder's process alone."""
    memory_start_mb: float
    memory_end_mb: float


@contextmanager
def server(folder: Path, speed: float = 1.0) -> Iterator[str]:
    """A simulator in another process; gives its address."""
    command = [sys.executable, "-m", "desktop_app.simulator", "--speed", str(speed)]
    process = subprocess.Popen(
        [*command, "--log-file", str(folder / "requests.jsonl")], stdout=subprocess.PIPE, text=True, cwd=REPOSITORY
    )
    try:
        yield json.loads(cast("IO[str]", process.stdout).readline())["base_url"]
    finally:
        process.kill()
        process.wait()
        cast("IO[str]", process.stdout).close()


class Heart:
    """Beats on the window's thread; a late beat is a stall."""

    def __init__(self) -> None:
        self.gaps: list[float] = []

    async def beat(self) -> None:
        """Until cancelled."""
        before = time.perf_counter()
        while True:
            await asyncio.sleep(_HEARTBEAT)
            now = time.perf_counter()
            self.gaps.append(now - before - _HEARTBEAT)
            before = now


async def soak(window: Window, folder: Path, *, jobs: int, seconds: float) -> Figures:
    """Fill the queue of an open Ponder, wait until all are with the server, and watch it for so long."""
    import psutil

    from desktop_app.domain.jobs import JobStatus
    from desktop_app.domain.settings import DAY_CAP, IN_FLIGHT
    from desktop_app.services.background_jobs import JobDraft
    from desktop_app.ui.tour import screen
    from tests.harness.job_house import request

    services, preferences = window.house.services, window.house.preferences
    await preferences.change(IN_FLIGHT, jobs)
    await preferences.change(DAY_CAP, Decimal(100_000))
    began = time.time()
    drafts = []
    for number in range(jobs):
        # a tenth ends while it lasts, evenly over the time
        lasts = 60 + seconds * (number / jobs) * 0.9 if number % 10 == 0 else 36_000
        prompt = f"Question {number}. Take {lasts:.0f} seconds."
        drafts.append(JobDraft(prompt, request(prompt)))
    await services.jobs.submit(*drafts)
    ledger = services.jobs.ledger
    await screen.until(lambda: not ledger.count_with(JobStatus.WAITING, JobStatus.SENDING), "all to be sent", 300.0)
    sent = time.time()
    me, heart = psutil.Process(), Heart()
    gc.collect()
    memory, cpu = me.memory_info().rss, sum(me.cpu_times()[:2])
    beating = asyncio.ensure_future(heart.beat())
    await asyncio.sleep(seconds)
    beating.cancel()
    until = time.time()
    used = sum(me.cpu_times()[:2]) - cpu
    gc.collect()
    memory_end = me.memory_info().rss  # before the log is read, which takes some of its own
    log = [json.loads(line) for line in (folder / "requests.jsonl").read_text("utf-8").splitlines()]
    creates = [entry["time"] for entry in log if entry["method"] == "POST" and entry["path"] == "/v1/responses"]
    checks = [entry for entry in log if entry["method"] == "GET" and "/responses/" in entry["path"]]
    times = [entry["time"] for entry in checks if sent <= entry["time"] < until]
    rows = Counter(job.status for job in await services.jobs.jobs())
    well = (JobStatus.COMPLETED, JobStatus.QUEUED, JobStatus.IN_PROGRESS)
    return Figures(
        jobs=jobs,
        seconds=until - sent,
        creates=len(creates),
        seconds_to_send=sent - began,
        busiest_second_of_creates=busiest(creates),
        polls=len(times),
        polls_per_second=len(times) / (until - sent),
        busiest_second_of_polls=busiest([entry["time"] for entry in checks]),
        longest_unasked=_longest_unasked(checks),
        ended=rows[JobStatus.COMPLETED],
        not_well=sum(count for status, count in rows.items() if status not in well),
        worst_stall_ms=1000 * max(heart.gaps, default=0.0),
        stalls_over_50_ms=sum(gap > 0.05 for gap in heart.gaps),
        cpu_share=used / (until - sent),
        memory_start_mb=memory / 1e6,
        memory_end_mb=memory_end / 1e6,
    )


def busiest(times: list[float], seconds: float = 1.0) -> int:
    """The most that fell into any stretch of so many seconds."""
    times = sorted(times)
    return max((bisect.bisect_left(times, at + seconds) - place for place, at in enumerate(times)), default=0)


def _longest_unasked(checks: list[dict[str, Any]]) -> float:
    last: dict[str, float] = {}
    longest = 0.0
    for entry in checks:
        at = entry["time"]
        longest = max(longest, at - last.get(entry["path"], at))
        last[entry["path"]] = at
    return longest


async def _run(folder: Path, jobs: int, seconds: float) -> Figures:
    from desktop_app.ui.tour import screen
    from tests.journeys.real_window import open_window

    with server(folder) as base_url:
        async with open_window(folder / "data", base_url) as window:
            window.front.window.resize(1440, 900)
            await window.begin()
            await screen.press("Jobs")
            return await soak(window, folder, jobs=jobs, seconds=seconds)


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.journeys.soak", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--jobs", type=int, default=1_000)
    parser.add_argument("--minutes", type=float, default=10.0)
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop_app.ui.plumbing.event_loop import Application, run_app

    app = Application(["soak"])
    found: list[Figures] = []

    async def measure(closing: asyncio.Event, tasks: object) -> int:
        with tempfile.TemporaryDirectory() as name:
            found.append(await _run(Path(name), given.jobs, given.minutes * 60))
        return 0

    run_app(app, measure)
    for figures in found:
        for each in fields(figures):
            value = getattr(figures, each.name)
            sys.stdout.write(f"{each.name.replace('_', ' '):28} {value:,.1f}\n")


if __name__ == "__main__":
    main()
