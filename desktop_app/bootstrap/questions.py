"""What is asked beside the main window or without one: about closing, a folder that is not there or cannot be used."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from desktop_app.domain.problems import Problem
from desktop_app.language import later, tr, trn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.main_window.view_protocol import CloseAnswer

T = TypeVar("T")

_ONLY_MINUTES = later(
    "But your provider deletes an answer about 10 minutes after it is ready: closed, Ponder may come too late."
)


async def tell_cannot_open(problem: Problem, closing: asyncio.Event) -> None:
    """The data file can neither be read nor made: say so in a window of its own, until it is closed."""
    from desktop_app.ui.plumbing.dialogs import ask

    question = ask(None, problem.happened, problem.advice, accept=tr("Close Ponder"), cancel="")
    await _answered(question, closing)


async def ask_for_folder(missing: Path, closing: asyncio.Event) -> str:
    """The folder the data was moved to is not there: "again", "usual" (begin in the usual one) or "close"."""
    from desktop_app.ui.plumbing.dialogs import choose_answer

    answers = (tr("Look again"), tr("Begin in the usual folder"), tr("Close Ponder"))
    happened = tr("Ponder's data folder is not there.")
    advice = tr("Your data was moved to {missing}. Connect the disk that holds it, then look again.", missing=missing)
    chosen = await _answered(choose_answer(None, happened, advice, answers), closing)
    return ("again", "usual")[chosen] if chosen in (0, 1) else "close"


async def ask_close(window: QWidget, running: int, has_tray: bool, *, short: bool) -> CloseAnswer:
    """Jobs run: whether to go on in the tray. `short`: the provider keeps answers for minutes only."""
    from desktop_app.ui.plumbing.dialogs import choose_answer

    happened = trn("{n} job is still running or waiting.", "{n} jobs are still running or waiting.", running)
    told = tr(
        "What the server has goes on there either way; closed, Ponder fetches results, and sends what still waits, "
        "when it is opened again."
    )
    remembered = tr("Your answer is remembered and can be changed in Settings.")
    words = [told, tr(_ONLY_MINUTES), remembered] if short else [told, remembered]
    answers = (tr("Keep watching in the tray") if has_tray else tr("Minimise Ponder"), tr("Close Ponder"), tr("Cancel"))
    chosen = await choose_answer(window, happened, " ".join(words), answers)
    return "tray" if chosen == 0 else "quit" if chosen == 1 else "cancel"


async def _answered(asking: Coroutine[Any, Any, T], closing: asyncio.Event) -> T | None:
    """The answer; None when Ponder is closed before there is one."""
    question = asyncio.ensure_future(asking)
    waits: list[asyncio.Future[Any]] = [question, asyncio.ensure_future(closing.wait())]
    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for wait in waits:
        wait.cancel()
    return question.result() if question.done() and not question.cancelled() else None
