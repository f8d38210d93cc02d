"""What one effort did, with its two-sided 95 % interval: pass rates and means, over tasks asked once or more."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.statistics.quantiles import Z_95, student_t_quantile

_ENDS = 0.125
"""How many values are added at either end of a scale, see `scale_interval`."""
_DOUBT = 0.5
"""How many tasks' worth of doubt there is whether repeats tell anything new, see `clustered_rate_interval`."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A two-sided 95 % interval around `centre`; `low` and `high` are None when `n` is too small to tell.

    `n` is the number of independent things it rests on: tasks where there are several, else answers.
    """

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
    low, high = _score(passed / n, n, Z_95)
    return Interval(centre=passed / n, low=low, high=high, n=n)


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
    half = student_t_quantile(0.975, n - 1) * math.sqrt(_variance(values, mean) / n)
    return Interval(centre=mean, low=mean - half, high=mean + half, n=n)


def scale_interval(values: Sequence[float]) -> Interval:
    """The mean of values on a scale from 0 to 1, with an interval inside it; with one value only the value itself.

    Student's t, once an eighth of a value was added at both ends of the scale: where few values were seen that are all
    alike, or nearly all the best, their own scatter would promise far too much (85 % instead of 95 % for 12 grades near
    the best). The idea is A. Agresti's and B. A. Coull's for a proportion (The American Statistician 52 (1998)), the
    eighth is the least that keeps 94 % in the simulation of the tests. Raises ValueError for no values.
    """
    n = len(values)
    if n < 2:
        return mean_interval(values)
    mean, worth = math.fsum(values) / n, n + 2 * _ENDS
    middle = (math.fsum(values) + _ENDS) / worth
    scatter = math.fsum((value - middle) ** 2 for value in values) + _ENDS * (middle**2 + (1 - middle) ** 2)
    half = student_t_quantile(0.975, n - 1) * math.sqrt(scatter / worth / worth)
    return Interval(centre=mean, low=max(0.0, middle - half), high=min(1.0, middle + half), n=n)


def clustered_mean_interval(tasks: Sequence[Sequence[float]]) -> Interval:
    """The mean over tasks of each task's mean: repeats of one task are not independent, tasks are.

    E. Miller, "Adding error bars to evals", arXiv 2411.00640 (2024), section 2.2, with every task weighing the same;
    Student's t because tasks may be few. One task alone: its repeats are all there is, so they are what varies.
    Raises ValueError where no task has a value.
    """
    return mean_interval(_what_varies(tasks))


def clustered_scale_interval(tasks: Sequence[Sequence[float]]) -> Interval:
    """As `clustered_mean_interval`, of values on a scale from 0 to 1. Raises ValueError where no task has a value."""
    return scale_interval(_what_varies(tasks))


def clustered_rate_interval(tasks: Sequence[Sequence[bool]]) -> Interval:
    """The pass rate over tasks, each asked once or several times, every task weighing the same.

    The score interval for as many independent answers as the tasks are worth: the variance of the tasks' rates over
    that of independent answers is the design effect (C. Dean, M. Pagano, "Evaluating confidence interval methods for
    binomial proportions in clustered surveys", J. Survey Statistics and Methodology 3 (2015), who recommend it, with
    Student's t for few clusters). It is taken as at least a half, as by chance it can be very small, and at most the
    number of repeats, which is to say that they tell nothing new. That is also what is believed where every answer
    agrees and nothing can be estimated; and the fewer tasks have an answer unlike most, the more of it is believed, as
    tasks that are always or never passed may be among those not asked (the simulation of the tests).
    Tasks asked once, or one task alone: Wilson's interval itself. Raises ValueError where no task has an answer.
    """
    filled = [values for values in tasks if values]
    if len(filled) <= 1 or all(len(values) == 1 for values in filled):
        answers = [value for values in filled for value in values]
        return wilson_interval(sum(answers), len(answers))
    rates = [sum(values) / len(values) for values in filled]
    n, rate = len(rates), math.fsum(rates) / len(rates)
    repeats = n / math.fsum(1 / len(values) for values in filled)
    independent = rate * (1 - rate) / repeats
    effect = _variance(rates, rate) / independent if independent > 0 else repeats
    effect = min(max(effect, 0.5), repeats)
    unlike = min(sum(each > 0 for each in rates), sum(each < 1 for each in rates))
    effect += (repeats - effect) * _DOUBT / (_DOUBT + unlike)
    worth = n * repeats / effect
    low, high = _score(rate, worth, student_t_quantile(0.975, n - 1))
    return Interval(centre=rate, low=low, high=high, n=n)


def _what_varies(tasks: Sequence[Sequence[float]]) -> Sequence[float]:
    filled = [values for values in tasks if values]
    if len(filled) == 1:
        return filled[0]
    return [math.fsum(values) / len(values) for values in filled]


def _score(rate: float, n: float, z: float) -> tuple[float, float]:
    middle = (rate + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def _variance(values: Sequence[float], mean: float) -> float:
    return math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1)
