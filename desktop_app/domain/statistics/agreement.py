"""How far two graders of the same answers agree beyond chance: Cohen's kappa with its interval."""

from __future__ import annotations

import bisect
import math
from collections.abc import Sequence

from desktop_app.domain.statistics.intervals import Interval
from desktop_app.domain.statistics.quantiles import Z_95


def kappa(first: Sequence[int], second: Sequence[int], *, levels: int) -> Interval | None:
    """Cohen's kappa of two graders' grades (0 to levels - 1) of the same answers; None where chance explains all.

    Two levels: J. Cohen, Educational and Psychological Measurement 20 (1960). More: weighted by the square of the
    distance (J. L. Fleiss, J. Cohen, 33 (1973)), as 4 for 5 is nearly agreement. The two-sided 95 % interval is the
    large-sample one of J. L. Fleiss, J. Cohen, B. S. Everitt, Psychological Bulletin 72 (1969), with one disagreement
    each way added between the outermost grades, so that a few answers on which both happen to agree prove nothing.
    Raises ValueError for grades that do not pair up or lie outside the levels.
    """
    if len(first) != len(second):
        raise ValueError("two graders grade the same answers")
    if levels < 2 or any(not 0 <= grade < levels for grade in (*first, *second)):
        raise ValueError(f"grades go from 0 to {levels - 1}")
    table = [[0.0] * levels for _ in range(levels)]
    for a, b in zip(first, second, strict=True):
        table[a][b] += 1
    plain, ends = _estimate(table), _ends(table)
    return None if plain is None or ends is None else Interval(plain[0], *ends, n=len(first))


_MOST_ANSWERS = 5_000


def answers_for(first: Sequence[int], second: Sequence[int], *, levels: int, low: float) -> int | None:
    """How many answers in all both would have to grade for kappa's lower bound to reach `low`, if they go on to agree
    as they have so far; None where no number up to 5,000 would do. Without a kappa so far: if they agreed on every one,
    both outermost grades being as frequent. The number is a plan, no promise.
    """
    shares = [[0.0] * levels for _ in range(levels)]
    for a, b in zip(first, second, strict=True):
        shares[a][b] += 1 / len(first)
    if _estimate(shares) is None:
        shares = [[0.5 if a == b and a in (0, levels - 1) else 0.0 for b in range(levels)] for a in range(levels)]

    def reaches(n: int) -> bool:
        ends = _ends([[n * share for share in row] for row in shares])
        return ends is not None and ends[0] >= low

    if not reaches(_MOST_ANSWERS):
        return None
    return bisect.bisect_left(range(_MOST_ANSWERS), True, key=reaches)


def _ends(table: Sequence[Sequence[float]]) -> tuple[float, float] | None:
    """The interval's ends, with one disagreement each way added."""
    more = [list(row) for row in table]
    more[0][-1] += 1
    more[-1][0] += 1
    found = _estimate(more)
    if found is None:
        return None
    centre, error = found
    return max(-1.0, centre - Z_95 * error), min(1.0, centre + Z_95 * error)


def _estimate(table: Sequence[Sequence[float]]) -> tuple[float, float] | None:
    """Kappa and its standard error, None where both graders used one and the same grade only (or there is nothing)."""
    size, n = range(len(table)), sum(map(sum, table))
    if n == 0:
        return None
    share = [[cell / n for cell in row] for row in table]
    rows = [sum(row) for row in share]
    columns = [sum(row[j] for row in share) for j in size]
    widest = (len(table) - 1) ** 2
    weight = [[1 - (i - j) ** 2 / widest for j in size] for i in size]
    seen = sum(weight[i][j] * share[i][j] for i in size for j in size)
    chance = sum(weight[i][j] * rows[i] * columns[j] for i in size for j in size)
    if math.isclose(chance, 1):
        return None
    value = (seen - chance) / (1 - chance)
    row_weight = [sum(weight[i][j] * columns[j] for j in size) for i in size]
    column_weight = [sum(weight[i][j] * rows[i] for i in size) for j in size]
    scatter = sum(
        share[i][j] * (weight[i][j] - (row_weight[i] + column_weight[j]) * (1 - value)) ** 2 for i in size for j in size
    )
    variance = (scatter - (value - chance * (1 - value)) ** 2) / (n * (1 - chance) ** 2)
    return value, math.sqrt(max(0.0, variance))
