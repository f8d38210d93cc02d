"""Keeps the contents of attached files beside the data file, by their digest, for the person's eyes alone."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import hashlib
import os
import re
import tempfile
import time
from collections.abc import Collection, Iterator
from pathlib import Path

from typing_extensions import override

from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.language import tr
from desktop_app.services.attachment_ports import ContentStore

_DIGEST = re.compile(r"[0-9a-f]{64}")
_YOUNG_SECONDS = 24 * 3600.0
"""What was put or opened lately is not swept: the message that will refer to it may not be saved yet."""
_OPENED = "opened"
_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]')


class ContentFiles(ContentStore):
    """The folder `folder`, made when it is first needed; files are 0600, folders 0700."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @override
    async def put(self, content: bytes) -> str:
        return await asyncio.to_thread(self._put, content)

    def _put(self, content: bytes) -> str:
        digest = hashlib.sha256(content).hexdigest()
        path = self.path(digest)
        try:
            if path.is_file() and path.stat().st_size == len(content):
                os.utime(path)
                return digest
            _write(path, content)
        except OSError as error:
            raise _refused(tr("The attached file could not be kept."), error) from error
        return digest

    @override
    async def read(self, digest: str) -> bytes:
        return await asyncio.to_thread(self.read_now, digest)

    def read_now(self, digest: str) -> bytes:
        """The same on a thread of the caller's. Blocks."""
        try:
            content = self.path(digest).read_bytes()
        except (OSError, ValueError) as error:
            raise _gone(str(error)) from error
        if hashlib.sha256(content).hexdigest() != digest:
            raise _gone("its contents have changed")  # not shown
        return content

    @override
    def path(self, digest: str) -> Path:
        if not _DIGEST.fullmatch(digest):
            raise ValueError("no digest")  # it comes from our own data file, or from an imported conversation
        return self._folder / digest[:2] / digest

    @override
    async def copy(self, digest: str, name: str) -> Path:
        return await asyncio.to_thread(self._copy, digest, name)

    def _copy(self, digest: str, name: str) -> Path:
        content = self.read_now(digest)
        safe = _UNSAFE.sub("_", name).strip(". ")[-120:] or "file"
        path = self._folder / _OPENED / digest[:16] / safe
        try:
            _write(path, content)
        except OSError as error:
            raise _refused(tr("The attached file could not be copied."), error) from error
        return path

    @override
    async def export(self, digest: str, target: Path) -> None:
        await asyncio.to_thread(self._export, digest, target)

    def _export(self, digest: str, target: Path) -> None:
        content = self.read_now(digest)
        try:
            target.write_bytes(content)
        except OSError as error:
            raise _refused(
                tr("{name} could not be written to {folder}.", name=target.name, folder=target.parent), error
            ) from error

    @override
    async def sweep(self, kept: Collection[str]) -> int:
        return await asyncio.to_thread(self._sweep, set(kept))

    def _sweep(self, kept: set[str]) -> int:
        removed, old = 0, time.time() - _YOUNG_SECONDS
        for path in list(self._files()):
            opened = path.parent.parent.name == _OPENED
            with contextlib.suppress(OSError):  # another time
                if (opened or path.name not in kept) and path.stat().st_mtime < old:
                    path.unlink()
                    removed += not opened
                    path.parent.rmdir()  # refuses while there is something in it
        return removed

    def _files(self) -> Iterator[Path]:
        for folder in self._folder.glob("??"):
            yield from (path for path in folder.iterdir() if path.is_file())
        yield from (path for path in (self._folder / _OPENED).glob("*/*") if path.is_file())


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all; what is made so is 0600."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def _refused(happened: str, error: OSError) -> ProblemError:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    advice = (
        tr("The disk is full: free some space and try again.")
        if full
        else tr("Look whether Ponder may write that folder.")
    )
    return ProblemError(Problem(ProblemKind.STORAGE, happened, advice, retry=Retry.LATER, detail=str(error)))


def _gone(detail: str) -> ProblemError:
    return ProblemError(
        Problem(
            ProblemKind.STORAGE,
            tr("An attached file is no longer in Ponder's folder."),
            tr("Write the question anew and attach the file again. Nothing was sent."),
            detail=detail,
        )
    )
