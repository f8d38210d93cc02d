"""A data folder taken elsewhere: all of it, compared, private; refused where it will not do; a kill costs nothing."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from desktop_app.domain.problems import ProblemError
from desktop_app.storage.database import Database
from desktop_app.storage.lock import FolderLock
from desktop_app.storage.moving import MARKER, check_place, erase, move
from desktop_app.storage.settings import SqliteSettings
from tests.adapters.storage.disks import small_disk
from tests.adapters.storage.test_backups import fill
from tests.contracts.samples import opened


class PowerCutError(Exception):
    """Everything stops here."""


async def folder_with_data(folder: Path) -> Path:
    async with opened(folder) as database:
        await fill(database)
    for name in ("attachments/ab/abcd", "backups/daily-1.db", "logs/ponder.log", "demo/ponder.db"):
        path = folder / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_bytes(name.encode() * 100_000)
    (folder / "ponder.lock").touch()
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


async def test_everything_arrives_and_the_old_folder_stays(tmp_path: Path) -> None:
    old, new = await folder_with_data(tmp_path / "old"), tmp_path / "a" / "new"
    before = contents(old)
    told: list[float] = []
    lock = move(old, new, told.append)
    assert contents(new) == contents(old) == before
    assert told == sorted(told)
    assert told[-1] == 1.0
    modes = {stat.S_IMODE(path.stat().st_mode) for path in new.rglob("*") if path.is_file()}
    assert modes == {0o600}
    assert {stat.S_IMODE(path.stat().st_mode) for path in (new, *new.rglob("*")) if path.is_dir()} == {0o700}
    assert not FolderLock(new).acquire(), "the new folder is held"
    lock.release()
    async with opened(new) as database:
        assert len(await SqliteSettings(database).load()) == 200


async def test_stopped_anywhere_it_can_be_begun_anew(tmp_path: Path) -> None:
    old, new = await folder_with_data(tmp_path / "old"), tmp_path / "new"
    before = contents(old)
    for stop_at in (0.0, 0.2, 0.45, 0.6, 0.99):

        def cut(share: float, stop_at: float = stop_at) -> None:
            if share >= stop_at:
                raise PowerCutError

        with pytest.raises(PowerCutError):
            move(old, new, cut)
        assert (new / MARKER).exists(), "it is known not to be whole"
        assert contents(old) == before
    move(old, new).release()
    assert contents(new) == before


async def test_places_that_will_not_do(tmp_path: Path) -> None:
    old = await folder_with_data(tmp_path / "old")
    (tmp_path / "file").write_text("x")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    other = await folder_with_data(tmp_path / "other")
    (tmp_path / "moving").mkdir()
    (tmp_path / "moving" / MARKER).write_text('{"from": "/elsewhere"}')
    for target, words in (
        (old, "itself or inside"),
        (old / "inside", "itself or inside"),
        (tmp_path / "file", "a file"),
        (tmp_path / "full", "not empty"),
        (other, "data of Ponder in this folder already"),
        (tmp_path / "moving", "another Ponder folder"),
        (Path("/proc/ponder"), "may not write"),
    ):
        with pytest.raises(ProblemError, match=words):
            check_place(old, target)
    assert (tmp_path / "full" / "letter.txt").read_text() == "mine"


async def test_too_small_a_disk_and_one_that_is_written_to_wrongly(tmp_path: Path) -> None:
    old = await folder_with_data(tmp_path / "old")
    with small_disk(tmp_path / "disk", "8m") as disk, pytest.raises(ProblemError, match="not enough room"):
        move(old, disk / "new")
    new = tmp_path / "new"

    def spoil(share: float) -> None:
        if share == 0.5:  # all is written, nothing is compared yet
            (new / "logs" / "ponder.log").write_bytes(b"something else")

    with pytest.raises(ProblemError, match="could not be copied"):
        move(old, new, spoil)
    assert (new / MARKER).exists()


async def test_a_folder_in_use_is_refused(tmp_path: Path) -> None:
    old, new = await folder_with_data(tmp_path / "old"), tmp_path / "new"
    held = FolderLock(new)
    assert held.acquire()
    with pytest.raises(ProblemError, match="Another Ponder is using this folder"):
        move(old, new)
    held.release()
    demo = FolderLock(old / "demo")
    assert demo.acquire()
    with pytest.raises(ProblemError, match="demo of Ponder is open"):
        move(old, new)
    demo.release()
    move(old, new).release()


async def test_erasing_takes_what_is_ours_and_nothing_else(tmp_path: Path) -> None:
    folder = await folder_with_data(tmp_path / "data")
    (folder / "ponder-damaged-20260101-000000.db").write_bytes(b"x")
    (folder / "letter.txt").write_text("mine")
    (folder / "holiday").mkdir()
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept.txt").write_text("kept")
    (folder / "logs" / "link").symlink_to(outside)
    assert erase(folder) == []
    assert sorted(path.name for path in folder.iterdir()) == ["holiday", "letter.txt", "ponder.lock"]
    assert (outside / "kept.txt").exists()
    database = Database(folder / "ponder.db")
    await database.open()
    await database.close()
