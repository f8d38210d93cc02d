"""Branches as a person walks them: write anew, ask again elsewhere, arrows, delete and undo."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.simulator import Simulator
from desktop_app.ui.chat_tab.entries import AGAIN, AGAIN_WITH, DELETE, EDIT
from desktop_app.ui.chat_tab.once_dialog import OnceDialog
from desktop_app.ui.widgets.transcript.entry import FORK_BACK, FORK_ON
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import OpenedChat, dialog, opened_chat, pressable

pytestmark = pytest.mark.simulator(speed=400)


def texts(chat: OpenedChat) -> list[str]:
    return [entry.text for entry in chat.entries]


def act(chat: OpenedChat, number: int, action: str) -> None:
    """Press a button under an entry, as the transcript tells it."""
    entry = chat.entries[number]
    arrows = (FORK_BACK, FORK_ON) if entry.fork[1] > 1 else ()
    assert action in (*(each[0] for each in entry.actions), *arrows)
    chat.view.transcript.action_requested.emit(entry.key, action)


async def said(chat: OpenedChat, until: Until, *words: str) -> None:
    for word in words:
        before = len(chat.entries)
        chat.send(f"reply exactly: {word}")
        await until(lambda before=before: len(chat.entries) == before + 2 and chat.is_idle())  # type: ignore[misc]


async def test_writing_anew_makes_a_branch_and_the_draft_waits(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await said(chat, until, "one", "two")
        chat.view.composer.set_text("my draft")
        act(chat, 0, EDIT)
        assert (chat.view.text(), chat.notices) == ("reply exactly: one", ["editing"])
        QTest.keyClick(chat.view.composer.input, Qt.Key.Key_Escape)
        assert (chat.view.text(), chat.notices) == ("my draft", [])
        act(chat, 0, EDIT)
        chat.send("reply exactly: other")
        await until(lambda: texts(chat) == ["reply exactly: other", "other"] and chat.is_idle())
        assert chat.view.text() == "my draft"
        assert chat.notices == []
        await until(lambda: chat.entries[0].fork == (2, 2))
        act(chat, 0, FORK_BACK)
        await until(lambda: texts(chat)[-1] == "two")
        assert chat.entries[0].fork == (1, 2)
    async with opened_chat(tmp_path, simulator) as again:
        assert texts(again)[-1] == "two", "the branch that was in view is in view again"
        assert again.view.text() == "my draft"
        act(again, 0, FORK_ON)
        await until(lambda: texts(again)[-1] == "other")


async def test_any_answer_can_be_asked_again_and_what_follows_stays(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await said(chat, until, "one", "two")
        act(chat, 1, AGAIN)
        await until(lambda: len(chat.entries) == 2 and chat.is_idle() and chat.entries[1].fork == (2, 2))
        act(chat, 1, FORK_ON)
        await until(lambda: len(chat.entries) == 4 and chat.entries[1].fork == (1, 2))


async def test_another_model_once(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await said(chat, until, "one")
        before = chat.view.controls.model.model_id()
        act(chat, 1, AGAIN_WITH)
        await until(lambda: dialog(OnceDialog) is not None)
        asked = dialog(OnceDialog)
        assert isinstance(asked, OnceDialog)
        asked._model.chosen.emit("gpt-6-sol")
        asked._model.set_models((), "gpt-6-sol")
        pressable(asked, "Ask again").click()
        await until(lambda: "gpt-6-sol" in chat.entries[-1].footer and chat.is_idle())
        assert chat.view.controls.model.model_id() == before


async def test_deleting_from_here_on_can_be_undone(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await said(chat, until, "one", "two")
        act(chat, 2, DELETE)
        await until(lambda: texts(chat) == ["reply exactly: one", "one"])
        pressable(chat.view, "Undo").click()
        await until(lambda: len(chat.entries) == 4)
        assert "hidden" not in chat.notices


async def test_up_in_an_empty_composer_writes_the_last_question_anew(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await said(chat, until, "one", "two")
        QTest.keyClick(chat.view.composer.input, Qt.Key.Key_Up)
        assert chat.view.text() == "reply exactly: two"
        await chat.begin_new()
        assert (chat.view.text(), chat.notices) == ("", [])


@pytest.mark.simulator(speed=2)
async def test_while_an_answer_is_written_nothing_else_is_offered(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        chat.send("Tell me about otters")
        await until(lambda: len(chat.entries) == 2 and bool(chat.entries[1].text))
        assert [action[0] for action in chat.entries[0].actions] == ["copy"]
        chat.button("Stop").click()
        await until(chat.is_idle)
        await asyncio.sleep(0)
        assert EDIT in [action[0] for action in chat.entries[0].actions]
