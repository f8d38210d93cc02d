"""Where the marks of the chart's axes are."""

from __future__ import annotations

import math
from collections.abc import Sequence


def ticks(top: float, wanted: int = 4, *, whole: bool = False) -> list[float]:
    """Round values from 0 to at least `top`, about `wanted` steps; `whole` ones where parts mean nothing."""
    if top <= 0:
        return [0.0, 1.0]
    raw = top / wanted
    size = 10.0 ** math.floor(math.log10(raw))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= raw * 0.999)
    if whole:
        step = max(1.0, math.ceil(step))
    return [round(step * number, 10) for number in range(math.ceil(top / step - 1e-9) + 1)]


def decimals(marks: Sequence[float]) -> int:
    """As many as the marks need to be told exactly; cents come in twos."""
    step = marks[1] if len(marks) > 1 else 1.0
    needed = next((count for count in range(8) if abs(round(step, count) - step) < step * 1e-6), 8)
    return 2 if needed == 1 else needed


def day_labels(count: int, room: int) -> list[int]:
    """Which of so many days get a label where there is room for so many: evenly, and none so near an edge that it
    would be cut."""
    step = max(1, math.ceil(count / max(1, room)))
    return list(range(step // 2, count, step))
