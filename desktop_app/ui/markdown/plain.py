"""Reads a rendered document back as plain text: list marks, table cells and formulas included."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from desktop_app.ui.markdown.formats import FORMULA_SOURCE, LIST_MARK

_OBJECT = "\ufffc"


def document_text(document: QTextDocument, start: int = 0, end: int | None = None) -> str:
    """The text between two positions of the document (all of it by default), as one would type it."""
    last = document.characterCount() - 1
    end = last if end is None else min(end, last)
    pieces: list[str] = []
    block = document.findBlock(start)
    before = None
    while block.isValid() and block.position() <= end:
        text = _block_text(block, start, end)
        table = QTextCursor(block).currentTable()
        cell = table.cellAt(block.position()) if table else None
        place = (table.firstPosition(), cell.row()) if table and cell else None
        if place is None and not text and (before or block.position() == 0 or block.position() == last):
            pass  # the empty lines Qt keeps around a table
        elif pieces:
            pieces += ["\t" if place and place == before else "\n", text]
        else:
            pieces.append(text)
        before = place
        block = block.next()
    return "".join(pieces).replace("\u2028", "\n").replace("\xa0", " ")


def _block_text(block: QTextBlock, start: int, end: int) -> str:
    first, last = block.position(), block.position() + block.length() - 1
    whole = start <= first and end >= last
    if whole:
        text = block.text()
    else:
        cursor = QTextCursor(block)
        cursor.setPosition(max(first, start))
        cursor.setPosition(max(first, min(last, end)), QTextCursor.MoveMode.KeepAnchor)
        text = cursor.selectedText()
    if _OBJECT in text:
        text = _with_formulas(block, text, max(first, start))
    return _marker(block) + text if start <= first and (text or whole) else text


def _with_formulas(block: QTextBlock, text: str, start: int) -> str:
    sources: list[str] = []
    walker = block.begin()
    while not walker.atEnd():
        fragment = walker.fragment()
        source = fragment.charFormat().property(FORMULA_SOURCE)
        if source is not None and fragment.position() + fragment.length() > start:
            sources += [str(source)] * fragment.length()
        walker += 1
    for source in sources:
        text = text.replace(_OBJECT, source, 1)
    return text


def _marker(block: QTextBlock) -> str:
    shape = block.blockFormat()
    mark = shape.property(LIST_MARK)
    return "" if mark is None else "  " * max(0, shape.indent() - 1) + f"{mark} "
