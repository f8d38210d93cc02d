"""Answers side by side: which stand there, what is marked, walking and grading by keys, scrolling together."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.comparison import Comparison, Design
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.trials import GradedBy, GradeRecord, Trial
from desktop_app.ui.comparison_tab.reading.column_pane import ColumnPane
from desktop_app.ui.comparison_tab.reading.view import ReadingView
from desktop_app.ui.comparison_tab.reading.window import ReadingWindow
from desktop_app.ui.dialogs.answer_details import AnswerDetails
from desktop_app.ui.dialogs.link_dialog import LinkDialog
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.theme import current_theme
from desktop_app.ui.widgets.transcript.documents import DocumentBox
from desktop_app.ui.widgets.transcript.markdown_boxes import MarkdownBox
from tests.harness.comparison_house import CUT, FAIL, ComparisonHouse, comparison_house, design
from tests.harness.loops import Until
from tests.ui.widgets.accessible import nameless

LONG = "\n\n".join(f"Paragraph {number} of a long answer." for number in range(200))


@dataclass
class Desk:
    """The window with what it works on."""

    house: ComparisonHouse
    window: ReadingWindow
    comparison: Comparison
    until: Until

    @property
    def view(self) -> ReadingView:
        assert self.window.view is not None
        return self.window.view

    @property
    def columns(self) -> list[ColumnPane]:
        return [pane for pane in self.view.columns if pane.isVisible()]

    def titles(self) -> list[str]:
        return [pane.accessibleName() for pane in self.columns]

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view, key, modifier)

    def press(self, name: str, within: QWidget | None = None) -> None:
        found = [
            each
            for each in (within or self.view).findChildren(QAbstractButton)
            if name in (each.text(), each.accessibleName()) and each.isVisible()
        ]
        assert len(found) == 1, f"{len(found)} buttons are called {name}"
        assert found[0].isEnabled()
        found[0].click()

    def words(self) -> str:
        return "\n".join(
            label.full_text() if hasattr(label, "full_text") else label.text()
            for label in self.view.findChildren(QLabel)
            if label.isVisible()
        )

    async def trial(self, task: str, variant: str, repeat: int = 0) -> Trial:
        board = await self.house.board(self.comparison.id)
        return next(
            trial for trial, _ in board.pairs if (trial.task_id, trial.variant, trial.repeat) == (task, variant, repeat)
        )

    def marked(self, column: int) -> list[str]:
        """The words that are marked on the screen of a column."""
        pane, found = self.columns[column], []
        pane.transcript.grab()
        for place in pane.transcript.column.visible(0, 10_000):
            if isinstance(place.box, DocumentBox) and place.box.rendered is not None:
                text = place.box.rendered.document.toRawText().encode("utf-16-le")
                found += [
                    text[2 * start : 2 * end].decode("utf-16-le") for start, end, _ in pane.marks.within(place.box)
                ]
        return found


@asynccontextmanager
async def desk(
    folder: Path, until: Until, qtbot: QtBot, plan: Design, says: Callable[[Trial], str]
) -> AsyncIterator[Desk]:
    current_theme()
    async with comparison_house(folder) as house:
        comparison = await house.comparisons.run(plan)
        await house.answer(comparison.id, says)
        tasks, bugs = Tasks(), list[str]()
        tasks.on_bug = lambda name, error: bugs.append(f"{name}: {error!r}")
        home = QWidget()
        window = ReadingWindow(home, comparisons=house.comparisons, preferences=house.house.preferences, tasks=tasks)
        try:
            yield Desk(house, window, comparison, until)
        finally:
            await window.close()
            await tasks.aclose()
            if window.view is not None:
                window.view.deleteLater()
            home.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert bugs == []


def plain(trial: Trial) -> str:
    return f"The answer to {trial.task_id} is {trial.variant}."


async def opened(on: Desk, trial: str = "") -> None:
    on.window.open(on.comparison.id, trial)
    await on.until(lambda: len(on.columns) >= 2 and "compared with this" in on.words())


async def test_the_lowest_and_the_highest_effort_stand_beside_each_other_with_words_marked(
    tmp_path: Path, until: Until, qtbot: QtBot
) -> None:
    async with desk(tmp_path, until, qtbot, design(), plain) as on:
        await opened(on)
        assert on.titles() == ["low, repeat 1", "high, repeat 1"]
        assert on.view.strip.question.toPlainText() == "Question 1?"
        assert "Expected: 1" in on.words()
        await until(lambda: on.marked(1) == ["high"])
        assert on.marked(0) == ["low"]
        assert "83 % the same as low, repeat 1: 1 word only here, 1 missing." in on.words()
        assert nameless(on.view) == []


async def test_it_opens_at_the_answer_that_was_chosen(tmp_path: Path, until: Until, qtbot: QtBot) -> None:
    async with desk(tmp_path, until, qtbot, design(), plain) as on:
        chosen = await on.trial("2", "medium", 1)
        await opened(on, chosen.id)
        assert on.titles() == ["low, repeat 2", "medium, repeat 2"]
        assert on.view.strip.question.toPlainText() == "Question 2?"
        assert on.columns[1].accessibleDescription() == "The keys grade this answer"


async def test_columns_come_go_and_change(tmp_path: Path, until: Until, qtbot: QtBot) -> None:
    async with desk(tmp_path, until, qtbot, design(), plain) as on:
        await opened(on)
        on.press("Add column")
        await until(lambda: on.titles() == ["low, repeat 1", "medium, repeat 1", "high, repeat 1"])
        on.press("Add column")
        await until(lambda: len(on.titles()) == 4)
        assert not on.view.strip._add.isEnabled()
        on.press("Take this column away", on.columns[1])
        await until(lambda: len(on.titles()) == 3)
        on.columns[0].variant_chosen.emit("high")
        await until(lambda: on.titles()[0] == "high, repeat 1" and len(set(on.titles())) == 3)
        on.press("Next repeat in this column", on.columns[0])
        await until(lambda: on.titles()[0] == "high, repeat 2")


async def test_keys_go_through_tasks_repeats_and_columns(tmp_path: Path, until: Until, qtbot: QtBot) -> None:
    async with desk(tmp_path, until, qtbot, design(3, repeats=2), plain) as on:
        await opened(on)
        question = on.view.strip.question
        on.key(Qt.Key.Key_J)
        await until(lambda: question.toPlainText() == "Question 2?")
        on.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: question.toPlainText() == "Question 3?")
        on.key(Qt.Key.Key_J)
        on.key(Qt.Key.Key_K)
        await until(lambda: question.toPlainText() == "Question 2?")
        assert "Task 2 of 3" in on.words()
        QTest.keyClicks(on.view, "]")
        await until(lambda: on.titles() == ["low, repeat 2", "high, repeat 2"])
        QTest.keyClicks(on.view, "[")
        await until(lambda: on.titles() == ["low, repeat 1", "high, repeat 1"])
        on.key(Qt.Key.Key_L)
        assert on.columns[1].accessibleDescription()
        on.key(Qt.Key.Key_L)
        assert on.columns[0].accessibleDescription()


async def test_the_focused_answer_is_graded_by_keys_and_buttons(tmp_path: Path, until: Until, qtbot: QtBot) -> None:
    async with desk(tmp_path, until, qtbot, design(), plain) as on:
        await opened(on)
        on.key(Qt.Key.Key_L)
        on.key(Qt.Key.Key_F)
        await until(lambda: "You: fail" in on.words())
        assert (await on.trial("1", "high")).by(GradedBy.PERSON) is not None
        assert (await on.trial("1", "low")).by(GradedBy.PERSON) is None
        on.press("Pass", on.columns[1])
        await until(lambda: "You: pass" in on.words())
        on.key(Qt.Key.Key_Backspace)
        await until(lambda: "You:" not in on.words())
        assert (await on.trial("1", "high")).by(GradedBy.PERSON) is None


async def test_five_levels_have_five_buttons_and_keys(tmp_path: Path, until: Until, qtbot: QtBot) -> None:
    plan = replace(design(), scale=Scale.ONE_TO_FIVE)
    async with desk(tmp_path, until, qtbot, plan, plain) as on:
        await opened(on)
        on.key(Qt.Key.Key_P)
        on.key(Qt.Key.Key_4)
        await until(lambda: "You: 4 of 5" in on.words())
        record = (await on.trial("1", "low")).by(GradedBy.PERSON)
        assert record is not None
        assert record.score == 0.75
        on.press("Grade 2 of 5", on.columns[1])
        await until(lambda: "You: 2 of 5" in on.words())


async def test_only_tasks_of_one_kind_are_walked(tmp_path: Path, until: Until, qtbot: QtBot) -> None:
    def says(trial: Trial) -> str:
        return "Alike." if trial.task_id in "13" else plain(trial)

    async with desk(tmp_path, until, qtbot, design(5, repeats=1), says) as on:
        four = [await on.trial("4", effort) for effort in ("low", "high")]
        grades = on.house.comparisons.grades
        await grades.grade(four[0].id, 0.0)
        for trial in (four[1], await on.trial("1", "low"), await on.trial("1", "high")):
            await grades.grade(trial.id, 1.0)
        check = GradeRecord(GradedBy.AUTOMATIC, 0.0, 1.0, four[1].job_id, True, "It expects 4.")
        await grades.record(on.comparison.id, (four[1].id, check))
        await opened(on)
        chips = {chip.key: chip for chip in on.view.strip._walks.chips()}
        told = {key: chip.label for key, chip in chips.items()}
        assert told == {
            "all": "All", "different": "Different 3", "failed": "Failed 1", "disagree": "Disagree 1",
            "ungraded": "Ungraded 3",
        }  # fmt: skip
        on.press("Tasks: Failed 1")
        question = on.view.strip.question
        await until(lambda: question.toPlainText() == "Question 4?")
        assert "Task 4 of 5 · 1 of 1 failed" in on.words()
        assert "Check: fail (yours counts). It expects 4." in on.words()
        assert not on.view.strip._next.isEnabled()
        on.press("Tasks: Different 3")
        on.key(Qt.Key.Key_J)
        await until(lambda: question.toPlainText() == "Question 5?")
        on.key(Qt.Key.Key_K)
        on.key(Qt.Key.Key_K)
        await until(lambda: question.toPlainText() == "Question 2?")


async def test_a_trial_without_an_answer_says_why_and_cannot_be_graded(
    tmp_path: Path, until: Until, qtbot: QtBot
) -> None:
    def says(trial: Trial) -> str:
        return FAIL if trial.variant == "low" else CUT

    async with desk(tmp_path, until, qtbot, design(1, repeats=1), says) as on:
        await opened(on)
        assert "The server had a fault." in on.columns[0].transcript.visible_text()
        first = on.columns[0].grades.findChildren(QAbstractButton)[0]
        assert not first.isEnabled()
        assert first.toolTip() == "There is no answer to grade."
        assert "counts as wrong by itself" in on.columns[1].grades.findChildren(QAbstractButton)[0].toolTip()
        on.key(Qt.Key.Key_P)
        assert (await on.trial("1", "low")).grades == ()


async def test_raw_shows_the_markdown_and_differences_can_be_switched_off(
    tmp_path: Path, until: Until, qtbot: QtBot
) -> None:
    def says(trial: Trial) -> str:
        return f"# Head\n\nIt is **{trial.variant}**.\n\n| a | b |\n|---|---|\n| 1 | {trial.variant} |"

    async with desk(tmp_path, until, qtbot, design(1, repeats=1), says) as on:
        await opened(on)
        await until(lambda: on.marked(1) == ["high", "high"])
        assert "**" not in on.columns[1].transcript.visible_text()
        on.key(Qt.Key.Key_M)
        await until(lambda: "| 1 | high |" in on.columns[1].transcript.visible_text())
        assert "It is **high**." in on.columns[1].transcript.visible_text()
        await until(lambda: on.marked(1) == ["high", "high"])
        on.press("Reading: Differences")
        await until(lambda: on.marked(1) == [] and "% the same" not in on.words())
        on.key(Qt.Key.Key_D)
        await until(lambda: on.marked(1) == ["high", "high"])


@pytest.mark.parametrize(
    ("low", "high", "marked"),
    [
        ("수달은 손을 잡고 잔다.", "수달은 발을 잡고 잔다.", ["발을"]),
        ("水獭睡觉时牵着手。", "水獭睡觉时牵着脚。", ["脚"]),
        ("تمسك القضاعات بالأيدي اليوم.", "تمسك القضاعات بالأقدام اليوم.", ["بالأقدام"]),
        ("Otters 🦦 sleep here.", "Otters 🦦 swim here.", ["swim"]),
    ],
)
async def test_every_script_is_marked_word_by_word(
    tmp_path: Path, until: Until, qtbot: QtBot, low: str, high: str, marked: list[str]
) -> None:
    plan = design(1, repeats=1, efforts=(Effort.LOW, Effort.HIGH))
    async with desk(tmp_path, until, qtbot, plan, lambda trial: low if trial.variant == "low" else high) as on:
        await opened(on)
        await until(lambda: on.marked(1) == marked)


async def test_columns_scroll_together_to_what_says_the_same(tmp_path: Path, until: Until, qtbot: QtBot) -> None:
    def says(trial: Trial) -> str:
        return LONG if trial.variant == "low" else "Something quite new before it.\n\n" * 60 + LONG

    async with desk(tmp_path, until, qtbot, design(1, repeats=1), says) as on:
        await opened(on)
        first, last = on.columns[0].transcript, on.columns[1].transcript
        first.setFocus()
        for _ in range(4):
            QTest.keyClick(first, Qt.Key.Key_PageDown)
        shown = [pane.transcript.column.place_at(pane.transcript.top + 4.0) for pane in on.columns]
        boxes = [place.box for place in shown if place is not None and isinstance(place.box, MarkdownBox)]
        assert len(boxes) == 2
        assert boxes[0].block.source == boxes[1].block.source
        on.press("Reading: Scroll together")
        here = last.verticalScrollBar().value()
        QTest.keyClick(first, Qt.Key.Key_PageDown)
        assert last.verticalScrollBar().value() == here


async def test_a_megabyte_is_compared_beside_the_window_and_the_limit_is_said(
    tmp_path: Path, until: Until, qtbot: QtBot
) -> None:
    piece = "\n\n".join(f"Paragraph {number} with some words that all of them have." for number in range(30_000))

    def says(trial: Trial) -> str:
        return piece if trial.variant == "low" else piece.replace("Paragraph 7 ", "Section 7 ")

    plan = design(1, repeats=1, efforts=(Effort.LOW, Effort.HIGH))
    async with desk(tmp_path, until, qtbot, plan, says) as on:
        on.window.open(on.comparison.id)
        await until(lambda: "are compared by paragraphs, not by words." in on.words(), timeout=25)
        await until(lambda: on.marked(1) == ["Section 7 with some words that all of them have."])
        assert on.columns[1].transcript.column.documents < 500


async def test_everything_about_an_answer_and_its_raw_response(tmp_path: Path, until: Until, qtbot: QtBot) -> None:
    async with desk(tmp_path, until, qtbot, design(1), plain) as on:
        await opened(on)
        await on.house.comparisons.grades.grade((await on.trial("1", "high")).id, 1.0)
        on.press("About this answer: all figures, grades and the raw response", on.columns[1])
        await until(lambda: on.view.findChildren(AnswerDetails))
        dialogs = on.view.findChildren(AnswerDetails)
        assert dialogs[0].findChildren(QTabWidget)
        assert '"id": "resp_' in dialogs[0]._raw
        texts = [label.text() for label in dialogs[0].findChildren(QLabel)]
        assert "You: pass" in texts
        assert "500" in texts, "its reasoning tokens"
        dialogs[0].accept()


async def test_a_link_is_shown_before_it_opens(tmp_path: Path, until: Until, qtbot: QtBot) -> None:
    async with desk(tmp_path, until, qtbot, design(1, repeats=1), plain) as on:
        await opened(on)
        on.columns[0].transcript.link_activated.emit("https://example.org/x")
        await until(lambda: on.view.findChildren(LinkDialog))
        on.view.findChildren(LinkDialog)[0].reject()


async def test_new_answers_and_grades_arrive_by_themselves(tmp_path: Path, until: Until, qtbot: QtBot) -> None:
    async with desk(tmp_path, until, qtbot, design(1, repeats=1), plain) as on:
        await opened(on)
        low = await on.trial("1", "low")
        await on.house.comparisons.grades.grade(low.id, 0.0)
        await until(lambda: "You: fail" in on.words())
        top = on.columns[0].transcript.verticalScrollBar().value()
        assert top == 0


async def test_size_and_ways_of_reading_are_remembered(tmp_path: Path, until: Until, qtbot: QtBot) -> None:
    async with desk(tmp_path, until, qtbot, design(1, repeats=1), plain) as on:
        await opened(on)
        on.view.resize(800, 500)
        on.key(Qt.Key.Key_M)
        on.view.close()
        recall = on.house.house.preferences.recall
        await until(lambda: recall("compare.reading_size") == "800x500" and recall("compare.reading_written") == "yes")
