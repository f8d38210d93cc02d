"""What the window says about money: the foot, caps that come near, answers that cost more than was told."""

from __future__ import annotations

import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.caps import Claim
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.settings import CURRENCY, CURRENCY_RATE, DAY_CAP, MONTH_CAP, REQUEST_CAP
from desktop_app.domain.spends import Spend
from desktop_app.domain.usage import CostBasis, CostRange, Usage
from desktop_app.services.background_jobs import JobDraft
from desktop_app.services.spending import Booking
from desktop_app.simulator import Simulator
from desktop_app.ui import formats
from tests.harness.loops import Until
from tests.ui.main_window.test_window import Framed, framed

pytestmark = pytest.mark.simulator(speed=2000)


@pytest.fixture(autouse=True)
def dollars_again() -> Iterator[None]:
    yield
    formats.use_currency("USD", Decimal(1))


async def spent(frame: Framed, usd: str, key: str = "first") -> None:
    """So much was paid for an answer."""
    entry = Spend(key, time.time(), JobOrigin.CHAT, "gpt-6.1-sol", "", Decimal(usd), CostBasis.ACTUAL, Usage(1))
    await frame.rooms.spending.store.record(entry)
    await frame.rooms.spending.load()


def foot(frame: Framed) -> str:
    return frame.window.rail.spend.accessibleName()


async def test_the_foot_tells_what_is_spent_in_flight_and_of_the_month(tmp_path: Path, simulator: Simulator) -> None:
    async with framed(tmp_path, simulator) as f:
        await spent(f, "1.84")
        assert foot(f) == "Today: $1.84 of $20"
        f.rooms.spending.admit(Claim("running", Decimal("3.20")))
        tip = f.window.rail.spend.toolTip()
        assert "In flight: up to $3.20 more." in tip
        assert "This month: $1.84 spent of $300." in tip


async def test_a_tight_day_is_said_with_a_word_and_told_once(tmp_path: Path, simulator: Simulator) -> None:
    async with framed(tmp_path, simulator) as f:
        await spent(f, "17.10")
        assert foot(f) == "Today: $17.10 of $20, 85 % used"
        warned = [line for line in f.shell.did if line.startswith("warning: 85 % of today's cap is used")]
        assert len(warned) == 1
        await spent(f, "0.10", "second")
        f.rooms.spending.admit(Claim("running", Decimal("0.20")))
        assert len([line for line in f.shell.did if "today's cap" in line]) == 1
        f.rooms.spending.release("running")
    async with framed(tmp_path, simulator) as f:
        assert [line for line in f.shell.did if "today's cap" in line] == [], "nor again after a restart"
        await spent(f, "9", "third")
        assert foot(f) == "Today: $26.20 of $20, Day full"
        assert [line for line in f.shell.did if line.startswith("danger: Today's cap is used up: $26.20 spent")]
        await f.rooms.preferences.change(DAY_CAP, Decimal(30))
        assert foot(f) == "Today: $26.20 of $30, 87 % used"
        assert f.shell.did[-1].startswith("warning: 87 % of today's cap"), "another cap is another matter"


async def test_a_full_day_is_said_no_longer_when_it_came_to_less_than_feared(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with framed(tmp_path, simulator) as f:
        f.rooms.spending.admit(Claim("running", Decimal("25"), released=True))
        assert f.window.notices.keys() == ["cap-day"]
        f.rooms.spending.release("running")
        assert foot(f) == "Today: $0 of $20"
        assert f.window.notices.keys() == []


async def test_a_month_that_gets_tight_is_named_as_the_month(tmp_path: Path, simulator: Simulator) -> None:
    async with framed(tmp_path, simulator) as f:
        await f.rooms.preferences.change(MONTH_CAP, Decimal(2))
        await spent(f, "1.90")
        assert foot(f) == "Today: $1.90 of $20, Month 95 %"
        assert any("95 % of this month's cap is used: $1.90 spent, of $2." in line for line in f.shell.did)
        await spent(f, "1", "second")
        assert foot(f) == "Today: $2.90 of $20, Month full"


async def test_a_notice_leads_to_the_usage(tmp_path: Path, simulator: Simulator) -> None:
    async with framed(tmp_path, simulator) as f:
        await spent(f, "17")
        (press,) = [each for each in f.window.notices.findChildren(QPushButton) if each.text() == "Show usage"]
        press.click()
        assert f.presenter.current == "usage" or "command usage" in f.shell.did
        assert f.window.notices.keys() == []


async def test_requests_held_by_a_cap_are_counted(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with framed(tmp_path, simulator, demo=True) as f:
        await f.rooms.preferences.change(REQUEST_CAP, Decimal(0))
        f.rooms.work()
        ask = AnswerRequest("gpt-6.1-sol", (Turn(Role.USER, "Why?"),), background=True)
        await f.rooms.jobs.submit(JobDraft("one", ask), JobDraft("two", ask), JobDraft("three", ask))
        await until(lambda: foot(f).endswith(", 3 held"))
        assert "3 requests are held for want of room under a cap." in f.window.rail.spend.toolTip()


async def overrun(f: Framed, key: str, usage: Usage) -> None:
    booking = Booking(
        key, JobOrigin.COMPARISON, "gpt-6.1-sol", usage, measured=True, batch="c-1", title="Which effort?",
        estimate=CostRange(Decimal("0.01"), Decimal("0.02")),
    )  # fmt: skip
    await f.rooms.spending.book(booking)


async def test_an_answer_dearer_than_told_is_said_once_with_its_place(tmp_path: Path, simulator: Simulator) -> None:
    async with framed(tmp_path, simulator) as f:
        await overrun(f, "trial-1", Usage(input_tokens=1_000, output_tokens=100_000))
        (said,) = [line for line in f.shell.did if "was expected" in line]
        assert said.startswith("warning: This answer in “Which effort?” cost $")
        assert said.endswith("; at most $0.020 was expected.")
        await overrun(f, "trial-1", Usage(input_tokens=1_000, output_tokens=100_000))
        assert len([line for line in f.shell.did if "was expected" in line]) == 1
        await overrun(f, "trial-2", Usage(input_tokens=1_000, output_tokens=100_000))
        assert f.shell.did[-1].startswith("warning: 2 answers cost $")
        (press,) = [
            each for each in f.window.notices.findChildren(QPushButton) if each.text() == "Show it" and each.isVisible()
        ]
        press.click()
        assert f.presenter.current == "compare"
        assert f.tabs["compare"].did[-1] == "open c-1"


async def test_another_currency_is_shown_at_once(tmp_path: Path, simulator: Simulator) -> None:
    async with framed(tmp_path, simulator) as f:
        await spent(f, "10")
        await f.rooms.preferences.change(CURRENCY, "EUR")
        assert foot(f) == "Today: $10 of $20", "no rate yet"
        await f.rooms.preferences.change(CURRENCY_RATE, Decimal("0.92"))
        assert foot(f) == "Today: ≈ €9.20 of ≈ €18.40"
        assert "of $20 (≈ €18.40)" in f.window.rail.spend.toolTip()


async def test_troubles_go_when_all_is_well_again(tmp_path: Path, simulator: Simulator) -> None:
    async with framed(tmp_path, simulator, demo=True) as f:
        f.presenter.trouble(Problem(ProblemKind.STORAGE, "The disk is full.", "Free some space."))
        assert f.window.notices.keys() == ["trouble"]
        ask = AnswerRequest("gpt-6.1-sol", (Turn(Role.USER, "Why?"),), background=True)
        await f.rooms.jobs.submit(JobDraft("one", ask))  # something was written
        assert f.window.notices.keys() == []


async def test_a_refused_key_is_no_news_once_the_server_answers(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with framed(tmp_path, simulator) as f:
        await f.presenter.check_connection(told=True)
        assert f.window.notices.keys() == ["connection"]
        f.rooms.access.heard()
        await until(lambda: f.window.notices.keys() == [])
