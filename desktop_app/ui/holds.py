"""What a person reads and may decide where a cap holds a request: which one, by how much, and what helps. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from desktop_app.domain.caps import CapHold, CapKind
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.problems import Problem, ProblemKind, Retry
from desktop_app.language import later, tr
from desktop_app.ui import formats

RELEASE_ONCE = later("Release once")
_ONE = {
    CapKind.DAY: later("Release it once, raise the cap, or leave it: it is sent by itself after midnight."),
    CapKind.MONTH: later(
        "Release it once, raise the cap, or leave it: it is sent by itself when the next month begins."
    ),
}
_MANY = {
    CapKind.DAY: later("Release them once, raise the cap, or leave them: they are sent by themselves after midnight."),
    CapKind.MONTH: later(
        "Release them once, raise the cap, or leave them: they are sent by themselves when the next month begins."
    ),
}
_ALONE = {
    CapKind.DAY: later("It may cost more than a whole day's cap, so that waiting does not help."),
    CapKind.MONTH: later("It may cost more than a whole month's cap, so that waiting does not help."),
}


def held_by_cap(job: Job) -> bool:
    """Whether it waits for room under a cap, or for a person's word about one."""
    return job.status is JobStatus.HELD and job.problem is not None and job.problem.kind is ProblemKind.OVER_CAP


def hold_words(hold: CapHold, upper: Decimal | None = None, *, many: bool = False) -> tuple[str, str]:
    """What happened and what can be done, as two sentences. `upper` is what the request may cost at most."""
    return _happened(hold, many), _advice(hold, upper, many)


def _happened(hold: CapHold, many: bool) -> str:
    what = tr("These could together pass") if many else tr("This could pass")
    if hold.cap == 0 and not hold.over:
        return tr(
            "{capitalize} is {dollars}: it holds everything.",
            capitalize=hold.kind.words.capitalize(),
            dollars=formats.dollars(0),
        )
    by = tr(" by {money_both}", money_both=formats.money_both(hold.over)) if hold.over else ""
    return tr(
        "{what} {words} of {money_both}{by}.",
        what=what,
        words=hold.kind.words,
        money_both=formats.money_both(hold.cap),
        by=by,
    )


def _advice(hold: CapHold, upper: Decimal | None, many: bool) -> str:
    if hold.kind in _ALONE and upper is not None and upper > hold.cap:
        return tr("Release it once, or raise the cap. {alone}", alone=tr(_ALONE[hold.kind]))
    words = (_MANY if many else _ONE).get(hold.kind)
    if words is not None:
        return tr(words)
    if many:
        return tr("Release them once, or raise the cap; they wait until you decide.")
    return tr("Release it once, or raise the cap; it waits until you decide.")


def raise_label(hold: CapHold) -> str:
    """ "Raise to $24"; in another currency with what that is about."""
    return tr("Raise to {money_both}", money_both=formats.money_both(hold.enough))


def raise_all_label(holds: Sequence[CapHold]) -> str:
    """For several jobs at once, which several caps may hold."""
    if len(holds) != 1:
        return tr("Raise the caps they need")
    return tr(
        "Raise {words} to {money_both}", words=holds[0].kind.words, money_both=formats.money_both(holds[0].enough)
    )


def in_currency(problem: Problem, upper: Decimal | None = None) -> Problem:
    """A hold in the person's currency and with what helps; every other problem as it is."""
    if problem.kind is not ProblemKind.OVER_CAP or problem.cap is None:
        return problem
    happened, advice = hold_words(problem.cap, upper)
    return replace(problem, happened=happened, advice=advice)


MENDED_IN_SETTINGS = frozenset({ProblemKind.NO_KEY, ProblemKind.WRONG_KEY, ProblemKind.CONFIGURATION})
"""What a person mends in Settings: the jobs notice it by themselves."""
WANTS_ANOTHER_REQUEST = frozenset({ProblemKind.RETIRED_MODEL, ProblemKind.NO_PERMISSION, ProblemKind.NOT_VERIFIED})
"""What another model, or another choice, would not meet."""


def let_go_words(problem: Problem, *, fixed: bool = False) -> str:
    """What to do about a held job, and whether it then goes on by itself or waits for a person's word.

    `fixed`: nothing about the request can be chosen.
    """
    named = tr("release", "a part of the word by which an advice names it; several are parted by |")
    if any(part in problem.advice.lower() for part in ("release", *named.split("|"))):
        return problem.advice
    if problem.kind is ProblemKind.NO_CONNECTION:
        return tr("{advice} The job is sent by itself once the server can be reached.", advice=problem.advice)
    if problem.retry is Retry.LATER:
        return tr("Ponder sends the job again by itself after a while.")
    if problem.kind is ProblemKind.CONFIGURATION:
        return tr("{advice} With another address the job goes on by itself.", advice=problem.advice)
    if problem.kind in MENDED_IN_SETTINGS:
        return tr("{advice} With a valid key the job goes on by itself.", advice=problem.advice)
    if problem.kind in WANTS_ANOTHER_REQUEST and not fixed:
        return tr(
            "{advice} Release it when that is settled, or cancel it and ask anew with other choices.",
            advice=problem.advice,
        )
    return tr("{advice} Then release the job.", advice=problem.advice)
