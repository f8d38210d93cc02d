"""A server that knows only Chat Completions is found out once, for nothing, and spoken to in it from then on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.conversation import MessageState
from desktop_app.domain.jobs import JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Capability
from desktop_app.domain.problems import ProblemKind
from desktop_app.domain.requests import AnswerRequest, Dialect, Role, Turn
from desktop_app.domain.settings import DIALECT
from desktop_app.services.background_jobs import JobDraft
from desktop_app.simulator import Simulator
from tests.harness.loops import Until
from tests.harness.talk_house import talk_house

pytestmark = pytest.mark.simulator(speed=400)

OLD = {
    "kind": "status",
    "status": 404,
    "message": "Invalid URL (POST /v1/responses)",
    "times": -1,
    "match": {"path": "^/v1/responses"},
}


def asked(simulator: Simulator) -> list[str]:
    return [entry["path"] for entry in simulator.requests() if entry["method"] == "POST"]


async def test_the_first_message_finds_it_out_and_the_second_knows(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add(OLD)
    async with talk_house(tmp_path, simulator) as house:
        talk, answer = await house.ask("reply exactly: one")
        assert (answer.text, answer.state) == ("one", MessageState.COMPLETE)
        assert answer.figures is not None
        assert answer.figures.cost.usd
        assert house.models.profile(talk.model_id).web_search is Capability.NO
        assert house.models.profile(talk.model_id).background is Capability.NO
        await house.ask("reply exactly: two", talk)
        assert asked(simulator) == ["/v1/responses", "/v1/chat/completions", "/v1/chat/completions"]
        said = simulator.requests()[-1]["body"]["messages"]
        assert [each["content"] for each in said] == ["reply exactly: one", "one", "reply exactly: two"]
    async with talk_house(tmp_path, simulator) as again:
        await again.ask("reply exactly: three", talk)
        assert asked(simulator)[3:] == ["/v1/chat/completions"]


async def test_a_server_that_has_neither_says_so_and_nothing_is_remembered(
    tmp_path: Path, simulator: Simulator
) -> None:
    simulator.faults.add({**OLD, "match": {"path": "^/v1/(responses|chat)"}})
    async with talk_house(tmp_path, simulator) as house:
        _, answer = await house.ask("Hi")
        assert answer.problem is not None
        assert answer.problem.kind is ProblemKind.CONFIGURATION
        assert house.house.access.dialects.in_force is Dialect.RESPONSES


async def test_with_web_search_the_person_is_told_instead(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add(OLD)
    async with talk_house(tmp_path, simulator) as house:
        talk = replace(await house.chat.new_conversation(), web_search=True)
        answer = await house.chat.send(talk, "Hi", house.heard.append)
        assert answer.problem is not None
        assert "no web search" in answer.problem.happened
        assert asked(simulator) == ["/v1/responses"]


async def test_an_unknown_model_is_no_sign_of_another_dialect(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = house.chat.with_model(await house.chat.new_conversation(), "gpt-none")
        answer = await house.chat.send(talk, "Hi", house.heard.append)
        assert answer.problem is not None
        assert asked(simulator) == ["/v1/responses"]


async def test_a_person_may_choose_it_and_jobs_are_asked_on_the_line(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with talk_house(tmp_path, simulator) as house:
        await house.house.preferences.change(DIALECT, "chat_completions")
        request = AnswerRequest("gpt-6.1-sol", (Turn(Role.USER, "reply exactly: job"),))
        (job,) = await house.house.jobs.submit(JobDraft("A job", request, JobOrigin.JOBS))
        await until(lambda: job.id not in house.house.jobs.ledger.live)
        done = await house.house.jobs.job(job.id)
        assert done is not None
        assert done.status is JobStatus.COMPLETED
        assert done.answer is not None
        assert done.answer.text == "job"
        assert asked(simulator) == ["/v1/chat/completions"]
        await house.house.preferences.change(DIALECT, "responses")
        assert house.models.profile("gpt-6.1-sol").background is not Capability.NO
