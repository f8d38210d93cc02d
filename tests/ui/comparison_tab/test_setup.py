"""Designing a comparison in the real tab: questions, checks, a second axis, drafts, and the way of a newcomer."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_app.domain.comparison import Axis, Design, crossed
from desktop_app.domain.comparison_tasks import Scale, Task, TaskId
from desktop_app.domain.model_profiles import Effort
from desktop_app.ui.comparison_tab.setup.filling import KNOWN_WORD_CHECKS
from tests.harness.loops import Until
from tests.ui.comparison_tab.conftest import Bench, OpenBench
from tests.ui.widgets.accessible import nameless

QUESTION = "Why do otters hold hands?"
pytestmark = pytest.mark.simulator(speed=20_000)


def said(widget: QWidget) -> str:
    """Every label's text that is on the screen."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def press(bench: Bench, name: str) -> None:
    QTest.mouseClick(bench.button(name), Qt.MouseButton.LeftButton)


def chip(bench: Bench, name: str) -> QPushButton:
    (found,) = [each for each in bench.tab.widget.setup.findChildren(QPushButton) if each.accessibleName() == name]
    return found


def in_form(bench: Bench) -> Design:
    return bench.tab.widget.setup.design()


def drafts(bench: Bench) -> list[str]:
    """The titles of the drafts in the list at the left."""
    return [row.title for row in bench.tab.presenter.listing.drafts()]


async def test_two_clicks_lead_from_the_empty_tab_to_answers_that_are_graded(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        b.tab.begin_new()
        setup = b.tab.widget.setup
        QTest.keyClicks(setup.prompt, "In how many ways can 100 cents be paid with coins of 1, 5, 10, 25, 50 cents?")
        QTest.keyClick(setup.prompt, Qt.Key.Key_Tab)
        QTest.keyClicks(setup.asked.fields.expected, "292")
        await until(lambda: setup.asked.fields.checks.toPlainText() == "number", what="a check is suggested")
        run = b.button("Run comparison")
        await until(lambda: run.isEnabled() and run.text().startswith("Run 9 · ≈ $"))
        press(b, "Run comparison")
        await until(lambda: b.tab.presenter.state is not None)
        await until(lambda: not b.rooms.ledger.live, timeout=20)

        def graded() -> bool:
            state = b.tab.presenter.state
            return state is not None and all(trial.grade is not None for trial, _ in state.trials)

        await until(graded, timeout=15, what="graded by themselves")
        assert drafts(b) == [], "what was run is no draft"
        assert setup.prompt.toPlainText() == ""


async def test_a_suggested_check_that_was_taken_out_does_not_come_back(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        b.tab.begin_new()
        fields = b.tab.widget.setup.asked.fields
        fields.expected.setPlainText("otters")
        await until(lambda: fields.checks.toPlainText() == "contains ignoring case")
        fields.checks.setPlainText("exact")
        fields.expected.setPlainText("sea otters")
        await asyncio.sleep(0.8)
        assert fields.checks.toPlainText() == "exact", "a person's own word stands"


async def test_questions_are_added_edited_pasted_and_removed(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        b.tab.begin_new()
        asked = b.tab.widget.setup.asked
        assert not asked.table.isVisible(), "one question needs no table"
        asked.fields.question.setPlainText(QUESTION)
        press(b, "Add a question")
        assert asked.table.isVisible()
        assert asked.fields.question.toPlainText() == ""
        QTest.keyClicks(asked.fields.question, "And why do they float?")
        asked.fields.tags.setText("sea, sleep, sea")
        QGuiApplication.clipboard().setText('2+2?\t4\tnumber\n"two\nlines"\tx\nbad\t1\tnumbr\n')
        press(b, "Paste rows")
        await until(lambda: len(asked.tasks) == 4)
        assert [task.text for task in asked.tasks] == [QUESTION, "And why do they float?", "2+2?", "two\nlines"]
        assert asked.tasks[1].tags == ("sea", "sleep")
        assert (asked.tasks[2].expected, asked.tasks[2].checks) == ("4", "number")
        assert "2 questions pasted, 1 left out." in said(b.tab.widget)
        assert "Line 4" in said(b.tab.widget)
        assert asked.chosen.text == "2+2?", "the first of the new ones is chosen"
        asked.table.go_to(1)
        assert asked.fields.question.toPlainText() == "And why do they float?"
        QTest.keyClick(asked.table, Qt.Key.Key_Delete)
        assert [task.text for task in asked.tasks] == [QUESTION, "2+2?", "two\nlines"]
        assert len({task.id for task in in_form(b).tasks}) == 3
        press(b, "Remove questions")
        press(b, "Remove questions")
        assert [task.text for task in asked.tasks] == [QUESTION]
        assert not asked.table.isVisible()
        press(b, "Add a question")
        assert in_form(b).tasks[0].text == QUESTION


async def test_what_is_wrong_with_checks_is_named_while_they_are_written(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        b.tab.begin_new()
        setup = b.tab.widget.setup
        setup.prompt.setPlainText(QUESTION)
        setup.asked.fields.checks.setPlainText("numbr ±5%")
        await until(lambda: "Is “number” meant?" in said(setup))
        await until(lambda: "The checks of task 1 can't be read." in said(setup))
        assert not b.button("Run comparison").isEnabled()
        setup.asked.fields.checks.setPlainText("number ±5%")
        await until(lambda: "Is “number” meant?" not in said(setup))
        await until(b.button("Run comparison").isEnabled)


async def test_a_second_axis_offers_only_what_every_model_takes(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        b.tab.begin_new()
        setup = b.tab.widget.setup
        setup.prompt.setPlainText(QUESTION)
        assert chip(b, "Also compare: Standard / pro").isEnabled()
        chip(b, "Also compare: Standard / pro").click()
        await until(lambda: "1 question × 6 variants × 3 repeats" in said(setup))
        assert {each.mode for each in in_form(b).variants} == {"standard", "pro"}
        chip(b, "Also compare: Models").click()
        assert setup.choice._another.isVisible()
        setup.choice.model_added.emit("gpt-5.5")
        await until(lambda: in_form(b).size == 18)
        assert in_form(b).axis is Axis.MODEL
        assert {each.model_id for each in in_form(b).variants} == {"gpt-6.1-sol", "gpt-5.5"}
        taken = b.rooms.models.profile("gpt-5.5")
        for each in setup.efforts.chips():
            both = taken.offers(Effort(each.key)).allowed and each.key not in ("none", "minimal")
            assert each.enabled == both, each.key
        assert "gpt-5.5 does not take “max”" in chip(b, "Efforts: max").accessibleDescription()
        setup.choice.model.choose("gpt-5.4")
        setup.choice.model.chosen.emit("gpt-5.4")
        assert {each.model_id for each in in_form(b).variants} == {"gpt-5.4", "gpt-5.5"}, "the other model stays"


async def test_a_model_without_a_second_mode_says_so(bench: OpenBench) -> None:
    async with bench() as b:
        b.tab.begin_new()
        plain = next(
            profile.model_id
            for profile in b.rooms.models.current(date(2026, 11, 21))
            if len(profile.offered_efforts()) > 1 and not profile.reasoning_modes
        )
        chip(b, "Also compare: Standard / pro").click()
        b.tab.presenter.designing.choose_model(plain)
        assert not chip(b, "Also compare: Standard / pro").isEnabled()
        assert plain in chip(b, "Also compare: Standard / pro").accessibleDescription()
        assert in_form(b).axis is Axis.NONE


async def test_everything_set_up_is_in_the_design_and_outlives_a_restart(bench: OpenBench, until: Until) -> None:
    tasks = (
        Task(TaskId("a"), "한국의 수달?", "수달", "contains", ("k",)),
        Task(TaskId("b"), "لماذا؟\nline \ud83d two"),
    )
    wanted = Design(
        tasks, "gpt-6.1-sol", crossed((Effort.LOW, Effort.XHIGH), Axis.VERBOSITY, ("low", "high")), 7,
        developer_message="Be brief.", title="Otters", axis=Axis.VERBOSITY, scale=Scale.ONE_TO_FIVE, margin=0.0731,
        max_output_tokens=4000, source="otters.csv",
    )  # fmt: skip
    async with bench() as b:
        b.tab.presenter.designing.begin_with(wanted)
        assert in_form(b) == wanted
        assert b.tab.widget.setup.isVisible()
    async with bench() as b:
        clean = replace(tasks[1], text=tasks[1].text.replace("\ud83d", "\ufffd"))
        assert in_form(b) == replace(wanted, tasks=(tasks[0], clean)), "half a character can't be kept"
        assert drafts(b) == ["Otters"]


async def test_several_drafts_are_kept_opened_and_deleted_with_a_way_back(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        designing, setup = b.tab.presenter.designing, b.tab.widget.setup
        b.tab.begin_new()
        setup.prompt.setPlainText("First")
        b.tab.begin_new()
        assert setup.prompt.toPlainText() == "", "pressed again, an empty form"
        await until(lambda: drafts(b) == ["First"])
        setup.prompt.setPlainText("Second")
        await until(lambda: drafts(b) == ["Second", "First"], what="kept by itself after a moment")
        press(b, "Start empty")
        setup.prompt.setPlainText("Third")
        second = next(row.id for row in b.tab.presenter.listing.drafts() if row.title == "Second")
        designing.open_draft(second)
        assert setup.prompt.toPlainText() == "Second"
        await until(lambda: sorted(drafts(b)) == ["First", "Second", "Third"])
        designing.delete_draft(second)
        assert setup.prompt.toPlainText() == ""
        await until(lambda: sorted(drafts(b)) == ["First", "Third"])
        press(b, "Undo")
        await until(lambda: sorted(drafts(b)) == ["First", "Second", "Third"])
    async with bench() as b:
        assert sorted(drafts(b)) == ["First", "Second", "Third"]
        assert b.tab.widget.setup.prompt.toPlainText() == ""


async def test_a_draft_in_which_nothing_is_left_is_forgotten(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        b.tab.begin_new()
        b.tab.widget.setup.prompt.setPlainText("half")
        await until(lambda: drafts(b) == ["half"])
        b.tab.widget.setup.prompt.setPlainText("")
        await until(lambda: drafts(b) == [])


async def test_a_run_takes_its_draft_away_even_while_it_is_being_kept(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        b.tab.begin_new()
        b.tab.widget.setup.prompt.setPlainText(QUESTION)
        await until(b.button("Run comparison").isEnabled)
        b.tab.presenter.designing.drafting._keep_now(in_form(b))
        press(b, "Run comparison")
        await until(lambda: b.tab.presenter.state is not None)
        await until(lambda: not b.rooms.ledger.live, timeout=20)
        assert drafts(b) == []
        assert await b.rooms.comparisons.drafts() == []


async def test_a_duplicate_opens_in_the_form_and_remembers_where_it_comes_from(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        design = Design((Task(TaskId("1"), QUESTION),), "gpt-6.1-sol", crossed((Effort.LOW, Effort.HIGH)), 1)
        first = await b.rooms.comparisons.run(design)
        await b.tab.presenter.show_new(first.id)
        b.tab.keeping.duplicate(first.id)
        await until(lambda: b.tab.widget.setup.isVisible())
        assert in_form(b).efforts == (Effort.LOW, Effort.HIGH)
        await until(b.button("Run comparison").isEnabled)
        press(b, "Run comparison")
        await until(lambda: b.tab.presenter.state is not None and b.tab.presenter.state.comparison.id != first.id)
        assert b.tab.presenter.state is not None
        assert b.tab.presenter.state.comparison.origin == first.id
        await until(lambda: not b.rooms.ledger.live, timeout=20)


async def test_five_megabytes_in_one_line_are_kept_and_not_laid_out(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        b.tab.begin_new()
        setup = b.tab.widget.setup
        setup.prompt.setPlainText("ab")
        cursor = setup.prompt.textCursor()
        cursor.setPosition(1)
        setup.prompt.setTextCursor(cursor)
        data = QMimeData()
        data.setText("a1" * 2_500_000)
        begun = time.monotonic()
        setup.prompt.insertFromMimeData(data)
        took = time.monotonic() - begun
        assert len(setup.prompt.toPlainText()) < 3_000, f"laid out in {took} s"
        assert in_form(b).tasks[0].text == "a" + "a1" * 2_500_000 + "b"
        assert "5,000,002 characters" in said(setup)
        await until(lambda: "tokens; gpt-6.1-sol takes at most" in said(setup), timeout=20)
        press(b, "Clear the question")
        assert in_form(b).tasks[0].text == ""
        assert not setup.prompt.isReadOnly()


async def test_two_thousand_questions_stand_in_the_table(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        b.tab.begin_new()
        setup = b.tab.widget.setup
        setup.replace_tasks(
            [Task(TaskId(f"q{n}"), f"What is {n}+1?", str(n + 1), "number") for n in range(2000)], "q.csv"
        )
        await until(lambda: "2,000 questions × 3 efforts" in said(setup))
        assert "With 2,000 questions × 3 repeats a difference of about" in said(setup)
        assert not b.button("Add a question").isEnabled()
        assert "as many as there may be" in b.button("Add a question").toolTip()
        QGuiApplication.clipboard().setText("one more")
        press(b, "Paste rows")
        await until(lambda: "There may be at most 2,000." in said(b.tab.widget))
        assert len(in_form(b).tasks) == 2000


async def test_margin_and_limit_keep_what_the_box_can_not_show(bench: OpenBench) -> None:
    async with bench() as b:
        b.tab.begin_new()
        more = b.tab.widget.setup.more
        assert in_form(b).margin is None
        more.margin.setValue(10)
        assert in_form(b).margin == 0.1
        more.scale._pressed(more.scale._buttons[1])
        more.scale.choose(Scale.ONE_TO_FIVE.value)
        more.scale.chosen.emit(Scale.ONE_TO_FIVE.value)
        assert (in_form(b).scale, in_form(b).margin) == (Scale.ONE_TO_FIVE, None), "another scale has its own margin"
        more.limit.setValue(3)
        more.limit.editingFinished.emit()
        assert in_form(b).max_output_tokens == 16
        more.limit.setValue(0)
        assert in_form(b).max_output_tokens is None


async def test_known_questions_fill_an_empty_form(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        b.tab.begin_new()
        setup = b.tab.widget.setup
        press(b, "Try questions with known answers")
        await until(lambda: len(in_form(b).tasks) == 120)
        design = in_form(b)
        told = {task.expected: task.checks for task in design.tasks}
        assert (told["292"], told["Tuesday"]) == ("number", KNOWN_WORD_CHECKS)
        assert design.repeats == 1
        assert "known answers" in design.source
        count = len(design.tasks)
        press(b, "Try questions with known answers")
        await until(lambda: "0 questions added." in said(b.tab.widget))
        assert len(in_form(b).tasks) == count, "those that stand there are not added twice"
        await until(b.button("Run comparison").isEnabled, timeout=20)
        assert nameless(setup) == []
