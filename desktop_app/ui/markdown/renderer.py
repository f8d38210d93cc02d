"""Renders one block into a QTextDocument of its own, straight from the parser's tokens: no HTML in between."""

from __future__ import annotations

import functools
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QTextCursor, QTextDocument, QTextOption
from typing_extensions import override

from desktop_app.ui.markdown import parser
from desktop_app.ui.markdown.blocks import Block
from desktop_app.ui.markdown.code import colouring
from desktop_app.ui.markdown.formats import Formats
from desktop_app.ui.markdown.inline import Grown, InlineWriter
from desktop_app.ui.markdown.links import plain_order
from desktop_app.ui.markdown.math import Wanted, draw_formula
from desktop_app.ui.markdown.style import MarkdownStyle
from desktop_app.ui.markdown.tables import append_rows, table_width
from desktop_app.ui.markdown.workshop import WORKSHOP, Job, Pause
from desktop_app.ui.markdown.writer import Writer

if TYPE_CHECKING:
    from markdown_it.token import Token


class BlockDocument(QTextDocument):
    """A document that can load nothing: pictures of formulas are put into it, all else stays text."""

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        return None


@dataclass(slots=True)
class Rendered:
    """A block's document; `least_width` is what a table needs to be read, in px, 0 for text that wraps.

    `widest` are the characters of the longest cell in each column of a block that is a table. `waiting` are formulas
    that are not drawn yet: an empty place stands for each, in their order.
    """

    document: QTextDocument
    least_width: float = 0.0
    empty: bool = False
    widest: list[int] = field(default_factory=list)
    waiting: list[Wanted] = field(default_factory=list)


class BlockRenderer:
    """Renders blocks in one style for one pixel ratio; references and footnotes belong to the whole text."""

    def __init__(self, style: MarkdownStyle, ratio: float = 1.0) -> None:
        self.style, self.ratio = style, ratio
        self.formats = Formats(style)
        self.references: Mapping[str, Any] = {}
        self.footnotes: frozenset[str] = frozenset()
        self.later: Callable[[Job], None] | None = None

    def render(self, block: Block, *, final: bool = True, quiet: bool = False) -> Rendered:
        """The block as a document without a width. `final` false leaves out what is done once, at its end.

        `quiet` sets it smaller and in the secondary colour, as a footnote.
        """
        if block.kind == "code":
            return self._code(block, final=final)
        document = self.blank_document()
        waiting: list[Wanted] | None = None if self.later is None else []
        small = quiet or block.kind == "footnote"
        writer = Writer(document, self.formats, self.ratio, small=small, waiting=waiting)
        tokens = self._tokens(block)
        if tokens is None:
            writer.plain(block.source)
        else:
            if block.kind == "item" and block.ordinal is not None:
                _number_from(tokens, block.ordinal)
            writer.write(tokens)
        return Rendered(document, writer.least_width, writer.is_empty, writer.widest, waiting or [])

    def formulas(self, shown: Rendered, is_shown: Callable[[], bool]) -> Generator[Pause, None, list[Grown]]:
        """Has what is waiting drawn in the workshop while `is_shown`; then puts all in their places.

        Returns the places that grew: what cannot be drawn is shown as it was written.
        """
        drawing = {
            new: WORKSHOP.give(functools.partial(draw_formula, new.tex, new.size, new.color, inline=new.inline))
            for new in dict.fromkeys(shown.waiting)
        }
        try:
            for future in drawing.values():
                while not future.done():
                    yield future
                if future.cancelled() or not is_shown():
                    return []
        finally:
            for future in drawing.values():
                future.cancel()
        drawn = {new: future.result() for new, future in drawing.items()}
        width, grown = InlineWriter(shown.document, self.formats, self.ratio).fill(shown.waiting, drawn)
        shown.least_width = max(shown.least_width, width)
        shown.waiting = []
        return grown

    def extend_table(self, shown: Rendered, before: Block, block: Block) -> bool:
        """Brings a rendered table from one state to a longer one; False where it must be rendered as a whole."""
        if not shown.widest or not block.source.startswith(before.source):
            return False
        lines = block.source.rstrip("\n").split("\n")
        kept = max(before.source.count("\n"), 2)  # lines whose end was there, the header and the rule below it too
        fresh = lines[kept:]
        tokens = parser.parse("\n".join([*lines[:2], *fresh]), self.references, self.footnotes)
        whole = bool(tokens) and tokens[0].type == "table_open" and tokens[-1].type == "table_close"
        if not whole or sum(token.type == "tr_open" for token in tokens) != 1 + len(fresh):
            return False
        if shown.waiting:  # rows that go may hold some of them
            return False
        inline = InlineWriter(shown.document, self.formats, self.ratio, None if self.later is None else shown.waiting)
        widest = append_rows(shown.document, kept - 1, tokens, self.formats, inline, shown.widest)
        shown.widest, shown.least_width = widest, table_width(widest)
        return bool(widest)

    def plain(self, text: str, *, muted: bool = False) -> Rendered:
        """Text as it is, without any Markdown."""
        document = self.blank_document()
        Writer(document, self.formats, self.ratio).plain(text, muted=muted)
        return Rendered(document)

    def written(self, source: str) -> Rendered:
        """Markdown as it was written, in lines that wrap."""
        document = self.blank_document(self.formats.code_font)
        cursor = QTextCursor(document)
        cursor.setBlockFormat(self.formats.code_block)
        cursor.insertText(visible_controls(source), self.formats.code_text)
        return Rendered(document)

    def colour(self, document: QTextDocument, language: str) -> None:
        """Colours code: at once, or as a job for `later` where there is one."""
        if self.later is not None:
            self.later(colouring(document, language, self.style, WORKSHOP))
        else:
            for _ in colouring(document, language, self.style):
                pass

    def blank_document(self, font: QFont | None = None) -> BlockDocument:
        """An empty document with the style's font and no margin."""
        document = BlockDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setIndentWidth(self.style.indent)
        document.setDefaultFont(font or self.formats.body_font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        return document

    def _tokens(self, block: Block) -> list[Token] | None:
        if block.kind == "paragraph" and block.part:
            tokens = parser.parse_inline(block.source, self.references, self.footnotes)
        else:
            source = block.source
            if block.kind == "footnote":
                label, _, text = source.partition("]:")
                source = f"{label.strip()}] {text.strip()}"
            tokens = parser.parse(source, self.references, self.footnotes)
        if any(token.level >= parser.DEEPEST - 2 for token in tokens):
            return None  # the parser drops what is deeper: better the source than a gap
        return tokens

    def _code(self, block: Block, *, final: bool) -> Rendered:
        document = self.blank_document(self.formats.code_font)
        option = document.defaultTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        document.setDefaultTextOption(option)
        cursor = QTextCursor(document)
        cursor.setBlockFormat(self.formats.code_block)
        cursor.insertText(visible_controls(block.source.removesuffix("\n")), self.formats.code_text)
        if final:
            self.colour(document, block.language)
        return Rendered(document)


def visible_controls(code: str) -> str:
    """Code with the characters that would reorder it written out: what is read is what would run."""
    if code.isascii() or plain_order(code) == code:
        return code
    return "".join(f"‹U+{ord(char):04X}›" if not plain_order(char) else char for char in code)


def _number_from(tokens: list[Token], ordinal: int) -> None:
    for token in tokens:
        if token.type == "ordered_list_open":
            token.attrs["start"] = ordinal
            return
