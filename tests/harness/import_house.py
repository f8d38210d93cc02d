"""Imports over a job house: the real reader, the real ledger, nothing sent unless the house runs."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from desktop_app.documents.row_files import read_rows
from desktop_app.domain.imports import FileContent, ImportPlan, PreparedRows, ReadOptions, guessed_sources
from desktop_app.domain.requests import AnswerRequest
from desktop_app.domain.templates import TemplateVersion, variables_of
from desktop_app.services.import_estimates import ImportEstimates
from desktop_app.services.imports import Imports
from desktop_app.storage.imports import SqliteImports
from tests.harness.job_house import MODEL, JobHouse

TEMPLATE = TemplateVersion(3, 0.0, "Report on {{country}} in {{year:number=2026}}.", "Be brief.")


def imports_of(house: JobHouse) -> Imports:
    """As bootstrap builds them."""
    estimates = ImportEstimates(house.spending, house.counter, house.preferences)
    return Imports(house.jobs, SqliteImports(house.database), estimates, read_rows, house.clock)


def plan_for(columns: Sequence[str], **changes: object) -> ImportPlan:
    """Countries by the template above."""
    plan = ImportPlan(
        AnswerRequest(MODEL, (), background=True),
        "Country report",
        TEMPLATE,
        guessed_sources(variables_of(TEMPLATE), columns),
        tags=("batch",),
        priority=-10,
    )
    return ImportPlan(**{name: changes.get(name, getattr(plan, name)) for name in plan.__slots__})  # type: ignore[arg-type]


def countries(path: Path, count: int, *, bad_every: int = 0) -> Path:
    """A CSV file; with `bad_every` every so manyth year is no number."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Country", "Year", "Note"])
        for number in range(1, count + 1):
            year = "soon" if bad_every and number % bad_every == 0 else str(1900 + number % 200)
            writer.writerow([f"Country {number}", year, "=1+1"])
    return path


async def ready(imports: Imports, path: Path, **changes: object) -> tuple[FileContent, ImportPlan, PreparedRows]:
    """Read and made ready."""
    content = await imports.read(path, ReadOptions())
    plan = plan_for(content.facts.columns, **changes)
    return content, plan, await imports.prepare(content, plan)
