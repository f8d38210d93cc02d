"""Student's t against printed tables and independently computed values."""

from __future__ import annotations

import pytest

from desktop_app.domain.statistics.quantiles import normal_quantile, student_t_quantile, student_t_tail


@pytest.mark.parametrize(
    ("freedom", "quantile"),
    # Abramowitz and Stegun, table 26.10; more digits from SciPy 1.17, stats.t.ppf(0.975, freedom)
    [(1, 12.706204736), (2, 4.302652730), (5, 2.570581836), (10, 2.228138852), (30, 2.042272456), (100, 1.983971519)],
)
def test_quantiles_of_student(freedom: int, quantile: float) -> None:
    assert student_t_quantile(0.975, freedom) == pytest.approx(quantile, abs=1e-8)
    assert student_t_quantile(0.025, freedom) == pytest.approx(-quantile, abs=1e-8)
    assert student_t_tail(quantile, freedom) == pytest.approx(0.025, abs=1e-9)


def test_tails_of_student() -> None:
    # SciPy 1.17, stats.t.sf
    assert student_t_tail(2.0, 3) == pytest.approx(0.06966298427942152)
    assert student_t_tail(2.0, 12) == pytest.approx(0.03432750701904298)
    assert student_t_tail(-2.0, 12) == pytest.approx(1 - 0.03432750701904298)
    assert student_t_tail(0.0, 7) == pytest.approx(0.5)


def test_many_degrees_of_freedom_are_nearly_normal() -> None:
    assert student_t_quantile(0.95, 1e6) == pytest.approx(normal_quantile(0.95), abs=1e-5)


@pytest.mark.parametrize(("probability", "freedom"), [(0.0, 3), (1.0, 3), (0.5, 0), (0.9, -1)])
def test_what_has_no_quantile(probability: float, freedom: float) -> None:
    with pytest.raises(ValueError):
        student_t_quantile(probability, freedom)
