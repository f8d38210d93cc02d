"""The table by mouse and keyboard: columns, several jobs at once, time that passes, ten thousand rows."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.simulator import Simulator
from desktop_app.ui.jobs_tab.columns import SPECS, Column
from desktop_app.ui.jobs_tab.job_filter import Filter
from desktop_app.ui.jobs_tab.new_job import NewJobDialog
from desktop_app.ui.jobs_tab.rail import EntryList
from tests.contracts.samples import job as whole_job
from tests.harness.job_house import creates, request
from tests.harness.loops import Until
from tests.ui.jobs_tab.opened import Bench, opened

pytestmark = pytest.mark.simulator(speed=2000)


NOW = time.time()


def ended(number: int, **more: object) -> Job:
    """A completed job of some days ago, already read."""
    at = NOW - 1_000_000 + number
    plain = replace(
        whole_job(f"{number:032x}", at=at),
        status=JobStatus.COMPLETED,
        title=f"Question {number}",
        request=request(f"Question {number}"),
        problem=None,
        origin=JobOrigin.JOBS,
        response_id=f"resp_{number}",
        next_poll_at=None,
        seen_at=at,
        finished_at=at + 60,
        sent_at=at + 1,
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def menu() -> QMenu:
    """The menu that is open."""
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible())


def press_entry(words: str) -> None:
    """Choose from the open menu."""
    found = menu()
    (action,) = [each for each in found.actions() if each.text() == words]
    found.close()
    action.trigger()


def open_menu(b: Bench) -> list[str]:
    """Right-click the current row; returns what can be chosen."""
    table = b.tab.view.table
    place = table.visualRect(table.currentIndex()).center()
    table.customContextMenuRequested.emit(place)
    return [each.text() for each in menu().actions() if each.text()]


def save_table(b: Bench) -> None:
    """Press the button above the table."""
    tools = b.tab.widget.findChildren(QToolButton)
    next(each for each in tools if each.accessibleName() == "Save the table as CSV or Excel").click()


def question() -> QWidget | None:
    return next((each for each in QApplication.topLevelWidgets() if each.isVisible() and each.isModal()), None)


# -- columns ---------------------------------------------------------------------------------------------


async def test_a_narrow_table_keeps_room_for_the_title_and_a_wide_one_shows_more(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened(tmp_path, simulator, ended(1), run=False) as b:
        table = b.tab.view.table
        for width in (760, 1024, 1440, 900):
            b.tab.widget.resize(width, 700)
            await until(lambda width=width: b.tab.widget.width() == width)  # type: ignore[misc]
            QApplication.processEvents()
            assert table.columnWidth(Column.TITLE) >= 160
            assert table.isColumnHidden(Column.EFFORT) == (width < 1400)
        assert b.house.preferences.recall("jobs.columns") == ""  # nobody chose columns


async def test_columns_are_shown_moved_and_remembered_by_name(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened(tmp_path, simulator, ended(1), run=False) as b:
        table = b.tab.view.table
        table.columns_menu(QPoint(10, 10))
        press_entry("Reasoning tokens")
        table.columns_menu(QPoint(10, 10))
        press_entry("Next check")
        header = table.horizontalHeader()
        header.moveSection(header.visualIndex(Column.REASONING), 0)
        await until(lambda: '"order": ["REASONING"' in b.house.preferences.recall("jobs.columns"))
    async with opened(tmp_path, simulator, run=False) as b:
        table = b.tab.view.table
        assert table.horizontalHeader().visualIndex(Column.REASONING) == 0
        assert not table.isColumnHidden(Column.REASONING)
        assert table.isColumnHidden(Column.NEXT_CHECK)
        table.restore_layout('{"order": ["GONE", "TITLE"], "shown": ["GONE"], "widths": {"GONE": 3}, "sort": "GONE"}')
        table.restore_layout("not json")
        assert not table.isColumnHidden(Column.TITLE)


def test_every_column_has_words_for_every_job() -> None:
    for status in JobStatus:
        base = replace(whole_job("a"), status=status)
        for job in (base, replace(base, answer=None, sent_at=None, response_id=None, next_poll_at=None, tags=())):
            for spec in SPECS.values():
                assert isinstance(spec.text(job, 1e9), str)
                spec.value(job, 1e9)


# -- several at once ---------------------------------------------------------------------------------------


async def test_several_jobs_are_cancelled_with_one_question(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator) as b:
        ids = await b.house.submit(*(f"{n}. Take 60 hours." for n in range(3)))
        await until(lambda: all(b.house.is_in(j, JobStatus.QUEUED, JobStatus.IN_PROGRESS) for j in ids))
        await until(lambda: len(b.titles()) == 3)
        QTest.keyClick(b.tab.view.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        assert "Cancel (3)" in open_menu(b)
        press_entry("Cancel (3)")
        await until(question)
        b.button("Cancel jobs", question()).click()
        await until(lambda: b.house.ended(*ids))
        assert {entry["status"] for entry in simulator.responses()} == {"cancelled"}


async def test_delete_takes_what_has_ended_and_undo_brings_it_back(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    jobs = [ended(1), ended(2), ended(3)]
    async with opened(tmp_path, simulator, *jobs) as b:
        (running,) = await b.house.submit("Take 60 hours.")
        await until(lambda: len(b.titles()) == 4)
        table = b.tab.view.table
        table.selectAll()
        QTest.keyClick(table, Qt.Key.Key_Delete)
        await until(lambda: b.titles() == ["Take 60 hours."])
        b.button("Undo", b.tab.widget).click()
        await until(lambda: len(b.titles()) == 4)
        assert b.house.is_in(running, JobStatus.QUEUED, JobStatus.IN_PROGRESS, JobStatus.SENDING, JobStatus.WAITING)


async def test_response_ids_of_several_are_copied_and_run_again(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened(tmp_path, simulator, ended(1), ended(2)) as b:
        b.tab.view.table.selectAll()
        open_menu(b)
        press_entry("Copy response id (2)")
        await until(lambda: QGuiApplication.clipboard().text() == "resp_2\nresp_1")
        open_menu(b)
        press_entry("Run again (2)")
        await until(lambda: len(creates(simulator)) == 2)
        await until(lambda: len(b.titles()) == 4)


async def test_the_table_is_exported_as_it_is_shown(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    jobs = [ended(1), ended(2, title="=1+1"), ended(3, status=JobStatus.FAILED)]
    async with opened(tmp_path, simulator, *jobs, run=False) as b:
        b.tab.presenter.looking.choose_state("completed")
        save_table(b)
        assert [each.text() for each in menu().actions()] == [
            "The jobs shown (2)…",
            "The selected jobs (0)…",
            "All jobs (3)…",
        ]
        press_entry("The jobs shown (2)…")
        await until(lambda: isinstance(question(), QFileDialog))
        dialog = question()
        assert isinstance(dialog, QFileDialog)
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        name.setText(str(tmp_path / "jobs.csv"))
        dialog.accept()
        await until(lambda: b.tab.view.notices.keys() == ["export"])
        text = (tmp_path / "jobs.csv").read_text("utf-8-sig")
        assert [line.split(",")[1] for line in text.splitlines()[1:]] == ["'=1+1", "Question 1"]


async def test_the_log_page_is_shown_before_it_opens(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    lost = ended(
        1, status=JobStatus.UNCERTAIN, answer=None, finished_at=None, response_id=None, server="api.openai.com"
    )
    async with opened(tmp_path, simulator, lost, run=False) as b:
        b.tab.view.table.choose(lost.id)
        await until(lambda: b.has_button("Your provider's log page"))
        b.button("Your provider's log page", b.tab.widget).click()
        await until(lambda: question() is not None)
        said = [each.text() for each in question().findChildren(QLabel)]  # type: ignore[union-attr]
        assert "OpenAI keeps its log of responses here. Sign in with the account whose key was used." in said
        b.button("Cancel", question()).click()


async def test_enter_opens_and_escape_closes(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, ended(1), run=False) as b:
        table, detail = b.tab.view.table, b.tab.view.detail
        table.setCurrentIndex(table.model().index(0, Column.TITLE))
        table.clearSelection()
        QTest.keyClick(table, Qt.Key.Key_Return)
        await until(detail.isVisible)
        table.selectRow(0)
        QTest.keyClick(table, Qt.Key.Key_Escape)
        assert not detail.isVisible()


# -- what moves ----------------------------------------------------------------------------------------------


async def test_time_passes_only_in_rows_that_run(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, *(ended(n) for n in range(5))) as b:
        (job_id,) = await b.house.submit("Take 60 hours.")
        await until(lambda: b.house.is_in(job_id, JobStatus.QUEUED, JobStatus.IN_PROGRESS))
        await until(lambda: b.titles()[0] == "Take 60 hours.")
        await until(lambda: "60" in b.titles()[0] and b.tab.view.table.table_model.job_at(0).status.on_server)  # type: ignore[union-attr]
        model = b.tab.view.table.table_model
        said: list[int] = []
        model.dataChanged.connect(lambda first, last: said.append(first.row()))
        before = model.index(0, Column.ELAPSED).data()
        b.house.clock.skip(90)
        model.time_passed(0, 5)
        assert said == [0]
        assert before != model.index(0, Column.ELAPSED).data()
        b.tab.view.table.choose(job_id)
        await until(b.tab.view.detail.isVisible)
        shown = b.tab.view.detail._figures.full_text()
        b.house.clock.skip(90)
        b.tab.view.detail.ticked.emit()
        assert b.tab.view.detail._figures.full_text() != shown


async def test_what_ends_while_nobody_looks_stays_unread(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator) as b:
        (job_id,) = await b.house.submit("Take 3 minutes.")
        await until(lambda: b.titles() == ["Take 3 minutes."])
        b.tab.view.table.choose(job_id)
        await until(b.tab.view.detail.isVisible)
        b.tab.widget.hide()
        await b.house.until(lambda: b.house.ended(job_id), hurry=0.5)
        await until(lambda: b.tab.view.detail._shown is not None and b.tab.view.detail._shown.status.terminal)
        assert b.house.ledger.is_new(job_id)
        b.tab.widget.show()
        b.tab.activate()
        await until(lambda: not b.house.ledger.is_new(job_id))


async def test_pressing_queue_twice_is_one_job(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator) as b:
        b.tab.begin_new()
        await until(lambda: any(isinstance(each, NewJobDialog) for each in QApplication.topLevelWidgets()))
        dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, NewJobDialog))
        form = replace(dialog.form(), prompt="Take 5 seconds.")
        dialog.queue_pressed.emit(form)
        dialog.queue_pressed.emit(form)
        await until(lambda: len(creates(simulator)) == 1)
        await until(lambda: b.house.ended(*b.house.ledger.live))
        assert len(creates(simulator)) == 1


async def test_the_open_job_is_found_again_beside_the_table(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, ended(1), ended(2), run=False) as b:
        b.tab.view.table.choose(ended(2).id)
        await until(b.tab.view.detail.isVisible)
        b.tab.presenter.place_job(True)
        assert b.tab.view.detail.x() > b.tab.view.table.width()
        await until(lambda: b.house.preferences.recall("jobs.beside") == "yes")
    async with opened(tmp_path, simulator, run=False) as b:
        await until(b.tab.view.detail.isVisible)
        assert b.tab.view.detail._title.full_text() == "Question 2"
        QApplication.processEvents()
        assert b.tab.view.detail.x() > 0


# -- the rail --------------------------------------------------------------------------------------------------


async def test_the_rail_counts_and_is_walked_by_keyboard(tmp_path: Path, simulator: Simulator) -> None:
    pro = ended(3, origin=JobOrigin.PRO)
    new = ended(4, seen_at=None, tags=())
    failed = ended(5, status=JobStatus.FAILED, tags=())
    tagged = replace(ended(1), tags=("energy", "q3"))
    async with opened(tmp_path, simulator, tagged, replace(pro, tags=("energy",)), new, failed, run=False) as b:
        states, origins, tags = b.tab.view.rail.findChildren(EntryList)

        def spoken(each: EntryList) -> list[str]:
            return [str(each.item(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(each.count())]

        assert spoken(states) == ["All, 4", "Unread, 1", "Running, 0", "Held, 0", "Completed, 3", "Failed, 1"]
        assert spoken(origins) == ["Any tab", "Jobs", "Pro"]
        QTest.keyClick(states, Qt.Key.Key_Down)
        assert b.titles() == ["Question 4"]
        QTest.keyClick(states, Qt.Key.Key_End)
        assert b.titles() == ["Question 5"]
        QTest.keyClick(states, Qt.Key.Key_Home)
        QTest.keyClick(origins, Qt.Key.Key_End)
        assert b.titles() == ["Question 3"]
        assert spoken(states)[0] == "All, 1"
        QTest.keyClick(origins, Qt.Key.Key_Home)
        assert spoken(tags) == ["Any tag", "energy, 2", "q3, 1", "No tag"]
        QTest.keyClick(tags, Qt.Key.Key_Down)
        assert sorted(b.titles()) == ["Question 1", "Question 3"]
        QTest.keyClick(tags, Qt.Key.Key_Down)
        assert b.titles() == ["Question 1"]
        QTest.keyClick(tags, Qt.Key.Key_End)
        assert sorted(b.titles()) == ["Question 4", "Question 5"]


# -- ten thousand ------------------------------------------------------------------------------------------------


async def test_one_of_ten_thousand_changes_in_place(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, run=False) as b:
        table, model = b.tab.view.table, b.tab.view.table.table_model
        model.load(ended(n) for n in range(10_000))
        await until(lambda: model.rowCount() == 10_000)
        QApplication.processEvents()
        chosen = [f"{n:032x}" for n in (9_000, 5_000)]
        for job_id in chosen:
            row = model.row_of(JobId(job_id))
            assert row is not None
            selection = table.selectionModel()
            selection.select(model.index(row, 0), selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
        table.verticalScrollBar().setValue(100_000)
        top = model.job_at(table.rowAt(0))
        dice = random.Random(1)
        for number in range(200):
            known = ended(dice.randrange(10_000), title=f"Changed {number}")
            b.tab.take([known, ended(20_000 + number)], [])
        assert table.chosen_ids() == chosen
        now_top = model.job_at(table.rowAt(0))
        assert top is not None
        assert now_top is not None
        assert now_top.id == top.id
        assert model.rowCount() == 10_200
        b.tab.take([ended(30_000 + n) for n in range(500)], [JobId(f"{n:032x}") for n in range(100)])
        b.tab.take([ended(40_000)], [JobId(f"{30_001:032x}")])  # told while the others are still worked out
        await until(lambda: model.rowCount() == 10_600)
        assert model.row_of(JobId(f"{40_000:032x}")) is not None
        assert model.row_of(JobId(f"{30_001:032x}")) is None
        assert table.chosen_ids() == chosen
        assert model.job_at(table.rowAt(0)) == now_top
        b.tab.set_filter(Filter(words="changed", found=frozenset(JobId(f"{n:032x}") for n in range(4_900, 5_100))))
        await until(lambda: model.rowCount() == 200)
        assert table.chosen_ids() == chosen[1:]
        b.tab.set_filter(Filter())
        table.choose(chosen[0])
        table.sortByColumn(Column.TITLE, Qt.SortOrder.AscendingOrder)
        await until(lambda: model.index_of_jobs.column is Column.TITLE)
        assert table.chosen_ids() == chosen[:1]
        row = model.row_of(JobId(chosen[0]))
        assert row is not None
        assert table.rowAt(table.viewport().height() // 2) - 40 < row < table.rowAt(1) + 60, "it is in view"


async def test_a_screen_reader_finds_table_rail_and_cells(tmp_path: Path, simulator: Simulator) -> None:
    async with opened(tmp_path, simulator, ended(1), run=False) as b:
        interface = QAccessible.queryAccessibleInterface(b.tab.view.table)
        assert interface.text(QAccessible.Text.Name) == "Jobs table"
        names = {
            child.text(QAccessible.Text.Name)
            for number in range(interface.childCount())
            if (child := interface.child(number)) is not None
        }
        assert {"Status", "Title", "Completed", "Question 1"} <= names
