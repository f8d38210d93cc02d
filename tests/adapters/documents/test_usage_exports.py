"""Usage as CSV and as a workbook: the same numbers, harmless in a spreadsheet, honest about what is simulated."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from decimal import Decimal

from openpyxl import load_workbook

from desktop_app.documents.usage_exports import SIMULATED_NOTE, Sheet, group_sheet, response_sheet, usage_csv
from desktop_app.documents.usage_exports import usage_workbook as workbook
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.spends import Spend
from desktop_app.domain.usage import CostBasis, CostRange, Usage
from desktop_app.domain.usage_totals import EstimateRecord, UsageRow, UsageTotals

AT = 1_795_219_200.0  # 2026-11-21 00:00 UTC
SPEND = Spend(
    key="m1",
    at=AT,
    origin=JobOrigin.CHAT,
    model_id="gpt-6.1-sol",
    effort="high",
    usd=Decimal("0.0123456"),
    basis=CostBasis.ACTUAL,
    usage=Usage(1_000, 200, 100, 0, 500, 300, 1),
    response_id="resp_1",
    estimate=CostRange(Decimal("0.01"), Decimal("0.02")),
    server="api.openai.com",
    title="Otters",
)
TOTALS = UsageTotals(
    requests=3,
    usd=Decimal("1.5"),
    uncached_tokens=700,
    cached_tokens=300,
    reasoning_tokens=20,
    answer_tokens=30,
    estimates=EstimateRecord(2, 0, 1, 3.456),
)


def records(sheet: Sheet) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(usage_csv(sheet), newline="")))


def test_a_response_carries_its_times_tokens_and_what_was_told() -> None:
    (row,) = records(response_sheet([SPEND]))
    assert row["time_utc"] == "2026-11-21T00:00:00Z"
    assert row["local_day"] in ("2026-11-20", "2026-11-21")
    assert (row["cost_usd"], row["cost_basis"], row["simulated"]) == ("0.0123456", "actual", "no")
    assert (row["estimate_low_usd"], row["estimate_high_usd"]) == ("0.01", "0.02")
    assert (row["input_tokens"], row["cached_tokens"], row["cache_write_tokens"]) == ("1000", "200", "100")
    assert row["response_id"] == "resp_1"


def test_unknown_is_empty_and_never_zero() -> None:
    (row,) = records(
        response_sheet([replace(SPEND, usd=None, usage=None, basis=CostBasis.UNKNOWN, reason="No price.")])
    )
    assert (row["cost_usd"], row["input_tokens"], row["reason"]) == ("", "", "No price.")


def test_the_table_ends_with_its_sums() -> None:
    sheet = group_sheet([UsageRow("high", "High", TOTALS)], "effort", UsageRow("", "Total", TOTALS))
    row, total = records(sheet)
    assert (row["group"], row["cost_usd"], row["cache_hit_rate"], row["input_tokens"]) == ("high", "1.5", "0.3", "1000")
    assert (row["actual_inside_estimate"], row["estimates_judged"], row["median_estimate_width"]) == ("2", "3", "3.46")
    assert total["label"] == "Total"


def test_what_is_simulated_says_so() -> None:
    partly = replace(TOTALS, simulated=1)
    rows = [UsageRow("a", "a", replace(TOTALS, simulated=3)), UsageRow("b", "b", partly), UsageRow("c", "c", TOTALS)]
    sheet = group_sheet(rows, "model", UsageRow("", "Total", partly))
    assert [row["simulated"] for row in records(sheet)] == ["yes", "partly", "no", "partly"]
    (row,) = records(response_sheet([replace(SPEND, basis=CostBasis.SIMULATED)]))
    assert row["simulated"] == "yes"
    book = load_workbook(io.BytesIO(workbook([sheet], at=AT)))
    assert book.properties.description == SIMULATED_NOTE


def test_every_amount_of_money_names_its_currency_in_the_head() -> None:
    groups = group_sheet([UsageRow("a", "a", TOTALS)], "model", UsageRow("", "Total", TOTALS))
    sheets = (groups, response_sheet([replace(SPEND, estimate=CostRange(Decimal(1), Decimal(2)))]))
    money = [name for sheet in sheets for name, value in sheet.records[0].items() if isinstance(value, Decimal)]
    assert len(money) == 6
    assert all(name.endswith("_usd") for name in money)
    assert "saved_by_cache_net_usd" in money, "the fee for writing to the cache is taken off"


def test_a_title_is_never_a_formula() -> None:
    hostile = [replace(SPEND, title=title) for title in ("=1+1", "+x", "-x", "@x", "\tx", '=HYPERLINK("http://x")')]
    assert all(row["title"].startswith("'") for row in records(response_sheet(hostile)))
    page = load_workbook(io.BytesIO(workbook([response_sheet(hostile)], at=AT)))["Responses"]
    place = [cell.value for cell in page[1]].index("title")
    for cells, spend in zip(page.iter_rows(min_row=2), hostile, strict=True):
        assert cells[place].data_type == "s"
        assert cells[place].quotePrefix
        assert cells[place].value == spend.title


def test_the_workbook_has_the_same_numbers_as_numbers() -> None:
    sheets = [
        group_sheet([UsageRow("high", "High", TOTALS)], "effort", UsageRow("", "Total", TOTALS)),
        response_sheet([SPEND]),
    ]
    book = load_workbook(io.BytesIO(workbook(sheets, at=AT)))
    assert book.sheetnames == ["By effort", "Responses"]
    page = book["Responses"]
    header = [cell.value for cell in page[1]]
    assert page.freeze_panes == "A2"
    values = dict(zip(header, [cell.value for cell in page[2]], strict=True))
    assert (values["cost_usd"], values["input_tokens"]) == (0.0123456, 1000)
    assert values["time_utc"] == "2026-11-21T00:00:00Z"


def test_what_xml_cannot_hold_does_not_stop_the_export() -> None:
    odd = replace(SPEND, title="a\x00b\x0bc\ud800d" + "x" * 40_000)
    page = load_workbook(io.BytesIO(workbook([response_sheet([odd])], at=AT)))["Responses"]
    value = page.cell(2, [cell.value for cell in page[1]].index("title") + 1).value
    assert isinstance(value, str)
    assert value.startswith("abcdxx")
    assert len(value) == 32_767
