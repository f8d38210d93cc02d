"""Answers are checked beside the window's own loop, which goes on while a check stands still."""

from __future__ import annotations

import asyncio

from desktop_app.answer_checks.checker import ProcessChecker


async def test_the_window_goes_on_while_a_check_stands_still() -> None:
    checker = ProcessChecker(seconds=0.5)
    turns = 0

    async def live() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0.01)

    window = asyncio.create_task(live())
    try:
        graded = await checker.check("a" * 30 + "!", None, "regex /^(a+)+$/")
        assert "took too long" in graded.why
        assert turns > 10
        assert (await checker.check("Answer: 12 km", "12", "number km")).passed is True
    finally:
        window.cancel()
        await checker.close()
