"""Jobs that a cap holds: which one, by how much, released once or raised, one job or many."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.settings import DAY_CAP, MONTH_CAP, REQUEST_CAP
from desktop_app.simulator import Simulator
from tests.harness.loops import Until
from tests.ui.jobs_tab.opened import opened

pytestmark = pytest.mark.simulator(speed=2000)
QUESTION = "Why do otters hold hands?"


def words_in(widget: QWidget) -> str:
    """Every text that can be read."""
    return "\n".join(line.text() for line in widget.findChildren(QLabel) if line.isVisible())


async def test_a_raised_cap_lets_all_go_that_now_fit(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator) as b:
        await b.house.preferences.change(DAY_CAP, Decimal("0"))
        ids = await b.house.submit(QUESTION, "What are tides?")
        await until(lambda: all(b.house.is_in(job_id, JobStatus.HELD) for job_id in ids))
        await until(lambda: len(b.titles()) == 2)
        b.tab.view.table.choose(ids[0])
        await until(lambda: b.has_button("Raise to $1"))
        b.button("Raise to $1").click()
        await until(lambda: b.house.ended(*ids), timeout=20)
        assert b.house.preferences[DAY_CAP] == 1


async def test_another_cap_that_holds_it_by_now_is_the_one_that_is_told(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened(tmp_path, simulator) as b:
        await b.house.preferences.change(DAY_CAP, Decimal("0.01"))
        await b.house.preferences.change(REQUEST_CAP, Decimal("0"))
        (job_id,) = await b.house.submit(QUESTION)
        await until(lambda: b.house.is_in(job_id, JobStatus.HELD))
        await until(lambda: b.titles() == [QUESTION])
        b.tab.view.table.choose(job_id)
        await until(lambda: "the cap for one request" in words_in(b.tab.widget))
        assert "until you decide" in words_in(b.tab.widget)
        b.button("Raise to $1").click()
        await until(lambda: "today's cap of $0.01" in words_in(b.tab.widget))
        assert b.house.preferences[REQUEST_CAP] == 1
        assert b.house.preferences[DAY_CAP] == Decimal("0.01")
        b.button("Raise to $1").click()
        await until(lambda: b.house.ended(job_id), timeout=20)


async def test_several_held_jobs_are_raised_for_together(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator) as b:
        await b.house.preferences.change(MONTH_CAP, Decimal("0"))
        ids = await b.house.submit(*(f"{QUESTION} {number}" for number in range(40)))
        await until(lambda: all(b.house.is_in(job_id, JobStatus.HELD) for job_id in ids), timeout=20)
        await until(lambda: [job.status for job in b.tab.shown_jobs()] == [JobStatus.HELD] * 40)
        uppers = [b.house.ledger.live[job_id].estimate.high for job_id in ids]
        enough = sum((upper or Decimal(0) for upper in uppers), Decimal(0)).to_integral_value(rounding="ROUND_CEILING")
        b.tab.view.table.selectAll()
        labels = [offer.label for group in b.tab.presenter.selecting.menu() for offer in group]
        assert f"Raise this month's cap to ${enough} (40)" in labels
        assert "Release once (40)" in labels
        b.tab.presenter.selecting.do("raise")
        await until(lambda: b.house.preferences[MONTH_CAP] == enough)
        await until(lambda: not any(b.house.is_in(job_id, JobStatus.HELD) for job_id in ids), timeout=20)
