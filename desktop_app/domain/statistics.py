"""Small statistics with their sources: pass rates and means with an interval."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Z_95 = 1.959963984540054
"""97.5 % quantile of the normal distribution."""

# two-sided 95 % quantiles of Student's t for 1 to 30 degrees of freedom (Abramowitz and Stegun, table 26.10)
_T_95 = (
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
    2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
    2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Interval:
    """A two-sided 95 % interval around `centre`; `low` and `high` are None when `n` is too small to tell."""

    centre: float
    low: float | None
    high: float | None
    n: int


def wilson_interval(passed: int, n: int) -> Interval:
    """The score interval for a pass rate.

    E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
    Raises ValueError unless 0 <= passed <= n and n > 0.
    """
    if n <= 0 or not 0 <= passed <= n:
        raise ValueError(f"{passed} of {n} is no pass rate")
    p, z2 = passed / n, Z_95 * Z_95
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = Z_95 * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return Interval(centre=p, low=max(0.0, middle - half), high=min(1.0, middle + half), n=n)


def mean_interval(values: Sequence[float]) -> Interval:
    """Student's t interval for a mean; with one value only the value itself, without bounds.

    Student, "The probable error of a mean", Biometrika 6 (1908). Raises ValueError for no values.
    """
    n = len(values)
    if n == 0:
        raise ValueError("a mean needs at least one value")
    mean = math.fsum(values) / n
    if n == 1:
        return Interval(centre=mean, low=None, high=None, n=1)
    variance = math.fsum((value - mean) ** 2 for value in values) / (n - 1)
    t = _T_95[n - 2] if n - 1 <= len(_T_95) else Z_95
    half = t * math.sqrt(variance / n)
    return Interval(centre=mean, low=mean - half, high=mean + half, n=n)
