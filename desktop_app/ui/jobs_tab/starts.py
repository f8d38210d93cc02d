"""When a job is to start: what the form keeps of it, and the words for it. No Qt."""

from __future__ import annotations

from datetime import datetime, timedelta

NOW = ""
"""What the form keeps for a job that starts as soon as it is its turn."""
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
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
    hour = f"at {local:%H:%M}"
    if days in (-1, 0, 1):
        return f"{('yesterday', 'today', 'tomorrow')[days + 1]} {hour}"
    day = f"{local.day} {_MONTHS[local.month - 1]}"
    if local.year == today.year:
        return f"on {_WEEKDAYS[local.weekday()]} {day} {hour}"
    return f"on {day} {local.year} {hour}"


def promise_words(start: str, now: float) -> str:
    """What a start chosen in a form means; empty for now."""
    moment = moment_of(start)
    if moment is None:
        return ""
    if moment <= now:
        return "That time has passed: it is sent at once."
    return f"Sent {start_words(moment, now)} if Ponder is open then, otherwise when it is next opened."


def _local(moment: float) -> datetime:
    return datetime.fromtimestamp(moment)  # noqa: DTZ006 - the person's own clock on purpose
