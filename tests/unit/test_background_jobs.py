"""A job from intention to saved result: the ledger before the network, cancel, release, uncertain, restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.jobs import JobOrigin, JobStatus
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.usage import CostBasis
from desktop_app.services.background_jobs import JobDraft
from desktop_app.simulator import Simulator
from tests.harness.job_house import MODEL, creates, job_house

pytestmark = pytest.mark.simulator(speed=2000)

DONE = (JobStatus.COMPLETED,)


async def test_a_job_is_sent_once_and_its_answer_saved_and_told_once(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        (job_id,) = await house.submit("Why do otters hold hands? Take 5 seconds.")
        await house.until(lambda: house.ended(job_id), hurry=0.5)
        job = await house.row(job_id)
        assert job.status is JobStatus.COMPLETED
        assert job.answer is not None
        assert len(job.answer.text) > 100
        assert job.answer.usage is not None
        assert job.cost.usd is not None
        assert job.cost.basis is CostBasis.ACTUAL
        assert house.spending.today.value.spent == job.cost.usd
        assert house.spending.today.value.in_flight == 0
        (sent,) = creates(simulator)
        assert sent["response_id"] == job.response_id
        body = sent["body"]
        assert isinstance(body, dict)
        assert body["metadata"] == {"ponder_job": job_id}
        assert (await house.statuses(job_id))[:2] == ["waiting", "sending"]
        assert (await house.statuses(job_id))[-1] == "completed"
        assert house.told == [(job.title, JobStatus.COMPLETED)]
        assert house.ledger.counts.value.new == 1
    async with job_house(tmp_path, simulator) as again:
        assert again.told == []
        assert again.ledger.counts.value.new == 1
        await again.jobs.mark_seen(job_id)
        assert again.ledger.counts.value.new == 0
        assert (await again.row(job_id)).seen_at is not None
    assert len(creates(simulator)) == 1


async def test_the_intention_is_on_disk_before_the_request_leaves(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        gate = house.gate("before start")
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: "before start" in house.door.reached)
        row = await house.row(job_id)
        assert (row.status, row.sends, row.response_id) == (JobStatus.SENDING, 1, None)
        assert row.sent_at is not None
        assert row.estimate.high is not None
        assert creates(simulator) == []
        gate.set()
        await house.until(lambda: house.is_in(job_id, JobStatus.QUEUED, JobStatus.IN_PROGRESS))
        assert (await house.row(job_id)).response_id is not None


@pytest.mark.allow_log("a watcher failed")
async def test_whoever_watches_cannot_keep_the_response_id_from_the_disk(tmp_path: Path, simulator: Simulator) -> None:
    def fail(_: object) -> None:
        raise RuntimeError("a bug in a view")

    async with job_house(tmp_path, simulator) as house:
        house.ledger.changed.watch(fail)
        house.access.state.watch(fail, at_once=False)
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.ended(job_id), hurry=0.5)
        assert (await house.row(job_id)).status is JobStatus.COMPLETED
        assert house.told == [("Take 5 seconds.", JobStatus.COMPLETED)]


async def test_a_server_that_answers_at_once_has_its_answer_kept(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        house.door.answers_at_once = True
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.ended(job_id))
        row = await house.row(job_id)
        assert row.answer is not None
        assert row.answer.text
        assert row.cost.usd is not None
        assert await house.statuses(job_id) == ["waiting", "sending", "in_progress", "completed"]


async def test_what_has_not_left_is_cancelled_without_a_request(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        waiting, held = await house.submit("one", "two")
        await house.jobs.pause()
        await house.jobs.cancel(waiting, held)
        await house.run()
        await house.jobs.resume()
        (last,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.ended(last), hurry=0.5)
        for job_id in (waiting, held):
            row = await house.row(job_id)
            assert row.status is JobStatus.CANCELLED
            assert row.cost.usd == 0
            assert not row.is_new
        assert len(creates(simulator)) == 1
        assert house.told == [("Take 5 seconds.", JobStatus.COMPLETED)]


async def test_cancelling_asks_the_server_and_counts_what_it_may_have_cost(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with job_house(tmp_path, simulator) as house:
        job_id, other = await house.submit("Take 60 hours.", "Take 50 hours.")
        await house.until(lambda: all(house.is_in(j, JobStatus.QUEUED, JobStatus.IN_PROGRESS) for j in (job_id, other)))
        await house.jobs.cancel(job_id, other)
        row = await house.row(job_id)
        assert row.status is JobStatus.CANCELLED
        assert row.cost.usd is not None
        assert row.cost.usd > 0
        assert {entry["status"] for entry in simulator.responses()} == {"cancelled"}
        assert house.told == []  # whoever cancelled it need not be told
        assert "Cancelled by you." in [entry.note for entry in await house.jobs.timeline(job_id)]


async def test_a_cancel_that_does_not_reach_the_server_is_made_up_for(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        (job_id,) = await house.submit("Take 60 hours.")
        await house.until(lambda: house.is_in(job_id, JobStatus.QUEUED, JobStatus.IN_PROGRESS))
        simulator.faults.add({"match": {"path": "/cancel$"}, "kind": "status", "status": 503, "times": 3})
        with pytest.raises(ProblemError) as raised:
            await house.jobs.cancel(job_id)
        assert "as soon as it can" in raised.value.problem.advice
        assert house.jobs.cancel_is_wanted(job_id)
        await house.until(lambda: house.ended(job_id), hurry=1.0)
        assert (await house.row(job_id)).status is JobStatus.CANCELLED
        assert not house.jobs.cancel_is_wanted(job_id)


async def test_a_refusal_of_some_cancels_does_not_keep_the_others_from_it(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        ids = await house.submit("Take 60 hours.", "Take 61 hours.", "Take 62 hours.")
        await house.until(lambda: all(house.is_in(j, JobStatus.QUEUED, JobStatus.IN_PROGRESS) for j in ids))
        first = house.ledger.live[ids[0]].response_id
        simulator.faults.add({"match": {"path": f"{first}/cancel$"}, "kind": "status", "status": 403, "times": 1})
        with pytest.raises(ProblemError):
            await house.jobs.cancel(*ids)
        assert house.ended(*ids[1:])
        assert house.is_in(ids[0], JobStatus.QUEUED, JobStatus.IN_PROGRESS)


async def test_a_failed_job_says_why_and_can_be_run_again(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        (job_id,) = await house.submit("Please fail. Take 5 seconds.")
        await house.until(lambda: house.ended(job_id), hurry=0.5)
        row = await house.row(job_id)
        assert row.status is JobStatus.FAILED
        assert row.problem is not None
        assert row.problem.happened
        (again,) = await house.jobs.run_again(job_id)
        await house.until(lambda: house.ended(again.id), hurry=0.5)
        assert again.id != job_id
        assert len(creates(simulator)) == 2
        assert dict((await house.row(again.id)).request.metadata) == {"ponder_job": again.id}


async def test_a_refused_request_costs_nothing_and_fails_with_the_servers_reason(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with job_house(tmp_path, simulator) as house:
        draft = JobDraft("too much", AnswerRequest(MODEL, (Turn(Role.USER, ""),), max_output_tokens=1, background=True))
        (job,) = await house.jobs.submit(draft)
        await house.until(lambda: house.ended(job.id))
        row = await house.row(job.id)
        assert row.status is JobStatus.FAILED
        assert row.cost.usd == 0
        assert house.spending.today.value.in_flight == 0
        assert house.told == [("too much", JobStatus.FAILED)]


# -- uncertain -------------------------------------------------------------------------------------------


async def test_a_create_whose_reply_never_came_is_uncertain_and_its_response_can_be_attached(
    tmp_path: Path, simulator: Simulator
) -> None:
    simulator.faults.add({"match": {"method": "POST"}, "kind": "crash_after_create"})
    async with job_house(tmp_path, simulator) as house:
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.is_in(job_id, JobStatus.UNCERTAIN))
        assert house.told == [("Take 5 seconds.", JobStatus.UNCERTAIN)]
        assert house.spending.today.value.in_flight > 0
        await house.until(lambda: house.clock.moved > 600, hurry=20)
        assert len(creates(simulator)) == 1
        (created,) = simulator.responses()
        with pytest.raises(ProblemError) as refused:
            await house.jobs.attach(job_id, "not an id")
        assert refused.value.problem.kind is ProblemKind.INVALID_REQUEST
        with pytest.raises(ProblemError):
            await house.jobs.attach(job_id, "resp_unknown0000000000")
        assert house.is_in(job_id, JobStatus.UNCERTAIN)
        await house.jobs.attach(job_id, f" https://platform.openai.com/logs/{created['id']}/ ")
        await house.until(lambda: house.ended(job_id), hurry=0.5)
        row = await house.row(job_id)
        assert (row.status, row.response_id) == (JobStatus.COMPLETED, created["id"])
        assert house.spending.today.value.in_flight == 0
        assert len(creates(simulator)) == 1


async def test_a_response_cannot_be_attached_to_two_jobs(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        (done,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.ended(done), hurry=0.5)
        simulator.faults.add({"match": {"method": "POST"}, "kind": "status", "status": 500})
        (lost,) = await house.submit("lost")
        await house.until(lambda: house.is_in(lost, JobStatus.UNCERTAIN))
        taken = (await house.row(done)).response_id
        assert taken is not None
        with pytest.raises(ProblemError, match="Take 5 seconds"):
            await house.jobs.attach(lost, taken)
        assert house.is_in(lost, JobStatus.UNCERTAIN)


async def test_sending_again_is_the_persons_word_and_both_sends_are_booked(
    tmp_path: Path, simulator: Simulator
) -> None:
    simulator.faults.add({"match": {"method": "POST"}, "kind": "crash_after_create"})
    async with job_house(tmp_path, simulator) as house:
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.is_in(job_id, JobStatus.UNCERTAIN))
        await house.jobs.send_again(job_id)
        await house.jobs.send_again(job_id)  # pressed twice
        await house.until(lambda: house.ended(job_id), hurry=0.5)
        row = await house.row(job_id)
        assert (row.status, row.sends) == (JobStatus.COMPLETED, 2)
        assert len(creates(simulator)) == 2
        assert row.cost.usd is not None
        assert house.spending.today.value.spent > row.cost.usd


async def test_dropping_keeps_a_marked_estimate(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({"match": {"method": "POST"}, "kind": "status", "status": 500})
    async with job_house(tmp_path, simulator) as house:
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.is_in(job_id, JobStatus.UNCERTAIN))
        await house.jobs.drop(job_id)
        row = await house.row(job_id)
        assert row.status is JobStatus.CANCELLED
        assert row.cost.basis is CostBasis.ESTIMATE
        assert house.spending.today.value.in_flight == 0
        assert house.spending.today.value.spent == row.cost.usd


@pytest.mark.allow_log("job send .* failed")
async def test_a_bug_after_the_request_left_makes_the_job_uncertain_and_stops_no_other(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with job_house(tmp_path, simulator) as house:
        house.door.bug = KeyError("ours")
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: house.is_in(job_id, JobStatus.UNCERTAIN))
        house.door.bug = None
        (other,) = await house.submit("Take 6 seconds.")
        await house.until(lambda: house.ended(other), hurry=1.0)
        assert len(creates(simulator)) == 2
        await house.jobs.send_again(job_id)
        await house.until(lambda: house.ended(job_id), hurry=1.0)
        assert (await house.row(job_id)).status is JobStatus.COMPLETED


# -- expired ---------------------------------------------------------------------------------------------


async def test_only_a_response_that_stays_missing_is_given_up_and_it_can_be_found_again(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with job_house(tmp_path, simulator) as house:
        job_id, other = await house.submit("Take 30 hours.", "Take 31 hours.")
        await house.until(lambda: all(house.is_in(j, JobStatus.QUEUED, JobStatus.IN_PROGRESS) for j in (job_id, other)))
        response = house.ledger.live[job_id].response_id
        lost = {"match": {"method": "GET", "path": str(response)}, "kind": "status", "status": 404}
        simulator.faults.add({**lost, "times": 4})  # for half a minute only, as right after it was made
        await house.until(lambda: house.jobs.check_problem(job_id), hurry=0.5)
        await house.until(lambda: house.jobs.check_problem(job_id) is None, hurry=0.5)
        assert house.is_in(job_id, JobStatus.QUEUED, JobStatus.IN_PROGRESS)
        simulator.faults.add({**lost, "times": -1})
        await house.until(lambda: house.ended(job_id), hurry=2.0)
        row = await house.row(job_id)
        assert row.status is JobStatus.EXPIRED
        assert row.problem is not None
        assert "30 days" in row.problem.advice
        assert row.cost.basis is CostBasis.ESTIMATE
        assert house.is_in(other, JobStatus.QUEUED, JobStatus.IN_PROGRESS)
        with pytest.raises(ProblemError):
            await house.jobs.look_again(job_id)
        simulator.faults.clear()
        simulator.set_speed(1_000_000)
        await house.jobs.look_again(job_id)
        await house.until(lambda: house.ended(job_id), hurry=2.0)
        row = await house.row(job_id)
        assert row.status is JobStatus.COMPLETED
        assert row.cost.basis is CostBasis.ACTUAL
        assert row.is_new


# -- after a crash ---------------------------------------------------------------------------------------


async def test_what_was_being_sent_when_ponder_died_is_uncertain_also_for_pro(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        request = AnswerRequest("gpt-5-pro", (Turn(Role.USER, "Hm?"),), background=True, pinned_body=True)
        drafts = (JobDraft("plain", replace_model(request)), JobDraft("pro", request, JobOrigin.PRO))
        jobs = await house.jobs.submit(*drafts)
        for job in jobs:
            await house.store.save(job.moved(JobStatus.SENDING, house.clock()))
    async with job_house(tmp_path, simulator) as again:
        assert sorted(again.told) == [("plain", JobStatus.UNCERTAIN), ("pro", JobStatus.UNCERTAIN)]
        assert again.ledger.counts.value.uncertain == 2
        await again.until(lambda: again.clock.moved > 300, hurry=20)
        assert creates(simulator) == []
    async with job_house(tmp_path, simulator) as third:
        assert third.told == []
        pro = next(job for job in third.ledger.live.values() if job.origin is JobOrigin.PRO)
        await third.jobs.send_again(pro.id)
        await third.until(lambda: third.ended(pro.id), hurry=5.0)
        (sent,) = creates(simulator)
        body = sent["body"]
        assert isinstance(body, dict)
        assert "metadata" not in body
        assert "store" not in body


async def test_a_crash_after_the_id_was_saved_goes_on_asking(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        gate = house.gate("before poll")
        (job_id,) = await house.submit("Take 2000 seconds.")
        await house.until(lambda: house.is_in(job_id, JobStatus.QUEUED, JobStatus.IN_PROGRESS))
        gate.set()
    async with job_house(tmp_path, simulator) as again:
        assert again.spending.today.value.in_flight > 0 or again.ended(job_id)
        await again.until(lambda: again.ended(job_id), hurry=0.5)
        assert (await again.row(job_id)).status is JobStatus.COMPLETED
    assert len(creates(simulator)) == 1


async def test_a_disk_that_takes_nothing_at_start_up_does_not_stop_the_app(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        (job_id,) = await house.submit("one")
        await house.store.save((await house.row(job_id)).moved(JobStatus.SENDING, house.clock()))
        house.disk(works=False)
        await house.ledger.recover()
        assert house.ledger.live[job_id].status is JobStatus.UNCERTAIN
        house.disk(works=True)
        await house.run()
        await house.until(lambda: not house.ledger.unsaved)
        assert (await house.row(job_id)).status is JobStatus.UNCERTAIN
        assert house.told == [("one", JobStatus.UNCERTAIN)]


# -- keeping house ---------------------------------------------------------------------------------------


async def test_only_what_has_ended_is_deleted_and_it_comes_back(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        done, running = await house.submit("Take 5 seconds.", "Take 60 hours.")
        await house.until(lambda: house.ended(done), hurry=0.5)
        assert await house.jobs.delete(done, running) == (done,)
        assert [job.id for job in await house.jobs.jobs()] == [running]
        assert house.ledger.counts.value.new == 0
        await house.jobs.restore(done)
        assert {job.id for job in await house.jobs.jobs()} == {done, running}
        assert house.ledger.counts.value.new == 1


async def test_title_priority_and_tags_change_while_it_runs_and_after(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        gate = house.gate("after start")
        (job_id,) = await house.submit("Take 5 seconds.")
        await house.until(lambda: "after start" in house.door.reached)
        await house.jobs.change(job_id, title="Otters", tags=("sea",), priority=3)
        gate.set()
        await house.until(lambda: house.ended(job_id), hurry=0.5)
        row = await house.row(job_id)
        assert (row.title, row.tags, row.priority, row.status) == ("Otters", ("sea",), 3, JobStatus.COMPLETED)
        await house.jobs.change(job_id, tags=())
        row = await house.row(job_id)
        assert row.tags == ()
        assert row.answer is not None
        assert row.answer.text
        assert await house.jobs.raw_answer(job_id)


async def test_higher_priority_goes_first_then_the_older(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        from desktop_app.domain.settings import IN_FLIGHT

        await house.preferences.change(IN_FLIGHT, 1)
        low = await house.submit("low 1. Take 2 seconds.", "low 2. Take 2 seconds.")
        high = await house.submit("high. Take 2 seconds.", priority=5)
        await house.run()
        await house.until(lambda: house.ended(*low, *high), hurry=0.5)
        order = [entry["body"]["metadata"]["ponder_job"] for entry in creates(simulator)]  # type: ignore[index]
        assert order == [high[0], *low]


def replace_model(request: AnswerRequest) -> AnswerRequest:
    return AnswerRequest(MODEL, request.turns, background=True)
