"""Selected text across parts and entries, kept by what it holds on to and not by screen positions."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor

from desktop_app.ui.widgets.transcript.boxes import Box
from desktop_app.ui.widgets.transcript.column import Column
from desktop_app.ui.widgets.transcript.context import Context
from desktop_app.ui.widgets.transcript.documents import DocumentBox
from desktop_app.ui.widgets.transcript.entry_view import EntryView
from desktop_app.ui.widgets.transcript.markdown_boxes import CodeBox, MarkdownBox


@dataclass(slots=True)
class Spot:
    """A place in the text."""

    view: EntryView
    box: Box
    position: int


class Selection:
    """From an anchor to where the mouse is; empty when both are equal."""

    def __init__(self, column: Column) -> None:
        self._column = column
        self.anchor: Spot | None = None
        self.end: Spot | None = None

    def clear(self) -> None:
        """Nothing is selected."""
        self.anchor = self.end = None

    def start(self, spot: Spot) -> None:
        """Begins at a place."""
        self.anchor = self.end = spot

    def word(self, spot: Spot) -> None:
        """The word at a place."""
        self._grow(spot, QTextCursor.SelectionType.WordUnderCursor)

    def paragraph(self, spot: Spot) -> None:
        """The paragraph at a place."""
        self._grow(spot, QTextCursor.SelectionType.BlockUnderCursor)

    def all_of(self, view: EntryView) -> None:
        """All text of an entry."""
        boxes = [box for box in view.boxes if box.selectable]
        if boxes:
            self.anchor = Spot(view, boxes[0], 0)
            self.end = Spot(view, boxes[-1], boxes[-1].length(self._column.context))

    def follow(self, context: Context) -> None:
        """Keeps the same words selected where parts hold more text than before."""
        for box, grown in context.grown:
            held = {id(spot): spot for spot in (self.anchor, self.end) if spot is not None and spot.box is box}
            for spot in held.values():
                spot.position += sum(more for position, more in grown if position < spot.position)
        context.grown.clear()

    @property
    def keys(self) -> set[str]:
        """The entries it touches at its ends: they must not be freed."""
        return {spot.view.key for spot in (self.anchor, self.end) if spot is not None}

    def span(self) -> tuple[tuple[int, int, int], tuple[int, int, int]] | None:
        """First and last place as (entry, part, position), in order; None when nothing is selected."""
        if self.anchor is None or self.end is None:
            return None
        places = [self._place(self.anchor), self._place(self.end)]
        if places[0] is None or places[1] is None or places[0] == places[1]:
            return None
        first, last = sorted(place for place in places if place is not None)
        return first, last

    def within(self, view: EntryView, number: int) -> tuple[int, int] | None:
        """What is selected of one part: positions, or None."""
        span = self.span()
        return None if span is None else _within(span, view.index, number)

    def text(self) -> str:
        """The selected text as plain text: lists with their marks, tables with tabs."""
        span = self.span()
        if span is None:
            return ""
        pieces: list[str] = []
        before = -1
        for index in range(span[0][0], span[1][0] + 1):
            view = self._column.views[index]
            self._column.build(view)
            for number, box in enumerate(view.boxes):
                part = _within(span, index, number) if box.selectable or not box.realised else None
                if part is None:
                    continue
                end = part[1] if part[1] < 1 << 30 else None
                said = box.text(self._column.context, part[0], end)
                if said or isinstance(box, DocumentBox):
                    joint = _joint(box) if index == before else "\n\n"
                    pieces += [joint if pieces else "", said]
                    before = index
        return "".join(pieces).strip("\n")

    def _grow(self, spot: Spot, kind: QTextCursor.SelectionType) -> None:
        self.start(spot)
        if isinstance(spot.box, DocumentBox):
            cursor = QTextCursor(spot.box.document(self._column.context))
            cursor.setPosition(min(spot.position, spot.box.length(self._column.context)))
            if kind == QTextCursor.SelectionType.BlockUnderCursor:  # Qt's own takes the line break before it too
                cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            else:
                cursor.select(kind)
            self.anchor = Spot(spot.view, spot.box, cursor.selectionStart())
            self.end = Spot(spot.view, spot.box, cursor.selectionEnd())

    def _place(self, spot: Spot) -> tuple[int, int, int] | None:
        view = self._column.by_key.get(spot.view.key)
        if view is not spot.view:
            return None
        try:
            return view.index, view.boxes.index(spot.box), spot.position
        except ValueError:
            return None


def _within(span: tuple[tuple[int, int, int], tuple[int, int, int]], index: int, number: int) -> tuple[int, int] | None:
    first, last = span
    if not first[:2] <= (index, number) <= last[:2]:
        return None
    start = first[2] if (index, number) == first[:2] else 0
    end = last[2] if (index, number) == last[:2] else 1 << 30
    return (start, end) if end > start else None


def _joint(box: Box) -> str:
    """What stands between a part and the one before it."""
    if isinstance(box, MarkdownBox):
        if box.block.part and not isinstance(box, CodeBox):
            return " " if box.block.kind == "paragraph" else "\n"
        if isinstance(box, CodeBox) and box.block.part:
            return "\n"
        return "\n" if box.block.kind == "item" and not box.block.loose else "\n\n"
    return "\n\n" if box.gap else "\n"
