"""A person's whole way through the Compare tab: design, run, read, grade, draw, export, delete, come back."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget

from desktop_app.domain.comparison import Comparison, Design, Grade
from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.settings import DAY_CAP, DEFAULT_MODEL
from desktop_app.simulator import Simulator
from desktop_app.ui.comparison_tab.figures_table import FiguresTable
from desktop_app.ui.comparison_tab.matrix import MatrixView
from desktop_app.ui.comparison_tab.values import Cell
from tests.harness.loops import Until
from tests.ui.comparison_tab.conftest import Bench, OpenBench
from tests.ui.widgets.accessible import nameless

QUESTION = "Why do otters hold hands?"
EFFORTS = (Effort.LOW, Effort.MEDIUM)
pytestmark = pytest.mark.simulator(speed=2000)


def words(widget: QWidget) -> str:
    """Every label's text that is on the screen."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def elsewhere(matrix: MatrixView, before: QModelIndex) -> bool:
    return matrix.currentIndex() != before


def shown_in(table: FiguresTable, row: int, column: int) -> str:
    item = table.item(row, column)
    return "" if item is None else item.text()


def cells(matrix: MatrixView) -> list[Cell]:
    model = matrix.table_model
    places = [(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    return [cell for place in places if (cell := model.cell(model.index(*place))) is not None]


async def finished(bench: Bench, until: Until, repeats: int = 2, prompt: str = QUESTION) -> Comparison:
    """A comparison that has run to its end and is shown."""
    comparison = await bench.rooms.comparisons.run(Design(prompt, "gpt-6.1-sol", EFFORTS, repeats))
    bench.tab.open_item(comparison.id)
    await until(lambda: not bench.rooms.ledger.live, timeout=20)
    matrix = bench.tab.widget.results.matrix
    await until(lambda: all(cell.figure for cell in cells(matrix)) and len(cells(matrix)) == 2 * repeats, timeout=5)
    return comparison


async def test_it_begins_with_an_invitation_and_the_form_says_what_is_missing(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        assert "What does more effort buy?" in words(b.tab.widget)
        b.tab.begin_new()
        setup = b.tab.widget.setup
        await until(lambda: "There is no question yet." in words(setup))
        run = b.button("Run comparison")
        assert not run.isEnabled()
        assert "There is no question yet." in run.toolTip()
        QTest.keyClicks(setup.prompt, QUESTION)
        await until(run.isEnabled)
        assert "9 trials, ≈ $" in words(setup)
        assert "Today's cap leaves $20." in words(setup)
        assert run.toolTip() == ""


async def test_only_the_efforts_a_model_accepts_can_be_taken(bench: OpenBench) -> None:
    async with bench() as b:
        setup = b.tab.widget.setup
        chips = {chip.key: chip for chip in setup.efforts.chips()}
        profile = b.rooms.catalogue.profile(b.rooms.preferences[DEFAULT_MODEL])
        for effort in Effort:
            assert chips[effort.value].enabled == profile.offers(effort).allowed
        assert chips["none"].reason == "gpt-6.1-sol does not accept this effort."
        assert setup.efforts.chosen_keys() == ["low", "medium", "high"]
        b.tab.presenter.designing.choose_model("my-own-model")
        assert [chip.key for chip in setup.efforts.chips() if chip.enabled] == ["low", "medium", "high"]
        assert "Not known whether" in setup.efforts.chips()[2].reason


async def test_run_fills_the_matrix_and_the_figures(bench: OpenBench, simulator: Simulator, until: Until) -> None:
    async with bench() as b:
        b.tab.begin_new()
        setup, results = b.tab.widget.setup, b.tab.widget.results
        setup.prompt.setPlainText(QUESTION)
        setup.repeats.setValue(2)
        await until(b.button("Run comparison").isEnabled)
        QTest.mouseClick(b.button("Run comparison"), Qt.MouseButton.LeftButton)
        QTest.mouseClick(b.button("Run comparison"), Qt.MouseButton.LeftButton)
        await until(lambda: results.isVisible())
        assert (results.matrix.table_model.rowCount(), results.matrix.table_model.columnCount()) == (2, 3)
        await until(lambda: "all finished" in results.head._headline.full_text(), timeout=20)
        assert len(await b.rooms.comparisons.comparisons()) == 1, "two presses are one run"
        told = [response for response in simulator.responses() if response["background"]]
        assert len(told) == 6
        state = await b.rooms.comparisons.state((await b.rooms.comparisons.comparisons())[0])
        answers = [job.answer for _, job in state.trials if job.answer and job.answer.usage]
        assert {answer.response_id for answer in answers} == {response["id"] for response in told}
        used = sorted(answer.usage.reasoning_tokens for answer in answers if answer.usage)
        assert sorted(int(cell.figure.replace(",", "")) for cell in cells(results.matrix)) == used
        table = results.summary.figures
        assert [shown_in(table, row, 0) for row in range(3)] == ["low", "medium", "high"]
        assert [shown_in(table, row, 1) for row in range(3)] == ["2 of 2"] * 3
        header = table.horizontalHeaderItem(6)
        assert header is not None
        assert header.text() == "Simulated US$"
        assert setup.prompt.toPlainText() == "", "the form is ready for the next one"


async def test_answers_are_walked_and_graded_by_keys(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await finished(b, until)
        results = b.tab.widget.results
        matrix, transcript = results.matrix, results.answer.transcript
        assert "Why do otters hold hands?" in transcript.visible_text(), "first the question"
        matrix.setFocus()
        matrix.setCurrentIndex(matrix.table_model.index(0, 0))
        await until(lambda: results.answer._title.full_text() == "low, repeat 1")
        assert "simulated" in transcript.visible_text()
        QTest.keyClick(matrix, Qt.Key.Key_Right)
        await until(lambda: results.answer._title.full_text() == "medium, repeat 1")
        seen = set()
        for key in (Qt.Key.Key_P, Qt.Key.Key_F, Qt.Key.Key_P, Qt.Key.Key_F):
            here = matrix.currentIndex()
            cell = matrix.table_model.cell(here)
            assert cell is not None
            assert cell.grade is None, "it goes on to what is not graded yet"
            seen.add(cell.trial_id)
            QTest.keyClick(matrix, key)
            if len(seen) < 4:
                await until(partial(elsewhere, matrix, here))
        assert len(seen) == 4
        await until(lambda: "4 of 4 graded" in results.head._headline.full_text())
        grades = sorted(str(cell.grade) for cell in cells(matrix))
        assert grades == ["fail", "fail", "pass", "pass"]
        QTest.keyClick(matrix, Qt.Key.Key_Backspace)
        await until(lambda: "3 of 4 graded" in results.head._headline.full_text())


async def test_grading_works_from_the_answer_and_by_its_buttons(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await finished(b, until)
        results = b.tab.widget.results
        results.matrix.setCurrentIndex(results.matrix.table_model.index(1, 1))
        await until(lambda: results.answer._title.full_text() == "medium, repeat 2")
        QTest.keyClick(results.answer.transcript, Qt.Key.Key_F)
        await until(lambda: "1 of 4 graded" in results.head._headline.full_text())
        results.matrix.setCurrentIndex(results.matrix.table_model.index(1, 1))
        await until(lambda: b.button("Fail").isChecked())
        QTest.mouseClick(b.button("Pass"), Qt.MouseButton.LeftButton)
        await until(lambda: [cell.grade for cell in cells(results.matrix)].count(Grade.PASS) == 1)
        assert Grade.FAIL not in [cell.grade for cell in cells(results.matrix)]


@pytest.mark.simulator(speed=1)
async def test_cancelled_trials_say_so_and_can_be_asked_again(
    bench: OpenBench, simulator: Simulator, until: Until
) -> None:
    async with bench() as b:
        comparison = await b.rooms.comparisons.run(Design(QUESTION, "gpt-6.1-sol", EFFORTS, 1))
        b.tab.open_item(comparison.id)
        results = b.tab.widget.results
        await until(
            lambda: results.isVisible() and b.rooms.ledger.count_with(JobStatus.QUEUED, JobStatus.IN_PROGRESS) == 2
        )
        assert not results.head._delete.isVisible(), "what runs is not deleted"
        QTest.mouseClick(b.button("Cancel all"), Qt.MouseButton.LeftButton)
        await until(lambda: "2 without an answer" in results.head._headline.full_text(), timeout=10)
        results.matrix.setCurrentIndex(results.matrix.table_model.index(0, 0))
        await until(lambda: "Cancelled before there was an answer." in results.answer.transcript.visible_text())
        assert not b.button("Pass").isEnabled()
        assert b.button("Pass").toolTip() == "There is no answer to grade."
        simulator.set_speed(2000)
        QTest.mouseClick(b.button("Ask again"), Qt.MouseButton.LeftButton)
        await until(lambda: "all finished · 0 of 2 graded" in results.head._headline.full_text(), timeout=20)


async def test_held_trials_are_named_and_released(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await b.rooms.preferences.change(DAY_CAP, Decimal(0))
        comparison = await b.rooms.comparisons.run(Design(QUESTION, "gpt-6.1-sol", EFFORTS, 1))
        b.tab.open_item(comparison.id)
        head = b.tab.widget.results.head
        await until(lambda: "2 held" in head._headline.full_text(), timeout=5)
        assert b.tab.widget.list._row(0).state == "held"
        QTest.mouseClick(b.button("Release held"), Qt.MouseButton.LeftButton)
        await until(lambda: "all finished" in head._headline.full_text(), timeout=20)
        assert b.tab.widget.list._row(0).state == "finished"


async def test_the_chart_follows_the_chosen_measure(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await finished(b, until)
        summary = b.tab.widget.results.summary
        assert summary.figures.isVisible()
        assert not summary.chart.isVisible(), "in a narrow window one of both"
        b.tab.widget.resize(1500, 800)
        await until(lambda: summary.chart.isVisible() and summary.figures.isVisible())
        await until(lambda: summary.chart._plot is not None, timeout=20, what="the chart's library is loaded")
        assert "low" in summary.chart.accessibleDescription()
        assert summary.chart.accessibleDescription().startswith("Reasoning tokens per answer, by effort: low ")
        summary.measure_chosen.emit("cost")
        await until(lambda: "US dollars per answer, simulated" in summary.chart.accessibleDescription())
        assert {cell.figure for cell in cells(b.tab.widget.results.matrix)} <= {
            cell.figure for cell in cells(b.tab.widget.results.matrix) if cell.figure.startswith("0.0")
        }
        ticks = summary.chart._plot.getAxis("left").tickStrings([0.001], 1, 1)
        assert summary.chart._plot.getAxis("left").autoSIPrefix is False, ticks


async def test_exported_where_the_person_says_without_stopping_the_window(
    bench: OpenBench, tmp_path: Path, until: Until
) -> None:
    async with bench() as b:
        await finished(b, until)
        QTest.mouseClick(b.button("Export CSV"), Qt.MouseButton.LeftButton)
        await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        target = tmp_path / "out.csv"
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(edit, QLineEdit)
        edit.setText(str(target))
        dialog.accept()
        await until(target.exists)
        assert len(target.read_text().splitlines()) == 4
        await until(lambda: "Saved as out.csv." in words(b.tab.widget))


async def test_deleted_with_a_way_back(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await finished(b, until)
        b.tab.presenter.delete()
        await until(lambda: "was deleted." in words(b.tab.widget))
        assert "What does more effort buy?" in words(b.tab.widget)
        QTest.mouseClick(b.button("Undo"), Qt.MouseButton.LeftButton)
        await until(lambda: b.tab.widget.results.isVisible())
        assert b.tab.widget.list._row(0).title == QUESTION


async def test_what_was_written_and_chosen_outlives_a_restart(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        first = await finished(b, until)
        await finished(b, until, prompt="Another question")
        b.tab.open_item(first.id)
        await until(lambda: b.tab.widget.results.head._title.full_text() == QUESTION)
        b.tab.begin_new()
        b.tab.widget.setup.prompt.setPlainText("half a question")
        b.tab.widget.setup.repeats.setValue(7)
    async with bench() as b:
        assert b.tab.widget.results.head._title.full_text() == QUESTION
        assert b.tab.widget.setup.prompt.toPlainText() == "half a question"
        assert b.tab.widget.setup.repeats.value() == 7
        b.tab.begin_new()
        QTest.mouseClick(b.button("Cancel"), Qt.MouseButton.LeftButton)
        await until(lambda: b.tab.widget.results.isVisible())


@pytest.mark.parametrize("spoilt", ["[", '{"prompt": 3}', "null", '{"repeats": 900, "efforts": 4}'])
async def test_spoilt_memory_does_no_harm(bench: OpenBench, spoilt: str) -> None:
    async with bench() as b:
        for name in ("compare.draft", "compare.list", "compare.rows", "compare.measure"):
            await b.rooms.preferences.remember(name, spoilt)
        b.tab.presenter.designing.save = lambda: asyncio.sleep(0)  # type: ignore[method-assign]
    async with bench() as b:
        assert b.tab.widget.setup.prompt.toPlainText() == ""
        assert b.tab.widget.setup.repeats.value() == 3


async def test_every_control_has_a_name(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await finished(b, until)
        assert nameless(b.tab.widget) == []
        assert b.tab.widget.results.matrix.accessibleName() == "Comparison matrix"
        assert b.button("New comparison").text() == "New"
        b.tab.begin_new()
        await until(lambda: b.tab.widget.setup.isVisible())
        assert nameless(b.tab.widget) == []


async def test_no_figure_of_the_matrix_is_hidden_in_a_small_window(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await finished(b, until)
        b.tab.widget.resize(735, 560)
        results = b.tab.widget.results
        await until(lambda: results.width() < 560)
        matrix = results.matrix
        digits = matrix.fontMetrics()
        widest = max(digits.horizontalAdvance(cell.figure) for cell in cells(matrix))
        assert all(matrix.columnWidth(column) > widest + 30 for column in range(2))
        table = results.summary.figures
        assert not table.horizontalScrollBar().isVisible()


@pytest.mark.time_limit(60)
@pytest.mark.simulator(speed=1)
async def test_three_hundred_trials_are_told_together(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        shown: list[float] = []
        show = b.tab.show_state

        def counted(*arguments: object) -> None:
            shown.append(asyncio.get_running_loop().time())
            show(*arguments)  # type: ignore[arg-type]

        b.tab.show_state = counted  # type: ignore[method-assign, assignment]
        efforts = b.rooms.comparisons.offered_efforts("gpt-6.1-sol")
        comparison = await b.rooms.comparisons.run(Design(QUESTION, "gpt-6.1-sol", efforts, 50))
        b.tab.open_item(comparison.id)
        await until(lambda: bool(shown), timeout=10)
        shown.clear()
        for _ in range(200):
            b.rooms.comparisons.changed.tell(comparison.id)
            await asyncio.sleep(0.005)
        assert len(shown) <= 6, "four times a second at most"
        assert b.tab.widget.results.matrix.table_model.rowCount() == 50
        await b.rooms.comparisons.cancel_all(comparison.id)
