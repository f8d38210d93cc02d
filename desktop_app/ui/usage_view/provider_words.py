"""Turns a comparison with the provider's page into what is read."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from desktop_app.domain.provider_usage import ExportKind, ProviderExport
from desktop_app.services.periods import start_of
from desktop_app.services.usage_comparison import ComparedRow, ProviderComparison
from desktop_app.ui import formats
from desktop_app.ui.usage_view.values import ColumnSpec, Figure, Sentence, Tone

_COUNTS = (
    ("requests", "Requests", "Number of requests"),
    ("input_tokens", "Input", "Input tokens, cached ones included"),
    ("cached_tokens", "Cached", "Cached input tokens"),
    ("output_tokens", "Output", "Output tokens"),
)
_BAD_LINES_SHOWN = 5


def head(file_name: str, export: ProviderExport) -> tuple[str, str]:
    """Title and line."""
    what = "costs" if export.kind is ExportKind.COST else "activity"
    first, last = (formats.day(start_of(day)) for day in (export.first_day, export.last_day))
    days = first if first == last else f"{first} – {last}"
    return f"The provider's {what} beside Ponder's book", f"{days}, in days of UTC as the provider counts · {file_name}"


def figures(comparison: ProviderComparison) -> tuple[Figure, ...]:
    """Both sums, the difference, and how many rows agree."""
    theirs, ours = comparison.theirs, comparison.ours
    agree = len(comparison.rows) - comparison.differing
    rows = Figure("Rows that agree", f"{formats.number(agree)} of {formats.number(len(comparison.rows))}", "")
    if comparison.kind is ExportKind.COST:
        there, here = theirs.usd or Decimal(0), ours.usd or Decimal(0)
        return (
            Figure("Provider", exact_dollars(there), "as exported"),
            Figure("Ponder", exact_dollars(here), "of the same days"),
            Figure("Difference", signed_dollars(here - there), "Ponder less provider"),
            rows,
        )
    tokens = [(side.input_tokens or 0) + (side.output_tokens or 0) for side in (theirs, ours)]
    return (
        Figure("Provider", f"{formats.compact(tokens[0])} tokens", formats.plural(theirs.requests or 0, "request")),
        Figure("Ponder", f"{formats.compact(tokens[1])} tokens", formats.plural(ours.requests or 0, "request")),
        Figure("Difference", signed(tokens[1] - tokens[0]), "tokens, Ponder less provider"),
        rows,
    )


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
        shown = " ".join(f"Line {bad.line}: {bad.reason}" for bad in export.bad_rows[:_BAD_LINES_SHOWN])
        rest = export.bad_count - min(_BAD_LINES_SHOWN, len(export.bad_rows))
        more = f" And {formats.plural(rest, 'more line')}." if rest > 0 else ""
        could = f"{formats.plural(export.bad_count, 'line')} of the file could not be used."
        found.append(Sentence(f"{could} {shown}{more}", "warning"))
    left = []
    if comparison.simulated:
        left.append(f"{formats.plural(comparison.simulated, 'simulated answer')}, which no provider knows")
    if comparison.elsewhere:
        left.append(f"{formats.plural(comparison.elsewhere, 'answer')} of other servers")
    if left:
        found.append(Sentence(f"Not compared: {' and '.join(left)}."))
    if not comparison.by_model:
        found.append(Sentence("The export is not split by model, so whole days are compared."))
    if not comparison.differing:
        found.append(Sentence("Everything agrees, within half a cent or half a percent of an amount.", "success"))
    return tuple(found)


def columns(comparison: ProviderComparison) -> tuple[ColumnSpec, ...]:
    """Rows are `ComparedRow`."""
    first = [
        ColumnSpec("day", "Day (UTC)", lambda row: formats.day(start_of(row.day)),
                   lambda row: (row.day, row.model_id, row.charge), number=False),
        ColumnSpec("model", "Model", what, lambda row: what(row).casefold(), number=False, widest=240, tip=what),
    ]  # fmt: skip
    why = ColumnSpec("why", "What may explain it", explanation, explanation, number=False, stretches=True,
                     tip=explanation, tone=lambda row: "muted")  # fmt: skip
    if comparison.kind is ExportKind.COST:
        amounts = [
            ColumnSpec("theirs", "Provider, $", lambda row: _amount(row.theirs.usd), lambda row: row.theirs.usd),
            ColumnSpec("ours", "Ponder, $", lambda row: _amount(row.ours.usd), lambda row: row.ours.usd),
            ColumnSpec("difference", "Difference", lambda row: "" if row.agrees else signed_dollars(_difference(row)),
                       _difference, tone=lambda row: "warning"),
        ]  # fmt: skip
        return (*first, *amounts, why)
    return (*first, *(_count(*spec) for spec in _COUNTS), why)


def what(row: ComparedRow) -> str:
    """The model, the charge, or the whole day."""
    return row.model_id or row.charge or "All models"


def explanation(row: ComparedRow) -> str:
    """All hints in one text."""
    return " ".join(row.hints)


def detail(row: ComparedRow | None) -> str:
    """What stands below the table for the chosen row."""
    if row is None:
        return "Choose a row to read what may explain it."
    words = explanation(row) or "Both sides agree."
    return f"{what(row)}, {formats.day(start_of(row.day))}: {words}"


def _amount(usd: Decimal | None) -> str:
    return "" if usd is None else plain_dollars(usd)


def _difference(row: ComparedRow) -> Decimal:
    return (row.ours.usd or Decimal(0)) - (row.theirs.usd or Decimal(0))


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

    return ColumnSpec(key, header, text, value, f"{name}: the provider's, and Ponder's where it differs", tone=tone)
