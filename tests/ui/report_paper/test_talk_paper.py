"""A conversation as PDF: everything said in its order, marked where it is simulated, questions as they were typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.documents.conversation_writer import paper_talk
from desktop_app.domain.conversation import AnswerFigures
from desktop_app.domain.conversation_records import PaperTalk, record_of
from desktop_app.domain.usage import Cost, CostBasis
from desktop_app.ui.markdown.plain import document_text
from desktop_app.ui.markdown.renderer import BlockRenderer
from desktop_app.ui.markdown.style import MarkdownStyle
from desktop_app.ui.report_paper import draw_talk
from desktop_app.ui.report_paper.talk_parts import talk_parts
from desktop_app.ui.theme import LIGHT, current_theme
from tests.contracts.samples import ANSWER, answer_message, conversation, message

AT = 1_795_219_200.0  # 2026-11-21 00:00 UTC


def talk(question: str = "왜 **so**?", *, basis: CostBasis = CostBasis.ACTUAL, times: int = 1) -> PaperTalk:
    text = "Otters **float**.\n\n" * times
    answer = replace(
        answer_message(at=AT + 60),
        text=text,
        answer=replace(ANSWER, text=text),
        figures=AnswerFigures(cost=Cost(None, basis)),
    )
    said = [message("m1", question, at=AT), answer]
    return paper_talk(record_of(replace(conversation(), title="수달 שלום"), said, {}, demo=False), AT)


def said(found: PaperTalk) -> str:
    current_theme()
    renderer = BlockRenderer(MarkdownStyle.from_palette(LIGHT))
    return "\n".join(document_text(part.document) for part in talk_parts(found, renderer) if part is not None)


def test_everything_stands_in_its_order(qapp: object) -> None:
    text = said(talk())
    parts = [
        "수달 שלום",
        "2 messages, 2026-11-21 00:00 UTC to 2026-11-21 00:01 UTC",
        "Developer message",
        "You · 2026-11-21 00:00 UTC",
        "왜 **so**?",
        "gpt-6.1-sol-2026-10-01 · 2026-11-21 00:01 UTC",
        "float",
        "Stopped before it was finished.",
        "https://example.org/otters",
        "response resp_1",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert "**float**" not in text
    assert "imulated" not in text


def test_what_is_simulated_says_so_at_the_top_at_the_answer_and_on_every_page(qapp: object) -> None:
    found = talk(basis=CostBasis.SIMULATED)
    assert "Simulated: these answers" in said(found)
    assert "gpt-6.1-sol-2026-10-01 (simulated)" in said(found)
    assert found.foot.startswith("Simulated · ")


@pytest.mark.parametrize(("times", "pages"), [(1, 1), (120, 4)])
async def test_it_becomes_pages(qapp: object, times: int, pages: int) -> None:
    current_theme()
    pdf = await draw_talk(talk(times=times))
    assert pdf.startswith(b"%PDF-")
    assert pdf.count(b"/Type /Page\n") >= pages
