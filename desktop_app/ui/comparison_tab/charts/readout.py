"""The small words beside the point of a chart that the pointer or the keyboard is at."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.ui.theme import current_theme, mark

_WIDEST, _PADDING = 250, 8
_OFF = 14
_EDGE = 4


class Readout(QLabel):
    """Lies over the plot, inside its parent, and lets the pointer through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMargin(_PADDING)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        mark(self, card=True, scale="caption")
        self.hide()

    def show_words(self, words: str, at: QPoint) -> None:
        """These words beside a place of the parent, turned inwards at its edges."""
        room = self._over.size()
        metrics = QFontMetrics(current_theme().font("caption"))
        self.setText(words)
        wide = min(_WIDEST, room.width() - 2 * _EDGE, metrics.horizontalAdvance(words) + 2 * _PADDING + 8)
        self.setFixedSize(wide, min(self.heightForWidth(wide), room.height() - 2 * _EDGE))
        x = at.x() + _OFF if at.x() + _OFF + wide <= room.width() - _EDGE else at.x() - _OFF - wide
        y = at.y() - _OFF - self.height() if at.y() - _OFF - self.height() >= _EDGE else at.y() + _OFF
        lowest = room.height() - self.height() - _EDGE
        self.move(max(_EDGE, min(x, room.width() - wide - _EDGE)), max(_EDGE, min(y, lowest)))
        self.show()
        self.raise_()
