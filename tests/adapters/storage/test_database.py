"""The storage thread: transactions, cancellation, closing, and what a sick disk looks like from above."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.storage.conversations import SqliteConversations
from desktop_app.storage.database import Database
from desktop_app.storage.settings import SqliteSettings
from tests.adapters.storage.disks import fill, make_read_only, small_disk
from tests.contracts.samples import conversation, message, opened


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def test_everything_runs_on_one_thread_that_is_not_ours(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        threads = {await database.run(lambda _: threading.current_thread()) for _ in range(3)}
        threads.add(await database.read(lambda _: threading.current_thread()))
        (thread,) = threads
        assert thread is not threading.main_thread()
        assert thread.daemon, "a disk that hangs must not hold the process"
    assert not thread.is_alive()
    await database.close()


async def test_a_failed_change_leaves_nothing(tmp_path: Path) -> None:
    def change(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO settings VALUES('a', 'b')")
        raise RuntimeError("in the middle")

    async with opened(tmp_path) as database:
        with pytest.raises(RuntimeError, match="in the middle"):
            await database.run(change)
        assert await SqliteSettings(database).load() == {}
        await SqliteSettings(database).save("still", "works")


async def test_a_cancelled_caller_does_not_cancel_the_change(tmp_path: Path) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def change(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO settings VALUES('a', 'b')")
        begun.set()
        assert go_on.wait(5)
        connection.execute("INSERT INTO settings VALUES('c', 'd')")

    async with opened(tmp_path) as database:
        task = asyncio.ensure_future(database.run(change))
        await asyncio.to_thread(begun.wait, 5)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        go_on.set()
        assert await SqliteSettings(database).load() == {"a": "b", "c": "d"}


@pytest.mark.allow_log("whose asker had left")
async def test_a_failure_that_nobody_waits_for_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def change(connection: sqlite3.Connection) -> None:
        begun.set()
        assert go_on.wait(5)
        connection.execute("no such statement")

    async with opened(tmp_path) as database:
        task = asyncio.ensure_future(database.run(change))
        await asyncio.to_thread(begun.wait, 5)
        task.cancel()
        await asyncio.wait([task])
        go_on.set()
        await database.read(lambda _: None)
    assert "whose asker had left" in caplog.text


async def test_closing_finishes_what_was_asked_and_leaves_one_file(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        pending = [asyncio.ensure_future(SqliteSettings(database).save(f"k{n}", "v")) for n in range(50)]
        await asyncio.sleep(0)
    await asyncio.gather(*pending)
    assert names_in(tmp_path) == ["ponder.db"]
    async with opened(tmp_path) as database:
        assert len(await SqliteSettings(database).load()) == 50


def test_a_stuck_disk_does_not_hold_the_process(tmp_path: Path) -> None:
    script = f"""
import asyncio, threading
from pathlib import Path
from desktop_app.storage.database import Database
async def main():
    database = Database(Path({str(tmp_path)!r}) / "ponder.db")
    await database.open()
    asyncio.ensure_future(database.run(lambda connection: threading.Event().wait()))
    await asyncio.sleep(0.1)
asyncio.run(main())
"""
    assert subprocess.run([sys.executable, "-c", script], timeout=20).returncode == 0


def test_what_was_saved_survives_being_killed(tmp_path: Path) -> None:
    script = f"""
import asyncio, os, signal
from pathlib import Path
from desktop_app.storage.database import Database
from desktop_app.storage.settings import SqliteSettings
async def main():
    database = Database(Path({str(tmp_path)!r}) / "ponder.db")
    await database.open()
    await SqliteSettings(database).save("a", "b")
    os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
asyncio.run(main())
"""
    assert subprocess.run([sys.executable, "-c", script], timeout=20).returncode != 0

    async def look() -> None:
        async with opened(tmp_path) as database:
            assert database.opening_note == ""
            assert await SqliteSettings(database).load() == {"a": "b"}

    asyncio.run(look())


async def problem_of_saving(database: Database, text: str = "x" * 3_000_000) -> str:
    with pytest.raises(ProblemError) as caught:
        await SqliteConversations(database).save_messages(message("m9", text), touch=conversation("big"))
    assert caught.value.problem.kind is ProblemKind.STORAGE
    return str(caught.value)


@pytest.mark.allow_log("closing the data file: database or disk is full")
async def test_a_full_disk_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "1m") as disk:
        async with opened(disk) as database:
            store = SqliteConversations(database)
            await store.save_messages(message("m1", "Why?"), touch=conversation())
            assert "disk is full" in await problem_of_saving(database)
            assert await store.conversation(ConversationId("big")) is None
            await store.save_messages(message("m2", "small things still fit"))
            assert len(await store.messages(ConversationId("c1"))) == 2


async def test_a_file_that_may_not_grow_is_told_as_a_full_disk(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        (pages,) = await database.read(lambda connection: connection.execute("PRAGMA page_count").fetchone())
        await database.run(lambda connection: connection.execute(f"PRAGMA max_page_count={pages + 4}").close())
        said = await problem_of_saving(database)
        assert "disk is full" in said
        assert str(tmp_path) in said


async def test_a_full_disk_at_the_start_still_shows_what_there_is(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "1m") as disk:
        async with opened(disk) as database:
            await SqliteConversations(database).save_messages(message("m1", "Why?"), touch=conversation())
        fill(disk)
        async with opened(disk) as database:
            assert "disk is full" in (database.read_only_reason or await problem_of_saving(database, "x" * 9000))
            assert len(await SqliteConversations(database).messages(ConversationId("c1"))) == 1


async def test_a_full_disk_without_a_file_cannot_be_opened_and_says_why(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "64k") as disk:
        fill(disk)
        with pytest.raises(ProblemError, match="disk is full"):
            await Database(disk / "ponder.db").open()


async def test_a_read_only_disk_is_read(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "2m") as disk:
        async with opened(disk) as database:
            await SqliteConversations(database).save_messages(message("m1", "Why?"), touch=conversation())
        make_read_only(disk)
        async with opened(disk) as database:
            assert "not allowed to write" in database.read_only_reason
            assert len(await SqliteConversations(database).messages(ConversationId("c1"))) == 1
            assert "not allowed to write" in await problem_of_saving(database)


async def test_a_read_only_disk_without_a_file_cannot_be_opened_and_says_why(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "2m") as disk:
        make_read_only(disk)
        for path in (disk / "ponder.db", disk / "new folder" / "ponder.db"):
            with pytest.raises(ProblemError, match="not allowed to write"):
                await Database(path).open()


async def test_a_folder_that_is_a_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("I am a file")
    with pytest.raises(ProblemError, match="is a folder in which you may"):
        await Database(tmp_path / "folder" / "ponder.db").open()
    (tmp_path / "ponder.db").mkdir()
    with pytest.raises(ProblemError, match="could not open its data file"):
        await Database(tmp_path / "ponder.db").open()


async def test_a_cancelled_opening_can_still_be_closed(tmp_path: Path) -> None:
    database = Database(tmp_path / "ponder.db")
    opening = asyncio.ensure_future(database.open())
    await asyncio.sleep(0)
    opening.cancel()
    await asyncio.wait([opening])
    await database.close()
    assert names_in(tmp_path) == ["ponder.db"]
    with pytest.raises(RuntimeError):
        await database.read(lambda _: None)


async def test_a_file_in_use_elsewhere_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.storage.opening.BUSY_TIMEOUT_MS", 50)
    async with opened(tmp_path) as database:
        other = sqlite3.connect(tmp_path / "ponder.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert "Another program is using" in await problem_of_saving(database, "small")
        with pytest.raises(ProblemError, match="Another program is using"):
            await Database(tmp_path / "ponder.db").open()
        assert await SqliteConversations(database).messages(ConversationId("c1")) == [], "reading goes on"
        other.execute("ROLLBACK")
        other.close()
        await SqliteSettings(database).save("a", "b")
