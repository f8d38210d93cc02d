"""Chats go out as files and come in again, by the buttons and dialogs that a person uses."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QLineEdit, QListView, QMenu, QWidget

from desktop_app.bootstrap.conversation_dialogs import ConversationDialogs
from desktop_app.ui.dialogs.export_reports import ExportDialog
from desktop_app.ui.dialogs.import_conversations import ImportDialog
from tests.harness.chatgpt_export import plain_chat
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import OpenedChat, dialog, opened_chat, pressable

if TYPE_CHECKING:
    from desktop_app.simulator import Simulator

pytestmark = pytest.mark.simulator(speed=2000)


@asynccontextmanager
async def chat_with_files(folder: Path, simulator: Simulator) -> AsyncIterator[OpenedChat]:
    """A Chat tab whose desk is the real one."""
    async with opened_chat(folder, simulator) as chat:
        house = SimpleNamespace(
            database=chat.house.house.database,
            services=SimpleNamespace(chat=chat.house.chat),
            preferences=chat.house.house.preferences,
            tasks=chat.tasks,
            demo=False,
        )
        desk = ConversationDialogs(cast("Any", house), chat.view)
        chat.tab.filing = chat.tab._offer_files(desk, chat.house.chat)
        yield chat


async def take(place: Path, until: Until) -> str:
    """Choose a place in the file dialog; the name that was suggested."""
    await until(lambda: dialog(QFileDialog) is not None)
    found = dialog(QFileDialog)
    assert found is not None
    edit = found.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(edit, QLineEdit)
    suggested = edit.text()
    edit.setText(str(place))
    found.accept()
    return suggested


def entry(name: str) -> QAction:
    """An entry of the menu that is open."""
    menus = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMenu) and widget.isVisible()]
    (found,) = [action for menu in menus for action in menu.actions() if action.text() == name]
    return found


def press_entry(name: str) -> None:
    found = entry(name)
    found.trigger()
    cast("QMenu", found.parent()).close()


def notice(chat: OpenedChat) -> str:
    return " ".join(label.text() for label in chat.view.notices.findChildren(QLabel))


def words_in(root: QWidget) -> str:
    return " ".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())


async def asked(chat: OpenedChat, until: Until, text: str) -> None:
    await chat.begin_new()
    chat.send(text)
    await until(lambda: len(chat.entries) == 2 and chat.is_idle())


async def test_a_chat_goes_out_and_comes_in_by_the_menus(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with chat_with_files(tmp_path, simulator) as chat:
        await asked(chat, until, "수달: why?")
        assert chat.tab.filing is not None
        chat.tab.filing.export_in_view()
        await until(lambda: dialog(ExportDialog) is not None)
        shown = dialog(ExportDialog)
        assert shown is not None
        pressable(shown, "JSON").click()
        pressable(shown, "Export…").click()
        assert await take(tmp_path / "talk.json", until) == "수달 why.json"
        await until(lambda: "1 conversation saved as talk.json." in notice(chat))
        plain = json.loads((tmp_path / "talk.json").read_text("utf-8"))
        assert plain["conversations"][0]["messages"][0]["text"] == "수달: why?"

        chat.view.list.more.click()
        press_entry("Import conversations…")
        await take(tmp_path / "talk.json", until)
        await until(lambda: dialog(ImportDialog) is not None)
        preview = cast("QWidget", dialog(ImportDialog))
        await until(lambda: "1 conversation of Ponder with 2 messages" in words_in(preview))
        assert "It is here already." in words_in(preview)
        assert not pressable(preview, "Nothing to import").isEnabled()
        again = preview.findChild(QCheckBox)
        assert again is not None
        again.click()
        before = chat._id_in_view()
        pressable(preview, "Import 1 conversation").click()
        await until(lambda: dialog(ImportDialog) is None)
        await until(lambda: chat._id_in_view() != before)
        assert chat.listed().count("수달: why?") == 2
        assert chat.entries[0].text == "수달: why?"


async def test_chatgpt_is_shown_before_it_comes_in(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    export = tmp_path / "conversations.json"
    export.write_text(json.dumps([plain_chat("a"), plain_chat("b", title="שלום Otters")]))
    async with chat_with_files(tmp_path, simulator) as chat:
        chat.view.list.import_asked.emit()
        await take(export, until)
        await until(lambda: dialog(ImportDialog) is not None)
        preview = cast("QWidget", dialog(ImportDialog))
        await until(lambda: "2 conversations of ChatGPT with 4 messages, of 14 Nov 2023." in words_in(preview))
        lines = preview.findChild(QListView)
        assert lines is not None
        assert str(lines.model().index(1, 0).data()) == "14 Nov 2023 · \u2068שלום Otters\u2069"
        assert chat.listed() == []
        pressable(preview, "Import 2 conversations").click()
        await until(lambda: "2 conversations imported." in notice(chat))
        await until(lambda: {"Otters", "שלום Otters"} <= set(chat.listed()))
        pressable(chat.view.notices, "Open the first").click()
        await until(lambda: len(chat.entries) == 2)
        assert chat.entries[1].footer.startswith("gpt-4o")


async def test_a_damaged_file_says_where_and_nothing_is_there(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    export = tmp_path / "conversations.json"
    export.write_text(json.dumps([plain_chat("a"), {"mapping": {"x": {"parent": 5}}}]))
    async with chat_with_files(tmp_path, simulator) as chat:
        chat.view.list.import_asked.emit()
        await take(export, until)
        await until(lambda: dialog(ImportDialog) is not None)
        preview = cast("QWidget", dialog(ImportDialog))
        await until(lambda: "conversation 2, message 1: its parent is no text" in words_in(preview))
        pressable(preview, "Cancel").click()
        await until(lambda: dialog(ImportDialog) is None)
        assert chat.listed() == []


async def test_all_chats_as_one_file(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with chat_with_files(tmp_path, simulator) as chat:
        await asked(chat, until, "One")
        await asked(chat, until, "Two")
        await until(lambda: {"One", "Two"} <= set(chat.listed()))
        chat.view.list.more.click()
        press_entry("Export all…")
        await until(lambda: dialog(ExportDialog) is not None)
        shown = cast("QWidget", dialog(ExportDialog))
        pressable(shown, "Markdown").click()
        assert not [each for each in shown.findChildren(QWidget) if getattr(each, "text", str)() == "One JSON file"]
        pressable(shown, "JSON").click()
        pressable(shown, "One JSON file").click()
        pressable(shown, "Export…").click()
        await take(tmp_path / "all.json", until)
        await until(lambda: "2 conversations saved as all.json." in notice(chat))
        assert len(json.loads((tmp_path / "all.json").read_text("utf-8"))["conversations"]) == 2


async def test_an_answer_is_copied_as_one_chooses(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with chat_with_files(tmp_path, simulator) as chat:
        await asked(chat, until, "Say **bold**")
        answer, clipboard = chat.entries[-1], QGuiApplication.clipboard()
        chat.view.entry_action.emit(answer.key, "copy")
        await until(lambda: clipboard.text() == answer.text)
        clipboard.clear()
        chat.view.entry_action.emit(answer.key, "more")
        press_entry("Copy as Markdown")
        await until(lambda: clipboard.text() == answer.text)
        chat.view.entry_action.emit(answer.key, "more")
        press_entry("Copy as plain text")
        await until(lambda: clipboard.text() != answer.text)
        assert "**" not in clipboard.text()
        chat.view.entry_action.emit(chat.entries[0].key, "copy")
        assert clipboard.text() == "Say **bold**"
