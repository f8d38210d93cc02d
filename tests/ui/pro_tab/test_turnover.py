"""The Pro tab tells in time that its model changes: weeks before, days before, from the day on, each until closed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.pro_profile import pro_predecessor_of, pro_profile_at, pro_successor_after
from desktop_app.simulator import Simulator
from desktop_app.ui.pro_tab.strip import Change, change_words, next_stage
from desktop_app.ui.pro_tab.turnover import CHANGE
from tests.harness.job_house import MovedClock
from tests.harness.loops import Until
from tests.ui.pro_tab.opened import OpenedPro, opened_pro

NIGHT = datetime(2026, 12, 11, tzinfo=UTC).timestamp()
DAY = 86_400.0


def told(now: float) -> Change | None:
    profile = pro_profile_at(now)
    return change_words(profile, pro_successor_after(now), pro_predecessor_of(profile), now)


def at(moment: float) -> MovedClock:
    clock = MovedClock()
    clock.skip(moment - clock())
    return clock


def shown(pro: OpenedPro) -> str:
    return pro.view.notices._bars[CHANGE].notice.text


@pytest.mark.parametrize(
    ("before_night", "words"),
    [
        (40 * DAY, None),
        (20 * DAY, "From 11 Dec 2026 Pro asks gpt-6.1-sol in pro mode: in 20 days."),
        (2 * DAY, "From 11 Dec 2026 Pro asks gpt-6.1-sol in pro mode: in 2 days."),
        (5 * 3600, "From 11 Dec 2026 Pro asks gpt-6.1-sol in pro mode: in 5 hours."),
        (1, "From 11 Dec 2026 Pro asks gpt-6.1-sol in pro mode: in 1 hour."),
        (0, "Since 11 Dec 2026 Pro asks gpt-6.1-sol in pro mode."),
        (-13 * DAY, "Since 11 Dec 2026 Pro asks gpt-6.1-sol in pro mode."),
        (-15 * DAY, None),
    ],
)
def test_what_is_told_when(before_night: float, words: str | None) -> None:
    change = told(NIGHT - before_night)
    assert (change.text if change else None) == words


def test_the_next_look_is_at_the_change() -> None:
    moment = NIGHT - 100
    assert next_stage(pro_profile_at(moment), pro_successor_after(moment), moment) == 100


async def test_closed_it_comes_again_at_the_next_stage(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    clock = at(NIGHT - 20 * DAY)
    async with opened_pro(tmp_path, simulator, clock=clock) as pro:
        assert "in 20 days" in shown(pro)
        pro.view.notices.dismissed.emit(CHANGE)
        pro.view.notices.remove(CHANGE)
        await until(lambda: len(pro.tasks) == 0)
        pro.tab.presenter.seen()
        assert not pro.tells_of_change
        clock.skip(18 * DAY)
        pro.tab.presenter.seen()
        assert "in 2 days" in shown(pro)
    async with opened_pro(tmp_path, simulator, clock=clock) as pro:
        assert "in 2 days" in shown(pro), "what was not closed is there after a restart"


async def test_at_midnight_an_open_tab_changes_by_itself(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_pro(tmp_path, simulator, clock=at(NIGHT - 1.5)) as pro:
        assert pro.view.strip.full_text().startswith("gpt-5-pro · ")
        await until(lambda: pro.view.strip.full_text() == "gpt-6.1-sol in pro mode · fixed in this version")
        assert shown(pro) == "Since 11 Dec 2026 Pro asks gpt-6.1-sol in pro mode."
