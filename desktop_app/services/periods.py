"""Days and months on the user's own clock, right also where a clock change makes a day 23 or 25 hours long.

All times are seconds since the epoch, UTC; the time zone is the system's, as `look_up_zone` found it last.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from desktop_app.domain.identifiers import Timestamp

Period = tuple[Timestamp, Timestamp]
"""From (included) to (excluded)."""


def look_up_zone() -> None:
    """Ask the system for its time zone again: a laptop travels while Ponder runs."""
    if hasattr(time, "tzset"):  # elsewhere than on Windows, where a program keeps the zone it began with
        time.tzset()


def day_of(moment: Timestamp) -> date:
    """The user's day a moment lies in."""
    return datetime.fromtimestamp(moment).date()  # noqa: DTZ006 - the user's own clock on purpose


def start_of(day: date) -> Timestamp:
    """The first moment of a user's day."""
    # a naive midnight is understood in the system's zone; where the clocks skip midnight it is the first moment after
    return datetime(day.year, day.month, day.day).timestamp()  # noqa: DTZ001


def day_bounds(now: Timestamp) -> Period:
    """Start and end of the user's day."""
    today = day_of(now)
    return start_of(today), start_of(today + timedelta(days=1))


def month_bounds(now: Timestamp) -> Period:
    """Start and end of the user's calendar month."""
    first = day_of(now).replace(day=1)
    return start_of(first), start_of((first + timedelta(days=32)).replace(day=1))


def days_in(period: Period) -> Iterator[date]:
    """Every user's day that a period touches, in order."""
    day, end = day_of(period[0]), period[1]
    while start_of(day) < end:
        yield day
        day += timedelta(days=1)
