"""What may be concluded from graded answers, and what may not."""

from __future__ import annotations

import random

import pytest

from desktop_app.domain.statistics.intervals import Interval
from desktop_app.domain.verdicts import Arm, Known, pareto_set, rate_of, verdict_on


def asked(key: str, passes: list[int], repeats: int, usd: float | None = None) -> Arm:
    """An arm whose tasks passed so many of their repeats."""
    return Arm(key, tuple((1.0,) * n + (0.0,) * (repeats - n) for n in passes), usd=usd)


def test_one_answer_of_each_concludes_nothing() -> None:
    verdict = verdict_on([asked("low", [0], 1), asked("high", [1], 1)])
    assert verdict.known is Known.NOTHING
    assert verdict.knee is None
    assert verdict.needed is None
    assert verdict.best == "high", "what was seen is still told"
    assert verdict.one_question


def test_equal_on_a_few_tasks_is_not_called_equal() -> None:
    verdict = verdict_on([asked("low", [3] * 12, 3, usd=0.01), asked("high", [3] * 12, 3, usd=0.03)])
    assert verdict.known is Known.NOT_YET
    assert verdict.knee is None
    assert verdict.in_doubt == "high"
    difference = verdict.between("low", "high")
    assert difference is not None
    assert difference.interval.low is not None
    assert difference.interval.low < -0.05, "what the data allow is worse than the margin"
    assert not difference.claimed


def test_the_cheapest_shown_good_enough_is_the_knee() -> None:
    rng = random.Random(4)
    low = [rng.choice([0, 1, 2]) for _ in range(250)]
    verdict = verdict_on(
        [asked("low", low, 3), asked("medium", [3] * 250, 3), asked("high", [3] * 250, 3), asked("max", [3] * 250, 3)]
    )
    assert verdict.known is Known.KNEE
    assert verdict.knee == "medium"
    assert verdict.in_doubt == "low"
    worse = verdict.between("low", "medium")
    assert worse is not None
    assert worse.claimed
    assert worse.interval.high is not None
    assert worse.interval.high < 0
    assert verdict.needed is None, "no number of runs is promised for what is clearly behind"


def test_all_the_same_and_shown_makes_the_cheapest_the_knee() -> None:
    verdict = verdict_on([asked("low", [1] * 300, 1), asked("high", [1] * 300, 1)])
    assert (verdict.knee, verdict.in_doubt) == ("low", None)
    assert not any(each.claimed for each in verdict.differences)


def test_a_dearest_effort_that_is_worse_names_no_knee() -> None:
    """The order is fixed: where the dearest itself is not shown to be good enough, nothing below it is tried."""
    verdict = verdict_on([asked("low", [1] * 300, 1), asked("high", [0, 1] * 150, 1)])
    assert (verdict.knee, verdict.in_doubt) == (None, "high")


def test_missing_answers_count_against_whoever_they_would_help() -> None:
    whole = [Arm("low", ((1.0,),) * 200), Arm("high", ((1.0,),) * 200)]
    assert verdict_on(whole).knee == "low"
    gone = Arm("low", ((1.0,),) * 190 + ((),) * 10, missing=(0,) * 190 + (1,) * 10)
    assert verdict_on([gone, whole[1]]).knee == "high", "ten missing of 200 may have been wrong"


def test_looking_again_asks_for_more() -> None:
    arms = [asked("low", [1] * 150, 1), asked("high", [1] * 150, 1)]
    assert verdict_on(arms, look=1).knee == "low"
    assert verdict_on(arms, look=10).knee is None
    first, later = verdict_on(arms, look=1).differences[0], verdict_on(arms, look=2).differences[0]
    assert later.least is not None
    assert first.least is not None
    assert later.least < first.least


def test_what_would_settle_it_is_a_number_of_answers_and_money() -> None:
    rng = random.Random(9)
    passes = [[sum(rng.random() < 0.9 for _ in range(2)) for _ in range(80)] for _ in range(2)]
    verdict = verdict_on([asked("low", passes[0], 2, usd=0.01), asked("high", passes[1], 2, usd=0.05)], margin=0.1)
    needed = verdict.needed
    assert verdict.known is Known.NOT_YET
    assert needed is not None
    assert needed.repeats or needed.tasks
    assert needed.answers == 2 * (80 * needed.repeats + needed.tasks * 2)
    assert needed.usd == pytest.approx(needed.answers * 0.03)


@pytest.mark.parametrize(("tasks", "margin"), [(60, 0.1), (110, 0.1), (150, 0.05)])
def test_the_number_of_runs_asked_for_is_mostly_enough(tasks: int, margin: float) -> None:
    """Be it repeats of the same tasks or new ones; 80 % is what it plans for."""
    rng = random.Random(tasks)
    settled = tried = 0
    for _ in range(40):
        rates = [rng.betavariate(4, 1) for _ in range(tasks)]

        def ask(times: int, rates: list[float] = rates) -> list[tuple[float, ...]]:
            return [tuple(float(rng.random() < rate) for _ in range(times)) for rate in rates]

        low, high = ask(2), ask(2)
        first = verdict_on([Arm("low", tuple(low)), Arm("high", tuple(high))], margin=margin)
        if first.needed is None:
            continue
        tried += 1
        if first.needed.repeats:
            low = [a + b for a, b in zip(low, ask(first.needed.repeats), strict=True)]
            high = [a + b for a, b in zip(high, ask(first.needed.repeats), strict=True)]
        else:
            new = [rng.betavariate(4, 1) for _ in range(first.needed.tasks)]
            low, high = low + ask(2, new), high + ask(2, new)
        second = verdict_on([Arm("low", tuple(low)), Arm("high", tuple(high))], margin=margin, look=2)
        settled += second.in_doubt != first.in_doubt
    assert tried >= 10
    assert settled / tried >= 0.7


def test_one_question_is_judged_by_its_repeats() -> None:
    verdict = verdict_on([asked("low", [60], 60), asked("high", [60], 60)], margin=0.1)
    assert verdict.one_question
    assert verdict.known is Known.KNEE
    assert verdict.knee == "low"


def test_grades_in_between_have_a_mean_with_an_interval() -> None:
    rate = rate_of(Arm("low", ((0.75, 1.0), (0.5, 0.5), (0.25,), ())))
    assert rate is not None
    assert rate.centre == pytest.approx((0.875 + 0.5 + 0.25) / 3)
    assert rate.n == 3
    assert rate_of(Arm("low", ((), ()))) is None


def test_arms_of_different_tasks_are_no_experiment() -> None:
    with pytest.raises(ValueError):
        verdict_on([asked("low", [1], 1), asked("high", [1, 1], 1)])


def test_a_badly_measured_point_beats_no_well_measured_one() -> None:
    well = Interval(0.80, 0.76, 0.84, 400)
    badly = Interval(0.82, 0.40, 0.97, 6)
    assert pareto_set({"a": 1.0, "b": 2.0}, {"a": badly, "b": well}) == {"a", "b"}
    assert pareto_set({"a": 1.0, "b": 2.0}, {"a": Interval(0.82, 0.79, 0.85, 400), "b": well}) == {"a"}
    assert pareto_set({"a": 1.0, "b": 2.0}, {"a": Interval(0.82, None, None, 1), "b": well}) == {"a", "b"}
    assert pareto_set({"a": 1.0, "b": 1.0}, {"a": well, "b": well}) == {"a", "b"}


def test_one_question_answered_alike_ten_times_is_not_promised_to_be_settled_by_a_few_more() -> None:
    verdict = verdict_on([asked("low", [10], 10, usd=0.01), asked("high", [10], 10, usd=0.01)])
    assert verdict.known is Known.NOT_YET
    assert verdict.needed is not None
    # with ten like answers each the data allow 27 points either way: what settles 5 points is not a handful
    assert verdict.needed.repeats > 80
    shown = verdict_on([asked("low", [10 + verdict.needed.repeats], 10 + verdict.needed.repeats)] * 2, look=2)
    assert all(each.least is not None and each.least > -0.05 for each in shown.differences)
