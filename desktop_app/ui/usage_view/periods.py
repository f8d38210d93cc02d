"""Which moments a person's choice of a period means, on their own clock."""

from __future__ import annotations

from datetime import date, timedelta

from desktop_app.domain.identifiers import Timestamp
from desktop_app.services.periods import Period, day_bounds, day_of, month_bounds, start_of
from desktop_app.ui import formats

WHOLE_BOOK = "all"


def bounds(key: str, own: tuple[date, date], now: Timestamp) -> Period:
    """From (included) to (excluded). "all" begins at 0; own dates in the wrong order are swapped."""
    today = day_of(now)
    tomorrow = day_bounds(now)[1]
    if key in ("7", "30"):
        return start_of(today - timedelta(days=int(key) - 1)), tomorrow
    if key == "month":
        return month_bounds(now)[0], tomorrow  # the days to come have nothing to show
    if key == "last-month":
        first = today.replace(day=1)
        return month_bounds(start_of(first - timedelta(days=1)))
    if key == WHOLE_BOOK:
        return 0.0, tomorrow
    if key == "own":
        first, last = sorted(own)
        return start_of(first), start_of(last + timedelta(days=1))
    return day_bounds(now)


def words(period: Period) -> str:
    """ "21 Nov 2026", "15 Nov 2026 – 21 Nov 2026"; empty for a period without a beginning."""
    if period[0] <= 0:
        return ""
    first, last = day_of(period[0]), day_of(period[1] - 1)
    if first == last:
        return formats.day(start_of(first))
    return f"{formats.day(start_of(first))} – {formats.day(start_of(last))}"
