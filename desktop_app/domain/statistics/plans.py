"""How many runs would settle a question, and what it costs to have looked before."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.statistics.quantiles import normal_quantile, student_t_quantile

ALPHA = 0.05
"""How often something untrue may be said of a comparison, over all the looks at it."""

POWER = 0.8
"""How often the number of runs asked for is to be enough."""


def spent_at(look: int, alpha: float = ALPHA) -> float:
    """The error a look may make: half of `alpha` at the first, and each time half of what is left.

    However often somebody buys runs and looks again, all looks together stay below `alpha` (Bonferroni's inequality;
    the idea of spending it: K. K. G. Lan, D. L. DeMets, Biometrika 70 (1983)). `look` counts from 1.
    """
    if look < 1:
        raise ValueError("looks are counted from 1")
    return alpha * 0.5**look


def units_needed(deviation: float, distance: float, *, alpha: float, power: float = POWER) -> int:
    """How many paired units show, one-sided, what lies `distance` away where units scatter by `deviation`.

    n = (z(1 - alpha) + z(power))^2 deviation^2 / distance^2 (S. A. Julious, "Sample sizes for clinical trials with
    normal data", Statistics in Medicine 23 (2004), sections 4 and 5), then raised until it holds with Student's t.
    For a two-sided question give half of its alpha. Raises ValueError unless `distance` is above 0.
    """
    if distance <= 0:
        raise ValueError("what is no distance away can't be shown")
    if deviation <= 0:
        return 2
    ratio, reserve = (deviation / distance) ** 2, normal_quantile(power)
    n = max(2, math.ceil((normal_quantile(1 - alpha) + reserve) ** 2 * ratio))
    for _ in range(20):
        wanted = max(2, math.ceil((student_t_quantile(1 - alpha, n - 1) + reserve) ** 2 * ratio))
        if wanted <= n:
            break
        n = wanted
    return n


def distance_shown(deviation: float, units: int, *, alpha: float, power: float = POWER) -> float | None:
    """How far away something must be to be shown, one-sided, by so many paired units: `units_needed` the other way
    round, d = (t(1 - alpha) + z(power)) deviation / sqrt(n). For a two-sided question give half of its alpha. None for
    fewer than two units, which show nothing.
    """
    if units < 2:
        return None
    return (student_t_quantile(1 - alpha, units - 1) + normal_quantile(power)) * deviation / math.sqrt(units)


USUAL_SCATTER_TASKS, USUAL_SCATTER_REPEATS = 0.02, 0.25
"""How differences of pass rates scatter before anything is known: between tasks, and of one pair of answers to a task
that is right every second time for a fair share of the tasks. Ponder's own first guess, for plans only."""


@dataclass(frozen=True, slots=True)
class Scatter:
    """Why differences between two efforts scatter: `tasks` is the variance between tasks, which repeats can't lower,
    `repeats` that of one pair of answers to one task."""

    tasks: float
    repeats: float

    def deviation(self, repeats: int) -> float:
        """Of a task's mean difference when each effort answers it so many times."""
        return math.sqrt(self.tasks + self.repeats / repeats)


def scatter_of(first: Sequence[Sequence[float]], second: Sequence[Sequence[float]]) -> Scatter:
    """Both parts, from the grades of two efforts on the same tasks (method of moments for a one-way layout:
    S. R. Searle, G. Casella, C. E. McCulloch, "Variance Components" (1992), section 3.6).

    Where no task was asked twice the parts can't be told from each other and each is taken as half.
    """
    pairs = [(a, b) for a, b in zip(first, second, strict=True) if a and b]
    if len(pairs) < 2:
        return Scatter(0.0, _one_task(pairs[0]) if pairs else 0.0)
    differences = [math.fsum(a) / len(a) - math.fsum(b) / len(b) for a, b in pairs]
    # as in the interval, one task won and one lost are added: what was never seen to scatter may still do so
    middle = math.fsum(differences) / len(differences)
    total = (math.fsum((each - middle) ** 2 for each in differences) + 2) / (len(differences) + 2)
    within = [_one_task(pair) for pair in pairs if min(map(len, pair)) > 1]
    if not within:
        return Scatter(total / 2, total / 2)
    repeats = math.fsum(within) / len(within)
    asked = len(pairs) / math.fsum(0.5 / len(a) + 0.5 / len(b) for a, b in pairs)
    return Scatter(max(0.0, total - repeats / asked), repeats)


def _one_task(pair: tuple[Sequence[float], Sequence[float]]) -> float:
    """The variance of the difference of one answer of each; 0.5, that of two coins, where an effort answered once."""
    return math.fsum(_variance(values) for values in pair)


def _variance(values: Sequence[float]) -> float:
    if len(values) < 2:
        return 0.25
    mean = math.fsum(values) / len(values)
    return math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1)
