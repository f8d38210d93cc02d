"""Colours code once, when its piece is closed: ranges over a document that already shows the plain text."""

from __future__ import annotations

import functools
import re
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QColor, QTextCharFormat, QTextDocument, QTextLayout

from desktop_app.ui.markdown.style import MarkdownStyle
from desktop_app.ui.markdown.workshop import Job, Workshop

if TYPE_CHECKING:
    from pygments.token import _TokenType

STEP = 100  # tokens between two chances to do something else: about 1 ms
LONGEST = 12_000  # characters given to a lexer at once: some are quadratic
LONGEST_LINE = 2_000  # a longer line is data or an attack
_LABELS = {
    "py": "python", "js": "javascript", "ts": "typescript", "sh": "bash", "shell": "bash", "yml": "yaml",
    "c++": "cpp", "cs": "csharp", "rs": "rust", "rb": "ruby", "md": "markdown", "ps1": "powershell",
}  # fmt: skip
_NEAREST = {"jsonc": "json5", "svelte": "html", "astro": "html", "env": "ini", "dotenv": "ini"}  # pygments lacks them

# pygments' names, most general first; the last that fits wins. Values name a colour of the palette.
_LIGHT = {
    "Keyword": "#7438A8", "Keyword.Constant": "#8A5200", "Keyword.Type": "#1F5FAE", "Operator.Word": "#7438A8",
    "Name.Function": "#3350C8", "Name.Class": "#1F5FAE", "Name.Builtin": "#1F5FAE", "Name.Decorator": "#8A5200",
    "Name.Tag": "#7438A8", "Name.Attribute": "#8A5200", "Name.Exception": "#B3261E", "Literal.Number": "#8A5200",
    "Literal.String": "#1B6E45", "Literal.String.Escape": "#8A5200", "Comment": "#696459",
    "Generic.Deleted": "#B3261E", "Generic.Inserted": "#1B6E45", "Generic.Heading": "#3350C8",
    "Generic.Subheading": "#3350C8", "Name.Variable": "#8A5200", "Literal.String.Doc": "#696459",
}  # fmt: skip
_DARK = {
    "Keyword": "#CBA2FF", "Keyword.Constant": "#F2B65F", "Keyword.Type": "#82B7FF", "Operator.Word": "#CBA2FF",
    "Name.Function": "#93A8FF", "Name.Class": "#82B7FF", "Name.Builtin": "#82B7FF", "Name.Decorator": "#F2B65F",
    "Name.Tag": "#CBA2FF", "Name.Attribute": "#F2B65F", "Name.Exception": "#FF8B81", "Literal.Number": "#F2B65F",
    "Literal.String": "#62CE8F", "Literal.String.Escape": "#F2B65F", "Comment": "#8C929B",
    "Generic.Deleted": "#FF8B81", "Generic.Inserted": "#62CE8F", "Generic.Heading": "#93A8FF",
    "Generic.Subheading": "#93A8FF", "Name.Variable": "#F2B65F", "Literal.String.Doc": "#8C929B",
}  # fmt: skip


def language_label(name: str) -> str:
    """What the header of a code card says: the usual name, at most 24 characters."""
    clean = "".join(char for char in name.strip("{}.").lower() if char.isprintable())[:24]
    return _LABELS.get(clean, clean) or "text"


@functools.lru_cache(maxsize=64)
def _lexer(name: str, *, php_inside: bool = False) -> Any | None:
    """The language's lexer; `php_inside` reads PHP that has no opening tag."""
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    clean = re.split(r"[:,;({]", name.strip("{}.").lower(), maxsplit=1)[0]  # "python:main.py" names a file too
    options = {"startinline": True} if php_inside else {}
    try:
        return get_lexer_by_name(_NEAREST.get(clean, clean), stripnl=False, ensurenl=False, **options)
    except ClassNotFound:
        return None


_reading = threading.Lock()  # some lexers keep notes while they read


def read_code(text: str, language: str) -> list[tuple[_TokenType, str]]:
    """What the parts of the code are; nothing where the language is unknown. On any thread.

    A language's first use compiles its rules: 20 to 300 ms.
    """
    with _reading:
        lexer = _lexer(language, php_inside=language.lower() == "php" and "<?" not in text)
        try:
            return [] if lexer is None else [part[1:] for part in lexer.get_tokens_unprocessed(text)]
        except Exception:  # lexers fail on odd code in many ways: it stays plain
            return []


@functools.lru_cache(maxsize=512)
def _format(token: _TokenType, dark: bool) -> QTextCharFormat | None:
    colours, found = _DARK if dark else _LIGHT, None
    parts = list(token)
    for count in range(1, len(parts) + 1):
        found = colours.get(".".join(parts[:count]), found)
    if found is None:
        return None
    shape = QTextCharFormat()
    shape.setForeground(QColor(found))
    if parts[0] == "Comment":
        shape.setFontItalic(True)
    return shape


def colouring(document: QTextDocument, language: str, style: MarkdownStyle, workshop: Workshop | None = None) -> Job:
    """Colours the document while it is stepped through; the workshop reads the code where there is one."""
    text = document.toPlainText()
    if not language or len(text) > LONGEST or max(map(len, text.split("\n"))) > LONGEST_LINE:
        return
    if workshop is None:
        parts = read_code(text, language)
    else:
        reading = workshop.give(functools.partial(read_code, text, language))
        try:
            while not reading.done():
                yield reading
        finally:
            reading.cancel()
        if reading.cancelled():
            return
        parts = reading.result()
    ranges: list[list[QTextLayout.FormatRange]] = [[]]
    at = 0
    for count, (token, value) in enumerate(parts):
        shape = _format(token, style.dark)
        for number, part in enumerate(value.split("\n")):
            if number:
                ranges.append([])
                at = 0
            if shape is not None and part:
                piece = QTextLayout.FormatRange()
                piece.start, piece.length, piece.format = at, utf16_length(part), shape
                ranges[-1].append(piece)
            at += utf16_length(part)
        if count % STEP == STEP - 1:
            yield None
    block = document.begin()
    for pieces in ranges:
        if block.isValid() and pieces:
            block.layout().setFormats(pieces)
        block = block.next()
    document.markContentsDirty(0, document.characterCount())


def utf16_length(text: str) -> int:
    """How many positions Qt counts for the text: two for each character beyond the first plane."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
