"""Writes a Markdown table as a QTextTable: thin lines between rows, no boxes, columns wide enough to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from desktop_app.ui.markdown.formats import Formats
from desktop_app.ui.markdown.inline import InlineWriter

if TYPE_CHECKING:
    from markdown_it.token import Token

COLUMN = 170.0  # px a column of prose gets before the table scrolls sideways
COLUMNS = 60  # more are shown as text: nobody reads them, and Qt lays them out slowly
_ALIGN = {"center": Qt.AlignmentFlag.AlignHCenter, "right": Qt.AlignmentFlag.AlignRight}


@dataclass(slots=True)
class _Cell:
    header: bool
    align: str
    tokens: list[Token]
    length: int


def write_table(cursor: QTextCursor, tokens: list[Token], formats: Formats, inline: InlineWriter) -> list[int]:
    """Inserts the table at the cursor; returns the characters of each column's longest cell."""
    rows = _rows(tokens)
    columns = max((len(row) for row in rows), default=0)
    if not columns:
        return []
    if columns > COLUMNS:
        for row in rows:
            for cell in row:
                inline.write(cursor, cell.tokens, formats.text)
                cursor.insertText(" | ", formats.muted)
            cursor.insertText("\u2028", formats.muted)
        return []
    shape = QTextTableFormat()
    shape.setBorder(0)
    shape.setCellPadding(0)
    shape.setCellSpacing(0)
    shape.setBorderCollapse(True)
    shape.setHeaderRowCount(1)
    table = cursor.insertTable(len(rows), columns, shape)
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            _write_cell(table, number, column, cell, formats, inline)
    _flatten_edges(cursor, table)
    return _widest(rows, [0] * columns)


def table_width(widest: list[int]) -> float:
    """The width in px that a table with these longest cells needs."""
    return sum(min(length * 7.4 + 4, COLUMN) + 24 for length in widest)


def append_rows(
    document: QTextDocument, kept: int, tokens: list[Token], formats: Formats, inline: InlineWriter, widest: list[int]
) -> list[int]:
    """Writes a table's rows (behind its header in `tokens`) below the first `kept` rows of the document's only table.

    Returns the longest cells, nothing where the tokens are not rows of that table.
    """
    rows, frames = _rows(tokens), document.rootFrame().childFrames()
    table = frames[0] if len(frames) == 1 else None
    if not isinstance(table, QTextTable) or any(len(row) != table.columns() for row in rows):
        return []
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    if table.rows() > kept:
        table.removeRows(kept, table.rows() - kept)
    table.appendRows(len(rows) - 1)
    for number, row in enumerate(rows[1:], kept):
        for column, cell in enumerate(row):
            _write_cell(table, number, column, cell, formats, inline)
    cursor.endEditBlock()
    return _widest(rows[1:], widest)


def _widest(rows: list[list[_Cell]], so_far: list[int]) -> list[int]:
    return [max([known, *(row[at].length for row in rows if at < len(row))]) for at, known in enumerate(so_far)]


def _rows(tokens: list[Token]) -> list[list[_Cell]]:
    rows: list[list[_Cell]] = []
    header, align = False, ""
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            header = token.type == "th_open"
            align = str(token.attrs.get("style", "")).removeprefix("text-align:")
        elif token.type == "inline" and rows:
            rows[-1].append(_Cell(header, align, token.children or [], len(token.content)))
    return rows


def _write_cell(table: QTextTable, row: int, column: int, cell: _Cell, formats: Formats, inline: InlineWriter) -> None:
    place = table.cellAt(row, column)
    shape = QTextTableCellFormat()
    shape.setTopPadding(7)
    shape.setBottomPadding(7)
    shape.setLeftPadding(0 if column == 0 else 12)
    shape.setRightPadding(12)
    shape.setBottomBorder(1)
    shape.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    colour = formats.style.control_border if cell.header else formats.style.border
    shape.setBottomBorderBrush(QBrush(QColor(colour)))
    place.setFormat(shape)
    at = place.firstCursorPosition()
    block = QTextBlockFormat()
    minimum = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
    block.setLineHeight(round(formats.style.font_px * 1.4), minimum)
    if cell.align in _ALIGN:
        block.setAlignment(_ALIGN[cell.align])
    at.setBlockFormat(block)
    text = QTextCharFormat(formats.char(formats.style.text, formats.style.font_px - 1))
    if cell.header:
        text.setFontWeight(QFont.Weight.DemiBold)
    inline.write(at, cell.tokens, text)


def _flatten_edges(cursor: QTextCursor, table: QTextTable) -> None:
    """Qt keeps an empty line before and after a table: make them as low as it allows."""
    flat = QTextBlockFormat()
    flat.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    speck = QTextCharFormat()
    speck.setProperty(QTextFormat.Property.FontPixelSize, 1)
    for position in (table.firstPosition() - 1, table.lastPosition() + 1):
        edge = QTextCursor(cursor)
        edge.setPosition(max(0, position))
        if edge.currentTable() is None and edge.block().length() <= 1:
            edge.setBlockFormat(flat)
            edge.setBlockCharFormat(speck)
