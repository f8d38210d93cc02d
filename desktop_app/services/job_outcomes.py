"""What the ways mean in which a request about a job can fail, and the sentences for them."""

from __future__ import annotations

from desktop_app.domain.problems import Problem, ProblemKind, Retry
from desktop_app.language import later

HELD_KINDS = frozenset(
    {
        ProblemKind.NO_KEY,
        ProblemKind.WRONG_KEY,
        ProblemKind.NO_CREDIT,
        ProblemKind.NO_PERMISSION,
        ProblemKind.NOT_VERIFIED,
        ProblemKind.CONFIGURATION,
        ProblemKind.RETIRED_MODEL,
    }
)
"""Refusals that a person can do something about: the job is held, not failed."""

MENDABLE = frozenset(
    {
        ProblemKind.NO_KEY,
        ProblemKind.WRONG_KEY,
        ProblemKind.NO_CREDIT,
        ProblemKind.CONFIGURATION,
        ProblemKind.UNREADABLE_ANSWER,
    }
)
"""Failures of a cancel that say nothing about the job, and that may be gone the next time."""

PAUSED = Problem(
    ProblemKind.PAUSED, later("The queue is paused."), later("Press Resume above the table to let waiting jobs go on.")
)
NO_ESTIMATE = Problem(
    ProblemKind.INTERNAL,
    later("What this job may cost could not be worked out, because something failed inside Ponder."),
    later(
        "Release it to have it sent all the same: it then counts under your caps only when its answer is there. "
        "The details are in Ponder's log."
    ),
)
LOST = Problem(
    ProblemKind.TIMED_OUT,
    later("Something failed inside Ponder while this job was being sent."),
    later(
        "The server may have accepted and charged it. Look for it in your provider's log, then send "
        "it again or drop it."
    ),
    retry=Retry.ASK_FIRST,
)


def may_cancel_later(problem: Problem) -> bool:
    """Whether a cancel that did not succeed may yet: asking twice costs nothing."""
    return problem.retry is Retry.LATER or problem.kind in MENDABLE
