"""Darkens a window but for one of its parts, and says in a card beside it what the part is for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QMainWindow, QWidget
from shiboken6 import isValid
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.announcing import announce
from desktop_app.ui.guide.presenter import Shown
from desktop_app.ui.theme import Radius, Space, current_theme
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import Card, row
from desktop_app.ui.widgets.labels import label

Parts = Callable[[str], Sequence[QWidget]]
"""The widgets that are a part of the window, by its key; those out of sight are passed over."""
_WIDTH, _AWAY, _AROUND = 340, 14, 4
"""Of the card, between it and the part, and of the part's frame, in px."""
_SHADE = 110
"""How dark the rest is, of 255."""


class GuideOverlay(QWidget):
    """Covers the whole window and takes its mouse. Signals: next_pressed(), back_pressed(), leave_pressed()."""

    next_pressed = Signal()
    back_pressed = Signal()
    leave_pressed = Signal()

    def __init__(self, window: QMainWindow, parts: Parts) -> None:
        super().__init__(window)
        self._window = window
        self.setAccessibleName(tr("Guided tour"))
        self._parts = parts
        self._part = ""
        self._before = window.focusWidget()
        self.card = Card(self)
        self.card.setAutoFillBackground(True)
        self._place_words = label("", "caption", "muted")
        self._title = label("", "heading", wrap=True)
        self._text = label("", "body", wrap=True)
        for each in (self._place_words, self._title, self._text):
            self.card.body.addWidget(each)
        self._leave, self._back = button(tr("Leave the tour"), "ghost"), button(tr("Back"))
        self._next = button(tr("Next"), "primary")
        for press, signal in (
            (self._leave, self.leave_pressed),
            (self._back, self.back_pressed),
            (self._next, self.next_pressed),
        ):
            press.clicked.connect(signal)
        line = row()
        line.addWidget(self._leave)
        line.addStretch()
        line.addWidget(self._back)
        line.addWidget(self._next)
        self.card.body.addSpacing(Space.XS)
        self.card.body.addLayout(line)
        window.installEventFilter(self)
        current_theme().changed.connect(self._arrange)

    # -- what it shows -----------------------------------------------------------------------------------------

    def show_stop(self, stop: Shown) -> None:
        """Point at a part."""
        self._part = stop.part
        self._place_words.setText(stop.place)
        self._title.setText(stop.title)
        self._text.setText(stop.text)
        self._back.setVisible(not stop.first)
        self._leave.setVisible(not stop.last)
        self._next.setText(tr("Done") if stop.last else tr("Next"))
        spoken = f"{stop.title}. {stop.text}"
        self.card.setAccessibleName(f"{stop.place}: {spoken}")
        self._next.setAccessibleDescription(spoken)
        self.show()
        self.raise_()
        self._arrange()
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{stop.place}: {spoken}")

    def leave(self) -> None:
        """Away, and the keyboard back to where it was."""
        self._window.removeEventFilter(self)
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()

    @property
    def pointed_at(self) -> QRect:
        """Where the part is, in px of the window; empty where it is out of sight."""
        found = QRect()
        for widget in self._parts(self._part):
            if widget.isVisible():
                found = found.united(QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size()))
        return found & self.rect()

    # -- places ------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(current_theme().px(_WIDTH), self.width() - 2 * Space.M)
        self.card.setFixedWidth(width)
        layout = self.card.layout()
        high = layout.totalHeightForWidth(width) if layout is not None else self.card.sizeHint().height()
        self.card.setFixedHeight(min(high, self.height() - 2 * Space.M))
        self.card.move(beside(self.pointed_at, QSize(width, self.card.height()), self.rect()))
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self._arrange()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = QPainterPath()
        shade.addRect(QRectF(self.rect()))
        part = self.pointed_at
        if not part.isEmpty():
            frame = QRectF(part.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND) & self.rect().adjusted(2, 2, -2, -2))
            hole = QPainterPath()
            hole.addRoundedRect(frame, Radius.CARD, Radius.CARD)
            painter.fillPath(shade - hole, QColor(0, 0, 0, _SHADE))
            painter.setPen(QPen(current_theme().color("accent"), 2))
            painter.drawPath(hole)
        else:
            painter.fillPath(shade, QColor(0, 0, 0, _SHADE))

    # -- keys --------------------------------------------------------------------------------------------------

    @override
    def event(self, event: QEvent) -> bool:
        """Keys of the window's commands must not reach it meanwhile; Escape leaves."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_pressed.emit()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_pressed.emit()
        elif event.key() == Qt.Key.Key_Left:
            self.back_pressed.emit()

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays among the buttons."""
        buttons = [each for each in (self._leave, self._back, self._next) if each.isVisible()]
        if not buttons:  # Qt asks while it is being hidden
            return False
        now = next((place for place, each in enumerate(buttons) if each.hasFocus()), -1)
        buttons[(now + (1 if forward else -1)) % len(buttons)].setFocus(
            Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        )
        return True


def beside(part: QRect, card: QSize, room: QRect) -> QPoint:
    """Where a card stands: right of the part, above, below or left of it, where there is room; else in the middle."""
    inside = room.adjusted(Space.M, Space.M, -Space.M, -Space.M)
    middle = QRect(QPoint(0, 0), card)
    middle.moveCenter(room.center())
    if part.isEmpty():
        return middle.topLeft()
    along_x = min(max(inside.left(), part.left()), inside.right() - card.width())
    along_y = min(max(inside.top(), part.top()), inside.bottom() - card.height())
    for place in (
        QPoint(part.right() + _AWAY, along_y),
        QPoint(along_x, part.top() - _AWAY - card.height()),
        QPoint(along_x, part.bottom() + _AWAY),
        QPoint(part.left() - _AWAY - card.width(), along_y),
    ):
        if inside.contains(QRect(place, card)):
            return place
    return middle.topLeft()
