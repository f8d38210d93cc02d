"""The table of jobs as files that spreadsheets open: read back as they would, and harmless."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from desktop_app.documents.job_sheets import COLUMNS, table_csv, table_workbook
from desktop_app.domain.jobs import Job
from desktop_app.domain.usage import Cost, CostBasis
from tests.contracts.samples import job, new_job

AT = 1_795_219_200.0


def csv_rows(jobs: list[Job], *, demo: bool = False) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table_csv(jobs, demo=demo))))


def book_rows(jobs: list[Job], *, demo: bool = False) -> tuple[list[dict[str, object]], str]:
    book = load_workbook(io.BytesIO(table_workbook(jobs, demo=demo, at=AT)))
    head, *lines = book["Jobs"].iter_rows(values_only=True)
    return [dict(zip(map(str, head), line, strict=True)) for line in lines], book.properties.description or ""


def test_every_column_has_its_unit_and_every_time_its_zone() -> None:
    first, second = csv_rows([job(at=AT), new_job("job-2", at=AT)])
    assert tuple(first) == COLUMNS
    assert (first["Status"], first["Model used"], first["Tags"]) == (
        "Completed", "gpt-6.1-sol-2026-10-01", "sea, otters",
    )  # fmt: skip
    assert (first["Submitted (UTC)"], first["Sent (UTC)"]) == ("2026-11-21T00:00:00Z", "2026-11-21T00:00:02Z")
    assert (first["Reasoning tokens"], first["Cache write tokens"], first["Web searches"]) == ("600", "45", "3")
    assert (first["Cost (US$)"], first["Estimate high (US$)"]) == ("0.0000001", "1.5")
    assert (second["Reasoning tokens"], second["Cost (US$)"], second["Cost basis"]) == ("", "", "unknown")
    assert csv_rows([], demo=False) == []


def test_a_workbook_says_the_same_with_numbers_as_numbers() -> None:
    priced = replace(job(at=AT), cost=Cost(Decimal("4.12"), CostBasis.ACTUAL))
    (row,), note = book_rows([priced])
    assert (row["Cost (US$)"], row["Output tokens"], row["Priority"]) == (4.12, 900, 2)
    assert row["Submitted (UTC)"] == "2026-11-21T00:00:00Z"
    assert note == ""


def test_what_the_demo_made_up_says_so() -> None:
    made_up = replace(job(at=AT), server="demo")
    assert [row["Simulated"] for row in csv_rows([made_up, job(at=AT)])] == ["yes", "no"]
    rows, note = book_rows([job(at=AT)], demo=True)
    assert rows[0]["Simulated"] == "yes"
    assert "Simulated" in note


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_cell_can_become_a_formula(start: str) -> None:
    evil = start + 'HYPERLINK("http://example.org")'
    hostile = replace(job(at=AT), title=evil, tags=(evil,), template=evil, batch=evil, response_id=evil)
    (row,) = csv_rows([hostile])
    for column in ("Title", "Tags", "Template", "Batch", "Response id"):
        assert row[column] == "'" + evil
    book = load_workbook(io.BytesIO(table_workbook([hostile], demo=False, at=AT)))
    cells = list(book["Jobs"].iter_rows())[1]
    assert {cell.data_type for cell in cells if isinstance(cell.value, str)} == {"s"}


def test_numbers_stay_numbers_and_texts_stay_whole() -> None:
    odd = 'quotes " and, commas\nand lines\r\nand ünïcode'
    refund = replace(job(at=AT), title=odd, priority=-1, cost=Cost(Decimal("-0.5")))
    (row,) = csv_rows([refund])
    assert (row["Title"], row["Priority"], row["Cost (US$)"]) == (odd, "-1", "-0.5")


def test_what_no_cell_can_hold_is_left_out() -> None:
    odd = replace(job(at=AT), title="a\x00b\ud83d" + "x" * 40_000)
    (row,), _ = book_rows([odd])
    assert str(row["Title"]).startswith("ab")
    assert len(str(row["Title"])) <= 32_767
