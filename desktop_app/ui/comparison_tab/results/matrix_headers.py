"""The matrix's two headers: each variant with its share of right answers, each task with its first words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from desktop_app.ui.comparison_tab.results.figures_table import tabular
from desktop_app.ui.comparison_tab.results.matrix_model import HeadRole, MatrixTableModel
from desktop_app.ui.comparison_tab.values import Head
from desktop_app.ui.icons import pixmap
from desktop_app.ui.theme import current_theme

_PAD = 9
_SIGN = 14


class VariantHeader(QHeaderView):
    """Two lines: the variant's name, and what it came to; a warning sign where it reasoned no more than asked less."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    @override
    def sizeHint(self) -> QSize:
        theme = current_theme()
        lines = QFontMetrics(theme.font("table", bold=True)).height() + QFontMetrics(theme.font("caption")).height()
        return QSize(super().sizeHint().width(), lines + 14)

    def wanted_width(self, section: int) -> int:
        """Px in which both lines are read whole."""
        head = self.model().headerData(section, Qt.Orientation.Horizontal, HeadRole)
        if not isinstance(head, Head):
            return 0
        theme = current_theme()
        name = QFontMetrics(theme.font("table", bold=True)).horizontalAdvance(head.label)
        return max(name + (_SIGN + 4 if head.flagged else 0), _caption_width(head.rate)) + 2 * _PAD

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        head = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal, HeadRole)
        theme = current_theme()
        painter.save()
        painter.fillRect(rect, theme.color("surface"))
        painter.setPen(theme.color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if isinstance(head, Head):
            inside = rect.adjusted(_PAD, 5, -_PAD, -6)
            painter.setFont(theme.font("table", bold=True))
            painter.setPen(theme.color("text"))
            room = inside.width() - (_SIGN + 4 if head.flagged else 0)
            metrics = painter.fontMetrics()
            name = metrics.elidedText(head.label, Qt.TextElideMode.ElideRight, room)
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), name)
            if head.flagged:
                ratio = painter.device().devicePixelRatioF()
                sign = pixmap("warning", "warning", _SIGN, ratio)
                painter.drawPixmap(QPointF(inside.x() + metrics.horizontalAdvance(name) + 4, inside.y() + 1), sign)
            painter.setFont(tabular(theme.font("caption")))
            painter.setPen(theme.color("muted"))
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), head.rate)
        painter.restore()


class RowHeader(QHeaderView):
    """A row's number and the beginning of its task, cut with an ellipsis.

    Its `sectionClicked` tells that a task is to be read.
    """

    def __init__(self, table_model: MatrixTableModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._table_model = table_model
        self.numbered = True
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme = current_theme()
        title = str(self.model().headerData(logicalIndex, Qt.Orientation.Vertical))
        painter.save()
        painter.fillRect(rect, theme.color("surface"))
        inside = rect.adjusted(_PAD + 3, 0, -_PAD, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(tabular(theme.font("caption")))
        painter.setPen(theme.color("faint"))
        if self.numbered:
            number = str(self._table_model.grid_row(logicalIndex) + 1)  # in the whole set, whatever is filtered
            room = painter.fontMetrics().horizontalAdvance("0" * max(2, len(str(self.model().rowCount()))))
            place = QRect(inside.x(), inside.y(), room, inside.height())
            painter.drawText(place, int(middle | Qt.AlignmentFlag.AlignRight), number)
            inside.setLeft(inside.x() + room + 8)
            painter.setFont(theme.font("table"))
            painter.setPen(theme.color("text"))
            words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside, int(middle | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute), words)
        else:
            painter.drawText(inside, int(middle | Qt.AlignmentFlag.AlignRight), title)
        painter.restore()


def _caption_width(text: str) -> int:
    return QFontMetrics(tabular(current_theme().font("caption"))).horizontalAdvance(text)
