"""A whole data folder in one file, to be kept elsewhere or taken to another computer: data file and attached files."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import tempfile
import time
import zipfile
import zlib
from pathlib import Path
from typing import IO, Any

from desktop_app import __version__
from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.language import later, tr
from desktop_app.storage.backups import copy_file, told

PACKAGE = ".zip"
_KIND, _FORMAT = "ponder-backup", 1
_MANIFEST, _DATA = "backup.json", "ponder.db"
_NAME = re.compile(r"ponder\.db|price_list\.json|attachments/([0-9a-f]{2})/(\1[0-9a-f]{62})")
_AT_ONCE = 1 << 20
_LARGEST_MANIFEST = 64 << 20
_ROOM = 20_000_000


def pack(path: Path, target: Path, *, simulated: bool) -> Path:
    """Write the backup file `target` whole or not at all, 0600. Blocks. Raises ProblemError (storage)."""
    return told(target, lambda: _pack(path, target, simulated=simulated))


def _pack(path: Path, target: Path, *, simulated: bool) -> Path:
    folder = path.parent
    copy = folder / f".packing-{os.getpid()}.db"
    copy.unlink(missing_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix=".ponder-")
    try:
        copy_file(path, copy, simulated)
        parts = [(_DATA, copy), *_attached(folder)]
        sums: dict[str, dict[str, Any]] = {}
        with os.fdopen(descriptor, "wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
                for name, part in parts:
                    sums[name] = _put(archive, name, part)
                manifest = {
                    "kind": _KIND, "format": _FORMAT, "ponder": __version__, "made": time.time(),
                    "simulated": simulated, "files": sums,
                }  # fmt: skip
                archive.writestr(_entry(_MANIFEST), json.dumps(manifest, indent=1))
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(target)
    finally:
        copy.unlink(missing_ok=True)
        with contextlib.suppress(FileNotFoundError):
            os.unlink(temporary)
    return target


def _attached(folder: Path) -> list[tuple[str, Path]]:
    found = [(f"attachments/{file.parent.name}/{file.name}", file) for file in (folder / "attachments").glob("??/*")]
    prices = folder / "price_list.json"
    return [*(each for each in sorted(found) if _NAME.fullmatch(each[0])), *([(prices.name, prices)] * prices.exists())]


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, time.localtime()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _put(archive: zipfile.ZipFile, name: str, part: Path) -> dict[str, Any]:
    digest, size = hashlib.sha256(), 0
    with part.open("rb") as source, archive.open(_entry(name), "w", force_zip64=True) as target:
        while piece := source.read(_AT_ONCE):
            digest.update(piece)
            size += len(piece)
            target.write(piece)
    return {"size": size, "sha256": digest.hexdigest()}


def unpack(package: Path, data: Path, folder: Path, *, simulated: bool) -> tuple[Timestamp, int]:
    """The data file of `package` becomes `data`, its attached files come into `folder` where they are missing.

    Everything is read and summed before the first attached file is written. Returns when it was made, and how many
    attached files it has. Raises ProblemError (storage) when anything is wrong with it.
    """
    try:
        with zipfile.ZipFile(package) as archive:
            manifest = _checked_manifest(archive, folder, package.name, simulated=simulated)
            files: dict[str, dict[str, Any]] = manifest["files"]
            for name, sums in files.items():
                if name != _DATA:
                    _take(archive, name, sums, None)
            with open(os.open(data, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as target:
                _take(archive, _DATA, files[_DATA], target)
            attached = [name for name in files if name.startswith("attachments/")]
            for name in attached:
                _place(archive, name, files[name], folder / name)
    except (zipfile.BadZipFile, zlib.error, ValueError, KeyError, TypeError, EOFError, RuntimeError) as error:
        raise ProblemError(_damaged(package.name, str(error))) from error
    return float(manifest["made"]), len(attached)


def _checked_manifest(archive: zipfile.ZipFile, folder: Path, name: str, *, simulated: bool) -> dict[str, Any]:
    entry = archive.getinfo(_MANIFEST)
    if entry.file_size > _LARGEST_MANIFEST:
        raise ValueError("the manifest is too large")
    manifest = json.loads(archive.read(entry))
    if manifest["kind"] != _KIND:
        raise ValueError("another kind of file")
    if manifest["format"] != _FORMAT:
        raise ProblemError(_newer(name))
    files = manifest["files"]
    if _DATA not in files or not all(_NAME.fullmatch(part) for part in files):
        raise ValueError("a file that has no place here")
    if sorted([*files, _MANIFEST]) != sorted(archive.namelist()):
        raise ValueError("files are missing or too many")
    if bool(manifest["simulated"]) != simulated:
        raise ProblemError(_other_house(simulated=simulated))
    if sum(int(sums["size"]) for sums in files.values()) + _ROOM > shutil.disk_usage(folder).free:
        raise ProblemError(_NO_ROOM)
    return dict(manifest)


def _take(archive: zipfile.ZipFile, name: str, sums: dict[str, Any], target: IO[bytes] | None) -> None:
    """Read one part within its told size; raises ValueError when it is not what was put in."""
    digest, left = hashlib.sha256(), int(sums["size"])
    with archive.open(name) as source:
        while piece := source.read(_AT_ONCE):
            left -= len(piece)
            if left < 0:
                raise ValueError(f"{name} is longer than told")
            digest.update(piece)
            if target is not None:
                target.write(piece)
    if left or digest.hexdigest() != sums["sha256"]:
        raise ValueError(f"{name} is not what was put in")
    if name.startswith("attachments/") and digest.hexdigest() != name.rsplit("/", 1)[1]:
        raise ValueError(f"{name} is another file")


def _place(archive: zipfile.ZipFile, name: str, sums: dict[str, Any], path: Path) -> None:
    if path.exists():
        return
    for folder in (path.parent.parent, path.parent):
        folder.mkdir(mode=0o700, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(descriptor, "wb") as target:
            _take(archive, name, sums, target)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _damaged(name: str, detail: str) -> Problem:
    advice = tr("Choose another backup. Nothing was changed.")
    happened = tr("{name} is damaged or is no backup of Ponder's.", name=name)
    return Problem(ProblemKind.STORAGE, happened, advice, detail=detail)


def _newer(name: str) -> Problem:
    advice = tr("Install that version or a later one, then restore it. Nothing was changed.")
    return Problem(ProblemKind.STORAGE, tr("{name} was made by a newer version of Ponder.", name=name), advice)


def _other_house(*, simulated: bool) -> Problem:
    if simulated:
        happened, advice = (
            tr("This is not a backup of the demo."),
            tr("Leave the demo, then restore it. Nothing was changed."),
        )
    else:
        happened = tr("This is a backup of the demo, whose answers are simulated.")
        advice = tr("Open the demo to restore it there. Nothing was changed.")
    return Problem(ProblemKind.STORAGE, happened, advice)


_NO_ROOM = Problem(
    ProblemKind.STORAGE,
    later("There is not enough room on the disk to restore this backup."),
    later("Free some space, then try again. Nothing was changed."),
    retry=Retry.LATER,
)
