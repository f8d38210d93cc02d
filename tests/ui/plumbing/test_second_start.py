"""A second start shows the first window and hands over the file it was given, however odd its name."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.bootstrap.opening import Opening
from desktop_app.ui.plumbing.single_instance import FirstInstance
from tests.harness.loops import Until

ROOT = Path(__file__).resolve().parents[3]
_CALL = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop_app.ui.plumbing.single_instance import call_first_instance
app = QCoreApplication([])
sys.exit(0 if call_first_instance(Path(sys.argv[1]), Path(sys.argv[2]) if sys.argv[2:] else None) else 1)
"""
_EVENT = """
from PySide6.QtGui import QFileOpenEvent
from desktop_app.ui.plumbing.event_loop import Application
app = Application([])
app.file_asked.connect(print)
Application.sendEvent(app, QFileOpenEvent("/some/file"))
"""


async def called(folder: Path, *file: Path) -> int:
    process = await asyncio.to_thread(
        subprocess.run, [sys.executable, "-c", _CALL, str(folder), *map(str, file)], cwd=ROOT, check=False
    )
    return process.returncode


@pytest.mark.parametrize("name", ["plain.ponder-comparison", "mit Leerzeichen, ä und 비교\n.ponder-comparison"])
async def test_a_file_is_handed_over(tmp_path: Path, until: Until, name: str) -> None:
    first = FirstInstance(tmp_path)
    shown: list[bool] = []
    files: list[str] = []
    first.asked_to_front.connect(lambda: shown.append(True))
    first.asked_to_open.connect(files.append)
    try:
        assert await called(tmp_path, tmp_path / name) == 0
        await until(lambda: files == [str(tmp_path / name)])
        assert await called(tmp_path) == 0
        await until(lambda: len(shown) == 2)
        assert len(files) == 1
    finally:
        first.close()
        first.deleteLater()


async def test_nobody_there_is_noticed(tmp_path: Path) -> None:
    assert await called(tmp_path, tmp_path / "x") == 1


def test_what_is_asked_for_early_waits_for_the_tabs() -> None:
    opening = Opening()
    opened: list[Path] = []
    opening.ask("/tmp/early")
    opening.ask("")
    assert opened == []
    opening.begin(opened.append)
    opening.ask("/tmp/late")
    assert opened == [Path("/tmp/early"), Path("/tmp/late")]
    opening.close()
    opening.ask("/tmp/too late")
    assert len(opened) == 2


def test_macos_hands_a_file_over_as_an_event() -> None:
    """In a process of its own: the tests' application is Qt's own class."""
    done = subprocess.run([sys.executable, "-c", _EVENT], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split()) == (0, ["/some/file"]), done.stderr
