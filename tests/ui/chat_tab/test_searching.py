"""From a search over all chats to the very message, and finding words in the conversation in view."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.simulator import Simulator
from desktop_app.ui.conversation_list.rows import Row
from desktop_app.ui.widgets.transcript.finding import Spot
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import OpenedChat, opened_chat

pytestmark = pytest.mark.simulator(speed=400)


async def say(chat: OpenedChat, until: Until, *questions: str, new: bool = True) -> None:
    """One conversation with these questions."""
    if new:
        await chat.begin_new()
    for question in questions:
        before = len(chat.entries)
        chat.send(question)
        await until(lambda before=before: len(chat.entries) == before + 2 and chat.is_idle())  # type: ignore[misc]


def rows(chat: OpenedChat) -> list[Row]:
    model = chat.view.list._list.rows
    found = [model.row_at(model.index(number)) for number in range(model.rowCount())]
    return [row for row in found if row is not None]


def looked_at(chat: OpenedChat) -> tuple[str, str]:
    """The entry in which the word looked at stands, and the word."""
    spot = chat.view.transcript.finding._current
    assert isinstance(spot, Spot)
    entry = next(entry for entry in chat.entries if entry.key == spot.key)
    return entry.role, entry.text


async def test_enter_goes_to_the_first_that_was_found(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await say(chat, until, "Otters", *(f"reply exactly: word {n} " + "fill " * 150 for n in range(2)))
        chat.house.clock.skip(60)
        await say(chat, until, "reply exactly: marmalade is sweet", "reply exactly: tea")
        await say(chat, until, "Whales")
        QTest.keyClick(chat.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        assert chat.view.list.search.hasFocus()
        QTest.keyClicks(chat.view.list.search, "marmalade")
        QTest.keyClick(chat.view.list.search, Qt.Key.Key_Return)
        await until(lambda: len(chat.entries) == 4 and not chat.view.transcript.finding.busy)
        await until(lambda: chat.view.find_bar.isVisible())
        assert looked_at(chat)[1] == "marmalade is sweet"
        assert "marmalade is sweet" in chat.view.transcript.visible_text()
        assert chat.view.find_bar._count.text() in ("2 of 2", "2 of 3")
        QTest.keyClick(chat.view.find_bar.field, Qt.Key.Key_Escape)
        assert not chat.view.find_bar.isVisible()
        assert chat.view.transcript.finding._found == {}


async def test_a_place_in_another_branch_is_gone_to(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await say(chat, until, "reply exactly: walrus", "reply exactly: later")
        first = chat.entries[0].key
        chat.view.entry_action.emit(first, "edit")
        chat.send("reply exactly: otter")
        await until(
            lambda: [entry.text for entry in chat.entries] == ["reply exactly: otter", "otter"] and chat.is_idle()
        )
        await say(chat, until, "Whales")
        QTest.keyClicks(chat.view.list.search, "walrus")
        await until(lambda: any("walrus" in row.snippet for row in rows(chat)))
        (row,) = [row for row in rows(chat) if row.id]
        assert row.more == 1, "the question holds the word too"
        assert row.more_words == "1 more place"
        chat.view.list._list.choose_first()
        await until(lambda: [entry.text for entry in chat.entries][1:2] == ["walrus"])
        await until(lambda: chat.view.transcript.finding._current is not None)
        assert looked_at(chat) == ("assistant", "walrus")
        chat.view.list.unfold_asked.emit(row.id)
        await until(lambda: [row.place for row in rows(chat)] == [False, False, True])
        place = rows(chat)[2]
        assert "reply exactly:" in place.plain_snippet
        QTest.keyClick(chat.list_view, Qt.Key.Key_Down)
        await until(lambda: looked_at(chat) == ("user", "reply exactly: walrus"))


async def test_what_was_deleted_meanwhile_is_said(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await say(chat, until, "reply exactly: walrus")
        conversation = chat.tab.presenter.here.conversation
        assert conversation is not None
        chat.tab.presenter.here.open(conversation.id, "nothing", "walrus")
        await until(lambda: "storage" in chat.notices)


async def test_find_in_conversation_by_keyboard(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await say(chat, until, *(f"reply exactly: Otter {n} and **ot**ter" for n in range(3)))
        chat.view.focus_composer()
        QTest.keyClick(chat.view.composer.input, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        bar = chat.view.find_bar
        assert bar.field.hasFocus()
        QTest.keyClicks(bar.field, "otter")
        await until(lambda: bar._count.text().endswith("of 9"))  # the marks of a question are part of it, so 1 + 2 each
        first = int(bar._count.text().split()[0])
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
        assert bar._count.text() == f"{first % 9 + 1} of 9"
        QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert bar._count.text() == f"{first} of 9"
        QTest.keyClick(bar.field, Qt.Key.Key_F3)
        assert bar._count.text() == f"{first % 9 + 1} of 9"
        bar.field.clear()
        QTest.keyClicks(bar.field, "walrus")
        await until(lambda: bar._count.text() == "Not found")
        bar.field.clear()
        QTest.keyClicks(bar.field, "7 and otter")
        await until(lambda: chat.view.transcript.finding._needles == ("7andotter",) and not bar._pause.isActive())
        await until(lambda: bar._count.text() == "Not found")
        await say(chat, until, "reply exactly: Otter 7 and **ot**ter", new=False)
        await until(lambda: bar._count.text() == "1 found")  # what is said later is found, too
        QTest.keyClick(bar.field, Qt.Key.Key_Escape)
        assert not bar.isVisible()
        QTest.keyClick(chat.view, Qt.Key.Key_F3)
        await until(lambda: bar._count.text() == "1 of 1")  # F3 takes the last words up again


async def test_without_a_conversation_ctrl_f_searches_all(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await chat.begin_new()
        chat.view.activateWindow()
        chat.view.focus_composer()
        await until(chat.view.composer.input.hasFocus)
        QTest.keyClick(chat.view.composer.input, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert chat.view.list.search.hasFocus()
        assert not chat.view.find_bar.isVisible()
