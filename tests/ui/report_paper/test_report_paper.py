"""A report as PDF: whole, on numbered pages, cut between lines; nothing but text, formulas and known links in it."""

from __future__ import annotations

import asyncio
import re
import zlib
from dataclasses import replace

import pytest
from PySide6.QtGui import QTextDocument

from desktop_app.documents.report_writer import paper_report
from desktop_app.domain.reports import JobRecord, PaperReport
from desktop_app.ui.markdown.plain import document_text
from desktop_app.ui.markdown.renderer import BlockRenderer
from desktop_app.ui.markdown.style import MarkdownStyle
from desktop_app.ui.report_paper import draw_paper
from desktop_app.ui.report_paper.parts import parts_of, spell_out_links
from desktop_app.ui.report_paper.sheets import Part, cuts_of
from desktop_app.ui.theme import LIGHT, current_theme
from tests.harness.report_jobs import AT, PAGES, REPORT, reported


@pytest.fixture
def renderer(qapp: object) -> BlockRenderer:
    current_theme()
    return BlockRenderer(MarkdownStyle.from_palette(LIGHT))


def report(text: str = REPORT, *, simulated: bool = False) -> PaperReport:
    return paper_report(JobRecord(reported(1, text=text), (), "", simulated), AT)


def said(parts: list[Part | None]) -> str:
    return "\n".join(document_text(part.document) for part in parts if part is not None)


def content_of(pdf: bytes) -> bytes:
    """The file with its compressed parts spread out."""
    spread = []
    for found in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            spread.append(zlib.decompress(found[1]))
        except zlib.error:
            spread.append(found[1])
    return pdf + b"".join(spread)


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


async def test_a_report_becomes_pages(qapp: object) -> None:
    current_theme()
    pdf = await draw_paper(report())
    assert pdf.startswith(b"%PDF-")
    assert b"%%EOF" in pdf[-20:]
    assert pages_of(pdf) == 2
    assert pages_of(await draw_paper(report("Paragraph of words. " * 40 + "\n\n" + "Line.\n\n" * 400))) > 8


async def test_its_links_lead_only_where_a_link_may(qapp: object) -> None:
    hostile = (
        "[click](javascript:alert(1)) ![x](https://evil.example/t.png) <script>alert(1)</script> {1} "
        "[file](file:///etc/passwd) [ok](https://ok.example/a)"
    )
    content = content_of(await draw_paper(report(hostile)))
    targets = {found.decode() for found in re.findall(rb"/URI \(([^)]*)\)", content)}
    assert targets
    assert all(target.startswith("https://") for target in targets)
    assert not any("evil.example" in target for target in targets)
    for word in (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/OpenAction", b"javascript:"):
        assert word not in content


def test_everything_stands_on_paper_in_its_order(renderer: BlockRenderer) -> None:
    text = said(list(parts_of(report(simulated=True), renderer)))
    places = [
        text.index(words)
        for words in (
            "Heat pumps 1", "Simulated: this answer was made up", "Heat pumps in cold climates", "Alpha 9", "수달은",
            "مضخات", "Keep it clear of snow [1].", "Sources", PAGES[0][0], PAGES[0][1], "Developer message", "Prompt",
            "Which heat pump", "Figures", "Cost (US$)",
        )
    ]  # fmt: skip
    assert places == sorted(places)


def test_an_address_is_written_beside_its_words(renderer: BlockRenderer) -> None:
    document = QTextDocument()
    document.setHtml(
        '<p>See <a href="https://a.example/x">the <b>whole</b> page</a>, <a href="https://b.example">[1]</a> and'
        ' <a href="https://c.example/y">https://c.example/y</a>.</p>'
    )
    spell_out_links(document)
    assert document.toPlainText() == ("See the whole page (https://a.example/x), [1] and https://c.example/y.")


TABLE = "| a | b |\n|---|---|\n" + "| one word | many words in a cell that wraps |\n" * 30


HIGH = "| a | b |\n|---|---|\n| $\\frac{\\frac{a}{b}}{\\frac{c}{d}}$ | many words in a cell that wraps over lines |\n"


@pytest.mark.parametrize(
    "text", [TABLE, HIGH, "Words that go on. " * 200, "# Head", "- item\n- item", "$$\\frac{a}{b}$$"]
)
def test_no_line_is_cut_through(renderer: BlockRenderer, text: str) -> None:
    for part in parts_of(replace(report(), text=text), renderer):
        if part is None:
            continue
        part.document.setTextWidth(320)
        cuts = list(cuts_of(part.document))
        assert cuts == sorted(cuts)
        layout = part.document.documentLayout()
        block = part.document.begin()
        while block.isValid():
            top = layout.blockBoundingRect(block).top()
            for number in range(block.layout().lineCount()):
                line = block.layout().lineAt(number)
                first, last = top + line.y(), top + line.y() + line.height()
                assert not any(first + 0.6 < cut < last - 0.6 for cut in cuts)
            block = block.next()


async def test_a_long_report_lets_the_window_live(qapp: object) -> None:
    beats = 0

    async def beat() -> None:
        nonlocal beats
        while True:
            await asyncio.sleep(0)
            beats += 1

    heart = asyncio.create_task(beat())
    try:
        pdf = await draw_paper(report(REPORT * 60))
    finally:
        heart.cancel()
    assert pages_of(pdf) > 20
    assert beats > 40


async def test_a_stopped_drawing_ends_quietly(qapp: object) -> None:
    task = asyncio.create_task(draw_paper(report(REPORT * 60)))
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_an_endless_line_and_a_wide_table_find_room(qapp: object) -> None:
    wide = "|" + "|".join(f" column {number} " for number in range(30)) + "|\n|" + "---|" * 30 + "\n" + "|x" * 30 + "|"
    code = "```\n" + "x" * 20_000 + "\n```"
    pdf = await draw_paper(report(f"{wide}\n\n{code}\n\n{'y' * 50_000}"))
    assert pages_of(pdf) > 3
