"""Simulated time: so many simulated seconds per real second, going on while the process is down."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple


class Segment(NamedTuple):
    """From `wall` (Unix seconds) and `simulated` (seconds) on, time ran at `speed`."""

    wall: float
    simulated: float
    speed: float


class Clock:
    """Maps wall time to simulated seconds (0 at the very first start) and back.

    `segments` are those of an earlier process: its last speed also holds for the time nobody ran, so a
    job that was under way when the process died has gone on.
    """

    def __init__(self, speed: float, segments: Sequence[Segment] = (), wall: Callable[[], float] = time.time) -> None:
        self._wall = wall
        self._lock = threading.Lock()
        self._segments = list(segments)
        self._latest = 0.0
        self.set_speed(speed)

    @property
    def speed(self) -> float:
        """Simulated seconds per real second."""
        return self._segments[-1].speed

    def now(self) -> float:
        """Simulated seconds since the first start; never goes back, even if the wall clock is set back."""
        with self._lock:
            return self._now()

    def set_speed(self, speed: float) -> Segment:
        """Change the speed from now on. ValueError unless it is above 0."""
        if not speed > 0:
            raise ValueError(f"speed must be above 0, not {speed}")
        with self._lock:
            segment = Segment(self._wall(), self._now() if self._segments else 0.0, speed)
            self._segments.append(segment)
        return segment

    def wall_at(self, simulated: float) -> float:
        """The wall time (Unix seconds) at which `simulated` was, or will be at the present speed."""
        with self._lock:
            segment = next((s for s in reversed(self._segments) if s.simulated <= simulated), self._segments[0])
        return segment.wall + (simulated - segment.simulated) / segment.speed

    def real_seconds_until(self, simulated: float) -> float:
        """Real seconds to wait at the present speed; 0 when that moment has passed."""
        return max(0.0, (simulated - self.now()) / self.speed)

    def _now(self) -> float:
        last = self._segments[-1]
        self._latest = max(self._latest, last.simulated + (self._wall() - last.wall) * last.speed)
        return self._latest
