"""A file of rows before it is understood: its limits, its fingerprint, its encoding; hostile until checked."""

from __future__ import annotations

import codecs
import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import later, tr

LARGEST_FILE = 50_000_000
"""Bytes."""
MOST_ROWS = 50_000
MOST_COLUMNS = 200
MOST_CHARACTERS = 100_000_000
"""Of all cells together: a workbook may hold one long text and use it in every row."""
LONGEST_CELL = 500_000
"""Characters."""
_BLOCK = 1 << 20

CP1252_NOTE = later(
    "The file is not UTF-8, so it was read as Windows-1252 (cp1252). If letters with accents look wrong in the "
    "preview, save it as UTF-8 and choose it again."
)
CP949_NOTE = later(
    "The file is not UTF-8, so it was read as Korean (cp949). If the letters look wrong in the preview, save it as "
    "UTF-8 and choose it again."
)


@dataclass(frozen=True, slots=True)
class Bytes:
    """What is known of a file's bytes; `stamp` changes when somebody writes to it."""

    size: int
    content_hash: str
    stamp: tuple[int, int]
    opening: bytes


def refused(name: str, happened: str, advice: str, detail: str = "") -> ProblemError:
    """The file as a whole cannot be used."""
    return ProblemError(
        Problem(ProblemKind.CONFIGURATION, tr("“{name}” {what}.", name=name, what=happened), advice, detail=detail)
    )


def look_at(path: Path) -> Bytes:
    """Read the file once for its fingerprint. Raises ProblemError when it cannot be read, is empty or too large."""
    digest, size, opening = hashlib.sha256(), 0, b""
    try:
        stamp = stamp_of(path)
        if not path.is_file():
            raise refused(path.name, tr("is no file"), tr("Choose a CSV, TSV, JSONL, XLSX or text file."))
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                opening = opening or block[:4096]
                size += len(block)
                if size > LARGEST_FILE:
                    limit = LARGEST_FILE // 1_000_000
                    raise refused(
                        path.name, tr("is larger than {limit} MB", limit=limit), tr("Part it into smaller files.")
                    )
                digest.update(block)
    except OSError as error:
        raise refused(
            path.name, tr("could not be read"), tr("{strerror}. Choose another file.", strerror=error.strerror or error)
        ) from error
    if not size:
        raise refused(path.name, tr("is empty"), tr("Choose another file."))
    return Bytes(size, digest.hexdigest(), stamp, opening)


def stamp_of(path: Path) -> tuple[int, int]:
    """Size and time of the last change."""
    status = os.stat(path)
    return status.st_size, status.st_mtime_ns


def encoding_of(path: Path, opening: bytes) -> tuple[str, tuple[str, ...]]:
    """The encoding of a text file, and what a person should know about it. Raises ProblemError when it is no text."""
    if opening.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise refused(path.name, tr("is text in UTF-32"), tr("Save it as UTF-8 and choose it again."))
    if opening.startswith(codecs.BOM_UTF8):
        encodings: Sequence[str] = ("utf-8-sig",)
    elif opening.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ("utf-16",)
    elif b"\0" in opening:
        encodings = _utf16_without_mark(opening)  # what Excel saves as "Unicode text", its mark left out
    else:
        encodings = ("utf-8", "cp949", "cp1252")
    for encoding in encodings:
        if _reads_as(path, encoding):
            note = {"cp1252": CP1252_NOTE, "cp949": CP949_NOTE}.get(encoding)
            return encoding, (tr(note),) if note else ()
    raise refused(
        path.name, tr("is not a text file that Ponder can read"), tr("Save it as UTF-8 text and choose it again.")
    )


def _utf16_without_mark(opening: bytes) -> tuple[str, ...]:
    even, odd = opening[0::2].count(0), opening[1::2].count(0)
    if odd > len(opening) // 8 and not even:
        return ("utf-16-le",)
    return ("utf-16-be",) if even > len(opening) // 8 and not odd else ()


def _reads_as(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    foreign = hangul = 0
    try:
        with path.open("rb") as file:
            while True:
                block = file.read(_BLOCK)
                text = decoder.decode(block, final=not block)
                if "\0" in text:
                    return False
                if encoding == "cp949":
                    foreign += sum(character > "\x7f" for character in text)
                    hangul += sum(character in _common_hangul() for character in text)
                if not block:
                    break
    except UnicodeError:
        return False
    # almost any text in cp1252 can be read as cp949 too, but then hardly as Korean words
    return encoding != "cp949" or hangul * 10 >= foreign * 9


@cache
def _common_hangul() -> frozenset[str]:
    """The 2,350 syllables of everyday Korean (KS X 1001)."""
    return frozenset(bytes((high, low)).decode("euc_kr") for high in range(0xB0, 0xC9) for low in range(0xA1, 0xFF))


def named_columns(header: Sequence[str]) -> tuple[str, ...]:
    """Names for every column: what the header says, made unique; empty ones at its end are no columns."""
    cells = [" ".join(cell.split())[:200] for cell in header]
    while cells and not cells[-1]:
        cells.pop()
    names: list[str] = []
    for number, cell in enumerate(cells, 1):
        name, again = cell or f"Column {number}", 1  # not shown
        while name.casefold() in {each.casefold() for each in names}:
            again += 1
            name = f"{cell or f'Column {number}'} ({again})"  # not shown
        names.append(name)
    return tuple(names)
