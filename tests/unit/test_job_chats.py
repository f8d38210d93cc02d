"""A job goes on as a chat: its turns, its answer and its choices are there, and nothing is sent by that."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.domain.conversation import MessageState
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobOrigin
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.requests import Role, Turn
from desktop_app.services.chat import Chat
from desktop_app.services.job_chats import JobChats
from desktop_app.simulator import Simulator
from desktop_app.storage.conversations import SqliteConversations
from tests.harness.job_house import JobHouse, job_house
from tests.harness.report_jobs import reported


class Talk:
    """The services of a chat beside those of the jobs."""

    def __init__(self, house: JobHouse) -> None:
        self.store = SqliteConversations(house.database, house.clock)
        catalogue = shipped_catalogue().catalogue
        self.chat = Chat(
            house.door, self.store, house.counter, catalogue, house.spending, house.preferences, house.access,
            house.clock,
        )  # fmt: skip
        self.chats = JobChats(house.jobs, self.chat, self.store, house.clock)
        self.changed: list[str] = []
        self.chat.kept.changed.watch(self.changed.append)


@asynccontextmanager
async def talk(folder: Path, simulator: Simulator, *jobs: Job) -> AsyncIterator[Talk]:
    async with job_house(folder, simulator, run=False) as house:
        await house.store.add(*jobs)
        await house.access.load()
        yield Talk(house)


async def test_prompt_and_answer_are_its_first_turns(tmp_path: Path, simulator: Simulator) -> None:
    job = reported(1, "Heat pumps")
    async with talk(tmp_path, simulator, job) as t:
        conversation = await t.chats.begin(job.id)
        assert conversation is not None
        assert t.changed == [conversation.id]
        (stored,) = await t.chat.kept.all()
        assert stored == conversation
        assert (stored.title, stored.model_id, stored.effort) == ("Heat pumps", "gpt-6.1-sol", Effort.HIGH)
        assert stored.developer_message == "Be brief."
        assert stored.web_search
        question, answer = await t.chat.messages(conversation.id)
        assert (question.role, question.text) == (Role.USER, "Which heat pump\nfits a cold house?")
        assert job.answer is not None
        assert (answer.role, answer.text, answer.state) == (Role.ASSISTANT, job.answer.text, MessageState.COMPLETE)
        assert answer.parent_id == question.id
        assert answer.answer is not None
        assert answer.answer.citations == job.answer.citations
        assert answer.figures is not None
        assert answer.figures.cost == job.cost
        assert await t.chat.raw_answer(answer.id) == job.answer.raw
        assert simulator.requests() == []


async def test_the_next_question_goes_with_the_report(tmp_path: Path, simulator: Simulator) -> None:
    async with talk(tmp_path, simulator, reported(1)) as t:
        conversation = await t.chats.begin(reported(1).id)
        assert conversation is not None
        await t.chat.send(conversation, "And in Norway?", lambda event: None)
        (request,) = [each for each in simulator.requests() if each["method"] == "POST"]
        said = str(request["body"])
        assert "about two thirds" in said
        assert "Which heat pump" in said
        assert "And in Norway?" in said
        assert [message.role for message in await t.chat.messages(conversation.id)] == [
            Role.USER, Role.ASSISTANT, Role.USER, Role.ASSISTANT,
        ]  # fmt: skip


async def test_a_long_report_gets_a_budget_that_holds_it(tmp_path: Path, simulator: Simulator) -> None:
    long = reported(1, text="Word after word goes by. " * 12_000)
    async with talk(tmp_path, simulator, long) as t:
        conversation = await t.chats.begin(long.id)
        assert conversation is not None
        assert conversation.history_budget == 128_000
        plan = await t.chat.plan(conversation, await t.chat.messages(conversation.id), "Go on.")
        assert plan.history.left_out == ()


async def test_every_turn_of_a_pro_question_and_no_pro_model(tmp_path: Path, simulator: Simulator) -> None:
    job = reported(1)
    turns = (Turn(Role.USER, "One"), Turn(Role.ASSISTANT, "Two"), Turn(Role.USER, "Three"))
    request = replace(job.request, model_id="gpt-5-pro", turns=turns, pinned_body=True, effort=None)
    async with talk(tmp_path, simulator, replace(job, origin=JobOrigin.PRO, request=request)) as t:
        conversation = await t.chats.begin(job.id)
        assert conversation is not None
        assert conversation.model_id == "gpt-6.1-sol"
        messages = await t.chat.messages(conversation.id)
        assert [message.text for message in messages[:3]] == ["One", "Two", "Three"]
        assert len(messages) == 4


async def test_without_a_report_there_is_nothing_to_go_on_from(tmp_path: Path, simulator: Simulator) -> None:
    async with talk(tmp_path, simulator, replace(reported(1), answer=None)) as t:
        assert await t.chats.begin(reported(1).id) is None
        assert await t.chats.begin(JobId("gone")) is None
        assert await t.chat.kept.all() == []
        assert t.changed == []
