"""A job at a service tier: sent so, priced by the tier that served it, and held while flex has no capacity."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.problems import ProblemKind
from desktop_app.domain.usage import Usage
from desktop_app.price_list.price_list import GenaiPriceList
from desktop_app.services.background_jobs import JobDraft
from desktop_app.simulator import Simulator
from tests.harness.job_house import MODEL, creates, job_house, request

pytestmark = pytest.mark.simulator(speed=2000)


async def test_no_flex_capacity_holds_a_job_until_there_is(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({
        "kind": "status", "status": 429, "code": "resource_unavailable",
        "match": {"method": "POST", "path": "/responses$", "nth": 1},
    })  # fmt: skip
    async with job_house(tmp_path, simulator) as house:
        flex = replace(request("Report on tides."), service_tier="flex")
        (job,) = await house.jobs.submit(JobDraft("Report", flex))
        await house.until(lambda: house.is_in(job.id, JobStatus.HELD), what="held")
        held = await house.row(job.id)
        assert held.problem is not None
        assert held.problem.kind is ProblemKind.OVERLOADED
        assert "no flex capacity" in held.problem.happened
        assert "Nothing was charged" in held.problem.happened
        assert house.spending.today.value.in_flight == 0
        await house.until(lambda: house.ended(job.id), hurry=2.0, timeout=20, what="sent when there is room again")
        done = await house.row(job.id)
        assert done.status is JobStatus.COMPLETED
        assert done.answer is not None
        assert done.answer.service_tier == "flex"
        assert await half_of_standard(done.answer.usage, done.cost.usd)
        (spend,) = await house.book.entries(0, house.clock() + 1)
        assert (spend.service_tier, spend.usd) == ("flex", done.cost.usd)
    assert [entry["body"]["service_tier"] for entry in creates(simulator)] == ["flex", "flex"]  # type: ignore[index]


async def test_a_full_flex_tier_holds_up_no_standard_job(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({
        "kind": "status", "status": 429, "code": "resource_unavailable",
        "match": {"method": "POST", "path": "/responses$", "nth": 1},
    })  # fmt: skip
    async with job_house(tmp_path, simulator) as house:
        (flex,) = await house.jobs.submit(JobDraft("Flex", replace(request("Tides?"), service_tier="flex")))
        await house.until(lambda: house.is_in(flex.id, JobStatus.HELD), what="held")
        (standard,) = await house.jobs.submit(JobDraft("Standard", request("Otters?")))
        # no time is helped along: flex rests for half a minute, and nobody waits for it
        await house.until(lambda: house.is_in(standard.id, JobStatus.QUEUED, JobStatus.IN_PROGRESS), what="sent")
        assert house.is_in(flex.id, JobStatus.HELD)


async def test_a_job_served_at_another_tier_is_priced_by_that(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        wish = replace(request("Report on tides, please be downgraded."), service_tier="priority")
        (job,) = await house.jobs.submit(JobDraft("Report", wish))
        await house.until(lambda: house.ended(job.id), hurry=2.0, timeout=20, what="the end")
        done = await house.row(job.id)
        assert done.answer is not None
        assert done.answer.service_tier == "default"
        assert done.answer.usage is not None
        standard = await GenaiPriceList().cost(MODEL, done.answer.usage, service_tier=None, at=house.clock())
        assert done.cost.usd == standard.usd


async def test_a_tier_that_the_project_forbids_holds_the_job_until_it_is_allowed(
    tmp_path: Path, simulator: Simulator
) -> None:
    simulator.faults.add({"kind": "status", "status": 400, "code": "tier_not_allowed", "match": {"method": "POST"}})
    async with job_house(tmp_path, simulator) as house:
        (job,) = await house.jobs.submit(JobDraft("Report", replace(request("Tides?"), service_tier="flex")))
        await house.until(lambda: house.is_in(job.id, JobStatus.HELD), what="held")
        held = await house.row(job.id)
        assert held.problem is not None
        assert "project does not allow this service tier" in held.problem.happened
        await house.jobs.release(job.id)
        await house.until(lambda: house.ended(job.id), hurry=2.0, timeout=20, what="the end")
        assert (await house.row(job.id)).status is JobStatus.COMPLETED


async def test_a_tier_that_the_model_lacks_fails_the_job_for_free(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        wish = replace(request("Tides?", "gpt-6.2-sol"), service_tier="flex")
        (job,) = await house.jobs.submit(JobDraft("Report", wish))
        await house.until(lambda: house.ended(job.id), what="the end")
        failed = await house.row(job.id)
        assert failed.status is JobStatus.FAILED
        assert failed.problem is not None
        assert "not served at this service tier" in failed.problem.happened
        assert failed.cost.usd == 0


async def half_of_standard(usage: Usage | None, usd: object) -> bool:
    assert usage is not None
    standard = await GenaiPriceList().cost(MODEL, usage, service_tier=None, at=1_795_000_000)
    return standard.usd is not None and usd == standard.usd / 2
