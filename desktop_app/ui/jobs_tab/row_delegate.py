"""Paints a row of the table: the status as icon and word, a dot before what nobody has read yet.

By hand and straight from the job: through the style sheet a page of cells takes three times as long.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desktop_app.domain.jobs import Job
from desktop_app.ui.icons import follow_theme
from desktop_app.ui.jobs_tab.columns import SPECS, Column, is_stuck
from desktop_app.ui.jobs_tab.table_model import JobsTableModel, tabular
from desktop_app.ui.theme import current_theme, mix
from desktop_app.ui.widgets.status_badge import paint_badge

PAD = 11
"""As the header's words stand."""
_BADGE_PAD = 8
_DOT = 7
_GAP = 6
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class RowDelegate(QStyledItemDelegate):
    """`step` (0-7) turns the sign of what is in progress; `hovered` is the row under the mouse and `current` the one
    that the keyboard is on, -1 for none."""

    step = 0
    hovered = -1
    current = -1

    def __init__(self, table_model: JobsTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = table_model
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetrics] = {}
        self._colours: dict[str, QColor] = {}
        follow_theme(self, self._take_look)

    def _take_look(self) -> None:
        theme = current_theme()
        self._fonts = {
            "text": theme.font("table"),
            "new": theme.font("table", bold=True),
            "number": tabular(theme.font("table")),
            "badge": theme.font("caption"),
        }
        self._metrics = {name: QFontMetrics(font) for name, font in self._fonts.items()}
        palette = theme.palette
        self._colours = {
            "text": QColor(palette.text),
            "muted": QColor(palette.muted),
            "selected": QColor(palette.raised),
            "hovered": QColor(mix(palette.raised, palette.surface, 0.6)),
            "new": QColor(palette.accent),
        }

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        job = self._model.job_at(index.row())
        if job is None:
            return
        rect: QRect = option.rect
        column = Column(index.column())
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or index.row() == self.hovered:
            painter.fillRect(rect, self._colours["selected" if selected else "hovered"])
        if index.row() == self.current and not selected:
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, self._colours["new"])
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._colours["new"])
        if column is Column.STATUS:
            badge = rect.adjusted(_BADGE_PAD, 0, -2, 0)
            stuck = is_stuck(job, self._model.now())
            paint_badge(painter, badge, job.status, self._fonts["badge"], self.step, stuck=stuck)
        elif column is Column.TITLE:
            self._paint_title(painter, rect, job)
        else:
            number = SPECS[column].number
            text = SPECS[column].text(job, self._model.now())
            self._write(painter, rect.adjusted(PAD, 0, -PAD, 0), text, "number" if number else "text", selected, number)

    def _paint_title(self, painter: QPainter, rect: QRect, job: Job) -> None:
        words = rect.adjusted(PAD, 0, -PAD, 0)
        if not job.is_new:
            self._write(painter, words, job.title, "text", True, False)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours["new"])
        painter.drawEllipse(words.left(), rect.center().y() + 1 - _DOT // 2, _DOT, _DOT)
        painter.restore()
        self._write(painter, words.adjusted(_DOT + _GAP, 0, 0, 0), job.title, "new", True, False)

    def _write(self, painter: QPainter, rect: QRect, text: str, font: str, strong: bool, right: bool) -> None:
        """One line, cut with an ellipsis where it is too long."""
        if not text:
            return
        metrics = self._metrics[font]
        if metrics.horizontalAdvance(text) > rect.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(self._fonts[font])
        painter.setPen(self._colours["text" if strong else "muted"])
        painter.drawText(rect, _RIGHT if right else _LEFT, text)
