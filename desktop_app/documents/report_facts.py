"""What is told about a job around its report, in every export alike: names, figures with their units, times in UTC."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.jobs import Job
from desktop_app.domain.reports import JobRecord
from desktop_app.domain.usage import CostBasis

Fact = str | int | float | Decimal

SIMULATED_REPORT = "Simulated: this answer was made up by Ponder's demo. No model wrote it, and nothing was charged."
NO_REPORT = "There is no report: this job has no answer."


def utc(at: Timestamp | None) -> str:
    """ "2026-11-21T00:00:00Z", empty for None."""
    if at is None:
        return ""
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def when(at: Timestamp | None) -> str:
    """ "2026-11-21 00:00:05 UTC", for people; empty for None."""
    return "" if at is None else datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def facts(record: JobRecord, at: Timestamp) -> dict[str, Fact]:
    """Everything known in figures, by a name that says its unit; what is not known is left out. `at` is now."""
    job, request = record.job, record.job.request
    answer = job.answer
    found: dict[str, Fact | None] = {
        "title": job.title,
        "simulated": "yes" if record.simulated else None,
        "status": job.status.value,
        "model": (answer.model_id if answer else "") or job.resolved_model_id or request.model_id,
        "model_asked_for": request.model_id,
        "effort": request.effort.value if request.effort else (answer.effort if answer else None),
        "verbosity": request.verbosity.value if request.verbosity else None,
        "web_search": "yes" if request.web_search is not None else None,
        "service_tier": (answer.service_tier if answer else None) or request.service_tier,
        "submitted_utc": utc(job.created_at),
        "sent_utc": utc(job.sent_at),
        "started_utc": utc(job.started_at),
        "ended_utc": utc(job.finished_at),
        "elapsed_seconds": _elapsed(job),
        **_tokens(job),
        **_money(job),
        "response_id": job.response_id,
        "request_id": answer.request_id if answer else None,
        "job_id": job.id,
        "server": job.server,
        "tags": ", ".join(job.tags),
        "template": job.template,
        "exported_utc": utc(at),
    }
    return {name: value for name, value in found.items() if value not in (None, "")}


def _elapsed(job: Job) -> float | None:
    elapsed = job.elapsed(job.finished_at) if job.finished_at is not None else None
    return None if elapsed is None else round(elapsed, 3)


def _tokens(job: Job) -> dict[str, Fact | None]:
    usage = job.answer.usage if job.answer else None
    if usage is None:
        return {}
    return {
        "input_tokens": usage.input_tokens,
        "cached_input_tokens": usage.cached_tokens,
        "cache_write_tokens": usage.cache_write_tokens or None,
        "output_tokens": usage.output_tokens,
        "reasoning_tokens": usage.reasoning_tokens,
        "web_searches": usage.web_searches or None,
    }


def _money(job: Job) -> dict[str, Fact | None]:
    """A price that is not known is said to be unknown, never 0."""
    sent = job.status.terminal and job.sent_at is not None
    cost, known = job.cost, job.cost.usd is not None
    return {
        "cost_usd": (cost.usd if known else "unknown") if sent else None,
        "cost_is": cost.basis.value if sent and known and cost.basis is not CostBasis.ACTUAL else None,
        "prices_as_of": cost.priced_as_of if sent else None,
        "estimate_low_usd": job.estimate.low,
        "estimate_high_usd": job.estimate.high,
    }


def fact_label(name: str) -> str:
    """ "elapsed_seconds" as "Elapsed (s)": the name of a fact for people."""
    for end, unit in (("_utc", "UTC"), ("_usd", "US$"), ("_seconds", "s")):
        if name.endswith(end):
            return f"{name.removesuffix(end).replace('_', ' ').capitalize()} ({unit})"
    return name.replace("_", " ").capitalize().replace(" id", " ID")


def fact_text(value: Fact) -> str:
    """The value for people: digits grouped by thin spaces where that helps."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, int):
        return f"{value:,}"
    return str(value)
