"""Takes a data folder to another place: copied, compared byte by byte, and only then told to be whole."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.language import tr
from desktop_app.storage.connecting import private_folder
from desktop_app.storage.lock import FolderLock

MARKER = ".ponder-moving.json"
"""In a folder that is being filled and not whole yet; names where it comes from."""
_ROOM = 20_000_000
_AT_ONCE = 1 << 20
_LEFT_BEHIND = (".lock", "-shm", "-open", MARKER)
_OURS = ("ponder.db", "ponder-damaged-", "ponder.lock", "price_list.json", "simulator", ".packing-", MARKER)
_OUR_FOLDERS = ("backups", "attachments", "logs", "demo")

Tell = Callable[[float], None]
"""Told how much is done, from 0 to 1. It may raise to stop."""


def check_place(source: Path, target: Path) -> int:
    """How many bytes would be copied. Raises ProblemError (storage) for a place that will not do."""
    source, target = source.resolve(), target.resolve()
    if target == source or source in target.parents:
        raise _refused(tr("This folder is the data folder itself or inside it."))
    if target.exists() and not target.is_dir():
        raise _refused(tr("This is a file, not a folder."))
    try:
        private_folder(target)
        there = {entry.name for entry in target.iterdir()} - {"ponder.lock"}
        if MARKER in there:
            _check_marker(source, target)
        elif "ponder.db" in there:
            raise _refused(tr("There is data of Ponder in this folder already."))
        elif there:
            raise _refused(tr("This folder is not empty."))
        _check_writable(target)
        size = sum(path.stat().st_size for path in _files(source))
        if shutil.disk_usage(target).free < size + _ROOM:
            raise _refused(
                tr("There is not enough room for Ponder's data on that disk."), tr("Free some space there, or")
            )
    except OSError as error:
        raise _refused(tr("Ponder may not write in this folder."), detail=str(error)) from error
    return size


def _check_marker(source: Path, target: Path) -> None:
    try:
        told = json.loads((target / MARKER).read_text("utf-8"))
        mine = Path(told["from"]) == source
    except (ValueError, KeyError, TypeError):
        mine = False
    if not mine:
        raise _refused(tr("Data of another Ponder folder is being moved here."))


def _check_writable(target: Path) -> None:
    probe = target / ".ponder-probe"
    descriptor = os.open(probe, os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        os.write(descriptor, b"x" * 4096)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
        probe.unlink()


def move(source: Path, target: Path, tell: Tell = lambda share: None) -> FolderLock:
    """Copy everything from `source`, which nobody may be using, into `target`; `source` stays as it is.

    Returns the lock of the new folder, held. Stopped or killed in the middle, the new folder is known not to be whole,
    and the next try begins anew. Raises ProblemError (storage).
    """
    source, target = source.resolve(), target.resolve()
    size = check_place(source, target)
    lock = FolderLock(target)
    demo = FolderLock(source / "demo")
    if not lock.acquire():
        raise _refused(tr("Another Ponder is using this folder."))
    try:
        if (source / "demo").is_dir() and not demo.acquire():
            raise _refused(tr("A demo of Ponder is open and uses this data."), tr("Close the demo, or"))
        _clear(target)
        (target / MARKER).write_text(json.dumps({"from": str(source)}), "utf-8")
        _copy_all(source, target, max(size, 1), tell)
        (target / MARKER).unlink()
        _flush_folder(target)
    except OSError as error:
        lock.release()
        raise _disk_refused(error, target) from error
    except BaseException:
        lock.release()
        raise
    finally:
        demo.release()
    return lock


def _copy_all(source: Path, target: Path, size: int, tell: Tell) -> None:
    done = 0
    sums: dict[Path, str] = {}
    for path in _files(source):
        name = path.relative_to(source)
        for folder in reversed((target / name).parents):
            if target in folder.parents and not folder.exists():
                folder.mkdir(mode=0o700)
        digest = hashlib.sha256()
        with path.open("rb") as reading, open(_new(target / name), "wb") as writing:
            while piece := reading.read(_AT_ONCE):
                digest.update(piece)
                writing.write(piece)
                done += len(piece)
                tell(min(done / size / 2, 0.5))
            writing.flush()
            os.fsync(writing.fileno())
        shutil.copystat(path, target / name)
        (target / name).chmod(0o600)
        sums[name] = digest.hexdigest()
    done = 0
    for name, told in sums.items():
        digest = hashlib.sha256()
        with (target / name).open("rb") as reading:
            while piece := reading.read(_AT_ONCE):
                digest.update(piece)
                done += len(piece)
                tell(min(0.5 + done / size / 2, 1.0))
        if digest.hexdigest() != told:
            raise OSError(errno.EIO, f"{name} is not what was written")  # not shown


def _new(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and not path.name.endswith(_LEFT_BEHIND):
            yield path


def _clear(target: Path) -> None:
    """What an earlier try left; `check_place` has seen that it is nothing else."""
    for entry in target.iterdir():
        if entry.name not in ("ponder.lock", MARKER):
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()


def _flush_folder(folder: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def erase(folder: Path) -> list[str]:
    """Remove everything of Ponder's in `folder`, and the folder where nothing else is in it.

    What is not Ponder's stays. Returns the names that could not be removed. Blocks.
    """
    left: list[str] = []
    if not folder.is_dir():
        return left
    for entry in sorted(folder.iterdir()):
        if entry.name in _OUR_FOLDERS and entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry, onerror=lambda _, path, __: left.append(Path(path).name))
        elif entry.name.startswith(_OURS) and not entry.is_dir() and entry.name != "ponder.lock":
            try:
                entry.unlink()
            except OSError:
                left.append(entry.name)
    return left


def remove_if_empty(folder: Path) -> None:
    """Nobody uses it any more: its lock file and itself, where nothing else is in it."""
    with contextlib.suppress(OSError):
        (folder / "ponder.lock").unlink(missing_ok=True)
        folder.rmdir()


def _refused(happened: str, instead: str = "", detail: str = "") -> ProblemError:
    advice = tr("Choose an empty folder elsewhere. Nothing was moved.")
    if instead:
        advice = tr("{instead} choose an empty folder elsewhere. Nothing was moved.", instead=instead)
    return ProblemError(Problem(ProblemKind.STORAGE, happened, advice, detail=detail))


def _disk_refused(error: OSError, target: Path) -> ProblemError:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    happened = tr("The disk is full.") if full else tr("The data could not be copied to {target}.", target=target)
    advice = tr("Ponder goes on with the folder it has; nothing in it was changed. Choose another place, or make room.")
    return ProblemError(Problem(ProblemKind.STORAGE, happened, advice, retry=Retry.LATER, detail=str(error)))
