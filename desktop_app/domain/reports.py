"""What leaves Ponder as a job's report: in which format, and everything that is known of the job."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.jobs import Job, TimelineEntry
from desktop_app.domain.usage import CostBasis
from desktop_app.language import tr


class ReportFormat(StrEnum):
    """A kind of file; the value is its suffix without the dot."""

    MARKDOWN = "md"
    HTML = "html"
    PDF = "pdf"
    JSON = "json"

    @property
    def label(self) -> str:
        """The word a person reads."""
        return tr("Markdown") if self is ReportFormat.MARKDOWN else self.name


@dataclass(frozen=True, slots=True)
class JobRecord:
    """A job as it is exported: its row with the whole answer, its history, and the response object as JSON text.

    `simulated` says that no model wrote the answer; every export tells it.
    """

    job: Job
    timeline: tuple[TimelineEntry, ...] = ()
    raw: str = ""
    simulated: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a report: level 1 to 6, its text, and the name by which a page links to it."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ReportBody:
    """A report's text as HTML that holds nothing but text, links and formulas, and what else a page needs of it.

    `citations` counts by the source's number the places that link to `#source-<number>`; the k-th of them has the
    id `cite-<number>-<k>`.
    """

    html: str
    headings: tuple[Heading, ...] = ()
    citations: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PaperReport:
    """What is set on pages. `text` is Markdown; the prompts in `asked` are plain; `banners` must not be missed."""

    title: str
    subtitle: str
    banners: tuple[str, ...]
    text: str
    sources: tuple[tuple[int, str, str], ...]
    """Number, title, address."""
    asked: tuple[tuple[str, str], ...]
    figures: tuple[tuple[str, str], ...]
    history: tuple[tuple[str, str, str], ...]
    foot: str
    """On every page, beside its number."""


def is_simulated(job: Job) -> bool:
    """Whether Ponder's demo made the answer up."""
    return job.server == "demo" or job.cost.basis is CostBasis.SIMULATED
