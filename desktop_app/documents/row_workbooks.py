"""Rows of XLSX workbooks: formulas as the values they were saved with, and nothing unpacked that would be too large."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from desktop_app.documents.row_source import MOST_COLUMNS, refused
from desktop_app.domain.imports import BadRow, Row
from desktop_app.domain.problems import ProblemError
from desktop_app.language import later, tr

LARGEST_UNPACKED = 200_000_000
"""Bytes of all parts of the workbook."""
MOST_PARTS = 5_000
_BLOCK = 1 << 20
_ERRORS = frozenset({"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"})
_UNREADABLE = later("cannot be read as a workbook")
_SAVE_AGAIN = later("Open it in a spreadsheet program, save it as .xlsx, and choose it again.")


def check_workbook(path: Path) -> bool:
    """Refuse what unpacks to too much or brings its own XML entities; returns whether any sheet has formulas."""
    formulas = False
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
                limit = LARGEST_UNPACKED // 1_000_000
                raise refused(
                    path.name,
                    tr("would unpack to more than {limit} MB", limit=limit),
                    tr("Part it, or save the sheet as CSV."),
                )
            for part in parts:
                if not part.filename.endswith((".xml", ".rels")):
                    continue
                with archive.open(part) as file:  # never gives more than the size checked above
                    opening = file.read(_BLOCK)
                    if b"<!DOCTYPE" in opening[:4096].replace(b"\0", b"") or b"<!ENTITY" in opening[:4096]:
                        raise refused(path.name, tr("is no workbook that a spreadsheet program saved"), _SAVE_AGAIN)
                    if part.filename.startswith("xl/worksheets/"):
                        formulas = formulas or _has_formulas(opening, file)
    except (zipfile.BadZipFile, RuntimeError, EOFError, OSError, ValueError) as error:
        raise refused(path.name, tr(_UNREADABLE), _SAVE_AGAIN, str(error)) from error
    return formulas


def _has_formulas(block: bytes, file: Any) -> bool:
    end = b""
    while block:
        both = end + block
        if b"<f>" in both or b"<f " in both:
            return True
        end, block = both[-2:], file.read(_BLOCK)
    return False


def sheet_names(path: Path) -> tuple[str, ...]:
    """The sheets with cells in their order, hidden ones too. Call `check_workbook` first."""
    with ExitStack() as stack:
        return tuple(sheet.title for sheet in _opened(path, stack, values=True).worksheets)


def workbook_rows(path: Path, sheet: str, *, formulas: bool) -> Iterator[Row | BadRow]:
    """Every row of a sheet with its number and cells, empty ones left out. With `formulas` a formula whose value was
    never saved makes its row a bad one, instead of an empty cell that nobody notices."""
    with ExitStack() as stack:
        try:
            values = _cells(_opened(path, stack, values=True), sheet)
            written = _cells(_opened(path, stack, values=False), sheet) if formulas else None
            for number, cells in enumerate(values, 1):
                sources = next(written, ()) if written is not None else ()
                if cells.count(None) == len(cells) and not any(sources):  # quickly past a million empty rows
                    continue
                row = _row(number, cells, sources)
                if row is not None:
                    yield row
        except ProblemError:
            raise
        except Exception as error:  # a damaged workbook fails in many ways
            raise refused(path.name, tr(_UNREADABLE), _SAVE_AGAIN, f"{type(error).__name__}: {error}") from error


def _opened(path: Path, stack: ExitStack, *, values: bool) -> Any:
    from openpyxl import load_workbook

    warnings.filterwarnings("ignore", module=r"openpyxl\..*")  # about styles and validations that nobody needs here
    try:
        file = stack.enter_context(path.open("rb"))
        workbook = load_workbook(file, read_only=True, data_only=values, keep_links=False)
    except Exception as error:
        raise refused(path.name, tr(_UNREADABLE), _SAVE_AGAIN, f"{type(error).__name__}: {error}") from error
    stack.enter_context(closing(workbook))
    return workbook


def _cells(workbook: Any, sheet: str) -> Iterator[tuple[object, ...]]:
    worksheet = workbook[sheet]
    worksheet.reset_dimensions()  # what the file says of its own size may be wrong
    rows: Iterator[tuple[object, ...]] = worksheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True)
    return rows


def _row(number: int, cells: Sequence[object], written: Sequence[object]) -> Row | BadRow | None:
    last = next((place for place in range(len(cells), 0, -1) if cells[place - 1] is not None), 0)
    texts = [cell_text(cell) for cell in cells[:last]]
    while texts and not texts[-1].strip():
        texts.pop()
    lost = _unsaved_formula(cells, written)
    if lost:
        words = tr(
            "The formula in column {column} has no saved value. Open the workbook, save it, choose it again.",
            column=_letter(lost),
        )
        return BadRow(number, words, tuple(texts))
    for place, text in enumerate(texts, 1):
        if text in _ERRORS:
            return BadRow(
                number, tr("Column {column} holds the error {text}.", column=_letter(place), text=text), tuple(texts)
            )
    return Row(number, tuple(texts)) if texts else None


def _unsaved_formula(cells: Sequence[object], written: Sequence[object]) -> int:
    for place, (cell, source) in enumerate(zip(cells, written, strict=False), 1):
        if cell is None and source is not None and (not isinstance(source, str) or source.startswith("=")):
            return place
    return 0


def _letter(place: int) -> str:
    letters = ""
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_text(value: object) -> str:
    """A cell as text: days as 2026-11-21, numbers with the 15 digits that a spreadsheet knows."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "seconds")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else format(value, ".15g")
    return str(value)
