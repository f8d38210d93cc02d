"""When a job is to start: what the form keeps of it, and the words for it. No Qt."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop_app.language import later, tr

NOW = ""
"""What the form keeps for a job that starts as soon as it is its turn."""
_WEEKDAYS = (later("Mon"), later("Tue"), later("Wed"), later("Thu"), later("Fri"), later("Sat"), later("Sun"))
_MONTHS = (
    later("Jan"), later("Feb"), later("Mar"), later("Apr"), later("May"), later("Jun"), later("Jul"), later("Aug"),
    later("Sep"), later("Oct"), later("Nov"), later("Dec"),
)  # fmt: skip
_NEAR = (later("yesterday"), later("today"), later("tomorrow"))
_SOONEST = timedelta(minutes=30)


def moment_of(start: str) -> float | None:
    """A start as the form keeps it ("2026-11-21T18:00", on the person's own clock) in seconds since the epoch.

    None for now, and for what cannot be read.
    """
    try:
        return datetime.fromisoformat(start).timestamp() if start else None
    except (ValueError, OverflowError, OSError):
        return None


def start_of_moment(moment: float) -> str:
    """A moment as the form keeps it, to the minute."""
    return _local(moment).replace(second=0, microsecond=0).isoformat(timespec="minutes")


def suggested(now: float) -> str:
    """The next full hour that is at least half an hour away."""
    soonest = _local(now) + _SOONEST
    full = soonest.replace(minute=0, second=0, microsecond=0)
    return (full if full == soonest else full + timedelta(hours=1)).isoformat(timespec="minutes")


def start_words(moment: float, now: float) -> str:
    """ "today at 18:00", "tomorrow at 08:00", "on Mon 23 Nov at 08:00", "on 4 Jan 2027 at 08:00"."""
    local, today = _local(moment), _local(now)
    days = (local.date() - today.date()).days
    hour = f"{local:%H:%M}"
    if days in (-1, 0, 1):
        return tr("{day} at {hour}", day=tr(_NEAR[days + 1]), hour=hour)
    day = tr("{day} {month}", day=local.day, month=tr(_MONTHS[local.month - 1]))
    if local.year == today.year:
        return tr("on {weekday} {day} at {hour}", weekday=tr(_WEEKDAYS[local.weekday()]), day=day, hour=hour)
    return tr("on {day} {year} at {hour}", day=day, year=local.year, hour=hour)


def promise_words(start: str, now: float) -> str:
    """What a start chosen in a form means; empty for now."""
    moment = moment_of(start)
    if moment is None:
        return ""
    if moment <= now:
        return tr("That time has passed: it is sent at once.")
    return tr("Sent {start} if Ponder is open then, otherwise when it is next opened.", start=start_words(moment, now))


def _local(moment: float) -> datetime:
    return datetime.fromtimestamp(moment)  # noqa: DTZ006 - the person's own clock on purpose
