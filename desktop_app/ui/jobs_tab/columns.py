"""The columns of the table of jobs: what each is called, says, and sorts by. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.usage import Usage
from desktop_app.language import later, tr
from desktop_app.ui import formats
from desktop_app.ui.holds import in_currency
from desktop_app.ui.jobs_tab.starts import start_words
from desktop_app.ui.retention_words import kept_left, kept_words

_PRIORITY_WORDS = {10: later("High"), 0: later("Normal"), -10: later("Low")}

SortKey = tuple[bool, float | str]
"""Whether there is nothing to sort by, and what to sort by."""


class Column(IntEnum):
    """The columns in their first order. Names are remembered, numbers are not: insert where it reads well."""

    STATUS = 0
    TITLE = 1
    MODEL = 2
    EFFORT = 3
    ORIGIN = 4
    TEMPLATE = 5
    TAGS = 6
    PRIORITY = 7
    SUBMITTED = 8
    STARTED = 9
    ELAPSED = 10
    NEXT_CHECK = 11
    INPUT = 12
    CACHED = 13
    CACHE_WRITTEN = 14
    OUTPUT = 15
    REASONING = 16
    SEARCHES = 17
    ESTIMATE = 18
    COST = 19
    ATTEMPTS = 20
    REASON = 21
    KEPT = 22
    RESPONSE_ID = 23


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """`text` and `value` get the job and the time (seconds since the epoch); a value of None sorts last.

    `longest` is a text as wide as they come: the column starts as wide as that.
    """

    header: str
    text: Callable[[Job, float], str]
    value: Callable[[Job, float], float | str | None]
    longest: str
    shown: bool = False
    number: bool = False
    hint: str = ""
    live: bool = False
    """Whether the text changes by itself while a job runs."""

    @property
    def name(self) -> str:
        """In the menu of columns."""
        return tr(self.hint or self.header)


ORIGIN_WORDS = {
    JobOrigin.JOBS: later("Jobs"),
    JobOrigin.PRO: later("Pro"),
    JobOrigin.COMPARISON: later("Compare"),
    JobOrigin.CHAT: later("Chat"),
}
_STATUS_ORDER = {status: number for number, status in enumerate(JobStatus)}
_EFFORT_ORDER = {effort: number for number, effort in enumerate(Effort)}
_RUNS = frozenset({JobStatus.SENDING, JobStatus.QUEUED, JobStatus.IN_PROGRESS})


def elapsed(job: Job, now: float) -> float | None:
    """Seconds it has run or ran; None where it does not run and never ended."""
    return job.elapsed(now) if job.status in _RUNS or job.status.terminal else None


def next_check(job: Job, now: float) -> float | None:
    """Seconds until it is asked about, or until it may start."""
    if job.starts_in(now):
        return job.starts_in(now)
    if not job.status.on_server or job.next_poll_at is None:
        return None
    return max(0.0, job.next_poll_at - now)


def status_words(job: Job, now: float) -> str:
    """Its status, and that it is stuck."""
    return tr("{label}, stuck", label=job.status.label) if job.is_stuck(now) else job.status.label


def reason_words(job: Job, now: float) -> str:
    """Why it is not further on, or failed; empty where all is as it should be."""
    if job.problem is not None:
        return in_currency(job.problem).happened
    if job.not_before is not None and job.starts_in(now):
        return tr("It starts {not_before}.", not_before=start_words(job.not_before, now))
    if job.is_stuck(now):
        return tr("The server has not begun it for {job}.", job=formats.duration(elapsed(job, now)))
    return ""


def usage(job: Job) -> Usage | None:
    """What it consumed, as the server told."""
    return job.answer.usage if job.answer else None


def _origin_words(job: Job, _: float) -> str:
    return tr(ORIGIN_WORDS[job.origin])


def _priority_words(priority: int) -> str:
    return tr(_PRIORITY_WORDS[priority]) if priority in _PRIORITY_WORDS else formats.number(priority)


def cost_words(job: Job) -> str:
    """What it cost; a dash while nobody knows, and where nothing was sent."""
    return formats.cost(job.cost) if job.status.terminal and job.sent_at is not None else formats.NOTHING


def _tokens(read: Callable[[Usage], int]) -> tuple[Callable[[Job, float], str], Callable[[Job, float], float | None]]:
    def value(job: Job, _: float) -> float | None:
        told = usage(job)
        return None if told is None else float(read(told))

    def text(job: Job, now: float) -> str:
        told = usage(job)
        return formats.NOTHING if told is None else formats.number(read(told))

    return text, value


def _elapsed_text(job: Job, now: float) -> str:
    seconds = elapsed(job, now)
    return formats.NOTHING if seconds is None else formats.stopwatch(seconds)


def _next_text(job: Job, now: float) -> str:
    left = next_check(job, now)
    if left is None:
        return formats.NOTHING if job.status.terminal else ""
    if left >= 24 * 3600:
        return formats.duration(left)
    return formats.stopwatch(left) if left >= 0.5 else tr("now")


def _when(moment: float | None, now: float) -> str:
    return formats.NOTHING if moment is None else formats.when(moment, now)


def _estimate_text(job: Job, _: float) -> str:
    return formats.cost_range(job.estimate) if job.estimate.high is not None else formats.NOTHING


def _money(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)


SPECS: dict[Column, ColumnSpec] = {
    Column.STATUS: ColumnSpec(
        later("Status"), status_words, lambda job, _: _STATUS_ORDER[job.status], later("In progress"), shown=True
    ),
    Column.TITLE: ColumnSpec(
        later("Title"), lambda job, _: job.title, lambda job, _: job.title.casefold(), "", shown=True
    ),
    Column.MODEL: ColumnSpec(
        later("Model"), lambda job, _: job.request.model_id, lambda job, _: job.request.model_id, "gpt-6.1-sol-pro",
        shown=True,
    ),
    Column.EFFORT: ColumnSpec(
        later("Effort"),
        lambda job, _: job.request.effort.value if job.request.effort else formats.NOTHING,
        lambda job, _: _EFFORT_ORDER[job.request.effort] if job.request.effort else None,
        "medium",
        shown=True,
        hint=later("Reasoning effort"),
    ),
    Column.ORIGIN: ColumnSpec(later("From"), _origin_words, _origin_words, later("Compare"), hint=later("Tab")),
    Column.TEMPLATE: ColumnSpec(
        later("Template"), lambda job, _: job.template, lambda job, _: job.template.casefold() or None,
        "Weekly outlook",  # not shown
    ),
    Column.SUBMITTED: ColumnSpec(
        later("Submitted"), lambda job, now: _when(job.created_at, now), lambda job, _: job.created_at,
        later("22 Nov 2025"), shown=True,
    ),
    Column.STARTED: ColumnSpec(
        later("Started"), lambda job, now: _when(job.started_at, now), lambda job, _: job.started_at,
        later("22 Nov 2025"),
    ),
    Column.ELAPSED: ColumnSpec(
        later("Elapsed"), _elapsed_text, elapsed, "00:00:00", shown=True, number=True, live=True
    ),
    Column.NEXT_CHECK: ColumnSpec(
        later("Next"), _next_text, next_check, "00:00", shown=True, number=True, hint=later("Next check"), live=True
    ),
    Column.INPUT: ColumnSpec(
        later("Input"), *_tokens(lambda told: told.input_tokens), "1,000,000", number=True, hint=later("Input tokens")
    ),
    Column.CACHED: ColumnSpec(
        later("Cached"), *_tokens(lambda told: told.cached_tokens), "1,000,000", number=True,
        hint=later("Cached input tokens"),
    ),
    Column.CACHE_WRITTEN: ColumnSpec(
        later("Cache writes"), *_tokens(lambda told: told.cache_write_tokens), "1,000,000", number=True,
        hint=later("Input tokens written to the cache"),
    ),
    Column.OUTPUT: ColumnSpec(
        later("Output"), *_tokens(lambda told: told.output_tokens), "1,000,000", number=True,
        hint=later("Output tokens"),
    ),
    Column.REASONING: ColumnSpec(
        later("Reasoning"), *_tokens(lambda told: told.reasoning_tokens), "1,000,000", number=True,
        hint=later("Reasoning tokens"),
    ),
    Column.SEARCHES: ColumnSpec(
        later("Searches"), *_tokens(lambda told: told.web_searches), "000", number=True, hint=later("Web searches")
    ),
    Column.ESTIMATE: ColumnSpec(
        later("Estimate"), _estimate_text, lambda job, _: _money(job.estimate.high), "≈ $0.01–0.30", number=True,
        hint=later("Estimate before sending"),
    ),
    Column.COST: ColumnSpec(
        later("Cost"),
        lambda job, _: cost_words(job),
        lambda job, _: _money(job.cost.usd) if job.status.terminal and job.sent_at is not None else None,
        later("≈ €0.0094 simulated"), shown=True, number=True,
    ),
    Column.TAGS: ColumnSpec(
        later("Tags"), lambda job, _: ", ".join(job.tags), lambda job, _: " ".join(job.tags) or None,
        "heat pumps, Norway 2026",  # not shown
    ),
    Column.PRIORITY: ColumnSpec(
        later("Priority"), lambda job, _: _priority_words(job.priority), lambda job, _: float(job.priority),
        later("Normal"),
    ),
    Column.ATTEMPTS: ColumnSpec(
        later("Sent"), lambda job, _: formats.number(job.sends), lambda job, _: float(job.sends), "000", number=True,
        hint=later("How often it was sent"),
    ),
    Column.REASON: ColumnSpec(
        later("Reason"),
        reason_words,
        lambda job, now: reason_words(job, now) or None,
        later("The queue is paused."),
        hint=later("Why it waits, is held or failed"),
    ),
    Column.KEPT: ColumnSpec(
        later("Kept"), kept_words, kept_left, later("29 d 23 h"), number=True,
        hint=later("How long the server keeps it"), live=True,
    ),
    Column.RESPONSE_ID: ColumnSpec(
        later("Response id"), lambda job, _: job.response_id or "", lambda job, _: job.response_id or None,
        "resp_0123456789ab",
    ),
}  # fmt: skip


def ranked(value: float | str | None, *, descending: bool) -> SortKey:
    """A value as something to sort by: nothing comes last either way."""
    return (not descending, 0.0) if value is None else (descending, value)
