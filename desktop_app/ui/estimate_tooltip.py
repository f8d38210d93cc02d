"""Everything behind an estimate's range, for its tooltip. No Qt."""

from __future__ import annotations

from desktop_app.services.estimates import Estimate
from desktop_app.ui import formats
from desktop_app.ui.estimate_words import NOT_COUNTED, basis_words


def estimate_tooltip(details: Estimate | None, *, simulated: bool = False) -> str:
    """Everything behind a range; empty where there is no range."""
    if details is None:
        return ""
    if details.cost.high is None:
        return f"{NOT_COUNTED} Set your own price under Models and prices."
    low, high = details.output_tokens
    parts = [
        f"An estimate: {formats.cost_range_both(details.cost)}{' simulated' if simulated else ''}.",
        basis_words(details.samples),
        f"Counted with {formats.number(low)} to {formats.number(high)} output tokens, reasoning included.",
    ]
    if details.worst is not None:
        parts.append(f"At most {formats.money(details.worst)} if it used its whole output limit.")
    if details.doubt:
        parts.append(details.doubt)
    if formats.currency.value.foreign:
        shown = formats.currency.value
        parts.append(f"Converted at your rate: $1 is {formats.number(shown.per_dollar, 4)} {shown.code}.")
    return "\n".join(parts)
