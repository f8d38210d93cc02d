"""JSON schemas: held against an independent validator, and against hostile schemas and values."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from desktop_app.domain.grading.checks import Schema
from desktop_app.domain.grading.grading import grade_one
from desktop_app.domain.grading.json_fit import TooMuchError, first_fault, same
from desktop_app.domain.grading.json_schema import SchemaError, read_json, read_schema

CITY = '{"type": "object", "required": ["city"], "properties": {"city": {"type": "string"}}}'


class Guess:
    """Random schemas and random values that have a fair chance of fitting them."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)

    def value(self, depth: int = 0) -> Any:
        rng = self.rng
        kinds: list[Any] = [None, True, False, 0, 1, 2, 2.0, 2.5, -1, 0.3, "", "a", "ab", "abc"]
        if depth < 3 and rng.random() < 0.6:
            if rng.random() < 0.5:
                return [self.value(depth + 1) for _ in range(rng.randrange(4))]
            return {rng.choice("abc"): self.value(depth + 1) for _ in range(rng.randrange(4))}
        return rng.choice(kinds)

    def schema(self, depth: int = 0) -> Any:
        rng = self.rng
        if rng.random() < 0.08:
            return rng.random() < 0.7
        found: dict[str, Any] = {}
        for _ in range(rng.randrange(1, 4)):
            name = rng.choice(_PLAIN if depth > 2 else _PLAIN + _DEEP)
            found[name] = self._keyword(name, depth + 1)
        return found

    def _keyword(self, name: str, depth: int) -> Any:
        rng = self.rng
        if name == "type":
            names = ["null", "boolean", "object", "array", "number", "integer", "string"]
            return rng.choice(names) if rng.random() < 0.7 else rng.sample(names, 2)
        if name in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"):
            return rng.choice([-1, 0, 1, 2, 2.5])
        if name == "multipleOf":
            return rng.choice([1, 2, 0.5])
        if name.startswith(("min", "max")):
            return rng.randrange(4)
        if name in ("allOf", "anyOf", "oneOf", "prefixItems"):
            return [self.schema(depth) for _ in range(rng.randrange(1, 3))]
        if name in ("properties", "dependentSchemas"):
            return {rng.choice("abc"): self.schema(depth) for _ in range(2)}
        others: dict[str, Callable[[], Any]] = {
            "enum": lambda: [self.value(2) for _ in range(3)],
            "const": lambda: self.value(1),
            "pattern": lambda: rng.choice(["a", "^a", "b$", "^$"]),
            "required": lambda: rng.sample("abc", rng.randrange(3)),
            "dependentRequired": lambda: {"a": rng.sample("bc", 1)},
            "uniqueItems": lambda: rng.random() < 0.8,
            "patternProperties": lambda: {rng.choice(["a", "[bc]"]): self.schema(depth)},
            "$ref": lambda: "#/$defs/one",
        }
        return others.get(name, lambda: self.schema(depth))()


_PLAIN = [
    "type", "type", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
    "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "pattern", "required",
    "dependentRequired", "uniqueItems",
]  # fmt: skip
_DEEP = [
    "properties", "properties", "patternProperties", "additionalProperties", "propertyNames", "items", "prefixItems",
    "contains", "minContains", "maxContains", "allOf", "anyOf", "oneOf", "not", "if", "then", "else",
    "dependentSchemas", "$ref",
]  # fmt: skip


def test_an_independent_validator_agrees() -> None:
    fitting = 0
    for seed in range(1000):
        guess = Guess(seed)
        schema = guess.schema()
        if isinstance(schema, dict):
            schema["$defs"] = {"one": {"type": guess.rng.choice(["string", "integer", "array"])}}
        validator = jsonschema.Draft202012Validator(schema)
        ours = read_schema(json.dumps(schema))
        for _ in range(6):
            value = guess.value()
            fits = validator.is_valid(value)
            assert (first_fault(value, ours) == "") is fits, (seed, schema, value)
            fitting += fits
    assert 1000 < fitting < 5000, "both answers were tried"


@pytest.mark.parametrize(
    ("answer", "fits"),
    [
        ('{"city": "Paris"}', True),
        ('Here it is:\n```json\n{"city": "Paris"}\n```\nBye.', True),
        ('```\n{"city": 5}\n```\nNo:\n```json\n{"city": "Paris"}\n```', True),
        ('I say {"city": "Paris"} and no more', True),
        ("Paris", False),
        ('{"city": 5}', False),
        ('{"town": "Paris"}', False),
        ('{"city": "Paris"', False),
        ('{"city": NaN}', False),
        ("", False),
    ],
)
def test_the_json_in_an_answer(answer: str, fits: bool) -> None:
    assert grade_one(answer, None, Schema(CITY)).passed is fits


def test_what_does_not_fit_is_said_with_its_place() -> None:
    schema = '{"properties": {"a": {"items": {"maximum": 3}}}, "additionalProperties": false, "required": ["a"]}'
    why = {
        answer: grade_one(answer, None, Schema(schema)).why for answer in ('{"a": [1, 4]}', '{"a": 1, "b": 2}', "{}")
    }
    assert list(why.values()) == [
        "At /a/1: 4 is above 3.",
        "At the top: “b” is not allowed.",
        "At the top: “a” is missing.",
    ]


@pytest.mark.parametrize(
    ("schema", "happened"),
    [
        ("{", "this is no JSON"),
        ("[]", "an object, true or false"),
        ('{"$ref": "https://example.org/schema.json"}', "nothing is fetched"),
        ('{"$ref": "file:///etc/passwd"}', "nothing is fetched"),
        ('{"$ref": "other.json#/a"}', "nothing is fetched"),
        ('{"$ref": "#anchor"}', "nothing is fetched"),
        ('{"$ref": "#/$defs/none"}', "no schema at"),
        ('{"$ref": "#/properties/a/enum/0", "properties": {"a": {"enum": [{"type": 5}]}}}', "no schema at"),
        ('{"$dynamicRef": "#a"}', "not supported"),
        ('{"unevaluatedProperties": false}', "not supported"),
        ('{"properties": {"a": {"tpye": "string"}}}', "“tpye” is not supported"),
        ('{"type": "text"}', "a type is one of"),
        ('{"type": []}', "a type is one of"),
        ('{"pattern": "("}', "can't be read"),
        ('{"patternProperties": {"(": true}}', "can't be read"),
        ('{"minimum": "1"}', "a number is needed"),
        ('{"multipleOf": 0}', "a number is needed"),
        ('{"minLength": -1}', "a whole number"),
        ('{"minLength": true}', "a whole number"),
        ('{"required": "a"}', "a list of names"),
        ('{"dependentRequired": {"a": "b"}}', "an object of lists"),
        ('{"enum": 5}', "a list is needed"),
        ('{"allOf": []}', "a list of schemas"),
        ('{"properties": []}', "an object of schemas"),
        ('{"uniqueItems": 1}', "true or false"),
        ('{"not": ' * 70 + "true" + "}" * 70, "nests too deep"),
        ('{"not": ' * 9_000 + "true" + "}" * 9_000, "nests too deep"),
        ('{"maximum": 1e999}', "this is no JSON"),
        ('{"title": "' + "x" * 100_000 + '"}', "characters"),
    ],
)
def test_schemas_that_are_refused(schema: str, happened: str) -> None:
    with pytest.raises(SchemaError) as caught:
        read_schema(schema)
    assert happened in str(caught.value)
    assert grade_one("{}", None, Schema(schema)).passed is None


def test_the_place_of_a_fault_in_a_schema_is_named() -> None:
    with pytest.raises(SchemaError) as caught:
        read_schema('{"properties": {"a/b": {"items": {"type": "text"}}}}')
    assert caught.value.path == "/properties/a~1b/items/type"


def test_a_schema_may_refer_to_itself_and_ends() -> None:
    tree = read_schema('{"type": "object", "properties": {"next": {"$ref": "#"}}, "additionalProperties": false}')
    assert first_fault({"next": {"next": {}}}, tree) == ""
    assert first_fault({"next": {"last": {}}}, tree) == "At /next: “last” is not allowed."
    with pytest.raises(TooMuchError):
        first_fault(1, read_schema('{"$ref": "#"}'))
    with pytest.raises(TooMuchError):
        first_fault(1, read_schema('{"anyOf": [{"$ref": "#"}, {"$ref": "#"}]}'))
    assert grade_one("1", None, Schema('{"$ref": "#"}')).passed is None


def test_a_schema_that_doubles_at_every_step_ends() -> None:
    levels = {f"l{n}": {"anyOf": [{"$ref": f"#/$defs/l{n + 1}"}] * 2} for n in range(22)}
    schema = read_schema(json.dumps({"$ref": "#/$defs/l0", "$defs": {**levels, "l22": False}}))
    with pytest.raises(TooMuchError):
        first_fault(1, schema)


@pytest.mark.parametrize(
    "value",
    ["[" * 5000 + "]" * 5000, '{"a":' * 5000 + "1" + "}" * 5000, "[" * 900 + "]" * 900, json.dumps(list(range(3000)))],
    ids=["lists", "objects", "some lists", "many"],
)
def test_hostile_values_end(value: str) -> None:
    schema = '{"uniqueItems": true, "items": {"$ref": "#"}, "additionalProperties": {"$ref": "#"}}'
    assert grade_one(value, None, Schema(schema)).why


def test_huge_numbers_are_told() -> None:
    huge = "9" * 400
    assert grade_one(huge, None, Schema('{"maximum": 3}')).why == "At the top: a large number is above 3."
    assert grade_one("9" * 5000, None, Schema('{"maximum": 3}')).passed is False
    assert grade_one(huge, None, Schema('{"multipleOf": 0.3}')).why


def test_equal_as_json_sees_it() -> None:
    assert same(1, 1.0)
    assert not same(1, True)
    assert not same(0, False)
    assert not same([1], [True])
    assert not same({"a": 0}, {"a": False})
    assert same({"a": [1, {"b": None}]}, {"a": [1.0, {"b": None}]})


@pytest.mark.parametrize("text", ["NaN", "Infinity", "1e999", "{'a': 1}", "", "[" * 100_000])
def test_what_is_no_json(text: str) -> None:
    with pytest.raises(ValueError):
        read_json(text)
