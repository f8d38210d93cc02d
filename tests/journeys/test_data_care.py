"""The whole app and its data: cared for in the window, moved, restored, deleted; what is written about a run."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.journeys.app_process import REPOSITORY, Start
from tests.journeys.data_app import KNOWN, SEEN

KEY = "sk-" + "never-to-be-seen-0123456789"


def test_somebody_looks_after_their_data(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.journeys.data_app", str(tmp_path)]
    server = {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": "http://127.0.0.1:9/v1"}
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **server}
    done = subprocess.run(command, cwd=REPOSITORY, env=environment, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stderr
    seen = json.loads((tmp_path / SEEN).read_text("utf-8"))
    assert "failed" not in seen, (seen["failed"], seen["texts"])
    assert seen["restored"] == ["before"], "what came after the backup is not in it"
    assert seen["old still there"], "the old folder stays until the person deletes it"
    assert seen["old gone"]
    assert seen["new"] == str(tmp_path / "new place")
    assert seen["welcome"]
    assert seen["anew"]
    assert set(seen["left"]) <= {"logs", "ponder.db", "ponder.db-open", "ponder.db-shm", "ponder.db-wal", "ponder.lock"}
    (everything,) = tmp_path.glob("Ponder everything*.zip")
    with zipfile.ZipFile(everything) as archive:
        text = {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}
    assert {"Read me.txt", "settings.json", "templates.json", "money book.csv"} <= set(text)
    assert KNOWN in text["conversations/About otters before.md"]
    assert KNOWN in text["conversations/all conversations.json"]
    (diagnostics,) = tmp_path.glob("Ponder diagnostics*.zip")
    with zipfile.ZipFile(diagnostics) as archive:
        told = {name: archive.read(name).decode() for name in archive.namelist()}
    assert set(told) == {"versions.txt", "folders.txt", "settings.json", "data file.json", "log.txt"}
    assert '"messages": 1' in told["data file.json"]
    for found in tmp_path.glob("*.zip"):
        assert stat.S_IMODE(found.stat().st_mode) == 0o600
        assert KEY.encode() not in found.read_bytes()
    assert not [part for part in (*told.values(), *text.values()) if KEY in part]
    assert not [part for part in told.values() if KNOWN in part]


def test_a_crash_is_told_at_the_next_start_and_kept_here(start: Start, tmp_path: Path) -> None:
    app = start(tmp_path, "--demo")
    app.wait_until_ready()
    logs = tmp_path / "demo" / "logs"
    assert app.end(signal.SIGSEGV) == -signal.SIGSEGV
    assert "Segmentation fault" in (logs / "crash-now.txt").read_text()
    (logs / "ponder.log").unlink()
    again = start(tmp_path, "--demo")
    again.wait_until_ready("telling of a crash")
    again.wait_until_ready()
    (note,) = logs.glob("crash-2*.txt")
    assert "Segmentation fault" in note.read_text()
    assert stat.S_IMODE(note.stat().st_mode) == 0o600
    assert again.end(signal.SIGTERM) == 0
    assert not (logs / "crash-now.txt").exists(), "it is told once"


def test_a_moved_folder_that_is_not_there_is_not_begun_anew(start: Start, tmp_path: Path, sealed: Path) -> None:
    pointer = Path(os.environ["XDG_CONFIG_HOME"]) / "ponder" / "data-folder.txt"
    pointer.parent.mkdir(parents=True)
    pointer.write_text(f"{tmp_path / 'gone'}\n")
    command = [sys.executable, "-m", "desktop_app"]
    with subprocess.Popen(command, cwd=REPOSITORY, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert "gone is not there" in process.stderr.readline()
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 3
    assert not (tmp_path / "gone").exists()
    assert not list(Path(os.environ["XDG_DATA_HOME"]).rglob("ponder.db"))
