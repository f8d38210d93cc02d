"""Schemas that the API would refuse are refused here, with the place; answers are held against theirs."""

from __future__ import annotations

import json

import pytest

from desktop_app.domain.structured_answers import EXAMPLES, answer_fault, made_strict, readable, schema_faults

STRICT = '{"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false}'


@pytest.mark.parametrize("schema", [schema for _, schema in EXAMPLES], ids=[name for name, _ in EXAMPLES])
def test_the_examples_can_be_sent(schema: str) -> None:
    assert schema_faults(schema) == ()


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ("", "no schema"),
        ("{", "no JSON"),
        ('{"type":"array","items":{"type":"string"}}', "has to be an object"),
        ('{"type":"object","properties":{"a":{}}}', "additionalProperties"),
        (STRICT.replace('"required":["a"]', '"required":[]'), "“a” can be allowed to be null"),
        (STRICT.replace('"required":["a"]', '"required":["a","b"]'), "“b” is required"),
        (STRICT.replace('{"type":"string"}', '{"not":{"type":"string"}}'), "“not” is not taken"),
        (STRICT.replace('{"type":"string"}', '{"type":"object","properties":{}}'), "At /properties/a:"),
        (STRICT.replace('{"type":"string"}', '{"whatever":1}'), "“whatever” is not supported"),
    ],
)
def test_what_the_api_would_refuse_is_named(schema: str, words: str) -> None:
    assert words in " ".join(schema_faults(schema))


def test_a_schema_can_be_made_strict_at_every_depth() -> None:
    loose = '{"type":"object","properties":{"list":{"type":"array","items":{"type":"object","properties":{"x":{}}}}}}'
    assert schema_faults(loose)
    strict = made_strict(loose)
    assert schema_faults(strict) == ()
    assert json.loads(strict)["properties"]["list"]["items"]["required"] == ["x"]
    assert made_strict("{") == "{"


def test_an_answer_is_held_against_its_schema() -> None:
    assert answer_fault('{"a": "b"}', STRICT) == ""
    assert "“a” is missing" in answer_fault("{}", STRICT)
    assert "/a" in answer_fault('{"a": 1}', STRICT)
    assert "no JSON" in answer_fault("I can't.", STRICT)
    assert "“c” is not allowed" in answer_fault('{"a": "b", "c": 1}', STRICT)


def test_an_answer_is_laid_out_and_what_is_no_json_stays() -> None:
    assert readable('{"a":"서울"}') == '{\n  "a": "서울"\n}'
    assert readable("no") == "no"
