"""What a whole import may cost: its tokens counted, a range of money, and which caps would hold part of it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from desktop_app.domain.imports import ImportPlan, PreparedRow
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.settings import BATCH_CAP, DAY_CAP, MONTH_CAP, REQUEST_CAP
from desktop_app.domain.usage import UNKNOWN_RANGE, CostRange
from desktop_app.language import tr
from desktop_app.services.estimates import Estimate, EstimateQuestion
from desktop_app.services.ports import TokenCounter
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending

_TEXTS_AT_ONCE = 500
_SIZES = 48
"""So many sizes of input are priced at most: what lies between two is priced as their mean."""


@dataclass(frozen=True, slots=True)
class CapNews:
    """A cap that the whole would pass, in US dollars; `jobs` is how many would be held by it each on its own."""

    words: str
    cap: Decimal
    jobs: int = 0


@dataclass(frozen=True, slots=True)
class ImportEstimate:
    """Of all rows together. `cost` is unknown where the model has no price; `samples` as in `Estimate`."""

    jobs: int
    input_tokens: int
    exact: bool
    cost: CostRange
    output_tokens: tuple[int, int]
    samples: int
    passed: tuple[CapNews, ...] = ()


class ImportEstimates:
    """Prices a sample of sizes, not every row: ten thousand rows take no longer than fifty."""

    def __init__(self, spending: Spending, counter: TokenCounter, preferences: Preferences) -> None:
        self._spending = spending
        self._counter = counter
        self._preferences = preferences

    async def estimate(self, plan: ImportPlan, rows: Sequence[PreparedRow]) -> ImportEstimate:
        """What the rows may cost together. Raises ProblemError (storage) when the book cannot be read."""
        tokens, exact = await self._tokens(plan, rows)
        low = high = Decimal(0)
        known, samples, output, dear = True, 0, (0, 0), []
        for size, count in sizes(tokens):
            one = await self._spending.estimate(_question(plan, size))
            samples = one.samples
            output = (output[0] + one.output_tokens[0] * count, output[1] + one.output_tokens[1] * count)
            if one.cost.low is None or one.cost.high is None:
                known = False
                continue
            low, high = low + one.cost.low * count, high + one.cost.high * count
            dear.append((one, count))
            await asyncio.sleep(0)
        cost = CostRange(low, high) if known and rows else UNKNOWN_RANGE
        passed = self._passed(high, dear) if known else ()
        return ImportEstimate(len(rows), sum(tokens), exact, cost, output, samples, passed)

    async def _tokens(self, plan: ImportPlan, rows: Sequence[PreparedRow]) -> tuple[list[int], bool]:
        model_id, exact = plan.request.model_id, True
        counts: list[int] = []
        developers: dict[str, int] = {}
        for start in range(0, len(rows), _TEXTS_AT_ONCE):
            part = rows[start : start + _TEXTS_AT_ONCE]
            new = [text for text in {row.developer_message for row in part} if text not in developers]
            found = await self._counter.count([*new, *(row.text for row in part)], model_id)
            exact = exact and all(count.exact for count in found)
            developers |= {text: count.tokens for text, count in zip(new, found, strict=False)}
            texts = found[len(new) :]
            counts += [count.tokens + developers[row.developer_message] for row, count in zip(part, texts, strict=True)]
        return counts, exact

    def _passed(self, high: Decimal, dear: Sequence[tuple[Estimate, int]]) -> tuple[CapNews, ...]:
        request_cap, found = self._preferences[REQUEST_CAP], []
        over = sum(count for one, count in dear if one.cost.high is not None and one.cost.high > request_cap)
        if over:
            found.append(CapNews(tr("the cap for one request"), request_cap, over))
        batch_cap = self._preferences[BATCH_CAP]
        if high > batch_cap:
            found.append(CapNews(tr("the cap for one import"), batch_cap))
        today = self._spending.today.value
        if high > today.cap - today.spent - today.in_flight:
            found.append(CapNews(tr("what is left of today's cap"), self._preferences[DAY_CAP]))
        if high > today.month_cap - today.month_spent - today.in_flight:
            found.append(CapNews(tr("what is left of this month's cap"), self._preferences[MONTH_CAP]))
        return tuple(found)


def sizes(tokens: Sequence[int]) -> list[tuple[int, int]]:
    """Input sizes with how many rows have them: each as it is, or means of neighbours where there are many."""
    counted = sorted(Counter(tokens).items())
    if len(counted) <= _SIZES:
        return counted
    ordered, step = sorted(tokens), len(tokens) / _SIZES
    edges = [round(number * step) for number in range(_SIZES + 1)]
    groups = [ordered[start:end] for start, end in pairwise(edges) if end > start]
    return [(round(sum(group) / len(group)), len(group)) for group in groups]


def _question(plan: ImportPlan, tokens: int) -> EstimateQuestion:
    request = plan.request
    return EstimateQuestion(
        model_id=request.model_id,
        input_tokens=tokens,
        effort=request.effort,
        origin=JobOrigin.JOBS,
        template=plan.template,
        searches=request.web_search is not None,
        max_output_tokens=request.max_output_tokens,
        service_tier=request.service_tier,
    )
