"""The small round button that brings a reader who scrolled up back to the latest."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolButton, QWidget

from desktop_app.language import tr
from desktop_app.ui.widgets.transcript.context import Context

SIZE = 36


class JumpButton(QToolButton):
    """Lies over the lower edge of `area`."""

    def __init__(self, area: QWidget, context: Context) -> None:
        super().__init__(area)
        self._area = area
        self.setAccessibleName(tr("Jump to the latest"))
        self.setToolTip(tr("Jump to the latest"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(SIZE, SIZE)
        self.setIconSize(QSize(18, 18))
        self.hide()
        self.dress(context)

    def dress(self, context: Context) -> None:
        """Takes on the look."""
        style = context.style
        self.setIcon(QIcon(context.picture("arrow-down", style.text, 18)))
        self.setStyleSheet(
            f"QToolButton {{ background: {style.surface}; border: 1px solid {style.control_border};"
            f" border-radius: {SIZE // 2}px; padding: 0; }}"
            f"QToolButton:hover {{ background: {style.raised}; }}"
            f"QToolButton:focus {{ border: 2px solid {style.accent}; }}"
        )

    def place(self, wanted: bool) -> None:
        """Shows it in the middle of the lower edge, or hides it."""
        self.setVisible(wanted)
        self.move(self._area.rect().center().x() - SIZE // 2, self._area.rect().bottom() - SIZE - 12)
