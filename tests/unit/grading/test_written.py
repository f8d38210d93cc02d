"""The text form of checks: what a person may write, what comes back, and where a mistake is."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest

from desktop_app.domain.grading.checks import (
    Check,
    Contains,
    Exact,
    Expression,
    Ignoring,
    Number,
    Part,
    Pick,
    Regex,
    Schema,
    Which,
)
from desktop_app.domain.grading.examples import EXAMPLES
from desktop_app.domain.grading.text_scanner import CheckTextError
from desktop_app.domain.grading.writing import write_checks
from desktop_app.domain.grading.written import read_checks

ANSWER = Part(after="Answer:")
LAST = Part(last_line=True)
CASE = frozenset({Ignoring.CASE})


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("exact", Exact()),
        ("Exact:", Exact()),
        ("check: exact", Exact()),
        ('exact "Paris"', Exact(("Paris",))),
        ('exact "Paris", "Paris, France"', Exact(("Paris", "Paris, France"))),
        ('exact "a \\"b\\" \\\\ \\n"', Exact(('a "b" \\ \n',))),
        ("exact ignoring case", Exact(ignoring=CASE)),
        ("exact ignore case, punctuation and accents", Exact(ignoring=frozenset(Ignoring) - {Ignoring.SPACES})),
        ('exact after "Answer:"', Exact(part=ANSWER)),
        ("exact in the last line", Exact(part=LAST)),
        ("exact last line ignoring case", Exact(ignoring=CASE, part=LAST)),
        ('contains "otter"', Contains(("otter",))),
        ('contains any of "otter" "seal" ignoring case', Contains(("otter", "seal"), Which.ANY, CASE)),
        ('contains none "I cannot" after "Answer:"', Contains(("I cannot",), Which.NONE, part=ANSWER)),
        ("contains", Contains()),
        (r"regex /\b4[0-9]\b/i", Regex(r"\b4[0-9]\b", "i")),
        (r"regex /km\/h; fast/ in last line", Regex("km/h; fast", part=LAST)),
        ('regex "a;b"', Regex("a;b")),
        ("number", Number()),
        ("number 42", Number(Decimal(42))),
        ("number -1.5e3", Number(Decimal("-1.5e3"))),
        ("number −3", Number(Decimal(-3))),
        ("number ±0.5 km", Number(tolerance=Decimal("0.5"), unit="km")),
        ("number +-0.5 in km/h", Number(tolerance=Decimal("0.5"), unit="km/h")),
        ("number +/- 0.5", Number(tolerance=Decimal("0.5"))),
        ("number 12 ± 5%", Number(Decimal(12), Decimal("0.05"), relative=True)),
        ("number 12 ±5 % km", Number(Decimal(12), Decimal("0.05"), relative=True, unit="km")),
        ("number 45 % ±2", Number(Decimal(45), Decimal(2), unit="%")),
        ("number ±2 in %", Number(tolerance=Decimal(2), unit="%")),
        ('number 5 in "square metres", unit needed', Number(Decimal(5), unit="square metres", unit_needed=True)),
        ("number last number decimal comma", Number(pick=Pick.LAST, decimal_comma=True)),
        ("number first", Number(pick=Pick.FIRST)),
        ("number last line", Number(part=LAST)),
        ('number ±1 $ after "Total:"', Number(tolerance=Decimal(1), unit="$", part=Part(after="Total:"))),
        ('schema {"type": "object"}', Schema('{"type": "object"}')),
        ("expression number > 3", Expression("number > 3")),
        ('expression "a;b" in answer', Expression('"a;b" in answer')),
    ],
)
def test_one_check(text: str, check: Check) -> None:
    assert read_checks(text) == (check,)
    assert read_checks(write_checks([check])) == (check,), "and its own form comes back as itself"


def test_every_example_is_a_check_and_every_kind_has_one() -> None:
    kinds = {type(check) for text, meaning in EXAMPLES for check in read_checks(text) if meaning.endswith(".")}
    assert kinds == {Exact, Contains, Regex, Number, Schema, Expression}
    assert len(read_checks("; ".join(text for text, _ in EXAMPLES))) == len(EXAMPLES)


def test_several_checks_and_none() -> None:
    assert read_checks("") == ()
    assert read_checks(" \n ; \n") == ()
    found = read_checks(
        'number ±1 km; contains none "sorry"\nschema {"type":\n "array"}\r\n\n expression lines < 3 ;exact'
    )
    assert [type(check).__name__ for check in found] == ["Number", "Contains", "Schema", "Expression", "Exact"]
    assert read_checks(write_checks(found)) != ()
    assert write_checks(read_checks(write_checks(found))) == write_checks(found)


@pytest.mark.parametrize(
    ("text", "line", "column", "happened"),
    [
        ("exct", 1, 1, "Is “exact” meant?"),
        ("  frobnicate 3", 1, 3, "There is no check “frobnicate”"),
        ("42", 1, 1, "begins with its kind"),
        ("exact\nnumbr 3", 2, 1, "Is “number” meant?"),
        ('exact "Paris', 1, 7, "no closing quotation mark"),
        ('exact ""', 1, 9, "An empty text"),
        ("exact Paris", 1, 7, "“Paris” is not understood here"),
        ("exact ignoring", 1, 15, "Something is missing here. What can be ignored"),
        ("exact ignoring colour", 1, 16, "What can be ignored: case"),
        ("exact after Answer:", 1, 13, "a text in quotation marks"),
        ('exact last line after "x"', 1, 17, "named twice"),
        ('exact any "a"', 1, 7, "“any” is not understood"),
        ("regex", 1, 6, "between slashes"),
        ("regex /(/", 1, 7, "can't be read"),
        ("regex /a/q", 1, 7, "no flag “q”"),
        ("regex /a/ km", 1, 11, "After the pattern"),
        ("number ±", 1, 9, "A number is needed"),
        ("number 1,234", 1, 8, "without separators"),
        ("number ±-3", 1, 8, "not below 0"),
        ("number 3 4", 1, 10, "The value is named twice"),
        ("number ±3 ±4", 1, 11, "The tolerance is named twice"),
        ("number km mi", 1, 11, "The unit is named twice"),
        ("number unit needed", 1, 19, "not named"),
        ("number @", 1, 8, "“@” is not understood"),
        ("schema", 1, 7, "no JSON"),
        ('schema {"a": }', 1, 14, "no JSON"),
        ('schema {"type": "text"}', 1, 8, "a type is one of"),
        ('schema {"$ref": "http://x/"}', 1, 8, "nothing is fetched"),
        ("schema {} 5", 1, 11, "new check begins"),
        ("exact;\nexpression number > > 3", 2, 21, "was not expected"),
        ("expression", 1, 11, "Something is missing"),
        ("exact\n" * 21, 21, 1, "more than 20"),
        ("x" * 200_001, 1, 1, "characters"),
    ],
)
def test_a_mistake_is_named_with_its_place(text: str, line: int, column: int, happened: str) -> None:
    with pytest.raises(CheckTextError) as caught:
        read_checks(text)
    assert happened in caught.value.happened
    assert (caught.value.line, caught.value.column) == (line, column)
    assert str(column) in str(caught.value)


def some_text(rng: random.Random) -> str:
    signs = "ab \"'\\/;,\n\té¼{}()[]*+-.0%±:"
    return "".join(rng.choice(signs) for _ in range(rng.randrange(1, 12))).strip() or "x"


def some_check(rng: random.Random) -> Check:
    texts = tuple(some_text(rng) for _ in range(rng.randrange(3)))
    ignoring = frozenset(rng.sample(list(Ignoring), rng.randrange(4)))
    part = rng.choice([Part(), LAST, Part(after=some_text(rng))])
    kind = rng.randrange(4)
    if kind == 0:
        return Exact(texts, ignoring, part)
    if kind == 1:
        return Contains(texts, rng.choice(list(Which)), ignoring, part)
    if kind == 2:
        return Regex(rng.choice(["a/b", r"\d+\\", '[;"]', "x y", "//"]), "".join(sorted(rng.sample("aimsx", 2))), part)
    relative = rng.random() < 0.5
    unit = rng.choice(["", "km", "%", "m²", "square metres", "a;b", "12", "$", 'x"y', "first", "last line", "in", "±"])
    return Number(
        rng.choice([None, Decimal("1.50"), Decimal(-7), Decimal("1E+5")]),
        Decimal(rng.randrange(1, 1000)) / 1000 if relative else Decimal(rng.randrange(100)) / 4,
        relative,
        unit,
        bool(unit) and rng.random() < 0.5,
        rng.choice([None, *Pick]),
        rng.random() < 0.5,
        part,
    )


def test_every_check_comes_back_from_its_own_text() -> None:
    rng = random.Random(1)
    for _ in range(4000):
        checks = tuple(some_check(rng) for _ in range(rng.randrange(1, 4)))
        assert read_checks(write_checks(checks)) == checks, write_checks(checks)


def test_any_text_is_read_or_refused_with_a_place_in_it() -> None:
    rng = random.Random(2)
    words = [
        "exact", "contains", "regex", "number", "schema", "expression", "ignoring", "case", "last", "line", "after",
        '"a"', '"', "/a/", "/", "±", "5", "%", "km", ";", "\n", "{}", "{", "in", "unit needed", "any", ",", "check:",
    ]  # fmt: skip
    for _ in range(20_000):
        text = rng.choice(["", " "]).join(rng.choice(words) for _ in range(rng.randrange(9)))
        place = _refused_at(text)
        if place is None:
            checks = read_checks(text)
            assert read_checks(write_checks(checks)) == checks, text
        else:
            line, column = place
            assert 1 <= line <= text.count("\n") + 1
            assert 1 <= column <= len(text.split("\n")[line - 1]) + 1


def _refused_at(text: str) -> tuple[int, int] | None:
    try:
        read_checks(text)
    except CheckTextError as error:
        return error.line, error.column
    return None
