"""Merges what arrives faster than an eye can see: the first piece goes through at once, the rest every 33 ms."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

Piece = TypeVar("Piece")


class DeltaBuffer(Generic[Piece]):
    """Collects pieces and hands them on as a list, at most once per interval.

    No timer runs while nothing arrives. Call `flush_now` before showing an end, `close` to drop what is left.
    """

    def __init__(self, flush: Callable[[list[Piece]], None], interval_ms: int = 33) -> None:
        self._flush = flush
        self._interval = interval_ms / 1000
        self._pieces: list[Piece] = []
        self._timer: asyncio.TimerHandle | None = None
        self._closed = False

    def push(self, piece: Piece) -> None:
        """Add a piece; ignored once closed. Needs the running loop."""
        if self._closed:
            return
        self._pieces.append(piece)
        if self._timer is None:
            self._emit()
            self._timer = asyncio.get_running_loop().call_later(self._interval, self._interval_over)

    def flush_now(self) -> None:
        """Hand on what is waiting, without waiting."""
        self._stop_timer()
        if self._pieces:
            self._emit()

    def close(self) -> None:
        """Drop what is waiting; later pieces are ignored."""
        self._closed = True
        self._stop_timer()
        self._pieces.clear()

    def _interval_over(self) -> None:
        self._timer = None
        if self._pieces:
            self._timer = asyncio.get_running_loop().call_later(self._interval, self._interval_over)
            self._emit()

    def _emit(self) -> None:
        pieces, self._pieces = self._pieces, []
        self._flush(pieces)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
