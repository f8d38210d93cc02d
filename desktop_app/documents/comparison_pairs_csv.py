"""Two experiments set against each other as a table: one row per variant, every column told in `COLUMNS`."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

import csv
import io
from pathlib import Path

from desktop_app.documents.files import write_bytes
from desktop_app.documents.formula_cells import safe_cell
from desktop_app.domain.comparison_pairs import Compared, VariantPair
from desktop_app.domain.statistics.intervals import Interval

COLUMNS: dict[str, str] = {
    "simulated": "yes where Ponder's demo made answers of one of them up",
    "first": "title of the first comparison",
    "second": "title of the second comparison",
    "first_model": "the first one's model",
    "second_model": "the second one's model",
    "variant": "the first one's name of the variant",
    "tasks": "tasks that both answered and that have a grade in both",
    "first_quality": "mean score of the first, from 0 to 1",
    "first_quality_low": "lower end of its 95 % interval",
    "first_quality_high": "upper end of its 95 % interval",
    "second_quality": "mean score of the second, from 0 to 1",
    "second_quality_low": "lower end of its 95 % interval",
    "second_quality_high": "upper end of its 95 % interval",
    "difference": "the second's mean score less the first's, over the tasks that both answered",
    "difference_low": "lower end of its 95 % interval",
    "difference_high": "upper end of its 95 % interval",
    "p_holm": "p of the paired test, corrected by Holm for the number of variants",
    "claimed": "yes where the difference may be claimed (p at most 0.05)",
    "first_cost_usd": "mean cost of an answer of the first, US dollars",
    "second_cost_usd": "mean cost of an answer of the second, US dollars",
    "first_seconds": "mean time of an answer of the first",
    "second_seconds": "mean time of an answer of the second",
    "first_reasoning_tokens": "mean reasoning tokens of an answer of the first",
    "second_reasoning_tokens": "mean reasoning tokens of an answer of the second",
    "better": "names of the tasks whose mean score went up",
    "worse": "names of the tasks whose mean score went down",
}
"""Every column and what is in it; an empty cell means that nobody told."""

Cell = str | int | float | bool | None


def write_compared(compared: Compared, path: Path) -> None:
    """Write the table whole or not at all. Blocks: call it on a thread. Raises ProblemError (storage)."""
    write_bytes(path, compared_csv(compared).encode("utf-8-sig", "replace"))


def compared_csv(compared: Compared) -> str:
    """The table as CSV text, harmless in a spreadsheet."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for row in compared.rows:
        cells = _cells(compared, row)
        writer.writerow([_written(cells[column]) for column in COLUMNS])
    return text.getvalue()


def _cells(compared: Compared, row: VariantPair) -> dict[str, Cell]:
    return {
        "simulated": compared.simulated,
        "first": compared.first.title,
        "second": compared.second.title,
        "first_model": compared.first.model_id,
        "second_model": compared.second.model_id,
        "variant": row.first,
        "tasks": row.tasks,
        **_interval("first_quality", row.first_quality),
        **_interval("second_quality", row.second_quality),
        **_interval("difference", row.difference),
        "p_holm": row.p,
        "claimed": None if row.p is None else row.claimed,
        "first_cost_usd": row.first_usd,
        "second_cost_usd": row.second_usd,
        "first_seconds": row.first_seconds,
        "second_seconds": row.second_seconds,
        "first_reasoning_tokens": row.first_reasoning,
        "second_reasoning_tokens": row.second_reasoning,
        "better": ", ".join(row.better),
        "worse": ", ".join(row.worse),
    }


def _interval(name: str, value: Interval | None) -> dict[str, Cell]:
    low, high = (value.low, value.high) if value is not None else (None, None)
    return {name: value.centre if value is not None else None, f"{name}_low": low, f"{name}_high": high}


def _written(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return safe_cell(value) if isinstance(value, str) else str(value)
