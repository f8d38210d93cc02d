"""The palette over the window: a field and a list. The keyboard stays in the field; the list is moved from there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QWidget,
)
from typing_extensions import override

from desktop_app.language import later, tr
from desktop_app.ui.announcing import announce
from desktop_app.ui.palette.rows import PaletteDelegate, PaletteRows
from desktop_app.ui.palette.values import Line
from desktop_app.ui.theme import Space, current_theme, mark
from desktop_app.ui.widgets.cards import Line as Rule
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_WIDTH, _HEIGHT, _FROM_TOP = 640, 460, 64
_NAME = later("Commands and everything")
_HINT = later("Find a command, chat, job, comparison or template")


class _Field(QLineEdit):
    """Signals: written(text), with what an input method is still putting together: a Korean syllable counts before
    it is complete."""

    written = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.textChanged.connect(self.written)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.preeditString():
            place = self.cursorPosition()
            self.written.emit(self.text()[:place] + event.preeditString() + self.text()[place:])


class PaletteView(QFrame):
    """A part of the window itself, so that input methods and every desktop treat it well.

    Signals: typed(words), chosen(key), closed().
    """

    typed = Signal(str)
    chosen = Signal(str)
    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._before: QWidget | None = None
        self._is_fresh = True
        """The list does not answer to what is typed yet; when it does, its first row is marked."""
        self._enter_waits = False
        mark(self, card=True)
        self.setAccessibleName(tr(_NAME))
        self.field = _Field()
        self.field.setAccessibleName(tr(_HINT))
        self.field.setPlaceholderText(tr(_HINT))
        self.field.setMaxLength(400)
        self.field.setClearButtonEnabled(True)
        self.rows = PaletteRows(self)
        self.list = QListView()
        self.list.setAccessibleName(tr("Found"))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        mark(self.list, rail=True)
        self._words = label("", "caption", "muted")
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        whole = column(self, spacing=0)
        above = row()
        above.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        above.addWidget(self.field)
        whole.addLayout(above)
        whole.addWidget(Rule())
        whole.addWidget(self.list, 1)
        whole.addWidget(Rule())
        below = row()
        below.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)
        below.addWidget(self._words)
        below.addStretch()
        below.addWidget(label(tr("↑ ↓ choose · Enter runs · Esc closes"), "caption", "muted"))
        whole.addLayout(below)

    def _connect(self) -> None:
        self.field.written.connect(self._written)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._choose)
        self.list.entered.connect(self._point)
        self.window().installEventFilter(self)
        current_theme().changed.connect(self.list.viewport().update)

    def _written(self, words: str) -> None:
        self._is_fresh, self._enter_waits = True, False
        self.typed.emit(words)

    # -- showing -------------------------------------------------------------------------------------------

    def open(self) -> None:
        """In front of the window, empty, with the keyboard."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self._is_fresh, self._enter_waits = True, False
        self.field.clear()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Away, and the keyboard back where it was."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    def show_lines(self, lines: Sequence[Line], words: str) -> None:
        """What was found; the first that can be run is marked, or the one marked before."""
        marked = self.marked()
        self._words.setText(words)
        self.rows.show(lines)
        self._place()
        keys = [line.key for line in lines]
        number = keys.index(marked) if marked and marked in keys and not self._is_fresh else self._first()
        self._is_fresh = False
        if number is not None:
            self._go(number, spoken=f"{words}. ")
        else:
            announce(self.field, words)
        if self._enter_waits:
            self._enter_waits = False
            self._choose(self.list.currentIndex())

    def marked(self) -> str:
        """The key of the marked row, or nothing."""
        index = self.list.currentIndex()
        return self.rows.lines[index.row()].key if index.isValid() else ""

    def _first(self) -> int | None:
        for wanted in (True, False):
            for number, line in enumerate(self.rows.lines):
                if line.key and (not line.why_not or not wanted):
                    return number
        return None

    def _place(self) -> None:
        room = self.window().size()
        width = min(_WIDTH, room.width() - 2 * Space.L)
        top = min(_FROM_TOP, room.height() // 10)
        rows = sum(self.list.sizeHintForRow(number) for number in range(self.rows.rowCount()))
        around = self.sizeHint().height() - self.list.sizeHint().height()
        height = min(_HEIGHT, room.height() - 2 * top, around + rows + 2 * self.list.frameWidth() + Space.XS)
        self.setGeometry((room.width() - width) // 2, top, width, height)

    # -- keys ----------------------------------------------------------------------------------------------

    def _go(self, number: int, spoken: str = "") -> None:
        index = self.rows.index(number)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        if number and not self.rows.lines[number - 1].key:
            self.list.scrollTo(self.rows.index(number - 1))
        if QAccessible.isActive():
            event = QAccessibleEvent(self.list, QAccessible.Event.ActiveDescendantChanged)
            event.setChild(number)
            QAccessible.updateAccessibility(event)
        announce(self.field, spoken + self.rows.lines[number].spoken)

    def _step(self, by: int) -> None:
        numbers = [number for number, line in enumerate(self.rows.lines) if line.key]
        if not numbers:
            return
        now = self.list.currentIndex().row()
        place = numbers.index(now) if now in numbers else -1
        if abs(by) == 1:
            self._go(numbers[(place + by) % len(numbers)])
        else:
            self._go(numbers[max(0, min(len(numbers) - 1, place + by))])

    def _point(self, index: QModelIndex) -> None:
        """The mouse marks a row, without reading it out."""
        if self.rows.lines[index.row()].key:
            self.list.setCurrentIndex(index)

    def _choose(self, index: QModelIndex) -> None:
        line = self.rows.lines[index.row()] if index.isValid() else None
        if line is None or not line.key:
            return
        if line.why_not:
            announce(self.field, line.why_not)
        self.chosen.emit(line.key)

    def _enter(self) -> None:
        """Whoever types fast means what is being looked for, not what the list showed before."""
        if self._is_fresh:
            self._enter_waits = True
        else:
            self._choose(self.list.currentIndex())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(Qt.Key(event.key()))
        if watched is self.field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            goes = QApplication.focusWidget()
            if goes is not None and goes is not self.field and goes.window() is self.window():
                self._before = None  # the person put it elsewhere
                self.close_palette()
        if watched is self.window() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
        if key in steps:
            self._step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        return True
