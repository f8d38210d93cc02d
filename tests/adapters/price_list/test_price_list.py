"""The rates of a request, and every model of the fact sheet held against them."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.prices import OwnPrice, PriceData, PriceSource
from desktop_app.domain.usage import Usage
from desktop_app.price_list.price_list import GenaiPriceList
from desktop_app.resources import resource_path

NOVEMBER = datetime(2026, 11, 20, tzinfo=UTC).timestamp()
LONG = 272_001


async def test_rates_for_an_estimate() -> None:
    rates = await GenaiPriceList().rates("gpt-6.1-sol", at=NOVEMBER)
    assert rates is not None
    assert (rates.input, rates.cached, rates.output) == (Decimal(2), Decimal("0.1"), Decimal(10))
    assert rates.web_search == Decimal("0.01")
    assert rates.tier_known
    long = await GenaiPriceList().rates("gpt-6.1-sol", at=NOVEMBER, input_tokens=300_000)
    assert long is not None
    assert (long.input, long.output) == (Decimal(4), Decimal(15))
    pro = await GenaiPriceList().rates("gpt-5-pro", at=NOVEMBER)
    assert pro is not None
    assert pro.cached == pro.input == Decimal(15)


async def test_rates_that_are_an_estimate_say_why_before_anything_is_sent() -> None:
    prices = GenaiPriceList()
    last, after = (datetime(2026, 11, day, 12, tzinfo=UTC).timestamp() for day in (21, 22))
    doubts = [rates.doubt for at in (last, after) if (rates := await prices.rates("gpt-5.6-sol", at=at))]
    assert doubts == [
        "",
        "Estimated: the lowered price of gpt-5.6-sol was promised until 21 November 2026 and the list is older.",
    ]
    cost = await prices.cost("gpt-5.6-sol", Usage(1_000), service_tier=None, at=after)
    assert cost.reason == doubts[1], "the same sentence afterwards"


async def test_rates_of_a_service_tier() -> None:
    prices = GenaiPriceList()
    flex = await prices.rates("gpt-6.1-sol", at=NOVEMBER, service_tier="flex")
    assert flex is not None
    assert (flex.input, flex.cached, flex.output, flex.tier_known) == (Decimal(1), Decimal("0.05"), Decimal(5), True)
    # pro ids have no priority: the standard rates, and said so
    pro = await prices.rates("gpt-5-pro", at=NOVEMBER, service_tier="priority")
    assert pro is not None
    assert (pro.input, pro.output, pro.tier_known) == (Decimal(15), Decimal(120), False)


async def test_the_list_without_a_persons_own_prices() -> None:
    prices = GenaiPriceList()
    prices.use_own([OwnPrice("gpt-6.1-sol", input=Decimal(9), output=Decimal(9))])
    for found, usd in ((prices, "0.009"), (prices.without_own(), "0.002")):
        cost = await found.cost("gpt-6.1-sol", Usage(1_000), service_tier=None, at=NOVEMBER)
        assert cost.usd == Decimal(usd)
    assert await prices.without_own().data() == await prices.data()


async def test_the_list_that_came_with_ponder_is_in_force_at_first() -> None:
    assert await GenaiPriceList().data() == PriceData(PriceSource.BUNDLED, "2026-10-26")


# -- the fact sheet -------------------------------------------------------------------------------------------------


@pytest.fixture
def sheet(shared: Path) -> dict[str, Any]:
    text = (shared / "facts" / "models.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text, parse_float=Decimal)
    return loaded


def tiers_of(model: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The tiers the sheet prices, by the names a response reports."""
    for name, rates in (model["tier_prices_usd_per_1m"] or {}).items():
        for tier in ("priority", "fast") if name == "priority_fast" else (name,):
            yield tier, rates


KNOWN = {
    "gpt-6.2-astra long input: 16, the sheet says nothing": "GPT-6.x by the sheet's text; marked as an estimate",
    "gpt-6.2-astra long output: 60.0, the sheet says nothing": "GPT-6.x by the sheet's text; marked as an estimate",
    "gpt-6.2-sol long input: 4, the sheet says nothing": "GPT-6.x by the sheet's text; marked as an estimate",
    "gpt-6.2-sol long output: 15.0, the sheet says nothing": "GPT-6.x by the sheet's text; marked as an estimate",
}
"""Where Ponder's price and the sheet's differ, and why that is right."""


def compared(where: str, kind: str, ours: Decimal, theirs: Any) -> list[str]:
    if theirs is None:
        return [f"{where} {kind}: {ours}, the sheet says nothing"]
    return [] if ours == theirs else [f"{where} {kind}: {ours}, the sheet says {theirs}"]


async def disagreements(model: dict[str, Any]) -> list[str]:
    """Every rate of a model that is not the sheet's: standard, long and in each tier."""
    prices, model_id, standard = GenaiPriceList(), model["id"], model["price_usd_per_1m"]
    found: list[str] = []
    rates = await prices.rates(model_id, at=NOVEMBER)
    assert rates is not None, model_id
    for kind, ours in (("input", rates.input), ("output", rates.output)):
        found += compared(model_id, kind, ours, standard[kind])
    # without a rate of its own cached input costs what input costs
    found += compared(model_id, "cached_input", rates.cached, standard["cached_input"] or standard["input"])
    long = await prices.rates(model_id, at=NOVEMBER, input_tokens=LONG)
    assert long is not None
    theirs = model["long_context_price"] or {}
    for kind, ours, usual in (("input", long.input, rates.input), ("output", long.output, rates.output)):
        if theirs or ours != usual:
            found += compared(f"{model_id} long", kind, ours, theirs.get(kind))
    for tier, told in tiers_of(model):
        tiered = await prices.rates(model_id, at=NOVEMBER, service_tier=tier)
        assert tiered is not None
        if not tiered.tier_known:
            found.append(f"{model_id} {tier}: unknown here")
        for kind, ours in (("input", tiered.input), ("output", tiered.output)):
            found += compared(f"{model_id} {tier}", kind, ours, told[kind])
        # where a tier's table has no cached input the standard rate stands in
        cached = told["cached_input"] or standard["cached_input"] or told["input"]
        found += compared(f"{model_id} {tier}", "cached_input", tiered.cached, cached)
    return found


async def test_all_rates_are_those_of_the_fact_sheet(sheet: dict[str, Any]) -> None:
    found = [line for model in sheet["models"] for line in await disagreements(model)]
    assert sorted(set(found)) == sorted(KNOWN)
    assert len(sheet["models"]) == 34


async def test_cache_writes_are_those_of_the_fact_sheet(sheet: dict[str, Any]) -> None:
    prices, wrong = GenaiPriceList(), []
    for model in sheet["models"]:
        told = model["price_usd_per_1m"]
        for kind, usage in (
            ("cache_write_30m", Usage(1_000_000, cache_write_30m_tokens=1_000_000)),
            ("cache_write_12h", Usage(1_000_000, cache_write_12h_tokens=1_000_000)),
        ):
            # a million tokens is long, where that matters: twice the sheet's rate
            times = 2 if model["long_context_price"] or model["id"].startswith("gpt-6.2") else 1
            cost = await prices.cost(model["id"], usage, service_tier=None, at=NOVEMBER)
            if cost.usd != (told[kind] or told["input"]) * times:
                wrong.append(f"{model['id']} {kind}: {cost.usd}, the sheet says {told[kind]}")
    assert wrong == []


async def test_tiers_unknown_to_the_fact_sheet_are_unknown_here(sheet: dict[str, Any]) -> None:
    prices, more = GenaiPriceList(), []
    for model in sheet["models"]:
        told = {tier for tier, _ in tiers_of(model)}
        for tier in {"flex", "batch", "priority", "fast", "ultrafast", "scale"} - told:
            rates = await prices.rates(model["id"], at=NOVEMBER, service_tier=tier)
            if rates is not None and rates.tier_known:
                more.append(f"{model['id']} {tier}")
    assert more == []


async def test_a_search_costs_what_the_fact_sheet_says(sheet: dict[str, Any]) -> None:
    for model in sheet["models"]:
        rates = await GenaiPriceList().rates(model["id"], at=NOVEMBER)
        assert rates is not None
        assert rates.web_search * 1_000 == sheet["tool_prices"]["web_search_per_1k_calls"]


def test_our_own_table_of_tiers_is_the_sheets(sheet: dict[str, Any]) -> None:
    table = tomllib.loads(resource_path("prices.toml").read_text(encoding="utf-8"))["tiers"]["models"]
    expected = {}
    for model in sheet["models"]:
        tiers = model["tier_prices_usd_per_1m"]
        if tiers:
            standard = model["price_usd_per_1m"]
            expected[model["id"]] = {"standard": {"input": standard["input"], "output": standard["output"]}}
            for name, rates in tiers.items():
                told = {"input": rates["input"], "cached": rates["cached_input"], "output": rates["output"]}
                name = "priority" if name == "priority_fast" else name
                expected[model["id"]][name] = {kind: rate for kind, rate in told.items() if rate is not None}
    ours = {
        model_id: {tier: {kind: Decimal(rate) for kind, rate in rates.items()} for tier, rates in tiers.items()}
        for model_id, tiers in table.items()
    }
    assert ours == expected
