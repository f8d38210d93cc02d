"""How long the server keeps an answer, in words; the policy in force is the person's (`use_policy`). No Qt."""

from __future__ import annotations

from typing import Literal

from desktop_app.domain.jobs import Job
from desktop_app.domain.retention import is_gone, keeping_of
from desktop_app.language import later, tr
from desktop_app.ui import formats

_REPORT = later("You may close the window: it goes on at the server, and the report is fetched when Ponder runs again.")
_ANSWER = later("You may close the window: it goes on at the server, and the answer is fetched when Ponder runs again.")
_REPORT_IN_MINUTES = later(
    "Leave Ponder open: this report is deleted at the server about 10 minutes after it is ready, "
    "and must be fetched before."
)
_ANSWER_IN_MINUTES = later(
    "Leave Ponder open: this answer is deleted at the server about 10 minutes after it is ready, "
    "and must be fetched before."
)


class _Policy:
    """The setting `jobs.kept_for`, as the window last heard it."""

    kept_for = "usual"


def use_policy(kept_for: str) -> None:
    """Words from now on follow this choice."""
    _Policy.kept_for = kept_for


def is_short() -> bool:
    """Whether answers are kept for minutes only."""
    return _Policy.kept_for == "short"


def kept_left(job: Job, now: float) -> float | None:
    """Seconds that the server still has it; None where nobody knows."""
    keeping = keeping_of(job, short=is_short())
    if keeping is None:
        return None
    return 0.0 if is_gone(job) else keeping.left(now)


def kept_words(job: Job, now: float) -> str:
    """ "29 d 4 h", "8:12", "gone": for a column."""
    keeping = keeping_of(job, short=is_short())
    if keeping is None:
        return formats.NOTHING
    left = kept_left(job, now)
    if left is None:
        return tr("10 min after")
    return formats.duration(left) if left > 0 else tr("gone")


def kept_sentence(job: Job, now: float) -> str:
    """ "until about 21 Dec 2026, 14:03 (30 days after it was sent)"; empty where nobody knows."""
    keeping = keeping_of(job, short=is_short())
    if keeping is None:
        return ""
    if is_gone(job):
        return tr("no longer")
    if keeping.until is None:
        return tr("about 10 minutes after it is ready")
    since = tr("10 minutes after it was ready") if keeping.minutes_only else tr("30 days after it was sent")
    gone = keeping.until <= now
    until = formats.date_time(keeping.until)
    if gone:
        return tr("deleted since about {until} ({since})", until=until, since=since)
    return tr("until about {until} ({since})", until=until, since=since)


def close_words(job: Job, what: Literal["report", "answer"]) -> str:
    """Whether a person may close Ponder while this runs."""
    keeping = keeping_of(job, short=is_short())
    short = keeping is not None and keeping.minutes_only
    if what == "report":
        return tr(_REPORT_IN_MINUTES) if short else tr(_REPORT)
    return tr(_ANSWER_IN_MINUTES) if short else tr(_ANSWER)
