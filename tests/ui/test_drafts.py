"""Unsent text while the disk refuses: nothing is lost, the person is told once, and it is saved when there is room."""

from __future__ import annotations

import asyncio
from pathlib import Path

from desktop_app.domain.conversation import Conversation
from desktop_app.domain.problems import Problem
from desktop_app.simulator import Simulator
from desktop_app.ui.drafts import Drafts
from desktop_app.ui.plumbing.tasks import Tasks
from tests.harness.talk_house import TalkHouse, talk_house


def drafts_of(house: TalkHouse, told: list[Problem | None]) -> Drafts:
    return Drafts(house.chat.kept, house.house.preferences, Tasks(), "chat.new_draft", told.append)


async def stored(house: TalkHouse, conversation: Conversation) -> str:
    row = await house.chat.kept.one(conversation.id)
    assert row is not None
    return row.draft


async def test_what_a_full_disk_refused_is_saved_when_there_is_room(tmp_path: Path, simulator: Simulator) -> None:
    simulator.set_speed(200)
    async with talk_house(tmp_path, simulator) as house:
        first, _ = await house.ask("reply exactly: one")
        second, _ = await house.ask("reply exactly: two")
        told: list[Problem | None] = []
        drafts = drafts_of(house, told)
        house.house.disk(works=False)
        drafts.edited(first.id, "half a question")
        await drafts.save()
        drafts.edited(second.id, "another half")  # the person went on to another conversation
        await drafts.save()
        assert [problem is not None for problem in told] == [True], "told once, not at every try"
        assert drafts.of(first) == "half a question"
        house.house.disk(works=True)
        await drafts.close()
        assert (await stored(house, first), await stored(house, second)) == ("half a question", "another half")
        assert told[-1] is None, "and told that it is over"


async def test_the_draft_of_a_new_chat_survives_a_full_disk(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        new = await house.chat.new_conversation()
        drafts = drafts_of(house, [])
        house.house.disk(works=False)
        drafts.edited(new.id, "the first words")
        await drafts.save()
        house.house.disk(works=True)
        await drafts.close()
        await house.house.preferences.load()
        assert house.house.preferences.recall("chat.new_draft") == "the first words"


async def test_what_was_sent_while_it_was_being_saved_is_no_draft_any_more(
    tmp_path: Path, simulator: Simulator
) -> None:
    simulator.set_speed(200)
    async with talk_house(tmp_path, simulator) as house:
        told, _ = await house.ask("reply exactly: one")
        drafts = drafts_of(house, [])
        drafts.edited(told.id, "a second question")
        saving = asyncio.create_task(drafts.save())
        await asyncio.sleep(0)  # it waits for the disk
        drafts.sent(told.id, first=False)
        await saving
        assert await stored(house, told) == ""
        new = await house.chat.new_conversation()
        drafts.edited(new.id, "a first question")
        saving = asyncio.create_task(drafts.save())
        await asyncio.sleep(0)
        drafts.sent(new.id, first=True)
        await saving
        await drafts.close()
        assert house.house.preferences.recall("chat.new_draft") == ""
