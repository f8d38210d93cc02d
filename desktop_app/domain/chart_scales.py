"""How values become places on an axis, linear or logarithmic, and which round values are written beside it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

WIDE_SPREAD = 20.0
"""Largest over smallest positive value from which a logarithmic axis is offered."""


def spread_is_wide(values: Sequence[float]) -> bool:
    """Whether values lie so far apart that a logarithmic axis helps."""
    positive = [value for value in values if value > 0]
    return bool(positive) and max(positive) > WIDE_SPREAD * min(positive)


@dataclass(frozen=True, slots=True)
class Ruler:
    """An axis from `low` to `high`. On a logarithmic one everything up to `low` lies at its beginning, where 0 is
    written if `ticks` has it."""

    low: float
    high: float
    ticks: tuple[float, ...]
    log: bool = False

    def at(self, value: float) -> float:
        """The place of a value as the axis counts: itself, or its logarithm to base 10."""
        return math.log10(max(value, self.low)) if self.log else value

    def share(self, value: float) -> float:
        """The place of a value from 0, the beginning, to 1, the end."""
        return (self.at(value) - self.at(self.low)) / (self.at(self.high) - self.at(self.low))


def ruler(
    values: Sequence[float], *, log: bool = False, bounds: tuple[float, float] | None = None, wanted: int = 4
) -> Ruler:
    """An axis on which all values lie, from 0 unless logarithmic; `bounds` are those of a quantity that has some."""
    if log and any(value > 0 for value in values):
        return _log_ruler(values)
    if bounds is not None:
        return _bounded(bounds, wanted)
    ticks = round_values(max((*values, 0.0)), wanted)
    return Ruler(0.0, ticks[-1], ticks)


def close_bounds(values: Sequence[float], bounds: tuple[float, float]) -> tuple[float, float]:
    """Bounds that begin nearer to the values where nothing lies in the lower 40 % of the whole, in tenths of it."""
    low, high = bounds
    lowest = min(values, default=low)
    if lowest < low + 0.4 * (high - low):
        return bounds
    tenth = (high - low) / 10
    return low + tenth * max(0, math.floor((lowest - low) / tenth - 0.5)), high


def round_values(top: float, wanted: int = 4) -> tuple[float, ...]:
    """Round values from 0 to at least `top`, about `wanted` steps."""
    if top <= 0:
        return 0.0, 1.0
    step = _step(top / wanted)
    return tuple(round(step * number, 12) for number in range(math.ceil(top / step - 1e-9) + 1))


def log_values(low: float, high: float) -> tuple[float, ...]:
    """1, 2 and 5 of each power of ten around the values; fewer where these are many."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    factors = (1,) if last - first > 3 else (1, 3) if last - first > 2 else (1, 2, 5)
    found = [factor * 10.0**power for power in range(first, last + 1) for factor in factors]
    inside = [value for value in found if low * 0.999 <= value <= high * 1.001]
    return tuple(inside) or (low, high)


def ticks_between(low: float, high: float, *, log: bool, wanted: int = 4) -> tuple[float, ...]:
    """Round values on the part of an axis that is seen, given as the axis counts."""
    if log:
        found = log_values(10.0**low, 10.0**high)
        if len(found) > 1 and high - low > 0.5:
            return found
        return tuple(tick for tick in _bounded((10.0**low, 10.0**high), wanted).ticks if tick > 0)
    return _bounded((low, high), wanted).ticks


def _log_ruler(values: Sequence[float]) -> Ruler:
    positive = [value for value in values if value > 0]
    low, high = min(positive), max(positive)
    if min(values) <= 0:  # nothing at all has a place of its own, a step below the least there is
        floor = low / 2
        return Ruler(floor, high * 1.15, (0.0, *(tick for tick in log_values(low * 0.9, high * 1.15))), log=True)
    low, high = low / 1.2, high * 1.2
    return Ruler(low, high, log_values(low, high), log=True)


def _bounded(bounds: tuple[float, float], wanted: int) -> Ruler:
    low, high = bounds
    step = _step((high - low) / wanted)
    first = math.ceil(low / step - 1e-9)
    ticks = tuple(round(step * number, 12) for number in range(first, math.floor(high / step + 1e-9) + 1))
    return Ruler(low, high, ticks)


def _step(raw: float) -> float:
    size = 10.0 ** math.floor(math.log10(raw))
    return next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= raw * 0.999)
