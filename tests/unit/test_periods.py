"""Days and months are the user's own, across clock changes and time zones."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from desktop_app.services.periods import day_bounds, day_of, days_in, month_bounds, start_of

HOUR = 3600.0


@pytest.fixture
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The system's time zone, set as a person's computer has it."""
    name: str = request.param
    monkeypatch.setenv("TZ", name)
    time.tzset()
    yield name
    monkeypatch.undo()
    time.tzset()


def utc(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> float:
    return datetime(year, month, day, hour, minute, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("zone", "moment", "start", "hours"),
    [
        ("UTC", utc(2026, 11, 21, 12), utc(2026, 11, 21), 24),
        # spring forward: the night of 29 March 2026 has no 02:00 to 03:00
        ("Europe/Berlin", utc(2026, 3, 29, 12), utc(2026, 3, 28, 23), 23),
        # fall back: 25 October 2026 has 02:00 to 03:00 twice
        ("Europe/Berlin", utc(2026, 10, 25, 12), utc(2026, 10, 24, 22), 25),
        ("America/New_York", utc(2026, 3, 8, 20), utc(2026, 3, 8, 5), 23),
        ("America/New_York", utc(2026, 11, 1, 20), utc(2026, 11, 1, 4), 25),
        # half an hour: Lord Howe Island
        ("Australia/Lord_Howe", utc(2026, 10, 3, 20), utc(2026, 10, 3, 13, 30), 23.5),
        ("Asia/Kathmandu", utc(2026, 6, 1, 0), utc(2026, 5, 31, 18, 15), 24),
        # the clocks skip midnight itself: Beirut goes from 00:00 to 01:00
        ("Asia/Beirut", utc(2026, 3, 29, 9), utc(2026, 3, 28, 22), 23),
        ("Pacific/Kiritimati", utc(2026, 11, 21, 9), utc(2026, 11, 20, 10), 24),
    ],
    indirect=["zone"],
)
def test_a_day_is_as_long_as_the_clock_makes_it(zone: str, moment: float, start: float, hours: float) -> None:
    assert day_bounds(moment) == (start, start + hours * HOUR), zone


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/Santiago", "Asia/Beirut", "Asia/Seoul"], indirect=True)
def test_every_moment_of_a_year_lies_in_exactly_one_day_and_month(zone: str) -> None:
    moment, end = utc(2026, 1, 1), utc(2027, 1, 2)
    days = set()
    while moment < end:
        day = day_bounds(moment)
        assert day[0] <= moment < day[1], (zone, moment)
        assert day_of(day[0]) == day_of(moment)
        assert day_bounds(day[1])[0] == day[1], "the next day begins where this one ends"
        month = month_bounds(moment)
        assert month[0] <= day[0] < day[1] <= month[1]
        days.add(day_of(moment))
        moment += 1750.0
    assert len(days) >= 366


@pytest.mark.parametrize("zone", ["Europe/Berlin"], indirect=True)
def test_months_end_where_the_next_begins_also_in_december_and_february(zone: str) -> None:
    assert zone
    assert month_bounds(utc(2026, 12, 31, 22, 30)) == (utc(2026, 11, 30, 23), utc(2026, 12, 31, 23))
    assert month_bounds(utc(2026, 12, 31, 23, 30))[0] == utc(2026, 12, 31, 23)
    assert month_bounds(utc(2028, 2, 29, 12)) == (utc(2028, 1, 31, 23), utc(2028, 2, 29, 23))
    # March 2026 is an hour short
    first, after = month_bounds(utc(2026, 3, 15))
    assert after - first == 31 * 24 * HOUR - HOUR


@pytest.mark.parametrize("zone", ["America/New_York"], indirect=True)
def test_a_period_names_its_days_in_order(zone: str) -> None:
    assert zone
    week = (start_of(date(2026, 10, 30)), start_of(date(2026, 11, 3)))
    assert [day.day for day in days_in(week)] == [30, 31, 1, 2]
    assert list(days_in((week[0], week[0]))) == []
