"""The documents a report is printed from, one after the other: head, text, sources, prompts, figures, history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtGui import QFont, QTextCursor, QTextDocument, QTextOption

from desktop_app.domain.citations import host_of
from desktop_app.domain.reports import PaperReport
from desktop_app.language import tr
from desktop_app.ui.markdown.blocks import Block
from desktop_app.ui.markdown.links import allowed_link, link_text, plain_order
from desktop_app.ui.markdown.renderer import BlockRenderer, Rendered
from desktop_app.ui.markdown.splitter import BlockSplitter
from desktop_app.ui.report_paper.sheets import Part

_PIECE = 4_000
"""Characters of plain text in one document: more takes long to lay out."""
_LINES = 25
"""Lines of a list in one document."""
_KEPT = 60.0
"""What must fit below a heading, in px."""


def parts_of(report: PaperReport, renderer: BlockRenderer) -> Iterator[Part | None]:
    """Everything in its order; None stands for a line across."""
    yield words_part(renderer, report.title, size=26, bold=True)
    yield words_part(renderer, report.subtitle, tone="muted", size=12, gap=4)
    for banner in report.banners:
        yield words_part(renderer, banner, tone="warning", bold=True, gap=12)
    yield None
    yield from text_parts(report.text, renderer)
    if report.sources:
        yield _heading(renderer, tr("Sources"))
        for number, title, url in report.sources:
            yield source_part(renderer, number, title, url)
    for name, asked in report.asked:
        yield _heading(renderer, name)
        yield from plain_parts(asked, renderer)
    yield _heading(renderer, tr("Figures"))
    yield from _rows(report.figures, renderer)
    if report.history:
        yield _heading(renderer, tr("History"))
        yield from _rows([(moment, f"{word}  {note}".strip()) for moment, word, note in report.history], renderer)


def text_parts(text: str, renderer: BlockRenderer) -> Iterator[Part | None]:
    """Markdown, block by block; None stands for a line across."""
    splitter = BlockSplitter()
    splitter.feed(text)
    renderer.references, renderer.footnotes = splitter.references, frozenset()
    found = splitter.finish()
    renderer.references, renderer.footnotes = splitter.references, frozenset(splitter.footnotes)
    for block in found:
        if block.kind == "rule":
            yield None
            continue
        rendered = renderer.render(block)
        if not rendered.empty:
            yield _block(block, rendered, renderer)


def _block(block: Block, rendered: Rendered, renderer: BlockRenderer) -> Part:
    code = block.kind == "code"
    document = rendered.document
    if code:
        option = document.defaultTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
    else:
        spell_out_links(document)
    gap = 0.0 if block.part and block.kind != "table" else 6.0 if block.kind == "item" and not block.loose else 12.0
    heading = block.kind == "heading"
    return Part(
        _precise(document),
        gap=20.0 if heading else gap,
        inset=float(renderer.style.indent * block.inset),
        card=code,
        least_width=rendered.least_width,
        with_next=_KEPT if heading else 0.0,
    )


def spell_out_links(document: QTextDocument) -> None:
    """Write each link's address after its words: paper has no hover. The marks of citations stand in the list."""
    ends: list[tuple[int, str]] = []
    block = document.begin()
    while block.isValid():
        walker = block.begin()
        while not walker.atEnd():
            fragment = walker.fragment()
            target = fragment.charFormat().anchorHref() if fragment.charFormat().isAnchor() else ""
            words = fragment.text().strip()
            if target and not (words[1:-1].isdigit() and words[:1] == "[") and words not in (target, host_of(target)):
                if ends and ends[-1][1] == target and ends[-1][0] == fragment.position():
                    ends.pop()  # one link in several formats
                ends.append((fragment.position() + fragment.length(), target))
            walker += 1
        block = block.next()
    for place, target in reversed(ends):
        cursor = QTextCursor(document)
        cursor.setPosition(place)
        shape = cursor.charFormat()
        shape.setFontUnderline(False)
        cursor.insertText(f" ({link_text(target)})", shape)


def _precise(document: QTextDocument) -> QTextDocument:
    """Widths as the font has them, not as a screen rounds them."""
    document.setUseDesignMetrics(True)
    return document


def words_part(
    renderer: BlockRenderer, text: str, *, tone: str = "text", size: int = 14, bold: bool = False, gap: float = 0.0
) -> Part:
    """Plain words of one kind."""
    document = renderer.blank_document()
    shape = renderer.formats.char(str(getattr(renderer.style, tone)), size)
    if bold:
        shape.setFontWeight(QFont.Weight.DemiBold)
    QTextCursor(document).insertText(plain_order(text), shape)
    return Part(_precise(document), gap=gap)


def _heading(renderer: BlockRenderer, text: str) -> Part:
    part = words_part(renderer, text, size=18, bold=True, gap=26)
    part.with_next = _KEPT
    return part


def source_part(renderer: BlockRenderer, number: int, title: str, url: str) -> Part:
    """Its number, its title, and its address as text that can be copied from paper."""
    document = renderer.blank_document()
    cursor, formats, style = QTextCursor(document), renderer.formats, renderer.style
    cursor.insertText(f"{number}.\u2002", formats.char(style.muted, 13))
    plain = formats.char(style.text, 13)
    cursor.insertText(link_text(title) or url, formats.link(plain, url) if allowed_link(url) else plain)
    if title != url:
        cursor.insertText(f"\u2028{link_text(url)}", formats.char(style.muted, 11))
    return Part(_precise(document), gap=6)


def plain_parts(text: str, renderer: BlockRenderer) -> Iterator[Part]:
    """Text as it was typed."""
    at = 0
    while at < len(text):
        cut = text.rfind("\n", at + _PIECE // 2, at + _PIECE) if len(text) - at > _PIECE else len(text)
        cut = cut if cut > 0 else at + _PIECE
        rendered = renderer.plain(plain_order(text[at:cut]).strip("\n"))
        yield Part(_precise(rendered.document), gap=6 if at == 0 else 0)
        at = cut


def _rows(rows: Sequence[tuple[str, str]], renderer: BlockRenderer) -> Iterator[Part]:
    style, formats = renderer.style, renderer.formats
    label, value = formats.char(style.muted, 12), formats.char(style.text, 12)
    left = iter(rows)
    while some := list(islice(left, _LINES)):
        document = renderer.blank_document()
        cursor = QTextCursor(document)
        for number, (name, text) in enumerate(some):
            if number:
                cursor.insertBlock()
            cursor.insertText(f"{name}:\u2002", label)
            cursor.insertText(plain_order(text), value)
        yield Part(_precise(document), gap=4)
