"""The card on top of a job: what a person should know or decide about it, in sentences. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from desktop_app.domain.caps import CapHold
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.problems import Problem, ProblemKind, Retry
from desktop_app.language import tr
from desktop_app.ui import formats
from desktop_app.ui.answer_text import Rows, ended_words
from desktop_app.ui.holds import (
    MENDED_IN_SETTINGS,
    RELEASE_ONCE,
    WANTS_ANOTHER_REQUEST,
    hold_words,
    let_go_words,
    raise_label,
)
from desktop_app.ui.jobs_tab.actions import Do
from desktop_app.ui.jobs_tab.columns import elapsed
from desktop_app.ui.jobs_tab.starts import start_words
from desktop_app.ui.uncertain_words import LOG_PAGE, uncertain_words

Tone = Literal["info", "warning", "danger", "held"]


@dataclass(frozen=True, slots=True)
class Card:
    """Something to know or decide about a job: sentences, facts with a copy button, a link, buttons."""

    tone: Tone
    text: str
    advice: str = ""
    facts: Rows = ()
    link: tuple[str, str] | None = None
    """Words and address."""
    actions: tuple[tuple[str, str], ...] = ()


def card_of(
    job: Job,
    now: float,
    *,
    elsewhere: bool = False,
    cancelling: bool = False,
    check_problem: Problem | None = None,
    hold: CapHold | None = None,
    waits_for_profile: str = "",
) -> Card | None:
    """What a person should know about a job before its report; None when all is as it should be.

    `hold` is the cap that holds it as things stand.
    """
    if cancelling:
        goes_on = tr("The server has not taken it yet. Ponder tries again by itself; until then the job goes on.")
        return Card("info", tr("Cancelling…"), goes_on)
    if job.status is JobStatus.UNCERTAIN:
        return _uncertain(job)
    if waits_for_profile:
        return Card(
            "warning",
            tr("This job waits for the profile “{name}”.", name=waits_for_profile),
            tr("It was asked for under that profile and is sent with its key only. Choose it in Settings, Connection."),
            actions=((Do.SETTINGS, tr("Open settings")), (Do.CANCEL, tr("Cancel job"))),
        )
    if job.status is JobStatus.HELD:
        return _held(job, now, hold)
    if job.starts_in(now):
        return _starts_later(job, now)
    if elsewhere:
        return Card(
            "warning",
            tr("This job is with {server}, which is not the server in use now.", server=job.server),
            tr("It goes on there. Choose that server in Settings to have its result fetched."),
            actions=((Do.SETTINGS, tr("Open settings")),),
        )
    if job.status.on_server:
        return _running(job, now, check_problem)
    return _ended(job)


def _uncertain(job: Job) -> Card:
    words = uncertain_words(job)
    return Card(
        "warning",
        words.happened,
        words.advice,
        words.facts,
        (tr("Your provider's log page"), LOG_PAGE) if words.on_log_page else None,
        ((Do.ATTACH, tr("Paste response id…")), (Do.SEND_AGAIN, tr("Send again…")), (Do.DROP, tr("Drop…"))),
    )


def _starts_later(job: Job, now: float) -> Card:
    assert job.not_before is not None
    return Card(
        "info",
        tr("This job starts {start}.", start=start_words(job.not_before, now)),
        tr("Ponder must be open then. If it is not, the job starts when Ponder is next opened."),
        actions=((Do.START_NOW, tr("Start now")), (Do.START_AT, tr("Change start…"))),
    )


def _held(job: Job, now: float, hold: CapHold | None) -> Card:
    card = _held_because(job, hold)
    if not job.starts_in(now) or job.not_before is None:
        return card
    return replace(card, facts=(*card.facts, (tr("Starts"), start_words(job.not_before, now))))


def _held_because(job: Job, hold: CapHold | None) -> Card:
    problem = job.problem
    if hold is not None:
        return _over_cap(job, hold)
    if problem is None:
        return Card("held", tr("This job is held."), actions=((Do.RELEASE, tr("Release")),))
    if problem.kind is ProblemKind.PAUSED:
        resume = ((Do.RESUME, tr("Resume queue")),)
        return Card("held", problem.happened, tr("Resume it to have this job sent."), actions=resume)
    actions: tuple[tuple[str, str], ...] = ((Do.RELEASE, tr("Release")),)
    if problem.kind in (ProblemKind.NO_KEY, ProblemKind.WRONG_KEY, ProblemKind.CONFIGURATION, ProblemKind.OVER_CAP):
        actions = (*actions, (Do.SETTINGS, tr("Open settings")))
    if problem.kind in WANTS_ANOTHER_REQUEST and not job.request.pinned_body:
        actions = (*actions, (Do.EDIT_COPY, tr("Edit as a new job…")))
    advice = let_go_words(problem, fixed=job.request.pinned_body)
    return Card("held", problem.happened, advice, _request_id(problem), actions=actions)


def _over_cap(job: Job, hold: CapHold) -> Card:
    happened, advice = hold_words(hold, job.estimate.high)
    facts = ((tr("May cost"), formats.cost_range_both(job.estimate)),) if job.estimate.high is not None else ()
    return Card(
        "held", happened, advice, facts, actions=((Do.RELEASE, tr(RELEASE_ONCE)), (Do.RAISE, raise_label(hold)))
    )


def _running(job: Job, now: float, check_problem: Problem | None) -> Card | None:
    if check_problem is not None and check_problem.kind in MENDED_IN_SETTINGS:
        after = tr(
            "{advice} The job goes on at the server, and its report is fetched after that.", advice=check_problem.advice
        )
        text = tr("The server cannot be asked about this job: {happened}", happened=check_problem.happened)
        return Card("warning", text, after, actions=((Do.SETTINGS, tr("Open settings")),))
    if check_problem is not None:
        first = "" if check_problem.retry is Retry.LATER else f"{check_problem.advice} "
        again = tr("{first}Ponder checks again by itself; the job goes on at the server.", first=first)
        return Card("info", tr("The last check failed. {happened}", happened=check_problem.happened), again)
    if job.is_stuck(now):
        return Card(
            "warning",
            tr("The server has not begun this job for {job}.", job=formats.duration(elapsed(job, now))),
            tr(
                "Some jobs never leave the server's queue. Wait longer, or cancel it and run it again; "
                "Ponder does not send it again by itself."
            ),
        )
    return None


def _ended(job: Job) -> Card | None:
    problem = job.problem
    if job.status is JobStatus.EXPIRED and problem is not None:
        again = () if job.request.pinned_body else ((Do.RUN_AGAIN, tr("Run again")),)
        actions = ((Do.LOOK_AGAIN, tr("Look again")), *again)
        return Card("warning", problem.happened, problem.advice, actions=actions)
    if problem is not None:
        return Card("danger", problem.happened, problem.advice, _request_id(problem))
    if job.status is JobStatus.CANCELLED:
        charged = tr("What the model had done by then may be charged.") if job.sent_at else tr("Nothing was charged.")
        return Card("info", tr("Cancelled.") if job.sent_at else tr("Cancelled before it was sent."), charged)
    words = ended_words(job.answer) if job.answer else ""
    return Card("warning", words) if words else None


def _request_id(problem: Problem) -> Rows:
    return ((tr("Request id"), problem.request_id),) if problem.request_id else ()
