"""What an answer costs: by hand, and for every model of the fact sheet."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.usage import CostBasis, Usage
from desktop_app.price_list.price_list import GenaiPriceList

NOVEMBER = datetime(2026, 11, 20, tzinfo=UTC).timestamp()

BY_HAND = [
    # 10,000 at $2 + 2,000 at $10, reasoning inside output: 0.02 + 0.02
    ("gpt-6.1-sol", Usage(10_000, output_tokens=2_000, reasoning_tokens=1_500), None, "0.04"),
    # 4,000 plain at $2, 5,000 cached at $0.10, 1,000 written at $2.50: 0.008 + 0.0005 + 0.0025
    ("gpt-6.1-sol", Usage(10_000, cached_tokens=5_000, cache_write_30m_tokens=1_000), None, "0.011"),
    # 1,000 kept for 12 hours at $5: 0.005
    ("gpt-6.1-sol", Usage(1_000, cache_write_12h_tokens=1_000), "default", "0.005"),
    # 272,000 is not yet long: 0.544; one more doubles all of it: 272,001 at $4 and 1,000 at $15
    ("gpt-6.1-sol", Usage(272_000), None, "0.544"),
    ("gpt-6.1-sol", Usage(272_001, output_tokens=1_000), None, "1.103004"),
    # half price, double price, six times
    ("gpt-6.1-sol", Usage(10_000, output_tokens=1_000), "flex", "0.015"),
    ("gpt-6.1-sol", Usage(10_000, output_tokens=1_000), "batch", "0.015"),
    ("gpt-6.1-sol", Usage(10_000, output_tokens=1_000), "priority", "0.06"),
    ("gpt-6.1-sol", Usage(10_000, output_tokens=1_000), "fast", "0.06"),
    ("gpt-6.1-sol", Usage(10_000, output_tokens=1_000), "ultrafast", "0.18"),
    # 8,000 at $15 + 12,000 at $120 + 23 searches at 1 cent: 0.12 + 1.44 + 0.23
    ("gpt-5-pro", Usage(8_000, output_tokens=12_000, reasoning_tokens=11_000, web_searches=23), "default", "1.79"),
    # pro models have no cached-input discount: 8,000 at $15
    ("gpt-5-pro", Usage(8_000, cached_tokens=8_000), None, "0.12"),
    ("gpt-5.5-pro", Usage(300_000, output_tokens=1_000), None, "18.27"),
    # 1,000,000 at $1.25, 0 cached, 100,000 at $10
    ("gpt-5", Usage(1_000_000, output_tokens=100_000), None, "2.25"),
    ("gpt-5-2025-08-07", Usage(1_000_000, cached_tokens=1_000_000), None, "0.125"),
    ("gpt-4o", Usage(1_000, cached_tokens=400, output_tokens=100), None, "0.003"),
    ("gpt-6.2-sol", Usage(10_000, cached_tokens=5_000, output_tokens=1_000), None, "0.0205"),
    ("gpt-5-nano", Usage(1, output_tokens=1), None, "0.00000045"),
    ("gpt-5", Usage(), None, "0"),
]


@pytest.mark.parametrize(("model_id", "usage", "tier", "usd"), BY_HAND)
async def test_the_price_worked_out_by_hand(model_id: str, usage: Usage, tier: str | None, usd: str) -> None:
    cost = await GenaiPriceList().cost(model_id, usage, service_tier=tier, at=NOVEMBER)
    assert cost.usd == Decimal(usd)
    assert cost.basis is CostBasis.ACTUAL
    assert "2026-09-01" < cost.priced_as_of <= "2026-11-20"


@pytest.mark.parametrize(
    "model_id", ["llama-4", "gpt-7", "", "gpt-6.1-so", "ft:gpt-7:me", "claude-opus-4-5", "whisper-1"]
)
async def test_a_model_without_a_price_is_unknown_and_never_free(model_id: str) -> None:
    cost = await GenaiPriceList().cost(model_id, Usage(10, output_tokens=10), service_tier=None, at=NOVEMBER)
    assert (cost.usd, cost.basis) == (None, CostBasis.UNKNOWN)
    assert await GenaiPriceList().rates(model_id, at=NOVEMBER) is None


@pytest.mark.parametrize(
    ("model_id", "usage", "tier", "usd"),
    [
        ("gpt-5-pro", Usage(1_000), "priority", "0.015"),  # no such tier for it in the data
        ("gpt-6.1-sol", Usage(1_000), "scale", "0.002"),
        ("gpt-6.2-astra", Usage(1_000, cached_tokens=500), None, "0.008"),  # no cached rate published
    ],
)
async def test_what_had_to_stand_in_is_marked_as_an_estimate(
    model_id: str, usage: Usage, tier: str | None, usd: str
) -> None:
    cost = await GenaiPriceList().cost(model_id, usage, service_tier=tier, at=NOVEMBER)
    assert (cost.usd, cost.basis) == (Decimal(usd), CostBasis.ESTIMATE)


async def test_the_day_decides_which_price_holds() -> None:
    prices = GenaiPriceList()
    for day, usd in ((datetime(2026, 8, 20, 12, tzinfo=UTC), "0.005"), (datetime(2026, 8, 22, tzinfo=UTC), "0.004")):
        cost = await prices.cost("gpt-5.6-sol", Usage(1_000), service_tier=None, at=day.timestamp())
        assert cost.usd == Decimal(usd)


async def test_rates_for_an_estimate() -> None:
    rates = await GenaiPriceList().rates("gpt-6.1-sol", at=NOVEMBER)
    assert rates is not None
    assert (rates.input, rates.cached, rates.output) == (Decimal(2), Decimal("0.1"), Decimal(10))
    assert rates.web_search == Decimal("0.01")
    long = await GenaiPriceList().rates("gpt-6.1-sol", at=NOVEMBER, input_tokens=300_000)
    assert long is not None
    assert (long.input, long.output) == (Decimal(4), Decimal(15))
    pro = await GenaiPriceList().rates("gpt-5-pro", at=NOVEMBER)
    assert pro is not None
    assert pro.cached == pro.input == Decimal(15)


def by_the_sheet(prices: dict[str, Any], usage: Usage, per_1k_searches: float) -> Decimal:
    """The formula of the fact sheet, written down once more, with the rates of one row."""

    def rate(name: str) -> Decimal:
        value = prices.get(name)
        return Decimal(str(prices["input"] if value is None else value))

    usd = (
        usage.uncached_tokens * rate("input")
        + usage.cached_tokens * rate("cached_input")
        + usage.cache_write_30m_tokens * rate("cache_write_30m")
        + usage.cache_write_12h_tokens * rate("cache_write_12h")
        + usage.output_tokens * rate("output")
    ) / 1_000_000
    return usd + usage.web_searches * Decimal(str(per_1k_searches)) / 1000


async def test_every_model_of_the_fact_sheet_costs_what_the_sheet_says(shared: Path) -> None:
    sheet = json.loads((shared / "facts" / "models.json").read_text(encoding="utf-8"))
    per_1k = sheet["tool_prices"]["web_search_per_1k_calls"]
    prices, wrong = GenaiPriceList(), []
    tier_names = {"priority_fast": ("priority", "fast")}
    for model in sheet["models"]:
        standard = model["price_usd_per_1m"]
        whole = Usage(90_000, 20_000, 3_000, 1_000, 7_000, 6_000, 5)
        plain = Usage(90_000, 20_000, 0, 0, 7_000, 6_000, 5)
        cases = [(whole, None, standard), (whole, "default", standard)]
        for name, rates in (model["tier_prices_usd_per_1m"] or {}).items():
            # null in a tier: the price page tells none, and the standard rate holds (the batch table has no cached one)
            told = {kind: rate for kind, rate in rates.items() if rate is not None}
            cases += [(plain, tier, {**standard, **told}) for tier in tier_names.get(name, (name,))]
        if model["long_context_price"]:
            long = Usage(300_000, 20_000, 0, 0, 7_000, 6_000, 5)
            cases.append((long, None, {**standard, **model["long_context_price"]}))
        for usage, tier, rates in cases:
            cost = await prices.cost(model["id"], usage, service_tier=tier, at=NOVEMBER)
            expected = by_the_sheet(rates, usage, per_1k)
            if cost.usd != expected:
                wrong.append(f"{model['id']} {tier}: {cost.usd}, the sheet says {expected}")
    assert wrong == []
    assert len(sheet["models"]) == 34
