"""While a comparison runs and after: paused and resumed, and more bought of it with its estimate told before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_app.domain.comparison import Axis, Comparison, Design, crossed, one_question
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.simulator import Simulator
from desktop_app.ui.comparison_tab.results.about_window import AboutWindow
from desktop_app.ui.comparison_tab.results.add_window import AddWindow
from tests.harness.loops import Until
from tests.ui.comparison_tab.conftest import Bench, OpenBench
from tests.ui.widgets.accessible import nameless

EFFORTS = (Effort.LOW, Effort.MEDIUM)
pytestmark = pytest.mark.simulator(speed=2000)


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def chip(window: AddWindow, name: str) -> QPushButton:
    return next(each for each in window.findChildren(QPushButton) if each.accessibleName() == name)


def press(control: QWidget) -> None:
    QTest.mouseClick(control, Qt.MouseButton.LeftButton)


async def finished(bench: Bench, until: Until, design: Design | None = None) -> Comparison:
    design = design or one_question("Why do otters hold hands?", "gpt-6.1-sol", EFFORTS, 1)
    comparison = await bench.rooms.comparisons.run(design)
    bench.tab.open_item(comparison.id)
    await until(lambda: not bench.rooms.ledger.live, timeout=20)
    await until(lambda: "all finished" in bench.tab.widget.results.head._headline.full_text())
    return comparison


async def opened(bench: Bench, until: Until) -> AddWindow:
    press(bench.button("Add to this comparison"))
    await until(lambda: bench.tab.results._add is not None)
    window = bench.tab.results._add
    assert window is not None
    await until(lambda: window.run.isEnabled())
    return window


async def bought(bench: Bench, until: Until, window: AddWindow, trials: int) -> ComparisonState:
    """Press the button, and wait until as many trials in all have answers."""
    press(window.run)
    press(window.run)
    await until(lambda: not window.isVisible())
    presenter = bench.tab.presenter
    await until(lambda: (now := presenter.state) is not None and len(now.trials) == trials == now.finished, timeout=20)
    last = presenter.state
    assert last is not None
    return last


async def test_repeats_are_added_with_their_price_told_before(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await finished(b, until)
        window = await opened(b, until)
        assert "2 trials, ≈ $" in words(window)
        assert "tokens in" in words(window)
        assert window.run.text().endswith("simulated")
        window.repeats.setValue(2)
        await until(lambda: window.run.text().startswith("Run 4 more"))
        state = await bought(b, until, window, 6)
        assert state.comparison.repeats == 3
        assert len(state.comparison.stages) == 2, "pressed twice, bought once"
        assert b.tab.widget.results.matrix.table_model.rowCount() == 3


async def test_an_effort_is_added_only_where_the_model_takes_it(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await finished(b, until)
        window = await opened(b, until)
        press(chip(window, "What to add: Efforts"))
        assert not window.run.isEnabled()
        assert "Nothing is chosen yet." in words(window)
        assert chip(window, "Efforts: low").toolTip() == "It is compared already."
        assert not chip(window, "Efforts: none").isEnabled()
        assert "does not take" in chip(window, "Efforts: none").toolTip()
        press(chip(window, "Efforts: high"))
        await until(lambda: window.run.text().startswith("Run 1 more"))
        state = await bought(b, until, window, 3)
        assert [variant.key for variant in state.comparison.variants] == ["low", "medium", "high"]


async def test_with_a_second_axis_an_effort_is_added_at_each_of_its_levels(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        variants = crossed((Effort.LOW,), Axis.VERBOSITY, ("low", "high"))
        await finished(b, until, Design((Task(TaskId("1"), "Why?"),), "gpt-6.1-sol", variants, 1, axis=Axis.VERBOSITY))
        window = await opened(b, until)
        press(chip(window, "What to add: Efforts"))
        press(chip(window, "Efforts: high"))
        await until(lambda: window.run.text().startswith("Run 2 more"))


async def test_questions_are_added_one_on_each_line(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await finished(b, until)
        window = await opened(b, until)
        press(chip(window, "What to add: Questions"))
        assert not window.run.isEnabled()
        window.questions.setPlainText("왜 손을 잡나요?\n\n  And why not?  \n")
        await until(lambda: window.run.text().startswith("Run 4 more"))
        state = await bought(b, until, window, 6)
        assert [task.text for task in state.tasks][1:] == ["왜 손을 잡나요?", "And why not?"]
        assert b.tab.widget.results.matrix.table_model.rowCount() == 3
        assert not b.tab.results.reading.grid.by_repeat, "now a row is a question"


async def test_what_cannot_be_added_says_why(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await finished(b, until)
        window = await opened(b, until)
        missing = chip(window, "What to add: Only what is missing")
        assert not missing.isEnabled()
        assert missing.toolTip() == "Every trial has brought an answer, or still runs."
        assert nameless(window) == []
        press(chip(window, "What to add: Questions"))
        window.questions.setPlainText("\n".join(f"Question {number}" for number in range(2001)))
        await until(lambda: "Choose at most 2,000" in words(window))
        assert not window.run.isEnabled()


@pytest.mark.simulator(speed=1)
async def test_paused_and_resumed(bench: OpenBench, simulator: Simulator, until: Until) -> None:
    async with bench() as b:
        comparison = await b.rooms.comparisons.run(one_question("Why?", "gpt-6.1-sol", EFFORTS, 20))
        b.tab.open_item(comparison.id)
        head = b.tab.widget.results.head
        await until(lambda: b.rooms.ledger.count_with(JobStatus.QUEUED, JobStatus.IN_PROGRESS) > 0)
        await until(head._pause.isVisible)
        assert not head._add.isVisible(), "what runs comes to its end first"
        press(b.button("Pause"))
        await until(head._resume.isVisible)
        await until(lambda: "You paused this comparison." in head._hint.full_text())
        assert not head._pause.isVisible()
        assert not head._release.isVisible(), "what a person paused is resumed, not released"
        simulator.set_speed(5000)
        press(b.button("Resume"))
        await until(lambda: "all finished" in head._headline.full_text(), timeout=30)
        assert head._add.isVisible()
        assert not head._resume.isVisible()


async def test_how_it_was_made_can_be_read_and_copied(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        comparison = await finished(b, until)
        b.choose("About this comparison")
        window = b.tab.results._about
        assert isinstance(window, AboutWindow)
        said = words(window)
        assert f"seed {comparison.order_seed}" in said
        assert "first plan, 2 trials" in said
        assert "5 points of the pass rate" in said
        assert "None yet" in said
        press(next(each for each in window.findChildren(QPushButton) if each.text() == "Copy"))
        assert "Model: gpt-6.1-sol" in QGuiApplication.clipboard().text()
        assert nameless(window) == []
        window.close()
