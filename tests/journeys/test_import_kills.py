"""An import that is killed again and again queues every row exactly once, and always knows how many."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop_app.domain.imports import ImportRecord, ImportState
from desktop_app.domain.jobs import JobStatus
from desktop_app.services.imports import Imports
from tests.harness.import_house import countries, imports_of, ready
from tests.harness.job_house import job_house

ROWS = 1_500


def killed(folder: Path, file: Path, after: float) -> bool:
    """Run it, and kill it so many seconds after it began to queue; whether it came to its end before."""
    command = [sys.executable, "-m", "tests.journeys.import_process", str(folder), str(file)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("OPENAI_")}
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root, env=environment, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline().strip()
        assert first in ("going", "done")
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read()
    return "done" in first + rest


async def check(folder: Path, file: Path) -> int:
    """What is on disk: as many jobs as the import says, each row once. Returns how many."""
    async with job_house(folder, "http://127.0.0.1:9", run=False) as house:
        imports = imports_of(house)
        content, _, prepared = await ready(imports, file)
        (record,) = await records_of(imports, content.facts.content_hash)
        prompts = [job.request.turns[0].text for job in await house.store.jobs_with_status(*JobStatus)]
        assert len(prompts) == record.queued
        assert sorted(prompts) == sorted(row.text for row in prepared.rows[: record.queued])
        assert (record.state is ImportState.DONE) == (record.queued == record.total)
        return record.queued


async def records_of(imports: Imports, content_hash: str) -> Sequence[ImportRecord]:
    """Also of one that queued nothing yet."""
    return await imports._store.with_hash(content_hash)


@pytest.mark.time_limit(900)
@pytest.mark.parametrize("kills", [8, pytest.param(200, marks=pytest.mark.long)])
async def test_killed_at_random_moments(tmp_path: Path, kills: int) -> None:
    dice, total, between = random.Random(kills), ROWS - ROWS // 50, 0
    for number in range(kills):
        folder = tmp_path / str(number)
        folder.mkdir()
        file, before, done = countries(folder / "many.csv", ROWS, bad_every=50), 0, False
        while kills > 0 and not done:
            kills -= 1
            done = killed(folder, file, dice.uniform(0.0, 0.25))
            count = await check(folder, file)
            assert count >= before
            between += 0 < count < total
            before = count
        while not done:
            done = killed(folder, file, 8.0)
        assert await check(folder, file) == total
        if kills <= 0:
            break
    assert between > 0, "no kill fell between two portions"
