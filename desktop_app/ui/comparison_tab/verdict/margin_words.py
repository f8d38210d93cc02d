"""What another margin means for what may still be concluded. No Qt."""

from __future__ import annotations

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.statistics.plans import spent_at
from desktop_app.language import tr
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.verdict.amounts import Amounts
from desktop_app.ui.comparison_tab.verdict.phrases import ordinal, times
from desktop_app.ui.comparison_tab.verdict.values import MarginShown


def margin_shown(comparison: Comparison) -> MarginShown:
    """The present margin: from half a point to half the scale, or from a tenth of a grade to two grades."""
    value = Amounts(comparison.scale).value(comparison.margin)
    if comparison.scale is Scale.PASS_FAIL:
        return MarginShown(value, 0.5, 50.0, tr("points"), 1)
    return MarginShown(value, 0.1, 2.0, tr("grades"), 2)


def margin_warning(comparison: Comparison, margin: float) -> str:
    """What it costs to look with this margin, a share of the scale."""
    if abs(margin - comparison.margin) < 1e-9:
        return tr("This is the margin in force.")
    if not comparison.looks:
        return tr("No verdict was read yet, so another margin costs nothing. It is best set before anything is read.")
    look = comparison.look_at(comparison.stage, margin)
    if look <= len(comparison.looks):
        return tr("The verdict with this margin was read before, so it is no new look.")
    return tr(
        "The verdict was read {times} already. Reading it with another margin is the {nth} look: it may err in {error} "
        "of cases instead of {before}, so it takes more answers to show the same.",
        times=times(len(comparison.looks)),
        nth=ordinal(look),
        error=percent_of_error(look),
        before=percent_of_error(look - 1),
    )


def percent_of_error(look: int) -> str:
    """The error a look may make: "2.5 %", "1.25 %"."""
    share = 100 * spent_at(look)
    decimals = next((each for each in range(1, 4) if abs(round(share, each) - share) < 1e-9), 4)
    if share >= 0.0001:
        return f"{formats.number(share, decimals)} %"
    return tr("less than {share} %", share=formats.number(0.0001, 4))
