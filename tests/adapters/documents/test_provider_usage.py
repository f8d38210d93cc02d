"""The provider's own CSV: both kinds as they are really exported, and every way in which a file can be wrong."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.documents import provider_usage
from desktop_app.documents.provider_usage import read_provider_export
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.domain.provider_usage import ExportKind, ProviderExport, ProviderFigures

COSTS = (
    "start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item,"
    "user_id,api_key_id,project_id,organization_id,project_name,organization_name,user_email,api_source\n"
    "1790467200,1790553600,2026-09-27T00:00:00+00:00,2026-09-28T00:00:00+00:00,,,,,,,,,,,,,\n"
    '1790553600,1790640000,2026-09-28T00:00:00+00:00,2026-09-29T00:00:00+00:00,0.00383598000000000000000000,usd,,,'
    '"gpt-5-2025-08-07, cached input",,,,org-1,,Example,a@example.com,\n'
    '1790553600,1790640000,2026-09-28T00:00:00+00:00,2026-09-29T00:00:00+00:00,0.5,usd,1000,tokens,'
    '"gpt-5-nano, input_tokens",,key_1,proj_a,org-1,A,Example,a@example.com,\n'
    "1790553600,1790640000,2026-09-28T00:00:00+00:00,2026-09-29T00:00:00+00:00,0.25,usd,,,web search tool calls,"
    ",,,org-1,,Example,a@example.com,\n"
)  # fmt: skip
ACTIVITY = (
    "start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,api_key_id,model,batch,"
    "service_tier,input_tokens,output_tokens,input_cached_tokens,input_uncached_tokens\n"
    "1759708800,1759795200,2025-10-06T00:00:00+00:00,2025-10-07T00:00:00+00:00,proj_1,8.0,user-1,key_1,"
    "gpt-5-2025-08-07,FALSE,default,46264.0,60000.0,8192.0,38072.0\n"
    "1759795200,1759795260,2025-10-07T00:00:00+00:00,2025-10-07T00:01:00+00:00,proj_1,1.0,user-1,key_1,"
    "gpt-5-mini-2025-08-07,TRUE,default,80992.0,274770.0,0.0,80992.0\n"
    "1759881600,1759968000,2025-10-08T00:00:00+00:00,2025-10-09T00:00:00+00:00,,,,,,,,,,,\n"
)


def read(folder: Path, content: str | bytes, encoding: str = "utf-8") -> ProviderExport:
    path = folder / "export.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return read_provider_export(path)


def refusal(folder: Path, content: str | bytes) -> str:
    with pytest.raises(ProblemError) as caught:
        read(folder, content)
    assert caught.value.problem.kind is ProblemKind.CONFIGURATION
    return f"{caught.value.problem.happened} {caught.value.problem.advice}"


def test_costs_by_line_item(tmp_path: Path) -> None:
    export = read(tmp_path, COSTS)
    assert export.kind is ExportKind.COST
    assert (export.first_day, export.last_day) == (date(2026, 9, 27), date(2026, 9, 28))
    assert [(row.model_id, row.charge, row.figures.usd) for row in export.rows] == [
        ("gpt-5-2025-08-07", "", Decimal("0.00383598")),
        ("gpt-5-nano", "", Decimal("0.5")),
        ("", "web search tool calls", Decimal("0.25")),
    ]
    assert export.bad_count == 0


def test_activity_by_model(tmp_path: Path) -> None:
    export = read(tmp_path, ACTIVITY)
    assert export.kind is ExportKind.ACTIVITY
    assert (export.first_day, export.last_day) == (date(2025, 10, 6), date(2025, 10, 8))
    first, second = export.rows
    assert first.figures == ProviderFigures(None, 8, 46264, 8192, 60000)
    assert (first.model_id, first.batch_api) == ("gpt-5-2025-08-07", False)
    assert (second.day, second.batch_api) == (date(2025, 10, 7), True)


@pytest.mark.parametrize(
    "content",
    [
        COSTS.encode("utf-8-sig"),
        COSTS.encode("utf-16"),
        COSTS.encode("utf-16-le"),
        COSTS.encode("utf-16-be"),
        COSTS.replace("\n", "\r\n").encode(),
        COSTS.replace('"gpt-5-2025-08-07, cached input"', "gpt-5-2025-08-07! cached input")
        .replace('"gpt-5-nano, input_tokens"', "gpt-5-nano! input_tokens")
        .replace(",", "\t").replace("!", ",").encode(),
    ],
    ids=["byte-order mark", "utf-16", "utf-16 little", "utf-16 big", "crlf", "tabs"],
)  # fmt: skip
def test_every_usual_encoding_and_separator(tmp_path: Path, content: bytes) -> None:
    assert read(tmp_path, content).rows == read(tmp_path, COSTS).rows


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("date,model,cost_usd", "2026-09-28,gpt-5,0.5"),
        ("start_time_iso,Amount_Value,Amount_Currency,Line_Item", '2026-09-28T00:00:00Z,0.5,USD,"gpt-5, input"'),
        ("Start time,Cost,name", '1790553600,$0.5,"gpt-5, output"'),
        ("start_time;amount_value;line_item", "1790553600;0.5;gpt-5, input"),
    ],
)
def test_other_names_of_columns(tmp_path: Path, header: str, cells: str) -> None:
    (row,) = read(tmp_path, f"{header}\n{cells}\n").rows
    assert (row.day, row.model_id, row.figures.usd) == (date(2026, 9, 28), "gpt-5", Decimal("0.5"))


def test_a_time_with_another_zone_counts_for_its_utc_day(tmp_path: Path) -> None:
    (row,) = read(tmp_path, "date,cost\n2026-09-28T01:00:00+02:00,1\n").rows
    assert row.day == date(2026, 9, 27)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ("yesterday,1,usd,x", "start_time is not a time: “yesterday”."),
        ("99999999999,1,usd,x", "start_time is not a likely time: “99999999999”."),
        (",1,usd,x", "It does not tell the day (start_time is empty)."),
        ("1790553600,much,usd,x", "amount_value is not a number: “much”."),
        ("1790553600,NaN,usd,x", "amount_value is not a likely number: “NaN”."),
        ("1790553600,1e400,usd,x", "amount_value is not a likely number: “1e400”."),
        ("1790553600,1,eur,x", "Its amount is in EUR; Ponder counts in US dollars."),
        ("1790553600,1,usd,x,more", "It has 5 cells, but the header has 4."),
        ('1790553600,1,usd,"x', "It is not CSV: a quotation mark is open, or a cell is too long."),
    ],
)
def test_a_bad_line_is_named_and_does_not_stop_the_others(tmp_path: Path, cells: str, reason: str) -> None:
    good = "1790553600,2,usd,x"
    export = read(tmp_path, f"start_time,amount_value,amount_currency,line_item\n{good}\n{cells}\n{good}\n")
    assert [row.line for row in export.rows] == [2, 4]
    assert [(bad.line, bad.reason) for bad in export.bad_rows] == [(3, reason)]
    assert export.bad_count == 1


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ("1790553600,-1,1,1,0", "num_model_requests is not a whole number: “-1”."),
        ("1790553600,1.5,1,1,0", "num_model_requests is not a whole number: “1.5”."),
        ("1790553600,1,5,1,9", "It has more cached input tokens than input tokens."),
        ("1790553600,1,99999999999999999,1,0", "input_tokens is not a likely number: “99999999999999999”."),
    ],
)
def test_a_bad_line_of_activity(tmp_path: Path, cells: str, reason: str) -> None:
    header = "start_time,num_model_requests,input_tokens,output_tokens,input_cached_tokens"
    export = read(tmp_path, f"{header}\n{cells}\n1790553600,1,5,1,2\n")
    assert [bad.reason for bad in export.bad_rows] == [reason]
    assert len(export.rows) == 1


def test_only_the_first_bad_lines_are_kept_but_all_are_counted(tmp_path: Path) -> None:
    export = read(tmp_path, "date,cost\n" + "x,1\n" * 80 + "2026-09-28,1\n")
    assert (len(export.bad_rows), export.bad_count) == (50, 80)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b"PK\x03\x04rest", "is a spreadsheet or an archive"),
        (b"\xff\x00\x81\x00,", "is not a text file|is not text"),
        ("date,cost\n2026-09-28,1\n\u00e9".encode("latin-1"), "is not text in UTF-8 or UTF-16"),
        (b'{"object": "page"}', "is JSON or a web page"),
        (b"<html>", "is JSON or a web page"),
        (b"name,phone\nx,1\n", "has no column that tells the day|Its columns are: name, phone."),
        (b"start_time,end_time,start_time_iso,end_time_iso\n1,2,3,4\n", "neither a column of amounts"),
        (b"date,cost\n", "has no lines below its header"),
        (b"date,cost\nx,1\n", "has no line that can be read|Line 2: date is not a time"),
    ],
)
def test_a_file_that_is_something_else_is_refused_in_words(tmp_path: Path, content: bytes, words: str) -> None:
    told = refusal(tmp_path, content)
    assert any(part in told for part in words.split("|")), told


def test_what_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(provider_usage, "LARGEST_FILE", 1_000)
    assert "is larger than" in refusal(tmp_path, COSTS * 3)
    monkeypatch.setattr(provider_usage, "LARGEST_FILE", 100_000)
    monkeypatch.setattr(provider_usage, "MOST_LINES", 5)
    assert "has more than 5 lines" in refusal(tmp_path, "date,cost\n" + "2026-09-28,1\n" * 9)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        read_provider_export(tmp_path / "gone.csv")
    assert "could not be read" in caught.value.problem.happened
