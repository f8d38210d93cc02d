"""What one effort did, with its two-sided 95 % interval: pass rates and means, over tasks asked once or more."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.statistics.quantiles import Z_95, student_t_quantile


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


def clustered_mean_interval(tasks: Sequence[Sequence[float]]) -> Interval:
    """The mean over tasks of each task's mean: repeats of one task are not independent, tasks are.

    E. Miller, "Adding error bars to evals", arXiv 2411.00640 (2024), section 2.2, with every task weighing the same;
    Student's t because tasks may be few. One task alone: its repeats are all there is, so they are what varies.
    Raises ValueError where no task has a value.
    """
    filled = [values for values in tasks if values]
    if len(filled) == 1:
        return mean_interval(filled[0])
    return mean_interval([math.fsum(values) / len(values) for values in filled])


def clustered_rate_interval(tasks: Sequence[Sequence[bool]]) -> Interval:
    """The pass rate over tasks, each asked once or several times, every task weighing the same.

    The score interval for as many independent answers as the tasks are worth: the variance of the tasks' rates over
    that of independent answers is the design effect (C. Dean, M. Pagano, "Evaluating confidence interval methods for
    binomial proportions in clustered surveys", J. Survey Statistics and Methodology 3 (2015), who recommend it, with
    Student's t for few clusters). It is taken as at least a half, as by chance it can be very small, and at most the
    number of repeats; where every answer agrees nothing can be estimated and repeats count as nothing new.
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
    worth = n * repeats / min(max(effect, 0.5), repeats)
    low, high = _score(rate, worth, student_t_quantile(0.975, n - 1))
    return Interval(centre=rate, low=low, high=high, n=n)


def _score(rate: float, n: float, z: float) -> tuple[float, float]:
    middle = (rate + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def _variance(values: Sequence[float], mean: float) -> float:
    return math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1)
