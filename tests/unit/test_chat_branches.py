"""Branches on the real store: edits and new answers stand beside the old, and nothing is written over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.conversation import Conversation
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.requests import Role
from desktop_app.simulator import Simulator
from tests.harness.talk_house import TalkHouse, talk_house

pytestmark = pytest.mark.simulator(speed=400)


async def texts(house: TalkHouse, conversation_id: ConversationId) -> list[str]:
    return [message.text for message in await house.chat.messages(conversation_id)]


async def two_turns(house: TalkHouse) -> Conversation:
    conversation, _ = await house.ask("reply exactly: one")
    conversation, _ = await house.ask("reply exactly: two", conversation)
    return conversation


async def test_an_edited_question_is_a_branch_and_the_old_one_stays(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = await two_turns(house)
        first = (await house.chat.messages(talk.id))[0]
        await house.chat.edit(talk, first.id, "reply exactly: other", house.heard.append)
        branch = await house.chat.branches.in_view(talk.id)
        assert [message.text for message in branch.messages] == ["reply exactly: other", "other"]
        assert branch.place(branch.messages[0].id) == (2, 2)
        old = await house.chat.branches.show(talk.id, first.id)
        assert [message.text for message in old.messages][-1] == "two"
    async with talk_house(tmp_path, simulator) as again:
        assert len(await texts(again, talk.id)) == 4, "the branch in view is the same after a restart"
    sent = [entry["body"]["input"] for entry in simulator.requests() if entry["method"] == "POST"]
    assert "one" not in str(sent[-1]), "what is asked instead does not go along with what it replaces"


async def test_what_is_asked_next_follows_the_branch_in_view(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = await two_turns(house)
        said = await house.chat.messages(talk.id)
        await house.chat.ask_again(talk, said[1].id, house.heard.append)
        assert len(await texts(house, talk.id)) == 2
        await house.ask("reply exactly: three", talk)
        assert (await texts(house, talk.id))[2:] == ["reply exactly: three", "three"]
        back = await house.chat.branches.show(talk.id, said[1].id)
        assert back.messages == said


async def test_deleting_from_a_message_on_can_be_undone_and_is_not_found(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = await two_turns(house)
        said = await house.chat.messages(talk.id)
        gone = await house.chat.branches.hide(talk.id, said[2].id)
        assert list(gone) == [said[2].id, said[3].id]
        assert await texts(house, talk.id) == ["reply exactly: one", "one"]
        assert not [hit for hit in await house.chat.kept.search("two") if hit.message_id]
        await house.chat.branches.unhide(talk.id, gone)
        assert await house.chat.messages(talk.id) == said
        assert [hit for hit in await house.chat.kept.search("two") if hit.message_id]


async def test_another_model_may_answer_once_without_becoming_the_conversations(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk, answer = await house.ask("reply exactly: one")
        other = house.chat.with_model(talk, "gpt-6-sol")
        new = await house.chat.ask_again(talk, answer.id, house.heard.append, once=other)
        assert new.figures is not None
        assert new.figures.requested_model_id == "gpt-6-sol"
        stored = await house.chat.kept.one(talk.id)
        assert stored is not None
        assert (stored.model_id, stored.leaf_id) == (talk.model_id, new.id)


async def test_a_blank_edit_is_refused_and_nothing_changes(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = await two_turns(house)
        said = await house.chat.messages(talk.id)
        with pytest.raises(ProblemError, match="empty"):
            await house.chat.edit(talk, said[0].id, "  ", house.heard.append)
        assert await house.chat.messages(talk.id) == said


async def test_a_hidden_answer_that_never_ended_is_put_right_all_the_same(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = await two_turns(house)
        last = (await house.chat.messages(talk.id))[-1]
        assert last.role is Role.ASSISTANT
        await house.store.save_messages(replace(last, state=type(last.state).STREAMING, hidden=True))
        (found,) = await house.chat.recover()
        assert found.problem is not None
