"""A value that several readers watch: told once after each change, on the thread that changed it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T")

log = logging.getLogger(__name__)


def _tell(watchers: Iterable[Callable[[T], None]], value: T) -> None:
    """Whoever only watches must not stop the one who works, nor keep the others from hearing."""
    for watcher in tuple(watchers):
        try:
            watcher(value)
        except Exception:
            log.exception("a watcher failed")


class Watchable(Generic[T]):
    """Holds a value; `set` tells every watcher when it differs from the one before."""

    def __init__(self, value: T) -> None:
        self._value = value
        self._watchers: list[Callable[[T], None]] = []

    @property
    def value(self) -> T:
        """The present value."""
        return self._value

    def set(self, value: T) -> None:
        """Keep a value and tell the watchers if it is another one."""
        if value == self._value:
            return
        self._value = value
        _tell(self._watchers, value)

    def watch(self, watcher: Callable[[T], None], *, at_once: bool = True) -> Callable[[], None]:
        """Call `watcher` on every change, and now unless told otherwise; returns a function that ends it."""
        self._watchers.append(watcher)
        if at_once:
            watcher(self._value)
        return lambda: self._watchers.remove(watcher) if watcher in self._watchers else None


class Announcer(Generic[T]):
    """Tells watchers about events that have no present value, such as *these jobs changed*."""

    def __init__(self) -> None:
        self._watchers: list[Callable[[T], None]] = []

    def tell(self, event: T) -> None:
        """Call every watcher with the event."""
        _tell(self._watchers, event)

    def watch(self, watcher: Callable[[T], None]) -> Callable[[], None]:
        """Call `watcher` on every event; returns a function that ends it."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher) if watcher in self._watchers else None
