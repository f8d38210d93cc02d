"""What is chosen in a new chat before its first message: still there after a restart, and gone once it was sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.conversation import Conversation, StateMode
from desktop_app.simulator import Simulator
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import OpenedChat, opened_chat

pytestmark = pytest.mark.simulator(speed=2000)


def in_view(chat: OpenedChat) -> Conversation:
    conversation = chat.tab.presenter.here.conversation
    assert conversation is not None
    return conversation


async def choose(chat: OpenedChat, until: Until) -> None:
    chat.tab.presenter.choosing.budget("8000")
    chat.tab.presenter.choosing.state(StateMode.NOT_KEPT)
    chat.view.composer.set_text("half a question")
    await until(lambda: in_view(chat).state_mode is StateMode.NOT_KEPT)


async def test_choices_wait_with_the_draft_over_a_restart(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await choose(chat, until)
        before = in_view(chat)
    async with opened_chat(tmp_path, simulator) as chat:
        now = in_view(chat)
        assert (now.history_budget, now.state_mode) == (8_000, StateMode.NOT_KEPT)
        assert now.id != before.id
        assert chat.view.composer.text() == "half a question"


async def test_a_first_message_ends_them(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await choose(chat, until)
        chat.send("reply exactly: first")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        assert in_view(chat).history_budget == 8_000
        chat.tab.presenter.choosing.budget("128000")
        await chat.begin_new()
        assert in_view(chat).history_budget == 32_000
        assert in_view(chat).state_mode is StateMode.SENT
        assert await chat.house.chat.kept.unsaid() is None
