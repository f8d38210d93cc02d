"""A data file that takes long to open: the person is told meanwhile, and only then; failures come through."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop_app.bootstrap.waiting import WORDS, told_while
from tests.harness.loops import Until


def told() -> list[QWidget]:
    """The windows that ask for patience now."""
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    return [top for top in tops if any(line.text() == WORDS for line in top.findChildren(QLabel))]


async def test_a_long_opening_is_told_until_it_is_over(until: Until) -> None:
    ready = asyncio.Event()

    async def opening() -> None:
        await ready.wait()

    waiting = asyncio.ensure_future(told_while(opening(), patience=0.01))
    await until(lambda: len(told()) == 1)
    ready.set()
    await waiting
    assert told() == []


async def test_a_short_one_shows_nothing_and_a_failure_comes_through() -> None:
    async def fails() -> None:
        assert told() == []
        raise ValueError("the disk")

    with pytest.raises(ValueError, match="the disk"):
        await told_while(fails(), patience=5)
    assert told() == []
