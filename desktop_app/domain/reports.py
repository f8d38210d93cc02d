"""What leaves Ponder as a job's report: in which format, and everything that is known of the job."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.jobs import Job, TimelineEntry
from desktop_app.domain.usage import CostBasis


class ReportFormat(StrEnum):
    """A kind of file; the value is its suffix without the dot."""

    MARKDOWN = "md"
    HTML = "html"
    PDF = "pdf"
    JSON = "json"

    @property
    def label(self) -> str:
        """The word a person reads."""
        return "Markdown" if self is ReportFormat.MARKDOWN else self.name


@dataclass(frozen=True, slots=True)
class JobRecord:
    """A job as it is exported: its row with the whole answer, its history, and the response object as JSON text.

    `simulated` says that no model wrote the answer; every export tells it.
    """

    job: Job
    timeline: tuple[TimelineEntry, ...] = ()
    raw: str = ""
    simulated: bool = False


def is_simulated(job: Job) -> bool:
    """Whether Ponder's demo made the answer up."""
    return job.server == "demo" or job.cost.basis is CostBasis.SIMULATED
