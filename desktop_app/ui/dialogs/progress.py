"""A small window over long work: how far it is, and a way to stop it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

T = TypeVar("T")
_STEPS = 1000
_WIDTH = 360


class Stopped(Exception):
    """The person stopped it."""


class ProgressDialog(QDialog):
    """`told(share)` may be called from any thread. Signals: stop_pressed()."""

    _share = Signal(float)
    stop_pressed = Signal()

    def __init__(self, parent: QWidget | None, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Ponder"))
        self.setAccessibleName(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        whole = column(self, margin=Space.L, spacing=Space.S)
        heading = label(title, "heading", wrap=True)
        heading.setFixedWidth(_WIDTH)
        whole.addWidget(heading)
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        whole.addWidget(self._bar)
        last = row()
        last.addStretch()
        self._stop = button(tr("Stop"))
        self._stop.clicked.connect(self._stopping)
        last.addWidget(self._stop)
        whole.addLayout(last)
        self._share.connect(lambda share: self._bar.setValue(round(share * _STEPS)))

    def told(self, share: float) -> None:
        """How much is done, from 0 to 1."""
        self._share.emit(share)

    def _stopping(self) -> None:
        self._stop.setEnabled(False)
        self.stop_pressed.emit()

    @override
    def reject(self) -> None:
        self._stopping()


async def show_progress(
    parent: QWidget | None,
    title: str,
    work: Callable[[Callable[[float], None]], Awaitable[T]],
    stop: threading.Event | None = None,
) -> T:
    """What `work` returns, with a window over `parent` meanwhile. Raises Stopped when the person stopped it.

    With `stop` that is set and the work ends itself (by raising Stopped); without it its task is cancelled.
    """
    dialog = ProgressDialog(parent, title)
    running = asyncio.ensure_future(work(dialog.told))
    pressed = False

    def stopping() -> None:
        nonlocal pressed
        pressed = True
        if stop is not None:
            stop.set()
        else:
            running.cancel()

    dialog.stop_pressed.connect(stopping)
    dialog.show()
    try:
        return await running
    except asyncio.CancelledError:
        if pressed and stop is None and running.cancelled():
            raise Stopped from None
        running.cancel()
        raise
    finally:
        if stop is not None:
            stop.set()
        dialog.hide()
        dialog.deleteLater()
