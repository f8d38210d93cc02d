"""The demo with its window, used by somebody who sees it for the first time and knows only what stands on the screen.

    python -m tests.journeys.newcomer_app FOLDER EXERCISE

EXERCISE is `one-question` (a hard question at low, medium and high, graded by hand), `known` (Ponder's own questions)
or `pictures` (the same, with pictures for README). What was pressed and read is written to `newcomer.json` in FOLDER.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desktop_app.bootstrap import process
from desktop_app.bootstrap.front import Front, Leave
from desktop_app.bootstrap.options import Options
from desktop_app.domain.settings import FIRST_RUN_DONE
from desktop_app.ui.tour import screen

QUESTION = (
    "Eight points on a circle are all joined by straight chords. Into how many regions is the disc divided at most?"
)
RIGHT = "Answer: 99"
SEEN = "newcomer.json"


class Newcomer:
    """Presses by accessible name, and counts."""

    def __init__(self) -> None:
        self.pressed: list[str] = []
        self.keys: list[str] = []

    async def press(self, name: str) -> None:
        """A button."""
        await screen.until(lambda: screen.is_there(name) and screen.is_enabled(name), name)
        self.pressed.append(name)
        await screen.press(name)

    async def begin(self) -> None:
        """To the form of a comparison."""
        self.pressed.append("Compare")
        await screen.choose_tab("Compare")
        await self.press("New comparison")
        await screen.until(lambda: screen.is_there("Question"), "the form")

    async def one_question(self) -> dict[str, Any]:
        """Ask, read each answer, judge it by a key, read the verdict."""
        await self.begin()
        screen.write("Question", QUESTION)
        screen.write("Repeats", "1")
        await screen.until(lambda: "3 trials" in screen.described("Estimate"), "the estimate")
        await self.press("Run comparison")
        await screen.until(lambda: screen.is_there("Comparison matrix"), "the matrix")
        await screen.until(lambda: sum("completed" in cell for cell in _cells()) == 3, "three answers", 120.0)
        screen.key("Comparison matrix", Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        right = []
        for number in range(3):
            await screen.until(lambda: screen.says("nswer:", inside="Answer"), "the answer to read")
            right.append(screen.says(RIGHT, inside="Answer"))
            self.keys.append("P" if right[-1] else "F")
            screen.key("Comparison matrix", Qt.Key.Key_P if right[-1] else Qt.Key.Key_F)
            await screen.until(lambda wanted=number + 1: _graded() == wanted, "the grade")  # type: ignore[misc]
        await screen.until(lambda: "concluded" in screen.described("Verdict"), "the verdict")
        return {
            "right": right,
            "verdict": screen.described("Verdict"),
            "texts": screen.texts("Verdict"),
            "cells": _cells(),
        }

    async def known(self) -> dict[str, Any]:
        """Ponder's own questions, run as the form is filled; they grade themselves."""
        await self.begin()
        await self.press("Try questions with known answers")
        await screen.until(lambda: "360 trials" in screen.described("Estimate"), "the estimate")
        estimate = screen.described("Estimate")
        await self.press("Run comparison")
        await screen.until(lambda: "enough" in screen.described("Verdict"), "a knee", 200.0)
        return {"estimate": estimate, "verdict": screen.described("Verdict"), "texts": screen.texts("Verdict")}

    async def pictures(self, folder: Path) -> dict[str, Any]:
        """Ponder's own questions, and what their comparison looks like."""
        seen = await self.known()
        await asyncio.sleep(8)  # notices of money go by themselves
        window = screen.widget("Page: Overview").window()
        window.resize(1280, 980)
        await screen.press("Page: Overview")
        await screen.until(lambda: screen.described("Chart: Quality against cost"), "the charts")
        await asyncio.sleep(3)
        window.grab().save(str(folder / "compare-lab.png"))
        await screen.press("Page: Answers")
        screen.key("Comparison matrix", Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        for _ in range(4):  # to one that only more effort gets right
            screen.key("Comparison matrix", Qt.Key.Key_Down)
        await screen.press("Side by side")
        await asyncio.sleep(3)
        open_now = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        beside = [each for each in open_now if "ide by side" in each.windowTitle()]
        beside[0].grab().save(str(folder / "side-by-side.png"))
        beside[0].close()
        return seen


def _cells() -> list[str]:
    return [cell for row in screen.table("Comparison matrix") for cell in row.values() if cell]


def _graded() -> int:
    return sum("not graded" not in cell for cell in _cells())


class NewcomerFront(Front):
    """A window in front of somebody."""

    folder: Path
    exercise: str

    @override
    async def live(self) -> Leave:
        """Beside its own life, somebody's."""
        await self._house.preferences.change(FIRST_RUN_DONE, True)
        self._person = asyncio.ensure_future(self._use())
        return await super().live()

    async def _use(self) -> None:
        seen: dict[str, Any] = {}
        newcomer = Newcomer()
        try:
            await screen.until(lambda: self._tabs and screen.is_there("Compare", screen.Role.CheckBox), "the tabs")
            exercises: dict[str, Callable[[], Awaitable[dict[str, Any]]]] = {
                "one-question": newcomer.one_question,
                "known": newcomer.known,
                "pictures": lambda: newcomer.pictures(self.folder),
            }
            began = time.monotonic()
            seen = await exercises[self.exercise]()
            seen["seconds"] = round(time.monotonic() - began, 1)
        except (screen.NotSeenError, TimeoutError) as error:
            seen = {"failed": repr(error), "texts": screen.texts()}
        finally:
            told = {**seen, "pressed": newcomer.pressed, "keys": newcomer.keys}
            (self.folder / SEEN).write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
            self.quit()


def main() -> int:
    """Run it as the command does."""
    NewcomerFront.folder, NewcomerFront.exercise = Path(sys.argv[1]), sys.argv[2]
    process.Front = NewcomerFront  # type: ignore[attr-defined]
    return process.run_process(Options(data_dir=NewcomerFront.folder, demo=True))


if __name__ == "__main__":
    sys.exit(main())
