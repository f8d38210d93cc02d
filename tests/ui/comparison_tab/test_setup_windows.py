"""The two windows beside the form: questions from a file, and checks that are written and tried."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.ui.comparison_tab.setup.check_window import CheckWindow
from desktop_app.ui.comparison_tab.setup.file_window import FileWindow
from tests.harness.loops import Until
from tests.ui.comparison_tab.conftest import Bench, OpenBench
from tests.ui.widgets.accessible import nameless

CSV = 'Frage,Antwort,check,topic\n"2+2?",4,,math\n"2+3?",5,numbr,math\n,7,,\n"Capital, of France?",Paris,exact,geo\n'


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def find(window: QWidget, words: str) -> QAbstractButton:
    (found,) = [
        each
        for each in window.findChildren(QAbstractButton)
        if each.isVisible() and words in (each.text(), each.accessibleName())
    ]
    return found


def press(window: QWidget, words: str) -> None:
    QTest.mouseClick(find(window, words), Qt.MouseButton.LeftButton)


async def opened_file(b: Bench, path: Path, until: Until) -> FileWindow:
    if not b.tab.widget.setup.isVisible():
        b.tab.begin_new()
    b.tab.setup.files.open_file(path)
    window = b.tab.setup.files.window
    assert window is not None
    await until(lambda: path.name in window._name.full_text(), timeout=20)
    return window


def cells(window: FileWindow, row: int) -> list[str]:
    found = (window.table.item(row, column) for column in range(window.table.columnCount()))
    return [item.text() if item is not None else "" for item in found]


async def test_columns_are_matched_bad_lines_named_and_nothing_else_lost(
    bench: OpenBench, tmp_path: Path, until: Until
) -> None:
    path = tmp_path / "Fragen.csv"
    path.write_text(CSV, encoding="utf-8")
    async with bench() as b:
        window = await opened_file(b, path, until)
        assert "2 questions · 2 lines left out" in said(window), "the first column that is nothing else is the question"
        bad = [(window.bad_table.item(row, 0), window.bad_table.item(row, 1)) for row in range(2)]
        assert [line.text() for line, _ in bad if line] == ["3", "4"]
        assert "Is “number” meant?" in next(why.text() for _, why in bad if why)
        press(window, "Copy this list")
        assert QGuiApplication.clipboard().text().startswith("Line 3\tIts checks can't be read.")
        answers = window._fields["expected"]
        answers.setCurrentIndex(answers.findText("Antwort"))
        answers.activated.emit(answers.currentIndex())
        await until(lambda: cells(window, 0)[1] == "4")
        checks = window._fields["checks"]
        checks.setCurrentIndex(0)
        checks.activated.emit(0)
        await until(lambda: "3 questions · one line" in said(window) or "3 questions · 1 line left out" in said(window))
        window._usual.setText("nope")
        window._usual.textEdited.emit("nope")
        await until(lambda: not find(window, "Add 3 questions").isEnabled())
        assert "There is no check “nope”." in said(window)
        window._usual.setText("contains")
        window._usual.textEdited.emit("contains")
        await until(lambda: find(window, "Add 3 questions").isEnabled())
        assert nameless(window) == []
        press(window, "Add 3 questions")
        assert not window.isVisible()
        design = b.tab.widget.setup.design()
        assert [(task.text, task.expected, task.checks, task.tags) for task in design.tasks] == [
            ("2+2?", "4", "contains", ("math",)),
            ("2+3?", "5", "contains", ("math",)),
            ("Capital, of France?", "Paris", "contains", ("geo",)),
        ]
        assert design.source == "Fragen.csv"


async def test_a_file_replaces_what_stands_there_or_is_added_under_free_names(
    bench: OpenBench, tmp_path: Path, until: Until
) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text("\n".join(json.dumps({"id": "a", "question": q}) for q in ("One?",)), encoding="utf-8")
    async with bench() as b:
        b.tab.begin_new()
        b.tab.widget.setup.replace_tasks([Task(TaskId("a"), "Mine"), Task(TaskId("b"), "Mine, too")], "")
        window = await opened_file(b, path, until)
        press(window, "Add one question")
        assert [(task.id, task.text) for task in b.tab.widget.setup.design().tasks] == [
            ("a", "Mine"),
            ("b", "Mine, too"),
            ("3", "One?"),
        ]
        window = await opened_file(b, path, until)
        press(window, "Replace the 3 there are")
        assert [(task.id, task.text) for task in b.tab.widget.setup.design().tasks] == [("a", "One?")]


@pytest.mark.time_limit(60)
async def test_hostile_files_say_what_is_wrong_and_never_stop_the_window(
    bench: OpenBench, tmp_path: Path, until: Until
) -> None:
    good = tmp_path / "good.csv"
    good.write_text("question\n=cmd|' /C calc'!A0\n", encoding="utf-8")
    endless = tmp_path / "endless.csv"
    endless.write_text("question,answer\n" + "word " * 1_000_000 + ",4\nfine,5\n", encoding="utf-8")
    lines = [json.dumps({"question": words}) for words in ("word " * 1_000_000, "x" * 90_000, "fine")]
    long_lines = tmp_path / "long lines.jsonl"
    long_lines.write_text("\n".join(lines), encoding="utf-8")
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 not really")
    async with bench() as b:
        window = await opened_file(b, good, until)
        b.tab.setup.files.open_file(broken)
        await until(lambda: bool(window.notices.findChildren(QLabel)) and "broken.xlsx" in said(window.notices))
        assert window._name.full_text() == "good.csv", "the one before stays"
        b.tab.setup.files.open_file(endless)
        await until(lambda: "more than 1,000,000 characters in line 2" in said(window.notices))
        window = await opened_file(b, long_lines, until)
        shown = window._shown
        assert (shown.count, [line for line, _ in shown.bad]) == (2, ["1"]), "every line is a question or is named"
        assert all(len(cell) <= 200 for row in shown.rows for cell in row)
        press(window, "Add 2 questions")
        setup = b.tab.widget.setup
        assert [len(task.text) for task in setup.design().tasks] == [90_000, 4], "all of it is kept"
        assert len(setup.prompt.toPlainText()) < 3_000, "and only its beginning is laid out"


async def test_checks_are_written_with_examples_and_tried_in_another_process(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        b.tab.begin_new()
        asked = b.tab.widget.setup.asked
        tasks = [Task(TaskId("a"), "2+2?", "4"), Task(TaskId("b"), "Capital?", "Paris", "exact")]
        b.tab.widget.setup.replace_tasks(tasks, "")
        press(b.tab.widget, "Edit checks")
        window = b.tab.setup.checks.window
        assert isinstance(window, CheckWindow)
        assert window.expected.toPlainText() == "4"
        press(window, "Add a check: Number")
        assert window.checks.toPlainText() == "number ±1%"
        press(window, "Add the example: exact")
        assert window.checks.toPlainText() == "number ±1%\nexact"
        window.checks.setPlainText("number ±5%")
        window.answer.setPlainText("About 4.1, I think")
        press(window, "Try it")
        await until(lambda: window._result.text().startswith("Passes."), timeout=20)
        window.answer.setPlainText("Five: 5")
        press(window, "Try it")
        await until(lambda: window._result.text().startswith("Fails."), timeout=20)
        window.checks.setPlainText("regex /^(a+)+$/")
        assert window._result.text() == "", "what was found belongs to other checks"
        window.answer.setPlainText("a" * 60 + "!")
        press(window, "Try it")
        await until(lambda: "took too long" in window._result.text(), timeout=20)
        window.checks.setPlainText("regex /(/")
        assert not find(window, "Use for this question").isEnabled()
        assert "Column" in said(window)
        window.checks.setPlainText("number\n")
        press(window, "Use for this question")
        assert [task.checks for task in asked.tasks] == ["number", "exact"]
        assert asked.fields.checks.toPlainText() == "number"
        press(b.tab.widget, "Edit checks")
        press(window, "Use for all 2 questions")
        assert [task.checks for task in asked.tasks] == ["number", "number"]
        assert nameless(window) == []


async def test_checks_for_a_question_that_was_removed_are_for_no_other(bench: OpenBench) -> None:
    async with bench() as b:
        b.tab.begin_new()
        setup = b.tab.widget.setup
        setup.replace_tasks([Task(TaskId("a"), "One"), Task(TaskId("b"), "Two"), Task(TaskId("c"), "Three")], "")
        press(b.tab.widget, "Edit checks")
        window = b.tab.setup.checks.window
        assert window is not None
        window.checks.setPlainText("exact")
        setup.asked.remove_selected()
        press(window, "Use for this question")
        assert [(task.text, task.checks) for task in setup.asked.tasks] == [("Two", ""), ("Three", "")]


async def test_the_windows_come_back_in_their_size(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        b.tab.begin_new()
        b.tab.setup.checks.open()
        window = b.tab.setup.checks.window
        assert window is not None
        window.resize(730, 540)
        window.close()
        await until(lambda: b.rooms.preferences.recall("compare.checks_window") == "730x540")
    async with bench() as b:
        b.tab.setup.checks.open()
        assert b.tab.setup.checks.window is not None
        assert b.tab.setup.checks.window.size_text() == "730x540"
