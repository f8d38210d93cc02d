"""The ledger at ten thousand jobs: reading it again, changing one, and starting over stay quick."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.storage.jobs import SqliteJobs
from tests.contracts.samples import ANSWER, job, opened


@pytest.mark.long
@pytest.mark.time_limit(120)
async def test_ten_thousand_jobs(tmp_path: Path) -> None:
    answer = replace(ANSWER, text="lorem ipsum " * 500, raw="x" * 10_000)
    async with opened(tmp_path) as database:
        store = SqliteJobs(database)
        await store.add(*(replace(job(f"job-{number}", at=float(number)), answer=answer) for number in range(10_000)))
    began = time.perf_counter()
    async with opened(tmp_path) as database:
        opening = time.perf_counter() - began
        store = SqliteJobs(database)
        first, _ = await timed(store)
        await store.save(replace(job("job-7", at=7.0), priority=9))
        again, jobs = await timed(store)
        began = time.perf_counter()
        assert await store.jobs_with_status(JobStatus.QUEUED, JobStatus.IN_PROGRESS) == []
        by_status = time.perf_counter() - began
    assert len(jobs) == 10_000
    assert jobs[-8].priority == 9
    figures = (
        f"opened in {opening:.2f} s, listed in {first:.2f} s, again in {again:.3f} s, by status in {by_status:.4f} s"
    )
    assert again < 0.3, figures
    assert by_status < 0.05
    assert opening < 5.0
    assert first < 10.0


async def timed(store: SqliteJobs) -> tuple[float, list[Job]]:
    began = time.perf_counter()
    jobs = await store.jobs()
    return time.perf_counter() - began, list(jobs)
