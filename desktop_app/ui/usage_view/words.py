"""Turns a report into what is read: labels, figures, sentences, bars and the columns of both tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from desktop_app.domain.usage import Cost
from desktop_app.domain.usage_totals import UsageRow, UsageTotals
from desktop_app.services.periods import start_of
from desktop_app.services.ports import Spend
from desktop_app.services.usage_report import GroupBy, UsageReport
from desktop_app.ui import formats
from desktop_app.ui.usage_view.values import (
    MEASURES,
    TOKEN_KINDS,
    Bar,
    ChartContent,
    ColumnSpec,
    Figure,
    Measure,
    Sentence,
    Tone,
)

LYING_BARS = 8
"""At most; the table has them all."""
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
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
    spent = "simulated" if totals.simulated and totals.simulated_usd == totals.usd else ""
    if totals.estimated_usd and not spent:
        spent = f"{formats.money(totals.estimated_usd)} of it estimated"
    searches = formats.plural(totals.web_searches, "web search", "web searches") if totals.web_searches else ""
    tokens = f"{formats.compact(totals.input_tokens)} in, {formats.compact(totals.output_tokens)} out"
    rate = totals.cache_hit_rate
    saved = f"saved {formats.money(totals.saved_usd)}" if totals.saved_usd > 0 else "of the input tokens"
    return (
        Figure("Spent", formats.money(totals.usd), spent),
        Figure("Answers", formats.number(totals.requests), searches),
        Figure("Tokens", formats.compact(totals.total_tokens), tokens),
        Figure("From the cache", formats.NOTHING if rate is None else formats.percent(rate), saved),
    )


def sentences(report: UsageReport) -> tuple[Sentence, ...]:
    """What to know about the figures, the most important first."""
    totals = report.totals
    found: list[Sentence] = []
    if totals.simulated:
        everything = totals.simulated == totals.requests
        who = "All of this is" if everything else f"{formats.number(totals.simulated)} of these answers are"
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
    have = "answer has" if count == 1 else "answers have"
    return f"{formats.number(count)} {have} no known price and count in no sum: {', '.join(shown)}{more}."


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
        return (float(totals.usd),)
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
    quantity = next(words for key, _, words in MEASURES if key == measure)
    title = f"{quantity} by {by_words(by)}"
    if lying and len(rows) > LYING_BARS:
        title += f" · the {LYING_BARS} largest of {formats.number(len(rows))}"
    kinds = TOKEN_KINDS if measure == "tokens" else ()
    return ChartContent(tuple(bars), title, _said(bars, title, rows, measure), lying, kinds, measure)


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


# -- the table of groups -------------------------------------------------------------------------------------


def group_columns(report: UsageReport) -> tuple[ColumnSpec, ...]:
    """The columns that have something to show; rows are `UsageRow`."""
    by, totals = report.by, report.totals
    found = [
        ColumnSpec(
            "label", by_words(by).capitalize(), lambda row: row_label(row, by),
            lambda row: row.key if by is GroupBy.DAY else row_label(row, by).casefold(),
            number=False, stretches=True, tip=lambda row: row_label(row, by),
        ),
        ColumnSpec("spend", "Spend, $", _spend_text, lambda row: row.totals.usd, "Spend in US dollars", tip=_spend_tip),
        _count("requests", "Answers", "Number of answers"),
        _count("uncached_tokens", "Uncached in", "Uncached input tokens"),
        _count("cached_tokens", "Cached in", "Cached input tokens"),
        _count("cache_write_tokens", "Cache writes", "Input tokens written to the cache"),
        _count("reasoning_tokens", "Reasoning", "Reasoning tokens"),
        _count("answer_tokens", "Answer text", "Output tokens that are not reasoning"),
        _count("web_searches", "Searches", "Web searches"),
        ColumnSpec("hits", "Cache hits", lambda row: _rate(row.totals.cache_hit_rate),
                   lambda row: row.totals.cache_hit_rate, "Cached share of the input tokens"),
        ColumnSpec("saved", "Saved, $", lambda row: plain_money(row.totals.saved_usd) if row.totals.saved_usd else "",
                   lambda row: row.totals.saved_usd, "US dollars saved by the cache"),
        ColumnSpec("told", "As told", _told_text, lambda row: row.totals.estimates.share_inside,
                   "Share of answers that cost what was told beforehand", tip=lambda row: estimate_words(row.totals)),
    ]  # fmt: skip
    empty = {"cache_write_tokens": totals.cache_write_tokens, "web_searches": totals.web_searches,
             "saved": totals.saved_usd, "reasoning_tokens": totals.reasoning_tokens}  # fmt: skip
    return tuple(column for column in found if empty.get(column.key, 1))


def _count(key: str, header: str, name: str) -> ColumnSpec:
    def value(row: Any) -> int:
        return int(getattr(row.totals, key))

    def text(row: Any) -> str:
        return formats.number(value(row)) if value(row) or key == "requests" else ""

    return ColumnSpec(key, header, text, value, name)


def plain_money(usd: Decimal) -> str:
    """Without its unit, which stands in the header, with the decimals that mean something."""
    return formats.money(usd).replace("$", "")


def _spend_text(row: UsageRow) -> str:
    totals = row.totals
    if totals.requests and totals.unpriced == totals.requests:
        return formats.PRICE_UNKNOWN
    mark = "≈ " if totals.estimated else ""
    return f"{mark}{plain_money(totals.usd)}{' +?' if totals.unpriced else ''}"


def _spend_tip(row: UsageRow) -> str:
    totals = row.totals
    parts = []
    if totals.simulated:
        parts.append(f"{formats.money(totals.simulated_usd)} simulated: nothing was charged.")
    if totals.estimated:
        parts.append(f"{formats.money(totals.estimated_usd)} estimated.")
    if totals.unpriced:
        parts.append(f"{formats.plural(totals.unpriced, 'answer')} without a known price.")
    return " ".join(parts)


def _rate(rate: float | None) -> str:
    return "" if rate is None else formats.percent(rate)


def _told_text(row: UsageRow) -> str:
    record = row.totals.estimates
    return "" if record.share_inside is None else f"{formats.percent(record.share_inside)} of {record.count}"


# -- the table of responses ----------------------------------------------------------------------------------


def response_columns(entries: Sequence[Spend], by: GroupBy) -> tuple[ColumnSpec, ...]:
    """The columns that have something to show and are not the same for all; rows are `Spend`."""
    found = [
        ColumnSpec("time", "Time", lambda spend: formats.date_time(spend.at), lambda spend: spend.at, number=False),
        ColumnSpec("title", "Title", title_of, lambda spend: title_of(spend).casefold(), number=False, stretches=True,
                   tip=title_of),
        ColumnSpec("tab", "Tab", lambda spend: TAB_NAMES.get(spend.origin.value, spend.origin.value),
                   lambda spend: spend.origin.value, number=False),
        ColumnSpec("model", "Model", lambda spend: spend.model_id, lambda spend: spend.model_id, number=False,
                   tip=lambda spend: spend.model_id),
        ColumnSpec("effort", "Effort", lambda spend: spend.effort, lambda spend: spend.effort, number=False),
        ColumnSpec("tier", "Tier", lambda spend: spend.service_tier, lambda spend: spend.service_tier,
                   "Service tier", number=False),
        ColumnSpec("cost", "Cost", cost_text, lambda spend: spend.usd, "Cost in US dollars", tip=cost_tip,
                   tone=lambda spend: "warning" if spend.usd is None else "text"),
        ColumnSpec("told", "Told before", lambda spend: formats.cost_range(spend.estimate)
                   if spend.estimate.high is not None else "", lambda spend: spend.estimate.high,
                   "Estimate told before sending", tip=_verdict, tone=_told_tone),
        _usage("uncached_tokens", "Uncached in", "Uncached input tokens"),
        _usage("cached_tokens", "Cached in", "Cached input tokens"),
        _usage("cache_write_tokens", "Cache writes", "Input tokens written to the cache"),
        _usage("reasoning_tokens", "Reasoning", "Reasoning tokens"),
        _usage("output_tokens", "Output", "Output tokens, reasoning included"),
        _usage("web_searches", "Searches", "Web searches"),
        ColumnSpec("response", "Response id", lambda spend: spend.response_id or "",
                   lambda spend: spend.response_id or "", number=False, tip=lambda spend: spend.response_id or ""),
    ]  # fmt: skip
    empty = {
        "tier": any(spend.service_tier for spend in entries),
        "effort": any(spend.effort for spend in entries),
        "told": any(spend.estimate.high is not None for spend in entries),
        "cache_write_tokens": any(spend.usage and spend.usage.cache_write_tokens for spend in entries),
        "web_searches": any(spend.usage and spend.usage.web_searches for spend in entries),
    }
    return tuple(column for column in found if empty.get(column.key, True) and column.key != by.value)


def _usage(key: str, header: str, name: str) -> ColumnSpec:
    def value(spend: Any) -> int | None:
        return None if spend.usage is None else int(getattr(spend.usage, key))

    return ColumnSpec(key, header, lambda spend: formats.number(value(spend)), value, name)


def title_of(spend: Spend) -> str:
    """On one line."""
    return " ".join(spend.title.split()) or "Without a title"


def cost_text(spend: Spend) -> str:
    """With its basis: "≈ $0.012", "$0.012 simulated", "price unknown"."""
    return formats.cost(Cost(spend.usd, spend.basis))


def cost_tip(spend: Spend) -> str:
    """Why it is no exact figure."""
    return spend.reason


def _told_tone(spend: Spend) -> Tone:
    outside = spend.usd is not None and spend.estimate.holds(spend.usd) is False
    return "warning" if outside else "muted"


def _verdict(spend: Spend) -> str:
    if spend.usd is None or (inside := spend.estimate.holds(spend.usd)) is None:
        return ""
    return "The cost is inside what was told." if inside else "The cost is outside what was told."
