"""How long the server keeps an answer, what is told of it, and why it is gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.answers import Answer, ResponseStatus
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.problems import ProblemKind
from desktop_app.domain.retention import TEN_MINUTES, THIRTY_DAYS, expired_problem, keeping_of
from desktop_app.domain.settings import KEPT_FOR, STORE
from desktop_app.simulator import Simulator
from desktop_app.ui.retention_words import close_words, kept_sentence, kept_words, use_policy
from tests.contracts.samples import job as whole_job
from tests.harness.job_house import creates, job_house

SENT = 1_795_000_000.0
DAY = 86_400.0


@pytest.fixture(autouse=True)
def usual_policy() -> Iterator[None]:
    yield
    use_policy("usual")


def job(status: JobStatus = JobStatus.IN_PROGRESS, *, store: bool | None = None, server: str = "api.openai.com",
        ended: float | None = None) -> Job:  # fmt: skip
    base = whole_job("0" * 32, at=SENT)
    answer = Answer("resp_1", "gpt-5", ResponseStatus.COMPLETED, completed_at=ended) if ended else None
    return replace(base, status=status, request=replace(base.request, store=store), server=server, sent_at=SENT,
                   response_id="resp_1", finished_at=ended, answer=answer, problem=None)  # fmt: skip


@pytest.mark.parametrize("store", [None, True])
def test_usually_it_is_kept_for_thirty_days_from_sending(store: bool | None) -> None:
    keeping = keeping_of(job(store=store), short=False)
    assert keeping is not None
    assert keeping.until == SENT + THIRTY_DAYS
    assert keeping.left(SENT + DAY) == 29 * DAY
    assert keeping.left(SENT + 31 * DAY) == 0


@pytest.mark.parametrize(("store", "short"), [(False, False), (None, True), (True, True)])
def test_a_policy_of_minutes_begins_with_the_answers_end(store: bool | None, short: bool) -> None:
    running = keeping_of(job(store=store), short=short)
    assert running is not None
    assert (running.minutes_only, running.until) == (True, None)
    ended = keeping_of(job(JobStatus.COMPLETED, store=store, ended=SENT + 100), short=short)
    assert ended is not None
    assert ended.until == SENT + 100 + TEN_MINUTES


@pytest.mark.parametrize("server", ["127.0.0.1", "models.example.org", "openai.com.example.org"])
def test_of_other_servers_nothing_is_claimed(server: str) -> None:
    assert keeping_of(job(server=server), short=False) is None
    assert kept_sentence(job(server=server), SENT) == ""


def test_what_was_never_sent_is_kept_nowhere() -> None:
    never = replace(job(), response_id=None)
    assert keeping_of(never, short=False) is None
    assert kept_words(never, SENT) == "—"


def test_a_column_counts_down() -> None:
    assert kept_words(job(), SENT + DAY / 2) == "29 d 12 h"
    assert kept_words(job(), SENT + 29.5 * DAY) == "12:00:00"
    assert kept_words(job(), SENT + 30 * DAY) == "gone"
    assert kept_words(job(JobStatus.EXPIRED), SENT + 60) == "gone"
    use_policy("short")
    assert kept_words(job(), SENT) == "10 min after"
    assert kept_words(job(JobStatus.COMPLETED, ended=SENT), SENT + 108) == "8:12"


def test_sentences_say_from_when_and_whether_ponder_may_be_closed() -> None:
    assert "(30 days after it was sent)" in kept_sentence(job(), SENT)
    assert close_words(job(), "report").startswith("You may close the window")
    use_policy("short")
    assert kept_sentence(job(), SENT) == "about 10 minutes after it is ready"
    assert close_words(job(), "report").startswith("Leave Ponder open")
    late = kept_sentence(job(JobStatus.COMPLETED, ended=SENT), SENT + 3600)
    assert late.startswith("deleted since about ")


@pytest.mark.parametrize(
    ("lost", "after", "short", "said"),
    [
        (job(), 34 * DAY, False, "It was sent 34 days ago"),
        (job(store=False), 3600, False, "is not stored"),
        (job(), 3600, True, "falls under your data policy"),
        (job(), 3600, False, "another key's project looks the same"),
    ],
)
def test_expired_is_explained_by_what_is_known(lost: Job, after: float, short: bool, said: str) -> None:
    problem = expired_problem(lost, SENT + after, short=short)
    assert problem.kind is ProblemKind.NOT_FOUND
    assert said in problem.advice


@pytest.mark.simulator(speed=2000)
async def test_an_answer_that_is_not_stored_and_was_not_fetched_in_time_is_explained(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with job_house(tmp_path, simulator) as house:
        await house.preferences.change(KEPT_FOR, "short")
        (job_id,) = await house.submit("Why? Take 3 hours.")
        await house.until(lambda: house.is_in(job_id, JobStatus.QUEUED, JobStatus.IN_PROGRESS))
        simulator.faults.add({"match": {"method": "GET"}, "kind": "status", "status": 404, "times": -1})
        await house.until(lambda: house.ended(job_id), hurry=1.0, timeout=20)
        row = await house.row(job_id)
    assert row.status is JobStatus.EXPIRED
    assert row.problem is not None
    assert "leave Ponder open" in row.problem.advice


@pytest.mark.simulator(speed=2000)
@pytest.mark.parametrize(("choice", "sent"), [("omit", None), ("true", True), ("false", False)])
async def test_store_is_sent_only_as_settings_say(
    tmp_path: Path, simulator: Simulator, choice: str, sent: bool | None
) -> None:
    async with job_house(tmp_path, simulator) as house:
        await house.preferences.change(STORE, choice)
        (job_id,) = await house.submit("Why?")
        await house.until(lambda: house.ended(job_id), timeout=20)
    body = creates(simulator)[0]["body"]
    assert body.get("store") is sent  # type: ignore[attr-defined]
    assert ("store" in body) is (sent is not None)  # type: ignore[operator]
