"""What may be concluded from graded answers: differences, the knee, and what it would take to know more.

Absence of evidence is not equality: an effort is called good enough only when it is *shown* to be within the margin of
every other one. What is not shown is *not known yet*, with what the data allow and what would settle it.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from desktop_app.domain.statistics.intervals import Interval, clustered_rate_interval, clustered_scale_interval
from desktop_app.domain.statistics.paired import added_units, difference_interval, holm, least_difference, sign_flip_p
from desktop_app.domain.statistics.plans import ALPHA, POWER, scatter_of, spent_at
from desktop_app.domain.statistics.quantiles import normal_quantile, student_t_quantile
from desktop_app.language import later

MARGIN = 0.05
"""How much worse still counts as good enough, as a share of the scale: 5 points of pass rate."""

Scores = tuple[tuple[float, ...], ...]
"""Of one arm: for each task the scores of its answers, each from 0 (worst) to 1 (best)."""


@dataclass(frozen=True, slots=True)
class Arm:
    """One effort (or effort with mode, verbosity or model) and what it did. All arms list the same tasks in order.

    `missing` counts, per task, answers that never came for no fault of the model. `usd` is the mean cost of an answer.
    """

    key: str
    scores: Scores
    missing: tuple[int, ...] = ()
    usd: float | None = None

    @property
    def answers(self) -> int:
        """How many answers have a score."""
        return sum(map(len, self.scores))

    def filled(self, score: float) -> Scores:
        """The scores if every missing answer had had this one."""
        missing = self.missing or (0,) * len(self.scores)
        return tuple((*scores, *(score,) * gone) for scores, gone in zip(self.scores, missing, strict=True))


class Known(StrEnum):
    """How much may be said."""

    NOTHING = "nothing"
    """No two arms can be compared: too few answers."""
    NOT_YET = later("not yet")
    """Arms can be compared, but no knee is shown."""
    KNEE = "knee"
    """The knee is shown."""


@dataclass(frozen=True, slots=True)
class Difference:
    """`first` less `second`, over the units both answered: `interval` is two-sided 95 %, `p` corrected by Holm over
    all pairs and for the looks. `least` is the bound by which `first` is shown to be no further behind."""

    first: str
    second: str
    interval: Interval
    p: float
    claimed: bool
    least: float | None


@dataclass(frozen=True, slots=True)
class Needed:
    """What would probably settle whether `candidate` is good enough against `against`, at the next look.

    `repeats` more of each task for every arm, or where repeats can't do it, `tasks` more tasks; `answers` is how many
    answers that is in all and `usd` what they would cost, None where a cost is not known.
    """

    candidate: str
    against: str
    repeats: int
    tasks: int
    answers: int
    usd: float | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The whole of it. `best` has the highest mean score, `knee` is None unless shown; `in_doubt` is the arm
    whose turn it was when showing stopped; `alpha` is the error this look may make."""

    known: Known
    one_question: bool
    tasks: int
    answers: int
    best: str | None
    knee: str | None
    in_doubt: str | None
    differences: tuple[Difference, ...]
    needed: Needed | None
    margin: float
    look: int
    alpha: float

    def between(self, first: str, second: str) -> Difference | None:
        """The difference of two arms, whichever was listed first."""
        for each in self.differences:
            if (each.first, each.second) == (first, second):
                return each
        return None


def rate_of(arm: Arm) -> Interval | None:
    """The mean score with its 95 % interval: a pass rate where all scores are 0 or 1; None without any."""
    filled = [scores for scores in arm.scores if scores]
    if not filled:
        return None
    if all(score in (0.0, 1.0) for scores in filled for score in scores):
        return clustered_rate_interval([[score == 1.0 for score in scores] for scores in filled])
    return clustered_scale_interval(filled)


def verdict_on(arms: Sequence[Arm], *, margin: float = MARGIN, look: int = 1) -> Verdict:
    """What may be concluded, at the `look`-th look (from 1), from arms given cheapest first.

    The knee is the cheapest arm shown to be less than `margin` behind every other. Candidates are tried from the
    dearest down and trying stops at the first that is not shown: in a fixed order each may be tried at the whole error
    (R. L. Berger, Technometrics 24 (1982), for "behind none of them"; W. Maurer, L. A. Hothorn, W. Lehmacher (1995) and
    P. H. Westfall, A. Krishen, J. Statistical Planning and Inference 99 (2001), for the order). A missing answer counts
    as wrong for the candidate and as right for the other. Raises ValueError for arms with different tasks.
    """
    if len({len(arm.scores) for arm in arms}) > 1:
        raise ValueError("all arms list the same tasks")
    alpha = spent_at(look)
    tasks = len(arms[0].scores) if arms else 0
    answered = [arm for arm in arms if arm.answers]
    differences = _differences(arms, alpha)
    knee, in_doubt = _knee(arms, differences, margin)
    comparable = any(each.least is not None for each in differences)
    return Verdict(
        known=Known.KNEE if knee else Known.NOT_YET if comparable else Known.NOTHING,
        one_question=tasks == 1,
        tasks=tasks,
        answers=sum(arm.answers for arm in arms),
        best=max(answered, key=_mean).key if answered else None,
        knee=knee,
        in_doubt=in_doubt,
        differences=differences,
        needed=_needed(arms, differences, in_doubt, margin, look) if comparable and in_doubt else None,
        margin=margin,
        look=look,
        alpha=alpha,
    )


def pareto_set(costs: Mapping[str, float], scores: Mapping[str, Interval]) -> frozenset[str]:
    """The arms that no other beats: one that costs no more, scores no less, and is sure of no less.

    A badly measured arm beats no well measured one, as the lower end of its interval must be no lower; one whose
    interval is not known beats none.
    """

    def beats(one: str, other: str) -> bool:
        mine, theirs = scores[one], scores[other]
        if mine.low is None:
            return False
        ours = (-costs[one], mine.centre, mine.low)
        its = (-costs[other], theirs.centre, mine.low if theirs.low is None else theirs.low)
        return ours != its and all(a >= b for a, b in zip(ours, its, strict=True))

    known = costs.keys() & scores.keys()
    return frozenset(key for key in known if not any(beats(other, key) for other in known if other != key))


def _mean(arm: Arm) -> float:
    means = [math.fsum(scores) / len(scores) for scores in arm.scores if scores]
    return math.fsum(means) / len(means)


def _units(first: Scores, second: Scores) -> tuple[float, ...]:
    """The differences that count: of tasks both answered, or with one task of its repeats, paired as they came."""
    if len(first) == 1:
        return tuple(a - b for a, b in zip(first[0], second[0], strict=False))
    return tuple(math.fsum(a) / len(a) - math.fsum(b) / len(b) for a, b in zip(first, second, strict=True) if a and b)


def _differences(arms: Sequence[Arm], alpha: float) -> tuple[Difference, ...]:
    """Both directions of every pair that has a unit in common."""
    pairs = [(a, b, units) for a, b in combinations(arms, 2) if (units := _units(a.scores, b.scores))]
    corrected = holm([sign_flip_p(units) for _, _, units in pairs])
    # the p-value is set against 5 % by people: what the looks cost is put on it, not hidden in the level
    corrected = tuple(min(1.0, p * ALPHA / alpha) for p in corrected)
    found: list[Difference] = []
    for (a, b, units), p in zip(pairs, corrected, strict=True):
        interval = difference_interval(units)
        mirrored = Interval(-interval.centre, _negative(interval.high), _negative(interval.low), interval.n)
        claimed = p <= ALPHA
        found.append(Difference(a.key, b.key, interval, p, claimed, _least(a, b, alpha)))
        found.append(Difference(b.key, a.key, mirrored, p, claimed, _least(b, a, alpha)))
    return tuple(found)


def _least(candidate: Arm, other: Arm, alpha: float) -> float | None:
    return least_difference(_units(candidate.filled(0.0), other.filled(1.0)), alpha=alpha)


def _negative(value: float | None) -> float | None:
    return None if value is None else -value


def _knee(arms: Sequence[Arm], differences: Sequence[Difference], margin: float) -> tuple[str | None, str | None]:
    """The cheapest shown, and the one that could not be shown next (None when all were)."""
    knee: str | None = None
    if len(arms) < 2:
        return None, None
    for arm in reversed(arms):
        against = [each for each in differences if each.first == arm.key]
        shown = len(against) == len(arms) - 1 and all(
            each.least is not None and each.least > -margin for each in against
        )
        if not shown:
            return knee, arm.key
        knee = arm.key
    return knee, None


def _needed(
    arms: Sequence[Arm], differences: Sequence[Difference], candidate: str, margin: float, look: int
) -> Needed | None:
    """None where what was measured gives no hope: the candidate is behind by about the margin or more."""
    by_key = {arm.key: arm for arm in arms}
    against = [each for each in differences if each.first == candidate and each.least is not None]
    if not against:
        return None
    worst = min(against, key=lambda each: each.least if each.least is not None else 0.0)
    # measured differences are noise too: what looks better than equal is planned for as equal
    distance = margin + min(0.0, worst.interval.centre)
    if distance < margin / 4:
        return None
    first, second = by_key[candidate], by_key[worst.second]
    scatter, alpha = scatter_of(first.scores, second.scores), spent_at(look + 1)
    tasks, repeats = len(first.scores), max(max(map(len, arm.scores)) for arm in arms)
    usd = None if any(arm.usd is None for arm in arms) else math.fsum(arm.usd or 0.0 for arm in arms)
    if tasks == 1:
        deviation = _one_question_deviation(first.scores, second.scores)
        more, tasks_more = _units_needed(repeats, deviation**2, distance, alpha) - repeats, 0
    else:
        more, tasks_more = _more(scatter.tasks, scatter.repeats, tasks, repeats, distance, alpha)
    answers = len(arms) * (tasks * more + tasks_more * repeats)
    each_usd = None if usd is None else usd / len(arms)
    return Needed(candidate, worst.second, more, tasks_more, answers, None if each_usd is None else each_usd * answers)


def _one_question_deviation(first: Scores, second: Scores) -> float:
    """Of one question's pairs of repeats, with one won by each side added: answers that all agree so far are not taken
    for certainty, as in the interval."""
    units = (*_units(first, second), 1.0, -1.0)
    middle = math.fsum(units) / len(units)
    return math.sqrt(math.fsum((each - middle) ** 2 for each in units) / len(units))


def _more(between: float, within: float, tasks: int, repeats: int, distance: float, alpha: float) -> tuple[int, int]:
    """More repeats of each task if up to four times as many can do it, else more tasks: (repeats, tasks)."""
    for more in range(1, 3 * repeats + 1):
        if _enough(tasks, between + within / (repeats + more), distance, alpha):
            return more, 0
    return 0, _units_needed(tasks, between + within / repeats, distance, alpha) - tasks


def _units_needed(now: int, variance: float, distance: float, alpha: float) -> int:
    """The least number of units, more than now, that will probably be enough."""
    most = now + 1
    while not _enough(most, variance, distance, alpha):
        most *= 2
    return bisect_left(range(most), True, lo=now + 1, key=lambda units: _enough(units, variance, distance, alpha))


def _enough(units: int, variance: float, distance: float, alpha: float) -> bool:
    """Whether `least_difference` will show, as often as `POWER`, what lies `distance` away, with so many units.

    The sample size of S. A. Julious (Statistics in Medicine 23 (2004), section 5) turned round, in sums over the units
    instead of means, as units are added: all scatter, and one is won. Two of them are in the variance already.
    """
    added = added_units(alpha)
    reserve = normal_quantile(POWER) + student_t_quantile(1 - alpha, units - 1)
    return distance * (units + added) - (added - 2) >= reserve * math.sqrt(units * variance + added - 2)
