"""One loop for Qt and asyncio, and the way in and out of it: `run_app` ends in good order by every route.

This is the only module that imports qasync. AppLoop mends six things in qasync 0.28:
- a cancelled timer stayed armed in Qt (one dead 600 s timer per network read): now it is killed;
- timers were coarse, so a sleep ended up to 5 % early: now precise, rounded up to the next millisecond;
- asynchronous generators left half-way were never closed: now asyncio's own hooks are installed;
- Qt leaving `exec()` by itself (quit, last window closed) broke the running task: now it only asks to close;
- `run_until_complete` ran Qt once more outside the running loop (https://github.com/CabbageDevelopment/qasync/issues/176);
- its thread pool hangs at exit when a job dies: replaced by the standard one.
And one that asyncio asks for: a task's step never runs inside another's, also where that one lets Qt handle events.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import logging
import math
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from contextvars import Context
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, QTimerEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from desktop_app.ui.plumbing.tasks import Tasks

os.environ["QT_API"] = "pyside6"  # qasync takes PyQt where a person's environment names it
import qasync
from typing_extensions import override

log = logging.getLogger(__name__)

Result = TypeVar("Result")
MainCoroutine = Callable[[asyncio.Event, Tasks], Awaitable[int]]

_MAX_MS = 2**31 - 1
_EARLY = 0.0005  # seconds a timer may fire before its time


class _QtTimerHandle(asyncio.TimerHandle):
    """A scheduled call that knows the Qt timer it waits for."""

    __slots__ = ("timer_id",)

    timer_id: int


class _Timers(QObject):
    """Runs handles when their Qt timer fires; stands in for qasync's own timer object, method for method."""

    def __init__(self, loop: AppLoop) -> None:
        super().__init__()
        self._loop = loop
        self._handles: dict[int, asyncio.Handle] = {}
        self._put_off: list[asyncio.Handle] = []
        self._debug = False

    def __len__(self) -> int:
        return len(self._handles)

    def add_callback(self, handle: asyncio.Handle, delay: float = 0) -> asyncio.Handle:
        ms = 0 if delay <= 0 else min(_MAX_MS, math.ceil(min(delay, 1e9) * 1000))
        timer_id = self.startTimer(ms, Qt.TimerType.PreciseTimer)
        self._handles[timer_id] = handle
        if isinstance(handle, _QtTimerHandle):
            handle.timer_id = timer_id
            handle._scheduled = True  # type: ignore[attr-defined]  # makes TimerHandle.cancel tell the loop
        return handle

    def cancel(self, handle: _QtTimerHandle) -> None:
        # one that has fired is cancelled too, as asyncio.sleep does: Qt may have given its number to another by then
        if self._handles.get(handle.timer_id) is handle:
            del self._handles[handle.timer_id]
            self.killTimer(handle.timer_id)

    @override
    def timerEvent(self, event: QTimerEvent) -> None:
        timer_id = event.timerId()
        self.killTimer(timer_id)
        handle = self._handles.pop(timer_id, None)
        if handle is None or handle.cancelled():
            return
        if asyncio.current_task(self._loop) is not None:
            # a task let Qt handle events: another task's step can't run inside its own, and would be lost for good
            self._put_off.append(handle)
            return
        if isinstance(handle, _QtTimerHandle):
            handle._scheduled = False  # type: ignore[attr-defined]
            left = handle.when() - self._loop.time()
            if left > _EARLY:  # early, or longer than a Qt timer can be: go round again
                self.add_callback(handle, left)
                return
        started = self._loop.time()
        handle._run()
        self._take_up()
        taken = self._loop.time() - started
        if self._debug and taken >= self._loop.slow_callback_duration:
            log.warning("the window stood still for %.3f s in %r", taken, handle)

    def _take_up(self) -> None:
        put_off, self._put_off = self._put_off, []
        for handle in put_off:
            self.add_callback(handle)

    def stop(self) -> None:
        for timer_id in self._handles:
            self.killTimer(timer_id)
        self._handles.clear()
        self._put_off.clear()

    def set_debug(self, enabled: bool) -> None:
        self._debug = enabled


class AppLoop(qasync.QEventLoop):  # type: ignore[misc]  # qasync is untyped
    """qasync's loop, mended; `on_qt_quit` is called when Qt wants to leave although nobody stopped the loop."""

    on_qt_quit: Callable[[], None] | None = None

    def __init__(self, app: QCoreApplication, already_running: bool = False) -> None:
        super().__init__(app, already_running=already_running)
        self._timer = _Timers(self)
        self._stop_called = False

    def pending_timers(self) -> int:
        """How many calls are scheduled; for tests and diagnostics."""
        return len(self._timer)

    @override
    def call_later(
        self, delay: float, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        self._check_closed()
        if delay <= 0:
            return self._timer.add_callback(asyncio.Handle(callback, args, self, context))
        handle = _QtTimerHandle(self.time() + delay, callback, args, self, context)
        return self._timer.add_callback(handle, delay)

    @override
    def call_at(
        self, when: float, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        self._check_closed()
        handle = _QtTimerHandle(when, callback, args, self, context)
        return self._timer.add_callback(handle, when - self.time())

    @override
    def _timer_handle_cancelled(self, handle: _QtTimerHandle) -> None:
        # asyncio calls this from TimerHandle.cancel
        self._timer.cancel(handle)

    @override
    def stop(self) -> None:
        self._stop_called = True
        super().stop()

    @override
    def run_forever(self) -> None:
        self._stop_called = False
        before = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook)
        try:
            super().run_forever()
            while not self._stop_called:
                if self.on_qt_quit is not None:
                    self.on_qt_quit()
                super().run_forever()
        finally:
            sys.set_asyncgen_hooks(*before)

    @override
    def run_until_complete(self, future: Awaitable[Result]) -> Result:
        if self.is_running():
            raise RuntimeError("Event loop already running")
        task: asyncio.Future[Result] = asyncio.ensure_future(future, loop=self)

        def stop(_: asyncio.Future[Result]) -> None:
            self.stop()

        task.add_done_callback(stop)
        try:
            self.run_forever()
        finally:
            task.remove_done_callback(stop)
        if not task.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return task.result()


class Application(QApplication):
    """The Qt application that asks before it quits (Cmd-Q, `quit`, end of the session).

    Signals: quit_asked(); file_asked(path), which is how macOS hands over a file that was opened with the app. An event
    filter would do as well, but in Python it would be called for every event.
    """

    quit_asked = Signal()
    file_asked = Signal(str)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.quit_asked.emit()
            event.ignore()
            return True
        if isinstance(event, QFileOpenEvent):
            self.file_asked.emit(event.file())
            return True
        return super().event(event)


def run_app(app: Application, main: MainCoroutine, tasks: Tasks | None = None) -> int:
    """Run `main(closing, tasks)` until it returns the exit code.

    `closing` is set by whatever wants to end the app: the last window closed, quit from the menu or the system,
    SIGINT, SIGTERM. `main` awaits it, closes what it opened and returns; tasks that are left are then cancelled.
    """
    app.setQuitOnLastWindowClosed(False)
    loop = AppLoop(app)

    async def root() -> int:
        closing, owner = asyncio.Event(), tasks if tasks is not None else Tasks()
        loop.on_qt_quit = closing.set
        app.lastWindowClosed.connect(closing.set)
        app.quit_asked.connect(closing.set)
        restore_signals = _on_signals(loop, closing.set)
        loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(4, "io"))
        try:
            return await main(closing, owner)
        finally:
            await owner.aclose()
            restore_signals()
            app.quit_asked.disconnect(closing.set)
            app.lastWindowClosed.disconnect(closing.set)

    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        return runner.run(root())


def _on_signals(loop: AppLoop, request: Callable[[], None]) -> Callable[[], None]:
    """Let SIGINT and SIGTERM call `request`; returns what takes that back."""
    if sys.platform != "win32":
        watched = (signal.SIGINT, signal.SIGTERM)
        for number in watched:
            loop.add_signal_handler(number, request)

        def restore() -> None:
            for number in watched:
                loop.remove_signal_handler(number)

        return restore

    # Windows has no add_signal_handler, and a handler runs only when Python code runs next: hence the tick.
    before = signal.signal(signal.SIGINT, lambda *_: request())
    tick = QTimer()
    tick.timeout.connect(lambda: None)
    tick.start(250)

    def restore_windows() -> None:
        tick.stop()
        signal.signal(signal.SIGINT, before)

    return restore_windows
