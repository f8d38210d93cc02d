"""Two efforts on the same tasks: the difference with its interval, whether there is one, whether it is small enough.

A unit is what was asked of both: a task, or with one task alone a pair of repeats. Its difference is the mean score of
the first effort less that of the second, between -1 and 1: a pass is 1, a grade from 1 to 5 is that much of the way.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from desktop_app.domain.statistics.intervals import Interval
from desktop_app.domain.statistics.quantiles import Z_95, normal_quantile, student_t_quantile, student_t_tail

_GRIDS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 60, 840, 2520)
"""Into how many steps a difference of 1 is cut, so that all of them are whole: 2520 does for 1 to 10 repeats."""


def difference_interval(differences: Sequence[float]) -> Interval:
    """The mean difference with a two-sided 95 % interval; no bounds for fewer than two units.

    Two units are added, one won by each side, so that units which all agree are not taken for certainty:
    D. G. Bonett, R. M. Price, "Adjusted Wald confidence interval for a difference of binomial proportions based on
    paired data", J. Educational and Behavioral Statistics 37 (2012); with Student's t, as units may be few.
    Raises ValueError for no units.
    """
    n = len(differences)
    if n == 0:
        raise ValueError("a difference needs at least one unit")
    centre = math.fsum(differences) / n
    if n == 1:
        return Interval(centre=centre, low=None, high=None, n=1)
    mean, error = _with_added(differences, 1.0, 1.0)
    half = student_t_quantile(0.975, n - 1) * error
    return Interval(centre=centre, low=max(-1.0, mean - half), high=min(1.0, mean + half), n=n)


def least_difference(differences: Sequence[float], *, alpha: float) -> float | None:
    """How far the first effort is behind at worst: the lower one-sided bound with error `alpha`; None below two units.

    As `difference_interval`, with more units lost by the first effort: where losses are rare they may not have been
    seen yet, and without those units "not much worse" would be said too often. How many, `_lost`, was found from the
    exact binomial probabilities for a candidate of which nothing but its losses can be seen (as in the tests).
    """
    n = len(differences)
    if n < 2:
        return None
    mean, error = _with_added(differences, 1.0, _lost(alpha))
    return max(-1.0, mean - student_t_quantile(1 - alpha, n - 1) * error)


def added_units(alpha: float) -> float:
    """How many units `least_difference` adds to those it is given: what plans a number of units reckons with them."""
    return 1.0 + _lost(alpha)


def _lost(alpha: float) -> float:
    """Two at the first look; more the less error is allowed, as a normal bound is then still less like a count of
    rare losses: half of what the squared quantile grows, as in the score interval for a proportion."""
    return 2.0 + max(0.0, normal_quantile(1 - alpha) ** 2 - Z_95**2) / 2


def sign_flip_p(differences: Sequence[float]) -> float:
    """The exact two-sided p-value of no difference: how often a sum as large comes when every sign is a coin's toss.

    R. A. Fisher, "The Design of Experiments" (1935), section 21. With one answer of each per task this is McNemar's
    exact test (Q. McNemar, Psychometrika 12 (1947)). Differences on no common grid: Student's t on the units.
    """
    steps = _in_steps(differences)
    if steps is None:
        return _student_p(differences)
    sizes = [abs(step) for step in steps if step]
    if not sizes:
        return 1.0
    total, seen = sum(sizes), abs(sum(steps))
    # the number of sign patterns by their sum, as one long number: a slot of bits for every possible sum
    slot = len(sizes) + 1
    patterns = 1
    for size in sizes:
        patterns += patterns << (2 * size * slot)
    # slot s counts the patterns with the sum s - total; those at least as far out as what was seen are both ends
    below = (patterns & ((1 << ((total - seen + 1) * slot)) - 1)) if seen else patterns
    tail = _sum_of_slots(below, slot)
    return min(1.0, (2 * tail if seen else tail) / (1 << len(sizes)))


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """Each p-value corrected for having made them all.

    S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian J. of Statistics 6 (1979).
    """
    order = sorted(range(len(p_values)), key=lambda index: p_values[index])
    corrected = [0.0] * len(p_values)
    worst = 0.0
    for rank, index in enumerate(order):
        worst = max(worst, min(1.0, p_values[index] * (len(p_values) - rank)))
        corrected[index] = worst
    return tuple(corrected)


def _with_added(differences: Sequence[float], won: float, lost: float) -> tuple[float, float]:
    """The mean and its standard error once so many units are added that one side won or lost wholly."""
    n = len(differences) + won + lost
    mean = (math.fsum(differences) + won - lost) / n
    around = math.fsum((value - mean) ** 2 for value in differences)
    return mean, math.sqrt((around + won * (1 - mean) ** 2 + lost * (1 + mean) ** 2) / n / n)


def _in_steps(differences: Sequence[float]) -> tuple[int, ...] | None:
    """The differences as whole multiples of one step, None where they have none that is coarse enough."""
    for parts in _GRIDS:
        steps = tuple(round(value * parts) for value in differences)
        if all(abs(value * parts - step) < 1e-6 for value, step in zip(differences, steps, strict=True)):
            # a long number of a few megabits is quick; a finer grid over many units is left to Student
            return steps if sum(map(abs, steps)) * 2 * len(steps) < 2_000_000 else None
    return None


def _student_p(differences: Sequence[float]) -> float:
    n = len(differences)
    if n < 2:
        return 1.0
    mean = math.fsum(differences) / n
    variance = math.fsum((value - mean) ** 2 for value in differences) / (n - 1)
    if variance == 0:
        return 1.0 if mean == 0 else 0.0
    return min(1.0, 2 * student_t_tail(abs(mean) / math.sqrt(variance / n), n - 1))


def _sum_of_slots(number: int, slot: int) -> int:
    """All slots of a long number added up by casting out nines, in base 2 to the slot: their sum, at most all the
    sign patterns there are, is smaller than the "nine"."""
    return number % ((1 << slot) - 1)
