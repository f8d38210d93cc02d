"""Dialogs are awaited while everything else goes on, and answer with what the person pressed."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.ui.plumbing import dialogs
from tests.harness.loops import Until


def open_dialog() -> QDialog | None:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()), None)


def press(text: str) -> None:
    dialog = open_dialog()
    assert dialog is not None
    button = next(button for button in dialog.findChildren(QPushButton) if button.text() == text)
    button.click()


def press_key(key: Qt.Key) -> None:
    dialog = open_dialog()
    assert dialog is not None
    QTest.keyClick(dialog, key)


def type_name(dialog: QFileDialog, name: str) -> None:
    edit = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(edit, QLineEdit), "the test needs Qt's own file dialog"
    edit.setText(name)
    dialog.accept()


@pytest.mark.parametrize(("pressed", "expected"), [("Delete", True), ("Keep", False)])
async def test_ask_answers_with_the_button(qtbot: QtBot, until: Until, pressed: str, expected: bool) -> None:
    asking = asyncio.create_task(dialogs.ask(None, "Delete it?", "It is gone then.", accept="Delete", cancel="Keep"))
    await until(lambda: open_dialog() is not None)
    press(pressed)
    assert await asking is expected
    assert open_dialog() is None


async def test_others_go_on_while_a_dialog_waits(qtbot: QtBot, until: Until) -> None:
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            ticks += 1
            await asyncio.sleep(0.005)

    ticking = asyncio.create_task(tick())
    asking = asyncio.create_task(dialogs.ask(None, "Go on?", accept="Yes"))
    await until(lambda: ticks > 5)
    press("Yes")
    assert await asking
    ticking.cancel()
    await asyncio.wait([ticking])


@pytest.mark.parametrize(("danger", "expected"), [(False, 0), (True, 1)])
async def test_enter_presses_the_harmless_answer(qtbot: QtBot, until: Until, danger: bool, expected: int) -> None:
    asking = asyncio.create_task(dialogs.choose_answer(None, "Delete?", "", ("Delete", "Keep"), danger=danger))
    await until(lambda: open_dialog() is not None)
    press_key(Qt.Key.Key_Return)
    assert await asking == expected


async def test_escape_is_no_answer(qtbot: QtBot, until: Until) -> None:
    asking = asyncio.create_task(dialogs.choose_answer(None, "Which?", "", ("One", "Two")))
    await until(lambda: open_dialog() is not None)
    press_key(Qt.Key.Key_Escape)
    assert await asking == -1


async def test_a_cancelled_wait_closes_the_dialog(qtbot: QtBot, until: Until) -> None:
    asking = asyncio.create_task(dialogs.ask(None, "Still there?", accept="Yes"))
    await until(lambda: open_dialog() is not None)
    asking.cancel()
    await asyncio.wait([asking])
    assert open_dialog() is None


async def test_a_file_to_save_gets_its_suffix(qtbot: QtBot, until: Until, tmp_path: Path) -> None:
    saving = asyncio.create_task(dialogs.save_file(None, "Export", tmp_path / "answer.md", ["Markdown (*.md)"]))
    await until(lambda: isinstance(open_dialog(), QFileDialog))
    dialog = open_dialog()
    assert isinstance(dialog, QFileDialog)
    type_name(dialog, "other")
    assert await saving == tmp_path / "other.md"


async def test_a_file_to_open_must_exist(qtbot: QtBot, until: Until, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("a,b\n", "utf-8")
    choosing = asyncio.create_task(dialogs.choose_file(None, "Import", ["Tables (*.csv)"], folder=tmp_path))
    await until(lambda: isinstance(open_dialog(), QFileDialog))
    dialog = open_dialog()
    assert isinstance(dialog, QFileDialog)
    type_name(dialog, "rows.csv")
    assert await choosing == tmp_path / "rows.csv"


async def test_a_folder_that_is_not_there_is_not_offered_as_a_name(qtbot: QtBot, until: Until, tmp_path: Path) -> None:
    choosing = asyncio.create_task(dialogs.choose_file(None, "Import", folder=tmp_path / "Downloads"))
    await until(lambda: isinstance(open_dialog(), QFileDialog))
    dialog = open_dialog()
    assert isinstance(dialog, QFileDialog)
    assert "Downloads" not in [line.text() for line in dialog.findChildren(QLineEdit)]
    dialog.reject()
    assert await choosing is None
