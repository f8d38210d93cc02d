"""Draws one line of the conversation list: a heading, or title, time, pin, running mark and found words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop_app.domain.found_words import MARK_OFF, MARK_ON
from desktop_app.language import tr
from desktop_app.ui.conversation_list.list_model import ROW_ROLE
from desktop_app.ui.conversation_list.rows import Row
from desktop_app.ui.icons import pixmap
from desktop_app.ui.theme import current_theme, mark
from desktop_app.ui.widgets.row_ground import paint_row_ground

Index = QModelIndex | QPersistentModelIndex
_HEADING, _LINE, _SNIPPET, _MORE, _PLACE = 30, 34, 20, 22, 26
_PAD = 10


class RowDelegate(QStyledItemDelegate):
    """Titles are elided at the end they are read to; a row being renamed shows a line edit."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        theme = current_theme()
        if row.is_heading or row.place:
            return QSize(100, theme.row(_HEADING if row.is_heading else _PLACE))
        below = (_SNIPPET if row.snippet else 0) + (_MORE if row.more else 0)
        return QSize(100, theme.row(_LINE) + theme.px(below))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            self._paint_heading(painter, area, row)
        else:
            paint_row_ground(painter, option)
            self._paint_row(painter, area.adjusted(_PAD, 0, -_PAD, 0), row)
        painter.restore()

    @staticmethod
    def _paint_heading(painter: QPainter, area: QRect, row: Row) -> None:
        theme = current_theme()
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("faint"))
        bottom = area.adjusted(_PAD, 0, -_PAD, -5)
        painter.drawText(bottom, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), row.title)

    def _paint_row(self, painter: QPainter, area: QRect, row: Row) -> None:
        theme = current_theme()
        if row.place:
            _paint_snippet(painter, area.adjusted(_PAD, 0, 0, 0), row.snippet)
            return
        line = QRect(area)
        line.setHeight(area.height() - theme.px((_SNIPPET if row.snippet else 0) + (_MORE if row.more else 0)))
        line.setRight(self._paint_signs(painter, line, row))
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("muted" if row.archived else "text"))
        title = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), title)
        if row.snippet:
            below = QRect(area.left(), line.bottom() - 4, area.width(), theme.px(_SNIPPET))
            _paint_snippet(painter, below, row.snippet)
        if row.more:
            more = theme.px(_MORE)
            self._paint_more(painter, QRect(area.left(), area.bottom() - more - 1, area.width(), more), row)

    @staticmethod
    def _paint_signs(painter: QPainter, line: QRect, row: Row) -> int:
        """Pictures at the right end; where they begin."""
        right = line.right()
        signs = (
            (row.busy, "status-in-progress", "info"),
            (row.pinned, "pin", "faint"),
            (bool(row.tags), "tag", "faint"),
            (row.archived, "folder", "faint"),
        )
        for wanted, name, role in signs:
            if wanted:
                right -= 16
                picture = pixmap(name, role, 14, painter.device().devicePixelRatioF())  # type: ignore[arg-type]
                painter.drawPixmap(QPointF(right, line.center().y() - 6), picture)
                right -= 4
        return right

    @staticmethod
    def _paint_more(painter: QPainter, area: QRect, row: Row) -> None:
        """What is below when it is unfolded."""
        theme = current_theme()
        icon = "chevron-down" if row.unfolded else "chevron-right"
        picture = pixmap(icon, "accent", 12, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(area.left() - 2, area.center().y() - 5), picture)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("accent"))
        painter.drawText(area.adjusted(14, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), row.more_words)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(tr("Title"))
        editor.setMaxLength(200)
        mark(editor, dense=True)
        return editor

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(0, 1, 0, -1))


def on_more(row: Row, area: QRect, point: QPoint) -> bool:
    """Whether a point is on the line that unfolds the other places."""
    return row.more > 0 and area.contains(point) and point.y() > area.bottom() - current_theme().px(_MORE)


def _paint_snippet(painter: QPainter, area: QRect, snippet: str) -> None:
    """Found words stand out by weight and colour; one line, in its own direction, cut where the area ends."""
    layout = _snippet_layout(snippet, area.width())
    line = layout.lineAt(0)
    if line.naturalTextWidth() > area.width():
        room = area.width() - painter.fontMetrics().horizontalAdvance("…")
        kept = int(len(snippet) * room / line.naturalTextWidth())
        cut = snippet[:kept]
        layout = _snippet_layout(
            cut + (MARK_OFF if cut.count(MARK_ON) > cut.count(MARK_OFF) else "") + "…", area.width()
        )
    painter.setPen(current_theme().color("muted"))
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - layout.boundingRect().height()) / 2))
    painter.restore()


def _snippet_layout(snippet: str, width: int) -> QTextLayout:
    theme = current_theme()
    pieces = snippet.replace(MARK_OFF, MARK_ON).split(MARK_ON)
    layout = QTextLayout("".join(pieces), theme.font("caption"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    formats, at = [], 0
    for number, piece in enumerate(pieces):
        size = len(piece.encode("utf-16-le", "surrogatepass")) // 2
        if number % 2:
            found, shape = QTextLayout.FormatRange(), QTextCharFormat()
            shape.setFontWeight(QFont.Weight.Bold)
            shape.setForeground(theme.color("text"))
            found.start, found.length, found.format = at, size, shape
            formats.append(found)
        at += size
    layout.setFormats(formats)
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout
