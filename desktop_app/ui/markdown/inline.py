"""Writes the inside of a paragraph: emphasis, code, links, formulas, alt texts of pictures."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument, QTextImageFormat

from desktop_app.ui.markdown.formats import FORMULA_SOURCE, Formats
from desktop_app.ui.markdown.links import allowed_link, link_text, plain_order
from desktop_app.ui.markdown.math import draw_formula, formula_image

if TYPE_CHECKING:
    from markdown_it.token import Token

LINE = "\u2028"


class InlineWriter:
    """Writes inline tokens at a cursor of one document."""

    def __init__(self, document: QTextDocument, formats: Formats, ratio: float) -> None:
        self._document, self._formats, self._ratio = document, formats, ratio

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
        """The formula as an image, or its source; returns the width it needs in px."""
        size = base.font().pixelSize() * 1.12
        drawn = draw_formula(tex, size, base.foreground().color().name(), inline=inline)
        if drawn is None:
            cursor.insertText(tex.strip(), self._formats.inline_code(base))
            return 0.0
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
        cursor.insertImage(image)
        return drawn.width

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
        described = plain_order(token.content.strip()) or "no description"
        cursor.insertText(f"[image: {described}]", shape)
