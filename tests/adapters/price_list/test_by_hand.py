"""What answers cost, worked out by hand from the published prices: every rule, with the arithmetic beside it.

The comments are in millionths of a dollar (tokens x dollars per million tokens), the expected figures in dollars.
"""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from desktop_app.domain.prices import OwnPrice
from desktop_app.domain.usage import CostBasis, Usage
from desktop_app.price_list.price_list import GenaiPriceList

NOVEMBER = "2026-11-20"


def at(day: str) -> float:
    """Seconds of a day, or of a day and a time, UTC."""
    return datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()


def tokens(
    uncached: int = 0,
    output: int = 0,
    *,
    cached: int = 0,
    kept_30m: int = 0,
    kept_12h: int = 0,
    reasoning: int = 0,
    searches: int = 0,
) -> Usage:
    """A usage by what is billed: the server's input count holds all four kinds of input."""
    return Usage(
        input_tokens=uncached + cached + kept_30m + kept_12h,
        cached_tokens=cached,
        cache_write_30m_tokens=kept_30m,
        cache_write_12h_tokens=kept_12h,
        output_tokens=output,
        reasoning_tokens=reasoning,
        web_searches=searches,
    )


EXACT = [
    # -- input, output, reasoning inside the output
    # 10,000 x 2 + 2,000 x 10 = 40,000
    ("gpt-6.1-sol", tokens(10_000, 2_000), None, NOVEMBER, "0.04"),
    # the same with 1,500 of the 2,000 spent on reasoning
    ("gpt-6.1-sol", tokens(10_000, 2_000, reasoning=1_500), "default", NOVEMBER, "0.04"),
    # 1,000 x 8 + 1,000 x 40
    ("gpt-6.2-astra", tokens(1_000, 1_000), None, NOVEMBER, "0.048"),
    # 1,000 x 30 + 1,000 x 180
    ("gpt-5.4-pro", tokens(1_000, 1_000), None, NOVEMBER, "0.21"),
    # 1,000 x 21 + 1,000 x 168
    ("gpt-5.2-pro", tokens(1_000, 1_000), None, NOVEMBER, "0.189"),
    # 1,000 x 20 + 1,000 x 80
    ("o3-pro", tokens(1_000, 1_000), None, NOVEMBER, "0.1"),
    # 1,000 x 5 + 1,000 x 30
    ("chat-latest", tokens(1_000, 1_000), None, NOVEMBER, "0.035"),
    # 1 x 0.05 + 1 x 0.4
    ("gpt-5-nano", tokens(1, 1), None, NOVEMBER, "0.00000045"),
    ("gpt-5", Usage(), None, NOVEMBER, "0"),
    # -- cached input
    # 10,000 x 0.2
    ("gpt-6-sol", tokens(cached=10_000), None, NOVEMBER, "0.002"),
    # 10,000 x 1 + 30,000 x 0.05 + 5,000 x 5 = 10,000 + 1,500 + 25,000
    ("gpt-6.1-terra", tokens(10_000, 5_000, cached=30_000), None, NOVEMBER, "0.0365"),
    # 5,000 x 5 + 15,000 x 0.5 + 2,000 x 30 = 25,000 + 7,500 + 60,000
    ("gpt-5.5", tokens(5_000, 2_000, cached=15_000), None, NOVEMBER, "0.0925"),
    # 50,000 x 0.75 + 50,000 x 0.075 + 10,000 x 4.5 = 37,500 + 3,750 + 45,000
    ("gpt-5.4-mini", tokens(50_000, 10_000, cached=50_000), None, NOVEMBER, "0.08625"),
    # 6,000 x 1.75 + 2,000 x 0.175 + 1,000 x 14 = 10,500 + 350 + 14,000
    ("gpt-5.2", tokens(6_000, 1_000, cached=2_000), None, NOVEMBER, "0.02485"),
    # 6,000 x 2 + 4,000 x 0.5 + 2,000 x 8 = 12,000 + 2,000 + 16,000
    ("o3", tokens(6_000, 2_000, cached=4_000), None, NOVEMBER, "0.03"),
    # 1,000 x 2 + 1,000 x 0.5 + 500 x 8
    ("gpt-4.1", tokens(1_000, 500, cached=1_000), None, NOVEMBER, "0.0065"),
    # 600 x 2.5 + 400 x 1.25 + 100 x 10
    ("gpt-4o", tokens(600, 100, cached=400), None, NOVEMBER, "0.003"),
    # 5,000 x 2 + 5,000 x 0.1 + 1,000 x 10
    ("gpt-6.2-sol", tokens(5_000, 1_000, cached=5_000), None, NOVEMBER, "0.0205"),
    # pro models have no discount: 8,000 x 15, 8,000 x 30
    ("gpt-5-pro", tokens(cached=8_000), None, NOVEMBER, "0.12"),
    ("gpt-5.5-pro", tokens(cached=8_000), None, NOVEMBER, "0.24"),
    # -- cache writes: 1.25 times the input rate for 30 minutes, 2.5 times for 12 hours
    # 4,000 x 2 + 5,000 x 0.1 + 1,000 x 2.5 = 8,000 + 500 + 2,500
    ("gpt-6.1-sol", tokens(4_000, cached=5_000, kept_30m=1_000), None, NOVEMBER, "0.011"),
    # 1,000 x 5
    ("gpt-6.1-sol", tokens(kept_12h=1_000), None, NOVEMBER, "0.005"),
    ("gpt-6.2-sol", tokens(kept_12h=1_000), None, NOVEMBER, "0.005"),
    # 15,000 x 2 + 60,000 x 0.1 + 20,000 x 2.5 + 5,000 x 5 + 3,000 x 10 = 30,000 + 6,000 + 50,000 + 25,000 + 30,000
    ("gpt-6.1-sol", tokens(15_000, 3_000, cached=60_000, kept_30m=20_000, kept_12h=5_000), None, NOVEMBER, "0.141"),
    # 20,000 x 10 + 20,000 x 1 + 10,000 x 12.5 + 4,000 x 50 = 200,000 + 20,000 + 125,000 + 200,000
    ("gpt-6-astra", tokens(20_000, 4_000, cached=20_000, kept_30m=10_000), None, NOVEMBER, "0.545"),
    # 5,000 x 0.2 + 2,000 x 0.02 + 3,000 x 0.25 + 1,000 x 1.2 = 1,000 + 40 + 750 + 1,200
    ("gpt-5.6-luna", tokens(5_000, 1_000, cached=2_000, kept_30m=3_000), None, NOVEMBER, "0.00299"),
    # 1,000 x 25
    ("gpt-6-astra", tokens(kept_12h=1_000), None, NOVEMBER, "0.025"),
    # before GPT-5.6 a write costs what input costs: 1,000 x 5, 2,000 x 1.25
    ("gpt-5.5", tokens(kept_30m=1_000), None, NOVEMBER, "0.005"),
    ("gpt-5.1", tokens(kept_30m=1_000, kept_12h=1_000), None, NOVEMBER, "0.0025"),
    # -- long requests: above 272,000 input tokens all of it costs more
    # 272,000 x 2 is not yet long
    ("gpt-6.1-sol", tokens(272_000), None, NOVEMBER, "0.544"),
    # one more: 272,001 x 4 + 1,000 x 15 = 1,088,004 + 15,000
    ("gpt-6.1-sol", tokens(272_001, 1_000), None, NOVEMBER, "1.103004"),
    # whatever kind of input it is: 1 x 4 + 272,000 x 0.2 = 4 + 54,400
    ("gpt-6.1-sol", tokens(1, cached=272_000), None, NOVEMBER, "0.054404"),
    # 40,000 x 4 + 200,000 x 0.2 + 50,000 x 5 + 10,000 x 10 + 10,000 x 15 = 160 + 40 + 250 + 100 + 150 thousand
    ("gpt-6.1-sol", tokens(40_000, 10_000, cached=200_000, kept_30m=50_000, kept_12h=10_000), None, NOVEMBER, "0.7"),
    # 272,000 x 0.1 + 1,000 x 0.5; 1,000,000 x 0.2 + 100,000 x 0.75
    ("gpt-6-luna", tokens(272_000, 1_000), None, NOVEMBER, "0.0277"),
    ("gpt-6-luna", tokens(1_000_000, 100_000), None, NOVEMBER, "0.275"),
    # 272,001 x 20
    ("gpt-6-astra", tokens(272_001), None, NOVEMBER, "5.44002"),
    # 300,000 x 10 + 1,000 x 45
    ("gpt-5.5", tokens(300_000, 1_000), None, NOVEMBER, "3.045"),
    # 300,000 x 60 + 1,000 x 270
    ("gpt-5.5-pro", tokens(300_000, 1_000), None, NOVEMBER, "18.27"),
    # 272,001 x 5
    ("gpt-5.4", tokens(272_001), None, NOVEMBER, "1.360005"),
    # just not long, where the list itself has no steps: 272,000 x 2, 272,000 x 12.5
    ("gpt-6.2-sol", tokens(272_000), None, NOVEMBER, "0.544"),
    ("gpt-5.5", tokens(272_000), "fast", NOVEMBER, "3.4"),
    # no such rule: 1,000,000 x 1.25 + 100,000 x 10; 1,000,000 x 0.4; 300,000 x 0.75
    ("gpt-5", tokens(1_000_000, 100_000), None, NOVEMBER, "2.25"),
    ("gpt-4.1-mini", tokens(1_000_000), None, NOVEMBER, "0.4"),
    ("gpt-5.4-mini", tokens(300_000), None, NOVEMBER, "0.225"),
    # -- service tiers: half price, double price, six times
    # 10,000 x 1 + 1,000 x 5
    ("gpt-6.1-sol", tokens(10_000, 1_000), "flex", NOVEMBER, "0.015"),
    ("gpt-6.1-sol", tokens(10_000, 1_000), "batch", NOVEMBER, "0.015"),
    # 10,000 x 4 + 1,000 x 20
    ("gpt-6.1-sol", tokens(10_000, 1_000), "priority", NOVEMBER, "0.06"),
    ("gpt-6.1-sol", tokens(10_000, 1_000), "fast", NOVEMBER, "0.06"),
    # 10,000 x 12 + 1,000 x 60
    ("gpt-6.1-sol", tokens(10_000, 1_000), "ultrafast", NOVEMBER, "0.18"),
    # 1,000 x 60 + 100 x 300
    ("gpt-6-astra", tokens(1_000, 100), "ultrafast", NOVEMBER, "0.09"),
    # the cache follows: 1,000 x 1 + 8,000 x 0.05 + 1,000 x 1.25 + 1,000 x 2.5 = 1,000 + 400 + 1,250 + 2,500
    ("gpt-6.1-sol", tokens(1_000, cached=8_000, kept_30m=1_000, kept_12h=1_000), "flex", NOVEMBER, "0.00515"),
    # six times: 1,000 x 0.6 + 1,000 x 15 + 1,000 x 30
    ("gpt-6.1-sol", tokens(cached=1_000, kept_30m=1_000, kept_12h=1_000), "ultrafast", NOVEMBER, "0.0456"),
    # long and cheap: 300,000 x 2 + 2,000 x 7.5
    ("gpt-6.1-sol", tokens(300_000, 2_000), "flex", NOVEMBER, "0.615"),
    # long and fast: 300,000 x 8 + 2,000 x 30
    ("gpt-6.1-sol", tokens(300_000, 2_000), "fast", NOVEMBER, "2.46"),
    # 1,000 x 2 + 1,000 x 10
    ("gpt-6.1-terra", tokens(1_000, 1_000), "fast", NOVEMBER, "0.012"),
    # not every model doubles: 1,000 x 12.5 + 1,000 x 75; 1,000 x 0.45 + 1,000 x 3.6; 1,000 x 3.5 + 1,000 x 14
    ("gpt-5.5", tokens(1_000, 1_000), "priority", NOVEMBER, "0.0875"),
    ("gpt-5-mini", tokens(1_000, 1_000), "priority", NOVEMBER, "0.00405"),
    ("gpt-4.1", tokens(1_000, 1_000), "priority", NOVEMBER, "0.0175"),
    # 6,000 x 3.5 + 4,000 x 0.875 + 2,000 x 14 = 21,000 + 3,500 + 28,000
    ("o3", tokens(6_000, 2_000, cached=4_000), "priority", NOVEMBER, "0.0525"),
    # 6,000 x 1 + 4,000 x 0.25 + 2,000 x 4
    ("o3", tokens(6_000, 2_000, cached=4_000), "flex", NOVEMBER, "0.015"),
    # 1,000 x 2 + 1,000 x 8; the published 0.138 and 0.13 are not exactly half: 1,000 x 0.138, 10,000 x 0.13
    ("o4-mini", tokens(1_000, 1_000), "priority", NOVEMBER, "0.01"),
    ("o4-mini", tokens(cached=1_000), "flex", NOVEMBER, "0.000138"),
    ("gpt-5.4", tokens(cached=10_000), "flex", NOVEMBER, "0.0013"),
    # 1,000 x 0.1 + 1,000 x 0.625
    ("gpt-5.4-nano", tokens(1_000, 1_000), "batch", NOVEMBER, "0.000725"),
    # 1,000 x 10.5 + 1,000 x 84; 8,000 x 7.5 + 12,000 x 60; 1,000 x 10 + 1,000 x 40; 10,000 x 15 + 1,000 x 90
    ("gpt-5.2-pro", tokens(1_000, 1_000), "batch", NOVEMBER, "0.0945"),
    ("gpt-5-pro", tokens(8_000, 12_000), "batch", NOVEMBER, "0.78"),
    ("o3-pro", tokens(1_000, 1_000), "batch", NOVEMBER, "0.05"),
    ("gpt-5.5-pro", tokens(10_000, 1_000), "flex", NOVEMBER, "0.24"),
    # 1,000 x 4.25 + 1,000 x 17; 1,000 x 0.25 + 1,000 x 1; 1,000 x 2.5 + 1,000 x 20
    ("gpt-4o", tokens(1_000, 1_000), "fast", NOVEMBER, "0.02125"),
    ("gpt-4o-mini", tokens(1_000, 1_000), "priority", NOVEMBER, "0.00125"),
    ("gpt-5.1", tokens(1_000, 1_000), "fast", NOVEMBER, "0.0225"),
    # tiers before the day on which the data begins to tell them: the same arithmetic as above
    ("gpt-6.1-sol", tokens(10_000, 1_000), "flex", "2026-10-01", "0.015"),
    ("gpt-6.1-sol", tokens(300_000, 2_000), "batch", "2026-10-01", "0.615"),
    ("gpt-5.5", tokens(1_000, 1_000), "priority", "2026-09-01", "0.0875"),
    ("gpt-5-pro", tokens(8_000, 12_000), "batch", "2026-10-13T23:59:59", "0.78"),
    # -- web searches at 10 dollars per 1,000
    # 8,000 x 15 + 12,000 x 120 + 23 x 10,000 = 120,000 + 1,440,000 + 230,000
    ("gpt-5-pro", tokens(8_000, 12_000, reasoning=11_000, searches=23), "default", NOVEMBER, "1.79"),
    # 40,000 x 2 + 10,000 x 0.5 + 8,000 x 8 + 12 x 10,000 = 80,000 + 5,000 + 64,000 + 120,000
    ("o4-mini-deep-research", tokens(40_000, 8_000, cached=10_000, searches=12), None, NOVEMBER, "0.269"),
    # 1,000 x 10 + 1,000 x 40 + 3 x 10,000
    ("o3-deep-research", tokens(1_000, 1_000, searches=3), None, NOVEMBER, "0.08"),
    # 1,000 x 0.15 + 1,000 x 0.6 + 4 x 10,000
    ("gpt-4o-mini", tokens(1_000, 1_000, searches=4), None, NOVEMBER, "0.04075"),
    # a search does not get cheaper in a tier: 1,000 x 1 + 1 x 10,000
    ("gpt-6.1-sol", tokens(1_000, searches=1), "flex", NOVEMBER, "0.011"),
    # no price of its own for searches in the data: 1,000 x 0.1 + 1 x 10,000
    ("gpt-4.1-nano", tokens(1_000, searches=1), None, NOVEMBER, "0.0101"),
    # -- the day decides: gpt-5.6-sol was 5 / 30 until 2026-08-20 and is 4 / 20 from the 21st on, UTC
    # 1,000 x 5 + 1,000 x 30, then 1,000 x 4 + 1,000 x 20
    ("gpt-5.6-sol", tokens(1_000, 1_000), None, "2026-08-20T23:59:59", "0.035"),
    ("gpt-5.6-sol", tokens(1_000, 1_000), None, "2026-08-21", "0.024"),
    ("gpt-5.6-sol", tokens(1_000, 1_000), None, "2026-11-21T23:59:59", "0.024"),
    # 1,000 x 6.25, then 1,000 x 5
    ("gpt-5.6-sol", tokens(kept_30m=1_000), None, "2026-08-20", "0.00625"),
    ("gpt-5.6-sol", tokens(kept_30m=1_000), None, "2026-08-22", "0.005"),
    # double and half of the price of the day: 1,000 x 10 + 1,000 x 60, 1,000 x 2.5 + 1,000 x 0.25 + 1,000 x 15
    ("gpt-5.6-sol", tokens(1_000, 1_000), "fast", "2026-08-20", "0.07"),
    ("gpt-5.6-sol", tokens(1_000, 1_000, cached=1_000), "flex", "2026-08-20", "0.01775"),
    # gpt-5.6-terra 2.5 / 15, from 2026-07-30 on 2 / 12: 2,000 x 2.5 + 1,000 x 15, 2,000 x 2 + 1,000 x 12
    ("gpt-5.6-terra", tokens(2_000, 1_000), None, "2026-07-29", "0.02"),
    ("gpt-5.6-terra", tokens(2_000, 1_000), None, "2026-07-30", "0.016"),
    # gpt-5.6-luna 1 / 6, then 0.2 / 1.2
    ("gpt-5.6-luna", tokens(1_000, 1_000), None, "2026-07-29", "0.007"),
    ("gpt-5.6-luna", tokens(1_000, 1_000), None, "2026-07-30", "0.0014"),
    # o3 10 / 40 until 2025-06-09
    ("o3", tokens(1_000, 1_000), None, "2025-06-09", "0.05"),
    ("o3", tokens(1_000, 1_000), None, "2025-06-10", "0.01"),
    # -- dated snapshots and other names of the same model
    # 6,000 x 2.5 + 4,000 x 0.25 + 1,000 x 15 = 15,000 + 1,000 + 15,000
    ("gpt-5.4-2026-03-05", tokens(6_000, 1_000, cached=4_000), None, NOVEMBER, "0.031"),
    # 1,000,000 x 0.125
    ("gpt-5-2025-08-07", tokens(cached=1_000_000), None, NOVEMBER, "0.125"),
    ("gpt-5-nano-2025-08-07", tokens(1, 1), None, NOVEMBER, "0.00000045"),
    # 1,000 x 4 + 1,000 x 20
    ("gpt-5.6", tokens(1_000, 1_000), None, NOVEMBER, "0.024"),
    # 1,000 x 1.1 + 1,000 x 4.4
    ("o4-mini-2025-04-16", tokens(1_000, 1_000), None, NOVEMBER, "0.0055"),
    # an old snapshot with a price of its own: 1,000 x 5 + 1,000 x 15
    ("gpt-4o-2024-05-13", tokens(1_000, 1_000), None, NOVEMBER, "0.02"),
    # a date nobody has seen yet, which the data expects: 1,000 x 2
    ("gpt-6.1-sol-2027-01-31", tokens(1_000), None, NOVEMBER, "0.002"),
]


@pytest.mark.parametrize(("model_id", "usage", "tier", "day", "usd"), EXACT)
async def test_a_price_worked_out_by_hand(model_id: str, usage: Usage, tier: str | None, day: str, usd: str) -> None:
    cost = await GenaiPriceList().cost(model_id, usage, service_tier=tier, at=at(day))
    assert cost.usd == Decimal(usd)
    assert (cost.basis, cost.reason) == (CostBasis.ACTUAL, "")
    assert "2026-09-01" < cost.priced_as_of <= "2026-11-20"


ESTIMATED = [
    # 1,000 x 15, 1,000 x 2, 1,000 x 0.2, 1,000 x 2, 1,000 x 0.1: no price of the tier, so the standard one
    ("gpt-5-pro", tokens(1_000), "priority", NOVEMBER, "0.015", "no priority price is known for gpt-5-pro"),
    ("gpt-6.1-sol", tokens(1_000), "scale", NOVEMBER, "0.002", "no scale price is known for gpt-6.1-sol"),
    ("gpt-5.4-nano", tokens(1_000), "fast", NOVEMBER, "0.0002", "no fast price is known for gpt-5.4-nano"),
    ("gpt-6.2-sol", tokens(1_000), "flex", NOVEMBER, "0.002", "no flex price is known for gpt-6.2-sol"),
    ("gpt-4.1-nano", tokens(1_000), "flex", NOVEMBER, "0.0001", "no flex price is known for gpt-4.1-nano"),
    # 6,000 x 1 + 4,000 x 0.5 + 2,000 x 4: the batch table has no cached input
    ("o3", tokens(6_000, 2_000, cached=4_000), "batch", NOVEMBER, "0.016", "no batch price of cached input"),
    # the same from before the day the data begins
    ("o3", tokens(6_000, 2_000, cached=4_000), "batch", "2026-10-01", "0.016", "no batch price of cached input"),
    # 1,000 x 8: no cached rate published
    ("gpt-6.2-astra", tokens(500, cached=500), None, NOVEMBER, "0.008", "no price of cached input is published"),
    # the price of a long request in a tier that only tells one price: doubled
    # 300,000 x 25; 300,000 x 30; 300,000 x 120 + 1,000 x 450
    ("gpt-5.5", tokens(300_000), "fast", NOVEMBER, "7.5", "no fast price of long requests is published for gpt-5.5"),
    ("gpt-5.5-pro", tokens(300_000), "batch", NOVEMBER, "9", "no batch price of long requests is published"),
    ("gpt-6-astra", tokens(300_000, 1_000), "ultrafast", NOVEMBER, "36.45", "no ultrafast price of long requests"),
    # 300,000 x 4 + 1,000 x 15
    ("gpt-6.2-sol", tokens(300_000, 1_000), None, NOVEMBER, "1.215", "no price of long requests is published"),
    # the promise of the lower price ends with 2026-11-21: 1,000 x 4
    ("gpt-5.6-sol", tokens(1_000), None, "2026-11-22", "0.004", "was promised until 21 November 2026"),
    # o3 in 2025 was 10 / 40, five times today's 2 / 8; of its fast price only today's 3.5 / 14 is known: 1,000 x 17.5
    ("o3", tokens(1_000), "priority", "2025-06-01", "0.0175", "the priority price of o3 on that day is not known"),
    # snapshots and endings that nobody lists: 1,000 x 30, 1,000 x 0.05, 1,000 x 2
    ("gpt-5.5-pro-2026-12-01", tokens(1_000), None, NOVEMBER, "0.03", "so it is priced as gpt-5.5-pro"),
    ("gpt-5-nano-turbo", tokens(1_000), None, NOVEMBER, "0.00005", "so it is priced as gpt-5-nano"),
    ("gpt-6.2-sol-2026-11-17", tokens(1_000), None, NOVEMBER, "0.002", "so it is priced as gpt-6.2-sol"),
    # a server that contradicts itself: 100 cached of 50 input tokens; no token is billed twice: 50 x 0.1
    ("gpt-6.1-sol", Usage(50, cached_tokens=100), None, NOVEMBER, "0.000005", "more cached tokens than input tokens"),
    # 50 input tokens, of them 30 cached and 40 written: 30 x 0.1 + 20 x 2.5
    ("gpt-6.1-sol", Usage(50, 30, 40), None, NOVEMBER, "0.000053", "more cached tokens than input tokens"),
]


@pytest.mark.parametrize(("model_id", "usage", "tier", "day", "usd", "why"), ESTIMATED)
async def test_what_had_to_stand_in_is_an_estimate_and_says_so(
    model_id: str, usage: Usage, tier: str | None, day: str, usd: str, why: str
) -> None:
    cost = await GenaiPriceList().cost(model_id, usage, service_tier=tier, at=at(day))
    assert (cost.usd, cost.basis) == (Decimal(usd), CostBasis.ESTIMATE)
    assert why in cost.reason
    assert cost.reason.startswith("Estimated: ")
    assert cost.reason.endswith(".")
    assert ". " not in cost.reason, "one sentence"


async def test_two_doubts_make_one_sentence() -> None:
    cost = await GenaiPriceList().cost("gpt-6.2-astra", tokens(1_000, cached=1), service_tier="flex", at=at(NOVEMBER))
    assert cost.reason == (
        "Estimated: no flex price is known for gpt-6.2-astra, so the standard one stands in; "
        "no price of cached input is published for gpt-6.2-astra, so cached tokens count as new ones."
    )


UNPRICED = [
    *("llama-4", "gpt-7", "gpt-6.1-so", "gpt-6.1-sol-preview", "ft:gpt-7:me", "claude-opus-4-5", "openai/gpt-5"),
    *("gpt-7-2026-11-20", "gpt-5.5-pro-max", "gpt-6.2-sol-mini"),
]


@pytest.mark.parametrize("model_id", UNPRICED)
async def test_a_model_without_a_price_is_unknown_and_never_free(model_id: str) -> None:
    prices = GenaiPriceList()
    cost = await prices.cost(model_id, Usage(10, output_tokens=10), service_tier=None, at=at(NOVEMBER))
    assert (cost.usd, cost.basis) == (None, CostBasis.UNKNOWN)
    assert cost.reason == f"No price is known for {model_id}; you can enter your own."
    assert await prices.rates(model_id, at=at(NOVEMBER)) is None


async def test_an_answer_that_is_not_priced_by_the_token() -> None:
    cost = await GenaiPriceList().cost("whisper-1", Usage(10), service_tier=None, at=at(NOVEMBER))
    assert (cost.usd, cost.basis) == (None, CostBasis.UNKNOWN)
    assert cost.reason == "The price list has no price per input and output token for whisper-1."
    nameless = await GenaiPriceList().cost("", Usage(10), service_tier=None, at=at(NOVEMBER))
    assert (nameless.usd, nameless.basis) == (None, CostBasis.UNKNOWN)
    assert "does not name its model" in nameless.reason


# -- a person's own price -------------------------------------------------------------------------------------------

OWN = OwnPrice(
    "gpt-6.1-sol",
    input=Decimal(3),
    output=Decimal(7),
    cached=Decimal("0.5"),
    cache_write=Decimal(4),
    web_search_per_1k=Decimal(20),
    set_on="2026-11-02",
)


async def test_an_own_price_wins_over_tier_length_and_day() -> None:
    prices = GenaiPriceList()
    prices.use_own([OWN])
    # 300,000 x 3 + 1,000 x 7 + 10 x 20,000 = 900,000 + 7,000 + 200,000
    usage = tokens(300_000, 1_000, searches=10)
    for tier in (None, "flex", "ultrafast", "scale"):
        cost = await prices.cost("gpt-6.1-sol", usage, service_tier=tier, at=at(NOVEMBER))
        assert (cost.usd, cost.basis, cost.reason) == (Decimal("1.107"), CostBasis.ACTUAL, "")
        assert cost.priced_as_of == "2026-11-02"
    # 1,000 x 0.5 + 1,000 x 4 + 1,000 x 4
    usage = tokens(cached=1_000, kept_30m=1_000, kept_12h=1_000)
    cost = await prices.cost("gpt-6.1-sol", usage, service_tier=None, at=at("2020-01-01"))
    assert cost.usd == Decimal("0.0085")


async def test_an_own_price_holds_for_snapshots_too_unless_they_have_one() -> None:
    prices = GenaiPriceList()
    snapshot = OwnPrice("gpt-6.1-sol-2026-09-29", input=Decimal(9), output=Decimal(9))
    prices.use_own([OWN])
    cost = await prices.cost("gpt-6.1-sol-2026-09-29", tokens(1_000), service_tier=None, at=at(NOVEMBER))
    assert cost.usd == Decimal("0.003")
    prices.use_own([OWN, snapshot])
    cost = await prices.cost("gpt-6.1-sol-2026-09-29", tokens(1_000), service_tier=None, at=at(NOVEMBER))
    assert cost.usd == Decimal("0.009")


async def test_an_own_price_for_a_model_nobody_prices_and_without_a_cache_price() -> None:
    prices = GenaiPriceList()
    prices.use_own([OwnPrice("Llama-4", input=Decimal(1), output=Decimal(2)), OwnPrice("free", Decimal(0), Decimal(0))])
    # cached and written tokens cost the input rate: 3,000 x 1 + 1,000 x 2, and the usual cent for a search
    usage = tokens(1_000, 1_000, cached=1_000, kept_12h=1_000, searches=1)
    cost = await prices.cost("llama-4", usage, service_tier=None, at=at(NOVEMBER))
    assert cost.usd == Decimal("0.015")
    rates = await prices.rates("llama-4", at=at(NOVEMBER), input_tokens=999_999, service_tier="flex")
    assert rates is not None
    assert (rates.input, rates.cached, rates.output, rates.tier_known) == (Decimal(1), Decimal(1), Decimal(2), True)
    free = await prices.cost("free", usage, service_tier=None, at=at(NOVEMBER))
    assert (free.usd, free.basis) == (Decimal("0.01"), CostBasis.ACTUAL)
    prices.use_own([])
    assert await prices.rates("llama-4", at=at(NOVEMBER)) is None


async def test_an_own_price_that_is_no_price_is_left_out() -> None:
    prices = GenaiPriceList()
    prices.use_own([OwnPrice("gpt-5", Decimal("NaN"), Decimal(1)), OwnPrice("o3", Decimal(1), Decimal(-1))])
    for model_id, usd in (("gpt-5", "0.00125"), ("o3", "0.002")):
        cost = await prices.cost(model_id, tokens(1_000), service_tier=None, at=at(NOVEMBER))
        assert cost.usd == Decimal(usd)


# -- the table itself --------------------------------------------------------------------------------------------


def test_the_table_covers_enough_models() -> None:
    assert len({case[0] for case in EXACT}) >= 30
    assert {case[2] for case in EXACT} >= {None, "default", "flex", "batch", "priority", "fast", "ultrafast"}
