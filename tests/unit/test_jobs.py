"""Which status may follow which, and what the server's words do to a job."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from desktop_app.domain.answers import ResponseReport, ResponseStatus
from desktop_app.domain.jobs import (
    MOVES,
    IllegalMoveError,
    Job,
    JobStatus,
    after_crash,
    poll_delay,
)
from desktop_app.domain.problems import ProblemKind
from tests.contracts.samples import ANSWER, PROBLEM, new_job

# written down once more, letter by letter, so that a slip in the table shows
LEGAL = {
    "held": "waiting cancelled",
    "waiting": "held sending cancelled",
    "sending": "queued in_progress completed failed cancelled incomplete uncertain held waiting",
    "queued": "in_progress completed failed cancelled incomplete expired",
    "in_progress": "queued completed failed cancelled incomplete expired",
    "uncertain": "queued in_progress completed failed cancelled incomplete waiting expired",
    "completed": "",
    "failed": "",
    "cancelled": "",
    "incomplete": "",
    "expired": "queued in_progress completed failed cancelled incomplete",
}


@pytest.mark.parametrize(("old", "new"), list(product(JobStatus, JobStatus)))
def test_every_pair_of_statuses(old: JobStatus, new: JobStatus) -> None:
    job = replace(new_job(status=old), next_poll_at=500.0)
    if new.value in LEGAL[old.value].split():
        moved = job.moved(new, 200.0, problem=PROBLEM)
        assert (moved.status, moved.changed_at, moved.problem) == (new, 200.0, PROBLEM)
        assert moved.finished_at == (200.0 if new.terminal else None)
        assert moved.next_poll_at == (500.0 if new.on_server else None)
    else:
        with pytest.raises(IllegalMoveError):
            job.moved(new, 200.0)


def test_the_table_knows_every_status() -> None:
    assert set(MOVES) == set(JobStatus)
    for status in JobStatus:
        final = not MOVES[status] or status is JobStatus.EXPIRED  # which a person may have looked for once more
        assert status.terminal is final
    assert [status for status in JobStatus if status.on_server] == [JobStatus.QUEUED, JobStatus.IN_PROGRESS]
    assert JobStatus.IN_PROGRESS.label == "In progress"


def report(status: ResponseStatus, response_id: str = "resp_1") -> ResponseReport:
    return ResponseReport(response_id, status, "gpt-6.1-sol-x", answer=ANSWER if status.terminal else None)


@pytest.mark.parametrize("said", list(ResponseStatus))
@pytest.mark.parametrize("known", [JobStatus.SENDING, JobStatus.QUEUED, JobStatus.IN_PROGRESS, JobStatus.UNCERTAIN])
def test_a_job_becomes_what_the_server_says(known: JobStatus, said: ResponseStatus) -> None:
    job = new_job(status=known).after(report(said), 300.0)
    assert job.status.value == said.value
    assert (job.response_id, job.resolved_model_id) == ("resp_1", "gpt-6.1-sol-x")
    assert job.started_at == (None if said is ResponseStatus.QUEUED else 300.0)
    assert job.answer is (ANSWER if said.terminal else None)
    assert job.problem is (ANSWER.problem if said.terminal else None)
    assert job.finished_at == (300.0 if said.terminal else None)


@pytest.mark.parametrize("ended", [status for status in JobStatus if status.terminal])
@pytest.mark.parametrize("said", list(ResponseStatus))
def test_a_late_word_changes_nothing(ended: JobStatus, said: ResponseStatus) -> None:
    job = new_job(status=ended)
    assert job.after(report(said, "resp_other"), 300.0) is job


def test_the_start_is_told_once() -> None:
    job = new_job(status=JobStatus.QUEUED).after(report(ResponseStatus.IN_PROGRESS), 300.0)
    assert job.after(report(ResponseStatus.IN_PROGRESS), 400.0).started_at == 300.0
    assert job.after(report(ResponseStatus.COMPLETED), 500.0).started_at == 300.0


@pytest.mark.parametrize("status", list(JobStatus))
def test_after_a_crash_only_what_was_being_sent_changes(status: JobStatus) -> None:
    job = new_job(status=status)
    found = after_crash(job, 900.0)
    if status is not JobStatus.SENDING:
        assert found is job
    else:
        assert found.status is JobStatus.UNCERTAIN
        assert found.problem is not None
        assert found.problem.kind is ProblemKind.TIMED_OUT
        with_id = after_crash(replace(job, response_id="resp_1"), 900.0)
        assert (with_id.status, with_id.next_poll_at) == (JobStatus.QUEUED, 900.0)


def test_elapsed_time_stops_when_the_job_ends() -> None:
    job = new_job()
    assert job.elapsed(500.0) is None
    sent = replace(job, sent_at=100.0)
    assert sent.elapsed(160.0) == 60.0
    assert sent.elapsed(90.0) == 0.0, "a clock that was set back"
    assert replace(sent, finished_at=130.0).elapsed(160.0) == 30.0


def test_new_is_what_ended_unseen() -> None:
    def ended(seen_at: float | None, status: JobStatus = JobStatus.FAILED) -> Job:
        return replace(new_job(status=status), seen_at=seen_at)

    assert ended(None).is_new
    assert not ended(5.0).is_new
    assert not ended(None, JobStatus.QUEUED).is_new


def test_checks_grow_rare_but_never_rarer_than_half_a_minute() -> None:
    delays = [poll_delay(polls, fixed=None, jitter=0.0) for polls in range(40)]
    assert delays[:3] == [2.0, 3.0, 4.5]
    assert delays == sorted(delays)
    assert delays[-1] == 30.0
    assert poll_delay(100_000, fixed=None, jitter=1.0) == pytest.approx(33.0)
    assert 61.0 <= poll_delay(3, fixed=61.0, jitter=0.5) <= 62.0
