"""Turns a comparison with the provider's page into what is read."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from desktop_app.domain.provider_usage import ExportKind, ProviderExport
from desktop_app.language import later, tr, trn
from desktop_app.services.periods import start_of
from desktop_app.services.usage_comparison import ComparedRow, ProviderComparison
from desktop_app.ui import formats
from desktop_app.ui.usage_view.values import ColumnSpec, Figure, Sentence, Tone

_COUNTS = (
    ("requests", later("Requests"), later("Number of requests")),
    ("input_tokens", later("Input"), later("Input tokens, cached ones included")),
    ("cached_tokens", later("Cached"), later("Cached input tokens")),
    ("output_tokens", later("Output"), later("Output tokens")),
)
_BAD_LINES_SHOWN = 5


def head(file_name: str, export: ProviderExport) -> tuple[str, str]:
    """Title and line."""
    costs = export.kind is ExportKind.COST
    title = (
        tr("The provider's costs beside Ponder's book") if costs else tr("The provider's activity beside Ponder's book")
    )
    first, last = (formats.day(start_of(day)) for day in (export.first_day, export.last_day))
    days = first if first == last else f"{first} – {last}"
    return title, tr("{days}, in days of UTC as the provider counts · {file}", days=days, file=file_name)


def figures(comparison: ProviderComparison) -> tuple[Figure, ...]:
    """Both sums, the difference, and how many rows agree."""
    theirs, ours = comparison.theirs, comparison.ours
    agree = len(comparison.rows) - comparison.differing
    rows = Figure(tr("Rows that agree"), tr("{agree:,} of {rows:,}", agree=agree, rows=len(comparison.rows)), "")
    if comparison.kind is ExportKind.COST:
        there, here = theirs.usd or Decimal(0), ours.usd or Decimal(0)
        return (
            Figure(tr("Provider"), exact_dollars(there), tr("as exported")),
            Figure(tr("Ponder"), exact_dollars(here), tr("of the same days")),
            Figure(tr("Difference"), signed_dollars(here - there), tr("Ponder less provider")),
            rows,
        )
    sums = [(side.input_tokens or 0) + (side.output_tokens or 0) for side in (theirs, ours)]
    return (
        Figure(tr("Provider"), _tokens(sums[0]), trn("{n} request", "{n} requests", theirs.requests or 0)),
        Figure(tr("Ponder"), _tokens(sums[1]), trn("{n} request", "{n} requests", ours.requests or 0)),
        Figure(tr("Difference"), signed(sums[1] - sums[0]), tr("tokens, Ponder less provider")),
        rows,
    )


def _tokens(count: int) -> str:
    return tr("{count} tokens", count=formats.compact(count))


def exact_dollars(usd: Decimal) -> str:
    """ "$33.74", "$0.0521": the provider counts in dollars, so both sides are shown in them."""
    return f"{'-' if usd < 0 else ''}${plain_dollars(abs(usd))}"


def plain_dollars(usd: Decimal) -> str:
    """Without the sign, which stands in the header."""
    return formats.number(usd, 2 if not usd or usd >= Decimal("0.1") else 4)


def signed_dollars(usd: Decimal) -> str:
    """ "+$0.20", "-$1.04", "$0.00"."""
    return f"+{exact_dollars(usd)}" if usd > 0 else exact_dollars(usd)


def signed(count: int) -> str:
    """ "+1,200", "-3", "0"."""
    return f"+{formats.number(count)}" if count > 0 else formats.number(count)


def sentences(comparison: ProviderComparison, export: ProviderExport) -> tuple[Sentence, ...]:
    """What to know about the comparison."""
    found: list[Sentence] = []
    if export.bad_count:
        shown = " ".join(
            tr("Line {line}: {reason}", line=bad.line, reason=bad.reason) for bad in export.bad_rows[:_BAD_LINES_SHOWN]
        )
        rest = export.bad_count - min(_BAD_LINES_SHOWN, len(export.bad_rows))
        more = trn(" And {n} more line.", " And {n} more lines.", rest) if rest > 0 else ""
        could = trn(
            "{n} line of the file could not be used.", "{n} lines of the file could not be used.", export.bad_count
        )
        found.append(Sentence(f"{could} {shown}{more}", "warning"))
    left = []
    if comparison.simulated:
        left.append(
            trn(
                "{n} simulated answer, which no provider knows",
                "{n} simulated answers, which no provider knows",
                comparison.simulated,
            )
        )
    if comparison.elsewhere:
        left.append(trn("{n} answer of other servers", "{n} answers of other servers", comparison.elsewhere))
    if left:
        found.append(Sentence(tr("Not compared: {what}.", what=tr(" and ").join(left))))
    if not comparison.by_model:
        found.append(Sentence(tr("The export is not split by model, so whole days are compared.")))
    if not comparison.differing:
        found.append(Sentence(tr("Everything agrees, within half a cent or half a percent of an amount."), "success"))
    return tuple(found)


def columns(comparison: ProviderComparison) -> tuple[ColumnSpec, ...]:
    """Rows are `ComparedRow`."""
    first = [
        ColumnSpec("day", tr("Day (UTC)"), lambda row: formats.day(start_of(row.day)),
                   lambda row: (row.day, row.model_id, row.charge), number=False),
        ColumnSpec("model", tr("Model"), what, lambda row: what(row).casefold(), number=False, widest=240, tip=what),
    ]  # fmt: skip
    why = ColumnSpec("why", tr("What may explain it"), explanation, explanation, number=False, stretches=True,
                     tip=explanation, tone=lambda row: "muted")  # fmt: skip
    if comparison.kind is ExportKind.COST:
        amounts = [
            ColumnSpec("theirs", tr("Provider, $"), lambda row: _amount(row.theirs.usd), lambda row: row.theirs.usd),
            ColumnSpec("ours", "Ponder, $", lambda row: _amount(row.ours.usd), lambda row: row.ours.usd),
            ColumnSpec("difference", tr("Difference"), _shown_difference, _difference,
                       tone=lambda row: "warning"),
        ]  # fmt: skip
        return (*first, *amounts, why)
    return (*first, *(_count(key, tr(header), tr(name)) for key, header, name in _COUNTS), why)


def what(row: ComparedRow) -> str:
    """The model, the charge, or the whole day."""
    return row.model_id or row.charge or tr("All models")


def explanation(row: ComparedRow) -> str:
    """All hints in one text."""
    return " ".join(row.hints)


def detail(row: ComparedRow | None) -> str:
    """What stands below the table for the chosen row."""
    if row is None:
        return tr("Choose a row to read what may explain it.")
    words = explanation(row) or tr("Both sides agree.")
    return f"{what(row)}, {formats.day(start_of(row.day))}: {words}"


def _amount(usd: Decimal | None) -> str:
    return "" if usd is None else plain_dollars(usd)


def _difference(row: ComparedRow) -> Decimal:
    return (row.ours.usd or Decimal(0)) - (row.theirs.usd or Decimal(0))


def _shown_difference(row: ComparedRow) -> str:
    return "" if row.agrees else signed_dollars(_difference(row))


def _count(key: str, header: str, name: str) -> ColumnSpec:
    """One number where both agree, else the provider's ≠ Ponder's."""

    def both(row: Any) -> tuple[int | None, int]:
        return getattr(row.theirs, key), getattr(row.ours, key) or 0

    def text(row: Any) -> str:
        theirs, ours = both(row)
        if theirs is None and row.agrees:
            return formats.number(ours)
        return (
            formats.number(ours) if (theirs or 0) == ours else f"{formats.number(theirs or 0)} ≠ {formats.number(ours)}"
        )

    def tone(row: Any) -> Tone:
        return "warning" if "≠" in text(row) else "text"

    def value(row: Any) -> int:
        theirs, ours = both(row)
        return max(theirs or 0, ours)

    said = tr("{name}: the provider's, and Ponder's where it differs", name=name)
    return ColumnSpec(key, header, text, value, said, tone=tone)
