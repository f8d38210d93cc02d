"""Lays the text of a row out for a width and paints it: what differs has a ground, and a line under or through it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from desktop_app.domain.report_differences import Kind, Piece, Row
from desktop_app.ui.report_diff_window.shown import MARKS, Item, fold_words
from desktop_app.ui.theme import Role, Theme

PAD = 8.0
GUTTER = 24.0
BETWEEN = 20.0
FOLD = 36.0


@dataclass(slots=True)
class Cell:
    """One side's text, laid out, with its mark; `left` is where it begins."""

    layout: QTextLayout
    left: float
    top: float
    height: float
    mark: str
    role: Role


@dataclass(slots=True)
class LaidOut:
    """A line of the canvas as it is painted."""

    cells: list[Cell]
    height: float


def lay_out(item: Item, width: float, theme: Theme, *, beside: bool) -> LaidOut:
    """For a width in px; `beside` puts both sides next to each other, else what went stands above what came."""
    row = item.row
    if row is None:
        return LaidOut([], FOLD)
    sides = _sides(row, beside=beside)
    cells: list[Cell] = []
    top = PAD
    half = (width - BETWEEN) / 2 if beside else width
    for after, pieces, mark, role in sides:
        left = half + BETWEEN if beside and after else 0.0
        layout, height = _text(pieces, half - GUTTER, theme, row.level, after=after)
        cells.append(Cell(layout, left, PAD if beside else top, height, mark, role))
        top += height + (0 if beside else 4)
    tallest = max((cell.height for cell in cells), default=0.0)
    return LaidOut(cells, PAD + tallest + PAD if beside else top + PAD)


def _sides(row: Row, *, beside: bool) -> list[tuple[bool, tuple[Piece, ...], str, Role]]:
    sides: list[tuple[bool, tuple[Piece, ...], str, Role]] = []
    if row.kind is Kind.SAME:
        if beside:
            sides.append((False, row.before, "", "text"))
        return [*sides, (True, row.after, "", "text")]
    if row.before:
        sides.append((False, row.before, MARKS[Kind.GONE], "danger"))
    if row.after:
        sides.append((True, row.after, MARKS[Kind.NEW], "success"))
    return sides


def _text(
    pieces: tuple[Piece, ...], width: float, theme: Theme, level: int, *, after: bool
) -> tuple[QTextLayout, float]:
    font = QFont(theme.font("body"))
    if level:
        font.setWeight(QFont.Weight.DemiBold)
        font.setPixelSize(font.pixelSize() + max(0, 4 - level))
    text = "".join(piece.text for piece in pieces).replace("\n", "\u2028")
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if not text.isascii() and _rtl(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setFormats(_ranges(pieces, theme, after=after))
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(40.0, width))
        line.setPosition(QPointF(0, height))
        height += line.height() * 1.25
    layout.endLayout()
    return layout, height


def _rtl(text: str) -> bool:
    """Whether the first letter that has a direction is of a right-to-left script."""
    import unicodedata

    for char in text[:200]:
        kind = unicodedata.bidirectional(char)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def _ranges(pieces: tuple[Piece, ...], theme: Theme, *, after: bool) -> list[QTextLayout.FormatRange]:
    ranges = []
    at = 0
    role: Role = "success" if after else "danger"
    for piece in pieces:
        length = _units(piece.text)
        if piece.differs:
            shape = QTextCharFormat()
            ground = QColor(theme.color(role))
            ground.setAlphaF(0.16)
            shape.setBackground(ground)
            shape.setFontUnderline(after)
            shape.setFontStrikeOut(not after)
            shown = QTextLayout.FormatRange()
            shown.start, shown.length, shown.format = at, length, shape
            ranges.append(shown)
        at += length
    return ranges


def _units(text: str) -> int:
    """Characters as Qt counts them."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def paint(painter: QPainter, item: Item, laid: LaidOut, width: float, theme: Theme, *, current: bool) -> None:
    """At the painter's origin."""
    if item.row is None:
        _paint_fold(painter, item, width, theme)
        return
    if current:
        painter.fillRect(QRectF(-12, 0, 3, laid.height), theme.color("accent"))
    for cell in laid.cells:
        painter.setFont(theme.font("code"))
        painter.setPen(theme.color(cell.role))
        painter.drawText(QRectF(cell.left, cell.top, GUTTER, 20), Qt.AlignmentFlag.AlignLeft, cell.mark)
        painter.setPen(theme.color("muted" if item.row.kind is Kind.SAME else "text"))
        cell.layout.draw(painter, QPointF(cell.left + GUTTER, cell.top))


def _paint_fold(painter: QPainter, item: Item, width: float, theme: Theme) -> None:
    middle = FOLD / 2
    painter.setFont(theme.font("caption"))
    words = fold_words(item.count)
    wide = painter.fontMetrics().horizontalAdvance(words) + 24
    painter.setPen(theme.color("muted"))
    place = QRectF((width - wide) / 2, 0, wide, FOLD)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
    for left, right in ((0.0, place.left()), (place.right(), width)):
        painter.fillRect(QRectF(left, middle, max(0.0, right - left), 1), theme.color("border"))
