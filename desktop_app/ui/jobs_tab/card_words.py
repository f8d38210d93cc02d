"""The card on top of a job: what a person should know or decide about it, in sentences. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from desktop_app.domain.caps import CapHold
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.problems import Problem, ProblemKind, Retry
from desktop_app.ui import formats
from desktop_app.ui.answer_text import Rows, ended_words
from desktop_app.ui.holds import RELEASE_ONCE, hold_words, raise_label
from desktop_app.ui.jobs_tab.actions import Do
from desktop_app.ui.jobs_tab.columns import elapsed, is_stuck
from desktop_app.ui.jobs_tab.starts import start_words

LOG_PAGE = "https://platform.openai.com/logs"
OPENAI_HOST = "api.openai.com"
_FIRST_WORDS = 60
_ENDS_BY_ITSELF = frozenset({ProblemKind.NO_KEY, ProblemKind.WRONG_KEY, ProblemKind.CONFIGURATION})
"""What a person mends in Settings: the jobs notice it."""

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
) -> Card | None:
    """What a person should know about a job before its report; None when all is as it should be.

    `hold` is the cap that holds it as things stand.
    """
    if cancelling:
        goes_on = "The server has not taken it yet. Ponder tries again by itself; until then the job goes on."
        return Card("info", "Cancelling…", goes_on)
    if job.status is JobStatus.UNCERTAIN:
        return _uncertain(job)
    if job.status is JobStatus.HELD:
        return _held(job, now, hold)
    if job.starts_in(now):
        return _starts_later(job, now)
    if elsewhere:
        return Card(
            "warning",
            f"This job is with {job.server}, which is not the server in use now.",
            "It goes on there. Choose that server in Settings to have its result fetched.",
            actions=((Do.SETTINGS, "Open settings"),),
        )
    if job.status.on_server:
        return _running(job, now, check_problem)
    return _ended(job)


def _uncertain(job: Job) -> Card:
    """What is known of it, where it may be found, and the choices."""
    problem = job.problem
    facts = [("Sent", formats.date_time_to_second(job.sent_at) if job.sent_at else "not known")]
    facts.append(("Model", job.request.model_id))
    if job.request.pinned_body:
        facts.append(("First words", _first_words(job)))
        by = "by the time it was sent and by its first words: a Pro request carries no id of Ponder's"
    else:
        facts.append(("Ponder's job id", job.id))
        by = "by Ponder's job id, which stands there under metadata as “ponder_job”, or by the time it was sent"
    openai = job.server in ("", OPENAI_HOST)
    place = "your provider's log" if openai else f"the log of {job.server}"
    advice = f"Look for it in {place}, {by}. If you find it, paste its response id: nothing is paid twice."
    if job.server == "demo":
        advice = "The demo has no log page: send it again or drop it. Nothing is really paid here."
    return Card(
        "warning",
        f"{problem.happened if problem else 'It is not known whether this job was accepted.'}"
        " This job may have been accepted and charged.",
        advice,
        tuple(facts),
        ("Your provider's log page", LOG_PAGE) if openai else None,
        ((Do.ATTACH, "Paste response id…"), (Do.SEND_AGAIN, "Send again…"), (Do.DROP, "Drop…")),
    )


def _first_words(job: Job) -> str:
    """How the newest question begins, to be recognised in a log."""
    words = " ".join(job.request.turns[-1].text.split()) if job.request.turns else job.title
    return f"“{words[:_FIRST_WORDS]}…”" if len(words) > _FIRST_WORDS else f"“{words}”"


def _starts_later(job: Job, now: float) -> Card:
    assert job.not_before is not None
    return Card(
        "info",
        f"This job starts {start_words(job.not_before, now)}.",
        "Ponder must be open then. If it is not, the job starts when Ponder is next opened.",
        actions=((Do.START_NOW, "Start now"), (Do.START_AT, "Change start…")),
    )


def _held(job: Job, now: float, hold: CapHold | None) -> Card:
    card = _held_because(job, hold)
    if not job.starts_in(now) or job.not_before is None:
        return card
    return replace(card, facts=(*card.facts, ("Starts", start_words(job.not_before, now))))


def _held_because(job: Job, hold: CapHold | None) -> Card:
    problem = job.problem
    if hold is not None:
        return _over_cap(job, hold)
    if problem is None:
        return Card("held", "This job is held.", actions=((Do.RELEASE, "Release"),))
    if problem.kind is ProblemKind.PAUSED:
        resume = ((Do.RESUME, "Resume queue"),)
        return Card("held", problem.happened, "Resume it to have this job sent.", actions=resume)
    actions: tuple[tuple[str, str], ...] = ((Do.RELEASE, "Release"),)
    if problem.kind in (ProblemKind.NO_KEY, ProblemKind.WRONG_KEY, ProblemKind.CONFIGURATION, ProblemKind.OVER_CAP):
        actions = (*actions, (Do.SETTINGS, "Open settings"))
    return Card("held", problem.happened, _what_lets_it_go(problem), _request_id(problem), actions=actions)


def _what_lets_it_go(problem: Problem) -> str:
    """What to do about a held job, and whether it then goes on by itself or waits for a person's word."""
    if problem.kind is ProblemKind.INTERNAL:
        return problem.advice
    if problem.kind is ProblemKind.NO_CONNECTION:
        return f"{problem.advice} The job is sent by itself once the server can be reached."
    if problem.retry is Retry.LATER:
        return "Ponder sends the job again by itself after a while."
    if problem.kind is ProblemKind.CONFIGURATION:
        return f"{problem.advice} With another address the job goes on by itself."
    if problem.kind in _ENDS_BY_ITSELF:
        return f"{problem.advice} With a valid key the job goes on by itself."
    return f"{problem.advice} Then release the job."


def _over_cap(job: Job, hold: CapHold) -> Card:
    happened, advice = hold_words(hold, job.estimate.high)
    facts = (("May cost", formats.cost_range_both(job.estimate)),) if job.estimate.high is not None else ()
    return Card("held", happened, advice, facts, actions=((Do.RELEASE, RELEASE_ONCE), (Do.RAISE, raise_label(hold))))


def _running(job: Job, now: float, check_problem: Problem | None) -> Card | None:
    if check_problem is not None and check_problem.kind in _ENDS_BY_ITSELF:
        later = f"{check_problem.advice} The job goes on at the server, and its report is fetched after that."
        text = f"The server cannot be asked about this job: {check_problem.happened}"
        return Card("warning", text, later, actions=((Do.SETTINGS, "Open settings"),))
    if check_problem is not None:
        first = "" if check_problem.retry is Retry.LATER else f"{check_problem.advice} "
        again = f"{first}Ponder checks again by itself; the job goes on at the server."
        return Card("info", f"The last check failed. {check_problem.happened}", again)
    if is_stuck(job, now):
        return Card(
            "warning",
            f"The server has not begun this job for {formats.duration(elapsed(job, now))}.",
            "Some jobs never leave the server's queue. Wait longer, or cancel it and run it again; "
            "Ponder does not send it again by itself.",
        )
    return None


def _ended(job: Job) -> Card | None:
    problem = job.problem
    if job.status is JobStatus.EXPIRED and problem is not None:
        again = () if job.request.pinned_body else ((Do.RUN_AGAIN, "Run again"),)
        actions = ((Do.LOOK_AGAIN, "Look again"), *again)
        return Card("warning", problem.happened, problem.advice, actions=actions)
    if problem is not None:
        return Card("danger", problem.happened, problem.advice, _request_id(problem))
    if job.status is JobStatus.CANCELLED:
        charged = "What the model had done by then may be charged." if job.sent_at else "Nothing was charged."
        return Card("info", "Cancelled." if job.sent_at else "Cancelled before it was sent.", charged)
    words = ended_words(job.answer) if job.answer else ""
    return Card("warning", words) if words else None


def _request_id(problem: Problem) -> Rows:
    return (("Request id", problem.request_id),) if problem.request_id else ()
