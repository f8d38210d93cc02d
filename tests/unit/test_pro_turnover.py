"""Midnight of 11 December 2026, UTC: who keeps the old model, who goes to the new one, and a model that goes early."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.pro_profile import PROFILES, carried_over
from desktop_app.domain.problems import ProblemKind
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.settings import DAY_CAP
from desktop_app.simulator import Simulator
from tests.harness.job_house import MovedClock, creates
from tests.harness.talk_house import TalkHouse, talk_house

pytestmark = pytest.mark.simulator(speed=2000)

LAST_SECOND = datetime(2026, 12, 10, 23, 59, 59, tzinfo=UTC).timestamp()
FIRST_SECOND = datetime(2026, 12, 11, 0, 0, 0, tzinfo=UTC).timestamp()
OLD, NEW = "gpt-5-pro", "gpt-6.1-sol"
ON_SERVER = (JobStatus.QUEUED, JobStatus.IN_PROGRESS)


class StoppedClock(MovedClock):
    """Stands still until the test moves it: a second is a second."""

    def __init__(self, at: float) -> None:
        super().__init__()
        self.at = at

    @override
    def __call__(self) -> float:
        return self.at + self.moved


def bodies(simulator: Simulator) -> list[dict[str, Any]]:
    return [dict(entry["body"]) for entry in creates(simulator)]  # type: ignore[call-overload]


async def question(house: TalkHouse, text: str) -> Job:
    return await house.pro.ask(await house.pro.new_conversation(), text)


def retire(simulator: Simulator) -> None:
    """The server refuses creates as it does for a model it once had."""
    gone = {"match": {"method": "POST"}, "kind": "status", "status": 404, "times": -1}
    simulator.faults.add({**gone, "message": f"The model `{OLD}` has been deprecated."})


@pytest.mark.parametrize(("second", "model"), [(LAST_SECOND, OLD), (FIRST_SECOND, NEW)])
async def test_the_second_decides_what_is_sent(tmp_path: Path, simulator: Simulator, second: float, model: str) -> None:
    async with talk_house(tmp_path, simulator, clock=StoppedClock(second)) as house:
        job = await question(house, "Why do otters hold hands?")
        await house.house.until(lambda: house.house.is_in(job.id, *ON_SERVER) or house.house.ended(job.id))
    (body,) = bodies(simulator)
    assert body["model"] == model
    assert body["reasoning"] == ({"summary": None} if model == OLD else {"summary": None, "mode": "pro"})


async def test_a_running_answer_keeps_its_model_over_midnight(tmp_path: Path, simulator: Simulator) -> None:
    clock = StoppedClock(LAST_SECOND)
    async with talk_house(tmp_path, simulator, clock=clock) as house:
        conversation = await house.pro.new_conversation()
        first = await house.pro.ask(conversation, "Why do otters hold hands?")
        await house.house.until(lambda: house.house.is_in(first.id, *ON_SERVER))
        clock.skip(1.0)
        assert house.pro.profile().model_id == NEW
        await house.house.until(lambda: house.house.ended(first.id), hurry=2.0, timeout=30)
        row = await house.house.row(first.id)
        assert row.status is JobStatus.COMPLETED
        assert row.request.model_id == OLD
        assert row.resolved_model_id.startswith(OLD)
        second = await house.pro.ask(conversation, "And in rivers?")
        await house.house.until(lambda: house.house.ended(second.id), hurry=2.0, timeout=30)
    assert [body["model"] for body in bodies(simulator)] == [OLD, NEW]
    assert bodies(simulator)[1]["input"][1]["role"] == "assistant", "the conversation goes on with the new model"


async def test_what_was_not_sent_by_midnight_goes_to_the_new_model(tmp_path: Path, simulator: Simulator) -> None:
    clock = StoppedClock(LAST_SECOND)
    async with talk_house(tmp_path, simulator, clock=clock) as house:
        await house.house.jobs.pause()
        job = await question(house, "Why do otters hold hands?")
        assert job.request.model_id == OLD
        clock.skip(1.0)
        await house.house.jobs.resume()
        await house.house.until(lambda: house.house.ended(job.id), hurry=2.0, timeout=30)
        row = await house.house.row(job.id)
        notes = [entry.note for entry in await house.house.store.timeline(job.id)]
    (body,) = bodies(simulator)
    assert body.pop("input")
    assert body == PROFILES[1].body
    assert row.request.model_id == NEW
    assert f"Pro asks gpt-6.1-sol in pro mode now, no longer {OLD}." in notes


async def test_a_yes_to_the_old_models_price_is_none_to_the_new_ones(tmp_path: Path, simulator: Simulator) -> None:
    clock = StoppedClock(LAST_SECOND)
    async with talk_house(tmp_path, simulator, clock=clock) as house:
        await house.house.preferences.change(DAY_CAP, DAY_CAP.parse("0"))
        job = await question(house, "Why do otters hold hands?")
        await house.house.until(lambda: house.house.is_in(job.id, JobStatus.HELD))
        await house.house.jobs.pause()
        await house.house.jobs.release(job.id)
        clock.skip(1.0)
        await house.house.jobs.resume()
        await house.house.until(lambda: house.house.ledger.live[job.id].request.model_id == NEW)
        await house.house.until(lambda: house.house.is_in(job.id, JobStatus.HELD))
        problem = house.house.ledger.live[job.id].problem
    assert problem is not None
    assert problem.kind is ProblemKind.OVER_CAP
    assert creates(simulator) == []


async def test_a_model_that_goes_before_its_date_holds_the_question_and_says_when_it_is_sent(
    tmp_path: Path, simulator: Simulator
) -> None:
    clock = StoppedClock(LAST_SECOND - 5 * 86_400)
    retire(simulator)
    async with talk_house(tmp_path, simulator, clock=clock) as house:
        house.house.scheduler.errands._refused = house.models.refused
        job = await question(house, "Why do otters hold hands?")
        await house.house.until(lambda: house.house.is_in(job.id, JobStatus.HELD))
        problem = house.house.ledger.live[job.id].problem
        assert problem is not None
        assert problem.kind is ProblemKind.RETIRED_MODEL
        assert OLD in problem.happened
        assert "gpt-6.1-sol in pro mode on 11 December 2026 by itself" in problem.advice
        assert ("Why do otters hold hands?", JobStatus.HELD) in house.house.told
        assert len(creates(simulator)) == 1
        simulator.faults.clear()
        clock.skip(5 * 86_400 + 1.0)
        house.house.scheduler.wake()
        await house.house.until(lambda: house.house.ended(job.id), hurry=2.0, timeout=30)
    assert [body["model"] for body in bodies(simulator)] == [OLD, NEW]


async def test_a_server_that_never_knew_the_model_holds_it_too(tmp_path: Path, simulator: Simulator) -> None:
    unknown = {"match": {"method": "POST"}, "kind": "status", "status": 400, "code": "model_not_found"}
    simulator.faults.add({**unknown, "message": f"The requested model '{OLD}' does not exist."})
    async with talk_house(tmp_path, simulator, clock=StoppedClock(LAST_SECOND - 86_400)) as house:
        house.house.scheduler.errands._refused = house.models.refused
        job = await question(house, "Why do otters hold hands?")
        await house.house.until(lambda: house.house.is_in(job.id, JobStatus.HELD))


async def test_a_finished_answer_keeps_the_whole_response_and_is_in_the_jobs_table(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with talk_house(tmp_path, simulator, clock=StoppedClock(LAST_SECOND)) as house:
        job = await question(house, "Why do otters hold hands?")
        await house.house.until(lambda: house.house.ended(job.id), hurry=2.0, timeout=30)
        kept = json.loads(await house.house.jobs.raw_answer(job.id))
        (listed,) = await house.house.jobs.jobs(JobOrigin.PRO)
    (whole,) = simulator.responses()
    assert kept["id"] == listed.response_id == whole["id"]
    assert kept["object"] == "response"
    assert {"output", "usage", "reasoning", "tools", "text", "status", "model", "background"} <= kept.keys()
    assert kept["usage"]["output_tokens_details"]["reasoning_tokens"] > 0


def test_only_a_pinned_request_is_carried_over() -> None:
    own = AnswerRequest(OLD, (Turn(Role.USER, "Why?"),), background=True)
    assert carried_over(own, FIRST_SECOND) is own
    pinned = replace(own, pinned_body=True)
    assert carried_over(pinned, LAST_SECOND) is pinned
    assert carried_over(pinned, FIRST_SECOND).model_id == NEW
