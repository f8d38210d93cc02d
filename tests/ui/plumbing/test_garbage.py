"""Garbage is collected on the main thread, when there is some, and on no other thread."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.plumbing.garbage import MainThreadGarbage
from desktop_app.ui.plumbing.refcount_guard import guard, lost_references


class Knot:
    """Garbage that only the collector can free, and that says on which thread it was freed."""

    freed_on: list[threading.Thread]

    def __init__(self, freed_on: list[threading.Thread]) -> None:
        self.freed_on = freed_on
        self.me = self

    def __del__(self) -> None:
        self.freed_on.append(threading.current_thread())


@pytest.fixture
def garbage(qapp: QApplication) -> Iterator[MainThreadGarbage]:
    was_enabled = gc.isenabled()
    gc.enable()
    garbage = MainThreadGarbage()
    yield garbage
    garbage.stop()
    assert gc.isenabled()
    if not was_enabled:
        gc.disable()


def test_a_busy_worker_collects_nothing(garbage: MainThreadGarbage) -> None:
    freed: list[threading.Thread] = []
    for _ in range(10):
        Knot(freed)
    worker = threading.Thread(target=lambda: [[[] for _ in range(500)] for _ in range(100)])
    worker.start()
    worker.join()
    assert freed == []
    garbage.collect_all()
    assert freed == [threading.main_thread()] * 10


def test_a_look_collects_only_when_enough_piled_up(garbage: MainThreadGarbage) -> None:
    gc.collect()
    freed: list[threading.Thread] = []
    Knot(freed)
    garbage.look()
    assert freed == []
    ballast = [[number] for number in range(5_000)]
    garbage.look()
    assert freed == [threading.main_thread()]
    assert len(ballast) == 5_000


def test_only_the_main_thread_may_look(garbage: MainThreadGarbage) -> None:
    refused: list[str] = []

    def look() -> None:
        try:
            garbage.look()
        except RuntimeError as error:
            refused.append(str(error))

    worker = threading.Thread(target=look)
    worker.start()
    worker.join()
    assert refused == ["garbage is collected on the main thread only"]


def test_this_pyside_loses_no_references(qapp: QApplication) -> None:
    assert lost_references() < 25
    assert guard() == "ok"
