"""The thread beside the window: in order, one at a time, gone when there is nothing to do, closed in an instant."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from desktop_app.ui.markdown.math import Formula, draw_formula, warm_up
from desktop_app.ui.markdown.workshop import Workshop

FORMULAS = [f"\\sum_{{i={n}}}^{{{n + 1}}} \\frac{{x_i^2}}{{\\sqrt{{{n}}}}} \\leq \\int_0^\\infty f" for n in range(12)]


@pytest.fixture
def slow_font(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads the font gives way to other threads first, between finding the place and reading there."""
    warm_up()  # its import warns unless it is done there
    from ziafont.fontread import FontReader
    from ziamath.zmath import loadedfonts

    def read(font: FontReader, size: int = -1) -> bytes:
        time.sleep(0)
        return super(FontReader, font).read(size)

    monkeypatch.setattr(FontReader, "read", read)
    loadedfonts["default"]._glyphs.clear()  # as when nothing was drawn before


def test_work_is_done_in_order_on_one_other_thread() -> None:
    workshop = Workshop()
    seen: list[tuple[int, int]] = []

    def note(number: int) -> bool:
        seen.append((number, threading.get_ident()))
        return False

    gate = threading.Event()
    futures = [workshop.give(gate.wait)]
    futures += [workshop.give(partial(note, n)) for n in range(20)]
    gate.set()
    assert [future.result(5) for future in futures] == [True] + [False] * 20
    assert [number for number, _ in seen] == list(range(20))
    assert len({ident for _, ident in seen} - {threading.get_ident()}) == 1
    assert {ident for _, ident in seen} != {threading.get_ident()}


def test_a_failure_goes_to_who_asked_and_the_next_is_done() -> None:
    workshop = Workshop()
    failed, done = workshop.give(lambda: 1 / 0), workshop.give(lambda: "done")
    assert isinstance(failed.exception(5), ZeroDivisionError)
    assert done.result(5) == "done"


def test_what_is_cancelled_before_its_turn_is_never_done() -> None:
    workshop, gate, seen = Workshop(), threading.Event(), []
    workshop.give(gate.wait)
    dropped = workshop.give(lambda: seen.append("dropped"))
    last = workshop.give(lambda: seen.append("last"))
    assert dropped.cancel()
    gate.set()
    last.result(5)
    assert seen == ["last"]


def test_closing_drops_what_waits_and_ends_what_runs() -> None:
    workshop, started, gate = Workshop(), threading.Event(), threading.Event()
    before = set(threading.enumerate())

    def run() -> bool:
        started.set()
        return gate.wait(5)

    running = workshop.give(run)
    waiting = [workshop.give(lambda: "never") for _ in range(50)]
    assert started.wait(5)
    (thread,) = set(threading.enumerate()) - before
    threading.Timer(0.05, gate.set).start()
    workshop.close()
    assert running.result(0)
    assert all(future.cancelled() for future in waiting)
    assert not thread.is_alive()
    assert workshop.give(lambda: "anew").result(5) == "anew"


def test_formulas_drawn_on_two_threads_at_once_look_as_if_drawn_alone(slow_font: None) -> None:
    def drawn(colour: str) -> list[str]:
        found = [draw_formula(tex, 17.0, colour, inline=False) for tex in FORMULAS]
        return [each.svg.decode().replace(colour, "") if isinstance(each, Formula) else "" for each in found]

    with ThreadPoolExecutor(3) as threads:
        together = list(threads.map(drawn, ["#00000a", "#00000b", "#00000c"]))
    alone = drawn("#00000d")
    assert all(alone)
    assert together == [alone] * 3
