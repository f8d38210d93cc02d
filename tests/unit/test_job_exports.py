"""Exports of one job and of many, over the real ledger and the real disk: whole or not at all; they can be stopped."""

from __future__ import annotations

import asyncio
import json
import zipfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.documents.report_files import ReportFiles
from desktop_app.documents.report_writer import ReportWriter
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.reports import PaperReport, ReportFormat
from desktop_app.services.job_exports import JobExports, suggested_name
from desktop_app.simulator import Simulator
from desktop_app.ui.markdown.html import report_body
from tests.harness.job_house import job_house
from tests.harness.report_jobs import reported


class Paper:
    """Stands for the window's printer; holds every page back while `held`."""

    def __init__(self) -> None:
        self.free = asyncio.Event()
        self.free.set()
        self.begun = asyncio.Event()

    async def __call__(self, report: PaperReport) -> bytes:
        self.begun.set()
        await self.free.wait()
        return f"%PDF {report.title}".encode()


@asynccontextmanager
async def exports_of(folder: Path, simulator: Simulator, *jobs: Job) -> AsyncIterator[tuple[JobExports, Paper]]:
    paper = Paper()
    async with job_house(folder, simulator, run=False) as house:
        await house.store.add(*jobs)
        yield JobExports(house.jobs, ReportWriter(report_body, paper), ReportFiles(), house.clock), paper


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where exports go."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def names_in(place: Path) -> set[str]:
    """The files in a folder or a ZIP file."""
    return set(zipfile.ZipFile(place).namelist()) if place.is_file() else {path.name for path in place.iterdir()}


async def test_one_job_in_each_format(tmp_path: Path, out: Path, simulator: Simulator) -> None:
    async with exports_of(tmp_path, simulator, reported(1, "Otters")) as (exports, _):
        for form in ReportFormat:
            done = await exports.save_one(reported(1).id, form, out / f"Otters.{form.value}")
            assert done.path == out / f"Otters.{form.value}"
        data = json.loads((out / "Otters.json").read_text("utf-8"))
        assert data["response"]["id"] == "resp_1"
        assert data["job"]["answer"]["citations"]
        assert [entry["status"] for entry in data["timeline"]] == ["completed"]
        assert (out / "Otters.md").read_text("utf-8").startswith("---\ntitle:")
        assert (out / "Otters.html").read_text("utf-8").startswith("<!DOCTYPE html>")
        assert (out / "Otters.pdf").read_bytes() == b"%PDF Otters"


async def test_nothing_is_overwritten_unless_a_person_said_so(tmp_path: Path, out: Path, simulator: Simulator) -> None:
    (out / "a.md").write_text("mine")
    async with exports_of(tmp_path, simulator, reported(1)) as (exports, _):
        done = await exports.save_one(reported(1).id, ReportFormat.MARKDOWN, out / "a.md")
        assert done.path == out / "a (2).md"
        assert (out / "a.md").read_text() == "mine"
        again = await exports.save_one(reported(1).id, ReportFormat.MARKDOWN, out / "a.md", replace=True)
        assert again.path.read_text("utf-8").startswith("---")


async def test_a_job_that_is_gone(tmp_path: Path, out: Path, simulator: Simulator) -> None:
    async with exports_of(tmp_path, simulator, reported(1)) as (exports, _):
        with pytest.raises(LookupError):
            await exports.save_one(JobId("gone"), ReportFormat.MARKDOWN, out / "a.md")
        done = await exports.save_many(
            [JobId("gone"), reported(1).id], [ReportFormat.MARKDOWN], out, "Reports", zipped=False
        )
        assert (done.jobs, done.gone) == (1, 1)


@pytest.mark.parametrize("zipped", [False, True])
async def test_many_jobs_become_one_folder_or_file(
    tmp_path: Path, out: Path, simulator: Simulator, zipped: bool
) -> None:
    jobs = [reported(1, "Otters"), reported(2, "otters"), reported(3, "CON"), reported(4, "../x?")]
    told: list[tuple[int, int]] = []
    async with exports_of(tmp_path, simulator, *jobs) as (exports, _):
        forms = [ReportFormat.MARKDOWN, ReportFormat.JSON]
        ids = [job.id for job in jobs]
        done = await exports.save_many(
            ids, forms, out, "My: reports", zipped=zipped, progress=lambda n, of: told.append((n, of))
        )
        assert done.path == out / ("My reports.zip" if zipped else "My reports")
        assert done.jobs == 4
        stems = ("Otters", "otters (2)", "_CON", "x")
        assert names_in(done.path) == {f"{stem}.{suffix}" for stem in stems for suffix in ("md", "json")}
        assert told[0] == (0, 4)
        assert told[-1] == (4, 4)
        assert told == sorted(told)


@pytest.mark.parametrize("zipped", [False, True])
async def test_a_stopped_export_leaves_nothing(tmp_path: Path, out: Path, simulator: Simulator, zipped: bool) -> None:
    jobs = [reported(number) for number in range(1, 5)]
    async with exports_of(tmp_path, simulator, *jobs) as (exports, paper):
        paper.free.clear()
        forms = [ReportFormat.MARKDOWN, ReportFormat.PDF]
        task = asyncio.create_task(exports.save_many([j.id for j in jobs], forms, out, "Reports", zipped=zipped))
        await paper.begun.wait()
        (filling,) = names_in(out)
        assert not filling.startswith("Reports")
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert names_in(out) == set()


async def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, out: Path, simulator: Simulator) -> None:
    async with exports_of(tmp_path, simulator, reported(1)) as (exports, _):
        with pytest.raises(ProblemError, match="could not be written"):
            await exports.save_one(reported(1).id, ReportFormat.MARKDOWN, out / "nowhere" / "a.md")
        with pytest.raises(ProblemError, match="could not be written"):
            await exports.save_many([reported(1).id], list(ReportFormat), out / "nowhere", "Reports", zipped=True)


async def test_what_is_simulated_is_told_by_the_ledger(tmp_path: Path, out: Path, simulator: Simulator) -> None:
    async with exports_of(tmp_path, simulator, reported(1, server="demo"), reported(2)) as (exports, _):
        for number, simulated in ((1, True), (2, False)):
            record = await exports.record(reported(number).id)
            assert record is not None
            assert record.simulated is simulated


async def test_the_response_alone(tmp_path: Path, out: Path, simulator: Simulator) -> None:
    job = reported(1)
    assert job.answer is not None
    raw = json.dumps({"id": "resp_1", "text": "수달 " * 300_000}, ensure_ascii=False)
    async with exports_of(tmp_path, simulator, replace(job, answer=replace(job.answer, raw=raw))) as (exports, _):
        done = await exports.save_response(job.id, out / "response.json")
        assert done.path.read_text("utf-8") == raw


def test_what_a_file_may_be_called() -> None:
    assert suggested_name([reported(1, "Otters")], "21 Nov 2026") == "Otters"
    assert suggested_name([reported(1), reported(2)], "21 Nov 2026") == "Ponder reports 21 Nov 2026"
