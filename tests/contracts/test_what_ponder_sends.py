"""Every request of a whole day with Ponder, as it reached the server, agrees with OpenAI's own description."""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.answer_events import AnswerStarted, TextAdded
from desktop_app.domain.comparison import Axis, crossed, one_question
from desktop_app.domain.jobs import JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.requests import AnswerRequest, Role, SummaryDetail, Turn, Verbosity, WebSearch
from desktop_app.domain.settings import STORE
from desktop_app.services.background_jobs import JobDraft
from desktop_app.services.chat import ChatEvent
from desktop_app.services.comparison import Comparisons
from desktop_app.simulator import Simulator
from desktop_app.storage.comparisons import SqliteComparisons
from tests.contracts import openapi_schema
from tests.harness.job_house import MODEL
from tests.harness.talk_house import TalkHouse, talk_house

pytestmark = [
    pytest.mark.simulator(speed=2000),
    pytest.mark.skipif(not openapi_schema.AVAILABLE, reason=openapi_schema.REASON),
]


async def chat(house: TalkHouse) -> None:
    """A question with every choice, one that follows, one more answer, one that is stopped, a model that thinks not."""
    conversation = replace(
        await house.chat.new_conversation(),
        effort=Effort.LOW,
        verbosity=Verbosity.HIGH,
        web_search=True,
        developer_message="Be brief. Ünïcödé 🦦 \u202b",
    )
    conversation, _ = await house.ask("What is new about tides?", conversation)
    conversation, answer = await house.ask("And about otters?\x00\x07\ud83d", conversation)
    await house.chat.ask_again(conversation, answer.id, house.heard.append)
    heard: list[ChatEvent] = []
    stopped = asyncio.create_task(house.chat.send(conversation, "write 20000 words", heard.append))
    await house.house.until(lambda: any(isinstance(event, TextAdded) for event in heard))
    house.chat.stop(conversation.id)
    await stopped
    await house.ask("Hello", house.chat.with_model(await house.chat.new_conversation(), "gpt-4.1"))


async def jobs(house: TalkHouse) -> None:
    """Each kind of job, each way to keep it, one that fails, one that is cancelled, one that runs again."""
    asked = AnswerRequest(MODEL, (Turn(Role.USER, "Report on tides."),), background=True)
    kinds = (
        asked,
        replace(asked, effort=Effort.HIGH, summary=SummaryDetail.AUTO, verbosity=Verbosity.LOW),
        replace(asked, web_search=WebSearch(country="KR", city="Seoul"), max_output_tokens=20_000),
        replace(asked, turns=(Turn(Role.USER, "please fail"),), developer_message="Be thorough."),
    )
    for store in ("omit", "true", "false"):
        await house.house.preferences.change(STORE, store)
        await house.house.jobs.submit(*(JobDraft("Report", kind) for kind in kinds))
        await ended(house)
    (slow,) = await house.house.submit("Take 60 hours.")
    await house.house.until(lambda: house.house.is_in(slow, JobStatus.QUEUED, JobStatus.IN_PROGRESS))
    await house.house.jobs.cancel(slow)
    (again,) = await house.house.jobs.run_again(slow)
    await house.house.until(lambda: house.house.is_in(again.id, JobStatus.QUEUED, JobStatus.IN_PROGRESS))
    await house.house.jobs.cancel(again.id)
    await ended(house)


async def pro(house: TalkHouse) -> None:
    """A question, and one that follows its answer."""
    conversation = await house.pro.new_conversation()
    for question in ("How did tides shape ports?", "And canals?"):
        await house.pro.ask(conversation, question)
        await ended(house)


async def compare(house: TalkHouse) -> None:
    """Two efforts, twice each."""
    inner = house.house
    store = SqliteComparisons(inner.database, inner.clock)
    comparisons = Comparisons(
        inner.jobs, store, inner.counter, house.catalogue, inner.spending, inner.preferences, inner.clock
    )
    question = "Why is the sea salty?"
    await comparisons.run(one_question(question, MODEL, (Effort.LOW, Effort.HIGH), 2, "Answer in one line."))
    await ended(house)


async def account(house: TalkHouse) -> None:
    """What the door can do besides: a key's test, a count, a resumed stream, a deletion."""
    door, inner = house.house.door, house.house
    await door.models()
    await door.count_input_tokens(AnswerRequest(MODEL, (Turn(Role.USER, "Hello"),), effort=Effort.LOW))
    first = next(job for job in await inner.jobs.jobs(JobOrigin.JOBS) if job.status is JobStatus.COMPLETED)
    assert first.response_id is not None
    await door.delete(first.response_id)
    cut = AnswerRequest(MODEL, (Turn(Role.USER, "Take 60 hours."),), background=True, stream=True)
    async with aclosing(door.stream(cut)) as events:
        started = await anext(events)
    assert isinstance(started, AnswerStarted)
    async with aclosing(door.resume(started.response_id, 0)) as events:
        await anext(events)
    await door.cancel(started.response_id)


async def ended(house: TalkHouse) -> None:
    """Until no job is live; Pro is looked at every 61 s, so time is helped along."""
    await house.house.until(lambda: not house.house.ledger.live, hurry=2.0, timeout=30, what="every job ended")


async def test_every_request_of_a_whole_day_agrees_with_the_description(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        for part in (chat, jobs, pro, compare, account):
            await part(house)
    sent = simulator.requests()
    for entry in sent:
        openapi_schema.check_request(str(entry["method"]), str(entry["path"]), entry["body"])
        openapi_schema.check_query(str(entry["method"]), str(entry["path"]), entry["query"])
    bodies: list[dict[str, Any]] = [entry["body"] for entry in sent if entry["path"] == "/v1/responses"]
    assert {entry["status"] for entry in sent} == {200}, "the description forbids more than the server, not less"
    assert Counter((body["model"], body.get("background"), body.get("stream")) for body in bodies) == {
        (MODEL, None, True): 4,
        (MODEL, True, None): 18,
        (MODEL, True, True): 1,
        ("gpt-4.1", None, True): 1,
        ("gpt-5-pro", True, None): 2,
    }
    assert {body.get("store") for body in bodies} == {None, True, False}
    assert {item["role"] for body in bodies for item in body["input"]} == {"developer", "user", "assistant"}
    others = Counter(entry["method"] for entry in sent if entry["path"] != "/v1/responses")
    assert others.keys() == {"GET", "POST", "DELETE"}


async def test_every_axis_of_an_experiment_agrees_with_the_description(tmp_path: Path, simulator: Simulator) -> None:
    efforts = (Effort.LOW, Effort.HIGH)
    plain = replace(one_question("Why is the sea salty?", MODEL, efforts, 1), max_output_tokens=20_000)
    designs = (
        replace(plain, axis=Axis.MODE, variants=crossed(efforts, Axis.MODE, ("standard", "pro"))),
        replace(plain, axis=Axis.MODEL, variants=crossed(efforts, Axis.MODEL, (MODEL, "gpt-5.4"))),
        replace(
            plain,
            model_id="gpt-5.4",
            axis=Axis.VERBOSITY,
            variants=crossed(efforts, Axis.VERBOSITY, ("low", "medium", "high")),
        ),
    )
    async with talk_house(tmp_path, simulator) as house:
        inner = house.house
        store = SqliteComparisons(inner.database, inner.clock)
        comparisons = Comparisons(
            inner.jobs, store, inner.counter, house.catalogue, inner.spending, inner.preferences, inner.clock
        )
        for design in designs:
            await comparisons.run(design)
        await ended(house)
    sent = [entry for entry in simulator.requests() if entry["path"] == "/v1/responses"]
    for entry in sent:
        openapi_schema.check_request("POST", "/v1/responses", entry["body"])
    assert {entry["status"] for entry in sent} == {200}
    asked = Counter((body["reasoning"].get("mode"), body.get("text", {}).get("verbosity")) for body in
                    (entry["body"] for entry in sent))  # fmt: skip
    assert asked == {(None, None): 6, ("pro", None): 2, (None, "low"): 2, (None, "medium"): 2, (None, "high"): 2}
