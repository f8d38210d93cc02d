"""Many conversations at once: select, archive, tag, delete and undo; a title that is being written stays open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton

from desktop_app.simulator import Simulator
from desktop_app.ui.dialogs.tags import TagsDialog
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import OpenedChat, dialog, opened_chat, pressable

pytestmark = pytest.mark.simulator(speed=400)


async def talk(chat: OpenedChat, until: Until, *questions: str) -> None:
    """One conversation for each question, the first the oldest."""
    for question in questions:
        await chat.begin_new()
        chat.send(question)
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        await until(lambda question=question: question in chat.listed())  # type: ignore[misc]
        chat.house.clock.skip(2)


def pick(chat: OpenedChat, *titles: str) -> None:
    """As with Ctrl held."""
    for title in titles:
        index = chat.list_model.index(chat.listed().index(title), 0)
        chat.list_view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)


def press(chat: OpenedChat, name: str) -> None:
    (found,) = [each for each in chat.view.list.findChildren(QToolButton) if each.accessibleName() == name]
    assert found.isVisible()
    found.click()


def choose_filter(chat: OpenedChat, beginning: str) -> None:
    chat.view.list._filter.click()
    menu = chat.view.list._menu
    assert menu is not None
    (action,) = [action for action in menu.actions() if action.text().startswith(beginning)]
    action.trigger()
    menu.close()


async def test_several_are_archived_and_come_back(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await talk(chat, until, "one walrus", "two", "three")
        in_view = chat.tab.presenter.here.conversation
        pick(chat, "three", "one walrus")
        assert chat.view.list.selection.isVisible()
        assert chat.view.list.selection._words.full_text() == "2 selected"
        assert chat.tab.presenter.here.conversation == in_view, "selecting several opens none"
        press(chat, "Archive the selected, or take them back")
        await until(lambda: chat.listed() == ["Today", "two"])
        assert not chat.view.list.selection.isVisible()
        chat.tab.presenter.here.list.search("walrus")
        await until(lambda: len(chat.spoken()) == 2 and "archived" in chat.spoken()[1])
        chat.tab.presenter.here.list.search("")
        choose_filter(chat, "Archived  2")
        await until(lambda: chat.listed() == ["Today", "three", "one walrus"])
        choose_filter(chat, "All")
        await until(lambda: chat.listed() == ["Today", "two"])
        chat.button("Undo").click()
        await until(lambda: chat.listed() == ["Today", "three", "two", "one walrus"])
        assert not chat.view.list._filter.isVisible()


async def test_who_writes_in_an_archived_one_takes_it_back(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await talk(chat, until, "one")
        conversation = chat.tab.presenter.here.conversation
        assert conversation is not None
        chat.tab.presenter.here.list.organising.archive([conversation.id])
        await until(lambda: chat.listed() == [])
        chat.send("more")
        await until(lambda: chat.listed() == ["Today", "one"])


async def test_tags_are_given_to_several_and_filter(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await talk(chat, until, "one", "two", "three")
        pick(chat, "three", "one")
        press(chat, "Tags of the selected")
        await until(lambda: dialog(TagsDialog) is not None)
        shown = dialog(TagsDialog)
        assert isinstance(shown, TagsDialog)
        shown._field.setText("연구")
        pressable(shown, "Save").click()
        await until(lambda: any("tags 연구" in line for line in chat.spoken()))
        assert len(chat.view.list._list.selected_ids()) == 2, "they stay selected for what comes next"
        choose_filter(chat, "연구  2")
        await until(lambda: chat.listed() == ["Today", "three", "one"])
        assert chat.view.list._filter.text() == "연구"
        chat.tab.presenter.here.list.search("two")
        await until(lambda: chat.listed() == ["Nothing found"])
        chat.tab.presenter.here.list.search("")
        chat.button("Undo").click()
        await until(lambda: chat.listed() == [] and chat.view.list._nothing.isVisible())
        assert chat.view.list._nothing.text().startswith("Nothing here any more")


async def test_several_are_deleted_and_all_come_back(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await talk(chat, until, "one", "two", "three")
        pick(chat, "three", "one")
        QTest.keyClick(chat.list_view, Qt.Key.Key_Delete)
        await until(lambda: chat.listed() == ["Today", "two"])
        await until(lambda: not chat.entries)
        await until(lambda: "done" in chat.notices)
        chat.button("Undo").click()
        await until(lambda: chat.listed() == ["Today", "three", "two", "one"])


async def test_escape_selects_one_again(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await talk(chat, until, "one", "two")
        pick(chat, "two", "one")
        QTest.keyClick(chat.list_view, Qt.Key.Key_Escape)
        assert len(chat.view.list._list.selected_ids()) == 1
        assert not chat.view.list.selection.isVisible()


async def test_a_title_that_is_being_written_stays_open(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await talk(chat, until, "one", "two")
        oldest = next(found.id for found in await chat.house.chat.kept.all() if found.title == "one")
        QTest.keyClick(chat.list_view, Qt.Key.Key_F2)
        editor = chat.list_view.findChild(QLineEdit)
        assert editor is not None
        editor.setText("half a ti")
        chat.tab.presenter.here.list.organising.pin([oldest])
        await until(lambda: chat.view.list._list._held is not None)
        assert chat.list_view.findChild(QLineEdit) is editor
        assert editor.isVisible()
        QTest.keyClicks(editor, "tle")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        await until(lambda: chat.listed() == ["Pinned", "one", "Today", "half a title"])


async def test_a_click_on_the_line_unfolds_and_opens_nothing(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await talk(chat, until, "reply exactly: walrus", "two")
        in_view = chat.tab.presenter.here.conversation
        chat.tab.presenter.here.list.search("walrus")
        await until(lambda: len(chat.spoken()) == 2 and "1 more place" in chat.spoken()[1])
        area = chat.list_view.visualRect(chat.list_model.index(1, 0))
        place = QPoint(area.left() + 30, area.bottom() - 8)
        QTest.mouseClick(chat.list_view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        await until(lambda: len(chat.listed()) == 3)
        assert chat.tab.presenter.here.conversation == in_view
        QApplication.processEvents()
        QTest.mouseClick(chat.list_view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        await until(lambda: len(chat.listed()) == 2)
