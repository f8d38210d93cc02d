"""A word to the person while the data file is opened and takes long, as once after an update that rewrites it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.language import later, tr

PATIENCE_SECONDS = 1.0
"""An ordinary start is over by then."""
WORDS = later(
    "Ponder is opening your conversations.\n\nAfter an update they are prepared once for the new version, which can "
    "take a minute. Please leave Ponder running; this window closes by itself."
)


async def told_while(opening: Coroutine[None, None, None], patience: float = PATIENCE_SECONDS) -> None:
    """Wait for `opening`, under a small window from `patience` seconds on. Raises what it raises."""
    task = asyncio.ensure_future(opening)
    window: QWidget | None = None
    try:
        done, _ = await asyncio.wait([task], timeout=patience)
        if not done:
            window = _window()
            window.show()
        await task
    finally:
        task.cancel()  # nothing where it is over; else this wait was given up, and so is the opening
        if window is not None:
            window.close()
            window.deleteLater()


def _window() -> QWidget:
    """Without a button to close it: that would not stop what it tells of."""
    window = QWidget(None, Qt.WindowType.Window | Qt.WindowType.CustomizeWindowHint | Qt.WindowType.WindowTitleHint)
    window.setWindowTitle("Ponder")  # not shown
    words = QLabel(tr(WORDS))
    words.setAccessibleName(tr(WORDS))
    words.setWordWrap(True)
    words.setMinimumWidth(380)
    outer = QVBoxLayout(window)
    outer.setContentsMargins(24, 20, 24, 20)
    outer.addWidget(words)
    return window
