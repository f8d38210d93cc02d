"""What is said without and with a translator: values by name, plurals, numbers as the person writes them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import NumberStyle, in_force, later, tr, trn, use_number_style, use_translator

_KOREAN = {
    ("Save {name} as…", "", False): "{name}을(를) 다른 이름으로 저장…",
    ("{n} jobs", "{n} job", True): "작업 {n}개",
    ("Open", "a state", False): "열림",
    ("Open", "", False): "열기",
    ("Broken {name}", "", False): "{nobody}",
    ("The key is empty.", "", False): "키가 비어 있습니다.",
}


def _translate(source: str, about: str, count: int | None) -> str:
    return _KOREAN.get((source, about, count is not None), "")


@pytest.fixture
def korean() -> Iterator[None]:
    use_translator(_translate, "ko")
    yield
    use_translator(None)


def test_english_comes_back_without_a_translator() -> None:
    assert in_force() == "en"
    assert tr("Save {name} as…", name="a.txt") == "Save a.txt as…"
    assert tr('{"type": 1}') == '{"type": 1}', "without values there are no places"
    assert (trn("{n} job", "{n} jobs", 1), trn("{n} job", "{n} jobs", 1234)) == ("1 job", "1,234 jobs")


@pytest.mark.usefixtures("korean")
def test_a_translator_is_asked_with_the_hint_and_the_number() -> None:
    assert in_force() == "ko"
    assert tr("Save {name} as…", name="a.txt") == "a.txt을(를) 다른 이름으로 저장…"
    assert trn("{n} job", "{n} jobs", 1) == "작업 1개"
    assert (tr("Open"), tr("Open", "a state")) == ("열기", "열림")


@pytest.mark.usefixtures("korean")
def test_what_has_no_translation_or_a_spoilt_one_is_english() -> None:
    assert tr("Nobody translated {what}", what="this") == "Nobody translated this"
    assert tr("Broken {name}", name="text") == "Broken text"
    assert trn("{n} word", "{n} words", 1) == "1 word"


def test_numbers_are_written_as_the_person_does() -> None:
    use_number_style(NumberStyle(group=".", point=","))
    try:
        assert tr("{n:,} of {size:,.1f} MB", n=1234, size=1234.56) == "1.234 of 1.234,6 MB"
    finally:
        use_number_style(NumberStyle())


def test_a_problem_made_before_the_language_was_known_is_told_in_it() -> None:
    constant = Problem(ProblemKind.CONFIGURATION, later("The key is empty."), "")
    use_translator(_translate, "ko")
    try:
        assert ProblemError(constant).problem.happened == "키가 비어 있습니다."
    finally:
        use_translator(None)
