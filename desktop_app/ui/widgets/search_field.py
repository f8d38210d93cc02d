"""A search field that waits for a pause in typing before it says what to look for."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from desktop_app.language import later, tr
from desktop_app.ui.icons import bind_icon
from desktop_app.ui.theme import mark

_PAUSE_MS = 150


class SearchField(QLineEdit):
    """Signals: searched(text), after 150 ms without a key, at once for Enter and when emptied."""

    searched = Signal(str)

    def __init__(self, placeholder: str = later("Search"), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr(placeholder))
        self.setAccessibleName(tr(placeholder))
        self.setMaxLength(1_000)
        mark(self, dense=True)
        lens = QAction(tr("Search"), self)
        bind_icon(lens, "search", "muted")
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(tr("Clear search"), self)
        self._clear.setToolTip(tr("Clear search (Esc)"))
        bind_icon(self._clear, "cross", "muted")
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)  # only now: an action hidden before leaves its button visible
        self._said = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._say)
        self.textChanged.connect(self._typed)
        self.returnPressed.connect(self._say)

    def _typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if text:
            self._pause.start()
        else:
            self._say()

    def show_text(self, text: str) -> None:
        """Show words without looking for them."""
        self._said = text
        self.setText(text)
        self._pause.stop()

    def _say(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._said:
            self._said = text
            self.searched.emit(text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
