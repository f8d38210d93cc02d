"""An answer on the clipboard: as Markdown or plain, with its sources or without."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.answers import Citation
from desktop_app.domain.conversation import Message
from desktop_app.ui.chat_tab.copying import copied
from desktop_app.ui.markdown.words import plain_words
from tests.contracts.samples import ANSWER, answer_message

TEXT = "Otters **float**. ([e.org](https://e.org/a?utm=1)) They sleep."


def searched() -> Message:
    """An answer whose citation is written as a link, as web search does."""
    start = TEXT.index("[e.org]")
    cited = Citation("https://e.org/a?utm=1", "Otters [sea]", start, TEXT.index(")", start) + 1)
    return replace(answer_message(), text=TEXT, answer=replace(ANSWER, text=TEXT, refusal="", citations=(cited,)))


def test_with_sources_numbers_and_a_list() -> None:
    assert copied(searched(), sources=True) == (
        "Otters **float**. ([[1]](https://e.org/a?utm=1)) They sleep."
        "\n\nSources:\n\n1. Otters (sea): <https://e.org/a?utm=1>"
    )


def test_without_sources_neither_marks_nor_list() -> None:
    assert copied(searched(), sources=False) == "Otters **float**. They sleep."


def test_plain_text_keeps_the_numbers_and_the_list() -> None:
    assert plain_words(copied(searched(), sources=True)) == (
        "Otters float. ([1]) They sleep.\n\nSources:\n\n1. Otters (sea): https://e.org/a?utm=1"
    )


def test_an_answer_without_sources_is_its_text() -> None:
    plain = replace(answer_message(), answer=replace(ANSWER, citations=()))
    assert copied(plain, sources=True) == copied(plain, sources=False) == plain.text


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("# Title\n\nOne *two* `three`\nfour", "Title\n\nOne two three\nfour"),
        ("- a\n- b\n  - c\n  - d\n- e", "• a\n• b\n  • c\n  • d\n• e"),
        ("3. a\n4. b\n\nafter", "3. a\n4. b\n\nafter"),
        ("- a\n\n  second\n- b", "• a\n\n  second\n\n• b"),
        ("```py\nx = 1\n\n\ny\n```\nafter", "x = 1\n\ny\n\nafter"),
        ("| a | b |\n|---|---|\n| 1 | **2** |\n\nx", "a\tb\n1\t2\n\nx"),
        ("> said\n\nso", "said\n\nso"),
        ("[words](https://e.org) and <https://e.org>", "words (https://e.org) and https://e.org"),
        ("Euler: $e^{i\\pi}$ is\n\n$$a+b$$", "Euler: e^{i\\pi} is\n\na+b"),
        ("수달 **강** שלום", "수달 강 שלום"),
        ("a ![pic](https://e.org/p.png) b", "a [image: pic] b"),
        ("x\n\n---\n\ny", "x\n\n———\n\ny"),
        ("", ""),
    ],
)
def test_markdown_as_one_would_type_it(markdown: str, words: str) -> None:
    assert plain_words(markdown) == words
