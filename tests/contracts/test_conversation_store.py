"""What the services may rely on when they keep conversations."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.conversation import ConversationKind, MessageState
from desktop_app.domain.identifiers import ConversationId, JobId, MessageId
from desktop_app.domain.requests import Role
from desktop_app.storage.conversations import SqliteConversations
from tests.contracts.samples import ANSWER, answer_message, conversation, message, opened

C1, M1, M2 = ConversationId("c1"), MessageId("m1"), MessageId("m2")


async def test_everything_said_comes_back_after_a_restart(tmp_path: Path) -> None:
    question = message("m1", "Why?")
    async with opened(tmp_path) as database:
        await SqliteConversations(database).save_messages(question, answer_message(), touch=conversation())
    async with opened(tmp_path) as database:
        store = SqliteConversations(database)
        without_raw = replace(answer_message(), answer=replace(ANSWER, raw=""))
        assert await store.conversation(C1) == conversation()
        assert await store.messages(C1) == [question, without_raw]
        assert await store.message(M2) == without_raw
        assert await store.message(MessageId("none")) is None
        assert await store.raw_answer(M2) == ANSWER.raw
        assert await store.raw_answer(M1) == ""


async def test_the_list_shows_pinned_first_then_newest_of_one_kind(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteConversations(database)
        for name, at in (("old", 1.0), ("new", 3.0), ("middle", 2.0)):
            await store.save_conversation(conversation(name, at=at))
        await store.save_conversation(conversation("pro", ConversationKind.PRO, at=9.0))
        await store.save_conversation(replace(conversation("old", at=1.0), pinned=True))
        assert [found.id for found in await store.conversations(ConversationKind.CHAT)] == ["old", "new", "middle"]
        assert [found.id for found in await store.conversations(ConversationKind.PRO)] == ["pro"]


async def test_deleting_hides_and_can_be_undone_until_it_is_purged(tmp_path: Path) -> None:
    now = [1000.0]
    async with opened(tmp_path) as database:
        store = SqliteConversations(database, clock=lambda: now[0])
        await store.save_messages(message("m1", "Why?"), answer_message(), touch=conversation())
        await store.delete_conversation(C1)
        assert await store.conversation(C1) is None
        assert await store.conversations(ConversationKind.CHAT) == []
        assert await store.search("otters") == []
        await store.restore_conversation(C1)
        assert len(await store.messages(C1)) == 2
        assert await store.search("otters")
        await store.delete_conversation(C1)
        assert await store.purge_deleted(before=1000.0) == 0
        assert await store.purge_deleted(before=1000.1) == 1
        await store.restore_conversation(C1)
        assert await store.conversation(C1) is None
        assert await store.messages(C1) == []
        assert await store.raw_answer(M2) == ""
        assert await store.search("otters") == []


async def test_saving_a_message_that_was_loaded_keeps_its_raw_answer(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteConversations(database)
        await store.save_messages(answer_message(), touch=conversation())
        loaded = await store.message(M2)
        assert loaded is not None
        await store.save_messages(replace(loaded, text="edited"))
        assert await store.raw_answer(M2) == ANSWER.raw
        await store.save_conversation(conversation(at=11.0))
        assert len(await store.messages(C1)) == 1, "saving a conversation again must not take its messages along"


async def test_the_text_of_an_answer_being_written_survives_a_crash(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteConversations(database)
        writing = replace(message("m2", "", role=Role.ASSISTANT), state=MessageState.STREAMING)
        in_ledger = replace(message("m3", "", role=Role.ASSISTANT), state=MessageState.SENDING, job_id=JobId("j"))
        await store.save_messages(message("m1", "Why?"), writing, in_ledger, touch=conversation())
        await store.save_partial_text(M2, "Because otters")
        assert await store.search("because") == []
    async with opened(tmp_path) as database:
        store = SqliteConversations(database)
        by_id = {each.id: each for each in await store.unfinished_messages()}
        assert by_id.pop(in_ledger.id) == in_ledger, "one that runs as a job is found, too: it is gone on with"
        (found,) = by_id.values()
        await store.save_messages(replace(in_ledger, state=MessageState.COMPLETE))
        assert found == replace(writing, text="Because otters")
        await store.save_messages(replace(found, state=MessageState.INTERRUPTED))
        assert await store.unfinished_messages() == []
        assert [hit.message_id for hit in await store.search("because")] == [M2]
        await store.save_partial_text(M2, "too late")
        late = await store.message(M2)
        assert late is not None
        assert late.text == "Because otters"


async def test_an_answer_that_is_written_once_more_is_found_by_its_last_text_only(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteConversations(database)
        written = message("m1", "walrus")
        await store.save_messages(written, touch=replace(conversation(), title="Plain"))
        await store.save_messages(replace(written, text="narwhal", state=MessageState.STREAMING))
        assert await store.search("walrus") == await store.search("narwhal") == []
        await store.save_partial_text(M1, "narwhal and seal")
        await store.save_messages(replace(written, text="seal"))
        assert await store.search("walrus") == await store.search("narwhal") == []
        assert len(await store.search("seal")) == 1


async def test_one_bad_message_saves_none(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteConversations(database)
        with pytest.raises(Exception, match="FOREIGN KEY"):
            await store.save_messages(message("m1", "Why?"), message("m9", "?", of="nowhere"), touch=conversation())
        assert await store.conversation(C1) is None


HELLO = "Grüße aus 서울에서, naïve *friends* 1234"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("grusse", False),  # ß is no accent
        ("gruße", True),  # diacritics do not matter
        ("naive", True),
        ("fri", True),  # the last word may be a beginning
        ("fri naive", False),  # an earlier one may not
        ("naive fri", True),
        ("서울", True),
        ("서울 friends", True),  # particles are written onto Korean words
        ("울에서", True),  # and people type parts of them
        ("에서", True),
        ("울서", False),
        ("friends 울에", True),
        ("sea 울에", False),
        ("123", True),
        ('"friends', True),
        ("friends*", True),
        ("naive AND friends", False),  # no operators: AND is a word
        ("text:naive", False),
        ("naive)(", True),
        ("***", False),
        ("", False),
        ("\x00naive", True),
        ("\ud83d", False),
        ("NEAR(", False),
        ("-friends", True),
    ],
)
async def test_search_takes_any_words_literally(tmp_path: Path, words: str, found: bool) -> None:
    async with opened(tmp_path) as database:
        store = SqliteConversations(database)
        await store.save_messages(message("m1", HELLO), touch=replace(conversation(), title="Plain"))
        assert bool(await store.search(words)) is found


async def test_search_marks_the_words_and_puts_titles_first(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteConversations(database)
        await store.save_messages(message("m1", "the sea is deep"), touch=replace(conversation(), title="Whales"))
        await store.save_conversation(replace(conversation("c2"), title="The sea"))
        title, text = await store.search("sea")
        assert (title.conversation_id, title.message_id, title.snippet) == ("c2", None, "The \x02sea\x03")
        assert (text.conversation_id, text.message_id, text.title) == ("c1", "m1", "Whales")
        assert text.snippet == "the \x02sea\x03 is deep"
        assert len(await store.search("sea", limit=1)) == 1
        await store.save_messages(message("m1", "the lake is deep"))
        await store.save_conversation(replace(conversation("c2"), title="The lake"))
        assert await store.search("sea") == []
        assert len(await store.search("lake")) == 2


async def test_a_note_is_found_with_its_message_once(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteConversations(database)
        noted = replace(message("m1", "the sea is deep"), note="ask 수달연구소 about the tide and the sea")
        await store.save_messages(noted, message("m2", "calm"), touch=replace(conversation(), title="Whales"))
        (hit,) = await store.search("tide")
        assert (hit.message_id, hit.snippet) == (M1, "Note: …수달연구소 about the \x02tide\x03 and the sea")
        assert [hit.message_id for hit in await store.search("연구")] == [M1]
        assert [hit.snippet for hit in await store.search("sea")] == ["the \x02sea\x03 is deep"], "its text says it too"
        assert [hit.message_id for hit in await store.places("tide", C1)] == [M1]
        await store.save_messages(replace(noted, note=""))
        assert await store.search("tide") == []


async def test_any_characters_and_any_length_come_back(tmp_path: Path) -> None:
    odd = "\x00\x01\x1b[31m \u2028 \U0001f9a6 \ufffe " + "long " * 1_000_000
    async with opened(tmp_path) as database:
        store = SqliteConversations(database)
        await store.save_messages(message("m1", odd), touch=replace(conversation(), draft=odd, title="a\x00b"))
        (loaded,) = await store.messages(C1)
        assert loaded.text == odd
        await store.save_messages(message("m1", "half a pair \ud83e and a whole one \ud83e\udda6"))
        (loaded,) = await store.messages(C1)
        assert loaded.text == "half a pair \ufffd and a whole one \U0001f9a6"
