"""What a person is told of outside the window: one pop-up for many ends, and the hours in which there is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from desktop_app.domain.identifiers import JobId, Timestamp
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.language import tr, trn

MOST_TITLES = 3
LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class News:
    """A job that ended, is held, or needs its person."""

    job_id: JobId
    title: str
    status: JobStatus
    origin: JobOrigin
    reason: str = ""
    """What happened, where it did not go well."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One pop-up. `job_id` is what a click opens; None: there are several, in the tab of `origin`."""

    title: str
    text: str
    job_id: JobId | None
    origin: JobOrigin


def news_of(job: Job) -> News | None:
    """What is told of a job as it stands now; None where there is nothing to tell.

    Trials are looked at as a comparison, not one by one; but one that waits for its person is told.
    """
    waits = job.status in (JobStatus.HELD, JobStatus.UNCERTAIN)
    if not (waits or job.is_new):
        return None
    return News(job.id, job.title, job.status, job.origin, job.problem.happened if job.problem else "")


def telling_of(news: Sequence[News], *, after_quiet: bool = False, simulated: bool = False) -> Telling:
    """One pop-up for all of it; `news` is not empty. What needs a person comes first."""
    origins = {each.origin for each in news}
    origin = origins.pop() if len(origins) == 1 else JobOrigin.JOBS
    mark = tr(" Simulated, in the demo.") if simulated else ""
    if len(news) == 1:
        (one,) = news
        text = one.reason or (tr("Press to read it.") if one.status.terminal else tr("Press to decide."))
        return Telling(f"{_short(one.title)}: {_word(one.status)}", text + mark, one.job_id, origin)
    counts = Counter(_group(each.status) for each in news)
    parts = [words(counts[group]) for group, words in _GROUPS.items() if counts[group]]
    title = ", ".join(parts)
    urgent = sorted(news, key=lambda each: list(_GROUPS).index(_group(each.status)))
    titles = [_short(each.title) for each in urgent[:MOST_TITLES]]
    more = len(news) - len(titles)
    text = "; ".join(titles) + (tr("; and {more} more.", more=more) if more else ".")
    if after_quiet:
        text = tr("In your quiet hours: {text}", text=text)
    return Telling(title[:1].upper() + title[1:], text + mark, None, origin)


def _group(status: JobStatus) -> JobStatus:
    return JobStatus.FAILED if status.terminal and status is not JobStatus.COMPLETED else status


_GROUPS: dict[JobStatus, Callable[[int], str]] = {
    JobStatus.UNCERTAIN: lambda count: trn("{n} job needs you", "{n} jobs need you", count),
    JobStatus.HELD: lambda count: trn("{n} is held", "{n} are held", count),
    JobStatus.FAILED: lambda count: trn("{n} did not go well", "{n} did not go well", count),
    JobStatus.COMPLETED: lambda count: trn("{n} job done", "{n} jobs done", count),
}


def _word(status: JobStatus) -> str:
    return tr("needs you") if status is JobStatus.UNCERTAIN else status.label.lower()


def _short(title: str) -> str:
    title = " ".join(title.split()).rstrip(".")
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1]}…"


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From one time on the clock to another, each day, maybe over midnight. The same time twice means never.

    They are stretches of real time between two readings of the clock in the wall's time zone, so that the night in
    which the clock changes is quiet for an hour less or more, and an hour that comes twice begins nothing twice.
    """

    start: time
    end: time

    def left(self, now: Timestamp, zone: tzinfo | None = None) -> float:
        """Seconds until they are over, 0 where it is not quiet. `zone` None is the computer's own."""
        if self.start == self.end:
            return 0.0
        today = datetime.fromtimestamp(now, zone).date()
        for day in (today - timedelta(days=1), today):
            last = day if self.start < self.end else day + timedelta(days=1)
            begins, ends = _first(day, self.start, zone), _last(last, self.end, zone)
            if begins <= now < ends:
                return ends - now
        return 0.0


def clock_time(text: str) -> time:
    """The time that a setting such as "22:30" names. Raises ValueError for anything else."""
    return time.fromisoformat(text)


def _first(day: date, at: time, zone: tzinfo | None) -> Timestamp:
    """The first moment at which the clock reads so."""
    return datetime.combine(day, at, zone).timestamp()


def _last(day: date, at: time, zone: tzinfo | None) -> Timestamp:
    """The last such moment; for a reading that the clock skips, when it would have come without the change."""
    moment = datetime.combine(day, at, zone)
    return max(moment.timestamp(), moment.replace(fold=1).timestamp())
