"""The Usage view as CSV or as an Excel workbook: the table as shown, and every response behind it."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.spends import Spend
from desktop_app.domain.usage import CostBasis
from desktop_app.domain.usage_totals import UsageRow

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

Cell = str | int | float | Decimal | None
Record = Mapping[str, Cell]

SIMULATED_NOTE = "Simulated: Ponder's demo made these figures up; nothing was charged."

GROUP_COLUMNS = (
    "simulated", "group", "label", "requests", "cost_usd", "estimated_usd", "estimated_answers", "unpriced_answers",
    "uncached_input_tokens", "cached_input_tokens", "cache_write_tokens", "input_tokens", "reasoning_tokens",
    "answer_tokens", "output_tokens", "web_searches", "cache_hit_rate", "saved_by_cache_net_usd", "estimates_judged",
    "actual_inside_estimate", "actual_below", "actual_above", "median_estimate_width",
)  # fmt: skip
RESPONSE_COLUMNS = (
    "simulated", "time_utc", "local_day", "tab", "title", "model_asked", "model_used", "effort", "service_tier",
    "provider", "template", "input_tokens", "cached_tokens", "cache_write_tokens", "output_tokens",
    "reasoning_tokens", "web_searches", "cost_usd", "cost_basis", "reason", "estimate_low_usd", "estimate_high_usd",
    "response_id", "conversation_id", "batch", "key",
)  # fmt: skip
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_LONGEST_CELL = 32_767
"""Characters that a cell of a workbook may hold."""
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
"""What XML cannot hold."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a name."""

    title: str
    columns: Sequence[str]
    records: Sequence[Record]


def group_sheet(rows: Sequence[UsageRow], grouped_by: str, totals: UsageRow) -> Sheet:
    """The table as shown, with its sums in the last line."""
    return Sheet(f"By {grouped_by}"[:31], GROUP_COLUMNS, [_group_record(row) for row in (*rows, totals)])


def response_sheet(entries: Iterable[Spend]) -> Sheet:
    """One line per response, oldest first."""
    return Sheet("Responses", RESPONSE_COLUMNS, [_response_record(spend) for spend in entries])


def _group_record(row: UsageRow) -> Record:
    totals = row.totals
    record = totals.estimates
    rate = totals.cache_hit_rate
    return {
        "simulated": _simulated(totals.simulated, totals.requests),
        "group": row.key,
        "label": row.label,
        "requests": totals.requests,
        "cost_usd": totals.usd,
        "estimated_usd": totals.estimated_usd,
        "estimated_answers": totals.estimated,
        "unpriced_answers": totals.unpriced,
        "uncached_input_tokens": totals.uncached_tokens,
        "cached_input_tokens": totals.cached_tokens,
        "cache_write_tokens": totals.cache_write_tokens,
        "input_tokens": totals.input_tokens,
        "reasoning_tokens": totals.reasoning_tokens,
        "answer_tokens": totals.answer_tokens,
        "output_tokens": totals.output_tokens,
        "web_searches": totals.web_searches,
        "cache_hit_rate": None if rate is None else round(rate, 4),
        "saved_by_cache_net_usd": totals.saved_usd,
        "estimates_judged": record.count,
        "actual_inside_estimate": record.inside,
        "actual_below": record.below,
        "actual_above": record.above,
        "median_estimate_width": None if record.median_width is None else round(record.median_width, 2),
    }


def _simulated(simulated: int, requests: int) -> str:
    return "no" if not simulated else "yes" if simulated == requests else "partly"


def _response_record(spend: Spend) -> Record:
    usage = spend.usage
    return {
        "simulated": "yes" if spend.basis is CostBasis.SIMULATED or spend.server == "demo" else "no",
        "time_utc": _utc(spend.at),
        "local_day": datetime.fromtimestamp(spend.at).date().isoformat(),  # noqa: DTZ006 - the user's own day
        "tab": spend.origin.value,
        "title": spend.title,
        "model_asked": spend.requested_model_id,
        "model_used": spend.model_id,
        "effort": spend.effort,
        "service_tier": spend.service_tier,
        "provider": spend.server,
        "template": spend.template,
        "input_tokens": usage.input_tokens if usage else None,
        "cached_tokens": usage.cached_tokens if usage else None,
        "cache_write_tokens": usage.cache_write_tokens if usage else None,
        "output_tokens": usage.output_tokens if usage else None,
        "reasoning_tokens": usage.reasoning_tokens if usage else None,
        "web_searches": usage.web_searches if usage else None,
        "cost_usd": spend.usd,
        "cost_basis": spend.basis.value,
        "reason": spend.reason,
        "estimate_low_usd": spend.estimate.low,
        "estimate_high_usd": spend.estimate.high,
        "response_id": spend.response_id,
        "conversation_id": spend.conversation_id,
        "batch": spend.batch,
        "key": spend.key,
    }


def usage_csv(sheet: Sheet) -> str:
    """One table as CSV text."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(sheet.columns)
    writer.writerows([_csv_cell(record.get(column)) for column in sheet.columns] for record in sheet.records)
    return text.getvalue()


def _csv_cell(value: Cell) -> str:
    """The cell's text; one that a spreadsheet would run as a formula gets an apostrophe in front (OWASP)."""
    if value is None:
        return ""
    if isinstance(value, str):
        return "'" + value if value.startswith(_FORMULA_STARTS) else value
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def usage_workbook(sheets: Sequence[Sheet], *, at: Timestamp) -> bytes:
    """An Excel workbook with a sheet for each table. Takes a moment for many lines: call it on a thread."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for sheet in sheets:
        page: Any = book.create_sheet(_UNWRITABLE.sub("", sheet.title))
        page.freeze_panes = "A2"
        for number, column in enumerate(sheet.columns):
            page.column_dimensions[_letters(number)].width = max(12, min(34, len(column) + 3))
        page.append([_book_cell(page, column, head=True) for column in sheet.columns])
        for record in sheet.records:
            page.append([_book_cell(page, record.get(column)) for column in sheet.columns])
    book.properties.creator = "Ponder"
    book.properties.created = datetime.fromtimestamp(at, UTC).replace(tzinfo=None)
    if any(record.get("simulated") in ("yes", "partly") for sheet in sheets for record in sheet.records):
        book.properties.description = SIMULATED_NOTE
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _book_cell(page: WriteOnlyWorksheet, value: Cell, *, head: bool = False) -> object:
    """A number stays one; a text is never a formula, and carries the mark that keeps it from becoming one."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    if not isinstance(value, str):
        cell = WriteOnlyCell(page, float(value) if isinstance(value, Decimal) else value)
        if isinstance(value, Decimal):
            cell.number_format = "0.00####"
        return cell
    cell = WriteOnlyCell(page, _UNWRITABLE.sub("", value)[:_LONGEST_CELL])
    cell.data_type = "s"
    if value.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True
    if head:
        cell.font = Font(bold=True)
    return cell


def _letters(number: int) -> str:
    """0 → "A", 26 → "AA"."""
    from openpyxl.utils import get_column_letter

    return get_column_letter(number + 1)


def _utc(at: Timestamp) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
