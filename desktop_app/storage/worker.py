"""One daemon thread that does one thing after another and hands each result back to the event loop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import queue
import threading
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Worker:
    """A thread for things that must not run on the UI's thread.

    Started by the first `run`, ended by `stop`. It is a daemon: a disk that hangs must not hold the process.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._queue: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    @property
    def started(self) -> bool:
        """Whether there is a thread to stop."""
        return self._thread is not None

    async def run(self, work: Callable[[], T]) -> T:
        """The result of `work`, done on the thread after everything asked before.

        A cancelled caller no longer waits, but the work is done all the same; should it then fail, nobody is
        there to be told and it is logged.
        """
        if self._thread is None:
            self._thread = threading.Thread(target=self._loop, name=self._name, daemon=True)
            self._thread.start()
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._queue.put(lambda: _do(work, loop, future))
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            future.add_done_callback(_log_failure)
            raise

    def stop(self) -> None:
        """End the thread after everything asked before; waits at most a second for it."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(timeout=1.0)
            self._thread = None

    def _loop(self) -> None:
        while (work := self._queue.get()) is not None:
            work()


def _do(work: Callable[[], T], loop: asyncio.AbstractEventLoop, future: asyncio.Future[T]) -> None:
    try:
        result = work()
    except BaseException as error:
        answer: Callable[[], None] = _setter(future, future.set_exception, error)
    else:
        answer = _setter(future, future.set_result, result)
    with contextlib.suppress(RuntimeError):  # the loop was closed meanwhile: nobody waits any more
        loop.call_soon_threadsafe(answer)


def _setter(future: asyncio.Future[T], setter: Callable[[Any], None], value: object) -> Callable[[], None]:
    return lambda: None if future.done() else setter(value)


def _log_failure(future: asyncio.Future[Any]) -> None:
    if not future.cancelled() and (error := future.exception()) is not None:
        _log.error("a change whose asker had left was not saved", exc_info=error)
