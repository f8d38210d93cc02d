"""What the services may rely on when they keep the ledger."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from desktop_app.domain.answers import Answer, ResponseStatus
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import MOVES, IllegalMoveError, JobOrigin, JobStatus
from desktop_app.storage.comparisons import SqliteComparisons
from desktop_app.storage.jobs import SqliteJobs
from tests.contracts.samples import ANSWER, REQUEST, comparison, job, new_job, opened, trial

J1 = JobId("job-1")
SHORT_REQUEST = replace(REQUEST, turns=(), developer_message="", metadata=(), prompt_cache_key=None)
BARE = Answer(
    ANSWER.response_id,
    ANSWER.model_id,
    ANSWER.status,
    ANSWER.created_at,
    ANSWER.completed_at,
    usage=ANSWER.usage,
    incomplete_reason=ANSWER.incomplete_reason,
    effort=ANSWER.effort,
    service_tier=ANSWER.service_tier,
    problem=ANSWER.problem,
    request_id=ANSWER.request_id,
)


async def test_a_job_comes_back_whole_after_a_restart(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        await SqliteJobs(database).add(job(), notes=["Submitted."])
    async with opened(tmp_path) as database:
        store = SqliteJobs(database)
        whole = replace(job(), answer=replace(ANSWER, raw=""))
        assert await store.job(J1) == whole
        assert await store.jobs_with_status(JobStatus.COMPLETED) == [whole]
        assert await store.raw_answer(J1) == ANSWER.raw
        assert await store.job(JobId("none")) is None
        (entry,) = await store.timeline(J1)
        assert (entry.at, entry.status, entry.note) == (101.0, JobStatus.COMPLETED, "Submitted.")


async def test_the_list_is_newest_first_and_without_what_is_long(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteJobs(database)
        pro = replace(new_job("pro", at=300.0), origin=JobOrigin.PRO)
        await store.add(job("old", at=1.0), pro, job("new", at=200.0))
        assert [listed.id for listed in await store.jobs()] == ["pro", "new", "old"]
        assert await store.jobs(origins=[JobOrigin.PRO]) == [replace(pro, request=SHORT_REQUEST)]
        assert [listed.id for listed in await store.jobs(origins=[JobOrigin.JOBS, JobOrigin.CHAT])] == ["new", "old"]
        assert [listed.id for listed in await store.jobs(newest=2)] == ["pro", "new"]
        assert [listed.id for listed in await store.jobs(origins=[JobOrigin.JOBS], newest=1)] == ["new"]
        listed = (await store.jobs())[2]
        assert listed == replace(job("old", at=1.0), answer=BARE, request=SHORT_REQUEST)
        await store.save(replace(pro, priority=9))
        assert [listed.priority for listed in await store.jobs()] == [9, 2, 2]


@pytest.mark.parametrize("origin", JobOrigin)
async def test_new_jobs_are_those_that_are_new(tmp_path: Path, origin: JobOrigin) -> None:
    async with opened(tmp_path) as database:
        store = SqliteJobs(database)
        made = [
            replace(new_job(f"{status}-{seen}", status), origin=origin, seen_at=seen)
            for status in JobStatus
            for seen in (None, 0.0, 5.0)
        ]
        await store.add(*made)
        assert sorted(await store.new_jobs()) == sorted((each.id, each.origin) for each in made if each.is_new)
        await store.delete(*(each.id for each in made if each.status.terminal))
        assert list(await store.new_jobs()) == []


async def test_saving_a_listed_job_loses_nothing_of_its_answer(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteJobs(database)
        await store.add(job())
        (listed,) = await store.jobs()
        await store.save(replace(listed, seen_at=999.0, response_id=None))
        loaded = await store.job(J1)
        assert loaded == replace(job(), seen_at=999.0, answer=replace(ANSWER, raw=""))
        assert await store.raw_answer(J1) == ANSWER.raw
        assert len(await store.timeline(J1)) == 1, "nothing moved, so the timeline has nothing to tell"


@pytest.mark.parametrize(("stored", "wanted"), list(product(JobStatus, JobStatus)))
async def test_the_stored_status_decides_which_move_is_legal(
    tmp_path: Path, stored: JobStatus, wanted: JobStatus
) -> None:
    async with opened(tmp_path) as database:
        store = SqliteJobs(database)
        await store.add(new_job(status=stored))
        changed = replace(new_job(status=wanted), changed_at=200.0, title="changed")
        if wanted is stored or wanted in MOVES[stored]:
            await store.save(changed, note="why")
            assert await store.job(J1) == changed
            assert [entry.status for entry in await store.timeline(J1)] == [stored, wanted]
        else:
            with pytest.raises(IllegalMoveError):
                await store.save(changed, note="why")
            assert await store.job(J1) == new_job(status=stored)
            assert [entry.status for entry in await store.timeline(J1)] == [stored]


async def test_a_stale_copy_cannot_undo_the_end_of_a_job(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteJobs(database)
        running = new_job(status=JobStatus.IN_PROGRESS)
        await store.add(running)
        ended = replace(running.moved(JobStatus.COMPLETED, 150.0), answer=ANSWER, response_id="resp_1")
        await store.save(ended)
        with pytest.raises(IllegalMoveError):
            await store.save(replace(running, polls=7))
        assert await store.job(J1) == replace(ended, answer=replace(ANSWER, raw=""))


async def test_status_answer_and_timeline_commit_together(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteJobs(database)
        await store.add(new_job(status=JobStatus.IN_PROGRESS))
        unstorable = replace(ANSWER, status=ResponseStatus.COMPLETED, raw=5)  # type: ignore[arg-type]
        with pytest.raises(AttributeError):
            await store.save(replace(new_job(status=JobStatus.COMPLETED), answer=unstorable))
        assert await store.job(J1) == new_job(status=JobStatus.IN_PROGRESS)
        assert len(await store.timeline(J1)) == 1
        with pytest.raises(Exception, match="UNIQUE"):
            await store.add(new_job("fresh"), new_job(J1))
        assert await store.job(JobId("fresh")) is None
        with pytest.raises(LookupError):
            await store.save(new_job("never added"))


async def test_only_jobs_that_ended_can_be_deleted_and_that_can_be_undone(tmp_path: Path) -> None:
    now = [1000.0]
    async with opened(tmp_path) as database:
        store = SqliteJobs(database, clock=lambda: now[0])
        await store.add(job(), new_job("running", JobStatus.QUEUED))
        with pytest.raises(IllegalMoveError):
            await store.delete(J1, JobId("running"))
        assert len(await store.jobs()) == 2, "all or nothing"
        await store.delete(J1)
        assert [listed.id for listed in await store.jobs()] == ["running"]
        assert await store.jobs_with_status(JobStatus.COMPLETED) == []
        await store.restore(J1)
        assert len(await store.jobs()) == 2
        await store.delete(J1)
        assert await store.purge_deleted(before=1000.0) == 0
        assert await store.purge_deleted(before=1001.0) == 1
        assert await store.job(J1) is None
        assert await store.raw_answer(J1) == ""
        assert await store.timeline(J1) == []


async def test_a_new_job_never_takes_the_place_of_a_purged_one(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteJobs(database, clock=lambda: 1.0)
        await store.add(job())
        assert len(await store.jobs()) == 1
        await store.delete(J1)
        await store.purge_deleted(before=2.0)
        await store.add(new_job("job-2"))
        assert await store.jobs() == [replace(new_job("job-2"), request=SHORT_REQUEST)]


async def test_lists_asked_for_at_once_are_all_whole(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteJobs(database)
        await store.add(*(new_job(f"job-{number}", at=float(number)) for number in range(600)))
        first = asyncio.gather(*(store.jobs() for _ in range(5)))
        await store.save(replace(new_job("job-599", at=599.0), priority=5))
        for jobs in [*(await first), await store.jobs()]:
            assert [listed.id for listed in jobs] == [f"job-{number}" for number in reversed(range(600))]
        assert (await store.jobs())[0].priority == 5


@pytest.mark.allow_log("cannot be read by this version")
async def test_a_row_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteJobs(database)
        await store.add(new_job("job-1"), new_job("job-2"))
        assert len(await store.jobs()) == 2
        await database.run(
            lambda connection: connection.execute(
                "UPDATE jobs SET status = 'dreaming', revision = revision + 1 WHERE id = 'job-1'"
            ).close()
        )
        assert [listed.id for listed in await store.jobs()] == ["job-2"]


async def test_purging_keeps_the_jobs_of_a_comparison(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store, comparisons = SqliteJobs(database, clock=lambda: 1.0), SqliteComparisons(database, clock=lambda: 1.0)
        one = trial("t1", comparison().efforts[0], 0)
        await comparisons.save(comparison(), [one], [job("job of t1")])
        await store.delete(JobId("job of t1"))
        assert await store.purge_deleted(before=2.0) == 0
        await comparisons.delete(comparison().id)
        assert await comparisons.purge_deleted(before=2.0) == 1
        assert await store.purge_deleted(before=2.0) == 1
