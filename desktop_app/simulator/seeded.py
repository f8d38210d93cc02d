"""Repeatable chance: every "random" choice of the simulator is a hash of the seed and of what is asked."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from statistics import NormalDist
from typing import TypeVar

T = TypeVar("T")
_NORMAL = NormalDist()


def hex_digits(count: int, *parts: object) -> str:
    """`count` (at most 64) hexadecimal digits that depend on `parts` only."""
    text = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:count]


def fraction(*parts: object) -> float:
    """A number above 0 and below 1 that depends on `parts` only."""
    return (int(hex_digits(13, *parts), 16) + 0.5) / 16.0**13


def normal(*parts: object) -> float:
    """A standard normal deviate that depends on `parts` only."""
    return _NORMAL.inv_cdf(fraction(*parts))


def normal_share(deviate: float) -> float:
    """How much of a standard normal distribution lies below `deviate`."""
    return _NORMAL.cdf(deviate)


def choice(options: Sequence[T], *parts: object) -> T:
    """One of `options`, always the same for the same `parts`."""
    return options[int(fraction(*parts) * len(options))]
