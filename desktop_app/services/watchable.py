"""A value that several readers watch: told once after each change, on the thread that changed it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


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
        for watcher in tuple(self._watchers):
            watcher(value)

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
        for watcher in tuple(self._watchers):
            watcher(event)

    def watch(self, watcher: Callable[[T], None]) -> Callable[[], None]:
        """Call `watcher` on every event; returns a function that ends it."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher) if watcher in self._watchers else None
