"""One thread for what takes longer than a frame, drawing formulas and reading code: there while it has work. No Qt."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import Any, TypeAlias, TypeVar

Result = TypeVar("Result")

Pause: TypeAlias = Future[Any] | None
"""What a job waits for, or None where it only makes room."""

Job: TypeAlias = Iterator[Pause]
"""Work between frames."""


class Workshop:
    """Does what it is given in order, one piece at a time.

    What is given must hold no Qt object: the thread that lets go of the last hold on one destroys it.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: deque[tuple[Future[Any], Callable[[], Any]]] = deque()
        self._thread: threading.Thread | None = None

    def give(self, work: Callable[[], Result]) -> Future[Result]:
        """Has `work` done; the future can be cancelled until its turn comes."""
        future: Future[Result] = Future()
        with self._lock:
            self._waiting.append((future, work))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="markdown")
                self._thread.start()
        return future

    def close(self) -> None:
        """Cancels what waits and blocks until what runs has ended, 0.3 s at most; it may be given work again."""
        with self._lock:
            dropped, thread = list(self._waiting), self._thread
            self._waiting.clear()
        for future, _ in dropped:
            future.cancel()
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._thread = None
                    return
                future, work = self._waiting.popleft()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(work())
            except Exception as error:  # it belongs to who waits for the result
                future.set_exception(error)


WORKSHOP = Workshop()
