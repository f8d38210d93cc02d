"""Writes an exported file whole or not at all, with a sentence when the disk refuses."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.language import tr


def write_export(path: Path, text: str) -> None:
    """Write a text file, replacing one of that name only once the new one is whole. Blocks: call it on a thread.

    CSV gets a byte-order mark, by which spreadsheets know UTF-8. Raises ProblemError (storage).
    """
    write_bytes(path, text.encode("utf-8-sig" if path.suffix.lower() == ".csv" else "utf-8", "replace"))


def write_bytes(path: Path, content: bytes) -> None:
    """The same for a file that is not text, such as a workbook. Blocks; raises ProblemError (storage)."""
    temporary = ""
    try:
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise ProblemError(
            Problem(
                kind=ProblemKind.STORAGE,
                happened=tr("The disk is full, so {name} was not written.", name=path.name)
                if full
                else tr("{name} could not be written to {folder}.", name=path.name, folder=path.parent),
                advice=tr("Free some space or choose another folder, then export again."),
                retry=Retry.LATER,
                detail=str(error),
            )
        ) from error
