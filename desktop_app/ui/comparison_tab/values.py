"""The plain values that pass between the tab's words and its widgets; neither Qt nor services."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Literal

from desktop_app.domain.chart_words import money_decimals
from desktop_app.domain.jobs import JobStatus
from desktop_app.language import later
from desktop_app.ui import formats

RowState = Literal["running", "held", "paused", "finished", "draft", "file"]


@dataclass(frozen=True, slots=True)
class ListRow:
    """One comparison in the list, or a draft, or one that was opened from a file."""

    id: str
    title: str
    line: str
    state: RowState


Measure = Literal["reasoning", "seconds", "cost", "passed"]

MEASURES: tuple[tuple[Measure, str, str], ...] = (
    ("reasoning", later("Reasoning"), later("Reasoning tokens per answer")),
    ("seconds", later("Time"), later("Seconds per answer")),
    ("cost", later("Cost"), later("Cost per answer")),
    ("passed", later("Passed"), later("Graded answers that passed, in %")),
)
"""Key, chip, and the quantity with its unit."""

GRADABLE = (JobStatus.COMPLETED,)
"""Only a whole answer can be graded; an incomplete one counts as wrong by itself."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over a column of the matrix; `rate` is what its answers came to, with unit."""

    label: str
    rate: str
    flagged: bool
    spoken: str


def write_value(value: float, measure: Measure) -> str:
    """A value without its unit, which stands in the header: "1,024", "9.1", "0.012", "67"."""
    if measure == "reasoning":
        return formats.number(value)
    if measure == "seconds":
        return formats.number(value, 0 if value >= 100 or value == int(value) else 1)
    if measure == "cost":
        return formats.number(value, money_decimals(value))
    return formats.number(100 * value)


def sizes_of(text: str) -> list[int]:
    """Remembered sizes; none for a spoilt text."""
    try:
        sizes = json.loads(text or "[]")
    except ValueError:
        return []
    return sizes if isinstance(sizes, list) and all(isinstance(size, int) for size in sizes) else []
