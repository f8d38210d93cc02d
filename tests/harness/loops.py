"""Runs `async def test_*`: on the app's own Qt loop in tests/ui and tests/journeys, on plain asyncio elsewhere.

In a test on Qt's loop never call `qtbot.wait*` or `exec()` (a nested loop): `await until(condition)`.
A test fails on an exception nobody awaited and on a task it leaves behind.
"""

from __future__ import annotations

import asyncio
import gc
import inspect
import time
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

import pytest

ON_QT = frozenset({"ui", "journeys"})
TIME_LIMIT = 30.0  # seconds for one async test; a test that needs more says @pytest.mark.time_limit(...)


class Until(Protocol):
    """Type of the `until` fixture."""

    def __call__(self, condition: Callable[[], object], timeout: float = 30.0, what: str = "") -> Awaitable[None]: ...


async def _until(condition: Callable[[], object], timeout: float = 30.0, what: str = "") -> None:
    end = time.monotonic() + timeout
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"not reached in {timeout} s: {what or inspect.getsource(condition).strip()}")
        await asyncio.sleep(0.005)


@pytest.fixture
def until() -> Until:
    """`await until(lambda: view.text() == "done", timeout=3)`: wait for what the program does by itself."""
    return _until


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker this module reads."""
    config.addinivalue_line("markers", "time_limit(seconds): how long this async test may take")


def _new_loop(item: pytest.Function) -> asyncio.AbstractEventLoop:
    if ON_QT.isdisjoint(item.path.relative_to(item.config.rootpath).parts):
        return asyncio.new_event_loop()
    app = item._request.getfixturevalue("qapp")
    from desktop_app.ui.plumbing.event_loop import AppLoop  # late: most tests need no Qt

    loop: asyncio.AbstractEventLoop = AppLoop(app)
    return loop


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a coroutine test to its end on a fresh loop, and look at what it leaves."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    arguments = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
    marker = pyfuncitem.get_closest_marker("time_limit")
    seconds = float(marker.args[0]) if marker else TIME_LIMIT
    loop = _new_loop(pyfuncitem)
    unhandled: list[str] = []
    left: list[str] = []

    def note(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        unhandled.append(repr(context.get("exception") or context["message"]))

    async def body() -> None:
        async with asyncio.timeout(seconds):
            await pyfuncitem.obj(**arguments)
        await asyncio.sleep(0)  # a task that has just been cancelled may end
        left.extend(task.get_name() for task in asyncio.all_tasks() if task is not asyncio.current_task())

    loop.set_exception_handler(note)
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        runner.run(body())
        gc.collect(1)  # an exception nobody awaited is reported when its task is collected
    if left:
        pytest.fail(f"tasks left running: {', '.join(left)}", pytrace=False)
    if unhandled:
        pytest.fail(f"exceptions nobody awaited: {', '.join(unhandled)}", pytrace=False)
    return True
