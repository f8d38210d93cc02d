"""A person's whole way through the Compare tab: design, run, read, grade, draw, export, delete, come back."""

from __future__ import annotations

import asyncio
import csv
from datetime import date
from decimal import Decimal
from functools import partial
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget

from desktop_app.domain.comparison import Comparison, one_question
from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.model_notes import OwnModel
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.settings import BATCH_CAP, DAY_CAP, DEFAULT_MODEL
from desktop_app.services.model_uses import Concern, ConcernKind
from desktop_app.simulator import Simulator
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.results.figures_table import FiguresTable
from desktop_app.ui.comparison_tab.results.matrix import MatrixView
from desktop_app.ui.comparison_tab.results.values import TrialMark
from desktop_app.ui.comparison_tab.setup.values import EstimateShown
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


def cells(matrix: MatrixView) -> list[TrialMark]:
    grid = matrix.table_model.grid
    if grid is None:
        return []
    places = [(row, column) for row in grid.visible for column in range(len(grid.columns))]
    return [mark for place in places for mark in grid.cell(*place).marks]


async def finished(bench: Bench, until: Until, repeats: int = 2, prompt: str = QUESTION) -> Comparison:
    """A comparison that has run to its end and is shown."""
    comparison = await bench.rooms.comparisons.run(one_question(prompt, "gpt-6.1-sol", EFFORTS, repeats))
    bench.tab.open_item(comparison.id)
    await until(lambda: not bench.rooms.ledger.live, timeout=20)
    matrix = bench.tab.widget.results.matrix
    await until(lambda: all(cell.figure for cell in cells(matrix)) and len(cells(matrix)) == 2 * repeats)
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
        assert "Your caps leave $20 for now." in words(setup)
        assert run.toolTip() == ""


async def test_only_the_efforts_a_model_accepts_can_be_taken(bench: OpenBench) -> None:
    async with bench() as b:
        setup = b.tab.widget.setup
        chips = {chip.key: chip for chip in setup.efforts.chips()}
        profile = b.rooms.catalogue.profile(b.rooms.preferences[DEFAULT_MODEL])
        for effort in Effort:
            assert chips[effort.value].enabled == profile.offers(effort).allowed
        assert chips["none"].reason == "gpt-6.1-sol does not take “none”, only low, medium, high, xhigh, max."
        assert setup.efforts.chosen_keys() == ["low", "medium", "high"]
        b.tab.presenter.designing.choose_model("my-own-model")
        assert [chip.key for chip in setup.efforts.chips() if chip.enabled] == ["low", "medium", "high"]
        assert "Nobody knows yet whether" in setup.efforts.chips()[2].reason


async def test_run_fills_the_matrix_and_the_figures(bench: OpenBench, simulator: Simulator, until: Until) -> None:
    async with bench() as b:
        b.tab.begin_new()
        setup, results = b.tab.widget.setup, b.tab.widget.results
        setup.prompt.setPlainText(QUESTION)
        setup.repeats.setValue(2)
        await until(b.button("Run comparison").isEnabled)
        QTest.mouseClick(b.button("Run comparison"), Qt.MouseButton.LeftButton)
        QTest.mouseClick(b.button("Run comparison"), Qt.MouseButton.LeftButton)
        matrix = results.matrix.table_model
        await until(lambda: results.isVisible() and (matrix.rowCount(), matrix.columnCount()) == (2, 3))
        await until(lambda: "all finished" in results.head._headline.full_text(), timeout=20)
        assert len(await b.rooms.comparisons.comparisons()) == 1, "two presses are one run"
        told = [response for response in simulator.responses() if response["background"]]
        assert len(told) == 6
        state = await b.rooms.comparisons.state((await b.rooms.comparisons.comparisons())[0])
        answers = [job.answer for _, job in state.trials if job.answer and job.answer.usage]
        assert {answer.response_id for answer in answers} == {response["id"] for response in told}
        used = sorted(answer.usage.reasoning_tokens for answer in answers if answer.usage)
        assert sorted(int(cell.figure.replace(",", "")) for cell in cells(results.matrix)) == used
        table = results.overview.figures
        assert results.page == "answers", "they come in there"
        assert [shown_in(table, row, 0) for row in range(3)] == ["low", "medium", "high"]
        assert [shown_in(table, row, 1) for row in range(3)] == ["2 of 2"] * 3
        header = table.horizontalHeaderItem(11)
        assert header is not None
        assert header.text() == "Cost in all\nsimulated US$"
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
            assert cell.marks[0].shape == "ungraded", "it goes on to what is not graded yet"
            seen.add(cell.marks[0].trial_id)
            QTest.keyClick(matrix, key)
            if len(seen) < 4:
                await until(partial(elsewhere, matrix, here))
        assert len(seen) == 4
        await until(lambda: "4 of 4 graded" in results.head._headline.full_text())
        await until(lambda: sorted(cell.shape for cell in cells(matrix)) == ["fail", "fail", "pass", "pass"])
        QTest.keyClick(matrix, Qt.Key.Key_Backspace)
        await until(lambda: "3 of 4 graded" in results.head._headline.full_text())


async def test_grading_works_from_the_answer_and_by_its_buttons(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await finished(b, until)
        results = b.tab.widget.results
        results.show_page("answers")
        results.matrix.setCurrentIndex(results.matrix.table_model.index(1, 1))
        await until(lambda: results.answer._title.full_text() == "medium, repeat 2")
        QTest.keyClick(results.answer.transcript, Qt.Key.Key_F)
        await until(lambda: "1 of 4 graded" in results.head._headline.full_text())
        results.matrix.setCurrentIndex(results.matrix.table_model.index(1, 1))
        await until(lambda: b.button("Fail").isChecked())
        QTest.mouseClick(b.button("Pass"), Qt.MouseButton.LeftButton)
        await until(lambda: [cell.shape for cell in cells(results.matrix)].count("pass") == 1)
        assert "fail" not in [cell.shape for cell in cells(results.matrix)]


@pytest.mark.simulator(speed=1)
async def test_cancelled_trials_say_so_and_can_be_asked_again(
    bench: OpenBench, simulator: Simulator, until: Until
) -> None:
    async with bench() as b:
        comparison = await b.rooms.comparisons.run(one_question(QUESTION, "gpt-6.1-sol", EFFORTS, 1))
        b.tab.open_item(comparison.id)
        results = b.tab.widget.results
        results.show_page("answers")
        await until(
            lambda: results.isVisible() and b.rooms.ledger.count_with(JobStatus.QUEUED, JobStatus.IN_PROGRESS) == 2
        )
        assert not results.head._delete.isEnabled(), "what runs is not deleted"
        QTest.mouseClick(b.button("Cancel all"), Qt.MouseButton.LeftButton)
        await until(lambda: "2 without an answer" in results.head._headline.full_text())
        results.matrix.setCurrentIndex(results.matrix.table_model.index(0, 0))
        await until(lambda: "Cancelled before there was an answer." in results.answer.transcript.visible_text())
        assert not b.button("Pass").isEnabled()
        assert b.button("Pass").toolTip() == "There is no answer to grade."
        simulator.set_speed(2000)
        QTest.mouseClick(b.button("Run what is missing"), Qt.MouseButton.LeftButton)
        add = b.tab.results._add
        assert add is not None
        assert "2 × cancelled, without an answer" in words(add)
        await until(lambda: add.run.text().startswith("Run 2 more · ≈\xa0$"))
        QTest.mouseClick(add.run, Qt.MouseButton.LeftButton)
        await until(lambda: "all finished · 0 of 2 graded" in results.head._headline.full_text(), timeout=20)


async def test_held_trials_are_named_and_released(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await b.rooms.preferences.change(DAY_CAP, Decimal(0))
        comparison = await b.rooms.comparisons.run(one_question(QUESTION, "gpt-6.1-sol", EFFORTS, 1))
        b.tab.open_item(comparison.id)
        head = b.tab.widget.results.head
        await until(lambda: "2 held" in head._headline.full_text())
        await until(lambda: b.tab.widget.list._row(0).state == "held")
        assert "2 trials held. These could together pass today's cap of $0 by $" in head.hold.accessibleName()
        assert "sent by themselves after midnight" in head.hold.accessibleName()
        QTest.mouseClick(b.button("Release once"), Qt.MouseButton.LeftButton)
        await until(lambda: "all finished" in head._headline.full_text(), timeout=20)
        assert b.tab.widget.list._row(0).state == "finished"
        assert not head.hold.isVisible()


async def test_the_cap_of_a_comparison_is_raised_so_far_that_all_of_it_fits(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await b.rooms.preferences.change(BATCH_CAP, Decimal(0))
        comparison = await b.rooms.comparisons.run(one_question(QUESTION, "gpt-6.1-sol", EFFORTS, 20))
        b.tab.open_item(comparison.id)
        head = b.tab.widget.results.head
        await until(lambda: "40 held" in head._headline.full_text(), timeout=20)
        await until(lambda: "the cap for one import or comparison of $0" in head.hold.accessibleName())
        assert "they wait until you decide" in head.hold.accessibleName()
        uppers = [job.estimate.high or Decimal(0) for job in b.rooms.ledger.live.values()]
        enough = sum(uppers, Decimal(0)).to_integral_value(rounding="ROUND_CEILING")
        QTest.mouseClick(b.button(f"Raise to ${enough}"), Qt.MouseButton.LeftButton)
        await until(lambda: "held" not in head._headline.full_text(), timeout=20)
        assert b.rooms.preferences[BATCH_CAP] == enough
        assert not head.hold.isVisible()


async def test_a_design_without_a_price_says_so_and_offers_to_set_one(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        form = b.tab.widget.setup
        b.tab.begin_new()
        form.prompt.setPlainText(QUESTION)
        await until(lambda: "Your caps leave" in form._summary.text())
        assert "first guess" in form._summary.toolTip()
        formats.use_currency("EUR", Decimal("0.5"))
        try:
            await until(lambda: "≈ €" in form._summary.text() and "$20 (≈ €10)" in form._summary.text())
        finally:
            formats.use_currency("USD", Decimal(1))
        form.show_estimate(EstimateShown("9 trials. Price unknown: it is not counted under your caps.", unpriced=True))
        QTest.mouseClick(b.button("Set a price"), Qt.MouseButton.LeftButton)
        assert b.models_opened == [form.model.model_id()]


async def test_the_matrix_shows_the_chosen_measure(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await finished(b, until)
        b.tab.widget.results.answers.measure_chosen.emit("cost")
        assert all(cell.figure.startswith("0.0") for cell in cells(b.tab.widget.results.matrix))


async def test_figures_are_sorted_and_copied(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await finished(b, until)
        table = b.tab.widget.results.overview.figures
        await until(lambda: [shown_in(table, row, 1) for row in range(2)] == ["2 of 2"] * 2)
        assert [shown_in(table, row, 0) for row in range(2)] == ["low", "medium"]
        table.horizontalHeader().setSortIndicator(5, Qt.SortOrder.DescendingOrder)
        assert [shown_in(table, row, 0) for row in range(2)] == ["medium", "low"]
        table.setFocus()
        QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        lines = QApplication.clipboard().text().split("\n")
        assert lines[0].startswith("Effort\tAnswers\tGraded\tPassed, % (95 %)")
        assert [line.split("\t")[0] for line in lines[1:]] == ["medium", "low"]
        table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        assert [shown_in(table, row, 0) for row in range(2)] == ["low", "medium"]


async def test_the_page_is_remembered(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await finished(b, until)
        results = b.tab.widget.results
        assert results.overview.isVisible()
        QTest.mouseClick(b.button("Page: Answers"), Qt.MouseButton.LeftButton)
        assert results.matrix.isVisible()
        await until(lambda: b.rooms.preferences.recall("compare.page") == "answers")
    async with bench() as b:
        assert b.tab.widget.results.matrix.isVisible()


async def test_exported_where_the_person_says_without_stopping_the_window(
    bench: OpenBench, tmp_path: Path, until: Until
) -> None:
    async with bench() as b:
        await finished(b, until)
        b.choose("CSV table…")
        await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        target = tmp_path / "out.csv"
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(edit, QLineEdit)
        edit.setText(str(target))
        dialog.accept()
        await until(target.exists)
        assert len(list(csv.DictReader(StringIO(target.read_text("utf-8-sig"))))) == 4
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
        for name in ("compare.draft", "compare.list", "compare.columns", "compare.measure", "compare.page"):
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
        b.tab.widget.resize(650, 560)  # the list is folded away
        results = b.tab.widget.results
        results.show_page("answers")
        await until(lambda: results.width() < 660)
        matrix = results.matrix
        digits = matrix.fontMetrics()
        widest = max(digits.horizontalAdvance(cell.figure) for cell in cells(matrix))
        assert all(matrix.columnWidth(column) > widest + 30 for column in range(2))


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
        comparison = await b.rooms.comparisons.run(one_question(QUESTION, "gpt-6.1-sol", efforts, 50))
        b.tab.open_item(comparison.id)
        await until(lambda: bool(shown))
        shown.clear()
        begun = asyncio.get_running_loop().time()
        for _ in range(200):
            b.rooms.comparisons.changed.tell(comparison.id)
            await asyncio.sleep(0.005)
        assert len(shown) <= 2 + 4 * (shown[-1] - begun), "four times a second at most"
        assert b.tab.widget.results.matrix.table_model.rowCount() == 50
        await b.rooms.comparisons.cancel_all(comparison.id)


async def test_the_form_tells_of_a_model_that_goes_and_moves_to_its_replacement(bench: OpenBench) -> None:
    async with bench() as b:
        b.tab.begin_new()
        setup, designing = b.tab.widget.setup, b.tab.presenter.designing
        await b.rooms.models.keep_own(
            OwnModel("house-model", efforts=(Effort.LOW, Effort.HIGH), shutdown_date=date(2020, 1, 1))
        )
        designing.choose_model("house-model")
        assert "house-model was shut down on 1 January 2020." in words(setup)
        assert await designing.uses() == (), "an empty form is no draft"
        default = Concern(ConcernKind.DEFAULT, "x", "x", "house-model", "gpt-5.5", None)
        assert not await designing.switch(default, "gpt-5.5")
        assert setup.model.model_id() == "gpt-5.5", "but it goes along with the default"
        designing.choose_model("house-model")
        setup.prompt.setPlainText(QUESTION)
        (use,) = await designing.uses()
        assert use.model_id == "house-model"
        concern = Concern(use.kind, use.id, use.title, "house-model", "gpt-5.5", None)
        assert await designing.switch(concern, "gpt-5.5")
        assert setup.model.model_id() == "gpt-5.5"
        assert "shut down" not in words(setup)
        assert [draft.design.model_id for draft in await b.rooms.comparisons.drafts()] == ["gpt-5.5"]
        await b.rooms.models.refresh()
        assert setup.model.headings() == ["More from your provider"]
