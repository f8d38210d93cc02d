"""What the provider's prompt cache saved in a conversation, and what destroyed its beginning where it saved nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from desktop_app.domain.conversation import AnswerFigures, Message, SentPrompt, TrimmedHistory
from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.requests import AnswerRequest, Role, WebSearch
from desktop_app.domain.usage import Usage
from desktop_app.services.price_port import PriceList, Rates

SMALLEST_PREFIX = 1_024
"""Tokens; a shorter beginning is never kept (facts of the API, prompt caching)."""
STEP = 128
"""Tokens in which the cache counts."""
SURE_SECONDS = 300.0
KEPT_SECONDS = 600.0
"""An unused beginning is kept for 5 to 10 minutes."""
KEPT_WITH_WRITES = 1_800.0
"""Models that charge for writing keep it at least half an hour."""
KEPT_TWELVE_HOURS = 12 * 3_600.0

_MILLION = Decimal(1_000_000)


def saved_by_cache(usage: Usage, rates: Rates) -> Decimal:
    """US dollars that an answer would have cost more without a cache; below 0 where writing to it cost more than was
    found there."""
    return usage.cached_tokens * (rates.input - rates.cached) / _MILLION - write_fee(usage, rates)


def write_fee(usage: Usage, rates: Rates) -> Decimal:
    """US dollars that writing to the cache cost above the ordinary input rate."""
    written = ((usage.cache_write_30m_tokens, rates.cache_write), (usage.cache_write_12h_tokens, rates.cache_write_12h))
    extra = sum((count * (rate - rates.input) for count, rate in written if rate is not None), Decimal(0))
    return max(extra, Decimal(0)) / _MILLION


class Broken(StrEnum):
    """Why a beginning that was sent shortly before was not found again."""

    MODEL = "model"
    EFFORT = "effort"
    VERBOSITY = "verbosity"
    TOOLS = "tools"
    TIER = "tier"
    DEVELOPER = "developer"
    SCHEMA = "schema"
    LEFT_OUT = "left_out"
    """Older turns were left out at the budget, so that the prompt begins elsewhere."""
    TOO_LONG_AGO = "too_long_ago"
    UNKNOWN = "unknown"
    """Nothing was changed here."""


@dataclass(frozen=True, slots=True)
class CacheMiss:
    """The newest answer found nothing, or far less than was there.

    `tokens` were expected and `found` came from the cache; `seconds` lie between the two questions, `kept` is how
    long a beginning is kept; `more` is what reading it anew cost in US dollars, None where no price is known.
    """

    reason: Broken
    tokens: int
    found: int
    seconds: float
    kept: float
    more: Decimal | None


@dataclass(frozen=True, slots=True)
class CacheReading:
    """A conversation's answers together, in US dollars; None where a price is not known. The `fees` of writing to the
    cache are taken off what it `saved` already, which is below 0 where it has not paid yet."""

    input_tokens: int = 0
    cached_tokens: int = 0
    saved: Decimal | None = None
    fees: Decimal | None = None
    miss: CacheMiss | None = None

    @property
    def hit_rate(self) -> float:
        """Cached over all input tokens, 0 to 1."""
        return self.cached_tokens / self.input_tokens if self.input_tokens else 0.0


def sent_prompt(request: AnswerRequest, history: TrimmedHistory) -> SentPrompt:
    """What is remembered of a request, to tell later why the next one did or did not find its beginning."""
    return SentPrompt(
        tokens=history.used,
        first_message_id=history.sent[0] if history.sent else None,
        developer_digest=_digest(request.developer_message),
        verbosity=request.verbosity.value if request.verbosity else "",
        web_search=request.web_search is not None,
        search_words=_search_words(request),
        answer_schema=request.answer_schema,
        service_tier=request.service_tier or "",
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16] if text else ""


def _search_words(request: AnswerRequest) -> str:
    """What is not usual about the search tool."""
    search = request.web_search
    if search is None or search == WebSearch():
        return ""
    return "|".join(
        (search.context_size, *(each or "" for each in (search.country, search.city, search.region, search.timezone)))
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """One answered question."""

    at: Timestamp
    usage: Usage
    figures: AnswerFigures
    service_tier: str | None
    model_id: str

    @property
    def prefix(self) -> int:
        """Tokens that the next question begins with. What a search brought is not sent again."""
        if self.figures.sent is not None and self.figures.sent.tokens:
            return self.figures.sent.tokens
        return self.usage.input_tokens if not self.usage.web_searches else 0


class PromptCaching:
    """Looks up the prices; everything else is in the messages."""

    def __init__(self, prices: PriceList) -> None:
        self._prices = prices

    async def read(self, messages: Sequence[Message]) -> CacheReading:
        """For the messages of one branch, oldest first."""
        asked = _asked(messages)
        saved, fees = Decimal(0), Decimal(0)
        known = True
        rates: Rates | None = None
        for each in asked:
            if not (each.usage.cached_tokens or each.usage.cache_write_tokens or each is asked[-1]):
                continue  # nothing to price
            rates = await self._rates(each)
            if rates is not None:
                saved += saved_by_cache(each.usage, rates)
                fees += write_fee(each.usage, rates)
            elif each.usage.cached_tokens or each.usage.cache_write_tokens:
                known = False
        return CacheReading(
            input_tokens=sum(each.usage.input_tokens for each in asked),
            cached_tokens=sum(each.usage.cached_tokens for each in asked),
            saved=saved if known else None,
            fees=fees if known else None,
            miss=_miss(asked, rates) if messages and messages[-1].role is Role.ASSISTANT else None,
        )

    async def _rates(self, asked: _Asked) -> Rates | None:
        return await self._prices.rates(
            asked.model_id, at=asked.at, input_tokens=asked.usage.input_tokens, service_tier=asked.service_tier
        )


def _asked(messages: Sequence[Message]) -> list[_Asked]:
    found = []
    for message in messages:
        answer = message.answer
        if message.role is Role.ASSISTANT and answer is not None and answer.usage is not None:
            figures = message.figures or AnswerFigures()
            found.append(_Asked(message.created_at, answer.usage, figures, answer.service_tier, answer.model_id))
    return found


def _miss(asked: Sequence[_Asked], rates: Rates | None) -> CacheMiss | None:
    """Whether the last question found far less than the one before it had left; only where finding saves money."""
    if len(asked) < 2 or rates is None or rates.cached >= rates.input:
        return None
    before, last = asked[-2:]
    expected = before.prefix // STEP * STEP
    found = last.usage.cached_tokens
    if expected < SMALLEST_PREFIX or found * 2 >= expected:
        return None
    seconds, kept = last.at - before.at, _kept(asked)
    reason = _reason(before, last, seconds, kept)
    if reason is Broken.UNKNOWN and not any(each.usage.cached_tokens for each in asked):
        return None  # this server may have no cache at all
    anew = rates.cache_write if rates.cache_write and last.usage.cache_write_tokens else rates.input
    more = (expected - found) * (anew - rates.cached) / _MILLION
    return CacheMiss(reason, expected, found, seconds, kept, more)


def _kept(asked: Sequence[_Asked]) -> float:
    if any(each.usage.cache_write_12h_tokens for each in asked):
        return KEPT_TWELVE_HOURS
    return KEPT_WITH_WRITES if any(each.usage.cache_write_tokens for each in asked) else KEPT_SECONDS


def _reason(before: _Asked, last: _Asked, seconds: float, kept: float) -> Broken:
    old, new = before.figures.sent or SentPrompt(), last.figures.sent or SentPrompt()
    told = before.figures.sent is not None and last.figures.sent is not None
    changes = (
        (Broken.MODEL, before.figures.requested_model_id != last.figures.requested_model_id),
        (Broken.EFFORT, before.figures.effort != last.figures.effort),
        (Broken.VERBOSITY, told and old.verbosity != new.verbosity),
        (Broken.TOOLS, told and (old.web_search, old.search_words) != (new.web_search, new.search_words)),
        (Broken.SCHEMA, told and old.answer_schema != new.answer_schema),
        (Broken.TIER, told and old.service_tier != new.service_tier),
        (Broken.DEVELOPER, told and old.developer_digest != new.developer_digest),
        (Broken.LEFT_OUT, told and old.first_message_id != new.first_message_id),
        (Broken.TOO_LONG_AGO, seconds > (SURE_SECONDS if kept == KEPT_SECONDS else kept)),
    )
    return next((reason for reason, holds in changes if holds), Broken.UNKNOWN)
