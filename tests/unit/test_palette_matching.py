"""What typed letters find: beginnings, words, gaps, accents, and Korean that is half typed."""

from __future__ import annotations

import pytest

from desktop_app.ui.palette.matching import Entry, best, first_sounds, score, sounds


def fits(typed: str, title: str, more: str = "") -> bool:
    return score(typed, Entry.of(title, title, more)) > 0


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("otters", "Otters and tides"),
        ("tides ott", "Otters and tides"),
        ("nwch", "New chat"),
        ("expo rep", "Export reports…"),
        ("uber", "Über Äpfel"),
        ("ÜBER", "über Äpfel"),
        ("서우", "서울 여행"),
        ("서울", "서울 여행"),
        ("ㅅㅇ ㅇㅎ", "서울 여행"),
        ("ㅅㅇㅇ", "서울 여행"),
        ("여", "서울 여행"),
        ("갑", "값 비교"),
        ("과", "과학"),
        ("고", "과학"),
        ("값", "값 비교"),
    ],
)
def test_it_is_found(typed: str, title: str) -> None:
    assert fits(typed, title)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("zebra", "Otters and tides"),
        ("sretto", "Otters"),
        ("ㅂㄱ", "서울 여행"),
        ("부산", "서울 여행"),
        ("x", "New chat"),
    ],
)
def test_it_is_not_found(typed: str, title: str) -> None:
    assert not fits(typed, title)


def test_more_words_find_it_too() -> None:
    assert fits("preferences", "Settings…", "preferences options")


def test_syllables_become_sounds() -> None:
    assert sounds("값") == "ㄱㅏㅂㅅ"
    assert sounds("Ab") == "ab"
    assert first_sounds("서울 trip 여행") == "ㅅㅇㅇㅎ"


def test_better_ones_come_first_and_equals_stay_in_order() -> None:
    titles = ["A note on otters", "notes of May", "Otters", "Otters and tides", "n.o.t.e", "notes of June"]
    entries = [Entry.of(title, title) for title in titles]
    assert best("otters", entries, 3, lambda _: 0) == ["Otters", "Otters and tides", "A note on otters"]
    assert best("notes", entries, 2, lambda _: 0) == ["notes of May", "notes of June"]


def test_what_was_used_lately_is_lifted() -> None:
    entries = [Entry.of(title, title) for title in ("Report one", "Report two")]
    assert best("report", entries, 2, lambda title: 40 if title == "Report two" else 0)[0] == "Report two"


def test_signs_of_search_languages_are_plain_letters() -> None:
    assert fits("c++ (.*)", "C++ (.*) and [more]")
    assert not fits(".*zz", "anything at all")
