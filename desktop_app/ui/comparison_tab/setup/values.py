"""The plain values that pass between the form of a new comparison and who decides what it shows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.comparison import Axis
from desktop_app.domain.imports import FileContent, ReadOptions
from desktop_app.language import later

Offer = tuple[str, bool, str]
"""A choice, whether it may be taken, and why (not)."""


AXES = (
    (Axis.NONE, later("Effort only")),
    (Axis.MODE, later("Standard / pro")),
    (Axis.VERBOSITY, later("Verbosity")),
    (Axis.MODEL, later("Models")),
)
"""What is varied besides the effort, and the words for it."""


@dataclass(frozen=True, slots=True)
class AxisShown:
    """What may be varied besides the effort: the axes, the one taken, and its levels with those taken."""

    axes: tuple[Offer, ...]
    axis: str
    levels: tuple[Offer, ...] = ()
    taken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EstimateShown:
    """What a design would mean: in money against the caps, its parts, the words on the button (empty: as usual), what
    it rests on, and with `reason` why it cannot be run (empty: it can)."""

    words: str
    parts: str = ""
    run: str = ""
    basis: str = ""
    reason: str = ""
    unpriced: bool = False


ReadFile = Callable[[Path, ReadOptions, Callable[[int], None] | None], Awaitable[FileContent]]
"""Reads a file of rows away from the window; raises ProblemError saying what is wrong with it."""
