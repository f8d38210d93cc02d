"""Conditions over an answer: what they mean, what is refused and where, and that they reach nothing."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

from desktop_app.domain.grading.checks import Expression
from desktop_app.domain.grading.expression_parts import ExpressionError, Subject
from desktop_app.domain.grading.expressions import read_expression
from desktop_app.domain.grading.grading import grade_one

ANSWER = "The distance is long.\n\nAnswer: 42.5 km"


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("number > 42", True),
        ("number == 42.5", True),
        ("42 < number <= 42.5", True),
        ("42 < number < 42.5", False),
        ("abs(number - expected_number) < 1", True),
        ("number == expected_number", False),
        ('"km" in answer', True),
        ('"KM" in answer', False),
        ('"KM" in answer or "km" in lower(answer)', True),
        ('"mi" not in answer', True),
        ("not (number > 42)", False),
        ("not number > 43 and true", True),
        ("false or true and false", False),
        ("words == 7", True),
        ("lines == 3", True),
        ("length > 10 and length < 100", True),
        ('count(answer, "n") == 3', True),
        ('count(answer, "") == 0', True),
        ("starts(answer, \"The\") and ends(trim(answer), 'km')", True),
        ('size("ab\\"c\\n") == 5', True),
        ("round(number) == 42", True),
        ("min(number, 1) + max(2, 3) == 4", True),
        ("1 / 3 * 3 == 1", True),
        ("0.1 + 0.2 == 0.3", True),
        ("-2 - -3 == 1", True),
        ("7 % 4 == 3", True),
        ("2 + 3 * 4 == 14", True),
        ("(2 + 3) * 4 == 20", True),
        ('expected == "42 km"', True),
        ("has_number == true", True),
    ],
)
def test_meaning(text: str, holds: bool) -> None:
    assert grade_one(ANSWER, "42 km", Expression(text)).passed is holds


def test_numbers_mean_what_python_says() -> None:
    rng = random.Random(3)

    def part(depth: int) -> str:
        if depth == 0 or rng.random() < 0.2:
            return str(rng.randrange(20))
        sign = rng.choice("+-*/%")
        return f"({part(depth - 1)} {sign} {part(depth - 1)})"

    seen: set[bool | str] = set()
    for _ in range(1500):
        text = f"{part(3)} {rng.choice(['<', '<=', '==', '!=', '>=', '>'])} {part(3)}"
        in_python = "".join(f"Fraction({each})" if each.isdigit() else each for each in _pieces(text))
        try:
            wanted: bool | str = bool(eval(in_python, {"Fraction": Fraction}))
        except ZeroDivisionError:
            wanted = "by 0"
        graded = grade_one("", None, Expression(text))
        found = "by 0" if graded.why == "The condition divides by 0." else graded.passed
        assert found == wanted, text
        seen.add(wanted)
    assert seen == {True, False, "by 0"}


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for each in text:
        if each.isdigit() and pieces and pieces[-1].isdigit():
            pieces[-1] += each
        else:
            pieces.append(each)
    return pieces


@pytest.mark.parametrize(
    ("text", "column", "happened"),
    [
        ("", 1, "Something is missing"),
        ("number", 1, "This is a number; a condition is needed"),
        ("number >", 9, "Something is missing"),
        ("number > 3 4", 12, "was not expected"),
        ("number = 3", 8, "=="),
        ("answer > 3", 10, "can't be compared"),
        ("answer > expected", 10, "Only numbers"),
        ("number > 3 and length", 16, "true or false is needed"),
        ("number and true", 1, "true or false is needed"),
        ("not length", 5, "true or false is needed"),
        ("answer + 1 > 2", 1, "a number is needed"),
        ('number in "a"', 1, "looks for a text"),
        ("nmuber > 3", 1, "There is no “nmuber”"),
        ("lower(3) == answer", 7, "a text is needed"),
        ("count(answer) == 1", 13, "a comma between"),
        ("lower answer", 7, "a bracket is needed"),
        ("(number > 3", 12, "closing bracket"),
        ('answer == "abc', 11, "closing quotation mark"),
        ("number ** 2 > 3", 9, "was not expected"),
        ("answer.upper() == answer", 7, "“.” has no meaning"),
        ("answer[0] == answer", 7, "“[” has no meaning"),
        ("__import__ == answer", 1, "There is no “__import__”"),
        ("import == answer", 1, "There is no “import”"),
        ('exec("1") == true', 1, "There is no “exec”"),
        ("lambda: true", 7, "“:” has no meaning"),
        ("number not 3", 12, "“in” is needed"),
        ("(" * 60 + "true" + ")" * 60, 42, "too deep"),
        ("not " * 60 + "true", 165, "too deep"),
        ("-" * 60 + "1 > 0", 42, "too deep"),
        ("1 + " * 600 + "1 > 0", 2000, "characters"),
        ("true; true", 5, "“;” has no meaning"),
        ("`true`", 1, "“`” has no meaning"),
    ],
)
def test_what_is_refused_and_where(text: str, column: int, happened: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        read_expression(text)
    assert happened in str(caught.value)
    assert caught.value.column == column
    graded = grade_one(ANSWER, "42", Expression(text))
    assert graded.passed is None


def test_what_is_not_there() -> None:
    assert grade_one("none", "42", Expression("number > 3")).passed is False
    assert grade_one("none", "42", Expression("has_number and number > 3")).passed is False
    assert grade_one("none", "42", Expression("not has_number or number > 3")).passed is True, "no look at the second"
    assert grade_one("5", None, Expression("number > expected_number")).passed is None
    assert grade_one("5", "five", Expression("number > expected_number")).passed is None
    assert grade_one("5", None, Expression("answer == expected")).passed is None


def test_figures_stay_of_a_size_that_can_be_reckoned_with() -> None:
    large = " * ".join(["9" * 49] * 30)
    assert grade_one("", None, Expression(f"{large} > 0")).passed is True
    larger = "(" + " * ".join(["number"] * 30) + ") > 0"
    assert grade_one("9" * 399, None, Expression(larger)).why == "A figure of the condition becomes too large."


def test_any_text_is_read_or_refused() -> None:
    rng = random.Random(9)
    words = ["number", "answer", "(", ")", "and", "or", "not", "in", "<", "==", "+", "-", "3", '"a"', "lower", ",", "'"]
    subject = Subject("a 3", "a", Fraction(3), None)
    read = 0
    for _ in range(20_000):
        text = " ".join(rng.choice(words) for _ in range(rng.randrange(8)))
        column = _refused_at(text)
        if column is None:
            assert read_expression(text).value(subject) in (True, False)
            read += 1
        else:
            assert 1 <= column <= len(text) + 1
    assert read > 5


def _refused_at(text: str) -> int | None:
    try:
        read_expression(text)
    except ExpressionError as error:
        return error.column
    return None
