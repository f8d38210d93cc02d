"""Whether 95 % intervals cover 95 % and errors stay below 5 %, in thousands of simulated experiments.

The grid: pass rates 0.1, 0.3, 0.5, 0.7, 0.9; 12, 50 and 200 tasks; 1, 3 and 5 repeats; tasks of the same rate and tasks
whose rates scatter (intra-class correlation 0.3 and 0.7, where most are always or never passed). With PONDER_LONG=1
each cell is simulated twenty times as often.
"""

from __future__ import annotations

import math
import os
import random
from collections.abc import Callable, Iterator
from statistics import NormalDist

import pytest

from desktop_app.domain.statistics.intervals import (
    Interval,
    clustered_mean_interval,
    clustered_rate_interval,
    clustered_scale_interval,
    wilson_interval,
)
from desktop_app.domain.statistics.paired import difference_interval, least_difference, sign_flip_p
from desktop_app.domain.statistics.plans import spent_at
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
    n = 120 * TIMES
    for correlation in (0.0, 0.3, 0.7):
        for rate in RATES:
            rng, draw = random.Random(f"{tasks} {repeats} {rate} {correlation}"), scattered(rate, correlation)
            covered = sum(
                covers(clustered_rate_interval([answers(rng, draw(rng), repeats) for _ in range(tasks)]), rate)
                for _ in range(n)
            )
            share = covered / n
            assert share >= 0.93 - noise(0.93, n), (rate, correlation)
            # few tasks that nearly all fail or pass: as above, whole answers can't come closer
            assert share <= (0.99 if tasks == 12 else 0.97) + noise(0.97, n), (rate, correlation)


@pytest.mark.parametrize(("tasks", "repeats", "correlation"), [(8, 10, 0.7), (20, 10, 0.5), (20, 5, 0.3), (5, 2, 0.3)])
def test_outside_the_grid_too(tasks: int, repeats: int, correlation: float) -> None:
    n = 300 * TIMES
    for rate in (0.05, 0.1, 0.2, 0.8, 0.95):
        rng, draw = random.Random(f"{tasks} {repeats} {rate} {correlation}"), scattered(rate, correlation)
        samples = ([answers(rng, draw(rng), repeats) for _ in range(tasks)] for _ in range(n))
        covered = sum(covers(clustered_rate_interval(sample), rate) for sample in samples)
        assert covered / n >= 0.93 - noise(0.93, n), rate


@pytest.mark.parametrize("repeats", [1, 3, 5])
@pytest.mark.parametrize("tasks", [12, 50, 200])
def test_grades_from_1_to_5(tasks: int, repeats: int) -> None:
    """Grades with the same cuts of a hidden quality, half of whose variance is the task's: middling, and nearly all the
    best, where a plain t interval covers 70 to 85 % with 12 tasks."""
    n = (250 if tasks < 200 else 60) * TIMES
    for quality, highest in ((0.0, 0.985 if tasks == 12 else 0.97), (2.2, 1.0), (2.8, 1.0)):
        rng, covered, true = random.Random(f"{tasks} {repeats} {quality}"), 0, mean_grade(quality)
        for _ in range(n):
            sample = [graded(rng, quality + rng.gauss(0, 0.5**0.5), repeats) for _ in range(tasks)]
            covered += covers(clustered_scale_interval(sample), true)
        assert covered / n >= 0.93 - noise(0.93, n), quality
        assert covered / n <= highest + noise(0.97, n), quality


@pytest.mark.parametrize("tasks", [12, 50])
def test_means_clustered_by_task(tasks: int) -> None:
    """What has no scale: tokens, seconds."""
    n, rng, covered = 600 * TIMES, random.Random(tasks), 0
    for _ in range(n):
        owns = [rng.gauss(7, 2) for _ in range(tasks)]
        sample = [[own + rng.gauss(0, 1) for _ in range(3)] for own in owns]
        covered += covers(clustered_mean_interval(sample), 7.0)
    assert 0.93 - noise(0.93, n) <= covered / n <= 0.97 + noise(0.97, n)


@pytest.mark.parametrize("repeats", [1, 3, 5])
@pytest.mark.parametrize("tasks", [12, 50, 200])
def test_paired_differences(tasks: int, repeats: int) -> None:
    n = 250 * TIMES
    for behind in (0.0, 0.1):
        rng, covered = random.Random(f"{tasks} {repeats} {behind}"), 0
        for _ in range(n):
            units = []
            for _ in range(tasks):
                own = rng.uniform(0.2, 1.0)
                units.append(shared_luck(rng, own, own - behind, repeats))
            covered += covers(difference_interval(units), behind)
        assert covered / n >= 0.93 - noise(0.93, n), behind


@pytest.mark.parametrize(("tasks", "repeats"), [(12, 3), (50, 1), (50, 3), (200, 1)])
def test_no_difference_is_claimed_where_there_is_none(tasks: int, repeats: int) -> None:
    n, rng, claimed = 500 * TIMES, random.Random(tasks * repeats), 0
    for _ in range(n):
        rates = [rng.betavariate(1, 0.7) for _ in range(tasks)]
        claimed += sign_flip_p([shared_luck(rng, own, own, repeats) for own in rates]) <= 0.05
    assert claimed / n <= 0.05 + noise(0.05, n)


@pytest.mark.parametrize("margin", [0.05, 0.2])
@pytest.mark.parametrize("tasks", [25, 75, 200])
@pytest.mark.parametrize("losses", ["every task a little", "a few tasks wholly"])
def test_behind_by_the_margin_is_not_called_good_enough(tasks: int, margin: float, losses: str) -> None:
    """The worst case: the other effort never fails, so that all there is to see are the candidate's losses."""
    n = 450 * TIMES
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


@pytest.mark.parametrize("look", range(1, 9))
def test_rare_losses_at_every_look_exactly(look: int) -> None:
    """No chance in this one: the other effort never fails, the candidate as often as the margin; tasks asked once."""
    worst, alpha = 0.0, spent_at(look)
    for margin in (0.05, 0.1, 0.2):
        for tasks in (30, 60, 97, 120, 193, 250):
            # the more are lost the lower the bound: it is above the margin up to some number of losses
            lost = 0
            while lost < tasks and shown(tasks, lost, margin, alpha):
                lost += 1
            chances = (math.comb(tasks, k) * margin**k * (1 - margin) ** (tasks - k) for k in range(lost))
            worst = max(worst, sum(chances))
    # the looks are not independent: together they stay below 5 %, see below
    assert worst <= alpha * {1: 1.25, 2: 1.15}.get(look, 1.05)


def shown(tasks: int, lost: int, margin: float, alpha: float) -> bool:
    least = least_difference([-1.0] * lost + [0.0] * (tasks - lost), alpha=alpha)
    return least is not None and least > -margin


@pytest.mark.parametrize("losses", ["every task a little", "a few tasks wholly"])
@pytest.mark.parametrize(("tasks", "margin"), [(100, 0.1), (150, 0.05)])
def test_tasks_bought_in_steps(tasks: int, margin: float, losses: str) -> None:
    """The worst case again, with as many new tasks before each of four looks."""
    n, rng, wrong = 200 * TIMES, random.Random(f"{tasks} {losses}"), 0
    for _ in range(n):
        units: list[float] = []
        for look in range(1, 5):
            units += [-float(rng.random() < margin) for _ in range(tasks)] if losses.startswith("a few") else [
                rate_in(rng, 1 - margin, 3) - 1.0 for _ in range(tasks)
            ]  # fmt: skip
            least = least_difference(units, alpha=spent_at(look))
            if least is not None and least > -margin:
                wrong += 1
                break
    assert wrong / n <= 0.05 + noise(0.05, n)


@pytest.mark.parametrize("repeats", [1, 3])
def test_no_wrong_knee_also_with_runs_bought_in_steps(repeats: int) -> None:
    """Efforts that are behind by the whole margin; a person looks, buys as many again, looks, up to four times."""
    n, rng, wrong = 40 * TIMES, random.Random(repeats), 0
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


def shared_luck(rng: random.Random, first: float, second: float, repeats: int) -> float:
    """The difference of two efforts on a task, whose answers share their luck in half of the attempts."""
    won = 0
    for _ in range(repeats):
        luck = rng.random()
        other = luck if rng.random() < 0.5 else rng.random()
        won += (luck < first) - (other < second)
    return won / repeats


CUTS = (-1.5, -0.5, 0.5, 1.5)


def graded(rng: random.Random, quality: float, repeats: int) -> list[float]:
    """Grades from 1 to 5 as shares of the scale."""
    return [sum(quality + rng.gauss(0, 0.5**0.5) > cut for cut in CUTS) / 4 for _ in range(repeats)]


def mean_grade(quality: float) -> float:
    """Of all answers to all tasks."""
    return sum(1 - NormalDist(quality, 1).cdf(cut) for cut in CUTS) / 4


def rate_in(rng: random.Random, rate: float, repeats: int) -> float:
    return sum(answers(rng, rate, repeats)) / repeats


def covers(interval: Interval, value: float) -> bool:
    assert interval.low is not None
    assert interval.high is not None
    return interval.low - 1e-12 <= value <= interval.high + 1e-12
