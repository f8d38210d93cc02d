"""Everything behind an estimate's range, for its tooltip. No Qt."""

from __future__ import annotations

from desktop_app.language import tr
from desktop_app.services.estimates import Estimate
from desktop_app.ui import formats
from desktop_app.ui.estimate_words import NOT_COUNTED, basis_words


def estimate_tooltip(details: Estimate | None, *, simulated: bool = False) -> str:
    """Everything behind a range; empty where there is no range."""
    if details is None:
        return ""
    if details.cost.high is None:
        return tr("{not_counted} Set your own price under Models and prices.", not_counted=tr(NOT_COUNTED))
    low, high = details.output_tokens
    parts = [
        tr(
            "An estimate: {cost_range_both}{part}.",
            cost_range_both=formats.cost_range_both(details.cost),
            part=tr(" simulated") if simulated else "",
        ),
        basis_words(details.samples),
        tr(
            "Counted with {low} to {high} output tokens, reasoning included.",
            low=formats.number(low),
            high=formats.number(high),
        ),
    ]
    if details.worst is not None:
        parts.append(tr("At most {worst} if it used its whole output limit.", worst=formats.money(details.worst)))
    if details.doubt:
        parts.append(details.doubt)
    if formats.currency.value.foreign:
        shown = formats.currency.value
        parts.append(
            tr(
                "Converted at your rate: $1 is {per_dollar} {code}.",
                per_dollar=formats.number(shown.per_dollar, 4),
                code=shown.code,
            )
        )
    return "\n".join(parts)
