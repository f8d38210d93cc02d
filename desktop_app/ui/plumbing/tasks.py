"""The one owner of background work: it keeps each task alive, reports its bugs, and ends them all at close."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from desktop_app.domain.problems import ProblemError

log = logging.getLogger(__name__)

Result = TypeVar("Result")
BugReport = Callable[[str, BaseException], None]


class Tasks:
    """Starts coroutines and answers for them.

    An exception that reaches this class was expected by nobody, so it is our bug: it is logged with its traceback
    and handed to `on_bug(task name, exception)`. What may go wrong in the world is caught by the coroutine itself;
    a ProblemError that is not goes the same way without a traceback, so that the person reads its sentence.
    """

    def __init__(self, on_bug: BugReport | None = None) -> None:
        self.on_bug = on_bug
        self._tasks: set[asyncio.Task[Any]] = set()
        self._closing = False

    def __len__(self) -> int:
        return len(self._tasks)

    def spawn(self, coro: Coroutine[Any, Any, object], *, name: str) -> None:
        """Start `coro` now and answer for it; raises RuntimeError while closing, or outside the running loop."""
        _ = self.track(coro, name=name)

    def track(self, coro: Coroutine[Any, Any, Result], *, name: str) -> asyncio.Task[Result]:
        """As `spawn`, for who wants the task: to cancel it, or to wait for it."""
        if self._closing:
            coro.close()
            raise RuntimeError(f"cannot start {name!r}: Ponder is closing")
        task = asyncio.get_running_loop().create_task(coro, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        if isinstance(error, ProblemError):
            log.info("task %s: %s", task.get_name(), error.problem.happened)
        else:
            log.error("task %s failed", task.get_name(), exc_info=error)
        if self.on_bug is not None:
            self.on_bug(task.get_name(), error)

    async def aclose(self, grace: float = 3.0) -> list[str]:
        """Cancel everything and wait at most `grace` seconds; returns the names of those that would not end."""
        self._closing = True
        pending = {task for task in self._tasks if task is not asyncio.current_task()}
        for task in pending:
            task.cancel()
        if not pending:
            return []
        _, left = await asyncio.wait(pending, timeout=grace)
        for task in left:
            log.error("task %s ignored cancellation", task.get_name())
        return sorted(task.get_name() for task in left)
