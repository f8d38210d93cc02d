"""A person's whole way through the Jobs tab: write, queue, watch, read, cancel, release, settle, delete, come back."""

from __future__ import annotations

import time
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.prices import OwnPrice
from desktop_app.domain.settings import DAY_CAP
from desktop_app.simulator import Simulator
from desktop_app.ui.jobs_tab.columns import Column
from desktop_app.ui.jobs_tab.new_job import NewJobDialog
from desktop_app.ui.widgets.model_picker import ModelPicker
from tests.contracts.samples import job as whole_job
from tests.harness.loops import Until
from tests.ui.jobs_tab.opened import Bench, opened

pytestmark = pytest.mark.simulator(speed=2000)
QUESTION = "Why do otters hold hands?"


def ended(number: int, title: str = "", *, seen: bool = True) -> Job:
    """A completed job of some days ago."""
    at = time.time() - 1_000_000 + number
    base = whole_job(f"{number:032x}", at=at)
    return replace(base, status=JobStatus.COMPLETED, title=title or f"Question {number}", problem=None,
                   response_id=f"resp_{number}", next_poll_at=None, seen_at=at if seen else None,
                   finished_at=at + 60, sent_at=at + 1)  # fmt: skip


def form_of(_: Bench) -> NewJobDialog:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, NewJobDialog) and each.isVisible())


def form_is_there() -> bool:
    return any(isinstance(each, NewJobDialog) and each.isVisible() for each in QApplication.topLevelWidgets())


def prompt_of(dialog: NewJobDialog) -> QPlainTextEdit:
    return next(each for each in dialog.findChildren(QPlainTextEdit) if each.accessibleName() == "Prompt")


def questions() -> list[QWidget]:
    """What has to be answered before anything else."""
    return [each for each in QApplication.topLevelWidgets() if each.isVisible() and each.isModal()]


async def test_a_job_is_written_queued_watched_and_read(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator) as b:
        b.button("New job", b.tab.widget).click()
        await until(form_is_there)
        dialog = form_of(b)
        queue = b.button("Queue job", dialog)
        assert not queue.isEnabled()
        prompt_of(dialog).setPlainText(QUESTION)
        await until(queue.isEnabled)
        queue.click()
        await until(lambda: not form_is_there())
        await until(lambda: b.titles() == [QUESTION])
        await until(lambda: b.tab.shown_jobs()[0].status is JobStatus.COMPLETED, timeout=20)
        await until(lambda: b.has_button("Copy as Markdown"))
        b.button("Copy as Markdown").click()
        await until(lambda: QUESTION in QGuiApplication.clipboard().text())
        assert len(simulator.responses()) == 1


async def test_opening_a_job_takes_its_dot_away(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, ended(1, seen=False), ended(2, seen=False), ended(3)) as b:
        index = b.tab.view.table.table_model.index_of_jobs
        assert index.counts()["new"] == 2
        first = next(job for job in b.tab.shown_jobs() if job.is_new)
        b.tab.view.table.choose(first.id)
        await until(lambda: index.counts()["new"] == 1)
        assert not index.jobs[first.id].is_new
        assert (await b.house.row(first.id)).seen_at is not None
        assert sum(b.house.ledger.is_new(job.id) for job in b.tab.shown_jobs()) == 1


async def test_a_change_keeps_selection_and_scroll(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, *(ended(number) for number in range(100)), run=False) as b:
        table = b.tab.view.table
        table.sortByColumn(Column.TITLE, Qt.SortOrder.AscendingOrder)
        table.choose(f"{50:032x}")
        await until(lambda: b.tab.view.detail.isVisible())
        top = table.table_model.job_at(table.rowAt(0))
        assert top is not None
        assert table.verticalScrollBar().value() > 0
        await b.house.jobs.change(JobId(f"{7:032x}"), title="Aardvark")
        await until(lambda: b.titles()[0] == "Aardvark")
        assert table.chosen_ids() == [f"{50:032x}"]
        now_top = table.table_model.job_at(table.rowAt(0))
        assert now_top is not None
        assert now_top.id == top.id


async def test_states_and_words_narrow_the_table(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    failed = replace(ended(3, "Tides"), status=JobStatus.FAILED)
    async with opened(tmp_path, simulator, ended(1, "Otters"), ended(2, "수달과 바다"), failed, run=False) as b:
        looking = b.tab.presenter.looking
        looking.choose_state("failed")
        assert b.titles() == ["Tides"]
        looking.choose_state("all")
        looking.search("수달")
        await until(lambda: b.titles() == ["수달과 바다"])
        looking.search("nothing has this")
        await until(lambda: b.titles() == [])
        assert not b.tab.view.table.isVisible()
        b.button("Show all jobs").click()
        assert len(b.titles()) == 3


async def test_cancel_asks_first(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator) as b:
        (job_id,) = await b.house.submit("Take 60 hours.")
        await until(lambda: b.house.is_in(job_id, JobStatus.QUEUED, JobStatus.IN_PROGRESS))
        await until(lambda: b.titles() == ["Take 60 hours."])
        b.tab.view.table.choose(job_id)
        await until(lambda: b.has_button("Cancel job"))
        # the table tells four times a second: the row must know, too, that it runs
        await until(lambda: b.tab.shown_jobs()[0].status.on_server)
        b.button("Cancel job").click()
        await until(lambda: questions() != [])
        assert b.house.is_in(job_id, JobStatus.QUEUED, JobStatus.IN_PROGRESS)
        b.button("Cancel job", questions()[0]).click()
        await until(lambda: b.tab.shown_jobs()[0].status is JobStatus.CANCELLED)


async def test_a_job_over_the_cap_is_held_until_released(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator) as b:
        await b.house.preferences.change(DAY_CAP, type(DAY_CAP.default)("0"))
        (job_id,) = await b.house.submit(QUESTION)
        await until(lambda: b.house.is_in(job_id, JobStatus.HELD))
        await until(lambda: b.titles() == [QUESTION])
        b.tab.view.table.choose(job_id)
        await until(lambda: b.has_button("Release once"))
        b.button("Release once").click()  # fails where there are two of them
        await until(lambda: b.tab.shown_jobs()[0].status is JobStatus.COMPLETED, timeout=20)
        assert b.house.preferences[DAY_CAP] == 0


async def test_a_deleted_job_comes_back(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, ended(1, "Otters"), ended(2, "Tides"), run=False) as b:
        b.tab.view.table.choose(f"{1:032x}")
        b.tab.presenter.selecting.do("delete")
        await until(lambda: b.titles() == ["Tides"])
        b.button("Undo").click()
        await until(lambda: sorted(b.titles()) == ["Otters", "Tides"])


async def test_pause_holds_and_resume_sends(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, ended(1)) as b:
        b.button("Pause queue", b.tab.widget).click()
        await until(lambda: b.has_button("Resume queue"))
        (job_id,) = await b.house.submit(QUESTION)
        await until(lambda: b.house.is_in(job_id, JobStatus.HELD))
        assert simulator.responses() == []
        b.button("Resume queue", b.tab.widget).click()
        await until(lambda: b.house.ended(job_id), timeout=20)


async def test_what_was_written_waits_over_a_restart(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator) as b:
        b.tab.begin_new()
        await until(form_is_there)
        prompt_of(form_of(b)).setPlainText(QUESTION)
    async with opened(tmp_path, simulator) as b:
        b.tab.begin_new()
        await until(form_is_there)
        assert form_of(b).form().prompt == QUESTION


async def test_five_megabytes_freeze_nothing(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, run=False) as b:
        b.tab.begin_new()
        await until(form_is_there)
        dialog, huge = form_of(b), QMimeData()
        huge.setText("x" * 5_000_000)
        began = time.monotonic()
        prompt_of(dialog).insertFromMimeData(huge)
        assert time.monotonic() - began < 1
        assert len(dialog.form().prompt) == 5_000_000
        queue = b.button("Queue job", dialog)
        await until(queue.isEnabled)
        queue.click()
        await until(lambda: len(b.titles()) == 1)
        await until(lambda: b.tab.view.detail.isVisible())
        pages = b.tab.view.detail.findChildren(QPlainTextEdit)
        assert max(len(page.toPlainText()) for page in pages) < 60_000


async def test_only_models_for_the_background_are_offered_and_an_unknown_one_may_be_typed(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened(tmp_path, simulator) as b:
        b.tab.begin_new()
        await until(form_is_there)
        dialog = form_of(b)
        (picker,) = dialog.findChildren(ModelPicker)
        offered = {picker.itemText(place) for place in range(picker.count())}
        catalogue = shipped_catalogue().catalogue
        assert offered
        assert all(catalogue.profile(model_id).background.allowed for model_id in offered)
        prompt_of(dialog).setPlainText(QUESTION)
        line = picker.lineEdit()
        assert line is not None
        line.selectAll()
        QTest.keyClicks(line, "a-model-nobody-knows")
        QTest.keyClick(line, Qt.Key.Key_Return)
        warning = "Ponder does not know a-model-nobody-knows"
        await until(lambda: any(warning in each.text() for each in dialog.findChildren(QLabel)))
        await until(b.button("Queue job", dialog).isEnabled)
        await until(lambda: any("Price unknown" in each.text() for each in dialog.findChildren(QLabel)))
        b.button("Set a price", dialog).click()
        assert b.settings_opened == ["models a-model-nobody-knows"]
        await b.models.keep_price(OwnPrice("a-model-nobody-knows", Decimal(2), Decimal(8)))
        await until(lambda: any("May cost ≈ $" in each.text() for each in dialog.findChildren(QLabel)))
        assert not b.has_button("Set a price")


async def test_the_raw_page_shows_the_response_object(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, ended(1), run=False) as b:
        b.tab.view.table.choose(f"{1:032x}")
        await until(lambda: b.tab.view.detail.isVisible())
        b.button("Raw").click()
        (page,) = [each for each in b.tab.view.detail.findChildren(QPlainTextEdit) if each.isVisible()]
        await until(lambda: '"id": "resp_1"' in page.toPlainText())


async def test_columns_and_sorting_are_kept_over_a_restart(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    jobs = [ended(1, "B"), ended(2, "A"), ended(3, "C")]
    async with opened(tmp_path, simulator, *jobs, run=False) as b:
        b.tab.view.table.sortByColumn(Column.TITLE, Qt.SortOrder.AscendingOrder)
        assert b.titles() == ["A", "B", "C"]
        await until(lambda: "TITLE" in b.house.preferences.recall("jobs.columns"))
    async with opened(tmp_path, simulator, run=False) as b:
        assert b.titles() == ["A", "B", "C"]


async def test_the_request_of_an_uncertain_job_is_sent_again_only_when_confirmed(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    simulator.faults.add({"match": {"method": "POST"}, "kind": "crash_after_create", "times": 1})
    async with opened(tmp_path, simulator) as b:
        (job_id,) = await b.house.submit("Take 5 seconds.")
        await until(lambda: b.house.is_in(job_id, JobStatus.UNCERTAIN))
        await until(lambda: b.titles() == ["Take 5 seconds."])
        b.tab.view.table.choose(job_id)
        await until(lambda: b.has_button("Send again…"))
        b.button("Send again…").click()
        await until(lambda: questions() != [])
        assert len(simulator.responses()) == 1
        b.button("Send again", questions()[0]).click()
        await until(lambda: b.house.ended(job_id), timeout=20)
        assert len(simulator.responses()) == 2


async def test_a_list_that_is_still_read_when_the_app_closes_shows_nothing_afterwards(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with opened(tmp_path, simulator, run=False) as bench:
        presenter = bench.tab.presenter
        presenter.stop()
        presenter._refresh = None
        await presenter._load()
        assert presenter._refresh is None
