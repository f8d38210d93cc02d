"""Lays Ponder's money book beside what the provider's usage page says, by UTC day and model, and names differences."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.provider_usage import ExportKind, ProviderExport, ProviderFigures, ProviderRow
from desktop_app.domain.spends import Spend
from desktop_app.language import tr
from desktop_app.services.ports import SpendingStore
from desktop_app.services.price_port import PriceList
from desktop_app.services.usage_report import is_estimate, is_simulated

WEB_SEARCH = "web search"  # not shown
"""In a charge of the provider's that is for searches."""
_SNAPSHOT = re.compile(r"-\d{4}-\d{2}-\d{2}$")
_CLOSE_USD, _CLOSE_SHARE = Decimal("0.005"), Decimal("0.005")
"""Half a cent, or half a percent: amounts this near are the same."""
_NEAR_MIDNIGHT = 30 * 60.0
_LATE_DAYS = 2
"""The provider's page may be this late."""
_PROVIDER = "openai.com"


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One UTC day and model. `model_id` is without the date of a snapshot, and empty for a whole day; `charge` names
    what is no model's tokens. `hints` are sentences that may explain a difference."""

    day: date
    model_id: str
    charge: str
    theirs: ProviderFigures
    ours: ProviderFigures
    agrees: bool
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProviderComparison:
    """Every day and model that either side knows, by day; sums of both sides; and what was left out."""

    kind: ExportKind
    by_model: bool
    rows: tuple[ComparedRow, ...]
    theirs: ProviderFigures
    ours: ProviderFigures
    simulated: int
    """Entries of the demo, which no provider knows."""
    elsewhere: int
    """Entries of other servers."""

    @property
    def differing(self) -> int:
        """Rows that do not agree."""
        return sum(1 for row in self.rows if not row.agrees)


@dataclass(slots=True)
class _Pair:
    theirs: ProviderFigures = field(default_factory=ProviderFigures)
    ours: ProviderFigures = field(default_factory=ProviderFigures)
    batch_requests: int = 0
    spends: list[Spend] = field(default_factory=list)


_Place = tuple[date, str, str]


def utc_bounds(export: ProviderExport) -> tuple[Timestamp, Timestamp]:
    """The moments that the export covers: whole UTC days."""
    first = datetime(export.first_day.year, export.first_day.month, export.first_day.day, tzinfo=UTC)
    last = datetime(export.last_day.year, export.last_day.month, export.last_day.day, tzinfo=UTC)
    return first.timestamp(), (last + timedelta(days=1)).timestamp()


async def compare_with_provider(
    export: ProviderExport, store: SpendingStore, prices: PriceList, now: Timestamp
) -> ProviderComparison:
    """Compare over the days that the export covers. Raises ProblemError (storage)."""
    entries = await store.entries(*utc_bounds(export))
    real = [spend for spend in entries if not is_simulated(spend)]
    asked = [spend for spend in real if not spend.server or spend.server.endswith(_PROVIDER)]
    apart = any(WEB_SEARCH in row.charge.lower() for row in export.rows)
    fees = await _search_fees(asked, prices) if apart else {}
    rows, by_model = _laid_out(export, asked, fees)
    today = datetime.fromtimestamp(now, UTC).date()
    compared = tuple(_compared(place, pair, export.kind, today) for place, pair in sorted(rows.items()))
    return ProviderComparison(
        kind=export.kind,
        by_model=by_model,
        rows=compared,
        theirs=_total(row.theirs for row in compared),
        ours=_total(row.ours for row in compared),
        simulated=len(entries) - len(real),
        elsewhere=len(real) - len(asked),
    )


async def _search_fees(entries: Sequence[Spend], prices: PriceList) -> Mapping[str, Decimal]:
    """US dollars for web searches by entry: a provider that lists them apart has them in no model's sum."""
    per_call: dict[str, Decimal] = {}
    fees: dict[str, Decimal] = {}
    for spend in entries:
        if spend.usd is None or spend.usage is None or not spend.usage.web_searches:
            continue
        if spend.model_id not in per_call:
            rates = await prices.rates(spend.model_id, at=spend.at)
            per_call[spend.model_id] = rates.web_search if rates is not None else Decimal(0)
        fees[spend.key] = spend.usage.web_searches * per_call[spend.model_id]
    return fees


def family(model_id: str) -> str:
    """The model without the date of its snapshot: either side may name one or the other."""
    return _SNAPSHOT.sub("", model_id)


def _laid_out(
    export: ProviderExport, entries: Sequence[Spend], fees: Mapping[str, Decimal]
) -> tuple[dict[_Place, _Pair], bool]:
    by_model = bool(export.rows) and all(row.model_id or row.charge for row in export.rows)
    pairs: defaultdict[_Place, _Pair] = defaultdict(_Pair)
    search_name = next((row.charge for row in export.rows if WEB_SEARCH in row.charge.lower()), "")
    for row in export.rows:
        pair = pairs[_place(row, by_model=by_model)]
        pair.theirs = pair.theirs.plus(row.figures)
        pair.batch_requests += (row.figures.requests or 0) if row.batch_api else 0
    for spend in entries:
        day = datetime.fromtimestamp(spend.at, UTC).date()
        pair = pairs[day, family(spend.model_id) if by_model else "", ""]
        fee = fees.get(spend.key, Decimal(0)) if by_model else Decimal(0)
        pair.ours = pair.ours.plus(_figures(spend, export.kind, fee))
        pair.spends.append(spend)
        if fee:
            searches = pairs[day, "", search_name]
            searches.ours = searches.ours.plus(ProviderFigures(usd=fee))
    return dict(pairs), by_model


def _place(row: ProviderRow, *, by_model: bool) -> _Place:
    return (row.day, family(row.model_id), row.charge) if by_model else (row.day, "", "")


def _figures(spend: Spend, kind: ExportKind, fee: Decimal) -> ProviderFigures:
    if kind is ExportKind.COST:
        return ProviderFigures(usd=None if spend.usd is None else spend.usd - fee)
    usage = spend.usage
    if usage is None:
        return ProviderFigures(requests=1)
    return ProviderFigures(None, 1, usage.input_tokens, usage.cached_tokens, usage.output_tokens)


def _total(figures: Iterable[ProviderFigures]) -> ProviderFigures:
    whole = ProviderFigures()
    for each in figures:
        whole = whole.plus(each)
    return whole


def _compared(place: _Place, pair: _Pair, kind: ExportKind, today: date) -> ComparedRow:
    day, model_id, charge = place
    agrees = _agrees(pair, kind)
    hints = () if agrees else tuple(_hints(pair, day, kind, charge, today))
    return ComparedRow(day, model_id, charge, pair.theirs, pair.ours, agrees, hints)


def _agrees(pair: _Pair, kind: ExportKind) -> bool:
    theirs, ours = pair.theirs, pair.ours
    if kind is ExportKind.COST:
        one, other = theirs.usd or Decimal(0), ours.usd or Decimal(0)
        return abs(one - other) <= max(_CLOSE_USD, _CLOSE_SHARE * max(one, other))
    told = (
        (theirs.requests, ours.requests),
        (theirs.input_tokens, ours.input_tokens),
        (theirs.cached_tokens, ours.cached_tokens),
        (theirs.output_tokens, ours.output_tokens),
    )
    # what the file does not tell cannot differ; where it has no line at all, everything of ours does
    silent = theirs == ProviderFigures()
    return all((one or 0) == (other or 0) for one, other in told if silent or one is not None)


def _hints(pair: _Pair, day: date, kind: ExportKind, charge: str, today: date) -> Iterable[str]:
    """Sentences, the likeliest first."""
    more_there = _size(pair.theirs, kind) > _size(pair.ours, kind)
    guesses = [spend for spend in pair.spends if is_estimate(spend)]
    unpriced = sum(1 for spend in pair.spends if spend.usd is None)
    if pair.batch_requests:
        yield tr(
            "{batch_requests:,} of its requests came through the Batch API, which Ponder does not use.",
            batch_requests=pair.batch_requests,
        )
    if kind is ExportKind.COST and unpriced:
        yield tr("Ponder knows no price for {answers} here.", answers=_answers(unpriced))
    if guesses:
        yield tr(
            "Ponder's figures for {answers} are estimates: stopped, cut off, or of another rate.",
            answers=_answers(len(guesses)),
        )
    near = sum(1 for spend in pair.spends if _is_near_midnight(spend.at))
    if near:
        yield tr(
            "{capitalize} ended near midnight UTC; the provider may count them on the other day.",
            capitalize=_answers(near).capitalize(),
        )
    if more_there and not pair.spends and charge:
        yield tr("Ponder keeps no book of this charge.")
    elif more_there and not pair.spends:
        yield tr(
            "Another app on the same project, or answers from before Ponder kept this book or of another data folder."
        )
    elif more_there:
        yield tr("Another app or person may use the same key or project.")
    elif (today - day).days < _LATE_DAYS:
        yield tr("The provider's page can be a day late: export again later.")
    elif pair.theirs == ProviderFigures():
        yield tr("The export may be limited to another project or key than Ponder used.")
    else:
        yield tr("The export may leave out a key that Ponder used, or the provider charged less than its list price.")


def _size(figures: ProviderFigures, kind: ExportKind) -> Decimal:
    if kind is ExportKind.COST:
        return figures.usd or Decimal(0)
    return Decimal((figures.input_tokens or 0) + (figures.output_tokens or 0) + (figures.requests or 0))


def _is_near_midnight(at: Timestamp) -> bool:
    within = at % 86_400
    return within < _NEAR_MIDNIGHT or within > 86_400 - _NEAR_MIDNIGHT


def _answers(count: int) -> str:
    return "1 answer" if count == 1 else tr("{count:,} answers", count=count)
