"""Commands over the real window: the palette finds and runs them, menus and settings tell the same keys."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.settings import FIRST_RUN_DONE, SHORTCUTS, THEME
from desktop_app.domain.templates import TemplateDraft
from desktop_app.services.background_jobs import JobDraft
from desktop_app.simulator import Simulator
from desktop_app.ui.commands.catalogue import BY_NAME, COMMANDS, Place, full_words
from desktop_app.ui.commands.keymap import Keymap
from desktop_app.ui.commands.keys import current_keys
from desktop_app.ui.palette.view import PaletteView
from desktop_app.ui.settings_dialog.settings import SettingsDialog
from desktop_app.ui.tour import screen
from tests.journeys.real_window import Window, open_window

pytestmark = pytest.mark.time_limit(90)
FIELD = "Find a command, chat, job, comparison or template"
PICTURES = os.environ.get("PONDER_TEST_PICTURES")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _keys_as_delivered() -> Iterator[None]:
    yield
    current_keys().use(Keymap(current_keys().keymap.platform))


async def begun(window: Window) -> None:
    await window.house.preferences.change(FIRST_RUN_DONE, True)
    if screen.is_there("Start"):
        await window.begin()
    await window.until(lambda: screen.is_there("Message"), "the composer")
    window.front.window.activateWindow()
    await window.until(window.front.window.isActiveWindow, "the active window")


def palette(window: Window) -> PaletteView:
    return window.front.window.findChildren(PaletteView)[0]


def press(window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.front.window.focusWidget() or window.front.window, key, modifiers)


async def opened(window: Window) -> PaletteView:
    """As a person opens it."""
    window.front.window.activateWindow()
    await window.until(window.front.window.isActiveWindow, "the active window")
    press(window, Qt.Key.Key_K, CONTROL)
    await window.until(lambda: screen.is_there(FIELD), "the palette")
    return palette(window)


async def typed(window: Window, words: str, row: str) -> PaletteView:
    """Type them and wait until the marked row holds `row`."""
    view = palette(window)
    view.field.setText(words)
    await window.until(lambda: row in str(view.list.currentIndex().data() or ""), f"“{row}” marked in the list")
    return view


async def filled(window: Window) -> None:
    """Something of everything."""
    services = window.house.services
    chat = await services.chat.new_conversation()
    await services.chat.kept.save(replace(chat, title="서울 여행 계획"))
    await services.templates.create(TemplateDraft("Weekly review", "What happened in {{week}}?"))
    request = AnswerRequest("gpt-6.1-sol", (Turn(Role.USER, "Which heat pump for a zebrafish lab?"),))
    job = (await services.jobs.submit(JobDraft("Heat pumps compared", request)))[0]
    for _ in range(200):
        found = await services.jobs.job(job.id)
        if found is not None and found.status is JobStatus.COMPLETED:
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"the job did not end: {found}")


def listed() -> bool:
    """Whether the chat is in the list at the left."""
    return screen.is_there("Conversations") and any("서울" in each for each in screen.children("Conversations"))


def current(window: Window) -> str:
    """The tab in view."""
    return window.front._presenter.current if window.front._presenter is not None else ""


async def test_every_command_is_in_the_palette_and_runs_or_says_why_not(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        screen.write("Message", "half a question")
        before = window.front.window.focusWidget()
        view = await opened(window)
        assert QApplication.focusWidget() is view.field
        await window.until(lambda: view.marked() == "command:new-chat", "the first row")
        await window.picture("palette-start")
        await all_commands_are_there(view)
        press(window, Qt.Key.Key_Escape)
        assert not view.isVisible()
        assert window.front.window.focusWidget() is before
        assert screen.value("Message") == "half a question"
        await opened(window)
        press(window, Qt.Key.Key_K, CONTROL)
        assert not view.isVisible(), "the same key puts it away"
        await what_cannot_be_run_stays_with_its_reason(window)
        await enter_means_what_was_typed(window)
        no_key_is_heard_twice(window)


async def all_commands_are_there(view: PaletteView) -> None:
    lines = {line.key: line for line in view.rows.lines if line.key.startswith("command:")}
    expected = {each.name for each in COMMANDS if not each.hidden} - {"leave-demo"}
    assert {key.removeprefix("command:") for key in lines} == expected
    for name in expected:
        line = lines[f"command:{name}"]
        assert line.title == full_words(name)
        assert line.shortcut == current_keys().shown(name)
        if BY_NAME[name].place is Place.WINDOW and not name.startswith("edit-"):
            assert not line.why_not, name
    assert lines["command:job-tags"].why_not == "Go to the Jobs tab first."
    assert lines["command:save-template"].why_not


async def what_cannot_be_run_stays_with_its_reason(window: Window) -> None:
    view = await opened(window)
    await typed(window, "tags of the", "Tags of the selected jobs")
    press(window, Qt.Key.Key_Return)
    assert view.isVisible()
    await typed(window, "go to jobs", "Go to Jobs")
    press(window, Qt.Key.Key_Return)
    assert not view.isVisible()
    assert current(window) == "jobs"


async def enter_means_what_was_typed(window: Window) -> None:
    """Pressed before the list has followed."""
    view = await opened(window)
    await window.until(lambda: view.marked(), "the first row")
    view.field.setText("go to compare")
    press(window, Qt.Key.Key_Return)
    assert view.isVisible(), "the list still shows what was there before"
    await window.until(lambda: current(window) == "compare", "Compare")
    assert not view.isVisible()


def no_key_is_heard_twice(window: Window) -> None:
    """Two that hear the same would both be deaf."""
    heard = [
        (key.toString(), action.text())
        for action in window.front.window.findChildren(QAction)
        if action.shortcutContext() is Qt.ShortcutContext.WindowShortcut
        for key in action.shortcuts()
    ]
    keys = [key for key, _ in heard]
    assert "Ctrl+N" in keys
    assert len(keys) == len(set(keys)), sorted(heard)


@pytest.mark.simulator(speed=2000)
async def test_what_is_kept_is_found_opened_copied_and_brought_back(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        await filled(window)
        view = await opened(window)
        await typed(window, "ㅅㅇ ㅇㅎ", "서울 여행 계획")
        await typed(window, "week rev", "Weekly review")
        await typed(window, "zebrafish", "Heat pumps compared")
        assert [line.title for line in view.rows.lines if not line.key] == ["In their text"]
        view.field.clear()
        QGuiApplication.sendEvent(view.field, QInputMethodEvent("서우", []))
        assert view.field.text() == "", "the syllable is still being put together"
        await window.until(lambda: view.marked().startswith("chat:"), "the chat")
        await typed(window, "htpmp", "Heat pumps compared")
        await window.picture("palette-found")
        press(window, Qt.Key.Key_Return)
        await window.until(lambda: current(window) == "jobs", "the job")
        await copying_copies_the_report(window)
        await opened(window)
        await window.until(lambda: view.rows.lines[1:2] and "Heat pumps" in view.rows.lines[1].title, "what is recent")
        assert view.rows.lines[0].title == "Used lately"
        await a_deletion_is_undone(window, view)


async def copying_copies_the_report(window: Window) -> None:
    """The table's meaning of the key, though the menu bar has it too."""
    await window.until(lambda: not window.front.window.menus.commands.why_not("job-tags"), "the selected job")
    table = screen.widget("Jobs table")
    table.setFocus()
    QGuiApplication.clipboard().setText("before")
    QTest.keyClick(table, Qt.Key.Key_C, CONTROL)
    await window.until(lambda: QGuiApplication.clipboard().text() != "before", "the report on the clipboard")
    assert len(QGuiApplication.clipboard().text()) > 20


async def a_deletion_is_undone(window: Window, view: PaletteView) -> None:
    menus = window.front.window.menus
    await typed(window, "서울", "서울")
    press(window, Qt.Key.Key_Return)
    await window.until(lambda: current(window) == "chat" and not menus.commands.why_not("delete"), "the chat")
    menus.action("delete").trigger()
    await window.sees("was deleted")
    await window.until(lambda: not listed(), "an empty list")
    menus.action("edit-undo").trigger()
    await window.sees("서울 여행 계획")  # its title, over the page


async def test_keys_are_changed_in_settings_and_stay_after_a_restart(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        menus = window.front.window.menus
        menus.action("settings").trigger()
        await window.until(lambda: screen.is_there("Sections"), "the settings")
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SettingsDialog)
        dialog.show_section("Shortcuts")
        await window.until(lambda: screen.is_there("New chat: Ctrl+N"), "the page")
        record("New chat: Ctrl+N", Qt.Key.Key_J, CONTROL)
        await window.sees("Ctrl+J is taken by “New job”")
        await window.picture("shortcuts-taken")
        await screen.press("Use it here instead")
        await window.until(lambda: screen.is_there("New chat: Ctrl+J"), "the new key")
        assert screen.is_there("New job: None")
        record("New Pro question: None", Qt.Key.Key_P)
        await window.sees("A letter alone")
        record("New Pro question: None", Qt.Key.Key_Escape)
        assert screen.is_there("New Pro question: None")
        await screen.press("Done")
        assert menus.action("new-chat").shortcut().toString() == "Ctrl+J"
        assert menus.action("new-job").shortcut().isEmpty()
    current_keys().use(Keymap(current_keys().keymap.platform))
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        menus = window.front.window.menus
        assert menus.action("new-chat").shortcut().toString() == "Ctrl+J"
        await opened(window)
        view = await typed(window, "new chat", "New chat")
        assert next(line for line in view.rows.lines if line.title == "New chat").shortcut == "Ctrl+J"
        press(window, Qt.Key.Key_Escape)
        await window.house.preferences.change(SHORTCUTS, "")
        assert menus.action("new-chat").shortcut().toString() == "Ctrl+N"


def record(name: str, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press the button of that name, then the keys."""
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    button = next(each for each in dialog.findChildren(QPushButton) if each.accessibleName() == name)
    button.setFocus()
    button.click()
    QTest.keyClick(button, key, modifiers)


async def test_sheet_menus_and_themes_tell_what_is_in_force(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        press(window, Qt.Key.Key_Slash, CONTROL)
        await window.until(lambda: screen.is_there("New chat: Ctrl+N"), "the sheet")
        sheet = window.front.dialogs.palette._sheet
        assert sheet is not None
        if PICTURES:
            sheet.grab().save(f"{PICTURES}/sheet.png")
        await window.house.preferences.change(SHORTCUTS, Keymap("linux").with_keys("new-chat", ["F4"]).text())
        await window.until(lambda: screen.is_there("New chat: F4"), "the new key")
        sheet.search.setText("copy")
        await window.until(lambda: not screen.is_there("New chat: F4"), "only what was looked for")
        assert screen.is_there("Copy: Ctrl+C")
        sheet.reject()
        await menus_grey_what_cannot_be_done(window)
        await opened(window)
        await typed(window, "theme dark", "Theme: dark")
        press(window, Qt.Key.Key_Return)
        await window.until(lambda: window.house.preferences[THEME] == "dark", "the theme")
        await opened(window)
        await typed(window, "preferences", "Settings")
        await window.picture("palette-dark")
        press(window, Qt.Key.Key_Return)
        await window.until(lambda: screen.is_there("Sections"), "the settings")
        await screen.press("Done")


async def menus_grey_what_cannot_be_done(window: Window) -> None:
    menus = window.front.window.menus
    cut, undo = menus.action("edit-cut"), menus.action("edit-undo")
    edit = next(each for each in cut.associatedObjects() if isinstance(each, QMenu))
    window.front.window.activateWindow()
    screen.write("Message", "some words")
    edit.aboutToShow.emit()
    assert undo.isEnabled()
    assert cut.isEnabled()
    edit.aboutToHide.emit()
    menus.action("go-jobs").trigger()
    await window.until(lambda: not screen.is_there("Message"), "the Jobs tab")
    edit.aboutToShow.emit()
    assert not cut.isEnabled()
    assert cut.toolTip() == "No text is being written here."
    edit.aboutToHide.emit()
    assert cut.isEnabled(), "or its key would be dead"
