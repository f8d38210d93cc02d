"""Turns a report into what is read: labels, figures, sentences, bars and the columns of both tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from desktop_app.domain.usage_totals import UsageRow, UsageTotals
from desktop_app.services.periods import start_of
from desktop_app.services.usage_report import GroupBy, UsageReport
from desktop_app.ui import formats
from desktop_app.ui.usage_view.values import (
    MEASURES,
    TOKEN_KINDS,
    Bar,
    ChartContent,
    Figure,
    Measure,
    Sentence,
)

LYING_BARS = 8
"""At most; the table has them all."""
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_QUANTITIES = {key: quantity for key, _, quantity in MEASURES}
TAB_NAMES = {"chat": "Chat", "jobs": "Jobs", "pro": "Pro", "comparison": "Compare"}
_NOTHING_KNOWN: Mapping[GroupBy, str] = {
    GroupBy.MODEL: "Model unknown",
    GroupBy.EFFORT: "No effort",
    GroupBy.TEMPLATE: "No template",
    GroupBy.PROVIDER: "Not recorded",
    GroupBy.CONVERSATION: "Outside conversations",
    GroupBy.TIER: "Not reported",
}


def row_label(row: UsageRow, by: GroupBy) -> str:
    """What a person calls this row."""
    if by is GroupBy.DAY:
        day = date.fromisoformat(row.key)
        return f"{_WEEKDAYS[day.weekday()]} {formats.day(start_of(day))}"
    if by is GroupBy.TAB:
        return TAB_NAMES.get(row.key, row.key)
    if by is GroupBy.PROVIDER and row.key == "demo":
        return "Demo (simulated)"
    if not row.key:
        return _NOTHING_KNOWN.get(by, formats.NOTHING)
    return " ".join(row.label.split()) or "Without a title"


def figures(totals: UsageTotals) -> tuple[Figure, ...]:
    """The large figures on top."""
    notes = [f"exactly {formats.money(totals.usd)}"] if 0 < totals.usd < Decimal("0.1") else []
    if totals.simulated and totals.simulated_usd == totals.usd:
        notes.append("simulated")
    elif totals.estimated_usd:
        notes.append(f"{formats.money(totals.estimated_usd)} of it estimated")
    searches = formats.plural(totals.web_searches, "web search", "web searches") if totals.web_searches else ""
    tokens = f"{formats.compact(totals.input_tokens)} in, {formats.compact(totals.output_tokens)} out"
    rate = totals.cache_hit_rate
    saved = cache_words(totals) or "of the input tokens"
    return (
        # to the cent, as at the foot of the window
        Figure("Spent", formats.money_short(totals.usd), " · ".join(notes)),
        Figure("Answers", formats.number(totals.requests), searches),
        Figure("Tokens", formats.compact(totals.total_tokens), tokens),
        Figure("From the cache", formats.NOTHING if rate is None else formats.percent(rate), saved),
    )


def cache_words(totals: UsageTotals) -> str:
    """What the prompt cache saved, or cost where it has not paid yet; empty where it did neither."""
    if totals.saved_usd < 0:
        return f"cost {formats.money(-totals.saved_usd)} more than it saved"
    fees = " after its fees" if totals.cache_write_tokens else ""
    return f"saved {formats.money(totals.saved_usd)}{fees}" if totals.saved_usd else ""


def sentences(report: UsageReport) -> tuple[Sentence, ...]:
    """What to know about the figures, the most important first."""
    totals = report.totals
    found: list[Sentence] = []
    if totals.simulated:
        everything = totals.simulated == totals.requests
        are = "is" if totals.simulated == 1 else "are"
        who = "All of this is" if everything else f"{formats.number(totals.simulated)} of these answers {are}"
        found.append(Sentence(f"{who} simulated: no model worked, nothing was charged.", "warning"))
    if totals.unpriced:
        found.append(Sentence(_unpriced_words(report), "warning"))
    more = ""
    if totals.estimated:
        answers = formats.plural(totals.estimated, "answer")
        more = (
            f" {formats.money(totals.estimated_usd)} is estimated: {answers} stopped, cut off or without its own rate."
        )
    found.append(Sentence(estimate_words(totals) + more))
    return tuple(found)


def _unpriced_words(report: UsageReport) -> str:
    named: dict[str, list[str]] = {}
    for model_id, reason, count in report.unpriced:
        named.setdefault(model_id or "unknown model", []).append(
            f"{count}{f': {reason}' if reason else ''}".rstrip(".")
        )
    shown = [f"{model_id} ({'; '.join(parts)})" for model_id, parts in list(named.items())[:4]]
    more = f" and {formats.plural(len(named) - 4, 'more model')}" if len(named) > 4 else ""
    count = report.totals.unpriced
    have, counts = ("answer has", "counts") if count == 1 else ("answers have", "count")
    return f"{formats.number(count)} {have} no known price and {counts} in no sum: {', '.join(shown)}{more}."


def estimate_words(totals: UsageTotals) -> str:
    """How good the estimates were: "86 % of 120 answers cost what was told beforehand; ..."."""
    record = totals.estimates
    if record.share_inside is None:
        return "No answer here has both an estimate and an actual cost to judge it by."
    text = (
        f"{formats.percent(record.share_inside)} of {formats.plural(record.count, 'answer')}"
        f" cost what was told beforehand"
    )
    beside = [f"{formats.number(count)} {word}" for count, word in ((record.above, "more"), (record.below, "less"))
              if count]  # fmt: skip
    if beside:
        text += f"; {' and '.join(beside)}"
    if record.median_width is not None:
        text += f". The upper end was typically {formats.number(record.median_width, 1)} times the lower one"
    return f"{text}."


# -- the chart -----------------------------------------------------------------------------------------------


def _parts(totals: UsageTotals, measure: Measure) -> tuple[float, ...]:
    if measure == "spend":
        return (float(totals.usd * formats.currency.value.per_dollar),)
    if measure == "requests":
        return (float(totals.requests),)
    if measure == "cache":
        rate = totals.cache_hit_rate
        return () if rate is None else (100 * rate,)
    return tuple(float(count) for count in _kinds(totals))


def _kinds(totals: UsageTotals) -> tuple[int, ...]:
    """In the order of TOKEN_KINDS."""
    return (
        totals.uncached_tokens,
        totals.cached_tokens,
        totals.cache_write_tokens,
        totals.reasoning_tokens,
        totals.answer_tokens,
    )


def measured(totals: UsageTotals, measure: Measure) -> str:
    """The measure of a row, with its unit."""
    if measure == "spend":
        words = formats.money(totals.usd)
        return f"{words} simulated" if totals.simulated and totals.simulated == totals.requests else words
    if measure == "requests":
        return formats.plural(totals.requests, "answer")
    if measure == "cache":
        rate = totals.cache_hit_rate
        return "no input" if rate is None else f"{formats.percent(rate)} of the input from the cache"
    kinds = [
        f"{formats.number(count)} {kind.lower()}"
        for kind, count in zip(TOKEN_KINDS, _kinds(totals), strict=True)
        if count
    ]
    whole = formats.plural(totals.total_tokens, "token")
    return f"{whole}: {', '.join(kinds)}" if kinds else whole


def chart(report: UsageReport, measure: Measure) -> ChartContent:
    """The table's rows as bars: every day, or the largest groups."""
    by = report.by
    lying = by is not GroupBy.DAY
    rows = list(report.rows)
    if lying:
        rows = [row for row in rows if _parts(row.totals, measure)]
        rows.sort(key=lambda row: -sum(_parts(row.totals, measure)))
    bars = [_bar(row, by, measure) for row in (rows[:LYING_BARS] if lying else rows)]
    quantity = f"Spend in {money_unit()}" if measure == "spend" else _QUANTITIES[measure]
    title = f"{quantity} by {by_words(by)}"
    if lying and len(rows) > LYING_BARS:
        title += f" · the {LYING_BARS} largest of {formats.number(len(rows))}"
    kinds = TOKEN_KINDS if measure == "tokens" else ()
    said = _said(bars, title, rows, measure)
    return ChartContent(tuple(bars), title, said, lying, kinds, measure, formats.currency.value.sign)


def money_unit() -> str:
    """What money is shown in, in words."""
    shown = formats.currency.value
    return f"{shown.code} at your rate" if shown.foreign else "US dollars"


def by_words(by: GroupBy) -> str:
    """As in "spend by service tier"."""
    return "service tier" if by is GroupBy.TIER else by.value


def _bar(row: UsageRow, by: GroupBy, measure: Measure) -> Bar:
    label = row_label(row, by)
    short = formats.day(start_of(date.fromisoformat(row.key))).rsplit(" ", 1)[0] if by is GroupBy.DAY else label
    return Bar(row.key, short, _parts(row.totals, measure), f"{label}\n{measured(row.totals, measure)}")


def _said(bars: Sequence[Bar], title: str, rows: Sequence[UsageRow], measure: Measure) -> str:
    """The chart as a sentence for a screen reader: the largest first, at most ten."""
    used = sorted((bar for bar in bars if bar.whole), key=lambda bar: -bar.whole)
    if not used:
        return f"{title}: nothing."
    told = "; ".join(bar.words.replace("\n", " ") for bar in used[:10])
    rest = f"; and {formats.plural(len(used) - 10, 'smaller one')}" if len(used) > 10 else ""
    return f"{title}, {formats.plural(len(rows), 'row')}. Largest: {told}{rest}."
