"""Numbers, money, times and dates as a person reads them; no Qt, so that presenters may use it.

Digits are grouped and points are set as `use_number_style` says (the system's way, told once at start-up).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import ROUND_HALF_UP, Decimal

from desktop_app.domain.usage import Cost, CostBasis, CostRange

PRICE_UNKNOWN = "price unknown"
NOTHING = "—"


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """The characters of the person's locale."""

    group: str = ","
    point: str = "."


_style = NumberStyle()


def use_number_style(style: NumberStyle) -> None:
    """Write numbers this way from now on."""
    global _style
    _style = style


def number(value: int | float | Decimal | None, decimals: int = 0) -> str:
    """ "1,024" or "3.14"; a dash for None."""
    if value is None:
        return NOTHING
    plain = f"{value:,.{decimals}f}"
    if _style == NumberStyle():
        return plain
    return plain.replace(",", "\0").replace(".", _style.point).replace("\0", _style.group)


def compact(value: int) -> str:
    """ "950", "12.4k", "1.2M": a count for narrow places."""
    for size, unit in ((1_000_000, "M"), (1_000, "k")):
        if value >= size:
            short = value / size
            return f"{number(short, 0 if short >= 100 or value % size == 0 else 1)}{unit}"
    return str(value)


def percent(share: float, decimals: int = 0) -> str:
    """0.38 → "38 %"."""
    return f"{number(share * 100, decimals)} %"


def plural(count: int, one: str, many: str = "") -> str:
    """ "1 turn", "3 turns", "1,024 entries"."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def file_size(size: int) -> str:
    """Bytes as "812 bytes", "5.2 MB" (units of 1000)."""
    if size < 1000:
        return plural(size, "byte")
    value = float(size)
    for unit in ("kB", "MB", "GB"):
        value /= 1000
        if value < 999.95 or unit == "GB":
            return f"{number(value, 0 if value >= 100 else 1)} {unit}"
    raise AssertionError("unreachable")


def _money_decimals(usd: Decimal) -> int:
    if usd == 0 or usd >= Decimal("0.1"):
        return 2
    if usd >= Decimal("0.01"):
        return 3
    return min(6, 1 - usd.adjusted())  # two digits that mean something


def money(usd: Decimal | float | None) -> str:
    """ "$4.12", "$0.012", "$0.0031"; "price unknown" for None, never 0."""
    if usd is None:
        return PRICE_UNKNOWN
    value = Decimal(str(usd))
    sign = "-" if value < 0 else ""
    value = abs(value)
    if 0 < value < Decimal("0.000001"):
        return f"<${number(Decimal('0.000001'), 6)}"
    return f"{sign}${number(value, _money_decimals(value))}"


def money_short(usd: Decimal | float | None) -> str:
    """Like `money`, with whole dollars as "$20" and never more than cents: for caps and sums."""
    if usd is None:
        return PRICE_UNKNOWN
    value = Decimal(str(usd)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    if value == 0 and usd:
        return f"<${number(0.01, 2)}"
    return f"${number(value, 0 if value == value.to_integral_value() else 2)}"


def cost(value: Cost) -> str:
    """ "$0.012"; "≈ $0.012" for an estimate; "$0.012 simulated" in the demo; "price unknown"."""
    if value.usd is None:
        return PRICE_UNKNOWN
    if value.basis is CostBasis.SIMULATED:
        return f"{money(value.usd)} simulated"
    return f"≈ {money(value.usd)}" if value.basis is CostBasis.ESTIMATE else money(value.usd)


def cost_range(value: CostRange) -> str:
    """ "≈ $0.01–0.03", "≈ $6–9"; "price unknown" when an end is unknown."""
    if value.low is None or value.high is None:
        return PRICE_UNKNOWN
    high = value.high
    fine = min(6, -high.adjusted()) if high else 2
    decimals = 0 if high >= 5 and value.low >= 1 else 2 if high >= Decimal("0.01") else max(2, fine)
    low_text, high_text = number(value.low, decimals), number(high, decimals)
    return f"≈ ${high_text}" if low_text == high_text else f"≈ ${low_text}–{high_text}"


def duration(seconds: float | None) -> str:
    """ "0.4 s", "9.1 s", "42 s", "12:40", "3:12:05", "2 d 3 h"; a dash for None."""
    if seconds is None:
        return NOTHING
    if seconds < 9.95:
        return f"{number(max(0.0, seconds), 1)} s"
    if seconds < 59.5:
        return f"{seconds:.0f} s"
    if seconds < 48 * 3600:
        return stopwatch(seconds)
    days, rest = divmod(round(seconds), 86_400)
    return f"{days} d {rest // 3600} h"


def stopwatch(seconds: float) -> str:
    """ "0:07", "12:40", "3:12:05": for what runs or counts down (never negative)."""
    minutes, second = divmod(max(0, round(seconds)), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def day(moment: float, zone: tzinfo | None = None) -> str:
    """A Unix time as "11 Dec 2026", in the person's time zone unless told otherwise."""
    return _date_words(_local(moment, zone), with_year=True)


def date_time(moment: float, zone: tzinfo | None = None) -> str:
    """A Unix time as "11 Dec 2026, 14:05"."""
    local = _local(moment, zone)
    return f"{_date_words(local, with_year=True)}, {local:%H:%M}"


def when(moment: float, now: float, zone: tzinfo | None = None) -> str:
    """A past Unix time beside `now`: "just now", "5 min ago", "14:05", "yesterday", "Mon", "21 Nov", "21 Nov 2025"."""
    age = now - moment
    if -60 < age < 45:
        return "just now"
    if 0 < age < 3570:
        return f"{max(1, round(age / 60))} min ago"
    local, today = _local(moment, zone), _local(now, zone)
    days = (today.date() - local.date()).days
    if days == 0:
        return f"{local:%H:%M}"
    if days == 1:
        return "yesterday"
    if 1 < days < 7:
        return _WEEKDAYS[local.weekday()]
    return _date_words(local, with_year=local.year != today.year)


def day_group(moment: float, now: float, zone: tzinfo | None = None) -> str:
    """The heading of a list: "Today", "Yesterday", "This week", "This month", "October 2026"."""
    local, today = _local(moment, zone), _local(now, zone)
    days = (today.date() - local.date()).days
    if days <= 0:
        return "Today"
    if days == 1:
        return "Yesterday"
    if days < 7:
        return "This week"
    if (local.year, local.month) == (today.year, today.month):
        return "This month"
    return f"{_MONTHS[local.month - 1]} {local.year}"


def in_days(moment: float, now: float) -> str:
    """A future Unix time: "in 21 days", "tomorrow", "today"; "3 days ago" when past."""
    start = datetime.fromtimestamp(now, UTC)
    days = (datetime.fromtimestamp(moment, UTC) - start) // timedelta(days=1)
    if days < 0:
        return f"{plural(-days, 'day')} ago"
    return "today" if days == 0 else "tomorrow" if days == 1 else f"in {plural(days, 'day')}"


# Not strftime("%b"): the texts of Ponder are English whatever the locale.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _local(moment: float, zone: tzinfo | None) -> datetime:
    utc = datetime.fromtimestamp(moment, UTC)
    return utc.astimezone(zone)


def _date_words(local: datetime, *, with_year: bool) -> str:
    short = f"{local.day} {_MONTHS[local.month - 1][:3]}"
    return f"{short} {local.year}" if with_year else short
