"""Where the earlier turns are, as a person chooses and reads it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from desktop_app.domain.conversation import StateMode
from desktop_app.simulator import Simulator
from desktop_app.ui.chat_tab.state_words import FORGOTTEN
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import OpenedChat, opened_chat

pytestmark = pytest.mark.simulator(speed=400)


def menu(chat: OpenedChat) -> QMenu:
    """The menu of the History button, opened as by a click."""
    chat.view.controls.history.click()
    found = chat.view.controls.history.findChildren(QMenu)
    return found[-1]


def choose(chat: OpenedChat, words: str) -> None:
    opened = menu(chat)
    next(action for action in opened.actions() if action.text() == words).trigger()
    opened.close()


async def test_what_is_chosen_is_kept_said_and_sent(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        assert chat.view.controls.history.text() == "History: 32k"
        choose(chat, "kept by the provider")
        assert chat.view.controls.history.text() == "History: at the provider"
        assert "32k" not in [action.text() for action in menu(chat).actions()], "no budget cuts what is not here"
        chat.send("reply exactly: one")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        chat.send("reply exactly: two")
        await until(lambda: len(chat.entries) == 4 and chat.is_idle())
        assert "previous_response_id" in simulator.requests()[-1]["body"]
        chat.view.composer.set_text("And")
        await until(lambda: "earlier turns kept by the provider" in chat.footer)
    async with opened_chat(tmp_path, simulator) as again:
        conversation = again.tab.presenter.here.conversation
        assert conversation is not None
        assert conversation.state_mode is StateMode.RESPONSE


async def test_that_the_server_had_forgotten_stands_under_the_answer(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        choose(chat, "kept by the provider")
        chat.send("reply exactly: one")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        said = await chat.house.chat.messages(chat.tab.presenter.here.conversation.id)  # type: ignore[union-attr]
        assert said[1].answer is not None
        await chat.house.house.door.delete(said[1].answer.response_id)
        chat.send("reply exactly: two")
        await until(lambda: len(chat.entries) == 4 and chat.is_idle())
        assert chat.entries[-1].notice == FORGOTTEN
        assert chat.entries[-1].text == "two"
