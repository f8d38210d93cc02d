"""The pages of the help: there in both languages, linked to one another alone, true about sums, found by words."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from desktop_app.domain.attachments import LARGEST_FILE, MOST_ATTACHMENTS
from desktop_app.domain.settings import BATCH_CAP, DAY_CAP, MONTH_CAP, PRO_ASK_ABOVE, REQUEST_CAP
from desktop_app.resources import resource_path
from desktop_app.ui.help_window.pages import KEYS, OF_TAB, Page, Walk, page_of_link, read_pages, search

LANGUAGES = ("en", "ko")
HELP = resource_path("help")
OUTSIDE = {"https://platform.openai.com/api-keys"}


def pages(language: str) -> dict[str, Page]:
    return {page.key: page for page in read_pages(HELP, language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_there_with_a_title_and_nothing_else_lies_about(language: str) -> None:
    assert {path.stem for path in (HELP / language).glob("*")} == set(KEYS)
    titles = [page.title for page in pages(language).values()]
    assert len(set(titles)) == len(KEYS)
    assert all(titles)
    assert set(OF_TAB.values()) <= set(KEYS)


def test_both_languages_say_the_same_parts_in_the_same_order() -> None:
    def shape(page: Page) -> list[str]:
        """Headings, tables and points, and where links lead."""
        lines = [line[:2] for line in page.text.splitlines() if re.match(r"#|\||- |\d\.", line)]
        return [*lines, *sorted(re.findall(r"\]\(([^)]*)\)", page.text))]

    english, korean = pages("en"), pages("ko")
    assert {key: shape(page) for key, page in korean.items()} == {key: shape(page) for key, page in english.items()}
    assert [key for key, page in korean.items() if not re.search("[가-힣]", page.text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_to_pages_or_to_one_known_place_and_nothing_is_loaded(language: str) -> None:
    for page in pages(language).values():
        assert "![" not in page.text, page.key
        for target in re.findall(r"\]\(([^)]*)\)", page.shown):
            assert page_of_link(target) or target in OUTSIDE, f"{page.key}: {target}"
        for target in re.findall(r"\]\(([^)]*)\)", page.text):
            assert target in OUTSIDE or target.removesuffix(".md") in KEYS, f"{page.key}: {target}"


def _dollars(amount: Decimal) -> str:
    return f"${amount.normalize():f}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_sums_are_those_that_the_settings_begin_with(language: str) -> None:
    text = pages(language)
    rows = re.findall(r"^\|[^|]*\| (\$\d+)", text["money"].text, re.MULTILINE)
    assert rows == [_dollars(cap.default) for cap in (REQUEST_CAP, BATCH_CAP, DAY_CAP, MONTH_CAP)]
    assert _dollars(PRO_ASK_ABOVE.default) in text["pro"].text
    assert str(MOST_ATTACHMENTS) in text["chat"].text
    assert re.search(rf"{LARGEST_FILE // 1_000_000} ?MB", text["chat"].text)


def test_a_language_without_help_reads_it_in_english() -> None:
    assert read_pages(HELP, "de") == read_pages(HELP, "en")


def test_words_are_found_anywhere_a_title_first_and_shown_where_they_stand() -> None:
    english = tuple(pages("en").values())
    assert [found.page.key for found in search(english, "  ")] == list(KEYS)
    found = search(english, "CAPS")
    assert found[0].page.key == "money"
    assert len(found) > 1
    by_key = {each.page.key: each.around for each in search(english, "keyring proxy")}
    assert set(by_key) == {"trouble"}
    assert "keyring" in by_key["trouble"]
    assert search(english, "keyring zebra") == ()


def test_korean_words_are_found_with_what_is_joined_to_them() -> None:
    found = [each.page.key for each in search(tuple(pages("ko").values()), "백업")]
    assert found[0] == "data"
    assert "trouble" in found


def test_back_and_forth_as_in_a_browser() -> None:
    walk = Walk()
    for key in ("chat", "money", "money", "jobs"):
        walk.go(key)
    assert (walk.back(), walk.back(), walk.back()) == ("money", "chat", "chat")
    assert walk.can_go == (False, True)
    assert walk.forth() == "money"
    walk.go("pro")
    assert walk.can_go == (True, False)
    assert (walk.forth(), walk.back()) == ("pro", "money")
