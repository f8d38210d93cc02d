"""Cuts a long text into pieces that one document lays out quickly; no Qt."""

from __future__ import annotations

import re

PIECE = 4_000
"""Characters in one document of a long text."""
_PARAGRAPH = re.compile(r"(?<=\n\n)(?=[^\n])")


def pieces_of(text: str) -> list[str]:
    """A long text in pieces that one document lays out quickly, cut at line ends where there are any."""
    pieces, at = [], 0
    while len(text) - at > PIECE:
        cut = text.rfind("\n", at + PIECE // 4, at + PIECE)
        cut = cut + 1 if cut > 0 else at + PIECE
        pieces.append(text[at:cut].removesuffix("\n"))
        at = cut
    return [*pieces, text[at:]]


def written_pieces(text: str) -> list[str]:
    """An answer as it was written, paragraph by paragraph, each with the empty lines after it."""
    paragraphs = _PARAGRAPH.split(text.replace("\r\n", "\n"))
    return [piece for paragraph in paragraphs for piece in pieces_of(paragraph)]
