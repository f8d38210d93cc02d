"""Several jobs changed at once: tags, priority, copies, by menu, bar and keyboard, and taken back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QListWidget, QWidget

from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.requests import Role, Turn
from desktop_app.domain.usage import Cost, CostBasis
from desktop_app.simulator import Simulator
from desktop_app.ui.jobs_tab.columns import Column
from desktop_app.ui.jobs_tab.editing import form_of, selection_words, summed
from desktop_app.ui.jobs_tab.new_job import NewJobDialog
from desktop_app.ui.jobs_tab.selection_bar import SelectionBar
from tests.harness.job_house import creates
from tests.harness.loops import Until
from tests.ui.jobs_tab.opened import Bench, opened
from tests.ui.jobs_tab.test_table import ended, menu, open_menu, press_entry, question, save_table

pytestmark = pytest.mark.simulator(speed=2000)
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def plain(number: int, **more: object) -> Job:
    return ended(number, **{"tags": (), "priority": 0, **more})


def part(name: str) -> QWidget:
    """What has this name in the question that is asked."""
    asked = question()
    assert asked is not None
    return next(each for each in asked.findChildren(QWidget) if each.accessibleName() == name)


def said(b: Bench) -> str:
    (bar,) = b.tab.widget.findChildren(SelectionBar)
    return bar._words.full_text() if bar.isVisible() else ""


async def test_tags_are_given_and_taken_and_it_is_undone(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    jobs = [plain(1, tags=("energy", "old")), plain(2, tags=("energy",)), plain(3)]
    async with opened(tmp_path, simulator, *jobs, run=False) as b:
        table = b.tab.view.table
        table.selectAll()
        QTest.keyClick(table, Qt.Key.Key_T, CONTROL)
        await until(question)
        ticks = part("Tags")
        assert isinstance(ticks, QListWidget)
        states = {ticks.item(n).text(): ticks.item(n).checkState() for n in range(ticks.count())}
        assert states == dict.fromkeys(("energy", "old"), Qt.CheckState.PartiallyChecked)
        ticks.item(1).setCheckState(Qt.CheckState.Unchecked)
        field = part("New tag")
        assert isinstance(field, QLineEdit)
        field.insert("  Q3,  2026 ")
        b.button("Save", question()).click()
        await until(lambda: all("Q3 2026" in job.tags for job in b.tab.shown_jobs()))
        tags = {job.title: job.tags for job in b.tab.shown_jobs()}
        assert tags == {
            "Question 1": ("energy", "Q3 2026"), "Question 2": ("energy", "Q3 2026"), "Question 3": ("Q3 2026",),
        }  # fmt: skip
        assert (await b.house.row(jobs[2].id)).tags == ("Q3 2026",)
        b.button("Undo").click()
        await until(lambda: {job.id: job.tags for job in b.tab.shown_jobs()} == {job.id: job.tags for job in jobs})
        assert table.chosen_ids() == [job.id for job in reversed(jobs)], "the selection stays through all of it"


async def test_priority_by_menu_and_keyboard(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, plain(1), plain(2), run=False) as b:
        table = b.tab.view.table
        table.selectAll()
        QTest.keyClick(table, Qt.Key.Key_Up, CONTROL)
        await until(lambda: [job.priority for job in b.tab.shown_jobs()] == [10, 10])
        b.button("Undo").click()
        await until(lambda: [job.priority for job in b.tab.shown_jobs()] == [0, 0])
        open_menu(b)
        (inner,) = [each.menu() for each in menu().actions() if each.text() == "Priority"]
        low = next(each for each in inner.actions() if each.text().startswith("Low"))  # type: ignore[attr-defined]
        menu().close()
        low.trigger()
        await until(lambda: [job.priority for job in b.tab.shown_jobs()] == [-10, -10])


async def test_duplicates_cost_nothing_until_they_are_released(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened(tmp_path, simulator, plain(1), plain(2)) as b:
        table = b.tab.view.table
        table.selectAll()
        QTest.keyClick(table, Qt.Key.Key_D, CONTROL)
        await until(lambda: len(b.titles()) == 4)
        copies = [job for job in b.tab.shown_jobs() if job.status is JobStatus.HELD]
        assert sorted(job.title for job in copies) == ["Question 1", "Question 2"]
        assert creates(simulator) == []
        table.choose(copies[0].id)
        await until(lambda: b.has_button("Release"))
        b.button("Release").click()
        await until(lambda: len(creates(simulator)) == 1)
        await until(lambda: b.house.ended(copies[0].id), timeout=20)
        assert len(creates(simulator)) == 1


async def test_one_job_is_edited_as_a_new_one(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    job = plain(1, tags=("energy", "q3"), priority=10)
    async with opened(tmp_path, simulator, job, run=False) as b:
        b.tab.view.table.choose(job.id)
        open_menu(b)
        press_entry("Edit as a new job…")
        await until(lambda: any(isinstance(each, NewJobDialog) for each in QApplication.topLevelWidgets()))
        dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, NewJobDialog))
        form = dialog.form()
        assert (form.prompt, form.tags, form.priority) == ("Question 1", "energy, q3", "high")
        assert len(b.titles()) == 1, "nothing is queued by opening a form"


def test_what_the_form_cannot_hold_is_not_put_into_it() -> None:
    assert form_of(plain(1)) is not None
    request = plain(1).request
    two = replace(request, turns=(*request.turns, Turn(Role.ASSISTANT, "So.")))
    for job in (
        plain(1, origin=JobOrigin.COMPARISON),
        plain(1, request=two),
        plain(1, request=replace(request, pinned_body=True)),
        plain(1, request=replace(request, previous_response_id="resp_0")),
    ):
        assert form_of(job) is None


async def test_the_bar_counts_and_sums_what_is_selected(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    paid = [plain(n, cost=Cost(Decimal("1.25"))) for n in (1, 2)]
    async with opened(tmp_path, simulator, *paid, plain(3, cost=Cost(None, CostBasis.UNKNOWN)), run=False) as b:
        table = b.tab.view.table
        table.choose(paid[0].id)
        assert said(b) == ""
        table.selectAll()
        assert said(b) == "3 selected · $2.50 · 1 unpriced"
        assert not b.button("Cancel", b.tab.view.selection).isEnabled()
        b.button("Delete", b.tab.view.selection).click()
        await until(lambda: b.tab.shown_jobs() == [])
        assert said(b) == ""
        b.button("Undo").click()
        await until(lambda: len(b.titles()) == 3)


def test_sums_say_what_they_rest_on() -> None:
    simulated = plain(1, cost=Cost(Decimal("0.5"), CostBasis.SIMULATED))
    guessed = plain(2, cost=Cost(Decimal("0.5"), CostBasis.ESTIMATE))
    assert "simulated" in selection_words([summed([simulated]), summed([simulated])])
    assert "≈" in selection_words([summed([guessed, plain(3, cost=Cost(Decimal(1)))])])
    unknown = [plain(1, cost=Cost(None)), plain(2, cost=Cost(None))]
    assert selection_words([summed(unknown)]) == "2 selected · 2 unpriced"
    assert selection_words([summed([plain(1, status=JobStatus.QUEUED)] * 2)]).startswith("2 selected · $0")


async def test_a_great_many_are_summed_in_steps(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    many = [plain(n, cost=Cost(Decimal("0.5"))) for n in range(1_500)]
    async with opened(tmp_path, simulator, *many, run=False) as b:
        await until(lambda: len(b.titles()) == 1_500)
        b.tab.view.table.selectAll()
        await until(lambda: said(b) == "1,500 selected · $750.00")


async def test_columns_are_arranged_by_keyboard_and_kept(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, plain(1), run=False) as b:
        b.tab.view.table.columns_menu(QPoint(10, 10))
        press_entry("Arrange columns…")
        await until(question)
        columns = part("Columns")
        assert isinstance(columns, QListWidget)
        names = [columns.item(n).text() for n in range(columns.count())]
        columns.setCurrentRow(names.index("Cost"))
        for _ in range(names.index("Cost")):
            QTest.keyClick(columns, Qt.Key.Key_Up, ALT)
        assert columns.item(0).text() == "Cost"
        columns.setCurrentRow(columns.row(columns.findItems("Template", Qt.MatchFlag.MatchExactly)[0]))
        QTest.keyClick(columns, Qt.Key.Key_Space)
        b.button("Save", question()).click()
        await until(lambda: '"order": ["COST"' in b.house.preferences.recall("jobs.columns"))
    async with opened(tmp_path, simulator, run=False) as b:
        order, shown = b.tab.view.table.arrangement()
        assert order[0] is Column.COST
        assert Column.TEMPLATE in shown


async def test_the_sort_is_chosen_from_the_menu_too(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, plain(1, title="B"), plain(2, title="A"), run=False) as b:
        b.tab.view.table.columns_menu(QPoint(10, 10))
        (inner,) = [each.menu() for each in menu().actions() if each.text() == "Sort by"]
        entries = {each.text(): each for each in inner.actions()}  # type: ignore[attr-defined]
        assert entries["Submitted"].isChecked()
        menu().close()
        entries["Title"].trigger()
        assert b.titles() == ["B", "A"]
        b.tab.view.table.columns_menu(QPoint(10, 10))
        (inner,) = [each.menu() for each in menu().actions() if each.text() == "Sort by"]
        down = next(each for each in inner.actions() if each.text() == "Descending")  # type: ignore[attr-defined]
        menu().close()
        down.trigger()
        assert b.titles() == ["A", "B"]


async def test_the_selected_rows_become_a_workbook(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, plain(1, title="=1+1"), plain(2), plain(3), run=False) as b:
        table = b.tab.view.table
        table.choose(plain(1).id)
        save_table(b)
        press_entry("The selected jobs (1)…")
        await until(lambda: isinstance(question(), QFileDialog))
        dialog = question()
        assert isinstance(dialog, QFileDialog)
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        name.setText(str(tmp_path / "jobs.xlsx"))
        dialog.accept()
        await until(lambda: b.tab.view.notices.keys() == ["export"])
        rows = list(load_workbook(tmp_path / "jobs.xlsx")["Jobs"].iter_rows())
        assert len(rows) == 2
        assert (rows[1][1].value, rows[1][1].data_type) == ("=1+1", "s")
        assert (tmp_path / "jobs.xlsx").stat().st_mode & 0o077 == 0


async def test_keys_for_one_job_do_nothing_to_several(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, plain(1), plain(2), run=False) as b:
        table = b.tab.view.table
        table.selectAll()
        QTest.keyClick(table, Qt.Key.Key_F2)
        assert question() is None
        table.clearSelection()
        table.choose(plain(1).id)
        QTest.keyClick(table, Qt.Key.Key_F2)
        await until(question)
        b.button("Cancel", question()).click()
