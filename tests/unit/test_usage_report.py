"""Usage: every entry in exactly one row, days that are the user's, and a comparison by the provider's days."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from typing_extensions import override

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.prices import OwnPrice, PriceData, PriceSource
from desktop_app.domain.provider_usage import ExportKind, ProviderExport, ProviderFigures, ProviderRow
from desktop_app.domain.spends import Spend
from desktop_app.domain.usage import Cost, CostBasis, CostRange, Usage
from desktop_app.domain.usage_totals import UsageTotals
from desktop_app.services.ports import SpendingStore
from desktop_app.services.price_port import PriceList, Rates
from desktop_app.services.usage_comparison import ProviderComparison, compare_with_provider
from desktop_app.services.usage_report import GroupBy, UsageBook, UsageReport

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp()
DAY = 86_400.0


@pytest.fixture(autouse=True)
def _berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


class Book(SpendingStore):
    """A money book in memory."""

    def __init__(self, *spends: Spend) -> None:
        self.spends = {spend.key: spend for spend in spends}
        self.reads: list[tuple[Timestamp, Timestamp]] = []

    @override
    async def record(self, spend: Spend) -> None:
        self.spends[spend.key] = spend

    @override
    async def spent(self, since: Timestamp, until: Timestamp, profile: str = "") -> Decimal:
        return sum((spend.usd or Decimal(0) for spend in await self.entries(since, until)), Decimal(0))

    @override
    async def unpriced(self, since: Timestamp, until: Timestamp, profile: str = "") -> int:
        return sum(spend.usd is None for spend in await self.entries(since, until))

    @override
    async def batch_spent(self, batch: str) -> Decimal:
        return sum((spend.usd or Decimal(0) for spend in self.spends.values() if spend.batch == batch), Decimal(0))

    @override
    async def entries(self, since: Timestamp, until: Timestamp) -> Sequence[Spend]:
        self.reads.append((since, until))
        found = [spend for spend in self.spends.values() if since <= spend.at < until]
        return sorted(found, key=lambda spend: spend.at)

    @override
    async def history(self, model_id: str, effort: str, *, limit: int = 200) -> Sequence[Spend]:
        return []


class TwoRates(PriceList):
    """$2 per million, cached $0.50, written $2.50; twice that above 100,000 input tokens and in the priority tier."""

    def __init__(self) -> None:
        self.asked = 0

    @override
    async def cost(self, model_id: str, usage: Usage, *, service_tier: str | None, at: Timestamp) -> Cost:
        return Cost(None)

    @override
    async def rates(
        self, model_id: str, *, at: Timestamp, input_tokens: int = 0, service_tier: str | None = None
    ) -> Rates | None:
        self.asked += 1
        if model_id == "unheard-of":
            return None
        factor = (2 if input_tokens > 100_000 else 1) * (2 if service_tier == "priority" else 1)
        return Rates(
            Decimal(2) * factor, Decimal("0.5") * factor, Decimal(10) * factor, Decimal("0.01"),
            cache_write=Decimal("2.5") * factor,
        )  # fmt: skip

    @override
    def use_own(self, prices: Sequence[OwnPrice]) -> None:
        raise AssertionError

    @override
    async def data(self) -> PriceData:
        return PriceData(PriceSource.BUNDLED, "2026-11-01")

    @override
    async def refresh(self) -> PriceData:
        raise AssertionError


def spend(key: str, usd: str | None = "0.10", at: float = NOON, **changes: object) -> Spend:
    entry = Spend(
        key=key,
        at=at,
        origin=JobOrigin.CHAT,
        model_id="gpt-6.1-sol",
        effort="high",
        usd=None if usd is None else Decimal(usd),
        basis=CostBasis.ACTUAL if usd is not None else CostBasis.UNKNOWN,
        usage=Usage(1_000, 200, 100, 0, 500, 300, 1),
        service_tier="default",
        server="api.openai.com",
        measured=True,
    )
    return replace(entry, **changes)  # type: ignore[arg-type]


async def report(*spends: Spend, by: GroupBy = GroupBy.MODEL, days: int = 1) -> UsageReport:
    book = UsageBook(Book(*spends), TwoRates())
    await book.load((NOON - days * DAY, NOON + DAY))
    return await book.report(by)


def added(rows: Sequence[UsageTotals], name: str) -> object:
    return sum(getattr(totals, name) for totals in rows)


SUMS = [
    "requests", "usd", "estimated", "estimated_usd", "simulated", "simulated_usd", "unpriced", "uncached_tokens",
    "cached_tokens", "cache_write_tokens", "reasoning_tokens", "answer_tokens", "web_searches", "saved_usd",
]  # fmt: skip


@pytest.mark.parametrize("by", list(GroupBy))
async def test_the_rows_of_every_grouping_add_up_to_the_totals(by: GroupBy) -> None:
    shown = await report(
        spend("a", origin=JobOrigin.PRO, effort="low", template="Report", conversation_id="c1", title="Otters"),
        spend("b", None, model_id="unheard-of", server="localhost:1234", reason="No price is known."),
        spend("c", "0.5", basis=CostBasis.ESTIMATE, measured=False, service_tier="", at=NOON - DAY + 60),
        spend("d", "0.7", basis=CostBasis.SIMULATED, server="demo", conversation_id="c1"),
        spend("e", "0.2", usage=None),
        by=by,
    )
    for name in SUMS:
        assert added([row.totals for row in shown.rows], name) == getattr(shown.totals, name), name
    assert shown.totals.requests == 5
    assert shown.totals.usd == Decimal("1.5")
    assert (shown.totals.estimated_usd, shown.totals.simulated_usd) == (Decimal("0.5"), Decimal("0.7"))
    assert shown.unpriced == (("unheard-of", "No price is known.", 1),)


async def test_the_kinds_of_tokens_exclude_each_other() -> None:
    totals = (await report(spend("a"))).totals
    assert (totals.uncached_tokens, totals.cached_tokens, totals.cache_write_tokens) == (700, 200, 100)
    assert (totals.reasoning_tokens, totals.answer_tokens) == (300, 200)
    assert totals.total_tokens == 1_500
    assert totals.cache_hit_rate == 0.2


async def test_days_are_the_users_and_none_is_left_out() -> None:
    # 23:30 UTC of the 18th is half past midnight of the 19th in Berlin
    late = datetime(2026, 11, 18, 23, 30, tzinfo=UTC).timestamp()
    shown = await report(spend("a", "1", at=late), spend("b", "2"), by=GroupBy.DAY, days=3)
    assert [(row.key, row.totals.usd) for row in shown.rows] == [
        ("2026-11-17", Decimal(0)),
        ("2026-11-18", Decimal(0)),
        ("2026-11-19", Decimal(1)),
        ("2026-11-20", Decimal(2)),
        ("2026-11-21", Decimal(0)),
    ]


async def test_a_day_of_25_hours_is_one_row() -> None:
    start = datetime(2026, 10, 24, 22, tzinfo=UTC).timestamp()  # midnight in Berlin, the clocks go back that night
    book = UsageBook(Book(spend("a", at=start + 24.5 * 3600)), TwoRates())
    await book.load((start, start + 25 * 3600))
    assert [(row.key, row.totals.requests) for row in (await book.report(GroupBy.DAY)).rows] == [("2026-10-25", 1)]


async def test_all_begins_with_the_first_answer() -> None:
    book = UsageBook(Book(spend("a", at=NOON - 2 * DAY)), TwoRates())
    await book.load((0.0, NOON))
    assert [row.key for row in (await book.report(GroupBy.DAY)).rows] == ["2026-11-18", "2026-11-19", "2026-11-20"]


async def test_what_the_cache_saved_follows_length_and_tier() -> None:
    shown = await report(
        spend("short", usage=Usage(50_000, 40_000)),
        spend("long", usage=Usage(200_000, 100_000)),
        spend("dear", usage=Usage(50_000, 10_000), service_tier="priority"),
        spend("unknown", usage=Usage(50_000, 10_000), model_id="unheard-of"),
        spend("nothing", None, usage=Usage(50_000, 10_000)),
    )
    # 40,000 x $1.50 + 100,000 x $3 + 10,000 x $3, per million
    assert shown.totals.saved_usd == Decimal("0.06") + Decimal("0.3") + Decimal("0.03")


async def test_what_writing_to_the_cache_cost_is_taken_off() -> None:
    first, second = spend("first", usage=Usage(50_000, 0, 40_000)), spend("second", usage=Usage(51_000, 20_000))
    # 40,000 x $0.50, then 20,000 x $1.50, per million
    assert (await report(first)).totals.saved_usd == Decimal("-0.02")
    assert (await report(first, second)).totals.saved_usd == Decimal("0.01")


async def test_thousands_of_entries_need_few_prices() -> None:
    prices = TwoRates()
    book = UsageBook(Book(*(spend(f"{n}", usage=Usage(1_000 + n, 500)) for n in range(3_000))), prices)
    await book.load((NOON - DAY, NOON + DAY))
    assert (await book.report(GroupBy.MODEL)).totals.saved_usd == Decimal("2.25")
    assert prices.asked == 2
    await book.report(GroupBy.DAY)
    assert prices.asked == 2


async def test_how_good_the_estimates_were() -> None:
    told = CostRange(Decimal("0.05"), Decimal("0.20"))
    shown = await report(
        spend("inside", "0.1", estimate=told),
        spend("edge", "0.2", estimate=replace(told, low=Decimal("0.1"))),
        spend("above", "0.21", estimate=told),
        spend("below", "0.01", estimate=told),
        spend("guess", "9", estimate=told, basis=CostBasis.ESTIMATE),
        spend("stopped in the demo", "9", estimate=told, basis=CostBasis.SIMULATED, measured=False),
        spend("never told", "0.1"),
        spend("no price", None, estimate=told),
        spend("from nothing", "0.1", estimate=replace(told, low=Decimal(0))),
    )
    record = shown.totals.estimates
    assert (record.inside, record.above, record.below, record.count) == (3, 1, 1, 5)
    assert record.share_inside == 0.6
    assert record.median_width == 4.0  # of 4, 2, 4 and 4


async def test_a_conversation_goes_by_its_last_title() -> None:
    shown = await report(
        spend("a", conversation_id="c1", title="New chat", at=NOON - 60),
        spend("b", conversation_id="c1", title="Otters"),
        spend("c", title="A job"),
        by=GroupBy.CONVERSATION,
    )
    assert [(row.key, row.label) for row in shown.rows] == [("c1", "Otters"), ("", "")]


async def test_a_better_figure_replaces_the_guess_of_another_day() -> None:
    guess = spend("a", "0.3", at=NOON - DAY, basis=CostBasis.ESTIMATE)
    store = Book(guess, spend("b", "1", at=NOON - 2 * DAY))
    book = UsageBook(store, TwoRates())
    await book.load((NOON - 3 * DAY, NOON + DAY))
    better = spend("a", "0.4")
    await store.record(better)
    await book.renew([better])
    shown = await book.report(GroupBy.DAY)
    assert {row.key: row.totals.usd for row in shown.rows if row.totals.requests} == {
        "2026-11-18": Decimal(1),
        "2026-11-20": Decimal("0.4"),
    }
    assert store.reads[-1][0] == NOON - DAY  # only from there on


async def test_a_refused_booking_and_one_beyond_the_period_change_nothing_wrongly() -> None:
    store = Book(spend("a", "0.4"), spend("b", "0.1", at=NOON + 60))
    book = UsageBook(store, TwoRates())
    await book.load((NOON - DAY, NOON + 3600))
    await book.renew([spend("a", "0.3", at=NOON + 30, basis=CostBasis.ESTIMATE)])  # the book kept the actual
    assert (await book.report(GroupBy.MODEL)).totals.usd == Decimal("0.5")
    await store.record(spend("b", "0.2", at=NOON + DAY))  # moved out of the period
    await book.renew([store.spends["b"]])
    assert (await book.report(GroupBy.MODEL)).totals.usd == Decimal("0.4")


# -- beside the provider's page ------------------------------------------------------------------------------


def their_row(day: str, model: str = "", charge: str = "", batch_api: bool = False, **figures: object) -> ProviderRow:
    told = ProviderFigures(**figures)  # type: ignore[arg-type]
    return ProviderRow(2, date.fromisoformat(day), model, charge, told, batch_api)


def costs(*rows: ProviderRow) -> ProviderExport:
    days = [row.day for row in rows]
    return ProviderExport(ExportKind.COST, rows, min(days), max(days))


async def compared(export: ProviderExport, *spends: Spend, now: float = NOON + 9 * DAY) -> ProviderComparison:
    return await compare_with_provider(export, Book(*spends), TwoRates(), now)


async def test_comparing_uses_utc_days_and_models_without_snapshot_dates() -> None:
    # in Berlin this is the 21st already, for the provider it is the 20th
    late = datetime(2026, 11, 20, 23, 15, tzinfo=UTC).timestamp()
    shown = await compared(
        costs(their_row("2026-11-20", "gpt-5-2025-08-07", usd=Decimal("1.1")),
              their_row("2026-11-20", "gpt-5-2025-08-07", usd=Decimal("0.4"))),
        spend("a", "1", at=late, model_id="gpt-5"),
        spend("b", "0.5", at=NOON, model_id="gpt-5-2025-08-07"),
    )  # fmt: skip
    assert [(row.day.isoformat(), row.model_id, row.agrees) for row in shown.rows] == [("2026-11-20", "gpt-5", True)]
    assert shown.theirs.usd == shown.ours.usd == Decimal("1.5")
    assert shown.differing == 0


async def test_web_searches_listed_apart_are_taken_out_of_the_models() -> None:
    shown = await compared(
        costs(
            their_row("2026-11-20", "gpt-6.1-sol", usd=Decimal("0.09")),
            their_row("2026-11-20", charge="web search tool calls", usd=Decimal("0.02")),
        ),
        spend("a", "0.11", usage=Usage(1_000, web_searches=2)),
    )
    assert [(row.model_id or row.charge, row.ours.usd, row.agrees) for row in shown.rows] == [
        ("web search tool calls", Decimal("0.02"), True),
        ("gpt-6.1-sol", Decimal("0.09"), True),
    ]


async def test_an_export_without_models_is_compared_by_day() -> None:
    shown = await compared(
        costs(their_row("2026-11-20", usd=Decimal("0.3"))), spend("a"), spend("b", "0.2", model_id="o")
    )
    assert not shown.by_model
    assert [(row.ours.usd, row.agrees) for row in shown.rows] == [(Decimal("0.3"), True)]


async def test_the_demo_and_other_servers_are_left_out_and_counted() -> None:
    shown = await compared(
        costs(their_row("2026-11-20", "gpt-6.1-sol", usd=Decimal("0.1"))),
        spend("a"),
        spend("b", basis=CostBasis.SIMULATED, server="demo"),
        spend("c", server="localhost:1234"),
        spend("d", server="eu.api.openai.com", usd="0"),
    )
    assert (shown.simulated, shown.elsewhere) == (1, 1)
    assert shown.ours.usd == Decimal("0.1")


@pytest.mark.parametrize(
    ("theirs", "spends", "words"),
    [
        ("3", [spend("a")], "Another app or person"),
        ("3", [], "answers from before"),
        ("0.05", [spend("a", "1")], "limited to another project|leave out a key"),
        ("3", [spend("a", None, reason="?")], "no price for 1 answer"),
        ("3", [spend("a", basis=CostBasis.ESTIMATE)], "estimates"),
        ("3", [spend("a", at=NOON + 11.8 * 3600)], "near midnight UTC"),
    ],
)
async def test_a_difference_says_what_may_explain_it(theirs: str, spends: list[Spend], words: str) -> None:
    shown = await compared(costs(their_row("2026-11-20", "gpt-6.1-sol", usd=Decimal(theirs))), *spends)
    (row,) = shown.rows
    assert not row.agrees
    assert any(any(part in hint for part in words.split("|")) for hint in row.hints), row.hints


async def test_what_is_missing_today_may_only_be_late() -> None:
    export = costs(their_row("2026-11-20", "gpt-6.1-sol", usd=Decimal("0.1")))
    (row,) = (await compared(export, spend("a", "5"), now=NOON + 3600)).rows
    assert row.hints == ("The provider's page can be a day late: export again later.",)


async def test_activity_agrees_only_in_every_number_that_the_file_tells() -> None:
    same = their_row("2026-11-20", "gpt-6.1-sol", requests=1, input_tokens=1_000, cached_tokens=200, output_tokens=500)
    less = replace(same, figures=replace(same.figures, cached_tokens=100))
    silent = replace(same, figures=replace(same.figures, cached_tokens=None, requests=None))
    agreed = []
    for row in (same, less, silent):
        export = replace(costs(row), kind=ExportKind.ACTIVITY)
        agreed.append((await compared(export, spend("a"))).rows[0].agrees)
    assert agreed == [True, False, True]


async def test_the_batch_api_is_named() -> None:
    row = their_row("2026-11-20", "gpt-6.1-sol", batch_api=True, requests=7, input_tokens=9_000, output_tokens=1)
    shown = await compared(replace(costs(row), kind=ExportKind.ACTIVITY), spend("a"))
    assert shown.rows[0].hints[0].startswith("7 of its requests came through the Batch API")
