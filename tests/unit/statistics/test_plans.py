"""Numbers of runs against independently computed ones, and what looks may spend."""

from __future__ import annotations

import pytest

from desktop_app.domain.statistics.plans import distance_shown, scatter_of, spent_at, units_needed


@pytest.mark.parametrize(
    ("deviation", "distance", "alpha", "power", "n"),
    # statsmodels 0.14: TTestPower().solve_power(distance / deviation, alpha=alpha, power=power, alternative="larger")
    # gives 223.93 and 33.37; Julious' approximation lies within one unit above it
    [(0.3, 0.05, 0.05, 0.8, 224), (1.0, 0.5, 0.025, 0.8, 34)],
)
def test_units_needed(deviation: float, distance: float, alpha: float, power: float, n: int) -> None:
    assert units_needed(deviation, distance, alpha=alpha, power=power) == n


def test_what_can_not_be_shown() -> None:
    with pytest.raises(ValueError):
        units_needed(1.0, 0.0, alpha=0.05)
    assert units_needed(0.0, 0.05, alpha=0.05) == 2


def test_all_looks_together_stay_within_the_whole() -> None:
    assert spent_at(1) == 0.025
    assert sum(spent_at(look) for look in range(1, 60)) <= 0.05
    with pytest.raises(ValueError):
        spent_at(0)


def test_scatter_of_repeats_alone() -> None:
    # every task the same: all that varies is within, half of the answers pass: 1/2 + 1/2 of two coins' variances
    coin = (1.0, 0.0, 1.0, 0.0)
    scatter = scatter_of([coin] * 40, [coin] * 40)
    assert scatter.repeats == pytest.approx(2 / 3)
    assert scatter.tasks == 0.0
    assert scatter.deviation(1) > scatter.deviation(4)


def test_scatter_between_tasks_is_not_lowered_by_repeats() -> None:
    always, never = (1.0, 1.0, 1.0), (0.0, 0.0, 0.0)
    scatter = scatter_of([always, never] * 20, [never, always] * 20)
    assert scatter.repeats == 0.0
    assert scatter.tasks == pytest.approx(1.0, abs=0.03)
    assert scatter.deviation(1) == scatter.deviation(100)


@pytest.mark.parametrize(("units", "deviation"), [(12, 0.3), (50, 0.5), (400, 0.2)])
def test_the_distance_shown_is_the_number_of_units_turned_round(units: int, deviation: float) -> None:
    distance = distance_shown(deviation, units, alpha=0.025)
    assert distance is not None
    assert abs(units_needed(deviation, distance, alpha=0.025) - units) <= 1
    assert distance_shown(deviation, 1, alpha=0.025) is None


def test_the_distance_is_that_of_a_published_table() -> None:
    # a paired t-test of n = 34 has 80 % power for d = 0.5 at two-sided 5 % (Cohen 1988; G*Power gives 34)
    distance = distance_shown(1.0, 34, alpha=0.025)
    assert distance is not None
    assert 0.48 < distance < 0.51
