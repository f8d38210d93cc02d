"""The way into *Side by side* from the page of answers: its button, Enter in the matrix, and when there is none."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.domain.comparison import Comparison, one_question
from desktop_app.domain.identifiers import TrialId
from desktop_app.domain.model_profiles import Effort
from desktop_app.ui.comparison_tab.reading.column_pane import ColumnPane
from desktop_app.ui.dialogs.answer_details import AnswerDetails
from tests.harness.loops import Until
from tests.ui.comparison_tab.conftest import Bench, OpenBench

pytestmark = pytest.mark.simulator(speed=2000)


async def shown(on: Bench, until: Until, *efforts: Effort, repeats: int = 1) -> Comparison:
    """A comparison that has run to its end, on the page of its answers."""
    plan = one_question("Why do otters hold hands?", "gpt-6.1-sol", efforts, repeats)
    comparison = await on.rooms.comparisons.run(plan)
    on.tab.open_item(comparison.id)
    await until(lambda: not on.rooms.ledger.live, timeout=20)
    on.tab.widget.results.go_to("answers")
    state = on.tab.presenter
    await until(lambda: state.state is not None and state.state.finished == len(efforts) * repeats)
    return comparison


def columns(on: Bench) -> list[ColumnPane]:
    view = on.tab.side_by_side.window.view
    return [] if view is None else [pane for pane in view.columns if pane.isVisible()]


async def test_the_button_and_enter_open_it_at_what_is_read(bench: OpenBench, until: Until) -> None:
    async with bench() as on:
        await shown(on, until, Effort.LOW, Effort.MEDIUM, Effort.HIGH)
        on.button("Side by side").click()
        await until(lambda: [pane.accessibleName() for pane in columns(on)] == ["low", "high"])
        assert "simulated" in columns(on)[0]._figures.text()
        view, matrix = on.tab.side_by_side.window.view, on.tab.widget.results.matrix
        assert view is not None
        view.close()
        on.tab.widget.activateWindow()
        matrix.setFocus()
        matrix.setCurrentIndex(matrix.table_model.index(0, 1))
        await until(lambda: bool(on.tab.results.reading.trial))
        QTest.keyClick(matrix, Qt.Key.Key_Return)
        await until(lambda: [pane.accessibleName() for pane in columns(on)] == ["low", "medium"])


async def test_one_answer_alone_has_nothing_beside_it(bench: OpenBench, until: Until) -> None:
    async with bench() as on:
        await shown(on, until, Effort.LOW)
        button = on.button("Side by side")
        await until(lambda: not button.isEnabled())
        assert button.toolTip() == "There is only one answer to each question"
        on.tab.widget.results.matrix.setFocus()
        QTest.keyClick(on.tab.widget.results.matrix, Qt.Key.Key_Return)
        assert columns(on) == []


async def test_one_answer_is_read_raw_and_everything_about_it_is_a_press_away(bench: OpenBench, until: Until) -> None:
    async with bench() as on:
        await shown(on, until, Effort.LOW, Effort.MEDIUM)
        matrix, pane = on.tab.widget.results.matrix, on.tab.widget.results.answer
        assert not pane._raw.isVisible(), "the question is no answer"
        matrix.setCurrentIndex(matrix.table_model.index(0, 1))
        await until(pane._raw.isVisible)
        await on.rooms.comparisons.grades.grade(TrialId(on.tab.results.reading.trial), 1.0, why="It is so.")
        pane._raw.click()
        assert [entry.as_written for entry in pane.transcript.entries() if entry.role == "assistant"] == [True]
        pane._about.click()
        await until(lambda: on.tab.widget.findChildren(AnswerDetails))
        details = on.tab.widget.findChildren(AnswerDetails)[0]
        texts = [label.text() for label in details.findChildren(QLabel)]
        assert "medium" in texts
        assert "You: pass. It is so." in texts
        assert '"output_tokens_details"' in details._raw
        details.accept()
        assert pane._raw.isChecked()
        await until(lambda: on.rooms.preferences.recall("compare.answer_raw") == "yes")
    async with bench() as on:
        await until(lambda: on.tab.widget.results.answer._raw.isChecked(), what="it is remembered")
        await asyncio.sleep(0.3)  # what the rest of the tab began with it has begun
