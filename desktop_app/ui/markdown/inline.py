"""Writes the inside of a paragraph: emphasis, code, links, formulas, alt texts of pictures."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QImage, QTextCharFormat, QTextCursor, QTextDocument, QTextImageFormat

from desktop_app.language import tr
from desktop_app.ui.markdown.code import utf16_length
from desktop_app.ui.markdown.formats import FORMULA_SOURCE, FORMULA_WAITING, Formats
from desktop_app.ui.markdown.links import allowed_link, link_text, plain_order
from desktop_app.ui.markdown.math import Formula, Wanted, draw_formula, formula_image, is_drawn

if TYPE_CHECKING:
    from markdown_it.token import Token

LINE = "\u2028"
EMPTY = "math:empty"


class Grown(NamedTuple):
    """A place that now holds `more` characters than before, at the position where it was."""

    position: int
    more: int


def _waiting_places(document: QTextDocument) -> list[int]:
    """Positions of the empty places, in order."""
    found: list[int] = []
    block = document.begin()
    while block.isValid():
        walker = block.begin()
        while not walker.atEnd():
            fragment = walker.fragment()
            if fragment.charFormat().hasProperty(FORMULA_WAITING):
                found += range(fragment.position(), fragment.position() + fragment.length())
            walker += 1
        block = block.next()
    return found


class InlineWriter:
    """Writes inline tokens at a cursor of one document."""

    def __init__(
        self, document: QTextDocument, formats: Formats, ratio: float, waiting: list[Wanted] | None = None
    ) -> None:
        self._document, self._formats, self._ratio = document, formats, ratio
        self.waiting = waiting
        """Formulas whose places are empty, in their order in the document; None where all are drawn at once."""

    def write(self, cursor: QTextCursor, tokens: list[Token], base: QTextCharFormat) -> None:
        """All tokens of one paragraph or cell."""
        stack = [base]
        in_link = 0
        for token in tokens:
            kind = token.type
            if kind in ("text", "text_special", "html_inline"):
                text = link_text(token.content) if in_link else plain_order(token.content)
                cursor.insertText(text, stack[-1])
            elif kind == "softbreak":
                cursor.insertText(" ", stack[-1])
            elif kind == "hardbreak":
                cursor.insertText(LINE, stack[-1])
            elif kind == "code_inline":
                text = link_text(token.content) if in_link else plain_order(token.content)
                cursor.insertText(text, self._formats.inline_code(stack[-1]))
            elif kind in ("math_inline", "math_inline_double"):
                self.formula(cursor, token.content, stack[-1], inline=kind == "math_inline")
            elif kind == "footnote_mark":
                self._footnote(cursor, token.content, stack[-1])
            elif kind == "image":
                self._picture(cursor, token, stack[-1])
            elif token.nesting == 1:
                stack.append(self._opened(token, stack[-1]))
                in_link += kind == "link_open"
            elif token.nesting == -1 and len(stack) > 1:
                stack.pop()
                in_link -= kind == "link_close"

    def formula(self, cursor: QTextCursor, tex: str, base: QTextCharFormat, *, inline: bool) -> float:
        """The formula as an image, or its source; returns the width it needs in px.

        Where formulas may come later, an empty image keeps the place of one that is not drawn yet: see `waiting`.
        """
        wanted = Wanted(tex, base.font().pixelSize() * 1.12, base.foreground().color().name(), inline)
        if self.waiting is not None and not is_drawn(wanted):
            self.waiting.append(wanted)
            cursor.insertImage(self._place(wanted, base))
            return 0.0
        drawn = draw_formula(tex, wanted.size, wanted.color, inline=inline)
        if drawn is None:
            cursor.insertText(tex.strip(), self._formats.inline_code(base))
            return 0.0
        cursor.insertImage(self._image(drawn, tex, base, inline=inline))
        return drawn.width

    def _place(self, wanted: Wanted, base: QTextCharFormat) -> QTextImageFormat:
        """About the room that the formula will take."""
        image = QTextImageFormat()
        image.setProperty(FORMULA_SOURCE, wanted.tex.strip())
        image.setProperty(FORMULA_WAITING, True)
        image.setName(EMPTY)
        image.setWidth(min(300.0, wanted.size * (1 + len(wanted.tex) / (3 if wanted.inline else 5))))
        image.setHeight(wanted.size * (1.0 if wanted.inline else 3.0))
        image.setFont(base.font())
        image.setForeground(base.foreground())
        blank = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        blank.fill(Qt.GlobalColor.transparent)
        self._document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(EMPTY), blank)
        return image

    def _image(self, drawn: Formula, tex: str, base: QTextCharFormat, *, inline: bool) -> QTextImageFormat:
        # Qt sets a "middle" image half an x-height above the base line: pad it so that base lines meet
        above, below = drawn.height - drawn.depth, drawn.depth
        excess = above - below - self._formats.x_height / 2
        pad_top, pad_bottom = max(0.0, -excess), max(0.0, excess)
        if not inline:
            pad_top = pad_bottom = 4.0
        image = QTextImageFormat()
        image.setProperty(FORMULA_SOURCE, tex.strip())
        name = "math:" + hashlib.sha1(drawn.svg, usedforsecurity=False).hexdigest() + f"-{inline:d}"
        image.setName(name)
        image.setWidth(drawn.width)
        image.setHeight(drawn.height + pad_top + pad_bottom)
        image.setFont(base.font())
        image.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        picture = formula_image(drawn, self._ratio, pad_top=pad_top, pad_bottom=pad_bottom)
        self._document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), picture)
        return image

    def fill(self, wanted: Sequence[Wanted], ready: Mapping[Wanted, Formula | None]) -> tuple[float, list[Grown]]:
        """Puts drawn formulas into the places kept for them; returns the width they need in px, and what grew."""
        width, grown = 0.0, []
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for position, place in reversed(list(zip(_waiting_places(self._document), wanted, strict=False))):
            cursor.setPosition(position)
            cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
            base = cursor.charFormat()
            drawn = ready[place]
            if drawn is None:
                text = QTextCharFormat(self._formats.text)
                text.setFont(base.font())
                text.setForeground(base.foreground())
                source = place.tex.strip()
                cursor.insertText(source, self._formats.inline_code(text))
                grown.append(Grown(position, utf16_length(source) - 1))
            else:
                cursor.setCharFormat(self._image(drawn, place.tex, base, inline=place.inline))
                width = max(width, 0.0 if place.inline else drawn.width)
        cursor.endEditBlock()
        return width, grown

    def _opened(self, token: Token, base: QTextCharFormat) -> QTextCharFormat:
        result = QTextCharFormat(base)
        if token.type == "strong_open":
            result.setFontWeight(QFont.Weight.DemiBold)
        elif token.type == "em_open":
            result.setFontItalic(True)
        elif token.type == "s_open":
            result.setFontStrikeOut(True)
        elif token.type == "link_open":
            target = str(token.attrs.get("href", ""))
            if allowed_link(target):
                return self._formats.link(base, target)
        return result

    def _footnote(self, cursor: QTextCursor, label: str, base: QTextCharFormat) -> None:
        shape = QTextCharFormat(base)
        shape.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        shape.setForeground(self._formats.muted.foreground())
        cursor.insertText(label, shape)

    def _picture(self, cursor: QTextCursor, token: Token, base: QTextCharFormat) -> None:
        """A picture is never loaded: its description stands for it."""
        shape = QTextCharFormat(base)
        shape.setForeground(self._formats.muted.foreground())
        shape.setFontItalic(True)
        described = plain_order(token.content.strip()) or tr("no description")
        cursor.insertText(tr("[image: {described}]", described=described), shape)
