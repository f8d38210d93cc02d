"""The door and the simulator, two strangers that only the API's own shapes connect: the whole life of a response."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.answers import ResponseStatus
from desktop_app.domain.pro_profile import PROFILES
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.domain.requests import AnswerRequest, Role, SummaryDetail, Turn, WebSearch
from desktop_app.openai_api.client import OpenAiDoor
from desktop_app.services.ports import AnswerDoor, Endpoint
from tests.contracts.replayer import Screen

if TYPE_CHECKING:
    from desktop_app.simulator import Simulator

pytestmark = pytest.mark.simulator(speed=600)


def ask(text: str, **choices: object) -> AnswerRequest:
    return AnswerRequest("gpt-6.1-sol", (Turn(Role.USER, text),), **choices)  # type: ignore[arg-type]


def door_to(simulator: Simulator) -> AnswerDoor:
    async def source() -> Endpoint:
        return Endpoint(simulator.base_url, "sk-demo")

    return OpenAiDoor(source)


async def test_a_streamed_answer_with_search_thoughts_and_sources(simulator: Simulator) -> None:
    door = door_to(simulator)
    screen = Screen()
    async for event in door.stream(
        ask("Search the web: why do otters hold hands?", web_search=WebSearch(), summary=SummaryDetail.AUTO)
    ):
        screen.show(event)
    await door.close()
    answer = screen.answer
    assert answer is not None
    assert answer.status is ResponseStatus.COMPLETED
    assert screen.text == answer.text != ""
    assert tuple(screen.summaries) == answer.summaries
    assert tuple(screen.citations) == answer.citations
    assert answer.usage is not None
    assert answer.usage.input_tokens > 0
    assert answer.request_id


async def test_a_background_job_from_start_to_deletion(simulator: Simulator) -> None:
    door = door_to(simulator)
    report = await door.start(ask("Take 2 minutes", metadata=(("ponder_job", "1"),)))
    assert report.status in (ResponseStatus.QUEUED, ResponseStatus.IN_PROGRESS)
    while not report.status.terminal:
        report = await door.poll(report.response_id, known=report.status.value)
        await asyncio.sleep(0.02)
    assert report.answer is not None
    assert report.answer.text
    assert (await door.cancel(report.response_id)).status is ResponseStatus.COMPLETED
    await door.delete(report.response_id)
    with pytest.raises(ProblemError) as caught:
        await door.poll(report.response_id)
    assert caught.value.problem.kind is ProblemKind.NOT_FOUND
    await door.close()


async def test_a_cancelled_job_says_so_twice(simulator: Simulator) -> None:
    door = door_to(simulator)
    report = await door.start(ask("Take 5 hours"))
    assert (await door.cancel(report.response_id)).status is ResponseStatus.CANCELLED
    assert (await door.cancel(report.response_id)).status is ResponseStatus.CANCELLED
    await door.close()


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.label)
async def test_a_pro_request_is_accepted(simulator: Simulator, profile: object) -> None:
    door = door_to(simulator)
    model_id = PROFILES[0].model_id if profile is PROFILES[0] else PROFILES[1].model_id
    report = await door.start(AnswerRequest(model_id, (Turn(Role.USER, "Think."),), pinned_body=True))
    assert report.response_id
    await door.close()


async def test_models_and_a_count_of_tokens(simulator: Simulator) -> None:
    door = door_to(simulator)
    listed = {model.model_id: model.shutdown_date for model in await door.models()}
    assert "gpt-6.1-sol" in listed
    assert str(listed["gpt-5-pro"]) == "2026-12-11"
    assert await door.count_input_tokens(ask("Why do otters hold hands?")) > 3
    await door.close()


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("please fail", ProblemKind.SERVER_ERROR),
        ("please be invalid", ProblemKind.CONTENT_POLICY),
        ("run out of quota", ProblemKind.NO_CREDIT),
        ("hit the rate limit", ProblemKind.RATE_LIMITED),
    ],
)
async def test_a_failure_in_the_middle_is_told(simulator: Simulator, words: str, kind: ProblemKind) -> None:
    door = door_to(simulator)
    screen = Screen()
    async for event in door.stream(ask(words)):
        screen.show(event)
    await door.close()
    assert screen.answer is not None
    assert screen.answer.problem is not None
    assert screen.answer.problem.kind is kind
    assert screen.answer.problem.response_id == screen.answer.response_id
