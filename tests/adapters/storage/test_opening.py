"""Opening the data file: privacy, damage, foreign and newer files, migrations with their backups."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.identifiers import ConversationId, JobId
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import ProblemError
from desktop_app.storage import schema
from desktop_app.storage.comparisons import SqliteComparisons
from desktop_app.storage.conversations import SqliteConversations
from desktop_app.storage.database import Database
from desktop_app.storage.jobs import SqliteJobs
from desktop_app.storage.migrations import MIGRATIONS
from desktop_app.storage.settings import SqliteSettings
from tests.contracts.samples import TASK, answer_message, comparison, conversation, message, opened, trial

OLDEST = Path(__file__).with_name("oldest.sql")


def old_file(folder: Path) -> Path:
    """A data file as the first version left it."""
    path = folder / "ponder.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(OLDEST.read_text(encoding="utf-8"))
    return path


def structure(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").fetchall()
    return sorted(" ".join(sql.split()) for (sql,) in rows)


def applied(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM migrations ORDER BY name")]


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps a profile's folders to their owner by itself")
async def test_only_the_owner_can_look_inside(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "ponder"
    async with opened(folder) as database:
        await SqliteSettings(database).save("a", "b")
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
        assert set(modes.values()) == {0o600}, modes
        assert "ponder.db-wal" in modes
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    (folder / "ponder.db").chmod(0o644)
    async with opened(folder):
        assert stat.S_IMODE((folder / "ponder.db").stat().st_mode) == 0o600


async def test_the_settings_of_the_connection(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        for pragma, value in (("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 5000)):
            found = await database.read(lambda connection, name=pragma: connection.execute(f"PRAGMA {name}").fetchone())  # type: ignore[misc]
            assert found[0] == value, pragma


async def test_the_oldest_file_becomes_like_a_new_one_and_keeps_everything(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    path = old_file(tmp_path / "old")
    async with opened(path.parent) as database:
        conversations = SqliteConversations(database)
        assert database.opening_note == ""
        assert await conversations.conversation(ConversationId("c1")) == conversation()
        first, second = await conversations.messages(ConversationId("c1"))
        assert first == message("m1", "Why do otters hold hands?")
        assert second.answer is not None
        assert answer_message().answer is not None
        assert second.answer.usage == answer_message().answer.usage  # type: ignore[union-attr]
        assert len(await conversations.search("sleep")) == 1, "what was there before is found too"
        loaded = await SqliteJobs(database).job(JobId("job-1"))
        assert loaded is not None
        assert loaded.answer is not None
        assert loaded.answer.text == "Otters hold hands while they sleep."
        store, old = SqliteComparisons(database), comparison()
        asked_once = replace(old, stages=(replace(old.stages[0], trials=1),))
        assert await store.comparisons() == await store.comparisons("otters hold") == [asked_once]
        assert await store.tasks(old.id) == [TASK], "one question is an experiment with one task"
        ((first_trial, _),) = await store.trials(old.id)
        assert first_trial == replace(trial("t1", Effort.LOW, 0), job_id=JobId("job-1"))
        assert await SqliteSettings(database).load() == {"appearance.theme": "dark"}
    async with opened(tmp_path / "new"):
        pass
    assert structure(path) == structure(tmp_path / "new" / "ponder.db")
    (backup,) = (path.parent / "backups").iterdir()
    assert applied(backup) == ["first_tables"]
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT count(*) FROM messages").fetchone() == (2,)
    async with opened(path.parent):
        pass
    assert len(list((path.parent / "backups").iterdir())) == 1, "nothing to migrate, nothing to back up"


async def test_a_new_file_needs_no_backup(tmp_path: Path) -> None:
    async with opened(tmp_path):
        pass
    assert applied(tmp_path / "ponder.db") == sorted(migration.__name__ for migration in MIGRATIONS)
    assert not (tmp_path / "backups").exists()


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    def half(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half(a)")
        raise RuntimeError("in the middle")

    path = old_file(tmp_path)
    before = structure(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection, pytest.raises(RuntimeError):
        schema.migrate(connection, backups=tmp_path / "backups", migrations=(*MIGRATIONS, half))
    assert structure(path) == before
    assert applied(path) == ["first_tables"]


def test_only_the_last_backups_are_kept(tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    path = old_file(tmp_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for number in range(8):

            def step(connection: sqlite3.Connection) -> None:
                connection.execute("SELECT 1")

            step.__name__ = f"step_{number}"
            schema.migrate(connection, backups=backups, migrations=(step,))
            for backup in backups.glob(f"before-step_{number}-*"):
                os.utime(backup, (number, number))
    names = sorted(backup.name.split("-")[1] for backup in backups.iterdir())
    assert names == [f"step_{number}" for number in range(3, 8)]


async def test_a_file_of_a_newer_version_is_read_but_never_written(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        await SqliteConversations(database).save_messages(message("m1", "Why?"), touch=conversation())
    path = tmp_path / "ponder.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO migrations VALUES('zz_from_the_future', 1.0)")
        connection.execute("DROP TABLE spending")
        connection.commit()
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    async with opened(tmp_path) as database:
        assert "newer version of Ponder" in database.read_only_reason
        assert len(await SqliteConversations(database).messages(ConversationId("c1"))) == 1
        with pytest.raises(ProblemError, match="newer version of Ponder"):
            await SqliteSettings(database).save("a", "b")
        with pytest.raises(ProblemError, match="newer version of Ponder"):
            await database.read(lambda connection: connection.execute("SELECT * FROM spending"))
        with pytest.raises(ProblemError):
            await database.read(lambda connection: connection.execute("DELETE FROM messages"))
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    assert not (tmp_path / "backups").exists()


def set_aside(folder: Path, ending: str = ".db") -> list[Path]:
    return sorted(folder.glob(f"ponder-damaged-????????-??????*{ending}"))


def damage_header(path: Path) -> None:
    path.write_bytes(b"This is not a database at all. " * 100)


def damage_middle(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for start in range(8192, len(content) - 4096, 4096):
        content[start : start + 64] = b"\xa5" * 64
    path.write_bytes(content)


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_000])


@pytest.mark.parametrize("damage", [damage_header, damage_middle, cut_off])
async def test_a_damaged_file_is_set_aside_and_a_new_one_begun(tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    path = tmp_path / "ponder.db"
    async with opened(tmp_path) as database:
        for number in range(200):
            await SqliteSettings(database).save(f"k{number}", "text " * 100)
    damage(path)
    kept = path.read_bytes()
    async with opened(tmp_path) as database:
        assert database.read_only_reason == ""
        assert await SqliteSettings(database).load() == {}
        await SqliteSettings(database).save("new", "file")
        (aside,) = set_aside(tmp_path)
        assert aside.read_bytes() == kept
        assert "damaged" in database.opening_note
        assert aside.name in database.opening_note
    damage(path)
    async with opened(tmp_path):
        assert len(set_aside(tmp_path)) == 2, "an earlier one is never overwritten"


@pytest.mark.parametrize("damage", [damage_header, damage_middle])
async def test_a_damaged_file_keeps_its_write_ahead_log(tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    crashed = tmp_path / "crashed"
    async with opened(tmp_path / "running") as database:
        for number in range(200):
            await SqliteSettings(database).save(f"k{number}", "text " * 100)
        await database.read(lambda connection: connection.execute("PRAGMA wal_checkpoint").close())
        await SqliteSettings(database).save("last", "word")
        shutil.copytree(tmp_path / "running", crashed)
    damage(crashed / "ponder.db")
    kept = {ending: (crashed / f"ponder.db{ending}").read_bytes() for ending in ("", "-wal")}
    async with opened(crashed) as database:
        assert "damaged" in database.opening_note
    for ending, content in kept.items():
        (aside,) = set_aside(crashed, f".db{ending}")
        assert aside.read_bytes() == content


async def test_damage_says_which_backup_there_is(tmp_path: Path) -> None:
    path = old_file(tmp_path)
    async with opened(tmp_path):
        pass
    damage_header(path)
    async with opened(tmp_path) as database:
        assert database.recovered is not None
        assert database.recovered.backup is not None
        assert "before-full_text_search-" in database.recovered.backup.path


async def test_a_database_of_another_program_is_kept(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "ponder.db")) as connection:
        connection.execute("CREATE TABLE theirs(a)")
    async with opened(tmp_path) as database:
        assert "not made by Ponder" in database.opening_note
        await SqliteSettings(database).save("a", "b")
    (aside,) = set_aside(tmp_path)
    assert structure(aside) == ["CREATE TABLE theirs(a)"]


async def test_an_empty_file_is_a_blank_one(tmp_path: Path) -> None:
    (tmp_path / "ponder.db").touch()
    async with opened(tmp_path) as database:
        assert (database.read_only_reason, database.opening_note) == ("", "")


async def test_odd_folder_names_are_fine(tmp_path: Path) -> None:
    folder = tmp_path / "Dätä 100% #1 ?mode=ro"
    async with opened(folder) as database:
        await SqliteSettings(database).save("a", "b")
    with closing(sqlite3.connect(folder / "ponder.db")) as connection:
        connection.execute("INSERT INTO migrations VALUES('zz', 1.0)")
        connection.commit()
    database = Database(folder / "ponder.db")
    await database.open()
    assert database.read_only_reason
    assert await SqliteSettings(database).load() == {"a": "b"}
    await database.close()
