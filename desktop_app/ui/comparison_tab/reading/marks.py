"""Marks in a transcript the words that another answer does not have; worked out for a part when it is first painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextDocument
from typing_extensions import override

from desktop_app.domain.answer_differences import Span, spans_in
from desktop_app.ui.widgets.transcript import Transcript
from desktop_app.ui.widgets.transcript.boxes import Box, MarkKind
from desktop_app.ui.widgets.transcript.documents import DocumentBox
from desktop_app.ui.widgets.transcript.marks import Marks

_KEPT = 240


class DifferenceMarks(Marks):
    """One answer's marks; `show` gives them paragraph by paragraph."""

    __slots__ = ("_boxes", "_key", "_kind", "_known", "_paragraphs", "_transcript")

    def __init__(self, transcript: Transcript) -> None:
        super().__init__()
        self._transcript = transcript
        self._key = ""
        self._paragraphs: Sequence[Sequence[Span]] = ()
        self._kind: MarkKind = "only here"  # not shown
        self._boxes: dict[Box, int] = {}
        self._known: dict[Box, tuple[QTextDocument, list[tuple[int, int, MarkKind]]]] = {}

    def show(self, key: str, paragraphs: Sequence[Sequence[Span]], kind: MarkKind) -> None:
        """What to mark in the entry of that key: spans of each of its paragraphs; none at all to mark nothing."""
        self._key, self._paragraphs, self._kind = key, paragraphs, kind
        self._boxes.clear()
        self._known.clear()
        self._transcript.viewport().update()

    @override
    def within(self, box: Box) -> list[tuple[int, int, MarkKind]]:
        if not self._paragraphs or not isinstance(box, DocumentBox) or box.rendered is None:
            return []
        document = box.rendered.document
        known = self._known.get(box)
        if known is not None and known[0] is document:
            return known[1]
        found = self._find(box, document)
        if len(self._known) > _KEPT:
            self._known.clear()
        self._known[box] = (document, found)
        return found

    def _find(self, box: DocumentBox, document: QTextDocument) -> list[tuple[int, int, MarkKind]]:
        place = self._place(box)
        source = getattr(box, "block", box)
        if place is None or place >= len(self._paragraphs) or not self._paragraphs[place]:
            return []
        shown = document.toRawText()
        spans = spans_in(source.source, self._paragraphs[place], shown)  # type: ignore[union-attr]
        return [(units(shown, start), units(shown, end), self._kind) for start, end in spans]

    def _place(self, box: Box) -> int | None:
        """Which paragraph a part is; parts that are none, as the thinking, have no place."""
        if box not in self._boxes:
            view = self._transcript.column.by_key.get(self._key)
            boxes = view.body()[1] if view is not None else []
            self._boxes = {each: place for place, each in enumerate(boxes)}
        return self._boxes.get(box)


def units(text: str, place: int) -> int:
    """A place in a text as Qt counts it."""
    return place if text.isascii() else len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
