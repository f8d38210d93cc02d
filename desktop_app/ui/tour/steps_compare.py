"""Tour: a comparison is run, its answers are graded by keyboard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from desktop_app.ui.tour import screen
from desktop_app.ui.tour.player import Seen, Tour

QUESTION = (
    "In how many ways can 100 cents be paid with coins of 1, 5, 10, 25 and 50 cents, if the order does not matter?"
)
RIGHT = "292"
EFFORTS = ("low", "medium", "high")


async def run(tour: Tour) -> Seen:
    """Three efforts, two repeats: six trials in shuffled order."""
    await screen.choose_tab("Compare")
    await screen.until(lambda: screen.is_there("New comparison"), "the button for a new comparison")
    await screen.press("New comparison")
    await screen.until(lambda: screen.is_there("Question"), "the form")
    screen.write("Question", QUESTION)
    screen.write("Repeats", "2")
    await screen.until(lambda: "6 trials" in screen.described("Estimate"), "the estimate")
    await tour.picture("comparison-setup")
    estimate = screen.described("Estimate")
    await screen.press("Run comparison")
    await screen.until(lambda: screen.is_there("Comparison matrix"), "the matrix")
    cells = await screen.until(lambda: _cells() if len(_cells()) == 6 else None, "six trials")
    return {"estimate": estimate, "cells": cells}


def _cells() -> list[str]:
    return [cell for row in screen.table("Comparison matrix") for cell in row.values() if cell]


def _graded(count: int) -> bool:
    return sum("not graded" not in cell for cell in _cells()) == count


async def grade(tour: Tour) -> Seen:
    """Grade every answer with P or F, and read the figures."""
    await screen.choose_tab("Compare")
    await screen.until(lambda: screen.is_there("Page: Answers"), "the comparison")
    await screen.press("Page: Answers")
    await screen.until(lambda: screen.is_there("Comparison matrix"), "the matrix")
    await screen.until(
        lambda: sum("completed" in cell for cell in _cells()) == 6, "six finished trials", patience=150.0
    )
    screen.key("Comparison matrix", Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for number in range(6):
        await screen.until(lambda: screen.says("nswer:", inside="Answer"), "the answer to read")
        right = screen.says(RIGHT, inside="Answer")
        screen.key("Comparison matrix", Qt.Key.Key_P if right else Qt.Key.Key_F)
        await screen.until(partial(_graded, number + 1), "the grade")
    cells = _cells()
    await screen.press("Page: Overview")
    figures = await screen.until(lambda: screen.table("Figures by effort"), "the figures")
    asked = tour.requests()
    if asked is not None:
        creates = [
            request
            for request in asked
            if (request["method"], request["path"]) == ("POST", "/v1/responses") and QUESTION in str(request["body"])
        ]
        assert len(creates) == 6, f"six trials, but {len(creates)} requests"
    chart = "Chart: Reasoning tokens by effort"
    words = await screen.until(lambda: screen.described(chart), "the chart in words")
    return {"cells": cells, "figures": figures, "chart": words, "tabs": screen.tabs()}
