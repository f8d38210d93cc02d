"""Every recorded answer with a usage has a price, or a reason that names why not."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.usage import Cost, CostBasis, Usage
from desktop_app.openai_api.answers import usage_of
from desktop_app.price_list.price_list import GenaiPriceList
from tests.contracts.recorded import EXAMPLES, SHARED

OTHER_API = "a usage of Chat Completions, which Ponder does not speak"
SEARCH = Decimal("0.01")


@dataclass(frozen=True)
class Recorded:
    """A JSON object with a usage, wherever in a recording it was: a body, an event, a poll, a line of a batch."""

    where: str
    record: dict[str, Any]

    @property
    def speaks_our_api(self) -> bool:
        return "input_tokens" in self.record["usage"]

    @property
    def is_batch(self) -> bool:
        return self.record.get("object") == "batch"

    @property
    def model_id(self) -> str:
        return self.record.get("model") or ""

    @property
    def tier(self) -> str | None:
        """What the response reports; a batch has no such field, because all of it is in one tier."""
        return "batch" if self.is_batch else self.record.get("service_tier")

    @property
    def at(self) -> float:
        return float(self.record.get("created_at") or 0)

    @property
    def usage(self) -> Usage:
        usage = usage_of(self.record)
        assert usage is not None, self.where
        return usage


def with_usage(value: Any, where: str) -> Iterator[Recorded]:
    """Every object with a usage inside a value; texts that hold JSON are read too."""
    if isinstance(value, dict):
        if value.get("usage") and isinstance(value["usage"], dict):
            yield Recorded(where, value)
        for inner in value.values():
            yield from with_usage(inner, where)
    elif isinstance(value, list):
        for inner in value:
            yield from with_usage(inner, where)
    elif isinstance(value, str) and '"usage"' in value and value.lstrip().startswith("{"):
        for line in value.splitlines():
            yield from with_usage(json.loads(line), where)


@cache
def recorded() -> tuple[Recorded, ...]:
    """All of them, of the shared recordings and of our own examples."""
    files = [path for folder in (EXAMPLES, SHARED) for path in sorted(folder.rglob("*.json"))]
    return tuple(
        found
        for path in files
        for found in with_usage(json.loads(path.read_text(encoding="utf-8")), f"{path.parent.name}/{path.name}")
    )


async def cost_of(entry: Recorded, prices: GenaiPriceList) -> Cost:
    return await prices.cost(entry.model_id, entry.usage, service_tier=entry.tier, at=entry.at)


@pytest.fixture
def prices() -> GenaiPriceList:
    return GenaiPriceList()


UNPRICED = {
    ("", "The answer does not name its model, so it has no price."): 20,  # batches, compactions, a stored list
    ("text-embedding-3-small", "The price list has no price per input and output token for text-embedding-3-small."): 3,
}
"""Model and reason of every usage without a price, and how many of each there are."""


async def test_every_recorded_usage_gets_a_price_or_a_named_reason(shared: Path, prices: GenaiPriceList) -> None:
    counted: Counter[str] = Counter()
    unpriced: Counter[tuple[str, str]] = Counter()
    for entry in recorded():
        if not entry.speaks_our_api:
            counted[OTHER_API] += 1
            continue
        cost = await cost_of(entry, prices)
        counted[cost.basis.value] += 1
        assert bool(cost.reason) == (cost.basis is not CostBasis.ACTUAL), entry.where
        if cost.usd is None:
            unpriced[entry.model_id, cost.reason] += 1
    assert unpriced == UNPRICED
    assert counted == {CostBasis.ACTUAL: 501, CostBasis.UNKNOWN: 23, OTHER_API: 43}


async def test_no_priced_usage_is_free_unless_nothing_was_used(prices: GenaiPriceList) -> None:
    for entry in recorded():
        if entry.speaks_our_api:
            cost = await cost_of(entry, prices)
            usage = entry.usage
            if cost.usd is not None:
                assert (cost.usd > 0) == (usage.total_tokens + usage.web_searches > 0), entry.where


async def test_the_package_itself_comes_to_the_same_prices(shared: Path, prices: GenaiPriceList) -> None:
    """Everything in the standard tier, against genai-prices' own arithmetic, which knows nothing of ours."""
    from genai_prices import Usage as TheirUsage
    from genai_prices import calc_price

    checked: Counter[str] = Counter()
    for entry in recorded():
        usage = entry.usage if entry.speaks_our_api else Usage()
        standard = entry.tier in (None, "default", "auto") and entry.model_id and entry.at
        if not standard or not usage.total_tokens or usage.cache_write_12h_tokens:
            continue
        cost = await cost_of(entry, prices)
        assert cost.usd is not None
        theirs = calc_price(
            TheirUsage(
                input_tokens=usage.input_tokens,
                cache_read_tokens=usage.cached_tokens,
                cache_write_tokens=usage.cache_write_30m_tokens,
                output_tokens=usage.output_tokens,
            ),
            entry.model_id,
            provider_id="openai",
            genai_request_timestamp=datetime.fromtimestamp(entry.at, UTC),
        )
        assert cost.usd - usage.web_searches * SEARCH == theirs.total_price, entry.where
        checked[entry.model_id] += 1
    assert checked.total() > 400
    assert len(checked) > 25


async def test_recorded_tiers_cost_their_share_of_the_standard_price(shared: Path, prices: GenaiPriceList) -> None:
    checked: Counter[tuple[str, str]] = Counter()
    times = {"flex": Decimal("0.5"), "batch": Decimal("0.5"), "priority": Decimal(2)}
    for entry in recorded():
        if entry.speaks_our_api and entry.tier in times and entry.model_id and entry.usage.total_tokens:
            usage = entry.usage
            tiered = await cost_of(entry, prices)
            standard = await prices.cost(entry.model_id, usage, service_tier="default", at=entry.at)
            if tiered.usd is None or standard.usd is None:
                continue
            searches = usage.web_searches * SEARCH
            assert tiered.usd - searches == (standard.usd - searches) * times[entry.tier], entry.where
            checked[entry.model_id, entry.tier] += 1
    assert checked == {("gpt-5-nano-2025-08-07", "batch"): 2, ("gpt-5.6-sol", "priority"): 4}
