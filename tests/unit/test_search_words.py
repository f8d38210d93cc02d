"""How typed words are compared with a job's texts, and the piece of text that shows where they stand."""

from __future__ import annotations

import random

import pytest

from desktop_app.domain.search_words import FoundPlace, folded, place_in, search_words


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("WÄRME", "Wärmepumpe"),
        ("warme", "Wärmepumpe"),
        ("strasse", "Hauptstraße"),
        ("ＧＰＴ", "gpt-6.1-sol"),
        ("수달", "바다의 수달과 조개"),
        ("수달", "\u1109\u116e\u1103\u1161\u11af"),  # the same letters apart, as macOS writes file names
        ("がく", "か\u3099くせい"),
        ("ελληνικη", "Ελληνική"),
        ("电池", "锂电池供应"),
        ("istanbul", "İSTANBUL"),
    ],
)
def test_case_accents_and_width_do_not_matter(typed: str, written: str) -> None:
    assert folded(typed) in folded(written)


def test_a_voiced_kana_is_another_kana() -> None:
    assert folded("か") not in folded("が")


def test_words_are_taken_once_and_a_huge_paste_is_cut() -> None:
    assert search_words("  Otter otter\tÖL ") == ("otter", "ol")
    assert search_words(" \n ") == ()
    assert len("".join(search_words("a b" * 1_000))) <= 400


def test_the_place_is_cut_around_the_word_and_marks_it_as_written() -> None:
    text = "# Heading\n\n" + "first words of a line " * 4 + "the **WÄRMEPUMPE** market " + "and so on " * 40
    place = place_in("Answer", text, search_words("warmepumpe"))
    assert place is not None
    assert place.text[place.start : place.start + place.length] == "WÄRMEPUMPE"
    assert place.text.startswith("…")
    assert place.text.endswith("…")
    assert len(place.text) < 240
    assert "\n" not in place.text
    assert place_in("Answer", text, ("nowhere",)) is None


def test_a_line_of_a_megabyte_is_cut_too() -> None:
    line = "가" * 500_000 + " Ölpreis " + "x" * 500_000
    place = place_in("Prompt", line, ("olpreis",))
    assert place is not None
    assert place.text[place.start : place.start + place.length] == "Ölpreis"


def test_every_word_that_is_there_is_marked_whatever_comparing_does_to_its_length() -> None:
    dice = random.Random(7)
    signs = ["ß", "İ", "ﬁ", "é", "e\u0301", "수", "か\u3099", "a", " ", "*", "\0", "｜", "😀"]
    for _ in range(400):
        text = "".join(dice.choice(signs) for _ in range(dice.randrange(1, 30)))
        words = search_words(text[dice.randrange(len(text)) :][:4])
        place = place_in("Prompt", text, words)
        if place is not None:
            assert isinstance(place, FoundPlace)
            assert 0 <= place.start <= place.start + place.length <= len(place.text)
