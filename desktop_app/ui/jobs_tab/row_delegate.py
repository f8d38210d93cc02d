"""Paints a row of the table: the status as icon and word, a dot before what nobody has read yet."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desktop_app.domain.jobs import Job
from desktop_app.ui.jobs_tab.columns import Column
from desktop_app.ui.jobs_tab.table_model import Index
from desktop_app.ui.theme import current_theme
from desktop_app.ui.widgets.status_badge import paint_badge

PAD = 8
_DOT = 7


class RowDelegate(QStyledItemDelegate):
    """`step` (0-7) turns the sign of what is in progress."""

    step = 0

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the row shows the focus, not one cell
        option.textElideMode = Qt.TextElideMode.ElideRight
        column = index.column()
        if column == Column.STATUS:
            option.text = ""
        elif column != Column.TITLE:
            option.palette.setColor(QPalette.ColorRole.Text, current_theme().color("muted"))
            option.palette.setColor(QPalette.ColorRole.HighlightedText, current_theme().color("text"))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        column = index.column()
        if column not in (Column.STATUS, Column.TITLE):
            super().paint(painter, option, index)
            return
        job = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        if column == Column.TITLE and isinstance(job, Job) and job.is_new:
            self._paint_new(painter, option, index)
            return
        super().paint(painter, option, index)
        if column == Column.STATUS and isinstance(job, Job):
            font = current_theme().font("caption")
            paint_badge(painter, rect.adjusted(PAD, 0, -2, 0), job.status, font, self.step)

    def _paint_new(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The title a little to the right, and a dot in the accent's colour before it."""
        rect = QRect(option.rect)
        style = option.widget.style()
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current_theme().color("accent"))
        middle = rect.center().y() + 1
        painter.drawEllipse(rect.left() + PAD, middle - _DOT // 2, _DOT, _DOT)
        font = current_theme().font("table", bold=True)
        painter.setFont(font)
        painter.setPen(current_theme().color("text"))
        words = rect.adjusted(PAD + _DOT + 6, 0, -PAD, 0)
        title = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), title)
        painter.restore()
