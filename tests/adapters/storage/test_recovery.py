"""A damaged file at an opening: what can be read is saved row by row, the file is kept, the loss is told."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.data_keeping import Recovered, recovered_words
from desktop_app.domain.identifiers import ConversationId, MessageId
from desktop_app.domain.problems import ProblemError
from desktop_app.storage import opening
from desktop_app.storage.connecting import set_aside
from desktop_app.storage.conversations import SqliteConversations
from desktop_app.storage.database import Database
from desktop_app.storage.jobs import SqliteJobs
from desktop_app.storage.migrations import MIGRATIONS
from desktop_app.storage.settings import SqliteSettings
from desktop_app.storage.soundness import mark_of, mark_open
from tests.adapters.storage.freezing import thaw
from tests.adapters.storage.test_backups import fill, settings_in, spoil_page
from tests.contracts.samples import conversation, job, message, opened

COUNT = 400


async def talk(folder: Path) -> Path:
    """Forty conversations of ten messages, settings and a job; closed in order."""
    async with opened(folder) as database:
        store = SqliteConversations(database)
        for number in range(COUNT // 10):
            name = f"c{number}"
            parts = [message(f"{name}-{at}", f"word{number * 10 + at:04} " * 60, of=name) for at in range(10)]
            await store.save_messages(*parts, touch=conversation(name))
        await SqliteSettings(database).save("appearance.theme", "dark")
        await SqliteJobs(database).add(job())
    return folder / "ponder.db"


async def messages_of(database: Database) -> dict[str, str]:
    store = SqliteConversations(database)
    found = [await store.messages(ConversationId(f"c{number}")) for number in range(COUNT // 10)]
    return {each.id: each.text for part in found for each in part}


async def test_the_rest_of_a_damaged_file_is_saved(tmp_path: Path) -> None:
    path = await talk(tmp_path)
    spoil_page(path, holding=b"word0123 word0123")
    mark_open(path)  # the end before was none
    before = path.read_bytes()
    async with opened(tmp_path) as database:
        recovered = database.recovered
        assert recovered is not None
        kept = await messages_of(database)
        lost = COUNT - len(kept)
        assert 0 < lost <= 12, "only what was on the damaged page"
        assert lost <= recovered.lost["messages"] <= lost + 8
        assert all(text == f"word{int(text[4:8]):04} " * 60 for text in kept.values())
        assert recovered.saved["conversations"] == 40
        found = await SqliteJobs(database).job(job().id)
        assert found is not None
        assert found.answer is not None
        assert (found.request, found.answer.text) == (job().request, "Otters hold hands while they sleep.")
        assert await SqliteJobs(database).raw_answer(job().id) == '{"id": "resp_1"}'
        assert await SqliteSettings(database).load() == {"appearance.theme": "dark"}
        assert len(await SqliteConversations(database).search("word0399")) == 1, "what was saved is found by its words"
        assert f"Lost, at most: {recovered.lost['messages']} messages" in database.opening_note
        assert (tmp_path / recovered.aside).read_bytes() == before
    async with opened(tmp_path) as database:
        assert database.recovered is None, "it is told once"
        assert await messages_of(database) == kept


async def test_a_clean_start_does_not_read_the_whole_file(tmp_path: Path) -> None:
    path = await talk(tmp_path)
    spoil_page(path, holding=b"word0123 word0123")
    async with opened(tmp_path) as database:
        assert database.recovered is None
        assert mark_of(path).exists()
        with pytest.raises(ProblemError, match="damaged"):
            await messages_of(database)
    assert mark_of(path).exists(), "the next start looks at all of it"
    async with opened(tmp_path) as database:
        assert database.recovered is not None


async def test_a_kill_leaves_the_mark_and_an_end_takes_it(tmp_path: Path) -> None:
    async with opened(tmp_path / "running") as database:
        await fill(database, 3)
        shutil.copytree(tmp_path / "running", tmp_path / "killed")
    assert not mark_of(tmp_path / "running" / "ponder.db").exists()
    assert mark_of(tmp_path / "killed" / "ponder.db").exists()
    async with opened(tmp_path / "killed") as database:
        assert database.recovered is None
        assert len(await SqliteSettings(database).load()) == 3


async def test_messages_whose_conversation_is_lost_get_a_stand_in(tmp_path: Path) -> None:
    path = await talk(tmp_path)
    spoil_page(path, holding=b"About otters c20")
    mark_open(path)
    async with opened(tmp_path) as database:
        store = SqliteConversations(database)
        found = await store.conversation(ConversationId("c20"))
        assert found is not None
        assert found.title == "Recovered conversation"
        assert len(await store.messages(ConversationId("c20"))) == 10
        assert await store.message(MessageId("c20-3")) is not None


@pytest.mark.parametrize("number", [1, 4, 6])
async def test_an_earlier_schema_is_saved_and_then_migrated(tmp_path: Path, number: int) -> None:
    path = tmp_path / "ponder.db"
    thaw(number, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.executemany(
            "INSERT INTO settings VALUES(?, ?)", [(f"k{each:03}", f"{each:04} text " * 40) for each in range(200)]
        )
        connection.commit()
    spoil_page(path, holding=b"0100 text")
    mark_open(path)
    async with opened(tmp_path) as database:
        assert database.recovered is not None
        assert len(await SqliteConversations(database).messages(ConversationId("c1"))) == 2
        assert 150 < len(await SqliteSettings(database).load()) < 201
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM migrations").fetchone() == (len(MIGRATIONS),)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_a_kill_between_saving_and_taking_its_place_loses_nothing(tmp_path: Path) -> None:
    path = await talk(tmp_path)
    spoil_page(path, holding=b"word0123 word0123")
    new = path.with_name("ponder.db-recovering")
    assert opening._saved(path, new) is not None
    new.replace(path.with_name("ponder.db-recovered"))
    set_aside(path)  # and here the power fails
    assert not path.exists()
    async with opened(tmp_path) as database:
        assert len(await messages_of(database)) > COUNT - 13


async def test_nothing_readable_is_said_plainly(tmp_path: Path) -> None:
    path = await talk(tmp_path)
    path.write_bytes(b"\x00" * path.stat().st_size)
    async with opened(tmp_path) as database:
        assert database.recovered is not None
        assert database.recovered.nothing
        assert "nothing in it could be read" in database.opening_note
    assert settings_in(path) == {}


def test_the_words_count_and_name() -> None:
    words = recovered_words(Recovered("x.db", {"conversations": 1, "messages": 1200}, {"messages": 3, "job_grams": 0}))
    assert "1 conversation and 1,200 messages" in words
    assert "Lost, at most: 3 messages." in words
    assert "x.db" in words
