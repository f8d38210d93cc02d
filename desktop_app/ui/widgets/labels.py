"""Labels that carry the type scale: titles, captions, muted lines, and text that is cut with an ellipsis."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from desktop_app.ui.theme import mark

LabelScale = Literal["display", "title", "heading", "strong", "body", "caption"]
Tone = Literal["text", "muted", "faint", "accent", "success", "warning", "danger", "info", "held"]


def label(text: str, scale: LabelScale = "body", tone: Tone = "text", *, wrap: bool = False) -> QLabel:
    """A plain-text label in one size and tone of the theme."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setWordWrap(wrap)
    mark(result, scale=scale, tone=tone)
    return result


class ElidedLabel(QLabel):
    """One line that gives up its end (or middle) for an ellipsis; the whole text is then its tooltip."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._mode = mode
        self._full = ""
        self._explanation = ""
        self.set_full_text(text)

    def full_text(self) -> str:
        return self._full

    def set_full_text(self, text: str) -> None:
        """Show `text`; line breaks become blanks."""
        self._full = " ".join(text.split())
        self.setAccessibleName(self._full)
        self._elide()
        self.updateGeometry()

    def explain(self, explanation: str) -> None:
        """What is behind the text, on hover and for a screen reader."""
        self._explanation = explanation
        self.setAccessibleDescription(explanation)
        self._elide()

    def _elide(self) -> None:
        shown = QFontMetrics(self.font()).elidedText(self._full, self._mode, max(0, self.contentsRect().width()))
        super().setText(shown)
        cut = self._full if shown != self._full else ""
        self.setToolTip("\n\n".join(part for part in (cut, self._explanation) if part))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._elide()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._full) + 2, metrics.height() + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance("…") * 3, self.sizeHint().height())
