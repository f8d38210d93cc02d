"""The fourth step: how many rows are in the queue, and a way to stop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop_app.language import tr
from desktop_app.ui.import_window.values import QueueShown
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_WIDTH = 460


class QueuePage(QWidget):
    """Signals: stop_pressed(), rest_pressed()."""

    stop_pressed = Signal()
    rest_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("", "heading", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Rows in the queue"))
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_WIDTH)
        self.stop = button(tr("Stop"), "quiet", "stop")
        self.stop.clicked.connect(self.stop_pressed)
        self.rest = button(tr("Queue the rest"), "primary", "play")
        self.rest.clicked.connect(self.rest_pressed)
        buttons = row()
        buttons.addStretch()
        buttons.addWidget(self.stop)
        buttons.addWidget(self.rest)
        buttons.addStretch()
        body = column(self, margin=Space.L, spacing=Space.M)
        body.addStretch(2)
        body.addWidget(self._words)
        body.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addLayout(buttons)
        body.addStretch(3)

    def show_queue(self, shown: QueueShown) -> None:
        """How far it is."""
        self._words.setText(shown.words)
        self._bar.setMaximum(max(1, shown.total))
        self._bar.setValue(shown.queued)
        self.stop.setVisible(shown.running)
        self.rest.setVisible(shown.rest)
