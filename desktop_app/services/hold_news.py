"""Whether a job that is held now is news to its person: once for each reason, and not what passes by itself."""

from __future__ import annotations

from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.problems import Problem, ProblemKind, Retry
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.job_pace import Rest
from desktop_app.services.ports import Clock

_SAME_NEWS_SECONDS = 30.0
_QUIET = frozenset({ProblemKind.PAUSED, ProblemKind.NO_KEY})
"""The person's own doing."""


class HoldNews:
    """Remembers which reasons were told just now."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock
        self._told: dict[ProblemKind, Rest] = {}

    def is_news(self, problem: Problem) -> bool:
        """Whether a person is told that a job is held for this reason."""
        if problem.kind in _QUIET or problem.retry is Retry.LATER:
            return False
        held = self._ledger.with_status(JobStatus.HELD)
        known = any(job.problem is not None and job.problem.kind is problem.kind for job in held)
        # another job may be about to be held for the same reason at this moment
        just_told = problem.kind in self._told and self._told[problem.kind].left(self._clock()) > 0
        self._told[problem.kind] = Rest(self._clock(), self._clock() + _SAME_NEWS_SECONDS)
        return not known and not just_told
