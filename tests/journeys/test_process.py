"""The whole app in its own process: every way out ends with 0 and in silence, and a bad folder gets a sentence."""

from __future__ import annotations

import signal
import sqlite3
import stat
from pathlib import Path

import pytest

from tests.journeys.app_process import Start


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.mark.parametrize(
    ("number", "options"),
    [
        pytest.param(signal.SIGTERM, (), id="own-15"),
        pytest.param(signal.SIGINT, ("--demo",), id="demo-2"),
        pytest.param(signal.SIGTERM, ("--demo",), id="demo-15", marks=pytest.mark.long),
        pytest.param(signal.SIGINT, (), id="own-2", marks=pytest.mark.long),
    ],
)
def test_a_signal_ends_it_in_order(
    start: Start, folder: Path, number: signal.Signals, options: tuple[str, ...]
) -> None:
    app = start(folder, *options)
    app.wait_until_ready()
    assert app.end(number) == 0
    assert app.errors() == ""
    house = folder / "demo" if options else folder
    assert not (house / "ponder.db-wal").exists(), "the write-ahead log is folded in at close"


def test_a_second_start_brings_the_first_to_the_front(start: Start, folder: Path) -> None:
    first = start(folder, "--demo")
    first.wait_until_ready()
    second = start(folder, "--demo")
    assert second.end() == 0
    assert "already open" in second.errors()
    first.wait_until_ready("brought to the front")
    assert first.end(signal.SIGTERM) == 0


def test_the_demo_and_the_own_data_are_apart(start: Start, folder: Path) -> None:
    demo = start(folder, "--demo")
    demo.wait_until_ready()
    own = start(folder)
    own.wait_until_ready()
    assert own.end(signal.SIGTERM) == 0
    assert demo.end(signal.SIGTERM) == 0
    assert (folder / "ponder.db").exists()
    assert (folder / "demo" / "ponder.db").exists()
    for path in [folder, *folder.rglob("*")]:
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode & 0o077 == 0, f"{path} has mode {mode:o}: it belongs to its owner only"


def test_a_start_after_a_kill_is_an_ordinary_one(start: Start, folder: Path) -> None:
    app = start(folder, "--demo")
    app.wait_until_ready()
    app.kill()
    (folder / "demo" / "logs" / "ponder.log").unlink()
    again = start(folder, "--demo")
    again.wait_until_ready()
    assert again.end(signal.SIGTERM) == 0
    assert again.errors() == ""


def test_a_damaged_data_file_is_set_aside(start: Start, folder: Path) -> None:
    (folder / "demo").mkdir(parents=True)
    damaged = b"this is no database at all" * 400
    (folder / "demo" / "ponder.db").write_bytes(damaged)
    app = start(folder, "--demo")
    app.wait_until_ready()
    assert app.end(signal.SIGTERM) == 0
    (kept,) = (folder / "demo").glob("ponder-damaged-*.db")
    assert kept.read_bytes() == damaged


def test_a_newer_data_file_is_shown_and_not_written(start: Start, folder: Path) -> None:
    app = start(folder, "--demo")
    app.wait_until_ready()
    assert app.end(signal.SIGTERM) == 0
    path = folder / "demo" / "ponder.db"
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO migrations (name, applied_at) VALUES ('2031-from-the-future', 0)")
    connection.close()
    before = path.read_bytes()
    (folder / "demo" / "logs" / "ponder.log").unlink()
    again = start(folder, "--demo")
    again.wait_until_ready()
    assert again.end(signal.SIGTERM) == 0
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_gets_a_sentence(start: Start, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    app = start(tmp_path / "file" / "data")
    app.wait_until_said("is a folder")
    assert app.end(signal.SIGTERM) == 3
    assert "Traceback" not in app.errors()


def test_the_version_is_told_without_a_window(start: Start, folder: Path) -> None:
    app = start(folder, "--version")
    assert app.end() == 0
    assert app.errors() == ""
    assert not folder.exists()
