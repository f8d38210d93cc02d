"""Reads files of rows (CSV, TSV, JSONL, XLSX, text) for many jobs at once, and writes the bad rows to be repaired."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from desktop_app.documents.files import write_export
from desktop_app.documents.formula_cells import plain_cell, safe_cell
from desktop_app.documents.row_lines import QUESTION, KeyedRow, json_rows, text_rows
from desktop_app.documents.row_source import (
    LONGEST_CELL,
    MOST_CHARACTERS,
    MOST_COLUMNS,
    MOST_ROWS,
    Bytes,
    encoding_of,
    look_at,
    named_columns,
    refused,
    stamp_of,
)
from desktop_app.documents.row_tables import table_rows
from desktop_app.documents.row_workbooks import check_workbook, sheet_names, workbook_rows
from desktop_app.domain.imports import BadRow, FileContent, FileFacts, FileKind, ReadOptions, Row
from desktop_app.language import later, tr
from desktop_app.services.library_ports import StillWanted, StoppedReadingError

LINE_COLUMN, REASON_COLUMN = "Ponder: line", "Ponder: what is wrong"  # not shown
"""Two columns of a file of bad rows; read again, they are no columns of the person's."""
_LINE_KEY, _REASON_KEY, _RAW_KEY = "ponder_line", "ponder_reason", "ponder_text"
_KINDS = {
    ".csv": FileKind.CSV,
    ".tsv": FileKind.TSV,
    ".tab": FileKind.TSV,
    ".jsonl": FileKind.JSONL,
    ".ndjson": FileKind.JSONL,
    ".json": FileKind.JSONL,
    ".xlsx": FileKind.XLSX,
    ".xlsm": FileKind.XLSX,
}
_OLD = (".xls", ".ods", ".numbers", ".xlsb")
_ASK_EVERY = 500
_PART_IT = later("Part it into smaller files.")


def kind_of(path: Path, opening: bytes) -> FileKind:
    """By its name, unless its first bytes say otherwise. Raises ProblemError for what cannot be read."""
    suffix = path.suffix.lower()
    if suffix in _OLD or opening.startswith(b"\xd0\xcf\x11\xe0"):
        raise refused(
            path.name, tr("is a spreadsheet that Ponder cannot read"), tr("Save it as .xlsx or CSV, and choose that.")
        )
    if opening.startswith(b"PK\x03\x04"):
        return FileKind.XLSX
    if opening.startswith(b"%PDF"):
        raise refused(path.name, tr("is a PDF file"), tr("Choose a CSV, TSV, JSONL, XLSX or text file."))
    if _KINDS.get(suffix) is FileKind.XLSX:
        raise refused(
            path.name, tr("is not the workbook that its name says"), tr("Save it as .xlsx or CSV, and choose that.")
        )
    return _KINDS.get(suffix, FileKind.TEXT)


def read_rows(path: Path, options: ReadOptions, still_wanted: StillWanted = lambda _: True) -> FileContent:
    """Read a whole file; a row that cannot be used is named and does not stop the others. Blocks.

    Raises ProblemError (configuration) with what is wrong with the file as a whole, StoppedReadingError when
    `still_wanted`, which is told the number of rows so far, says no.
    """
    known = look_at(path)
    kind = kind_of(path, known.opening)
    reading = _Reading(path, known, kind, options)
    try:
        content = reading.content(still_wanted)
        if stamp_of(path) != known.stamp:
            raise refused(path.name, tr("was changed while it was read"), tr("Choose it again."))
    except OSError as error:
        raise refused(
            path.name, tr("could not be read"), tr("{strerror}. Choose it again.", strerror=error.strerror or error)
        ) from error
    return content


class _Reading:
    """One file, once."""

    def __init__(self, path: Path, known: Bytes, kind: FileKind, options: ReadOptions) -> None:
        self._path = path
        self._known = known
        self._kind = kind
        self._options = options
        self._notes: tuple[str, ...] = ()
        self._sheets: tuple[str, ...] = ()
        self._rows: list[Row] = []
        self._bad: list[BadRow] = []
        self._characters = 0

    def content(self, still_wanted: StillWanted) -> FileContent:
        if self._kind is FileKind.JSONL:
            columns = self._take_keyed(still_wanted)
        else:
            columns = self._take(self._source(), still_wanted)
        if not self._rows and not self._bad:
            raise refused(self._path.name, tr("has no rows"), tr("Choose another file."))
        facts = FileFacts(
            self._path.name,
            self._kind,
            columns,
            self._known.content_hash,
            self._known.size,
            self._notes,
            self._sheets,
            self._options,
        )
        return _without_repair_columns(FileContent(facts, tuple(self._rows), tuple(self._bad)))

    def _source(self) -> Iterator[Row | BadRow]:
        if self._kind is FileKind.XLSX:
            formulas = check_workbook(self._path)
            self._sheets = sheet_names(self._path)
            if not self._sheets:
                raise refused(self._path.name, tr("has no sheet with cells"), tr("Choose another file."))
            sheet = self._options.sheet if self._options.sheet in self._sheets else self._sheets[0]
            self._options = ReadOptions(sheet, self._options.header, self._options.paragraphs)
            return workbook_rows(self._path, sheet, formulas=formulas)
        encoding, self._notes = encoding_of(self._path, self._known.opening)
        if self._kind is FileKind.TEXT:
            return text_rows(self._path, encoding, paragraphs=self._options.paragraphs)
        return table_rows(self._path, encoding, self._kind)

    def _take(self, source: Iterable[Row | BadRow], still_wanted: StillWanted) -> tuple[str, ...]:
        columns: tuple[str, ...] = (QUESTION,) if self._kind is FileKind.TEXT else ()
        for row in source:
            if isinstance(row, BadRow):
                self._bad.append(row)
            elif not columns:
                columns = self._columns(row)
                if not self._options.header:
                    self._add(row, len(columns))
            else:
                self._add(row, len(columns))
            self._count(still_wanted)
        return columns

    def _columns(self, first: Row) -> tuple[str, ...]:
        count = len(named_columns(first.cells))
        if count > MOST_COLUMNS:
            raise refused(
                self._path.name,
                tr("has more than {most_columns} columns", most_columns=MOST_COLUMNS),
                tr("Delete those that are not needed."),
            )
        if not self._options.header:
            return tuple(f"Column {number}" for number in range(1, count + 1))  # not shown
        return named_columns(first.cells)

    def _add(self, row: Row, width: int) -> None:
        more = [cell for cell in row.cells[width:] if cell.strip()]
        if more:
            words = tr(
                "This row has {value} cells, but there are {width} columns.", value=width + len(more), width=width
            )
            self._bad.append(BadRow(row.line, words, row.cells[:width]))
            return
        self._checked(Row(row.line, (*row.cells[:width], *("",) * (width - len(row.cells)))))

    def _checked(self, row: Row) -> None:
        if max(map(len, row.cells), default=0) > LONGEST_CELL:
            cells = tuple(cell if len(cell) <= LONGEST_CELL else "" for cell in row.cells)
            self._bad.append(
                BadRow(
                    row.line, tr("A cell has more than {longest_cell:,} characters.", longest_cell=LONGEST_CELL), cells
                )
            )
            return
        self._characters += sum(map(len, row.cells))
        self._rows.append(row)

    def _count(self, still_wanted: StillWanted, more: int = 0) -> None:
        read = len(self._rows) + len(self._bad) + more
        if read > MOST_ROWS:
            raise refused(self._path.name, tr("has more than {most_rows:,} rows", most_rows=MOST_ROWS), _PART_IT)
        if self._characters > MOST_CHARACTERS:
            raise refused(
                self._path.name,
                tr("has more than {most_characters:,} characters in its cells", most_characters=MOST_CHARACTERS),
                _PART_IT,
            )
        if read % _ASK_EVERY == 0 and not still_wanted(read):
            raise StoppedReadingError

    def _take_keyed(self, still_wanted: StillWanted) -> tuple[str, ...]:
        """All keys are known only at the end."""
        encoding, self._notes = encoding_of(self._path, self._known.opening)
        found: list[KeyedRow] = []
        names: dict[str, None] = {}
        for row in json_rows(self._path, encoding):
            if isinstance(row, BadRow):
                self._bad.append(row)
            else:
                found.append(row)
                names.update(dict.fromkeys(row.cells))
            if len(names) > MOST_COLUMNS:
                raise refused(
                    self._path.name,
                    tr("has more than {most_columns} different keys", most_columns=MOST_COLUMNS),
                    tr("Use fewer keys."),
                )
            self._count(still_wanted, len(found))
        for row in found:
            self._checked(Row(row.line, tuple(row.cells.get(name, "") for name in names)))
        return tuple(names)


def _without_repair_columns(content: FileContent) -> FileContent:
    """A file of bad rows that was repaired: as the first one was, its formulas no longer defused."""
    columns = content.facts.columns
    markers = {LINE_COLUMN, REASON_COLUMN} if content.facts.kind is not FileKind.JSONL else {_LINE_KEY, _REASON_KEY}
    if not markers <= set(columns):
        return content
    dropped = markers | ({_RAW_KEY} if content.facts.kind is FileKind.JSONL else set())
    kept = [index for index, column in enumerate(columns) if column not in dropped]

    facts = content.facts

    def cells(row: Sequence[str]) -> tuple[str, ...]:
        found = (row[index] if index < len(row) else "" for index in kept)
        return tuple(map(plain_cell, found)) if facts.kind is not FileKind.JSONL else tuple(found)

    return FileContent(
        replace(facts, columns=cells(columns)),
        tuple(Row(row.line, cells(row.cells)) for row in content.rows),
        tuple(BadRow(row.line, row.reason, cells(row.cells), row.raw) for row in content.bad),
    )


# -- bad rows --------------------------------------------------------------------------------------------------------


def bad_rows_suffix(kind: FileKind) -> str:
    """What a file of bad rows is: like the first one where it was JSONL, else CSV."""
    return ".jsonl" if kind is FileKind.JSONL else ".csv"


def write_bad_rows(path: Path, facts: FileFacts, bad: Sequence[BadRow]) -> None:
    """The bad rows with line and reason, to be corrected and imported. Blocks; raises ProblemError (storage)."""
    write_export(path, _bad_json(facts, bad) if facts.kind is FileKind.JSONL else _bad_csv(facts, bad))


def _bad_csv(facts: FileFacts, bad: Sequence[BadRow]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([LINE_COLUMN, REASON_COLUMN, *map(safe_cell, facts.columns)])
    for row in bad:
        cells = row.cells or ((row.raw,) if row.raw else ())
        writer.writerow([str(row.line), safe_cell(row.reason), *map(safe_cell, cells)])
    return text.getvalue()


def _bad_json(facts: FileFacts, bad: Sequence[BadRow]) -> str:
    lines = []
    for row in bad:
        plain: dict[str, object] = {_LINE_KEY: row.line, _REASON_KEY: row.reason}
        if row.raw:
            plain[_RAW_KEY] = row.raw
        plain |= dict(zip(facts.columns, row.cells, strict=False))
        lines.append(json.dumps(plain, ensure_ascii=False) + "\n")
    return "".join(lines)
