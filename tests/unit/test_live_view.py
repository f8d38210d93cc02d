"""A running job as it is written: each event once over every cut, and a ledger that does not depend on it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.answer_events import AnswerEvent, SummaryAdded, TextAdded, ToolProgress
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.requests import AnswerRequest, Role, SummaryDetail, Turn, WebSearch
from desktop_app.domain.settings import IN_FLIGHT, WATCH_LIVE
from desktop_app.services.background_jobs import JobDraft
from desktop_app.services.job_scheduler import MOST_SENDS_AT_ONCE
from desktop_app.services.live_view import MOST_UNATTENDED, LiveNews, LiveState
from desktop_app.simulator import Simulator
from tests.harness.job_house import MODEL, JobHouse, creates, job_house

pytestmark = pytest.mark.simulator(speed=600)


class Screen:
    """What a person would see of one job."""

    def __init__(self, house: JobHouse) -> None:
        self.events: list[AnswerEvent] = []
        self.states: list[LiveState] = []
        house.jobs.live.news.watch(self.take)

    def take(self, news: LiveNews) -> None:
        if news.anew:
            self.events.clear()
        self.events += news.events
        if not self.states or self.states[-1] is not news.state:
            self.states.append(news.state)

    @property
    def text(self) -> str:
        return said(self.events)


def said(events: Any) -> str:
    return "".join(event.text for event in events if isinstance(event, TextAdded) and not event.commentary)


def draft(prompt: str, *, watch: bool | None = True, **more: Any) -> JobDraft:
    request = AnswerRequest(MODEL, (Turn(Role.USER, prompt),), background=True, **more)
    return JobDraft(prompt, request, watch=watch)


async def watched(house: JobHouse, prompt: str, **more: Any) -> JobId:
    """A job that somebody has opened."""
    (job,) = await house.jobs.submit(draft(prompt, **more))
    house.jobs.live.open(job.id)
    return job.id


def gets(simulator: Simulator, *, streams: bool) -> list[dict[str, Any]]:
    """How often a response was asked for, as a stream or as a poll."""
    asked = [entry for entry in simulator.requests() if entry["method"] == "GET" and "/responses/" in entry["path"]]
    return [entry for entry in asked if (entry["query"].get("stream") == "true") is streams]


async def ended(house: JobHouse, job_id: JobId) -> Job:
    await house.until(lambda: house.ended(job_id), timeout=30, what="the end")
    return await house.row(job_id)


async def test_it_is_seen_as_it_is_written_and_the_poll_saves(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        screen = Screen(house)
        job_id = await watched(
            house,
            "Compare heat pumps in cold climates. Take 10 minutes.",
            effort=Effort.HIGH,
            summary=SummaryDetail.AUTO,
            web_search=WebSearch(),
        )
        await house.until(lambda: screen.text, timeout=20, what="the first words")
        assert not house.ended(job_id)
        job = await ended(house, job_id)
    assert job.status is JobStatus.COMPLETED
    assert job.answer is not None
    assert screen.text == job.answer.text
    assert any(isinstance(event, SummaryAdded) for event in screen.events)
    assert any(isinstance(event, ToolProgress) for event in screen.events)
    assert screen.states[-1] is LiveState.WRITTEN
    (sent,) = creates(simulator)
    assert sent["body"]["stream"] is True  # type: ignore[index]
    assert sent["body"]["background"] is True  # type: ignore[index]
    assert gets(simulator, streams=False), "the answer was saved from a poll"


async def test_the_id_is_on_disk_before_anything_is_shown(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        on_disk: list[str | None] = []
        seen: list[asyncio.Task[None]] = []

        async def look(job_id: JobId) -> None:
            on_disk.append((await house.row(job_id)).response_id)

        def news(told: LiveNews) -> None:
            if not seen:
                seen.append(asyncio.ensure_future(look(told.job_id)))

        house.jobs.live.news.watch(news)
        await watched(house, "Why? Take 5 minutes.")
        await house.until(lambda: on_disk, what="a look at the disk")
        assert on_disk[0] is not None


async def test_every_event_is_heard_once_over_many_cuts(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({"match": {"method": "POST"}, "kind": "cut", "after_events": 2})
    resumed = {"match": {"method": "GET", "path": "/responses/"}, "kind": "cut", "after_events": 40, "times": -1}
    async with job_house(tmp_path, simulator) as house:
        screen = Screen(house)
        house.jobs.live._first_wait = 0.01
        job_id = await watched(house, "Write 400 words. Take 8 minutes.")
        await house.until(lambda: house.is_in(job_id, JobStatus.QUEUED, JobStatus.IN_PROGRESS))
        simulator.faults.add(resumed)
        await house.until(lambda: len(gets(simulator, streams=True)) >= 5, timeout=30, what="five resumptions")
        simulator.faults.clear()
        job = await ended(house, job_id)
    assert job.answer is not None
    assert screen.text == job.answer.text
    cursors = [int(entry["query"]["starting_after"]) for entry in gets(simulator, streams=True)]
    assert cursors == sorted(cursors)
    assert cursors[0] >= 1
    assert len(creates(simulator)) == 1


async def test_the_ledger_does_not_need_the_stream(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        job_id = await watched(house, "Why do otters hold hands? Take 5 minutes.")
        await house.until(lambda: house.is_in(job_id, JobStatus.QUEUED, JobStatus.IN_PROGRESS))
        await house.jobs.live.close()
        await house.until(lambda: house.ended(job_id), hurry=0.2, timeout=20, what="the end by polls alone")
        job = await house.row(job_id)
    assert job.status is JobStatus.COMPLETED
    assert job.answer is not None
    assert job.answer.text
    assert house.told == [("Why do otters hold hands? Take 5 minutes.", JobStatus.COMPLETED)]


async def test_one_that_nobody_watches_keeps_no_line_open_and_can_be_opened_later(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with job_house(tmp_path, simulator) as house:
        screen = Screen(house)
        (job,) = await house.jobs.submit(draft("Compare tides and canals. Take 10 hours."))
        await house.until(lambda: house.is_in(job.id, JobStatus.IN_PROGRESS), hurry=0.2, timeout=20)
        await house.until(lambda: not house.jobs.live._watched[job.id].task, what="the stream is left")
        simulator.set_speed(10_000)
        house.jobs.live.open(job.id)
        await house.until(lambda: screen.text, timeout=30, what="words")
        simulator.set_speed(100)
        house.jobs.live.shut(job.id)
        so_far = said(house.jobs.live.heard(job.id))
        assert so_far == screen.text, "the whole of it is known to whoever opens it again"
        await asyncio.sleep(0.1)
        assert screen.text == so_far, "nobody listens"
        simulator.set_speed(2_000)
        house.jobs.live.open(job.id)
        whole = await ended(house, job.id)
    assert whole.answer is not None
    assert screen.text == whole.answer.text


async def test_after_a_restart_it_is_heard_from_its_beginning(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        first = Screen(house)
        job_id = await watched(house, "Compare tides and canals. Take 30 minutes.")
        await house.until(lambda: first.text, timeout=30, what="words")
    async with job_house(tmp_path, simulator) as house:
        second = Screen(house)
        house.jobs.live.open(job_id)
        job = await ended(house, job_id)
    assert job.answer is not None
    assert second.text == job.answer.text
    assert "starting_after" not in gets(simulator, streams=True)[-1]["query"]


async def test_the_end_of_the_stream_brings_the_report_at_once(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        screen = Screen(house)
        job_id = await watched(house, "Why do otters hold hands? Take 20 minutes.")
        await house.until(lambda: LiveState.HEARING in screen.states, what="the first event")
        house.ledger.postpone(job_id, 9, house.clock() + 3600)
        await house.until(lambda: house.ended(job_id), timeout=20, what="the end, an hour before its next check")


async def test_the_first_words_say_that_it_is_no_longer_queued(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        job_id = await watched(house, "Why? Take 10 hours.", effort=Effort.HIGH, summary=SummaryDetail.AUTO)
        await house.until(lambda: house.is_in(job_id, JobStatus.QUEUED), what="the server has it")
        house.ledger.postpone(job_id, 9, house.clock() + 3600)
        await house.until(lambda: house.is_in(job_id, JobStatus.IN_PROGRESS), timeout=20, what="an early check")


async def test_many_that_nobody_watches_keep_few_lines_open(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        await house.preferences.change(IN_FLIGHT, 100)
        jobs = await house.jobs.submit(*(draft(f"Stall in queued, {number}.") for number in range(40)))
        most = 0

        def all_sent() -> bool:
            nonlocal most
            most = max(most, sum(one.task is not None for one in house.jobs.live._watched.values()))
            return all(house.is_in(job.id, JobStatus.QUEUED) for job in jobs)

        await house.until(all_sent, timeout=40, what="all are with the server")
        # those that were sent last are still being confirmed
        assert 0 < most <= MOST_UNATTENDED + MOST_SENDS_AT_ONCE
    assert len(creates(simulator)) == 40


async def test_another_server_is_not_asked_for_a_stream(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        (job,) = await house.jobs.submit(draft("Why? Take 10 hours."))
        await house.until(lambda: job.id in house.jobs.live._watched and not house.jobs.live._watched[job.id].task)
        before = len(gets(simulator, streams=True))
        house.ledger.live[job.id] = replace(house.ledger.live[job.id], server="models.example.org")
        house.jobs.live.open(job.id)
        await asyncio.sleep(0.3)
        assert len(gets(simulator, streams=True)) == before


async def test_a_job_that_was_not_created_for_it_is_not_heard(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        job_id = await watched(house, "Why? Take 3 minutes.", watch=False)
        await ended(house, job_id)
    assert "stream" not in creates(simulator)[0]["body"]  # type: ignore[operator]
    assert gets(simulator, streams=True) == []


@pytest.mark.parametrize(("origin", "streamed"), [(JobOrigin.JOBS, True), (JobOrigin.COMPARISON, False)])
async def test_settings_decide_for_jobs_of_the_jobs_tab_alone(
    tmp_path: Path, simulator: Simulator, origin: JobOrigin, streamed: bool
) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        await house.preferences.change(WATCH_LIVE, True)
        request = AnswerRequest(MODEL, (Turn(Role.USER, "Why?"),), background=True)
        (job,) = await house.jobs.submit(JobDraft("Why?", request, origin))
        assert job.request.stream is streamed


async def test_a_stream_that_the_server_has_lost_says_so_and_the_job_goes_on(
    tmp_path: Path, simulator: Simulator
) -> None:
    simulator.faults.add({"match": {"method": "POST"}, "kind": "cut", "after_events": 3})
    async with job_house(tmp_path, simulator) as house:
        lost = {"match": {"method": "GET", "path": "/responses/", "nth": 1}, "kind": "status", "status": 404}
        simulator.faults.add(lost)
        job_id = await watched(house, "Why? Take 4 minutes.")
        await house.until(lambda: house.jobs.live.state(job_id) is LiveState.IMPOSSIBLE, what="the stream is lost")
        assert house.jobs.live.problem(job_id) is not None
        job = await ended(house, job_id)
    assert job.status is JobStatus.COMPLETED


async def test_a_create_whose_first_event_never_came_is_uncertain(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({"match": {"method": "POST"}, "kind": "cut", "after_events": 0})
    async with job_house(tmp_path, simulator) as house:
        job_id = await watched(house, "Why?")
        await house.until(lambda: house.is_in(job_id, JobStatus.UNCERTAIN), what="uncertain")
        await asyncio.sleep(0.2)
    assert len(creates(simulator)) == 1


async def test_cancelled_while_it_is_watched(tmp_path: Path, simulator: Simulator) -> None:
    async with job_house(tmp_path, simulator) as house:
        job_id = await watched(house, "Write 2000 words. Take 10 hours.")
        await house.until(lambda: house.jobs.live.state(job_id) is LiveState.HEARING, what="the first event")
        await house.jobs.cancel(job_id)
        await house.until(lambda: house.ended(job_id))
        job = await house.row(job_id)
        assert job.status is JobStatus.CANCELLED
        assert job_id not in house.jobs.live._watched


async def test_what_a_server_without_background_mode_writes_is_heard_to_its_end_and_kept(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with job_house(tmp_path, simulator, run=False) as house:
        stream = house.door.stream
        house.door.stream = lambda request: stream(replace(request, background=False))  # type: ignore[method-assign]
        await house.run()
        (job,) = await house.jobs.submit(draft("Why do otters hold hands?"))
        row = await ended(house, job.id)
        assert await house.statuses(job.id) == ["waiting", "sending", "in_progress", "completed"]
    assert row.status is JobStatus.COMPLETED
    assert row.answer is not None
    assert row.answer.text
    assert gets(simulator, streams=False) == [], "it is not asked about while it is heard"


async def test_an_organisation_without_summaries_gets_its_answer_without_one(
    tmp_path: Path, simulator: Simulator
) -> None:
    refusal = "Your organization must be verified to generate reasoning summaries. Please go to: https://platform"
    fault = {"match": {"method": "POST"}, "kind": "status", "status": 400, "code": "unsupported_value"}
    simulator.faults.add({**fault, "message": refusal})
    async with job_house(tmp_path, simulator) as house:
        job_id = await watched(house, "Why?", summary=SummaryDetail.AUTO)
        job = await ended(house, job_id)
        assert job.status is JobStatus.COMPLETED
        assert job.request.summary is None
        assert house.told == [("Why?", JobStatus.COMPLETED)]
    first, second = creates(simulator)
    assert first["body"]["reasoning"] == {"summary": "auto"}  # type: ignore[index]
    assert "reasoning" not in second["body"]  # type: ignore[operator]
