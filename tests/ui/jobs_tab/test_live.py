"""A running job is read as it is written: by a person who chose so, over cuts, and without a trace in the ledger."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.settings import WATCH_LIVE
from desktop_app.services.live_view import LiveState
from desktop_app.simulator import Simulator
from desktop_app.ui.jobs_tab.new_job import NewJobDialog
from desktop_app.ui.widgets.chips import ChipRow
from tests.harness.loops import Until
from tests.ui.jobs_tab.opened import Bench, opened

pytestmark = pytest.mark.simulator(speed=60)


def shown(b: Bench) -> str:
    """What stands on the report's page."""
    return b.tab.view.detail.reader.transcript.visible_text()


def status_line(b: Bench) -> str:
    return "".join(entry.status_line for entry in b.tab.view.detail.reader.transcript.entries())


def form() -> NewJobDialog | None:
    boxes = [each for each in QApplication.topLevelWidgets() if isinstance(each, NewJobDialog) and each.isVisible()]
    return boxes[0] if boxes else None


def write(dialog: NewJobDialog, prompt: str) -> None:
    next(box for box in dialog.findChildren(QPlainTextEdit) if box.accessibleName() == "Prompt").setPlainText(prompt)


def live_chip(dialog: NewJobDialog) -> ChipRow:
    return next(each for each in dialog.findChildren(ChipRow) if each.accessibleName() == "While it runs")


async def queued(b: Bench, until: Until, prompt: str, *, live: bool) -> JobId:
    """From New job to the open, running job."""
    b.button("New job", b.tab.widget).click()
    await until(lambda: form() is not None)
    dialog = form()
    assert dialog is not None
    write(dialog, prompt)
    if live:
        b.button("Watch live", dialog).click()
    queue = b.button("Queue job", dialog)
    await until(queue.isEnabled)
    queue.click()
    await until(lambda: form() is None)
    await until(lambda: len(b.tab.shown_jobs()) == 1)
    return b.tab.shown_jobs()[0].id


async def test_it_is_read_while_it_is_written(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator) as b:
        job_id = await queued(b, until, "Write 6000 words. Take 3 minutes.", live=True)
        await until(lambda: "Simulated word" in shown(b) and status_line(b) == "Being written…", timeout=30)
        await until(lambda: b.tab.shown_jobs()[0].status is JobStatus.IN_PROGRESS)
        simulator.set_speed(600)
        await until(lambda: b.tab.shown_jobs()[0].status is JobStatus.COMPLETED, timeout=30)
        job = await b.house.jobs.job(job_id)
        assert job is not None
        assert job.answer is not None
        await until(lambda: status_line(b) == "")
        (entry,) = b.tab.view.detail.reader.transcript.entries()
        assert entry.text == job.answer.text


async def test_a_cut_is_said_and_mended(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    simulator.faults.add({"match": {"method": "POST"}, "kind": "cut", "after_events": 4})
    async with opened(tmp_path, simulator) as b:
        b.house.jobs.live._first_wait = 0.6
        job_id = await queued(b, until, "Write 300 words. Take 4 minutes.", live=True)
        await until(lambda: b.house.jobs.live.state(job_id) is LiveState.CUT, timeout=20)
        await until(lambda: status_line(b).startswith("The line broke."))
        await until(lambda: "Simulated word" in shown(b), timeout=30)


async def test_out_of_view_nobody_listens(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator) as b:
        await queued(b, until, "Write 400 words. Take 5 hours.", live=True)
        await until(lambda: "Thinking" in status_line(b), timeout=20)
        live = b.house.jobs.live
        await until(lambda: any(one.may_be_left for one in live._watched.values()), timeout=20)
        b.tab.widget.hide()
        await until(lambda: [one.task for one in live._watched.values()] == [None])
        simulator.set_speed(8000)
        b.tab.widget.show()
        await until(lambda: "Simulated word" in shown(b), timeout=30)


async def test_without_the_choice_nothing_is_streamed(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator) as b:
        await queued(b, until, "Write 30 words. Take 1 minute.", live=False)
        await until(lambda: b.tab.shown_jobs()[0].status is JobStatus.COMPLETED, timeout=30)
    assert [entry for entry in simulator.requests() if entry["query"].get("stream")] == []


async def test_settings_choose_for_a_new_form(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, run=False) as b:
        await b.house.preferences.change(WATCH_LIVE, True)
        b.tab.begin_new()
        await until(lambda: form() is not None)
        dialog = form()
        assert dialog is not None
        await until(lambda: live_chip(dialog).chosen_keys() == ["watch"])
        dialog.reject()
        await until(lambda: form() is None)
