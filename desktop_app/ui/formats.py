"""Numbers, money, times and dates as a person reads them; no Qt, so that presenters may use it.

Digits are grouped and points are set as `language.use_number_style` says (the system's way, told once at start-up).
Money is kept in US dollars everywhere and shown in the currency in force (`use_currency`), marked as the person's own
rate.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import ROUND_HALF_UP, Decimal

from desktop_app import language
from desktop_app.domain.usage import Cost, CostBasis, CostRange
from desktop_app.language import NumberStyle as NumberStyle
from desktop_app.language import later, tr, trn
from desktop_app.language import use_number_style as use_number_style

PRICE_UNKNOWN = later("price unknown")
NOTHING = "—"


def number(value: int | float | Decimal | None, decimals: int = 0) -> str:
    """ "1,024" or "3.14"; a dash for None."""
    return NOTHING if value is None else language.number(value, decimals)


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
        return trn("{n} byte", "{n} bytes", size)
    value = float(size)
    for unit in ("kB", "MB", "GB"):
        value /= 1000
        if value < 999.95 or unit == "GB":
            return f"{number(value, 0 if value >= 100 else 1)} {unit}"
    raise AssertionError("unreachable")


# -- money -----------------------------------------------------------------------------------------------------

_SYMBOLS = {
    "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "KRW": "₩", "CNY": "CN¥", "INR": "₹", "CAD": "CA$", "AUD": "A$",
    "BRL": "R$", "MXN": "MX$", "ILS": "₪",
}  # fmt: skip
"""Every other currency is told by its code: a glyph that half of the fonts lack is none."""
_NO_CENTS = frozenset({"JPY", "KRW"})


@dataclass(frozen=True, slots=True)
class Currency:
    """What money is shown in, and how many units of it the person says one US dollar is."""

    code: str = "USD"
    per_dollar: Decimal = Decimal(1)

    @property
    def foreign(self) -> bool:
        """Whether figures are converted, so that they are only as good as the person's rate."""
        return self.code != "USD"

    @property
    def sign(self) -> str:
        """What stands before an amount."""
        return _SYMBOLS.get(self.code, f"{self.code} ")

    @property
    def cents(self) -> int:
        """Decimals of an ordinary amount."""
        return 0 if self.code in _NO_CENTS else 2


DOLLARS = Currency()


class CurrencyInForce:
    """What shows money watches it, and shows it again when it changes."""

    def __init__(self) -> None:
        self.value = DOLLARS
        self._watchers: list[Callable[[Currency], None]] = []

    def set(self, value: Currency) -> None:
        """Show money in this one from now on."""
        if value != self.value:
            self.value = value
            for watcher in tuple(self._watchers):
                watcher(value)

    def watch(self, watcher: Callable[[Currency], None], *, at_once: bool = True) -> Callable[[], None]:
        """Call `watcher` on every change, and now unless told otherwise; returns a function that ends it."""
        self._watchers.append(watcher)
        if at_once:
            watcher(self.value)
        return lambda: self._watchers.remove(watcher) if watcher in self._watchers else None


currency = CurrencyInForce()


def rate_is_set(code: str, rate: Decimal) -> bool:
    """Whether money can be shown in a currency: a rate of 0 or of 1 was never set by anybody."""
    return code == "USD" or (rate > 0 and rate != 1)


def use_currency(code: str, rate: Decimal) -> None:
    """Show money in a currency from now on, `rate` units of it for a dollar; without a rate it stays in dollars."""
    currency.set(Currency(code, rate) if code != "USD" and rate_is_set(code, rate) else DOLLARS)


def _decimals(amount: Decimal, cents: int) -> int:
    """As many as an amount needs to say something: cents, or two digits that mean something."""
    if amount == 0 or amount >= Decimal("0.1") * 10 ** (2 - cents):
        return cents
    if cents == 2 and amount >= Decimal("0.01"):
        return 3
    return min(6, 1 - amount.adjusted())


def _amount(usd: Decimal, shown: Currency) -> str:
    """ "$4.12", "-€3.79", "<$0.000001": an amount of dollars in a currency, with its sign and no mark."""
    value = usd * shown.per_dollar
    minus = "-" if value < 0 else ""
    value = abs(value)
    if 0 < value < Decimal("0.000001"):
        return f"<{shown.sign}{number(Decimal('0.000001'), 6)}"
    return f"{minus}{shown.sign}{number(value, _decimals(value, shown.cents))}"


def _short_amount(usd: Decimal, shown: Currency) -> str:
    smallest = Decimal(1).scaleb(-shown.cents)
    value = (usd * shown.per_dollar).quantize(smallest, ROUND_HALF_UP)
    if value == 0 and usd:
        return f"<{shown.sign}{number(smallest, shown.cents)}"
    minus = "-" if value < 0 else ""
    whole = value == value.to_integral_value()
    return f"{minus}{shown.sign}{number(abs(value), 0 if whole else shown.cents)}"


def _marked(amount: str) -> str:
    """Converted money is only as good as the person's rate."""
    return f"≈ {amount}" if currency.value.foreign and not amount.startswith("<") else amount


def money(usd: Decimal | float | None) -> str:
    """ "$4.12", "$0.012", "$0.0031"; "≈ €3.79" in another currency; "price unknown" for None, never 0."""
    if usd is None:
        return tr(PRICE_UNKNOWN)
    return _marked(_amount(Decimal(str(usd)), currency.value))


def amount_in(usd: Decimal, shown: Currency) -> str:
    """ "€18.40": dollars in a currency that need not be the one in force."""
    return _short_amount(usd, shown)


def unbroken(text: str) -> str:
    """A sentence in which "≈" stays on the line of its sum."""
    return text.replace("≈ ", "≈\u00a0")


def money_short(usd: Decimal | float | None) -> str:
    """Like `money`, with whole dollars as "$20" and never more than cents: for caps and sums."""
    if usd is None:
        return tr(PRICE_UNKNOWN)
    return _marked(_short_amount(Decimal(str(usd)), currency.value))


def dollars(usd: Decimal | float | None) -> str:
    """ "$20", "$1.84": whatever the currency in force, for what is set and bound in dollars."""
    return tr(PRICE_UNKNOWN) if usd is None else _short_amount(Decimal(str(usd)), DOLLARS)


def money_both(usd: Decimal | float | None) -> str:
    """ "$20", or "$20 (≈ €18.40)" in another currency: where a decision is made, which is about dollars."""
    if not usd or not currency.value.foreign:
        return dollars(usd)
    return f"{dollars(usd)} ({money_short(usd)})"


def money_unit() -> str:
    """The unit of a column of bare amounts: "US$", or "EUR, at your rate"."""
    return tr("{code}, at your rate", code=currency.value.code) if currency.value.foreign else "US$"


def converted(usd: float) -> float:
    """An amount of dollars in the currency in force, for where its unit stands elsewhere."""
    return usd * float(currency.value.per_dollar)


def cost(value: Cost) -> str:
    """ "$0.012"; "≈ $0.012" for an estimate; "$0.012 simulated" in the demo; "price unknown".

    In another currency "≈" says that it is converted, so that an estimate is called so.
    """
    if value.usd is None:
        return tr(PRICE_UNKNOWN)
    if value.basis is CostBasis.SIMULATED:
        return tr("{usd} simulated", usd=money(value.usd))
    if value.basis is not CostBasis.ESTIMATE:
        return money(value.usd)
    return tr("{usd} (estimate)", usd=money(value.usd)) if currency.value.foreign else f"≈ {money(value.usd)}"


def cost_range(value: CostRange) -> str:
    """ "≈ $0.01–0.03", "≈ $6–9"; "price unknown" when an end is unknown."""
    if value.low is None or value.high is None:
        return tr(PRICE_UNKNOWN)
    return f"≈ {_range(value.low, value.high, currency.value)}"


def cost_range_both(value: CostRange) -> str:
    """ "≈ $6–9", or "≈ €5.50–8.30 ($6–9)" in another currency: where a decision is made."""
    if value.low is None or value.high is None or not currency.value.foreign:
        return cost_range(value)
    return f"{cost_range(value)} ({_range(value.low, value.high, DOLLARS)})"


def _range(low_usd: Decimal, high_usd: Decimal, shown: Currency) -> str:
    low, high = low_usd * shown.per_dollar, high_usd * shown.per_dollar
    fine = min(6, -high.adjusted()) if high else shown.cents
    decimals = 0 if high >= 5 and low >= 1 else shown.cents if high >= Decimal("0.01") else max(shown.cents, fine)
    if shown.cents == 0 and 0 < high < 10:
        decimals = min(6, 1 - high.adjusted())
    # a low end that is something is never shown as nothing
    vanishes = low > 0 and round(low, decimals) == 0
    low_text, high_text = number(low, min(6, -low.adjusted()) if vanishes else decimals), number(high, decimals)
    return f"{shown.sign}{high_text}" if low_text == high_text else f"{shown.sign}{low_text}–{high_text}"


def duration(seconds: float | None) -> str:
    """ "0.4 s", "9.1 s", "42 s", "12:40", "3:12:05", "2 d 3 h"; a dash for None."""
    if seconds is None:
        return NOTHING
    if seconds < 9.95:
        return tr("{seconds} s", seconds=number(max(0.0, seconds), 1))
    if seconds < 59.5:
        return tr("{seconds} s", seconds=f"{seconds:.0f}")
    if seconds < 48 * 3600:
        return stopwatch(seconds)
    days, rest = divmod(round(seconds), 86_400)
    return tr("{days} d {hours} h", days=days, hours=rest // 3600)


def stopwatch(seconds: float) -> str:
    """ "0:07", "12:40", "3:12:05": for what runs or counts down (never negative)."""
    minutes, second = divmod(max(0, round(seconds)), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def day(moment: float, zone: tzinfo | None = None) -> str:
    """A Unix time as "11 Dec 2026", in the person's time zone unless told otherwise."""
    return _date_words(_local(moment, zone), with_year=True)


def calendar_day(date_: date, *, with_year: bool = True) -> str:
    """A date as "11 Dec 2026", or "11 Dec"."""
    return _date_words(date_, with_year=with_year)


def date_time(moment: float, zone: tzinfo | None = None) -> str:
    """A Unix time as "11 Dec 2026, 14:05"."""
    local = _local(moment, zone)
    return tr("{day}, {time}", day=_date_words(local, with_year=True), time=f"{local:%H:%M}")


def date_time_to_second(moment: float, zone: tzinfo | None = None) -> str:
    """A Unix time as "11 Dec 2026, 14:05:09", where a moment is looked for in a log."""
    return f"{date_time(moment, zone)}:{_local(moment, zone):%S}"


def when(moment: float, now: float, zone: tzinfo | None = None) -> str:
    """A past Unix time beside `now`: "just now", "5 min ago", "14:05", "yesterday", "Mon", "21 Nov", "21 Nov 2025"."""
    age = now - moment
    if -60 < age < 45:
        return tr("just now")
    if 0 < age < 3570:
        return trn("{n} min ago", "{n} min ago", max(1, round(age / 60)))
    local, today = _local(moment, zone), _local(now, zone)
    days = (today.date() - local.date()).days
    if days == 0:
        return f"{local:%H:%M}"
    if days == 1:
        return tr("yesterday")
    if 1 < days < 7:
        return tr(_WEEKDAYS[local.weekday()])
    return _date_words(local, with_year=local.year != today.year)


def day_group(moment: float, now: float, zone: tzinfo | None = None) -> str:
    """The heading of a list: "Today", "Yesterday", "This week", "This month", "October 2026"."""
    local, today = _local(moment, zone), _local(now, zone)
    days = (today.date() - local.date()).days
    if days <= 0:
        return tr("Today")
    if days == 1:
        return tr("Yesterday")
    if days < 7:
        return tr("This week")
    if (local.year, local.month) == (today.year, today.month):
        return tr("This month")
    return tr("{month} {year}", month=tr(_MONTHS[local.month - 1]), year=local.year)


def in_days(moment: float, now: float) -> str:
    """A future Unix time: "in 21 days", "tomorrow", "today"; "3 days ago" when past."""
    start = datetime.fromtimestamp(now, UTC)
    days = (datetime.fromtimestamp(moment, UTC) - start) // timedelta(days=1)
    if days < 0:
        return trn("{n} day ago", "{n} days ago", -days)
    if days < 2:
        return tr("tomorrow") if days else tr("today")
    return trn("in {n} day", "in {n} days", days)


# Not strftime("%b"): dates are in Ponder's language whatever the locale
_MONTHS = (
    later("January"), later("February"), later("March"), later("April"), later("May"), later("June"), later("July"),
    later("August"), later("September"), later("October"), later("November"), later("December"),
)  # fmt: skip
_SHORT_MONTHS = (
    later("Jan"), later("Feb"), later("Mar"), later("Apr"), later("May"), later("Jun"), later("Jul"), later("Aug"),
    later("Sep"), later("Oct"), later("Nov"), later("Dec"),
)  # fmt: skip
_WEEKDAYS = (
    later("Mon"), later("Tue"), later("Wed"), later("Thu"), later("Fri"), later("Sat"), later("Sun"),
)  # fmt: skip


def _local(moment: float, zone: tzinfo | None) -> datetime:
    utc = datetime.fromtimestamp(moment, UTC)
    return utc.astimezone(zone)


def _date_words(local: date, *, with_year: bool) -> str:
    month = tr(_SHORT_MONTHS[local.month - 1])
    if with_year:
        return tr("{day} {month} {year}", day=local.day, month=month, year=local.year)
    return tr("{day} {month}", day=local.day, month=month)
