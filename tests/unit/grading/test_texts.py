"""Exact texts, texts that must stand in an answer, and patterns."""

from __future__ import annotations

import pytest

from desktop_app.domain.grading.checks import Contains, Exact, Graded, Ignoring, Part, Regex, Which
from desktop_app.domain.grading.grading import LONGEST_ANSWER, grade, grade_one

ANSWER = Part(after="Answer:")


def passed(answer: str, expected: str | None, check: Exact | Contains | Regex) -> bool | None:
    graded = grade_one(answer, expected, check)
    assert graded.why.endswith((".", "…"))
    assert graded.score == (None if graded.passed is None else float(graded.passed))
    return graded.passed


@pytest.mark.parametrize(
    ("answer", "check", "fits"),
    [
        ("Paris", Exact(), True),
        ("  Paris \n", Exact(), True),
        ("paris", Exact(), False),
        ("paris", Exact(ignoring=frozenset({Ignoring.CASE})), True),
        ("Paris.", Exact(), False),
        ("“Paris”!", Exact(ignoring=frozenset({Ignoring.PUNCTUATION})), True),
        ("P a r i s", Exact(ignoring=frozenset({Ignoring.SPACES})), True),
        ("Pâris", Exact(), False),
        ("Pâris", Exact(ignoring=frozenset({Ignoring.ACCENTS})), True),
        ("Pa\u0302ris", Exact(("Pâris",)), True),
        ("Lyon", Exact(("Lyon", "Nice")), True),
        ("Paris", Exact(("Lyon", "Nice")), False),
        ("It is Paris", Exact(), False),
        ("", Exact(), False),
    ],
)
def test_exact(answer: str, check: Exact, fits: bool) -> None:
    assert passed(answer, "Paris", check) is fits


@pytest.mark.parametrize(
    ("answer", "fits"),
    [
        ("I think.\n\nAnswer: Paris", True),
        ("**Answer:** Paris", True),
        ("**Answer: Paris**\n\nThat is all.", True),
        ("Answer:\n\n`Paris`\n", True),
        ("ANSWER: Paris", True),
        ("Answer: Lyon\nNo. Answer: Paris", True),
        ("Answer: Paris\nNo. Answer: Lyon", False),
        ("Paris", False),
        ("Answer:", False),
    ],
)
def test_what_follows_the_last_answer(answer: str, fits: bool) -> None:
    assert passed(answer, "Paris", Exact(part=ANSWER)) is fits


def test_the_last_line() -> None:
    assert passed("Lyon?\n\n**Paris**\n\n", "Paris", Exact(part=Part(last_line=True)))
    assert not passed("Paris\nLyon", "Paris", Exact(part=Part(last_line=True)))


def test_marks_between_words_keep_them_apart() -> None:
    check = Exact(ignoring=frozenset({Ignoring.PUNCTUATION}))
    assert passed("well-known", "well known", check)
    assert not passed("wellknown", "well known", check)


@pytest.mark.parametrize(
    ("which", "texts", "fits"),
    [
        (Which.ALL, ("otter", "hand"), True),
        (Which.ALL, ("otter", "seal"), False),
        (Which.ANY, ("seal", "hand"), True),
        (Which.ANY, ("seal", "whale"), False),
        (Which.NONE, ("seal", "whale"), True),
        (Which.NONE, ("seal", "otter"), False),
    ],
)
def test_contains(which: Which, texts: tuple[str, ...], fits: bool) -> None:
    assert passed("Sea otters hold hands.", None, Contains(texts, which)) is fits


def test_contains_says_which_text_it_means() -> None:
    assert grade_one("otters", None, Contains(("otter", "seal"))) == Graded(0.0, False, "It does not contain “seal”.")
    assert grade_one("otters", None, Contains(("otter",), Which.NONE)).why == "It contains “otter”."


def test_without_an_expected_answer_nothing_is_said() -> None:
    for expected in (None, "", "  "):
        assert passed("Paris", expected, Exact()) is None
        assert passed("Paris", expected, Contains()) is None


def test_a_text_of_which_nothing_is_left_is_found_nowhere() -> None:
    assert passed("Paris", None, Contains(("?!",), ignoring=frozenset({Ignoring.PUNCTUATION}))) is None


@pytest.mark.parametrize(
    ("pattern", "flags", "fits"),
    [(r"\b4[0-9]\b", "", True), ("KM", "", False), ("KM", "i", True), ("^and", "", False), ("^and", "m", True)],
)
def test_regex(pattern: str, flags: str, fits: bool) -> None:
    assert passed("It is 42 km\nand no more", None, Regex(pattern, flags)) is fits


def test_a_pattern_looks_at_its_part_only() -> None:
    assert passed("42\nAnswer: none", None, Regex(r"\d", part=ANSWER)) is False
    assert passed("42", None, Regex(r"\d", part=ANSWER)) is False


@pytest.mark.parametrize(
    ("pattern", "flags"), [("(", ""), ("a" * 3000, ""), ("a", "q"), ("a{1,99999999999999999999}", "")]
)
def test_a_pattern_that_is_none_gives_no_grade(pattern: str, flags: str) -> None:
    assert passed("a", None, Regex(pattern, flags)) is None


@pytest.mark.parametrize(
    "range_", ["[\0-\U0010ffff]", r"[\0-\U0010ffff]", r"[\x00-\uffff]" * 20, r"[a-\N{TAG LATIN SMALL LETTER A}]"]
)
def test_ranges_that_would_stand_still_while_they_are_compiled_are_refused(range_: str) -> None:
    assert "span too many" in grade_one("a", None, Regex(range_ * (1900 // len(range_)))).why
    assert passed("a", None, Regex("[a-zA-Z0-9_.-]+-?[\u4e00-\u9fff]*[\U0001f300-\U0001faff]?-"[:-1]))


def test_a_pattern_of_tomorrow_warns_nobody() -> None:
    assert passed("[a", None, Regex("[[a]+"))


def test_long_texts_are_shown_short_and_too_long_ones_not_graded() -> None:
    assert len(grade_one("x" * 100_000, "y", Exact()).why) < 200
    assert passed("x" * (LONGEST_ANSWER + 1), "x", Contains()) is None


def test_together_every_check_must_pass() -> None:
    yes, no, open_one = Contains(("a",)), Contains(("z",)), Exact()
    assert grade("a", None, [yes, yes]) == Graded(1.0, True, "It contains “a”. It contains “a”.")
    assert grade("a", None, [yes, no]) == Graded(0.5, False, "It does not contain “z”.")
    assert grade("a", None, [yes, open_one]).passed is None
    assert grade("a", None, [yes, open_one]).score is None
    assert grade("a", None, [no, open_one]).passed is False, "what fails decides"
    assert grade("a", None, []).passed is None
