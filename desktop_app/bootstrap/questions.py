"""What is asked and told where there is no main window: a folder that is not there, or cannot be used at all."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

from desktop_app.domain.problems import Problem

T = TypeVar("T")


async def tell_cannot_open(problem: Problem, closing: asyncio.Event) -> None:
    """The data file can neither be read nor made: say so in a window of its own, until it is closed."""
    from desktop_app.ui.plumbing.dialogs import ask

    question = ask(None, problem.happened, problem.advice, accept="Close Ponder", cancel="")
    await _answered(question, closing)


async def ask_for_folder(missing: Path, closing: asyncio.Event) -> str:
    """The folder the data was moved to is not there: "again", "usual" (begin in the usual one) or "close"."""
    from desktop_app.ui.plumbing.dialogs import choose_answer

    answers = ("Look again", "Begin in the usual folder", "Close Ponder")
    happened = "Ponder's data folder is not there."
    advice = f"Your data was moved to {missing}. Connect the disk that holds it, then look again."
    chosen = await _answered(choose_answer(None, happened, advice, answers), closing)
    return ("again", "usual")[chosen] if chosen in (0, 1) else "close"


async def _answered(asking: Coroutine[Any, Any, T], closing: asyncio.Event) -> T | None:
    """The answer; None when Ponder is closed before there is one."""
    question = asyncio.ensure_future(asking)
    waits: list[asyncio.Future[Any]] = [question, asyncio.ensure_future(closing.wait())]
    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for wait in waits:
        wait.cancel()
    return question.result() if question.done() and not question.cancelled() else None
