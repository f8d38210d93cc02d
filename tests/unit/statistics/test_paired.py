"""Two efforts on the same tasks: against published and enumerated values."""

from __future__ import annotations

import random
from itertools import product

import pytest

from desktop_app.domain.statistics.paired import difference_interval, holm, least_difference, sign_flip_p


def paired(won: int, lost: int, same: int) -> list[float]:
    return [1.0] * won + [-1.0] * lost + [0.0] * same


@pytest.mark.parametrize(
    ("won", "lost", "p"),
    [
        # A. Agresti, "Categorical Data Analysis", 2nd ed., section 10.1: 150 and 86 changed their mind
        (150, 86, 3.7159e-05),
        # twice a binomial tail by hand: 2 (1 + 12 + 66) / 2^12
        (10, 2, 158 / 4096),
        (6, 0, 2 / 64),
        (5, 5, 1.0),
        (1, 0, 1.0),
        (0, 0, 1.0),
    ],
)
def test_mcnemar_exactly(won: int, lost: int, p: float) -> None:
    assert sign_flip_p(paired(won, lost, same=20)) == pytest.approx(p, rel=1e-4)
    assert sign_flip_p(paired(lost, won, same=0)) == pytest.approx(p, rel=1e-4)


@pytest.mark.parametrize("seed", range(6))
def test_repeats_against_every_pattern_of_signs(seed: int) -> None:
    rng = random.Random(seed)
    repeats = rng.choice([2, 3, 5])
    differences = [rng.randint(-repeats, repeats) / repeats for _ in range(11)]
    seen = abs(sum(differences)) - 1e-9
    patterns = [abs(sum(map(float.__mul__, differences, signs))) for signs in product((1.0, -1.0), repeat=11)]
    assert sign_flip_p(differences) == pytest.approx(sum(each >= seen for each in patterns) / len(patterns))


def test_different_numbers_of_repeats_share_a_grid() -> None:
    differences = [1 / 3, 1 / 4, -1 / 12, 1 / 2]
    # 16 patterns; the sum seen is 1; |sum| >= 1 for: all as seen (1), -1/12 turned (1 1/6), and both mirrored
    assert sign_flip_p(differences) == pytest.approx(4 / 16)


def test_differences_on_no_grid_are_left_to_student() -> None:
    # R 4: t.test(sleep1 - sleep2) prints p = 0.002833 (Student 1908; scaled here, which p does not see)
    sleep = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4]
    assert sign_flip_p([value / 7.13 for value in sleep]) == pytest.approx(0.002833, abs=1e-6)


def test_the_interval_as_bonett_and_price_compute_it() -> None:
    # their formula by hand for 14 and 5 discordant of 50: (15 - 6) / 52, sqrt((21/52 - (9/52)^2) / 52); t for z
    interval = difference_interval(paired(14, 5, same=31))
    mean, error = 9 / 52, ((21 / 52 - (9 / 52) ** 2) / 52) ** 0.5
    t = 2.0095752  # Student's t, 49 degrees of freedom, 97.5 % (SciPy 1.17)
    assert interval.centre == pytest.approx(9 / 50)
    assert interval.low == pytest.approx(mean - t * error, abs=1e-6)
    assert interval.high == pytest.approx(mean + t * error, abs=1e-6)


def test_agreement_on_a_few_tasks_is_no_certainty() -> None:
    interval = difference_interval([0.0] * 12)
    assert interval.low is not None
    assert interval.high is not None
    assert interval.low < -0.15
    assert interval.high > 0.15
    worst = least_difference([0.0] * 12, alpha=0.05)
    assert worst is not None
    assert worst < -0.15
    worst = least_difference([0.0] * 200, alpha=0.05)
    assert worst is not None
    assert worst > -0.05


def test_one_unit_tells_nothing() -> None:
    assert difference_interval([1.0]).low is None
    assert least_difference([1.0], alpha=0.05) is None
    with pytest.raises(ValueError):
        difference_interval([])


def test_holm_as_in_his_procedure() -> None:
    # R 4: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") prints 0.03 0.06 0.06 0.02
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx((0.03, 0.06, 0.06, 0.02))
    assert holm([0.9, 0.8]) == (1.0, 1.0)
    assert holm([]) == ()
