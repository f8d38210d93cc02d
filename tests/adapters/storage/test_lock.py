"""One Ponder per data folder, whatever way the first one ends."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.domain.problems import ProblemError
from desktop_app.storage.lock import FolderLock
from tests.adapters.storage.disks import make_read_only, small_disk

HOLDER = """
import sys, time
from pathlib import Path
from desktop_app.storage.lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
print(lock.acquire(), flush=True)
time.sleep(60)
"""


def test_a_second_one_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    first, second = FolderLock(tmp_path / "new"), FolderLock(tmp_path / "new")
    assert first.acquire()
    assert first.acquire(), "asking twice is fine"
    assert not second.acquire()
    assert FolderLock(tmp_path / "other").acquire()
    second.release()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


def test_a_killed_process_holds_nobody_off(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER, tmp_path], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        assert not FolderLock(tmp_path).acquire()
        os.kill(holder.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        holder.wait(10)
    lock = FolderLock(tmp_path)
    assert lock.acquire()
    lock.release()


def test_a_child_process_does_not_inherit_the_lock(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path)
    assert lock.acquire()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, text=True) as child:
        lock.release()
        other = FolderLock(tmp_path)
        assert other.acquire()
        other.release()
        child.communicate("\n")


def test_what_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ProblemError, match="is a folder in which you may"):
        FolderLock(tmp_path / "file").acquire()


def test_a_folder_that_cannot_be_written_is_open_to_all(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "1m") as disk:
        make_read_only(disk)
        assert FolderLock(disk).acquire()
        assert FolderLock(disk / "below").acquire()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks by another call")
def test_a_folder_that_the_system_cannot_lock_gets_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    def no_locks(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    with pytest.raises(ProblemError, match="cannot be kept for one Ponder at a time"):
        FolderLock(tmp_path).acquire()
