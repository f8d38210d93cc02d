"""Writes the list of an answer's sources: number, title as a link, and the site it leads to."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCursor

from desktop_app.language import tr
from desktop_app.ui.markdown.links import allowed_link, link_text
from desktop_app.ui.markdown.renderer import BlockRenderer, Rendered


def sources_document(sources: tuple[tuple[int, str, str], ...], renderer: BlockRenderer) -> Rendered:
    """The list as a document; an address that may not be opened stays text."""
    formats, style = renderer.formats, renderer.style
    document = renderer.blank_document()
    cursor = QTextCursor(document)
    line = QTextBlockFormat()
    line.setLineHeight(round(style.line_px(13)), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
    heading = formats.char(style.muted, style.small_px)
    heading.setFontWeight(QFont.Weight.DemiBold)
    cursor.setBlockFormat(line)
    cursor.insertText(tr("Sources"), heading)
    plain, faint = formats.char(style.text, 13), formats.char(style.faint, 13)
    for number, title, url in sources:
        cursor.insertBlock(line)
        cursor.insertText(f"{number}\u2002", faint)
        if allowed_link(url):
            cursor.insertText(link_text(title) or url, formats.link(plain, url))
            cursor.insertText(f"\u2002{urlsplit(url).hostname or ''}", faint)
        else:
            cursor.insertText(link_text(title), plain)
    return Rendered(document)
