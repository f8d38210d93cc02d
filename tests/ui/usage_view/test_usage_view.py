"""The Usage view: one set of numbers in figures, chart, table and the window's foot; the way to every answer."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.usage import CostBasis, Usage
from desktop_app.services.periods import day_bounds
from desktop_app.services.spending import Booking
from desktop_app.ui import formats
from desktop_app.ui.usage_view import tab as usage_tab
from tests.harness.loops import Until
from tests.ui.usage_view.opened import DAY, Bench, SetClock, opened, spend
from tests.ui.widgets.accessible import nameless

NOON = SetClock().now


async def ready(bench: Bench, until: Until) -> None:
    """Everything asked for is read and shown."""
    await until(lambda: len(bench.tasks) == 0 and bench.tab.presenter.report is not None, what="the report")


async def chosen(
    bench: Bench, until: Until, *, period: str = "", measure: str = "", group: str = ""
) -> None:  # fmt: skip
    """As a person chooses with chips and combo box."""
    overview = bench.tab.widget.overview
    if period:
        overview.periods.chosen.emit(period)
    if measure:
        overview.measure_chosen.emit(measure)
    if group:
        overview.group_chosen.emit(group)
    await ready(bench, until)


async def test_todays_figure_is_the_one_at_the_foot_of_the_window(tmp_path: Path, qtbot: QtBot, until: Until) -> None:
    start, end = day_bounds(NOON)
    edge = [
        spend("first", "0.01", at=start),
        spend("last", "0.02", at=end - 0.001),
        spend("yesterday", "5", at=start - 0.001),
        spend("tomorrow", "7", at=end),
        spend("unpriced", None, reason="No price is known."),
        spend("guess", "0.04", basis=CostBasis.ESTIMATE, measured=False),
    ]
    async with opened(tmp_path, *edge) as bench:
        await chosen(bench, until, period="today")
        report = bench.tab.presenter.report
        assert report is not None
        assert report.totals.usd == bench.spending.today.value.spent == Decimal("0.07")
        assert report.totals.unpriced == bench.spending.today.value.unpriced == 1
        assert bench.figure("Spent") == f"Spent: {formats.money_short(bench.spending.today.value.spent)}"


async def test_chart_and_table_show_the_same_rows(tmp_path: Path, qtbot: QtBot, until: Until) -> None:
    entries = [
        spend("a", "1", at=NOON - 2 * DAY),
        spend("b", "2", model_id="gpt-5-pro", effort="", origin=JobOrigin.PRO),
        spend("c", "4", template="Report"),
    ]
    async with opened(tmp_path, *entries) as bench:
        for group in ("day", "model", "effort", "tab", "template", "provider", "conversation", "tier"):
            for measure in ("spend", "tokens", "requests", "cache"):
                await chosen(bench, until, period="7", group=group, measure=measure)
                shown = bench.tab.widget.overview.chart
                rows = {row.key: row.totals for row in bench.table.rows_model.rows}
                bars = {shown.bar(number).key: shown.bar(number).whole for number in range(len(shown.content().bars))}
                for key, whole in bars.items():
                    told = {
                        "spend": float(rows[key].usd),
                        "tokens": float(rows[key].total_tokens),
                        "requests": float(rows[key].requests),
                        "cache": 100 * (rows[key].cache_hit_rate or 0.0),
                    }
                    assert whole == pytest.approx(told[measure]), (group, measure, key)
                if group == "day":
                    assert len(bars) == len(rows) == 7


async def test_an_answer_booked_now_is_seen_at_once(tmp_path: Path, qtbot: QtBot, until: Until) -> None:
    async with opened(tmp_path, spend("a", "1")) as bench:
        await chosen(bench, until, period="today", group="model")
        assert bench.cells("requests") == ["1"]
        bench.table.selectRow(0)
        for number in range(20):
            await bench.spending.book(
                Booking(f"n{number}", JobOrigin.CHAT, "gpt-6.1-sol", Usage(1_000, 0, 0, 0, 100), measured=True)
            )
        await until(lambda: bench.cells("requests") == ["21"])
        assert bench.table.chosen_row().totals.requests == 21  # still the same row
        assert bench.figure("Spent") == f"Spent: {formats.money_short(bench.spending.today.value.spent)}"


async def test_what_was_booked_while_it_was_out_of_sight_is_there_when_it_comes_back(
    tmp_path: Path, qtbot: QtBot, until: Until
) -> None:
    async with opened(tmp_path, spend("a", "1")) as bench:
        await chosen(bench, until, period="today", group="model")
        bench.tab.widget.hide()
        await bench.spending.book(Booking("n", JobOrigin.CHAT, "gpt-6.1-sol", Usage(1_000), measured=True))
        assert len(bench.tasks) == 0
        bench.tab.widget.show()
        bench.tab.activate()
        await until(lambda: bench.cells("requests") == ["2"])


async def test_after_midnight_today_is_another_day(tmp_path: Path, qtbot: QtBot, until: Until) -> None:
    async with opened(tmp_path, spend("a", "1")) as bench:
        await chosen(bench, until, period="today", group="model")
        bench.clock.now += DAY
        await bench.spending.load()  # as the window does when the day has changed
        await until(lambda: "Nothing used in this period" in bench.words())


async def test_a_quick_choice_never_leaves_another_periods_figures(tmp_path: Path, qtbot: QtBot, until: Until) -> None:
    async with opened(tmp_path, spend("a", "1"), spend("old", "8", at=NOON - 20 * DAY)) as bench:
        await ready(bench, until)
        overview = bench.tab.widget.overview
        overview.periods.chosen.emit("today")
        overview.group_chosen.emit("model")
        overview.periods.chosen.emit("30")
        overview.periods.chosen.emit("7")
        overview.group_chosen.emit("effort")
        await ready(bench, until)
        assert bench.figure("Spent") == "Spent: $1"
        assert bench.cells("label") == ["high"]
        assert bench.tab.widget.header.detail.full_text() == "14 Nov 2026 – 20 Nov 2026"


@pytest.mark.parametrize(
    ("period", "spent"), [("today", "1"), ("7", "3"), ("30", "7"), ("month", "7"), ("last-month", "8"), ("all", "31")]
)
async def test_periods(tmp_path: Path, qtbot: QtBot, until: Until, period: str, spent: str) -> None:
    ages = {0: "1", 6: "2", 19: "4", 21: "8", 400: "16"}
    entries = [spend(f"{age}", usd, at=NOON - age * DAY) for age, usd in ages.items()]
    async with opened(tmp_path, *entries) as bench:
        await chosen(bench, until, period=period)
        # the 20th of November: 29 days before it is the 22nd of October, and 21 days before it the 30th
        wanted = "15" if period == "30" else spent
        assert bench.figure("Spent") == f"Spent: ${wanted}"


async def test_own_dates_in_either_order(tmp_path: Path, qtbot: QtBot, until: Until) -> None:
    async with opened(tmp_path, spend("a", "1", at=NOON - 3 * DAY), spend("b", "2")) as bench:
        overview = bench.tab.widget.overview
        overview.periods.chosen.emit("own")
        overview.periods.dates_changed.emit(date(2026, 11, 18), date(2026, 11, 16))
        await ready(bench, until)
        assert bench.cells("label") == ["Wed 18 Nov 2026", "Tue 17 Nov 2026", "Mon 16 Nov 2026"]
        assert bench.figure("Spent") == "Spent: $1"


async def test_choices_are_kept_over_a_restart(tmp_path: Path, qtbot: QtBot, until: Until) -> None:
    async with opened(tmp_path, spend("a")) as bench:
        await chosen(bench, until, period="all", measure="tokens", group="tier")
    async with opened(tmp_path) as bench:
        await ready(bench, until)
        assert bench.cells("label") == ["default"]
        assert bench.tab.widget.overview.chart.content().title == "Tokens by service tier"
        assert bench.tab.widget.header.detail.full_text() == "20 Nov 2026"


async def test_an_empty_book_says_what_will_be_here(tmp_path: Path, qtbot: QtBot, until: Until) -> None:
    async with opened(tmp_path) as bench:
        await chosen(bench, until, period="all")
        assert "Nothing used yet" in bench.words()
        assert not bench.button("Export").isEnabled()
        assert bench.button("Export").toolTip() == "There is nothing to export."


async def test_what_a_person_should_know_is_said(tmp_path: Path, qtbot: QtBot, until: Until) -> None:
    entries = [
        spend("in", "0.1"),
        spend("above", "0.9"),
        spend("guess", "0.2", basis=CostBasis.ESTIMATE, measured=False),
        spend("unpriced", None, model_id="llama-4", reason="No price is known for llama-4."),
        spend("demo", "0.1", basis=CostBasis.SIMULATED, server="demo"),
    ]
    async with opened(tmp_path, *entries) as bench:
        await ready(bench, until)
        words = bench.words()
        assert "67 % of 3 answers cost what was told beforehand; 1 more." in words
        assert "The upper end was typically 4.0 times the lower one." in words
        assert "$0.20 is estimated: 1 answer stopped" in words
        assert "1 answer has no known price and count in no sum" not in words
        assert "1 answer has no known price and counts in no sum: llama-4 (1: No price is known for llama-4)." in words
        assert "1 of these answers is simulated: no model worked, nothing was charged." in words


async def test_a_demos_book_is_all_simulated(tmp_path: Path, qtbot: QtBot, until: Until) -> None:
    async with opened(tmp_path, simulated=True) as bench:
        usage = Usage(1_000, 0, 0, 0, 100)
        await bench.spending.book(Booking("a", JobOrigin.CHAT, "gpt-6.1-sol", usage, measured=True, server="demo"))
        await bench.spending.book(Booking("b", JobOrigin.CHAT, "unheard-of-1", usage, measured=True, server="demo"))
        await chosen(bench, until, period="today", group="provider")
        assert "All of this is simulated" in bench.words()
        assert bench.cells("label") == ["Demo (simulated)"]


async def test_a_row_opens_its_answers_and_an_answer_its_chat(tmp_path: Path, qtbot: QtBot, until: Until) -> None:
    entries = [
        spend("a", "1", at=NOON - 60, service_tier="flex"),
        spend("b", "2", effort="low"),
        spend("c", None, title="", response_id=None, usage=None, reason="It was lost."),
    ]
    async with opened(tmp_path, *entries) as bench:
        await chosen(bench, until, group="effort")
        assert not bench.button("Show answers").isEnabled()
        bench.table.selectRow(bench.cells("label").index("high"))
        QTest.keyClick(bench.table, Qt.Key.Key_Return)
        table = bench.tab.widget.responses.table
        assert bench.cells("title", table) == ["Without a title", "Otters"]
        assert bench.cells("cost", table) == ["price unknown", "$1.00"]
        assert bench.cells("tier", table) == ["default", "flex"]
        assert "high\n2 answers · $1.00" in bench.words()
        table.selectRow(0)
        assert not bench.button("Copy response id").isEnabled()
        table.selectRow(1)
        bench.button("Copy response id").click()
        assert QGuiApplication.clipboard().text() == "resp_a"
        bench.button("Open").click()
        table.doubleClicked.emit(table.rows_model.index(0, 0))
        assert [entry.key for entry in bench.opened] == ["a", "c"]
        QTest.keyClick(table, Qt.Key.Key_Escape)
        assert bench.table.isVisible()


async def test_an_open_row_follows_the_book(tmp_path: Path, qtbot: QtBot, until: Until) -> None:
    async with opened(tmp_path, spend("a", "1")) as bench:
        await chosen(bench, until, period="today", group="model")
        bench.table.selectRow(0)
        bench.button("Show answers").click()
        await bench.spending.book(Booking("n", JobOrigin.CHAT, "gpt-6.1-sol", Usage(1_000), measured=True))
        table = bench.tab.widget.responses.table
        await until(lambda: len(bench.cells("time", table)) == 2)
        assert table.isVisible()


async def test_a_bar_chooses_its_row(tmp_path: Path, qtbot: QtBot, until: Until) -> None:
    async with opened(tmp_path, spend("a"), spend("b", "9", model_id="gpt-5-pro")) as bench:
        await chosen(bench, until, group="model")
        bench.tab.widget.overview.chart.bar_pressed.emit("gpt-6.1-sol")
        assert bench.table.chosen_row().key == "gpt-6.1-sol"


async def test_sorting_keeps_the_chosen_row_and_puts_the_unknown_last(
    tmp_path: Path, qtbot: QtBot, until: Until
) -> None:
    entries = [spend("a", "1"), spend("b", "2", model_id="b"), spend("c", "3", model_id="c", usage=None)]
    async with opened(tmp_path, *entries) as bench:
        await chosen(bench, until, group="model")
        assert bench.cells("label") == ["c", "b", "gpt-6.1-sol"]
        bench.table.choose("b")
        header = bench.table.horizontalHeader()
        place = [each.key for each in bench.table.rows_model.columns].index("hits")
        header.sectionClicked.emit(place)
        assert bench.cells("label")[-1] == "c"
        header.sectionClicked.emit(place)
        assert bench.cells("label")[-1] == "c"
        assert bench.table.chosen_row().key == "b"
        assert "↑" in str(bench.table.rows_model.headerData(place, Qt.Orientation.Horizontal))


@pytest.mark.parametrize(
    ("what", "name"),
    [
        ("table-csv", "Ponder usage by effort, 2026-11-20 to 2026-11-20.csv"),
        ("responses-csv", "Ponder answers, 2026-11-20 to 2026-11-20.csv"),
        ("workbook", "Ponder usage by effort, 2026-11-20 to 2026-11-20.xlsx"),
    ],
)
async def test_what_is_shown_is_exported(
    tmp_path: Path, qtbot: QtBot, until: Until, monkeypatch: pytest.MonkeyPatch, what: str, name: str
) -> None:
    async def save_here(parent: object, title: str, suggested: Path, filters: object) -> Path:
        return tmp_path / suggested.name

    monkeypatch.setattr(usage_tab, "save_file", save_here)
    async with opened(tmp_path, spend("a", "1"), spend("b", "2", effort="low")) as bench:
        await chosen(bench, until, period="today", group="effort")
        bench.tab.widget.export_pressed.emit(what)
        await until(lambda: bench.written)
        content, path = bench.written[0]
        assert path.name == name
        assert [(row.label, row.totals.usd) for row in content.rows] == [("low", Decimal(2)), ("high", Decimal(1))]
        assert (content.totals.label, content.totals.totals.usd) == ("Total", Decimal(3))
        assert [entry.key for entry in content.entries] == ["a", "b"]
        await until(lambda: f"Saved as {name}." in bench.words())
        assert all(text in read_back(path) for text in FILES[what])
        bench.table.choose("low")
        bench.button("Show answers").click()
        bench.tab.widget.export_pressed.emit(what)
        await until(lambda: len(bench.written) == 2)
        assert [entry.key for entry in bench.written[1][0].entries] == ["b"]
        assert bench.written[1][0].totals.totals.usd == Decimal(2)


@pytest.mark.parametrize(
    ("what", "typed", "written"),
    [("responses-csv", "mine.xlsx", "workbook"), ("workbook", "mine.csv", "table-csv")],
)
async def test_the_name_that_is_typed_says_what_kind_of_file_it_is(
    tmp_path: Path, qtbot: QtBot, until: Until, monkeypatch: pytest.MonkeyPatch, what: str, typed: str, written: str
) -> None:
    async def save_here(parent: object, title: str, suggested: Path, filters: object) -> Path:
        return tmp_path / typed

    monkeypatch.setattr(usage_tab, "save_file", save_here)
    async with opened(tmp_path, spend("a", "1"), spend("b", "2", effort="low")) as bench:
        await chosen(bench, until, period="today", group="effort")
        bench.tab.widget.export_pressed.emit(what)
        await until(lambda: bench.written)
        assert all(text in read_back(tmp_path / typed) for text in FILES[written])


FILES = {
    "table-csv": ["low,low,1,2,", "high,high,1,1,", "Total,2,3,"],
    "responses-csv": ["resp_a", "resp_b", "2026-11-20,chat,Otters,"],
    "workbook": ["[By effort]", "[Responses]", "resp_a", "low low 1 2 "],
}


def read_back(path: Path) -> str:
    """The file as text, of a workbook every cell."""
    if path.suffix == ".csv":
        return path.read_text("utf-8-sig")
    book = load_workbook(path)
    lines = []
    for name in book.sheetnames:
        lines.append(f"[{name}]")
        lines += [" ".join(str(value) for value in row) for row in book[name].iter_rows(values_only=True)]
    return "\n".join(lines)


async def compared(bench: Bench, until: Until, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    async def choose_this(*_: object, **__: object) -> Path:
        return path

    monkeypatch.setattr(usage_tab, "choose_file", choose_this)
    await ready(bench, until)
    bench.button("Compare with the provider's page…").click()
    await ready(bench, until)


async def test_the_providers_page_is_laid_beside(
    tmp_path: Path, qtbot: QtBot, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = datetime(2026, 11, 19, 12, tzinfo=UTC).timestamp()
    path = tmp_path / "costs.csv"
    path.write_text(
        "start_time_iso,amount_value,amount_currency,line_item\n"
        '2026-11-18T00:00:00Z,0.5,usd,"gpt-6.1-sol, input"\n'
        '2026-11-19T00:00:00Z,1,usd,"gpt-6.1-sol, output"\n'
        "soon,1,usd,x\n"
    )
    entries = [spend("a", "1", at=at), spend("b", "0.2", at=at - DAY), spend("c", "9", at=at, server="127.0.0.1")]
    async with opened(tmp_path, *entries) as bench:
        await compared(bench, until, monkeypatch, path)
        page = bench.tab.widget.provider
        assert page.isVisible()
        assert bench.cells("day", page.table) == ["18 Nov 2026"]
        assert bench.cells("difference", page.table) == ["-$0.30"]
        words = bench.words()
        assert "18 Nov 2026 – 19 Nov 2026, in days of UTC as the provider counts · costs.csv" in words
        assert "1 line of the file could not be used. Line 4: start_time_iso is not a time: “soon”." in words
        assert "Not compared: 1 answer of other servers." in words
        page.table.selectRow(0)
        assert "Another app or person may use the same key or project." in bench.words()
        page.filter_chosen.emit("all")
        assert bench.cells("theirs", page.table) == ["0.50", "1.00"]
        assert not bench.button("Export").isEnabled()
        QTest.keyClick(page.table, Qt.Key.Key_Escape)
        assert bench.table.isVisible()
        assert bench.button("Export").isEnabled()


async def test_a_wrong_file_is_refused_in_words(
    tmp_path: Path, qtbot: QtBot, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "phones.csv"
    path.write_text("name,phone\nx,1\n")
    async with opened(tmp_path, spend("a")) as bench:
        await compared(bench, until, monkeypatch, path)
        assert "“phones.csv” has no column that tells the day" in bench.words()
        assert "Its columns are: name, phone." in bench.words()
        assert bench.table.isVisible()


async def test_another_currency_is_seen_at_once_and_marked(tmp_path: Path, qtbot: QtBot, until: Until) -> None:
    async with opened(tmp_path, spend("a", "1")) as bench:
        await chosen(bench, until, group="model")
        try:
            formats.use_currency("EUR", Decimal("0.5"))
            assert bench.figure("Spent") == "Spent: ≈ €0.50"
            assert bench.cells("spend") == ["0.50"]
            header = bench.table.rows_model.headerData(1, Qt.Orientation.Horizontal)
            assert str(header).startswith("Spend, ≈ €")
            assert bench.tab.widget.overview.chart.content().title == "Spend in EUR at your rate by model"
        finally:
            formats.use_currency("USD", Decimal(1))
        assert bench.figure("Spent") == "Spent: $1"


async def test_every_control_has_a_name_and_the_chart_a_sentence(tmp_path: Path, qtbot: QtBot, until: Until) -> None:
    async with opened(tmp_path, spend("a", "1"), spend("b", "2", model_id="gpt-5-pro")) as bench:
        await chosen(bench, until, group="model", measure="spend", period="own")
        assert [f"{each} {each.objectName()} in {each.parent()}" for each in nameless(bench.tab.widget)] == []
        said = bench.tab.widget.overview.chart.accessibleDescription()
        assert said == "Spend in US dollars by model, 2 rows. Largest: gpt-5-pro $2.00; gpt-6.1-sol $1.00."


async def test_titles_that_are_long_or_hostile_stay_text(tmp_path: Path, qtbot: QtBot, until: Until) -> None:
    hostile = "<b>bold</b> " + "very " * 200 + "long\nand of two lines"
    async with opened(tmp_path, replace(spend("a"), title=hostile, model_id="<img src=x>")) as bench:
        await chosen(bench, until, group="conversation")
        (label,) = bench.cells("label")
        assert label.startswith("<b>bold</b> very")
        assert "\n" not in label
        tip = str(bench.table.rows_model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
        assert tip.startswith("<b>bold</b> very")  # tooltips show plain text: tests/ui/test_nothing_is_loaded.py
        assert max(map(len, tip.split("\n"))) <= 80
        await chosen(bench, until, group="model")
        assert "<img src=x>" in bench.tab.widget.overview.chart.content().bars[0].words


def test_nothing_that_draws_or_writes_workbooks_is_loaded_before_it_is_needed() -> None:
    code = (
        "import sys, desktop_app.ui.usage_view, desktop_app.bootstrap.tabs\n"
        "print([name for name in ('pyqtgraph', 'numpy', 'openpyxl') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
