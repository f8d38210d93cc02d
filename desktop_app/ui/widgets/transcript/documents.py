"""The parts that hold text in a QTextDocument: Markdown blocks, code cards, the user's bubble, lists of sources."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.markdown.plain import document_text
from desktop_app.ui.markdown.renderer import Rendered
from desktop_app.ui.markdown.workshop import Job
from desktop_app.ui.widgets.transcript.boxes import Box, Looks, MarkKind, Target, focus_ring
from desktop_app.ui.widgets.transcript.context import Context
from desktop_app.ui.widgets.transcript.geometry import Decorations, decorations

_LINES = QTextCharFormat.UnderlineStyle
BAR = 10.0  # px kept for the thin bar of a part that scrolls sideways


class DocumentBox(Box, ABC):
    """Text that can be selected; `pads` is left, top, right, bottom, in px."""

    selectable = True

    def __init__(self, gap: float, indent: float = 0.0) -> None:
        super().__init__(gap, indent)
        self.pads = (0.0, 0.0, 0.0, 0.0)
        self.left = 0.0  # of the document's ground inside the box
        self.scroll = 0.0
        self.rendered: Rendered | None = None
        self._marks = Decorations()
        self._room = self._wide = 0.0

    @abstractmethod
    def render(self, context: Context) -> Rendered:
        """Makes the document."""

    @property
    @override
    def realised(self) -> bool:
        return self.rendered is not None

    @override
    def evict(self) -> None:
        self.rendered = None
        self._marks = Decorations()
        self.exact_for = -1.0  # the height stays, but it must be rendered again before it is painted

    @override
    def invalidate(self) -> None:
        self.evict()

    def document(self, context: Context) -> QTextDocument:
        """The document, made when it is not there."""
        if self.rendered is None:
            self.rendered = self.render(context)
            context.serial += 1
            self._room = -1.0
            self.await_formulas(context)
        return self.rendered.document

    def await_formulas(self, context: Context) -> None:
        """Has formulas that are not drawn yet put into their places between frames."""
        if self.rendered is not None and self.rendered.waiting:
            context.jobs.append(self._formulas(context, self.rendered))

    def _formulas(self, context: Context, shown: Rendered) -> Job:
        grown = yield from context.renderer.formulas(shown, lambda: self.rendered is shown)
        if self.rendered is shown:
            context.grown += [(self, grown)]
            self.exact_for = -1.0
            context.moved = True

    @override
    def realise(self, context: Context, width: float) -> None:
        document = self.document(context)
        if self.exact_for == width and self._room >= 0:
            return
        self.fit(document, width - self.pads[0] - self.pads[2])
        self.exact_for = width
        assert self.rendered is not None
        bar = BAR if self.most_scroll > 0 else 0.0
        text_height = 0.0 if self.rendered.empty else document.size().height()
        self.height = self.pads[1] + math.ceil(text_height) + self.pads[3] + bar
        self.scroll = min(self.scroll, self.most_scroll)
        self._marks = self.find_marks(document)

    def fit(self, document: QTextDocument, room: float) -> None:
        """Lays the document out for `room` px."""
        assert self.rendered is not None
        self._room = room
        wide = max(room, self.rendered.least_width)
        if document.textWidth() != wide:  # or Qt lays out everything again
            document.setTextWidth(wide)
        self._wide = document.size().width()

    def find_marks(self, document: QTextDocument) -> Decorations:
        """Where links, inline code and quotes are."""
        return decorations(document)

    @property
    def most_scroll(self) -> float:
        """How far the contents can move sideways, in px."""
        return max(0.0, self._wide - self._room - 0.5) if self._room > 0 else 0.0

    @override
    def scroll_by(self, dx: float) -> bool:
        before = self.scroll
        self.scroll = max(0.0, min(self.most_scroll, self.scroll + dx))
        return before != self.scroll

    def origin(self) -> QPointF:
        """Where the document's top left is, in the box."""
        return QPointF(self.left + self.pads[0] - self.scroll, self.pads[1])

    @override
    def paint(self, painter: QPainter, context: Context, looks: Looks) -> None:
        if self.rendered is None:
            return
        self.paint_ground(painter, context, looks)
        painter.save()
        if self.most_scroll > 0:
            painter.setClipRect(
                QRectF(self.left + self.pads[0], 0, self._room, self.height), Qt.ClipOperation.IntersectClip
            )
        origin = self.origin()
        painter.translate(origin)
        self._marks.paint(painter, context.renderer.formats)
        moment = QAbstractTextDocumentLayout.PaintContext()
        moment.clip = looks.clip.translated(-origin)
        colours = QPalette()
        colours.setColor(QPalette.ColorRole.Text, QColor(context.style.text))
        moment.palette = colours
        shown = [self._marked(context, *mark) for mark in looks.marks or ()]
        if looks.selection is not None:
            shown.append(self._selection(context, *looks.selection))
        moment.selections = shown
        self.rendered.document.documentLayout().draw(painter, moment)
        painter.restore()
        if looks.focused is not None and looks.focused.kind in ("link", "scroll"):
            focus_ring(painter, context, looks.focused.rect)
        if self.most_scroll > 0:
            self._paint_bar(painter, context)

    def paint_ground(self, painter: QPainter, context: Context, looks: Looks) -> None:
        """What lies under the text."""

    def _selection(self, context: Context, start: int, end: int) -> QAbstractTextDocumentLayout.Selection:
        assert self.rendered is not None
        result = QAbstractTextDocumentLayout.Selection()
        cursor = QTextCursor(self.rendered.document)
        last = self.rendered.document.characterCount() - 1
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        result.cursor = cursor
        shape = result.format
        shape.setBackground(context.selection)
        result.format = shape
        return result

    def _marked(self, context: Context, start: int, end: int, kind: MarkKind) -> QAbstractTextDocumentLayout.Selection:
        """Words on a ground, with a line below where it tells one from others: colour is not the only sign."""
        result = self._selection(context, start, end)
        shape = QTextCharFormat()
        shape.setBackground(context.marks[kind])
        if kind not in ("claim", "found"):
            dotted = kind == "missing there"
            shape.setUnderlineStyle(_LINES.DotLine if dotted else _LINES.SingleUnderline)
        if kind == "found now":
            shape.setForeground(QColor(context.style.text))  # the colours of code would be hard to read on this ground
        result.format = shape
        return result

    def _paint_bar(self, painter: QPainter, context: Context) -> None:
        share = self._room / self._wide
        length = max(24.0, self._room * share)
        x = self.left + self.pads[0] + (self._room - length) * (self.scroll / self.most_scroll)
        painter.setPen(Qt.PenStyle.NoPen)
        colour = QColor(context.style.control_border)
        colour.setAlphaF(0.6)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(x, self.height - 8, length, 4), 2, 2)

    @override
    def targets(self) -> list[Target]:
        origin = self.origin()
        wide = QRectF(self.left, 0, self._room, self.height)
        words = tr("Wide part, scroll with Left and Right")
        return ([Target("scroll", words, "", wide)] if self.most_scroll > 0 else []) + [
            Target("link", label, target, rect.translated(origin)) for label, target, rect in self._marks.links
        ]

    def show_position(self, position: int) -> float:
        """How far below the top of the box the line with a position is, once laid out; wide contents move to it."""
        if self.rendered is None:
            return 0.0
        document = self.rendered.document
        block = document.findBlock(min(position, document.characterCount() - 1))
        line = block.layout().lineForTextPosition(position - block.position())
        corner = document.documentLayout().blockBoundingRect(block)
        if self.most_scroll > 0 and line.isValid():
            place: Any = line.cursorToX(position - block.position())  # typed as object: the place, and the position
            x = corner.x() + float(place[0])
            if not self.scroll <= x <= self.scroll + self._room - 40:
                self.scroll_by(x - self._room / 3 - self.scroll)
        return self.origin().y() + corner.y() + (line.y() if line.isValid() else 0.0)

    def link_at(self, point: QPointF) -> str:
        """The address under a point, or nothing."""
        if self.rendered is None or not self._marks.links:
            return ""
        return self.rendered.document.documentLayout().anchorAt(point - self.origin())

    @override
    def position_at(self, point: QPointF) -> int:
        if self.rendered is None:
            return 0
        place = point - self.origin()
        if place.y() < 0:
            place.setY(0)
        found = self.rendered.document.documentLayout().hitTest(place, Qt.HitTestAccuracy.FuzzyHit)
        return max(0, found)

    @override
    def length(self, context: Context) -> int:
        return self.document(context).characterCount() - 1

    @override
    def text(self, context: Context, start: int = 0, end: int | None = None) -> str:
        if self.rendered is None:  # only read: do not keep it
            return document_text(self.render(context).document, start, end)
        return document_text(self.rendered.document, start, end)


class UserBox(DocumentBox):
    """A piece of what the user wrote, in the bubble on the right."""

    def __init__(self, text: str, *, first: bool, last: bool) -> None:
        super().__init__(0.0)
        self.source, self._first, self._last = text, first, last
        self.pads = (16.0, 8.0 if first else 0.0, 16.0, 11.0 if last else 0.0)
        self._bubble = 0.0

    @override
    def render(self, context: Context) -> Rendered:
        return context.renderer.plain(self.source)

    @override
    def realise(self, context: Context, width: float) -> None:
        super().realise(context, width)
        self.left = width - self._bubble

    @override
    def fit(self, document: QTextDocument, room: float) -> None:
        room = min(room, 0.82 * (room + self.pads[0] + self.pads[2]) - self.pads[0] - self.pads[2])
        document.setTextWidth(room)
        if self._first and self._last:
            room = min(room, math.ceil(document.idealWidth()) + 1)
            document.setTextWidth(room)
        self._room = self._wide = room
        self._bubble = room + self.pads[0] + self.pads[2]

    @override
    def paint_ground(self, painter: QPainter, context: Context, looks: Looks) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(context.style.raised))
        card(painter, QRectF(self.left, 0, self._bubble, self.height), top=self._first, bottom=self._last)


class PlainBox(DocumentBox):
    """A piece of an answer as it was written, marks and all."""

    def __init__(self, text: str) -> None:
        super().__init__(0.0)
        self.source = text

    @override
    def render(self, context: Context) -> Rendered:
        return context.renderer.written(self.source.removesuffix("\n"))


class SourcesBox(DocumentBox):
    """The numbered pages an answer cites."""

    def __init__(self, sources: tuple[tuple[int, str, str], ...]) -> None:
        super().__init__(16.0)
        self._sources = sources

    @override
    def render(self, context: Context) -> Rendered:
        from desktop_app.ui.widgets.transcript.sources import sources_document

        return sources_document(self._sources, context.renderer)


def card(painter: QPainter, rect: QRectF, *, top: bool, bottom: bool) -> None:
    """A rounded ground; where it goes on in the next part its corners stay square."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    grown = rect.adjusted(0, 0 if top else -20, 0, 0 if bottom else 20)
    painter.drawRoundedRect(grown, 10, 10)
    painter.restore()
