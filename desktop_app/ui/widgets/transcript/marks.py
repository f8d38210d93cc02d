"""Marks in what is read: the sentences that rest on a source, all at once, one of them the one looked at."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument

from desktop_app.domain.citations import claim_start
from desktop_app.ui.widgets.transcript.boxes import Box, MarkKind
from desktop_app.ui.widgets.transcript.markdown_boxes import CodeBox, MarkdownBox

_NUMBER = re.compile(r"\[(\d{1,4})\]")


@dataclass(frozen=True, slots=True)
class Claim:
    """The `nth` citation of one source in a part of the report."""

    box: MarkdownBox
    nth: int


@dataclass(slots=True)
class Marks:
    """Which source's claims are marked; `targets` tells a citation's link by its address: the number it stands for."""

    targets: Mapping[str, int] = field(default_factory=dict)
    number: int = 0
    current: Claim | None = None

    def number_of(self, words: str, address: str) -> int:
        """The source that a link cites, 0 where it is an ordinary link."""
        number = self.targets.get(address, 0)
        return number if number and words.replace(f"[{number}]", "").strip() == "" else 0

    def within(self, box: Box) -> list[tuple[int, int, MarkKind]]:
        """What is marked of one part: positions, and what the mark says."""
        if not self.number or not isinstance(box, MarkdownBox) or box.rendered is None:
            return []
        spans = self.spans(box.rendered.document)
        current = self.current.nth if self.current is not None and self.current.box is box else -1
        shown: list[tuple[int, int, MarkKind]] = [
            (start, end, "claim now" if nth == current else "claim")  # not shown
            for nth, (start, end) in enumerate(spans)
        ]
        return sorted(shown, key=lambda span: span[2])  # the one looked at is painted over the others

    def spans(self, document: QTextDocument) -> list[tuple[int, int]]:
        """Where the sentences stand that cite the source, with their mark, in order."""
        spans = []
        block = document.begin()
        while block.isValid():
            for mark in _marks_in(block, self.number, self.targets):
                text, place = block.text(), mark - block.position()
                # a position of Qt counts UTF-16 units
                units = text if text.isascii() else text.encode("utf-16-le", "surrogatepass")
                before = text[:place] if isinstance(units, str) else units[: 2 * place].decode("utf-16-le", "replace")
                start = claim_start(before)
                lead = before[:start]
                offset = start if isinstance(units, str) else len(lead.encode("utf-16-le", "surrogatepass")) // 2
                spans.append((block.position() + offset, mark + len(f"[{self.number}]")))
            block = block.next()
        return spans


def _marks_in(block: QTextBlock, number: int, targets: Mapping[str, int]) -> list[int]:
    """Positions of the citation's marks in a paragraph."""
    found = []
    walker = block.begin()
    while not walker.atEnd():
        fragment = walker.fragment()
        shape = fragment.charFormat()
        if shape.isAnchor() and targets.get(shape.anchorHref()) == number:
            found += [fragment.position() + each.start() for each in _NUMBER.finditer(fragment.text())]
        walker += 1
    return found


def claims_of(boxes: list[Box], number: int) -> list[Claim]:
    """Every citation of a source, in the order of the report, found without rendering it."""
    wanted = f"[[{number}]]("
    claims: list[Claim] = []
    for box in boxes:
        if isinstance(box, MarkdownBox) and not isinstance(box, CodeBox) and wanted in box.block.source:
            claims += [Claim(box, nth) for nth in range(box.block.source.count(wanted))]
    return claims


def place_of(claim: Claim, marks: Marks) -> QRectF:
    """Where a claim begins in its part, which must be laid out; the part's top where it cannot be told."""
    rendered = claim.box.rendered
    if rendered is None:
        return QRectF()
    spans = marks.spans(rendered.document)
    if claim.nth >= len(spans):
        return QRectF()
    block = rendered.document.findBlock(spans[claim.nth][0])
    corner = rendered.document.documentLayout().blockBoundingRect(block)
    line = block.layout().lineForTextPosition(spans[claim.nth][0] - block.position())
    return QRectF(corner.x(), corner.y() + (line.y() if line.isValid() else 0.0), corner.width(), 20.0)
