"""The columns of the Usage view's two tables: groups, and the answers behind one of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from desktop_app.domain.spends import Spend
from desktop_app.domain.usage import Cost
from desktop_app.domain.usage_totals import UsageRow
from desktop_app.language import tr, trn
from desktop_app.services.usage_report import GroupBy, UsageReport
from desktop_app.ui import formats
from desktop_app.ui.usage_view.values import ColumnSpec, Tone
from desktop_app.ui.usage_view.words import (
    TAB_NAMES,
    by_words,
    cache_words,
    estimate_words,
    money_unit,
    row_label,
)

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
        ColumnSpec("spend", _money_head(tr("Spend")), _spend_text, lambda row: row.totals.usd,
                   tr("Spend in {unit}", unit=money_unit()), tip=_spend_tip),
        _count("requests", tr("Answers"), tr("Number of answers")),
        _count("uncached_tokens", tr("Uncached in"), tr("Uncached input tokens")),
        _count("cached_tokens", tr("Cached in"), tr("Cached input tokens")),
        _count("cache_write_tokens", tr("Cache writes"), tr("Input tokens written to the cache")),
        _count("reasoning_tokens", tr("Reasoning"), tr("Reasoning tokens")),
        _count("answer_tokens", tr("Answer text"), tr("Output tokens that are not reasoning")),
        _count("web_searches", tr("Searches"), tr("Web searches")),
        ColumnSpec("hits", tr("Cache hits"), lambda row: _rate(row.totals.cache_hit_rate),
                   lambda row: row.totals.cache_hit_rate, tr("Cached share of the input tokens")),
        ColumnSpec("saved", _money_head(tr("Saved")), _saved_text, lambda row: row.totals.saved_usd,
                   tr("Saved by the cache, less what writing to it cost"), tip=_saved_tip),
        ColumnSpec("told", tr("As told"), _told_text, lambda row: row.totals.estimates.share_inside,
                   tr("Share of answers that cost what was told beforehand"),
                   tip=lambda row: estimate_words(row.totals)),
    ]  # fmt: skip
    empty = {"cache_write_tokens": totals.cache_write_tokens, "web_searches": totals.web_searches,
             "saved": totals.saved_usd, "reasoning_tokens": totals.reasoning_tokens}  # fmt: skip
    return tuple(column for column in found if empty.get(column.key, 1))


def _money_head(word: str) -> str:
    """A header that carries the unit of its cells: "Spend, $", "Spend, ≈ €" where they are converted."""
    shown = formats.currency.value
    return f"{word}, {'≈ ' if shown.foreign else ''}{shown.sign.strip()}"


def _count(key: str, header: str, name: str) -> ColumnSpec:
    def value(row: Any) -> int:
        return int(getattr(row.totals, key))

    def text(row: Any) -> str:
        return formats.number(value(row)) if value(row) or key == "requests" else ""

    return ColumnSpec(key, header, text, value, name)


def plain_money(usd: Decimal) -> str:
    """Without its unit, which stands in the header, with the decimals that mean something."""
    return formats.money(usd).removeprefix("≈ ").replace(formats.currency.value.sign, "")


def _spend_text(row: UsageRow) -> str:
    totals = row.totals
    if totals.requests and totals.unpriced == totals.requests:
        return tr(formats.PRICE_UNKNOWN)
    mark = "≈ " if totals.estimated else ""
    return f"{mark}{plain_money(totals.usd)}{' +?' if totals.unpriced else ''}"


def _saved_text(row: UsageRow) -> str:
    return plain_money(row.totals.saved_usd) if row.totals.saved_usd else ""


def _saved_tip(row: UsageRow) -> str:
    words = cache_words(row.totals)
    return tr("The prompt cache {words}.", words=words) if words else ""


def _spend_tip(row: UsageRow) -> str:
    totals = row.totals
    parts = []
    if totals.simulated:
        parts.append(tr("{usd} simulated: nothing was charged.", usd=formats.money(totals.simulated_usd)))
    if totals.estimated:
        parts.append(tr("{usd} estimated.", usd=formats.money(totals.estimated_usd)))
    if totals.unpriced:
        parts.append(trn("{n} answer without a known price.", "{n} answers without a known price.", totals.unpriced))
    return " ".join(parts)


def _rate(rate: float | None) -> str:
    return "" if rate is None else formats.percent(rate)


def _told_text(row: UsageRow) -> str:
    record = row.totals.estimates
    if record.share_inside is None:
        return ""
    return tr("{percent} of {count}", percent=formats.percent(record.share_inside), count=record.count)


# -- the table of responses ----------------------------------------------------------------------------------


def response_columns(entries: Sequence[Spend], by: GroupBy) -> tuple[ColumnSpec, ...]:
    """The columns that have something to show and are not the same for all; rows are `Spend`."""
    found = [
        ColumnSpec("time", tr("Time"), lambda spend: formats.date_time(spend.at), lambda spend: spend.at, number=False),
        ColumnSpec("title", tr("Title"), title_of, lambda spend: title_of(spend).casefold(), number=False,
                   stretches=True, tip=title_of),
        ColumnSpec("tab", tr("Tab"), lambda spend: tr(TAB_NAMES.get(spend.origin.value, spend.origin.value)),
                   lambda spend: spend.origin.value, number=False),
        ColumnSpec("model", tr("Model"), lambda spend: spend.model_id, lambda spend: spend.model_id, number=False,
                   tip=lambda spend: spend.model_id),
        ColumnSpec("effort", tr("Effort"), lambda spend: spend.effort, lambda spend: spend.effort, number=False),
        ColumnSpec("tier", tr("Tier"), lambda spend: spend.service_tier, lambda spend: spend.service_tier,
                   tr("Service tier"), number=False),
        ColumnSpec("cost", tr("Cost"), cost_text, lambda spend: spend.usd, tr("Cost in {unit}", unit=money_unit()),
                   tip=cost_tip, tone=lambda spend: "warning" if spend.usd is None else "text"),
        ColumnSpec("told", tr("Told before"), lambda spend: formats.cost_range(spend.estimate)
                   if spend.estimate.high is not None else "", lambda spend: spend.estimate.high,
                   tr("Estimate told before sending"), tip=_verdict, tone=_told_tone),
        _usage("uncached_tokens", tr("Uncached in"), tr("Uncached input tokens")),
        _usage("cached_tokens", tr("Cached in"), tr("Cached input tokens")),
        _usage("cache_write_tokens", tr("Cache writes"), tr("Input tokens written to the cache")),
        _usage("reasoning_tokens", tr("Reasoning"), tr("Reasoning tokens")),
        _usage("output_tokens", tr("Output"), tr("Output tokens, reasoning included")),
        _usage("web_searches", tr("Searches"), tr("Web searches")),
        ColumnSpec("response", tr("Response id"), lambda spend: spend.response_id or "",
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
    return " ".join(spend.title.split()) or tr("Without a title")


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
    return tr("The cost is inside what was told.") if inside else tr("The cost is outside what was told.")
