"""The conversations of the Chat tab: list, drafts, restart, rename, pin, delete and undo, search."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_app.simulator import Simulator
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import OpenedChat, opened_chat
from tests.ui.widgets.accessible import name_of, nameless

pytestmark = pytest.mark.simulator(speed=400)


async def talk(chat: OpenedChat, until: Until, *questions: str) -> None:
    """One conversation for each question."""
    for question in questions:
        await chat.begin_new()
        chat.send(question)
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        await until(lambda question=question: question in chat.listed())  # type: ignore[misc]


async def test_what_is_written_but_not_sent_is_there_again(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await talk(chat, until, "reply exactly: one", "reply exactly: two")
        chat.view.composer.set_text("draft of two")
        chat.choose_in_list("reply exactly: one")
        await until(lambda: chat.entries and chat.entries[-1].text == "one")
        assert chat.view.text() == ""
        chat.view.composer.set_text("draft of one")
        await chat.begin_new()
        chat.view.composer.set_text("draft of a new one")
        chat.choose_in_list("reply exactly: two")
        await until(lambda: chat.view.text() == "draft of two")
    async with opened_chat(tmp_path, simulator) as again:
        assert [entry.text for entry in again.entries] == ["reply exactly: two", "two"]
        assert again.view.text() == "draft of two"
        await again.begin_new()
        await until(lambda: again.view.text() == "draft of a new one")
        await until(lambda: "reply exactly: one" in again.listed())
        again.choose_in_list("reply exactly: one")
        await until(lambda: again.view.text() == "draft of one")


async def test_a_sent_draft_does_not_come_back(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        chat.view.composer.set_text("reply exactly: sent")
        await until(lambda: chat.house.house.preferences.recall("chat.new_draft"))
        chat.button("Send").click()
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        await chat.begin_new()
        assert chat.view.text() == ""
    async with opened_chat(tmp_path, simulator) as again:
        assert again.view.text() == ""


async def test_rename_pin_delete_and_undo(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await talk(chat, until, "reply exactly: one", "reply exactly: two")
        await until(lambda: chat.is_idle() and len(chat.listed()) == 3)
        chat.list_view.setFocus()
        QTest.keyClick(chat.list_view, Qt.Key.Key_F2)
        editor = chat.list_view.findChild(QLineEdit)
        assert editor is not None
        editor.setText("  Number   two ")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        await until(lambda: chat.listed() == ["Today", "Number two", "reply exactly: one"])
        await until(lambda: chat.view.title.full_text() == "Number two")
        conversation_id = next(found.id for found in await chat.house.chat.kept.all() if "one" in found.title)
        chat.tab.presenter.here.list.organising.pin([conversation_id])
        await until(lambda: chat.listed() == ["Pinned", "reply exactly: one", "Today", "Number two"])
        QTest.keyClick(chat.list_view, Qt.Key.Key_Delete)
        await until(lambda: chat.listed() == ["Pinned", "reply exactly: one"])
        await until(lambda: not chat.entries)
        chat.button("Undo").click()
        await until(lambda: chat.listed()[-1] == "Number two" and len(chat.entries) == 2)
        assert chat.notices == []


async def test_search_looks_into_titles_and_texts(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await talk(chat, until, "reply exactly: the walrus sleeps", "About a walrus, briefly", "Otters")
        chat.view.list.focus_search()
        QTest.keyClicks(chat.view.list.search, "walrus")
        await until(lambda: chat.listed()[:1] == ["2 conversations found"])
        assert set(chat.listed()[1:]) == {"reply exactly: the walrus sleeps", "About a walrus, briefly"}
        QTest.keyClick(chat.view.list.search, Qt.Key.Key_Escape)
        await until(lambda: chat.listed()[:1] == ["Today"])
        QTest.keyClicks(chat.view.list.search, "xylophone")
        await until(lambda: chat.listed() == ["Nothing found"])


async def test_a_search_hit_in_a_text_shows_where(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await talk(chat, until, "Otters")
        chat.send("reply exactly: hidden marmalade here")
        await until(lambda: len(chat.entries) == 4 and chat.is_idle())
        chat.tab.presenter.here.list.search("marmalade")
        await until(lambda: len(chat.spoken()) == 2 and "marmalade" in chat.spoken()[1])


async def test_an_item_from_outside_comes_into_view(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await talk(chat, until, "reply exactly: one", "reply exactly: two")
        wanted = next(found.id for found in await chat.house.chat.kept.all() if "one" in found.title)
        chat.tab.open_item(wanted)
        await until(lambda: chat.entries and chat.entries[-1].text == "one")
        chat.tab.open_item("nobody")
        await until(lambda: "storage" in chat.notices)
        assert chat.entries[-1].text == "one"


async def test_the_developer_message_is_kept_and_sent(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    from tests.harness.job_house import creates

    async with opened_chat(tmp_path, simulator) as chat:
        chat.view.place.button.click()
        chat.view.drawer.developer.setPlainText("Answer in rhyme.")
        await until(lambda: chat.view.place.button.accessibleDescription() == "1 chosen")
        chat.send("Hello")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        body = creates(simulator)[0]["body"]
        assert isinstance(body, dict)
        assert body["input"][0]["role"] == "developer"
        assert body["input"][0]["content"][0]["text"] == "Answer in rhyme."


async def test_everything_that_can_be_reached_has_a_name(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await talk(chat, until, "Hello")
        assert nameless(chat.view) == []
        assert name_of(chat.view.composer.input) == "Message"
        assert name_of(chat.list_view) == "Conversations"
        assert name_of(chat.view.transcript) == "Transcript"
        assert name_of(chat.view.list.new) == "New chat"
