"""The part of JSON Schema (draft 2020-12) that answers are checked against: nothing remote, everything bounded.

A schema that uses another keyword, or refers to anything outside itself, is refused when it is read, so that no
answer passes because a rule was silently left out. `format` only describes, as the draft has it by default.
`json_fit` holds values against a schema.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.grading.patterns import compiled
from desktop_app.language import tr

Json = Any
"""What `json.loads` gives: None, bool, int, float, str, list or dict."""

MOST_CHARACTERS = 100_000
DEEPEST = 60

_WORDS = frozenset(
    {"$schema", "$id", "$comment", "title", "description", "default", "examples", "deprecated", "readOnly"}
    | {"writeOnly", "format", "contentEncoding", "contentMediaType"}
)
"""Keywords that only describe."""
_ONE = frozenset({"not", "if", "then", "else", "items", "contains", "additionalProperties", "propertyNames"})
_MANY = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
_NAMED = frozenset({"$defs", "definitions", "properties", "patternProperties", "dependentSchemas"})
_COUNTS = frozenset(
    {"minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "minContains", "maxContains"}
)
_BOUNDS = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"})
_OTHERS = frozenset({"type", "enum", "const", "pattern", "required", "dependentRequired", "uniqueItems", "$ref"})
_KNOWN = _WORDS | _ONE | _MANY | _NAMED | _COUNTS | _BOUNDS | _OTHERS
_TYPES = frozenset({"null", "boolean", "object", "array", "number", "integer", "string"})


class SchemaError(Exception):
    """A schema that can't be used; its text is a sentence, `path` where in the schema, as a JSON pointer."""

    def __init__(self, path: str, happened: str) -> None:
        super().__init__(tr("At {place}: {happened}", place=path or tr("the top"), happened=happened))
        self.path = path


@dataclass(frozen=True, slots=True)
class JsonSchema:
    """A schema that was looked at: `places` has every schema in it by its JSON pointer, the whole under the empty one.

    References lead to one of these and nowhere else.
    """

    places: Mapping[str, Json]


def read_json(text: str) -> Json:
    """A JSON text, strictly: no NaN, no number that no float holds.

    Raises ValueError for anything else, also for one that nests too deep.
    """

    def no_constant(name: str) -> Json:
        raise ValueError(f"{name} is no JSON number")

    def finite(digits: str) -> float:
        value = float(digits)
        return no_constant(digits[:20]) if math.isinf(value) else value

    try:
        return json.loads(text, parse_constant=no_constant, parse_float=finite)
    except RecursionError:
        raise ValueError("it nests too deep") from None


def read_schema(text: str) -> JsonSchema:
    """A schema from its text. Raises SchemaError."""
    if len(text) > MOST_CHARACTERS:
        raise SchemaError("", tr("the schema has more than {most:,} characters.", most=MOST_CHARACTERS))
    try:
        schema = read_json(text)
    except ValueError as error:
        raise SchemaError("", tr("this is no JSON: {error}.", error=error)) from None
    places: dict[str, Json] = {}
    _look_at(schema, places, "", 0)
    for place, inner in places.items():
        reference = inner.get("$ref") if isinstance(inner, dict) else None
        if reference is not None and reference[1:] not in places:
            raise SchemaError(f"{place}/$ref", tr("there is no schema at {place}.", place=reference[:60]))
    return JsonSchema(places)


def _look_at(schema: Json, places: dict[str, Json], path: str, depth: int) -> None:
    places[path] = schema
    if isinstance(schema, bool):
        return
    if not isinstance(schema, dict):
        raise SchemaError(path, tr("a schema is an object, true or false."))
    if depth > DEEPEST:
        raise SchemaError(path, tr("the schema nests too deep."))
    for keyword, value in schema.items():
        place = f"{path}/{keyword}"
        if keyword not in _KNOWN:
            raise SchemaError(place, tr("the keyword “{keyword}” is not supported.", keyword=keyword[:40]))
        problem = _wrong_value(keyword, value)
        if problem:
            raise SchemaError(place, problem)
    for place, inner in _inner(schema, path):
        _look_at(inner, places, place, depth + 1)


def _inner(schema: Mapping[str, Json], path: str) -> Iterator[tuple[str, Json]]:
    for keyword, value in schema.items():
        if keyword in _ONE:
            yield f"{path}/{keyword}", value
        elif keyword in _MANY:
            yield from ((f"{path}/{keyword}/{place}", each) for place, each in enumerate(value))
        elif keyword in _NAMED:
            yield from ((f"{path}/{keyword}/{_escaped(name)}", each) for name, each in value.items())


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def _wrong_value(keyword: str, value: Json) -> str:
    """Why a keyword can't have this value, empty where it can."""
    if keyword in _COUNTS:
        return "" if is_integer(value) and value >= 0 else tr("a whole number from 0 is needed.")
    if keyword in _BOUNDS:
        fits = is_number(value) and (keyword != "multipleOf" or value > 0)
        return "" if fits else tr("a number is needed, above 0 for multipleOf.")
    if keyword in _MANY:
        return "" if isinstance(value, list) and value else tr("a list of schemas is needed.")
    if keyword in _NAMED:
        if not isinstance(value, dict):
            return tr("an object of schemas is needed.")
        return next(filter(None, map(_wrong_pattern, value)), "") if keyword == "patternProperties" else ""
    check = _VALUES.get(keyword)
    return check(value) if check else ""


def _wrong_pattern(value: Json) -> str:
    if not isinstance(value, str):
        return tr("a pattern is a text.")
    try:
        compiled(value)
    except ValueError as error:
        return str(error)
    return ""


def _wrong_type(value: Json) -> str:
    types = value if isinstance(value, list) else [value]
    fits = bool(types) and all(isinstance(each, str) and each in _TYPES for each in types)
    return "" if fits else tr("a type is one of {types}.", types=", ".join(sorted(_TYPES)))


def _wrong_names(value: Json) -> str:
    fits = isinstance(value, list) and all(isinstance(each, str) for each in value)
    return "" if fits else tr("a list of names is needed.")


def _wrong_dependents(value: Json) -> str:
    fits = isinstance(value, dict) and not any(_wrong_names(each) for each in value.values())
    return "" if fits else tr("an object of lists of names is needed.")


def _wrong_reference(value: Json) -> str:
    inside = isinstance(value, str) and (value == "#" or value.startswith("#/"))
    if inside:
        return ""
    return tr("only references inside the schema are followed, such as #/$defs/name; nothing is fetched.")


_VALUES: Mapping[str, Callable[[Json], str]] = {
    "type": _wrong_type,
    "enum": lambda value: "" if isinstance(value, list) else tr("a list is needed."),
    "pattern": _wrong_pattern,
    "required": _wrong_names,
    "dependentRequired": _wrong_dependents,
    "uniqueItems": lambda value: "" if isinstance(value, bool) else tr("true or false is needed."),
    "$ref": _wrong_reference,
}


def is_number(value: Json) -> bool:
    """A number, which true and false are not."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_integer(value: Json) -> bool:
    """A whole number, which 1.0 is too."""
    return is_number(value) and (isinstance(value, int) or value.is_integer())
