"""What is done with a comparison that is there: renamed, searched, written to files and read, set beside another."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QTableWidget, QWidget

from desktop_app.documents.comparison_bundle import read_bundle, write_bundle
from desktop_app.domain.comparison import Comparison, Design, crossed
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.settings import DAY_CAP
from desktop_app.domain.trials import GradedBy, GradeRecord
from desktop_app.ui.comparison_tab.keeping.exporting import file_name
from desktop_app.ui.comparison_tab.keeping.pair_window import PairWindow
from desktop_app.ui.comparison_tab.listing.list_pane import ListPane
from desktop_app.ui.comparison_tab.values import ListRow
from desktop_app.ui.widgets.menu import Menu
from tests.harness.loops import Until
from tests.ui.comparison_tab.conftest import Bench, OpenBench
from tests.ui.widgets.accessible import nameless

pytestmark = pytest.mark.simulator(speed=2000)
TASKS = tuple(Task(TaskId(str(n)), f"What is {n} plus {n}? 수달 العربية") for n in range(1, 5))
DESIGN = Design(TASKS, "gpt-6.1-sol", crossed((Effort.LOW, Effort.HIGH)), 1, title="Sums")


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def rows(pane: ListPane) -> list[ListRow]:
    return [pane._row(number) for number in range(pane._list.count())]


async def ran(bench: Bench, until: Until, design: Design = DESIGN) -> Comparison:
    """One that has run to its end and is shown."""
    comparison = await bench.rooms.comparisons.run(design)
    bench.tab.open_item(comparison.id)
    await until(lambda: not bench.rooms.ledger.live, timeout=20)
    await until(lambda: rows(bench.tab.widget.list)[0].state == "finished")
    return comparison


async def grade(bench: Bench, comparison: Comparison, right: set[str]) -> None:
    board = await bench.rooms.comparisons.board(comparison.id)
    assert board is not None
    given = [
        (trial.id, GradeRecord(GradedBy.PERSON, float(trial.task_id in right), 1.0, trial.job_id))
        for trial, _ in board.pairs
    ]
    await bench.rooms.comparisons.grades.record(comparison.id, *given)


async def answer_dialog(until: Until, path: Path) -> None:
    """What a person does in a dialog for files."""
    await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    edit = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(edit, QLineEdit)
    edit.setText(str(path))
    dialog.accept()


def menu_of(bench: Bench, row: ListRow) -> dict[str, Menu]:
    """The entries of a row's menu, each with the menu that has it."""
    bench.tab.widget.list.menu_asked.emit(row, QPoint(0, 0))
    (menu,) = bench.tab.keeping._menus
    inner = [each for entry in menu.actions() if isinstance(each := entry.menu(), Menu)]
    return {entry.text(): each for each in (menu, *inner) for entry in each.actions() if entry.text()}


def press(bench: Bench, row: ListRow, name: str) -> None:
    menu = menu_of(bench, row)[name]
    (entry,) = [each for each in menu.actions() if each.text() == name]
    assert entry.isEnabled()
    entry.trigger()
    bench.tab.keeping._menus[0].close()


async def test_it_is_renamed_where_it_stands(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await ran(b, until)
        pane = b.tab.widget.list
        pane._list.setFocus()
        QTest.keyClick(pane._list, Qt.Key.Key_F2)
        editor = pane._list.findChild(QLineEdit)
        assert isinstance(editor, QLineEdit)
        editor.setText("  Sums of   two ")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        await until(lambda: rows(pane)[0].title == "Sums of two")
        assert (await b.rooms.comparisons.comparisons())[0].title == "Sums of two"
        await until(lambda: b.tab.widget.results.head._title.full_text() == "Sums of two")
        pane.rename(rows(pane)[0].id)
        (editor,) = pane._list.findChildren(QLineEdit)[-1:]
        editor.setText("   ")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        await until(lambda: pane._list.item(0).text() == "Sums of two", timeout=2)


async def test_what_is_looked_for_is_found_by_title_and_question(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await ran(b, until)
        await ran(b, until, replace(DESIGN, title="Others", tasks=(Task(TaskId("1"), "Why do otters hold hands?"),)))
        pane = b.tab.widget.list
        pane._search.setText("otters")
        await until(lambda: [row.title for row in rows(pane)] == ["Others"])
        pane._search.setText("nothing at all")
        await until(lambda: "No comparison has these words." in words(pane))
        assert b.tab.widget.results.isVisible(), "what is shown stays"
        QTest.keyClick(pane._search, Qt.Key.Key_Escape)
        await until(lambda: [row.title for row in rows(pane)] == ["Others", "Sums"])


async def test_a_bundle_is_saved_opened_read_and_closed(bench: OpenBench, until: Until, tmp_path: Path) -> None:
    path = tmp_path / "out" / "sums.ponder-comparison"
    path.parent.mkdir()
    async with bench() as b:
        made = await ran(b, until)
        press(b, rows(b.tab.widget.list)[0], "Comparison file…")
        await answer_dialog(until, path)
        await until(path.exists)
        assert read_bundle(path).comparison.id == made.id
        b.tab.widget.list.menu.actions()[0].trigger()
        await answer_dialog(until, path)
        pane = b.tab.widget.list
        await until(lambda: [row.state for row in rows(pane)] == ["file", "finished"])
        await until(lambda: b.tab.presenter.state is not None and b.tab.presenter.state.read_only)
        await until(lambda: pane._list.currentRow() == 0)
        assert "Rename" not in menu_of(b, rows(pane)[0])
        b.tab.keeping._menus[0].close()
        QTest.keyClick(pane._list, Qt.Key.Key_Delete)
        await until(lambda: [row.state for row in rows(pane)] == ["finished"])
        await until(lambda: (now := b.tab.presenter.state) is not None and now.comparison.id == made.id)
        assert len(await b.rooms.comparisons.comparisons()) == 1


async def test_a_file_that_is_none_is_refused_by_name(bench: OpenBench, until: Until, tmp_path: Path) -> None:
    spoilt = tmp_path / "spoilt.ponder-comparison"
    spoilt.write_bytes(b"PK nothing of the kind, but long enough to be looked at")
    async with bench() as b:
        await ran(b, until)
        b.tab.keeping.open_file()
        await answer_dialog(until, spoilt)
        await until(lambda: "spoilt.ponder-comparison can't be opened" in words(b.tab.widget))
        assert [row.state for row in rows(b.tab.widget.list)] == ["finished"]


async def test_a_file_opened_with_ponder_waits_until_the_tab_is_loaded(
    bench: OpenBench, until: Until, tmp_path: Path
) -> None:
    path = tmp_path / "sums.ponder-comparison"
    async with bench() as b:
        made = await ran(b, until)
        write_bundle(path, await b.rooms.comparisons.files.record(made.id, raws=True))
        b.tab._started = False
        b.tab.open_file(path)
        b.tab.open_file(tmp_path / "gone.ponder-comparison")
        await asyncio.sleep(0.05)
        assert [row.state for row in rows(b.tab.widget.list)] == ["finished"]
        b.tab._started, waiting = True, list(b.tab._files_wanted)
        for each in waiting:
            b.tab.open_file(each)
        await until(lambda: [row.state for row in rows(b.tab.widget.list)] == ["file", "finished"])
        await until(lambda: "gone.ponder-comparison" in words(b.tab.widget))


async def test_the_report_says_what_the_screen_says(bench: OpenBench, until: Until, tmp_path: Path) -> None:
    path = tmp_path / "out.html"
    async with bench() as b:
        made = await ran(b, until)
        await grade(b, made, {"1", "2"})
        await b.rooms.comparisons.finding(made.id)
        press(b, rows(b.tab.widget.list)[0], "HTML report…")
        await answer_dialog(until, path)
        await until(path.exists)
        content = path.read_text("utf-8")
        assert "SIMULATED." in content
        assert "No verdict had been read" not in content
        await until(lambda: "Saved as out.html." in words(b.tab.widget))
        await until(lambda: rows(b.tab.widget.list)[0].line.startswith("not known yet · "))


async def test_what_still_runs_is_not_deleted_from_the_list(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await b.rooms.preferences.change(DAY_CAP, Decimal(0))
        made = await b.rooms.comparisons.run(DESIGN)
        b.tab.open_item(made.id)
        await until(lambda: b.tab.presenter.state is not None)
        await until(lambda: [row.state for row in rows(b.tab.widget.list)] == ["held"])
        b.tab.widget.list.delete_pressed.emit(made.id)
        await until(lambda: "still runs" in words(b.tab.widget))
        assert len(await b.rooms.comparisons.comparisons()) == 1


@pytest.mark.time_limit(90)
async def test_two_of_the_same_tasks_stand_side_by_side(bench: OpenBench, until: Until, tmp_path: Path) -> None:
    async with bench() as b:
        first = await ran(b, until)
        second = await b.rooms.comparisons.rerun(first.id, "gpt-6-sol")
        b.tab.open_item(second.id)
        await until(lambda: not b.rooms.ledger.live, timeout=20)
        await grade(b, first, {"1"})
        await grade(b, second, {"2", "3", "4"})
        await until(lambda: (now := b.tab.presenter.state) is not None and now.comparison.id == second.id)
        b.choose("Compare with the original")
        await until(lambda: b.tab.keeping._pairs.window is not None)
        window = b.tab.keeping._pairs.window
        assert isinstance(window, PairWindow)
        table = window._table
        assert isinstance(table, QTableWidget)
        await until(lambda: table.rowCount() == 2)
        assert "Sums · gpt-6.1-sol" in window._first.full_text()
        assert "4 tasks in common" in window._others.currentText()
        item = table.item(0, 2)
        assert item is not None
        assert item.text() == "25 % → 75 %"
        assert nameless(window) == []
        assert window._changes.rows()[0].title == "Worse at low (1)"
        window._changes.setCurrentRow(1)
        await until(lambda: all(len(each.entries()) == 1 for each in window._answers))
        assert "What is 1 plus 1?" in window._question.full_text()
        QTest.mouseClick(window._export, Qt.MouseButton.LeftButton)
        path = tmp_path / "two.csv"
        await answer_dialog(until, path)
        await until(lambda: "Saved as two.csv" in words(window))
        assert len(path.read_text("utf-8-sig").splitlines()) == 3


async def test_one_is_taken_over_into_the_form_and_stays_a_copy_of_its_own(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        made = await ran(b, until)
        setup = b.tab.setup
        press(b, rows(b.tab.widget.list)[0], "Duplicate")
        await until(lambda: setup.form.isVisible())
        assert [task.text for task in setup.design().tasks] == [task.text for task in TASKS]
        await until(lambda: any(row.state == "draft" for row in rows(b.tab.widget.list)))
        assert setup.designing._origin == made.id
        draft = next(row for row in rows(b.tab.widget.list) if row.state == "draft")
        b.tab.widget.list.comparison_chosen.emit(made.id)
        await until(lambda: b.tab.widget.results.isVisible())
        press(b, draft, "Delete draft")
        await until(lambda: [row.state for row in rows(b.tab.widget.list)] == ["finished"])
        await until(lambda: "Undo" in [button.text() for button in b.tab.widget.findChildren(QPushButton)])
        QTest.mouseClick(b.button("Undo"), Qt.MouseButton.LeftButton)
        await until(lambda: any(row.state == "draft" for row in rows(b.tab.widget.list)))


async def test_one_without_a_counterpart_says_how_to_make_one(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await ran(b, until)
        b.choose("Compare with another…")
        await until(lambda: b.tab.keeping._pairs.window is not None)
        window = b.tab.keeping._pairs.window
        assert window is not None
        await until(lambda: "No other comparison asks any of these questions." in words(window))


def test_a_title_becomes_a_name_that_every_disk_takes() -> None:
    assert file_name('Which "effort" for A/B: <tests>?') == "Which effort for A B tests"
    assert file_name("수달은 왜?") == "수달은 왜"
    assert file_name("../..") == "comparison"
    assert len(file_name("word " * 100)) <= 60
