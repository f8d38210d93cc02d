"""Turns Markdown into plain text for the clipboard: list marks, table cells, code and formulas included. No Qt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_app.language import tr
from desktop_app.ui.markdown import parser

if TYPE_CHECKING:
    from markdown_it.token import Token

_MARK = re.compile(r"\[\d{1,4}\]")
_CODE = frozenset({"fence", "code_block", "html_block"})
_MATH = frozenset({"math_block", "math_inline", "math_inline_double"})


def plain_words(text: str) -> str:
    """The text as one would type it without marks; an address stands behind its link's words. Blocks: use a thread."""
    writer = _Words()
    writer.write(parser.parse(text.replace("\r\n", "\n"), {}, frozenset()))
    return writer.whole()


class _Words:
    """`_lists` holds, for every list that is open, the number of its next item, None where it has no numbers."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._lists: list[int | None] = []
        self._mark = ""
        self._cells: list[str] | None = None

    def whole(self) -> str:
        return re.sub(r"\n{3,}", "\n\n", "\n".join(self._lines)).strip("\n")

    def write(self, tokens: Sequence[Token]) -> None:
        """Block tokens."""
        for token in tokens:
            kind = token.type
            if kind in ("bullet_list_open", "ordered_list_open"):
                start = int(token.attrs.get("start", 1)) if kind == "ordered_list_open" else None
                self._lists.append(start)
            elif kind in ("bullet_list_close", "ordered_list_close"):
                self._lists.pop()
                self._gap(not self._lists)
            elif kind == "list_item_open":
                self._begin_item()
            elif kind == "inline":
                self._inline(token.children or [])
            elif kind in _CODE or kind in _MATH:
                self._say(token.content.strip("\n"))
                self._gap(True)
            elif kind == "hr":
                self._say("———")
                self._gap(True)
            elif kind == "tr_open":
                self._cells = []
            elif kind == "tr_close":
                self._lines.append("\t".join(self._cells or ()))
                self._cells = None
            elif kind in ("heading_close", "blockquote_close", "table_close"):
                self._gap(True)
            elif kind == "paragraph_close":
                self._gap(not token.hidden)

    def _begin_item(self) -> None:
        number = self._lists[-1]
        if number is not None:
            self._lists[-1] = number + 1
        self._mark = "  " * (len(self._lists) - 1) + (f"{number}. " if number is not None else "• ")

    def _gap(self, wanted: bool) -> None:
        if wanted and self._cells is None:
            self._lines.append("")

    def _inline(self, tokens: Sequence[Token]) -> None:
        pieces: list[str] = []
        links: list[tuple[int, str]] = []
        for token in tokens:
            if token.type in ("softbreak", "hardbreak"):
                pieces.append("\n")
            elif token.type == "link_open":
                links.append((len(pieces), str(token.attrs.get("href", ""))))
            elif token.type == "link_close" and links:
                start, address = links.pop()
                words = "".join(pieces[start:]).strip()
                if words not in (address, address.removeprefix("mailto:")) and not _MARK.fullmatch(words):
                    pieces.append(f" ({address})")
            elif token.type == "image":
                described = token.content.strip() or tr("no description")
                pieces.append(tr("[image: {described}]", described=described))
            elif not token.nesting:
                pieces.append(token.content)
        text = "".join(pieces)
        if self._cells is not None:
            self._cells.append(text.replace("\n", " "))
        else:
            self._say(text)

    def _say(self, text: str) -> None:
        """Lines of one block; within a list they stand in under its mark."""
        inset = "  " * len(self._lists)
        first, self._mark = self._mark or inset, ""
        for number, line in enumerate(text.split("\n")):
            self._lines.append(f"{inset if number else first}{line}" if self._lists else line)
