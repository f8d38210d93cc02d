"""Paints a row of the table: the status as icon and word, a dot before what nobody has read, where words were found.

By hand and straight from the job, and what was measured once is remembered: through the style sheet a page of cells
takes three times as long.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.search_words import FoundPlace
from desktop_app.language import tr
from desktop_app.ui.icons import follow_theme
from desktop_app.ui.jobs_tab.columns import SPECS, Column
from desktop_app.ui.jobs_tab.table_model import JobsTableModel, tabular
from desktop_app.ui.theme import current_theme, mix
from desktop_app.ui.widgets.status_badge import STATUS_LOOKS, badge_size, paint_badge

PAD = 11
"""As the header's words stand."""
ROW, ROW_WITH_PLACE, TITLE_WIDTH = 34, 52, 260
"""Px; the higher one where a line below the title says where words were found."""
_BADGE_PAD = 8
_DOT = 7
_GAP = 6
_CHIP_PAD, _CHIP_GAP = 7, 4
_WIDE = 240
"""Px from which there is room for the name of the part in which words were found."""
_MOST_REMEMBERED = 5_000
_COLUMNS = tuple(Column)
_SELECTED = QStyle.StateFlag.State_Selected

Cell = tuple[Job, float, int, str, int]
"""For which job, minute and room a text was cut, the text, and its width in px."""


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
        self._cells: dict[tuple[JobId, int], Cell] = {}
        self._badges: dict[tuple[JobStatus, int, bool, float], QPixmap] = {}
        follow_theme(self, self._take_look)

    def _take_look(self) -> None:
        theme = current_theme()
        self._fonts = {
            "text": theme.font("table"),
            "new": theme.font("table", bold=True),
            "number": tabular(theme.font("table")),
            "badge": theme.font("caption"),
            "place": theme.font("caption"),
            "hit": theme.font("caption", bold=True),
        }
        self._metrics = {name: QFontMetrics(font) for name, font in self._fonts.items()}
        palette = theme.palette
        self._colours = {
            "text": QColor(palette.text),
            "muted": QColor(palette.muted),
            "selected": QColor(palette.raised),
            "hovered": QColor(mix(palette.raised, palette.surface, 0.6)),
            "new": QColor(palette.accent),
            "chip": QColor(palette.control_border),
        }
        self.forget()

    def forget(self) -> None:
        """Money, times or the look are another: nothing that was remembered holds."""
        self._cells.clear()
        self._badges.clear()

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, number = index.row(), index.column()
        job = self._model.job_at(row)
        if job is None:
            return
        rect: QRect = option.rect
        column = _COLUMNS[number]
        selected = bool(option.state & _SELECTED)
        if selected or row == self.hovered:
            painter.fillRect(rect, self._colours["selected" if selected else "hovered"])
        if (row == self.current and not selected) or (selected and current_theme().palette.contrast):
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, self._colours["new"])
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._colours["new"])
        if column is Column.STATUS:
            self._paint_badge(painter, rect, job)
        elif column is Column.TITLE:
            self._paint_title(painter, rect, job)
        elif column is Column.TAGS:
            self._paint_tags(painter, rect, job)
        else:
            self._paint_cell(painter, rect, job, column, selected)

    def _paint_badge(self, painter: QPainter, rect: QRect, job: Job) -> None:
        stuck = job.is_stuck(self._model.now())
        ratio = painter.device().devicePixelRatioF()
        step = self.step if job.status is JobStatus.IN_PROGRESS else 0
        badge = self._badges.get((job.status, step, stuck, ratio))
        if badge is None:
            size = badge_size(job.status, self._fonts["badge"])
            badge = QPixmap(size * ratio)
            badge.setDevicePixelRatio(ratio)
            badge.fill(Qt.GlobalColor.transparent)
            inside = QPainter(badge)
            paint_badge(inside, QRect(0, 0, size.width(), size.height()), job.status, self._fonts["badge"], step,
                        stuck=stuck)  # fmt: skip
            inside.end()
            self._badges[job.status, step, stuck, ratio] = badge
        height = round(badge.height() / ratio)
        width = min(round(badge.width() / ratio), rect.width() - _BADGE_PAD - 2)
        source = QRectF(0, 0, width * ratio, badge.height())
        top = rect.top() + (rect.height() - height) // 2
        painter.drawPixmap(QRectF(rect.left() + _BADGE_PAD, top, width, height), badge, source)

    def _paint_cell(self, painter: QPainter, rect: QRect, job: Job, column: Column, selected: bool) -> None:
        spec = SPECS[column]
        font = "number" if spec.number else "text"
        room, now = rect.width() - 2 * PAD, self._model.now()
        minute = now if spec.live else now // 60
        known = self._cells.get((job.id, column))
        if known is None or known[0] is not job or known[1] != minute or known[2] != room:
            text, width = self._cut(spec.text(job, now), font, room)
            if len(self._cells) > _MOST_REMEMBERED:
                self._cells.clear()
            self._cells[job.id, column] = (job, minute, room, text, width)
        else:
            text, width = known[3:]
        left = rect.right() - PAD - width + 1 if spec.number else rect.left() + PAD
        self._write(painter, left, rect, text, font, "text" if selected else "muted")

    def _paint_title(self, painter: QPainter, rect: QRect, job: Job) -> None:
        place = self._model.places.get(job.id)
        if place is not None and rect.height() >= ROW_WITH_PLACE:
            self._paint_place(painter, rect.adjusted(PAD, rect.height() // 2 - 3, -PAD, -5), place)
            rect = rect.adjusted(0, 4, 0, -rect.height() // 2 + 2)
        left = rect.left() + PAD
        if job.is_new:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours["new"])
            painter.drawEllipse(left, rect.center().y() + 1 - _DOT // 2, _DOT, _DOT)
            painter.restore()
            left += _DOT + _GAP
        font, room = "new" if job.is_new else "text", rect.right() - PAD - left
        known = self._cells.get((job.id, Column.TITLE))
        if known is None or known[0] is not job or known[2] != room:
            known = (job, 0.0, room, *self._cut(job.title, font, room))
            self._cells[job.id, Column.TITLE] = known
        self._write(painter, left, rect, known[3], font, "text")

    def _paint_place(self, painter: QPainter, rect: QRect, place: FoundPlace) -> None:
        """The part of the job, then the piece of its text with the word in bold; the word is always in view."""
        end = place.start + place.length
        hit = place.text[place.start : end]
        part = f"{place.part}: " if rect.width() > _WIDE else ""
        metrics, bold = self._metrics["place"], self._metrics["hit"]
        room = rect.width() - bold.horizontalAdvance(hit) - metrics.horizontalAdvance(part)
        before = metrics.elidedText(place.text[: place.start], Qt.TextElideMode.ElideLeft, max(30, room // 2))
        left = rect.left()
        pieces = ((part + before, "place", "muted"), (hit, "hit", "text"), (place.text[end:], "place", "muted"))
        for text, font, colour in pieces:
            room = rect.right() - left
            if room <= 0:
                break
            cut = self._metrics[font].elidedText(text, Qt.TextElideMode.ElideRight, room)
            self._write(painter, left, rect, cut, font, colour)
            left += self._metrics[font].horizontalAdvance(text)

    def _paint_tags(self, painter: QPainter, rect: QRect, job: Job) -> None:
        """As chips without colour, as many as there is room for, and how many more there are."""
        left, top = rect.left() + PAD, rect.top() + (rect.height() - (high := current_theme().px(20))) // 2
        metrics = self._metrics["badge"]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._fonts["badge"])
        for number, tag in enumerate(job.tags):
            rest = f"+{len(job.tags) - number}"
            more = metrics.horizontalAdvance(rest) + _CHIP_GAP if number + 1 < len(job.tags) else 0
            room = rect.right() - PAD - left - more - 2 * _CHIP_PAD
            width = metrics.horizontalAdvance(tag)
            if width > room and (number or room < 24):
                painter.setPen(self._colours["muted"])
                painter.drawText(left, top + (high + metrics.ascent() - metrics.descent()) // 2, rest)
                break
            text = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, room)
            width = min(width, room)
            painter.setPen(QPen(self._colours["chip"], 1))
            chip = QRectF(left + 0.5, top + 0.5, width + 2 * _CHIP_PAD - 1, high - 1)
            painter.drawRoundedRect(chip, high / 2, high / 2)
            painter.setPen(self._colours["text"])
            painter.drawText(left + _CHIP_PAD, top + (high + metrics.ascent() - metrics.descent()) // 2, text)
            left += width + 2 * _CHIP_PAD + _CHIP_GAP
        painter.restore()

    def _cut(self, text: str, font: str, room: int) -> tuple[str, int]:
        """One line, with an ellipsis where it is too long, and how wide that is."""
        metrics = self._metrics[font]
        text = text[:400]  # laying out a title of a megabyte would take seconds
        width = metrics.horizontalAdvance(text)
        if width > room:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            width = metrics.horizontalAdvance(text)
        return text, width

    def _write(self, painter: QPainter, left: int, rect: QRect, text: str, font: str, colour: str) -> None:
        if text:
            metrics = self._metrics[font]
            painter.setFont(self._fonts[font])
            painter.setPen(self._colours[colour])
            painter.drawText(left, rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) // 2, text)


def delivered_width(column: Column) -> int:
    """Px a column has until the person makes it another, at the size of text in force."""
    if column is Column.TITLE:
        return TITLE_WIDTH
    metrics, spec = QFontMetrics(current_theme().font("table")), SPECS[column]
    widest = [tr(look.word) for look in STATUS_LOOKS.values()] if column is Column.STATUS else [tr(spec.longest)]
    words = max(*map(metrics.horizontalAdvance, widest), metrics.horizontalAdvance(tr(spec.header)) + 18)
    return words + 2 * PAD + 8 + (28 if column is Column.STATUS else 0)
