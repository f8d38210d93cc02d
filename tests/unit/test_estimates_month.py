"""A month of use against the simulator: what was told beforehand held what it cost, and was narrow enough to help."""

from __future__ import annotations

import random
import statistics
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.requests import AnswerRequest, Role, Turn, WebSearch
from desktop_app.domain.settings import BATCH_CAP, DAY_CAP, MONTH_CAP, REQUEST_CAP
from desktop_app.domain.spends import Spend
from desktop_app.services.background_jobs import JobDraft
from desktop_app.simulator import Simulator
from tests.harness.talk_house import TalkHouse, talk_house

DAY = 86_400.0
TOPICS = (
    "heat pumps in old houses", "remote work", "sleep and memory", "grid storage", "vector search", "a week in Lisbon",
    "the market for used batteries", "SQL window functions", "Bayes' theorem", "bread with rye", "tax on diesel",
    "migrating a Python service", "noise in open offices", "cheap insulation", "a letter to the landlord",
)  # fmt: skip
WAYS = (
    "Explain {} to a newcomer.",
    "Write a short note about {}.",
    "Compare two ways to think about {} and say which you prefer.",
    "Give me a plan for {} with a table.",
    "What do people get wrong about {}?",
    "Summarise what follows and name three risks of {}. " + "The meeting went on about costs and dates. " * 60,
)
CHATS = (("gpt-6.1-sol", Effort.LOW), ("gpt-6.1-sol", Effort.MEDIUM), ("gpt-5.4-mini", Effort.NONE))
RESEARCH = (("gpt-6.1-sol", Effort.HIGH), ("gpt-5.6-terra", Effort.MEDIUM))


class Person:
    """Somebody who chats in the morning and queues research in the afternoon; always the same with one seed."""

    def __init__(self, house: TalkHouse, seed: int) -> None:
        self.house = house
        self.dice = random.Random(seed)
        self.asked = 0

    def question(self) -> str:
        self.asked += 1
        return f"{self.dice.choice(WAYS).format(self.dice.choice(TOPICS))} (question {self.asked})"

    async def chat(self) -> None:
        model_id, effort = self.dice.choice(CHATS)
        conversation = replace(await self.house.chat.new_conversation(), model_id=model_id, effort=effort)
        for _ in range(self.dice.choice((1, 1, 2, 3))):
            conversation, _ = await self.house.ask(self.question(), conversation)
            self.house.clock.skip(self.dice.uniform(40, 900))

    async def research(self) -> None:
        model_id, effort = self.dice.choice(RESEARCH)
        search = WebSearch() if self.dice.random() < 0.5 else None
        request = AnswerRequest(
            model_id, (Turn(Role.USER, self.question()),), effort=effort, web_search=search, background=True
        )
        (job,) = await self.house.house.jobs.submit(JobDraft(f"research {self.asked}", request))
        await self.house.house.until(lambda: self.house.house.ended(job.id), hurry=20, what=job.title)


async def live(house: TalkHouse, days: int) -> list[Spend]:
    """So many days; the book of all of it."""
    preferences = house.house.preferences
    for setting in (DAY_CAP, MONTH_CAP, BATCH_CAP, REQUEST_CAP):
        await preferences.change(setting, Decimal(10_000))
    began, person = house.clock(), Person(house, seed=11)
    for _ in range(days):
        for _ in range(3):
            await person.chat()
        for _ in range(2):
            await person.research()
        house.clock.skip(DAY - 10_000)
    return list(await house.house.book.entries(began - DAY, house.clock() + DAY))


def judge(book: list[Spend]) -> tuple[float, float]:
    """Share of actuals inside their range, and the median of upper / lower end."""
    told = [each for each in book if each.usd is not None and each.estimate.low and each.estimate.high]
    inside = [each.estimate.holds(each.usd) for each in told if each.usd is not None]
    return sum(map(bool, inside)) / len(inside), statistics.median(
        float(each.estimate.high / each.estimate.low) for each in told if each.estimate.low and each.estimate.high
    )


def told(book: list[Spend]) -> str:
    """For the reader of a failure."""
    groups = defaultdict(list)
    for each in book:
        groups[f"{each.requested_model_id} {each.requested_effort} {each.origin.value}"].append(each)
    figures = {key: (len(entries), *judge(entries)) for key, entries in (*sorted(groups.items()), ("all", book))}
    return "\n".join(
        f"{key}: {n} answers, {share:.0%} inside, {width:.1f}x" for key, (n, share, width) in figures.items()
    )


async def month(folder: Path, simulator: Simulator, days: int) -> list[Spend]:
    async with talk_house(folder, simulator) as house:
        book = await live(house, days)
    assert all(each.measured and each.estimate.high is not None for each in book)
    return book


@pytest.mark.simulator(speed=4000)
async def test_ten_days_of_use_already_cost_what_was_told(tmp_path: Path, simulator: Simulator) -> None:
    book = await month(tmp_path, simulator, 10)
    assert judge(book)[0] >= 0.8, told(book)


@pytest.mark.long
@pytest.mark.simulator(speed=4000)
async def test_a_month_of_use_costs_what_was_told_and_the_ranges_are_narrow(
    tmp_path: Path, simulator: Simulator
) -> None:
    book = await month(tmp_path, simulator, 30)
    share, width = judge(book)
    assert share >= 0.8, told(book)
    assert width <= 4, told(book)
    first, last = judge(book[: len(book) // 3])[1], judge(book[-len(book) // 3 :])[1]
    assert last < first, "one's own answers make the ranges narrower"
