"""Keeping conversations: changes by several hands, delete and undo, search; and the same list for Pro."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.conversation import Conversation, ConversationKind
from desktop_app.services.conversations import Conversations
from desktop_app.simulator import Simulator
from tests.harness.talk_house import TalkHouse, talk_house

pytestmark = pytest.mark.simulator(speed=400)


async def saved(house: TalkHouse, title: str) -> Conversation:
    conversation = replace(await house.chat.new_conversation(), title=title)
    await house.chat.kept.save(conversation)
    return conversation


async def stored(house: TalkHouse, conversation: Conversation) -> Conversation:
    found = await house.chat.kept.one(conversation.id)
    assert found is not None
    return found


async def test_changes_of_different_things_at_once_all_stay(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        kept, first = house.chat.kept, await saved(house, "Otters")
        await asyncio.gather(
            kept.update(first.id, lambda old: replace(old, title="Sea otters")),
            kept.update(first.id, lambda old: replace(old, pinned=True)),
            kept.keep_draft(first.id, "And why"),
            kept.update(first.id, lambda old: replace(old, model_id="gpt-6-sol")),
        )
        now = await stored(house, first)
        assert (now.title, now.pinned, now.draft, now.model_id) == ("Sea otters", True, "And why", "gpt-6-sol")


async def test_a_renamed_conversation_keeps_its_name_when_more_is_asked(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        before, _ = await house.ask("Hello")
        await house.chat.kept.update(before.id, lambda old: replace(old, title="Mine", pinned=True))
        after, _ = await house.ask("Thanks", before)  # what the asker holds is older than the new name
        assert (after.title, after.pinned) == ("Mine", True)


async def test_an_unsaved_conversation_has_no_row_to_change(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        new = await house.chat.new_conversation()
        assert await house.chat.kept.update(new.id, lambda old: replace(old, pinned=True)) is None
        assert not await house.chat.kept.keep_draft(new.id, "So far")
        assert await house.chat.kept.all() == []


async def test_changes_are_told_and_drafts_are_not(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        told: list[str] = []
        first = await saved(house, "Otters")
        house.chat.kept.changed.watch(told.append)
        await house.chat.kept.keep_draft(first.id, "And why")
        await house.chat.kept.update(first.id, lambda old: old)
        assert told == []
        await house.chat.kept.update(first.id, lambda old: replace(old, pinned=True))
        assert told == [first.id]


async def test_deleting_ends_the_answer_and_can_be_undone(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({"kind": "stall", "seconds": 30, "match": {"method": "POST"}})
    async with talk_house(tmp_path, simulator) as house:
        conversation = await house.chat.new_conversation()
        asking = asyncio.create_task(house.chat.send(conversation, "Hello", house.heard.append))
        await house.house.until(lambda: simulator.requests())
        await house.chat.kept.delete(conversation.id)
        await asking
        assert await house.chat.kept.all() == []
        await house.chat.kept.restore(conversation.id)
        assert [found.title for found in await house.chat.kept.all()] == ["Hello"]
        assert len(await house.chat.messages(conversation.id)) == 2


async def test_search_finds_each_conversation_once_and_only_its_own_kind(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        conversation, _ = await house.ask("reply exactly: walrus walrus")
        await house.ask("The walrus again", conversation)
        other, _ = await house.ask("reply exactly: 서울에서 만나요")
        pro = Conversations(house.store, ConversationKind.PRO)
        assert [hit.conversation_id for hit in await house.chat.kept.search("walrus")] == [conversation.id]
        assert [hit.conversation_id for hit in await house.chat.kept.search("서울")] == [other.id]
        assert await pro.search("walrus") == ()
        assert await house.chat.kept.search("???") == ()


async def test_pinned_ones_come_first_then_the_newest(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        titles = ["One", "Two", "Three"]
        made = []
        for title in titles:
            made.append(await saved(house, title))
            house.clock.skip(10)
        await house.chat.kept.update(made[0].id, lambda old: replace(old, pinned=True))
        assert [found.title for found in await house.chat.kept.all()] == ["One", "Three", "Two"]
