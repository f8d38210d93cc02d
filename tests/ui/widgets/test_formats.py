"""Numbers, money, times and dates as a person reads them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from desktop_app.domain.usage import Cost, CostBasis, CostRange
from desktop_app.ui import formats
from desktop_app.ui.formats import NumberStyle, use_number_style


@pytest.fixture
def german() -> Iterator[None]:
    use_number_style(NumberStyle(group=".", point=","))
    yield
    use_number_style(NumberStyle())


@pytest.mark.parametrize(
    ("usd", "text"),
    [
        ("0", "$0.00"), ("4.12", "$4.12"), ("20", "$20.00"), ("1234.5", "$1,234.50"), ("0.25", "$0.25"),
        ("0.012", "$0.012"), ("0.0031", "$0.0031"), ("0.000042", "$0.000042"), ("0.0000001", "<$0.000001"),
        (None, "price unknown"), ("-1.5", "-$1.50"),
    ],
)  # fmt: skip
def test_money(usd: str | None, text: str) -> None:
    assert formats.money(Decimal(usd) if usd is not None else None) == text


@pytest.mark.parametrize(
    ("usd", "text"),
    [("20", "$20"), ("1.84", "$1.84"), ("0", "$0"), ("0.001", "<$0.01"), ("1.8449", "$1.84"), (None, "price unknown")],
)
def test_sums_and_caps(usd: str | None, text: str) -> None:
    assert formats.money_short(Decimal(usd) if usd is not None else None) == text


def test_a_cost_says_what_it_is() -> None:
    usd = Decimal("0.012")
    assert formats.cost(Cost(usd)) == "$0.012"
    assert formats.cost(Cost(usd, CostBasis.ESTIMATE)) == "≈ $0.012"
    assert formats.cost(Cost(usd, CostBasis.SIMULATED)) == "$0.012 simulated"
    assert formats.cost(Cost(None, CostBasis.UNKNOWN)) == "price unknown"


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        ("0.012", "0.031", "≈ $0.01–0.03"), ("6.1", "9.4", "≈ $6–9"), ("0.0012", "0.0042", "≈ $0.001–0.004"),
        ("0.02", "0.02", "≈ $0.02"), ("1.5", "2.25", "≈ $1.50–2.25"), (None, "2", "price unknown"),
        ("0", "0", "≈ $0.00"), ("0.48", "8.3", "≈ $0.48–8.30"),
    ],
)  # fmt: skip
def test_an_estimate_is_a_range(low: str | None, high: str | None, text: str) -> None:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    assert formats.cost_range(CostRange(*ends)) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.42, "0.4 s"), (9.1, "9.1 s"), (9.97, "10 s"), (42, "42 s"), (59.7, "1:00"), (760, "12:40"),
        (11525, "3:12:05"), (183_600, "2 d 3 h"), (None, "—"),
    ],
)  # fmt: skip
def test_durations(seconds: float | None, text: str) -> None:
    assert formats.duration(seconds) == text


def test_a_countdown_never_goes_below_nothing() -> None:
    assert formats.stopwatch(7) == "0:07"
    assert formats.stopwatch(-3) == "0:00"


@pytest.mark.parametrize(
    ("value", "text"), [(950, "950"), (1000, "1k"), (12_400, "12.4k"), (128_000, "128k"), (1_250_000, "1.2M")]
)
def test_compact_counts(value: int, text: str) -> None:
    assert formats.compact(value) == text


def test_grouping_follows_the_system(german: None) -> None:
    assert formats.number(1_234_567) == "1.234.567"
    assert formats.number(3.14159, 2) == "3,14"
    assert formats.money(Decimal("1234.5")) == "$1.234,50"
    assert formats.duration(9.1) == "9,1 s"


def test_small_words() -> None:
    assert formats.plural(1, "turn") == "1 turn"
    assert formats.plural(1024, "entry", "entries") == "1,024 entries"
    assert formats.file_size(1) == "1 byte"
    assert formats.file_size(5_200_000) == "5.2 MB"
    assert formats.file_size(999_999) == "1.0 MB"
    assert formats.percent(0.38) == "38 %"
    assert formats.number(None) == "—"


NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC).timestamp()  # a Friday


@pytest.mark.parametrize(
    ("age", "text"),
    [
        (timedelta(seconds=10), "just now"), (timedelta(minutes=5), "5 min ago"), (timedelta(hours=2), "10:00"),
        (timedelta(hours=13), "yesterday"), (timedelta(days=3), "Tue"), (timedelta(days=40), "11 Oct"),
        (timedelta(days=400), "16 Oct 2025"),
    ],
)  # fmt: skip
def test_past_moments(age: timedelta, text: str) -> None:
    assert formats.when(NOON - age.total_seconds(), NOON, UTC) == text


def test_dates_are_in_the_persons_time_zone() -> None:
    late = datetime(2026, 12, 11, 23, 30, tzinfo=UTC).timestamp()
    assert formats.day(late, UTC) == "11 Dec 2026"
    assert formats.date_time(late, timezone(timedelta(hours=2))) == "12 Dec 2026, 01:30"


@pytest.mark.parametrize(
    ("days", "text"), [(0, "Today"), (1, "Yesterday"), (4, "This week"), (15, "This month"), (40, "October 2026")]
)
def test_groups_of_a_list(days: int, text: str) -> None:
    assert formats.day_group(NOON - days * 86_400, NOON, UTC) == text


@pytest.mark.parametrize(("days", "text"), [(21, "in 21 days"), (1, "tomorrow"), (0, "today"), (-3, "3 days ago")])
def test_days_ahead(days: int, text: str) -> None:
    assert formats.in_days(NOON + days * 86_400, NOON) == text


# -- other currencies ------------------------------------------------------------------------------------------


@pytest.fixture
def euros() -> Iterator[None]:
    formats.use_currency("EUR", Decimal("0.92"))
    yield
    formats.use_currency("USD", Decimal(1))


@pytest.mark.usefixtures("euros")
def test_another_currency_is_marked_as_converted_and_keeps_the_dollars_where_one_decides() -> None:
    assert formats.money(Decimal("4.12")) == "≈ €3.79"
    assert formats.money_short(Decimal("20")) == "≈ €18.40"
    assert formats.money_short(Decimal("0.001")) == "<€0.01"
    assert formats.money(None) == "price unknown"
    assert formats.money_both(Decimal("20")) == "$20 (≈ €18.40)"
    assert formats.dollars(Decimal("20")) == "$20"
    assert formats.cost_range(CostRange(Decimal("6.1"), Decimal("9.4"))) == "≈ €6–9"
    assert formats.cost_range_both(CostRange(Decimal("6.1"), Decimal("9.4"))) == "≈ €6–9 ($6–9)"


@pytest.mark.usefixtures("euros")
def test_a_converted_actual_is_told_from_an_estimate() -> None:
    assert formats.cost(Cost(Decimal("0.012"))) == "≈ €0.011"
    assert formats.cost(Cost(Decimal("0.012"), CostBasis.ESTIMATE)) == "≈ €0.011 (estimate)"
    assert formats.cost(Cost(Decimal("0.012"), CostBasis.SIMULATED)) == "≈ €0.011 simulated"


@pytest.mark.parametrize(
    ("code", "rate", "text"),
    [
        ("JPY", "151", "≈ ¥622"), ("KRW", "1390", "≈ ₩5,727"), ("SEK", "10.5", "≈ SEK 43.26"),
        ("CHF", "0.8", "≈ CHF 3.30"), ("BRL", "5.4", "≈ R$22.25"),
    ],
)  # fmt: skip
def test_each_currency_has_its_sign_and_its_decimals(code: str, rate: str, text: str) -> None:
    formats.use_currency(code, Decimal(rate))
    try:
        assert formats.money(Decimal("4.12")) == text
    finally:
        formats.use_currency("USD", Decimal(1))


@pytest.mark.parametrize("rate", ["0", "1", "-2"])
def test_without_a_rate_money_stays_in_dollars(rate: str) -> None:
    formats.use_currency("EUR", Decimal(rate))
    assert formats.money(Decimal("4.12")) == "$4.12"
    assert not formats.rate_is_set("EUR", Decimal(rate))


def test_whoever_shows_money_hears_of_another_currency() -> None:
    heard: list[str] = []
    end = formats.currency.watch(lambda shown: heard.append(formats.money_short(Decimal(20))))
    formats.use_currency("GBP", Decimal("0.75"))
    formats.use_currency("USD", Decimal(1))
    end()
    assert heard == ["$20", "≈ £15", "$20"]


def test_a_low_end_that_is_something_is_not_shown_as_nothing() -> None:
    assert formats.cost_range(CostRange(Decimal("0.004"), Decimal("0.05"))) == "≈ $0.004–0.05"
    assert formats.cost_range(CostRange(Decimal("0.00005"), Decimal("0.0002"))) == "≈ $0.00005–0.0002"
