"""Which caps hold jobs as things stand, which may be others than when they were held. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.caps import CapHold, CapKind, Claim
from desktop_app.domain.jobs import Job
from desktop_app.services.spending import Promised, Spending
from desktop_app.ui.holds import held_by_cap


def hold_now(spending: Spending, job: Job) -> CapHold | None:
    """The cap that holds a job as things stand; the one it was held for where it would fit by now.

    Another cap may hold it since: the first was raised, or other requests have taken the room.
    """
    if not held_by_cap(job) or job.problem is None:
        return None
    return spending.hold_for(_claim(job)) or job.problem.cap


def holds_together(spending: Spending, jobs: Sequence[Job]) -> tuple[CapHold, ...]:
    """The caps that hold these jobs, narrowest first, each by as much as all of them together would pass it."""
    ahead = Promised()
    found: dict[CapKind, CapHold] = {}
    for job in jobs:
        if not held_by_cap(job) or job.problem is None:
            continue
        claim = _claim(job)
        hold = spending.hold_for(claim, ahead) or job.problem.cap
        ahead.add(claim)
        known = found.get(hold.kind) if hold is not None else None
        if hold is not None and (known is None or known.enough < hold.enough):
            found[hold.kind] = hold
    return tuple(found[kind] for kind in CapKind if kind in found)


def _claim(job: Job) -> Claim:
    return Claim(job.id, job.estimate.high, job.batch, profile=job.profile)
