"""Commands over the real window: the palette finds and runs them, menus and settings tell the same keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.settings import FIRST_RUN_DONE, SHORTCUTS
from desktop_app.domain.templates import TemplateDraft
from desktop_app.services.background_jobs import JobDraft
from desktop_app.simulator import Simulator
from desktop_app.ui.commands.catalogue import BY_NAME, COMMANDS, Place, full_words
from desktop_app.ui.commands.keymap import Keymap
from desktop_app.ui.commands.keys import current_keys
from desktop_app.ui.palette.view import PaletteView
from desktop_app.ui.tour import screen
from tests.journeys.real_window import Window, open_window

FIELD = "Find a command, chat, job, comparison or template"
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
    await services.jobs.pause()
    await services.jobs.submit(JobDraft("Heat pumps compared", request))


def listed() -> bool:
    """Whether the chat is in the list at the left."""
    return screen.is_there("Conversations") and any("서울" in each for each in screen.children("Conversations"))


async def test_it_opens_at_once_says_what_there_is_and_gives_the_keyboard_back(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        screen.write("Message", "half a question")
        before = window.front.window.focusWidget()
        view = await opened(window)
        assert QApplication.focusWidget() is view.field
        await window.until(lambda: view.rows.lines, "rows")
        await window.picture("palette-start")
        press(window, Qt.Key.Key_Escape)
        assert not view.isVisible()
        assert window.front.window.focusWidget() is before
        assert screen.value("Message") == "half a question"
        await opened(window)
        press(window, Qt.Key.Key_K, CONTROL)
        assert not view.isVisible(), "the same key puts it away"


async def test_everything_kept_is_found_by_its_title_and_by_its_text(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        await filled(window)
        view = await opened(window)
        await typed(window, "ㅅㅇ ㅇㅎ", "서울 여행 계획")
        await typed(window, "서우", "서울")
        await typed(window, "week rev", "Weekly review")
        await typed(window, "zebrafish", "Heat pumps compared")
        assert [line.title for line in view.rows.lines if not line.key] == ["In their text"]
        await typed(window, "htpmp", "Heat pumps compared")
        await window.picture("palette-found")
        press(window, Qt.Key.Key_Return)
        await window.until(lambda: window.front._presenter and window.front._presenter.current == "jobs", "the job")
        await window.sees("Heat pumps compared")
        await opened(window)
        await window.until(
            lambda: view.rows.lines and view.rows.lines[1].title == "Heat pumps compared", "what is recent"
        )
        assert view.rows.lines[0].title == "Used lately"


async def test_enter_pressed_before_the_list_has_followed_means_what_was_typed(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        view = await opened(window)
        await window.until(lambda: view.marked() == "command:new-chat", "the first row")
        view.field.setText("go to compare")
        press(window, Qt.Key.Key_Return)
        assert view.isVisible(), "the list still shows what was there before"
        await window.until(lambda: window.front._presenter and window.front._presenter.current == "compare", "Compare")
        assert not view.isVisible()


async def test_a_syllable_that_is_still_put_together_counts(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        await filled(window)
        view = await opened(window)
        event = QInputMethodEvent("서우", [])
        QGuiApplication.sendEvent(view.field, event)
        assert view.field.text() == ""
        await window.until(lambda: any("서울" in line.title for line in view.rows.lines), "the chat")


async def test_every_command_is_in_it_and_runs_or_says_why_not(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        view = await opened(window)
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


async def test_a_command_that_cannot_be_run_stays_with_its_reason(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        view = await opened(window)
        await typed(window, "tags of the", "Tags of the selected jobs")
        press(window, Qt.Key.Key_Return)
        assert view.isVisible()
        await typed(window, "go to jobs", "Go to Jobs")
        press(window, Qt.Key.Key_Return)
        assert not view.isVisible()
        assert window.front._presenter is not None
        assert window.front._presenter.current == "jobs"


async def test_dialogs_and_themes_from_it(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        await opened(window)
        await typed(window, "theme dark", "Theme: dark")
        await window.picture("palette-light")
        press(window, Qt.Key.Key_Return)
        await window.until(lambda: window.house.preferences.settings.value._stored.get("appearance.theme"), "the theme")
        await opened(window)
        await typed(window, "preferences", "Settings")
        await window.picture("palette-dark")
        press(window, Qt.Key.Key_Return)
        await window.until(lambda: screen.is_there("Sections"), "the settings")
        await screen.press("Done")


async def test_keys_are_changed_in_settings_and_stay_after_a_restart(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        window.front.window.menus.action("settings").trigger()
        await window.until(lambda: screen.is_there("Sections"), "the settings")
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        dialog.show_section("Shortcuts")  # type: ignore[attr-defined]
        await window.until(lambda: screen.is_there("New chat: Ctrl+N"), "the page")
        await record(window, "New chat: Ctrl+N", Qt.Key.Key_J, CONTROL)
        await window.sees("Ctrl+J is taken by “New job”")
        await window.picture("shortcuts-taken")
        await screen.press("Use it here instead")
        await window.until(lambda: screen.is_there("New chat: Ctrl+J"), "the new key")
        assert screen.is_there("New job: None")
        await record(window, "New Pro question: None", Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier)
        await window.sees("A letter alone")
        await record(window, "New Pro question: None", Qt.Key.Key_Escape)
        assert screen.is_there("New Pro question: None")
        await screen.press("Done")
        assert window.front.window.menus.action("new-chat").shortcut().toString() == "Ctrl+J"
        assert window.front.window.menus.action("new-job").shortcut().isEmpty()
    current_keys().use(Keymap(current_keys().keymap.platform))
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        assert window.front.window.menus.action("new-chat").shortcut().toString() == "Ctrl+J"
        await opened(window)
        view = await typed(window, "new chat", "New chat")
        assert next(line for line in view.rows.lines if line.title == "New chat").shortcut == "Ctrl+J"
        press(window, Qt.Key.Key_Escape)
        await window.house.preferences.change(SHORTCUTS, "")
        assert window.front.window.menus.action("new-chat").shortcut().toString() == "Ctrl+N"


async def record(
    window: Window, name: str, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press the button, then the keys."""
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    button = next(each for each in dialog.findChildren(QPushButton) if each.accessibleName() == name)
    button.setFocus()
    button.click()
    QTest.keyClick(button, key, modifiers)


async def test_the_cheat_sheet_tells_the_keys_in_force(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        press(window, Qt.Key.Key_Slash, CONTROL)
        await window.until(lambda: screen.is_there("New chat: Ctrl+N"), "the sheet")
        await window.house.preferences.change(SHORTCUTS, Keymap("linux").with_keys("new-chat", ["F4"]).text())
        await window.until(lambda: screen.is_there("New chat: F4"), "the new key")
        sheet = window.front.dialogs.palette._sheet
        assert sheet is not None
        sheet.resize(560, 640)
        sheet.search.setText("copy")
        await window.until(lambda: not screen.is_there("New chat: F4"), "only what was looked for")
        assert screen.is_there("Copy: Ctrl+C")


async def test_menus_grey_what_cannot_be_done_and_copy_copies_the_report(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        menus = window.front.window.menus
        edit = menus.action("edit-cut").associatedObjects()[0]
        screen.write("Message", "some words")
        edit.aboutToShow.emit()
        assert menus.action("edit-undo").isEnabled()
        assert menus.action("edit-cut").isEnabled()
        edit.aboutToHide.emit()
        press(window, Qt.Key.Key_2, CONTROL)
        edit.aboutToShow.emit()
        assert not menus.action("edit-cut").isEnabled()
        assert menus.action("edit-cut").toolTip() == "No text is being written here."
        edit.aboutToHide.emit()
        assert menus.action("edit-cut").isEnabled(), "or its key would be dead"


async def test_a_deletion_is_undone_from_the_edit_menu(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        await filled(window)
        await window.until(listed, "the chat")
        view = await opened(window)
        await typed(window, "서울", "서울")
        press(window, Qt.Key.Key_Return)
        assert not view.isVisible()
        await window.until(lambda: not window.front.window.menus.commands.why_not("delete"), "the selected chat")
        window.front.window.menus.action("delete").trigger()
        await window.until(lambda: not screen.is_there("Conversations"), "an empty list")
        window.front.window.menus.action("edit-undo").trigger()
        await window.until(
            lambda: (
                screen.is_there("Conversations") and any("서울" in each for each in screen.children("Conversations"))
            ),
            "the chat, back again",
        )


async def test_no_action_of_the_window_hears_a_key_of_another(tmp_path: Path, simulator: Simulator) -> None:
    """Two that hear the same would both be deaf."""
    async with open_window(tmp_path, simulator) as window:
        await begun(window)
        heard = [
            (key.toString(), action.text())
            for action in window.front.window.findChildren(QAction)
            if action.shortcutContext() is Qt.ShortcutContext.WindowShortcut
            for key in action.shortcuts()
        ]
        keys = [key for key, _ in heard]
        assert len(keys) == len(set(keys)), sorted(heard)
        assert isinstance(window.front.window.focusWidget(), QLineEdit) or keys
