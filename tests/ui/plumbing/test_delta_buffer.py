"""Pieces are merged to at most 30 a second, without delay for the first and without loss at the end."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

from desktop_app.ui.plumbing.delta_buffer import DeltaBuffer


async def test_the_first_piece_goes_through_at_once() -> None:
    seen: list[list[str]] = []
    buffer = DeltaBuffer[str](seen.append)
    buffer.push("Hello")
    assert seen == [["Hello"]]
    buffer.close()


async def test_a_fast_stream_is_merged_and_complete() -> None:
    seen: list[list[int]] = []
    buffer = DeltaBuffer[int](seen.append, interval_ms=20)
    for number in range(100):
        buffer.push(number)
        await asyncio.sleep(0.001)
    buffer.flush_now()
    assert [number for pieces in seen for number in pieces] == list(range(100))
    assert 3 <= len(seen) <= 20


async def test_a_slow_stream_is_not_delayed() -> None:
    seen: list[list[str]] = []
    buffer = DeltaBuffer[str](seen.append, interval_ms=10)
    for piece in "abc":
        buffer.push(piece)
        assert seen[-1] == [piece]
        await asyncio.sleep(0.05)


async def test_what_waits_comes_after_the_interval_by_itself() -> None:
    seen: list[list[str]] = []
    buffer = DeltaBuffer[str](seen.append, interval_ms=10)
    buffer.push("a")
    buffer.push("b")
    buffer.push("c")
    await asyncio.sleep(0.05)
    assert seen == [["a"], ["b", "c"]]


async def test_a_closed_buffer_says_nothing_more() -> None:
    seen: list[list[str]] = []
    buffer = DeltaBuffer[str](seen.append, interval_ms=5)
    buffer.push("a")
    buffer.push("b")
    buffer.close()
    buffer.push("c")
    await asyncio.sleep(0.03)
    assert seen == [["a"]]


def test_presenters_get_it_without_qt() -> None:
    code = (
        "import sys, desktop_app.ui.plumbing.delta_buffer, desktop_app.ui.plumbing.tasks, desktop_app.ui.formats;"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[3])
