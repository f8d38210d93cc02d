"""The table of jobs as CSV or as an Excel workbook: every column with its unit, times with their zone."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from desktop_app.documents.usage_exports import Cell, Record, Sheet, usage_csv, usage_workbook
from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.jobs import Job, JobOrigin
from desktop_app.domain.reports import is_simulated

COLUMNS = (
    "Status", "Title", "Model asked", "Model used", "Effort", "Template", "Tags", "Priority", "Tab", "Batch",
    "Submitted (UTC)", "Starts at (UTC)", "Sent (UTC)", "Started (UTC)", "Finished (UTC)", "Elapsed (s)",
    "Input tokens", "Cached input tokens", "Cache write tokens", "Output tokens", "Reasoning tokens", "Web searches",
    "Estimate low (US$)", "Estimate high (US$)", "Cost (US$)", "Cost basis", "Prices of", "Times sent", "Checks",
    "Reason", "What to do", "Server", "Response id", "Job id", "Simulated",
)  # fmt: skip
_TABS = {JobOrigin.JOBS: "Jobs", JobOrigin.PRO: "Pro", JobOrigin.COMPARISON: "Compare", JobOrigin.CHAT: "Chat"}


def job_sheet(jobs: Sequence[Job], *, demo: bool) -> Sheet:
    """One line per job, in their order."""
    return Sheet("Jobs", COLUMNS, [_record(job, demo) for job in jobs])


def table_csv(jobs: Sequence[Job], *, demo: bool) -> str:
    """As CSV text; cells that a spreadsheet would run as a formula are made harmless."""
    return usage_csv(job_sheet(jobs, demo=demo))


def table_workbook(jobs: Sequence[Job], *, demo: bool, at: Timestamp) -> bytes:
    """As an Excel workbook. Takes about a second for ten thousand jobs: call it on a thread."""
    return usage_workbook([job_sheet(jobs, demo=demo)], at=at)


def _record(job: Job, demo: bool) -> Record:
    usage = job.answer.usage if job.answer else None
    elapsed = job.elapsed(job.finished_at) if job.finished_at is not None else None
    simulated = "yes" if demo or is_simulated(job) else "no"
    cells: dict[str, Cell] = {
        "Status": job.status.label,
        "Title": job.title,
        "Model asked": job.request.model_id,
        "Model used": job.resolved_model_id,
        "Effort": job.request.effort.value if job.request.effort else None,
        "Template": job.template,
        "Tags": ", ".join(job.tags),
        "Priority": job.priority,
        "Tab": _TABS[job.origin],
        "Batch": job.batch,
        "Submitted (UTC)": _utc(job.created_at),
        "Starts at (UTC)": _utc(job.not_before),
        "Sent (UTC)": _utc(job.sent_at),
        "Started (UTC)": _utc(job.started_at),
        "Finished (UTC)": _utc(job.finished_at),
        "Elapsed (s)": None if elapsed is None else round(elapsed, 3),
        # empty where nothing was reported: no tokens known is not no tokens used
        "Input tokens": usage.input_tokens if usage else None,
        "Cached input tokens": usage.cached_tokens if usage else None,
        "Cache write tokens": usage.cache_write_tokens if usage else None,
        "Output tokens": usage.output_tokens if usage else None,
        "Reasoning tokens": usage.reasoning_tokens if usage else None,
        "Web searches": usage.web_searches if usage else None,
        "Estimate low (US$)": job.estimate.low,
        "Estimate high (US$)": job.estimate.high,
        "Cost (US$)": job.cost.usd,
        "Cost basis": job.cost.basis.value,
        "Prices of": job.cost.priced_as_of,
        "Times sent": job.sends,
        "Checks": job.polls,
        "Reason": job.problem.happened if job.problem else None,
        "What to do": job.problem.advice if job.problem else None,
        "Server": job.server,
        "Response id": job.response_id,
        "Job id": job.id,
        "Simulated": simulated,
    }
    return {**cells, "simulated": simulated}  # the second is read by the workbook's own note


def _utc(at: Timestamp | None) -> str | None:
    return None if at is None else datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
