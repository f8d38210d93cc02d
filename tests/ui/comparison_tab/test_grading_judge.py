"""The judge's window with the simulated judge: asked, stopped, trusted or not, and told; rubrics of one's own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel, QTableWidget, QWidget

from desktop_app.domain.comparison import Comparison, Design, crossed
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.identifiers import TrialId
from desktop_app.domain.judging import PASS_FAIL, JudgeKind
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.settings import BATCH_CAP
from desktop_app.domain.trials import GradedBy
from desktop_app.services.judge_requests import Scope
from desktop_app.ui.comparison_tab.grading.judge_window import JudgeWindow
from desktop_app.ui.comparison_tab.presenter import REFRESH_SECONDS
from tests.harness.loops import Until
from tests.ui.comparison_tab.conftest import Bench, OpenBench
from tests.ui.widgets.accessible import nameless

pytestmark = pytest.mark.simulator(speed=2000)
TASKS = (
    Task(TaskId("1"), 'What is 17 times 23? Finish with a line "Answer: …".', "391", checks="number"),
    Task(TaskId("2"), 'What is 12 plus 30? Finish with a line "Answer: …".', None, checks="exact"),
)
DESIGN = Design(TASKS, "gpt-6.1-sol", crossed((Effort.LOW, Effort.HIGH)), 2, title="Sums")


async def answered(bench: Bench, until: Until, design: Design = DESIGN) -> Comparison:
    """A comparison that has run to its end and is shown."""
    comparison = await bench.rooms.comparisons.run(design)
    bench.tab.open_item(comparison.id)

    def over() -> bool:
        state = bench.tab.presenter.state
        return state is not None and state.comparison.id == comparison.id and state.finished == design.size

    await until(over, timeout=20)
    return comparison


async def graded(bench: Bench, comparison: Comparison, score: Callable[[int], float]) -> None:
    """A person's grades, in the order of asking."""
    board = await bench.rooms.comparisons.board(comparison.id)
    assert board is not None
    for place, (trial, _) in enumerate(board.pairs):
        await bench.rooms.comparisons.grades.grade(trial.id, score(place))
    await asyncio.sleep(REFRESH_SECONDS + 0.2)  # the tab shows them together


async def opened(bench: Bench, until: Until) -> JudgeWindow:
    """The window, from the menu."""
    action = next(each for each in bench.tab.grading.menu.actions() if each.text() == "Judge model…")
    action.trigger()
    window = bench.tab.grading.windows.judge
    assert window is not None
    await until(lambda: "request" in window.form._plan.text() or "Nothing to ask" in window.form._plan.text())
    return window


def text(table: QTableWidget, row: int, place: int) -> str:
    item = table.item(row, place)
    return "" if item is None else item.text()


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


async def test_it_is_asked_told_and_grey_until_it_is_trusted(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        comparison = await answered(b, until)
        await graded(b, comparison, lambda place: float(place % 2))
        window = await opened(b, until)
        assert nameless(window) == []
        assert "No judge yet" in words(window)
        assert window.form.chosen().scope is Scope.GRADED
        assert window.form.chosen().model_id != "gpt-6.1-sol", "no judge of its own answers"
        window.form.repeats.setValue(2)
        await until(lambda: window.form.run.text() == "Ask the judge 16 times")
        assert "16 requests, ≈ $" in window.form._plan.text()
        window.form.run.click()
        await until(lambda: window.form.stop.isVisible())
        await until(lambda: "16 requests: 16 read." in words(window), timeout=25)
        await until(lambda: not window.form.stop.isVisible())
        board = await b.rooms.comparisons.board(comparison.id)
        assert board is not None
        await until(lambda: any(trial.by(GradedBy.JUDGE) for trial, _ in board.pairs))
        await until(lambda: "Does not count yet" in words(window))
        assert "The judge agrees with you on" in words(window)
        assert "simulated for 16 requests" in words(window)
        assert "of repeats" in words(window)
        assert "Nothing to ask" in window.form._plan.text()
        assert not window.form.run.isEnabled()
        assert not board.judge_counts


async def test_the_level_is_the_persons(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        comparison = await answered(b, until)
        window = await opened(b, until)
        assert window.level.value() == 0.6
        window.level.setValue(0.4)
        board = await b.rooms.comparisons.board(comparison.id)
        assert board is not None
        await until(lambda: board.comparison.judge_level == 0.4)
        await until(lambda: window.line._shown is not None and window.line._shown.level == 0.4)


async def test_stopping_keeps_what_was_said(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        comparison = await answered(b, until)
        await b.rooms.preferences.change(BATCH_CAP, Decimal("0.01"))
        window = await opened(b, until)
        assert "The cap for one comparison" in window.form._plan.text()
        window.form.run.click()
        await until(lambda: "held" in window.form._progress.text())
        assert window.form.release.isVisible()
        window.form.stop.click()
        await until(lambda: not window.form.stop.isVisible())
        await until(lambda: "failed or cancelled. Asking again asks for those once more." in words(window))
        await until(lambda: window.form.run.isEnabled())
        assert b.rooms.judging.under_way(comparison.id) == ()


async def test_pairs_tell_who_wins_and_how_far_the_order_decides(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        comparison = await answered(b, until)
        await graded(b, comparison, lambda place: float(place % 2))
        window = await opened(b, until)
        window.form.kinds.choose(JudgeKind.PAIRWISE)
        window.form.kind_chosen.emit(JudgeKind.PAIRWISE)
        await until(lambda: window.form.run.text() == "Ask the judge 8 times")
        window.form.run.click()
        await until(lambda: "8 requests: 8 read." in words(window), timeout=25)
        await until(lambda: window.duels.isVisible())
        assert text(window.duels, 0, 0) == "low against high"
        assert sum(int(text(window.duels, 0, place)) for place in (1, 2, 3)) == 4
        assert "pairs did the order decide" in words(window) or "the order decided and not the answer" in words(window)
        assert "No judge yet" in words(window), "preferences are no grades"


async def test_a_rubric_of_ones_own_is_kept_and_offered_again(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await answered(b, until)
        window = await opened(b, until)
        editor = window.form.rubric
        editor.toggle.click()
        assert editor.rubric() == PASS_FAIL
        assert not editor.save.isEnabled()
        editor.guidance.setPlainText("Be strict. 엄격하게.")
        await until(lambda: "Give it a name of its own" in editor.save.toolTip())
        editor.name.setText("Strict")
        await until(lambda: editor.save.isEnabled())
        assert window.form.chosen().settings.rubric.guidance == "Be strict. 엄격하게."
        editor.save.click()
        await until(lambda: editor.names.currentText() == "Strict")
        window.close()
    async with bench() as b:
        await until(lambda: b.tab.presenter.state is not None)
        window = await opened(b, until)
        editor = window.form.rubric
        assert editor.names.currentText() == "Strict", "as it was left"
        editor.chosen.emit(PASS_FAIL.name)
        assert editor.rubric() == PASS_FAIL
        editor.chosen.emit("Strict")
        assert editor.rubric().guidance == "Be strict. 엄격하게."
        editor._delete.click()
        await until(lambda: editor.rubric() == PASS_FAIL)
        assert [editor.names.itemText(place) for place in range(editor.names.count())] == [PASS_FAIL.name]


async def test_grading_more_by_hand_closes_the_window_that_would_tell(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await answered(b, until)
        window = await opened(b, until)
        b.tab.grading.windows.open_checks()
        checks = b.tab.grading.windows.checks
        assert checks is not None
        b.tab.grading.blind.begin()
        await until(lambda: b.tab.grading.page.item.isVisible())
        assert not window.isVisible()
        assert not checks.isVisible()


async def test_checks_say_how_many_and_which_they_could_not_tell(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        comparison = await answered(b, until)
        b.tab.grading.windows.open_checks()
        window = b.tab.grading.windows.checks
        assert window is not None
        await until(lambda: "4 of 8 answers checked, 4 could not be told" in words(window), timeout=20)
        assert nameless(window) == []
        rows = [[text(window.table, row, place) for place in range(4)] for row in range(window.table.rowCount())]
        assert len(rows) == 4
        assert all(row[0].startswith("2. What is 12 plus 30?") and row[3] == "not graded" for row in rows)
        assert all(row[2] for row in rows), "each says why"
        window.table.setCurrentCell(1, 0)
        window.open_button.click()
        await until(lambda: b.tab.widget.results.matrix.isVisible())
        chosen = window._rows[1].trial_id
        await b.rooms.comparisons.grades.grade(TrialId(chosen), 1.0)
        await until(lambda: text(window.table, 1, 3) == "You: pass")
        board = await b.rooms.comparisons.board(comparison.id)
        assert board is not None

        def checks_done() -> int:
            return sum(1 for trial, _ in board.pairs for record in trial.grades if record.by is GradedBy.AUTOMATIC)

        assert checks_done() == 8
        window.again.click()
        await until(lambda: checks_done() == 16)
        await until(lambda: window.again.isEnabled())
