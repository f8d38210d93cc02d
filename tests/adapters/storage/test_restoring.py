"""Restoring: a backup is checked wholly before anything is replaced, and what was there is kept."""

from __future__ import annotations

import io
import json
import sqlite3
import stat
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.data_keeping import BackupKind
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import JobOrigin, JobStatus
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.domain.spends import Spend
from desktop_app.domain.usage import CostBasis
from desktop_app.storage.attachment_contents import ContentFiles
from desktop_app.storage.backups import make_backup
from desktop_app.storage.jobs import SqliteJobs
from desktop_app.storage.packages import pack
from desktop_app.storage.restoring import stage, unstage
from desktop_app.storage.settings import SqliteSettings
from desktop_app.storage.spending import SqliteSpending
from tests.adapters.storage.freezing import thaw
from tests.adapters.storage.test_backups import cut, emptied, fill, modes, settings_in, spoil_page, spoilt
from tests.contracts.samples import job, new_job, opened


async def backed_up(folder: Path) -> Path:
    """A data folder with 200 settings; a backup of then; and now another setting."""
    async with opened(folder) as database:
        await fill(database)
        made = make_backup(database.path, BackupKind.DAILY, 1_790_000_000.0, simulated=False)
        await SqliteSettings(database).save("now", "later")
    return Path(made.path)


def everything_in(folder: Path) -> dict[str, bytes]:
    """All files but those that SQLite itself makes for a reader."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(("-shm", "-wal"))]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


async def test_it_takes_the_place_at_the_next_opening_and_what_was_there_is_kept(tmp_path: Path) -> None:
    backup = await backed_up(tmp_path)
    async with opened(tmp_path) as database:
        checked = stage(database.path, backup, simulated=False)
        assert (checked.at, checked.counts["settings"], checked.held) == (1_790_000_000.0, 200, 0)
        await SqliteSettings(database).save("last", "moment")
        assert len(await SqliteSettings(database).load()) == 202, "what is in use is not touched"
    async with opened(tmp_path) as database:
        assert "was restored" in database.opening_note
        assert set(await SqliteSettings(database).load()) == {f"k{number:03}" for number in range(200)}
    (kept,) = (tmp_path / "backups").glob("replaced-*.db")
    assert kept.name in database.opening_note
    assert settings_in(kept)["last"] == "moment", "also what was saved after it was made ready"
    assert set(modes(tmp_path / "backups").values()) == {0o600, 0o700}
    async with opened(tmp_path) as database:
        assert database.opening_note == "", "once"


@pytest.mark.parametrize("damage", [emptied, cut, spoilt])
async def test_a_damaged_backup_changes_nothing(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    backup = await backed_up(tmp_path)
    damage(backup)
    before = everything_in(tmp_path)
    with pytest.raises(ProblemError, match="is damaged or is no backup") as raised:
        stage(tmp_path / "ponder.db", backup, simulated=False)
    assert "Nothing was changed" in raised.value.problem.advice
    assert everything_in(tmp_path) == before


async def test_one_wrong_byte_in_an_index_is_noticed(tmp_path: Path) -> None:
    backup = await backed_up(tmp_path)
    with closing(sqlite3.connect(backup)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_settings_1'"
        ).fetchone()
    content = bytearray(backup.read_bytes())
    at = content.index(b"k1", (page - 1) * 4096)
    content[at : at + 2] = b"zz"
    backup.write_bytes(content)
    with pytest.raises(ProblemError, match="is damaged or is no backup"):
        stage(tmp_path / "ponder.db", backup, simulated=False)


async def test_a_disk_that_fills_while_it_is_made_ready_changes_nothing(tmp_path: Path) -> None:
    from tests.adapters.storage.disks import fill as fill_disk
    from tests.adapters.storage.disks import small_disk

    backup = await backed_up(tmp_path / "there")
    with small_disk(tmp_path / "disk", "2m") as disk:
        async with opened(disk) as database:
            await SqliteSettings(database).save("a", "b")
        fill_disk(disk)
        before = everything_in(disk)
        with pytest.raises(ProblemError, match="full"):
            stage(disk / "ponder.db", backup, simulated=False)
        assert everything_in(disk) == before


async def test_a_kill_at_any_step_of_taking_its_place_ends_well(tmp_path: Path) -> None:
    backup = await backed_up(tmp_path)
    stage(tmp_path / "ponder.db", backup, simulated=False)
    (tmp_path / "ponder.db-restoring").write_bytes(b"of an earlier try")
    async with opened(tmp_path) as database:  # a kill before it was replaced: it is all done again
        assert len(await SqliteSettings(database).load()) == 200
    stage(tmp_path / "ponder.db", backup, simulated=False)
    (tmp_path / "ponder.db").unlink()  # a kill after the present file went
    async with opened(tmp_path) as database:
        assert len(await SqliteSettings(database).load()) == 200


async def test_one_can_decide_otherwise(tmp_path: Path) -> None:
    backup = await backed_up(tmp_path)
    stage(tmp_path / "ponder.db", backup, simulated=False)
    unstage(tmp_path / "ponder.db")
    async with opened(tmp_path) as database:
        assert (await SqliteSettings(database).load())["now"] == "later"


async def test_nothing_is_sent_twice_and_no_spending_is_forgotten(tmp_path: Path) -> None:
    waiting, held = new_job("waits"), new_job("was held", JobStatus.HELD)
    async with opened(tmp_path) as database:
        jobs = SqliteJobs(database)
        await jobs.add(waiting, replace(held, cap_released=True), job("done"))
        backup = make_backup(database.path, BackupKind.DAILY, 1.0, simulated=False)
        spend = Spend("waits", 200.0, JobOrigin.JOBS, "m", "low", Decimal("3.5"), CostBasis.ACTUAL)
        await SqliteSpending(database).record(spend)
        stage(database.path, Path(backup.path), simulated=False)
    async with opened(tmp_path) as database:
        jobs = SqliteJobs(database)
        for name in ("waits", "was held"):
            found = await jobs.job(JobId(name))
            assert found is not None
            assert found.status is JobStatus.HELD
            assert found.problem is not None
            assert found.problem.kind is ProblemKind.COPIED
            assert not found.cap_released
        done = await jobs.job(JobId("done"))
        assert done is not None
        assert done.status is JobStatus.COMPLETED
        assert await SqliteSpending(database).spent(0.0, 1000.0) == Decimal("3.5")
        assert "backup" in (await jobs.timeline(JobId("waits")))[-1].note


async def test_a_backup_of_an_earlier_version_is_brought_up_to_date(tmp_path: Path) -> None:
    thaw(1, tmp_path / "old.db")
    async with opened(tmp_path / "data") as database:
        checked = stage(database.path, tmp_path / "old.db", simulated=False)
        assert checked.counts["messages"] == 2
    async with opened(tmp_path / "data") as database:
        assert await SqliteSettings(database).load() == {"appearance.theme": "dark"}


async def test_newer_foreign_and_simulated_ones_are_refused(tmp_path: Path) -> None:
    backup = await backed_up(tmp_path)
    target = tmp_path / "ponder.db"
    with closing(sqlite3.connect(tmp_path / "theirs.db")) as connection:
        connection.execute("CREATE TABLE theirs(a)")
    with pytest.raises(ProblemError, match="no backup of Ponder's"):
        stage(target, tmp_path / "theirs.db", simulated=False)
    with pytest.raises(ProblemError, match="not a backup of the demo"):
        stage(target, backup, simulated=True)
    demo = Path(make_backup(target, BackupKind.DAILY, 5.0, simulated=True).path)
    with pytest.raises(ProblemError, match="answers are simulated"):
        stage(target, demo, simulated=False)
    with closing(sqlite3.connect(backup)) as connection:
        connection.execute("INSERT INTO migrations VALUES('zz_from_the_future', 1.0)")
        connection.commit()
    with pytest.raises(ProblemError, match="newer version"):
        stage(target, backup, simulated=False)
    assert settings_in(target)["now"] == "later"


# -- one file for another computer ------------------------------------------------------------------------------


async def packed(folder: Path) -> tuple[Path, str]:
    async with opened(folder) as database:
        await fill(database)
        digest = await ContentFiles(folder / "attachments").put(b"otters" * 10_000)
        return pack(database.path, folder.parent / "kept.zip", simulated=False), digest


async def test_a_package_brings_its_files_to_another_computer(tmp_path: Path) -> None:
    package, digest = await packed(tmp_path / "here")
    assert stat.S_IMODE(package.stat().st_mode) == 0o600
    assert not [path for path in (tmp_path / "here").iterdir() if path.name.startswith(".packing")]
    async with opened(tmp_path / "there") as database:
        checked = stage(database.path, package, simulated=False)
        assert (checked.files, checked.counts["settings"]) == (1, 200)
    async with opened(tmp_path / "there") as database:
        assert len(await SqliteSettings(database).load()) == 200
    assert await ContentFiles(tmp_path / "there" / "attachments").read(digest) == b"otters" * 10_000
    assert set(modes(tmp_path / "there").values()) == {0o600, 0o700}


async def test_damage_anywhere_in_a_package_is_noticed_before_anything_is_written(tmp_path: Path) -> None:
    package, _ = await packed(tmp_path / "here")
    whole = package.read_bytes()
    async with opened(tmp_path / "there"):
        pass
    before = everything_in(tmp_path / "there")
    noticed = 0
    for at in range(0, len(whole), max(len(whole) // 60, 1)):
        content = bytearray(whole)
        content[at] ^= 0xFF
        package.write_bytes(content)
        try:
            stage(tmp_path / "there" / "ponder.db", package, simulated=False)
        except ProblemError:
            noticed += 1
        else:  # a byte that means nothing, such as a date in the list of names
            unstage(tmp_path / "there" / "ponder.db")
            (tmp_path / "there" / "attachments").rename(tmp_path / f"brought{at}")
        assert everything_in(tmp_path / "there") == before
    assert noticed > 50
    package.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ProblemError, match="is damaged or is no backup"):
        stage(tmp_path / "there" / "ponder.db", package, simulated=False)


@pytest.mark.parametrize("name", ["../evil.txt", "attachments/../../evil", "logs/evil", "attachments/aa/bb"])
async def test_a_package_writes_nowhere_else(tmp_path: Path, name: str) -> None:
    package, _ = await packed(tmp_path / "here")
    with zipfile.ZipFile(io.BytesIO(package.read_bytes())) as old:
        parts = {each: old.read(each) for each in old.namelist()}
    manifest = json.loads(parts.pop("backup.json"))
    manifest["files"][name] = {"size": 4, "sha256": "x"}
    with zipfile.ZipFile(package, "w") as new:
        for each, content in {**parts, name: b"evil", "backup.json": json.dumps(manifest).encode()}.items():
            new.writestr(each, content)
    with pytest.raises(ProblemError, match="is damaged or is no backup"):
        stage(tmp_path / "here" / "ponder.db", package, simulated=False)
    assert not [found for found in everything_in(tmp_path) if "evil" in found]


async def test_the_present_file_when_it_is_damaged_is_kept_too(tmp_path: Path) -> None:
    backup = await backed_up(tmp_path)
    stage(tmp_path / "ponder.db", backup, simulated=False)
    spoil_page(tmp_path / "ponder.db", holding=b"0100 text")
    damaged = (tmp_path / "ponder.db").read_bytes()
    async with opened(tmp_path) as database:
        assert "was damaged, and is kept as" in database.opening_note
        assert len(await SqliteSettings(database).load()) == 200
    (aside,) = [found for name, found in everything_in(tmp_path).items() if name.startswith("ponder-damaged-")]
    assert aside == damaged


async def test_after_a_downgrade_a_backup_from_before_the_update_can_be_restored(tmp_path: Path) -> None:
    backup = await backed_up(tmp_path)
    with closing(sqlite3.connect(tmp_path / "ponder.db")) as connection:
        connection.execute("INSERT INTO migrations VALUES('zz_from_the_future', 1.0)")
        connection.commit()
    async with opened(tmp_path) as database:
        assert "restore a backup from before the update" in database.read_only_reason
        stage(database.path, backup, simulated=False)
    async with opened(tmp_path) as database:
        assert database.read_only_reason == ""
        assert len(await SqliteSettings(database).load()) == 200
    (kept,) = [name for name in everything_in(tmp_path) if name.startswith("backups/replaced-")]
    assert "zz_from_the_future" in steps_in(tmp_path / kept)


def steps_in(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM migrations")}
