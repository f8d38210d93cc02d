"""What is written along the axes of a chart on the part that is seen, so that nothing covers anything."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from desktop_app.domain.chart_scales import ticks_between
from desktop_app.domain.chart_words import ChartWords
from desktop_app.domain.comparison_charts import Quantity
from desktop_app.ui.comparison_tab.charts.drawing import Axis

Ticks = list[tuple[float, str]]
_ZERO_AFTER = 40.0
"""Px that the next number keeps from a 0 beside it."""


def number_ticks(
    axis: Axis, quantity: Quantity, seen: tuple[float, float], length: float, apart: float, words: ChartWords
) -> Ticks:
    """Round values on the part seen of an axis of `length` px, with about `apart` px between them at least."""
    low, high = seen
    values = ticks_between(low, high, log=axis.log, wanted=max(2, min(5, round(length / apart))))
    found = [(math.log10(value) if axis.log else value, value) for value in values]
    if axis.zero is not None and low <= axis.zero:
        gap = (high - low) * min(apart / 2, _ZERO_AFTER) / max(1.0, length)
        found = [(axis.zero, 0.0), *(each for each in found if each[0] > axis.zero + gap)]
    percent = " %" if quantity is Quantity.PASSED else ""
    return [(place, words.tick(value, quantity) + percent) for place, value in found]


def named_ticks(axis: Axis, room: float, metrics: QFontMetrics) -> Ticks:
    """The names of an axis, every line of each cut to `room` px."""

    def cut(text: str) -> str:
        lines = text.split("\n")
        return "\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideRight, round(room)) for line in lines)

    return [(place, cut(text)) for place, text in axis.names]


def seen_range(axis: Axis) -> tuple[float, float]:
    """A little more than the axis on both sides, so that signs at its ends are whole, and words find room."""
    if axis.quantity is None:
        return axis.low, axis.high
    room = axis.high - axis.low
    return axis.low - 0.04 * room, axis.high + (0.1 if axis.roomy else 0.04) * room


def alike(old: Axis, new: Axis) -> bool:
    """Whether what was zoomed into on one is the same part of the other."""
    return (old.quantity, old.log, len(old.names)) == (new.quantity, new.log, len(new.names))


def line_places(axis: Axis, ticks: Ticks) -> list[float]:
    """Grid lines: at every number, or where names have some."""
    return list(axis.lines) if axis.quantity is None else [place for place, _ in ticks]
