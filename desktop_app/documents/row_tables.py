"""Rows of CSV and TSV files: which character parts the cells is found out, a broken row is named and passed over."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from desktop_app.documents.row_source import LONGEST_CELL, refused
from desktop_app.domain.imports import BadRow, FileKind, Row
from desktop_app.language import tr

_SAMPLE = 200_000
_SAMPLE_ROWS = 100
_DELIMITERS = (",", ";", "\t", "|")
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\r?\n')
"""The first line by which Excel is told what parts the cells."""


def table_rows(path: Path, encoding: str, kind: FileKind) -> Iterator[Row | BadRow]:
    """Every row with its line and cells, empty ones left out; the header is a row like the others."""
    csv.field_size_limit(2 * LONGEST_CELL)
    with path.open(encoding=encoding, newline="") as file:
        sample = file.read(_SAMPLE)
        told = _SEPARATOR_LINE.match(sample)
        delimiter = told.group(1) if told else delimiter_of(sample, kind)
        file.seek(0)
        before = 0
        if told:
            file.readline()
            before = 1
        reader = csv.reader(file, delimiter=delimiter, strict=True)
        while True:
            line = before + reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield _broken(path.name, line, str(error))
                continue
            if any(cell.strip() for cell in cells):
                yield Row(line, tuple(cells))


def _broken(name: str, line: int, said: str) -> BadRow:
    if "field limit" in said:
        happened = tr("has a cell of more than {value:,} characters in line {line}", value=2 * LONGEST_CELL, line=line)
        raise refused(name, happened, tr("Most often a quote that opens there is never closed. Correct it."), said)
    if "unexpected end" in said:
        return BadRow(
            line, tr("A quote opens in this row and is never closed: all that follows was taken for its text.")
        )
    if "expected after" in said:
        return BadRow(
            line, tr("Something stands between a closing quote and the next cell. Double the quotes in a text.")
        )
    return BadRow(line, tr("The row cannot be read: {said}.", said=said))


def delimiter_of(sample: str, kind: FileKind) -> str:
    """What parts the cells: the character with which most rows have the same number of cells, and many of them."""
    if kind is FileKind.TSV and "\t" in sample:
        return "\t"
    best, delimiter = (0.0, 1), ","
    for candidate in _DELIMITERS:
        widths = _widths(sample, candidate)
        if not widths:
            continue
        (width, count), *_ = widths.most_common(1)
        share = count / widths.total()
        if width > 1 and (share, width) > best:
            best, delimiter = (share, width), candidate
    return delimiter


def _widths(sample: str, delimiter: str) -> Counter[int]:
    widths: Counter[int] = Counter()
    reader = csv.reader(sample.splitlines(keepends=True), delimiter=delimiter)
    try:
        for cells in reader:
            if cells:
                widths[len(cells)] += 1
            if widths.total() == _SAMPLE_ROWS:
                break
    except csv.Error:
        return widths
    return widths
