"""Two answers compared word by word: what only one of them says, where they run side by side, and what is too much."""

from __future__ import annotations

import random

import pytest

from desktop_app.domain.answer_differences import LONGEST, AnswerDifferences, Side, answer_differences, spans_in


def marked(texts: list[str], side: Side) -> list[str]:
    """The paragraphs with [what only they say]."""
    shown = []
    for text, spans in zip(texts, side.only_here, strict=True):
        for start, end in reversed(spans):
            text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
        shown.append(text)
    return shown


def both(one: list[str], other: list[str]) -> tuple[list[str], list[str], AnswerDifferences]:
    found = answer_differences(one, other)
    return marked(one, found.one), marked(other, found.other), found


def test_words_that_only_one_answer_says_are_marked_in_both() -> None:
    one, other, found = both(["The answer is 41.", "It is cold."], ["The answer is 42.", "It is cold."])
    assert one == ["The answer is [41].", "It is cold."]
    assert other == ["The answer is [42].", "It is cold."]
    assert found.beside == ((0, 0), (1, 1))
    assert (found.one.words, found.one.words_only_here) == (7, 1)
    assert found.alike == pytest.approx(1 - 2 / 14)


def test_a_paragraph_more_is_marked_as_a_whole_and_the_rest_stays_beside_its_like() -> None:
    _, other, found = both(["One.", "Two is here."], ["One.", "Between them something new.", "Two is here."])
    assert other == ["One.", "[Between them something new.]", "Two is here."]
    assert found.beside == ((0, 0), (1, 2))


def test_equal_answers_and_no_answers_have_no_difference() -> None:
    assert answer_differences(["Same  text."], ["Same text."]).other.only_here == ((),)
    assert answer_differences([], []).alike == 1.0
    assert answer_differences([], ["All new."]).alike == 0.0


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("수달은 손을 잡고 잔다.", "수달은 발을 잡고 잔다.", "발을"),
        ("水獭睡觉时牵着手。水很冷。", "水獭睡觉时牵着脚。水很冷。", "脚"),
        ("تمسك القضاعات بالأيدي. الماء بارد.", "تمسك القضاعات بالأقدام. الماء بارد.", "بالأقدام"),
        ("वह हिन्दी बोलती है।", "वह उर्दू बोलती है।", "उर्दू"),
        ("The café is old.", "The cafe\u0301 is new.", "new"),
    ],
)
def test_every_script_is_compared_by_its_words(one: str, other: str, words: str) -> None:
    (spans,) = answer_differences([one], [other]).other.only_here
    assert [other[start:end] for start, end in spans] == [words]


def test_a_word_that_is_equal_by_chance_amid_a_difference_is_no_agreement() -> None:
    one, _, _ = both(
        ["He said that swimming makes otters very tired today."], ["He said the moon is very far away from us all."]
    )
    assert one == ["He said [that swimming makes otters very tired today]."]


def test_marks_of_markdown_do_not_count_as_words() -> None:
    found = answer_differences(["It is 42."], ["It is **42**."])
    assert found.other.words_only_here == 0
    assert found.alike == 1.0


def test_what_is_longer_than_the_limit_is_compared_by_paragraphs() -> None:
    long = [f"Paragraph {number} " + "word " * 2_000 for number in range(LONGEST // 20_000 + 1)]
    changed = [*long[:3], long[3] + " more", *long[4:]]
    found = answer_differences(long, changed)
    assert found.by_paragraph
    assert [bool(spans) for spans in found.other.only_here].count(True) == 1
    assert found.other.only_here[3] == ((0, len(changed[3])),)


def test_a_passage_that_is_too_different_is_said_to_be_so() -> None:
    chance = random.Random(3)
    words = [f"w{number}" for number in range(40)]
    one, other = ([" ".join(chance.choices(words, k=9_000))] for _ in range(2))
    found = answer_differences(one, other)
    assert found.passages_as_whole == 1
    assert not found.by_paragraph


def test_spans_are_inside_the_text_and_never_overlap() -> None:
    chance = random.Random(5)
    words = ["alpha", "beta", "**gamma**", "delta,", "`x`", "수달은", "水獭", "end.", "\n"]
    for _ in range(80):
        one, other = (
            [" ".join(chance.choices(words, k=chance.randrange(14))) for _ in range(chance.randrange(5))] for _ in "ab"
        )
        found = answer_differences(one, other)
        for texts, side in ((one, found.one), (other, found.other)):
            for text, spans in zip(texts, side.only_here, strict=True):
                ends = [0, *(place for span in spans for place in span), len(text)]
                assert ends == sorted(ends)
        assert list(found.beside) == sorted(found.beside)
        assert 0.0 <= found.alike <= 1.0


def test_the_same_words_are_found_in_the_text_as_it_is_shown() -> None:
    source = "The **answer** is [here](https://a.example) and `x`."
    spans = ((6, 12), (18, 24), (47, 50))
    shown = "The answer is here and x."
    assert [shown[start:end] for start, end in spans_in(source, spans, shown)] == ["answer", "here", "x"]
    assert spans_in(source, (), shown) == ()
    assert spans_in(source, spans, "") == ()
