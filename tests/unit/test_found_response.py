"""An id that a person pastes for an uncertain job: taken when it can be that job's, refused in words when it cannot."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.problems import ProblemError
from desktop_app.simulator import Simulator
from tests.harness.job_house import JobHouse, creates, job_house

pytestmark = pytest.mark.simulator(speed=2000)


async def lost(house: JobHouse, simulator: Simulator, prompt: str = "Take 5 seconds.") -> tuple[JobId, str]:
    """A job that the server took and whose reply never came: its id, and the response's."""
    simulator.faults.add({"match": {"method": "POST"}, "kind": "crash_after_create"})
    (job_id,) = await house.submit(prompt)
    await house.until(lambda: house.is_in(job_id, JobStatus.UNCERTAIN))
    return job_id, str(simulator.responses()[-1]["id"])


async def refusal(house: JobHouse, job_id: JobId, pasted: str) -> str:
    with pytest.raises(ProblemError) as raised:
        await house.jobs.attach(job_id, pasted)
    assert house.is_in(job_id, JobStatus.UNCERTAIN)
    assert raised.value.problem.advice
    return raised.value.problem.happened


async def test_the_right_id_fetches_the_answer_without_another_request(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        job_id, response = await lost(house, simulator)
        await house.jobs.attach(job_id, f"  https://platform.openai.com/logs/{response}/ ")
        await house.until(lambda: house.ended(job_id), hurry=0.5)
        row = await house.row(job_id)
        assert (row.status, row.response_id) == (JobStatus.COMPLETED, response)
        assert len(creates(simulator)) == 1


async def test_what_is_no_id_or_unknown_is_refused(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        job_id, _ = await lost(house, simulator)
        asked = len(simulator.requests())
        assert await refusal(house, job_id, "I could not find it") == "This is not a response id."
        assert await refusal(house, job_id, "") == "This is not a response id."
        assert len(simulator.requests()) == asked
        assert await refusal(house, job_id, "resp_0000") == "The server does not know this id."


async def test_the_response_of_another_job_is_refused_by_row_and_by_mark(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        job_id, _ = await lost(house, simulator)
        other, theirs = await lost(house, simulator, "Take 6 seconds.")
        assert await refusal(house, job_id, theirs) == "This response was made for another job of Ponder."
        await house.jobs.attach(other, theirs)
        await house.until(lambda: house.ended(other), hurry=0.5)
        assert await refusal(house, job_id, theirs) == "This response belongs to the job “Take 6 seconds.”."
        await house.jobs.delete(other)
        assert await refusal(house, job_id, theirs) == "This response belongs to the job “Take 6 seconds.”."


async def test_one_of_another_day_is_refused(tmp_path: Path, simulator: Simulator, monkeypatch: Any) -> None:
    async with job_house(tmp_path, simulator) as house:
        job_id, response = await lost(house, simulator)
        poll = house.door.poll

        async def long_ago(response_id: str, *, known: str = "") -> Any:
            report = await poll(response_id, known=known)
            return replace(report, created_at=(report.created_at or 0.0) - 30 * 86_400, metadata=())

        monkeypatch.setattr(house.door, "poll", long_ago)
        assert "but the job was sent on" in await refusal(house, job_id, response)
