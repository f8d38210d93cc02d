"""Answers that must fit a JSON schema: what the API asks of such a schema, whether an answer fits, and examples."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache

from desktop_app.domain.grading.json_fit import TooMuchError, first_fault
from desktop_app.domain.grading.json_schema import Json, JsonSchema, SchemaError, read_json, read_schema
from desktop_app.domain.grading.retelling import retold
from desktop_app.language import later, tr

MOST_FAULTS = 20
DEEPEST = 10
MOST_PROPERTIES = 5_000
"""Levels and properties that a strict schema may have (OpenAI's guide on structured outputs)."""
_REFUSED = frozenset({"allOf", "oneOf", "not", "if", "then", "else", "dependentRequired", "dependentSchemas"}) | {
    "patternProperties", "propertyNames", "contains", "minContains", "maxContains", "uniqueItems", "prefixItems",
    "minProperties", "maxProperties",
}  # fmt: skip
"""Keywords of JSON Schema that are not taken where an answer is held to it strictly."""


def schema_faults(text: str) -> tuple[str, ...]:
    """Why the API would refuse a schema: sentences that name the place; none where it can be sent."""
    if not text.strip():
        return (tr("There is no schema yet."),)
    try:
        schema = read_schema(text)
    except SchemaError as error:
        return (str(error),)
    found: list[str] = []
    for fault in _strict_faults(schema):
        if len(found) == MOST_FAULTS:
            break
        found.append(fault)
    return tuple(found)


def _strict_faults(schema: JsonSchema) -> Iterator[str]:
    root = schema.places[""]
    if not isinstance(root, dict) or root.get("type") != "object":
        yield tr("At the top: the whole answer has to be an object (“type”: “object”).")
    elif "anyOf" in root:
        yield tr("At the top: “anyOf” is not taken there, only further in.")
    properties = 0
    for place, inner in schema.places.items():
        where = tr("At {place}:", place=place or tr("the top"))
        if not isinstance(inner, dict):
            if not place.endswith("/additionalProperties"):
                yield tr("{where} true and false are no schemas here.", where=where)
            continue
        yield from _faults_at(where, inner)
        properties += len(inner.get("properties", ()))
        if place.count("/properties/") + place.count("/items") > DEEPEST:
            yield tr("{where} it nests deeper than {deepest} levels.", where=where, deepest=DEEPEST)
    if properties > MOST_PROPERTIES:
        yield tr(
            "It has {properties:,} properties; {most_properties:,} are allowed.",
            properties=properties,
            most_properties=MOST_PROPERTIES,
        )


def _faults_at(where: str, schema: Mapping[str, Json]) -> Iterator[str]:
    for keyword in schema:
        if keyword in _REFUSED:
            yield tr("{where} “{keyword}” is not taken by the API.", where=where, keyword=keyword)
    kinds = schema.get("type", ())
    if kinds != "object" and not (isinstance(kinds, list) and "object" in kinds) and "properties" not in schema:
        return
    if schema.get("additionalProperties") is not False:
        yield tr("{where} “additionalProperties”: false is missing.", where=where)
    names, required = set(schema.get("properties", ())), set(schema.get("required", ()))
    if absent := sorted(names - required):
        shown = ", ".join(f"“{name[:40]}”" for name in absent[:3])
        more = tr(" and {count} more", count=len(absent) - 3) if len(absent) > 3 else ""
        yield tr(
            "{where} every property has to be in “required”; {shown}{more} can be allowed to be null instead.",
            where=where,
            shown=shown,
            more=more,
        )
    if unknown := sorted(required - names):
        yield tr("{where} “{unknown}” is required, but not among the properties.", where=where, unknown=unknown[0][:40])


def made_strict(text: str) -> str:
    """The schema with what strictness asks of every object: no other properties, all of them required. Text that is
    no schema stays as it is."""
    try:
        schema = read_schema(text)
    except SchemaError:
        return text
    for inner in schema.places.values():
        if isinstance(inner, dict) and ("properties" in inner or inner.get("type") == "object"):
            inner["additionalProperties"] = False
            inner["required"] = list(inner.setdefault("properties", {}))
    return json.dumps(schema.places[""], indent=2, ensure_ascii=False)


@lru_cache(maxsize=256)
def answer_fault(answer: str, schema: str) -> str:
    """Where and why an answer does not fit a schema, in a sentence; empty where it does."""
    try:
        value = read_json(answer)
    except ValueError as error:
        return tr("The answer is no JSON: {error}.", error=error)
    try:
        return retold(first_fault(value, read_schema(schema)))
    except SchemaError as error:
        return tr("Its schema can't be read. {error}", error=error)
    except TooMuchError:
        return tr("The answer is too large to be checked against its schema.")


@lru_cache(maxsize=256)
def readable(answer: str) -> str:
    """The JSON of an answer with line breaks; what is no JSON stays as it is."""
    try:
        return json.dumps(read_json(answer), indent=2, ensure_ascii=False)
    except ValueError:
        return answer


def _example(properties: Mapping[str, Json]) -> str:
    whole = {
        "type": "object", "properties": properties, "required": list(properties), "additionalProperties": False,
    }  # fmt: skip
    return json.dumps(whole, indent=2, ensure_ascii=False)


def _object(**properties: Json) -> Json:
    return {
        "type": "object", "properties": properties, "required": list(properties), "additionalProperties": False,
    }  # fmt: skip


_TEXT: Json = {"type": "string"}

EXAMPLES: tuple[tuple[str, str], ...] = (
    (
        later("Answer with confidence"),
        _example({
            "answer": {**_TEXT, "description": "The answer in a sentence or two"},
            "confidence": {"type": "number", "minimum": 0, "maximum": 1},
            "open_questions": {"type": "array", "items": _TEXT},
        }),
    ),
    (
        later("List of items"),
        _example({
            "items": {
                "type": "array",
                "items": _object(name=_TEXT, summary=_TEXT, year={"type": ["integer", "null"]}),
            },
        }),
    ),
    (
        later("One of several classes"),
        _example({
            "label": {"type": "string", "enum": ["positive", "neutral", "negative"]},
            "reason": _TEXT,
        }),
    ),
    (
        later("Facts with sources"),
        _example({
            "facts": {
                "type": "array",
                "items": _object(claim=_TEXT, source=_TEXT, certain={"type": "boolean"}),
            },
            "missing": {**_TEXT, "description": "What could not be found out"},
        }),
    ),
)  # fmt: skip
"""Name and schema, to begin with."""
