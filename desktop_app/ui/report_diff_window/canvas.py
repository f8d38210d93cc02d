"""Shows the rows of a comparison, laid out only where they are looked at, and goes from difference to difference."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.report_diff_window.cells import FOLD, LaidOut, lay_out, paint
from desktop_app.ui.report_diff_window.shown import Item
from desktop_app.ui.theme import current_theme
from desktop_app.ui.widgets.transcript.offsets import Offsets

_MARGIN = 24
_KEPT = 200
"""Laid-out rows that are kept; a screen shows about 20."""
_WIDEST = 1_280


class DiffCanvas(QAbstractScrollArea):
    """Signals: fold_pressed(first row), step_wanted(-1 or 1), copy_wanted()."""

    fold_pressed = Signal(int)
    step_wanted = Signal(int)
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Differences"))
        self._items: tuple[Item, ...] = ()
        self._offsets = Offsets()
        self._laid: dict[int, LaidOut] = {}
        self._beside = True
        self._current = -1
        self._anchor: tuple[int, float] = (0, 0.0)
        self._arranging = False
        current_theme().changed.connect(self._restart)

    def show_items(self, items: Sequence[Item], *, beside: bool) -> None:
        """Other rows, or the same in the other form; the first row of the report that is on the screen stays there."""
        top = self._items[self._anchor[0]].first if self._anchor[0] < len(self._items) else 0
        self._items, self._beside = tuple(items), beside
        place = next((number for number, item in enumerate(items) if item.first + item.count > top), 0)
        self._anchor = (place, 0.0 if place else self._anchor[1] if not top else 0.0)
        self._restart()

    def go(self, place: int) -> None:
        """Mark a difference and bring it into view."""
        self._current = place
        number = next((at for at, item in enumerate(self._items) if item.place == place), -1)
        if number >= 0:
            self._anchor = (number, -min(120.0, self.viewport().height() / 4))
            self._arrange()
        self.viewport().update()

    @property
    def _width(self) -> float:
        return float(min(_WIDEST, max(200, self.viewport().width() - 2 * _MARGIN)))

    @property
    def _left(self) -> int:
        return (self.viewport().width() - round(self._width)) // 2

    def laid_rows(self) -> int:
        """How many rows are laid out now."""
        return len(self._laid)

    def _restart(self) -> None:
        self._laid.clear()
        wide = self._width / (2 if self._beside else 1)
        self._offsets.replace([self._guess(item, wide) for item in self._items])
        self._arrange()
        self.viewport().update()

    @staticmethod
    def _guess(item: Item, wide: float) -> float:
        if item.row is None:
            return FOLD
        longest = max(sum(len(p.text) for p in item.row.before), sum(len(p.text) for p in item.row.after))
        return 16 + 20 * (1 + longest * 7.2 // max(80.0, wide))

    def _lay(self, number: int) -> LaidOut:
        laid = self._laid.get(number)
        if laid is None:
            laid = lay_out(self._items[number], self._width, current_theme(), beside=self._beside)
            self._laid[number] = laid
            self._offsets.set(number, laid.height)
        return laid

    def _arrange(self) -> None:
        """Make what is on the screen exact; what is anchored stays where it is while heights become right."""
        if self._arranging:
            return
        self._arranging = True
        height = self.viewport().height()
        if self._items:
            number, offset = min(self._anchor[0], len(self._items) - 1), self._anchor[1]
            for _ in range(50):
                top = self._wanted(number, offset, height)
                before = self._offsets.total
                for each in self._between(top, top + height):
                    self._lay(each)
                if self._offsets.total == before and self._wanted(number, offset, height) == top:
                    break
        self._set_scroll(height)
        self._forget_far()
        self._arranging = False

    def _wanted(self, number: int, offset: float, height: int) -> float:
        most = max(0.0, self._offsets.total + 2 * _MARGIN - height)
        return max(0.0, min(most, self._offsets.top(number) + offset))

    def _between(self, top: float, bottom: float) -> range:
        first = self._offsets.index_at(top - _MARGIN)
        if first < 0:
            return range(0)
        last = self._offsets.index_at(bottom - _MARGIN)
        return range(first, last + 1)

    def _set_scroll(self, height: int) -> None:
        bar = self.verticalScrollBar()
        bar.setPageStep(height)
        bar.setSingleStep(40)
        bar.setRange(0, max(0, round(self._offsets.total) + 2 * _MARGIN - height))
        if self._items:
            bar.setValue(round(self._wanted(min(self._anchor[0], len(self._items) - 1), self._anchor[1], height)))

    def _forget_far(self) -> None:
        if len(self._laid) > _KEPT:
            top = self.verticalScrollBar().value()
            near = self._between(top - 2_000, top + self.viewport().height() + 2_000)
            self._laid = {number: laid for number, laid in self._laid.items() if number in near}

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._arranging or not self._items:
            return
        top = self.verticalScrollBar().value()
        number = max(0, self._offsets.index_at(float(top)))
        self._anchor = (number, top - self._offsets.top(number))
        self._arrange()
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._restart()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), theme.color("surface"))
        top = self.verticalScrollBar().value()
        for number in self._between(top, top + self.viewport().height()):
            item = self._items[number]
            painter.save()
            painter.translate(self._left, self._offsets.top(number) + _MARGIN - top)
            current = item.place >= 0 and item.place == self._current
            paint(painter, item, self._lay(number), self._width, theme, current=current)
            painter.restore()
        painter.end()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        y = event.position().y() + self.verticalScrollBar().value() - _MARGIN
        number = self._offsets.index_at(y)
        if 0 <= number < len(self._items) and self._items[number].row is None and y < self._offsets.total:
            self.fold_pressed.emit(self._items[number].first)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        page = self.viewport().height() - 40
        steps = {
            Qt.Key.Key_Up: -40, Qt.Key.Key_Down: 40, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Space: page, Qt.Key.Key_Home: -bar.maximum(), Qt.Key.Key_End: bar.maximum(),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif key in (Qt.Key.Key_N, Qt.Key.Key_P) and not event.modifiers():
            self.step_wanted.emit(1 if key == Qt.Key.Key_N else -1)
        elif key in steps:
            bar.setValue(bar.value() + steps[key])
        else:
            super().keyPressEvent(event)
