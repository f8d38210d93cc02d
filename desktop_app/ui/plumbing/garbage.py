"""Collects Python's garbage on the main thread only: a collection on a worker thread may destroy a Qt object there."""

from __future__ import annotations

import gc
import logging
import threading
import time

from PySide6.QtCore import QObject, Qt, QTimer

log = logging.getLogger(__name__)

_LOOK_EVERY_MS = 4_000  # a look costs a microsecond; idle stays far below one wake-up per second
_YOUNG = 3_000  # new containers since the last collection that make a young one worth while
_FULL_AFTER = 12  # young collections between two full ones
_FULL_PAUSE = 60.0  # seconds that lie between two full collections at least: one costs up to 60 ms


class MainThreadGarbage(QObject):
    """Switches automatic collection off and does it from a slow timer; `stop` restores what was before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        self._young_runs = 0
        self._last_full = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        gc.disable()
        self._timer.start(_LOOK_EVERY_MS)

    def look(self) -> None:
        """Collect if enough has piled up; must be called on the thread that made this object."""
        if threading.current_thread() is not threading.main_thread():
            raise RuntimeError("garbage is collected on the main thread only")
        if gc.get_count()[0] < _YOUNG:
            return
        self._young_runs += 1
        if self._young_runs >= _FULL_AFTER and time.monotonic() - self._last_full >= _FULL_PAUSE:
            self.collect_all()
        else:
            gc.collect(1)

    def collect_all(self) -> None:
        """A full collection, for a moment when nobody waits."""
        found = gc.collect()
        self._young_runs = 0
        self._last_full = time.monotonic()
        log.debug("full collection: %d objects", found)

    def stop(self) -> None:
        """End the timer and give automatic collection back."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()
