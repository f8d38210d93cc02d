"""Rows of JSONL files, one object per line, and of text files, a question per line or per paragraph."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.documents.row_source import MOST_COLUMNS, refused
from desktop_app.domain.imports import BadRow, Row
from desktop_app.language import tr

QUESTION = "Question"  # not shown
"""The one column of a text file, and of a JSONL file whose lines are plain texts."""


@dataclass(frozen=True, slots=True)
class KeyedRow:
    """A row whose cells have their column's name; columns come up as the file is read."""

    line: int
    cells: Mapping[str, str]


def json_rows(path: Path, encoding: str) -> Iterator[KeyedRow | BadRow]:
    """An object, or a text, per line; what is neither is named."""
    with path.open(encoding=encoding) as file:
        for line, text in enumerate(file, 1):
            raw = text.rstrip("\r\n")
            if not raw.strip():
                continue
            if line == 1 and raw.strip() == "[":
                advice = tr("Save it as JSONL: one object per line, without the list around them.")
                raise refused(path.name, tr("is one JSON list over several lines"), advice)
            yield _json_row(line, raw)


def _json_row(line: int, raw: str) -> KeyedRow | BadRow:
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError) as error:
        said = tr("nested too deep")
        if isinstance(error, json.JSONDecodeError):
            said = tr("{fault} at column {column}", fault=error.msg, column=error.colno)
        return BadRow(line, tr("This line is not JSON: {said}.", said=said), raw=raw)
    if isinstance(value, str):
        return KeyedRow(line, {QUESTION: value})
    if not isinstance(value, dict):
        return BadRow(line, tr("This line is neither an object {…} nor a text in quotes."), raw=raw)
    if len(value) > MOST_COLUMNS:
        return BadRow(line, tr("This line has more than {most_columns} keys.", most_columns=MOST_COLUMNS), raw=raw)
    unnamed = "(no name)"  # not shown
    return KeyedRow(line, {" ".join(key.split())[:200] or unnamed: _text(cell) for key, cell in value.items()})


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def text_rows(path: Path, encoding: str, *, paragraphs: bool) -> Iterator[Row]:
    """A question per line, or per block of lines between empty ones."""
    with path.open(encoding=encoding) as file:
        begun, block = 0, list[str]()
        for line, text in enumerate(file, 1):
            words = text.strip()
            if not paragraphs and words:
                yield Row(line, (words,))
            elif paragraphs and words:
                begun = begun or line
                block.append(text.rstrip())
            elif block:
                yield Row(begun, ("\n".join(block),))
                begun, block = 0, []
        if block:
            yield Row(begun, ("\n".join(block),))
