"""Intervals against published values."""

from __future__ import annotations

import math

import pytest

from desktop_app.domain.statistics.intervals import (
    clustered_rate_interval,
    clustered_scale_interval,
    mean_interval,
    scale_interval,
    wilson_interval,
)


@pytest.mark.parametrize(
    ("passed", "n", "low", "high"),
    [
        # R. G. Newcombe, "Two-sided confidence intervals for the single proportion",
        # Statistics in Medicine 17 (1998), table I, method 3 (score, without continuity correction)
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_a_pass_rate_as_newcombe_prints_it(passed: int, n: int, low: float, high: float) -> None:
    interval = wilson_interval(passed, n)
    assert interval.low == pytest.approx(low, abs=5e-5)
    assert interval.high == pytest.approx(high, abs=5e-5)
    assert interval.centre == passed / n
    mirrored = wilson_interval(n - passed, n)
    assert mirrored.low == pytest.approx(1 - high, abs=5e-5)
    assert mirrored.high == pytest.approx(1 - low, abs=5e-5)


@pytest.mark.parametrize(("passed", "n"), [(0, 0), (-1, 5), (6, 5)])
def test_what_is_no_pass_rate(passed: int, n: int) -> None:
    with pytest.raises(ValueError):
        wilson_interval(passed, n)


# NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.5.2: 195 readings of ZARR13.DAT have the mean
# 9.261460 and the interval 9.258242 to 9.264679; here with the same mean, deviation (0.022789) and number
def test_a_mean_as_the_nist_handbook_prints_it() -> None:
    n, mean, deviation = 195, 9.261460, 0.022789
    spread = deviation * ((n - 1) / n) ** 0.5 * (n / (n - 1)) ** 0.5
    values = [mean + spread, mean - spread] * (n // 2) + [mean]
    interval = mean_interval(values)
    assert interval.centre == pytest.approx(mean, abs=1e-6)
    # the normal quantile stands in beyond 30 degrees of freedom: 1.960 for 1.972, under one part in a hundred
    assert interval.low == pytest.approx(9.258242, abs=3e-5)
    assert interval.high == pytest.approx(9.264679, abs=3e-5)


def test_a_mean_of_few_values() -> None:
    # Student (1908), section IX: extra hours of sleep by hyoscyamine D and L; differences' mean 1.58, s 1.23 (n-1)
    sleep = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4]
    interval = mean_interval(sleep)
    assert interval.centre == pytest.approx(1.58)
    # t.test(extra ~ group, data = sleep, paired = TRUE) of R prints 0.7001142 to 2.4598858
    assert interval.low == pytest.approx(0.7001142, abs=2e-4)
    assert interval.high == pytest.approx(2.4598858, abs=2e-4)


def test_grades_that_are_all_the_best_prove_no_certainty() -> None:
    # by hand: an eighth is added at both ends, so 12.125 of 12.25; t with 11 degrees of freedom is 2.200985 (SciPy)
    interval = scale_interval([1.0] * 12)
    middle = 12.125 / 12.25
    scatter = (12 * (1 - middle) ** 2 + 0.125 * (middle**2 + (1 - middle) ** 2)) / 12.25
    assert (interval.centre, interval.high, interval.n) == (1.0, 1.0, 12)
    assert interval.low == pytest.approx(middle - 2.200985160 * (scatter / 12.25) ** 0.5, abs=1e-8)
    assert scale_interval([0.5]).low is None
    of_tasks = clustered_scale_interval([[1.0, 0.5], [], [0.25]])
    assert of_tasks == scale_interval([0.75, 0.25])
    assert clustered_scale_interval([[1.0, 0.5]]) == scale_interval([1.0, 0.5])


def test_many_repeats_of_few_tasks_are_not_taken_for_many_tasks() -> None:
    always = clustered_rate_interval([[True] * 50] * 6)
    assert (always.low, always.high) == pytest.approx((wilson_like(6, 6, 2.570581836), 1.0))
    one_unlike = clustered_rate_interval([[True] * 50] * 5 + [[True] * 49 + [False]])
    # one task of six is unlike: a third of the way from what it shows to what is believed without it
    assert always.low is not None
    assert one_unlike.low is not None
    assert always.low < one_unlike.low < 0.85


def wilson_like(passed: int, n: int, z: float) -> float:
    rate = passed / n
    middle = (rate + z * z / (2 * n)) / (1 + z * z / n)
    return middle - z * math.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n)) / (1 + z * z / n)


def test_too_few_to_tell() -> None:
    single = mean_interval([4.0])
    assert (single.centre, single.low, single.high, single.n) == (4.0, None, None, 1)
    same = mean_interval([2.0, 2.0, 2.0])
    assert (same.low, same.high) == (2.0, 2.0)
    with pytest.raises(ValueError):
        mean_interval([])


def test_the_quantiles_of_student_shrink_towards_the_normal_one() -> None:
    widths = []
    for n in range(2, 60):
        interval = mean_interval([-1.0, 1.0] * (n // 2) + [0.0] * (n % 2))
        assert interval.high is not None
        widths.append(interval.high)
    even = widths[::2]
    assert even == sorted(even, reverse=True)
