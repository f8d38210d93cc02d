"""Writes the parser's tokens into one QTextDocument: paragraphs, lists, quotes, tables, formulas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from desktop_app.ui.markdown.formats import BULLET, LIST_MARK, QUOTE_INSET, TICKED, UNTICKED, Formats
from desktop_app.ui.markdown.inline import InlineWriter
from desktop_app.ui.markdown.math import Wanted
from desktop_app.ui.markdown.tables import table_width, write_table

if TYPE_CHECKING:
    from markdown_it.token import Token

TIGHT_GAP = 4


@dataclass(slots=True)
class _List:
    """A list we are in: the number of its next item (None for bullets) and whether an item's mark is due."""

    number: int | None
    suffix: str
    marker_due: bool = False


class Writer:
    """One document's writer; `write` may be called once."""

    def __init__(
        self,
        document: QTextDocument,
        formats: Formats,
        ratio: float,
        *,
        small: bool = False,
        waiting: list[Wanted] | None = None,
    ) -> None:
        self.cursor = QTextCursor(document)
        self.formats = formats
        self.inline = InlineWriter(document, formats, ratio, waiting)
        self.least_width = 0.0
        self.widest: list[int] = []  # characters of the longest cells of the last table
        self.is_empty = True
        self._lists: list[_List] = []
        self._quotes = self._quote_inset = 0
        self._quoted = False
        self._tight = False
        self._base = formats.small_muted if small else formats.text
        self._text = self._base

    def plain(self, text: str, *, muted: bool = False) -> None:
        """Text as it is, line by line."""
        self.cursor.setBlockFormat(self.formats.paragraph)
        self.cursor.insertText(text.rstrip("\n"), self.formats.muted if muted else self.formats.text)
        self.is_empty = not text.strip()

    def write(self, tokens: list[Token]) -> None:
        """All tokens of the block."""
        self.cursor.beginEditBlock()
        index = 0
        while index < len(tokens):
            token = tokens[index]
            if token.type == "table_open":
                end = next(i for i in range(index, len(tokens)) if tokens[i].type == "table_close")
                self._table(tokens[index + 1 : end])
                index = end
            else:
                self._token(token)
            index += 1
        if self._quoted:
            self._mirror_quotes()
        self.cursor.endEditBlock()

    def _token(self, token: Token) -> None:
        kind = token.type
        if kind == "inline":
            self._inline(token)
        elif kind == "paragraph_open":
            self._tight = token.hidden
        elif kind == "heading_open":
            block, self._text = self.formats.heading(int(token.tag[1]))
            self._new_block(block)
        elif kind == "heading_close":
            self._text = self._base
        elif kind in ("bullet_list_open", "ordered_list_open"):
            self._open_list(token)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
        elif kind == "list_item_open":
            self._lists[-1].marker_due = True
        elif kind == "list_item_close" and self._lists[-1].marker_due:
            self._new_block()  # an item without text still shows its number
        elif kind in ("blockquote_open", "blockquote_close"):
            if not self._quotes:
                self._quote_inset = len(self._lists)
            self._quotes += 1 if kind == "blockquote_open" else -1
            self._text = self.formats.muted if self._quotes else self._base
        elif kind in ("fence", "code_block"):
            self._nested_code(token.content)
        elif kind == "math_block":
            self._formula(token.content)
        elif kind == "hr":
            self._new_block()
            self.cursor.insertText("⸻", self.formats.muted)

    def _inline(self, token: Token) -> None:
        children = token.children or []
        if not children:
            return
        if self.cursor.blockFormat().headingLevel() == 0 or self.cursor.block().length() > 1:
            self._new_block(checked=_task_state(self._lists, children))
        self.inline.write(self.cursor, children, self._text)

    def _new_block(self, shape: QTextBlockFormat | None = None, *, checked: bool | None = None) -> None:
        shape = QTextBlockFormat(shape or self.formats.paragraph)
        gap = TIGHT_GAP if self._tight and self._lists else self.formats.style.block_gap - 4
        if not self.is_empty:
            shape.setTopMargin(gap + (8 if shape.headingLevel() else 0))
            self.cursor.insertBlock(shape, self._text)
        else:
            self.cursor.setBlockFormat(shape)
            self.cursor.setBlockCharFormat(self._text)
        self.is_empty = False
        if self._quotes:
            self._quoted = True
            now = self.cursor.blockFormat()
            now.setProperty(QTextFormat.Property.BlockQuoteLevel, self._quotes)
            now.setProperty(QUOTE_INSET, self._quote_inset)
            now.setLeftMargin(16 * self._quotes)
            self.cursor.setBlockFormat(now)
        if self._lists:
            self._place_in_list(checked)

    def _mirror_quotes(self) -> None:
        """A quote in a right-to-left script is set in from the right."""
        block = self.cursor.document().begin()
        while block.isValid():
            shape = block.blockFormat()
            if shape.leftMargin() and block.textDirection() == Qt.LayoutDirection.RightToLeft:
                shape.setRightMargin(shape.leftMargin())
                shape.setLeftMargin(0)
                QTextCursor(block).setBlockFormat(shape)
            block = block.next()

    def _place_in_list(self, checked: bool | None) -> None:
        """Sets the block in; the first of an item carries its mark, which the view draws."""
        now = self._lists[-1]
        block = self.cursor.blockFormat()
        block.setIndent(len(self._lists))
        if now.marker_due:
            now.marker_due = False
            mark = BULLET if now.number is None else f"{now.number}{now.suffix}"
            block.setProperty(LIST_MARK, mark if checked is None else TICKED if checked else UNTICKED)
            now.number = None if now.number is None else now.number + 1
        self.cursor.setBlockFormat(block)

    def _open_list(self, token: Token) -> None:
        ordered = token.type == "ordered_list_open"
        number = int(token.attrs.get("start", 1)) if ordered else None
        self._lists.append(_List(number, token.markup if token.markup in (".", ")") else "."))

    def _nested_code(self, code: str) -> None:
        self._tight = False
        self._new_block(self.formats.code_block)
        text = QTextCharFormat(self.formats.code_text)
        self.cursor.insertText(code.rstrip("\n").replace("\n", "\u2028"), text)

    def _formula(self, tex: str) -> None:
        self._tight = False
        self._new_block()
        block = self.cursor.blockFormat()
        block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.cursor.setBlockFormat(block)
        self.least_width = max(self.least_width, self.inline.formula(self.cursor, tex, self._text, inline=False))

    def _table(self, tokens: list[Token]) -> None:
        self.widest = write_table(self.cursor, tokens, self.formats, self.inline)
        self.least_width = max(self.least_width, table_width(self.widest))
        self.cursor.movePosition(QTextCursor.MoveOperation.End)
        self.is_empty = False


def _task_state(lists: list[_List], children: list[Token]) -> bool | None:
    """Takes "[ ] " or "[x] " off an item's first text and says which it was."""
    if not lists or not lists[-1].marker_due or children[0].type != "text":
        return None
    head = children[0].content[:4]
    if head not in ("[ ] ", "[x] ", "[X] "):
        return None
    children[0].content = children[0].content[4:]
    return head != "[ ] "
