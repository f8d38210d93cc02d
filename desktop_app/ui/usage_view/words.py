"""Turns a report into what is read: labels, figures, sentences, bars and the columns of both tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from desktop_app.domain.usage_totals import UsageRow, UsageTotals
from desktop_app.language import later, tr, trn
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
_WEEKDAYS = (later("Mon"), later("Tue"), later("Wed"), later("Thu"), later("Fri"), later("Sat"), later("Sun"))
_QUANTITIES = {key: quantity for key, _, quantity in MEASURES}
_BY = {
    GroupBy.DAY: later("day"),
    GroupBy.MODEL: later("model"),
    GroupBy.EFFORT: later("effort"),
    GroupBy.TAB: later("tab"),
    GroupBy.TEMPLATE: later("template"),
    GroupBy.PROVIDER: later("provider"),
    GroupBy.CONVERSATION: later("conversation"),
    GroupBy.TIER: later("service tier"),
}
TAB_NAMES = {"chat": later("Chat"), "jobs": later("Jobs"), "pro": later("Pro"), "comparison": later("Compare")}
_NOTHING_KNOWN: Mapping[GroupBy, str] = {
    GroupBy.MODEL: later("Model unknown"),
    GroupBy.EFFORT: later("No effort"),
    GroupBy.TEMPLATE: later("No template"),
    GroupBy.PROVIDER: later("Not recorded"),
    GroupBy.CONVERSATION: later("Outside conversations"),
    GroupBy.TIER: later("Not reported"),
}


def row_label(row: UsageRow, by: GroupBy) -> str:
    """What a person calls this row."""
    if by is GroupBy.DAY:
        day = date.fromisoformat(row.key)
        return tr("{weekday} {day}", weekday=tr(_WEEKDAYS[day.weekday()]), day=formats.calendar_day(day))
    if by is GroupBy.TAB:
        return tr(TAB_NAMES.get(row.key, row.key))
    if by is GroupBy.PROVIDER and row.key == "demo":
        return tr("Demo (simulated)")
    if not row.key:
        return tr(_NOTHING_KNOWN.get(by, formats.NOTHING))
    return " ".join(row.label.split()) or tr("Without a title")


def figures(totals: UsageTotals) -> tuple[Figure, ...]:
    """The large figures on top."""
    notes = [tr("exactly {usd}", usd=formats.money(totals.usd))] if 0 < totals.usd < Decimal("0.1") else []
    if totals.simulated and totals.simulated_usd == totals.usd:
        notes.append(tr("simulated"))
    elif totals.estimated_usd:
        notes.append(tr("{usd} of it estimated", usd=formats.money(totals.estimated_usd)))
    searches = trn("{n} web search", "{n} web searches", totals.web_searches) if totals.web_searches else ""
    tokens = tr(
        "{input} in, {output} out",
        input=formats.compact(totals.input_tokens),
        output=formats.compact(totals.output_tokens),
    )
    rate = totals.cache_hit_rate
    saved = cache_words(totals) or tr("of the input tokens")
    return (
        # to the cent, as at the foot of the window
        Figure(tr("Spent"), formats.money_short(totals.usd), " · ".join(notes)),
        Figure(tr("Answers"), formats.number(totals.requests), searches),
        Figure(tr("Tokens"), formats.compact(totals.total_tokens), tokens),
        Figure(tr("From the cache"), formats.NOTHING if rate is None else formats.percent(rate), saved),
    )


def cache_words(totals: UsageTotals) -> str:
    """What the prompt cache saved, or cost where it has not paid yet; empty where it did neither."""
    if totals.saved_usd < 0:
        return tr("cost {usd} more than it saved", usd=formats.money(-totals.saved_usd))
    if not totals.saved_usd:
        return ""
    saved = formats.money(totals.saved_usd)
    return tr("saved {usd} after its fees", usd=saved) if totals.cache_write_tokens else tr("saved {usd}", usd=saved)


def sentences(report: UsageReport) -> tuple[Sentence, ...]:
    """What to know about the figures, the most important first."""
    totals = report.totals
    found: list[Sentence] = []
    if totals.simulated:
        everything = totals.simulated == totals.requests
        words = trn(
            "{n} of these answers is simulated: no model worked, nothing was charged.",
            "{n} of these answers are simulated: no model worked, nothing was charged.",
            totals.simulated,
        )
        if everything:
            words = tr("All of this is simulated: no model worked, nothing was charged.")
        found.append(Sentence(words, "warning"))
    if totals.unpriced:
        found.append(Sentence(_unpriced_words(report), "warning"))
    more = ""
    if totals.estimated:
        more = tr(
            " {usd} is estimated: {answers} stopped, cut off or without its own rate.",
            usd=formats.money(totals.estimated_usd),
            answers=_answers(totals.estimated),
        )
    found.append(Sentence(estimate_words(totals) + more))
    return tuple(found)


def _unpriced_words(report: UsageReport) -> str:
    named: dict[str, list[str]] = {}
    for model_id, reason, count in report.unpriced:
        named.setdefault(model_id or tr("unknown model"), []).append(
            f"{count}{f': {reason}' if reason else ''}".rstrip(".")
        )
    shown = [f"{model_id} ({'; '.join(parts)})" for model_id, parts in list(named.items())[:4]]
    more = trn(" and {n} more model", " and {n} more models", len(named) - 4) if len(named) > 4 else ""
    return trn(
        "{n} answer has no known price and counts in no sum: {models}{more}.",
        "{n} answers have no known price and count in no sum: {models}{more}.",
        report.totals.unpriced,
        models=", ".join(shown),
        more=more,
    )


def _answers(count: int) -> str:
    return trn("{n} answer", "{n} answers", count)


def estimate_words(totals: UsageTotals) -> str:
    """How good the estimates were: "86 % of 120 answers cost what was told beforehand; ..."."""
    record = totals.estimates
    if record.share_inside is None:
        return tr("No answer here has both an estimate and an actual cost to judge it by.")
    text = tr(
        "{percent} of {answers} cost what was told beforehand",
        percent=formats.percent(record.share_inside),
        answers=_answers(record.count),
    )
    beside = [tr("{count:,} more", count=record.above)] if record.above else []
    beside += [tr("{count:,} less", count=record.below)] if record.below else []
    if beside:
        text += f"; {tr(' and ').join(beside)}"
    if record.median_width is not None:
        text += tr(". The upper end was typically {times:,.1f} times the lower one", times=record.median_width)
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
        return tr("{usd} simulated", usd=words) if totals.simulated and totals.simulated == totals.requests else words
    if measure == "requests":
        return _answers(totals.requests)
    if measure == "cache":
        rate = totals.cache_hit_rate
        if rate is None:
            return tr("no input")
        return tr("{percent} of the input from the cache", percent=formats.percent(rate))
    kinds = [
        tr("{count:,} {kind}", count=count, kind=tr(kind).lower())
        for kind, count in zip(TOKEN_KINDS, _kinds(totals), strict=True)
        if count
    ]
    whole = trn("{n} token", "{n} tokens", totals.total_tokens)
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
    quantity = tr("Spend in {unit}", unit=money_unit()) if measure == "spend" else tr(_QUANTITIES[measure])
    title = tr("{quantity} by {by}", quantity=quantity, by=by_words(by))
    if lying and len(rows) > LYING_BARS:
        title += tr(" · the {shown} largest of {rows:,}", shown=LYING_BARS, rows=len(rows))
    kinds = TOKEN_KINDS if measure == "tokens" else ()
    said = _said(bars, title, rows, measure)
    return ChartContent(tuple(bars), title, said, lying, kinds, measure, formats.currency.value.sign)


def money_unit() -> str:
    """What money is shown in, in words."""
    shown = formats.currency.value
    return tr("{code} at your rate", code=shown.code) if shown.foreign else tr("US dollars")


def by_words(by: GroupBy) -> str:
    """As in "spend by service tier"."""
    return tr(_BY[by])


def _bar(row: UsageRow, by: GroupBy, measure: Measure) -> Bar:
    label = row_label(row, by)
    short = formats.calendar_day(date.fromisoformat(row.key), with_year=False) if by is GroupBy.DAY else label
    return Bar(row.key, short, _parts(row.totals, measure), f"{label}\n{measured(row.totals, measure)}")


def _said(bars: Sequence[Bar], title: str, rows: Sequence[UsageRow], measure: Measure) -> str:
    """The chart as a sentence for a screen reader: the largest first, at most ten."""
    used = sorted((bar for bar in bars if bar.whole), key=lambda bar: -bar.whole)
    if not used:
        return tr("{title}: nothing.", title=title)
    told = "; ".join(bar.words.replace("\n", " ") for bar in used[:10])
    rest = trn("; and {n} smaller one", "; and {n} smaller ones", len(used) - 10) if len(used) > 10 else ""
    count = trn("{n} row", "{n} rows", len(rows))
    return tr("{title}, {rows}. Largest: {told}{rest}.", title=title, rows=count, told=told, rest=rest)
