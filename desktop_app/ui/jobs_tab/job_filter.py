"""What of the jobs is shown: the states of the rail, and the filter that states, tabs, tags and words make. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobStatus

ALL, NEW, UNTAGGED = "all", "new", ""
GROUPS: dict[str, frozenset[JobStatus]] = {
    "running": frozenset({JobStatus.WAITING, JobStatus.SENDING, JobStatus.QUEUED, JobStatus.IN_PROGRESS}),
    "held": frozenset({JobStatus.HELD}),
    "uncertain": frozenset({JobStatus.UNCERTAIN}),
    "completed": frozenset({JobStatus.COMPLETED}),
    "failed": frozenset({JobStatus.FAILED}),
    "incomplete": frozenset({JobStatus.INCOMPLETE}),
    "cancelled": frozenset({JobStatus.CANCELLED}),
    "expired": frozenset({JobStatus.EXPIRED}),
}
GROUP_OF = {status: group for group, statuses in GROUPS.items() for status in statuses}


@dataclass(frozen=True, slots=True)
class Filter:
    """What is shown: a state (a key of GROUPS, ALL or NEW), an origin (its value, or ALL), a tag (UNTAGGED: jobs
    without any; None: whatever they have), and words with the jobs in which these were found."""

    state: str = ALL
    origin: str = ALL
    tag: str | None = None
    words: str = ""
    found: frozenset[JobId] = frozenset()

    @property
    def lets_all(self) -> bool:
        """Whether every job fits."""
        return (self.state, self.origin, self.tag, self.words) == (ALL, ALL, None, "")

    def fits(self, job: Job) -> bool:
        """Whether a job is to be shown."""
        if self.origin not in (ALL, job.origin.value):
            return False
        if self.state == NEW:
            if not job.is_new:
                return False
        elif self.state != ALL and job.status not in GROUPS[self.state]:
            return False
        if self.tag is not None and not (self.tag in job.tags if self.tag else not job.tags):
            return False
        return not self.words or job.id in self.found
