"""What the provider's prompt cache saved, in words, and why it found nothing where it could have. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from desktop_app.domain.usage import Usage
from desktop_app.services.prompt_cache import Broken, CacheMiss, CacheReading
from desktop_app.ui import formats

_SHORT = {
    Broken.MODEL: "another model",
    Broken.EFFORT: "effort changed",
    Broken.VERBOSITY: "verbosity changed",
    Broken.TOOLS: "web search changed",
    Broken.SCHEMA: "JSON schema changed",
    Broken.TIER: "tier changed",
    Broken.DEVELOPER: "developer message changed",
    Broken.LEFT_OUT: "older turns left out",
    Broken.TOO_LONG_AGO: "too long ago",
    Broken.UNKNOWN: "kept no longer",
}
_BECAUSE = {
    Broken.MODEL: "another model was chosen, and each model keeps its own",
    Broken.EFFORT: "the reasoning effort was changed",
    Broken.VERBOSITY: "the verbosity was changed",
    Broken.TOOLS: "web search was switched on or off, or searches otherwise",
    Broken.SCHEMA: "the JSON schema of the answers was changed, which stands before everything else",
    Broken.TIER: "the service tier was changed",
    Broken.DEVELOPER: "the developer message was changed, and everything stands behind it",
    Broken.LEFT_OUT: "the oldest turns no longer fit the history budget, so that the conversation began elsewhere",
}
_ADVICE = {
    Broken.LEFT_OUT: "A larger history budget keeps the beginning as it is.",
    Broken.TOO_LONG_AGO: "Nothing needs to be done.",
    Broken.UNKNOWN: "Nothing needs to be done.",
}


def cache_line(reading: CacheReading, *, simulated: bool) -> str:
    """ "62 % cached, $0.03 saved", or why the last answer found nothing; empty where there is nothing to tell."""
    if reading.miss is not None:
        return f"cache missed: {_SHORT[reading.miss.reason]}"
    if not reading.cached_tokens:
        return ""
    words = f"{formats.percent(reading.hit_rate)} cached"
    return f"{words}, {_money(reading.saved, simulated)} saved" if reading.saved and reading.saved > 0 else words


def cache_sentence(reading: CacheReading, *, simulated: bool) -> str:
    """ "62 % of the input came from the cache, about $0.03 saved." for the whole conversation."""
    if not reading.cached_tokens:
        return ""
    words = f"{formats.percent(reading.hit_rate)} of the input came from the cache"
    if reading.saved is None:
        return f"{words}."
    fees = _money(reading.fees, simulated) if reading.fees else ""
    if reading.saved < 0:
        return f"{words}; keeping it there cost about {fees}, {_money(-reading.saved, simulated)} more than it saved."
    if reading.saved:
        words += f", about {_money(reading.saved, simulated)} saved"
        words += f" after the {fees} that keeping it there cost" if fees else ""
    return f"{words}."


def miss_sentence(miss: CacheMiss, *, simulated: bool) -> str:
    """What happened, what it cost, what to do."""
    parts = [f"The last question found {_found(miss)} in the cache: {_because(miss)}."]
    if miss.more:
        parts.append(f"Reading it anew cost about {_money(miss.more, simulated)} more.")
    parts.append(_ADVICE.get(miss.reason, "The next question finds it again if nothing changes."))
    return " ".join(parts)


def cache_rows(
    reading: CacheReading, usage: Usage | None, *, newest: bool, simulated: bool
) -> Sequence[tuple[str, str]]:
    """For the details of one answer: its own share, the conversation's, and for the newest one why not more."""
    rows = []
    if usage is not None and usage.cached_tokens:
        rows.append(("Input from the cache", formats.percent(usage.cached_tokens / max(1, usage.input_tokens))))
    whole = cache_sentence(reading, simulated=simulated)
    if whole:
        rows.append(("This conversation", whole))
    if newest and reading.miss is not None:
        rows.append(("Prompt cache", miss_sentence(reading.miss, simulated=simulated)))
    return rows


def _found(miss: CacheMiss) -> str:
    tokens = formats.compact(miss.tokens)
    return f"only {formats.compact(miss.found)} of {tokens} tokens" if miss.found else f"none of its {tokens} tokens"


def _because(miss: CacheMiss) -> str:
    if miss.reason is Broken.TOO_LONG_AGO:
        kept = "5 to 10 minutes" if miss.kept <= 600 else f"about {_minutes(miss.kept)}"
        return f"{_minutes(miss.seconds)} had passed, and a beginning is kept for {kept}"
    if miss.reason is Broken.UNKNOWN:
        return "the provider kept it no longer, which it may do at any time"
    return _BECAUSE[miss.reason]


def _minutes(seconds: float) -> str:
    if seconds >= 5_400:
        return formats.plural(round(seconds / 3_600), "hour")
    return formats.plural(max(1, round(seconds / 60)), "minute")


def _money(usd: Decimal | None, simulated: bool) -> str:
    return f"{formats.money(usd)} (simulated)" if simulated else formats.money(usd)
