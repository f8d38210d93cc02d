"""Sources are numbered, counted and found again; the sentence a citation stands behind is told."""

from __future__ import annotations

import pytest

from desktop_app.domain.answers import Answer, Citation, ResponseStatus
from desktop_app.domain.citations import (
    cited_sources,
    claim_start,
    host_of,
    may_open,
    read_sources,
    text_with_numbers,
    text_without_marks,
)
from tests.harness.report_jobs import PAGES, cited


def answer(text: str, *citations: Citation) -> Answer:
    return Answer("resp_1", "gpt-6.1-sol", ResponseStatus.COMPLETED, text=text, citations=citations)


def test_every_page_once_with_how_often_it_is_cited() -> None:
    found = cited("One{2}. Two{1}. Three{2}.")
    assert [(s.number, s.title, s.uses) for s in cited_sources(found)] == [(1, PAGES[1][0], 2), (2, PAGES[0][0], 1)]
    assert [s.url for s in read_sources(found)] == [PAGES[2][1], "https://read.example/only"]
    assert [s.host for s in cited_sources(found)] == ["lab.example", "energy.example"]
    assert cited_sources(None) == read_sources(None) == ()


def test_marks_are_set_in_and_taken_out() -> None:
    found = cited("One{2}. Two{1}.")
    assert text_with_numbers(found) == f"One [[1]]({PAGES[1][1]}). Two [[2]]({PAGES[0][1]})."
    assert text_without_marks(found) == "One . Two ."


def test_an_address_cannot_end_its_link() -> None:
    url = "https://a.example/x)[click](javascript:alert(1)"
    marked = text_with_numbers(answer("Said.", Citation(url, "A", 0, 5)))
    assert marked == "Said.[[1]](<https://a.example/x)[click](javascript:alert(1)>)"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://a.example/x y", "data:text/html,x", ""])
def test_what_may_not_be_opened_is_numbered_but_no_link(url: str) -> None:
    assert text_with_numbers(answer("Said.", Citation(url, "A", 0, 4))) == "Said[1]."


def test_citations_that_overlap_or_share_a_place_lose_no_text() -> None:
    text = "abcdef"
    found = answer(text, Citation("https://a.example", "", 0, 4), Citation("https://b.example", "", 2, 6),
                   Citation("https://c.example", "", 2, 6))  # fmt: skip
    marked = text_with_numbers(found)
    assert marked == "abcd[[1]](https://a.example)ef[[2]](https://b.example)[[3]](https://c.example)"
    assert text_without_marks(found) == text


@pytest.mark.parametrize(
    ("before", "claim"),
    [
        ("Otters sleep. They hold hands ", "They hold hands "),
        ("Otters sleep. They hold hands. ", "They hold hands. "),
        ("First.[1][2] Second is said ", "Second is said "),
        ("Only this.[1] ", "Only this.[1] "),
        ("Dr. A. B saw e.g. otters. Then it rained ", "Then it rained "),
        ("수달은 잔다. 손을 잡고 잔다", "손을 잡고 잔다"),
        ("水獭睡觉。它们牵手", "它们牵手"),
        ("هل تنام؟ تمسك بالأيدي", "تمسك بالأيدي"),
        ("", ""),
        ("..." * 2000, "..." * 2000),
    ],
)
def test_the_sentence_behind_which_a_mark_stands(before: str, claim: str) -> None:
    assert before[claim_start(before) :] == claim


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("https://example.org/a", True), ("http://example.org", True), ("mailto:a@example.org", True),
        ("javascript:alert(1)", False), ("data:text/html,x", False), ("file:///etc/passwd", False), ("https://", False),
        ("https://exa mple.org", False), ("https://example.org/\nx", False), ("//example.org", False), ("", False),
        ("http://[", False), ("mailto:", False), ('https://example.org/"><script>', False),
    ],
)  # fmt: skip
def test_what_an_export_may_link_to(address: str, may: bool) -> None:
    assert may_open(address) is may


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://WWW.Example.org/a", "example.org"), ("http://[", ""), ("nothing", ""),
        ("https://a.example:8080?x", "a.example"),
        ("https://good.example@evil.example/", "evil.example"), ("https://good.example:x@evil.example", "evil.example"),
        ("https://evil.example#@good.example", "evil.example"), ("https://[::1]/x", "[::1]"), ("https:///x", ""),
        ("https://한국.example/x", "한국.example"), ("mailto:a@b.example", ""),
        ("https://a.example\\@b.example/", ""),
    ],
)  # fmt: skip
def test_the_host_an_address_leads_to(address: str, host: str) -> None:
    assert host_of(address) == host
