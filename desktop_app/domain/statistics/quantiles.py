"""Quantiles and tails of the normal and of Student's t distribution, to about ten digits."""

from __future__ import annotations

import math
from functools import lru_cache
from statistics import NormalDist

Z_95 = 1.959963984540054
"""97.5 % quantile of the normal distribution."""

_TINY = 1e-300
_CLOSE = 1e-15


def normal_quantile(probability: float) -> float:
    """The value below which a standard normal figure lies with this probability (above 0, below 1)."""
    return NormalDist().inv_cdf(probability)


def student_t_tail(t: float, freedom: float) -> float:
    """The probability that Student's t with `freedom` degrees of freedom is above `t`.

    Abramowitz and Stegun, formula 26.7.1, by the incomplete beta function.
    """
    if freedom <= 0:
        raise ValueError("Student's t needs more than 0 degrees of freedom")
    half = _incomplete_beta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2
    return half if t >= 0 else 1 - half


@lru_cache(maxsize=1024)
def student_t_quantile(probability: float, freedom: float) -> float:
    """The value below which Student's t lies with this probability (above 0, below 1); by bisection of the tail."""
    if not 0 < probability < 1:
        raise ValueError(f"{probability} is no probability between 0 and 1")
    if probability < 0.5:
        return -student_t_quantile(1 - probability, freedom)
    low, high = 0.0, 2.0
    while student_t_tail(high, freedom) > 1 - probability:
        low, high = high, high * 2
    while high - low > 1e-12 * max(1.0, high):
        middle = (low + high) / 2
        if student_t_tail(middle, freedom) > 1 - probability:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _incomplete_beta(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function; NIST Digital Library of Mathematical Functions, 8.17.22."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _beta_fraction(x, a, b) / a
    return 1 - front * _beta_fraction(1 - x, b, a) / b


def _beta_fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of DLMF 8.17.22, by Lentz's method."""
    c, d = 1.0, 1 - (a + b) * x / (a + 1)
    d = 1 / (d if abs(d) > _TINY else _TINY)
    total = d
    for m in range(1, 500):
        for step in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 + step * d
            d = 1 / (d if abs(d) > _TINY else _TINY)
            c = 1 + step / c
            c = c if abs(c) > _TINY else _TINY
            total *= c * d
        if abs(c * d - 1) < _CLOSE:
            break
    return total
