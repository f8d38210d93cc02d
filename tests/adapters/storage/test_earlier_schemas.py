"""A file of every earlier schema opens in this version, with everything that was in it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.conversation import ConversationKind
from desktop_app.domain.identifiers import ComparisonId, ConversationId, JobId, MessageId
from desktop_app.domain.problems import ProblemError
from desktop_app.storage.attachments import SqliteAttachments
from desktop_app.storage.comparisons import SqliteComparisons
from desktop_app.storage.conversations import SqliteConversations
from desktop_app.storage.database import Database
from desktop_app.storage.job_search import SqliteJobSearch
from desktop_app.storage.jobs import SqliteJobs
from desktop_app.storage.judgements import SqliteJudgements
from desktop_app.storage.migrations import MIGRATIONS
from desktop_app.storage.model_notes import SqliteModelNotes
from desktop_app.storage.settings import SqliteSettings
from desktop_app.storage.soundness import own_tables
from desktop_app.storage.spending import SqliteSpending
from desktop_app.storage.templates import SqliteTemplates
from tests.adapters.storage.disks import small_disk
from tests.adapters.storage.freezing import DECISION, DRAFT, PRICE, UPLOAD, WAITING, frozen, thaw
from tests.contracts.samples import opened
from tests.contracts.test_judgement_store import ONE
from tests.contracts.test_library_stores import TEMPLATE

NUMBERS = range(1, len(MIGRATIONS) + 1)
FIRST_WITH = {"templates": 5, "experiments": 6, "judgements": 7, "attachments": 9, "notes": 3}


async def kept(database: Database) -> dict[str, object]:
    """What every version knew of, as this version reads it."""
    conversations, comparisons = SqliteConversations(database), SqliteComparisons(database)
    jobs = SqliteJobs(database)
    return {
        "conversations": await conversations.conversations(ConversationKind.CHAT),
        "messages": await conversations.messages(ConversationId("c1")),
        "raw": await conversations.raw_answer(MessageId("m2")),
        "found": await conversations.search("sleep"),
        "job": await jobs.job(JobId("job-1")),
        "timeline": await jobs.timeline(JobId("job-1")),
        "raw job": await jobs.raw_answer(JobId("job-1")),
        "comparisons": await comparisons.comparisons("otters"),
        "tasks": await comparisons.tasks(ComparisonId("cmp-1")),
        "trials": await comparisons.trials(ComparisonId("cmp-1")),
        "spent": await SqliteSpending(database).spent(0.0, 1e10),
        "settings": await SqliteSettings(database).load(),
    }


def structure(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").fetchall()
        return sorted(" ".join(sql.split()) for (sql,) in rows)


def test_there_is_a_file_of_every_schema() -> None:
    missing = [frozen(number).name for number in NUMBERS if not frozen(number).exists()]
    assert missing == [], "run python -m tests.adapters.storage.freezing"


@pytest.mark.parametrize("number", NUMBERS)
def test_a_frozen_file_has_been_through_its_steps_and_holds_data(tmp_path: Path, number: int) -> None:
    thaw(number, tmp_path / "ponder.db")
    with closing(sqlite3.connect(tmp_path / "ponder.db")) as connection:
        steps = {name for (name,) in connection.execute("SELECT name FROM migrations")}
        assert steps == {step.__name__ for step in MIGRATIONS[:number]}
        empty = [
            table
            for table in own_tables(connection)
            if not connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        ]
    assert empty in ([], ["job_texts"])


@pytest.mark.parametrize("number", NUMBERS)
async def test_everything_comes_along(tmp_path: Path, number: int) -> None:
    thaw(len(MIGRATIONS), tmp_path / "now.db")
    newest = Database(tmp_path / "now.db")
    await newest.open()
    expected = await kept(newest)
    await newest.close()
    assert all(expected.values()), "the newest file holds something of everything"
    old = tmp_path / "old"
    old.mkdir()
    thaw(number, old / "ponder.db")
    async with opened(old) as database:
        assert (database.opening_note, database.read_only_reason) == ("", "")
        assert await kept(database) == expected
        await check_later_tables(database, number)
        index = SqliteJobSearch(database)
        assert index is not None
    assert structure(old / "ponder.db") == structure(tmp_path / "now.db")
    assert len(list((old / "backups").glob("before-*.db"))) == (number < len(MIGRATIONS))


async def check_later_tables(database: Database, number: int) -> None:
    """What only newer versions knew of is there exactly where the file was new enough."""
    comparisons, attachments = SqliteComparisons(database), SqliteAttachments(database)
    found = {
        "notes": list(await SqliteModelNotes(database).own_prices()),
        "templates": list(await SqliteTemplates(database).templates()),
        "experiments": [*await comparisons.drafts(), *await comparisons.decisions()],
        "judgements": list(await SqliteJudgements(database).judgements(ComparisonId("cmp-1"))),
        "attachments": [*await attachments.uploads(), *await attachments.draft(ConversationId("c1"))],
    }
    whole = {
        "notes": [PRICE],
        "templates": [TEMPLATE],
        "experiments": [DRAFT, DECISION],
        "judgements": [ONE],
        "attachments": [UPLOAD, WAITING],
    }
    assert found == {name: values if number >= FIRST_WITH[name] else [] for name, values in whole.items()}


@pytest.mark.allow_log("closing the data file: database or disk is full")
@pytest.mark.parametrize("number", [1, 5])
async def test_a_disk_that_fills_in_the_middle_of_a_migration_loses_nothing(tmp_path: Path, number: int) -> None:
    thaw(number, tmp_path / "made.db")
    padding = b"x" * 400_000
    with closing(sqlite3.connect(tmp_path / "made.db")) as connection:
        connection.execute("INSERT INTO settings VALUES('padding', ?)", (padding.hex(),))
        connection.commit()
    stopped = 0
    for room in range(64, 2600, 96):  # kB beside the file: in one of them every step of the opening runs out of room
        with small_disk(tmp_path / f"disk{room}", f"{(tmp_path / 'made.db').stat().st_size // 1024 + room}k") as disk:
            shutil.copy(tmp_path / "made.db", disk / "ponder.db")
            database = Database(disk / "ponder.db")
            said = await said_at_opening(database)
            if not said:
                await database.close()
                break
            stopped += 1
            assert "full" in said
            assert_untouched(disk / "ponder.db", number)
            assert not list((disk / "backups").glob(".*"))
    assert stopped > 2
    os.sync()


async def said_at_opening(database: Database) -> str:
    try:
        await database.open()
    except ProblemError as error:
        return error.problem.happened
    return ""


def assert_untouched(path: Path, number: int) -> None:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        steps = {name for (name,) in connection.execute("SELECT name FROM migrations")}
        assert steps == {step.__name__ for step in MIGRATIONS[:number]}
        assert connection.execute("SELECT count(*) FROM messages").fetchone() == (2,)
        assert connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
