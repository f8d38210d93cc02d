"""Makes files of comparisons, and opens those that others made. No Qt."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Protocol

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.language import later
from desktop_app.services.comparison_files import ComparisonFiles
from desktop_app.services.comparison_ports import (
    ComparisonRecord,
    FileKind,
    ReadComparison,
    ReportWords,
    WriteComparison,
)
from desktop_app.ui.comparison_tab.verdict.words import words_of

LABELS: dict[FileKind, tuple[str, str]] = {
    FileKind.HTML: (later("HTML report…"), later("Everything in one page that any browser shows, for others to read")),
    FileKind.XLSX: (later("Excel workbook…"), later("Trials, figures, tasks and what they mean, each on a sheet")),
    FileKind.CSV: (later("CSV table…"), later("One row per trial, with its reasoning tokens")),
    FileKind.JSON: ("JSON…", later("Everything but the raw responses, for other programs")),
    FileKind.BUNDLE: (
        later("Comparison file…"),
        later("Everything, raw responses too; Ponder opens it elsewhere to be read"),
    ),
}
"""What each kind is called in menus, and what it is good for."""

_UNFIT = re.compile(r"[^\w\-.,() ]+")
_LONGEST_NAME = 60


class FilePlaces(Protocol):
    """Asks a person for places on the disk."""

    async def where_to_save(self, name: str, kind: FileKind) -> Path | None: ...

    async def which_to_open(self) -> Path | None: ...

    def tell_saved(self, path: Path) -> None: ...


class Exporting:
    """`opened` is awaited with each comparison that came from a file."""

    def __init__(
        self,
        places: FilePlaces,
        files: ComparisonFiles,
        write: WriteComparison,
        read: ReadComparison,
        opened: Callable[[ComparisonId], Awaitable[None]],
    ) -> None:
        self._places = places
        self._files = files
        self._write = write
        self._read = read
        self._opened = opened

    async def export(self, comparison: Comparison, kind: FileKind) -> None:
        """Ask where to, and write away from the window. Raises ProblemError when the disk refuses."""
        path = await self._places.where_to_save(f"{file_name(comparison.title)}.{kind.value}", kind)
        if path is not None:
            record = await self._files.record(comparison.id, raws=kind is FileKind.BUNDLE)
            await asyncio.to_thread(self._write, record, report_words(record), kind, path)
            self._places.tell_saved(path)

    async def open_file(self) -> None:
        """Ask which, check it, and show it to be read only. Raises ProblemError for a file that is none."""
        path = await self._places.which_to_open()
        if path is not None:
            await self.open_path(path)

    async def open_path(self, path: Path) -> None:
        """Check this file, and show it to be read only. Raises ProblemError for a file that is none."""
        record = await asyncio.to_thread(self._read, path)
        board = await self._files.open(record)
        await self._opened(board.comparison.id)


def report_words(record: ComparisonRecord) -> ReportWords:
    """The verdict as the screen says it, if one was read; else only what must not be overlooked."""
    finding = record.finding
    if finding is None:
        return ReportWords()
    words = words_of(record.comparison, finding, record.figures, simulated=record.simulated)
    if finding.verdict is None and finding.standing.complete:
        return ReportWords(remarks=words.notes)
    return ReportWords(tuple(line for line in (words.main, words.second, words.basis) if line), words.notes)


def file_name(title: str) -> str:
    """The title as a file may be called."""
    name = " ".join(_UNFIT.sub(" ", title).split())[:_LONGEST_NAME].strip(" .-")
    return name or "comparison"
