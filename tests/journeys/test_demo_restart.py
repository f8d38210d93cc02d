"""The demo's jobs live at its simulated server: they outlive a restart and a `kill -9`, and are sent once."""

from __future__ import annotations

import asyncio
import json
import signal
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from desktop_app.bootstrap.house import House
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.services.background_jobs import JobDraft
from tests.journeys.app_process import PATIENCE, Start

MODEL = "gpt-6.1-sol"
QUESTION = "Take 15 minutes. Why do otters hold hands?"  # of the demo's time: some 22 seconds


async def placed(folder: Path) -> str:
    """Queue the job in the demo of `folder`, let it be accepted, and leave in good order; its response id."""
    house = House(folder, demo=True)
    await house.open()
    services = house.furnish()
    await services.recover()
    await services.get_ready()
    house.tasks.spawn(services.scheduler.run(), name="jobs")
    draft = JobDraft("Otters", AnswerRequest(MODEL, (Turn(Role.USER, QUESTION),), background=True))
    (job,) = await services.jobs.submit(draft)
    accepted: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def look(jobs: Sequence[Job]) -> None:
        for changed in jobs:
            if changed.id == job.id and changed.response_id is not None and not accepted.done():
                accepted.set_result(changed.response_id)

    services.jobs.ledger.changed.watch(look)
    async with asyncio.timeout(PATIENCE):
        response_id = await accepted
    await house.close()
    return response_id


def row(folder: Path) -> tuple[str, str]:
    """Status and response id of the only job on disk."""
    with closing(sqlite3.connect(f"{(folder / 'ponder.db').as_uri()}?mode=ro", uri=True)) as connection:
        ((status, response_id),) = connection.execute("SELECT status, response_id FROM jobs").fetchall()
    return status, response_id


def requests(folder: Path) -> list[dict[str, Any]]:
    """What the simulated server was asked about answers, by every process (its list of models is asked for, too)."""
    whole, _, _ = (folder / "simulator-requests.jsonl").read_text("utf-8").rpartition("\n")
    asked: list[dict[str, Any]] = [json.loads(line) for line in whole.splitlines()]
    return [entry for entry in asked if entry["path"].startswith("/v1/responses")]


def wait(condition: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, f"not within {PATIENCE:.0f} s: {what}"
        time.sleep(0.05)


def test_a_demo_job_outlives_a_restart_and_a_kill_and_is_sent_once(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "demo"
    response_id = asyncio.run(placed(folder))
    before = len(requests(folder))

    killed = start(tmp_path / "data", "--demo")
    wait(lambda: len(requests(folder)) > before, "the next process asks about the job")
    assert requests(folder)[-1]["path"] == f"/v1/responses/{response_id}"
    assert row(folder) in [("queued", response_id), ("in_progress", response_id)]
    killed.kill()
    assert row(folder)[0] in (JobStatus.QUEUED, JobStatus.IN_PROGRESS), "it was killed while the job was running"
    before = len(requests(folder))

    again = start(tmp_path / "data", "--demo")
    wait(lambda: row(folder)[0] == JobStatus.COMPLETED, "the job's end")
    assert again.end(signal.SIGTERM) == 0
    assert again.errors() == ""
    asked = requests(folder)
    assert [entry["response_id"] for entry in asked if entry["method"] == "POST"] == [response_id]
    assert {entry["status"] for entry in asked} == {200}
    assert len(asked) > before
    assert row(folder) == ("completed", response_id)
    with closing(sqlite3.connect(folder / "ponder.db")) as connection:
        ((body, raw),) = connection.execute("SELECT body, raw FROM job_answers").fetchall()
        ((basis, usd),) = connection.execute("SELECT basis, usd FROM spending").fetchall()
    assert len(json.loads(body)["text"]) > 200
    assert json.loads(raw)["id"] == response_id
    assert basis == "simulated"
    assert float(usd) > 0


def test_a_demo_that_cannot_keep_its_server_says_so(start: Start, tmp_path: Path) -> None:
    (tmp_path / "data" / "demo" / "simulator.jsonl").mkdir(parents=True)
    app = start(tmp_path / "data", "--demo")
    app.wait_until_said("The demo's simulated server cannot keep its files.")
    assert app.end(signal.SIGTERM) == 3
    assert "Traceback" not in app.errors()
