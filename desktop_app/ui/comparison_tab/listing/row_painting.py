"""Draws one row of the list: title, the state's mark, and a muted second line; its title can be written anew."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.comparison_tab.values import ListRow, RowState
from desktop_app.ui.icons import pixmap
from desktop_app.ui.theme import Role, current_theme, mark
from desktop_app.ui.widgets.row_ground import paint_row_ground

ROW = Qt.ItemDataRole.UserRole + 1
LONGEST_TITLE = 200
_PAD = 10
_MARKS: dict[RowState, tuple[str, Role]] = {
    "running": ("status-in-progress", "info"),
    "held": ("status-held", "held"),
    "paused": ("pause", "muted"),
    "finished": ("check", "success"),
    "draft": ("edit", "muted"),
    "file": ("file", "muted"),
}
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """States differ by shape, not by colour alone."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = current_theme()
        lines = QFontMetrics(theme.font("body")).height() + QFontMetrics(theme.font("caption")).height()
        return QSize(100, lines + max(8, theme.air(16)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, option)
        if isinstance(shown, ListRow):
            self._paint_row(painter, option.rect.adjusted(_PAD, 6, -_PAD, -6), shown)
        painter.restore()

    @staticmethod
    def _paint_row(painter: QPainter, area: QRect, shown: ListRow) -> None:
        theme = current_theme()
        painter.setFont(theme.font("body"))
        height = painter.fontMetrics().height()
        name, role = _MARKS[shown.state]
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(QPointF(area.right() - 13, area.top() + (height - 14) / 2), pixmap(name, role, 14, ratio))
        painter.setPen(theme.color("text"))
        title = QRect(area.left(), area.top(), area.width() - 20, height)
        words = painter.fontMetrics().elidedText(shown.title, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("muted"))
        below = QRect(area.left(), title.bottom() + 3, area.width(), painter.fontMetrics().height() + 2)
        words = painter.fontMetrics().elidedText(shown.line, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(tr("Title"))
        editor.setMaxLength(LONGEST_TITLE)
        mark(editor, dense=True)
        return editor

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(0, 1, 0, -1))
