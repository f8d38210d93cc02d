"""What an answer will cost is told as a range: a first guess, then from one's own answers, the nearest first."""

from __future__ import annotations

import math
import random
import statistics
import time
from collections.abc import Sequence
from decimal import Decimal

import pytest
from typing_extensions import override

from desktop_app.domain.forecasts import Belief, student_t
from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.spends import Spend
from desktop_app.domain.usage import CostBasis, Usage
from desktop_app.price_list.price_list import GenaiPriceList
from desktop_app.services.estimates import OUTPUT_PRIORS, Estimate, EstimateQuestion, Estimates
from desktop_app.services.ports import SpendingStore

MODEL = "gpt-6.1-sol"  # US$ 2 per million input tokens, 10 output, 0.1 cached, 2.5 written


class ListedBook(SpendingStore):
    """Entries in a list, newest last."""

    def __init__(self) -> None:
        self.kept: list[Spend] = []

    @override
    async def record(self, spend: Spend) -> None:
        self.kept.append(spend)

    @override
    async def spent(self, since: Timestamp, until: Timestamp, profile: str = "") -> Decimal:
        return sum((spend.usd or Decimal(0) for spend in await self.entries(since, until)), Decimal(0))

    @override
    async def unpriced(self, since: Timestamp, until: Timestamp, profile: str = "") -> int:
        return sum(spend.usd is None for spend in await self.entries(since, until))

    @override
    async def batch_spent(self, batch: str) -> Decimal:
        return sum((spend.usd or Decimal(0) for spend in self.kept if spend.batch == batch), Decimal(0))

    @override
    async def entries(self, since: Timestamp, until: Timestamp) -> Sequence[Spend]:
        return [spend for spend in self.kept if since <= spend.at < until]

    @override
    async def history(self, model_id: str, effort: str, *, limit: int = 200) -> Sequence[Spend]:
        fits = [each for each in self.kept if (each.requested_model_id, each.requested_effort) == (model_id, effort)]
        return list(reversed(fits))[:limit]


class Rooms:
    """Estimates over a book that a test fills."""

    def __init__(self) -> None:
        self.book = ListedBook()
        self.estimates = Estimates(self.book, GenaiPriceList(), time.time)

    def answered(self, output: int, *, effort: str = "medium", template: str = "", **usage: int) -> None:
        """One earlier answer, told as the money book tells it."""
        number = len(self.book.kept)
        spend = Spend(
            f"answer {number}", number, JobOrigin.JOBS, MODEL, effort, Decimal(1), CostBasis.ACTUAL,
            Usage(**{"input_tokens": 1000, "output_tokens": output} | usage),
            requested_model_id=MODEL, requested_effort=effort, counted_input_tokens=1000, template=template,
            could_search=usage.get("web_searches", 0) > 0, measured=True,
        )  # fmt: skip
        self.book.kept.append(spend)
        self.estimates.learn(spend)

    async def ask(self, tokens: int = 1000, **other: object) -> Estimate:
        question = {"effort": Effort.MEDIUM, "origin": JobOrigin.JOBS, **other}
        return await self.estimates.estimate(EstimateQuestion(MODEL, tokens, **question))  # type: ignore[arg-type]


def ends(estimate: Estimate) -> tuple[float, float]:
    assert estimate.cost.low is not None
    assert estimate.cost.high is not None
    return float(estimate.cost.low), float(estimate.cost.high)


async def test_without_history_the_first_guess_is_priced_by_hand() -> None:
    estimate = await Rooms().ask(100_000)
    low, high = ends(estimate)
    # 700 to 12,000 output tokens at $10; 97,000 to 104,000 input tokens at $2, perhaps written to the cache at $2.50
    assert estimate.output_tokens == OUTPUT_PRIORS[Effort.MEDIUM] == (700, 12_000)
    assert low == pytest.approx(0.097 * 2 + 0.0007 * 10)
    assert high == pytest.approx(0.104 * 2.5 + 0.012 * 10)
    assert estimate.samples == 0


async def test_own_answers_make_it_narrower_and_move_it() -> None:
    rooms, dice = Rooms(), random.Random(3)
    widths = []
    for count in (0, 3, 10, 40):
        while len(rooms.book.kept) < count:
            rooms.answered(round(2_500 * math.exp(dice.gauss(0, 0.3))))
        low, high = ends(await rooms.ask())
        widths.append(high / low)
        assert low < 0.002 + 0.025 < high
    assert widths == sorted(widths, reverse=True)
    assert widths[-1] < 3
    assert (await rooms.ask()).samples == 40


async def test_one_answer_never_makes_it_wider_than_the_guess_that_holds_it() -> None:
    rooms = Rooms()
    rooms.answered(11_000)
    low, high = (await rooms.ask()).output_tokens
    assert low >= 700
    assert high <= 11_000 * 1.5


async def test_a_template_of_its_own_counts_for_more_than_the_rest() -> None:
    rooms = Rooms()
    for n in range(30):
        rooms.answered(1_000 + n)
        rooms.answered(9_000 + n, template="Market report")
    anything, report = await rooms.ask(), await rooms.ask(template="Market report")
    assert report.output_tokens[0] > 5_000
    assert report.output_tokens[1] / report.output_tokens[0] < anything.output_tokens[1] / anything.output_tokens[0]
    new = await rooms.ask(template="Another")
    assert new.output_tokens[0] < 2_000, "a new template may be like anything"
    assert new.output_tokens[1] > 8_000


async def test_other_efforts_and_models_are_no_history() -> None:
    rooms = Rooms()
    for _ in range(20):
        rooms.answered(90_000, effort="max")
    assert (await rooms.ask()).output_tokens == OUTPUT_PRIORS[Effort.MEDIUM]


async def test_what_is_read_from_the_book_and_what_is_learned_say_the_same() -> None:
    learned, read = Rooms(), Rooms()
    await learned.ask()
    for n in range(12):
        learned.answered(2_000 + 50 * n)
    read.book.kept = list(learned.book.kept)
    assert await learned.ask() == await read.ask()


async def test_limits_bound_it_and_the_worst_case_uses_all_of_them() -> None:
    rooms = Rooms()
    estimate = await rooms.ask(max_output_tokens=500, output_limit=128_000)
    assert estimate.output_tokens == (500, 500)
    assert estimate.worst == Decimal("0.002600") + Decimal("0.005")
    free = await rooms.ask(output_limit=128_000)
    assert free.worst == Decimal("0.002600") + Decimal("1.28")
    assert (await rooms.ask()).worst is None


async def test_searches_bring_tokens_and_fees_and_are_learned_too() -> None:
    rooms = Rooms()
    plain, guess = ends(await rooms.ask()), ends(await rooms.ask(searches=True))
    assert guess[1] > plain[1] + 8 * 0.01
    for n in range(20):
        rooms.answered(3_000 + n, input_tokens=1000 + 6_000, web_searches=2)
    low, high = ends(await rooms.ask(searches=True))
    # 2 searches, 7,000 input tokens, 3,000 output tokens
    actual = 2 * 0.01 + 0.007 * 2 + 0.03
    assert low < actual < high
    assert high < 1.5 * actual


async def test_a_cached_beginning_makes_the_low_end_cheaper() -> None:
    rooms = Rooms()
    for _ in range(10):
        rooms.answered(1_000, cached_tokens=900)
    low, _ = ends(await rooms.ask(100_000))
    # a tenth at $2, nine tenths at $0.10
    assert low == pytest.approx(0.097 * (0.1 * 2 + 0.9 * 0.1) + (await rooms.ask()).output_tokens[0] / 1e5, rel=0.01)


async def test_flex_costs_half_and_an_unknown_model_has_no_price() -> None:
    rooms = Rooms()
    standard, flex = ends(await rooms.ask()), ends(await rooms.ask(service_tier="flex"))
    assert flex == pytest.approx([each / 2 for each in standard])
    unknown = await rooms.estimates.estimate(EstimateQuestion("my-own-model", 100))
    assert unknown.cost.high is None
    assert unknown.worst is None


def test_a_belief_finds_the_spread_of_what_it_sees() -> None:
    dice = random.Random(5)
    figures = [math.exp(dice.gauss(7, 0.5)) for _ in range(500)]
    low, high = Belief.from_range(10, 100_000).after(figures).range(0.8)
    assert low == pytest.approx(math.exp(7 - 1.2816 * 0.5), rel=0.08)
    assert high == pytest.approx(math.exp(7 + 1.2816 * 0.5), rel=0.08)


@pytest.mark.parametrize("spread", [0.3, 0.8])
def test_its_ranges_hold_at_least_as_many_as_they_promise(spread: float) -> None:
    dice, inside = random.Random(6), []
    for _ in range(300):
        centre = dice.gauss(8, 0.5)
        figures = [math.exp(dice.gauss(centre, spread)) for _ in range(13)]
        low, high = Belief.from_range(700, 12_000).after(figures[:-1]).range(0.8)
        inside.append(low <= figures[-1] <= high)
    # the first guess, wide on purpose, still weighs a little: rather more than fewer
    assert 0.76 <= statistics.mean(inside) <= 0.92


@pytest.mark.parametrize(
    ("p", "freedom", "table"), [(0.95, 3, 2.353), (0.95, 10, 1.812), (0.9, 5, 1.476), (0.975, 30, 2.042)]
)
def test_t_quantiles_agree_with_the_printed_table(p: float, freedom: int, table: float) -> None:
    assert student_t(p, freedom) == pytest.approx(table, rel=0.02)
