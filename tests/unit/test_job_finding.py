"""The service that searches the ledger and keeps what is searched in step with it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from desktop_app.domain.identifiers import JobId
from desktop_app.services.job_finding import JobFinding
from desktop_app.simulator import Simulator
from desktop_app.storage.job_search import SqliteJobSearch
from tests.harness.job_house import JobHouse, job_house


@asynccontextmanager
async def finding_in(house: JobHouse) -> AsyncIterator[JobFinding]:
    finding = JobFinding(SqliteJobSearch(house.database), house.ledger)
    running = asyncio.get_running_loop().create_task(finding.run())
    try:
        yield finding
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def found(finding: JobFinding, typed: str) -> list[JobId]:
    return [job_id async for part in finding.find(typed) for job_id in part]


async def test_an_answer_is_found_as_soon_as_it_is_there(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house, finding_in(house) as finding:
        (job_id,) = await house.submit("Why do otters hold hands? Take 5 seconds.")
        assert await found(finding, "otters hands") == [job_id]
        await house.until(lambda: house.ended(job_id), hurry=1.0)
        job = await house.row(job_id)
        assert job.answer is not None
        word = max(job.answer.shown_text.split(), key=len)
        assert await found(finding, word) == [job_id]


async def test_many_jobs_are_taken_in_in_the_background(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        await house.submit(*(f"Otters, question {n}" for n in range(400)))
        async with finding_in(house) as finding:
            told: list[int] = []
            finding.unread.watch(told.append)
            assert len(await found(finding, "otters")) < 400
            await house.until(lambda: told[-1:] == [0] and len(told) > 2, timeout=20)
            assert told[1:] == sorted(told[1:], reverse=True)
            assert len(await found(finding, "otters")) == 400


async def test_a_disk_that_refuses_does_not_stop_searching(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator, run=False) as house, finding_in(house) as finding:
        (first,) = await house.submit("Otters")
        assert await found(finding, "otters") == [first]
        (second,) = await house.submit("More otters")
        house.disk(works=False)
        assert await found(finding, "otters") == [first]
        house.disk(works=True)
        assert set(await found(finding, "otters")) == {first, second}
