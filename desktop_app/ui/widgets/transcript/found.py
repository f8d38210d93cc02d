"""Where words stand in one entry: positions in the documents of its parts, found without laying anything out."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop_app.domain.found_words import Wanted
from desktop_app.domain.search_words import folded
from desktop_app.ui.markdown.renderer import visible_controls
from desktop_app.ui.widgets.transcript.boxes import Box
from desktop_app.ui.widgets.transcript.context import Context
from desktop_app.ui.widgets.transcript.documents import DocumentBox, PlainBox, UserBox
from desktop_app.ui.widgets.transcript.entry_view import EntryView
from desktop_app.ui.widgets.transcript.markdown_boxes import CodeBox, MarkdownBox

Span = tuple[int, int]
"""From and to in a document, in characters as Qt counts them."""
_ADDRESS = re.compile(r"\]\([^)\n]*\)")
_SIGNS = re.compile(r"[\W_]+")
_ODD = ("\r", "\u2029", "\ufdd0", "\ufdd1")
"""Characters that Qt takes for the end of a line."""


@dataclass(slots=True)
class FoundIn:
    """What was found in an entry: `spans` by the number of the part. `text` and `as_written` tell when it is stale."""

    text: str
    as_written: bool
    spans: dict[int, list[Span]] = field(default_factory=dict)

    def holds(self, text: str, as_written: bool) -> bool:
        """Whether it still says where words are in this text."""
        return self.as_written == as_written and (self.text is text or self.text == text)

    @property
    def count(self) -> int:
        """How many places."""
        return sum(map(len, self.spans.values()))

    def places(self) -> list[tuple[int, int]]:
        """Part and position of each place, in reading order."""
        return [(part, start) for part in sorted(self.spans) for start, _ in self.spans[part]]


def bare(text: str) -> str:
    """Letters and digits alone, as they are compared: what is found in a rendered text is in that of its source."""
    if "](" in text:
        text = _ADDRESS.sub("]", text)
    if "&" in text:
        text = html.unescape(text)
    return _SIGNS.sub("", folded(text))


def parts_of(view: EntryView) -> list[Box]:
    """The parts that words are looked for in: the pieces of a question, the blocks of an answer."""
    if view.entry.role == "user":
        view.build(streaming=False)
        return [box for box in view.boxes if isinstance(box, UserBox)]
    return view.body()[1]


def part_number(view: EntryView, number: int) -> int:
    """The number among those parts of the box at `number`, -1 where it is none of them."""
    if view.entry.role == "user":
        if not isinstance(view.boxes[number], UserBox):
            return -1
        return sum(isinstance(box, UserBox) for box in view.boxes[:number])
    first, parts = view.body()
    return number - first if 0 <= number - first < len(parts) else -1


def look_through(
    view: EntryView, found: FoundIn, wanted: Wanted, needles: tuple[str, ...], context: Context
) -> Iterator[None]:
    """Fills `found`, part by part, so that one can stop in between."""
    for part, box in enumerate(parts_of(view)):
        if not isinstance(box, DocumentBox):
            continue
        source = box.block.source if isinstance(box, MarkdownBox) else ""
        if source and needles and not any(needle in bare(source) for needle in needles):
            continue
        spans = [
            (position + _units(line, start), position + _units(line, end))
            for position, line in _lines(box, context)
            for start, end in wanted.spots(line)
        ]
        if spans:
            found.spans[part] = spans
        yield


def _units(text: str, place: int) -> int:
    return place if text.isascii() else len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def _lines(box: DocumentBox, context: Context) -> Iterator[tuple[int, str]]:
    """The lines of a part's document with their positions, read from what was written where that is the same."""
    written = _as_is(box)
    if written is not None and not any(sign in written for sign in _ODD):
        at = 0
        for line in written.split("\n"):
            yield at, line
            at += _units(line, len(line)) + 1
        return
    document = box.rendered.document if box.rendered is not None else box.render(context).document
    block = document.begin()
    while block.isValid():
        yield block.position(), block.text().replace("\u2028", "\n")
        block = block.next()


def _as_is(box: DocumentBox) -> str | None:
    if isinstance(box, CodeBox):
        return visible_controls(box.block.source.removesuffix("\n"))
    if isinstance(box, UserBox):
        return box.source.rstrip("\n")
    return visible_controls(box.source.removesuffix("\n")) if isinstance(box, PlainBox) else None
