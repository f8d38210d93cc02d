"""A chat that was deleted here is offered to be deleted at the provider, with the result said; nothing by itself."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.conversation import StateMode
from desktop_app.simulator import Simulator
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import OpenedChat, opened_chat

pytestmark = pytest.mark.simulator(speed=2000)
THERE = "kept_there"


def deletions(simulator: Simulator) -> list[str]:
    return [str(entry["path"]) for entry in simulator.requests() if entry["method"] == "DELETE"]


def all_gone(simulator: Simulator) -> bool:
    return all(response["deleted"] for response in simulator.responses())


def buttons(chat: OpenedChat) -> list[QPushButton]:
    return [each for each in chat.view.findChildren(QPushButton) if each.isVisible()]


def answered(chat: OpenedChat, text: str) -> bool:
    return chat.is_idle() and bool(chat.entries) and chat.entries[-1].text == text


async def asked(chat: OpenedChat, until: Until, mode: StateMode, *texts: str) -> str:
    chat.tab.presenter.choosing.state(mode)
    for text in texts:
        chat.send(f"reply exactly: {text}")
        await until(partial(answered, chat, text))
    conversation = chat.tab.presenter.here.conversation
    assert conversation is not None
    return conversation.id


def delete(chat: OpenedChat, conversation_id: str) -> None:
    chat.tab.presenter.here.list.organising.delete([conversation_id])


async def test_answers_are_deleted_there_when_the_person_says_so(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        conversation_id = await asked(chat, until, StateMode.SENT, "one", "two")
        delete(chat, conversation_id)
        await until(lambda: THERE in chat.notices)
        assert deletions(simulator) == []
        chat.button("Delete there too").click()
        await until(lambda: all_gone(simulator))
        assert len(deletions(simulator)) == 2


async def test_a_conversation_there_goes_as_well(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        delete(chat, await asked(chat, until, StateMode.CONVERSATION, "one"))
        await until(lambda: THERE in chat.notices)
        chat.button("Delete there too").click()
        await until(lambda: len(deletions(simulator)) == 2)
        assert deletions(simulator)[0].startswith("/v1/conversations/conv_")


async def test_where_nothing_is_kept_nothing_is_offered(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        conversation_id = await asked(chat, until, StateMode.NOT_KEPT, "one")
        delete(chat, conversation_id)
        await until(lambda: "done" in chat.notices)
        await chat.house.chat.kept.one(conversation_id)  # type: ignore[arg-type]
        assert THERE not in chat.notices


async def test_a_refusal_is_told_and_can_be_tried_again(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        conversation_id = await asked(chat, until, StateMode.SENT, "one")
        simulator.faults.add({"kind": "status", "status": 403, "times": 1, "match": {"method": "DELETE"}})
        delete(chat, conversation_id)
        await until(lambda: THERE in chat.notices)
        chat.button("Delete there too").click()
        await until(lambda: any(each.text() == "Try again" for each in buttons(chat)))
        chat.button("Try again").click()
        await until(lambda: all_gone(simulator))


async def test_undo_takes_the_offer_back(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        conversation_id = await asked(chat, until, StateMode.SENT, "one")
        delete(chat, conversation_id)
        await until(lambda: THERE in chat.notices)
        chat.button("Undo").click()
        assert THERE not in chat.notices
        await until(lambda: chat.tab.presenter.here.shows(conversation_id))
        assert deletions(simulator) == []
