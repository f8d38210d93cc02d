"""What an answer will cost, told before it is asked for: a range, from one's own answers so far or a first guess."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop_app.domain.forecasts import Belief
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.spends import Spend
from desktop_app.domain.usage import UNKNOWN_RANGE, CostRange, Usage
from desktop_app.services.ports import Clock, SpendingStore
from desktop_app.services.price_port import PriceList, Rates

OUTPUT_PRIORS: dict[Effort | None, tuple[int, int]] = {
    None: (150, 2_500),
    Effort.NONE: (150, 2_500),
    Effort.MINIMAL: (200, 3_000),
    Effort.LOW: (300, 5_000),
    Effort.MEDIUM: (700, 12_000),
    Effort.HIGH: (1_500, 30_000),
    Effort.XHIGH: (3_000, 60_000),
    Effort.MAX: (5_000, 100_000),
}
"""Output tokens, reasoning included, between which nine of ten answers at this effort lie: Ponder's own first guess,
from the spread of the recorded answers; wide on purpose."""

PRO_OUTPUT_PRIOR = (4_000, 60_000)
"""The same for a Pro answer."""

_SEARCH_TOKENS = {True: (2_000.0, 60_000.0), False: (800.0, 20_000.0)}
"""Input tokens that web searches add to an answer, by whether it is a Pro answer: the first guess."""
_SEARCH_CALLS = {True: (1.0, 20.0), False: (0.8, 8.0)}
"""Web searches that one answer makes: the first guess."""

SHARE = 0.82
"""How many of the actual figures of one kind a range is to hold. Sums of such ranges hold more: nine of ten costs."""
_STRETCH = 1.5
_FEW = 4
"""So many figures say something about how input is priced; fewer do not."""
_INPUT_MARGIN = (0.97, 1.04)
"""How far the server's count of a text lies from ours."""


@dataclass(frozen=True, slots=True)
class EstimateQuestion:
    """What is about to be asked. `input_tokens` as counted here; `output_limit` is the model's own, in tokens.

    The more of template, batch and conversation is known, the nearer the earlier answers that are looked at.
    """

    model_id: str
    input_tokens: int
    effort: Effort | None = None
    origin: JobOrigin = JobOrigin.CHAT
    template: str = ""
    batch: str = ""
    conversation_id: str = ""
    searches: bool = False
    max_output_tokens: int | None = None
    output_limit: int | None = None
    service_tier: str | None = None
    mode: str = ""
    """`reasoning.mode` where it is asked for: pro thinks far longer."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """`cost` in US dollars, `output_tokens` with reasoning. `samples` is how many of one's own answers it rests on:
    0 means Ponder's first guess. `worst` is the price if the whole output limit were used, None where unknown. `doubt`
    says in a sentence where the rates themselves are an estimate."""

    cost: CostRange
    output_tokens: tuple[int, int]
    worst: Decimal | None = None
    samples: int = 0
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class _Sample:
    """What an earlier answer tells about the next one."""

    origin: JobOrigin
    template: str
    batch: str
    conversation_id: str
    output_tokens: int
    extra_tokens: int | None
    could_search: bool
    searches: int
    mode: str
    usage: Usage


class Estimates:
    """Remembers the samples of every model and effort that was asked about."""

    def __init__(self, store: SpendingStore, prices: PriceList, clock: Clock) -> None:
        self._store = store
        self._prices = prices
        self._clock = clock
        self._samples: dict[tuple[str, str], list[_Sample]] = {}
        self._reading = asyncio.Lock()

    async def estimate(self, question: EstimateQuestion) -> Estimate:
        """The range of one answer's cost. Raises ProblemError (storage) when the book cannot be read."""
        samples = await self._known(question)
        output = _output_range(question, samples)
        rates = await self._rates(question, question.input_tokens)
        if rates is None:
            return Estimate(UNKNOWN_RANGE, output, None, len(samples))
        extra, calls = _search_ranges(question, samples)
        cheapest, dearest = _input_factors(question, samples, rates)
        input_low = question.input_tokens * _INPUT_MARGIN[0] * cheapest + extra[0]
        input_high = question.input_tokens * _INPUT_MARGIN[1] * dearest + extra[1]
        if extra[1] > 0:  # what the searches bring may make it a long request, which costs more
            longest = await self._rates(question, question.input_tokens + round(extra[1]))
            dear = longest or rates
        else:
            dear = rates
        low = _price(input_low, output[0], calls[0], rates)
        high = _price(input_high, output[1], calls[1], dear)
        limit = question.max_output_tokens or question.output_limit
        worst = None if limit is None else _price(input_high, max(limit, output[1]), calls[1], dear)
        return Estimate(CostRange(low, high), output, worst, len(samples), dear.doubt)

    def likely_output(self, question: EstimateQuestion) -> int:
        """Output tokens that such an answer takes at least, usually: for one of which nothing was heard."""
        samples = _in_mode(question, self._samples.get(_place(question), []))
        return _output_range(question, samples)[0]

    def learn(self, spend: Spend) -> None:
        """A booked answer: it counts from now on."""
        samples = self._samples.get((spend.requested_model_id or spend.model_id, spend.requested_effort))
        if samples is not None and spend.measured and spend.usage is not None and spend.usage.output_tokens > 0:
            samples.insert(0, _sample(spend, spend.usage))

    async def _known(self, question: EstimateQuestion) -> list[_Sample]:
        place = _place(question)
        async with self._reading:
            if place not in self._samples:
                entries = await self._store.history(*place)
                self._samples[place] = [
                    _sample(each, each.usage) for each in entries if each.usage and each.usage.output_tokens > 0
                ]
        return _in_mode(question, self._samples[place])

    async def _rates(self, question: EstimateQuestion, input_tokens: int) -> Rates | None:
        return await self._prices.rates(
            question.model_id, at=self._clock(), input_tokens=input_tokens, service_tier=question.service_tier
        )


def _place(question: EstimateQuestion) -> tuple[str, str]:
    return question.model_id, question.effort or ""


def _in_mode(question: EstimateQuestion, samples: Sequence[_Sample]) -> list[_Sample]:
    return [each for each in samples if each.mode == question.mode]


def _sample(spend: Spend, usage: Usage) -> _Sample:
    counted = spend.counted_input_tokens
    return _Sample(
        origin=spend.origin,
        template=spend.template,
        batch=spend.batch,
        conversation_id=spend.conversation_id,
        output_tokens=usage.output_tokens,
        extra_tokens=None if counted is None else max(0, usage.input_tokens - counted),
        could_search=spend.could_search or usage.web_searches > 0,
        searches=usage.web_searches,
        mode=spend.mode,
        usage=usage,
    )


def _groups(question: EstimateQuestion, samples: Sequence[_Sample], *names: str) -> list[list[_Sample]]:
    """The samples from the widest group to the nearest: each is a part of the one before."""
    groups = [list(samples)]
    nearer = [each for each in samples if each.could_search is question.searches]
    groups.append(nearer)
    nearer = [each for each in nearer if each.origin is question.origin]
    groups.append(nearer)
    for name in names:
        wanted = getattr(question, name)
        if wanted:
            nearer = [each for each in nearer if getattr(each, name) == wanted]
            groups.append(nearer)
    return groups


def _range(prior: tuple[float, float], groups: Sequence[Sequence[float]]) -> tuple[float, float]:
    """A first guess, sharpened by every group in turn; a wider group's belief is only a first guess for a nearer.

    Never wider than the first guess stretched over what was seen: one or two figures alone would tell too little.
    """
    seen = groups[0]
    if not seen:
        return prior
    belief = Belief.from_range(*prior)
    for place, figures in enumerate(groups):
        if place > 0 and len(figures) < len(groups[place - 1]):
            belief = belief.loosened(weight=1.0, freedom=2.0).after(figures)
        elif place == 0:
            belief = belief.after(figures)
    low, high = belief.range(SHARE)
    return max(low, min(prior[0], min(seen) / _STRETCH)), min(high, max(prior[1], max(seen) * _STRETCH))


def _output_range(question: EstimateQuestion, samples: Sequence[_Sample]) -> tuple[int, int]:
    pro = question.origin is JobOrigin.PRO or question.mode == "pro"
    prior = PRO_OUTPUT_PRIOR if pro else OUTPUT_PRIORS[question.effort]
    alike = _groups(question, samples, "template", "batch")
    groups = [[float(each.output_tokens) for each in group] for group in alike]
    low, high = _range(prior, groups)
    limits = [limit for limit in (question.max_output_tokens, question.output_limit) if limit is not None]
    most = min(limits, default=round(high) + 1)
    return min(round(low), most), min(round(high), most)


def _search_ranges(
    question: EstimateQuestion, samples: Sequence[_Sample]
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Input tokens that searches bring, and how many calls there will be."""
    pro = question.origin is JobOrigin.PRO
    if not question.searches:
        return (0.0, 0.0), (0.0, 0.0)
    alike = [each for each in samples if each.could_search]
    searched = [each for each in alike if each.searches > 0]
    told = [float(each.extra_tokens or 1) for each in searched if each.extra_tokens is not None]
    calls = [float(each.searches) for each in searched]
    extra = _range(_SEARCH_TOKENS[pro], [told])
    made = _range(_SEARCH_CALLS[pro], [calls])
    none_made = len(searched) < len(alike) or not searched  # a model may answer without searching
    low_extra, low_calls = (0.0, 0.0) if none_made else (extra[0], made[0])
    return (low_extra, float(extra[1])), (low_calls, made[1])


def _input_factors(question: EstimateQuestion, samples: Sequence[_Sample], rates: Rates) -> tuple[float, float]:
    """What an input token costs at least and at most, in input rates: cached ones cost less, written ones more."""
    cached = float(rates.cached / rates.input) if rates.input else 1.0
    written = float(rates.cache_write / rates.input) if rates.cache_write and rates.input else 1.0
    nearest = [group for group in _groups(question, samples, "conversation_id") if len(group) >= _FEW]
    if not nearest:
        return (cached if question.conversation_id else 1.0), max(1.0, written)
    seen = sorted(_input_factor(each.usage, cached, written) for each in nearest[-1])
    edge = len(seen) // 10
    return seen[edge], max(seen[-1 - edge], 1.0)


def _input_factor(usage: Usage, cached: float, written: float) -> float:
    if usage.input_tokens == 0:
        return 1.0
    paid = usage.uncached_tokens + usage.cached_tokens * cached + usage.cache_write_tokens * written
    return paid / usage.input_tokens


def _price(input_tokens: float, output_tokens: float, searches: float, rates: Rates) -> Decimal:
    """US dollars, to the millionth."""
    tokens = Decimal(round(input_tokens)) * rates.input + Decimal(round(output_tokens)) * rates.output
    usd = tokens / Decimal(1_000_000) + Decimal(str(round(searches, 2))) * rates.web_search
    return usd.quantize(Decimal("0.000001"))
