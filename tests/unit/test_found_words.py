"""Where typed words stand in a text as it is written, and the snippet that shows them."""

from __future__ import annotations

import pytest

from desktop_app.domain.found_words import MARK_OFF, MARK_ON, Wanted, snippet, wanted_phrase, wanted_words


def marked(text: str, wanted: Wanted | None) -> list[str]:
    assert wanted is not None
    return [text[start:end] for start, end in wanted.spots(text)]


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("otter", "Sea OTTERS, otterly", ["OTTER", "otter"]),
        ("été", "un e\u0301te\u0301 ici", ["e\u0301te\u0301"]),
        ("ﬁn", "the final FIN", ["fin", "FIN"]),
        ("strasse", "Hauptstraße 1", ["straße"]),
        ("수달", "바다의 수달과 조개", ["수달"]),
        ("수달", "x \u1109\u116e\u1103\u1161\u11af y", ["\u1109\u116e\u1103\u1161\u11af"]),
        ("עולם", "שלום עולם!", ["עולם"]),
        ("two words", "Two \n  words, two words", ["Two \n  words", "two words"]),
        ("a.b*", "a.b* axb*", ["a.b*"]),
        ("🦦 sea", "the 🦦 sea", ["🦦 sea"]),
    ],
)
def test_a_phrase_is_found_as_it_is_written(typed: str, text: str, found: list[str]) -> None:
    assert marked(text, wanted_phrase(typed)) == found


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("sea ott", "Seas: the sea otter, a sealed lotter", ["sea", "ott"]),
        ("울에", "서울에서 naïve", ["울에"]),
        ("naive", "NAÏVE naively", ["NAÏVE", "naive"]),
        ('"friends*', "my friends", ["friends"]),
        ("rock-n-roll", "Rock’n’Roll? rock n roll!", ["Rock’n’Roll", "rock n roll"]),
        ("c", "c is cold", ["c"]),
    ],
)
def test_separate_words_begin_where_words_begin(typed: str, text: str, found: list[str]) -> None:
    assert marked(text, wanted_words(typed)) == found


def test_nothing_is_looked_for_without_a_letter() -> None:
    assert wanted_words("*** …") is None
    assert wanted_phrase("  \n") is None


def test_a_snippet_is_one_line_around_the_word_without_markdown() -> None:
    wanted = wanted_words("needle")
    assert wanted is not None
    text = "# Long story\n\n" + "hay " * 5_000 + "\n> **a Needle**\n- and `more` " + "hay " * 100
    shown = snippet(text, wanted)
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert f"{MARK_ON}Needle{MARK_OFF} and `more` hay" in shown
    assert "\n" not in shown
    assert len(shown) < 260


def test_marks_in_the_text_itself_mark_nothing() -> None:
    wanted = wanted_words("otter")
    assert wanted is not None
    assert snippet(f"an {MARK_ON}evil{MARK_OFF} otter", wanted) == f"an evil {MARK_ON}otter{MARK_OFF}"
    assert snippet("no such animal", wanted) == "no such animal"
