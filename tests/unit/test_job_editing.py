"""Many jobs changed at once, with their way back; copies that cost nothing until they are released."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.domain.tags import retagged, tidy_tag
from desktop_app.services.job_editing import JobEdit, JobEditing
from desktop_app.simulator import Simulator
from tests.harness.job_house import creates, job_house

pytestmark = pytest.mark.simulator(speed=2000)


def test_tags_are_tidy() -> None:
    assert tidy_tag("  heat,  pumps \n EU ") == "heat pumps EU"
    assert len(tidy_tag("x" * 500)) == 60
    assert retagged(("a", "b"), ("c", "a"), ("b",)) == ("a", "c")
    assert retagged(("a",), ("b",), ("b",)) == ("a", "b"), "what is given is not taken away with the same word"
    assert retagged((), (), ()) == ()


async def test_a_hundred_and_more_are_tagged_and_it_can_be_undone(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        ids = await house.submit(*(f"Question {n}" for n in range(230)))
        editing = JobEditing(house.jobs)
        first = await editing.retag(ids[:150], ["energy", "q3"], [])
        await editing.retag(ids[100:], ["q4"], ["q3"])
        assert len(first) == 150
        assert (await house.row(ids[0])).tags == ("energy", "q3")
        assert (await house.row(ids[120])).tags == ("energy", "q4")
        assert house.ledger.live[ids[229]].tags == ("q4",)
        assert await editing.retag(ids[:150], ["energy"], []) == {}, "nothing changed, so there is nothing to undo"
        back = await editing.edit(first)
        assert (await house.row(ids[0])).tags == ()
        await editing.edit(back)
        assert (await house.row(ids[0])).tags == ("energy", "q3")
        assert [len(await house.store.timeline(job_id)) for job_id in ids[:3]] == [1, 1, 1], "no move, no entry"


async def test_an_edit_and_an_end_do_not_undo_each_other(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        ids = await house.submit("Take 5 seconds.", "Take 6 seconds.")
        editing = JobEditing(house.jobs)
        number = 0
        while not house.ended(*ids):
            number += 1
            await editing.edit({job_id: JobEdit(priority=number) for job_id in ids})
            house.clock.skip(0.5)
            house.scheduler.wake()
        await editing.edit({job_id: JobEdit(title="At the end") for job_id in ids})
        for job_id in ids:
            job = await house.row(job_id)
            assert (job.status, job.title) == (JobStatus.COMPLETED, "At the end")
            assert job.answer is not None
            assert job.answer.shown_text
        assert len(creates(simulator)) == 2


async def test_a_disk_that_refuses_changes_nothing(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        (job_id,) = await house.submit("Question")
        house.disk(works=False)
        with pytest.raises(ProblemError):
            await JobEditing(house.jobs).edit({job_id: JobEdit(priority=10)})
        assert house.ledger.live[job_id].priority == 0


async def test_a_copy_is_not_sent_before_it_is_released(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.ended(job_id), hurry=1.0)
        editing = JobEditing(house.jobs)
        (copy,) = await editing.copy(job_id, JobId("gone"))
        assert copy.problem is not None
        assert (copy.status, copy.problem.kind) == (JobStatus.HELD, ProblemKind.COPIED)
        assert dict(copy.request.metadata) == {"ponder_job": copy.id}
        await house.jobs.pause()
        await house.jobs.resume()
        house.clock.skip(100_000)
        house.scheduler.wake()
        (other,) = await house.submit("Take 5 seconds, too.")
        await house.until(lambda: house.ended(other), hurry=1.0)
        assert house.is_in(copy.id, JobStatus.HELD)
        assert len(creates(simulator)) == 2
        await house.jobs.release(copy.id)
        await house.until(lambda: house.ended(copy.id), hurry=1.0)
        assert not (await house.row(copy.id)).cap_released, "a copy passes no cap"
        assert len(creates(simulator)) == 3
