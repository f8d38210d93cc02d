"""What a pane shows when there is nothing in it: a drawing, what the place is for, and the one button that starts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from desktop_app.ui.icons import drawing, follow_theme
from desktop_app.ui.theme import Space, current_theme
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_LINE_WIDTH = 420
_ROOM = 250
"""Px of height with a picture."""


class EmptyState(QWidget):
    """Signals: start_pressed(), also_pressed().

    `picture` is chat, jobs, pro, compare or first-run; without `action` there is no button, `also` is a quiet second.
    """

    start_pressed = Signal()
    also_pressed = Signal()

    def __init__(
        self, picture: str, title: str, line: str, action: str = "", parent: QWidget | None = None, *, also: str = ""
    ) -> None:
        super().__init__(parent)
        self._picture_name = picture
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        self.title = label(title, "heading")
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.line = label(line, "body", "muted", wrap=True)
        self.line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        outer = column(self, margin=Space.L, spacing=Space.XS)
        outer.addStretch(2)
        outer.addWidget(self._picture)
        outer.addSpacing(Space.M)
        outer.addWidget(self.title)
        outer.addWidget(self.line, alignment=Qt.AlignmentFlag.AlignHCenter)
        if action:
            self.start = button(action, "primary")
            self.start.clicked.connect(self.start_pressed)
            centre = row()
            centre.addStretch()
            centre.addWidget(self.start)
            if also:
                self.also = button(also)
                self.also.clicked.connect(self.also_pressed)
                centre.addWidget(self.also)
            centre.addStretch()
            outer.addSpacing(Space.XS)
            outer.addLayout(centre)
        outer.addStretch(3)
        follow_theme(self, self._draw)

    def set_words(self, title: str, line: str) -> None:
        """Say something else."""
        self.title.setText(title)
        self.line.setText(line)
        self._fit_line()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the words go before the picture."""
        self._picture.setVisible(self.height() >= _ROOM)
        super().resizeEvent(event)

    def _fit_line(self) -> None:
        # an aligned item gets one line otherwise; without a text there is no height for a width
        width = current_theme().px(_LINE_WIDTH)
        self.line.setFixedWidth(width)
        self.line.setMinimumHeight(max(0, self.line.heightForWidth(width)))

    def _draw(self) -> None:
        self._picture.setPixmap(drawing(self._picture_name, 132, self.devicePixelRatioF()))
        self._fit_line()
