"""What the provider's prompt cache saved, in words, and why it found nothing where it could have. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from desktop_app.domain.usage import Usage
from desktop_app.language import later, tr, trn
from desktop_app.services.prompt_cache import Broken, CacheMiss, CacheReading
from desktop_app.ui import formats

_SHORT = {
    Broken.MODEL: later("another model"),
    Broken.EFFORT: later("effort changed"),
    Broken.VERBOSITY: later("verbosity changed"),
    Broken.TOOLS: later("web search changed"),
    Broken.SCHEMA: later("JSON schema changed"),
    Broken.TIER: later("tier changed"),
    Broken.DEVELOPER: later("developer message changed"),
    Broken.LEFT_OUT: later("older turns left out"),
    Broken.TOO_LONG_AGO: later("too long ago"),
    Broken.UNKNOWN: later("kept no longer"),
}
_BECAUSE = {
    Broken.MODEL: later("another model was chosen, and each model keeps its own"),
    Broken.EFFORT: later("the reasoning effort was changed"),
    Broken.VERBOSITY: later("the verbosity was changed"),
    Broken.TOOLS: later("web search was switched on or off, or searches otherwise"),
    Broken.SCHEMA: later("the JSON schema of the answers was changed, which stands before everything else"),
    Broken.TIER: later("the service tier was changed"),
    Broken.DEVELOPER: later("the developer message was changed, and everything stands behind it"),
    Broken.LEFT_OUT: later(
        "the oldest turns no longer fit the history budget, so that the conversation began elsewhere"
    ),
}
_ADVICE = {
    Broken.LEFT_OUT: later("A larger history budget keeps the beginning as it is."),
    Broken.TOO_LONG_AGO: later("Nothing needs to be done."),
    Broken.UNKNOWN: later("Nothing needs to be done."),
}


def cache_line(reading: CacheReading, *, simulated: bool) -> str:
    """ "62 % cached, $0.03 saved", or why the last answer found nothing; empty where there is nothing to tell."""
    if reading.miss is not None:
        return tr("cache missed: {short}", short=_SHORT[reading.miss.reason])
    if not reading.cached_tokens:
        return ""
    words = tr("{hit_rate} cached", hit_rate=formats.percent(reading.hit_rate))
    return (
        tr("{words}, {money} saved", words=words, money=_money(reading.saved, simulated))
        if reading.saved and reading.saved > 0
        else words
    )


def cache_sentence(reading: CacheReading, *, simulated: bool) -> str:
    """ "62 % of the input came from the cache, about $0.03 saved." for the whole conversation."""
    if not reading.cached_tokens:
        return ""
    words = tr("{hit_rate} of the input came from the cache", hit_rate=formats.percent(reading.hit_rate))
    if reading.saved is None:
        return f"{words}."
    fees = _money(reading.fees, simulated) if reading.fees else ""
    if reading.saved < 0:
        return tr(
            "{words}; keeping it there cost about {fees}, {money} more than it saved.",
            words=words,
            fees=fees,
            money=_money(-reading.saved, simulated),
        )
    if reading.saved:
        words += tr(", about {money} saved", money=_money(reading.saved, simulated))
        words += tr(" after the {fees} that keeping it there cost", fees=fees) if fees else ""
    return f"{words}."


def miss_sentence(miss: CacheMiss, *, simulated: bool) -> str:
    """What happened, what it cost, what to do."""
    parts = [tr("The last question found {found} in the cache: {because}.", found=_found(miss), because=_because(miss))]
    if miss.more:
        parts.append(tr("Reading it anew cost about {money} more.", money=_money(miss.more, simulated)))
    advice = _ADVICE.get(miss.reason, later("The next question finds it again if nothing changes."))
    parts.append(tr(advice))
    return " ".join(parts)


def cache_rows(
    reading: CacheReading, usage: Usage | None, *, newest: bool, simulated: bool
) -> Sequence[tuple[str, str]]:
    """For the details of one answer: its own share, the conversation's, and for the newest one why not more."""
    rows = []
    if usage is not None and usage.cached_tokens:
        rows.append((tr("Input from the cache"), formats.percent(usage.cached_tokens / max(1, usage.input_tokens))))
    whole = cache_sentence(reading, simulated=simulated)
    if whole:
        rows.append((tr("This conversation"), whole))
    if newest and reading.miss is not None:
        rows.append((tr("Prompt cache"), miss_sentence(reading.miss, simulated=simulated)))
    return rows


def _found(miss: CacheMiss) -> str:
    tokens = formats.compact(miss.tokens)
    return (
        tr("only {found} of {tokens} tokens", found=formats.compact(miss.found), tokens=tokens)
        if miss.found
        else tr("none of its {tokens} tokens", tokens=tokens)
    )


def _because(miss: CacheMiss) -> str:
    if miss.reason is Broken.TOO_LONG_AGO:
        kept = tr("5 to 10 minutes") if miss.kept <= 600 else tr("about {minutes}", minutes=_minutes(miss.kept))
        return tr("{minutes} had passed, and a beginning is kept for {kept}", minutes=_minutes(miss.seconds), kept=kept)
    if miss.reason is Broken.UNKNOWN:
        return tr("the provider kept it no longer, which it may do at any time")
    return tr(_BECAUSE[miss.reason])


def _minutes(seconds: float) -> str:
    if seconds >= 5_400:
        return trn("{n} hour", "{n} hours", round(seconds / 3_600))
    return trn("{n} minute", "{n} minutes", max(1, round(seconds / 60)))


def _money(usd: Decimal | None, simulated: bool) -> str:
    return tr("{usd} (simulated)", usd=formats.money(usd)) if simulated else formats.money(usd)
