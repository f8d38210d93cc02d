"""Finds where links, inline code and quotes stand in a laid-out document, and paints their grounds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextBlock,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextLine,
)

from desktop_app.ui.markdown.formats import BULLET, CODE_SPAN, LIST_MARK, QUOTE_INSET, TICKED, UNTICKED, Formats
from desktop_app.ui.markdown.style import MarkdownStyle

_Span = tuple[float, float, bool, float, float]  # top, bottom, right to left, right edge, left edge
_LEVEL = QTextFormat.Property.BlockQuoteLevel


@dataclass(slots=True)
class Decorations:
    """Grounds of inline code, bars of quotes, marks of lists, and links as (words, address, place)."""

    code: list[QRectF] = field(default_factory=list)
    bars: list[QRectF] = field(default_factory=list)
    marks: list[tuple[str, QRectF, bool]] = field(default_factory=list)
    links: list[tuple[str, str, QRectF]] = field(default_factory=list)

    def paint(self, painter: QPainter, formats: Formats) -> None:
        """Draws the grounds, in the document's coordinates."""
        style = formats.style
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.raised))
        for rect in self.code:
            painter.drawRoundedRect(rect, 4, 4)
        painter.setBrush(QColor(style.control_border if style.dark else style.border))
        for rect in self.bars:
            painter.drawRoundedRect(rect, 1.5, 1.5)
        for mark, rect, rtl in self.marks:
            _paint_mark(painter, mark, rect, rtl, formats)


def decorations(document: QTextDocument) -> Decorations:
    """All of them; the document must have its width."""
    result = Decorations()
    layout = document.documentLayout()
    block = document.begin()
    spans: dict[int, _Span] = {}
    while block.isValid():
        level = int(block.blockFormat().property(_LEVEL) or 0)
        is_item = block.blockFormat().hasProperty(LIST_MARK)
        if level or spans or is_item:
            rect = layout.blockBoundingRect(block)
            inset = document.indentWidth() * int(block.blockFormat().property(QUOTE_INSET) or 0)
            _bars(result, spans, level, rect, _is_rtl(block), document.textWidth() - inset, inset)
            if is_item:
                _mark(result, block, rect, document)
        _fragments(result, document, block)
        block = block.next()
    _bars(result, spans, 0, QRectF(), False, 0.0, 0.0)
    return result


def _is_rtl(block: QTextBlock) -> bool:
    return block.textDirection() == Qt.LayoutDirection.RightToLeft


def _mark(result: Decorations, block: QTextBlock, rect: QRectF, document: QTextDocument) -> None:
    """The place beside the first line where an item's mark is drawn: a line's height, on its base line."""
    line = block.layout().lineAt(0)
    edge = document.indentWidth() * block.blockFormat().indent() + block.blockFormat().leftMargin()
    x = document.textWidth() - edge if _is_rtl(block) else edge - document.indentWidth()
    base = rect.top() + line.y() + line.ascent()
    place = QRectF(x, base - 20, document.indentWidth(), 20)
    result.marks.append((str(block.blockFormat().property(LIST_MARK)), place, _is_rtl(block)))


def _paint_mark(painter: QPainter, mark: str, place: QRectF, rtl: bool, formats: Formats) -> None:
    style, base = formats.style, place.bottom()
    if mark == BULLET:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.muted))
        x = place.left() + 12 if rtl else place.right() - 12
        painter.drawEllipse(QPointF(x, base - formats.x_height / 2 - 0.5), 2.6, 2.6)
    elif mark in (TICKED, UNTICKED):
        x = place.left() + 7 if rtl else place.right() - 21
        _paint_box(painter, QRectF(x, base - 12, 14, 14), mark == TICKED, style)
    else:
        painter.setFont(formats.body_font)
        painter.setPen(QColor(style.muted))
        wide = QFontMetricsF(formats.body_font).horizontalAdvance(mark)
        painter.drawText(QPointF(place.left() + 7 if rtl else place.right() - 7 - wide, base), mark)


def _paint_box(painter: QPainter, rect: QRectF, done: bool, style: MarkdownStyle) -> None:
    painter.setPen(QPen(QColor(style.accent if done else style.control_border), 1.5))
    painter.setBrush(QColor(style.accent) if done else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, 3, 3)
    if done:
        painter.setPen(QPen(QColor(style.surface), 1.8))
        x, y = rect.x(), rect.y()
        painter.drawPolyline([QPointF(x + 3, y + 7.4), QPointF(x + 6, y + 10.2), QPointF(x + 11, y + 4.2)])


def _bars(
    result: Decorations, spans: dict[int, _Span], level: int, rect: QRectF, rtl: bool, width: float, inset: float
) -> None:  # fmt: skip
    for depth in range(1, level + 1):
        top, _, side, _, left = spans.get(depth, (rect.top(), 0.0, rtl, width, inset))
        spans[depth] = (top, rect.bottom(), side, width, left)
    for depth in [depth for depth in spans if depth > level]:
        top, bottom, side, room, left = spans.pop(depth)
        x = 16.0 * (depth - 1)
        result.bars.append(QRectF(room - 3 - x if side else left + x, top + 3, 3, bottom - top - 1))


def _fragments(result: Decorations, document: QTextDocument, block: QTextBlock) -> None:
    walker = block.begin()
    while not walker.atEnd():
        fragment = walker.fragment()
        shape = fragment.charFormat()
        is_code = bool(shape.property(CODE_SPAN))
        href = shape.anchorHref() if shape.isAnchor() else ""
        if is_code or href:
            rects = _rects(document, block, fragment)
            if is_code:
                result.code += [rect.adjusted(-2, 0, 2, 0) for rect in rects]
            if href:
                _add_link(result, fragment.text(), href, rects)
        walker += 1


def _add_link(result: Decorations, words: str, href: str, rects: list[QRectF]) -> None:
    if not rects:
        return
    if result.links and result.links[-1][1] == href:  # one link in several formats
        before = result.links[-1]
        result.links[-1] = (before[0] + words, href, before[2])
    else:
        result.links.append((words, href, rects[0]))


def _rects(document: QTextDocument, block: QTextBlock, fragment: QTextFragment) -> list[QRectF]:
    layout = block.layout()
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    start = fragment.position() - block.position()
    end = start + fragment.length()
    result = []
    line = layout.lineForTextPosition(start)
    while line.isValid() and line.textStart() < end:
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if last > first:
            a, b = _x_of(line, first), _x_of(line, last)
            if _is_rtl(block):  # at a change of direction a position has two places: ask the glyphs
                boxes = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
                a = min((box.left() for box in boxes), default=a)
                b = max((box.right() for box in boxes), default=b)
            top = line.y() + line.ascent() - _ascent(fragment)
            rect = QRectF(min(a, b), top, abs(b - a), _ascent(fragment) + _descent(fragment))
            result.append(rect.translated(corner).adjusted(0, -2, 0, 2))
        if line.lineNumber() + 1 >= layout.lineCount():
            break
        line = layout.lineAt(line.lineNumber() + 1)
    return result


def _x_of(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # typed as object: the place, and the position it took
    return float(found[0])


def _ascent(fragment: QTextFragment) -> float:
    return fragment.charFormat().font().pixelSize() * 0.9


def _descent(fragment: QTextFragment) -> float:
    return fragment.charFormat().font().pixelSize() * 0.25
