"""Who uses a model that goes, and moving them to its replacement: default, chats, jobs; never Pro or a comparison."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.conversation import Conversation
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.requests import Verbosity
from desktop_app.domain.settings import DEFAULT_MODEL
from desktop_app.domain.usage import UNKNOWN_RANGE
from desktop_app.services.background_jobs import JobDraft
from desktop_app.services.model_places import Chats, DefaultModel, WaitingJobs
from desktop_app.services.model_uses import Concern, ConcernKind
from desktop_app.services.periods import day_of, start_of
from tests.harness.job_house import MovedClock, request
from tests.harness.talk_house import TalkHouse, talk_house

if TYPE_CHECKING:
    from desktop_app.simulator import Simulator

pytestmark = pytest.mark.simulator(speed=400)

TODAY = date(2026, 11, 21)


@asynccontextmanager
async def house(folder: Path, simulator: Simulator) -> AsyncIterator[TalkHouse]:
    """Nothing runs: jobs stay as they are put."""
    clock = MovedClock()
    clock.skip(start_of(TODAY) - clock() + 43200)
    async with talk_house(folder, simulator, clock=clock, run=False) as b:
        b.models.uses.places += [
            DefaultModel(b.house.preferences),
            Chats(b.chat.kept, b.models),
            WaitingJobs(b.house.ledger, b.models, b.clock, b.house.scheduler.wake),
        ]
        yield b


async def chat(b: TalkHouse, model_id: str, title: str, effort: Effort | None = None) -> Conversation:
    conversation = replace(b.chat.with_model(await b.chat.new_conversation(), model_id), title=title)
    conversation = replace(conversation, effort=effort or conversation.effort)
    await b.chat.kept.save(conversation)
    return conversation


async def job(b: TalkHouse, model_id: str, title: str, origin: JobOrigin = JobOrigin.JOBS) -> Job:
    asked = replace(request(title, model_id), effort=Effort.HIGH)
    (made,) = await b.house.jobs.submit(JobDraft(title, asked, origin=origin))
    return made


def told(concerns: tuple[Concern, ...]) -> list[tuple[str, str, str, str | None]]:
    return sorted((concern.kind.value, concern.title, concern.model_id, concern.replacement) for concern in concerns)


async def test_everything_that_uses_a_model_that_goes_is_found(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        await b.house.preferences.change(DEFAULT_MODEL, "gpt-5")
        await chat(b, "o3", "About birds")
        await chat(b, "o4-mini", "Old")
        await chat(b, "gpt-6.1-sol", "Fine")
        gone = await chat(b, "gpt-5-nano", "Deleted")
        await b.chat.kept.delete(gone.id)
        await chat(b, "gpt-4.1", "In 54 days")
        await chat(b, "gpt-5.1", "In April")
        await job(b, "gpt-5-mini", "Report")
        await job(b, "gpt-5-pro", "A Pro question", JobOrigin.PRO)
        await job(b, "gpt-5", "A trial", JobOrigin.COMPARISON)
        assert told(await b.models.concerned()) == [
            ("chat", "About birds", "o3", "gpt-6.1-sol"),
            ("chat", "In 54 days", "gpt-4.1", "gpt-6-luna"),
            ("chat", "Old", "o4-mini", "gpt-5.6-terra"),
            ("default", "Model for new chats", "gpt-5", "gpt-6.1-sol"),
            ("waiting job", "Report", "gpt-5-mini", "gpt-6.1-terra"),
        ]
        assert told(await b.models.concerned(["gpt-6.1-sol"])) == [("chat", "Fine", "gpt-6.1-sol", None)]
        assert await b.models.concerned([]) == ()


async def test_who_is_concerned_is_told_as_early_as_the_badge_says_so(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        await chat(b, "gpt-4.1", "Until 14 January")
        end = b.models.profile("gpt-4.1").shutdown_date
        assert end is not None
        b.clock.skip(start_of(end) - b.clock() + 43200 - 91 * 86400)
        assert not b.models.profile("gpt-4.1").retires_soon(day_of(b.clock()))
        assert await b.models.concerned() == ()
        b.clock.skip(86400)
        assert b.models.profile("gpt-4.1").retires_soon(day_of(b.clock()))
        assert [each.title for each in await b.models.concerned()] == ["Until 14 January"]


async def test_a_switch_moves_everything_and_back_again_changes_nothing(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        await b.house.preferences.change(DEFAULT_MODEL, "gpt-5")
        birds = await chat(b, "gpt-5", "About birds", Effort.MINIMAL)
        report = await job(b, "gpt-5", "Report")
        concerns = await b.models.concerned()
        assert await b.models.switch(concerns) == 3
        assert b.house.preferences[DEFAULT_MODEL] == "gpt-6.1-sol"
        moved = await b.chat.kept.one(birds.id)
        assert moved is not None
        assert (moved.model_id, moved.effort) == ("gpt-6.1-sol", Effort.LOW), "the nearest that it takes"
        assert moved.title == "About birds"
        row = await b.house.row(report.id)
        assert (row.request.model_id, row.request.effort, row.status) == (
            "gpt-6.1-sol", Effort.HIGH, JobStatus.WAITING,
        )  # fmt: skip
        notes = [entry.note for entry in await b.house.store.timeline(report.id)]
        assert "Moved from gpt-5 to gpt-6.1-sol." in notes
        assert await b.models.concerned() == ()
        back = [replace(each, model_id="gpt-6.1-sol", replacement="gpt-5") for each in concerns]
        assert await b.models.switch(back) == 3
        assert (await b.chat.kept.one(birds.id)) == replace(birds, updated_at=birds.updated_at)
        assert (await b.house.row(report.id)).request == report.request
        assert b.house.preferences[DEFAULT_MODEL] == "gpt-5"


async def test_what_has_changed_or_gone_meanwhile_is_left_alone(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        birds = await chat(b, "gpt-5", "About birds")
        gone = await chat(b, "gpt-5", "Gone")
        report = await job(b, "gpt-5", "Report")
        dropped = await job(b, "gpt-5", "Dropped")
        concerns = await b.models.concerned()
        assert len(concerns) == 4
        await b.chat.kept.update(birds.id, lambda stored: b.chat.with_model(stored, "gpt-6-luna"))
        await b.chat.kept.delete(gone.id)
        await b.store.purge_deleted(b.clock() + 10)
        await b.house.jobs.cancel(dropped.id)
        assert await b.models.switch(concerns) == 1
        stored = await b.chat.kept.one(birds.id)
        assert stored is not None
        assert stored.model_id == "gpt-6-luna"
        assert (await b.house.row(report.id)).request.model_id == "gpt-6.1-sol"
        assert (await b.house.row(dropped.id)).request.model_id == "gpt-5"


async def test_a_moved_job_is_estimated_anew_and_its_yes_was_for_the_old_price(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with house(tmp_path, simulator) as b:
        report = await job(b, "gpt-5", "Report")
        async with b.house.ledger.turn(report.id) as live:
            assert live is not None
            estimated = replace(await b.house.money.estimated(live), cap_released=True)
            assert estimated.estimate != UNKNOWN_RANGE
            await b.house.ledger.keep(estimated, "")
        assert await b.models.switch(await b.models.concerned()) == 1
        row = await b.house.row(report.id)
        assert row.estimate == UNKNOWN_RANGE
        assert not row.cap_released


async def test_a_job_held_because_its_model_is_gone_waits_again(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        for title, kind in (("Gone", ProblemKind.RETIRED_MODEL), ("Capped", ProblemKind.OVER_CAP)):
            made = await job(b, "gpt-5", title)
            async with b.house.ledger.turn(made.id) as live:
                assert live is not None
                held = live.moved(JobStatus.HELD, b.clock(), problem=Problem(kind, "Held.", ""))
                await b.house.ledger.keep(held, "Held.")
        concerns = await b.models.concerned()
        assert {concern.kind for concern in concerns} == {ConcernKind.HELD_JOB}
        assert await b.models.switch(concerns) == 2
        statuses = {job.title: job.status for job in await b.house.jobs.jobs()}
        assert statuses == {"Gone": JobStatus.WAITING, "Capped": JobStatus.HELD}


async def test_only_what_the_replacement_takes_goes_along(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        wished = replace(request("Wide", "gpt-5"), effort=Effort.MINIMAL, verbosity=Verbosity.LOW, service_tier="flex")
        (made,) = await b.house.jobs.submit(JobDraft("Wide", wished))
        concern = Concern(ConcernKind.WAITING_JOB, made.id, "Wide", "gpt-5", "gpt-5-pro", None, Effort.MINIMAL)
        assert await b.models.switch([concern]) == 1
        moved = (await b.house.row(made.id)).request
        assert (moved.effort, moved.verbosity, moved.service_tier) == (Effort.HIGH, None, None)
        assert moved.metadata == made.request.metadata


async def test_without_a_replacement_nothing_moves(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        await chat(b, "gpt-5.1", "In April")
        b.clock.skip(100 * 86400)
        (concern,) = await b.models.concerned()
        assert concern.replacement is None
        assert await b.models.switch([concern]) == 0
