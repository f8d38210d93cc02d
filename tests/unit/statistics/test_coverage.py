"""Whether 95 % intervals cover 95 % and errors stay below 5 %, in thousands of simulated experiments.

The grid: pass rates 0.1, 0.3, 0.5, 0.7, 0.9; 12, 50 and 200 tasks; 1, 3 and 5 repeats; tasks of the same rate and tasks
whose rates scatter (intra-class correlation 0.3). With PONDER_LONG=1 each cell is simulated twenty times as often.
"""

from __future__ import annotations

import math
import os
import random
from collections.abc import Callable, Iterator

import pytest

from desktop_app.domain.statistics.intervals import (
    Interval,
    clustered_mean_interval,
    clustered_rate_interval,
    wilson_interval,
)
from desktop_app.domain.statistics.paired import difference_interval, least_difference, sign_flip_p
from desktop_app.domain.verdicts import Arm, verdict_on

RATES = (0.1, 0.3, 0.5, 0.7, 0.9)
LONG = bool(os.environ.get("PONDER_LONG"))
TIMES = 20 if LONG else 1
Draw = Callable[[random.Random], float]


def noise(share: float, n: int) -> float:
    """Three standard errors of a share seen in `n` simulated experiments."""
    return 3 * math.sqrt(share * (1 - share) / n)


def scattered(rate: float, correlation: float) -> Draw:
    """Draws a task's own rate: beta, with this mean and intra-class correlation."""
    if correlation == 0:
        return lambda _: rate
    a, b = rate * (1 - correlation) / correlation, (1 - rate) * (1 - correlation) / correlation
    return lambda rng: rng.betavariate(a, b)


@pytest.mark.parametrize("tasks", [12, 50, 200])
@pytest.mark.parametrize("rate", RATES)
def test_tasks_asked_once_exactly(tasks: int, rate: float) -> None:
    """No chance in this one: the binomial probabilities of the answers whose interval covers the rate."""
    covered = sum(
        math.comb(tasks, passed) * rate**passed * (1 - rate) ** (tasks - passed)
        for passed in range(tasks + 1)
        if covers(wilson_interval(passed, tasks), rate)
    )
    # whole answers: at 0.1 one more of 12 tasks is 9 points (88.9 or 97.4 %), of 50 tasks 4 (94.2 or 97.0 %)
    assert 0.93 <= covered <= {12: 0.975, 50: 0.9705, 200: 0.97}[tasks]


@pytest.mark.parametrize("repeats", [3, 5])
@pytest.mark.parametrize("tasks", [12, 50, 200])
def test_tasks_asked_several_times(tasks: int, repeats: int) -> None:
    n = 250 * TIMES
    for correlation in (0.0, 0.3):
        for rate in RATES:
            rng, draw = random.Random(f"{tasks} {repeats} {rate} {correlation}"), scattered(rate, correlation)
            covered = sum(
                covers(clustered_rate_interval([answers(rng, draw(rng), repeats) for _ in range(tasks)]), rate)
                for _ in range(n)
            )
            share = covered / n
            assert share >= 0.93 - noise(0.93, n), (rate, correlation)
            # few tasks that nearly all fail or pass: as above, whole answers can't come closer
            assert share <= (0.985 if tasks == 12 else 0.97) + noise(0.97, n), (rate, correlation)


@pytest.mark.parametrize("tasks", [12, 50])
def test_means_clustered_by_task(tasks: int) -> None:
    n, rng, covered = 1500 * TIMES, random.Random(tasks), 0
    for _ in range(n):
        sample = [[(own := rng.gauss(7, 2)) + rng.gauss(0, 1) for _ in range(1)] + [own] for _ in range(tasks)]
        covered += covers(clustered_mean_interval(sample), 7.0)
    assert 0.93 - noise(0.93, n) <= covered / n <= 0.97 + noise(0.97, n)


@pytest.mark.parametrize("repeats", [1, 3, 5])
@pytest.mark.parametrize("tasks", [12, 50, 200])
def test_paired_differences(tasks: int, repeats: int) -> None:
    n = 400 * TIMES
    for behind in (0.0, 0.1):
        rng, covered = random.Random(f"{tasks} {repeats} {behind}"), 0
        for _ in range(n):
            units = []
            for _ in range(tasks):
                own = rng.uniform(0.2, 1.0)
                units.append(rate_in(rng, own, repeats) - rate_in(rng, own - behind, repeats))
            covered += covers(difference_interval(units), behind)
        assert covered / n >= 0.93 - noise(0.93, n), behind


@pytest.mark.parametrize(("tasks", "repeats"), [(12, 3), (50, 1), (50, 3), (200, 1)])
def test_no_difference_is_claimed_where_there_is_none(tasks: int, repeats: int) -> None:
    n, rng, claimed = 800 * TIMES, random.Random(tasks * repeats), 0
    for _ in range(n):
        rates = [rng.betavariate(1, 0.7) for _ in range(tasks)]
        claimed += sign_flip_p([rate_in(rng, own, repeats) - rate_in(rng, own, repeats) for own in rates]) <= 0.05
    assert claimed / n <= 0.05 + noise(0.05, n)


@pytest.mark.parametrize("margin", [0.05, 0.2])
@pytest.mark.parametrize("tasks", [25, 75, 200])
@pytest.mark.parametrize("losses", ["every task a little", "a few tasks wholly"])
def test_behind_by_the_margin_is_not_called_good_enough(tasks: int, margin: float, losses: str) -> None:
    """The worst case: the other effort never fails, so that all there is to see are the candidate's losses."""
    n = 700 * TIMES
    for repeats in (1, 5):
        rng, shown = random.Random(f"{tasks} {margin} {losses} {repeats}"), 0
        for _ in range(n):
            units = []
            for _ in range(tasks):
                own = 1 - margin if losses == "every task a little" else float(rng.random() >= margin)
                units.append(rate_in(rng, own, repeats) - 1.0)
            least = least_difference(units, alpha=0.05)
            shown += least is not None and least > -margin
        assert shown / n <= 0.055 + noise(0.05, n), repeats


@pytest.mark.parametrize("repeats", [1, 3])
def test_no_wrong_knee_also_with_runs_bought_in_steps(repeats: int) -> None:
    """Efforts that are behind by the whole margin; a person looks, buys as many again, looks, up to four times."""
    n, rng, wrong = 60 * TIMES, random.Random(repeats), 0
    for _ in range(n):
        wrong += named_wrongly(rng, tasks=60, repeats=repeats, behind=(0.15, 0.1, 0.0), margin=0.1)
    assert wrong / n <= 0.05 + noise(0.05, n)


@pytest.mark.parametrize("seed", [1, 2])
def test_no_difference_claimed_over_all_pairs_and_looks(seed: int) -> None:
    n, rng, claimed = 80 * TIMES, random.Random(seed), 0
    for _ in range(n):
        arms = grown(rng, tasks=40, repeats=1, behind=(0.0, 0.0, 0.0))
        claimed += any(
            any(each.claimed for each in verdict_on(next(arms), look=look).differences) for look in range(1, 4)
        )
    assert claimed / n <= 0.05 + noise(0.05, n)


def named_wrongly(rng: random.Random, *, tasks: int, repeats: int, behind: tuple[float, ...], margin: float) -> bool:
    arms = grown(rng, tasks=tasks, repeats=repeats, behind=behind)
    for look in range(1, 5):
        knee = verdict_on(next(arms), margin=margin, look=look).knee
        if knee is not None and behind[int(knee)] >= margin:
            return True
    return False


def grown(rng: random.Random, *, tasks: int, repeats: int, behind: tuple[float, ...]) -> Iterator[list[Arm]]:
    """The arms at every look: each time as many answers again."""
    rates = [rng.uniform(0.3, 1.0) for _ in range(tasks)]
    scores: list[list[tuple[float, ...]]] = [[() for _ in rates] for _ in behind]
    while True:
        for arm, less in zip(scores, behind, strict=True):
            for task, rate in enumerate(rates):
                arm[task] += tuple(map(float, answers(rng, rate - less, repeats)))
        yield [Arm(str(index), tuple(arm)) for index, arm in enumerate(scores)]


def answers(rng: random.Random, rate: float, repeats: int) -> list[bool]:
    return [rng.random() < rate for _ in range(repeats)]


def rate_in(rng: random.Random, rate: float, repeats: int) -> float:
    return sum(answers(rng, rate, repeats)) / repeats


def covers(interval: Interval, value: float) -> bool:
    assert interval.low is not None
    assert interval.high is not None
    return interval.low - 1e-12 <= value <= interval.high + 1e-12
