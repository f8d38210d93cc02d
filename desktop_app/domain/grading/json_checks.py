"""Whether the JSON in an answer fits a schema."""

from __future__ import annotations

import json
import re
from functools import lru_cache

from desktop_app.domain.grading import said
from desktop_app.domain.grading.checks import Graded, Schema, right, unknown, wrong
from desktop_app.domain.grading.json_fit import TooMuchError, first_fault
from desktop_app.domain.grading.json_schema import Json, JsonSchema, SchemaError, read_json, read_schema

_FENCE = re.compile(r"^[ \t]*(?:```|~~~)[ \t]*(?:json[a-z0-9]*)?[ \t]*$", re.IGNORECASE | re.MULTILINE)
_MOST_STARTS = 50


def grade_schema(answer: str, check: Schema) -> Graded:
    """Whether the answer holds JSON that fits."""
    try:
        schema = _read(check.schema)
    except SchemaError as error:
        return unknown(said.SCHEMA_NOT_USABLE.format(fault=error))
    found = json_in(answer)
    if found is None:
        return wrong(said.NO_JSON)
    try:
        fault = first_fault(found[0], schema)
    except TooMuchError:
        return unknown(said.ENDLESS)
    return wrong(fault) if fault else right(said.FITS)


@lru_cache(maxsize=64)
def _read(text: str) -> JsonSchema:
    return read_schema(text)


def json_in(answer: str) -> tuple[Json] | None:
    """The JSON of an answer: all of it, its last fenced block that is JSON, or the first object or list in its text."""
    try:
        return (read_json(answer),)
    except ValueError:
        pieces = _FENCE.split(answer)
    for block in reversed(pieces[1:-1]):
        try:
            return (read_json(block),)
        except ValueError:
            continue
    return _first_in(answer)


def _first_in(answer: str) -> tuple[Json] | None:
    decoder = json.JSONDecoder()
    starts = 0
    for match in re.finditer(r"[{\[]", answer):
        starts += 1
        if starts > _MOST_STARTS:
            break
        try:
            _, end = decoder.raw_decode(answer, match.start())
            return (read_json(answer[match.start() : end]),)
        except (ValueError, RecursionError):
            continue
    return None
