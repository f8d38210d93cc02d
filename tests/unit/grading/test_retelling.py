"""What checks say is kept in English and told again in another language, whatever stands in the answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

import pytest

from desktop_app import language
from desktop_app.domain.grading import said
from desktop_app.domain.grading.checks import Graded
from desktop_app.domain.grading.grading import grade
from desktop_app.domain.grading.retelling import retold
from desktop_app.domain.grading.written import read_checks
from desktop_app.domain.structured_answers import answer_fault


def _backwards(source: str, about: str, count: int | None) -> str:
    """A language in which every text stands in brackets."""
    return f"[{source}]"


@pytest.fixture
def other() -> Iterator[None]:
    language.use_translator(_backwards, "xx")
    yield
    language.use_translator(None)


def _graded(answer: str, expected: str | None, checks: str) -> Graded:
    """As it is graded: in a process that speaks English."""
    return grade(answer, expected, read_checks(checks))


@pytest.mark.parametrize(
    ("graded", "told"),
    [
        (lambda: _graded("Paris", "Paris", "exact"), "[It is “Paris”.]"),
        (lambda: _graded("Rome", None, 'exact "Paris" "Nice"'), "[It is “Rome”, not “Paris”[ or ]“Nice”.]"),
        (lambda: _graded("41 km", "42 km", "number"), "[It says “41 km”; “42 km” was expected.]"),
        (
            lambda: _graded("9", None, "number 3 km, unit needed"),
            "[The unit is missing.] [It says “9”; “3 km” was expected.]",
        ),
        (
            lambda: _graded("a b c d", None, 'contains "a" "b" "c" "d"'),
            "[It contains [“a”, “b”, “c” and 1 more].]",
        ),
        (lambda: _graded("x", None, 'exact after "Answer:" "x"'), "[“Answer:” is not in the answer.]"),
        (
            lambda: _graded("a", None, 'contains "It is. Not" \n contains "b"'),
            "[It does not contain “It is. Not”.] [It does not contain “b”.]",
        ),
        (
            lambda: _graded('{"a": 1}', None, 'schema {"properties": {"a": {"minimum": 3}}}'),
            "[[At /a:] 1 is below 3.]",
        ),
        (lambda: _graded("[1]", None, 'schema {"type": "object"}'), "[[At the top:] array was found, not object.]"),
        (lambda: _graded("x", None, "expression number > 3"), "[There is no number in the answer.]"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_it_is_graded_in_english_and_told_in_the_language(graded: Callable[[], Graded], told: str) -> None:
    why = graded().why
    language.use_translator(_backwards, "xx")
    try:
        assert "[It" not in why
        assert retold(why) == told
    finally:
        language.use_translator(None)


@pytest.mark.usefixtures("other")
def test_grades_are_kept_in_english_even_in_a_process_that_speaks_another_language() -> None:
    assert _graded("41 km", "42 km", "number").why == "It says “41 km”; “42 km” was expected."


def test_in_english_it_stays_as_it_is() -> None:
    assert retold("It is “Paris”.") == "It is “Paris”."


@pytest.mark.usefixtures("other")
@pytest.mark.parametrize(
    "why", ["", "A sentence of an older Ponder.", "It is “Paris”. And then some.", "It is." * 2_000]
)
def test_what_is_not_known_stays_as_it_is(why: str) -> None:
    assert retold(why) == why


@pytest.mark.usefixtures("other")
@pytest.mark.parametrize("source", said.ALL)
def test_every_sentence_is_known_again(source: str) -> None:
    values = {
        "where": "At the top:",
        "texts": "“a”",
        "found": "“b. c”",
        "wanted": "“d”",
        "part": "“e”",
        "count": "1,200",
    }
    others = {"expected": "“f”", "fault": "g.", "seconds": "2", "unit": "km", "asked": "m", "column": 3}
    fields = {"kind": "null", "kinds": "a or b", "name": "n", "other": "o", "value": Fraction(1), "limit": 2, "step": 3}
    filled = source.format(**values | others | fields)
    where = source.replace("{where}", "[At the top:]")
    assert retold(filled) == f"[{where}]".format(**values | others | fields)


@pytest.mark.usefixtures("other")
def test_an_answer_in_a_chat_that_does_not_fit_its_schema_is_told_in_the_language() -> None:
    assert answer_fault('{"a": 1}', '{"type": "array"}') == "[[At the top:] object was found, not array.]"
