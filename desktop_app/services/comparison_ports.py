"""What experiments need kept, as a protocol that the storage room fulfils, and what files hold of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from desktop_app.domain.comparison import Comparison, Design
from desktop_app.domain.comparison_figures import VariantSummary
from desktop_app.domain.comparison_finding import Finding
from desktop_app.domain.comparison_pairs import Compared
from desktop_app.domain.comparison_tasks import Task
from desktop_app.domain.decisions import Decision
from desktop_app.domain.identifiers import ComparisonId, JobId, Timestamp, TrialId
from desktop_app.domain.jobs import Job
from desktop_app.domain.trials import Trial
from desktop_app.services.price_port import Rates


@dataclass(frozen=True, slots=True)
class Draft:
    """A design that was not run yet. Its id becomes nothing: a comparison that is run has one of its own."""

    id: str
    design: Design
    changed_at: Timestamp


@dataclass(frozen=True, slots=True)
class ComparisonRecord:
    """All of one experiment, as files hold it. `raws` are the response objects as JSON text by job, `prices` the rates
    in force when it was exported by model, `exported` when that was. `figures` and `finding` follow from the rest:
    they are written for other programs and never read back."""

    comparison: Comparison
    tasks: tuple[Task, ...]
    trials: tuple[tuple[Trial, Job], ...]
    exported: Timestamp
    simulated: bool = False
    raws: Mapping[JobId, str] = field(default_factory=dict)
    prices: Mapping[str, Rates] = field(default_factory=dict)
    figures: tuple[VariantSummary, ...] = ()
    finding: Finding | None = None

    @property
    def judge_counts(self) -> bool:
        """Whether another model's grades are part of the figures."""
        return self.finding is not None and self.finding.judge_counts


class FileKind(StrEnum):
    """The files that an experiment can become; the value is the file's suffix."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    HTML = "html"
    BUNDLE = "ponder-comparison"


@dataclass(frozen=True, slots=True)
class ReportWords:
    """What the screen says in words, for files that people read. `verdict` is the answer and then what it rests on,
    empty where no verdict was read; `remarks` are what must not be overlooked."""

    verdict: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


WriteComparison = Callable[[ComparisonRecord, ReportWords, FileKind, Path], None]
"""Writes one file whole or not at all, on a thread. Raises ProblemError (storage)."""

WriteCompared = Callable[[Compared, Path], None]
"""Writes two comparisons, variant by variant, as a table, on a thread. Raises ProblemError (storage)."""

ReadComparison = Callable[[Path], ComparisonRecord]
"""Reads a bundle, every part of it checked, on a thread. Raises ProblemError, which names what is wrong."""


class ComparisonStore(Protocol):
    """Comparisons, their tasks and trials; the answers are in the ledger. Every method is one transaction, but
    `trials` may read in pieces."""

    async def comparisons(self, words: str = "") -> Sequence[Comparison]:
        """Those not deleted, newest first; with words those whose title or tasks have all of them."""
        ...

    async def comparison(self, comparison_id: ComparisonId) -> Comparison | None:
        """Also a deleted one."""
        ...

    async def tasks(self, comparison_id: ComparisonId) -> Sequence[Task]:
        """In their order."""
        ...

    async def save(
        self, comparison: Comparison, trials: Sequence[Trial] = (), jobs: Sequence[Job] = (), tasks: Sequence[Task] = ()
    ) -> None:
        """The comparison, its tasks, trials and their jobs in one transaction, so that none exists without the others.

        May be called again with more trials; tasks that are there already stay in their order. A job that exists
        already follows the rules of `JobStore.save`.
        """
        ...

    async def save_jobs(self, jobs: Sequence[Job]) -> None:
        """Jobs that are in the ledger already, in one transaction, by the rules of `JobStore.save`."""
        ...

    async def trials(self, comparison_id: ComparisonId) -> Sequence[tuple[Trial, Job]]:
        """In the order of their positions, each with its job as whole as `JobStore.job` gives it."""
        ...

    async def save_trials(self, *trials: Trial) -> None: ...

    async def trial(self, trial_id: TrialId) -> Trial | None: ...

    async def delete(self, comparison_id: ComparisonId) -> None: ...

    async def restore(self, comparison_id: ComparisonId) -> None: ...

    async def purge_deleted(self, before: Timestamp) -> int:
        """Remove for good what was deleted before that time; the jobs stay in the ledger."""
        ...

    async def drafts(self) -> Sequence[Draft]:
        """The one changed last comes first."""
        ...

    async def save_draft(self, draft: Draft) -> None: ...

    async def drop_draft(self, draft_id: str) -> None: ...

    async def decisions(self) -> Sequence[Decision]:
        """Of every place, by its name."""
        ...

    async def save_decision(self, decision: Decision) -> None:
        """In stead of that place's one before."""
        ...

    async def drop_decision(self, place: str) -> None: ...
