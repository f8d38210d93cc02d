"""The verdict on the real tab: what it says, what it sells, what is done with it, and what is left after a restart."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop_app.domain.comparison import Comparison, Design, crossed, one_question
from desktop_app.domain.comparison_tasks import Scale, Task, TaskId
from desktop_app.domain.decisions import Ground, chat_place, template_place
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.settings import DEFAULT_MODEL, IN_FLIGHT
from desktop_app.domain.spends import Spend
from desktop_app.domain.templates import TemplateDraft
from desktop_app.domain.trials import GradedBy, GradeRecord, Trial
from desktop_app.domain.usage import CostBasis, Usage
from desktop_app.services.chat import Chat
from desktop_app.storage.conversations import SqliteConversations
from desktop_app.ui.widgets.menu import Menu
from tests.harness.loops import Until
from tests.ui.comparison_tab.conftest import Bench, OpenBench
from tests.ui.widgets.accessible import nameless

MODEL = "gpt-6.1-sol"
TWO = (Effort.LOW, Effort.HIGH)
CHAT = chat_place(MODEL)
pytestmark = [pytest.mark.simulator(speed=5000), pytest.mark.time_limit(90)]

Passes = Callable[[Trial], float]


def words(widget: QWidget) -> str:
    """Every label's text that is on the screen."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def said(bench: Bench) -> str:
    return words(bench.tab.verdict.card)


def tasks(count: int) -> tuple[Task, ...]:
    return tuple(Task(TaskId(str(n)), f"Question {n}?") for n in range(1, count + 1))


def buttons(bench: Bench) -> list[QPushButton]:
    """That a person sees."""
    return [each for each in bench.tab.widget.findChildren(QPushButton) if each.isVisible()]


def press(bench: Bench, name: str) -> None:
    """The button that begins with this."""
    found = [each for each in buttons(bench) if each.text().startswith(name)]
    assert len(found) == 1, f"{len(found)} buttons begin with {name}"
    assert found[0].isEnabled(), found[0].toolTip()
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def menu_entries() -> dict[str, Callable[[], None]]:
    """Of the menu that is open."""
    (menu,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, Menu) and each.isVisible()]
    return {action.text(): action.trigger for action in menu.actions() if action.text()}


def pick(name: str) -> None:
    """An entry of the menu that is open, which closes it."""
    menu_entries()[name]()
    for each in QApplication.topLevelWidgets():
        if isinstance(each, Menu):
            each.close()


async def ran(bench: Bench, until: Until, design: Design, passes: Passes | None = None) -> Comparison:
    """A comparison that has ended, is shown, and is graded if asked for."""
    await bench.rooms.preferences.change(IN_FLIGHT, 24)
    comparison = await bench.rooms.comparisons.run(design)
    bench.tab.open_item(comparison.id)
    await until(lambda: not bench.rooms.ledger.live, timeout=40)
    if passes is not None:
        await grade(bench, comparison, passes)
    return comparison


async def grade(bench: Bench, comparison: Comparison, passes: Passes) -> None:
    board = await bench.rooms.comparisons.board(comparison.id)
    assert board is not None
    records = [
        (trial.id, GradeRecord(GradedBy.PERSON, float(passes(trial)), time.time(), trial.job_id))
        for trial, _ in board.pairs
    ]
    await bench.rooms.comparisons.grades.record(comparison.id, *records)


async def looked_at(bench: Bench, comparison: Comparison) -> list[int]:
    """The stages whose verdict was read."""
    board = await bench.rooms.comparisons.board(comparison.id)
    assert board is not None
    return [look.stage for look in board.comparison.looks]


def several(margin: float = 0.3) -> Design:
    return Design(tasks(20), MODEL, crossed(TWO), 1, title="Contracts", margin=margin)


def good(_: Trial) -> float:
    return 1.0


async def test_not_known_then_bought_then_the_knee(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        wanted = replace(one_question("Why do otters hold hands?", MODEL, TWO, 5), margin=0.4)
        plan = await ran(b, until, wanted)
        await until(lambda: "10 answers are not graded yet." in said(b))
        assert "Not known" not in said(b)
        stored = await b.rooms.comparisons.board(plan.id)
        assert stored is not None
        assert await looked_at(b, plan) == [], "nothing is read before all are graded"
        await grade(b, plan, good)
        await until(lambda: "Not known yet on this question: high is between" in said(b))
        assert "(5 answers each)" in said(b)
        assert " more runs (≈\u00a0$" in said(b)
        assert "simulated) would probably settle high against low" in said(b)
        assert "This is the first look." in said(b)
        (buy,) = [each for each in buttons(b) if each.text().startswith("Run ")]
        assert " more · ≈\u00a0$" in buy.text()
        assert buy.text().endswith(" simulated")
        assert "Your caps leave" in buy.toolTip()
        number = int(buy.text().split()[1])
        press(b, "Run ")
        b.tab.verdict.presenter.buy()
        await until(lambda: not b.rooms.ledger.live and len(stored.pairs) > 10, timeout=60)
        assert len(stored.pairs) == 10 + number, "two presses are one"
        assert len(stored.comparison.stages) == 2
        await grade(b, plan, good)
        await until(lambda: "Low is enough on this question: " in said(b))
        await until(lambda: f"({stored.comparison.repeats} answers each)" in said(b))
        assert "This is the second look." in said(b)
        assert not [each for each in buttons(b) if each.text().startswith("Run ")]
        assert await looked_at(b, plan) == [1, 2]


async def test_one_question_says_so_and_a_choice_is_recorded_as_one(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        plan = await ran(b, until, one_question("Why do otters hold hands?", MODEL, TWO, 1), good)
        await until(lambda: "On this question nothing can be concluded from one answer each." in said(b))
        assert not b.tab.verdict.card.findChildren(QLabel)[0].text().startswith("Low")
        press(b, "Choose anyway")
        assert list(menu_entries()) == ["low", "high"]
        pick("high")
        await until(lambda: "Your own choice: high. It is kept as a choice, not as a finding." in said(b))
        press(b, "Use high")
        pick(f"New chats with {MODEL}")
        await until(lambda: f"High is the default of new chats with {MODEL}." in said(b))
        decision = b.rooms.decisions.of(CHAT)
        assert decision is not None
        assert (decision.ground, decision.effort) == (Ground.CHOICE, Effort.HIGH)
        press(b, "Choose another")
        pick("No choice")
        await until(lambda: "Your own choice" not in said(b))
        assert (await b.rooms.comparisons.comparisons())[0].choice == ""
        press(b, "Run 8 more")
        await until(lambda: len(b.tab.presenter.state.trials) == 10 if b.tab.presenter.state else False)
        await until(lambda: not b.rooms.ledger.live, timeout=40)
        await grade(b, plan, good)
        await until(lambda: "Not known yet on this question: " in said(b))
        assert "(5 answers each)" in said(b)
        assert "ask several questions, or allow a wider margin" in said(b)


async def test_the_knee_becomes_the_default_and_survives_a_restart(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        template = await b.rooms.templates.create(TemplateDraft("Report", "Write about {{topic}}."))
        plan = await ran(b, until, several(), good)
        await until(lambda: "Low is enough: " in said(b))
        press(b, "Use low")
        assert list(menu_entries()) == [f"New chats with {MODEL}", "Jobs from “Report”"]
        pick(f"New chats with {MODEL}")
        await until(lambda: f"New chats with {MODEL} now begin at “low”." in words(b.tab.widget))
        press(b, "Use low")
        pick("Jobs from “Report”")
        await until(lambda: b.rooms.decisions.of(template_place(template.id)) is not None)
        await until(lambda: "Low is the default of new chats with" in said(b) and "“Report”" in said(b))
    async with bench() as b:
        decision = b.rooms.decisions.of(CHAT)
        assert decision is not None
        assert (decision.ground, decision.comparison_id) == (Ground.SHOWN, plan.id)
        await until(lambda: "Low is the default of new chats with" in said(b))
        await b.rooms.preferences.change(DEFAULT_MODEL, MODEL)
        chat = Chat(
            b.rooms.door, SqliteConversations(b.rooms.database, time.time), b.rooms.counter, b.rooms.models,
            b.rooms.spending, b.rooms.preferences, b.rooms.access, time.time,
            usual_effort=lambda model_id: b.rooms.decisions.effort(chat_place(model_id), model_id),
        )  # fmt: skip
        assert (await chat.new_conversation()).effort is Effort.LOW
        press(b, "Use low")
        pick(f"New chats with {MODEL}")
        await until(lambda: b.rooms.decisions.of(CHAT) is None)
        assert "begin at the model's own default again" in words(b.tab.widget)


async def test_another_margin_is_warned_of_and_looks_again(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        plan = await ran(b, until, several(margin=0.05), good)
        await until(lambda: "Not known yet: " in said(b))
        press(b, "Set margin")
        form = b.tab.verdict.card.margin_form
        assert form.box.value() == 5.0
        assert "the margin in force" in words(form)
        form.box.setValue(30)
        assert "The verdict was read once already." in words(form)
        assert "the second look: it may err in 1.25 % of cases instead of 2.5 %" in words(form)
        QTest.keyClick(form.box, Qt.Key.Key_Escape)
        assert not form.isVisible()
        press(b, "Set margin")
        form.box.setValue(30)
        press(b, "Set this margin")
        await until(lambda: "Low is enough: " in said(b))
        assert "Good enough means less than 30 points worse. This is the second look." in said(b)
        stored = await b.rooms.comparisons.board(plan.id)
        assert stored is not None
        assert [round(look.margin, 2) for look in stored.comparison.looks] == [0.05, 0.3]


async def test_grades_from_one_to_five_are_told_in_grades(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        wanted = replace(several(), tasks=tasks(20), scale=Scale.ONE_TO_FIVE, margin=None)
        await ran(b, until, wanted, lambda trial: 0.75 if int(trial.task_id) % 3 else 0.5)
        await until(lambda: "Not known yet: " in said(b))
        assert " grades " in said(b)
        assert "points" not in said(b)
        press(b, "Set margin")
        assert b.tab.verdict.card.margin_form.box.text() == "0.25 grades"


async def test_above_the_answers_it_is_one_line_and_the_help_tells_of_this_comparison(
    bench: OpenBench, until: Until
) -> None:
    async with bench() as b:
        await ran(b, until, several(), good)
        await until(lambda: "Low is enough: " in said(b))
        card = b.tab.verdict.card
        whole = card.height()
        b.tab.widget.results.go_to("answers")
        await until(lambda: card.height() < whole)
        assert "Low is enough" in said(b)
        assert "Good enough means" not in said(b)
        press(b, "More")
        assert b.tab.widget.results.page == "overview"
        assert "Good enough means" in said(b)
        assert card.accessibleName() == "Verdict"
        assert card.accessibleDescription().startswith("Verdict. Low is enough: ")
        assert nameless(card) == []
        press(b, "What does this mean?")
        window = b.tab.verdict._help
        assert window is not None
        assert window.isVisible()
        text = words(window)
        assert "The margin is 30 points" in text
        assert "non-inferiority" in text
        assert "arXiv 2411.00640" in text
        window.reject()


async def test_another_snapshot_is_told_and_everything_is_asked_again_after_its_price(
    bench: OpenBench, until: Until
) -> None:
    async with bench() as b:
        plan = await ran(b, until, replace(several(), tasks=tasks(3)), good)
        await b.rooms.decisions.decide(CHAT, plan.id, "low")
        later = Spend(
            "m1", time.time() + 60, JobOrigin.CHAT, f"{MODEL}-2027-01-01", "low", Decimal("0.01"),
            CostBasis.SIMULATED, Usage(1, output_tokens=1), measured=True,
            requested_model_id=MODEL, requested_effort="low",
        )  # fmt: skip
        await b.rooms.spending.store.record(later)
        b.tab.begin_new()
    async with bench() as b:
        told = f"Another version of {MODEL} answers now than the one you compared."
        await until(lambda: told in words(b.tab.widget))
        press(b, "Run it again…")
        await until(lambda: f"Ask the same tasks once more on {MODEL}" in said(b))
        assert len(await b.rooms.comparisons.comparisons()) == 1, "nothing is asked before the price is seen"
        press(b, "Run 6 · ≈")
        await until(lambda: b.tab.presenter.state is not None and b.tab.presenter.state.comparison.id != plan.id)
        again = b.tab.presenter.state
        assert again is not None
        assert again.comparison.origin == plan.id
        await until(lambda: not b.rooms.ledger.live, timeout=40)
        press(b, "No default")
        await until(lambda: told not in words(b.tab.widget))
        assert b.rooms.decisions.of(CHAT) is None


async def test_a_model_that_goes_is_asked_again_on_its_replacement(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        going = next(each for each in b.rooms.catalogue if each.replacement and len(each.offered_efforts()) > 1)
        efforts = going.offered_efforts()[:2]
        plan = await ran(b, until, Design(tasks(2), going.model_id, crossed(efforts), 1), good)
        b.choose(f"Re-run on {going.replacement}…")
        await until(lambda: f"Ask the same tasks once more on {going.replacement}" in said(b))
        left = [each.text() for each in buttons(b) if each.text().startswith("Run ") and "more" not in each.text()]
        assert len(left) == 1
        QTest.keyClick(b.tab.verdict.card.rerun_form, Qt.Key.Key_Escape)
        assert "Ask the same tasks" not in said(b)
        assert [each.id for each in await b.rooms.comparisons.comparisons()] == [plan.id]
