"""One ZIP file with folders in it, for a person to read: written piece by piece, there only once it is whole."""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
import unicodedata
import zipfile
from pathlib import Path

from desktop_app.documents.report_files import safe_name
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.language import tr


class EverythingFile:
    """The file `path`, 0600. Every method blocks and raises ProblemError (storage)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._taken: set[str] = set()
        try:
            descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".ponder-")
        except OSError as error:
            raise _refused(path, error) from error
        self._temporary = Path(temporary)
        self._file = os.fdopen(descriptor, "wb")
        self._zip = zipfile.ZipFile(self._file, "w", zipfile.ZIP_DEFLATED)

    def add(self, folder: str, title: str, suffix: str, content: bytes) -> str:
        """One file in `folder` (empty: at the top), under a safe name made from `title`; returns where it is."""
        stem = safe_name(title)
        name, number = f"{folder}/{stem}.{suffix}".lstrip("/"), 1
        while (key := unicodedata.normalize("NFKC", name).casefold()) in self._taken:
            number += 1
            name = f"{folder}/{stem} ({number}).{suffix}".lstrip("/")
        self._taken.add(key)
        entry = zipfile.ZipInfo(name, time.localtime()[:6])
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o600 << 16
        try:
            self._zip.writestr(entry, content)
        except OSError as error:
            raise _refused(self.path, error) from error
        return name

    def finish(self) -> None:
        """It is whole now, and takes the place of a file of that name, which the person said may go."""
        try:
            self._zip.close()
            self._file.close()
            self._temporary.replace(self.path)
        except OSError as error:
            raise _refused(self.path, error) from error

    def discard(self) -> None:
        """Nothing of it remains, unless it was finished."""
        for close in (self._zip.close, self._file.close, self._temporary.unlink):
            with contextlib.suppress(OSError, ValueError):
                close()


def _refused(path: Path, error: OSError) -> ProblemError:
    return ProblemError(
        Problem(
            ProblemKind.STORAGE,
            tr("{name} could not be written to {folder}.", name=path.name, folder=path.parent),
            tr("Free some space or choose another folder, then export again."),
            retry=Retry.LATER,
            detail=str(error),
        )
    )
