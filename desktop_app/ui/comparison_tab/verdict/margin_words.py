"""What another margin means for what may still be concluded. No Qt."""

from __future__ import annotations

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.statistics.plans import spent_at
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.verdict.amounts import Amounts
from desktop_app.ui.comparison_tab.verdict.phrases import ordinal, times
from desktop_app.ui.comparison_tab.verdict.values import MarginShown


def margin_shown(comparison: Comparison) -> MarginShown:
    """The present margin: from half a point to half the scale, or from a tenth of a grade to two grades."""
    value = Amounts(comparison.scale).value(comparison.margin)
    if comparison.scale is Scale.PASS_FAIL:
        return MarginShown(value, 0.5, 50.0, "points", 1)
    return MarginShown(value, 0.1, 2.0, "grades", 2)


def margin_warning(comparison: Comparison, margin: float) -> str:
    """What it costs to look with this margin, a share of the scale."""
    if abs(margin - comparison.margin) < 1e-9:
        return "This is the margin in force."
    if not comparison.looks:
        return "No verdict was read yet, so another margin costs nothing. It is best set before anything is read."
    look = comparison.look_at(comparison.stage, margin)
    if look <= len(comparison.looks):
        return "The verdict with this margin was read before, so it is no new look."
    return (
        f"The verdict was read {times(len(comparison.looks))} already. Reading it with another margin "
        f"is the {ordinal(look)} look: it may err in {percent_of_error(look)} of cases instead of "
        f"{percent_of_error(look - 1)}, so it takes more answers to show the same."
    )


def percent_of_error(look: int) -> str:
    """The error a look may make: "2.5 %", "1.25 %"."""
    share = 100 * spent_at(look)
    decimals = next((each for each in range(1, 4) if abs(round(share, each) - share) < 1e-9), 4)
    return f"{formats.number(share, decimals)} %" if share >= 0.0001 else f"less than {formats.number(0.0001, 4)} %"
