"""The tour of the demo, photographed in every look: themes, text sizes, rows close together, a small window.

    python -m tests.journeys.sheet_app FOLDER DATA PART

PART is one of the tour's parts (`welcome`, `work`, `after-restart`). Pictures are `NN-STEP-LOOK.png` in FOLDER.
"""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from desktop_app.bootstrap import process
from desktop_app.bootstrap.options import Options
from desktop_app.ui.theme import Choice, Density, current_theme
from desktop_app.ui.tour.player import Tour

USUAL, SMALL = (1200, 780), (1024, 700)
_SETTLE = 0.35
"""Seconds for layout, and for what is laid out a breath later."""


@dataclass(frozen=True)
class Look:
    """One column of the sheet."""

    name: str
    choice: Choice
    text_size: int = 100
    density: Density = "comfortable"
    size: tuple[int, int] = USUAL


LOOKS = (
    Look("light", "light"),
    Look("dark", "dark"),
    Look("contrast-light", "contrast-light"),
    Look("contrast-dark", "contrast-dark"),
    Look("compact-small", "light", density="compact", size=SMALL),
    Look("text-150", "dark", text_size=150, size=SMALL),
    Look("text-200", "light", text_size=200),
)


async def picture(tour: Tour, step: str) -> None:
    """In place of the tour's own: the same moment in every look, then as it was."""
    tour._number += 1
    theme = current_theme()
    before, size = (theme.choice, theme.text_size, theme.density), tour.window.size()
    for look in LOOKS:
        theme.choose(look.choice)
        theme.adjust(text_size=look.text_size, density=look.density)
        if tour.window.size() != QSize(*look.size):
            tour.window.resize(*look.size)
        await asyncio.sleep(_SETTLE)
        if not tour._grab().save(str(tour.folder / f"{tour._number:02d}-{step}-{look.name}.png")):
            raise OSError(f"the picture of {step} could not be saved")
    theme.choose(before[0])
    theme.adjust(text_size=before[1], density=before[2])
    tour.window.resize(size)
    await asyncio.sleep(_SETTLE)


def main() -> int:
    """Run one part as the tour does."""
    folder, data, part = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    Tour.picture = picture  # type: ignore[method-assign, assignment]
    assert QApplication.instance() is None
    return process.run_process(Options(data_dir=data, demo=part != "welcome", tour_part=part, tour_dir=folder))


if __name__ == "__main__":
    sys.exit(main())
