"""A message written while an answer is coming: it waits, is sent after it, or stays a draft."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.simulator import Simulator
from tests.harness.loops import Until
from tests.harness.talk_house import talk_house
from tests.ui.chat_tab.opened import OpenedChat, opened_chat

pytestmark = pytest.mark.simulator(speed=8)


def texts(chat: OpenedChat) -> list[str]:
    return [entry.text for entry in chat.entries]


async def being_written(chat: OpenedChat, until: Until, text: str = "Tell me about otters") -> None:
    chat.send(text)
    await until(lambda: len(chat.entries) == 2 and bool(chat.entries[1].text))


def enter(chat: OpenedChat, text: str) -> None:
    chat.view.composer.set_text(text)
    QTest.keyClick(chat.view.composer.input, Qt.Key.Key_Return)


async def test_it_is_sent_when_the_answer_has_ended(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await being_written(chat, until)
        enter(chat, "reply exactly: one")
        enter(chat, "and nothing else")
        assert chat.view.next.text() == "reply exactly: one and nothing else"
        assert chat.view.text() == ""
        chat.view.composer.set_text("written meanwhile")
        simulator.set_speed(400)
        await until(lambda: len(chat.entries) == 4 and chat.is_idle())
        assert texts(chat)[2] == "reply exactly: one\n\nand nothing else"
        assert not chat.view.next.isVisible()
        assert chat.view.text() == "written meanwhile"


async def test_it_can_be_changed_and_taken_away(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await being_written(chat, until)
        enter(chat, "first")
        chat.view.next.edit_pressed.emit()
        assert (chat.view.text(), chat.view.next.isVisible()) == ("first", False)
        enter(chat, "second")
        chat.view.next.remove_pressed.emit()
        assert not chat.view.next.isVisible()
        simulator.set_speed(400)
        await until(chat.is_idle)
        assert len(chat.entries) == 2
        assert chat.view.text() == ""


async def test_after_a_stop_it_is_a_draft(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await being_written(chat, until)
        enter(chat, "next")
        chat.button("Stop").click()
        await until(chat.is_idle)
        assert chat.view.text() == "next"
        assert not chat.view.next.isVisible()
        assert len(chat.entries) == 2


async def test_it_is_sent_in_its_own_chat_while_another_is_in_view(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await being_written(chat, until)
        first = chat.tab.presenter.here.conversation
        assert first is not None
        enter(chat, "reply exactly: one")
        chat.view.composer.set_text("a draft there")
        await chat.begin_new()
        assert not chat.view.next.isVisible()
        simulator.set_speed(400)
        await until(lambda: chat.is_idle() and chat.tab.presenter.next._waiting == {})
        said = await chat.house.chat.messages(first.id)
        while len(said) < 4 or not said[3].text or not chat.is_idle():
            await until(lambda: True)
            said = await chat.house.chat.messages(first.id)
        assert said[3].text == "one"
        assert chat.entries == []
        stored = await chat.house.chat.kept.one(first.id)
        assert stored is not None
        assert stored.draft == "a draft there"


async def test_when_the_app_closes_it_is_a_draft(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await being_written(chat, until)
        enter(chat, "next")
    async with opened_chat(tmp_path, simulator) as again:
        assert again.view.text() == "next"


async def test_a_crash_leaves_it_as_a_draft(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await being_written(chat, until)
        preferences = chat.house.house.preferences
        enter(chat, "next")
        await until(lambda: "next" in preferences.recall("chat.waiting"))
        remembered = preferences.recall("chat.waiting")
        chat.view.next.edit_pressed.emit()
        await until(lambda: preferences.recall("chat.waiting") == "")
        assert chat.view.text() == "next"
        chat.view.composer.set_text("")
    async with talk_house(tmp_path, simulator) as house:
        await house.house.preferences.remember("chat.waiting", remembered)  # as a kill leaves it
    async with opened_chat(tmp_path, simulator) as again:
        assert again.view.text() == "next"
        assert again.house.house.preferences.recall("chat.waiting") == ""
        assert len(again.entries) == 2


async def test_enter_pressed_twice_asks_once(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    simulator.set_speed(400)
    async with opened_chat(tmp_path, simulator) as chat:
        chat.view.composer.set_text("reply exactly: one")
        for _ in range(3):
            QTest.keyClick(chat.view.composer.input, Qt.Key.Key_Return)
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        await until(lambda: not chat.view.next.isVisible() and chat.view.text() == "")
        assert texts(chat) == ["reply exactly: one", "one"]
        assert len([each for each in simulator.requests() if each["method"] == "POST"]) == 1


async def test_what_is_typed_while_another_chat_opens_is_a_draft(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    simulator.set_speed(400)
    async with opened_chat(tmp_path, simulator) as chat:
        chat.send("reply exactly: one")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        here = chat.tab.presenter.here
        first = here.conversation
        assert first is not None
        await chat.begin_new()
        chat.send("reply exactly: two")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        second = here.conversation
        assert second is not None
        chat.tab.open_item(first.id)
        await asyncio.sleep(0)  # it is on its way
        assert here.shows(second.id)
        chat.view.composer.set_text("quick thought")
        await until(lambda: here.shows(first.id))
        assert chat.view.text() == ""
        chat.tab.open_item(second.id)
        await until(lambda: here.shows(second.id))
        assert chat.view.text() == "quick thought"


async def test_a_crash_before_a_draft_was_forgotten_offers_no_question_again(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    simulator.set_speed(400)
    async with opened_chat(tmp_path, simulator) as chat:
        chat.send("reply exactly: one")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
    for draft, offered in (("reply exactly: one", ""), ("something else", "something else")):
        async with talk_house(tmp_path, simulator) as house:
            await house.house.preferences.remember("chat.new_draft", draft)
        async with opened_chat(tmp_path, simulator) as again:
            await again.begin_new()
            assert again.view.text() == offered


async def test_a_question_does_not_come_along_into_the_next_new_chat(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    simulator.set_speed(400)
    async with opened_chat(tmp_path, simulator) as chat:
        first = chat.tab.presenter.here.conversation
        assert first is not None
        chat.send("reply exactly: one")
        await chat.begin_new()  # before the question is on disk
        QTest.keyClick(chat.view.composer.input, Qt.Key.Key_Return)
        await until(chat.is_idle)
        assert len([each for each in simulator.requests() if each["method"] == "POST"]) == 1
        await until(lambda: chat.view.text() == "")
        assert len(await chat.house.chat.messages(first.id)) == 2
        chat.tab.begin_new()
        await asyncio.sleep(0.1)
        assert chat.view.text() == ""


async def test_what_is_typed_while_the_app_starts_stays(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with talk_house(tmp_path, simulator) as house:
        await house.house.preferences.remember("chat.new_draft", "from yesterday")
        chat = OpenedChat(house)
        chat.view.show()
        chat.view.composer.set_text("already typing")
        await chat.tab.start()
        assert chat.view.text() == "from yesterday\n\nalready typing"
        await chat.tab.close()
        await chat.tasks.aclose()
        chat.view.close()
        chat.view.deleteLater()
        assert house.house.preferences.recall("chat.new_draft") == "from yesterday\n\nalready typing"
