"""What is written around an answer: numbered citations, figures, how it ended."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop_app.domain.answers import Answer, Citation, ResponseStatus
from desktop_app.domain.conversation import AnswerFigures
from desktop_app.domain.usage import Cost, CostBasis, Usage
from desktop_app.ui.answer_text import (
    details_rows,
    ended_words,
    figures_line,
    model_name,
    numbered_sources,
    pretty_json,
    text_with_numbers,
    thinking_text,
    thinking_title,
)

OTTERS, TIDES = "https://otters.example/rafts?utm_source=openai", "https://tides.example/"


def answer(text: str = "", **more: object) -> Answer:
    return Answer("resp_1", "gpt-6.1-sol", ResponseStatus.COMPLETED, text=text, **more)  # type: ignore[arg-type]


def cited(text: str, *found: tuple[str, str, str]) -> Answer:
    """Citations given as (cited words, address, title)."""
    marks = tuple(
        Citation(url, title, text.index(words), text.index(words) + len(words)) for words, url, title in found
    )
    return answer(text, citations=marks)


def test_links_that_web_search_wrote_become_numbers() -> None:
    link = f"([otters.example]({OTTERS}))"
    found = cited(f"They drift {link}. And again: tides.", (link, OTTERS, "Rafts"), ("tides", TIDES, "Tides"))
    assert text_with_numbers(found) == f"They drift [[1]]({OTTERS}). And again: tides[[2]]({TIDES})."
    assert numbered_sources(found) == ((1, "Rafts", OTTERS), (2, "Tides", TIDES))


def test_a_page_cited_twice_has_one_number() -> None:
    found = cited("First one, then two.", ("one", OTTERS, "Rafts"), ("two", OTTERS, "Rafts"))
    assert text_with_numbers(found) == f"First one[[1]]({OTTERS}), then two[[1]]({OTTERS})."
    assert len(numbered_sources(found)) == 1


def test_offsets_outside_the_text_change_nothing() -> None:
    found = answer("Short", citations=(Citation(OTTERS, "Rafts", 40, 60), Citation(TIDES, "", 3, 3)))
    assert text_with_numbers(found) == "Short"
    assert numbered_sources(found) == ((1, "Rafts", OTTERS), (2, TIDES, TIDES))


def test_the_line_of_figures() -> None:
    figures = AnswerFigures("gpt-6.1-sol", "high", 1.23, 9.1, Cost(Decimal("0.0123")))
    told = answer("x", usage=Usage(input_tokens=40, output_tokens=1186, reasoning_tokens=1024))
    assert figures_line(figures, told) == (
        "gpt-6.1-sol · high · 1,186 out (1,024 reasoning) · $0.012 · first word 1.2 s · 9.1 s"
    )
    assert figures_line(AnswerFigures("gpt-77"), None) == "gpt-77 · price unknown"
    demo = AnswerFigures("gpt-6.1-sol", cost=Cost(Decimal("0.5"), CostBasis.SIMULATED))
    assert "$0.50 simulated" in figures_line(demo, None)


@pytest.mark.parametrize(
    ("asked", "answered", "shown"),
    [
        ("gpt-5.5", "gpt-5.5-2026-04-23", "gpt-5.5-2026-04-23"),
        ("gpt-6.1-sol", "gpt-6.1-sol", "gpt-6.1-sol"),
        ("gpt-6.1-sol", "gpt-6-luna", "gpt-6-luna (asked for gpt-6.1-sol)"),
        ("gpt-6.1-sol", "", "gpt-6.1-sol"),
    ],
)
def test_another_model_than_asked_for_is_named(asked: str, answered: str, shown: str) -> None:
    assert model_name(asked, answered) == shown


def test_thinking_is_told_where_there_was_some() -> None:
    thought = answer("x", usage=Usage(output_tokens=9, reasoning_tokens=1024), summaries=("One", "Two"))
    assert thinking_title(14.2, thought) == "Thought for 14 s · 1,024 reasoning tokens"
    assert thinking_text(thought) == "One\n\nTwo"
    assert thinking_title(0.3, answer("x", usage=Usage(output_tokens=9))) == ""
    assert thinking_text(answer("x", commentary="Looking…")) == "*Said on the way:* Looking…"


def test_an_unusual_end_says_what_to_do() -> None:
    def ended(status: ResponseStatus, **more: object) -> str:
        return ended_words(Answer("r", "m", status, **more))  # type: ignore[arg-type]

    assert "Continue" in ended(ResponseStatus.INCOMPLETE, incomplete_reason="max_output_tokens")
    assert "other words" in ended(ResponseStatus.INCOMPLETE, incomplete_reason="content_filter")
    assert ended(ResponseStatus.INCOMPLETE, incomplete_reason="something new")
    assert "refused" in ended(ResponseStatus.COMPLETED, refusal="No.")
    assert ended(ResponseStatus.COMPLETED, text="Yes.") == ""


def test_details_leave_out_what_is_not_known() -> None:
    names = [name for name, _ in details_rows(None, None)]
    assert names == ["Cost"]
    full = dict(details_rows(AnswerFigures("gpt-6.1-sol"), answer("x", request_id="req_1", created_at=1_795_224_938.0)))
    assert full["Response id"] == "resp_1"
    assert full["Request id"] == "req_1"
    assert full["Created"] == "21 Nov 2026, 01:35"
    assert full["Usage"] == "the server told none"


@pytest.mark.parametrize(
    ("cost", "words"),
    [
        (Cost(Decimal("0.5"), priced_as_of="2026-10-14"), "$0.50, prices of 2026-10-14"),
        (Cost(Decimal("0.5"), CostBasis.ESTIMATE, "", "The server did not tell its usage."),
         "≈ $0.50. The server did not tell its usage."),
        (Cost(Decimal("0.5"), CostBasis.ESTIMATE, "2026-10-14", "Estimated: the price is old."),
         "≈ $0.50, prices of 2026-10-14. Estimated: the price is old."),
        (Cost(None, CostBasis.UNKNOWN, reason="No price is known for x."), "price unknown. No price is known for x."),
    ],
)  # fmt: skip
def test_the_details_say_why_a_cost_is_no_exact_figure(cost: Cost, words: str) -> None:
    assert dict(details_rows(AnswerFigures("gpt-6.1-sol", cost=cost), answer("x")))["Cost"] == words


async def test_json_is_laid_out_and_what_is_none_stays() -> None:
    assert await pretty_json('{"a":"é"}') == '{\n  "a": "é"\n}'
    assert await pretty_json("not json") == "not json"
    assert await pretty_json("") == ""
    assert (await pretty_json("[" * 100_000)).startswith("[[[")
