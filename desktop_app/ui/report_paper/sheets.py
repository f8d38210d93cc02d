"""Puts laid-out documents onto pages: cut between two lines, never through one, with a foot on every page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from desktop_app.language import tr
from desktop_app.ui.markdown.formats import Formats
from desktop_app.ui.markdown.style import MarkdownStyle
from desktop_app.ui.widgets.transcript.geometry import decorations

PX = 96.0
"""Documents are laid out in px of a 96th of an inch."""
FOOT = 28.0
_SMALLEST = 0.45
"""A table that would have to be set smaller than this goes off the paper's edge instead."""


@dataclass(slots=True)
class Part:
    """A document and how it stands: `gap` above, `inset` from the left, on a `card` or not, all in px.

    `with_next` is how much of what follows must fit below it, so that no heading stands alone.
    """

    document: QTextDocument
    gap: float = 0.0
    inset: float = 0.0
    card: bool = False
    least_width: float = 0.0
    with_next: float = 0.0


class Sheets:
    """The pages of one PDF, painted from the first to the last."""

    def __init__(self, writer: QPdfWriter, painter: QPainter, formats: Formats, foot: str) -> None:
        self._writer, self._painter, self._formats, self._foot = writer, painter, formats, foot
        ratio = writer.resolution() / PX
        area = writer.pageLayout().paintRectPixels(writer.resolution())
        self.width, self._height = area.width() / ratio, area.height() / ratio - FOOT
        painter.scale(ratio, ratio)
        self._y = 0.0
        self.page = 1
        self._paint_foot()

    @property
    def style(self) -> MarkdownStyle:
        """Colours and sizes."""
        return self._formats.style

    def put(self, part: Part) -> None:
        """Set a document where the last one ended."""
        document, pad = part.document, 10.0 if part.card else 0.0
        room = self.width - part.inset - 2 * pad
        document.setTextWidth(max(room, part.least_width))
        wide = document.size().width()
        scale = max(_SMALLEST, min(1.0, room / wide)) if wide > 0 else 1.0
        cuts = list(cuts_of(document))
        tall = cuts[-1] * scale if cuts else 0.0
        gap = part.gap if self._y else 0.0
        if part.with_next and self._y + gap + tall + part.with_next > self._height:
            self._next_page()
            gap = 0.0
        self._y += gap
        start = 0.0
        while cuts:
            left = self._height - self._y - 2 * pad
            fitting = [cut for cut in cuts if (cut - start) * scale <= left]
            if not fitting and self._y > 0:
                self._next_page()
                continue
            end = fitting[-1] if fitting else cuts[0]  # one line higher than a page is cut by its edge
            self._paint(part, start, end, scale, pad)
            self._y += (end - start) * scale + 2 * pad
            cuts = [cut for cut in cuts if cut > end]
            start = end

    def rule(self) -> None:
        """A thin line across."""
        if self._y + 24 > self._height:
            self._next_page()
            return
        self._painter.fillRect(QRectF(0, self._y + 12, self.width, 0.8), QColor(self.style.control_border))
        self._y += 24

    def _paint(self, part: Part, start: float, end: float, scale: float, pad: float) -> None:
        painter = self._painter
        painter.save()
        painter.translate(part.inset, self._y)
        if part.card:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.style.raised))
            painter.drawRoundedRect(QRectF(0, 0, self.width - part.inset, (end - start) * scale + 2 * pad), 6, 6)
        painter.translate(pad, pad)
        painter.scale(scale, scale)
        painter.translate(0, -start)
        area = QRectF(-part.inset - 4, start, self.width / scale + 8, end - start)
        painter.setClipRect(area)
        decorations(part.document).paint(painter, self._formats)
        moment = QAbstractTextDocumentLayout.PaintContext()
        moment.clip = area
        colours = QPalette()
        colours.setColor(QPalette.ColorRole.Text, QColor(self.style.text))
        moment.palette = colours
        part.document.documentLayout().draw(painter, moment)
        painter.restore()

    def _next_page(self) -> None:
        self._writer.newPage()
        self.page += 1
        self._y = 0.0
        self._paint_foot()

    def _paint_foot(self) -> None:
        painter = self._painter
        font = QFont(self._formats.body_font)
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(QColor(self.style.muted))
        line = QRectF(0, self._height + FOOT - 16, self.width, 16)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, self._foot)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, tr("Page {page}", page=self.page))


def cuts_of(document: QTextDocument) -> Iterator[float]:
    """Heights at which a laid-out document can be cut, from the first to its end: below every line of every cell."""
    spans: list[tuple[float, float]] = []
    layout = document.documentLayout()
    block = document.begin()
    while block.isValid():
        corner = layout.blockBoundingRect(block).top()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            spans.append((corner + line.y(), corner + line.y() + line.height()))
        block = block.next()
    spans.sort()
    reach = 0.0
    for top, bottom in spans:
        if reach and top >= reach - 0.5:
            yield reach
        reach = max(reach, bottom)
    yield max(reach, document.size().height())
