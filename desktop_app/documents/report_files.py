"""Where exported reports go: new files, folders and ZIP files that appear whole, under names every system takes."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import re
import shutil
import tempfile
import threading
import time
import unicodedata
import zipfile
from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path

from typing_extensions import override

from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry

LONGEST_NAME = 80
"""Characters of a name before its number and suffix: a path of 260 must hold it, and 255 bytes in any script."""
_LONGEST_BYTES = 180
_PREFIX = ".ponder-"
"""Of what is not whole yet."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f]')
_HIDDEN = {"Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Kinds of characters that are not seen, or may not be in a file's name: a name must say what it shows."""


def safe_name(title: str) -> str:
    """A file's name, without its suffix, that Windows, macOS and Linux take and that hides nothing."""
    shown = "".join(" " if unicodedata.category(char) in _HIDDEN else char for char in title)
    name = " ".join(_FORBIDDEN.sub(" ", unicodedata.normalize("NFC", shown)).split())
    name = name.lstrip(". -~")[:LONGEST_NAME]
    while len(name.encode("utf-8", "replace")) > _LONGEST_BYTES:
        name = name[:-1]
    name = name.rstrip(". ")
    if _RESERVED.fullmatch(name):
        name = f"_{name}"
    return name or "Report"


class ReportFiles:
    """Writes to the disk; every method blocks and raises ProblemError (storage)."""

    def write(self, path: Path, content: bytes, *, replace: bool) -> Path:
        """One file, readable by its owner only; without `replace` one that is there stays, and this is numbered."""
        with _told(path):
            temporary = _temporary_file(path.parent, content)
            try:
                if replace:
                    temporary.replace(path)
                    return path
                return _named(temporary, path)
            finally:
                temporary.unlink(missing_ok=True)

    def safe_name(self, title: str) -> str:
        """A file's name, without its suffix, that every system takes."""
        return safe_name(title)

    def package(self, folder: Path, name: str, *, zipped: bool) -> Package:
        """A new folder or ZIP file in `folder`, to be filled."""
        name = safe_name(name)
        if zipped:
            with _told(folder / f"{name}.zip"):
                return _Zip(folder, name)
        with _told(folder / name):
            return _Folder(folder, name)


class Package(ABC):
    """Files under one roof. Safe from threads: what comes after `discard` is not written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        """Where it is to be; `finish` settles it."""
        self._turn = threading.Lock()
        self._over = False
        self._taken: set[str] = set()

    def add(self, title: str, suffix: str, content: bytes) -> None:
        """One file, under a name of its own made from `title`."""
        with self._turn, _told(self.path):
            if not self._over:
                self._put(self._free_name(safe_name(title), suffix), content)

    def finish(self) -> None:
        """It is whole now, and appears under its name, or under a numbered one where that is taken."""
        with self._turn, _told(self.path):
            if not self._over:
                self.path = self._close()
                self._over = True

    def discard(self) -> None:
        """Nothing of it remains, unless it was finished."""
        with self._turn:
            if not self._over:
                self._over = True
                self._drop()

    def _free_name(self, stem: str, suffix: str) -> str:
        """Numbered where that name is there: systems differ in whether case and accents tell names apart."""
        number, name = 1, f"{stem}.{suffix}"
        while (folded := unicodedata.normalize("NFKC", name).casefold()) in self._taken:
            number += 1
            name = f"{stem} ({number}).{suffix}"
        self._taken.add(folded)
        return name

    @abstractmethod
    def _put(self, name: str, content: bytes) -> None: ...

    @abstractmethod
    def _close(self) -> Path: ...

    @abstractmethod
    def _drop(self) -> None: ...


class _Folder(Package):
    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(folder / name)
        self._temporary = Path(tempfile.mkdtemp(dir=folder, prefix=_PREFIX))

    @override
    def _put(self, name: str, content: bytes) -> None:
        descriptor = os.open(self._temporary / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)

    @override
    def _close(self) -> Path:
        for path in _numbered(self.path, suffix=""):
            if os.path.lexists(path):
                continue
            try:
                self._temporary.rename(path)
            except OSError as error:  # somebody else took it in this moment
                if error.errno not in (errno.EEXIST, errno.ENOTEMPTY):
                    raise
            else:
                return path
        return self.path

    @override
    def _drop(self) -> None:
        shutil.rmtree(self._temporary, ignore_errors=True)


class _Zip(Package):
    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(folder / f"{name}.zip")
        descriptor, temporary = tempfile.mkstemp(dir=folder, prefix=_PREFIX)
        self._temporary = Path(temporary)
        self._file = os.fdopen(descriptor, "wb")
        self._zip = zipfile.ZipFile(self._file, "w", zipfile.ZIP_DEFLATED)

    @override
    def _put(self, name: str, content: bytes) -> None:
        entry = zipfile.ZipInfo(name, time.localtime()[:6])
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o600 << 16
        self._zip.writestr(entry, content)

    @override
    def _close(self) -> Path:
        self._zip.close()
        self._file.close()
        try:
            return _named(self._temporary, self.path)
        finally:
            self._temporary.unlink(missing_ok=True)

    @override
    def _drop(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            self._zip.close()
        with contextlib.suppress(OSError):
            self._file.close()
        with contextlib.suppress(OSError):
            self._temporary.unlink()


def _temporary_file(folder: Path, content: bytes) -> Path:
    """A whole file under a name of no meaning, readable by its owner only."""
    descriptor, temporary = tempfile.mkstemp(dir=folder, prefix=_PREFIX)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    return Path(temporary)


def _named(temporary: Path, path: Path) -> Path:
    """Give a file its name, or the next number of it that is free; returns the name it has."""
    for candidate in _numbered(path.with_suffix(""), suffix=path.suffix):
        try:
            os.close(os.open(candidate, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        except FileExistsError:
            continue
        temporary.replace(candidate)
        return candidate
    return path


def _numbered(path: Path, *, suffix: str) -> Iterator[Path]:
    """The name itself, then "name (2)", "name (3)", without end."""
    yield path.with_name(path.name + suffix)
    for number in itertools.count(2):
        yield path.with_name(f"{path.name} ({number}){suffix}")


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """Says in a sentence why the disk refused."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        happened = f"{path.name} could not be written to {path.parent}."
        raise ProblemError(
            Problem(
                kind=ProblemKind.STORAGE,
                happened=f"The disk is full, so {path.name} was not written." if full else happened,
                advice="Free some space or choose another folder, then export again.",
                retry=Retry.LATER,
                detail=str(error),
            )
        ) from error
