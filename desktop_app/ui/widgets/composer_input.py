"""The text box of the composer: grows with its text, Enter sends, and a huge paste never reaches it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.theme import mark

LONG_PASTE: Final = 20_000
"""Characters; a longer paste is kept beside the box, because laying out one huge line freezes the window."""

_MAX_LINES = 9
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def visible_text(text: str) -> str:
    """`text` without control characters that nobody sees, and with line feeds alone as line ends."""
    return _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


class ComposerInput(QPlainTextEdit):
    """Signals: submitted(), stop_asked(), edit_last_asked() by Up in an empty box, long_pasted(text),
    files_offered(paths), picture_offered(image), focus_changed(bool)."""

    submitted = Signal()
    edit_last_asked = Signal()
    stop_asked = Signal()
    long_pasted = Signal(str)
    files_offered = Signal(list)
    picture_offered = Signal(QImage)
    focus_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.enter_sends = True
        mark(self, bare=True)
        self.setAccessibleName(tr("Message"))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """As tall as its text, up to nine lines."""
        lines = max(1, min(_MAX_LINES, int(self.document().size().height())))
        height = QFontMetrics(self.font()).lineSpacing() * lines + 8
        if height != self.height():
            self.setFixedHeight(height)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if lines == _MAX_LINES else policy.ScrollBarAlwaysOff)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _submits(self, modifiers: Qt.KeyboardModifier) -> bool:
        if self.enter_sends:
            return not modifiers & Qt.KeyboardModifier.ShiftModifier
        return bool(modifiers & Qt.KeyboardModifier.ControlModifier)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._submits(event.modifiers()):
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.stop_asked.emit()
        elif event.key() == Qt.Key.Key_Up and not event.modifiers() and self.document().isEmpty():
            self.edit_last_asked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasUrls() or source.hasText() or source.hasImage()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        if files:
            self.files_offered.emit(files)
            return
        if source.hasImage() and not source.hasText():  # a copied cell or page has both, and means its words
            picture = QImage(source.imageData())
            if not picture.isNull():
                self.picture_offered.emit(picture)
            return
        text = visible_text(source.text())
        if len(text) > LONG_PASTE:
            self.long_pasted.emit(text)
        else:
            self.insertPlainText(text)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)
