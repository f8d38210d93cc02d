"""Blind grading as a person does it: by keys alone, nothing of the run in sight, over a restart, and uncovered."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableWidget, QWidget

from desktop_app.domain.comparison import Comparison, Design, crossed
from desktop_app.domain.comparison_tasks import Scale, Task, TaskId
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.trials import GradedBy, GradeRecord, Trial
from desktop_app.ui.comparison_tab.grading.blind_page import BlindPage
from desktop_app.ui.widgets.transcript import Transcript
from tests.harness.loops import Until
from tests.ui.comparison_tab.conftest import Bench, OpenBench
from tests.ui.widgets.accessible import nameless

pytestmark = pytest.mark.simulator(speed=2000)
EFFORTS = (Effort.LOW, Effort.HIGH)
TASKS = tuple(
    Task(TaskId(name), text, expected)
    for name, text, expected in (
        ("q1", "Why do otters hold hands?", "So that they do not drift apart."),
        ("q2", "수달은 왜 손을 잡고 자나요?", "떠내려가지 않으려고."),
        ("q3", "لماذا تمسك ثعالب الماء بأيدي بعضها؟", None),
    )
)
DESIGN = Design(TASKS, "gpt-6.1-sol", crossed(EFFORTS), 1, title="Otters")


async def answered(bench: Bench, until: Until, design: Design = DESIGN) -> Comparison:
    """A comparison that has run to its end and is shown."""
    comparison = await bench.rooms.comparisons.run(design)
    bench.tab.open_item(comparison.id)

    def over() -> bool:
        state = bench.tab.presenter.state
        return state is not None and state.comparison.id == comparison.id and state.finished == design.size

    await until(over, timeout=20)
    return comparison


def page(bench: Bench) -> BlindPage:
    return bench.tab.grading.page


def seen(widget: QWidget) -> str:
    """Everything that a person sees or a screen reader tells of what is on the screen."""
    found = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    found += [press.text() for press in widget.findChildren(QAbstractButton) if press.isVisible()]
    for each in widget.findChildren(QWidget):
        if each.isVisible():
            found += [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
    for transcript in widget.findChildren(Transcript):
        if transcript.isVisible():
            # an answer's own words may be any; all that Ponder adds to them is looked at
            found += [repr(replace(entry, text="")) for entry in transcript.entries()]
    return "\n".join(found)


def text(table: QTableWidget, row: int, place: int) -> str:
    item = table.item(row, place)
    return "" if item is None else item.text()


async def key(bench: Bench, pressed: Qt.Key) -> None:
    """Where the keyboard is, as a person's key comes."""
    if QApplication.focusWidget() is None:
        bench.tab.widget.activateWindow()
        await asyncio.sleep(0.02)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, pressed)


async def person(bench: Bench, comparison: Comparison) -> list[GradeRecord]:
    """What is on disk."""
    pairs = await bench.rooms.store.trials(comparison.id)
    found = [trial.by(GradedBy.PERSON) for trial, _ in pairs]
    return [record for record in found if record is not None]


async def begun(bench: Bench, until: Until) -> None:
    bench.tab.grading.blind.begin()
    await until(lambda: page(bench).item.isVisible())


async def test_nothing_of_the_run_is_in_sight(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        comparison = await answered(b, until)
        state = b.tab.presenter.state
        assert state is not None
        await begun(b, until)
        ids = {name for trial, job in state.trials for name in (trial.id, job.id, trial.task_id)} | {comparison.id}
        for _ in range(6):
            words = seen(b.tab.widget)
            assert not b.tab.widget.results.isVisible()
            assert not b.tab.widget.list.isVisible()
            assert not re.search(r"\b(low|high|gpt|tokens?|repeat|reasoning)\b|\$|simulated", words, re.IGNORECASE), (
                words
            )
            assert not [name for name in ids if name in words]
            assert nameless(b.tab.widget) == []
            await key(b, Qt.Key.Key_Right)
        assert page(b).end.isVisible()


async def test_all_by_keys_and_uncovered_by_a_word_of_its_own(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        comparison = await answered(b, until)
        await begun(b, until)
        item = page(b).item
        assert item._progress.text() == "0 of 6 graded"
        await key(b, Qt.Key.Key_P)
        await key(b, Qt.Key.Key_F)
        assert item._place.text() == "Answer 3 of 6"
        await key(b, Qt.Key.Key_S)
        assert item._place.text() == "Answer 4 of 6"
        await key(b, Qt.Key.Key_3)
        assert item._place.text() == "Answer 4 of 6", "3 is no grade on this scale"
        await key(b, Qt.Key.Key_U)
        assert item._place.text() == "Answer 2 of 6", "the last grade was given there"
        assert item._progress.text() == "1 of 6 graded"
        await key(b, Qt.Key.Key_P)
        for _ in range(4):
            await key(b, Qt.Key.Key_P)
        assert page(b).end.isVisible()
        await until_written(b, comparison, until, 6)
        records = await person(b, comparison)
        assert all(record.blind and record.score == 1.0 for record in records)
        assert not b.tab.widget.results.isVisible(), "the end alone uncovers nothing"
        assert QApplication.focusWidget() is page(b).end.first
        await key(b, Qt.Key.Key_Space)
        await until(lambda: page(b).found.isVisible())
        table = page(b).found.table
        texts = [[text(table, row, place) for place in range(3)] for row in range(2)]
        assert texts == [["low", "3 of 3", "3 of 3"], ["high", "3 of 3", "3 of 3"]]
        board = await b.rooms.comparisons.board(comparison.id)
        assert board is not None
        assert [each.graded for each in board.comparison.unblindings] == [6]
        await key(b, Qt.Key.Key_Space)
        await until(lambda: b.tab.widget.results.isVisible())
        assert b.tab.widget.list.isVisible()


async def until_written(bench: Bench, comparison: Comparison, until: Until, count: int) -> None:
    """All grades are on disk."""
    board = await bench.rooms.comparisons.board(comparison.id)
    assert board is not None
    await until(lambda: sum(1 for trial, _ in board.pairs if trial.by(GradedBy.PERSON)) == count)


async def test_left_off_it_stays_covered_and_goes_on_after_a_restart(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        comparison = await answered(b, until)
        await begun(b, until)
        await key(b, Qt.Key.Key_P)
        await key(b, Qt.Key.Key_F)
        await key(b, Qt.Key.Key_Escape)
        await until(lambda: page(b).covered.isVisible())
        assert not b.tab.widget.results.isVisible()
        assert b.tab.widget.list.isVisible(), "other comparisons can be looked at"
        assert "You have graded 2 answers blind" in seen(page(b))
        first = [item.label for item in (await b.rooms.comparisons.grades.blind_queue(comparison.id)).items]
    async with bench() as b:
        await until(lambda: page(b).covered.isVisible())
        assert not b.tab.widget.results.isVisible()
        b.button("Go on grading").click()
        await until(lambda: page(b).item.isVisible())
        assert page(b).item._progress.text() == "2 of 6 graded"
        queue = await b.rooms.comparisons.grades.blind_queue(comparison.id)
        assert [item.label for item in queue.items] == first, "in the same order"
        await key(b, Qt.Key.Key_Escape)
        await until(lambda: page(b).covered.isVisible())
        b.button("Uncover").click()
        await until(lambda: page(b).found.isVisible())
        assert "Uncovered after 2 grades" in seen(page(b))


async def test_another_comparison_is_not_covered_by_it(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        other = await answered(b, until, replace(DESIGN, title="Other"))
        comparison = await answered(b, until)
        await begun(b, until)
        await key(b, Qt.Key.Key_P)
        b.tab.open_item(other.id)
        await until(lambda: b.tab.widget.results.isVisible())
        assert b.tab.widget.list.isVisible()
        b.tab.open_item(comparison.id)
        await until(lambda: page(b).covered.isVisible())


async def test_everything_anew_goes_on_after_a_restart(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        comparison = await answered(b, until)
        board = await b.rooms.comparisons.board(comparison.id)
        assert board is not None
        for trial, _ in board.pairs:
            await b.rooms.comparisons.grades.grade(trial.id, 1.0)
        b.tab.grading.blind.begin()
        await until(lambda: page(b).nothing.isVisible())
        b.button("Grade everything anew").click()
        await until(lambda: page(b).item.isVisible())
        assert page(b).item._progress.text() == "0 of 6 graded"
        await key(b, Qt.Key.Key_F)
        assert page(b).item._progress.text() == "1 of 6 graded"
        await key(b, Qt.Key.Key_Escape)
        await until(lambda: page(b).covered.isVisible())
    async with bench() as b:
        await until(lambda: page(b).covered.isVisible())
        b.button("Go on grading").click()
        await until(lambda: page(b).item.isVisible())
        assert page(b).item._progress.text() == "1 of 6 graded"


async def test_what_was_expected_is_shown_on_demand(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await answered(b, until)
        await begun(b, until)
        item = page(b).item
        expected = {task.text: task.expected for task in TASKS}
        for _ in range(6):
            task = item.transcript.entries()[0].text
            shown = item._expected.isVisible()
            assert not shown
            await key(b, Qt.Key.Key_E)
            assert item._expected.isVisible() == (expected[task] is not None)
            if item._expected.isVisible():
                assert item._expected_text.text() == expected[task]
                await key(b, Qt.Key.Key_E)
            await key(b, Qt.Key.Key_Right)


async def test_one_to_five(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        comparison = await answered(b, until, replace(DESIGN, scale=Scale.ONE_TO_FIVE))
        await begun(b, until)
        await key(b, Qt.Key.Key_P)
        assert page(b).item._place.text() == "Answer 1 of 6", "P is no grade on this scale"
        for grade in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_5):
            await key(b, grade)
        await until_written(b, comparison, until, 6)
        scores = sorted(record.score or 0.0 for record in await person(b, comparison))
        assert scores == [0.0, 0.25, 0.5, 0.75, 1.0, 1.0]


async def test_a_grade_that_is_not_written_is_shown_as_not_given(
    bench: OpenBench, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with bench() as b:
        comparison = await answered(b, until)
        await begun(b, until)

        async def full(*_: Trial) -> None:
            raise ProblemError(Problem(ProblemKind.STORAGE, "The disk is full.", "Make room."))

        monkeypatch.setattr(b.rooms.store, "save_trials", full)
        await key(b, Qt.Key.Key_P)
        await until(lambda: page(b).item._place.text() == "Answer 1 of 6")
        assert page(b).item._progress.text() == "0 of 6 graded"
        assert "The disk is full." in seen(b.tab.widget)
        assert await person(b, comparison) == []
