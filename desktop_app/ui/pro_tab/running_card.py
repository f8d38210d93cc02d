"""What the card of an answer that has not ended says, and what can be done about it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.caps import CapHold
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.problems import Problem, ProblemKind, Retry
from desktop_app.language import tr
from desktop_app.ui import formats
from desktop_app.ui.holds import RELEASE_ONCE, hold_words, let_go_words, raise_label
from desktop_app.ui.retention_words import close_words
from desktop_app.ui.uncertain_words import uncertain_words

CANCEL, RELEASE, RAISE, RESUME, SETTINGS = "cancel", "release", "raise", "resume", "settings"
ATTACH, SEND_AGAIN, DROP = "attach", "send_again", "drop"

_ACCESS = frozenset({ProblemKind.NO_KEY, ProblemKind.WRONG_KEY, ProblemKind.CONFIGURATION, ProblemKind.NO_CREDIT})


@dataclass(frozen=True, slots=True)
class RunningCard:
    """`actions` are keys and labels; the first one is what helps most."""

    status: JobStatus
    elapsed: str
    next_check: str
    text: str
    actions: tuple[tuple[str, str], ...]


def running_card(
    job: Job,
    now: float,
    *,
    cancelling: bool = False,
    elsewhere: bool = False,
    check_problem: Problem | None = None,
    hold: CapHold | None = None,
) -> RunningCard:
    """The card of a job that has not ended, at `now` (seconds since the epoch); `hold` is the cap that holds it."""
    elapsed = job.elapsed(now) if job.status.on_server else None
    return RunningCard(
        status=job.status,
        elapsed=formats.stopwatch(elapsed) if elapsed is not None else "",
        next_check=_next_check(job, now, elsewhere=elsewhere),
        text=_text(job, now, cancelling=cancelling, elsewhere=elsewhere, check_problem=check_problem, hold=hold),
        actions=() if cancelling else _actions(job, hold),
    )


def _next_check(job: Job, now: float, *, elsewhere: bool) -> str:
    if not job.status.on_server or job.next_poll_at is None or elsewhere:
        return ""
    left = job.next_poll_at - now
    return tr("next check in {left}", left=formats.stopwatch(left)) if left > 0.5 else tr("checking now")


def _text(
    job: Job, now: float, *, cancelling: bool, elsewhere: bool, check_problem: Problem | None, hold: CapHold | None
) -> str:
    if cancelling:
        return tr("Cancelling…")
    if elsewhere:
        return tr(
            "This answer is at {server}, which is not the server in use now. Change back to have it fetched.",
            server=job.server,
        )
    if hold is not None:
        return " ".join(hold_words(hold, job.estimate.high))
    if job.problem is not None and job.problem.kind is ProblemKind.PAUSED:
        return tr("The queue is paused. Resume it to have this question sent.")
    if job.status is JobStatus.UNCERTAIN:
        return uncertain_words(job).told
    if job.status is JobStatus.HELD:
        return f"{job.problem.happened} {let_go_words(job.problem, fixed=True)}" if job.problem else ""
    if job.status is JobStatus.WAITING:
        return tr("Waiting for its turn to be sent.")
    if job.status is JobStatus.SENDING:
        return tr("On its way to the server.")
    may_close = close_words(job, "answer")
    if check_problem is not None:
        first = "" if check_problem.retry is Retry.LATER else f"{check_problem.advice} "
        again = tr("{first}Ponder checks again by itself.", first=first)
        return tr(
            "The last check failed. {happened} {again} {may_close}",
            happened=check_problem.happened,
            again=again,
            may_close=may_close,
        )
    if job.is_stuck(now):
        waited = formats.duration(job.elapsed(now))
        return tr(
            "The server has not begun this question for {waited}. Wait longer, or cancel it and ask again; Ponder "
            "does not send it again by itself. {may_close}",
            waited=waited,
            may_close=may_close,
        )
    return may_close


def _actions(job: Job, hold: CapHold | None) -> tuple[tuple[str, str], ...]:
    if job.status is JobStatus.UNCERTAIN:
        return ((ATTACH, tr("Paste its response id…")), (SEND_AGAIN, tr("Send again…")), (DROP, tr("Drop…")))
    if job.status is not JobStatus.HELD:
        return ((CANCEL, tr("Cancel")),)
    if hold is not None:
        return ((RELEASE, tr(RELEASE_ONCE)), (RAISE, raise_label(hold)), (CANCEL, tr("Cancel")))
    kind = job.problem.kind if job.problem else None
    if kind is ProblemKind.PAUSED:
        return ((RESUME, tr("Resume the queue")), (CANCEL, tr("Cancel")))
    if kind in _ACCESS:
        return ((SETTINGS, tr("Open settings")), (RELEASE, tr("Release")), (CANCEL, tr("Cancel")))
    return ((RELEASE, tr("Release")), (CANCEL, tr("Cancel")))
