"""Draws a place of the matrix: a small mark for each repeat, told apart by shape as well as colour."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.comparison_tab.results.figures_table import tabular
from desktop_app.ui.comparison_tab.results.matrix_model import CellRole, Index, MatrixTableModel
from desktop_app.ui.comparison_tab.results.values import GridCell, TrialMark
from desktop_app.ui.icons import pixmap
from desktop_app.ui.theme import Radius, Role, current_theme
from desktop_app.ui.widgets.status_badge import STATUS_LOOKS

MARK, STEP, PAD, LINE = 14, 19, 7, 20
"""Px: a mark, from one to the next, around them, and from one line of them to the next."""
PER_LINE = 6
_MOST_PICTURES = 1_000
_TINTS: dict[str, Role] = {"pass": "success", "fail": "danger", "wrong": "danger"}
_LEVELS: dict[int, Role] = {1: "danger", 2: "danger", 3: "warning", 4: "success", 5: "success"}


def lines_of(repeats: int) -> int:
    """In how many lines so many marks stand."""
    return max(1, -(-repeats // PER_LINE))


def mark_box(cell: QRect, at: int, count: int) -> QRect:
    """Where the mark of a repeat is in its place of the table."""
    line, place = divmod(at, PER_LINE)
    top = cell.y() + (cell.height() - LINE * lines_of(count)) // 2 + LINE * line + (LINE - MARK) // 2
    return QRect(cell.x() + PAD + STEP * place, top, MARK, MARK)


def mark_at(cell: QRect, x: int, y: int, count: int) -> int | None:
    """Which repeat's mark is under the pointer."""
    reach = (STEP - MARK) // 2
    boxes = (mark_box(cell, at, count).adjusted(-reach, -reach, reach, reach) for at in range(count))
    return next((at for at, box in enumerate(boxes) if box.contains(x, y)), None)


def tint_of(mark: TrialMark) -> Role | None:
    """The colour of its ground; none for what has no grade that counts."""
    if mark.grey:
        return None
    return _LEVELS[mark.level] if mark.shape == "points" else _TINTS.get(mark.shape)


class MatrixDelegate(QStyledItemDelegate):
    """A single mark has its figure beside it; several stand in lines, the chosen one framed."""

    def __init__(self, model: MatrixTableModel) -> None:
        super().__init__()
        self._model = model
        self._pictures: dict[tuple[str, Role, float], QPixmap] = {}
        self._rows: dict[tuple[object, float], QPixmap] = {}
        current_theme().changed.connect(self._forget)

    def _forget(self) -> None:
        self._pictures.clear()
        self._rows.clear()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CellRole)
        if not isinstance(cell, GridCell):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, current_theme().color("surface"))  # the style has filled a chosen place
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        single = len(cell.marks) == 1 and self._model.repeats == 1
        self._ground(painter, option, tint_of(cell.marks[0]) if single else None, chosen=chosen)
        if single:
            self._single(painter, option.rect.adjusted(PAD + 2, 0, -PAD - 1, 0), cell.marks[0])
        else:
            self._several(painter, option.rect, cell)
            if chosen and len(cell.marks) > 1:
                self._frame(painter, mark_box(option.rect, min(self._model.at, len(cell.marks) - 1), len(cell.marks)))
        if cell.flagged:
            box = option.rect
            painter.drawPixmap(QPointF(box.right() - 14, box.y() + 3), self._picture(painter, "warning", "warning"))
        painter.restore()

    @staticmethod
    def _ground(painter: QPainter, option: QStyleOptionViewItem, tint: Role | None, *, chosen: bool) -> None:
        theme = current_theme()
        box = QRectF(option.rect).adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if tint is not None:
            painter.setBrush(QColor(theme.palette.tint(tint)))
            painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
        elif chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
        if chosen:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), Radius.CONTROL - 1, Radius.CONTROL - 1)

    def _several(self, painter: QPainter, area: QRect, cell: GridCell) -> None:
        """Drawn once for all places with the same marks: a matrix of thousands has few different ones."""
        ratio = painter.device().devicePixelRatioF()
        key = (tuple((mark.shape, mark.status, mark.level, mark.grey, mark.apart) for mark in cell.marks), ratio)
        picture = self._rows.get(key)
        lines = lines_of(len(cell.marks))
        if picture is None:
            if len(self._rows) >= _MOST_PICTURES:
                self._rows.clear()
            picture = self._rows[key] = self._row_of(cell, lines, ratio)
        painter.drawPixmap(area.x(), area.y() + (area.height() - LINE * lines) // 2, picture)

    def _row_of(self, cell: GridCell, lines: int, ratio: float) -> QPixmap:
        count = len(cell.marks)
        size = QSize(PAD + STEP * min(PER_LINE, max(1, count)) + 4, LINE * lines)
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, mark in enumerate(cell.marks):
            box = mark_box(QRect(QPoint(0, 0), size), at, count)
            tint = tint_of(mark)
            if tint is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(current_theme().palette.tint(tint)))
                painter.drawRoundedRect(QRectF(box).adjusted(-1, -1, 1, 1), 4, 4)
            self._mark(painter, mark, box)
        painter.end()
        return picture

    @staticmethod
    def _frame(painter: QPainter, box: QRect) -> None:
        painter.setPen(QPen(current_theme().color("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(-2, -2, 2, 2), 4, 4)

    def _single(self, painter: QPainter, area: QRect, mark: TrialMark) -> None:
        theme = current_theme()
        box = QRect(area.x(), area.center().y() - MARK // 2, MARK, MARK)
        self._mark(painter, mark, box)
        look = STATUS_LOOKS[mark.status] if mark.shape == "under-way" else None
        text = mark.figure or (tr(look.word) if look else tr("No answer") if mark.shape == "missing" else "")
        painter.setFont(tabular(theme.font("table")) if mark.figure else theme.font("caption"))
        painter.setPen(theme.color("text" if mark.figure else look.role if look else "muted"))
        room = area.adjusted(MARK + 5, 0, 0, 0)
        if painter.fontMetrics().horizontalAdvance(text) <= room.width():
            side = Qt.AlignmentFlag.AlignRight if mark.figure else Qt.AlignmentFlag.AlignLeft
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | side), text)

    def _mark(self, painter: QPainter, mark: TrialMark, box: QRect) -> None:
        theme = current_theme()
        if mark.shape == "ungraded" or mark.grey:
            painter.setPen(QPen(theme.color("control_border"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inside = 5.0 if not mark.grey else 6.5
            painter.drawEllipse(QPointF(box.center()) + QPointF(0.5, 0.5), inside, inside)
        if mark.shape == "points":
            self._digit(painter, mark, box)
        elif (icon := _icon_of(mark)) is not None:
            name, role = icon
            size = MARK - 4 if mark.grey else MARK
            inset = (MARK - size) / 2
            target = QRectF(box).adjusted(inset, inset, -inset, -inset)
            picture = self._picture(painter, name, role)
            painter.drawPixmap(target, picture, QRectF(picture.rect()))
        if mark.apart:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(theme.color("warning")))
            corner = QPointF(box.right() + 1, box.top())
            points = [corner + QPointF(0, -3), corner + QPointF(3, 0), corner + QPointF(0, 3), corner + QPointF(-3, 0)]
            painter.drawPolygon(points)

    @staticmethod
    def _digit(painter: QPainter, mark: TrialMark, box: QRect) -> None:
        theme = current_theme()
        font = QFont(theme.font("caption", bold=not mark.grey))
        if mark.grey:
            font.setPixelSize(9)
        painter.setFont(font)
        painter.setPen(theme.color("faint" if mark.grey else _LEVELS[mark.level]))
        painter.drawText(box.adjusted(-2, -2, 2, 2), int(Qt.AlignmentFlag.AlignCenter), str(mark.level))

    def _picture(self, painter: QPainter, name: str, role: Role) -> QPixmap:
        """Kept, because making one costs more than drawing hundreds."""
        ratio = painter.device().devicePixelRatioF()
        key = (name, role, ratio)
        if key not in self._pictures:
            self._pictures[key] = pixmap(name, role, 12 if name == "warning" else MARK, ratio)
        return self._pictures[key]


def _icon_of(mark: TrialMark) -> tuple[str, Role] | None:
    if mark.shape == "pass":
        return "check", "faint" if mark.grey else "success"
    if mark.shape == "fail":
        return "cross", "faint" if mark.grey else "danger"
    if mark.shape == "wrong":
        return "status-incomplete", "danger"
    if mark.shape == "missing":
        return "status-cancelled", "warning"
    if mark.shape == "under-way":
        look = STATUS_LOOKS[mark.status]
        return look.icon, look.role
    return None
