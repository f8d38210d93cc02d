"""The ways to the Usage view and from it: the foot, the menu, a restart, and the answer behind an entry."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.spends import Spend
from desktop_app.domain.usage import CostBasis
from desktop_app.services.background_jobs import JobDraft
from desktop_app.simulator import Simulator
from tests.harness.loops import Until
from tests.ui.main_window.test_window import Framed, PlainTab, framed

SPEND = Spend("m1", 0.0, JobOrigin.CHAT, "gpt-6.1-sol", "high", Decimal(1), CostBasis.ACTUAL, conversation_id="c1")


def with_usage(frame: Framed) -> PlainTab:
    """The page that bootstrap puts beside the four tabs."""
    page = frame.tabs["usage"] = PlainTab()
    frame.window.show_pages({"usage": page.widget})
    return page


async def test_a_press_on_todays_spend_opens_it(tmp_path: Path, simulator: Simulator, qtbot: QtBot) -> None:
    async with framed(tmp_path, simulator) as frame:
        page = with_usage(frame)
        foot = frame.window.rail.spend
        QTest.mouseClick(foot, Qt.MouseButton.LeftButton)
        assert page.widget.isVisible()
        assert page.did == ["activate"]
        assert foot.isChecked()
        assert not frame.window.rail.buttons["chat"].isChecked()
        frame.window.rail.buttons["jobs"].click()
        assert not foot.isChecked()
        QTest.keyClick(foot, Qt.Key.Key_Space)
        assert page.widget.isVisible()
        assert "Press to see the usage" in foot.toolTip()


async def test_the_menu_opens_it_by_ctrl_5(tmp_path: Path, simulator: Simulator, qtbot: QtBot) -> None:
    async with framed(tmp_path, simulator) as frame:
        page = with_usage(frame)
        action = frame.action("Usage")
        assert action.shortcut() == QKeySequence("Ctrl+5")
        action.trigger()
        assert page.widget.isVisible()
        assert frame.presenter.current == "usage"


async def test_it_is_open_again_after_a_restart(
    tmp_path: Path, simulator: Simulator, qtbot: QtBot, until: Until
) -> None:
    async with framed(tmp_path, simulator) as frame:
        with_usage(frame)
        frame.presenter.run("usage")
        await until(lambda: frame.rooms.preferences.recall("window.tab") == "usage")
        await until(lambda: len(frame.rooms.tasks) == 0)
    async with framed(tmp_path, simulator) as frame:
        frame.window.rail.show_chosen(frame.rooms.preferences.recall("window.tab"))
        assert frame.window.rail.spend.isChecked()


async def test_an_entry_opens_the_chat_or_the_job_it_came_from(
    tmp_path: Path, simulator: Simulator, qtbot: QtBot, until: Until
) -> None:
    async with framed(tmp_path, simulator) as frame:
        frame.presenter.open_spend(SPEND)
        assert frame.tabs["chat"].did[-1] == "open c1"
        request = AnswerRequest(model_id="gpt-6.1-sol", turns=(Turn(Role.USER, "Why?"),), background=True)
        (job,) = await frame.rooms.jobs.submit(JobDraft("Why?", request))
        frame.presenter.open_spend(replace(SPEND, key=job.id, origin=JobOrigin.JOBS, conversation_id=""))
        await until(lambda: frame.tabs["jobs"].did[-1:] == [f"open {job.id}"])


async def test_an_entry_whose_answer_is_gone_says_so(
    tmp_path: Path, simulator: Simulator, qtbot: QtBot, until: Until
) -> None:
    async with framed(tmp_path, simulator) as frame:
        frame.presenter.open_spend(replace(SPEND, origin=JobOrigin.PRO, key="gone"))
        await until(lambda: "info: The answer behind this entry can no longer be opened." in frame.shell.did)
        frame.presenter.open_spend(replace(SPEND, conversation_id=""))
        await until(lambda: len([each for each in frame.shell.did if each.startswith("info")]) == 2)
