"""Silence is a test condition: an unexpected log record, Qt message or leftover thread fails the test.

Python warnings and unraisable exceptions are made failures by pytest itself (`filterwarnings` in pyproject.toml).
Expect a record with `@pytest.mark.allow_log("regular expression")`, or in mid-test with `allow_log(...)`.
"""

from __future__ import annotations

import contextlib
import gc
import logging
import re
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from typing_extensions import override

_GRACE = 2.0  # seconds a thread that is about to end may take for it
_SLOW_COLLECTION = 0.015  # seconds


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self.expected: list[str] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def surprises(self) -> list[str]:
        texts = (f"{record.levelname} {record.name}: {record.getMessage()}" for record in self.records)
        return [text for text in texts if not any(re.search(pattern, text) for pattern in self.expected)]


def _patterns(item: pytest.Item) -> list[str]:
    return [str(pattern) for mark in item.iter_markers("allow_log") for pattern in mark.args]


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let `allow_log` speak for Qt's messages too, which pytest-qt watches during the test itself."""
    if patterns := _patterns(item):
        item.add_marker(pytest.mark.qt_log_ignore(*patterns, extend=True))


def pytest_sessionstart(session: pytest.Session) -> None:
    """Turn Qt's messages between tests into log records, and keep garbage collection to the main thread."""
    gc.disable()  # a collection on a simulator's thread could delete widgets there, which crashes
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QtMsgType, qInstallMessageHandler

        harmless = re.compile("|".join(session.config.getini("qt_log_ignore")) or "(?!)")
        loud = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
        qInstallMessageHandler(
            lambda kind, _context, text: (
                logging.getLogger("qt").warning(text) if kind in loud and not harmless.search(text) else None
            )
        )


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand Qt's messages back: at exit there may be no Python left to take them."""
    gc.enable()
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import qInstallMessageHandler

        qInstallMessageHandler(None)


def _collect() -> None:
    """Collect garbage; what has made that slow (imported libraries) is set aside for ever."""
    start = time.perf_counter()
    gc.collect()
    if time.perf_counter() - start > _SLOW_COLLECTION:
        gc.freeze()


def _left_threads(before: set[threading.Thread]) -> list[str]:
    new = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    end = time.monotonic() + _GRACE
    for thread in new:
        thread.join(max(0.0, end - time.monotonic()))
    return [thread.name for thread in new if thread.is_alive()]


@pytest.fixture(autouse=True)
def _silence(request: pytest.FixtureRequest) -> Iterator[_Listener]:
    listener = _Listener()
    listener.expected = _patterns(request.node)
    threads = set(threading.enumerate())
    root = logging.getLogger()
    root.addHandler(listener)
    yield listener
    left = _left_threads(threads)
    _collect()
    with contextlib.suppress(ValueError):
        root.removeHandler(listener)
    if surprises := listener.surprises():
        pytest.fail("unexpected log records:\n  " + "\n  ".join(surprises), pytrace=False)
    if left:
        pytest.fail(f"threads left running: {', '.join(left)}", pytrace=False)


@pytest.fixture
def allow_log(_silence: _Listener) -> Callable[[str], None]:
    """`allow_log("pattern")`: from now on records that match this regular expression are expected."""
    return _silence.expected.append
