"""Backups: made while the file is in use, checked, private, seven kept; none of a damaged file or on a full disk."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.data_keeping import BackupKind
from desktop_app.domain.problems import ProblemError
from desktop_app.storage.backups import Backups, fault_of, make_backup, newest_whole
from desktop_app.storage.database import Database
from desktop_app.storage.settings import SqliteSettings
from tests.adapters.storage.disks import small_disk
from tests.contracts.samples import opened


async def fill(database: Database, rows: int = 200) -> None:
    for number in range(rows):
        await SqliteSettings(database).save(f"k{number:03}", f"{number:04} text " * 40)


def modes(folder: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.iterdir())}


def settings_in(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return dict(connection.execute("SELECT key, text FROM settings").fetchall())


def spoil_page(path: Path, *, holding: bytes) -> None:
    """Damage the pages that hold these words, as a bad disk does."""
    content = bytearray(path.read_bytes())
    pages = {at // 4096 for at in range(len(content)) if content.startswith(holding, at)}
    assert pages, "the words are in the file"
    for page in pages:
        content[page * 4096 : page * 4096 + 64] = b"\xa5" * 64
    path.write_bytes(content)


async def test_a_backup_is_whole_private_and_one_file(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        await fill(database)
        backups = Backups(database.path, simulated=False)
        made = await backups.make()
        await SqliteSettings(database).save("after", "the backup")
        path = Path(made.path)
        assert settings_in(path) == {f"k{number:03}": f"{number:04} text " * 40 for number in range(200)}
        assert fault_of(path) == ""
        assert modes(path.parent) == {path.parent.name: 0o700, path.name: 0o600}
        assert list(await backups.listed()) == [made]
        backups.close()


async def test_seven_daily_ones_are_kept(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        for day in range(10):
            make_backup(database.path, BackupKind.DAILY, 1_790_000_000.0 + 86_400 * day, simulated=False)
        make_backup(database.path, BackupKind.REPLACED, 1_780_000_000.0, simulated=False)
        names = sorted(entry.name for entry in (tmp_path / "backups").iterdir())
    assert len(names) == 8
    assert names[0] == "daily-20260924-141320.db", "the oldest three went"
    assert names[-1].startswith("replaced-")


async def test_a_damaged_file_is_no_backup_and_costs_none(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        await fill(database)
        first = make_backup(database.path, BackupKind.DAILY, 1_790_000_000.0, simulated=False)
        await database.read(lambda connection: connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close())
    spoil_page(tmp_path / "ponder.db", holding=b"0100 text")
    with pytest.raises(ProblemError, match="damaged") as raised:
        make_backup(tmp_path / "ponder.db", BackupKind.DAILY, 1_790_100_000.0, simulated=False)
    assert "start it again" in raised.value.problem.advice
    assert [entry.name for entry in (tmp_path / "backups").iterdir()] == [Path(first.path).name]


async def test_a_disk_without_room_says_so_and_keeps_no_half(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "12m") as disk:
        async with opened(disk) as database:
            await fill(database, 20)
            with pytest.raises(ProblemError, match="not enough room"):
                make_backup(database.path, BackupKind.DAILY, 1.0, simulated=False)
        assert list((disk / "backups").iterdir()) == []


async def test_what_a_kill_left_of_a_backup_goes(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        (tmp_path / "backups").mkdir()
        (tmp_path / "backups" / ".copying-daily-20260101-000000.db").write_bytes(b"half")
        made = make_backup(database.path, BackupKind.DAILY, 1_790_000_000.0, simulated=False)
    assert [entry.name for entry in (tmp_path / "backups").iterdir()] == [Path(made.path).name]


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def spoilt(path: Path) -> None:
    spoil_page(path, holding=b"0100 text")


@pytest.mark.parametrize("damage", [emptied, cut, spoilt])
async def test_the_newest_that_is_whole_is_offered(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    async with opened(tmp_path) as database:
        await fill(database)
        made = [
            make_backup(database.path, BackupKind.DAILY, 1_790_000_000.0 + 86_400 * day, simulated=False)
            for day in range(3)
        ]
    damage(Path(made[2].path))
    assert newest_whole(tmp_path) == made[1]
