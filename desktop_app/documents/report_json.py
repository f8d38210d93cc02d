"""A job as complete JSON: request, answer, sources, history, money, and the whole response object of the server."""

from __future__ import annotations

import dataclasses
import json
from decimal import Decimal
from enum import Enum
from typing import Any

from desktop_app.documents.report_facts import SIMULATED_REPORT, utc
from desktop_app.domain.citations import cited_sources
from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.reports import JobRecord

KIND, VERSION = "ponder-job", 1


def report_json(record: JobRecord, at: Timestamp) -> str:
    """The whole file. Times are seconds since 1970 UTC, money is in US dollars as text, so that no digit is lost."""
    job = _plain(record.job)
    if job["answer"] is not None:
        job["answer"].pop("raw", None)
    content: dict[str, Any] = {
        "kind": KIND,
        "version": VERSION,
        "exported": utc(at),
        "simulated": record.simulated,
        "job": job,
        "sources": [_plain(source) | {"host": source.host} for source in cited_sources(record.job.answer)],
        "timeline": [_plain(entry) for entry in record.timeline],
        "response": _response(record.raw),
    }
    if record.simulated:
        content = {"note": SIMULATED_REPORT} | content
    try:
        return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    except RecursionError:  # nested deeper than can be laid out: the server's own text then
        return json.dumps(content | {"response": record.raw}, ensure_ascii=False, indent=2) + "\n"


def _response(raw: str) -> Any:
    """The response object as it came; what is not JSON stays text."""
    if not raw:
        return None
    try:
        return json.loads(raw, parse_constant=str)
    except (ValueError, RecursionError):
        return raw


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return f"{value:f}"
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value
